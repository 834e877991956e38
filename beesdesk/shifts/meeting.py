"""What machines did in the same shifts before they met, settled: each thing by a rule that all of them apply alike.

Done again, or on another machine, nothing more comes of it: a member is told once, and what is written is the same.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid5

from beesdesk.clash_facts import note_clash
from beesdesk.db.model import Conflict, ConflictSettled
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, columns
from beesdesk.db.written import writes_of
from beesdesk.shifts import roster
from beesdesk.shifts.attendance import hold, mark
from beesdesk.shifts.booking import free_shifts
from beesdesk.shifts.calendar import moment
from beesdesk.shifts.clashes import clashes
from beesdesk.shifts.generating import set_places
from beesdesk.shifts.known import cycle_of, policy_of, state_of, today_of, zone_of
from beesdesk.shifts.messages import tell
from beesdesk.shifts.model import Place, Shift, ShiftTemplate
from beesdesk.shifts.place_clashes import Seating, seat_by_rule
from beesdesk.shifts.policies.bees import GONE
from beesdesk.shifts.promises import has_left
from beesdesk.shifts.sheet_lines import lines_of_sheet
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.shifts.sheet_seats import seats_of
from beesdesk.shifts.slots import look, slot_of
from beesdesk.shifts.swap_model import ExchangeRequest, Swap
from beesdesk.shifts.wording import about_shift
from beesdesk.words import ClashKind, ExchangeState, MessageKind, PlaceKind, PlaceState

HOLDER: Final = "member_id"
"""The group of a place's columns that say who sits there."""
_OFFERS: Final = 3
_LOOKED_BACK: Final = timedelta(days=90)
"""Sheets of slots longer ago were settled long since."""
_OPEN: Final = f"""
SELECT {columns(Conflict, "c")} FROM conflict c
WHERE c.name = ? AND NOT EXISTS (SELECT 1 FROM conflict_settled s WHERE s.conflict_id = c.id) ORDER BY c.won_hlc, c.id
"""  # noqa: S608 - names are ours
_WRITER: Final = "SELECT device_id FROM place WHERE id = ?"
_TWICE_IN: Final = """
SELECT b.id FROM place a JOIN place b ON b.shift_id = a.shift_id AND b.member_id = a.member_id
JOIN shift s ON s.id = a.shift_id
WHERE s.starts > ? AND a.state = 'open' AND b.state = 'open' AND (a.position, a.id) < (b.position, b.id)
AND (a.device_id <> b.device_id OR (
    SELECT count(DISTINCT device_id) > 1 FROM register_write WHERE row_id IN (a.id, b.id) AND name = 'place' AND grp <> ''
)) ORDER BY b.id
"""
_BOOKED_OFF: Final = f"""
SELECT {columns(Place, "p")} FROM shift s JOIN place p ON p.shift_id = s.id
WHERE s.starts > ? AND s.cancelled = 1 AND p.member_id IS NOT NULL AND p.device_id <> s.device_id AND NOT EXISTS (
    SELECT 1 FROM message m WHERE m.member_id = p.member_id AND m.subject_id = s.id AND m.kind = 'cancelled'
) ORDER BY s.starts, p.id
"""  # noqa: S608 - as above
_BEFORE: Final = "SELECT p.version < f.noted FROM place p JOIN standing_fact f WHERE p.id = ? AND f.id = ?"
_AWAY: Final = "SELECT id FROM standing WHERE state LIKE '%leave_first%' OR state LIKE '%exemption_first%' ORDER BY id"
_SWAPS: Final = f"""
SELECT {columns(Swap, "b")} FROM swap b WHERE b.withdrawn = 0 AND EXISTS (
    SELECT 1 FROM swap a WHERE a.member_id = b.member_id AND a.give_shift_id = b.give_shift_id AND a.withdrawn = 0
    AND (a.noted, a.device_id) < (b.noted, b.device_id) AND a.device_id <> b.device_id
) ORDER BY b.noted, b.id
"""  # noqa: S608 - as above
_ANSWERS: Final = f"""
SELECT {columns(ExchangeRequest, "b")} FROM exchange_request b WHERE b.state = 'done' AND EXISTS (
    SELECT 1 FROM exchange_request a WHERE a.answers_id = b.answers_id AND a.state = 'done'
    AND (a.settled, a.device_id, a.id) < (b.settled, b.device_id, b.id)
) ORDER BY b.settled, b.id
"""  # noqa: S608 - as above
_SHEETS: Final = f"""
SELECT {columns(Sheet, "s")} FROM sheet s JOIN act a ON a.subject_id = s.id AND a.kind = 'sheet_validated'
WHERE s.validated IS NOT NULL AND s.starts > ? GROUP BY s.id HAVING count(DISTINCT a.device_id) > 1 ORDER BY s.starts, s.id
"""  # noqa: S608 - as above
_OVER: Final = """
SELECT t.id, count(*) FROM shift_template t JOIN regular_place r ON r.template_id = t.id AND r.ended IS NULL
GROUP BY t.id HAVING count(*) > t.places ORDER BY t.id
"""


