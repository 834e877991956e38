"""What all dialogs of the till share: size, way out, act, and the line that says what was refused."""

from typing import Final

import shiboken6
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from beesdesk.errors import ShopError
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.dialog import Dialog
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.tab_order import set_order, stops
from beesdesk.ui.theme import Room, dress, look
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.sheet import Sheet

_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_GAP: Final = 32
_MARGINS: Final = 64  # px left and right of the content, with a scroll bar
_FRAME: Final = 40  # px that a window manager may take for a title bar


class TillDialog(Dialog):
    """A dialog in front of the till. `answered` is emitted once, just before it closes as accepted.

    What it shows goes into `content`, which scrolls only where large text needs it. `act` is pressed by Enter and F12,
    and runs `_do`; while that lasts a second press does nothing, so that two presses are one act. It is not disabled for
    that: its focus would go to the way out, and the next Enter with it. What the desk refuses meanwhile is said above
    the buttons. WIDTH and HEIGHT (0: as the content needs) are px at 100 %, ACT is the height of the act.
    """

    answered = Signal(object)
    WIDTH = 560
    HEIGHT = 0
    ACT = 56
    act: KeyButton

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("", parent)
        self.desk, self._till = desk, parent
        dress(self, Room.TILL)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self._columns: QBoxLayout | None = None
        self._stops: list[QWidget] = []
        self._is_doing = False
        self.sheet = Sheet(self.content, self)
        self.sheet.grown.connect(self._grow)
        self.body.addWidget(self.sheet, 1)
        self._sign = IconLabel("warning", 24, "bad", self)
        self._error = label("", "error", self, wrap=True)
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addLayout(self._error_line())
        self.act = KeyButton(key="F12", tone=Tone.PRIMARY, height=self.ACT, parent=self)
        self.act.setDefault(True)
        self.act.clicked.connect(self._press)
        self.back = KeyButton(hint="Esc", parent=self)  # Qt's own: Esc rejects a dialog
        self.back.clicked.connect(self.reject)
        self.bar = QHBoxLayout()
        self.bar.setSpacing(12)
        self.bar.addWidget(self.back, 1)
        self.bar.addWidget(self.act, 2)
        self.body.addLayout(self.bar)
        self.clear_error()
        desk.refused.connect(self._refused)

    def open(self) -> None:
        """Show the dialog over the till, as large as it needs."""
        self.fit()
        super().open()

    def set_columns(self, left: QLayout, right: QLayout, *, shares: tuple[int, int] = (1, 1)) -> None:
        """Fill the dialog with two columns; with large text the right one goes under the left."""
        self.columns = QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(_GAP)
        for column, share in zip((left, right), shares, strict=True):
            self._columns.addLayout(column, share)
        self.content.addWidget(self.columns)

    def fit(self) -> None:
        """Take the size that the content needs, within the till's window."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # the style sheet gives sizes only then
        room, scale = self._room(), look().scale
        needed = self._needed_width()
        if self._stack_columns(room.width()):
            needed = self._needed_width()
        width = min(max(round(self.WIDTH * scale), needed), room.width())
        height = round(self.HEIGHT * scale) or self._whole().totalHeightForWidth(width)
        self.resize(width, min(height, room.height()))

    def answer(self, value: object) -> None:
        """Say what was found or done, and close."""
        self.answered.emit(value)
        self.accept()

    def error(self) -> str:
        """Return the error that is shown, empty if none is."""
        return self._error.text()

    def show_error(self, text: str) -> None:
        """Say what is wrong, and have the field ready to be typed over."""
        self._error.setText(text)
        self._sign.setVisible(True)
        self._error.setVisible(True)
        self._grow()
        announce(self._error, text, urgent=True)
        field = self.focusWidget()
        if isinstance(field, QLineEdit):
            field.selectAll()

    def clear_error(self) -> None:
        """Take the error away: something else is being tried."""
        self._error.setText("")
        self._error.setVisible(False)
        self._sign.setVisible(False)

    def unsaved(self) -> bool:
        """Tell whether something was typed or chosen here that is lost when the dialog goes."""
        return False

    def leaving(self) -> str:
        """Return what is said before something unsaved is given up."""
        return self.tr("Once more, and what you have entered here is gone.")

    def reject(self) -> None:
        """Close; with something unsaved only at the second wish in a row."""
        if self.isVisible() and self.unsaved() and self.error() != self.leaving():
            self.show_error(self.leaving())
        else:
            super().reject()

    def scan_refused(self, text: str) -> None:
        """Say that a scan is of no use now."""
        self.show_error(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the field to be filled in sight."""
        super().showEvent(event)
        self._grow()
        focused = self.focusWidget()
        if focused:
            self.sheet.ensureWidgetVisible(focused)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge: not every machine has a window manager that draws one."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            if self.desk.rules.training:
                from beesdesk.ui.till.practice import mark_dialog  # noqa: PLC0415 - no real till needs it

                mark_dialog(painter, self)
                return
            painter.setPen(QPen(look().color("edge"), look().theme.border))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter once, however long it is held."""
        if event.key() in _ENTER and event.isAutoRepeat():
            return
        super().keyPressEvent(event)

    def _do(self) -> None:
        """Do what the dialog is for; answer, or say what is missing."""
        raise NotImplementedError

    def _press(self) -> None:
        if not self._is_doing:
            self.desk.attempt(self._carry_out)

    def _carry_out(self) -> None:
        """Do it once, and again when somebody has allowed what the cashier may not do alone."""
        if not shiboken6.isValid(self) or not self.isVisible():
            return
        self._is_doing = True
        self.clear_error()
        self._do()
        self._is_doing = False

    def _refused(self, text: str, _error: ShopError) -> None:
        if self.isVisible():
            self.show_error(text)

    def _grow(self) -> None:
        """Make room for a longer sentence or a wider figure, so that nothing has to scroll for it."""
        self._order()
        self._stack_columns(self.width())
        if self.HEIGHT or not self.isVisible():
            return
        self._whole().activate()  # else the layouts within still hold their old sizes
        missing = self._whole().totalHeightForWidth(self.width()) - self.height()
        more = min(missing, self._room().height() - self.height())
        if more > 0:
            self.setGeometry(self.geometry().adjusted(0, -more, 0, 0))

    def _order(self) -> None:
        """Let Tab go down the content, then to the act, so that Enter, Enter never ends on the way out, which is last."""
        beside = [button for button in stops(self.bar) if button not in {self.act, self.back}]
        ordered = [*self._stops_within(), self.act, *beside, self.back]
        if ordered != self._stops:
            self._stops = ordered
            set_order(ordered)

    def _stops_within(self) -> list[QWidget]:
        """Return where Tab stops in the content: as it is laid out, the left column before the right one."""
        return list(stops(self.content))

    def _stack_columns(self, room: int) -> bool:
        """Put the right column under the left where both need more than so many px; return whether that was done."""
        narrow = self._columns is not None and self._needed_width() > room
        if self._columns is not None and narrow:
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
        return narrow

    def _whole(self) -> QLayout:
        layout = self.layout()
        if layout is None:
            raise AssertionError("the kit lays every dialog out")
        return layout

    def _room(self) -> QSize:
        """Return what the till's window has, also for a dialog over a dialog."""
        below = self._till.window()
        while isinstance(below, TillDialog) and (under := below.parentWidget()):
            below = under.window()
        return below.size() - QSize(0, _FRAME)

    def _needed_width(self) -> int:
        return self.content.totalMinimumSize().width() + _MARGINS

    def _error_line(self) -> QLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self._error, 1)
        return line

    def _retranslate(self) -> None:
        super()._retranslate()
        self.back.show_text(self.tr("Back"))
