"""A member's right to be forgotten: what says who somebody was goes, what the shop must keep stays under a bare number.

Facts and their seals are not touched: they know members by an id, and the log has names only under a key that goes too.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from beesdesk.db.persons import forget
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.mail.model import Mail
from beesdesk.members.member_pins import forget_member_pin
from beesdesk.members.model import Card, Eater, Member, Person, PinGuard
from beesdesk.members.people import allow, refuse_last_administrator
from beesdesk.words import Act, CardStatus

Row = TypeVar("Row")

_BALANCE = "SELECT sum(amount) FROM account_move WHERE member_id = ? GROUP BY account HAVING sum(amount) != 0"
_MAILS = """
DELETE FROM mail WHERE recipient = ? OR subject_id IN (SELECT id FROM sale WHERE member_id = ?)
OR subject_id IN (SELECT id FROM message WHERE member_id = ?)
"""


@dataclass(eq=False)
class MemberUnknown(ShopError):
    """No member has the number."""

    number: int


@dataclass(eq=False)
class AccountOpen(ShopError):
    """The member has money with the shop, or owes it some (below zero, euro)."""

    number: int
    amount: Decimal


@dataclass(eq=False)
class MemberAtTill(ShopError):
    """A basket of the member is open or set aside."""

    number: int


def member_by_number(session: Session, number: int) -> Member:
    """Return a member, erased or not. Raises `MemberUnknown`."""
    found = session.row(Member, f"SELECT {columns(Member)} FROM member WHERE number = ?", (number,))  # noqa: S608 - ours
    if found is None:
        raise MemberUnknown(number)
    return found


def erase_member(
    session: Session, member_id: UUID, who: str, approved_by: str | None = None, *, today: date, now: datetime
) -> None:
    """Forget who a member was, with the eaters and the work in the shop; of one forgotten before nothing is left to do.

    `Shop.scrub` then takes the last traces out of the file. Raises `AccountOpen`, `MemberAtTill`, `LastAdministrator`
    and what `allow` raises.
    """
    approved = allow(session, Act.MEMBER_ERASED, who, approved_by)
    member = session.get(Member, member_id)
    if member.erased is not None:
        return
    _refuse_open(session, member)
    for person in _rows(session, Person, member_id):
        refuse_last_administrator(session, person)
        session.change(Person, person.id, name="", badge=None, pin_hash=None, withdrawn=True, recovery_hash=None)
        session.execute_local(PinGuard, "DELETE FROM pin_guard WHERE id = ?", (person.id,))
        session.changed |= forget(session, person.id.bytes)
    for eater in _rows(session, Eater, member_id):
        session.change(Eater, eater.id, name="")
    for card in _rows(session, Card, member_id):
        session.change(Card, card.id, status=CardStatus.BLOCKED)
    session.execute_local(Mail, _MAILS, (member.email, member_id, member_id))
    session.change(
        Member,
        member_id,
        first_name="",
        family_name="",
        email=None,
        joined=None,
        receipt=None,
        erased=today,
        phone=None,
        address=None,
        born=None,
    )
    forget_member_pin(session, member_id)
    session.changed |= forget(session, member_id.bytes)
    note(session, Act.MEMBER_ERASED, now=now, who=who, subject=member_id, approved_by=approved)


def _refuse_open(session: Session, member: Member) -> None:
    balance = session.value(_BALANCE, (member.id,))
    if balance:
        raise AccountOpen(member.number, Decimal(balance).scaleb(-2))
    if session.value("SELECT 1 FROM basket WHERE member_id = ?", (member.id,)):
        raise MemberAtTill(member.number)


def _rows(session: Session, cls: type[Row], member_id: UUID) -> list[Row]:
    sql = f"SELECT {columns(cls)} FROM {TABLES[cls].name} WHERE member_id = ?"  # noqa: S608 - names are ours
    return session.rows(cls, sql, (member_id,))
