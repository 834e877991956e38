"""The simulated counter on the screen: what a trainee does with scanner, scale, paper, and what the customer does.

It takes fingers and the mouse beside any dialog and leaves the keyboard to the till; its keys are Ctrl+Shift and a letter.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.hardware.simulated import SimulatedCounter
from beesdesk.members.practice import codes_to_scan
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk

WEIGHTS: Final = tuple(map(Decimal, ("0.250", "0.520", "1.234", "3.000")))
"""Kilograms that are put on the plate, one after the other."""
_WIDEST: Final = 680  # px: it stands over the till
_GLASS_MS: Final = 400
_MODIFIERS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_KEYS: Final = {
    "scan": Qt.Key.Key_S, "load": Qt.Key.Key_L, "clear": Qt.Key.Key_C, "pays": Qt.Key.Key_P, "refuses": Qt.Key.Key_R,
    "paper": Qt.Key.Key_O,
}  # fmt: skip
_OF: Final = {
    "scan": "scanner",
    "load": "scale",
    "clear": "scale",
    "pays": "terminal",
    "refuses": "terminal",
    "paper": "printer",
}
_KINDS: Final = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}


class CounterPanel(Translated, QWidget):
    """A small window that stays in front. What is not simulated is not on it."""

    def __init__(self, app: QApplication, desk: Desk, counter: SimulatedCounter) -> None:
        super().__init__(None)
        flags = Qt.WindowType.Tool | Qt.WindowType.WindowStaysOnTopHint | Qt.WindowType.WindowDoesNotAcceptFocus
        self.setWindowFlags(flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setProperty("role", "page")
        self._app, self._desk, self._counter = app, desk, counter
        self._next = 0  # of the weights
        self._paper_away = False
        self.codes = QComboBox(self)
        self.codes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.codes.setMinimumContentsLength(18)
        self.codes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.buttons: dict[str, KeyButton] = {}
        acts: dict[str, Callable[[], None]] = {
            "scan": self._scan, "load": self._load, "clear": self._clear, "pays": lambda: self._customer(pays=True),
            "refuses": lambda: self._customer(pays=False), "paper": self._paper,
        }  # fmt: skip
        for name, act in acts.items():
            button = KeyButton(hint=f"Ctrl+Shift+{chr(_KEYS[name])}", height=44, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            self.buttons[name] = button
        self.glass = label("", "strong", self)
        self._about = label("", "small", self, wrap=True)
        self._glass = QTimer(self, interval=_GLASS_MS)
        self._glass.timeout.connect(self._show_glass)
        self._lay_out()
        app.installEventFilter(self)
        self._retranslate()

    def refresh(self) -> None:
        """Show what can be done with what is simulated by now."""
        there = self._counter.names
        for name, button in self.buttons.items():
            button.setVisible(_OF[name] in there)
        self.codes.setVisible("scanner" in there)
        self.glass.setVisible("pole_display" in there)
        (self._glass.start if "pole_display" in there else self._glass.stop)()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """Be as large as words and keys need: both take more lines where it is narrow."""
        layout = self.layout()
        if layout is None:
            return
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # the style sheet gives sizes only then
        layout.invalidate()
        width = max(layout.totalMinimumSize().width(), min(layout.totalSizeHint().width(), _WIDEST))
        self.resize(width, max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()))

    def end(self) -> None:
        """Go for good."""
        self._app.removeEventFilter(self)
        self._glass.stop()
        self.close()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys of the buttons, whatever window has the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() not in _KINDS or event.modifiers() != _MODIFIERS:
            return False
        name = next((name for name, key in _KEYS.items() if key == event.key()), None)
        if name is None or not self.buttons[name].isVisibleTo(self) or not self.isVisible():
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.buttons[name].click()
        event.accept()
        return True

    def _scan(self) -> None:
        """Scan what is chosen, and choose the next."""
        code = self.codes.currentData()
        if self._counter.scanner is not None and code:
            self._counter.scanner.scan(code)
            self.codes.setCurrentIndex((self.codes.currentIndex() + 1) % self.codes.count())

    def _load(self) -> None:
        self._counter.load(WEIGHTS[self._next])
        self._next = (self._next + 1) % len(WEIGHTS)
        self._retranslate()

    def _clear(self) -> None:
        self._counter.load(Decimal(0))

    def _customer(self, *, pays: bool) -> None:
        if self._counter.terminal is not None:
            self._counter.terminal.customer(pays=pays)

    def _paper(self) -> None:
        self._paper_away = not self._paper_away
        self._counter.take_paper_away(away=self._paper_away)
        self._retranslate()

    def _show_glass(self) -> None:
        if self._counter.pole_display is not None:
            self.glass.setText("\n".join(line.strip() for line in self._counter.pole_display.lines))

    def _lay_out(self) -> None:
        scan = QHBoxLayout()
        scan.setSpacing(8)
        scan.addWidget(self.codes, 1)
        scan.addWidget(self.buttons["scan"])
        keys = QGridLayout()
        keys.setSpacing(8)
        for place, name in enumerate(("load", "clear", "pays", "refuses", "paper")):
            keys.addWidget(self.buttons[name], place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for part in (self._about, self.glass):
            column.addWidget(part)
        column.addLayout(scan)
        column.addLayout(keys)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Simulated devices"))
        self._about.setText(self.tr("Nothing here is real: these keys are the hands of the customer and yours."))
        self.codes.setAccessibleName(self.tr("What to scan"))
        chosen = max(self.codes.currentIndex(), 0)
        self.codes.clear()
        for name, code in self._desk.shop.read(codes_to_scan, spoken()):
            self.codes.addItem(f"{name} ({code})", code)
        self.codes.setCurrentIndex(min(chosen, self.codes.count() - 1))
        weight = formatting().weight(WEIGHTS[self._next])
        paper = self.tr("Put paper in") if self._paper_away else self.tr("Take the paper away")
        for name, text in (
            ("scan", self.tr("Scan it")), ("load", self.tr("Put {weight} on the scale").format(weight=weight)),
            ("clear", self.tr("Clear the scale")), ("pays", self.tr("The customer pays")),
            ("refuses", self.tr("The customer refuses")), ("paper", paper),
        ):  # fmt: skip
            self.buttons[name].show_text(text)
