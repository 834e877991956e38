"""Money that two tills have given for the same thing before they met: wallets, tickets of the empties machine."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.types import Money
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.rules import shop_rules
from beesdesk.values import dataclass

_BELOW: Final = """
SELECT member_id FROM account_move WHERE account = 'wallet' GROUP BY member_id
HAVING sum(amount) < 0 AND count(DISTINCT device_id) > 1 ORDER BY member_id
"""
_MOVES: Final = "SELECT id, amount FROM account_move WHERE account = 'wallet' AND member_id = ? ORDER BY at, id"
_TICKETS: Final = """
SELECT b.id, a.id AS first_id, b.sale_id, b.code, b.amount FROM empties_ticket a JOIN empties_ticket b ON b.code = a.code
WHERE a.device_id <> b.device_id AND (a.at, a.id) < (b.at, b.id) AND b.at - a.at < ? ORDER BY b.at, b.id
"""


@dataclass(frozen=True, slots=True)
class Moved:
    """A movement of a wallet, euro."""

    id: UUID
    amount: Money


@dataclass(frozen=True, slots=True)
class Overdrawn:
    """A wallet that is below zero: by so much (`amount`, euro, below zero), since this movement."""

    member_id: UUID
    move_id: UUID
    amount: Decimal


@dataclass(frozen=True, slots=True)
class SecondTicket:
    """A ticket paid out (`id`) whose code another till had paid out before (`first_id`)."""

    id: UUID
    first_id: UUID
    sale_id: UUID
    code: str
    amount: Money


def below_since(moves: Iterable[Moved]) -> UUID | None:
    """Return the movement since which a wallet has been below zero all the time; None where it is not now."""
    balance, since = ZERO, None
    for one in moves:
        balance += one.amount
        since = None if balance >= 0 else since or one.id
    return since


def overdrawn(session: Session) -> list[Overdrawn]:
    """Return the wallets that several tills have spent below zero."""
    found = []
    for (key,) in session.values(_BELOW):
        moves = session.rows(Moved, _MOVES, (key,))
        since = below_since(moves)
        if since is not None:
            found.append(Overdrawn(UUID(bytes=key), since, sum((one.amount for one in moves), ZERO)))
    return found


def second_tickets(session: Session) -> list[SecondTicket]:
    """Return the tickets that two tills have paid out, within the days in which a code counts once."""
    days = timedelta(days=shop_rules(session).ticket_days)
    return session.rows(SecondTicket, _TICKETS, (int(days.total_seconds() * 1000),))
