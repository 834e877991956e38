"""Payments reconciled at closing: what each means of payment came to elsewhere, beside what the till took by it.

The other side of it is a card terminal's own end of day, or what the issuer of vouchers lists. What lies in the drawer is
counted instead, and what a member has with the shop has no other side: both are left out.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Money, cents
from beesdesk.pos import refusals as no
from beesdesk.pos.basket import till_session
from beesdesk.pos.model import Tender
from beesdesk.pos.pricing import MOST_CASH, ZERO, euro
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Actual:
    """What somebody read elsewhere about one tender, euro: its total, and the fees that the provider keeps. None: not read."""

    total: Decimal | None = None
    fees: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A tender at closing, euro: what the till took by it, what it came to elsewhere, the fees. None: not counted."""

    tender: str
    expected: Money
    actual: Money | None
    fees: Money | None

    @property
    def difference(self) -> Decimal | None:
        """What there is too much elsewhere, below zero where something is missing; None where nobody counted."""
        return None if self.actual is None else self.actual - self.expected


@dataclass(frozen=True, slots=True)
class ToReconcile:
    """A tender of the open session that somebody may compare, with what the till took by it, euro."""

    tender: Tender
    expected: Decimal


_PAID = """
SELECT coalesce(sum(p.amount), 0) FROM payment p JOIN sale s ON s.id = p.sale_id
WHERE s.session_id = :session AND p.tender = :tender
"""
_USED = f"""
SELECT {columns(Tender)} FROM tender
WHERE coalesce(counted, 0) = 0 AND gives_change = 0 AND account IS NULL AND code IN (
    SELECT p.tender FROM payment p JOIN sale s ON s.id = p.sale_id WHERE s.session_id = ?
) AND id = (SELECT min(id) FROM tender t WHERE t.code = tender.code) ORDER BY position, id
"""  # noqa: S608 - names are ours
_RECONCILED = """
SELECT r.tender, (
    SELECT coalesce(sum(p.amount), 0) FROM payment p JOIN sale s ON s.id = p.sale_id
    WHERE s.session_id = r.session_id AND p.tender = r.tender
) AS expected, r.actual, r.fees
FROM reconciliation r WHERE r.session_id = ? ORDER BY r.tender
"""
_FEES = """
SELECT coalesce(sum(fees), 0) FROM reconciliation WHERE device_id = :device AND seq > :after AND seq <= :through
"""


def to_reconcile(session: Session) -> list[ToReconcile]:
    """Return what the open session took that is known elsewhere too. Raises `TillClosed`."""
    till = till_session(session)
    return [ToReconcile(one, _paid(session, till.id, one.code)) for one in session.rows(Tender, _USED, (till.id,))]


def reconcile(session: Session, session_id: UUID, actuals: Mapping[str, Actual]) -> tuple[Reconciled, ...]:
    """Return every tender that the session used beside what was read of it, by code; one that nobody read is there too.

    One that only `actuals` name took nothing here: the terminal knows a payment that the till does not. Raises
    `AmountImpossible`.
    """
    for actual in actuals.values():
        _refuse_impossible(actual)
    codes = {one.code for one in session.rows(Tender, _USED, (session_id,))} | actuals.keys()
    found = ((code, actuals.get(code, Actual())) for code in sorted(codes))
    return tuple(Reconciled(code, _paid(session, session_id, code), one.total, one.fees) for code, one in found)


def reconciled_in(session: Session, session_id: UUID) -> tuple[Reconciled, ...]:
    """Return what was reconciled when a session was closed; nothing while it is open."""
    return tuple(session.rows(Reconciled, _RECONCILED, (session_id,)))


def fees_between(session: Session, stretch: Mapping[str, Any]) -> Decimal:
    """Return the fees that closings of a stretch of a till's log name."""
    return euro(session.value(_FEES, stretch))


def fees_of(parts: Iterable[Reconciled]) -> Decimal:
    """Return the fees of several tenders."""
    return sum((one.fees for one in parts if one.fees is not None), ZERO)


def as_document(parts: Iterable[Reconciled]) -> list[list[Any]]:
    """Return reconciled tenders as what becomes canonical JSON, amounts in cents; what nobody counted stays null."""
    return [[one.tender, cents(one.expected), _cents(one.actual), _cents(one.fees)] for one in parts]


def in_document(kept: Iterable[list[Any]]) -> tuple[Reconciled, ...]:
    """Return the reconciled tenders of a document."""
    return tuple(Reconciled(code, euro(expected), _euro(actual), _euro(fees)) for code, expected, actual, fees in kept)


def _paid(session: Session, session_id: UUID, code: str) -> Decimal:
    return euro(session.value(_PAID, {"session": session_id, "tender": code}))


def _refuse_impossible(actual: Actual) -> None:
    """Refuse what no till takes; a total may be below zero, where more was given back than paid."""
    if actual.total is not None and abs(actual.total) > MOST_CASH:
        raise no.AmountImpossible(actual.total)
    if actual.fees is not None and not 0 <= actual.fees <= MOST_CASH:
        raise no.AmountImpossible(actual.fees)


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else cents(amount)


def _euro(amount: int | None) -> Decimal | None:
    return None if amount is None else euro(amount)
