"""What a count comes to: what was found beside what was expected at that moment, what nobody counted, what is it worth."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Money, Quantity
from beesdesk.stock.count_model import CountEntry, StockCount
from beesdesk.stock.found import Found, Passing, Seen, found
from beesdesk.stock.levels import Moving, level_of, moves_of
from beesdesk.stock.limits import COUNT_AGAIN_FROM
from beesdesk.stock.valuing import Level
from beesdesk.values import dataclass
from beesdesk.words import CountScope, Language, MoveCause, Unit

ZERO: Final = Decimal(0)
_CENT: Final = Decimal("0.01")
_MOST_TURNS: Final = 3
_SHOPPING: Final = timedelta(minutes=30)
"""Goods are taken from the shelf up to so long before the till sees them."""
_TREE: Final = """
WITH RECURSIVE below (id) AS (
    SELECT :category UNION SELECT c.id FROM category c JOIN below b ON c.parent_id = b.id
)
"""
_IN_SCOPE: Final = {
    CountScope.CATEGORY: "p.category_id IN (SELECT id FROM below)",
    CountScope.SHELF: "p.shelf = :shelf",
    CountScope.SUPPLIER: """(p.supplier_id = :supplier OR EXISTS (SELECT 1 FROM supplier_item i
        WHERE i.product_id = p.id AND i.supplier_id = :supplier AND i.withdrawn IS NULL))""",
    CountScope.LIST: "p.id IN (SELECT product_id FROM count_item WHERE count_id = :count)",
}
_PRODUCT: Final = "p.id, p.name_fr, p.name_nl, p.name_en, p.content, p.unit, p.shelf, p.article"
_STANDING: Final = f"""
SELECT {columns(CountEntry, "e")} FROM count_entry e WHERE e.count_id = ?
AND NOT EXISTS (SELECT 1 FROM count_entry c WHERE c.corrects = e.id) AND e.quantity IS NOT NULL
"""  # noqa: S608 - names are ours
_NEAR: Final = """
SELECT l.product_id, l.at, l.id, 'sale' AS cause, -l.quantity AS quantity, NULL AS value, NULL AS counted
FROM sale s JOIN sale_line l ON l.sale_id = s.id
WHERE s.at > :first AND l.at > :first AND l.kind = 'item' AND l.product_id IN (SELECT value FROM wanted)
UNION ALL
SELECT m.product_id, m.at, m.id, m.cause, m.quantity, m.value, m.counted FROM stock_move m
WHERE m.product_id IN (SELECT value FROM wanted) AND m.at > :first
"""
_WANTED: Final = "WITH wanted AS (SELECT DISTINCT product_id AS value FROM count_entry WHERE count_id = :count)"


@dataclass(frozen=True, slots=True)
class Counted:
    """A product as a count names it."""

    id: UUID
    name_fr: str
    name_nl: str
    name_en: str
    content: str | None
    unit: Unit
    shelf: str | None
    article: str | None

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn of counting found of a product, and how far that is from what was expected at its moment."""

    found: Decimal
    difference: Decimal
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountLine:
    """A product that was counted. The last turn counts; `again` says that its difference has to be counted once more.

    `value` is what the difference is worth, euro without VAT, at what the stock costs on average now. So much (`unsure`)
    was sold or delivered between entries in several places; so much was sold `soon` after: it may have lain in a customer's
    basket when the shelf was seen, and is then not missing.
    """

    product: Counted
    at: datetime
    expected: Decimal
    found: Decimal
    difference: Decimal
    value: Decimal
    unsure: Decimal
    soon: Decimal
    turns: tuple[Turn, ...]
    again: bool

    @property
    def in_baskets(self) -> bool:
        """True where all that is missing may have been on its way to the till."""
        return self.difference < ZERO and self.soon >= -self.difference

    @property
    def product_id(self) -> UUID:
        """The product."""
        return self.product.id


@dataclass(frozen=True, slots=True)
class Rest:
    """A product of the scope that nobody counted, though there should be some: `value` is euro without VAT."""

    id: UUID
    name_fr: str
    name_nl: str
    name_en: str
    unit: Unit
    shelf: str | None
    on_hand: Quantity
    value: Money

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]


def standing(session: Session, count_id: UUID, product_id: UUID | None = None) -> list[CountEntry]:
    """Return the entries of a count that nobody corrected or took back, of one product or all, the first one first."""
    if product_id is None:
        return session.rows(CountEntry, f"{_STANDING} ORDER BY e.at, e.id", (count_id,))
    return session.rows(CountEntry, f"{_STANDING} AND e.product_id = ? ORDER BY e.at, e.id", (count_id, product_id))


def turn_for(entries: Sequence[CountEntry], who: str) -> int:
    """Return which turn an entry of somebody is who counts a product once more, given its entries that stand.

    Who has begun a further turn goes on with it; who counted the turn before is refused that one later.
    """
    last = max((entry.turn for entry in entries), default=0)
    begun = last > 1 and any(entry.turn == last and entry.who == who for entry in entries)
    return last if begun else last + 1


def again_from(session: Session) -> Decimal:
    """Return from how many euro on a difference is counted once more."""
    stored = session.value("SELECT value FROM setting WHERE name = 'count_again_from' ORDER BY id")
    return COUNT_AGAIN_FROM if stored is None else Decimal(str(stored))


