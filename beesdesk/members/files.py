"""Who a member is, as the desk writes it: somebody new, what has changed, and whether the shop knows them already."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.imports import EMAIL
from beesdesk.members.model import Member
from beesdesk.members.people import allow
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

LONGEST: Final = 200
_MEMBERS: Final = f"SELECT {columns(Member)} FROM member WHERE erased IS NULL ORDER BY number"  # noqa: S608 - names are ours
_PHONE: Final = re.compile(r"\+?[0-9 ()/.-]{6,30}")
_LEAST_DIGITS: Final = 6
_NATIONAL: Final = 8
"""So many digits at the end are the same with and without the country's prefix."""


@dataclass(eq=False)
class MemberNameNeeded(ShopError):
    """A member has a first and a family name."""


@dataclass(eq=False)
class EmailUnreadable(ShopError):
    """This is no e-mail address."""

    text: str


@dataclass(eq=False)
class PhoneUnreadable(ShopError):
    """This is no telephone number."""

    text: str


@dataclass(eq=False)
class BornAhead(ShopError):
    """Nobody is born on a day to come."""

    day: date


@dataclass(eq=False)
class NumberTaken(ShopError):
    """The number is another member's."""

    number: int


@dataclass(eq=False)
class MemberErased(ShopError):
    """Who this member was is forgotten: nothing is written any more."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a member is, as a form has it; empty texts are none."""

    first_name: str
    family_name: str
    language: Language
    email: str = ""
    phone: str = ""
    address: str = ""
    born: date | None = None
    joined: date | None = None


@dataclass(frozen=True, slots=True)
class Twin:
    """A member who may be the same person: `same` says by what, `name`, `email` or `phone`."""

    member_id: UUID
    number: int
    name: str
    same: tuple[str, ...]


def identity_of(member: Member) -> Identity:
    """Return who a member is."""
    return Identity(
        member.first_name, member.family_name, member.language, member.email or "", member.phone or "",
        member.address or "", member.born, member.joined,
    )  # fmt: skip


def add_member(
    session: Session,
    wanted: Identity,
    number: int | None = None,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Take somebody in, under the next number where none is given; return the member's id.

    Raises `MemberNameNeeded`, `EmailUnreadable`, `PhoneUnreadable`, `BornAhead`, `NumberTaken`, and what `allow` does.
    """
    said = _checked(wanted, today)
    approved = allow(session, Act.MEMBER_CHANGED, who, approved_by)
    wished = next_number(session) if number is None else number
    if session.value("SELECT 1 FROM member WHERE number = ?", (wished,)):
        raise NumberTaken(wished)
    member = Member(
        uuid7(), wished, said.first_name, said.family_name, said.language, said.email or None, said.joined or today,
        solidarity_rounding=False, phone=said.phone or None, address=said.address or None, born=said.born,
    )  # fmt: skip
    session.insert(member)
    detail = canonical({"change": "added"})
    note(session, Act.MEMBER_CHANGED, now=now, who=who, subject=member.id, detail=detail, approved_by=approved)
    return member.id


def change_member(
    session: Session,
    member_id: UUID,
    wanted: Identity,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> bool:
    """Write what is otherwise; tell whether anything was. The journal keeps which fields, never what stood in them.

    Raises `MemberErased` and what `add_member` does.
    """
    said = _checked(wanted, today)
    member = session.get(Member, member_id)
    if member.erased is not None:
        raise MemberErased
    stored = {
        "first_name": said.first_name, "family_name": said.family_name, "language": said.language,
        "email": said.email or None, "phone": said.phone or None, "address": said.address or None,
        "born": said.born, "joined": said.joined,
    }  # fmt: skip
    changes = {name: value for name, value in stored.items() if value != getattr(member, name)}
    if not changes:
        return False
    approved = allow(session, Act.MEMBER_CHANGED, who, approved_by)
    session.change(Member, member_id, **changes)
    detail = canonical({"change": "identity", "fields": "|".join(sorted(changes))})
    note(session, Act.MEMBER_CHANGED, now=now, who=who, subject=member_id, detail=detail, approved_by=approved)
    return True


def next_number(session: Session) -> int:
    """Return the number that the next member would have."""
    return int(session.value("SELECT coalesce(max(number), 0) + 1 FROM member"))


def find_twins(session: Session, wanted: Identity, *, but: UUID | None = None) -> list[Twin]:
    """Return the members who may be the same person, the surest first: by name in either order, e-mail, telephone."""
    found = []
    for member in session.rows(Member, _MEMBERS):
        same = tuple(_same(wanted, identity_of(member)))
        if same and member.id != but:
            found.append(Twin(member.id, member.number, f"{member.first_name} {member.family_name}", same))
    return sorted(found, key=lambda one: (-len(one.same), one.number))


def _same(one: Identity, other: Identity) -> Iterator[str]:
    mine = {plain_letters(one.first_name), plain_letters(one.family_name)}
    if "" not in mine and mine == {plain_letters(other.first_name), plain_letters(other.family_name)}:
        yield "name"
    if one.email.strip() and one.email.strip().casefold() == other.email.casefold():
        yield "email"
    if _digits(one.phone) and _digits(one.phone) == _digits(other.phone):
        yield "phone"


def plain_letters(text: str) -> str:
    """Return the letters of a name without accents, case and marks."""
    return "".join(ch for ch in unicodedata.normalize("NFKD", text.casefold()) if ch.isalnum())


def _digits(phone: str) -> str:
    return "".join(ch for ch in phone if ch.isdigit())[-_NATIONAL:]


def _checked(wanted: Identity, today: date) -> Identity:
    """Return who is wanted with spaces put right. Raises what makes no sense."""
    said = replace(
        wanted,
        first_name=_line(wanted.first_name), family_name=_line(wanted.family_name), email=_line(wanted.email),
        phone=_line(wanted.phone), address=_line(wanted.address),
    )  # fmt: skip
    if not said.first_name or not said.family_name:
        raise MemberNameNeeded
    if said.email and not EMAIL.fullmatch(said.email):
        raise EmailUnreadable(said.email)
    if said.phone and not (_PHONE.fullmatch(said.phone) and len(_digits(said.phone)) >= _LEAST_DIGITS):
        raise PhoneUnreadable(said.phone)
    if said.born is not None and said.born > today:
        raise BornAhead(said.born)
    return said


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
