"""Where every member stands, for the lists of the office: two questions, however many members there are."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.mail.addresses import is_address
from beesdesk.members.people import name_of
from beesdesk.shifts.known import policy_of, today_of
from beesdesk.shifts.policies.bees import GONE, BeesPolicy, BeesState, from_json
from beesdesk.shifts.standing import Standing, fold
from beesdesk.shifts.statistics import Step, unwatched
from beesdesk.values import dataclass
from beesdesk.words import Language, Mode, Status

_MEMBERS: Final = """
SELECT m.id AS member_id, m.number, m.first_name, m.family_name, m.language, m.email, k.state, k.day,
       coalesce(a.ahead, 0) AS ahead, coalesce(a.compensations, 0) AS compensations, a.next_shift,
       EXISTS (SELECT 1 FROM regular_place r WHERE r.member_id = m.id AND r.ended IS NULL) AS has_place
FROM member m JOIN standing k ON k.id = m.id
LEFT JOIN (
    SELECT p.member_id, sum(p.solidarity = 0) AS ahead, sum(p.kind = 'compensation' AND p.solidarity = 0) AS compensations,
           min(s.day) AS next_shift
    FROM shift s JOIN place p ON p.shift_id = s.id
    WHERE s.starts > ? AND s.cancelled = 0 AND p.state = 'open' AND p.member_id IS NOT NULL GROUP BY p.member_id
) a ON a.member_id = m.id
WHERE m.erased IS NULL ORDER BY m.family_name, m.first_name, m.number
"""
_ENDED: Final = """
SELECT member_id, day, reason, who FROM standing_fact WHERE kind = 'unsubscription' ORDER BY noted, id
"""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member. `since` and `until` are first and last day of what the status is about, None where it has none.

    `booked` are the shifts to come that make up what is owed. Of an ended subscription `reason` and `who` say more.
    """

    member_id: UUID
    number: int
    first_name: str
    family_name: str
    language: Language
    email: str | None
    mode: Mode | None
    status: Status | None
    sr: int
    sc: int
    booked: int
    next_shift: date | None
    has_place: bool
    since: date | None
    until: date | None
    ended: date | None
    reason: str | None
    who: str | None

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first_name} {self.family_name}"

    @property
    def owed(self) -> int:
        """How many shifts are to be made up."""
        return max(0, -self.sr - (self.sc if self.mode is Mode.REGULAR else 0))

    @property
    def unbooked(self) -> int:
        """How many of these have no booking yet."""
        return max(0, self.owed - self.booked)

    @property
    def has_address(self) -> bool:
        """True if mail can be sent."""
        return is_address(self.email)


@dataclass(frozen=True, slots=True)
class _Found:
    member_id: UUID
    number: int
    first_name: str
    family_name: str
    language: Language
    email: str | None
    state: str
    day: date
    ahead: int
    compensations: int
    next_shift: date | None
    has_place: bool


def member_rows(session: Session, *, now: datetime, step: Step = unwatched) -> list[MemberRow]:
    """Return all members of whom a standing is known, as they stand today, by name; `step` is told how many are done."""
    today, policy = today_of(session, now), policy_of(session)
    who_is: Callable[[str], str] = cache(lambda who: name_of(session, who))
    ended = {
        UUID(bytes=key): (date.fromisoformat(day), reason, who) for key, day, reason, who in session.values(_ENDED)
    }

    found_all = session.rows(_Found, _MEMBERS, (milliseconds(now),))

    def row(done: int, found: _Found) -> MemberRow:
        step(done, len(found_all))
        state = fold(policy, (), max(today, found.day), [], after=from_json(policy, found.state))
        day, reason, who = ended.get(found.member_id, (None, None, None)) if state.status in GONE else (None,) * 3
        regular = state.mode is Mode.REGULAR
        return MemberRow(
            found.member_id, found.number, found.first_name, found.family_name, found.language, found.email,
            state.mode, state.status, state.sr, state.sc, found.compensations if regular else found.ahead,
            found.next_shift, found.has_place, *span(policy, state), day, reason, who and who_is(who),
        )  # fmt: skip

    return [row(done, found) for done, found in enumerate(found_all)]


def span(policy: BeesPolicy, state: BeesState) -> tuple[date | None, date | None]:
    """Return since when and until when a member's status lasts, as far as either is known."""
    match state.status:
        case Status.ALERT:
            return state.alert_start, _date(policy.standing(state), "alert_until")
        case Status.EXTENSION:
            return state.extension_start, _date(policy.standing(state), "extension_until")
        case Status.SUSPENDED:
            return state.extension_start or state.alert_start, None
        case Status.HOLIDAY:
            return state.leave_first, state.leave_last
        case Status.EXEMPTED:
            return state.exemption_first, state.exemption_last
    return None, None


def _date(standing: Standing, name: str) -> date | None:
    return standing.dates.get(name)


def on_alert(row: MemberRow) -> bool:
    """Owes a shift, and may still shop."""
    return row.status is Status.ALERT


def suspended(row: MemberRow) -> bool:
    """May not shop until a shift is made up."""
    return row.status is Status.SUSPENDED


def in_extension(row: MemberRow) -> bool:
    """Has more time to make up a shift."""
    return row.status is Status.EXTENSION


def frozen(row: MemberRow) -> bool:
    """Owes so much that the participation is frozen, or unsubscribed."""
    return row.status is Status.UNSUBSCRIBED


def away(row: MemberRow) -> bool:
    """Is on leave or exempted."""
    return row.status in (Status.HOLIDAY, Status.EXEMPTED)


def owing(row: MemberRow) -> bool:
    """Has shifts to make up, and takes part."""
    return row.owed > 0 and row.mode in (Mode.REGULAR, Mode.IRREGULAR) and row.status not in GONE


def placeless(row: MemberRow) -> bool:
    """Is regular and has no place in any template."""
    return row.mode is Mode.REGULAR and not row.has_place and row.status not in GONE


def ended(row: MemberRow) -> bool:
    """Was unsubscribed by hand, or is leaving, and has not come back."""
    return row.ended is not None


RULES: Final[Mapping[str, Callable[[MemberRow], bool]]] = {
    "alert": on_alert, "suspended": suspended, "extension": in_extension, "frozen": frozen, "away": away,
    "owing": owing, "placeless": placeless, "ended": ended,
}  # fmt: skip
"""Who stands in which list of members."""
