"""What is done with a member's shifts: panels of the desk."""

from typing import Any

from beesdesk.shifts import member_places
from beesdesk.shifts.booking import free_shifts
from beesdesk.shifts.bookings import Booked
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.member_file import PastPlace
from beesdesk.shifts.slots import Slot, dated_slot, slot_of_shift
from beesdesk.ui.language import formatting
from beesdesk.ui.office.act_dialog import ActDialog
from beesdesk.ui.office.desk import Call, OfficeDesk
from beesdesk.ui.office.member.deeds import Deed, on_member
from beesdesk.ui.till.dialogs.people import MemberField
from beesdesk.words import Mode, PlaceState

Row = Booked | PastPlace


class PlaceDialog(ActDialog):
    """An act on the place that was chosen."""

    row: Row

    def _whose(self) -> str:
        return f"{super()._whose()}, {hours_of(self.desk, self.row)}"


class TakeOffDialog(PlaceDialog):
    """A place that the member does not hold any more."""

    def _call(self) -> Call:
        return Call(member_places.take_off, (self.row.place_id,), {})

    def _verb(self) -> str:
        return self.tr("Take off the shift")

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(member_places.put_on, (self.row.place_id, self.row.kind), {}))


class AttendanceDialog(PlaceDialog):
    """What became of a place."""

    row: PastPlace

    def _fill(self) -> None:
        offers = [
            (self.tr("was there"), PlaceState.DONE), (self.tr("excused"), PlaceState.ABSENT_0),
            (self.tr("missed, 1 owed"), PlaceState.ABSENT_1), (self.tr("missed, 2 owed"), PlaceState.ABSENT_2),
            (self.tr("not yet noted"), PlaceState.OPEN),
        ]  # fmt: skip
        other = PlaceState.ABSENT_0 if self.row.state is not PlaceState.ABSENT_0 else PlaceState.DONE
        self.state = self._choice(self.tr("What became of it"), offers, other)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        told = (self.row.place_id, PlaceState(self.state.currentData()), self.reason.text())
        return Call(member_places.say_attendance, told, {})

    def _verb(self) -> str:
        return self.tr("Say what became of it")

    def _back(self) -> Deed:
        told = (self.row.place_id, self.row.state, self.tr("Taken back"))
        return on_member(self.file.member.id, Call(member_places.say_attendance, told, {}))


class ReplacementDialog(PlaceDialog):
    """Who comes instead."""

    def _fill(self) -> None:
        self.by = MemberField(self.desk, self)
        self.by.textEdited.connect(self._edited)
        self.by.editingFinished.connect(self._edited)
        self._add(self.by, self.tr("Who comes instead: name or number; empty for nobody"))

    def _call(self) -> Call:
        by = self.by.member.member_id if self.by.member else None
        return Call(member_places.name_replacement, (self.row.place_id, by), {})

    def _said(self) -> str:
        found = super()._said()
        if self.by.member is None:
            return "\n".join([self.tr("Nobody comes instead."), found])
        return "\n".join([self.tr("{name} comes instead.").format(name=self.by.member.name), found])

    def _verb(self) -> str:
        return self.tr("Name a replacement")


class BookDialog(ActDialog):
    """One more shift for the member."""

    def _fill(self) -> None:
        now = self.desk.now()
        found = self.desk.shop.read(free_shifts, self.file.member.id, now=now)
        zone, form = self.desk.shop.read(zone_of), formatting()
        offers = [
            (f"{form.day(one.day)} · {form.clocks(one.starts.astimezone(zone), one.ends.astimezone(zone))}", one.shift_id)
            for one in found
        ]  # fmt: skip
        self.shift = self._choice(self.tr("Shift with room"), offers)

    def _call(self) -> Call:
        return Call(member_places.book_for, (self.shift.currentData(),), {})

    def _said(self) -> str:
        if self.shift.currentData() is None:
            return self.tr("There is no shift with room that this member may book.")
        return super()._said()

    def _do(self) -> None:
        if self.shift.currentData() is None:
            self.show_error(self.tr("There is no shift with room that this member may book."))
            return
        super()._do()

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(member_places.take_off, (self.given,), {}))

    def _verb(self) -> str:
        return self.tr("Book a shift")


class RelieveDialog(ActDialog):
    """A shift taken over by the others: the chosen one, of an irregular member one that is owed."""

    row: Row | None

    def _call(self) -> Call:
        return Call(member_places.relieve, (self._slot(),), {})

    def _slot(self) -> Slot | None:
        row = self.row
        if self.file.standing.mode is Mode.IRREGULAR or row is None:
            return None
        if row.shift_id is not None:
            return self.desk.shop.read(slot_of_shift, row.shift_id)
        template = row.template_id if isinstance(row, Booked) else None
        return None if template is None else self.desk.shop.read(dated_slot, template, row.day)

    def _whose(self) -> str:
        if self._slot() is None or self.row is None:
            return super()._whose()
        return f"{super()._whose()}, {hours_of(self.desk, self.row)}"

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(member_places.take_relief_back, (self.given,), {}))

    def _verb(self) -> str:
        return self.tr("Relieve by solidarity")


class ReliefBackDialog(ActDialog):
    """A relief undone."""

    def _fill(self) -> None:
        found = self.desk.shop.read(member_places.reliefs_of, self.file.member.id)
        zone = self.desk.shop.read(zone_of)
        form = formatting()
        offers: list[tuple[str, Any]] = [
            (form.day(one.day) if one.day else form.numeric_date(one.at.astimezone(zone).date()), one.id)
            for one in found
        ]
        self.relief = self._choice(self.tr("Which relief"), offers)

    def _call(self) -> Call:
        return Call(member_places.take_relief_back, (self.relief.currentData(),), {})

    def _verb(self) -> str:
        return self.tr("Take the relief back")


def hours_of(desk: OfficeDesk, row: Row) -> str:
    """Return day and hours of a shift, by the shop's clocks."""
    zone, form = desk.shop.read(zone_of), formatting()
    return f"{form.day(row.day)} · {form.clocks(row.starts.astimezone(zone), row.ends.astimezone(zone))}"
