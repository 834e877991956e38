from collections.abc import Callable
from itertools import count

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from beesdesk.members.model import Person
from beesdesk.members.people import people
from beesdesk.members.pins import is_pin
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.words import Role

Show = Callable[[PeopleDialog], PeopleDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
PIN, BADGE, SAVE = "4826", "2990000000001", Qt.Key.Key_F12


@pytest.fixture
def shop_of(shop: FakeShop) -> FakeShop:
    """A till at which the administrator sits."""
    shop.open_till(cashier=shop.person("Chef", "administrator", pin="7093"))
    shop.person("Luc", "cashier", badge="2990000000018")
    return shop


@pytest.fixture
def page(shop_of: FakeShop, window: QWidget, show: Show) -> PeopleDialog:
    return at_a_persons_pace(show(PeopleDialog(Desk(shop_of), window)))


def at_a_persons_pace(page: PeopleDialog) -> PeopleDialog:
    slow = count(step=1)
    for field in (page.pin, page.again):
        field.clock = lambda: float(next(slow))
    return page


def named(shop: FakeShop, name: str) -> Person:
    return next(person for person in shop.read(people) if person.name == name)


def listed(page: PeopleDialog) -> list[tuple[str, str, str]]:
    rows = page.rows.lines
    return [(row.name, row.detail, row.amount) for place in range(rows.rowCount()) for row in [rows.row(place)]]


def test_the_list_says_who_works_here_as_what_and_signs_in_how(page: PeopleDialog) -> None:
    assert listed(page) == [("Chef", "administrator", "PIN"), ("Luc", "cashier", "badge")]


def test_somebody_new_gets_roles_and_a_pin(page: PeopleDialog, shop_of: FakeShop, type_keys: Typing, tap: Tap) -> None:
    tap(page.new)
    page.name.setFocus()
    type_keys(page, "Zoe D.")
    tap(page.roles[Role.SHIFT_LEADER])
    for field in (page.pin, page.again):
        field.setFocus()
        type_keys(page, PIN)
    type_keys(page, "", SAVE)

    assert page.error() == ""
    zoe = named(shop_of, "Zoe D.")
    assert (zoe.roles, zoe.badge, zoe.member_id) == ("cashier|shift_leader", None, None)
    assert zoe.pin_hash is not None
    assert is_pin(PIN, zoe.pin_hash, shop_of.secret())
    assert listed(page)[-1] == ("Zoe D.", "cashier, shift leader", "PIN")
    assert (page.pin.text(), page.outcome.isVisible()) == ("", True)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
def test_a_member_is_found_by_name_and_proposes_the_receipts_name(
    page: PeopleDialog, shop_of: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    shop_of.member("Amélie", "Martin", number=204)
    tap(page.new)
    type_keys(page, "mart", Qt.Key.Key_Return)
    assert (page.member.text(), page.name.text()) == ("204 Amélie Martin", "Amélie M.")

    type_keys(page, "", SAVE)

    assert named(shop_of, "Amélie M.").member_id == shop_of.member_id(204)


def test_a_scanned_card_is_a_member_and_any_other_code_a_badge(
    page: PeopleDialog, shop_of: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    card = shop_of.member("Koen", "De Smet", number=31)
    tap(page.new)
    assert page.accepts_scans

    page.take_scan(card)
    page.take_scan(BADGE)
    type_keys(page, "", SAVE)

    koen = named(shop_of, "Koen D.")
    assert (koen.member_id, koen.badge) == (shop_of.member_id(31), BADGE)


def test_a_members_card_is_no_badge_of_somebody_else(page: PeopleDialog, shop_of: FakeShop) -> None:
    page.rows.select(1)
    page.take_scan(shop_of.member())
    assert "This is a member's card" in page.error()
    assert page.badge.text() == "2990000000018"


def test_roles_badge_name_and_pin_are_changed_together(
    page: PeopleDialog, shop_of: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    page.rows.select(1)
    assert not page.member.isEnabled()
    page.name.setText("Luc V.")
    tap(page.roles[Role.STOCK])
    tap(page.roles[Role.CASHIER])
    page.badge.setText("")
    for field in (page.pin, page.again):
        field.setFocus()
        type_keys(page, PIN)
    type_keys(page, "", SAVE)

    luc = named(shop_of, "Luc V.")
    assert (luc.roles, luc.badge, bool(luc.pin_hash)) == ("stock", None, True)


def test_what_is_refused_changes_nothing_of_it(page: PeopleDialog, shop_of: FakeShop, type_keys: Typing) -> None:
    before = shop_of.read(people)
    page.rows.select(1)
    page.name.setText("Chef")
    page.badge.setText(BADGE)
    type_keys(page, "", SAVE)

    assert "Somebody is called Chef already" in page.error()
    assert shop_of.read(people) == before


def test_two_pins_that_differ_are_typed_again(page: PeopleDialog, shop_of: FakeShop, type_keys: Typing) -> None:
    before = shop_of.read(people)
    for field, typed in ((page.pin, PIN), (page.again, "4827")):
        field.setFocus()
        type_keys(page, typed)
    type_keys(page, "", SAVE)

    assert page.error() == "The two PINs are not the same. Type them again."
    assert shop_of.read(people) == before


def test_the_last_administrator_stays(page: PeopleDialog, shop_of: FakeShop, tap: Tap) -> None:
    tap(page.take_out)
    assert "Chef is the only administrator" in page.error()
    page.rows.select(1)
    tap(page.take_out)
    assert [person.name for person in shop_of.read(people)] == ["Chef"]


def test_whoever_is_added_first_is_the_administrator(
    shop: FakeShop, window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    page = at_a_persons_pace(show(PeopleDialog(Desk(shop), window)))
    assert page.empty.isVisible()
    tap(page.new)
    page.name.setFocus()
    type_keys(page, "Chef", SAVE)
    assert "needs a PIN or a badge" in page.error()

    page.take_scan(BADGE)
    type_keys(page, "", SAVE)
    assert named(shop, "Chef").roles == "cashier|administrator"


def test_a_cashier_changes_people_only_as_long_as_somebody_allows_the_page(
    shop_of: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    luc, chef = named(shop_of, "Luc"), named(shop_of, "Chef")
    desk = Desk(shop_of)
    desk.hand_over(luc.id.hex)
    page = show(PeopleDialog(desk, window, approved_by=chef.id.hex))
    page.rows.select(1)
    page.name.setText("Luc V.")
    type_keys(page, "", SAVE)

    assert named(shop_of, "Luc V.").id == luc.id
    row = shop_of.read(lambda session: session.values("SELECT who, approved_by FROM act WHERE kind = 'people_changed'"))
    assert row == [(luc.id.hex, chef.id.hex)]


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_nothing_scrolls_on_the_smallest_screen(
    shop_of: FakeShop, window: QWidget, show: Show, speaks: Languages, language: str
) -> None:
    speaks.use(language)
    page = show(PeopleDialog(Desk(shop_of), window))
    assert page.sheet.verticalScrollBar().maximum() == 0
    assert page.sheet.horizontalScrollBar().maximum() == 0
