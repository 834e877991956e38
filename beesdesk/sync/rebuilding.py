"""Everything that follows from the logs, made anew from them alone beside the shop, and compared. Nothing is changed."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from uuid import UUID

import beesdesk.models  # noqa: F401 - every table counts
from beesdesk.catalog.label_model import LabelCursor
from beesdesk.catalog.label_queue import settle_labels
from beesdesk.db.file import FILE_NAME
from beesdesk.db.projecting import Projector, Written, synced
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.migrations.upgrade import upgrade
from beesdesk.shifts.history import in_order
from beesdesk.shifts.known import facts_of_all, policy_of, state_of, today_of, zone_of
from beesdesk.shifts.policies.bees import to_json
from beesdesk.shifts.standing import fold
from beesdesk.shop import Shop
from beesdesk.stock import levels
from beesdesk.values import dataclass

_LOG: Final = "SELECT hlc, device_id, seq, revision, body FROM log ORDER BY hlc, device_id"
_TAKEN_OVER: Final = ("this_device", "person_key", "forgotten", "anchor", "log")
_PAGE: Final = 500


class Fault(StrEnum):
    """How a row of the shop differs from what the logs come to."""

    MISSING = "missing"
    """It is not here."""
    EXTRA = "extra"
    """No log knows of it."""
    OTHER = "other"
    """It says something else."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is otherwise than the logs say: its table, its id, and the columns that differ."""

    table: str
    row_id: UUID
    fault: Fault
    columns: tuple[str, ...] = ()


def differences(shop: Shop) -> list[Difference]:
    """Return where the tables are not what the logs of all devices come to, and where what follows from those is not.

    The logs are put into a file beside the shop's, which is gone afterwards. It takes as long as taking all of them in.
    """
    with TemporaryDirectory(dir=shop.path.parent) as folder:
        path = Path(folder) / FILE_NAME
        upgrade(path)
        found = shop.read(_against, path, shop)
    today = shop.read(today_of, shop.now())
    found += shop.read(_standings, shop)
    found += shop.try_out(_stock)
    found += shop.try_out(_labels, today)
    return found


def _against(live: Session, path: Path, shop: Shop) -> list[Difference]:
    with closing(connect(path, synchronous="OFF")) as fresh:
        fresh.execute("BEGIN")
        for name in _TAKEN_OVER:
            _copy(live, fresh, name)
        fresh.execute("COMMIT")
    with closing(Store(path, shop.signer, shop.now, synchronous="OFF")) as store:
        with store.write() as made:
            projector = Projector(made)
            entries = live.each(_LOG)
            while page := list(islice(entries, _PAGE)):
                projector.take(Written(*row) for row in page)
        with store.read() as made:
            return [
                one
                for name, (_, shape) in sorted(synced().items())
                for one in _compared(live, made, name, (*shape.columns, *shape.extra))
            ] + list(_compared(live, made, "conflict", ("id", "name", "row_id", "grp")))


def _copy(live: Session, fresh: Any, name: str) -> None:
    marks = ", ".join("?" for _ in live.values(f"PRAGMA table_info({name})"))
    columns = ", ".join(column for _, column, *_ in live.values(f"PRAGMA table_info({name})"))
    fresh.executemany(
        f"INSERT INTO {name} ({columns}) VALUES ({marks})",  # noqa: S608 - names above
        live.each(f"SELECT {columns} FROM {name}"),  # noqa: S608 - as above
    )


def _compared(live: Session, made: Session, name: str, columns: tuple[str, ...]) -> Iterator[Difference]:
    """Yield the differing rows of a table; both sides come in the order of their ids."""
    sql = f"SELECT {', '.join(columns)} FROM {name} ORDER BY id"  # noqa: S608 - names are ours
    ours, logs = iter(live.each(sql)), iter(made.each(sql))
    one: Any = next(ours, None)
    other: Any = next(logs, None)
    while one is not None or other is not None:
        if other is None or (one is not None and one[0] < other[0]):
            yield Difference(name, UUID(bytes=one[0]), Fault.EXTRA)
            one = next(ours, None)
        elif one is None or other[0] < one[0]:
            yield Difference(name, UUID(bytes=other[0]), Fault.MISSING)
            other = next(logs, None)
        else:
            if one != other:
                differing = tuple(column for column, a, b in zip(columns, one, other, strict=True) if a != b)
                yield Difference(name, UUID(bytes=one[0]), Fault.OTHER, differing)
            one, other = next(ours, None), next(logs, None)


def _standings(session: Session, shop: Shop) -> list[Difference]:
    """Return the members whose kept standing is not what their facts come to today."""
    today, policy = today_of(session, shop.now()), policy_of(session)
    kept = {UUID(bytes=key) for (key,) in session.values("SELECT id FROM standing")}
    facts = facts_of_all(session)
    found = [Difference("standing", member, Fault.EXTRA) for member in sorted(kept - facts.keys())]
    for member, history in facts.items():
        if member not in kept:
            found.append(Difference("standing", member, Fault.MISSING))
        elif to_json(state_of(session, member, today, policy)) != to_json(
            fold(policy, in_order(history, today), today, [])
        ):
            found.append(Difference("standing", member, Fault.OTHER, ("state",)))
    return found


def _stock(session: Session) -> list[Difference]:
    return [
        Difference("stock_level", one.product_id, Fault.OTHER, ("on_hand", "value"))
        for one in levels.rebuild(session, zone_of(session))
    ]


def _labels(session: Session, today: date) -> list[Difference]:
    """Return the products whose labels are due here and not by what was printed and wished, or the other way round."""
    sql = "SELECT id, copies, was FROM label_due"
    settle_labels(session, today)
    kept = {row[0]: row for row in session.values(sql)}
    session.execute_local(LabelCursor, "DELETE FROM label_cursor")
    settle_labels(session, today)
    made = {row[0]: row for row in session.values(sql)}
    return [
        Difference("label_due", UUID(bytes=key), Fault.OTHER)
        for key in sorted(kept.keys() | made.keys())
        if kept.get(key) != made.get(key)
    ]
