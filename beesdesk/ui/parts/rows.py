"""The lines of a basket. A new line costs the same whether it is the first or the five hundredth.

It is a table of one column, since a `QListView` lays all its items out again for each new one. A line is drawn once,
kept as a picture, and copied from then on; the list paints itself, since a delegate costs 0.15 ms a line before it has
painted anything; and an append moves what is on the screen and paints the new line and the one marked before it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScroller, QTableView, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.line_painter import LinePainter
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.theme import look

__all__ = ["FLASH_MS", "LineList", "LineModel", "LineView"]

FLASH_MS: Final = 150
NOWHERE: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractTableModel):
    """The lines, each one item; it shows what it was given and asks for nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LineView] = []

    def show(self, rows: Sequence[LineView]) -> None:
        """Replace every line."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append(self, row: LineView) -> None:
        """Add a line at the end."""
        place = len(self._rows)
        self.beginInsertRows(NOWHERE, place, place)
        self._rows.append(row)
        self.endInsertRows()

    def update(self, place: int, row: LineView) -> None:
        """Replace one line."""
        self._rows[place] = row
        index = self.index(place, 0)
        self.dataChanged.emit(index, index)

    def row(self, place: int) -> LineView:
        """Return a line."""
        return self._rows[place]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return one: a line is read out as a whole."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the name of a line, or all of it for who hears the screen."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[index.row()].spoken
        return None


class LineList(Translated, QTableView):
    """The list. `line_selected` carries the place of the line chosen by arrow keys or touch, -1 for none."""

    line_selected = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "lines")
        # Our own viewport: asked for its own, Qt answers with a class that Python has no type for, and to make sure of
        # that, PySide makes all of its types, 10 ms.
        self._ground = QWidget(self)
        self.setViewport(self._ground)
        self.lines = LineModel(self)
        self._painter = LinePainter()
        self._marked = self._flashing = -1
        self._appending = False
        self.setModel(self.lines)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        QScroller.grabGesture(self._ground, QScroller.ScrollerGestureType.TouchGesture)
        self._flash = QTimer(self, interval=FLASH_MS, singleShot=True)
        self._flash.timeout.connect(self._calm)
        self.verticalHeader().setMinimumSectionSize(1)
        self._ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.selectionModel().currentChanged.connect(self._selected)
        self._retranslate()

    def show_lines(self, rows: Sequence[LineView]) -> None:
        """Replace every line, show the last."""
        self._marked = next((place for place, row in enumerate(rows) if row.marked), -1)
        self.lines.show(rows)
        self.scrollToBottom()

    def append_line(self, row: LineView) -> None:
        """Add a line, show it; if it is marked, it takes the mark from the line before, and flashes once."""
        if row.marked:
            self._unmark()
            self._marked = self.lines.rowCount()
            self._start_flash()
        self._appending = True
        self.lines.append(row)
        self.scrollToBottom()
        self._appending = False
        self.update(self.lines.index(self.lines.rowCount() - 1, 0))

    def update_line(self, place: int, row: LineView) -> None:
        """Replace a line, as when the same article is scanned again; a mark moves as in `append_line`."""
        if row.marked:
            if place != self._marked:
                self._unmark()
            self._marked = place
            self._start_flash()
        self.lines.update(place, row)
        self.scrollTo(self.lines.index(place, 0))

    @property
    def free_below(self) -> int:
        """How many px are free under the last line."""
        return max(0, self._ground.height() - self.lines.rowCount() * self._painter.height)

    def selected(self) -> int:
        """Return the place of the chosen line, -1 if none is."""
        return self.currentIndex().row()

    def select(self, place: int) -> None:
        """Choose a line, or none with -1."""
        self.setCurrentIndex(self.lines.index(place, 0) if place >= 0 else QModelIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme, scale and language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._painter.dress(self.font(), self.devicePixelRatioF())
            self.verticalHeader().setDefaultSectionSize(self._painter.height)

    def doItemsLayout(self) -> None:
        """Find room for the lines; an append at the end leaves the others where they are, so they stay painted."""
        if self._appending:
            self.updateGeometries()
        else:
            super().doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that the region touches, and the empty ground under the last."""
        area, height, top = event.rect(), self._painter.height, self.verticalOffset()
        first = (area.top() + top) // height
        last = min((area.bottom() + top) // height, self.lines.rowCount() - 1)
        # The width with the scroll bar: its coming, at the twelfth line or so, changes no picture.
        width, chosen = self.width(), self.selected()
        with QPainter(self._ground) as painter:
            painter.fillRect(area, look().color("surface"))
            for place in range(first, last + 1):
                y = place * height - top
                row = self.lines.row(place)
                painter.drawPixmap(0, y, self._painter.picture(row, width, flashing=place == self._flashing))
                if place == chosen:
                    self._painter.paint_choice(
                        painter, QRect(0, y, self._ground.width(), height), focused=self.hasFocus()
                    )

    def _start_flash(self) -> None:
        if not look().reduced_motion:
            self._flashing = self._marked
            self._flash.start()

    def _calm(self) -> None:
        place, self._flashing = self._flashing, -1
        self.update(self.lines.index(place, 0))

    def _unmark(self) -> None:
        if self._marked >= 0:
            self.lines.update(self._marked, replace(self.lines.row(self._marked), marked=False))

    def _selected(self, index: QModelIndex) -> None:
        self.line_selected.emit(index.row())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Lines of the basket"))