def settle_shifts(session: Session, *, now: datetime) -> None:
    """Settle whatever clashes in shifts, in this order: each rule stands on what the one before has left."""
    settle_made_twice(session, now=now)
    settle_places(session, now=now)
    settle_exchanges(session, now=now)
    settle_swaps(session, now=now)
    settle_templates(session, now=now)
    settle_cancelled(session, now=now)
    settle_away(session, now=now)
    settle_sheets(session, now=now)
    name_doubled(session, now=now)


# Conflicts of registers


def open_conflicts_of(session: Session, cls: type) -> list[Conflict]:
    """Return the conflicts of a table that nobody, and no rule, has settled."""
    return session.rows(Conflict, _OPEN, (TABLES[cls].name,))


def settle_conflict(session: Session, conflict: UUID, *, turned: bool, now: datetime, who: str) -> None:
    """Note that a conflict is settled, once."""
    made = uuid5(conflict, "settled")
    if session.find(ConflictSettled, made) is None:
        session.insert(ConflictSettled(made, conflict, turned, now, who))


def settle_made_twice(session: Session, *, now: datetime) -> None:
    """Make shifts that two machines made differently what their templates say by now: one of them did not know it all."""
    for conflict in open_conflicts_of(session, Shift):
        shift = session.get(Shift, conflict.row_id)
        if _is_of_making(session, Shift, conflict):
            _fit_hours(session, shift, now)
            settle_conflict(session, conflict.id, turned=False, now=now, who="")
    for conflict in open_conflicts_of(session, Place):
        if _is_of_making(session, Place, conflict):
            shift = session.get(Shift, session.get(Place, conflict.row_id).shift_id)
            if shift.starts > now and not shift.cancelled:
                _fit_regulars(session, shift, now)
            settle_conflict(session, conflict.id, turned=False, now=now, who="")


def _is_of_making(session: Session, cls: type, conflict: Conflict) -> bool:
    """Tell whether both sides of a conflict are a row made: nobody has changed it there."""
    said = writes_of(session, cls, conflict.row_id, conflict.grp)
    sides = {(conflict.lost_hlc, conflict.lost_device.bytes), (conflict.won_hlc, conflict.won_device.bytes)}
    return all(not one.is_set for one in said if (one.hlc, one.device) in sides)


def _fit_hours(session: Session, shift: Shift, now: datetime) -> None:
    template = None if shift.template_id is None else session.find(ShiftTemplate, shift.template_id)
    if template is None or shift.starts <= now:
        return
    zone = zone_of(session)
    day = date.fromordinal(cycle_of(session).first_day(shift.day).toordinal() + template.weekday - 1)
    starts, ends = moment(day, template.start, zone), moment(day, template.end, zone)
    if (shift.day, shift.starts, shift.ends, shift.task_id) != (day, starts, ends, template.task_id):
        session.change(Shift, shift.id, day=day, starts=starts, ends=ends, task_id=template.task_id)


def _fit_regulars(session: Session, shift: Shift, now: datetime) -> None:
    """Give regular members their places in a shift, and take off those who are regular there no more."""
    if shift.template_id is None:
        return
    policy, today = policy_of(session), today_of(session, now)
    regulars = {one.member_id: one for one in roster.regulars_of(session, shift.template_id)}
    for place in roster.places_of_shift(session, shift.id):
        only_made = not any(one.is_set for one in writes_of(session, Place, place.id, HOLDER))
        if (
            only_made
            and place.kind is PlaceKind.REGULAR
            and place.member_id not in regulars
            and place.state is PlaceState.OPEN
        ):
            roster.empty(session, place)
    for member in regulars:
        state = state_of(session, member, today, policy)
        if not state.covered(shift.day) and state.status not in GONE:
            roster.put_into(session, member, [shift])


