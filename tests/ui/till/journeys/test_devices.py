"""The devices of the till: looked at, tried, set, simulated where nothing is real; by keyboard and scanner alone."""

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from keyboard import CTRL, ENTER, TAB, Keyboard, rows
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from beesdesk.hardware.printer import drawer_kick
from beesdesk.hardware.printer_simulator import PrinterSimulator, PrinterWhim
from beesdesk.hardware.scanner_setup import CODES
from beesdesk.hardware.terminal_simulators import ZvtNetworkSimulator
from beesdesk.settings import load_settings
from beesdesk.training import prepare
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.devices import DevicesDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.scanner_setup import ScannerSetupDialog
from beesdesk.ui.till.dialogs.terminal import TerminalDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.words import Act, Unit

K = Qt.Key
Seat = Callable[[FakeShop], Keyboard]
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
WAIT = 20_000
NAMES = {
    "scanner": "Scanner", "scale": "Scale", "pole_display": "Pole display", "printer": "Receipt printer",
    "label_printer": "Label printer", "terminal": "Payment terminal",
}  # fmt: skip
needs_ports = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    return lambda true: qtbot.waitUntil(lambda: bool(true()), timeout=WAIT)


def chip(keys: Keyboard, name: str) -> tuple[State, str]:
    card = keys.dialog.cards[name]
    return card.chip.state, card.about.text()


def write_address(keys: Keyboard, name: str, address: str) -> None:
    field = keys.go_to(NAMES[name])
    assert isinstance(field, QComboBox)
    keys.replace(address)


@pytest.mark.story("devices")
def test_printer_drawer_and_terminal_are_set_and_tried_from_one_page(
    till: FakeShop, keys: Keyboard, bread: str, milk: str, until: Callable[[Callable[[], object]], None]
) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: keys.open_menu("Devices"), code=milk)

    with PrinterSimulator() as printer, ZvtNetworkSimulator() as terminal:
        keys.press(K.Key_D, held_down=CTRL)
        keys.is_in(DevicesDialog)
        assert chip(keys, "printer")[0] is State.OFF
        write_address(keys, "printer", printer.address)
        write_address(keys, "terminal", f"zvt:tcp:{terminal.host}:{terminal.port}")
        keys.press(K.Key_F12)
        keys.is_in(DevicesDialog)
        assert load_settings(till.path.parent).printer == keys.program.settings.printer == printer.address
        until(lambda: chip(keys, "terminal")[0] is State.OK)

        keys.press(K.Key_F3)
        until(lambda: printer.jobs)
        until(lambda: chip(keys, "printer") == (State.OK, "Printed: look at the paper"))
        keys.press(K.Key_F4)
        until(lambda: drawer_kick() in printer.jobs)
        until(lambda: chip(keys, "drawer")[0] is State.OK)
        keys.press(K.Key_F7)
        until(lambda: chip(keys, "terminal") == (State.OK, "The terminal answers. No amount was asked for."))
        assert terminal.brain.booked == []
        until(lambda: "sent: 1b 40" in keys.dialog.cards["printer"].wire.text())
        until(lambda: "sent: 80 00" in keys.dialog.cards["terminal"].wire.text())

        printer.switch_off()
        keys.press(K.Key_F3)
        until(lambda: chip(keys, "printer") == (State.BAD, "Offline. Switch it on and check its network cable."))

        keys.interrupt(milk)
        assert milk in chip(keys, "scanner")[1]
    keys.leave()
    assert rows(till, "SELECT who FROM act WHERE kind = ?", Act.DRAWER_OPENED) == [("Nadia B.",)]
    assert [line.name for line in keys.desk.state.lines] == ["Bread"]


def test_a_wrong_address_is_said_and_nothing_is_kept_of_it(keys: Keyboard) -> None:
    before = keys.program.settings
    keys.open_menu("Devices")
    write_address(keys, "terminal", "concert")
    keys.press(K.Key_F12)

    assert "concert is no address of a payment terminal" in keys.dialog.error()
    assert QApplication.focusWidget() is keys.dialog.cards["terminal"].address
    assert keys.program.settings == before


def test_a_real_shop_has_no_simulated_device_and_says_why(keys: Keyboard) -> None:
    keys.open_menu("Devices")
    assert keys.dialog.cards["terminal"].address.findText("simulated") < 0
    write_address(keys, "terminal", "simulated")
    keys.press(K.Key_F12)

    assert "sales are real" in keys.dialog.error()
    assert keys.program.counter is None
    assert keys.program.settings.terminal == "none"


def test_a_real_shop_whose_file_says_simulated_starts_without_that_device(keys: Keyboard) -> None:
    keys.program.use(keys.program.settings.with_(terminal="simulated"))

    assert keys.desk.terminal is None
    assert keys.program.counter is None


@pytest.fixture
def practice(till: FakeShop, sit: Seat) -> Iterator[Keyboard]:
    """Somebody before the open till of the practice shop, which sells bread and apples."""
    shop = FakeShop.open(prepare(till), till.clock, ballast=0)
    shop.product("Apples", "3.00", gtin="9529999333339", unit=Unit.KG)
    shop.open_till()
    yield sit(shop)
    shop.close()


