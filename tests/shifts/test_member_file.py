from fake_roster import WHO, attend, on, shift, worker
from fake_shop import FakeShop

from beesdesk.shifts import duties, leaves
from beesdesk.shifts.member_file import MemberFile, member_file
from beesdesk.words import CardStatus, Language, PlaceState, Status


def file_of(shop: FakeShop, number: int) -> MemberFile:
    return shop.read(member_file, shop.member_id(number), Language.EN, now=shop.now())


def test_a_file_says_who_a_member_is(shop: FakeShop) -> None:
    code = shop.member("Amélie", "Martin", number=204, eaters=("Bruno", "Chloé"))

    found = file_of(shop, 204)

    assert (found.member.first_name, found.member.number) == ("Amélie", 204)
    assert found.eaters == ("Bruno", "Chloé")
    assert [(card.code, card.status, card.eater) for card in found.cards] == [(code, CardStatus.ACTIVE, None)]
    assert found.standing.status is None


def test_a_file_has_the_shifts_behind_and_ahead(shop: FakeShop) -> None:
    member = worker(shop)
    over, coming = shift(shop, on(shop, -3), of=[member]), shift(shop, on(shop, 5), of=[member])
    attend(shop, over, PlaceState.DONE)

    found = shop.read(member_file, member, Language.EN, now=shop.now())

    assert [(one.shift_id, one.state) for one in found.past] == [(over, PlaceState.DONE)]
    assert [one.shift_id for one in found.ahead] == [coming]


def test_a_file_says_why_the_latest_first(shop: FakeShop) -> None:
    member = worker(shop)
    first, last = on(shop, 3), on(shop, 10)
    shop.clock.pass_by(hours=1)
    shop.do(leaves.register_leave, member, first, last, now=shop.now(), who=WHO)
    shop.clock.pass_by(hours=1)
    shop.do(duties.unsubscribe, member, now=shop.now(), who=WHO)

    found = shop.read(member_file, member, Language.EN, now=shop.now())

    assert [reason.word for reason in found.reasons] == ["unsubscription", "leave", "subscription"]
    assert found.standing.status is Status.UNSUBSCRIBED
    assert found.leave == (first, last)
