"""All that the shop holds about one member, for the member to take along.

What others are named in comes without them: an id of somebody else in a row of the member's is left out. What members
did for the shop, at the till or at the desk, is said as a deed: when, and what it was written into, not whom it was about.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, columns
from beesdesk.journal import note
from beesdesk.mail.model import Mail
from beesdesk.members.model import Member
from beesdesk.members.people import allow
from beesdesk.shifts.known import standing_of, standing_then, today_of
from beesdesk.shifts.model import Shift
from beesdesk.shifts.standing import Reason, Standing
from beesdesk.shifts.wording import Told, told
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

FORMAT: Final = "beesdesk-member-1"
_MOST: Final = 2**31

OWN: Final[Mapping[str, tuple[str, ...]]] = {
    "member": ("id",),
    "eater": ("member_id",),
    "card": ("member_id",),
    "card_request": ("member_id",),
    "person": ("member_id",),
    "share_movement": ("member_id",),
    "account_move": ("member_id",),
    "sale": ("member_id",),
    "basket": ("member_id",),
    "worker": ("id",),
    "member_skill": ("member_id",),
    "regular_place": ("member_id",),
    "shift_template": ("leader_id",),
    "shift": ("leader_id",),
    "place": ("member_id", "replaced_by"),
    "standing_fact": ("member_id",),
    "standing": ("id",),
    "lateness": ("member_id",),
    "sheet_line": ("member_id", "replaced_by"),
    "swap": ("member_id",),
    "exchange_request": ("member_id", "partner_id"),
    "solidarity_offer": ("member_id",),
    "solidarity_request": ("member_id",),
    "message": ("member_id",),
    "message_opt_out": ("member_id",),
    "clash": ("member_id",),
}
"""The tables with rows about a member, and the columns that say whose they are: whole rows are given."""

PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "sale_line": ("sale_id", "sale"),
    "sale_vat": ("sale_id", "sale"),
    "payment": ("sale_id", "sale"),
    "empties_ticket": ("sale_id", "sale"),
    "invoice": ("sale_id", "sale"),
    "basket_line": ("basket_id", "basket"),
    "basket_payment": ("basket_id", "basket"),
    "exchange_ask": ("request_id", "exchange_request"),
}
"""Tables whose rows belong to rows of those above: the column, and the table that it points to."""

DEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "account_move": ("who",),
    "act": ("who", "approved_by"),
    "admission": ("who",),
    "attempt_answer": ("decided_by",),
    "clash_seen": ("who",),
    "invitation": ("who",),
    "conflict_settled": ("who",),
    "revocation": ("who",),
    "card_request": ("who", "given_by"),
    "cash_movement": ("cashier", "approved_by"),
    "count_entry": ("who",),
    "exchange_request": ("who",),
    "goods_receipt": ("who", "closed_by"),
    "handover": ("previous", "cashier"),
    "label_print": ("who",),
    "label_wish": ("who",),
    "lateness": ("who",),
    "mailing": ("who",),
    "payment_attempt": ("who",),
    "markdown": ("who",),
    "policy_change": ("who",),
    "purchase_order": ("who",),
    "sale": ("cashier", "approved_by"),
    "sale_line": ("who",),
    "basket_line": ("who",),
    "share_movement": ("who",),
    "sheet": ("validated_by",),
    "solidarity_offer": ("who",),
    "solidarity_request": ("who",),
    "standing_fact": ("who",),
    "stock_count": ("who", "closed_by"),
    "stock_move": ("who", "approved_by"),
    "swap": ("who",),
    "till_session": ("cashier",),
    "z_report": ("cashier",),
}
"""Where whoever did something is named: given as deeds."""

SECRET: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("pin_hash", "recovery_hash"),
}
"""Columns that are never given: they would let others try a PIN out."""

NOT_PERSONAL: Final[Mapping[str, str]] = {
    "member_pin.id": "says only that there is a PIN, and the rest is secret",
    "person_key.id": "the key itself is secret, and is of use for the log alone",
    "pin_guard.id": "counts wrong PINs on one machine until the next right one",
    "clash.subject_id": "a clash is given with its member",
    "forgetting.person_id": "of somebody erased: there is nothing left to give",
    "person.id": "somebody who works here is found by the member",
    "list_view.sorted_by": "a column of a list",
    "supplier.order_by": "an hour of the day",
    "basket.eater_id": "of a basket that is given with its member",
    "card.eater_id": "of a card that is given with its member",
    "card_request.eater_id": "of a request that is given with its member",
    "mail.recipient": "found by the address, and by what a mail is made of",
    "act.subject_id": "found by what else is given: any row of the member's may be the subject",
    "mail.subject_id": "as above",
    "message.subject_id": "a message is given with its member",
}
"""Columns that name or may name a person and are not looked through as such, and why."""

_OTHERS: Final = frozenset({"member_id", "leader_id", "replaced_by", "partner_id", "eater_id"})
_MAILS: Final = (
    f"SELECT {columns(Mail)} FROM mail WHERE recipient = ? OR subject_id IN (SELECT unhex(value) FROM json_each(?))"  # noqa: S608 - ours
)
_SHIFTS: Final = f"""
SELECT {columns(Shift)} FROM shift WHERE id IN (SELECT shift_id FROM place WHERE member_id = ?1 OR replaced_by = ?1)
"""  # noqa: S608 - as above
_ACTS: Final = """
SELECT id FROM act WHERE subject_id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY at, id
"""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that the member did for the shop: in which table it is written, in which column, and when."""

    table: str
    column: str
    id: UUID
    at: datetime | None


