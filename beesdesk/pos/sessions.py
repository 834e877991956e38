"""A till's day: opened with a counted float, closed with a counted drawer and a numbered Z report."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.members.people import allow, name_of
from beesdesk.pos import refusals as no
from beesdesk.pos.basket import discard, till_session
from beesdesk.pos.closings import catch_up
from beesdesk.pos.model import CashCount, CashMovement, Handover, Reconciliation, Tender, TillSession, ZReport
from beesdesk.pos.pricing import MOST_CASH, ZERO
from beesdesk.pos.queries import is_bare, open_basket, open_session, parked_baskets
from beesdesk.pos.reconciling import Actual, fees_of, reconcile
from beesdesk.pos.totals import ApartCount, SessionTotals, session_totals
from beesdesk.words import Act

Counted = Mapping[Decimal, int]
"""Pieces by denomination (euro): what was counted in the drawer."""
_APART = f"""
SELECT {columns(Tender)} FROM tender WHERE counted = 1 AND gives_change = 0 AND code IN (
    SELECT p.tender FROM payment p JOIN sale s ON s.id = p.sale_id WHERE s.session_id = ?
) AND id = (SELECT min(id) FROM tender t WHERE t.code = tender.code) ORDER BY position, id
"""  # noqa: S608 - names are ours


def counted_total(counted: Counted) -> Decimal:
    """Return what a count comes to, euro."""
    return sum((denomination * pieces for denomination, pieces in counted.items()), ZERO)


def open_till(
    session: Session,
    opening_float: Decimal,
    counted: Counted | None = None,
    *,
    cashier: str,
    now: datetime,
    approved_by: str | None = None,
) -> TillSession:
    """Open a session with the float (euro) in the drawer, counted by denomination where it was.

    Raises `TillAlreadyOpen`, `AmountImpossible`, `NotAllowed`.
    """
    allow(session, Act.TILL_OPENED, cashier, approved_by)
    current = open_session(session)
    if current is not None:
        raise no.TillAlreadyOpen(name_of(session, current.cashier))
    if not 0 <= opening_float <= MOST_CASH:
        raise no.AmountImpossible(opening_float)
    last = session.value("SELECT max(number) FROM till_session WHERE device_id = ?", (session.device.id,))
    till = TillSession(uuid7(), (last or 0) + 1, now, cashier, opening_float)
    session.insert(till)
    _keep_count(session, till.id, "opening", counted)
    catch_up(session, now)
    return till


def hand_over(session: Session, cashier: str, *, now: datetime) -> bool:
    """Let another cashier (a reference) go on in the open session; False where it is the same one. Raises `TillClosed`."""
    till = till_session(session)
    if cashier == till.cashier:
        return False
    session.insert(Handover(uuid7(), till.id, now, till.cashier, cashier))
    note(session, Act.HANDED_OVER, now=now, who=cashier, subject=till.id)
    return True


def move_cash(
    session: Session, amount: Decimal, *, reason: str, now: datetime, who: str, approved_by: str | None = None
) -> CashMovement:
    """Put cash into the drawer (above zero) or take it out (below zero).

    Raises `ReasonNeeded`, `AmountImpossible`, `NotAllowed`, `TillClosed`.
    """
    till = till_session(session)
    if not reason.strip():
        raise no.ReasonNeeded
    if not amount or abs(amount) > MOST_CASH or session_totals(session, till).cash_expected + amount < 0:
        raise no.AmountImpossible(amount)
    approved = allow(session, Act.CASH_MOVED, who, approved_by)
    movement = CashMovement(uuid7(), till.id, now, amount, reason, who, approved)
    session.insert(movement)
    return movement


def open_drawer(session: Session, *, reason: str, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Journal that the drawer is opened without a sale. Raises `ReasonNeeded`, `NotAllowed`, `TillClosed`."""
    till = till_session(session)
    if not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.DRAWER_OPENED, who, approved_by)
    note(session, Act.DRAWER_OPENED, now=now, who=who, reason=reason, subject=till.id, approved_by=approved)