# Places


def settle_places(session: Session, *, now: datetime) -> None:
    """Give each place that several machines have written to to whoever booked it first.

    Who came second gets another place of the same shift, if one is empty; else they are told, and offered other shifts.
    """
    conflicts = [one for one in open_conflicts_of(session, Place) if one.grp == HOLDER]
    late: dict[UUID, list[Seating]] = {}
    for place_id in dict.fromkeys(one.row_id for one in conflicts):
        place = session.get(Place, place_id)
        shift = session.get(Shift, place.shift_id)
        if not place.state.closed and shift.starts > now:
            seated = seat_by_rule(_seatings(session, place_id))
            _seat_again(session, place, seated.holds)
            late[place_id] = list(seated.turned_away)
    for place_id, turned_away in late.items():
        for one in turned_away:
            if one.member is not None:
                _turn_away(session, session.get(Place, place_id), one.member, _kind(one), now)
    for conflict in conflicts:
        settle_conflict(session, conflict.id, turned=bool(late.get(conflict.row_id)), now=now, who="")
    for (key,) in session.values(_TWICE_IN, (now,)):
        roster.empty(session, session.get(Place, UUID(bytes=key)))


def _seatings(session: Session, place_id: UUID) -> list[Seating]:
    found = []
    for one in writes_of(session, Place, place_id, HOLDER):
        values = dict(one.values or {})
        member = values.pop(HOLDER, None)
        key = bytes.fromhex(member) if isinstance(member, str) else member
        rest = tuple(sorted(values.items(), key=str))
        found.append(Seating(one.is_set, one.hlc, one.device, one.base, None if key is None else UUID(bytes=key), rest))
    return found


def _seat_again(session: Session, place: Place, holds: Seating) -> None:
    """Make a place what the rule says, if it is not."""
    said: dict[str, Any] = dict(holds.rest)
    replaced = said.get("replaced_by")
    key = bytes.fromhex(replaced) if isinstance(replaced, str) else replaced
    wanted: dict[str, Any] = {
        "member_id": holds.member,
        "kind": None if said.get("kind") is None else PlaceKind(said["kind"]),
        "replaced_by": None if key is None else UUID(bytes=key),
        "solidarity": bool(said.get("solidarity")),
        "state": PlaceState(said.get("state", place.state)),
    }
    if any(getattr(place, name) != value for name, value in wanted.items()):
        session.change(Place, place.id, **wanted)


def _kind(one: Seating) -> PlaceKind | None:
    kind: Any = dict(one.rest).get("kind")
    return None if kind is None else PlaceKind(kind)


def _turn_away(session: Session, place: Place, member: UUID, kind: PlaceKind | None, now: datetime) -> None:
    shift = session.get(Shift, place.shift_id)
    others = roster.places_of_shift(session, shift.id)
    if any(one.member_id == member and one.state is PlaceState.OPEN for one in others):
        return
    if any(one.member_id is None and one.state is PlaceState.OPEN for one in others) and not shift.cancelled:
        roster.seat(session, shift.id, member, kind)
        return
    key = f"{place.id.hex} {member.hex}"
    note_clash(
        session, ClashKind.PLACE_TAKEN, key, subject=place.id, other=place.member_id, member=member,
        about=about_shift(shift), now=now,
    )  # fmt: skip
    about = {"news": "place_taken", **about_shift(shift), "shifts": _offers(session, member, now)}
    tell(session, MessageKind.CLASH, member, f"place {key}", about, subject=shift.id, now=now)
    _give_back(session, member, shift.id, now)


def _offers(session: Session, member: UUID, now: datetime) -> list[list[Any]]:
    """Return some shifts with room that a member may book, in the form in which messages keep them."""
    return [
        [
            one.starts.isoformat(), one.ends.isoformat(), None if one.task_id is None else one.task_id.hex,
            one.places - one.free, one.places,
        ]
        for one in free_shifts(session, member, now=now)[:_OFFERS]
    ]  # fmt: skip


