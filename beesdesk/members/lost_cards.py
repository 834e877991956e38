"""Lost cards: blocked by the member at once, a new one asked for, which the office sees until it is given."""

import unicodedata
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.member_pins import MemberPinWait, check_member_pin
from beesdesk.members.model import Card, CardRequest
from beesdesk.members.people import allow
from beesdesk.members.pins import PinWait, count_failure, forget_failures, refuse_waiting
from beesdesk.members.queries import Shopper, shopper_by_id
from beesdesk.values import dataclass
from beesdesk.words import Act, CardStatus

_BY_NUMBER: Final = "SELECT id FROM member WHERE number = ? AND erased IS NULL ORDER BY id LIMIT 1"
_ACTIVE: Final = """
SELECT c.id AS card_id, substr(c.code, -4) AS ending, e.id AS eater_id, e.name AS eater
FROM card c LEFT JOIN eater e ON e.id = c.eater_id
WHERE c.member_id = ? AND c.status = 'active' ORDER BY e.name IS NOT NULL, e.name, c.code
"""
_WAITING: Final = """
SELECT r.id AS request_id, m.id AS member_id, m.number, m.first_name, m.family_name, e.name AS eater, r.at
FROM card_request r JOIN member m ON m.id = r.member_id LEFT JOIN eater e ON e.id = r.eater_id
WHERE r.given IS NULL AND m.erased IS NULL ORDER BY r.at, r.id
"""
_ASKED: Final = "SELECT 1 FROM card_request WHERE member_id = ? AND eater_id IS ? AND given IS NULL"


@dataclass(eq=False)
class CardNotYours(ShopError):
    """The card is none of the household's, or no longer valid."""


@dataclass(eq=False)
class CardAsked(ShopError):
    """A new card was asked for already and is not given yet."""


@dataclass(eq=False)
class CardGiven(ShopError):
    """The new card was given already."""


@dataclass(eq=False)
class NobodyRecognised(ShopError):
    """Number, name and PIN do not belong together, or no PIN was chosen: which of them, nobody is told."""


@dataclass(eq=False)
class NobodyNamedSo(ShopError):
    """Number and name belong to no member together."""


