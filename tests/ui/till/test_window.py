from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from driving import dialog_of, gone, names, total
from fake_shop import FakeShop
from PySide6.QtCore import QLocale, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program, build
from beesdesk.hardware.printer import SimulatedPrinter, drawer_kick
from beesdesk.hardware.state import Reason
from beesdesk.pos.queries import parked_baskets
from beesdesk.pos.refunds import refundable
from beesdesk.pos.rules import set_rule
from beesdesk.pos.till_state import till_state
from beesdesk.shop import Shop
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.ui.till.dialogs.invoice import InvoiceDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language

Typing = Callable[..., None]
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_a_closed_till_offers_one_act(qtbot: QtBot, window: TillWindow) -> None:
    window.desk.close_till(Decimal(100), None)

    assert window.panel.closed.isVisible()
    assert window.panel.closed.act.text() == "Open the till"
    assert window.panel.hint.text.startswith("Open the till first")
    window.side.pay_button.click()
    assert window.panel.hint.text.startswith("The till is not open")


def test_the_language_changes_every_word(qtbot: QtBot, till: FakeShop, window: TillWindow, program: Program) -> None:
    program.router.heard.emit(till.product("Bière", "1.80", deposit="0.10"))
    qtbot.waitUntil(lambda: len(names(window)) == 2)

    program.use(program.settings.with_(language=Language.NL))

    qtbot.waitUntil(lambda: names(window) == ["Bière", "Leeggoed"])
    assert [button.text() for button in window.side.keys.buttons[:3]] == ["Aantal", "Terugnemen", "Zoeken"]
    assert window.side.pay_button.text().startswith("Betalen")
    assert window.side.total.total.caption == "Te betalen"
    assert window.panel.hint.text.startswith("Scan het volgende")
    assert window.windowTitle() == "BeesDesk, kassa 1"
    assert window.locale().language() == QLocale.Language.Dutch
    program.use(program.settings.with_(language=Language.FR))
    qtbot.waitUntil(lambda: names(window) == ["Bière", "Vidange"])
    assert window.side.pay_button.text() == "Payer  1,90\u00a0€"
    program.use(program.settings.with_(language=Language.EN))


@pytest.mark.parametrize(("size", "text_size", "under"), [
    ((1280, 800), 100, False), ((1024, 768), 100, False), ((1024, 768), 150, True),
    ((1024, 768), 200, True), ((1280, 800), 200, True), ((1920, 1080), 200, False),
])  # fmt: skip
def test_it_fits_every_screen_and_text_size(
    qtbot: QtBot, window: TillWindow, program: Program, size: tuple[int, int], text_size: int, under: bool
) -> None:
    for language in Language:
        program.use(program.settings.with_(language=language, text_scale=text_size))
        window.resize(*size)
        qtbot.waitUntil(lambda: window.side.y() > window.panel.y() or not under)
        QApplication.processEvents()
        assert window.size().toTuple() == size
        assert (window.side.y() > window.panel.y()) == under
    program.use(program.settings.with_(language=Language.EN, text_scale=100))


def test_the_total_grows_with_the_window(qtbot: QtBot, window: TillWindow) -> None:
    before = window.side.total.total.height()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: window.side.total.total.height() > before)


