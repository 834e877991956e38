"""Stock on hand: a projection of sale lines and moves, folded on as they come, rebuilt whenever somebody doubts it.

Sales are not slowed down by it: nothing is written at the till. Whoever wants to know the stock has `settle` fold what came
since. A move that is older than what was folded (another machine's, synced later) has its product folded anew, for what
goods are worth depends on the order in which they came and went.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.db.table import decoder
from beesdesk.db.types import Money, Quantity
from beesdesk.stock import pace
from beesdesk.stock.model import StockCursor, StockDay, StockLevel
from beesdesk.stock.valuing import ZERO, Level, move
from beesdesk.values import dataclass
from beesdesk.words import MoveCause

_FACTS: Final = ("sale_line", "stock_move")
_SOLD: Final = "SELECT l.product_id, l.at, l.id, 'sale' AS cause, -l.quantity AS quantity, NULL AS value, NULL AS counted FROM sale_line l"
_MOVED: Final = "SELECT m.product_id, m.at, m.id, m.cause, m.quantity, m.value, m.counted FROM stock_move m"
_IS_GOODS: Final = "l.kind = 'item' AND l.product_id IS NOT NULL"
_SINCE: Final = f"{_SOLD} WHERE {_IS_GOODS} AND l.rowid > ? UNION ALL {_MOVED} WHERE m.rowid > ? ORDER BY 2, 3"
_UNTIL: Final = _SINCE.replace("rowid >", "rowid <=")
_MOVING: Final = ("product_id", "at", "id", "cause", "quantity", "value", "counted")
_OF: Final = f"{_SOLD} WHERE {_IS_GOODS} AND l.product_id = ? UNION ALL {_MOVED} WHERE m.product_id = ? ORDER BY 2, 3"
_LEVEL: Final = "SELECT id, on_hand, value, cost, last_at, last_id FROM stock_level"
_DAY: Final = "SELECT id, product_id, day, cause, quantity, value FROM stock_day"


@dataclass(frozen=True, slots=True)
class Moving:
    """A move as it is folded, whatever table it is from; `value` is euro where it has one of its own.

    What was `counted` is there from that moment on, whatever came before it.
    """

    product_id: UUID
    at: datetime
    id: UUID
    cause: MoveCause
    quantity: Quantity
    value: Money | None
    counted: Quantity | None


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the kept projection is not what the facts come to: `kept` and `folded` are quantity and value (euro)."""

    product_id: UUID
    kept: tuple[Decimal, Decimal] | None
    folded: tuple[Decimal, Decimal] | None


class Folding:
    """The moves of some products taken in, one after the other in the order of their moments."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self.levels: dict[UUID, StockLevel] = {}
        self.days: dict[UUID, StockDay] = {}

    def take(self, moving: Moving) -> None:
        """Take in a move."""
        before = self.levels.get(moving.product_id)
        level = Level() if before is None else Level(before.on_hand, before.value, before.cost)
        quantity = moving.quantity if moving.counted is None else moving.counted - level.on_hand
        moved = move(level, quantity, moving.value)
        after, day = moved.level, moving.at.astimezone(self._zone).date()
        self.levels[moving.product_id] = StockLevel(
            moving.product_id, after.on_hand, after.value, after.cost, moving.at, moving.id
        )
        self._note(moving.product_id, day, moving.cause, quantity, moved.value)
        if moved.correction:
            self._note(moving.product_id, day, MoveCause.PRICE, ZERO, moved.correction)

    def _note(self, product_id: UUID, day: date, cause: MoveCause, quantity: Decimal, value: Decimal) -> None:
        key = uuid5(product_id, f"{day} {cause}")
        before = self.days.get(key)
        if before is not None:
            quantity, value = quantity + before.quantity, value + before.value
        self.days[key] = StockDay(key, product_id, day, cause, quantity, value)


def settle(session: Session, zone: ZoneInfo) -> int:
    """Fold what has come since the last time; return how many moves that were. `zone` is that of the shop's clocks."""
    marks = {cursor.id: cursor.folded for cursor in session.rows(StockCursor, "SELECT id, folded FROM stock_cursor")}
    ends = {name: int(session.value(f"SELECT max(rowid) FROM {name}") or 0) for name in _FACTS}  # noqa: S608 - names above
    if all(ends[name] <= marks.get(name, 0) for name in _FACTS):
        return 0
    fresh: dict[UUID, list[Moving]] = defaultdict(list)
    movings = session.rows(Moving, _SINCE, [marks.get(name, 0) for name in _FACTS])
    for moving in movings:
        fresh[moving.product_id].append(moving)
    if movings:
        pace.forget(session, movings[0].at.astimezone(zone).date())
    for product_id, movings in fresh.items():
        _fold(session, product_id, movings, zone)
    for name in _FACTS:
        session.execute_local(
            StockCursor,
            "INSERT INTO stock_cursor (id, folded) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET folded = excluded.folded",
            (name, ends[name]),
        )
    return sum(map(len, fresh.values()))


