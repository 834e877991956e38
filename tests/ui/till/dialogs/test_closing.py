from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.session import Session
from beesdesk.pos.actions import park
from beesdesk.pos.model import Tender, ZReport
from beesdesk.pos.queries import every_tender, open_session
from beesdesk.pos.till_report import z_latest
from beesdesk.reports.elements import Columns, Slip
from beesdesk.reports.slips import z_slip
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.words import Language

Show = Callable[[ClosingDialog], ClosingDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def day(till: FakeShop) -> FakeShop:
    """A day with one sale of 3.50 in cash, so that 103.50 should be in the drawer."""
    till.scan(till.product("Savon", "3.49", vat="21"))
    till.pay("cash")
    return till


@pytest.fixture
def closing(day: FakeShop, window: QWidget, show: Show) -> ClosingDialog:
    desk = Desk(day)
    desk.printer_there = True
    return show(ClosingDialog(desk, window))


def count(dialog: ClosingDialog, pieces: dict[str, int]) -> None:
    dialog.count.set_counts({Decimal(worth): number for worth, number in pieces.items()})


def close(dialog: ClosingDialog, pieces: dict[str, int], type_keys: Typing) -> None:
    count(dialog, pieces)
    type_keys(dialog, "", Qt.Key.Key_F12, Qt.Key.Key_F12)


def test_the_count_is_blind(closing: ClosingDialog) -> None:
    shown = " ".join(label.text() for label in closing.findChildren(type(closing.closed.number)) if label.isVisible())

    assert "103" not in shown


def test_one_press_only_asks_again(closing: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    count(closing, {"50": 2})
    type_keys(closing, "", Qt.Key.Key_F12)

    assert closing.act.text() == "Press again to close with €100.00"
    assert closing.notice.isVisible()
    assert day.read(open_session) is not None


def test_another_count_takes_the_first_press_back(closing: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    type_keys(closing, "", Qt.Key.Key_F12)
    count(closing, {"50": 2})
    type_keys(closing, "", Qt.Key.Key_F12)

    assert day.read(open_session) is not None


def test_what_is_missing_is_shown_after_the_closing(closing: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    close(closing, {"50": 2}, type_keys)

    assert day.read(open_session) is None
    assert closing.closed.number.text() == "Z report no. 1"
    difference = closing.closed.difference
    assert (difference.state, difference.text) == (State.WARN, "Missing in the drawer \u2212€3.50")


def test_too_much_is_shown_with_its_word(closing: ClosingDialog, type_keys: Typing) -> None:
    close(closing, {"50": 2, "5": 1}, type_keys)

    assert closing.closed.difference.text == "Too much in the drawer €1.50"


def test_a_drawer_that_is_right_says_so(closing: ClosingDialog, type_keys: Typing) -> None:
    close(closing, {"50": 2, "1": 3, "0.50": 1}, type_keys)

    assert (closing.closed.difference.state, closing.closed.difference.text) == (State.OK, "The drawer is right")


def test_leaving_the_result_answers_with_the_report(
    qtbot: QtBot, closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    close(closing, {"50": 2}, type_keys)
    with qtbot.waitSignal(closing.answered) as answered:
        type_keys(closing, "", Qt.Key.Key_Escape)

    report = answered.args[0]
    assert isinstance(report, ZReport)
    latest = day.read(z_latest, Language.FR)
    assert latest is not None
    assert latest.closing is not None
    assert (latest.closing.number, latest.closing.counted) == (report.number, Decimal("100.00"))


def test_escape_before_the_closing_closes_nothing(
    qtbot: QtBot, closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    with qtbot.waitSignal(closing.rejected):
        type_keys(closing, "", Qt.Key.Key_Escape)

    assert day.read(open_session) is not None


def test_baskets_set_aside_are_named_before_anybody_counts(
    day: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    day.scan(day.product())
    day.do(park, "Green coat", now=day.now(), who="Nadia B.")
    closing = show(ClosingDialog(Desk(day), window))
    assert "Green coat" in closing.notice.text

    close(closing, {"50": 2}, type_keys)
    assert "Green coat" in closing.error()
    assert day.read(open_session) is not None


def test_the_report_is_printed_once(qtbot: QtBot, closing: ClosingDialog, type_keys: Typing, tap: Tap) -> None:
    close(closing, {"50": 2}, type_keys)
    with qtbot.waitSignal(closing.desk.slip_wanted) as wanted:
        tap(closing.print)

    slip = wanted.args[0]()
    assert isinstance(slip, Slip)
    assert "1" in slip.title
    assert not closing.print.isEnabled()


def test_without_a_printer_there_is_no_print_button(
    day: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    closing = show(ClosingDialog(Desk(day), window))
    close(closing, {"50": 2}, type_keys)

    assert not closing.print.isVisible()


@pytest.fixture
def apart(day: FakeShop, window: QWidget, show: Show) -> ClosingDialog:
    """The dialog of a shop that takes local currency, of which five came in."""

    def take(session: Session) -> None:
        for tender in every_tender(session):
            if tender.code == "local":
                session.change(Tender, tender.id, withdrawn=False)

    day.do(take)
    day.scan(day.product("Riz", "5.00"))
    day.pay("local")
    return show(ClosingDialog(Desk(day), window))


def test_local_currency_is_counted_by_itself(apart: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    apart.apart["local"].edit.setText("4")
    close(apart, {"100": 1, "2": 1, "1": 1, "0.50": 1}, type_keys)

    z = day.read(z_latest, Language.EN)
    assert z is not None
    assert z.closing is not None
    assert (z.closing.difference, z.closing.apart) == (Decimal("0.00"), (("local", Decimal("4.00")),))
    drawer = [
        (element.left, element.right) for element in z_slip(z, Language.EN).elements if isinstance(element, Columns)
    ]
    place = drawer.index(("Zinne, counted", "4.00"))
    assert drawer[place + 1] == ("Difference", "\u22121.00")


def test_what_is_no_amount_is_said_before_the_till_is_closed(
    apart: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    apart.apart["local"].edit.setText("four")
    close(apart, {"100": 1}, type_keys)

    assert apart.apart["local"].error()
    assert day.read(open_session) is not None


def test_a_shop_without_local_currency_is_not_asked(closing: ClosingDialog) -> None:
    assert closing.apart == {}
