"""An attendance sheet validated: its lines become attendance, and it is locked; what was wrong is corrected afterwards."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.members.model import Person
from beesdesk.members.people import allow, may_do
from beesdesk.shifts import attendance, messages, refusals
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.attendance import WORKING, charged, name_of_member
from beesdesk.shifts.calendar import extra_shift_id, place_id
from beesdesk.shifts.check_in import member_of_card
from beesdesk.shifts.duties import is_leader
from beesdesk.shifts.known import state_of, today_of
from beesdesk.shifts.lateness import lateness_of, note_lateness, within
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.policies.bees import GONE
from beesdesk.shifts.sheet_lines import lines_of_sheet, open_sheet, refuse_gone, warn
from beesdesk.shifts.sheet_model import Sheet, SheetLine
from beesdesk.shifts.sheet_seats import Seat, seats_of
from beesdesk.shifts.wording import about_shift
from beesdesk.values import dataclass
from beesdesk.words import Act, MessageKind, Mode, PlaceKind, PlaceState, SheetWarning, TeamSize

_PERSON: Final = f"SELECT {columns(Person)} FROM person WHERE {{}} = ? AND withdrawn = 0"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class Feedback:
    """What whoever validates has to say: whether the team was big enough, notes for the office, comments on the shift."""

    team: TeamSize | None
    notes: str | None = None
    comments: str | None = None


def validate(
    session: Session, sheet_id: UUID, said: Feedback, *, now: datetime, who: str, approved_by: str | None = None
) -> int:
    """Make the lines of a sheet attendance, and lock it; return how many were there. Absentees are told.

    Raises `SheetLocked`, `ShiftNotBegun`, `LineUndecided`, `AddedNotThere`, `TaskNeeded`, `NoShifts`, `KindNeeded`,
    `TeamSizeNeeded` and those of `allow`.
    """
    approved = allow(session, Act.SHEET_VALIDATED, who, approved_by)
    return _validate(session, sheet_id, said, now=now, who=who, approved_by=approved)


def validate_by_card(session: Session, sheet_id: UUID, said: Feedback, code: str, *, now: datetime) -> int:
    """Validate a sheet by the valid card of a shift leader, or of somebody who may; return how many were there.

    Raises `NotLeading`, those of `check_in.member_of_card`, `MemberUnsubscribed` and `MemberResigning`, and what
    `validate` raises.
    """
    return _validate(session, sheet_id, said, now=now, who=validator_of_card(session, code, now), approved_by=None)


def validator_of_card(session: Session, code: str, now: datetime) -> str:
    """Return the reference of the shift leader, or of somebody who may validate sheets, whose card or badge has a code."""
    person = _person(session, "badge", code)
    member = person.member_id if person else member_of_card(session, code)
    if person is None and member is not None:
        person = _person(session, "member_id", member)
    if person is not None and may_do(session, Act.SHEET_VALIDATED, person.id.hex):
        return person.id.hex
    if member is None or not is_leader(session, member):
        raise no.NotLeading(_called(session, person, member))
    if state_of(session, member, today_of(session, now)).status in GONE:
        refuse_gone(session, member, now)
    return member.hex if person is None else person.id.hex


def correct(
    session: Session,
    line_id: UUID,
    state: PlaceState,
    reason: str,
    late: int = 0,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Say anew what became of a place after its sheet was validated; open: there is nothing to say of it.

    Of whoever was there it says by how many minutes `late`. The sheet stays as it was validated and shows the correction
    beside; the earlier effect is undone. Who was added is never absent: was there, or is not spoken of. Raises
    `WhyNeeded`, `SheetNotValidated`, `NothingCounted`, `NoShifts`, `LatenessOutside` and those of `allow`.
    """
    approved = allow(session, Act.ATTENDANCE_CORRECTED, who, approved_by)
    line = session.get(SheetLine, line_id)
    if state is PlaceState.CANCEL or (line.added and state.absent):
        raise ValueError(state)
    sheet = session.get(Sheet, line.sheet_id)
    if sheet.validated is None:
        raise no.SheetNotValidated(sheet.starts)
    if line.place_id is None:
        raise no.NothingCounted(name_of_member(session, line.member_id))
    if not reason.strip():
        raise refusals.WhyNeeded
    before, late_before = session.get(Place, line.place_id), lateness_of(session, line.place_id)
    late = within(late, sheet.starts, sheet.ends) if state is PlaceState.DONE else 0
    if (state, late) == (before.state, late_before):
        return
    _mark_again(session, line, before, state, now=now, who=who, reason=reason)
    if state is PlaceState.DONE:
        came = session.get(Place, line.place_id).replaced_by or line.member_id
        note_lateness(session, line.place_id, came, late, now=now, who=who, reason=reason)
    if state.absent:
        _tell_missed(session, line.place_id, now)
    said = {"before": str(before.state), "after": str(state), "sheet": sheet.id.hex}
    detail = canonical(said | ({"late": late} if late or late_before else {}))
    note(
        session, Act.ATTENDANCE_CORRECTED, now=now, who=who, reason=reason, subject=line.place_id, detail=detail,
        approved_by=approved,
    )  # fmt: skip


