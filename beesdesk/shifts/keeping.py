"""Facts written, standings kept: whatever adds a fact has the standing follow at once, and the roster with it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import COUNTER_BITS, milliseconds, uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.shifts import roster
from beesdesk.shifts.calendar import countdown_id, day_begins
from beesdesk.shifts.history import Dated, Fact, follows, in_order
from beesdesk.shifts.known import facts_of, facts_of_all, known_standing, policy_of, today_of, zone_of
from beesdesk.shifts.messages import tell_status, was_told_status
from beesdesk.shifts.model import KnownStanding, Place, PolicyChange, Shift, StandingFact
from beesdesk.shifts.policies.bees import GONE, BeesPolicy, BeesState, from_json, to_json
from beesdesk.shifts.policies.parameters import Change, parse
from beesdesk.shifts.standing import fold
from beesdesk.values import dataclass
from beesdesk.words import Act, FactKind, PlaceKind, PlaceState, Status

_KNOWN: Final = f"SELECT {columns(KnownStanding)} FROM standing"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class Turned:
    """What became of a member's standing: the status before, and the state now."""

    before: Status | None
    after: BeesState


def note_attendance(
    session: Session,
    place: Place,
    member_id: UUID,
    state: PlaceState,
    kind: PlaceKind | None,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
) -> Turned:
    """Write down what became of a place for a member; open: nothing is to be said of it any more."""
    zone_day = today_of(session, session.get(Shift, place.shift_id).starts)
    return _note(
        session, member_id, FactKind.ATTENDANCE, now=now, who=who, reason=reason, due=zone_day,
        place=(place.id, state, kind, place.solidarity),
    )  # fmt: skip


def note_fact(
    session: Session,
    member_id: UUID,
    kind: FactKind,
    changes: Mapping[str, Any] | None = None,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    due: date | None = None,
) -> Turned:
    """Write a fact of a member's history. `changes` holds text, whole numbers, flags, days and nothing else."""
    return _note(session, member_id, kind, now=now, who=who, reason=reason, due=due, changes=changes)


