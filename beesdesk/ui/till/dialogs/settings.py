"""What this till is set to: its devices, its looks, its sounds. Nothing changes before it is saved."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import PrinterUnavailable, ReceiptPrinter, printer_for
from beesdesk.hardware.scanner import AUTO, FoundScanner, find_scanners
from beesdesk.hardware.serial_thread import FoundPort, find_ports
from beesdesk.messages import sentence, word
from beesdesk.settings import Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import ThemeName
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.mail_page import MailPage
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field, Stepper
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

NO_DEVICE: Final = "none"
_POLES: Final = {"escpos": "ESC/POS", "vt100": "VT100"}
_SHOWN: Final = 16  # characters of a device's name that are seen at the least
_COLUMNS: Final = (42, 32)  # characters a line on 80 mm and 58 mm paper
_GAP: Final = (20, 79, 5)  # ms: a person seldom types faster than 80 (hardware.wedge.SLOWEST)
_TEXT: Final = (80, 200, 10)  # percent
_VOLUME: Final = (0, 100, 10)  # percent
_START, _END = b"\x1b@\x1bt\x13", b"\n\n\n\n\x1dVB\x00"  # ESC @, ESC t 19 (CP858); feed, GS V: cut


class SettingsDialog(TillDialog):
    """Answers with the `Settings` as they are wanted."""

    WIDTH = 1016
    TILL, MAIL = 0, 1

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
        # The till's own, if there is one: a printer that does not answer must not hold the closing dialog up.
        self._background = parent.window().findChild(Background) or Background(parent)
        self._make_fields(settings)
        self.mail = MailPage(desk, settings, self._background, self)
        self.turn = KeyButton(parent=self)
        self.turn.setAutoDefault(False)
        self._lay_out()
        self.test.clicked.connect(self._test)
        self.printer.textEdited.connect(self._typed)
        self._retranslate()
        self._background.run(find, self._while_here(self._show_found), _raise)
        self._background.run(ports, self._while_here(self._show_ports), _raise)
        self.scanner.setFocus()

    def unsaved(self) -> bool:
        """Tell whether something is set otherwise than it is kept."""
        return self.wanted() != self._settings or bool(self.mail.password.text())

    def wanted(self) -> Settings:
        """Return the settings as the fields have them."""
        settings = self.mail.wanted(self._settings)
        return settings.with_(
            scanner=self.scanner.currentData(),
            scale=self.scale.currentData(),
            customer_display=self.display.value,
            pole_display=self.pole.currentData(),
            wedge_gap=self.gap.value,
            printer=self._address(),
            receipt_columns=self.columns_.value,
            print_receipts=self.receipts.value,
            theme=self.theme.value,
            text_scale=self.text_size.value,
            volume=self.volume.value,
            reduced_motion=self.motion.value,
        )

    def _make_fields(self, settings: Settings) -> None:
        self.scanner = QComboBox(self)
        for known in dict.fromkeys((AUTO, NO_DEVICE, settings.scanner)):
            self.scanner.addItem(known, known)
        self.scanner.setCurrentIndex(self.scanner.findData(settings.scanner))
        self.scale = QComboBox(self)
        for known in dict.fromkeys((NO_DEVICE, settings.scale)):
            self.scale.addItem(known, known)
        self.scale.setCurrentIndex(self.scale.findData(settings.scale))
        self.pole = QComboBox(self)
        for known in dict.fromkeys((NO_DEVICE, settings.pole_display)):
            self.pole.addItem(known, known)
        self.pole.setCurrentIndex(self.pole.findData(settings.pole_display))
        for box in (self.scanner, self.scale, self.pole):
            # What is found has long names: it must not push the columns under each other.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHOWN)
        self.display = Choices((False, True), settings.customer_display, self)
        self.gap = Stepper(*_GAP, settings.wedge_gap, self)
        self.printer = QLineEdit("" if settings.printer == NO_DEVICE else settings.printer, self)
        self.printer.setPlaceholderText("tcp:192.168.1.50, device:/dev/usb/lp0")
        self.test = KeyButton(icon="printer", parent=self)
        self.test.setAutoDefault(False)
        self.outcome = StateChip(parent=self)
        self.outcome.setVisible(False)
        self.receipts = Choices((True, False), settings.print_receipts, self)
        self.columns_ = Choices(_COLUMNS, settings.receipt_columns, self)
        self.theme = Choices(tuple(map(str, ThemeName)), settings.theme, self)
        self.text_size = Stepper(*_TEXT, settings.text_scale, self)
        self.volume = Stepper(*_VOLUME, settings.volume, self)
        self.motion = Choices((False, True), settings.reduced_motion, self)

    def _lay_out(self) -> None:
        fields: tuple[QWidget, ...] = (
            self.scanner, self.gap, self.scale, self.printer, self.receipts, self.columns_, self.display, self.pole,
            self.theme, self.text_size, self.volume, self.motion,
        )  # fmt: skip
        self.fields = [Field(field, self, *((self.test,) if field is self.printer else ())) for field in fields]
        scanner, gap, scale, printer, receipts, paper, display, pole, theme, text_size, volume, motion = self.fields
        left, right, scans, papers, looks = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, parts in ((scans, (gap, motion)), (papers, (paper, display)), (looks, (text_size, volume))):
            row.setSpacing(16)
            for part in parts:
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        left.addWidget(scanner)
        left.addLayout(scans)
        for part in (scale, pole, printer):
            left.addWidget(part)
        left.addWidget(self.outcome)
        right.addWidget(receipts)
        right.addLayout(papers)
        right.addWidget(theme)
        right.addLayout(looks)
        for column in (left, right):
            column.setSpacing(10)
            column.addStretch(1)
        self.set_columns(left, right)
        self._stack = QStackedWidget(self)
        for page in (self.columns, self.mail):
            self._stack.addWidget(page)
        self.content.addWidget(self._stack, 1)
        self.bar.insertWidget(1, self.turn, 1)
        self.turn.clicked.connect(lambda: self.show_page(self.MAIL - self._stack.currentIndex()))
        self.mail.changed.connect(self._typed)
        self.mail.grown.connect(self._grow)

    def show_page(self, place: int) -> None:
        """Show the page of the till's devices and looks, or the one of e-mail."""
        self._stack.setCurrentIndex(place)
        if place == self.MAIL:
            self.mail.look_for_keyring()
            self.mail.host.setFocus()
        else:
            self.scanner.setFocus()
        self._name_page()

    def fit(self) -> None:
        """Take the size that both pages need."""
        super().fit()
        if self._columns is not None:
            self.mail.lie(self._columns.direction())
            super().fit()

    def _do(self) -> None:
        if self._printer_or_error() is None and self._address() != NO_DEVICE:
            if self._stack.currentIndex() != self.TILL:
                self.show_page(self.TILL)
                self.printer.setFocus()
            return
        wrong = self.mail.error()
        if wrong:
            self.show_page(self.MAIL)
            self.mail.address.setFocus()
            self.show_error(wrong)
        else:
            self.mail.keep_password(lambda: self.answer(self.wanted()), self.show_error)

    def _address(self) -> str:
        return self.printer.text().strip() or NO_DEVICE

    def _printer_or_error(self) -> ReceiptPrinter | None:
        """Return the printer at the address that is typed, None for none; a wrong one is said."""
        try:
            return printer_for(self._address(), self.desk.hardware_journal)
        except ShopError as error:
            self.printer.setFocus()
            self.show_error(sentence(error, spoken()))
            return None

    def _typed(self) -> None:
        self.clear_error()
        self.outcome.setVisible(False)
        self._grow()
        if self.mail.outcome.isVisible():
            self.sheet.ensureWidgetVisible(self.mail.outcome)

    def _test(self) -> None:
        self._typed()
        printer = self._printer_or_error()
        if printer is None:
            if not self.error():
                self._tell(State.OFF, self.tr("Write first where the printer is"))
            return
        self.test.setEnabled(False)
        self._tell(State.INFO, self.tr("Printing…"))
        line = self.tr("BeesDesk prints here, {time}").format(time=formatting().moment(self.desk.now().astimezone()))
        self._background.run(
            partial(printer.print, trial_line(line)),
            self._while_here(self._printed),
            self._while_here(self._not_printed),
        )

    def _printed(self, _: None) -> None:
        self.test.setEnabled(True)
        self._tell(State.OK, self.tr("Printed: look at the paper"))

    def _not_printed(self, fault: Exception) -> None:
        self.test.setEnabled(True)
        if not isinstance(fault, PrinterUnavailable):
            raise fault
        self._tell(State.BAD, self.tr("Not printed: {reason}").format(reason=word(fault.reason, spoken())))

    def _tell(self, state: State, text: str) -> None:
        self.outcome.show_state(state, text)
        self.outcome.setVisible(True)

    def _show_found(self, found: Sequence[FoundScanner]) -> None:
        for scanner in found:
            _offer(self.scanner, scanner.port, f"{scanner.maker} {scanner.name}".strip())

    def _show_ports(self, found: Sequence[FoundPort]) -> None:
        for port in found:
            _offer(self.scale, port.port, port.name)
            for kind, name in _POLES.items():
                _offer(self.pole, f"{kind}:{port.port}", f"{name}, {port.port}", port.name)

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the dialog is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _retranslate(self) -> None:
        super()._retranslate()
        self._name_page()
        self.act.show_text(self.tr("Save"))
        self.test.show_text(self.tr("Test"), self.tr("Print a test line"))
        self.scanner.setItemText(self.scanner.findData(AUTO), self.tr("Found by itself"))
        self.scanner.setItemText(self.scanner.findData(NO_DEVICE), self.tr("No scanner on a port"))
        self.pole.setItemText(self.pole.findData(NO_DEVICE), self.tr("None"))
        self.scale.setItemText(self.scale.findData(NO_DEVICE), self.tr("No scale: weights are typed"))
        for field, (caption, hint) in zip(self.fields, self._explained(), strict=True):
            field.show_words(caption, hint)
        self.receipts.show_words((self.tr("By itself"), self.tr("On request")))
        self.columns_.show_words(("80", "58"))
        self.display.show_words((self.tr("Off"), self.tr("On")))
        self.theme.show_words((self.tr("Automatic"), self.tr("Light"), self.tr("Dark"), self.tr("Contrast")))
        self.motion.show_words((self.tr("Normal"), self.tr("Less")))
        less, more = self.tr("Less"), self.tr("More")
        for stepper, unit in ((self.gap, self.tr("ms")), (self.text_size, "%"), (self.volume, "%")):
            name = stepper.accessibleName()
            stepper.show_words(name, unit, f"{name}: {less}", f"{name}: {more}")

    def _name_page(self) -> None:
        mail = self._stack.currentIndex() == self.MAIL
        self.set_title(self.tr("E-mail of this till") if mail else self.tr("Settings of this till"))
        self.turn.show_text(self.tr("Devices and looks") if mail else self.tr("E-mail"))

    def _explained(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Scanner"), self.tr("One that types like a keyboard works without any setting.")),
            (self.tr("Pause within a scan"), self.tr("If scanned codes end up in fields as typing, raise it.")),
            (self.tr("Scale"), self.tr("On a serial port; it speaks as a Mettler-Toledo 8217 does.")),
            (self.tr("Receipt printer"), self.tr("Network: tcp:ADDRESS. Cable: device:PATH. Empty: none.")),
            (self.tr("Receipts"), self.tr("By itself: where the shop's rule or the member wants paper.")),
            (self.tr("Paper"), self.tr("Width of the roll, mm")),
            (self.tr("Customer display"), self.tr("The basket, on a second screen")),
            (self.tr("Pole display"), self.tr("Two lines of 20 characters, on a serial port.")),
            (self.tr("Colours"), self.tr("Automatic: as this machine is set.")),
            (self.tr("Text size"), self.tr("Of all that is on the screen.")),
            (self.tr("Volume"), self.tr("Of the beeps. 0: silent.")),
            (self.tr("Movement"), self.tr("Less: nothing flashes or slides.")),
        )


def trial_line(text: str) -> bytes:
    """Return a line of text as any receipt printer prints it, with the cut after it."""
    return _START + text.encode("cp858", "replace") + _END


def _offer(box: QComboBox, setting: str, name: str, more: str = "") -> None:
    """Offer what was found, or name it where it is set already."""
    place = box.findData(setting)
    if place < 0:
        box.addItem("", setting)
        place = box.count() - 1
    box.setItemText(place, f"{name} ({more or setting})")


def _raise(fault: Exception) -> None:
    raise fault
