"""Paying on a terminal, by keyboard: simulated terminals with their real bytes, over a network port and a pseudo-terminal."""

import sys
from collections.abc import Iterator
from typing import TypeVar

import pytest
from fake_shop import FakeShop
from keyboard import ENTER, ESC, Keyboard, rows
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.hardware.concert_terminal import ConcertTerminal
from beesdesk.hardware.concert_terminal import Patience as ConcertPatience
from beesdesk.hardware.terminal import PaymentTerminal
from beesdesk.hardware.terminal_simulators import Booked, ConcertSimulator, TerminalWhim, ZvtNetworkSimulator
from beesdesk.hardware.zvt_terminal import Patience, ZvtTerminal
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.terminal import DoubtDialog, TerminalDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Act

K = Qt.Key
PAID = "SELECT tender, amount FROM payment ORDER BY sale_id, position"
STATES = "SELECT state FROM attempt_answer ORDER BY rowid"
DECIDED = "SELECT who, reason FROM act WHERE kind = ?"
T = TypeVar("T", bound=TillDialog)
WAIT = 20_000  # ms until a test gives up


@pytest.fixture
def zvt() -> Iterator[ZvtNetworkSimulator]:
    with ZvtNetworkSimulator() as simulator:
        yield simulator


def connect(keys: Keyboard, terminal: PaymentTerminal) -> None:
    keys.desk.terminal, keys.desk.terminal_address = terminal, "zvt:tcp:127.0.0.1"
    keys.desk.terminal_tenders = frozenset({"card"})


def network(simulator: ZvtNetworkSimulator, customer: float = 20) -> ZvtTerminal:
    return ZvtTerminal.on_network(simulator.host, simulator.port, patience=Patience(20, 20, customer))


def pay_by_card(keys: Keyboard, code: str) -> None:
    keys.scan(code)
    keys.press(K.Key_F10)
    keys.is_in(PaymentDialog)
    keys.press(ENTER)


def until(qtbot: QtBot, keys: Keyboard, dialog: type) -> None:
    qtbot.waitUntil(lambda: type(QApplication.activeModalWidget()) is dialog, timeout=WAIT)


def front(keys: Keyboard, kind: type[T]) -> T:
    """Return the dialog in front, which is one of these."""
    dialog = keys.dialog
    assert isinstance(dialog, kind)
    return dialog


def sold(qtbot: QtBot, keys: Keyboard) -> None:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=WAIT)
    keys.is_done()


def test_the_terminal_is_asked_and_the_sale_is_made_by_itself(
    keys: Keyboard, bread: str, zvt: ZvtNetworkSimulator, qtbot: QtBot
) -> None:
    connect(keys, network(zvt))
    pay_by_card(keys, bread)
    sold(qtbot, keys)
    assert rows(keys.shop, PAID) == [("card", 280)]
    assert zvt.brain.booked == [Booked(280, "")]
    assert rows(keys.shop, STATES) == [("accepted",)]


def test_a_refusal_says_so_and_the_customer_pays_in_cash(
    keys: Keyboard, bread: str, zvt: ZvtNetworkSimulator, qtbot: QtBot
) -> None:
    zvt.brain.whim = TerminalWhim.DECLINE
    connect(keys, network(zvt))
    pay_by_card(keys, bread)
    until(qtbot, keys, TerminalDialog)
    dialog = front(keys, TerminalDialog)
    qtbot.waitUntil(lambda: "Refused by the terminal" in dialog.state.text, timeout=WAIT)
    keys.press(ENTER)
    keys.is_in(PaymentDialog)
    keys.press(K.Key_F9, ENTER)
    sold(qtbot, keys)
    assert rows(keys.shop, PAID) == [("cash", 280)]
    assert zvt.brain.booked == []