def _note(
    session: Session,
    member_id: UUID,
    kind: FactKind,
    *,
    now: datetime,
    who: str,
    reason: str | None,
    due: date | None,
    place: tuple[UUID, PlaceState, PlaceKind | None, bool] | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Turned:
    known = known_standing(session, member_id)
    today = today_of(session, now)
    place_id, state, as_, solidarity = place or (None, None, None, None)
    is_known = place_id is not None and _speaks_of(session, place_id, member_id)
    if kind is FactKind.COUNTDOWN and due is not None:
        row = _countdown(session, member_id, due, who)
    else:
        noted = max(session.hybrid_time, known.noted + 1 if known else 0)
        row = StandingFact(
            uuid7(), member_id, kind, noted, now, today, due, place_id, state, as_, solidarity, said(changes), reason,
            who,
        )  # fmt: skip
    if session.find(StandingFact, row.id) is None:
        session.insert(row)
    fact = Fact(row.id, kind, row.noted, row.day, due, place_id, state, as_, bool(solidarity), row.changes)
    noted = max(row.noted, known.noted if known else 0)
    policy = policy_of(session)
    if known is not None and known.day <= today and follows(known.noted, known.day, fact, known_place=is_known):
        step = (Dated(today if due is None or kind is not FactKind.COUNTDOWN else due, fact),)
        after = fold(policy, step, today, [], after=from_json(policy, known.state))
    else:
        after = fold(policy, in_order(facts_of(session, member_id), today), today, [])
    _keep(session, policy, member_id, known, after, noted)
    if kind is FactKind.ATTENDANCE and known is not None and known.status in GONE and after.status not in GONE:
        roster.restore(session, member_id, now=now)  # frozen for what has turned out not to be so
    return _roster_follows(session, member_id, known, after, now=now, cause=row.id)


def _countdown(session: Session, member_id: UUID, due: date, who: str) -> StandingFact:
    """Return the countdown of a day: word for word what any other machine writes, whenever it does."""
    at = day_begins(due, zone_of(session))
    return StandingFact(
        countdown_id(member_id, due), member_id, FactKind.COUNTDOWN, milliseconds(at) << COUNTER_BITS, at, due, due, None,
        None, None, None, None, None, who,
    )  # fmt: skip


def note_many(session: Session, facts: Sequence[tuple[UUID, Fact, str | None, str]], *, now: datetime) -> int:
    """Write many facts at once, in their order: member, fact, reason, who. No standing follows before `project_all`.

    For histories written in one go, such as the demo shop's; a `Fact` is given without `noted`, and with an id of its own.
    """
    noted, today = session.hybrid_time, today_of(session, now)
    return session.insert_many(
        StandingFact(
            fact.id, member, fact.kind, noted + place, now, today, fact.due, fact.place_id, fact.state, fact.place_kind,
            fact.solidarity if fact.place_id else None, fact.changes, reason, who,
        )
        for place, (member, fact, reason, who) in enumerate(facts)
    )  # fmt: skip


def project_all(session: Session, *, now: datetime) -> int:
    """Work out, from their facts, the standings of all members of whom none is kept yet; return how many.

    The roster does not follow: whoever wrote the facts has freed the places of those who are gone.
    """
    today, policy = today_of(session, now), policy_of(session)
    kept = {row[0] for row in session.values("SELECT id FROM standing")}
    return session.insert_many(
        _row(policy, member, fold(policy, in_order(facts, today), today, []), facts[-1].noted)
        for member, facts in facts_of_all(session).items()
        if member.bytes not in kept
    )


def refresh(session: Session, known: KnownStanding, policy: BeesPolicy, *, now: datetime, today: date) -> Turned:
    """Let a standing follow the day."""
    if known.day > today:
        return _refold(session, known, policy, now=now, today=today)
    after = fold(policy, (), today, [], after=from_json(policy, known.state))
    _keep(session, policy, known.id, known, after, known.noted)
    return _roster_follows(session, known.id, known, after, now=now, cause=after.alert_fact)


def move_day(session: Session, *, now: datetime) -> list[UUID]:
    """Let all standings that change by themselves follow the day; return the members whose status has changed.

    Run again on the same day it changes nothing.
    """
    today, policy = today_of(session, now), policy_of(session)
    moving = session.rows(KnownStanding, f"{_KNOWN} WHERE next_turn <= ? OR day > ?", (today, today))
    turned = [(known, refresh(session, known, policy, now=now, today=today).after) for known in moving]
    return [known.id for known, after in turned if after.status is not known.status]


def count_down(session: Session, *, now: datetime, who: str = "") -> list[UUID]:
    """Write the countdowns of irregular members that are due, those missed on days without a running PC too.

    Return the members counted. Run again on the same day it changes nothing.
    """
    today, policy = today_of(session, now), policy_of(session)
    due = session.rows(KnownStanding, f"{_KNOWN} WHERE mode = 'irregular' AND next_due <= ?", (today,))
    for known in due:
        _count_down_one(session, known, policy, now=now, today=today, who=who)
    return [known.id for known in due]


def _count_down_one(
    session: Session, known: KnownStanding, policy: BeesPolicy, *, now: datetime, today: date, who: str
) -> None:
    written = {
        row[0]
        for row in session.values(
            "SELECT due FROM standing_fact WHERE member_id = ? AND kind = 'countdown' AND due >= ?",
            (known.id, known.next_due),
        )
    }
    # What was noted while a clock ran ahead has its time now.
    ahead = _refold(session, known, policy, now=now, today=today).after if written else None
    state = ahead or from_json(policy, known.state)
    while (due := policy.next_due(state)) is not None and due <= today:
        state = note_fact(session, known.id, FactKind.COUNTDOWN, now=now, who=who, due=due).after


def set_parameter(
    session: Session,
    name: str,
    value: str,
    *,
    valid_from: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> list[UUID]:
    """Change a parameter of the policy from a day on; return the members whose status changes today.

    Raises `KeyError` for a name that is none, `ValueError` for a value that is none, `NotAllowed`.
    """
    return set_parameters(session, [Change(name, value, valid_from)], now=now, who=who, approved_by=approved_by)


def set_parameters(
    session: Session,
    wanted: Sequence[Change],
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> list[UUID]:
    """Change parameters of the policy, each from its day on; return the members whose status changes today.

    Raises what `set_parameter` does.
    """
    for one in wanted:
        parse(one.name, one.value)
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    for name, value, valid_from in ((one.name, one.value, one.valid_from) for one in wanted):
        detail = canonical({"parameter": name, "after": value, "from": valid_from.isoformat()})
        note(session, Act.SETTING_CHANGED, now=now, who=who, reason=reason, detail=detail, approved_by=approved)
        session.insert(PolicyChange(uuid7(), name, value, valid_from, session.hybrid_time, now, who))
    return refold_all(session, now=now)


def refold_all(session: Session, *, now: datetime) -> list[UUID]:
    """Work everybody's standing out anew from the facts; return the members whose status is another than was known."""
    today, policy = today_of(session, now), policy_of(session)
    everybody = session.rows(KnownStanding, _KNOWN)
    turned = [(known, _refold(session, known, policy, now=now, today=today).after) for known in everybody]
    return [known.id for known, after in turned if after.status is not known.status]


def _refold(session: Session, known: KnownStanding, policy: BeesPolicy, *, now: datetime, today: date) -> Turned:
    """Work a standing out anew from the facts."""
    facts = facts_of(session, known.id)
    after = fold(policy, in_order(facts, today), today, [])
    _keep(session, policy, known.id, known, after, max(known.noted, facts[-1].noted if facts else 0))
    return _roster_follows(session, known.id, known, after, now=now, cause=after.alert_fact)


def follow(session: Session, members: Sequence[UUID], *, now: datetime) -> list[UUID]:
    """Have the standings of members follow facts that other machines wrote; return those whose status has changed.

    The roster follows too: no machine may have known all of what has sent somebody away, or brought them back.
    """
    today, policy = today_of(session, now), policy_of(session)
    turned = []
    for member_id in members:
        known, facts = known_standing(session, member_id), facts_of(session, member_id)
        if not facts:
            continue
        after = fold(policy, in_order(facts, today), today, [])
        _keep(session, policy, member_id, known, after, facts[-1].noted)
        if known is not None and known.status in GONE and after.status not in GONE:
            roster.restore(session, member_id, now=now)
        since = day_begins(facts[-1].day, zone_of(session))
        told = was_told_status(session, member_id, after.status, since)
        _roster_follows(session, member_id, known, after, now=now, cause=after.alert_fact, tells=not told)
        if known is None or known.status is not after.status:
            turned.append(member_id)
    return turned


def _speaks_of(session: Session, place_id: UUID, member_id: UUID) -> bool:
    return bool(
        session.value("SELECT 1 FROM standing_fact WHERE place_id = ? AND member_id = ?", (place_id, member_id))
    )


def _row(policy: BeesPolicy, member_id: UUID, state: BeesState, noted: int) -> KnownStanding:
    standing = policy.standing(state)
    return KnownStanding(
        member_id, state.mode, state.status, standing.may_shop, state.day, standing.next_turn,
        policy.next_due(state), noted, to_json(state),
    )  # fmt: skip


def _keep(
    session: Session, policy: BeesPolicy, member_id: UUID, known: KnownStanding | None, state: BeesState, noted: int
) -> None:
    """Write the projection, if it says anything new."""
    row = _row(policy, member_id, state, noted)
    if known is None:
        session.insert(row)
    elif row != known:
        session.change(
            KnownStanding, member_id, mode=row.mode, status=row.status, may_shop=row.may_shop, day=row.day,
            next_turn=row.next_turn, next_due=row.next_due, noted=row.noted, state=row.state,
        )  # fmt: skip


def _roster_follows(
    session: Session,
    member_id: UUID,
    known: KnownStanding | None,
    after: BeesState,
    *,
    now: datetime,
    cause: UUID | None,
    tells: bool = True,
) -> Turned:
    """Free everything of somebody who has gone, and tell whoever has to know of a new status."""
    before = known.status if known else None
    if known is not None and after.status is not before and after.status in GONE:
        roster.free_everything(session, member_id, now=now, cause=cause)
    if known is not None and tells:
        tell_status(session, member_id, before, after, now)
    return Turned(before, after)


def said(changes: Mapping[str, Any] | None) -> str | None:
    """Return what a fact says beyond its columns, as it is stored: text, whole numbers, flags, days and nothing else."""
    return None if changes is None else canonical({name: _plain(value) for name, value in changes.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if value is True or value is False:
        return int(value)
    return value
