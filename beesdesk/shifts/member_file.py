"""All that the shop knows of one member, for whoever sits at the desk."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.members.model import Card, Member
from beesdesk.members.queries import eaters_of
from beesdesk.members.shares import ShareType, held_count, held_types
from beesdesk.shifts import roster
from beesdesk.shifts.bookings import Booked, upcoming
from beesdesk.shifts.duties import is_leader
from beesdesk.shifts.known import standing_then, state_of, today_of
from beesdesk.shifts.lateness import STANDS, CameLate, times_late
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.shifts.policies.bees import BY_HAND
from beesdesk.shifts.standing import Reason, Standing
from beesdesk.shifts.wording import Told, told
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, Language, PlaceKind, PlaceState

_CARDS: Final = f"SELECT {columns(Card)} FROM card WHERE member_id = ? ORDER BY issued DESC, code"  # noqa: S608 - names are ours
_PAST: Final = f"""
SELECT p.id AS place_id, s.id AS shift_id, s.day, s.starts, s.ends, s.task_id, p.kind, p.state,
       (SELECT t.minutes FROM lateness t WHERE {STANDS} AND p.replaced_by IS NULL) AS late
FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.member_id = ? AND s.starts <= ? AND s.cancelled = 0 AND p.state <> 'cancel' ORDER BY s.starts DESC, p.id LIMIT ?
"""  # noqa: S608 - names are ours
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card of the member or, where one is named, of an eater."""

    code: str
    status: CardStatus
    eater: str | None


@dataclass(frozen=True, slots=True)
class ShareRow:
    """How many shares of a kind a member holds."""

    type: ShareType
    count: int


@dataclass(frozen=True, slots=True)
class PastPlace:
    """A member's place in a shift that has begun, and what became of it; `late` minutes, None for in time."""

    place_id: UUID
    shift_id: UUID
    day: date
    starts: datetime
    ends: datetime
    task_id: UUID | None
    kind: PlaceKind | None
    state: PlaceState
    late: int | None


@dataclass(frozen=True, slots=True)
class MemberFile:
    """One member: who it is, where they stand and why, their shifts, and what they were told.

    `reasons`, `past` and `late` begin with the latest. `leave` and `exemption` are first and last day, None where there is none.
    `by_hand`: what a correction may set, by the names of the policy's state.
    """

    member: Member
    eaters: tuple[str, ...]
    cards: tuple[CardRow, ...]
    shares: tuple[ShareRow, ...]
    leads: bool
    standing: Standing
    reasons: tuple[Reason, ...]
    leave: tuple[date, date | None] | None
    exemption: tuple[date, date | None] | None
    templates: tuple[ShiftTemplate, ...]
    ahead: tuple[Booked, ...]
    past: tuple[PastPlace, ...]
    late: tuple[CameLate, ...]
    messages: tuple[Told, ...]
    by_hand: Mapping[str, Any]


def member_file(session: Session, member_id: UUID, language: Language, *, now: datetime) -> MemberFile:
    """Return a member's file; messages are in the reader's language."""
    today = today_of(session, now)
    standing, reasons = standing_then(session, member_id, today)
    state = state_of(session, member_id, today)
    held = (session.get(ShiftTemplate, one.template_id) for one in roster.templates_of(session, member_id))
    shares = (ShareRow(kind, held_count(session, member_id, kind.id)) for kind in held_types(session, member_id))
    return MemberFile(
        session.get(Member, member_id),
        tuple(eaters_of(session, member_id)),
        tuple(_cards(session, member_id)),
        tuple(shares),
        is_leader(session, member_id),
        standing,
        tuple(reversed(reasons)),
        None if state.leave_first is None else (state.leave_first, state.leave_last),
        None if state.exemption_first is None else (state.exemption_first, state.exemption_last),
        tuple(held),
        tuple(upcoming(session, member_id, now=now)),
        tuple(session.rows(PastPlace, _PAST, (member_id, milliseconds(now), _MOST))),
        tuple(times_late(session, member_id, now=now)),
        tuple(told(session, member_id, language)),
        {name: getattr(state, name) for name in ("sr", "sc", *sorted(BY_HAND))},
    )


def _cards(session: Session, member_id: UUID) -> list[CardRow]:
    names = {
        UUID(bytes=key): name
        for key, name in session.values("SELECT id, name FROM eater WHERE member_id = ?", (member_id,))
    }
    return [
        CardRow(card.code, card.status, names.get(card.eater_id) if card.eater_id else None)
        for card in session.rows(Card, _CARDS, (member_id,))
    ]
