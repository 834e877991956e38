"""Rows of any table that could be: what no act of a short day writes is written so, with references that hold."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, Table
from beesdesk.db.types import Scale

WORDS: Final = ("Anis", "Brocoli", "Céleri", "Datte", "Échalote", "Fenouil", "Gingembre", "Haricot", "Igname", "Jujube")
_JSON: Final = frozenset({"about", "changes", "detail", "facts", "layout", "said", "shown", "texts", "warnings"})
_DAY: Final = date(2026, 11, 23)
_MOMENT: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)
_PLAIN: Final[dict[type, Callable[[Random, int], Any]]] = {
    UUID: lambda _, __: uuid7(),
    bool: lambda dice, _: dice.random() < 0.5,  # noqa: PLR2004 - as often as not
    int: lambda dice, _: dice.randrange(1, 60),
    Decimal: lambda dice, scale: Decimal(dice.randrange(1, 900)).scaleb(-min(scale, 2)),
    datetime: lambda dice, _: _MOMENT + timedelta(minutes=dice.randrange(9999)),
    date: lambda dice, _: _DAY + timedelta(dice.randrange(90)),
    bytes: lambda dice, _: dice.randbytes(32),
    str: lambda dice, _: f"{dice.choice(WORDS)} {dice.randrange(100)}",
}


def any_row(session: Session, cls: type, dice: Random) -> object:
    """Return a new row of a table; what it refers to is there. Raises `LookupError` where nothing is to be referred to."""
    shape = TABLES[cls]
    values = {name: any_value(session, cls, name, dice) for name in shape.columns[1:]}
    return cls(uuid7(), **values)


def any_value(session: Session, cls: type, name: str, dice: Random) -> Any:
    """Return a value that a column could have."""
    hint, scale, optional = _kind(cls, name)
    if optional and dice.random() < 0.25:  # noqa: PLR2004 - now and then
        return None
    target = _references(session, TABLES[cls]).get(name)
    if target is not None:
        return _some_id(session, target, dice)
    if name in _JSON:
        return "{}"
    if issubclass(hint, StrEnum):
        return dice.choice(list(hint))
    return _PLAIN[hint](dice, scale)


def _some_id(session: Session, table: str, dice: Random) -> UUID:
    ids = session.values(f"SELECT id FROM {table} ORDER BY id")  # noqa: S608 - names are ours
    if not ids:
        raise LookupError(table)
    return UUID(bytes=dice.choice(ids)[0])


@cache
def _kind(cls: type, name: str) -> tuple[Any, int, bool]:
    """Return a column's bare type, its decimal digits, and whether it may be empty."""
    hint: Any = get_type_hints(cls, include_extras=True)[name]
    optional = False
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
        optional = True
    scale = 0
    if get_origin(hint) is Annotated:
        scale = max([one.digits for one in get_args(hint) if isinstance(one, Scale)], default=0)
        hint = get_args(hint)[0]
    return hint, scale, optional


_KNOWN: Final[dict[str, dict[str, str]]] = {}


def _references(session: Session, shape: Table) -> dict[str, str]:
    """Return which table each referring column of a table is about."""
    if shape.name not in _KNOWN:
        rows = session.values(f"PRAGMA foreign_key_list({shape.name})")
        _KNOWN[shape.name] = {row[3]: row[2] for row in rows}
    return _KNOWN[shape.name]
