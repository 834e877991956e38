"""Who could fill the gaps of the coming weeks, with what speaks for each. Nothing is booked by it: somebody decides."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import from_milliseconds, milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.members.shares import shares_kept
from beesdesk.shifts.booking import book_in
from beesdesk.shifts.calendar import day_begins
from beesdesk.shifts.gaps import WEEKS, GapRow, next_gaps
from beesdesk.shifts.known import policy_of, today_of, zone_of
from beesdesk.shifts.model import KnownStanding
from beesdesk.shifts.policies.bees import GONE, BeesPolicy, BeesState, from_json
from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.search import Search
from beesdesk.shifts.standing import fold
from beesdesk.shifts.suggestion_rules import Because, Candidate, Gap, Span, Suggestion
from beesdesk.values import dataclass
from beesdesk.words import Mode, PlaceKind

LATELY: Final = timedelta(days=90)
_HABITS: Final = timedelta(days=365)
_WHO: Final = "CASE WHEN p.kind IS NULL THEN p.member_id ELSE COALESCE(p.replaced_by, p.member_id) END"
"""Who comes for a place: only regular members' places have a replacement that counts."""
_STANDINGS: Final = (
    f"SELECT {columns(KnownStanding, 'k')} FROM standing k JOIN member m ON m.id = k.id"  # noqa: S608 - names are ours
    " WHERE k.mode IN ('regular', 'irregular') AND m.erased IS NULL"
)
_DONE: Final = f"""
SELECT {_WHO}, s.starts FROM place p JOIN shift s ON s.id = p.shift_id WHERE p.state = 'done' AND s.starts > ?
"""  # noqa: S608
_DONE_EVER: Final = f"SELECT {_WHO} AS who, COUNT(*) FROM place p WHERE p.state = 'done' GROUP BY who"  # noqa: S608
_PRESENT: Final = """
SELECT {who}, s.id, s.day, s.starts, s.ends FROM place p JOIN shift s ON s.id = p.shift_id
WHERE s.cancelled = 0 AND p.state IN ('open', 'done') AND {who} IS NOT NULL AND s.starts > ? AND s.starts <= ?
"""
_LEADING: Final = """
SELECT s.leader_id, s.id, s.day, s.starts, s.ends FROM shift s
WHERE s.cancelled = 0 AND s.leader_id IS NOT NULL AND s.starts > ? AND s.starts <= ?
"""
_AHEAD: Final = """
SELECT p.member_id, s.day, p.kind FROM place p JOIN shift s ON s.id = p.shift_id
WHERE s.cancelled = 0 AND p.state = 'open' AND p.member_id IS NOT NULL AND p.solidarity = 0 AND s.starts > ?
"""
_WORKERS: Final = """
SELECT h.member_id FROM (SELECT member_id, type_id FROM share_movement GROUP BY member_id, type_id HAVING sum(count) > 0) h
JOIN share_type t ON t.id = h.type_id WHERE t.may_work = 1 UNION SELECT id FROM worker WHERE forced = 1
"""
_SKILLS: Final = """
SELECT h.member_id, h.skill_id FROM member_skill h JOIN skill k ON k.id = h.skill_id
WHERE h.withdrawn = 0 AND k.withdrawn = 0
"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as a person reads it: who could come when, and why."""

    shift_id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    member_id: UUID
    number: int
    name: str
    kind: PlaceKind | None
    why: tuple[Because, ...]


def proposals(
    session: Session, *, now: datetime, within: timedelta = WEEKS, search: Search | None = None, apart: bool = False
) -> list[Proposal]:
    """Return who could fill the gaps of the coming weeks, the earliest shift first; nothing of a search that was ended.

    `apart`: the solver works in a process of its own, for whoever shows a window meanwhile.
    """
    shifts = {row.shift_id: row for row in next_gaps(session, now=now, within=within)}
    members = {
        UUID(bytes=key): (number, f"{first} {family}")
        for key, number, first, family in session.values("SELECT id, number, first_name, family_name FROM member")
    }
    found = []
    for one in suggestions(session, now=now, within=within, search=search, apart=apart):
        row = shifts[one.shift]
        number, name = members[one.member]
        found.append(
            Proposal(
                row.shift_id, row.day, row.starts, row.ends, row.task_id, one.member, number, name, one.kind, one.why
            )
        )
    return found


def suggestions(
    session: Session, *, now: datetime, within: timedelta = WEEKS, search: Search | None = None, apart: bool = False
) -> list[Suggestion]:
    """Return who could fill the gaps of the coming weeks; the same shop at the same moment has the same answer.

    `apart`: the solver works in a process of its own. Raises `SolverGone` if that one ends without an answer.
    """
    limits = policy_of(session).parameters.on(today_of(session, now))
    people = candidates(session, now=now, within=within)
    wanted = gaps(session, people, now=now, within=within)
    search = search or Search()
    search.step()
    if search.is_over():
        return []
    if apart:
        from beesdesk.shifts.filling_apart import fill_apart  # noqa: PLC0415 - only who shows a window needs it

        return fill_apart(wanted, people, limits, search=search)
    from beesdesk.shifts.filling import fill  # noqa: PLC0415 - the solver is slow to load, and nobody else needs it

    return fill(wanted, people, limits, search=search)


