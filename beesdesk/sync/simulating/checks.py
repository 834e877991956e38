"""What has to be so in the evening, worked out from the logs by other code than the shop's: naively, and all at once."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from beesdesk.db.log import Sealed
from beesdesk.db.merging import beliefs
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, Nature, Table
from beesdesk.shop import Shop
from beesdesk.sync.fingerprint import fingerprint, table_digests
from beesdesk.sync.rebuilding import differences
from beesdesk.sync.simulating.world import Machine, Place, World, Wrong, program

_ALL: Final = 1_000_000
Key = tuple[str, str]
"""A row: its table, and its id in hexadecimal."""


@dataclass(frozen=True)
class Said:
    """What one entry says of some columns of a register: an `add` is a new row."""

    is_set: bool
    hlc: int
    device: UUID
    seq: int
    values: Mapping[str, Any]

    @property
    def rank(self) -> tuple[bool, int, bytes]:
        """Who has the last word."""
        return (self.is_set, self.hlc, self.device.bytes)

    @property
    def place(self) -> Place:
        """The entry."""
        return (self.device, self.seq)


@dataclass
class Books:
    """All that all logs say."""

    facts: dict[Key, list[Said]] = field(default_factory=lambda: defaultdict(list))
    writes: dict[Key, list[Said]] = field(default_factory=lambda: defaultdict(list))


def check(world: World) -> int:
    """Look whether all is as it has to be; return how many conflicts there are. Raises `Wrong`."""
    machines = world.machines
    first = machines[0]
    _same_logs(world, first)
    _same_tables(machines)
    for machine in machines:
        waiting = machine.shop.read(lambda session: session.values("SELECT device_id, seq, why FROM waiting"))
        if waiting:
            raise Wrong(f"{machine.name} still has entries that wait: {_shown(waiting)}")
    books = _read(first.shop)
    _facts_once(first.shop, books)
    _registers(world, first.shop, books)
    found = _conflicts(world, first.shop, books)
    if world.is_rebuilt:
        _rebuilt(first)
    _nobody_forgotten_is_known(world)
    return found


def _rebuilt(machine: Machine) -> None:
    """Look whether the logs alone come to the same tables."""
    with program(machine):
        # Which labels are due follows from the day as well, and a played clock jumps between days.
        other = [one for one in differences(machine.shop) if one.table != "label_due"]
    if other:
        raise Wrong(f"the logs alone give something else: {other[:3]}")


def _same_logs(world: World, first: Machine) -> None:
    """Everything that a machine has committed is everywhere; of those that are no more, the same: what somebody still had."""
    expected = {machine.id: machine.shop.read(lambda session: session.head.seq) for machine in world.machines}
    known = first.shop.read(beliefs)
    gone = {device: end for device, end in world.retired.items() if device.bytes in known}
    for machine in world.machines:
        ends = {device: end.seq for device, end in machine.shop.log_ends().items() if device.bytes in known}
        expected |= {device: ends.get(device, 0) for device in gone if device not in expected}
        if {**dict.fromkeys(gone, 0), **ends} != expected:
            raise Wrong(f"{machine.name} has the logs up to {_ends(ends)}, not {_ends(expected)}")
        if any(ends.get(one.id, 0) > world.retired[one.id] for one in world.shut_out):
            raise Wrong(f"{machine.name} believes who was shut out: {_ends(ends)}")
        for device, end in machine.shop.log_ends().items():
            if device.bytes in known and end.hash != first.shop.log_ends()[device].hash:
                raise Wrong(f"{machine.name} and {first.name} have other logs of {device}")


def _same_tables(machines: list[Machine]) -> None:
    first = machines[0]
    figure = first.shop.read(fingerprint)
    for machine in machines[1:]:
        if machine.shop.read(fingerprint) != figure:
            one, other = first.shop.read(table_digests), machine.shop.read(table_digests)
            raise Wrong(
                f"{first.name} and {machine.name} differ in {[name for name in one if one[name] != other[name]]}"
            )


def _read(shop: Shop) -> Books:
    natures = {shape.name: shape for shape in TABLES.values() if shape.nature is not Nature.LOCAL}
    books = Books()
    for row in _entries(shop):
        for part in json.loads(row.body)["rows"]:
            shape = natures[part[1]]
            if part[0] == "set":
                values = {**part[4], **dict.fromkeys(part[5])}
                said = Said(True, row.hlc, row.device_id, row.seq, values)
                _append(books.writes[shape.name, part[2]], said)
            else:
                into = books.facts if shape.nature is Nature.FACT else books.writes
                said = Said(False, row.hlc, row.device_id, row.seq, part[2])
                into[shape.name, part[2]["id"]].append(said)
    return books


def _append(writes: list[Said], said: Said) -> None:
    """Take one more write; of what an entry says twice, the second time counts."""
    if writes and writes[-1].rank == said.rank:
        before = writes.pop()
        said = Said(said.is_set, said.hlc, said.device, said.seq, {**before.values, **said.values})
    writes.append(said)


def _entries(shop: Shop) -> Iterator[Sealed]:
    for device in shop.log_ends():
        yield from shop.log_rows(device, 0, _ALL)


def _facts_once(shop: Shop, books: Books) -> None:
    """Every fact of every log stands once in its table, word for word, and nothing else does."""
    for shape in TABLES.values():
        if shape.nature is not Nature.FACT:
            continue
        rows = _rows(shop, shape)
        wanted = {key for name, key in books.facts if name == shape.name}
        if set(rows) != wanted:
            raise Wrong(
                f"{shape.name}: {len(wanted - set(rows))} facts are lost, {len(set(rows) - wanted)} are nobody's"
            )
        for key, row in rows.items():
            said = min(books.facts[shape.name, key], key=lambda one: (one.hlc, one.device.bytes))
            if row != {name: said.values.get(name) for name in row}:
                raise Wrong(f"{shape.name} {key} stands otherwise than it was said")


def _registers(world: World, shop: Shop, books: Books) -> None:
    """Each group of columns has what was written last, and whoever had seen a write has beaten it."""
    for shape in TABLES.values():
        if shape.nature is not Nature.REGISTER:
            continue
        rows = _rows(shop, shape)
        wanted = {key for name, key in books.writes if name == shape.name}
        if set(rows) != wanted:
            raise Wrong(
                f"{shape.name}: {len(wanted - set(rows))} rows are lost, {len(set(rows) - wanted)} are nobody's"
            )
        for key, row in rows.items():
            for group in dict.fromkeys(shape.group_of.values()):
                _group(world, shape, key, group, row, books.writes[shape.name, key])


def _group(world: World, shape: Table, key: str, group: str, row: Mapping[str, Any], writes: list[Said]) -> None:
    columns = shape.columns_of(group)
    ours = [one for one in writes if not one.is_set or any(name in one.values for name in columns)]
    for one in ours:
        for other in ours:
            if one.is_set and one is not other and _had_seen(world, one, other) and other.rank > one.rank:
                raise Wrong(f"{shape.name} {key} {group}: {one.place} knew {other.place} and lost to it")
    if set(columns) & set(shape.personal):
        return  # sealed: that all machines show the same is looked at as a whole
    last = max(ours, key=lambda one: one.rank)
    for name in columns:
        if row[name] != last.values.get(name):
            raise Wrong(
                f"{shape.name} {key} {name} is {row[name]!r}, and was last said to be {last.values.get(name)!r}"
            )


def _had_seen(world: World, one: Said, other: Said) -> bool:
    """Tell whether the writer of an entry had another one in its tables; an entry of the template's saw all before it."""
    known = world.seen.get(one.place)
    if known is None:
        return other.place not in world.seen and other.device == one.device and other.seq < one.seq
    ends, waits = known
    return ends.get(other.device, 0) >= other.seq and other.place not in waits


