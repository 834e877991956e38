"""Tables as frozen dataclasses: what a row is, and whether it may change."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, Final, TypeVar, get_type_hints

from beesdesk.db.types import Codec, Value, codec
from beesdesk.values import dataclass

Row = TypeVar("Row")


class Nature(Enum):
    """What may become of a row."""

    FACT = "fact"
    """Written once, never changed: triggers refuse it. Goes into the log."""
    REGISTER = "register"
    """May change; every change goes into the log with the version that it replaces."""
    LOCAL = "local"
    """This device's own business: never in the log."""


@dataclass(frozen=True, slots=True)
class Table:
    """The shape of one table. Facts and registers also have the columns that the store fills: see `extra`.

    What is in the `personal` columns goes into the log encrypted under the key of the person that `owner` names.
    `groups` are columns of a register that are written and won together, wherever two devices write: see `group_of`.
    """

    name: str
    nature: Nature
    columns: tuple[str, ...]
    codecs: tuple[Codec, ...]
    encoders: tuple[tuple[int, Callable[[Any], Any]], ...]
    values_of: Callable[[Any], tuple[Any, ...]]
    personal: tuple[str, ...] = ()
    owner: str = "id"
    groups: tuple[tuple[str, ...], ...] = ()

    @property
    def extra(self) -> tuple[str, ...]:
        """Columns that the store fills: who wrote the row (device, its sequence number), and a register's version."""
        match self.nature:
            case Nature.FACT:
                return ("device_id", "seq")
            case Nature.REGISTER:
                return ("device_id", "seq", "version")
        return ()

    @property
    def insert(self) -> str:
        """The INSERT of a row with all its columns."""
        names = (*self.columns, *self.extra)
        return f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608 - names are ours

    @property
    def group_of(self) -> Mapping[str, str]:
        """The group of each column but the key, named by its first column. A column in none is a group by itself."""
        return _group_of(self.name, self.columns, self.groups)

    def columns_of(self, group: str) -> tuple[str, ...]:
        """Return the columns of a group."""
        return next((columns for columns in self.groups if columns[0] == group), (group,))

    def encode(self, row: object) -> list[Value]:
        """Return a row's values as the database keeps them, in the order of `columns`."""
        values = list(self.values_of(row))
        for place, encode in self.encoders:
            if values[place] is not None:
                values[place] = encode(values[place])
        return values

    def encode_changes(self, changes: Mapping[str, Any]) -> dict[str, Value]:
        """Return changed fields as the database keeps them. An unknown name is a `KeyError`."""
        kinds = dict(zip(self.columns, self.codecs, strict=True))
        return {
            name: value if value is None or (encode := kinds[name].encode) is None else encode(value)
            for name, value in changes.items()
        }


@cache
def _group_of(name: str, columns: tuple[str, ...], groups: tuple[tuple[str, ...], ...]) -> Mapping[str, str]:  # noqa: ARG001
    together = {column: group[0] for group in groups for column in group}
    return {column: together.get(column, column) for column in columns[1:]}


def table(
    name: str,
    nature: Nature,
    *,
    personal: tuple[str, ...] = (),
    owner: str = "id",
    groups: tuple[tuple[str, ...], ...] = (),
) -> Callable[[type[Row]], type[Row]]:
    """Declare a frozen dataclass as a table of this name. Its first field is its key `id`.

    `personal` are the columns of a register that name or describe a person, `owner` the column with that person's id. `groups` are
    those of its columns that only make sense together; a column is in one of them at most, and none of them is personal.
    """

    def declare(cls: type[Row]) -> type[Row]:
        hints = get_type_hints(cls, include_extras=True)
        columns = tuple(field.name for field in dataclasses.fields(cls))  # type: ignore[arg-type]
        kinds = tuple(codec(hints[column]) for column in columns)
        grouped = [column for group in groups for column in group]
        if len(set(grouped)) < len(grouped) or not set(grouped) <= set(columns[1:]) - set(personal):
            msg = f"the groups of {name}"
            raise TypeError(msg)
        encoders = tuple((place, kind.encode) for place, kind in enumerate(kinds) if kind.encode is not None)
        TABLES[cls] = Table(name, nature, columns, kinds, encoders, attrgetter(*columns), personal, owner, groups)
        return cls

    return declare


TABLES: dict[type, Table] = {}
"""Every declared table by its row class; filled while the modules are imported, never afterwards."""


INNER: Final = frozenset(
    {
        "alembic_version", "anchor", "follow_cursor", "forgotten", "key_to_send", "log", "register_write", "sync_state",
        "this_device", "unrevealed", "waiting",
    }
)  # fmt: skip
"""Tables that no row class has: the log, and what a device notes for itself of logs, keys and its own name."""
NOTES: Final = ("follow_cursor", "key_to_send", "register_write", "unrevealed", "waiting")
"""Those of them that a copy for another machine goes without, beside what is `LOCAL`: it works them out anew when it is
opened (`db.reindexing`), where `sync_state.shape` is empty."""


def columns(cls: type, alias: str = "") -> str:
    """Return a table's columns for a SELECT: those of the class, by an alias where several tables are asked."""
    dot = f"{alias}." if alias else ""
    return ", ".join(f"{dot}{name}" for name in TABLES[cls].columns)


@cache
def decoder(cls: type[Row], names: tuple[str, ...]) -> Callable[[Iterable[Any]], Row]:
    """Return what makes a frozen row from a result with these column names. A missing field is a `KeyError`."""
    hints = get_type_hints(cls, include_extras=True)
    fields = [field.name for field in dataclasses.fields(cls)]  # type: ignore[arg-type]
    decodes = [codec(hints[name]).decode for name in fields]
    if fields == list(names):
        plan = list(enumerate(decodes))
    else:
        where = {name: index for index, name in enumerate(names)}
        plan = [(where[name], decode) for name, decode in zip(fields, decodes, strict=True)]

    def build(values: Any) -> Row:
        return cls(*[values[i] if d is None or values[i] is None else d(values[i]) for i, d in plan])

    return build
