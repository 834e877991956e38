"""A panel in front of the screen that wants an answer."""

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.focus_gap import FocusGap
from beesdesk.ui.theme import look


class Dialog(Translated, QDialog):
    """A panel with a title, a body, and buttons that say what they do. Esc closes it, Enter presses the default.

    Show it with `open()`, which waits for nobody, and connect `accepted` or `rejected`. A child of a screen has the
    text size of its room. A scan does not go past an open panel: `accepts_scans` tells the scanner so, and a panel
    that can use one sets it.
    """

    accepts_scans = False
    _is_leaving = False

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)
        self._focus_gap = FocusGap(self)
        self._title = label("", "title", self, wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._buttons.addStretch(1)
        self._cancel: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addStrut(look().px(360))
        column.addWidget(self._title)
        column.addLayout(self.body, 1)
        column.addLayout(self._buttons)
        self.set_title(title)

    def open(self) -> None:
        """Show the panel; what is typed from now on is for it, whether the desktop knows it yet or not."""
        self._focus_gap.opening()
        super().open()
        self._focus_gap.opened()

    def done(self, result: int) -> None:
        """Close, as any dialog; keys that are still on their way here are for what comes next."""
        self._is_leaving = self._is_leaving or self.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._focus_gap.closing():
            super().done(result)
            return
        self.setResult(result)
        self.hide()
        if result == QDialog.DialogCode.Accepted:
            self.accepted.emit()
        elif result == QDialog.DialogCode.Rejected:
            self.rejected.emit()
        if shiboken6.isValid(self):
            self.finished.emit(result)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language or look no more once closed for good."""
        if not self._is_leaving:
            super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the windows behind as they were."""
        super().hideEvent(event)
        self._focus_gap.end()

    def set_title(self, title: str) -> None:
        """Say what the panel is about."""
        self._title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def say(self, text: str) -> None:
        """Put a sentence into the body."""
        self.body.addWidget(label(text, "body", self, wrap=True))

    def set_buttons(self, act: str, cancel: str = "", *, danger: bool = False) -> None:
        """Give the panel its act, a verb (`Delete 3 shifts`), and its way out (Cancel, unless it has a better word).

        The act is the default; a dangerous one is not: there Enter keeps things as they are.
        """
        self._cancel = QPushButton(cancel, self)
        self._cancel.clicked.connect(self.reject)
        self.act = QPushButton(act, self)
        self.act.setProperty("tone", "danger" if danger else "primary")
        self.act.clicked.connect(self.accept)
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self.act)
        default = self._cancel if danger else self.act
        default.setDefault(True)
        self._named_cancel = bool(cancel)
        self._retranslate()

    def add_button(self, text: str) -> QPushButton:
        """Add a further act, left of the others, and return its button."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        self._buttons.insertWidget(0, button)
        return button

    def _retranslate(self) -> None:
        if self._cancel and not self._named_cancel:
            self._cancel.setText(self.tr("Cancel"))