def _conflicts(world: World, shop: Shop, books: Books) -> int:
    """Look whether what lost without having been seen is in the list, and nothing else; return how many that are."""
    kept: dict[tuple[str, str, str], set[tuple[Place, Place]]] = defaultdict(set)
    sql = "SELECT name, lower(hex(row_id)), grp, lost_device, lost_seq, won_device, won_seq FROM conflict"
    rows = shop.read(lambda session: session.values(sql))
    for name, key, group, lost, lost_seq, won, won_seq in rows:
        kept[name, key, group].add(((UUID(bytes=lost), lost_seq), (UUID(bytes=won), won_seq)))
    shapes = {shape.name: shape for shape in TABLES.values()}
    for (name, key), writes in books.writes.items():
        shape = shapes[name]
        adds = [one for one in writes if not one.is_set]
        for group in dict.fromkeys(shape.group_of.values()):
            columns = shape.columns_of(group)
            sets = [one for one in writes if one.is_set and any(column in one.values for column in columns)]
            unsure = any(one.place in world.unsure for one in sets)
            # What was written in one instant and more is told by its time alone: who knew one of them seems to know all.
            ties = len({one.hlc for one in sets}) < len(sets)
            if len(adds) > 1 or set(columns) & set(shape.personal) or unsure or ties:
                continue
            wanted = {
                (lost.place, won.place)
                for lost, won in pairwise(sorted(sets, key=lambda one: one.rank))
                if lost.device != won.device
                and not _had_seen(world, won, lost)
                and any(lost.values.get(column) != won.values.get(column) for column in columns)
            }
            if kept[name, key, group] != wanted:
                raise Wrong(f"{name} {key} {group}: conflicts are {kept[name, key, group]}, should be {wanted}")
    return len(rows)


def _nobody_forgotten_is_known(world: World) -> None:
    """Whoever was erased anywhere is nobody everywhere, the hub included."""
    erased = "SELECT id FROM member WHERE erased IS NOT NULL"
    persons = [UUID(bytes=key) for (key,) in world.machines[0].shop.read(lambda session: session.values(erased))]
    for machine in world.machines:
        if machine.shop.read(_knows, persons):
            raise Wrong(f"{machine.name} still knows somebody who was erased")
        if world.ground.hub(machine.shop).person_keys(persons):
            raise Wrong("the hub still has the key of somebody who was erased")


def _knows(session: Session, persons: list[UUID]) -> bool:
    for person in persons:
        if session.value("SELECT 1 FROM person_key WHERE id = ?", (person,)):
            return True
        if session.value("SELECT 1 FROM member WHERE id = ? AND first_name || family_name != ''", (person,)):
            return True
    return False


def _rows(shop: Shop, shape: Table) -> dict[str, dict[str, Any]]:
    """Return a table as the logs write it: bytes in hexadecimal, by id."""
    sql = f"SELECT {', '.join(shape.columns)} FROM {shape.name}"  # noqa: S608 - names are ours
    rows = shop.read(lambda session: session.values(sql))
    plain = ([value.hex() if isinstance(value, bytes) else value for value in row] for row in rows)
    return {row[0]: dict(zip(shape.columns, row, strict=True)) for row in plain}


def _ends(ends: Mapping[UUID, int]) -> dict[str, int]:
    return {device.hex[-6:]: seq for device, seq in sorted(ends.items())}


def _shown(rows: list[Any]) -> list[tuple[str, int, str]]:
    return [(device.hex()[-6:], seq, why) for device, seq, why in rows]
