"""The members' tables."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, Language, ReceiptWish


@table("member", Nature.REGISTER, personal=("first_name", "family_name", "email", "phone", "address", "born"))
@dataclass(frozen=True, slots=True)
class Member:
    """A cooperator. `number` is the one printed on the card and spoken at the desk; `erased` members keep nothing else."""

    id: UUID
    number: int
    first_name: str
    family_name: str
    language: Language
    email: str | None
    joined: date | None
    solidarity_rounding: bool
    receipt: ReceiptWish | None = None
    erased: date | None = None
    phone: str | None = None
    address: str | None = None
    born: date | None = None


@table("eater", Nature.REGISTER, personal=("name",), owner="member_id")
@dataclass(frozen=True, slots=True)
class Eater:
    """A person of the member's household who may shop on the member's right, until it is `ended`."""

    id: UUID
    member_id: UUID
    name: str
    ended: date | None = None


# An eater is one of its member. A card's status stands alone: whoever blocks a lost one is not overruled by who gives it away.
@table("card", Nature.REGISTER, groups=(("member_id", "eater_id"),))
@dataclass(frozen=True, slots=True)
class Card:
    """An EAN-13 (13 digits) that names a member or one of the member's eaters."""

    id: UUID
    code: str
    member_id: UUID
    eater_id: UUID | None
    status: CardStatus
    issued: date | None


@table("person", Nature.REGISTER, personal=("name", "pin_hash"))
@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works in the shop: mostly a member. `roles` are words between bars, `badge` the code of a card of its own.

    The journal knows people by the id alone, so that a name can be erased. `pin_hash` is argon2's text, `recovery_hash`
    that of an administrator's recovery code.
    """

    id: UUID
    member_id: UUID | None
    name: str
    roles: str
    badge: str | None
    pin_hash: str | None
    withdrawn: bool
    recovery_hash: str | None = None


@table("member_pin", Nature.REGISTER, personal=("pin_hash",))
@dataclass(frozen=True, slots=True)
class MemberPin:
    """A member's own PIN for the kiosk, None where the office took it back; `id` is the member's, `pin_hash` argon2's text."""

    id: UUID
    pin_hash: str | None


# Dealt with, by whom.
@table("card_request", Nature.REGISTER, groups=(("given", "given_by"),))
@dataclass(frozen=True, slots=True)
class CardRequest:
    """A member wants a new card for themselves or for an eater; `given` says when the office has dealt with it."""

    id: UUID
    member_id: UUID
    eater_id: UUID | None
    at: datetime
    who: str
    given: datetime | None
    given_by: str | None


@table("pin_guard", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class PinGuard:
    """How often a person's PIN or recovery code was wrong on this device, and until when no other try counts."""

    id: UUID
    failures: int
    until: datetime | None


@table("person_key", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class PersonKey:
    """The key (32 bytes) that the log's text about a person is written with; without it nobody reads that text again.

    `id` is the member's, whose eaters have the same key, or the person's.
    """

    id: UUID
    key: bytes