def _give_back(session: Session, member: UUID, taken: UUID, now: datetime) -> None:
    """Let a swap into a place that was not to be had be off: the member has the shift given away again."""
    sql = f"SELECT {columns(Swap)} FROM swap WHERE member_id = ? AND take_shift_id = ? AND withdrawn = 0"  # noqa: S608 - ours
    for swap in session.rows(Swap, sql, (member, taken)):
        session.change(Swap, swap.id, withdrawn=True)
        given = session.find(Shift, swap.give_shift_id)
        if given is not None and given.starts > now and not given.cancelled:
            roster.put_into(session, member, [given])


def name_doubled(session: Session, *, now: datetime) -> None:
    """Tell members who are in two shifts at once, since two machines put them there, and the office: both places stay."""
    for one in clashes(session, now=now):
        writers = {session.value(_WRITER, (key,)) for key in (one.first_place, one.second_place)}
        shift = session.get(Shift, session.get(Place, one.first_place).shift_id)
        key = " ".join(sorted((one.first_place.hex, one.second_place.hex)))
        if len(writers) > 1 and note_clash(
            session, ClashKind.TWO_SHIFTS, key, subject=one.first_place, other=one.second_place, member=one.member_id,
            about=about_shift(shift), now=now,
        ):  # fmt: skip
            about = {"news": "two_shifts", **about_shift(shift)}
            tell(session, MessageKind.CLASH, one.member_id, f"two {key}", about, subject=shift.id, now=now)


# Cancelled, away


def settle_cancelled(session: Session, *, now: datetime) -> None:
    """Cancel the places that were booked in a shift that another machine had called off, and tell who booked them."""
    for place in session.rows(Place, _BOOKED_OFF, (now,)):
        if place.state is PlaceState.OPEN:
            session.change(Place, place.id, state=PlaceState.CANCEL)
        if place.member_id is None or place.state.closed:
            continue
        shift = session.get(Shift, place.shift_id)
        key = f"{shift.id.hex} met"
        tell(session, MessageKind.CANCELLED, place.member_id, key, about_shift(shift), subject=shift.id, now=now)
        note_clash(
            session, ClashKind.SHIFT_OFF, f"{place.id.hex} {place.member_id.hex}", subject=place.id,
            member=place.member_id, about=about_shift(shift), now=now,
        )  # fmt: skip


def settle_away(session: Session, *, now: datetime) -> None:
    """Free the places given, before a leave was announced elsewhere, for days of that leave.

    One given after it stays, whoever gave it may have known: the member and the office are told.
    """
    policy, today = policy_of(session), today_of(session, now)
    for (key,) in session.values(_AWAY):
        member = UUID(bytes=key)
        state = state_of(session, member, today, policy)
        for place in roster.open_places(session, member, now):
            shift = session.get(Shift, place.shift_id)
            cause = (
                state.leave_fact
                if state.leave_first and _within(state.leave_first, state.leave_last, shift.day)
                else None
            )
            cause = cause or state.exemption_fact
            if not state.covered(shift.day) or cause is None or not _by_others(session, place.id, cause):
                continue
            is_freed = bool(session.value(_BEFORE, (place.id, cause)))
            if is_freed:
                roster.empty(session, place)
            about = {"news": "away_freed" if is_freed else "away_kept", **about_shift(shift)}
            name = f"{place.id.hex} {member.hex}"
            tell(session, MessageKind.CLASH, member, f"away {name}", about, subject=shift.id, now=now)
            note_clash(
                session, ClashKind.AWAY_BOOKED, name, subject=place.id, member=member,
                about={**about_shift(shift), "freed": int(is_freed)}, now=now,
            )  # fmt: skip


def _within(first: date, last: date | None, day: date) -> bool:
    return first <= day and (last is None or day <= last)


def _by_others(session: Session, place: UUID, cause: UUID) -> bool:
    """Tell whether a place was written by another machine than the fact that keeps its day free."""
    writer = session.value("SELECT device_id FROM standing_fact WHERE id = ?", (cause,))
    return writer is not None and bool(session.value(_WRITER, (place,)) != writer)


# Swaps, exchanges


