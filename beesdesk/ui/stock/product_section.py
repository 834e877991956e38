"""A section of a product's file: keys above, cards under them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from beesdesk.stock.product_file import ProductFile
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import Card
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.plain_table import PlainTable

_HEIGHT: Final = 44


class FileSection(Translated, QWidget):
    """A section of the file: keys above, cards under them, scrolled together."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.file: ProductFile | None = None
        self.buttons = FlowLayout()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(12)
        inner = QWidget(self)
        inner.setProperty("role", "page")
        inner.setLayout(self.body)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.buttons)
        column.addWidget(scroll, 1)

    def show_file(self, file: ProductFile) -> None:
        """Show a product."""
        self.file = file
        self._show(file)

    def _key(self, key: str) -> KeyButton:
        button = KeyButton(key=key, height=_HEIGHT, parent=self)
        self.buttons.addWidget(button)
        return button

    def _card(self, part: QWidget) -> Card:
        card = Card(parent=self)
        card.add(part)
        self.body.addWidget(card)
        return card

    def _show(self, file: ProductFile) -> None:
        raise NotImplementedError

    def _retranslate(self) -> None:
        if self.file is not None:
            self.show_file(self.file)


class FileTable(PlainTable):
    """A table of the file. Where its columns find no room side by side, each row is one cell: head and text, line by line."""

    def __init__(self, parent: QWidget, *, wide: int = 0, most: int = 0, close: bool = False) -> None:
        super().__init__(parent, wide=wide, most=most, close=close)
        self._heads: Sequence[str] = ()
        self._texts: Sequence[Sequence[str]] = ()
        self._at_right: Sequence[int] = ()

    def fill(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        states: Sequence[State | None] = (),
        *,
        figures: Sequence[int] = (),
    ) -> None:
        """Show rows under heads, side by side or line by line."""
        self._heads, self._texts, self._at_right = heads, rows, figures
        self.setWordWrap(False)
        self.horizontalHeader().show()
        super().fill(heads, rows, states, figures=figures)
        if sum(self._needed(column) for column in range(len(heads))) > self.viewport().width():
            self.setWordWrap(True)
            self.horizontalHeader().hide()
            super().fill(("",), [[self._lines(row)] for row in rows])

    def rows(self) -> list[list[str]]:
        """Return what stands in all rows."""
        return [list(row) for row in self._texts]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look anew whether there is room."""
        super().resizeEvent(event)
        if self._heads and event.oldSize().width() != event.size().width():
            self.fill(self._heads, self._texts, figures=self._at_right)

    def _lines(self, row: Sequence[str]) -> str:
        return "\n".join(f"{head}\u2002{text}" for head, text in zip(self._heads, row, strict=True) if text)


def read_only_row(parent: QWidget) -> FileTable:
    """Return a table of one row that is only read: nothing is chosen in it."""
    table = FileTable(parent, close=True, most=1)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setSelectionMode(FileTable.SelectionMode.NoSelection)
    return table