@needs_ports
@pytest.mark.qt_log_ignore("does not support")
def test_a_trainee_works_the_whole_counter_without_hardware(
    practice: Keyboard, until: Callable[[Callable[[], object]], None]
) -> None:
    keys = practice
    keys.open_menu("Devices")
    for name in NAMES:
        until(lambda name=name: keys.dialog.cards[name].address.findText("simulated") >= 0)
        write_address(keys, name, "simulated")
    keys.press(K.Key_F12)
    until(lambda: all(chip(keys, name)[0] is State.OK for name in ("scanner", "scale", "terminal", "pole_display")))
    keys.leave()
    panel = keys.program.counter_panel
    assert panel is not None
    assert panel.isVisible()
    assert [panel.codes.itemText(place)[:6] for place in range(1)] == ["Apples"]

    keys.press(K.Key_S, held_down=CTRL_SHIFT)
    until(lambda: isinstance(QApplication.activeModalWidget(), WeighDialog))
    keys.settle()
    keys.press(K.Key_L, held_down=CTRL_SHIFT)
    until(lambda: keys.desk.weighing and keys.desk.weighing.plate.weight == Decimal("0.250"))
    keys.press(ENTER)
    until(lambda: len(keys.desk.state.lines) == 1)
    until(lambda: "0,75" in panel.glass.text())

    for refused in (True, False):
        keys.press(K.Key_F10)
        until(lambda: isinstance(QApplication.activeModalWidget(), PaymentDialog))
        keys.settle()
        keys.press(ENTER)
        until(lambda: isinstance(QApplication.activeModalWidget(), TerminalDialog))
        keys.settle()
        terminal = keys.program.counter.terminal
        terminal.brain.asked.get(timeout=20)
        keys.press(K.Key_R if refused else K.Key_P, held_down=CTRL_SHIFT)
        if refused:
            until(lambda: QApplication.activeModalWidget().state.state is State.BAD)
            keys.press(ENTER)
            keys.settle()
            keys.leave()
    until(lambda: QApplication.activeModalWidget() is None)
    keys.settle()
    assert rows(keys.shop, "SELECT tender, amount FROM payment") == [("card", 75)]

    keys.press(K.Key_O, held_down=CTRL_SHIFT)
    assert keys.program.counter.printer.whim is PrinterWhim.OUT
    keys.press(K.Key_O, held_down=CTRL_SHIFT)
    assert keys.program.counter.printer.whim is PrinterWhim.NONE

    keys.open_menu("Devices")
    for name in NAMES:
        write_address(keys, name, "none")
    keys.press(K.Key_F12)
    keys.leave()
    assert keys.program.counter.names == ()
    assert not panel.isVisible()


def type_as_a_scanner(keys: Keyboard, *presses: object) -> None:
    """Press keys at a scanner's pace: characters, or keys such as F9 and Tab."""
    keys._ms += 1000
    for key in presses:
        keys._ms += 5
        QTest.keyClick(keys._front(), key)


def test_three_scans_set_the_till_for_a_belgian_layout_a_prefix_and_tab(
    till: FakeShop, keys: Keyboard, bread: str, until: Callable[[Callable[[], object]], None]
) -> None:
    belgian = {
        **dict(zip("1234567890", "&é\"'(§è!çà", strict=True)),
        **dict(zip("aqzwAQZWmM-", "qawzQAWZ,?)", strict=True)),
    }
    keys.open_menu("Devices")
    keys.press(K.Key_F2)
    keys.is_in(ScannerSetupDialog)
    dialog = keys.dialog
    for number, code in enumerate(CODES):
        for _ in range(2 if number == 1 else 1):  # the trigger pulled twice counts once
            type_as_a_scanner(keys, K.Key_F9)
            for char in code:
                keys._ms += 5
                QTest.sendKeyEvent(
                    QTest.KeyAction.Click,
                    keys._front(),
                    K.Key_A,
                    belgian.get(char, char),
                    Qt.KeyboardModifier.NoModifier,
                )
            keys._ms += 5
            QTest.keyClick(keys._front(), TAB)
            until(lambda: not keys.program.router._studied)
        until(lambda number=number: len(dialog.bursts) == number + 1)
    until(lambda: dialog.learned is not None and dialog.act.isEnabled())
    assert "US on a Belgian one" in dialog.found.text()
    keys.press(K.Key_F12)
    QTest.qWait(0)
    until(lambda: isinstance(QApplication.activeModalWidget(), DevicesDialog))

    kept = load_settings(till.path.parent)
    assert (kept.wedge_prefix, kept.wedge_suffix, kept.wedge_layout, kept.wedge_gap) == ("F9", "", "be", 55)


@pytest.mark.qt_log_ignore("does not support")
def test_keys_of_a_person_pass_while_the_scanner_is_set_up(
    keys: Keyboard, until: Callable[[Callable[[], object]], None]
) -> None:
    keys.open_menu("Devices")
    keys.press(K.Key_F2)
    dialog = keys.dialog
    keys.choose("Set-up sheet")
    until((keys.shop.path.parent / "scanner.pdf").exists)
    assert dialog.bursts == []
    keys.leave()
    assert keys.program.router._studying is None


def test_a_scanner_that_types_like_a_person_is_to_be_programmed(
    keys: Keyboard, until: Callable[[Callable[[], object]], None]
) -> None:
    keys.open_menu("Devices")
    keys.press(K.Key_F2)
    dialog = keys.dialog
    for number, code in enumerate(CODES, 1):
        for char in code:
            keys._ms += 90
            QTest.keyClick(keys._front(), char)
        QTest.keyClick(keys._front(), ENTER)
        until(lambda number=number: len(dialog.bursts) == number)
    until(lambda: dialog.state.state is State.BAD)

    assert "inter-character delay" in dialog.found.text()
    assert not dialog.act.isEnabled()
