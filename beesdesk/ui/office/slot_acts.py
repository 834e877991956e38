"""Acts on the slots of the week: made, changed, copied, ended."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from beesdesk.shifts.generating import copy_template, end_template
from beesdesk.shifts.template_changes import (
    SlotRow,
    SlotWish,
    add_slots,
    change_slot,
    go_on,
    leaders,
    tasks,
    what_ends,
    withdraw_slots,
)
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.roster_act import Act, RosterActDialog, day_of
from beesdesk.ui.office.slot_fields import HoursField, NamedChoice, Ticks, hours_text, weekday_name

_MOST: Final = 99
_DAYS: Final = tuple(range(1, 8))


class SlotDialog(RosterActDialog):
    """What the acts on a slot share; `slot` is the chosen one, or what a new one begins with."""

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, letters: str, slot: SlotRow) -> None:
        self.letters, self.slot = letters, slot
        super().__init__(desk, parent)

    def _hours(self) -> HoursField:
        field = HoursField(self.slot.start, self.slot.end, self)
        field.changed.connect(self._edited)
        field.setFocusProxy(field.start)
        return field

    def _places(self) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(1, _MOST)
        field.setValue(self.slot.places)
        field.valueChanged.connect(self._edited)
        return field

    def _task(self) -> NamedChoice:
        field = NamedChoice(self.desk.shop.read(tasks, spoken()), self.slot.task_id, self)
        field.currentIndexChanged.connect(self._edited)
        return field

    def _leader(self) -> NamedChoice:
        field = NamedChoice(self.desk.shop.read(leaders), self.slot.leader_id, self)
        field.currentIndexChanged.connect(self._edited)
        return field

    def _ticks(self, week: str, weekday: int) -> tuple[Ticks, Ticks]:
        weeks, weekdays = (
            Ticks(self.letters, week, self, across=len(self.letters)),
            Ticks(_DAYS, [weekday], self, across=3),
        )
        for field in (weeks, weekdays):
            field.changed.connect(self._edited)
        return weeks, weekdays

    def _name_ticks(self, weeks: Ticks, weekdays: Ticks) -> None:
        weeks.show_names(self.letters, (self.tr("Week {letter}").format(letter=letter) for letter in self.letters))
        weekdays.show_names(map(weekday_name, _DAYS), map(weekday_name, _DAYS))

    def _of(self) -> str:
        """Return which slot it is."""
        slot = self.slot
        return f"{slot.week} · {weekday_name(slot.weekday)} · {hours_text(slot.start, slot.end)}"

    def _nowhere(self) -> str:
        return self.tr("Choose at least one week and one day.")


class NewSlotDialog(SlotDialog):
    """The same slot in some weeks and on some days, from a day on."""

    def _fill(self) -> None:
        self.weeks, self.weekdays = self._ticks(self.slot.week, self.slot.weekday)
        self.hours, self.places = self._hours(), self._places()
        self.task, self.leader = self._task(), self._leader()
        self.since = self._date_field(self.desk.shop_day() + timedelta(1))
        for field in (self.weeks, self.weekdays, self.hours, self.places, self.task, self.leader, self.since):
            self._add(field)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Weeks"), self.tr("Days"), self.tr("Hours"), self.tr("Places"), self.tr("Task"),
            self.tr("Shift leader"), self.tr("First day"),
        )  # fmt: skip

    def _act(self) -> Act | str:
        weeks = [str(letter) for letter in self.weeks.chosen]
        weekdays = [int(day) for day in self.weekdays.chosen]
        if not weeks or not weekdays:
            return self._nowhere()
        start, end = self.hours.minutes
        wish = SlotWish(weeks[0], weekdays[0], start, end, self.places.value(), self.task.chosen, self.leader.chosen)
        return Act(
            add_slots, (wish, weeks, weekdays, day_of(self.since)), lambda made: Act(withdraw_slots, (tuple(made),))
        )

    def _verb(self) -> str:
        return self.tr("New slot")

    def _said(self) -> str:
        return self.tr("Slots made, with their shifts to come.")

    def _retranslate(self) -> None:
        self._name_ticks(self.weeks, self.weekdays)
        self.task.name_none(self.tr("(no task)"))
        self.leader.name_none(self.tr("(nobody)"))
        super()._retranslate()


class ChangeSlotDialog(SlotDialog):
    """Another week, day, hours, number of places, task or leader."""

    def _fill(self) -> None:
        self.week, self.weekday = QComboBox(self), QComboBox(self)
        self.week.addItems([""] * len(self.letters))
        self.week.setCurrentIndex(self.letters.index(self.slot.week))
        self.weekday.addItems([""] * len(_DAYS))
        self.weekday.setCurrentIndex(self.slot.weekday - 1)
        for choice in (self.week, self.weekday):
            choice.currentIndexChanged.connect(self._edited)
        self.hours, self.places = self._hours(), self._places()
        self.task, self.leader = self._task(), self._leader()
        for field in (self.week, self.weekday, self.hours, self.places, self.task, self.leader):
            self._add(field)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Week"), self.tr("Day"), self.tr("Hours"), self.tr("Places"), self.tr("Task"),
            self.tr("Shift leader"),
        )  # fmt: skip

    def _act(self) -> Act | str:
        start, end = self.hours.minutes
        wish = SlotWish(
            self.letters[self.week.currentIndex()], self.weekday.currentIndex() + 1, start, end, self.places.value(),
            self.task.chosen, self.leader.chosen,
        )  # fmt: skip
        return Act(change_slot, (self.slot.id, wish), lambda _: Act(change_slot, (self.slot.id, self.slot.wish)))

    def _verb(self) -> str:
        return self.tr("Change")

    def _said(self) -> str:
        return self.tr("Changed, with the shifts to come: {slot}").format(slot=self._of())

    def _retranslate(self) -> None:
        for place, letter in enumerate(self.letters):
            self.week.setItemText(place, self.tr("Week {letter}").format(letter=letter))
        for place, day in enumerate(_DAYS):
            self.weekday.setItemText(place, weekday_name(day))
        self.task.name_none(self.tr("(no task)"))
        self.leader.name_none(self.tr("(nobody)"))
        super()._retranslate()
        self.set_title(f"{self._verb()} · {self._of()}")


class CopySlotDialog(SlotDialog):
    """The same slot, without its members, in other weeks and on other days."""

    def _fill(self) -> None:
        self.weeks, self.weekdays = self._ticks(self.slot.week, self.slot.weekday)
        for field in (self.weeks, self.weekdays):
            self._add(field)

    def _names(self) -> tuple[str, ...]:
        return self.tr("In these weeks"), self.tr("On these days")

    def _act(self) -> Act | str:
        weeks = [str(letter) for letter in self.weeks.chosen]
        weekdays = [int(day) for day in self.weekdays.chosen]
        if not weeks or not weekdays:
            return self._nowhere()
        if (weeks, weekdays) == ([self.slot.week], [self.slot.weekday]):
            return self.tr("It is there already: choose other weeks or days.")

        def undone(made: list[UUID]) -> Act:
            return Act(withdraw_slots, (tuple(made),))

        return Act(copy_template, (self.slot.id, weeks, weekdays), undone)

    def _verb(self) -> str:
        return self.tr("Copy")

    def _said(self) -> str:
        return self.tr("Copied, without its members: {slot}").format(slot=self._of())

    def _retranslate(self) -> None:
        self._name_ticks(self.weeks, self.weekdays)
        super()._retranslate()
        self.set_title(f"{self._verb()} · {self._of()}")


class EndSlotDialog(SlotDialog):
    """No shifts of a slot after a day."""

    def _fill(self) -> None:
        self.last = self._date_field(self.desk.shop_day())
        self._add(self.last)

    def _names(self) -> tuple[str, ...]:
        return (self.tr("Last day with a shift"),)

    def _act(self) -> Act | str:
        slot, last = self.slot.id, day_of(self.last)
        end = self.desk.shop.read(what_ends, slot, last, now=self.desk.now())
        return Act(end_template, (slot, last), lambda _: Act(go_on, (slot, end)))

    def _verb(self) -> str:
        return self.tr("End")

    def _said(self) -> str:
        day = formatting().numeric_date(day_of(self.last))
        return self.tr("Ended after {day}: {slot}").format(day=day, slot=self._of())

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(f"{self._verb()} · {self._of()}")
