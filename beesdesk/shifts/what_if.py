"""What other parameters of the policy would change, worked out in memory: nothing is written before `adopt`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.keeping import set_parameters
from beesdesk.shifts.known import facts_of_all, policy_of, today_of
from beesdesk.shifts.model import KnownStanding
from beesdesk.shifts.policies.bees import GONE, BeesPolicy, BeesState, from_json
from beesdesk.shifts.policies.parameters import Change, Parameters, through_time
from beesdesk.shifts.standing import Reason, Standing, fold
from beesdesk.shifts.statistics import Step, unwatched
from beesdesk.values import dataclass
from beesdesk.words import Status

MOVING: Final = (
    "alert_delay", "grace", "freeze_regular", "freeze_irregular", "countdown_period", "irregular_penalty", "always_ok",
)  # fmt: skip
"""The parameters that standings follow from; the others are about booking, lists and sheets."""
DATES: Final = ("alert_until", "extension_until", "future_alert", "next_countdown")
_KNOWN: Final = f"SELECT {columns(KnownStanding)} FROM standing ORDER BY id"  # noqa: S608 - names are ours
_NAMES: Final = "SELECT id, number, first_name || ' ' || family_name FROM member"
_AHEAD: Final = """
SELECT p.member_id, count(*) FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.member_id IS NOT NULL AND p.state = 'open' AND s.starts > ? GROUP BY p.member_id
"""
_REGULAR: Final = "SELECT member_id, count(*) FROM regular_place WHERE ended IS NULL GROUP BY member_id"


@dataclass(frozen=True, slots=True)
class Moved:
    """A member whose status, counters or dates would be others; `reason` is what brought the new status about.

    `freed` and `left` are the places in shifts to come and in templates that whoever would be gone loses.
    """

    member_id: UUID
    number: int
    name: str
    before: Standing
    after: Standing
    reason: Reason | None
    freed: int
    left: int

    @property
    def turned(self) -> bool:
        """True where the status would be another."""
        return self.before.status is not self.after.status

    @property
    def dates(self) -> Mapping[str, tuple[date | None, date | None]]:
        """The dates that would move, each with what it is and what it would be."""
        pairs = {name: (self.before.dates.get(name), self.after.dates.get(name)) for name in DATES}
        return {name: (was, is_) for name, (was, is_) in pairs.items() if was != is_}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How members would stand on a day: by status before and after, and those for whom something would change.

    Whose status would turn comes first.
    """

    day: date
    before: Mapping[Status | None, int]
    after: Mapping[Status | None, int]
    moved: tuple[Moved, ...]

    @property
    def turned(self) -> tuple[Moved, ...]:
        """Those whose status would be another."""
        return tuple(one for one in self.moved if one.turned)

    @property
    def shopping(self) -> tuple[int, int]:
        """How many could shop who may not now, and how many could no more."""
        gained = sum(one.after.may_shop > one.before.may_shop for one in self.moved)
        return gained, sum(one.after.may_shop < one.before.may_shop for one in self.moved)


def present(session: Session, *, now: datetime) -> Parameters:
    """Return the parameters of today."""
    return policy_of(session).parameters.on(today_of(session, now))


def changes(session: Session, wanted: Mapping[str, str], valid_from: date) -> list[Change]:
    """Return what is to be changed from a day on, of what is wanted by name: not what is so on that day already."""
    known = policy_of(session).parameters.on(valid_from)
    return [Change(name, value, valid_from) for name, value in wanted.items() if written(known, name) != value]


def written(parameters: Parameters, name: str) -> str:
    """Return the value of a parameter as a change has it."""
    value = getattr(parameters, name)
    return str(int(value)) if isinstance(value, bool) else str(value)


def what_if(
    session: Session, wanted: Sequence[Change], *, now: datetime, day: date | None = None, step: Step = unwatched
) -> Outcome:
    """Return how members would stand, today or on a later `day`, if these changes were made now.

    Of a later day it is said as if nothing else happened until then. `step` is told how many members are done. Raises
    what `parse` raises of a value that is none.
    """
    today = today_of(session, now)
    day = max(day or today, today)
    policy, other = policy_of(session), _policy_with(session, wanted)
    known = session.rows(KnownStanding, _KNOWN)
    histories = facts_of_all(session)
    before: Counter[Status | None] = Counter()
    after: Counter[Status | None] = Counter()
    found: list[tuple[KnownStanding, Standing, Standing]] = []
    for done, one in enumerate(known):
        step(done, len(known))
        facts = histories.get(one.id, [])
        is_ = policy.standing(_as_known(policy, one, facts, today, day))
        would = other.standing(_anew(other, facts, today, day))
        before[is_.status] += 1
        after[would.status] += 1
        if _seen(is_) != _seen(would):
            found.append((one, is_, would))
    return Outcome(day, before, after, tuple(_told(session, other, found, histories, now)))


def adopt(
    session: Session,
    wanted: Sequence[Change],
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> list[UUID]:
    """Make these changes, all or none; return the members whose status changes today. Raises what `set_parameters` does."""
    return set_parameters(session, wanted, now=now, who=who, reason=reason, approved_by=approved_by)


def _policy_with(session: Session, wanted: Sequence[Change]) -> BeesPolicy:
    """Return the policy as it would be: what is wanted is said last."""
    rows = session.values("SELECT name, value, valid_from FROM policy_change ORDER BY noted, id")
    said = [Change(name, value, date.fromisoformat(day)) for name, value, day in rows]
    return BeesPolicy(through_time([*said, *wanted]))


def _as_known(policy: BeesPolicy, known: KnownStanding, facts: Sequence[Fact], today: date, day: date) -> BeesState:
    if known.day > today:
        return _anew(policy, facts, today, day)
    return fold(policy, (), day, [], after=from_json(policy, known.state))


def _anew(
    policy: BeesPolicy, facts: Sequence[Fact], today: date, day: date, reasons: list[Reason] | None = None
) -> BeesState:
    """Return the state on a day of what is noted by today."""
    said: list[Reason] = [] if reasons is None else reasons
    state = fold(policy, in_order(facts, today), today, said)
    return fold(policy, (), day, said, after=state) if day > today else state


def _seen(standing: Standing) -> object:
    return standing.status, standing.may_shop, standing.counters, {name: standing.dates.get(name) for name in DATES}


def _told(
    session: Session,
    policy: BeesPolicy,
    found: Sequence[tuple[KnownStanding, Standing, Standing]],
    histories: Mapping[UUID, Sequence[Fact]],
    now: datetime,
) -> Iterator[Moved]:
    """Give those for whom something changes with what is told of them, whose status turns first, then by name."""
    today = today_of(session, now)
    names = {UUID(bytes=key): (number, name) for key, number, name in session.values(_NAMES)}
    ahead = {UUID(bytes=key): count for key, count in session.values(_AHEAD, (milliseconds(now),))}
    regular = {UUID(bytes=key): count for key, count in session.values(_REGULAR)}
    rows = []
    for known, before, after in found:
        reasons: list[Reason] = []
        if before.status is not after.status:
            _anew(policy, histories.get(known.id, []), today, after.day, reasons)
        why = next((one for one in reversed(reasons) if one.before is not one.after), None)
        goes = after.status in GONE and before.status not in GONE
        number, name = names.get(known.id, (0, ""))
        freed, left = (ahead.get(known.id, 0), regular.get(known.id, 0)) if goes else (0, 0)
        rows.append(Moved(known.id, number, name, before, after, why, freed, left))
    yield from sorted(rows, key=lambda one: (not one.turned, one.name, one.number))