@dataclass(eq=False)
class RecogniseWait(ShopError):
    """Too many tries to say who one is without a card: none counts before `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """A valid card of a household: the end of its number, and the eater whose it is (the member's own has none)."""

    card_id: UUID
    ending: str
    eater_id: UUID | None
    eater: str | None


@dataclass(frozen=True, slots=True)
class CardWish:
    """A new card that somebody waits for."""

    request_id: UUID
    member_id: UUID
    number: int
    first_name: str
    family_name: str
    eater: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """Who it is without a card, or why nobody can be sure."""

    shopper: Shopper | None = None
    refusal: ShopError | None = None


def household_cards(session: Session, member_id: UUID) -> list[HouseholdCard]:
    """Return the valid cards of a household, the member's own first."""
    return session.rows(HouseholdCard, _ACTIVE, (member_id,))


def block_card(session: Session, card_id: UUID, member_id: UUID, *, now: datetime, who: str) -> None:
    """Block a card of a household for good, since it is lost. Raises `CardNotYours`."""
    card = session.find(Card, card_id)
    if card is None or card.member_id != member_id or card.status is not CardStatus.ACTIVE:
        raise CardNotYours
    session.change(Card, card_id, status=CardStatus.BLOCKED)
    note(session, Act.CARD_BLOCKED, now=now, who=who, subject=card_id)


def request_card(session: Session, member_id: UUID, eater_id: UUID | None, *, now: datetime, who: str) -> UUID:
    """Note that a new card is wanted, for the member or an eater; return the request's id. Raises `CardAsked`."""
    if has_asked_for_card(session, member_id, eater_id):
        raise CardAsked
    row = CardRequest(uuid7(), member_id, eater_id, now, who, None, None)
    session.insert(row)
    return row.id


def block_and_request(session: Session, card: HouseholdCard, member_id: UUID, *, now: datetime, who: str) -> None:
    """Block a lost card and ask for a new one, unless that was done. Raises `CardNotYours`."""
    block_card(session, card.card_id, member_id, now=now, who=who)
    if not has_asked_for_card(session, member_id, card.eater_id):
        request_card(session, member_id, card.eater_id, now=now, who=who)


def has_asked_for_card(session: Session, member_id: UUID, eater_id: UUID | None) -> bool:
    """Return whether a new card is asked for and not given yet."""
    return session.value(_ASKED, (member_id, eater_id)) is not None


def card_requests(session: Session) -> list[CardWish]:
    """Return the new cards that the office is to give, who waits longest first."""
    return session.rows(CardWish, _WAITING)


def end_card_request(
    session: Session, request_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Note that a new card was handed over, or is not wanted any longer. Raises `CardGiven`, and what `allow` raises."""
    asked = session.get(CardRequest, request_id)
    if asked.given is not None:
        raise CardGiven
    _note_wish(session, asked, "handed_over", now=now, who=who, approved_by=approved_by)
    session.change(CardRequest, request_id, given=now, given_by=who)


def card_not_given(
    session: Session, request_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Have somebody wait for a new card again: it was not handed over after all. Raises `CardAsked`, what `allow` raises."""
    asked = session.get(CardRequest, request_id)
    if has_asked_for_card(session, asked.member_id, asked.eater_id):
        raise CardAsked
    _note_wish(session, asked, "not_handed_over", now=now, who=who, approved_by=approved_by)
    session.change(CardRequest, request_id, given=None, given_by=None)


def _note_wish(
    session: Session, asked: CardRequest, change: str, *, now: datetime, who: str, approved_by: str | None
) -> None:
    approved = allow(session, Act.CARD_CHANGED, who, approved_by)
    detail = canonical({"change": change})
    note(
        session, Act.CARD_CHANGED, now=now, who=who, subject=asked.member_id, detail=detail, approved_by=approved
    )  # fmt: skip


def recognise_by_name(session: Session, number: str, name: str, pin: str, device_id: UUID, *, now: datetime) -> Known:
    """Say who it is without a card: by number, first or family name, and PIN together. Wrong tries are counted.

    The refusal is in the answer, not raised, and the same whatever was wrong: nobody learns who has which number.
    """
    guard = uuid5(device_id, "without a card")
    try:
        refuse_waiting(session, guard, now)
        shopper = _named(session, number, name)
        refusal = None if shopper is None else check_member_pin(session, shopper.member_id, pin, now=now)
        if shopper is not None and refusal is None:
            forget_failures(session, guard)
            return Known(shopper)
        if isinstance(refusal, MemberPinWait):
            return Known(refusal=RecogniseWait(refusal.until))
        count_failure(session, guard, now)
    except PinWait as wait:
        return Known(refusal=RecogniseWait(wait.until))
    return Known(refusal=NobodyRecognised())


def find_by_name(session: Session, number: str, name: str, member_id: UUID, *, now: datetime) -> Known:
    """Return whom a member means by number and first or family name. Wrong tries are counted; the refusal is in the answer."""
    guard = uuid5(member_id, "somebody else")
    try:
        refuse_waiting(session, guard, now)
        shopper = _named(session, number, name)
        if shopper is not None:
            forget_failures(session, guard)
            return Known(shopper)
        count_failure(session, guard, now)
    except PinWait as wait:
        return Known(refusal=RecogniseWait(wait.until))
    return Known(refusal=NobodyNamedSo())


def is_name_of(typed: str, shopper: Shopper) -> bool:
    """Return whether somebody typed a member's first, family or whole name; accents, case and marks are ignored."""
    letters = _letters(typed)
    names = (shopper.first_name, shopper.family_name, shopper.name, f"{shopper.family_name}{shopper.first_name}")
    return bool(letters) and letters in {_letters(name) for name in names}


def _named(session: Session, number: str, name: str) -> Shopper | None:
    if not (number.isascii() and number.isdigit() and len(number) <= 9):  # noqa: PLR2004 - more than members there are
        return None
    key = session.value(_BY_NUMBER, (int(number),))
    shopper = None if key is None else shopper_by_id(session, UUID(bytes=key))
    return shopper if shopper is not None and is_name_of(name, shopper) else None


def _letters(text: str) -> str:
    return "".join(ch for ch in unicodedata.normalize("NFKD", text.casefold()) if ch.isalnum())
