from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.pos.actions import park
from beesdesk.pos.model import Tender, ZReport
from beesdesk.pos.queries import open_session
from beesdesk.pos.rules import set_rule
from beesdesk.pos.till_report import z_latest
from beesdesk.pos.totals import ApartCount
from beesdesk.reports.elements import Columns, Slip, Text
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


def test_the_first_paper_is_the_original_and_the_journal_has_it(
    qtbot: QtBot, closing: ClosingDialog, day: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    close(closing, {"50": 2}, type_keys)
    with qtbot.waitSignal(closing.desk.slip_wanted) as wanted:
        tap(closing.print)

    assert not any(isinstance(part, Text) and "DUPLICATE" in part.text for part in wanted.args[0]().elements)
    who = day.read(lambda session: session.values("SELECT who FROM act WHERE kind = 'report_printed'"))
    assert who == [("Nadia B.",)]


# Counted by itself


@pytest.fixture
def with_zinne(day: FakeShop) -> FakeShop:
    """The same day, on which 12 zinne were taken too."""

    def take(session: Session) -> None:
        for (key,) in session.values("SELECT id FROM tender WHERE code IN ('local', 'cheque')"):
            session.change(Tender, UUID(bytes=key), withdrawn=False)

    day.do(take)
    day.scan(day.product("Pain", "12.00"))
    day.pay("local")
    return day


def test_what_the_session_took_beside_cash_is_asked_for_and_nothing_else(
    with_zinne: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    closing = show(ClosingDialog(Desk(with_zinne), window))
    assert list(closing.apart) == ["local"]

    close(closing, {"50": 2}, type_keys)

    assert closing.error() == "Count this too: Zinne, in all. Type 0 where there is none."
    assert closing.apart["local"].edit.hasFocus()
    assert with_zinne.read(open_session) is not None


def test_what_was_counted_by_itself_is_compared_and_stands_in_the_report(
    with_zinne: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    closing = show(ClosingDialog(Desk(with_zinne), window))
    closing.apart["local"].setFocus()
    type_keys(closing, "11")
    close(closing, {"50": 2, "1": 3, "0.50": 1}, type_keys)

    shown = [label.text() for label in closing.closed.findChildren(QLabel) if label.isVisible()]
    assert "€11.00 counted, €12.00 expected, \u22121.00" in shown
    assert "Zinne" in shown
    latest = with_zinne.read(z_latest, Language.EN)
    assert latest is not None
    assert latest.totals.apart == (ApartCount("local", Decimal("12.00"), Decimal("11.00")),)
    drawer = [(part.left, part.right) for part in z_slip(latest, Language.EN).elements if isinstance(part, Columns)]
    assert drawer[-3:] == [("Expected", "12.00"), ("Counted", "11.00"), ("Difference", "\u22121.00")]


def test_what_is_no_amount_is_said_before_the_till_is_closed(
    with_zinne: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    closing = show(ClosingDialog(Desk(with_zinne), window))
    closing.apart["local"].edit.setText("four")
    close(closing, {"100": 1}, type_keys)

    assert closing.apart["local"].error()
    assert with_zinne.read(open_session) is not None


def test_a_difference_that_the_shop_allows_is_no_reason_to_worry(
    day: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    day.do(set_rule, "count_tolerance", "0.50", who="Nadia B.", now=day.now())
    closing = show(ClosingDialog(Desk(day), window))
    close(closing, {"50": 2, "1": 3}, type_keys)

    difference = closing.closed.difference
    assert (difference.state, difference.text) == (State.OK, "Close enough: the shop allows it \u2212€0.50")


def test_somebody_who_allows_it_closes_with_the_same_count(
    qtbot: QtBot, day: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    key = uuid7()
    day.do(lambda session: session.insert(Person(key, None, "Lea", "administrator", None, None, False)))
    day.do(set_rule, "cashier_may", "", who="Nadia B.", now=day.now())
    closing = show(ClosingDialog(Desk(day), window))
    with qtbot.waitSignal(closing.desk.approval_wanted) as wanted:
        close(closing, {"50": 2}, type_keys)
    wanted.args[1](key.hex)

    assert closing.closed.number.text() == "Z report no. 1"
    assert day.read(open_session) is None


# A note on what the drawer shows


def notes(shop: FakeShop) -> tuple[str, ...]:
    latest = shop.read(z_latest, Language.EN)
    assert latest is not None
    assert latest.closing is not None
    return latest.closing.notes


def test_why_the_drawer_differs_can_be_said_once_it_is_seen(
    qtbot: QtBot, closing: ClosingDialog, day: FakeShop, type_keys: Typing
) -> None:
    close(closing, {"50": 2}, type_keys)
    assert closing.closed.note.hasFocus()
    type_keys(closing, "Change of a refund", Qt.Key.Key_Return)
    assert closing.act.hasFocus()
    with qtbot.waitSignal(closing.answered):
        type_keys(closing, "", Qt.Key.Key_Return)

    assert notes(day) == ("Change of a refund",)


def test_the_note_is_on_the_paper_and_kept_once(
    qtbot: QtBot, closing: ClosingDialog, day: FakeShop, type_keys: Typing, tap: Tap
) -> None:
    close(closing, {"50": 2}, type_keys)
    type_keys(closing, "Change of a refund")
    with qtbot.waitSignal(closing.desk.slip_wanted) as wanted:
        tap(closing.print)
    assert "Note: Change of a refund" in [part.text for part in wanted.args[0]().elements if isinstance(part, Text)]
    type_keys(closing, "", Qt.Key.Key_Escape)

    assert notes(day) == ("Change of a refund",)


def test_a_drawer_that_is_right_asks_for_no_note(closing: ClosingDialog, day: FakeShop, type_keys: Typing) -> None:
    close(closing, {"50": 2, "1": 3, "0.50": 1}, type_keys)
    assert closing.act.hasFocus()
    type_keys(closing, "", Qt.Key.Key_Return)

    assert notes(day) == ()
