"""A member's household: the eaters who shop on the member's right, as many as the member's shares allow."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.model import Card, Eater
from beesdesk.members.people import allow
from beesdesk.members.shares import ShareType, held_types, shares_kept
from beesdesk.values import dataclass
from beesdesk.words import Act, CardStatus

LONGEST: Final = 200
_EATERS: Final = f"SELECT {columns(Eater)} FROM eater WHERE member_id = ? ORDER BY ended IS NOT NULL, name, id"  # noqa: S608 - names are ours
_CARDS: Final = f"SELECT {columns(Card)} FROM card WHERE eater_id = ? AND status = 'active'"  # noqa: S608


@dataclass(eq=False)
class EaterNameNeeded(ShopError):
    """An eater has a name."""


@dataclass(eq=False)
class EaterKnown(ShopError):
    """Somebody of the household is called so already."""

    name: str


@dataclass(eq=False)
class EatersTooMany(ShopError):
    """The member's shares allow `most` eaters."""

    most: int


@dataclass(eq=False)
class EaterEnded(ShopError):
    """The eater belongs to the household no more."""

    name: str


def eaters(session: Session, member_id: UUID) -> list[Eater]:
    """Return the eaters of a household, those who have left it last."""
    return session.rows(Eater, _EATERS, (member_id,))


def most_eaters(types: list[ShareType], *, kept: bool) -> int | None:
    """Return how many eaters somebody with these kinds of shares may have, None for any number.

    A shop that keeps no shares here counts nobody.
    """
    if not kept or any(one.eaters is None for one in types):
        return None
    return max((one.eaters or 0 for one in types), default=0)


def add_eater(
    session: Session, member_id: UUID, name: str, *, now: datetime, who: str, approved_by: str | None = None
) -> UUID:
    """Take somebody into a household; return the eater's id.

    Raises `EaterNameNeeded`, `EaterKnown`, `EatersTooMany`, and what `allow` does.
    """
    named = _free_name(session, member_id, name)
    _refuse_too_many(session, member_id)
    approved = allow(session, Act.MEMBER_CHANGED, who, approved_by)
    eater = Eater(uuid7(), member_id, named)
    session.insert(eater)
    _note(session, member_id, "eater_added", now, who, approved)
    return eater.id


def rename_eater(
    session: Session, eater_id: UUID, name: str, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Call an eater otherwise. Raises `EaterNameNeeded`, `EaterKnown`, and what `allow` does."""
    eater = session.get(Eater, eater_id)
    named = _free_name(session, eater.member_id, name, eater_id)
    if named == eater.name:
        return
    approved = allow(session, Act.MEMBER_CHANGED, who, approved_by)
    session.change(Eater, eater_id, name=named)
    _note(session, eater.member_id, "eater_renamed", now, who, approved)


def end_eater(
    session: Session, eater_id: UUID, *, today: date, now: datetime, who: str, approved_by: str | None = None
) -> int:
    """Let an eater belong to the household no more, and block their cards; return how many. Raises what `allow` does."""
    eater = session.get(Eater, eater_id)
    if eater.ended is not None:
        raise EaterEnded(eater.name)
    approved = allow(session, Act.MEMBER_CHANGED, who, approved_by)
    session.change(Eater, eater_id, ended=today)
    cards = session.rows(Card, _CARDS, (eater_id,))
    for card in cards:
        session.change(Card, card.id, status=CardStatus.BLOCKED)
    _note(session, eater.member_id, "eater_ended", now, who, approved)
    return len(cards)


def take_eater_back(
    session: Session, eater_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Let an eater belong to the household again; the cards stay blocked.

    Raises `EaterKnown`, `EatersTooMany`, and what `allow` does.
    """
    eater = session.get(Eater, eater_id)
    if eater.ended is None:
        raise EaterKnown(eater.name)
    _refuse_too_many(session, eater.member_id)
    approved = allow(session, Act.MEMBER_CHANGED, who, approved_by)
    session.change(Eater, eater_id, ended=None)
    _note(session, eater.member_id, "eater_back", now, who, approved)


def _free_name(session: Session, member_id: UUID, name: str, but: UUID | None = None) -> str:
    named = " ".join(name.split())[:LONGEST]
    if not named:
        raise EaterNameNeeded
    known = (one for one in eaters(session, member_id) if one.ended is None and one.id != but)
    if any(one.name.casefold() == named.casefold() for one in known):
        raise EaterKnown(named)
    return named


def _refuse_too_many(session: Session, member_id: UUID) -> None:
    most = most_eaters(held_types(session, member_id), kept=shares_kept(session))
    now_there = sum(one.ended is None for one in eaters(session, member_id))
    if most is not None and now_there >= most:
        raise EatersTooMany(most)


def _note(session: Session, member_id: UUID, change: str, now: datetime, who: str, approved: str | None) -> None:
    detail = canonical({"change": change})
    note(session, Act.MEMBER_CHANGED, now=now, who=who, subject=member_id, detail=detail, approved_by=approved)