def _mark_again(
    session: Session, line: SheetLine, place: Place, state: PlaceState, *, now: datetime, who: str, reason: str
) -> None:
    """Mark a place; a member who came besides holds it only as long as there is something to say of it."""
    if line.added and place.member_id is None and state.closed:
        attendance.hold(session, place.id, line.member_id, line.kind, now=now, who=who)
    elif place.member_id != line.member_id:
        raise no.NothingCounted(name_of_member(session, line.member_id))
    attendance.mark(session, place.id, state, now=now, who=who, reason=reason)
    if line.added and state is PlaceState.OPEN:
        attendance.hold(session, place.id, None, now=now, who=who)


def _validate(
    session: Session, sheet_id: UUID, said: Feedback, *, now: datetime, who: str, approved_by: str | None
) -> int:
    sheet = open_sheet(session, sheet_id)
    if sheet.starts > now:
        raise refusals.ShiftNotBegun(sheet.starts)
    lines = lines_of_sheet(session, sheet.id)
    _refuse_unfinished(session, sheet, lines, now)
    if said.team is None:
        raise no.TeamSizeNeeded
    _Writer(session, sheet, now, who).write(lines)
    attended = sum(line.state is PlaceState.DONE for line in lines)
    session.change(
        Sheet, sheet.id, team=said.team, notes=_text(said.notes), comments=_text(said.comments), attended=attended,
        validated=now, validated_by=approved_by or who,
    )  # fmt: skip
    detail = canonical({"attended": attended, "lines": len(lines)})
    note(session, Act.SHEET_VALIDATED, now=now, who=who, subject=sheet.id, detail=detail, approved_by=approved_by)
    return attended


def _refuse_unfinished(session: Session, sheet: Sheet, lines: list[SheetLine], now: datetime) -> None:
    """Raise where a line does not say what it must."""
    has_tasks = any(seat.task_id is not None for seat in seats_of(session, sheet))
    today = today_of(session, now)
    for line in lines:
        name = name_of_member(session, line.member_id)
        if not line.state.closed:
            raise no.LineUndecided(name)
        if not line.added:
            continue
        if line.state is not PlaceState.DONE:
            raise no.AddedNotThere(name)
        if line.task_id is None and has_tasks:
            raise no.TaskNeeded(name)
        mode = state_of(session, line.member_id, today).mode
        if mode not in WORKING:
            raise refusals.NoShifts(name)
        if mode is Mode.REGULAR and line.kind is None:
            raise refusals.KindNeeded