def bring_up(session: Session, zone: ZoneInfo, now: datetime) -> None:
    """Make what is on hand, and what sells of late, what they are now: what a list of the stock begins with."""
    settle(session, zone)
    pace.reckon(session, now.astimezone(zone).date())


def rebuild(session: Session, zone: ZoneInfo) -> list[Difference]:
    """Fold everything from the facts alone, and return where what was kept had been something else."""
    settle(session, zone)
    kept = {level.id: level for level in session.rows(StockLevel, _LEVEL)}
    for cls, name in ((StockLevel, "stock_level"), (StockDay, "stock_day"), (StockCursor, "stock_cursor")):
        session.execute_local(cls, f"DELETE FROM {name}")  # noqa: S608 - names above
    settle(session, zone)
    folded = {level.id: level for level in session.rows(StockLevel, _LEVEL)}
    return [
        Difference(product_id, _sums(kept.get(product_id)), _sums(folded.get(product_id)))
        for product_id in sorted(kept.keys() | folded.keys())
        if _sums(kept.get(product_id)) != _sums(folded.get(product_id))
    ]


def doubtful(session: Session, zone: ZoneInfo) -> list[Difference]:
    """Return where what is kept is not what the facts come to that were folded; nothing is written, nobody waits."""
    marks = {cursor.id: cursor.folded for cursor in session.rows(StockCursor, "SELECT id, folded FROM stock_cursor")}
    kept = {level.id: level for level in session.rows(StockLevel, _LEVEL)}
    folding = Folding(zone)
    build = decoder(Moving, _MOVING)
    for values in session.each(_UNTIL, [marks.get(name, 0) for name in _FACTS]):
        folding.take(build(values))
    return [
        Difference(product_id, _sums(kept.get(product_id)), _sums(folding.levels.get(product_id)))
        for product_id in sorted(kept.keys() | folding.levels.keys())
        if _sums(kept.get(product_id)) != _sums(folding.levels.get(product_id))
    ]


def level_of(session: Session, product_id: UUID) -> Level:
    """Return what is on hand of a product by what has been folded (`settle` first)."""
    known = session.row(StockLevel, f"{_LEVEL} WHERE id = ?", (product_id,))
    return Level() if known is None else Level(known.on_hand, known.value, known.cost)


def known_stock(session: Session, product_id: UUID) -> Decimal | None:
    """Return how much there is of a product (`settle` first); None where nobody keeps its stock: it only ever was sold."""
    kept = session.value("SELECT 1 FROM stock_move WHERE product_id = ? LIMIT 1", (product_id,))
    return level_of(session, product_id).on_hand if kept else None


def days_of(session: Session, product_id: UUID, first: date, last: date) -> list[StockDay]:
    """Return what was moved of a product on the days from `first` to `last`, by day and cause."""
    return session.rows(
        StockDay, f"{_DAY} WHERE product_id = ? AND day BETWEEN ? AND ? ORDER BY day, cause", (product_id, first, last)
    )


def _fold(session: Session, product_id: UUID, movings: list[Moving], zone: ZoneInfo) -> None:
    known = session.row(StockLevel, f"{_LEVEL} WHERE id = ?", (product_id,))
    folding = Folding(zone)
    if known is not None and (movings[0].at, movings[0].id) < (known.last_at, known.last_id):
        session.execute_local(StockDay, "DELETE FROM stock_day WHERE product_id = ?", (product_id,))
        movings = session.rows(Moving, _OF, (product_id, product_id))
    elif known is not None:
        folding.levels[product_id] = known
        first = movings[0].at.astimezone(zone).date()
        folding.days = {day.id: day for day in days_of(session, product_id, first, date.max)}
    for moving in movings:
        folding.take(moving)
    _write(session, StockLevel, "stock_level", folding.levels.values())
    _write(session, StockDay, "stock_day", folding.days.values())


def _write(session: Session, cls: type, name: str, rows: Any) -> None:
    for row in rows:
        session.execute_local(cls, f"DELETE FROM {name} WHERE id = ?", (row.id,))  # noqa: S608 - names above
    session.insert_many(rows)


def _sums(level: StockLevel | None) -> tuple[Decimal, Decimal] | None:
    return None if level is None else (level.on_hand, level.value)


def moves_of(session: Session, product_id: UUID) -> Iterator[Moving]:
    """Give every move of a product, sales among them, the first one first."""
    yield from session.rows(Moving, _OF, (product_id, product_id))
