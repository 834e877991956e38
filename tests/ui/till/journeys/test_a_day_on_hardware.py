"""A till's day on simulated hardware alone: everything misbehaves once, and no sale is lost, doubled or paid twice."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from keyboard import ENTER, ESC, Keyboard, rows
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program, build
from beesdesk.hardware.pole_glass import escpos_glass
from beesdesk.hardware.printer import drawer_kick
from beesdesk.hardware.printer_simulator import PrinterSimulator, PrinterWhim
from beesdesk.hardware.simulators import PoleSimulator, ScaleSimulator, ScannerSimulator
from beesdesk.hardware.state import Reason
from beesdesk.hardware.terminal_simulators import ConcertSimulator, TerminalWhim, ZvtNetworkSimulator
from beesdesk.pos.rules import set_rule
from beesdesk.settings import Settings
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.terminal import DoubtDialog, TerminalDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.words import Act, Language, Unit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")

K = Qt.Key
WAIT = 20_000
BREAD, MILK = "9529999111111", "9529999222220"
APPLES = "9529999333339"
PAID = "SELECT p.tender, sum(p.amount) FROM payment p GROUP BY p.tender ORDER BY p.tender"
ATTEMPTS = "SELECT a.amount, x.state, x.decided_by FROM payment_attempt a JOIN attempt_answer x ON x.attempt_id = a.id ORDER BY x.rowid"


class Hardware:
    """What stands on the counter."""

    def __init__(self, stack: ExitStack) -> None:
        self.scanner = stack.enter_context(ScannerSimulator())
        self.scale = stack.enter_context(ScaleSimulator())
        self.printer = stack.enter_context(PrinterSimulator())
        self.pole = stack.enter_context(PoleSimulator(escpos_glass()))
        self.zvt = stack.enter_context(ZvtNetworkSimulator())
        self.concert = stack.enter_context(ConcertSimulator(waits=True))

    def settings(self) -> Settings:
        return Settings(
            language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner=self.scanner.port,
            scale=self.scale.port, printer=self.printer.address, pole_display=f"escpos:{self.pole.port}",
            terminal=f"zvt:tcp:{self.zvt.host}:{self.zvt.port}",
            print_receipts=True,
        )  # fmt: skip


@pytest.fixture
def counter() -> Iterator[Hardware]:
    with ExitStack() as stack:
        yield Hardware(stack)


@pytest.fixture
def keys(qapp: QApplication, qtbot: QtBot, till: FakeShop, counter: Hardware) -> Iterator[Keyboard]:
    till.do(set_rule, "receipt_print", "always", who="", now=till.now())
    till.product("Bread", "2.80", gtin=BREAD)
    till.product("Milk", "1.25", gtin=MILK)
    till.product("Apples", "3.00", gtin=APPLES, unit=Unit.KG)
    window = build(qapp, till, counter.settings())
    program = window.findChild(Program)
    assert program is not None
    program.start_devices()
    program.use_pole()
    program.printing.begin()
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    keys = Keyboard(program)
    qtbot.waitUntil(lambda: program.window.header.device_state("scanner") == "ready", timeout=WAIT)
    yield keys
    window.close()
    window.deleteLater()


def test_a_day_in_which_everything_misbehaves_once(  # noqa: PLR0915 - a day is long
    keys: Keyboard, counter: Hardware, till: FakeShop, qtbot: QtBot
) -> None:
    def until(true: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(true()), timeout=WAIT)

    def lines() -> int:
        return len(keys.desk.state.lines)

    def scan(code: str) -> None:
        before = lines()
        counter.scanner.scan(code)
        until(lambda: lines() == before + 1)

    def front(kind: type) -> None:
        until(lambda: type(QApplication.activeModalWidget()) is kind)
        keys.settle()

    def sold(number: int) -> None:
        until(lambda: rows(till, "SELECT count(*) FROM sale") == [(number,)])
        until(lambda: QApplication.activeModalWidget() is None)
        keys.settle()

    def by(key: Qt.Key) -> None:
        keys.press(key)
        front(PaymentDialog)
        keys.press(ENTER)

    def papers() -> Counter[bytes]:
        return Counter(job for job in counter.printer.jobs if job != drawer_kick())

    # A plain sale: scanned, paid on the terminal, its receipt printed, its amount shown to the customer.
    scan(BREAD)
    until(lambda: "2,80" in " ".join(counter.pole.lines))  # in the shop's language
    by(K.Key_F10)
    sold(1)
    until(lambda: len(papers()) == 1)

    # Weighed goods; cash opens the drawer. The paper runs out meanwhile: the receipt waits, the drawer does not.
    counter.scale.load = Decimal("1.250")
    counter.printer.whim = PrinterWhim.OUT
    counter.scanner.scan(APPLES)
    front(WeighDialog)
    until(lambda: keys.desk.weighing and keys.desk.weighing.plate.weight == Decimal("1.250"))
    keys.press(ENTER)
    until(lambda: lines() == 1)
    by(K.Key_F9)
    sold(2)
    until(lambda: keys.program.printing.reason is Reason.OUT_OF_PAPER)
    until(lambda: drawer_kick() in counter.printer.jobs)
    assert len(papers()) == 1

    # The terminal says no, the customer pays in cash.
    counter.zvt.brain.whim = TerminalWhim.DECLINE
    scan(MILK)
    by(K.Key_F10)
    front(TerminalDialog)
    until(lambda: "Refused" in QApplication.activeModalWidget().state.text)
    keys.press(ENTER)
    front(PaymentDialog)
    keys.press(K.Key_F9, ENTER)
    sold(3)

    # Its answer is lost: a person looks, and it was paid.
    counter.zvt.brain.whim = TerminalWhim.CUT
    scan(BREAD)
    by(K.Key_F10)
    front(DoubtDialog)
    keys.write("paper says approved")
    keys.press(ENTER)
    sold(4)
    counter.zvt.brain.whim = TerminalWhim.NONE

    # There is paper again: what waited comes out, once each.
    counter.printer.whim = PrinterWhim.NONE
    until(lambda: len(papers()) == 4)

    # The other terminal: called off too late, the customer has paid: it is a sale.
    keys.program.use(counter.settings().with_(terminal=f"concert:{counter.concert.port}"))
    scan(MILK)
    by(K.Key_F10)
    front(TerminalDialog)
    counter.concert.asked.get(timeout=20)
    keys.press(ESC)
    counter.concert.customer()
    sold(5)

    # Everything is pulled out and put back: scans and receipts go on.
    for device in (counter.scanner, counter.scale, counter.pole):
        device.unplug()
    counter.printer.switch_off()
    keys.scan(BREAD)  # the keyboard is there
    by(K.Key_F9)
    sold(6)
    for device in (counter.scanner, counter.scale, counter.pole):
        device.replug()
    counter.printer.switch_on()
    until(lambda: keys.program.window.header.device_state("scanner") == "ready")
    scan(MILK)
    by(K.Key_F9)
    sold(7)
    until(lambda: len(papers()) == 7)

    assert set(papers().values()) == {1}
    booked = counter.zvt.brain.booked + counter.concert.booked
    card = sum(one.cents for one in booked)
    assert dict(rows(till, PAID)) == {"card": card, "cash": 375 + 125 + 280 + 125}
    assert card == 280 + 280 + 125
    assert [state for _, state, _ in rows(till, ATTEMPTS)] == ["accepted", "refused", "unknown", "accepted", "accepted"]
    assert rows(till, "SELECT who, reason FROM act WHERE kind = ?", Act.ATTEMPT_DECIDED) == [
        ("Nadia B.", "paper says approved")
    ]
    assert rows(till, "SELECT count(*) FROM payment_attempt") == [(4,)]


def test_twenty_scans_in_a_burst_while_the_printer_is_off(
    keys: Keyboard, counter: Hardware, till: FakeShop, qtbot: QtBot
) -> None:
    counter.printer.switch_off()
    for number in range(3):
        for place in range(20):
            counter.scanner.scan(BREAD if place % 2 else MILK)
        qtbot.waitUntil(lambda: len(keys.desk.state.lines) == 20, timeout=WAIT)
        keys.press(K.Key_F9)
        qtbot.waitUntil(lambda: type(QApplication.activeModalWidget()) is PaymentDialog, timeout=WAIT)
        keys.settle()
        keys.press(ENTER)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=WAIT)
        assert rows(till, "SELECT count(*) FROM sale") == [(number + 1,)]
    assert rows(till, "SELECT name FROM sale_line ORDER BY sale_id, position") == [("Milk",), ("Bread",)] * 30
    counter.printer.switch_on()
    qtbot.waitUntil(lambda: len([job for job in counter.printer.jobs if job != drawer_kick()]) == 3, timeout=WAIT)
    qtbot.waitUntil(lambda: rows(till, "SELECT count(*) FROM print_job") == [(0,)], timeout=WAIT)
    receipts = [job for job in counter.printer.jobs if job != drawer_kick()]
    assert len(set(receipts)) == 3