@pytest.mark.parametrize("is_paid", [True, False])
def test_a_lost_answer_is_decided_by_who_looks_at_the_terminal(
    keys: Keyboard, bread: str, zvt: ZvtNetworkSimulator, qtbot: QtBot, is_paid: bool
) -> None:
    zvt.brain.whim = TerminalWhim.CUT
    connect(keys, network(zvt))
    pay_by_card(keys, bread)
    until(qtbot, keys, DoubtDialog)
    dialog = front(keys, DoubtDialog)
    keys.press(ENTER)
    assert dialog.error()  # without a word of what was seen nothing is decided
    zvt.brain.whim = TerminalWhim.NONE
    dialog.again.click()
    qtbot.waitUntil(lambda: "2.80" in dialog.heard.text() and "000123" in dialog.heard.text(), timeout=WAIT)
    keys.write("ticket")
    if is_paid:
        keys.press(ENTER)
        sold(qtbot, keys)
    else:
        dialog.unpaid.click()
        keys.settle()
        keys.is_in(PaymentDialog)
    assert rows(keys.shop, PAID) == ([("card", 280)] if is_paid else [])
    assert rows(keys.shop, STATES) == [("unknown",), ("accepted" if is_paid else "refused",)]
    assert rows(keys.shop, DECIDED, Act.ATTEMPT_DECIDED) == [("Nadia B.", "ticket")]
    assert len(zvt.brain.booked) == 1


def test_a_doubt_that_is_left_is_asked_about_again_before_anything_is_paid(
    keys: Keyboard, bread: str, zvt: ZvtNetworkSimulator, qtbot: QtBot
) -> None:
    zvt.brain.whim = TerminalWhim.SILENT
    connect(keys, network(zvt, customer=0.2))
    pay_by_card(keys, bread)
    until(qtbot, keys, DoubtDialog)
    keys.press(ESC)
    keys.is_in(PaymentDialog)
    keys.press(K.Key_F9, ENTER)
    assert "not known" in front(keys, PaymentDialog).error()
    keys.press(ESC, K.Key_F12)
    until(qtbot, keys, DoubtDialog)
    keys.write("ticket")
    keys.press(ENTER)
    sold(qtbot, keys)
    assert rows(keys.shop, PAID) == [("card", 280)]


def test_breaking_off_reaches_the_terminal(keys: Keyboard, bread: str, qtbot: QtBot) -> None:
    with ZvtNetworkSimulator(waits=True) as zvt:
        connect(keys, network(zvt))
        pay_by_card(keys, bread)
        until(qtbot, keys, TerminalDialog)
        zvt.brain.asked.get(timeout=20)
        dialog = front(keys, TerminalDialog)
        keys.press(ESC)
        keys.is_in(TerminalDialog)  # it stays until the terminal has answered
        qtbot.waitUntil(lambda: "Stopped" in dialog.state.text, timeout=WAIT)
        keys.press(ESC)
        keys.is_in(PaymentDialog)
        assert zvt.brain.booked == []


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_what_the_customer_pays_after_it_was_called_off_is_a_sale(keys: Keyboard, bread: str, qtbot: QtBot) -> None:
    with ConcertSimulator(waits=True) as concert:
        connect(keys, ConcertTerminal(concert.port, patience=ConcertPatience(20, 0.2, 20)))
        pay_by_card(keys, bread)
        until(qtbot, keys, TerminalDialog)
        concert.asked.get(timeout=20)
        keys.press(ESC)
        assert "asked to stop" in front(keys, TerminalDialog).state.text
        concert.customer()
        sold(qtbot, keys)
        assert rows(keys.shop, PAID) == [("card", 280)]
        assert len(concert.booked) == 1


def test_a_scan_while_the_terminal_is_asked_goes_nowhere(
    keys: Keyboard, bread: str, milk: str, till: FakeShop, qtbot: QtBot
) -> None:
    with ZvtNetworkSimulator(waits=True) as zvt:
        connect(keys, network(zvt))
        pay_by_card(keys, bread)
        until(qtbot, keys, TerminalDialog)
        zvt.brain.asked.get(timeout=20)
        keys.scan(milk)
        keys.is_in(TerminalDialog)
        zvt.customer()
        sold(qtbot, keys)
    assert rows(keys.shop, PAID) == [("card", 280)]