class _Writer:
    """Writes the lines of one sheet to the places of its slot."""

    def __init__(self, session: Session, sheet: Sheet, now: datetime, who: str) -> None:
        self._session, self._sheet, self._now, self._who = session, sheet, now, who
        self._seats = {seat.id: seat for seat in seats_of(session, sheet)}
        self._taken: set[UUID] = set()
        self._warnings: list[tuple[SheetWarning, UUID]] = []

    def write(self, lines: list[SheetLine]) -> None:
        """Write all lines, those who were expected first."""
        spoken_of = {(line.place_id, line.member_id) for line in lines}
        self._warnings += [
            (SheetWarning.LEFT_OPEN, seat.member_id)
            for seat in self._seats.values()
            if seat.member_id is not None
            and seat.awaits
            and not seat.state.closed
            and (seat.id, seat.member_id) not in spoken_of
        ]
        for line in lines:
            if line.added:
                self._take_place(line)
            else:
                self._expected(line)
        warn(self._session, self._sheet.id, self._warnings)

    def _expected(self, line: SheetLine) -> None:
        """Write what became of an expected member's place; it may be somebody else's by now."""
        session, now, who = self._session, self._now, self._who
        seat = self._seats.get(line.place_id) if line.place_id else None
        mode = state_of(session, line.member_id, today_of(session, now)).mode
        if mode not in WORKING:
            self._count_nothing(line, SheetWarning.NO_SHIFTS)
        elif seat is None or not seat.awaits or seat.member_id != line.member_id:
            if line.state is PlaceState.DONE and line.replaced_by is None:
                self._take_place(line)
            else:
                self._count_nothing(line, SheetWarning.PLACE_GONE)
        else:
            if seat.replaced_by != line.replaced_by:
                attendance.replace(session, seat.id, line.replaced_by, now=now, who=who)
            if seat.state.closed and seat.state is not line.state:
                self._warnings.append((SheetWarning.MARKED_OTHERWISE, line.member_id))
            attendance.mark(session, seat.id, line.state, now=now, who=who)
            self._note_late(line, seat.id)
            if line.state.absent:
                _tell_missed(session, seat.id, now)

    def _take_place(self, line: SheetLine) -> None:
        """Give somebody who was there an empty place of the same task, or one more."""
        session = self._session
        mode = state_of(session, line.member_id, today_of(session, self._now)).mode
        as_ = (line.kind or PlaceKind.REGULAR) if mode is Mode.REGULAR else None
        taken = self._empty_place(line) or self._one_more(line)
        attendance.hold(session, taken, line.member_id, as_, now=self._now, who=self._who)
        attendance.mark(session, taken, line.state, now=self._now, who=self._who)
        self._note_late(line, taken)
        session.change(SheetLine, line.id, place_id=taken)
        if line.added and as_ is PlaceKind.REGULAR:
            self._warnings.append((SheetWarning.ADDED_AS_REGULAR, line.member_id))

    def _note_late(self, line: SheetLine, place: UUID) -> None:
        """Write that whoever was there came late, or in time where it was known otherwise."""
        if line.state is PlaceState.DONE:
            came = line.replaced_by or line.member_id
            note_lateness(self._session, place, came, line.late or 0, now=self._now, who=self._who)

    def _empty_place(self, line: SheetLine) -> UUID | None:
        free = (seat.id for seat in self._seats.values() if _is_free(seat) and seat.task_id == line.task_id)
        found = next((seat for seat in free if seat not in self._taken), None)
        if found is not None:
            self._taken.add(found)
        return found

    def _one_more(self, line: SheetLine) -> UUID:
        """Put one more place into the slot, whose id follows from the line; return it."""
        session, sheet = self._session, self._sheet
        same = (s.shift_id for s in self._seats.values() if s.task_id == line.task_id and not s.cancelled)
        shift = next(same, None) or extra_shift_id(sheet.id, line.task_id)
        if session.find(Shift, shift) is None:
            session.insert(
                Shift(shift, None, line.task_id, sheet.day, sheet.starts, sheet.ends, None, cancelled=False)
            )  # fmt: skip
        last = session.value("SELECT max(position) FROM place WHERE shift_id = ?", (shift,))
        key = place_id(line.id, 0)
        session.insert(
            Place(
                key, shift, 0 if last is None else last + 1, None, None, None,
                solidarity=False, state=PlaceState.OPEN,
            )
        )  # fmt: skip
        return key

    def _count_nothing(self, line: SheetLine, why: SheetWarning) -> None:
        self._session.change(SheetLine, line.id, place_id=None)
        self._warnings.append((why, line.member_id))


def _is_free(seat: Seat) -> bool:
    return seat.member_id is None and seat.state is PlaceState.OPEN and not seat.cancelled


def _tell_missed(session: Session, place_key: UUID, now: datetime) -> None:
    """Tell whom an absence concerns, once."""
    place = session.get(Place, place_key)
    shift = session.get(Shift, place.shift_id)
    messages.tell(
        session, MessageKind.MISSED, charged(place), place_key.hex, about_shift(shift), subject=place_key, now=now
    )


def _person(session: Session, column: str, value: object) -> Person | None:
    return session.row(Person, _PERSON.format(column), (value,))


def _called(session: Session, person: Person | None, member: UUID | None) -> str:
    if person is not None:
        return person.name
    return "" if member is None else name_of_member(session, member)


def _text(said: str | None) -> str | None:
    return (said or "").strip() or None
