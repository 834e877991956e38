"""The board of a week: its shifts by day and hour, who holds their places, and where somebody is missing."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.week_board import BoardSeat, BoardShift, Week, week_board
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

_DAYS = 7
_SIGNS = {State.OK: "✓", State.WARN: "!", State.BAD: "✕"}
_HEIGHT = 44
_SIDE = 190  # px at 100 %


class BoardPage(Page):
    """Arrow keys go through the cells, Ctrl+Left and Ctrl+Right through the weeks; the chosen cell is told whole beside."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.day: date = desk.shop_day()
        self.heading = label("", "heading", self)
        self.sums = label("", "muted", self)
        self.before = KeyButton(key="Ctrl+Left", height=_HEIGHT, parent=self)
        self.after = KeyButton(key="Ctrl+Right", height=_HEIGHT, parent=self)
        self.grid = QTableWidget(0, _DAYS, self)
        self.grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.grid.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.grid.setTabKeyNavigation(False)
        self.grid.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.card = Card(parent=self)
        self.told = label("", "body", self.card, wrap=True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.card.add(self.told)
        self.card.body.addStretch(1)
        self._cells: dict[tuple[int, int], list[BoardShift]] = {}
        self._tasks = desk.shop.read(task_names, spoken())
        self.grid.currentCellChanged.connect(lambda row, column, *_: self._tell(row, column))
        self.before.clicked.connect(lambda: self.show_week(self.day - WEEK))
        self.after.clicked.connect(lambda: self.show_week(self.day + WEEK))
        QShortcut(QKeySequence("Ctrl+T"), self).activated.connect(lambda: self.show_week(desk.shop_day()))
        self._lay_out()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("BoardPage", "Week")

    def begin(self) -> None:
        """Go through the cells."""
        self.grid.setFocus()

    def show_week(self, day: date) -> None:
        """Show the week that a day lies in."""
        self.day = day
        self.reload()

    def reload(self) -> None:
        """Show the week as it is now; the chosen cell stays chosen."""
        chosen = (max(0, self.grid.currentRow()), max(0, self.grid.currentColumn()))
        self._tasks = self._desk.shop.read(task_names, spoken())
        week = self._desk.shop.read(week_board, self.day)
        self._fill(week)
        row = min(chosen[0], self.grid.rowCount() - 1)
        self.grid.setCurrentCell(row, chosen[1])
        self._tell(row, chosen[1])

    def _fill(self, week: Week) -> None:
        form, zone = formatting(), self._desk.shop.read(zone_of)
        days = [week.first + timedelta(place) for place in range(_DAYS)]
        last = form.days(days[0], days[-1])
        self.heading.setText(self.tr("Week {letter} · {days}").format(letter=week.letter, days=last))
        sums = self.tr("{held} / {places} places · {leaderless} without a leader")
        self.sums.setText(sums.format(held=week.held, places=week.places, leaderless=week.leaderless))

        def hours(shift: BoardShift) -> str:
            starts, ends = (at.astimezone(zone) for at in (shift.starts, shift.ends))
            return f"{form.clock(starts)}\n{form.clock(ends)}"

        def clock(shift: BoardShift) -> tuple[datetime, ...]:
            return tuple(at.astimezone(zone).replace(year=2000, month=1, day=1) for at in (shift.starts, shift.ends))

        rows = list(dict.fromkeys(hours(shift) for shift in sorted(week.shifts, key=clock)))
        self._cells = {}
        for shift in week.shifts:
            place = (rows.index(hours(shift)), (shift.day - week.first).days)
            self._cells.setdefault(place, []).append(shift)
        self.grid.clearContents()
        self.grid.setRowCount(len(rows))
        self.grid.setVerticalHeaderLabels(rows)
        heads = [f"{form.short_weekday(day)} {day.day}" for day in days]
        self.grid.setHorizontalHeaderLabels(heads)
        for (row, column), shifts in self._cells.items():
            self.grid.setItem(row, column, self._item(shifts))

    def _item(self, shifts: list[BoardShift]) -> QTableWidgetItem:
        item = QTableWidgetItem("\n".join(self._line(shift, "\n") for shift in shifts))
        worst = max(shifts, key=lambda shift: (shift.lacks_many, shift.free))
        item.setForeground(QColor(look().color(_state(worst))))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, "; ".join(self._line(shift) for shift in shifts))
        return item

    def _line(self, shift: BoardShift, between: str = " ") -> str:
        task = self._tasks.get(shift.task_id, "") if shift.task_id else ""
        return f"{_SIGNS[_state(shift)]} {shift.held}/{len(shift.seats)}{between}{task}".rstrip()

    def _tell(self, row: int, column: int) -> None:
        shifts = self._cells.get((row, column), [])
        self.card.set_title(f"{formatting().weekday(shifts[0].day)} {shifts[0].day.day}" if shifts else "")
        lines = [line for shift in shifts for line in self._whole(shift)]
        self.told.setText("\n".join(lines) or self.tr("No shift here."))

    def _whole(self, shift: BoardShift) -> list[str]:
        leader = self.tr("Leader: {name}").format(name=shift.leader) if shift.leader else self.tr("Nobody leads it")
        return [self._line(shift), leader, *(self._seat(seat) for seat in shift.seats), ""]

    def _seat(self, seat: BoardSeat) -> str:
        if seat.name is None:
            return self.tr("(empty)")
        if seat.replacement:
            return self.tr("{name}, replaced by {other}").format(name=seat.name, other=seat.replacement)
        return seat.name

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        self.card.setFixedWidth(look().px(_SIDE))
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.grid, 1)
        body.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.sums)
        column.addLayout(body, 1)

    def _retranslate(self) -> None:
        self.before.show_text(self.tr("Week before"))
        self.after.show_text(self.tr("Week after"))
        self.grid.setAccessibleName(self.tr("Shifts of the week"))
        self.reload()


def _state(shift: BoardShift) -> State:
    """Return how a shift is staffed, as the board shows it."""
    if not shift.free:
        return State.OK
    return State.BAD if shift.lacks_many else State.WARN