@dataclass(frozen=True, slots=True)
class MemberData:
    """What the shop holds: `rows` by table, whole ones; `deeds`; what the standing is and why; what the member was told."""

    made: datetime
    member: Member
    rows: Mapping[str, tuple[Any, ...]]
    deeds: tuple[Deed, ...]
    standing: Standing
    reasons: tuple[Reason, ...]
    told: tuple[Told, ...]


def export_member(
    session: Session, member_id: UUID, language: Language, *, now: datetime, who: str, approved_by: str | None = None
) -> MemberData:
    """Return all that the shop holds about a member, and write into the journal who asked. Raises what `allow` raises."""
    approved = allow(session, Act.MEMBER_EXPORTED, who, approved_by)
    data = member_data(session, member_id, language, now=now)
    note(session, Act.MEMBER_EXPORTED, now=now, who=who, subject=member_id, approved_by=approved)
    return data


def member_data(session: Session, member_id: UUID, language: Language, *, now: datetime) -> MemberData:
    """Return all that the shop holds about a member; messages are worded in a language."""
    member = session.get(Member, member_id)
    found: dict[str, tuple[Any, ...]] = {}
    for name, names in OWN.items():
        found[name] = _rows(session, name, {column: [member_id.bytes] for column in names})
    for name, (column, above) in PARTS.items():
        found[name] = _rows(session, name, {column: [row.id.bytes for row in found[above]]})
    ids = [row.id.hex for rows in found.values() for row in rows]
    asked = json.dumps(ids)
    found["mail"] = tuple(session.rows(Mail, _MAILS, (member.email, asked)))
    found["act"] = _rows(session, "act", {"id": [key for (key,) in session.values(_ACTS, (asked,))]})
    led = {row.id for row in found["shift"]}
    found["shift"] += tuple(row for row in session.rows(Shift, _SHIFTS, (member_id,)) if row.id not in led)
    today = today_of(session, now)
    return MemberData(
        now,
        member,
        {name: rows for name, rows in found.items() if rows},
        tuple(_deeds(session, references(found["person"], member_id))),
        standing_of(session, member_id, today),
        tuple(standing_then(session, member_id, today)[1]),
        tuple(told(session, member_id, language, _MOST)),
    )


def references(people: Iterable[Any], member_id: UUID) -> tuple[str, ...]:
    """Return how deeds name a member: as the member, and as somebody who works in the shop."""
    return (member_id.hex, *(person.id.hex for person in people))


def as_document(data: MemberData) -> dict[str, Any]:
    """Return the whole as objects, lists, text and numbers: what the JSON file holds."""
    mine = {data.member.id, *(row.id for rows in data.rows.values() for row in rows)}
    document: dict[str, Any] = {
        "format": FORMAT,
        "made": data.made.isoformat(),
        "member": data.member.number,
        "standing": _plain(data.standing),
        "reasons": [_plain(reason) for reason in data.reasons],
        "told": [_plain(one) for one in data.told],
        "deeds": [_plain(deed) for deed in data.deeds],
        "tables": {name: [_row(name, row, mine) for row in rows] for name, rows in sorted(data.rows.items())},
    }
    return document


def as_json(data: MemberData) -> str:
    """Return the text of the JSON file: for machines, and readable all the same."""
    return json.dumps(as_document(data), ensure_ascii=False, indent=1) + "\n"


def _rows(session: Session, name: str, wanted: Mapping[str, Iterable[bytes]]) -> tuple[Any, ...]:
    """Return the rows of a table of which a column has one of some values, each once."""
    cls = next(cls for cls, shape in TABLES.items() if shape.name == name)
    where = " OR ".join(f"{column} IN (SELECT unhex(value) FROM json_each(?))" for column in wanted)  # noqa: S608 - names are ours
    keys = [json.dumps([key.hex() for key in values]) for values in wanted.values()]
    return tuple(session.rows(cls, f"SELECT {columns(cls)} FROM {name} WHERE {where} ORDER BY id", keys))  # noqa: S608 - names are ours


def _deeds(session: Session, who: tuple[str, ...]) -> Iterator[Deed]:
    asked = json.dumps(who)
    known: dict[str, Any] = {shape.name: (cls, shape) for cls, shape in TABLES.items()}
    for name, names in sorted(DEEDS.items()):
        cls, shape = known[name]
        moments = [
            column for column in ("at", "opened_at", "closed_at", "made_at", "validated") if column in shape.columns
        ]
        for column in names:
            sql = f"SELECT {columns(cls)} FROM {name} WHERE {column} IN (SELECT value FROM json_each(?)) ORDER BY id"  # noqa: S608 - as above
            for row in session.rows(cls, sql, (asked,)):
                yield Deed(name, column, row.id, getattr(row, moments[0]) if moments else None)


def _row(name: str, row: Any, mine: set[UUID]) -> dict[str, Any]:
    """Return a row as an object, without secrets, without other people, and without what is empty."""
    said: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        is_other = isinstance(value, UUID) and field.name in _OTHERS and value not in mine
        if value is not None and field.name not in SECRET.get(name, ()) and not is_other:
            said[field.name] = _plain(value)
    return said


def _plain(value: Any) -> Any:
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | str():
            return value
        case UUID() | Decimal():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case bytes():
            return value.hex()
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def by_table(deeds: Iterable[Deed]) -> dict[str, int]:
    """Return how many deeds there are by table."""
    return dict(Counter(deed.table for deed in deeds))
