"""Cards as the desk gives them out: a new one, one instead of another, a lost one blocked, one taken again.

The journal knows a card by the end of its number: the whole one opens the shop's door.
"""

import secrets
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.households import EaterEnded
from beesdesk.members.model import Card, CardRequest, Eater, Member
from beesdesk.members.people import allow, is_badge
from beesdesk.values import dataclass
from beesdesk.words import Act, CardStatus

DIGITS: Final = 13
_SHOWN: Final = 4
_CARD: Final = f"SELECT {columns(Card)} FROM card"  # noqa: S608 - names are ours
_ASKED: Final = (
    f"SELECT {columns(CardRequest)} FROM card_request WHERE member_id = ? AND eater_id IS ? AND given IS NULL"  # noqa: S608
)
_LIST: Final = """
SELECT c.id, c.code, c.status, c.issued, c.eater_id, e.name AS eater
FROM card c LEFT JOIN eater e ON e.id = c.eater_id
WHERE c.member_id = ? ORDER BY c.status <> 'active', c.eater_id IS NOT NULL, e.name, c.issued DESC, c.code
"""


@dataclass(eq=False)
class CardNumberWrong(ShopError):
    """A card has 13 digits, the last of which checks the others."""

    text: str


@dataclass(eq=False)
class CardTaken(ShopError):
    """The shop knows this card already: it is, or was, that of member `number`."""

    number: int


@dataclass(eq=False)
class CardIsBadge(ShopError):
    """The code is the badge of somebody who works here."""


@dataclass(eq=False)
class CardInUse(ShopError):
    """Whoever should have the card has a valid one already, which ends in `ending`."""

    ending: str


@dataclass(eq=False)
class CardOver(ShopError):
    """The card was replaced or blocked (`status`) already."""

    status: str


@dataclass(eq=False)
class CardActive(ShopError):
    """The card is valid already."""


@dataclass(eq=False)
class CardReasonNeeded(ShopError):
    """Blocking a card needs a reason, for whoever is asked for it later."""


@dataclass(frozen=True, slots=True)
class HeldCard:
    """A card of a household: whose it is (`eater`: None for the member's own), and whether it is taken."""

    id: UUID
    code: str
    status: CardStatus
    issued: date | None
    eater_id: UUID | None
    eater: str | None


def cards_of(session: Session, member_id: UUID) -> list[HeldCard]:
    """Return the cards of a household, the valid ones first."""
    return session.rows(HeldCard, _LIST, (member_id,))


def check_digit(digits: str) -> str:
    """Return the digit that belongs behind twelve others (EAN-13: weights 1 and 3 from the left)."""
    return str(-(sum(map(int, digits[::2])) + 3 * sum(map(int, digits[1::2]))) % 10)


def is_card_number(code: str) -> bool:
    """Tell whether these are 13 digits whose check digit holds."""
    return len(code) == DIGITS and code.isascii() and code.isdigit() and check_digit(code[:-1]) == code[-1]


def free_number(session: Session, prefix: str) -> str:
    """Return a number beginning with a prefix that no card has; drawn, so that nobody guesses the next one."""
    while True:
        room = DIGITS - 1 - len(prefix)
        body = prefix + "".join(secrets.choice("0123456789") for _ in range(room))
        code = body + check_digit(body)
        if session.value("SELECT 1 FROM card WHERE code = ?", (code,)) is None:
            return code


def give_card(
    session: Session,
    member_id: UUID,
    code: str,
    eater_id: UUID | None = None,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Give a member, or an eater, a card, which also answers a wish for one; return its id.

    Raises `CardNumberWrong`, `CardTaken`, `CardIsBadge`, `CardInUse`, `EaterEnded`, and what `allow` does.
    """
    _refuse_number(session, code)
    _refuse_second(session, member_id, eater_id)
    approved = allow(session, Act.CARD_CHANGED, who, approved_by)
    card = Card(uuid7(), code, member_id, eater_id, CardStatus.ACTIVE, today)
    session.insert(card)
    _note(session, card, "given", now, who, approved)
    for asked in session.rows(CardRequest, _ASKED, (member_id, eater_id)):
        session.change(CardRequest, asked.id, given=now, given_by=who)
    return card.id


def replace_card(
    session: Session,
    card_id: UUID,
    code: str,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Give whoever has a card, or had a blocked one, another; the old one is valid no more. Return the new one's id.

    Raises what `give_card` does.
    """
    old = session.get(Card, card_id)
    if old.status is CardStatus.ACTIVE:
        session.change(Card, card_id, status=CardStatus.REPLACED)
        approved = allow(session, Act.CARD_CHANGED, who, approved_by)
        _note(session, old, "replaced", now, who, approved)
    return give_card(
        session, old.member_id, code, old.eater_id, today=today, now=now, who=who, approved_by=approved_by
    )  # fmt: skip


def block_lost_card(
    session: Session, card_id: UUID, reason: str, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Let a card be valid no more. Raises `CardReasonNeeded`, `CardOver`, and what `allow` does."""
    if not reason.strip():
        raise CardReasonNeeded
    card = session.get(Card, card_id)
    if card.status is not CardStatus.ACTIVE:
        raise CardOver(card.status)
    approved = allow(session, Act.CARD_CHANGED, who, approved_by)
    session.change(Card, card_id, status=CardStatus.BLOCKED)
    _note(session, card, "blocked", now, who, approved, " ".join(reason.split()))


def unblock_card(session: Session, card_id: UUID, *, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Let a card be valid again, since it was found. Raises `CardActive`, `CardInUse`, `EaterEnded`, what `allow` does."""
    card = session.get(Card, card_id)
    if card.status is CardStatus.ACTIVE:
        raise CardActive
    _refuse_second(session, card.member_id, card.eater_id)
    approved = allow(session, Act.CARD_CHANGED, who, approved_by)
    session.change(Card, card_id, status=CardStatus.ACTIVE)
    _note(session, card, "unblocked", now, who, approved)


def _refuse_number(session: Session, code: str) -> None:
    if not is_card_number(code):
        raise CardNumberWrong(code)
    known = session.row(Card, f"{_CARD} WHERE code = ?", (code,))
    if known is not None:
        raise CardTaken(session.get(Member, known.member_id).number)
    if is_badge(session, code):
        raise CardIsBadge


def _refuse_second(session: Session, member_id: UUID, eater_id: UUID | None) -> None:
    eater = None if eater_id is None else session.get(Eater, eater_id)
    if eater is not None and eater.ended is not None:
        raise EaterEnded(eater.name)
    sql = f"{_CARD} WHERE member_id = ? AND eater_id IS ? AND status = 'active'"
    active = session.row(Card, sql, (member_id, eater_id))
    if active is not None:
        raise CardInUse(active.code[-_SHOWN:])


def _note(
    session: Session, card: Card, change: str, now: datetime, who: str, approved: str | None, reason: str | None = None
) -> None:
    detail = canonical({"change": change, "card": card.code[-_SHOWN:]})
    note(
        session, Act.CARD_CHANGED, now=now, who=who, reason=reason, subject=card.member_id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
