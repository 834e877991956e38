"""What stands on an X or Z report: the X is read from the facts so far, the Z from what was sealed at closing."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.members.people import name_of
from beesdesk.pos.basket import till_session
from beesdesk.pos.model import TillSession, ZReport
from beesdesk.pos.queries import cashiers_of
from beesdesk.pos.receipt import Letterhead, Seal, letterhead
from beesdesk.pos.remarks import notes_of
from beesdesk.pos.reprints import copies_of
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.pos.totals import SessionTotals, session_totals, totals_in
from beesdesk.words import Language


@dataclass(frozen=True, slots=True)
class Closing:
    """What only a Z report has: its id, its number, who closed, the drawer as counted (euro), the seal, and its notes."""

    id: UUID
    number: int
    cashier: str
    counted: Decimal
    difference: Decimal
    seal: Seal | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TillReport:
    """A session's figures in local time, of an X or (with `closing`) a Z.

    `cashiers` are the names of those who served, in their order; `tender_names` has a name for each tender code. `copy` is
    0 for an original, n for the nth duplicate of a Z.
    """

    letterhead: Letterhead
    session_number: int
    cashiers: tuple[str, ...]
    opened_at: datetime
    until: datetime
    totals: SessionTotals
    tender_names: dict[str, str]
    closing: Closing | None
    copy: int = 0


_SEAL = "SELECT l.seq, l.hash FROM z_report z JOIN log l ON l.device_id = z.device_id AND l.seq = z.seq WHERE z.id = ?"
_TILL = "SELECT d.number FROM till_session s JOIN device d ON d.id = s.device_id WHERE s.id = ?"


def x_report(session: Session, language: Language, *, now: datetime) -> TillReport:
    """Return the figures of the open session so far; nothing is written. Raises `TillClosed`."""
    till = till_session(session)
    return _report(session, till, session_totals(session, till), now, language, None)


def z_by_session(session: Session, session_id: UUID, language: Language) -> TillReport | None:
    """Return the Z report of a session, None while it is open."""
    found = session.value("SELECT id FROM z_report WHERE session_id = ?", (session_id,))
    return None if found is None else z_by_id(session, UUID(bytes=found), language)


def z_latest(session: Session, language: Language) -> TillReport | None:
    """Return the last Z report of this till, None before its first closing."""
    last = "SELECT id FROM z_report WHERE device_id = ? ORDER BY number DESC LIMIT 1"
    found = session.value(last, (session.device.id,))
    return None if found is None else z_by_id(session, UUID(bytes=found), language)


def z_by_number(session: Session, number: int, language: Language) -> TillReport | None:
    """Return the Z report of this till with a number, None for a number that no closing has."""
    found = session.value("SELECT id FROM z_report WHERE device_id = ? AND number = ?", (session.device.id, number))
    return None if found is None else z_by_id(session, UUID(bytes=found), language)


def z_by_id(session: Session, report_id: UUID, language: Language) -> TillReport:
    """Return a Z report. Raises `NotFound`."""
    report = session.get(ZReport, report_id)
    till = session.get(TillSession, report.session_id)
    seal = session.row(Seal, _SEAL, (report_id,))
    closing = Closing(
        report.id,
        report.number,
        name_of(session, report.cashier),
        report.counted,
        report.difference,
        seal,
        notes_of(session, report),
    )
    sealed = sealed_totals(report, till.opening_float)
    whole = _report(session, till, sealed, report.closed_at, language, closing)
    return replace(whole, copy=copies_of(session, report_id))


def _report(
    session: Session,
    till: TillSession,
    totals: SessionTotals,
    until: datetime,
    language: Language,
    closing: Closing | None,
) -> TillReport:
    rules = shop_rules(session)
    return TillReport(
        letterhead(rules, session.value(_TILL, (till.id,))),
        till.number,
        tuple(name_of(session, cashier) for cashier in cashiers_of(session, till.id)),
        local_time(till.opened_at, rules),
        local_time(until, rules),
        by_name(session, totals),
        tender_names(session, language),
        closing,
    )


def tender_names(session: Session, language: Language) -> dict[str, str]:
    """Return the names of all means of payment by their codes, also of those that are taken no more."""
    return dict(session.values(f"SELECT code, name_{language} FROM tender ORDER BY id DESC"))  # noqa: S608 - one of three columns


def by_name(session: Session, totals: SessionTotals) -> SessionTotals:
    """Return figures with the cashiers' names instead of their references."""
    named = [replace(one, cashier=name_of(session, one.cashier)) for one in totals.cashiers]
    return replace(totals, cashiers=tuple(named))


def sealed_totals(report: ZReport, opening_float: Decimal) -> SessionTotals:
    """Return a Z report's figures as they were sealed, not added up again: later facts change nothing in them."""
    return totals_in(json.loads(report.totals), opening_float, report.perpetual_before)
