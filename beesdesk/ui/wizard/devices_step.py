"""The fifth step: does the scanner scan, does the printer print. Whatever is not there yet can wait."""

from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import PrinterUnavailable, ReceiptPrinter, printer_for
from beesdesk.messages import sentence, word
from beesdesk.settings import DeviceRole
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.settings import NO_DEVICE, trial_line
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.wizard.desk import WizardDesk
from beesdesk.ui.wizard.step import Step


class DevicesStep(Step):
    """A till has a printer and a drawer; kiosk and office only scan."""

    NAME = "devices"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._background = Background(self)
        self._caption = label("", "strong", self)
        self.scan = StateLine(self)
        self.printer = QLineEdit(self)
        self.printer.setPlaceholderText("tcp:192.168.1.50, device:/dev/usb/lp0")
        self.test = KeyButton(icon="printer", parent=self)
        self.test.clicked.connect(self._test)
        self.field = Field(self.printer, self, self.test)
        self.outcome = StateLine(self)
        self.outcome.setVisible(False)
        self._float = label("", "body", self, wrap=True)
        for part in (self._caption, self.scan, self.field, self.outcome, self._float):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.printer.textEdited.connect(lambda _: self.outcome.setVisible(False))
        self._code = ""
        self._retranslate()

    def begin(self) -> None:
        """Wait for a scan; a till's printer can be typed."""
        kept = self.desk.settings.printer
        self.printer.setText("" if kept == NO_DEVICE else kept)
        is_till = self.desk.settings.role is DeviceRole.TILL
        for part in (self.field, self._float):
            part.setVisible(is_till)
        self._show_scan()
        if is_till:
            self.printer.setFocus()

    def take_scan(self, text: str) -> bool:
        """Show the code that came."""
        self._code = text
        self.desk.scanned = True
        self._show_scan()
        return True

    def keep(self) -> bool:
        """Keep the printer's address; one that is none is refused."""
        if self.desk.settings.role is DeviceRole.TILL:
            if self._printer() is None and self._address() != NO_DEVICE:
                return False
            self.desk.use(self.desk.settings.with_(printer=self._address()))
        return True

    def leave(self) -> None:
        """Wait for no printer any more."""
        self._background.finish()

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("Devices")

    def lead(self) -> str:
        """Return what is to be tried."""
        return self.tr("Try what is connected. What is not here yet can wait: go on, and set it later.")

    def _address(self) -> str:
        return self.printer.text().strip() or NO_DEVICE

    def _printer(self) -> ReceiptPrinter | None:
        """Return the printer at the address that is typed, None for none; a wrong one is said."""
        try:
            return printer_for(self._address())
        except ShopError as error:
            self.printer.setFocus()
            self.desk.refused.emit(sentence(error, spoken()), error)
            return None

    def _test(self) -> None:
        if self._address() == NO_DEVICE:
            self._tell(State.OFF, self.tr("Write first where the printer is"))
            self.printer.setFocus()
            return
        printer = self._printer()
        if printer is None:
            return
        self.test.setEnabled(False)
        self._tell(State.INFO, self.tr("Printing…"))
        text = self.tr("BeesDesk prints here, {time}").format(time=formatting().moment(self.desk.now().astimezone()))
        self._background.run(
            partial(printer.print, trial_line(text)), self._while_here(self._printed), self._while_here(self._failed)
        )

    def _printed(self, _: None) -> None:
        self.test.setEnabled(True)
        self._tell(State.OK, self.tr("Printed: look at the paper"))

    def _failed(self, fault: Exception) -> None:
        self.test.setEnabled(True)
        if not isinstance(fault, PrinterUnavailable):
            raise fault
        self._tell(State.BAD, self.tr("Not printed: {reason}").format(reason=word(fault.reason, spoken())))

    def _tell(self, state: State, text: str) -> None:
        self.outcome.show_state(state, text)
        self.outcome.setVisible(True)

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _show_scan(self) -> None:
        if self._code:
            self.scan.show_state(State.OK, self.tr("The scanner works: {code}").format(code=self._code))
        else:
            self.scan.show_state(State.INFO, self.tr("Scan any product or card now"))

    def _retranslate(self) -> None:
        super()._retranslate()
        self._caption.setText(self.tr("Scanner"))
        self.field.show_words(
            self.tr("Receipt printer"), self.tr("Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.")
        )
        self.test.show_text(self.tr("Test"), self.tr("Print a test line"))
        self._float.setText(
            self.tr("Put the float into the drawer: coins and small notes. The till has you count it when it opens.")
        )
        self._show_scan()
