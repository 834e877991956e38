from datetime import timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop
from office import OFFICE, staff_office

from beesdesk.members import files
from beesdesk.members.files import Identity, add_member, change_member, find_twins, identity_of
from beesdesk.members.member_journal import deeds_on
from beesdesk.members.model import Member
from beesdesk.members.people import NotAllowed
from beesdesk.words import Act, Language

AMELIE = Identity("Amélie", "Martin", Language.FR, "amelie@example.org", "0470 12 34 56", "Rue de l'Exemple 1")


@pytest.fixture
def shop(shop: FakeShop) -> FakeShop:
    staff_office(shop)
    return shop


def add(shop: FakeShop, wanted: Identity = AMELIE, number: int | None = None, who: str = OFFICE) -> UUID:
    return shop.do(add_member, wanted, number, today=shop.today, now=shop.now(), who=who)


def member(shop: FakeShop, key: UUID) -> Member:
    return shop.read(lambda session: session.get(Member, key))


def test_somebody_new_has_the_next_number_and_all_that_was_said(shop: FakeShop) -> None:
    shop.member(number=204)

    row = member(shop, add(shop))

    assert row.number == 205
    assert (row.email, row.phone, row.address) == ("amelie@example.org", "0470 12 34 56", "Rue de l'Exemple 1")
    assert row.joined == shop.today


def test_a_number_is_nobody_elses(shop: FakeShop) -> None:
    shop.member(number=204)
    with pytest.raises(files.NumberTaken):
        add(shop, number=204)


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (Identity(" ", "Martin", Language.FR), files.MemberNameNeeded),
        (Identity("Amélie", "", Language.FR), files.MemberNameNeeded),
        (Identity("Amélie", "Martin", Language.FR, email="amelie@"), files.EmailUnreadable),
        (Identity("Amélie", "Martin", Language.FR, phone="tomorrow"), files.PhoneUnreadable),
        (Identity("Amélie", "Martin", Language.FR, phone="+--()--..--"), files.PhoneUnreadable),
    ],
)
def test_what_makes_no_sense_is_refused(shop: FakeShop, wanted: Identity, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        add(shop, wanted)


def test_nobody_is_born_tomorrow(shop: FakeShop) -> None:
    with pytest.raises(files.BornAhead):
        add(shop, Identity("Amélie", "Martin", Language.FR, born=shop.today + timedelta(1)))


def test_the_journal_says_which_fields_changed_and_never_what_stood_in_them(shop: FakeShop) -> None:
    key = add(shop)
    wanted = Identity("Amélie", "Maes", Language.NL, "amelie@example.org", "", "Rue de l'Exemple 1", joined=shop.today)

    assert shop.do(change_member, key, wanted, today=shop.today, now=shop.now(), who=OFFICE)
    assert not shop.do(change_member, key, wanted, today=shop.today, now=shop.now(), who=OFFICE)

    assert shop.read(identity_of_key, key) == wanted
    found = shop.read(deeds_on, key)
    assert {(deed.kind, deed.change) for deed in found} == {
        (Act.MEMBER_CHANGED, "identity"),
        (Act.MEMBER_CHANGED, "added"),
    }
    said = shop.read(lambda session: session.value("SELECT group_concat(detail) FROM act WHERE subject_id = ?", (key,)))
    assert "family_name|language|phone" in said
    assert "Maes" not in said


def identity_of_key(session: object, key: UUID) -> Identity:
    return identity_of(session.get(Member, key))  # type: ignore[attr-defined]


def test_a_shift_leader_changes_nobody(shop: FakeShop) -> None:
    with pytest.raises(NotAllowed):
        add(shop, who=shop.person("Luc", "shift_leader"))


def test_twins_are_found_by_name_in_either_order_by_mail_and_by_telephone(shop: FakeShop) -> None:
    key = add(shop)
    found = shop.read(find_twins, Identity("MARTIN", "Amelie", Language.NL, phone="+32 470/12.34.56"))
    assert [(twin.member_id, twin.same) for twin in found] == [(key, ("name", "phone"))]

    assert shop.read(find_twins, Identity("A", "B", Language.NL, email="AMELIE@example.org"))[0].same == ("email",)
    assert shop.read(find_twins, Identity("Amélie", "Maes", Language.FR)) == []
    assert shop.read(find_twins, AMELIE, but=key) == []