def test_baskets_set_aside_are_counted_on_their_key(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    window.desk.scan(till.product("Milk"))
    window.desk.park("Amélie")

    recall = window.side.keys.buttons[7]
    assert (recall.text(), names(window)) == ("Recall (1)", [])
    window.desk.recall(till.read(parked_baskets)[0].id)
    assert (recall.text(), names(window)) == ("Recall", ["Milk"])


def test_what_another_process_did_is_shown(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    other = Shop.open(till.path.parent, till.clock, ballast=0)
    Desk(other).scan(till.product("Milk"))
    other.close()

    qtbot.waitUntil(lambda: names(window) == ["Milk"], timeout=10_000)


def test_after_a_start_the_open_basket_is_there(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    till.scan(till.product("Milk", "1.27"))
    window.desk.reload()

    assert (names(window), total(window)) == (["Milk"], Decimal("1.27"))


@pytest.fixture
def printer(program: Program, till: FakeShop) -> SimulatedPrinter:
    """A printer that prints by itself, in a shop that wants so."""
    till.do(set_rule, "receipt_print", "always", who="Nadia B.", now=till.now())
    program.desk.reload()
    printer = SimulatedPrinter()
    program.desk.printer_able = True
    program.printing.use(printer, 42)
    return printer


def test_drawer_and_receipt_come_after_the_sale_is_stored(
    qtbot: QtBot, till: FakeShop, window: TillWindow, printer: SimulatedPrinter
) -> None:
    window.desk.scan(till.product("Milk", "1.27"))
    window.desk.pay("cash", Decimal(2))

    qtbot.waitUntil(lambda: len(printer.jobs) == 2)
    assert printer.jobs[0] == drawer_kick()
    assert b"Milk" in printer.jobs[1]


def test_a_printer_in_trouble_leaves_the_sale_alone_and_is_tried_again(
    qtbot: QtBot, till: FakeShop, window: TillWindow, printer: SimulatedPrinter
) -> None:
    printer.trouble = Reason.OUT_OF_PAPER
    window.desk.scan(till.product("Milk", "1.27"))
    window.desk.pay("card")
    qtbot.waitUntil(window.panel.trouble.isVisible)
    assert total(window) == Decimal("1.27")
    assert till.read(till_state).basket is None

    printer.trouble = Reason.NONE
    window.panel.trouble.act.click()

    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert not window.panel.trouble.isVisible()


def test_a_refund_is_printed_as_an_original(
    qtbot: QtBot, till: FakeShop, window: TillWindow, printer: SimulatedPrinter
) -> None:
    window.desk.scan(till.product("Milk", "1.27"))
    paid = window.desk.pay("cash")
    assert paid is not None
    assert paid.sale_id is not None
    qtbot.waitUntil(lambda: len(printer.jobs) == 2)
    (line,) = till.read(refundable, paid.sale_id).lines

    window.desk.refund(paid.sale_id, {line.id: Decimal(1)}, None, "spoiled")

    qtbot.waitUntil(lambda: len(printer.jobs) == 4)
    assert printer.jobs[2] == drawer_kick()
    assert till.read(lambda session: session.value("SELECT count(*) FROM act WHERE kind = 'receipt_copied'")) == 0


class Desktop(QObject):
    """What opens files, in the place of the desktop's own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_file(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open_file")
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def test_after_a_sale_a_business_has_its_invoice(
    qtbot: QtBot, till: FakeShop, window: TillWindow, desktop: Desktop
) -> None:
    till.name_seller()
    window.desk.reload()
    window.desk.scan(till.product("Milk"))
    window.desk.pay("card")
    window.panel.paid.invoice.click()
    dialog = dialog_of(qtbot, InvoiceDialog)
    dialog.vat.setText("BE0403170701")
    said = ("Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")
    for field, text in zip(dialog.parts.values(), said, strict=True):
        field.setText(text)

    dialog.act.click()

    gone(qtbot, window)
    file = till.path.parent / "invoices" / "F1-1.pdf"
    assert desktop.opened == [str(file)]
    assert file.exists()
    assert [toast.text for toast in window.toasts.toasts()] == [f"Saved: {file}"]


def test_a_drawer_that_hangs_on_no_printer_is_said(qtbot: QtBot, window: TillWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F8)
    dialog = dialog_of(qtbot, ReasonDialog)
    dialog.answer("wrong note")

    gone(qtbot, window)
    assert [toast.text[:6] for toast in window.toasts.toasts()] == ["Noted."]


def test_a_till_that_nobody_closed_reminds_until_it_is_closed(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    assert "overdue" not in vars(window.panel)
    till.clock.pass_by(hours=24, minutes=1)
    window._remind()
    assert window.panel.overdue.isVisible()
    assert window.panel.overdue.text.startswith("The till is open since Mon 23\u00a0November, 10:00.")

    window.desk.close_till(Decimal(100), None)
    assert not window.panel.overdue.isVisible()


def test_the_reminder_is_there_when_the_program_starts_and_leads_to_the_closing(
    qtbot: QtBot, till: FakeShop, window: TillWindow
) -> None:
    till.clock.pass_by(hours=30)
    again = build(QApplication.instance(), till, window.settings)  # type: ignore[arg-type]  # there is one
    qtbot.addWidget(again)
    with qtbot.waitActive(again):
        again.show()
        again.activateWindow()
    assert again.panel.overdue.isVisible()

    again.panel.overdue.act.click()
    dialog_of(qtbot, ClosingDialog).reject()
