"""The board's table. It paints its own cells: a delegate costs more a cell than copying a picture does.

A person is dragged by their name from one shift to another. That is done here and not by the desktop's drag and drop:
nothing is dropped into other windows, and Esc gives up.
"""

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.office.board_cell import CellPainter
from beesdesk.ui.office.board_model import BoardModel
from beesdesk.ui.theme import look

_DAYS_ROW: Final = 40
_HEADER: Final = 40
_PAUSE_MS: Final = 8
"""Between two things that are made ready: what somebody does comes first."""
_BEHIND, _AHEAD = 3, 4  # weeks kept ready before and after those in sight
_AT_ONCE: Final = 12  # pictures, 0.2 ms each
NOWHERE: Final = QPoint(-10_000, -10_000)
"""Where a drag that is given up ends."""
_MOST_READY: Final = 400  # pictures made before they are in sight: fewer than are kept
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoardView(Translated, QTableView):
    """Arrow keys go from shift to shift, Enter opens the chosen one (`opened`)."""

    chosen = Signal()
    opened = Signal()
    given_up = Signal()
    grabbed = Signal(object, QPoint)  # the id of a place whose holder is dragged, and where
    dragged = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, model: BoardModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = QWidget(self)
        self._ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewport(self._ground)
        self._board = model
        self._painter = CellPainter()
        self.lit: frozenset[UUID] = frozenset()
        self._aimed: UUID | None = None
        self._pressed: tuple[QPoint, UUID] | None = None
        self._is_dragging = False
        self.setModel(model)
        self._set_up()
        self._soon = QTimer(self, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._look_ahead)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self._retranslate()

    def settle(self) -> None:
        """Take the sizes that a new arrangement needs; days on which there is nothing at the end of the week go."""
        header = self.verticalHeader()
        header.setDefaultSectionSize(self._painter.height)
        for place in range(self._board.rowCount()):
            if self._board.row(place).hours is None:
                header.resizeSection(place, look().px(_DAYS_ROW))
        days = self._board.grid.days
        for column in (5, 6):
            self.setColumnHidden(column, bool(days) and max(days) < column)
        self._fit_columns()
        self._soon.start()

    def shift_at(self, spot: QPoint) -> UUID | None:
        """Return the shift at a point of the screen."""
        index = self.indexAt(self._ground.mapFromGlobal(spot))
        return self._board.grid.cells.get((index.row(), index.column())) if index.isValid() else None

    def choose(self, shift: UUID | None) -> None:
        """Choose a shift, and bring it into sight; None chooses the first that there is."""
        grid = self._board.grid
        place = grid.places.get(shift) if shift else None
        place = place or min(grid.cells, default=None)
        if place is not None:
            self.setCurrentIndex(self._board.index(*place))

    def current(self) -> UUID | None:
        """Return the chosen shift."""
        index = self.currentIndex()
        return self._board.grid.cells.get((index.row(), index.column()))

    def light(self, shifts: frozenset[UUID]) -> None:
        """Mark shifts: somebody who is looked for stands there."""
        self.lit = shifts
        self._ground.update()

    def aim(self, shift: UUID | None) -> None:
        """Mark where a drag would drop."""
        if shift != self._aimed:
            self._aimed = shift
            self._ground.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that the region touches."""
        area = event.rect()
        rows = self._range(self.verticalHeader(), area.top(), area.bottom())
        columns = [
            c for c in self._range(self.horizontalHeader(), area.left(), area.right()) if not self.isColumnHidden(c)
        ]
        current = self.currentIndex()
        with QPainter(self._ground) as painter:
            painter.fillRect(area, look().color("surface"))
            for row in rows:
                y, height = self.rowViewportPosition(row), self.rowHeight(row)
                for column in columns:
                    room = QRect(self.columnViewportPosition(column), y, self.columnWidth(column), height)
                    self._paint_cell(painter, row, column, room)
                    if (row, column) == (current.row(), current.column()):
                        self._painter.paint_choice(painter, room, focused=self.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; give up with Esc whatever was begun."""
        if event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self._is_dragging:
                self._end_drag(NOWHERE)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whose name is under the pointer."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            seat = self._seat_at(event.position().toPoint())
            self._pressed = None if seat is None else (event.position().toPoint(), seat)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag whoever was taken up."""
        spot = event.position().toPoint()
        if self._is_dragging:
            self.dragged.emit(event.globalPosition().toPoint())
        elif self._pressed and (spot - self._pressed[0]).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.grabbed.emit(self._pressed[1], event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        super().mouseReleaseEvent(event)
        if self._is_dragging:
            self._end_drag(event.globalPosition().toPoint())
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the shift."""
        super().mouseDoubleClickEvent(event)
        self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the days."""
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme, scale and language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._painter.dress(self.font(), self.devicePixelRatioF())
            self.horizontalHeader().setFixedHeight(look().px(_HEADER))
            self.settle()

    def _paint_cell(self, painter: QPainter, row: int, column: int, room: QRect) -> None:
        if self._board.row(row).hours is None:
            painter.setFont(self.font())
            painter.setPen(look().color("text"))
            words = self._board.day_words(self._board.row(row).week, column)
            painter.drawText(
                room,
                Qt.AlignmentFlag.AlignCenter,
                self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width()),
            )
            painter.fillRect(room.x(), room.y(), room.width(), look().theme.border, look().color("line"))
            return
        view = self._board.view(row, column)
        if view is not None:
            lit, aimed = view.id in self.lit, view.id == self._aimed
            painter.drawPixmap(room.topLeft(), self._painter.picture(view, room.width(), lit=lit, aimed=aimed))

    def _seat_at(self, spot: QPoint) -> UUID | None:
        index = self.indexAt(spot)
        view = self._board.view(index.row(), index.column()) if index.isValid() else None
        if view is None:
            return None
        within = spot - self.visualRect(index).topLeft()
        return self._painter.seat_at(view, self.columnWidth(index.column()), within.x(), within.y())

    def _end_drag(self, spot: QPoint) -> None:
        self._is_dragging, self._pressed = False, None
        self.let_go.emit(spot)

    def _look_ahead(self) -> None:
        """Have one of the weeks that may come into sight ready, while nothing else is to be done."""
        seen = self._range(self.verticalHeader(), 0, self._ground.height())
        weeks = self._board.weeks
        if not seen or not weeks:
            self._soon.stop()
            return
        at = weeks.index(self._board.row(seen[-1]).week)
        near = weeks[max(at - _BEHIND, 0) : at + _AHEAD]
        waiting = next((week for week in near if not self._board.has(week)), None)
        if waiting is not None:
            self._board.load(waiting)
            return
        unpainted = self._unpainted(near)
        for key in unpainted[:_AT_ONCE]:
            self._picture_of(key)
        if not unpainted:
            self._soon.stop()

    def _unpainted(self, weeks: list[date]) -> list[tuple[int, int]]:
        """Return the cells of weeks whose pictures are still to be drawn."""
        first, last = self._board.rows_of(weeks)
        columns = range(self._board.columnCount())
        cells = [
            (row, column) for row in range(first, last) for column in columns if (row, column) in self._board.grid.cells
        ]
        return [cell for cell in cells[:_MOST_READY] if not self._is_painted(cell)]

    def _is_painted(self, cell: tuple[int, int]) -> bool:
        view = self._board.view(*cell)
        return view is None or self._painter.has(view, self.columnWidth(cell[1]), lit=view.id in self.lit)

    def _picture_of(self, cell: tuple[int, int]) -> None:
        view = self._board.view(*cell)
        if view is not None:
            self._painter.picture(view, self.columnWidth(cell[1]), lit=view.id in self.lit)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and look for what comes next."""
        super().scrollContentsBy(dx, dy)
        self._soon.start()

    def _fit_columns(self) -> None:
        shown = [column for column in range(self._board.columnCount()) if not self.isColumnHidden(column)]
        if shown:
            each = max(self._ground.width() // len(shown), self._painter.least_width)
            for column in shown:
                self.setColumnWidth(column, each)

    @staticmethod
    def _range(header: QHeaderView, first: int, last: int) -> range:
        """Return the sections between two px of the viewport."""
        begin, end = header.visualIndexAt(max(first, 0)), header.visualIndexAt(last)
        if begin < 0:
            return range(0)
        return range(begin, (end if end >= 0 else header.count() - 1) + 1)

    def _set_up(self) -> None:
        self.setProperty("role", "board")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header in (across, down):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setMinimumSectionSize(1)
        across.setFixedHeight(look().px(_HEADER))
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        down.setDefaultSectionSize(self._painter.height)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Shifts on the board"))
        self._painter.dress(self.font(), self.devicePixelRatioF())
