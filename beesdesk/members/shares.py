"""Shares of the cooperative: who holds which, and what a kind of share entitles to."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import Nature, columns, table
from beesdesk.db.types import Money
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.values import dataclass
from beesdesk.words import Act


@table("share_type", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class ShareType:
    """A kind of share (euro each), and whether who holds it works in the shop, and shops in it.

    `eaters` is how many eaters a holder may have, None for any number.
    """

    id: UUID
    code: str
    name_fr: str
    name_nl: str
    name_en: str
    price: Money
    may_work: bool
    may_shop: bool
    eaters: int | None
    withdrawn: bool


@table("share_movement", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ShareMovement:
    """Shares bought (more) or given back (fewer) by a member; a transfer is two of them."""

    id: UUID
    member_id: UUID
    type_id: UUID
    count: int
    at: datetime
    who: str
    reason: str | None


@dataclass(eq=False)
class SharesTooFew(ShopError):
    """The member holds `held` shares of this kind only."""

    held: int


@dataclass(eq=False)
class SharesNone(ShopError):
    """No share was named: it takes one at least."""


@dataclass(eq=False)
class OwnShares(ShopError):
    """Nobody gives shares to themselves."""


@dataclass(frozen=True, slots=True)
class ShareMove:
    """Shares that came or went, of a kind, and what they cost together (euro)."""

    id: UUID
    type: ShareType
    count: int
    at: datetime
    who: str
    reason: str | None

    @property
    def amount(self) -> Decimal:
        """What was paid, or paid back where it is below zero."""
        return self.type.price * self.count


_MOVES: Final = f"SELECT {columns(ShareMovement)} FROM share_movement WHERE member_id = ? ORDER BY at DESC, rowid DESC"  # noqa: S608
_TYPES: Final = f"SELECT {columns(ShareType)} FROM share_type"  # noqa: S608 - names are ours
_HELD: Final = (
    f"SELECT {columns(ShareType, 't')} FROM share_type t WHERE t.id IN"  # noqa: S608
    " (SELECT type_id FROM share_movement WHERE member_id = ? GROUP BY type_id HAVING sum(count) > 0) ORDER BY t.code"
)


def share_types(session: Session) -> list[ShareType]:
    """Return the kinds of shares that can be bought."""
    return session.rows(ShareType, f"{_TYPES} WHERE withdrawn = 0 ORDER BY code")


def shares_kept(session: Session) -> bool:
    """Tell whether the shop keeps its members' shares here at all."""
    return session.value("SELECT 1 FROM share_movement LIMIT 1") is not None


def held_types(session: Session, member_id: UUID) -> list[ShareType]:
    """Return the kinds of shares that a member holds."""
    return session.rows(ShareType, _HELD, (member_id,))


def held_count(session: Session, member_id: UUID, type_id: UUID) -> int:
    """Return how many shares of a kind a member holds."""
    sql = "SELECT coalesce(sum(count), 0) FROM share_movement WHERE member_id = ? AND type_id = ?"
    return int(session.value(sql, (member_id, type_id)))


def move_shares(
    session: Session,
    member_id: UUID,
    type_id: UUID,
    count: int,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> None:
    """Note shares bought, or given back where `count` is below zero. Raises `SharesNone`, `SharesTooFew`, `NotAllowed`."""
    if count == 0:
        raise SharesNone
    approved = allow(session, Act.SHARES_MOVED, who, approved_by)
    held = held_count(session, member_id, type_id)
    if held + count < 0:
        raise SharesTooFew(held)
    session.insert(ShareMovement(uuid7(), member_id, type_id, count, now, who, reason))
    note(session, Act.SHARES_MOVED, now=now, who=who, reason=reason, subject=member_id, approved_by=approved)


def share_moves(session: Session, member_id: UUID) -> list[ShareMove]:
    """Return what a member's shares came from, the latest first."""
    return [
        ShareMove(one.id, session.get(ShareType, one.type_id), one.count, one.at, one.who, one.reason)
        for one in session.rows(ShareMovement, _MOVES, (member_id,))
    ]


def transfer_shares(
    session: Session,
    member_id: UUID,
    to: UUID,
    type_id: UUID,
    count: int,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> None:
    """Give shares of one member to another. Raises `SharesNone`, `OwnShares`, and what `move_shares` does."""
    if count < 1:
        raise SharesNone
    if to == member_id:
        raise OwnShares
    for whose, by in ((member_id, -count), (to, count)):
        move_shares(session, whose, type_id, by, now=now, who=who, reason=reason, approved_by=approved_by)


def works(types: Iterable[ShareType]) -> bool:
    """Tell whether one of these kinds makes its holder a worker."""
    return any(one.may_work for one in types)


def shops(types: Iterable[ShareType]) -> bool:
    """Tell whether one of these kinds lets its holder shop."""
    return any(one.may_shop for one in types)
