from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.sessions import close_till
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.export import ExportDialog
from beesdesk.ui.till.dialogs.journal import JournalDialog

Open = Callable[..., JournalDialog]
Show = Callable[[JournalDialog], JournalDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def busy(till: FakeShop) -> FakeShop:
    """Two closed days in November, the second without a sale, and a third that goes on."""
    till.scan(till.product(price="1.25"))
    till.pay("cash")
    till.do(close_till, Decimal("101.25"), cashier="Nadia B.", now=till.now())
    till.clock.pass_by(days=2)
    till.open_till()
    return till


@pytest.fixture
def open_page(till: FakeShop, window: QWidget, show: Show) -> Open:
    def opened(*, printer: bool = True) -> JournalDialog:
        desk = Desk(till)
        desk.printer_there = printer
        return show(JournalDialog(desk, window))

    return opened


def listed(dialog: JournalDialog) -> list[tuple[str, str, str]]:
    views = [dialog.rows.lines.row(place) for place in range(dialog.rows.lines.rowCount())]
    return [(view.name, view.detail, view.amount) for view in views]


def test_the_journal_comes_first_month_by_month(busy: FakeShop, open_page: Open) -> None:
    dialog = open_page()

    assert listed(dialog) == [("November 2026", "3 days", "€1.25")]
    assert "JOURNAL OF RECEIPTS" in dialog.paper.text()
    assert "Mon 23\u00a0November 1.25" in dialog.paper.text()
    assert "Not closed yet" in dialog.paper.text()


def test_each_kind_is_a_touch_away_and_each_row_a_paper(
    busy: FakeShop, open_page: Open, tap: Tap, type_keys: Typing
) -> None:
    dialog = open_page()
    tap(dialog.kinds["z"])
    assert listed(dialog) == [("23/11/2026, 10:00", "1 receipt", "€1.25")]
    assert "Z REPORT no. 1" in dialog.paper.text()

    tap(dialog.kinds["day"])
    assert listed(dialog) == [
        ("Tue 24\u00a0November", "0 receipts", "€0.00"),
        ("Mon 23\u00a0November", "1 receipt", "€1.25"),
    ]
    assert "DAY CLOSING no. 2" in dialog.paper.text()
    dialog.rows.setFocus()
    type_keys(dialog, "", Qt.Key.Key_Down)
    assert "DAY CLOSING no. 1" in dialog.paper.text()

    tap(dialog.kinds["month"])
    assert listed(dialog) == []
    assert dialog.empty.isVisible()
    assert not dialog.act.isVisible()


def test_years_are_leafed_through(busy: FakeShop, open_page: Open, tap: Tap) -> None:
    busy.clock.now = datetime(2027, 1, 3, 9, 0, tzinfo=UTC)
    busy.do(close_till, Decimal(100), cashier="Nadia B.", now=busy.now())
    dialog = open_page()
    tap(dialog.kinds["day"])
    assert [name for name, _, _ in listed(dialog)] == ["Sat 2\u00a0January", "Fri 1\u00a0January"]
    assert not dialog.newer.isEnabled()

    tap(dialog.older)
    assert len(listed(dialog)) == 39
    assert not dialog.older.isEnabled()
    tap(dialog.kinds["month"])
    assert [name for name, _, _ in listed(dialog)] == ["December 2026", "November 2026"]
    tap(dialog.kinds["year"])
    assert [name for name, _, _ in listed(dialog)] == ["2026"]


def test_what_is_printed_again_is_marked_and_journaled(
    qtbot: QtBot, busy: FakeShop, open_page: Open, tap: Tap, type_keys: Typing
) -> None:
    dialog = open_page()
    tap(dialog.kinds["day"])
    for _ in range(2):
        with qtbot.waitSignal(dialog.desk.slip_wanted) as wanted:
            type_keys(dialog, "", Qt.Key.Key_F12)

    assert wanted.args[0]() == dialog.paper.slip
    assert "DUPLICATE no. 1" in dialog.paper.text()
    acts = busy.read(lambda session: session.values("SELECT detail FROM act WHERE kind = 'report_printed'"))
    assert acts == [('{"copy":0}',), ('{"copy":1}',)]


def test_the_journal_is_printed_as_often_as_somebody_likes(
    qtbot: QtBot, busy: FakeShop, open_page: Open, type_keys: Typing
) -> None:
    dialog = open_page()
    for _ in range(2):
        with qtbot.waitSignal(dialog.desk.slip_wanted) as wanted:
            type_keys(dialog, "", Qt.Key.Key_F12)

    assert wanted.args[0]() == dialog.paper.slip
    assert "DUPLICATE" not in dialog.paper.text()


def test_a_paper_becomes_a_pdf(qtbot: QtBot, busy: FakeShop, open_page: Open, tap: Tap) -> None:
    dialog = open_page(printer=False)
    assert not dialog.act.isVisible()
    tap(dialog.kinds["z"])
    tap(dialog.pdf)
    qtbot.waitUntil(dialog.outcome.isVisible)

    file = busy.path.parent / "closings" / "z-1-1.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert str(file) in dialog.outcome.text


def test_a_folder_that_cannot_be_made_is_said(qtbot: QtBot, busy: FakeShop, open_page: Open, tap: Tap) -> None:
    (busy.path.parent / "closings").write_text("in the way")
    dialog = open_page()
    tap(dialog.pdf)
    qtbot.waitUntil(lambda: bool(dialog.error()))

    assert "cannot be written" in dialog.error()
    assert dialog.pdf.isEnabled()


def test_a_clock_that_may_be_wrong_is_asked_about_before_anything_is_closed(
    till: FakeShop, open_page: Open, tap: Tap
) -> None:
    till.clock.pass_by(days=150)
    dialog = open_page()
    assert dialog.doubt.text == "150 days are not closed. Is today really Thursday 22\u00a0April 2027?"

    tap(dialog.close_days)

    assert not dialog.doubt.isVisible()
    tap(dialog.kinds["day"])
    assert listed(dialog)[0][:2] == ("Wed 21\u00a0April", "0 receipts")
    assert dialog.rows.lines.row(0).position == "150"


def test_the_lists_open_with_what_was_shown(busy: FakeShop, open_page: Open, tap: Tap, window: QWidget) -> None:
    dialog = open_page()
    tap(dialog.kinds["month"])
    tap(dialog.export)

    (lists,) = dialog.findChildren(ExportDialog)
    assert lists.isVisible()
    assert lists.kind.value == "closings"


def test_a_shop_that_never_opened_says_why_there_is_nothing(shop: FakeShop, window: QWidget, show: Show) -> None:
    dialog = show(JournalDialog(Desk(shop), window))

    assert dialog.empty.accessibleName() == "Nothing yet A day is closed by itself once it is over."
    assert not dialog.pdf.isVisible()


def test_it_speaks_the_language_of_the_screen(
    qtbot: QtBot, busy: FakeShop, open_page: Open, tap: Tap, speaks: Languages
) -> None:
    dialog = open_page()
    tap(dialog.kinds["day"])
    speaks.use("fr")

    qtbot.waitUntil(lambda: dialog.windowTitle() == "Clôtures et journal")
    assert listed(dialog)[1] == ("lun. 23\u00a0novembre", "1\u00a0ticket", "1,25\u00a0€")
    assert "CLÔTURE DU JOUR n° 2" in dialog.paper.text()
