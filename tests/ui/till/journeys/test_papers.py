"""Figures, closings, the journal and the lists for the accountant: by keyboard alone."""

import pytest
from fake_shop import FakeShop
from keyboard import ENTER, ESC, SPACE, Keyboard, held, rows
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beesdesk.hardware.printer import SimulatedPrinter
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.ui.till.dialogs.export import ExportDialog
from beesdesk.ui.till.dialogs.journal import JournalDialog
from beesdesk.ui.till.dialogs.report import ReportDialog
from beesdesk.words import Act

K = Qt.Key


@pytest.fixture
def printer(keys: Keyboard) -> SimulatedPrinter:
    printer = SimulatedPrinter()
    keys.program.printing.use(printer, 42)
    keys.desk.printer_there = True
    return printer


@pytest.fixture
def sold(till: FakeShop, keys: Keyboard, bread: str) -> Keyboard:
    """A till that has sold a loaf."""
    keys.scan(bread)
    keys.press(K.Key_F10, K.Key_F12)
    return keys


@pytest.mark.story("x")
def test_the_figures_so_far_are_seen_and_printed(
    qtbot: QtBot, till: FakeShop, sold: Keyboard, printer: SimulatedPrinter, bread: str, milk: str
) -> None:
    sold.scan(milk)
    before = held(till)
    sold.turn_back(lambda: sold.open_menu("Figures so far (X)"), code=bread)

    sold.open_menu("Figures so far (X)")
    sold.is_in(ReportDialog)
    sold.press(ENTER)

    sold.is_done()
    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert b"2,80" in printer.jobs[0] or b"2.80" in printer.jobs[0]
    assert held(till) == before
    assert rows(till, "SELECT number FROM z_report") == []


@pytest.mark.story("close", "z")
def test_the_drawer_is_counted_the_till_closed_and_its_closing_printed_again(
    qtbot: QtBot, till: FakeShop, sold: Keyboard, printer: SimulatedPrinter, milk: str
) -> None:
    sold.turn_back(lambda: (sold.open_menu("Close the till"), sold.write("7")), code=milk)
    assert rows(till, "SELECT number FROM z_report") == []

    sold.open_menu("Close the till")
    sold.is_in(ClosingDialog)
    sold.go_to("How many of €50")
    sold.write("2")
    sold.press(K.Key_F12)
    for _ in range(2):  # by the button that has the focus too
        if not rows(till, "SELECT number FROM z_report"):
            sold.go_to(sold.dialog.act.text())
            sold.press(SPACE)
    assert rows(till, "SELECT number, counted, expected FROM z_report") == [(1, 10000, 10000)]
    sold.leave()
    assert sold.desk.till is None

    sold.open_menu("Last closing (Z)")
    sold.is_in(ReportDialog)
    sold.interrupt(milk)
    sold.choose("Print")
    sold.is_done()
    qtbot.waitUntil(lambda: len(printer.jobs) >= 1)
    assert len(rows(till, "SELECT seq FROM act WHERE kind = ?", Act.REPORT_PRINTED)) >= 1


@pytest.mark.story("journal")
def test_the_journal_is_leafed_through_printed_and_written_as_a_list(
    qtbot: QtBot, till: FakeShop, sold: Keyboard, printer: SimulatedPrinter, bread: str, milk: str
) -> None:
    sold.scan(milk)
    sold.turn_back(lambda: (sold.open_menu("Closings and journal"), sold.choose("Days")), code=bread)

    sold.open_menu("Closings and journal")
    sold.is_in(JournalDialog)
    sold.press(ENTER)
    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    sold.choose("Z reports")
    sold.choose("Journal")
    sold.choose("Save as PDF")
    page = sold.dialog
    qtbot.waitUntil(page.outcome.isVisible)
    assert len(list((till.path.parent / "closings").glob("journal-*.pdf"))) == 1
    sold.choose("Lists (CSV, XLSX)")
    sold.is_in(ExportDialog)
    sold.interrupt(bread)
    sold.choose("Sales")
    sold.choose("Text (CSV)")
    sold.press(K.Key_F12)
    export = sold.dialog
    qtbot.waitUntil(lambda: "written" in export.outcome.text)
    (file,) = (till.path.parent / "exports").glob("*.csv")
    assert "2,80" in file.read_text("utf-8-sig") or "2.80" in file.read_text("utf-8-sig")

    sold.press(ESC)
    sold.is_in(JournalDialog)
    sold.leave()
    assert rows(till, "SELECT name FROM basket_line") == [("Milk",)]
