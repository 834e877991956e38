"""Fields of a slot: its weeks and days, its hours, its places, its task, its leader."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QTimeEdit, QWidget

from beesdesk.shifts.template_changes import Named
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label

MONDAY: Final = date(2024, 1, 1)
_HOURS: Final = "HH:mm"
_DAY: Final = 24 * 60


def weekday_name(weekday: int) -> str:
    """Return the name of a weekday, from 1, a Monday."""
    return formatting().weekday(MONDAY + timedelta(weekday - 1))


def hours_text(start: int, end: int) -> str:
    """Return hours, minutes of the day each, as they are written."""
    first, last = (time(at // 60 % 24, at % 60) for at in (start, end))
    return formatting().clocks(first, last)


class Ticks(QWidget):
    """Some of several, each ticked by itself."""

    changed = Signal()

    def __init__(
        self, values: Sequence[str | int], ticked: Iterable[str | int], parent: QWidget, *, across: int
    ) -> None:
        super().__init__(parent)
        chosen = set(ticked)
        self.boxes = {value: QCheckBox(self) for value in values}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (value, box) in enumerate(self.boxes.items()):
            box.setChecked(value in chosen)
            box.toggled.connect(lambda _: self.changed.emit())
            grid.addWidget(box, place // across, place % across)

    def show_names(self, names: Iterable[str], spoken: Iterable[str]) -> None:
        """Say what each is called, and what it is called where nothing is seen beside it."""
        for box, name, whole in zip(self.boxes.values(), names, spoken, strict=True):
            box.setText(name)
            box.setAccessibleName(whole)

    @property
    def chosen(self) -> list[str | int]:
        """What is ticked."""
        return [value for value, box in self.boxes.items() if box.isChecked()]


class HoursField(Translated, QWidget):
    """From one hour to another; midnight ends a day."""

    changed = Signal()

    def __init__(self, start: int, end: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._overnight = end > _DAY
        self.start, self.end = (QTimeEdit(QTime(at // 60 % 24, at % 60), self) for at in (start, end))
        self.until = label("\u2013", "body", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self.start, self.end):
            field.setDisplayFormat(_HOURS)
            field.timeChanged.connect(lambda _: self.changed.emit())
        for part, share in ((self.start, 1), (self.until, 0), (self.end, 1)):
            row.addWidget(part, share)
        self._retranslate()

    @property
    def minutes(self) -> tuple[int, int]:
        """Begin and end in minutes of the day."""
        start, end = (at.time().hour() * 60 + at.time().minute() for at in (self.start, self.end))
        if end == 0 or (self._overnight and end <= start):
            end += _DAY
        return start, end

    def _retranslate(self) -> None:
        self.start.setAccessibleName(self.tr("Begins at"))
        self.end.setAccessibleName(self.tr("Ends at"))


class NamedChoice(QComboBox):
    """One of several by name, or none."""

    def __init__(self, rows: Sequence[Named], chosen: UUID | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._ids: list[UUID | None] = [None, *(row.id for row in rows)]
        self.addItems(["", *(row.name for row in rows)])
        if chosen is not None and chosen not in self._ids:  # withdrawn meanwhile: stays as long as nobody changes it
            self._ids.append(chosen)
            self.addItem("…")
        self.setCurrentIndex(self._ids.index(chosen))

    def name_none(self, name: str) -> None:
        """Say what choosing none is called."""
        self.setItemText(0, name)

    @property
    def chosen(self) -> UUID | None:
        """What is chosen."""
        return self._ids[self.currentIndex()]
