"""The shelves of the shop as tiles, for a finger: departments, then what lies in one."""

from collections.abc import Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QScroller, QWidget

from beesdesk.catalog.shelves import CategoryRow
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.key_button import KeyButton

_COLUMNS: Final = 3


class ShelfTiles(Translated, QScrollArea):
    """A tile for each shelf below the one shown; a department first shows its own shelves, with a tile for all of it.

    `opened` carries the id of a shelf whose articles are wanted; `changed` is for other tiles.
    """

    opened = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._shelves: Sequence[CategoryRow] = ()
        self.tiles: list[KeyButton] = []
        self.shown: CategoryRow | None = None

    def show_shelves(self, shelves: Sequence[CategoryRow]) -> None:
        """Take the whole tree; show the departments."""
        self._shelves = [shelf for shelf in shelves if shelf.products]
        self.show_within(None)

    def show_within(self, parent: UUID | None) -> None:
        """Show the shelves of a department, or the departments."""
        self.shown = next((shelf for shelf in self._shelves if shelf.id == parent), None)
        page = QWidget()
        page.setProperty("role", "page")
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.tiles = self._tiles()
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        before = self.takeWidget()
        if before:
            before.deleteLater()  # the tile that was pressed is in it
        self.setWidget(page)
        self.changed.emit()

    def sizeHint(self) -> QSize:
        """Return a few tiles: it takes what room there is, and scrolls."""
        return self.minimumSizeHint()

    def _tiles(self) -> list[KeyButton]:
        shown = self.shown
        tiles = [self._tile(shelf) for shelf in self._shelves if shelf.parent_id == (shown.id if shown else None)]
        if shown:
            whole = KeyButton(self.tr("All of {shelf}").format(shelf=shown.name), height=72)
            whole.clicked.connect(partial(self.opened.emit, shown.id))
            tiles.insert(0, whole)
        return tiles

    def _tile(self, shelf: CategoryRow) -> KeyButton:
        tile = KeyButton(shelf.name, hint=str(shelf.products), height=72)
        divided = any(other.parent_id == shelf.id for other in self._shelves)
        tile.clicked.connect(partial(self.show_within if divided else self.opened.emit, shelf.id))
        return tile

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Shelves"))
