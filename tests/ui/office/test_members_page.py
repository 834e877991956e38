from collections.abc import Callable
from uuid import UUID

import pytest
from fake_roster import on, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.shifts.bookings import booked
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.known import standing_of
from beesdesk.shifts.roster import templates_of
from beesdesk.ui.office import member_acts as acts
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import Status

Press = Callable[..., None]
ENTER, UP, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab
PIN = "271828"


def front() -> object:
    return QApplication.activeModalWidget()


def type_pin(press: Press) -> None:
    field = front().identity.pin.field  # type: ignore[attr-defined]
    seconds = iter(range(100))
    field.clock = lambda: float(next(seconds))  # a person's pace
    press(PIN, ENTER)


@pytest.fixture
def member(shop: FakeShop) -> UUID:
    """A member with a shift in five days."""
    key = worker(shop, first_name="Zoé", irregular_start=on(shop, -3))
    shift(shop, on(shop, 5), of=[key])
    return key


@pytest.fixture
def opened(member: UUID, office: OfficeWindow, press: Press) -> OfficeWindow:
    """The desk after Ada has signed in and opened the file of Zoé."""
    type_pin(press)
    press("zoe", ENTER)
    return office


def test_nothing_is_seen_before_somebody_signs_in(office: OfficeWindow) -> None:
    assert isinstance(front(), OfficeSignIn)
    assert not office.pages.isEnabled()


def test_a_shift_leader_is_not_let_in(office: OfficeWindow, press: Press) -> None:
    press("", DOWN)
    type_pin(press)

    assert isinstance(front(), OfficeSignIn)
    assert "Luc has no access" in front().error()
    assert not office.pages.isEnabled()


def test_a_member_is_found_by_the_first_letters(opened: OfficeWindow, member: UUID) -> None:
    assert opened.members.member == member
    assert opened.members.view.name.text() == "Zoé Martin"
    assert opened.members.view.chip.word == "up to date"


def test_a_scanned_card_opens_the_file(shop: FakeShop, opened: OfficeWindow, qtbot: QtBot) -> None:
    code = shop.member("Koen", "De Smet", number=900)
    opened.members.take_scan(code)
    assert opened.members.view.name.text() == "Koen De Smet"


def test_a_leave_says_what_it_frees_and_then_frees_it(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press
) -> None:
    press("", Qt.Key.Key_F2)
    dialog = front()
    assert isinstance(dialog, acts.LeaveDialog)
    assert "Shifts freed: 1 (" in dialog.foresight.text()
    assert len(shop.read(booked, member, now=shop.now())) == 1

    press("", Qt.Key.Key_F12)

    assert front() is None
    assert shop.read(booked, member, now=shop.now()) == []
    assert "Leave: " in opened.members.view.texts["standing"].text()


def test_a_correction_wants_a_reason(shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press) -> None:
    press("", Qt.Key.Key_F8)
    dialog = front()
    assert isinstance(dialog, acts.CorrectDialog)
    press("", UP, UP, Qt.Key.Key_F12)
    assert "Say why" in dialog.error()

    press("", TAB, TAB)
    press("agreed with the office", Qt.Key.Key_F12)

    assert front() is None
    assert shop.read(standing_of, member, shop.today).counters["sr"] == 2
    assert "+2" in opened.members.view.texts["why"].text()


def test_unsubscribing_says_that_shopping_ends(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press
) -> None:
    press("", Qt.Key.Key_F7)
    dialog = front()
    assert isinstance(dialog, acts.UnsubscribeDialog)
    assert "May no longer shop" in dialog.foresight.text()

    press("", Qt.Key.Key_F12)

    assert shop.read(standing_of, member, shop.today).status is Status.UNSUBSCRIBED


def test_an_extension_is_refused_beforehand(opened: OfficeWindow, press: Press) -> None:
    press("", Qt.Key.Key_F4)
    dialog = front()
    assert isinstance(dialog, acts.ExtensionDialog)
    assert "Only a suspended member" in dialog.foresight.text()


def test_escape_leaves_everything_as_it_was(shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press) -> None:
    press("", Qt.Key.Key_F7)
    press("", Qt.Key.Key_Escape)
    assert front() is None
    assert shop.read(standing_of, member, shop.today).status is Status.OK


def test_a_member_becomes_regular_in_a_slot_with_room(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press
) -> None:
    template = new_template("A", 2, 600, 765, 3)
    shop.do(add_templates, [template], now=shop.now())
    press("", Qt.Key.Key_F6)
    dialog = front()
    assert isinstance(dialog, acts.SubscribeDialog)

    press("", TAB, DOWN)
    assert "Regular places given: 1" in dialog.foresight.text()
    press("", Qt.Key.Key_F12)

    assert front() is None
    assert [held.template_id for held in shop.read(templates_of, member)] == [template.id]
