"""One week of slots: hours down, days across, each cell with its slots."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from beesdesk.formats import NBSP
from beesdesk.shifts.template_changes import SlotRow
from beesdesk.ui.language import formatting
from beesdesk.ui.office.slot_fields import MONDAY, weekday_name
from beesdesk.ui.theme import look

_DAYS: Final = 7
_PADDING: Final = 18  # px left and right of the words of a cell
_LEAST: Final = 44


def slot_line(slot: SlotRow, task: str = "") -> str:
    """Return a slot in a line: full or not, its regular members of its places, its task."""
    return f"{'✓' if not slot.free else '○'}{NBSP}{len(slot.members)}/{slot.places} {task}".rstrip()


class TemplateGrid(QTableWidget):
    """Arrow keys go through the cells. Where the columns are too narrow for the tasks, cells have the figures only."""

    cell_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, _DAYS, parent)
        self._slots: Sequence[SlotRow] = ()
        self._tasks: Mapping[UUID, str] = {}
        self._hours: list[tuple[int, int]] = []
        self._brief = False
        self._none = ""
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.currentCellChanged.connect(lambda *_: self.cell_chosen.emit())

    def show_slots(self, slots: Sequence[SlotRow], tasks: Mapping[UUID, str], none: str) -> None:
        """Show a week; `none` is what an empty cell is called. The chosen cell stays chosen, else the first with a slot is."""
        self._slots, self._tasks, self._none = slots, tasks, none
        self._fill()

    @property
    def hours(self) -> tuple[int, int] | None:
        """Begin and end of the chosen cell."""
        row = self.currentRow()
        return self._hours[row] if 0 <= row < len(self._hours) else None

    @property
    def weekday(self) -> int:
        """The day of the chosen cell, from 1, a Monday."""
        return max(0, self.currentColumn()) + 1

    @property
    def chosen(self) -> list[SlotRow]:
        """The slots of the chosen cell."""
        return self._of(self.hours, self.weekday)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show tasks where there is room for them."""
        super().resizeEvent(event)
        if self._hours and self._is_narrow() != self._brief:
            self._fill()
        else:
            self.resizeRowsToContents()

    def _fill(self) -> None:
        chosen = (self.currentRow(), self.currentColumn())
        form = formatting()
        self._brief = self._is_narrow()
        self._hours = sorted({(slot.start, slot.end) for slot in self._slots})
        self.blockSignals(True)
        self.clearContents()
        self.setRowCount(len(self._hours))
        days = [form.short_weekday(MONDAY.replace(day=1 + place)) for place in range(_DAYS)]
        self.setHorizontalHeaderLabels(days)
        self.setVerticalHeaderLabels([_hours(*hours) for hours in self._hours])
        for row, hours in enumerate(self._hours):
            for column in range(_DAYS):
                self.setItem(row, column, self._item(self._of(hours, column + 1), weekday_name(column + 1)))
        figures = max((self._advance(_brief(slot)) for slot in self._slots), default=0)
        self.horizontalHeader().setMinimumSectionSize(figures + _PADDING)
        self.verticalHeader().setMinimumSectionSize(look().px(_LEAST))
        self.resizeRowsToContents()
        if self._hours:
            first = min(self._slots, key=lambda slot: (slot.start, slot.end, slot.weekday))
            row, column = chosen if min(chosen) >= 0 else (0, first.weekday - 1)
            self.setCurrentCell(min(row, len(self._hours) - 1), column)
        self.blockSignals(False)
        self.cell_chosen.emit()

    def _of(self, hours: tuple[int, int] | None, weekday: int) -> list[SlotRow]:
        return [slot for slot in self._slots if (slot.start, slot.end) == hours and slot.weekday == weekday]

    def _item(self, slots: Sequence[SlotRow], day: str) -> QTableWidgetItem:
        lines = [slot_line(slot, self._task(slot)) for slot in slots]
        item = QTableWidgetItem("\n".join(map(_brief, slots) if self._brief else lines))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{day}: {'; '.join(lines) or self._none}")
        item.setToolTip("\n".join(lines))
        return item

    def _task(self, slot: SlotRow) -> str:
        return self._tasks.get(slot.task_id, "") if slot.task_id else ""

    def _is_narrow(self) -> bool:
        """Tell whether a column has no room for the longest word that would stand in it."""
        words = (word for slot in self._slots for word in slot_line(slot, self._task(slot)).split(" "))
        longest = max(map(self._advance, words), default=0)
        return self.viewport().width() // _DAYS < longest + _PADDING

    def _advance(self, text: str) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(text)


def _brief(slot: SlotRow) -> str:
    return f"{len(slot.members)}/{slot.places}"


def _hours(start: int, end: int) -> str:
    return f"{start // 60 % 24}:{start % 60:02}\n{end // 60 % 24}:{end % 60:02}"