def gaps(session: Session, people: Sequence[Candidate], *, now: datetime, within: timedelta = WEEKS) -> list[Gap]:
    """Return the shifts that lack people, with how many of those who are there are no beginners."""
    zone = zone_of(session)
    beginners = {one.member for one in people if one.beginner}
    present: dict[UUID, set[UUID]] = defaultdict(set)
    for member, shift, _ in _present(session, now, now + within):
        present[shift].add(member)

    def gap(row: GapRow) -> Gap:
        local = row.starts.astimezone(zone)
        return Gap(
            row.shift_id, row.day, local.hour * 60 + local.minute, row.starts, row.ends, row.task_id, row.skill_id,
            row.free, row.held, len(present[row.shift_id] - beginners),
        )  # fmt: skip

    return [gap(row) for row in next_gaps(session, now=now, within=within)]


def candidates(session: Session, *, now: datetime, within: timedelta = WEEKS) -> list[Candidate]:
    """Return all members who take shifts, with what is known of them."""
    today, policy = today_of(session, now), policy_of(session)
    known = _Known(session, today, now, now + within)
    found = []
    for row in session.rows(KnownStanding, _STANDINGS):
        state = fold(policy, (), max(today, row.day), [], after=from_json(policy, row.state))
        found.append(_candidate(row.id, state, policy, known))
    return found


def _candidate(member: UUID, state: BeesState, policy: BeesPolicy, known: "_Known") -> Candidate:
    regular = state.mode is Mode.REGULAR
    spans = ((state.leave_first, state.leave_last), (state.exemption_first, state.exemption_last))
    is_half = state.leave_last is None
    return Candidate(
        member,
        regular,
        state.status not in GONE and known.works(member),
        known.is_beginner(member, policy.parameters.on(known.today)),
        frozenset(known.skills[member]),
        max(0, _owed(state, policy, known.ahead[member])),
        known.usual[member],
        known.lately[member],
        tuple(known.booked[member].values()),
        tuple((first, last) for first, last in spans[is_half:] if first is not None),
    )


def _owed(state: BeesState, policy: BeesPolicy, ahead: Sequence[tuple[date, PlaceKind | None]]) -> int:
    """Return how many shifts a member still has to book; none or less if nothing is owed.

    A regular member owes what the counters say, an irregular one what is missing for one shift in advance on the next
    countdown that counts.
    """
    if state.mode is Mode.REGULAR:
        return -(state.sr + state.sc) - sum(kind is PlaceKind.COMPENSATION for _, kind in ahead)
    first, period = policy.next_due(state), timedelta(policy.parameters.on(state.day).countdown_period)
    days = () if first is None else (first, first + period)
    due = next((day for day in days if not state.covered(day)), None)
    if due is None:
        return -state.sr - len(ahead)
    return 1 - state.sr - sum(day < due for day, _ in ahead)


class _Known:
    """What all candidates are looked up in, asked once."""

    def __init__(self, session: Session, today: date, now: datetime, until: datetime) -> None:
        self.today = today
        zone = zone_of(session)
        self.skills: dict[UUID, set[UUID]] = defaultdict(set)
        for member, skill in session.values(_SKILLS):
            self.skills[UUID(bytes=member)].add(UUID(bytes=skill))
        self.usual: dict[UUID, Counter[tuple[int, int]]] = defaultdict(Counter)
        self.lately: Counter[UUID] = Counter()
        for key, at in session.values(_DONE, (milliseconds(now - _HABITS),)):
            member, starts = UUID(bytes=key), from_milliseconds(at)
            local = starts.astimezone(zone)
            self.usual[member][local.isoweekday(), local.hour] += 1
            self.lately[member] += starts > now - LATELY
        self.ahead: dict[UUID, list[tuple[date, PlaceKind | None]]] = defaultdict(list)
        for key, day, kind in session.values(_AHEAD, (milliseconds(now),)):
            self.ahead[UUID(bytes=key)].append((date.fromisoformat(day), PlaceKind(kind) if kind else None))
        self.booked: dict[UUID, dict[UUID, Span]] = defaultdict(dict)
        months = min(day_begins(today.replace(day=1), zone), now - timedelta(days=2)), until + timedelta(days=33)
        for member, shift, span in _present(session, *months):
            self.booked[member][shift] = span
        self._workers = {UUID(bytes=row[0]) for row in session.values(_WORKERS)} if shares_kept(session) else None
        self._done_ever = {UUID(bytes=key): count for key, count in session.values(_DONE_EVER) if key}
        self._opened = {
            UUID(bytes=row[0])
            for row in session.values("SELECT DISTINCT member_id FROM standing_fact WHERE kind = 'opening'")
        }

    def works(self, member: UUID) -> bool:
        """Tell whether a member's shares, or the office, say that shifts are theirs to do."""
        return self._workers is None or member in self._workers

    def is_beginner(self, member: UUID, parameters: Parameters) -> bool:
        """Tell whether a member did few shifts yet; who came from another program did theirs there."""
        return member not in self._opened and self._done_ever.get(member, 0) < parameters.beginner_shifts


def _present(session: Session, first: datetime, last: datetime) -> list[tuple[UUID, UUID, Span]]:
    """Return who is or was in which shift between two moments: as holder, as replacement, as shift leader."""
    span = (milliseconds(first), milliseconds(last))
    rows = [*session.values(_PRESENT.format(who=_WHO), span), *session.values(_LEADING, span)]
    return [
        (
            UUID(bytes=member),
            UUID(bytes=shift),
            Span(date.fromisoformat(day), from_milliseconds(starts), from_milliseconds(ends)),
        )
        for member, shift, day, starts, ends in rows
    ]


def accept(
    session: Session, member_id: UUID, shift_id: UUID, kind: PlaceKind | None, *, now: datetime, who: str
) -> UUID:
    """Book a proposal for its member; return the place. Raises what `booking.book_in` does."""
    return book_in(session, shift_id, member_id, kind, now=now, who=who)
