"""The devices of this machine: where each is, how it is and why, what it said last, and a key that tries it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.hardware.journal import FILE_NAME, Device, Noted, last_exchanges
from beesdesk.hardware.pole_display import pole_display_for
from beesdesk.hardware.printer import drawer_kick, printer_for
from beesdesk.hardware.reaching import Reached, reach
from beesdesk.hardware.scale import Reading, ScaleState
from beesdesk.hardware.scanner import AUTO, FoundScanner, find_scanners
from beesdesk.hardware.serial_thread import FoundPort, find_ports
from beesdesk.hardware.simulated import SIMULATED, refuse_simulated
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.hardware.terminals import terminal_for
from beesdesk.messages import sentence, word
from beesdesk.settings import Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.settings.device_trials import PoleTrial, ScaleTrial
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.device_states import told
from beesdesk.ui.till.dialogs.device_card import HEIGHT, DeviceCard
from beesdesk.ui.till.dialogs.handbook import DEVICE_PAGES, HandbookDialog
from beesdesk.ui.till.dialogs.scanner_setup import ScannerSetupDialog
from beesdesk.ui.till.dialogs.settings import NO_DEVICE, trial_line
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

translate = QCoreApplication.translate
ADDRESSED: Final = ("scanner", "scale", "printer", "pole_display", "terminal", "label_printer")
KEYS: Final = {
    "scanner": "", "scale": "F5", "pole_display": "F6", "terminal": "F7", "printer": "F3", "drawer": "F4",
    "label_printer": "F9",
}  # fmt: skip
_EXAMPLES: Final = {
    "scanner": "auto, /dev/ttyACM0, udp:8456, evdev:/dev/input/event5",
    "scale": "/dev/ttyUSB0, dialog06:/dev/ttyUSB0",
    "printer": "tcp:192.168.1.50, device:/dev/usb/lp0",
    "pole_display": "escpos:/dev/ttyUSB1, vt100:COM4",
    "terminal": "concert:/dev/ttyACM0, zvt:tcp:192.168.1.40",
    "label_printer": "tcp:192.168.1.51, device:/dev/usb/lp1",
}
_JOURNAL: Final[Mapping[str, tuple[Device, ...]]] = {
    "scanner": (Device.SCANNER, Device.KEYBOARD), "scale": (Device.SCALE,), "printer": (Device.PRINTER,),
    "drawer": (Device.DRAWER,), "pole_display": (Device.POLE_DISPLAY,), "terminal": (Device.TERMINAL,),
}  # fmt: skip
_STATES: Final = {
    DeviceState.ABSENT: State.OFF, DeviceState.OPENING: State.INFO, DeviceState.READY: State.OK, DeviceState.ERROR: State.BAD,
}  # fmt: skip
_READ_MS: Final = 1000
_LABEL: Final = b"^XA^FO30,30^A0N,40,40^FDBeesDesk^FS^FO30,90^BY2^BEN,60,Y,N^FD540014100000^FS^XZ"


class DevicesDialog(TillDialog):
    """`used` carries the settings that F12 makes of the addresses; the page stays. A scan tries the scanner, F1 helps."""

    used = Signal(object)  # Settings
    accepts_scans = True
    WIDTH = 1016

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        settings: Settings,
        find: Callable[[], list[FoundScanner]] = find_scanners,
        ports: Callable[[], list[FoundPort]] = find_ports,
    ) -> None:
        super().__init__(desk, parent)
        self._settings = settings
        self._background = parent.window().findChild(Background) or Background(parent)
        self._busy: set[str] = set()  # whose trial has not ended: its own words count until then
        self.scale, self.pole = ScaleTrial(self), PoleTrial(self)
        self.scale.read.connect(self._weighed)
        self.scale.told.connect(partial(self._port_says, "scale"))
        self.pole.told.connect(self._pole_says)
        self._watched = desk.weighing
        self._is_reading = False
        self.setup = KeyButton(key="F2", height=HEIGHT, parent=self)
        self.setup.setAutoDefault(False)
        self.setup.clicked.connect(self._set_up)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._open_handbook)
        self.cards = {name: DeviceCard(key, self, has_address=name in ADDRESSED) for name, key in KEYS.items()}
        self._lay_out()
        self._connect()
        self._write_addresses()
        self._retranslate()
        self._background.run(find, self._while_here(self._offer_scanners), _raise)
        self._background.run(ports, self._while_here(self._offer_ports), _raise)
        self._reader = QTimer(self, interval=_READ_MS)
        self._reader.timeout.connect(self._read_journal)
        self._reader.start()
        self._read_journal()
        self._look()
        field = self.cards["scanner"].address
        if field is not None:
            field.setFocus()

    def wanted(self) -> Settings:
        """Return the settings with the addresses as they are written."""
        return self._settings.with_(**self._written())

    def unsaved(self) -> bool:
        """Tell whether an address is written otherwise than it is used."""
        return self.wanted() != self._settings

    def take_scan(self, text: str) -> None:
        """Show the code that came."""
        self._tell("scanner", State.OK, self.tr("Works"), self.tr("Scanned: {code}").format(code=text))

    def done(self, result: int) -> None:
        """Let go of what is being tried."""
        self._reader.stop()
        self.scale.end()
        self.pole.end()
        super().done(result)

    def _do(self) -> None:
        self._use()

    def _use(self) -> bool:
        """Use the addresses as they are written, from now on; a wrong one is said beside its field."""
        self.clear_error()
        wanted = self.wanted()
        for name, address in self._written().items():
            try:
                self._check(name, address)
            except ShopError as error:
                field = self.cards[name].address
                if field is not None:
                    field.setFocus()
                self.show_error(sentence(error, spoken()))
                return False
        if wanted != self._settings:
            self._follow(wanted)
        return True

    def _check(self, name: str, address: str) -> None:
        """Raise what the driver of a device says of an address."""
        if address == SIMULATED:
            # The office has no simulators of its own: they are the till's.
            at_a_till = self.desk.nothing_is_real and self.desk.placed is not None
            refuse_simulated(self._written() | {name: SIMULATED}, nothing_is_real=at_a_till)
        elif name in {"printer", "label_printer"}:
            printer_for(address)
        elif name == "terminal":
            terminal_for(address)
        elif name == "pole_display":
            pole_display_for(address, lambda *_: None)

    def _follow(self, settings: Settings) -> None:
        self.scale.end()
        self.pole.end()
        self._settings = settings
        self.used.emit(settings)
        self._busy.clear()
        self._watch_scale()
        self._look()

    def _written(self) -> dict[str, str]:
        fields = {name: self.cards[name].address for name in ADDRESSED}
        return {name: field.currentText().strip() or NO_DEVICE for name, field in fields.items() if field is not None}

    def _write_addresses(self) -> None:
        for name in ADDRESSED:
            field, address = self.cards[name].address, getattr(self._settings, name)
            line = None if field is None else field.lineEdit()
            if field is not None and line is not None:
                field.setEditText("" if address == NO_DEVICE else address)
                line.setCursorPosition(0)  # of a long one the kind is seen

    def _placed(self) -> Settings:
        return self.desk.placed() if self.desk.placed is not None else self._settings

    # How they are

    def _look(self) -> None:
        """Show how each is; those that nobody has in use are asked beside the screen."""
        for name in KEYS:
            self._show(name)
        for name in ADDRESSED:
            if self._address(name) == NO_DEVICE or self.desk.devices.of(name) or name == "scanner":
                continue
            if self._is_in_use(name):  # it speaks for itself, soon; whoever asked now would be in its way
                self._say_state(name, DeviceState.OPENING, Reason.NONE)
                continue
            self._tell(name, State.INFO, self.tr("Looking…"))
            work = partial(reach, name, self._placed(), self.desk.hardware_journal)
            self._background.run(work, self._while_here(self._reached), _raise)

    def _is_in_use(self, name: str) -> bool:
        at_work = {"scale": self.desk.weighing, "pole_display": self.desk.pole_trial}
        return at_work.get(name) is not None

    def _reached(self, found: Reached) -> None:
        if found.name not in self._busy:
            self._say_state(found.name, found.state, found.reason)

    def _show(self, name: str) -> None:
        """Show how a device is by what it said last."""
        said = self.desk.devices.of("printer" if name == "drawer" else name)
        if name in self._busy or name not in self.cards:
            return
        if self._address(name) == NO_DEVICE:
            self._tell(name, State.OFF, self.tr("None is set"), self._none_set(name))
        elif name == "drawer":
            self._tell(name, State.INFO, self.tr("On the printer"), self.tr("It hangs on the receipt printer's cable."))
        elif said is not None:
            self._say_state(name, *said)
        elif name == "scanner":
            self._tell(name, State.INFO, self.tr("Scan any code"), "")

    def _say_state(self, name: str, state: DeviceState, reason: Reason) -> None:
        shown = State.WARN if state is DeviceState.READY and reason is Reason.PAPER_LOW else _STATES[state]
        if name == "scanner" and self._address(name) == AUTO and state is DeviceState.ABSENT:
            text = self.tr("One that types like a keyboard needs no port: scan any code now.")
            self._tell(name, State.INFO, self.tr("No port found"), text)
            return
        self._tell(name, shown, word(f"device_{state}", spoken()), told(reason))

    def _none_set(self, name: str) -> str:
        if name == "drawer":
            return self.tr("It opens once a receipt printer is set.")
        return self.tr("For example: {examples}").format(examples=_EXAMPLES[name])

    def _tell(self, name: str, state: State, text: str, about: str = "") -> None:
        self.cards[name].tell(state, text, about)
        if self.isVisible():  # before, its width is nobody's: the columns would be put under each other for good
            self._grow()

    def _address(self, name: str) -> str:
        return str(getattr(self._settings, "printer" if name == "drawer" else name))

    # Trials

    def _try(self, name: str) -> None:
        """Try a device with the address as it is written."""
        if (self.unsaved() and not self._use()) or self._address(name) == NO_DEVICE:
            return
        tries: dict[str, Callable[[], None]] = {
            "scale": self._weigh,
            "pole_display": self._show_on_pole,
            "terminal": self._ask_terminal,
            "printer": lambda: self._send("printer", trial_line(self._line()), self.tr("Printed: look at the paper")),
            "drawer": lambda: self.desk.attempt(self._open_drawer),
            "label_printer": lambda: self._send("label_printer", _LABEL, self.tr("Sent: look at the label")),
        }
        self._busy.add(name)
        tries[name]()

    def _line(self) -> str:
        time = formatting().moment(self.desk.now().astimezone())
        return self.tr("BeesDesk prints here, {time}").format(time=time)

    def _open_drawer(self) -> None:
        """Open the drawer; the journal knows first."""
        if self.desk.try_drawer(self.tr("Test of the drawer")):
            self._send(
                "drawer", drawer_kick(), self.tr("Sent: the drawer is open now, or its cable is not in the printer")
            )

    def _send(self, name: str, job: bytes, done: str) -> None:
        placed = self._placed()
        address = placed.label_printer if name == "label_printer" else placed.printer
        self._tell(name, State.INFO, self.tr("Sending…"))
        self._background.run(
            partial(_print, address, job, self.desk),
            self._while_here(lambda _: self._ended(name, State.OK, self.tr("Works"), done)),
            self._while_here(partial(self._failed, name)),
        )

    def _ask_terminal(self) -> None:
        self._tell("terminal", State.INFO, self.tr("Asking…"))
        work = partial(reach, "terminal", self._placed(), self.desk.hardware_journal)
        self._background.run(
            work, self._while_here(self._terminal_said), self._while_here(partial(self._failed, "terminal"))
        )

    def _terminal_said(self, found: Reached) -> None:
        if found.state is DeviceState.READY:
            self._ended(
                "terminal", State.OK, self.tr("Works"), self.tr("The terminal answers. No amount was asked for.")
            )
        else:
            self._busy.discard("terminal")
            self._say_state("terminal", found.state, found.reason)

    def _ended(self, name: str, state: State, text: str, about: str) -> None:
        self._tell(name, state, text, about)

    def _failed(self, name: str, fault: Exception) -> None:
        self._busy.discard(name)
        reason = getattr(fault, "reason", None)
        if not isinstance(reason, Reason):
            raise fault
        self._say_state(name, DeviceState.ERROR, reason)

    def _weigh(self) -> None:
        """Show what lies on the plate, as it changes: by the scale that sells, else by one taken for it."""
        if self.desk.weighing is not None:
            self.desk.weighing.weigh_anew()
            self._weighed(self.desk.weighing.plate.reading)
        else:
            self._tell("scale", State.INFO, self.tr("Looking…"))
            self.scale.begin(self._placed().scale, self.desk.hardware_journal)

    def _watch_scale(self) -> None:
        self._watched = self.desk.weighing
        if self._watched is not None:
            self._watched.changed.connect(self._plate_changed)

    def _plate_changed(self) -> None:
        if self.desk.weighing is not None and "scale" in self._busy:
            self._weighed(self.desk.weighing.plate.reading)

    def _weighed(self, reading: Reading) -> None:
        if reading.weight is not None and reading.state is ScaleState.STABLE:
            self._tell(
                "scale",
                State.OK,
                self.tr("Works"),
                self.tr("On the plate: {weight}").format(weight=formatting().weight(reading.weight)),
            )
        elif reading.state in {ScaleState.OVERLOAD, ScaleState.BELOW_ZERO, ScaleState.TARED}:
            self._tell("scale", State.WARN, self.tr("Answers"), self.tr("Clear the plate, and set the scale to zero."))
        else:
            self._tell("scale", State.INFO, self.tr("Weighing…"), self.tr("Put something on the plate."))

    def _show_on_pole(self) -> None:
        time = formatting().moment(self.desk.now().astimezone())
        if self.desk.pole_trial is not None:
            self.desk.pole_trial("BeesDesk", time)
            said = self.desk.devices.of("pole_display")
            if said is None or said[0] is DeviceState.READY:
                self._shown()
            else:
                self._busy.discard("pole_display")
                self._say_state("pole_display", *said)
            return
        self._tell("pole_display", State.INFO, self.tr("Sending…"))
        self.pole.begin(self._placed().pole_display, "BeesDesk", time, self.desk.hardware_journal)

    def _shown(self) -> None:
        self._tell(
            "pole_display", State.OK, self.tr("Works"), self.tr("BeesDesk and the time stand on the display now.")
        )

    def _pole_says(self, state: DeviceState, reason: Reason) -> None:
        if state is DeviceState.READY:
            self._shown()
        else:
            self._port_says("pole_display", state, reason)

    def _port_says(self, name: str, state: DeviceState, reason: Reason) -> None:
        """Say how a port is; what the device itself says comes once it is open."""
        if state is not DeviceState.READY:
            self._say_state(name, state, reason)

    def _set_up(self) -> None:
        if self.unsaved() and not self._use():
            return
        dialog = ScannerSetupDialog(self.desk, self, settings=self._settings)
        dialog.answered.connect(self._follow_set_up)
        dialog.open()

    def _open_handbook(self) -> None:
        HandbookDialog(self.desk, self, DEVICE_PAGES).open()

    def _follow_set_up(self, settings: Settings) -> None:
        self._follow(settings)
        self._busy.add("scanner")
        self._tell("scanner", State.OK, self.tr("Set up"), self.tr("Scan any code to see it here."))

    # What is found, what went over the wires

    def _offer_scanners(self, found: Sequence[FoundScanner]) -> None:
        self.cards["scanner"].offer(AUTO, *(one.port for one in found))

    def _offer_ports(self, found: Sequence[FoundPort]) -> None:
        self.cards["scale"].offer(*(f"{kind}{one.port}" for one in found for kind in ("", "dialog06:")))
        self.cards["pole_display"].offer(*(f"{kind}:{one.port}" for one in found for kind in ("escpos", "vt100")))
        self.cards["terminal"].offer(*(f"{kind}:{one.port}" for one in found for kind in ("concert", "zvt")))
        if self.desk.nothing_is_real and self.desk.placed is not None:
            for name in ADDRESSED:
                self.cards[name].offer(SIMULATED)

    def _read_journal(self) -> None:
        if not self._is_reading:
            self._is_reading = True
            work = partial(last_exchanges, self.desk.shop.path.parent / FILE_NAME)
            self._background.run(work, self._while_here(self._show_exchanges), self._while_here(self._not_read))

    def _show_exchanges(self, found: Mapping[Device, Noted]) -> None:
        self._is_reading = False
        for name, devices in _JOURNAL.items():
            noted = [found[device] for device in devices if device in found]
            self.cards[name].show_exchange(max(noted, key=lambda one: one.at, default=None))

    def _not_read(self, fault: Exception) -> None:
        """Go on without: the file is being turned over, or the disk does not answer."""
        self._is_reading = False
        if not isinstance(fault, OSError):
            raise fault

    # The place of things

    def _connect(self) -> None:
        for name, card in self.cards.items():
            if card.test is not None:
                card.test.clicked.connect(partial(self._try, name))
            if card.address is not None:
                card.address.editTextChanged.connect(self.clear_error)
        self.desk.devices.changed.connect(self._hear)
        self._watch_scale()

    def _hear(self, name: str) -> None:
        """Follow what a device says of itself while nobody tries it."""
        self._show(name)

    def _lay_out(self) -> None:
        self.cards["scanner"].row.addWidget(self.setup)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, names in (
            (left, ("scanner", "scale", "pole_display")),
            (right, ("printer", "drawer", "label_printer", "terminal")),
        ):
            column.setSpacing(14)
            for name in names:
                column.addWidget(self.cards[name])
            column.addStretch(1)
        self.set_columns(left, right)

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the page is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Devices"))
        self.act.show_text(self.tr("Use these addresses"))
        self.setup.show_text(self.tr("Set up"), self.tr("Set up the scanner"))
        for name, caption, test in (
            ("scanner", self.tr("Scanner"), ""), ("scale", self.tr("Scale"), self.tr("Weigh")),
            ("pole_display", self.tr("Pole display"), self.tr("Show something")),
            ("printer", self.tr("Receipt printer"), self.tr("Print a line")),
            ("drawer", self.tr("Cash drawer"), self.tr("Open it")),
            ("label_printer", self.tr("Label printer"), self.tr("Print a label")),
            ("terminal", self.tr("Payment terminal"), self.tr("Does it answer?")),
        ):  # fmt: skip
            self.cards[name].name_it(caption, test, _EXAMPLES.get(name, ""))
            self._show(name)


def _print(address: str, job: bytes, desk: Desk) -> None:
    """Print a job; called beside the screen's thread."""
    printer = printer_for(address, desk.hardware_journal)
    if printer is not None:
        printer.print(job)


def _raise(fault: Exception) -> None:
    raise fault
