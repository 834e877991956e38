"""What devices have written to a group of a register, each write with its values: read from the logs when it is asked for."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from beesdesk.db.persons import Persons
from beesdesk.db.projecting import said_of
from beesdesk.db.registers import Unreadable
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES
from beesdesk.values import dataclass

_WRITES = (
    "SELECT grp <> '', hlc, device_id, seq, base FROM register_write WHERE row_id = ? AND name = ? AND grp IN ('', ?)"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A write of a group: a change (`is_set`) or a new row, when, by whom, knowing what.

    `values` are those of the group's columns as the database has them, None where nobody here can read them.
    """

    is_set: bool
    hlc: int
    device: bytes
    seq: int
    base: int
    values: Mapping[str, Any] | None


def writes_of(session: Session, cls: type, row_id: UUID, group: str) -> list[Said]:
    """Return what was written to a group of a row, in the order in which it counts."""
    persons = Persons(session)
    found = session.values(_WRITES, (row_id, TABLES[cls].name, group))
    rows = [
        Said(bool(is_set), hlc, device, seq, base, values_of(session, persons, cls, row_id, group, device, seq))
        for is_set, hlc, device, seq, base in found
    ]
    return sorted(rows, key=lambda one: (one.is_set, one.hlc, one.device))


def values_of(
    session: Session, persons: Persons, cls: type, row_id: UUID, group: str, device: bytes, seq: int
) -> Mapping[str, Any] | None:
    """Return what an entry says of a group of a row."""
    shape = TABLES[cls]
    body = session.value("SELECT body FROM log WHERE device_id = ? AND seq = ?", (device, seq))
    if body is None:
        return None
    said = said_of(session, persons, json.loads(body)["rows"], shape, row_id.bytes, group)
    return None if said is Unreadable else dict(zip(shape.columns_of(group), said, strict=True))
