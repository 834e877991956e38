"""What two machines wrote of one thing without knowing of each other: the later one holds, somebody looks at it.

A conflict is settled for good by keeping what holds or by turning it round; both are said once, for all machines.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import COUNTER_BITS, from_milliseconds
from beesdesk.db.model import Conflict, EnrolledDevice
from beesdesk.db.persons import Persons
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, columns
from beesdesk.db.written import values_of
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow, name_of
from beesdesk.shifts.meeting import settle_conflict
from beesdesk.shifts.wording import shop_says
from beesdesk.sync.conflict_texts import COLUMNS, in_language, simple_word
from beesdesk.sync.conflict_texts import TABLES as NAMES
from beesdesk.sync.things import class_of, decoded, thing_name, value_words
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

BY_ITSELF: Final = frozenset(
    {
        "answers_id", "cause_id", "give_shift_id", "give_template_id", "item_id", "made", "next_week", "noted", "notes_read",
        "order_id", "order_line_id", "pin_hash", "public_key", "receipt_id", "recovery_hash", "request_id", "settled",
        "sheet_id", "shift_id", "take_shift_id", "take_template_id", "warnings",
    }
)  # fmt: skip
"""Groups that machines write by themselves, or that nobody could choose between by looking: they are not shown."""
_OPEN: Final = f"""
SELECT {columns(Conflict, "c")} FROM conflict c
WHERE NOT EXISTS (SELECT 1 FROM conflict_settled s WHERE s.conflict_id = c.id) ORDER BY c.won_hlc DESC, c.id
"""  # noqa: S608 - names are ours


@dataclass(eq=False)
class ConflictOver(ShopError):
    """The conflict was settled already, here or on another machine."""

    thing: str


@dataclass(eq=False)
class ConflictUnreadable(ShopError):
    """What was lost cannot be read here: the person was forgotten, or their key has not come."""

    thing: str


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: what was written (in words), when, by whom (empty where nobody is known), on which machine."""

    value: str
    at: datetime
    who: str
    device: str


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A conflict that nobody has settled. `thing` is a row by its name, `kind` what it is, `column` what was written.

    `held` holds now; `lost` is what `turn_round` brings back, where it `is_readable` here.
    """

    id: UUID
    kind: str
    thing: str
    column: str
    held: Side
    lost: Side
    is_readable: bool


def open_conflicts(session: Session, language: Language | None = None) -> list[OpenConflict]:
    """Return the conflicts to look at, the latest first, in a language (None: the shop's).

    What machines write by themselves is left out, and what both sides say alike by now.
    """
    spoken = language or Language(shop_says(session, "language", Language.FR))
    persons = Persons(session)
    found = []
    for conflict in session.rows(Conflict, _OPEN):
        if conflict.name not in NAMES or _is_by_itself(conflict) or _is_moot(session, persons, conflict):
            continue
        found.append(_shown(session, persons, conflict, spoken))
    return found


def keep(session: Session, conflict: OpenConflict, who: str, approved_by: str | None = None) -> None:
    """Settle a conflict: what holds is right. Raises `ConflictOver` and what `allow` raises."""
    _settle(session, conflict, who, approved_by, turned=False)


def turn_round(session: Session, conflict: OpenConflict, who: str, approved_by: str | None = None) -> None:
    """Settle a conflict: what was lost is right, and holds from now on.

    Raises `ConflictOver`, `ConflictUnreadable` and what `allow` raises.
    """
    _settle(session, conflict, who, approved_by, turned=True)


def _settle(session: Session, shown: OpenConflict, who: str, approved_by: str | None, *, turned: bool) -> None:
    approved = allow(session, Act.CONFLICT_SETTLED, who, approved_by)
    conflict = session.find(Conflict, shown.id)
    done = session.value("SELECT 1 FROM conflict_settled WHERE conflict_id = ?", (shown.id,))
    if conflict is None or done:
        raise ConflictOver(shown.thing)
    if turned:
        said = _said(session, Persons(session), conflict, lost=True)
        if said is None:
            raise ConflictUnreadable(shown.thing)
        session.change(class_of(conflict.name), conflict.row_id, **said)
    now = from_milliseconds(session.hybrid_time >> COUNTER_BITS)
    settle_conflict(session, shown.id, turned=turned, now=now, who=who)
    note(session, Act.CONFLICT_SETTLED, now=now, who=who, subject=conflict.row_id, approved_by=approved)


def _is_by_itself(conflict: Conflict) -> bool:
    return BY_ITSELF.issuperset(TABLES[class_of(conflict.name)].columns_of(conflict.grp))


def _said(session: Session, persons: Persons, conflict: Conflict, *, lost: bool) -> dict[str, Any] | None:
    """Return what a side of a conflict says, as the row class has it; None where nobody here can read it."""
    cls = class_of(conflict.name)
    device, seq = (conflict.lost_device, conflict.lost_seq) if lost else (conflict.won_device, conflict.won_seq)
    values = values_of(session, persons, cls, conflict.row_id, conflict.grp, device.bytes, seq)
    return None if values is None else {name: decoded(cls, name, value) for name, value in values.items()}


def _is_moot(session: Session, persons: Persons, conflict: Conflict) -> bool:
    """Tell whether the row says by now what had lost."""
    cls = class_of(conflict.name)
    row = session.row(cls, f"SELECT {columns(cls)} FROM {conflict.name} WHERE id = ?", (conflict.row_id,))  # noqa: S608 - ours
    said = _said(session, persons, conflict, lost=True)
    if row is None:
        return True
    if conflict.name == "regular_place" and conflict.grp == "ended" and said is not None:
        return row.ended is not None and said["ended"] is not None  # ended twice is ended
    return said is not None and all(getattr(row, name) == value for name, value in said.items())


def _shown(session: Session, persons: Persons, conflict: Conflict, language: Language) -> OpenConflict:
    cls, shape = class_of(conflict.name), TABLES[class_of(conflict.name)]
    lost, won = _said(session, persons, conflict, lost=True), _said(session, persons, conflict, lost=False)
    names = [
        name for name in shape.columns_of(conflict.grp)
        if name in COLUMNS and (lost is None or won is None or lost.get(name) != won.get(name))
    ] or [conflict.grp]  # fmt: skip

    def words(said: Mapping[str, Any] | None) -> str:
        if said is None:
            return simple_word("unreadable", language)
        return ", ".join(value_words(session, cls, name, said.get(name), language) for name in names)

    held = _side(session, words(won), conflict.won_hlc, conflict.won_device, conflict.won_seq)
    gone = _side(session, words(lost), conflict.lost_hlc, conflict.lost_device, conflict.lost_seq)
    return OpenConflict(
        conflict.id,
        in_language(NAMES[conflict.name], language),
        thing_name(session, conflict.name, conflict.row_id, language),
        ", ".join(in_language(COLUMNS[name], language) if name in COLUMNS else name for name in names),
        held,
        gone,
        lost is not None,
    )


def _side(session: Session, value: str, hlc: int, device: UUID, seq: int) -> Side:
    enrolled = session.find(EnrolledDevice, device)
    return Side(
        value,
        from_milliseconds(hlc >> COUNTER_BITS),
        _author(session, device, seq),
        "" if enrolled is None else enrolled.name,
    )


def _author(session: Session, device: UUID, seq: int) -> str:
    """Return who did what an entry says, by name, where it says so."""
    body = session.value("SELECT body FROM log WHERE device_id = ? AND seq = ?", (device, seq))
    for deed, name, said, *_ in json.loads(body)["rows"] if body else ():
        if deed == "add" and name == "act" and said.get("who"):
            return name_of(session, str(said["who"]))
    return ""
