"""The tour's look at devices: the page, the scanner's set-up, a card payment on a terminal that is simulated, and its doubt."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt

from beesdesk.demo.catalogue import read_products
from beesdesk.hardware.terminal_simulators import TerminalWhim, ZvtNetworkSimulator
from beesdesk.tour.plan import piece
from beesdesk.tour.till import Till
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.devices import DevicesDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.scanner_setup import ScannerSetupDialog
from beesdesk.ui.till.dialogs.terminal import DoubtDialog, TerminalDialog

Key = Qt.Key


def devices(till: Till) -> None:
    """Look at the devices, try one of them, and go on to the set-up of a scanner."""
    till.log.place = "devices"
    till.menu("devices")
    dialog = till.hands.dialog(DevicesDialog)
    if till.pole is not None:
        till.press(Key.Key_F6)
        till.hands.wait("the shown lines", lambda: dialog.cards["pole_display"].chip.state is State.OK)
    till.camera.shoot("devices")
    till.press(Key.Key_F2)
    till.hands.dialog(ScannerSetupDialog)
    till.camera.shoot("devices-scanner")
    till.press(Key.Key_Escape)
    till.hands.dialog(DevicesDialog)
    till.press(Key.Key_Escape)
    till.hands.no_dialog()


def _is_refused(asking: TerminalDialog) -> bool:
    return asking.state.state is State.BAD


def terminal(till: Till) -> None:
    """Pay on a terminal: the customer is asked, breaks off, and at last nobody knows; then the basket is given up."""
    till.log.place = "payment terminal"
    usual = till.window.settings
    with ZvtNetworkSimulator(waits=True) as simulated:
        till.window.settings_chosen.emit(replace(usual, terminal=f"zvt:tcp:{simulated.host}:{simulated.port}"))
        till.rows = []
        till.take([piece(product) for product in read_products() if product.gtin and not product.min_age][:2])
        for name, whim in (("terminal", TerminalWhim.DECLINE), ("terminal-doubt", TerminalWhim.CUT)):
            simulated.brain.whim = whim
            till.press(Key.Key_F10)
            till.hands.dialog(PaymentDialog)
            till.press(Key.Key_F12)
            asking = till.hands.dialog(TerminalDialog)
            till.hands.wait("the terminal's turn", lambda: not simulated.brain.asked.empty())
            simulated.brain.asked.get()
            if whim is TerminalWhim.DECLINE:
                till.hands.pause()
                till.camera.shoot(name)
                simulated.customer()
                till.hands.wait("the refusal", partial(_is_refused, asking))
                till.camera.shoot("terminal-refused")
                till.press(Key.Key_F12)
                till.hands.dialog(PaymentDialog)
                till.press(Key.Key_Escape)
                till.hands.no_dialog()
            else:
                simulated.customer()
        doubt = till.hands.dialog(DoubtDialog)
        till.hands.touch(doubt.ready.buttons[-1])
        till.camera.shoot("terminal-doubt")
        till.hands.touch(doubt.unpaid)
        till.hands.dialog(PaymentDialog)
        till.press(Key.Key_Escape)
        till.hands.no_dialog()
    till.window.settings_chosen.emit(usual)
    till.menu("cancel")
    reasons = till.hands.dialog(ReasonDialog)
    till.hands.touch(reasons.ready.buttons[0])
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.rows = []
    till.check_basket("basket given up after the terminal")