def compare(session: Session, count_id: UUID) -> list[CountLine]:
    """Return what an open count comes to so far, where the most money is first (`levels.settle` first)."""
    entries: dict[UUID, list[CountEntry]] = defaultdict(list)
    for entry in standing(session, count_id):
        entries[entry.product_id].append(entry)
    if not entries:
        return []
    near, limit = _near(session, count_id, entries), again_from(session)
    lines = [
        _line(session, product, entries[product.id], near.get(product.id, []), limit)
        for product in _products(session, count_id)
        if product.id in entries
    ]
    return sorted(
        lines, key=lambda line: (-abs(line.value), -abs(line.difference), line.product.name_fr, line.product_id)
    )


def uncounted(session: Session, count_id: UUID) -> list[Rest]:
    """Return what of the scope nobody counted and should be there, by shelf and name (`levels.settle` first)."""
    seen = {entry.product_id for entry in standing(session, count_id)}
    sql, about = _scope(session, count_id)
    rows = session.rows(
        Rest,
        f"{sql[0]} SELECT {_PRODUCT}, l.on_hand, l.value FROM product p JOIN stock_level l ON l.id = p.id"  # noqa: S608 - ours
        f" WHERE {sql[1]} AND l.on_hand <> 0 ORDER BY p.shelf, p.name_fr, p.id",
        about,
    )
    return [row for row in rows if row.id not in seen]


def to_count(session: Session, count_id: UUID) -> list[Counted]:
    """Return what is to be counted, by shelf and name: what the shop has or has had, and all of a list."""
    sql, about = _scope(session, count_id)
    known = "1" if session.get(StockCount, count_id).scope is CountScope.LIST else "p.withdrawn IS NULL"
    return session.rows(
        Counted,
        f"{sql[0]} SELECT {_PRODUCT} FROM product p LEFT JOIN stock_level l ON l.id = p.id"  # noqa: S608 - ours
        f" WHERE {sql[1]} AND ({known} OR l.on_hand <> 0) AND (l.id IS NOT NULL OR {sql[2]})"
        " ORDER BY p.shelf IS NULL, p.shelf, p.name_fr, p.id",
        about,
    )


def _scope(session: Session, count_id: UUID) -> tuple[tuple[str, str, str], dict[str, Any]]:
    """Return the SQL of a scope: what comes before, the condition, whether products count that never moved."""
    count = session.get(StockCount, count_id)
    about = {"count": count_id, "category": count.category_id, "supplier": count.supplier_id, "shelf": count.shelf}
    head = _TREE if count.scope is CountScope.CATEGORY else ""
    whole = "1" if count.scope in (CountScope.LIST, CountScope.SHELF) else "0"
    return (head, _IN_SCOPE[count.scope], whole), about


def _products(session: Session, count_id: UUID) -> list[Counted]:
    return session.rows(
        Counted,
        f"{_WANTED} SELECT {_PRODUCT} FROM product p JOIN wanted w ON w.value = p.id",  # noqa: S608 - names are ours
        {"count": count_id},
    )


def _near(session: Session, count_id: UUID, entries: Mapping[UUID, Sequence[CountEntry]]) -> dict[UUID, list[Moving]]:
    """Return the moves since the count's first entry, by product."""
    first = min(entry.at for of_product in entries.values() for entry in of_product)
    near: dict[UUID, list[Moving]] = defaultdict(list)
    for moving in session.rows(Moving, f"{_WANTED} {_NEAR}", {"count": count_id, "first": milliseconds(first) - 1}):
        near[moving.product_id].append(moving)
    return near


def _line(
    session: Session, product: Counted, entries: Sequence[CountEntry], near: Sequence[Moving], limit: Decimal
) -> CountLine:
    level = level_of(session, product.id)
    unit = _unit_value(level)
    turns: list[Turn] = []
    for number in sorted({entry.turn for entry in entries}):
        of_turn = [entry for entry in entries if entry.turn == number]
        last = _found(of_turn, near)
        expected = _expected(session, product.id, level, near, last.at)
        turns.append(
            Turn(last.quantity, last.quantity - expected, tuple(dict.fromkeys(entry.who for entry in of_turn)))
        )
    value = _cents(turns[-1].difference * unit)
    until = last.at + _SHOPPING
    soon = -sum((one.quantity for one in near if one.cause is MoveCause.SALE and last.at < one.at <= until), ZERO)
    again = needs_another([_cents(turn.difference * unit) for turn in turns], limit)
    return CountLine(
        product, last.at, expected, last.quantity, turns[-1].difference, value, last.unsure, soon, tuple(turns), again
    )


def needs_another(values: Sequence[Decimal], limit: Decimal) -> bool:
    """Tell whether differences worth so much, turn by turn, want one more: a large one that nobody else has seen too.

    After the third turn nobody is asked any more: the last one holds.
    """
    if len(values) >= _MOST_TURNS or not values[-1] or abs(values[-1]) < limit:
        return False
    return len(values) == 1 or abs(values[-1] - values[-2]) >= max(limit, _CENT)


def _found(entries: Sequence[CountEntry], near: Sequence[Moving]) -> Found:
    seen = [Seen(entry.at, entry.quantity or ZERO, entry.back) for entry in entries]
    return found(seen, [Passing(one.at, one.cause, one.quantity) for one in near if one.counted is None])


def _expected(session: Session, product_id: UUID, level: Level, near: Sequence[Moving], at: datetime) -> Decimal:
    """Return what the stock was at a moment, by what is known now."""
    later = [one for one in near if one.at > at]
    if all(one.counted is None for one in later):
        return level.on_hand - sum((one.quantity for one in later), ZERO)
    on_hand = ZERO
    for one in moves_of(session, product_id):
        if one.at > at:
            break
        on_hand = on_hand + one.quantity if one.counted is None else one.counted
    return on_hand


def _unit_value(level: Level) -> Decimal:
    if level.on_hand > ZERO:
        return level.value / level.on_hand
    return level.cost or ZERO


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
