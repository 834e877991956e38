from collections.abc import Callable
from datetime import date

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.members.queries import Shopper
from beesdesk.pos.right import Right
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.member import MemberDialog
from beesdesk.words import CardStatus

Show = Callable[[MemberDialog], MemberDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def members(till: FakeShop) -> dict[str, str]:
    """Three members, by their first name the code of their card."""
    return {
        "Amélie": till.member("Amélie", "Martin", number=204, eaters=("Bruno", "Chloé")),
        "Koen": till.member("Koen", "De Smet", number=31),
        "Martin": till.member("Martin", "Peeters", number=7, status=CardStatus.BLOCKED),
    }


@pytest.fixture
def member(desk: Desk, members: dict[str, str], window: QWidget, show: Show) -> MemberDialog:
    """The dialog as F3 opens it."""
    return show(MemberDialog(desk, window))


def names(dialog: MemberDialog) -> list[str]:
    return [dialog.rows.lines.row(place).name for place in range(dialog.rows.lines.rowCount())]


def test_a_member_is_found_by_the_first_letters_and_named_by_enter(
    qtbot: QtBot, member: MemberDialog, desk: Desk, type_keys: Typing
) -> None:
    type_keys(member, "ame")
    assert names(member) == ["Amélie Martin"]
    row = member.rows.lines.row(0)
    assert (row.detail, row.amount) == ("Eaters: Bruno, Chloé", "no. 204")

    with qtbot.waitSignal(member.answered) as answered:
        type_keys(member, "", Qt.Key.Key_Return)

    assert answered.args[0] == desk.state.shopper
    assert desk.state.shopper is not None
    assert desk.state.shopper.number == 204
    assert not member.isVisible()


def test_the_arrow_keys_choose_while_the_field_keeps_what_is_typed(
    member: MemberDialog, desk: Desk, type_keys: Typing
) -> None:
    type_keys(member, "mart", Qt.Key.Key_Down)
    assert names(member) == ["Martin Peeters", "Amélie Martin"]
    assert member.act.text() == "Choose Amélie Martin"

    type_keys(member, "", Qt.Key.Key_F12)

    assert desk.state.shopper is not None
    assert desk.state.shopper.first_name == "Amélie"


def test_a_finger_types_the_number_and_takes_the_row(member: MemberDialog, desk: Desk, tap: Tap) -> None:
    keys = {button.text(): button for button in member.pad.findChildren(type(member.act))}
    for digit in "31":
        tap(keys[digit])
    assert names(member) == ["Koen De Smet"]
    assert member.rows.rowHeight(0) >= 56

    QTest.mouseClick(member.rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 20))

    assert desk.state.shopper is not None
    assert desk.state.shopper.number == 31


def test_a_scanned_card_names_the_member(member: MemberDialog, members: dict[str, str], desk: Desk) -> None:
    assert member.accepts_scans

    member.take_scan(members["Koen"])

    assert desk.state.shopper is not None
    assert desk.state.shopper.first_name == "Koen"
    assert not member.isVisible()


def test_a_blocked_card_is_refused_and_the_dialog_stays(
    member: MemberDialog, members: dict[str, str], desk: Desk, type_keys: Typing
) -> None:
    member.take_scan(members["Martin"])

    assert "is no longer valid (blocked)" in member.error()
    assert member.isVisible()
    assert desk.state.shopper is None
    type_keys(member, "k")
    assert member.error() == ""


def test_an_article_is_no_member(member: MemberDialog, till: FakeShop, desk: Desk) -> None:
    member.take_scan(till.product())

    assert member.error() != ""
    assert desk.view is None


def test_the_number_of_a_card_can_be_typed(
    member: MemberDialog, members: dict[str, str], desk: Desk, type_keys: Typing
) -> None:
    type_keys(member, members["Koen"], Qt.Key.Key_Return)

    assert desk.state.shopper is not None
    assert desk.state.shopper.first_name == "Koen"


def test_nobody_found_says_what_to_try(member: MemberDialog, type_keys: Typing) -> None:
    type_keys(member, "zzz", Qt.Key.Key_Return)

    assert member.isVisible()
    assert member.error() == "Nobody found. Try a part of the name, or the number."
    assert member.empty.isVisible()


def test_a_member_is_unset_by_nobody_in_particular(
    qtbot: QtBot, desk: Desk, members: dict[str, str], window: QWidget, show: Show, tap: Tap
) -> None:
    desk.scan(members["Koen"])
    dialog = show(MemberDialog(desk, window))

    with qtbot.waitSignal(dialog.answered) as answered:
        tap(dialog.nobody)

    assert answered.args == [None]
    assert desk.state.shopper is None


def test_nobody_in_particular_is_offered_only_where_somebody_is_named(member: MemberDialog) -> None:
    assert not member.nobody.isVisible()


def test_a_closed_till_names_nobody(shop: FakeShop, window: QWidget, show: Show, type_keys: Typing) -> None:
    shop.member("Koen", "De Smet")
    dialog = show(MemberDialog(Desk(shop), window, words="koen"))

    type_keys(dialog, "", Qt.Key.Key_Return)

    assert dialog.error() == "The till is not open. Count the float first."


def test_esc_leaves_everything_as_it_was(member: MemberDialog, desk: Desk, type_keys: Typing) -> None:
    type_keys(member, "koen", Qt.Key.Key_Escape)

    assert not member.isVisible()
    assert desk.view is None


def test_the_language_changes_while_it_is_open(
    qtbot: QtBot, member: MemberDialog, speaks: Languages, type_keys: Typing
) -> None:
    type_keys(member, "mart", Qt.Key.Key_Down)

    speaks.use("fr")

    qtbot.waitUntil(lambda: member.windowTitle() == "Membre")
    assert member.rows.lines.row(1).detail == "Mangeurs\u00a0: Bruno, Chloé"
    assert member.rows.selected() == 1


class NotToday:
    """The answer of a shop where nobody may shop, for a reason."""

    def right(self, shopper: Shopper, today: date) -> Right:  # noqa: ARG002 - the answer is the same for all
        return Right(may_shop=False, word="suspended")


def test_it_says_on_demand_what_the_member_is_expected_for(
    till: FakeShop, members: dict[str, str], window: QWidget, show: Show
) -> None:
    desk = Desk(till, NotToday())
    desk.scan(members["Koen"])

    dialog = show(MemberDialog(desk, window))

    assert dialog.standing.isVisible()
    assert dialog.standing.text == "Koen De Smet is expected at the desk: a shift to make up."


def test_it_says_nothing_of_who_may_shop(desk: Desk, members: dict[str, str], window: QWidget, show: Show) -> None:
    desk.scan(members["Koen"])

    assert not show(MemberDialog(desk, window)).standing.isVisible()