def try_drawer(session: Session, *, reason: str, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Journal that the drawer is opened to see whether it does, also where no till is open. Raises what `allow` raises."""
    till = open_session(session)
    approved = allow(session, Act.DRAWER_OPENED, who, approved_by)
    subject = None if till is None else till.id
    note(session, Act.DRAWER_OPENED, now=now, who=who, reason=reason, subject=subject, approved_by=approved)


def close_till(
    session: Session,
    counted: Decimal,
    pieces: Counted | None = None,
    *,
    apart: Mapping[str, Decimal] | None = None,
    actuals: Mapping[str, Actual] | None = None,
    remark: str = "",
    cashier: str,
    now: datetime,
    approved_by: str | None = None,
) -> ZReport:
    """Close the session: count, difference, Z report with the next number, sealed.

    `apart` is what was counted by itself, euro by the code of its tender, such as local currency; `actuals` what others came
    to elsewhere, such as on the card terminal: what is not said stays not counted. `remark` goes into the report. Raises
    `BasketsWaiting` while goods are in an open or parked basket, `AmountImpossible`, `NotAllowed`, `TillClosed`.
    """
    till = till_session(session)
    allow(session, Act.TILL_CLOSED, cashier, approved_by)
    _refuse_waiting(session, till)
    if not 0 <= counted <= MOST_CASH:
        raise no.AmountImpossible(counted)
    if any(not 0 <= amount <= MOST_CASH for amount in (apart or {}).values()):
        raise no.AmountImpossible(next(iter((apart or {}).values())))
    reconciled = reconcile(session, till.id, actuals or {})
    totals = _with_counts(session_totals(session, till), apart or {})
    totals = replace(totals, reconciled=reconciled, fees=fees_of(reconciled))
    last = session.value("SELECT max(number) FROM z_report WHERE device_id = ?", (session.device.id,))
    head = session.head
    report = ZReport(
        id=uuid7(),
        session_id=till.id,
        number=(last or 0) + 1,
        closed_at=now,
        cashier=cashier,
        counted=counted,
        expected=totals.cash_expected,
        difference=counted - totals.cash_expected,
        turnover=totals.turnover,
        perpetual_before=totals.perpetual_before,
        perpetual_after=totals.perpetual_after,
        totals=totals.as_text(),
        head_seq=head.seq,
        head_hash=head.hash,
        note=remark.strip() or None,
    )
    session.insert(report)
    _keep_count(session, till.id, "closing", pieces)
    session.insert_many(CashCount(uuid7(), till.id, "closing", one.counted, 1, one.tender) for one in totals.apart)
    session.insert_many(Reconciliation(uuid7(), till.id, one.tender, one.actual, one.fees) for one in reconciled)
    catch_up(session, now)
    return report


def counted_apart(session: Session) -> list[Tender]:
    """Return what the open session took that lies in the drawer beside cash: it is counted by itself. Raises `TillClosed`."""
    return session.rows(Tender, _APART, (till_session(session).id,))


def _with_counts(totals: SessionTotals, apart: Mapping[str, Decimal]) -> SessionTotals:
    """Return totals with what was counted by itself beside what must be there."""
    taken = {part.tender: part.amount for part in totals.tenders}
    counts = [ApartCount(tender, taken.get(tender, ZERO), apart[tender]) for tender in sorted(apart)]
    return replace(totals, apart=tuple(counts))


def _keep_count(session: Session, session_id: UUID, moment: str, counted: Counted | None) -> None:
    session.insert_many(
        CashCount(uuid7(), session_id, moment, denomination, pieces)
        for denomination, pieces in sorted((counted or {}).items())
        if pieces
    )


def _refuse_waiting(session: Session, till: TillSession) -> None:
    names = [basket.name or "" for basket in parked_baskets(session)]
    basket = open_basket(session, till.id)
    if basket is not None and not is_bare(session, basket):
        names.append("")
    if names:
        raise no.BasketsWaiting(tuple(names))
    if basket is not None:
        discard(session, basket.id)
