from collections.abc import Callable
from decimal import Decimal

import pytest
from driving import dialog_of
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.mail.queries import outbox
from beesdesk.pos.sale_finding import sale_by_number
from beesdesk.pos.sessions import close_till
from beesdesk.pos.till_report import z_latest
from beesdesk.reports.elements import Text
from beesdesk.reports.slips import z_slip
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.mail_receipt import MailReceiptDialog
from beesdesk.ui.till.dialogs.report import Kind, ReportDialog
from beesdesk.words import Language

Open = Callable[..., ReportDialog]
Show = Callable[[ReportDialog], ReportDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """A till with three sales: 1.25, 2.50 and 3.75 euro."""
    milk = till.product("Lait", "1.25")
    for pieces in (1, 2, 3):
        till.scan_many(milk, pieces)
        till.pay("cash", "10.00")
    return till


@pytest.fixture
def open_report(till: FakeShop, window: QWidget, show: Show) -> Open:
    """Open the dialog as the menu does, on a till that has a printer."""

    def opened(kind: Kind, number: int | None = None, *, printer: bool = True, mail: bool = False) -> ReportDialog:
        desk = Desk(till)
        desk.printer_there, desk.mail_there = printer, mail
        return show(ReportDialog(desk, window, kind=kind, number=number))

    return opened


def close(till: FakeShop) -> None:
    till.do(close_till, Decimal("107.50"), cashier="Nadia B.", now=till.now())


def test_the_figures_so_far_are_shown_as_they_are_printed(qtbot: QtBot, sold: FakeShop, open_report: Open) -> None:
    dialog = open_report("x")
    assert dialog.windowTitle() == "Figures so far (X)"
    assert "X REPORT" in dialog.paper.text()
    assert "Turnover €7.50" in dialog.paper.text()
    assert not dialog.field.isVisible()

    with qtbot.waitSignal(dialog.desk.slip_wanted) as wanted:
        dialog.act.click()

    assert wanted.args[0]() is dialog.paper.slip
    assert not dialog.isVisible()


def test_a_closed_till_has_no_figures(shop: FakeShop, window: QWidget, show: Show) -> None:
    dialog = show(ReportDialog(Desk(shop), window, kind="x"))

    assert dialog.empty.isVisible()
    assert dialog.empty.accessibleName() == "The till is not open. Count the float first."
    assert not dialog.act.isVisible()


def test_the_last_closing_is_shown_and_printed(qtbot: QtBot, sold: FakeShop, open_report: Open) -> None:
    close(sold)
    dialog = open_report("z")
    assert dialog.windowTitle() == "Closing (Z) no. 1"

    with qtbot.waitSignal(dialog.desk.slip_wanted) as wanted:
        dialog.act.click()

    report = sold.read(z_latest, Language.EN)
    assert report is not None
    assert wanted.args[0]() == z_slip(report, Language.EN)


def test_an_older_closing_is_shown_by_its_number(
    sold: FakeShop, open_report: Open, type_keys: Typing, tap: Tap
) -> None:
    close(sold)
    sold.open_till()
    close(sold)
    dialog = open_report("z", 1)
    assert dialog.windowTitle() == "Closing (Z) no. 1"

    tap(dialog.newer)
    assert dialog.windowTitle() == "Closing (Z) no. 2"
    type_keys(dialog, "9", Qt.Key.Key_Return)

    assert dialog.error() == "This till has no closing number 9."
    assert dialog.windowTitle() == "Closing (Z) no. 2"


def test_without_a_closing_it_says_so(open_report: Open) -> None:
    dialog = open_report("z")

    assert dialog.empty.accessibleName().startswith("No closing yet")
    assert not dialog.field.isVisible()


def test_the_last_receipt_is_shown_and_printed_by_its_number(
    qtbot: QtBot, sold: FakeShop, open_report: Open, type_keys: Typing
) -> None:
    dialog = open_report("receipt")
    assert dialog.windowTitle() == "Receipt 3"
    assert "TOTAL 3,75\u00a0€" in dialog.paper.text()
    assert "T1S3" in dialog.paper.text()

    with qtbot.waitSignal(dialog.desk.receipt_wanted) as wanted:
        type_keys(dialog, "", Qt.Key.Key_F12)

    assert wanted.args == [3]
    assert not dialog.isVisible()


def test_an_older_receipt_can_be_mailed_where_mail_is_set(
    qtbot: QtBot, sold: FakeShop, open_report: Open, type_keys: Typing, tap: Tap
) -> None:
    assert not open_report("receipt").mail.isVisible()
    assert not open_report("x", mail=True).mail.isVisible()
    dialog = open_report("receipt", 2, mail=True)

    tap(dialog.mail)
    asked = dialog_of(qtbot, MailReceiptDialog)
    type_keys(asked, "bo@exemple.be", Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    (mail,) = sold.read(outbox)
    assert (mail.recipient, mail.subject_id) == ("bo@exemple.be", sold.read(sale_by_number, 2))


def test_a_receipt_is_found_by_its_number_and_enter_prints_nothing(
    qtbot: QtBot, sold: FakeShop, open_report: Open, type_keys: Typing
) -> None:
    dialog = open_report("receipt")

    with qtbot.assertNotEmitted(dialog.desk.receipt_wanted):
        type_keys(dialog, "1", Qt.Key.Key_Return)

    assert dialog.windowTitle() == "Receipt 1"
    assert dialog.isVisible()
    type_keys(dialog, "77", Qt.Key.Key_Return)
    assert dialog.error() == "This till has no receipt number 77."
    assert dialog.field.selectedText() == "77"
    assert dialog.windowTitle() == "Receipt 1"


def test_a_number_that_is_not_there_leaves_the_last_receipt(sold: FakeShop, open_report: Open) -> None:
    dialog = open_report("receipt", 77)

    assert dialog.error() == "This till has no receipt number 77."
    assert dialog.windowTitle() == "Receipt 3"


def test_receipts_are_leafed_through_by_finger(sold: FakeShop, open_report: Open, tap: Tap) -> None:
    dialog = open_report("receipt")
    assert not dialog.newer.isEnabled()

    tap(dialog.older)
    tap(dialog.older)

    assert dialog.windowTitle() == "Receipt 1"
    assert not dialog.older.isEnabled()
    assert dialog.newer.isEnabled()


def test_the_bar_code_of_a_receipt_shows_it(sold: FakeShop, open_report: Open) -> None:
    dialog = open_report("receipt")
    assert dialog.accepts_scans

    dialog.take_scan("]C0T1S2")
    assert dialog.windowTitle() == "Receipt 2"
    dialog.take_scan("T9S1")

    assert dialog.error() == "This is no receipt of this till."
    assert dialog.windowTitle() == "Receipt 2"


def test_the_receipt_of_the_last_buyer_is_in_the_buyers_language(till: FakeShop, window: QWidget, show: Show) -> None:
    desk = Desk(till)
    desk.scan(till.member("Koen", "De Smet", language=Language.NL))
    desk.scan(till.product("Melk", "1.25"))
    desk.pay("card")

    dialog = show(ReportDialog(desk, window, kind="receipt"))

    assert "TOTAAL €\u00a01,25" in dialog.paper.text()


def test_a_till_without_a_printer_only_shows(sold: FakeShop, open_report: Open) -> None:
    dialog = open_report("receipt", 2, printer=False)

    assert dialog.windowTitle() == "Receipt 2"
    assert not dialog.act.isVisible()


def test_before_the_first_sale_there_is_no_receipt(open_report: Open) -> None:
    dialog = open_report("receipt")

    assert dialog.empty.accessibleName().startswith("No sale yet")


def test_the_words_around_the_paper_follow_the_language_of_the_screens(
    qtbot: QtBot, sold: FakeShop, open_report: Open, speaks: Languages
) -> None:
    dialog = open_report("x")

    speaks.use("fr")

    qtbot.waitUntil(lambda: dialog.act.text() == "Imprimer")
    assert dialog.windowTitle() == "Chiffres jusqu'ici (X)"
    assert "X REPORT" in dialog.paper.text()


def test_a_closing_printed_again_is_a_duplicate_with_the_same_figures(
    qtbot: QtBot, sold: FakeShop, open_report: Open
) -> None:
    close(sold)
    papers = []
    for _ in range(2):
        dialog = open_report("z")
        with qtbot.waitSignal(dialog.desk.slip_wanted) as wanted:
            dialog.act.click()
        papers.append(wanted.args[0]())

    first, second = papers
    marks = [part for part in second.elements if part not in first.elements]
    assert [part.text for part in marks if isinstance(part, Text)] == ["DUPLICATE no. 1"]
    assert [part for part in first.elements if part not in second.elements] == []
