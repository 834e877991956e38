"""Members check in by their card: whom a card names, and what that means on the attendance sheet of the slot."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.known import policy_of, today_of
from beesdesk.shifts.lateness import minutes_late, tolerance_of
from beesdesk.shifts.sheet_lines import add, lines_of_sheet, open_sheet, refuse_gone, set_late
from beesdesk.shifts.sheet_model import Sheet, SheetLine
from beesdesk.shifts.sheet_seats import seats_of
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, PlaceState

_CARDS: Final = """
SELECT c.status, c.member_id, c.eater_id, e.name AS eater_name, m.first_name || ' ' || m.family_name AS name
FROM card c JOIN member m ON m.id = c.member_id LEFT JOIN eater e ON e.id = c.eater_id
WHERE c.code = ? ORDER BY c.status = 'active' DESC, c.eater_id IS NULL DESC, c.issued DESC, m.number, m.id
"""


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """Who checked in, on which line; `again` if they were present already, `added` if they were not expected.

    `late` is by how many minutes beyond what the policy lets pass, None for in time.
    """

    line_id: UUID
    member_id: UUID
    name: str
    added: bool
    again: bool
    late: int | None = None


@dataclass(frozen=True, slots=True)
class _Card:
    status: CardStatus
    member_id: UUID
    eater_id: UUID | None
    eater_name: str | None
    name: str


def member_of_card(session: Session, code: str) -> UUID:
    """Return the member whose valid card has a code.

    Raises `MemberCardUnknown`, `MemberCardEnded`, `CardAmbiguous`, `EaterCard`.
    """
    cards = session.rows(_Card, _CARDS, (code,))
    if not cards:
        raise no.MemberCardUnknown(code)
    active = [card for card in cards if card.status is CardStatus.ACTIVE]
    if not active:
        raise no.MemberCardEnded(cards[0].name, cards[0].status)
    names = {card.member_id: card.name for card in active}
    if len(names) > 1:
        raise no.CardAmbiguous(code, tuple(names.values()))
    card = active[0]
    if card.eater_id is not None:
        raise no.EaterCard(card.eater_name or "", card.name)
    return card.member_id


def check_in(session: Session, sheet_id: UUID, code: str, *, now: datetime) -> CheckedIn:
    """Mark whoever shows a card as present: expected, come as a replacement, or added. Again it changes nothing.

    Who comes later than the policy lets pass is present, and late.

    Raises `SheetLocked`, `MemberReplaced`, those of `member_of_card` and those of `refuse_gone`.
    """
    sheet = open_sheet(session, sheet_id)
    member = member_of_card(session, code)
    refuse_gone(session, member, now)
    name = name_of_member(session, member)
    line = _line_of(session, sheet, member)
    if line is None:
        key = add(session, sheet.id, member, task_of_unexpected(session, sheet, now), now=now)
        return CheckedIn(
            key, member, name, session.get(SheetLine, key).added, False, _note_late(session, sheet, key, now)
        )
    if line.member_id == member and line.replaced_by is not None:
        raise no.MemberReplaced(name, name_of_member(session, line.replaced_by))
    if line.state is PlaceState.DONE:
        return CheckedIn(line.id, member, name, line.added, True, line.late)
    session.change(SheetLine, line.id, state=PlaceState.DONE)
    return CheckedIn(line.id, member, name, line.added, False, _note_late(session, sheet, line.id, now))


def _note_late(session: Session, sheet: Sheet, line_id: UUID, now: datetime) -> int | None:
    """Note that somebody who has just come is late, where that is so; return by how many minutes."""
    late = minutes_late(sheet.starts, sheet.ends, now, tolerance_of(session, now))
    if late is not None:
        set_late(session, line_id, late, now=now)
    return late


def task_of_unexpected(session: Session, sheet: Sheet, now: datetime) -> UUID | None:
    """Return the task of whoever comes unexpected: the shop's choice, else the only one of the slot, else none yet."""
    code = policy_of(session).parameters.on(today_of(session, now)).sheet_task
    chosen = (
        session.value("SELECT id FROM task WHERE code = ? AND withdrawn = 0 ORDER BY id", (code,)) if code else None
    )
    if chosen is not None:
        return UUID(bytes=chosen)
    tasks = {seat.task_id for seat in seats_of(session, sheet) if not seat.cancelled}
    return tasks.pop() if len(tasks) == 1 else None


def _line_of(session: Session, sheet: Sheet, member: UUID) -> SheetLine | None:
    lines = lines_of_sheet(session, sheet.id)
    return next((line for line in lines if member in (line.member_id, line.replaced_by)), None)
