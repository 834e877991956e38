"""A big button that stays chosen: a means of payment, in or out, a ready reason."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from beesdesk.ui.icons import paint_icon
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

_MARK: Final = 15  # px of the tick, whatever the size of the text: the words need the room more
_INSET: Final = 6  # px between the tick and the edges


class Choice(KeyButton):
    """One of several; chosen, it has a thick border and a tick. A finger leaves the focus in the field, Tab comes here."""

    def __init__(
        self, text: str = "", key: str = "", *, icon: str = "", height: int = 56, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, key, icon=icon, height=height, parent=parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and the mark of the chosen one."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        worn = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(worn.color("text"), 3))
            inset = 6 if self.hasFocus() else 2
            painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), 9, 9)
            corner = QRect(self.width() - _MARK - _INSET, _INSET, _MARK, _MARK)
            paint_icon(painter, "check", corner, worn.color("text"))

    def _side(self) -> int:
        """Keep the words off the tick, also while there is none: what is chosen does not move."""
        return _MARK + _INSET + 1
