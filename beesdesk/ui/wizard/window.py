"""The window of the first run: where one is, the step, and the ways back and on."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.tab_order import set_order, stops
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.theme import Room
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.handbook import FIRST_PAGES, HandbookDialog
from beesdesk.ui.till.dialogs.sheet import Sheet
from beesdesk.ui.wizard.administrator_step import AdministratorStep
from beesdesk.ui.wizard.desk import Outcome, WizardDesk
from beesdesk.ui.wizard.devices_step import DevicesStep
from beesdesk.ui.wizard.import_step import ImportStep
from beesdesk.ui.wizard.language_step import LanguageStep
from beesdesk.ui.wizard.machine_step import MachineStep
from beesdesk.ui.wizard.shop_step import ShopStep
from beesdesk.ui.wizard.sign_in import WizardSignIn
from beesdesk.ui.wizard.step import Step
from beesdesk.ui.wizard.summary_step import SummaryStep

STEPS: Final[tuple[type[Step], ...]] = (
    LanguageStep, MachineStep, ShopStep, AdministratorStep, DevicesStep, ImportStep, SummaryStep,
)  # fmt: skip
"""The steps in their order; the last one only sums up."""
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LED: Final = STEPS.index(AdministratorStep)


class WizardWindow(Translated, QWidget):
    """One step at a time. Where it is left, it is taken up at the next start; `outcome` is None where it is not finished."""

    closing = Signal()

    def __init__(self, desk: WizardDesk, router: ScanRouter) -> None:
        super().__init__()
        self.desk, self.router = desk, router
        self.outcome: Outcome | None = None
        self.setProperty("room", Room.TILL.value)
        self.place = 0
        self._made: dict[int, Step] = {}
        self._sheets: dict[int, Sheet] = {}
        self._stack = QStackedWidget(self)
        self._where = label("", "muted", self)
        self._title = label("", "heading", self, wrap=True)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setRange(0, len(STEPS) - 1)
        self._sign = IconLabel("warning", 24, "bad", self)
        self._error = label("", "error", self, wrap=True)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self.back = KeyButton(hint="Esc", parent=self)
        self.leave = KeyButton(key="Ctrl+Q", parent=self)
        self.help_button = KeyButton(key="F1", parent=self)
        self.next = KeyButton(key="F12", tone=Tone.PRIMARY, parent=self)
        self._lay_out()
        self.back.clicked.connect(self.go_back)
        self.leave.clicked.connect(self.close)
        self.help_button.clicked.connect(self.open_handbook)
        self.next.clicked.connect(self.go_on)
        desk.refused.connect(lambda text, _error: self.show_error(text))
        desk.finished.connect(self._finish)
        router.scanned.connect(self._scanned)
        self.clear_error()
        self._retranslate()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._made[self.place]

    def begin(self) -> None:
        """Take up where the first run was left; once there is an administrator, by whoever proves to be one."""
        names = [step.NAME for step in STEPS]
        left = self.desk.settings.first_run
        place = names.index(left) if left in names else 0
        if self.desk.is_led():
            self._show(place)  # behind the panel
            dialog = WizardSignIn(self.desk, self)
            dialog.answered.connect(lambda _: QTimer.singleShot(0, self, lambda: self._show(place)))
            dialog.rejected.connect(self.close)
            dialog.open()
        else:
            self._show(min(place, _LED))

    def go_on(self) -> None:
        """Do the step, and go on where it is done."""
        if not self._made or self.step.is_busy() or not self.next.isEnabled():
            return
        self.clear_error()
        if self.step.keep():
            self._pass()

    def go_back(self) -> None:
        """Go one step back; what is set stays."""
        if self.place and not self.step.is_busy():
            self._show(self.place - 1)

    def open_handbook(self) -> None:
        """Open the page of the handbook that tells of the first start."""
        HandbookDialog(self.desk, self, FIRST_PAGES).open()

    def show_error(self, text: str) -> None:
        """Say what is wrong, above the buttons."""
        self._error.setText(text)
        for part in (self._error, self._sign):
            part.setVisible(True)
        announce(self._error, text, urgent=True)
        self._see_soon()

    def clear_error(self) -> None:
        """Take the error away."""
        self._error.setText("")
        for part in (self._error, self._sign):
            part.setVisible(False)

    def error(self) -> str:
        """Return the error that is shown, empty if none is."""
        return self._error.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press what has the keys, else Next; Esc goes back."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.go_back()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self._enter()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave: nothing half-done stays, and the next start goes on here."""
        for step in self._made.values():
            step.leave()
        self.closing.emit()
        super().closeEvent(event)

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton) and focused is not self.next:
            focused.click()
            if not isinstance(focused, Choice):
                return
        self.go_on()

    def _pass(self) -> None:
        self._show(min(self.place + 1, len(STEPS) - 1))

    def _show(self, place: int) -> None:
        """Show a step, and remember that it is the one to be taken up."""
        self.clear_error()
        self.place = place
        step = self._made.get(place) or self._make(place)
        self._stack.setCurrentWidget(self._sheets[place])
        if self.desk.settings.first_run != step.NAME:
            self.desk.use(self.desk.settings.with_(first_run=step.NAME))
        self.next.setFocus()
        step.begin()
        self._name()
        self._order()
        self._see_soon()
        announce(self, f"{self._where.text()}. {self._title.text()}")

    def _make(self, place: int) -> Step:
        step = self._made[place] = STEPS[place](self.desk, self)
        content = QVBoxLayout()
        content.addWidget(step)
        self._sheets[place] = Sheet(content, self)
        self._stack.addWidget(self._sheets[place])
        step.changed.connect(self._name)
        self._sheets[place].grown.connect(self._see_soon)
        step.passed.connect(self._pass)
        for field in step.findChildren(QLineEdit):  # what was wrong is being put right
            field.textEdited.connect(lambda _: self.clear_error())
        return step

    def _name(self) -> None:
        """Say where one is, and what the buttons do now."""
        step, last = self.step, len(STEPS) - 1
        where = self.tr("Step {place} of {count}").format(place=self.place + 1, count=last)
        self._where.setText(where if self.place < last else self.tr("Finished"))
        self._title.setText(step.title())
        self.setWindowTitle(self.tr("BeesDesk: {step}").format(step=step.title()))
        self._progress.setValue(min(self.place + 1, last))
        self._progress.setAccessibleName(self._where.text())
        self.next.show_text(step.act() or self.tr("Next"))
        self.next.setEnabled(not step.is_busy())
        self.back.setEnabled(self.place > 0 and not step.is_busy())

    def _see_soon(self) -> None:
        """Have what takes the keys in sight, once it is laid out."""
        QTimer.singleShot(0, self, self._see)

    def _see(self) -> None:
        focused, sheet = self.focusWidget(), self._sheets[self.place]
        if focused is not None and sheet.isAncestorOf(focused):
            sheet.ensureWidgetVisible(focused)

    def _order(self) -> None:
        """Let Tab go down the step, then to Next, and to the ways out last."""
        set_order([*stops(self.step.column), self.next, self.back, self.leave, self.help_button])

    def _scanned(self, text: str) -> None:
        if not self.step.take_scan(text):
            self.show_error(self.tr("That was a scan. Nothing is scanned in this step."))

    def _finish(self, outcome: Outcome) -> None:
        self.outcome = outcome
        QTimer.singleShot(0, self, self.close)

    def _lay_out(self) -> None:
        head, foot = QFrame(self), QFrame(self)
        for bar in (head, foot):
            bar.setProperty("role", "bar")
        top = QVBoxLayout(head)
        top.setContentsMargins(32, 16, 32, 16)
        top.setSpacing(6)
        for part in (self._where, self._title, self._progress):
            top.addWidget(part)
        wrong = QHBoxLayout()
        wrong.setSpacing(8)
        wrong.addWidget(self._sign)
        wrong.addWidget(self._error, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button, share in ((self.help_button, 2), (self.leave, 2), (self.back, 2), (self.next, 4)):
            buttons.addWidget(button, share)
        bottom = QVBoxLayout(foot)
        bottom.setContentsMargins(32, 12, 32, 12)
        bottom.setSpacing(8)
        bottom.addLayout(wrong)
        bottom.addLayout(buttons)
        middle = QHBoxLayout()
        middle.setContentsMargins(32, 20, 32, 12)
        middle.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(foot)

    def _retranslate(self) -> None:
        self.back.show_text(self.tr("Back"))
        self.help_button.show_text(self.tr("Help"))
        self.leave.show_text(self.tr("Leave"), self.tr("Leave, and go on here at the next start"))
        if self._made:
            self._name()
