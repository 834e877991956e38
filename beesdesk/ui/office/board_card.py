"""Beside the board: the chosen shift in full, who could still come, what can be done, and the sums of its week."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from beesdesk.shifts.stand_ins import StandIn
from beesdesk.shifts.week_board import BoardSeat, BoardShift, Week
from beesdesk.ui.language import Translated
from beesdesk.ui.office.board_view import NOWHERE
from beesdesk.ui.office.board_words import (
    leader_words,
    seat_words,
    staffing_words,
    state_of_shift,
    translate,
    why_words,
)
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import StateChip

_ROW: Final = 44
_BESIDE: Final = 24  # px left and right of a row's text
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlaceList(QListWidget):
    """Rows 44 px high that are all shown: the card scrolls, not the list. Enter takes the chosen one, Esc leads back."""

    taken = Signal()
    left = Signal()
    grabbed = Signal(object, QPoint)
    dragged = Signal(QPoint)
    let_go = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pressed: QPoint | None = None
        self._is_dragging = False

    def offer(self, rows: Sequence[tuple[str, UUID | None]], chosen: UUID | None = None) -> None:
        """Show rows, each with what it means; one of them chosen, the first that means anything unless said otherwise."""
        self.clear()
        for text, key in rows:
            item = QListWidgetItem(text)
            item.setToolTip(text)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.addItem(item)
        keys = [key for _, key in rows]
        if rows:
            first = next((place for place, key in enumerate(keys) if key is not None), 0)
            self.setCurrentRow(keys.index(chosen) if chosen and chosen in keys else first)
        self.setVisible(bool(rows))
        self._fit()

    def chosen(self) -> UUID | None:
        """Return what the chosen row means."""
        item = self.currentItem()
        meant: UUID | None = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return meant

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with Enter, go back with Esc."""
        if event.key() in _ENTER:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self._is_dragging:
                self._is_dragging, self._pressed = False, None
                self.let_go.emit(NOWHERE)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, and perhaps take up."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag whoever was taken up."""
        spot = event.position().toPoint()
        if self._is_dragging:
            self.dragged.emit(event.globalPosition().toPoint())
        elif self._is_far(spot) and self.chosen() is not None:
            self._is_dragging = True
            self.grabbed.emit(self.chosen(), event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        super().mouseReleaseEvent(event)
        self._pressed = None
        if self._is_dragging:
            self._is_dragging = False
            self.let_go.emit(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take what is under the pointer."""
        super().mouseDoubleClickEvent(event)
        self.taken.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row the lines that it needs in this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scale of the text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._fit()

    def _is_far(self, spot: QPoint) -> bool:
        """Tell whether the pointer has gone too far to mean a click."""
        distance = QApplication.startDragDistance()
        return self._pressed is not None and (spot - self._pressed).manhattanLength() >= distance

    def _fit(self) -> None:
        room = max(self.viewport().width() - _BESIDE, 1)
        total = 0
        for place in range(self.count()):
            item = self.item(place)
            lines = self.fontMetrics().boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, item.text()).height()
            item.setSizeHint(QSize(0, max(_ROW, lines + 14)))
            total += item.sizeHint().height()
        self.setFixedHeight(total + 10)


class BoardCard(Translated, QWidget):
    """The shift, and the sums of its week."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shift: BoardShift | None = None
        self.card = Card(parent=self)
        self.title = label("", "title", self.card, wrap=True)
        self.chip = StateChip(parent=self.card)
        self.empty = label("", "muted", self.card, wrap=True)
        self.leader, self.skill = (label("", "body", self.card, wrap=True) for _ in range(2))
        self.proposing = label("", "muted", self.card, wrap=True)
        self.proposals, self.seats = PlaceList(self.card), PlaceList(self.card)
        self.week = Card(parent=self)
        self.sums = label("", "body", self.week, wrap=True)
        self._lay_out()
        self._retranslate()

    def show_shift(self, shift: BoardShift | None, title: str) -> None:
        """Show a shift whole; the chosen place stays chosen while it is the same shift."""
        chosen = self.seats.chosen() if shift and self.shift and shift.id == self.shift.id else None
        self.shift = shift
        self.title.setText(title)
        self.card.setAccessibleName(self.title.text())
        self.empty.setVisible(shift is None)
        for part in (self.title, self.chip):
            part.setVisible(shift is not None)
        self.leader.setVisible(shift is not None and not shift.cancelled)
        self.skill.setVisible(shift is not None and shift.unskilled > 0)
        seats = () if shift is None else shift.seats
        self.seats.offer([(seat_words(seat), seat.id if seat.member_id else None) for seat in seats], chosen)
        if shift is not None:
            self.chip.show_state(state_of_shift(shift), staffing_words(shift))
            self.leader.setText(leader_words(shift))
            self.skill.setText(self.tr("%n without the skill that the task asks for", "", shift.unskilled))

    def show_week(self, week: Week | None) -> None:
        """Show the sums of a week."""
        self.week.setVisible(week is not None)
        if week is None:
            return
        gaps = sum(shift.free > 0 for shift in week.shifts)
        text = self.tr("{held} / {places} places · {gaps} with gaps · {leaderless} without a leader")
        self.sums.setText(text.format(held=week.held, places=week.places, gaps=gaps, leaderless=week.leaderless))

    def show_proposals(self, found: Sequence[StandIn], said: str) -> None:
        """Show who could come, with the reasons; `said` is why there is nobody, or what is being done."""
        rows: list[tuple[str, UUID | None]] = []
        for one in found:
            why = ", ".join(why_words(reason, one.owed) for reason in one.reasons)
            text = translate("Board", "{name}: {why}").format(name=one.name, why=why) if why else one.name
            rows.append((text, one.member_id))
        self.proposals.offer(rows)
        self.proposing.setText(said)
        self.proposing.setVisible(bool(said))

    def seat(self) -> BoardSeat | None:
        """Return the place whose holder is chosen."""
        key = self.seats.chosen()
        seats = self.shift.seats if self.shift else ()
        return next((seat for seat in seats if seat.id == key and seat.member_id), None)

    def _lay_out(self) -> None:
        body = self.card.body
        body.setContentsMargins(12, 12, 12, 12)
        for part in (
            self.empty, self.title, self.chip, self.leader, self.skill, self.proposing, self.proposals, self.seats,
        ):  # fmt: skip
            body.addWidget(part)
        self.week.body.setContentsMargins(12, 12, 12, 12)
        self.week.add(self.sums)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.card)
        column.addWidget(self.week)
        column.addStretch(1)

    def _retranslate(self) -> None:
        self.empty.setText(translate("Board", "No shift here."))
        self.seats.setAccessibleName(self.tr("Places of the shift"))
        self.proposals.setAccessibleName(self.tr("Who could come"))
        self.week.set_title(self.tr("This week"))
        self.proposing.setVisible(bool(self.proposing.text()))
        self.proposals.setVisible(self.proposals.count() > 0)
