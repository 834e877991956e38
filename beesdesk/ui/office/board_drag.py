"""Somebody dragged from one shift to another: the name goes along with the pointer, the shift under it is marked."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from beesdesk.shifts.week_board import BoardSeat
from beesdesk.ui.office.board_view import BoardView
from beesdesk.ui.parts.card import label

_BESIDE = QPoint(14, 10)  # px from the pointer


class SeatDrag:
    """One drag at a time, from the board or from the card beside it; dropped elsewhere it is given up."""

    def __init__(self, page: QWidget, view: BoardView, drop: Callable[[BoardSeat, UUID], None]) -> None:
        self._page, self._view, self._drop = page, view, drop
        self._seat: BoardSeat | None = None
        self.ghost = label("", "ghost", page)
        self.ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ghost.setVisible(False)

    def begin(self, seat: BoardSeat | None, spot: QPoint) -> None:
        """Take somebody up."""
        self._seat = seat
        if seat is not None:
            self.ghost.setText(seat.name or "")
            self.ghost.adjustSize()
            self.move(spot)
            self.ghost.setVisible(True)
            self.ghost.raise_()

    def move(self, spot: QPoint) -> None:
        """Follow the pointer."""
        if self._seat is not None:
            self.ghost.move(self._page.mapFromGlobal(spot) + _BESIDE)
            self._view.aim(self._view.shift_at(spot))

    def end(self, spot: QPoint) -> None:
        """Drop where the pointer is."""
        seat, self._seat = self._seat, None
        target = self._view.shift_at(spot)
        self.ghost.setVisible(False)
        self._view.aim(None)
        if seat is not None and target is not None and target != seat.shift_id:
            self._drop(seat, target)
