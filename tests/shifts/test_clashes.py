from fake_shop import FakeShop
from fake_swaps import WHO, member, place_of, shift

from beesdesk.shifts.attendance import hold
from beesdesk.shifts.clashes import clashes
from beesdesk.shifts.generating import cancel_shift
from beesdesk.words import Mode


def test_who_is_in_two_shifts_at_once_is_shown_once(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    early, late = shift(shop, 9, 10, of=[one]), shift(shop, 9, 11, of=[one])
    shift(shop, 9, 13, of=[one])  # as the second one ends
    shift(shop, 9, 10, of=[member(shop, Mode.IRREGULAR)])

    [clash] = shop.read(clashes, now=shop.now())

    assert (clash.member_id, clash.name) == (one, "Amélie Martin")
    assert (clash.first_place, clash.second_place) == (place_of(shop, early, one), place_of(shop, late, one))


def test_who_is_in_one_shift_twice_is_shown_too(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    where = shift(shop, 9, of=[one], free=1)
    shop.do(hold, place_of(shop, where), one, now=shop.now(), who=WHO)
    assert len(shop.read(clashes, now=shop.now())) == 1


def test_what_is_over_or_off_clashes_with_nothing(shop: FakeShop) -> None:
    one = member(shop, Mode.IRREGULAR)
    for hour in (8, 9):
        shift(shop, 0, hour, of=[one])
    shift(shop, 9, 10, of=[one])
    off = shift(shop, 9, 11, of=[one])
    shop.do(cancel_shift, off, now=shop.now())
    assert shop.read(clashes, now=shop.now()) == []
