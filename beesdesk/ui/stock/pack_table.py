"""The table of a proposal: figures typed on a row are its packs."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.text_table import TextTable
from beesdesk.ui.stock.order_words import FIGURES, PACKS

_MOST_DIGITS: Final = 5
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TIMES: Final = " \u00d7 "
_CARET: Final = "\u258f"


class PackTable(TextTable):
    """Type a number, and Enter or an arrow key goes on; plus and minus add and take a pack, Delete orders none.

    `packs_said` carries the row and its packs.
    """

    packs_said = Signal(int, object)  # row, Decimal
    pack_more = Signal(int, int)  # row, by how many

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typed = ""
        self._texts: list[list[str]] = []
        self._states: list[State | None] = []

    @property
    def pending(self) -> str:
        """What is typed and not yet taken."""
        return self._typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Gather figures; anything that leaves the row takes them first."""
        text, key = event.text(), Qt.Key(event.key())
        if self.place() < 0:
            super().keyPressEvent(event)
        elif text.isascii() and text.isdigit():
            self._show_typed((self._typed + text)[:_MOST_DIGITS])
        elif key == Qt.Key.Key_Backspace and self._typed:
            self._show_typed(self._typed[:-1])
        elif key == Qt.Key.Key_Escape and self._typed:
            self._forget()
        elif text in ("+", "-") and not self._typed:
            self.pack_more.emit(self.place(), 1 if text == "+" else -1)
        elif key == Qt.Key.Key_Delete:
            self._forget()
            self.packs_said.emit(self.place(), Decimal(0))
        elif key in _ENTER:
            self.take_typed()
            self.choose(min(self.place() + 1, self.lines.rowCount() - 1))
            self._see_packs()
        else:
            self.take_typed()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed."""
        self.take_typed()
        super().focusOutEvent(event)

    def take_typed(self) -> None:
        """Take what was typed as the packs of the row."""
        typed, self._typed = self._typed, ""
        if typed:
            self.packs_said.emit(self.place(), Decimal(typed))

    def show_lines(self, heads: list[str], texts: list[list[str]], states: list[State | None]) -> None:
        """Show the lines of a proposal; the chosen place stays chosen."""
        self._typed, self._texts, self._states = "", texts, states
        self.fill(heads, texts, states, figures=FIGURES)

    def show_line(self, row: int, texts: list[str], state: State | None) -> None:
        """Show a line anew."""
        self._texts[row], self._states[row] = texts, state
        self._tell(row)

    def _forget(self) -> None:
        if self._typed:
            self._typed = ""
            self.pack_more.emit(self.place(), 0)

    def _show_typed(self, text: str) -> None:
        self._typed = text
        row = self.place()
        _, _, pack = self._texts[row][PACKS].partition(_TIMES)
        self._texts[row] = [*self._texts[row][:PACKS], f"{text}{_CARET}{_TIMES}{pack}", *self._texts[row][PACKS + 1 :]]
        self._tell(row)
        self._see_packs()

    def _see_packs(self) -> None:
        """Have what is typed in sight where the table is wider than its room."""
        self.scrollTo(self.lines.index(self.place(), PACKS))

    def _tell(self, row: int) -> None:
        last = self.lines.columnCount() - 1
        self.lines.dataChanged.emit(self.lines.index(row, 0), self.lines.index(row, last))