def settle_swaps(session: Session, *, now: datetime) -> None:
    """Let of several swaps of one shift the first stand; the others are off, and the places taken by them free."""
    for swap in session.rows(Swap, _SWAPS):
        session.change(Swap, swap.id, withdrawn=True)
        taken = None if swap.take_shift_id is None else session.find(Shift, swap.take_shift_id)
        if taken is not None and taken.starts > now:
            _leave(session, taken.id, swap.member_id)
        note_clash(
            session, ClashKind.SWAPPED_TWICE, swap.id.hex, subject=swap.id, member=swap.member_id,
            about={} if taken is None else about_shift(taken), now=now,
        )  # fmt: skip
        about = {"news": "swapped_twice", **({} if taken is None else about_shift(taken))}
        tell(
            session,
            MessageKind.CLASH,
            swap.member_id,
            f"swap {swap.id.hex}",
            about,
            subject=swap.take_shift_id,
            now=now,
        )


def settle_exchanges(session: Session, *, now: datetime) -> None:
    """Let of several answers to one request that were agreed to the first stand; the others keep their own shifts."""
    for answer in session.rows(ExchangeRequest, _ANSWERS):
        session.change(ExchangeRequest, answer.id, state=ExchangeState.CANCELLED)
        first = None if answer.answers_id is None else session.find(ExchangeRequest, answer.answers_id)
        own, other = (
            session.find(Shift, answer.shift_id),
            None if first is None else session.find(Shift, first.shift_id),
        )
        if first is not None and own is not None and own.starts > now:
            _leave(session, own.id, first.member_id)
        if other is not None and other.starts > now:
            _leave(session, other.id, answer.member_id)
        if (
            own is not None
            and own.starts > now
            and not own.cancelled
            and not has_left(session, own.id, answer.member_id)
        ):
            roster.put_into(session, answer.member_id, [own])
        note_clash(
            session, ClashKind.EXCHANGED_TWICE, answer.id.hex, subject=answer.id, other=answer.answers_id,
            member=answer.member_id, about={} if own is None else about_shift(own), now=now,
        )  # fmt: skip
        hours = look(session, slot_of(answer))
        about = {"news": "exchanged_twice", "starts": hours.starts.isoformat(), "ends": hours.ends.isoformat()}
        tell(
            session,
            MessageKind.CLASH,
            answer.member_id,
            f"answer {answer.id.hex}",
            about,
            subject=answer.shift_id,
            now=now,
        )


def _leave(session: Session, shift: UUID, member: UUID) -> None:
    for place in roster.places_of_shift(session, shift):
        if place.member_id == member and place.state is PlaceState.OPEN:
            roster.empty(session, place)


# Templates, sheets


def settle_templates(session: Session, *, now: datetime) -> None:
    """Give a slot that more regular members joined than it had places one for each: nobody loses what was promised."""
    for key, count in session.values(_OVER):
        template = UUID(bytes=key)
        set_places(session, template, count, now=now)
        for shift in roster.future_shifts(session, template, now):
            _fit_regulars(session, shift, now)
        note_clash(
            session,
            ClashKind.TEMPLATE_OVER,
            f"{template.hex} {count}",
            subject=template,
            about={"places": count},
            now=now,
        )


def settle_sheets(session: Session, *, now: datetime) -> None:
    """Have a shift count once for everybody on a sheet that two machines validated.

    The place that the line names counts; what another one said of the same member is taken back.
    """
    for sheet in session.rows(Sheet, _SHEETS, (now - _LOOKED_BACK,)):
        if not note_clash(
            session, ClashKind.SHEET_TWICE, sheet.id.hex, subject=sheet.id,
            about={"starts": sheet.starts.isoformat(), "ends": sheet.ends.isoformat()}, now=now,
        ):  # fmt: skip
            continue
        for place in _counted_twice(session, sheet):
            mark(session, place, PlaceState.OPEN, now=now, who="")
            hold(session, place, None, now=now, who="")


def _counted_twice(session: Session, sheet: Sheet) -> Iterator[UUID]:
    """Give the places of a sheet's slot that count for somebody beside the one that their line names."""
    named = {line.member_id: line.place_id for line in lines_of_sheet(session, sheet.id) if line.place_id is not None}
    for seat in seats_of(session, sheet):
        member = seat.member_id
        if member is not None and seat.state.closed and named.get(member, seat.id) != seat.id:
            yield seat.id
