"""Large buttons beside each other, as many in a row as there is room for."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

_ROOM: Final = 250  # px at 100 % for each


class Tiles(QWidget):
    """Buttons in a grid that follows the width of the screen."""

    def __init__(self, buttons: Sequence[KeyButton], room: int = _ROOM) -> None:
        super().__init__()
        self._buttons, self._room, self._columns = buttons, room, 0
        self._out: set[KeyButton] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many into a row as fit."""
        super().resizeEvent(event)
        self._fit()

    def leave_out(self, button: KeyButton, *, out: bool) -> None:
        """Hide one of the buttons and close its gap, or show it again."""
        if (button in self._out) != out:
            (self._out.add if out else self._out.discard)(button)
            button.setVisible(not out)
            self._columns = 0
            self._fit()

    def _fit(self) -> None:
        shown = [button for button in self._buttons if button not in self._out]
        fitting = max(1, min(len(shown), self.width() // look().px(self._room)))
        lines = max(1, -(-len(shown) // fitting))
        columns = max(1, -(-len(shown) // lines))  # lines of the same length: none stands alone
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // columns, place % columns)
