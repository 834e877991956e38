"""The members' tables."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.words import CardStatus, Language


@table("member", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Member:
    """A cooperator. `number` is the one printed on the card and spoken at the desk."""

    id: UUID
    number: int
    first_name: str
    family_name: str
    language: Language
    email: str | None
    joined: date | None
    solidarity_rounding: bool


@table("eater", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Eater:
    """A person of the member's household who may shop on the member's right."""

    id: UUID
    member_id: UUID
    name: str


@table("card", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Card:
    """An EAN-13 (13 digits) that names a member or one of the member's eaters."""

    id: UUID
    code: str
    member_id: UUID
    eater_id: UUID | None
    status: CardStatus
    issued: date | None
