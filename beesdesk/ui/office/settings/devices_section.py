"""What is connected to this machine: where each device is, how it is, and a key that tries it."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import PrinterUnavailable, ReceiptPrinter, drawer_kick, printer_for
from beesdesk.hardware.scale import Reading, ScaleState
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.messages import sentence, word
from beesdesk.pos.sessions import try_drawer
from beesdesk.settings import Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.device_trials import PoleTrial, ScaleTrial
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.dialogs.devices import DevicesDialog
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.settings import NO_DEVICE, SettingsDialog, trial_line
from beesdesk.ui.till.dialogs.state_line import StateLine

translate = QCoreApplication.translate
_HEIGHT: Final = 44
_KEYS: Final = {"printer": "F3", "drawer": "F4", "scale": "F5", "pole": "F6"}
_STATES: Final = {
    DeviceState.ABSENT: State.OFF, DeviceState.OPENING: State.INFO, DeviceState.READY: State.OK, DeviceState.ERROR: State.BAD,
}  # fmt: skip


class DevicesSection(Section):
    """A scan tries the scanner, F3 the printer, F4 the drawer, F5 the scale, F6 the pole display.

    F9 has all of them with their addresses, F12 sets the rest.
    """

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._background = Background(self)
        self.scale, self.pole = ScaleTrial(self), PoleTrial(self)
        self.scale.read.connect(self._weighed)
        self.scale.told.connect(lambda state, reason: self._port_says("scale", state, reason))
        self.pole.told.connect(self._pole_says)
        names = ("scanner", *_KEYS)
        self.states = {name: StateLine(self) for name in names}
        self.tests = {name: KeyButton(key=key, height=_HEIGHT, parent=self) for name, key in _KEYS.items()}
        self.fields: dict[str, Field] = {
            name: self.field(line, *filter(None, (self.tests.get(name),))) for name, line in self.states.items()
        }
        for name, act in (
            ("printer", self._test_printer),
            ("drawer", lambda: self.desk.attempt(self._test_drawer)),
            ("scale", self._test_scale),
            ("pole", self._test_pole),
        ):
            self.tests[name].clicked.connect(act)
        self.back.setVisible(False)  # the dialog sets them
        self.all = KeyButton(key="F9", height=_HEIGHT, parent=self)
        self.all.clicked.connect(self._open_all)
        self.bar.addWidget(self.all)
        self._retranslate()
        self._forget()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("DevicesSection", "Devices")

    def reload(self) -> None:
        """Show where they are; how they are is known once they are tried."""
        self._show_places()

    def begin(self) -> None:
        """Begin with the first that can be tried."""
        next((self.tests[name] for name in _KEYS if self._is_there(name)), self.save).setFocus()

    def take_scan(self, text: str) -> bool:
        """Show the code that came."""
        self._tell("scanner", State.OK, self.tr("The scanner works: {code}").format(code=text))
        return True

    def leave(self) -> None:
        """Let all of them go."""
        self.scale.end()
        self.pole.end()
        self._background.finish()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what is being tried: nobody looks any more."""
        super().hideEvent(event)
        self.scale.end()
        self.pole.end()
        self._forget()

    def _keep(self) -> None:
        self.scale.end()
        self.pole.end()
        dialog = SettingsDialog(self.desk, self.window(), settings=self.desk.settings)
        dialog.answered.connect(self._use)
        dialog.open()

    def _open_all(self) -> None:
        """Show each device with its address, its state and what it said last."""
        self.scale.end()
        self.pole.end()
        dialog = DevicesDialog(self.desk, self.window(), settings=self.desk.settings)
        dialog.used.connect(self._use)
        dialog.open()

    def _use(self, settings: Settings) -> None:
        self.desk.use_settings(settings)
        self._forget()
        self.done(self.tr("Saved."))

    def _forget(self) -> None:
        """Say of each that it was not tried yet."""
        self._tell("scanner", State.INFO, self.tr("Scan any product or card now"))
        for name in _KEYS:
            if self._is_there(name):
                self._tell(name, State.INFO, self.tr("Not tried yet"))
            else:
                self._tell(name, State.OFF, self.tr("None is set"))
            self.tests[name].setVisible(self._is_there(name))
        self._show_places()

    def _places(self) -> dict[str, str]:
        settings = self.desk.settings
        return {
            "scanner": settings.scanner,
            "printer": settings.printer,
            "drawer": settings.printer,
            "scale": settings.scale,
            "pole": settings.pole_display,
        }

    def _is_there(self, name: str) -> bool:
        return self._places()[name] != NO_DEVICE

    def _tell(self, name: str, state: State, text: str) -> None:
        self.states[name].show_state(state, text)

    # Printer and drawer

    def _test_printer(self) -> None:
        line = self.tr("BeesDesk prints here, {time}").format(time=formatting().moment(self.desk.now().astimezone()))
        self._send("printer", trial_line(line), self.tr("Printed: look at the paper"))

    def _test_drawer(self) -> None:
        """Open the drawer; the journal knows first."""
        if self._printer("drawer") is not None and self.do(try_drawer, reason=self.tr("Test of the drawer")):
            self._send(
                "drawer", drawer_kick(), self.tr("Sent: the drawer is open now, or its cable is not in the printer")
            )

    def _send(self, name: str, job: bytes, done: str) -> None:
        printer = self._printer(name)
        if printer is None:
            return
        self.tests[name].setEnabled(False)
        self._tell(name, State.INFO, self.tr("Sending…"))
        self._background.run(
            partial(printer.print, job),
            self._while_here(lambda _: self._sent(name, State.OK, done)),
            self._while_here(partial(self._not_sent, name)),
        )

    def _printer(self, name: str) -> ReceiptPrinter | None:
        try:
            return printer_for(self.desk.settings.printer, self.desk.hardware_journal)
        except ShopError as error:
            self._tell(name, State.BAD, sentence(error, spoken()))
            return None

    def _sent(self, name: str, state: State, text: str) -> None:
        self.tests[name].setEnabled(True)
        self._tell(name, state, text)

    def _not_sent(self, name: str, fault: Exception) -> None:
        if not isinstance(fault, PrinterUnavailable):
            raise fault
        self._sent(name, State.BAD, self.tr("Not sent: {reason}").format(reason=word(fault.reason, spoken())))

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    # Scale and pole display

    def _test_scale(self) -> None:
        self._tell("scale", State.INFO, self.tr("Looking for the scale…"))
        self.scale.begin(self.desk.settings.scale, self.desk.hardware_journal)

    def _weighed(self, reading: Reading) -> None:
        if reading.weight is not None and reading.state is ScaleState.STABLE:
            weight = formatting().weight(reading.weight)
            self._tell("scale", State.OK, self.tr("The scale weighs: {weight}").format(weight=weight))
        elif reading.state in {ScaleState.OVERLOAD, ScaleState.BELOW_ZERO, ScaleState.TARED}:
            self._tell("scale", State.WARN, self.tr("The scale answers: clear it, and set it to zero"))

    def _test_pole(self) -> None:
        time = formatting().moment(self.desk.now().astimezone())
        try:
            self.pole.begin(self.desk.settings.pole_display, "BeesDesk", time, self.desk.hardware_journal)
        except ShopError as error:
            self._tell("pole", State.BAD, sentence(error, spoken()))

    def _pole_says(self, state: DeviceState, reason: Reason) -> None:
        if state is DeviceState.READY:
            self._tell("pole", State.OK, self.tr("BeesDesk and the time stand on the display now"))
        else:
            self._port_says("pole", state, reason)

    def _port_says(self, name: str, state: DeviceState, reason: Reason) -> None:
        """Say how a port is; what the device itself says comes once it is open."""
        if state is DeviceState.OPENING:
            self._tell(name, State.INFO, self.tr("Opening its port…"))
        elif state is not DeviceState.READY:
            text = self.tr("It does not work: {reason}").format(reason=word(str(reason), spoken()))
            self._tell(name, _STATES[state], text)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(
            self.tr("A device belongs to one program at a time: where a till runs on this machine, close it first.")
        )
        self.all.show_text(self.tr("All devices…"))
        self.save.show_text(self.tr("Change devices and e-mail…"))
        for name, text in (
            ("printer", self.tr("Print a line")),
            ("drawer", self.tr("Open it")),
            ("scale", self.tr("Weigh")),
            ("pole", self.tr("Show something")),
        ):
            self.tests[name].show_text(text, f"{self._names()[name]}: {text}")
        self._forget()

    def _names(self) -> dict[str, str]:
        return {
            "scanner": self.tr("Scanner"),
            "printer": self.tr("Receipt printer"),
            "drawer": self.tr("Cash drawer"),
            "scale": self.tr("Scale"),
            "pole": self.tr("Pole display"),
        }

    def _show_places(self) -> None:
        places = self._places()
        found_by_itself = self.tr("Found by itself; one that types like a keyboard needs no port.")
        for name, caption in self._names().items():
            place = "" if places[name] == NO_DEVICE else places[name]
            hint = found_by_itself if place == "auto" else place
            if name == "drawer" and place:
                hint = self.tr("It hangs on the printer; that it was opened stands in the journal.")
            self.fields[name].show_words(caption, hint)
