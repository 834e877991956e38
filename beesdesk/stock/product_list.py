"""The products as a list to work with: filtered, in an order, a page at a time, however many there are."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.search import matching
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity
from beesdesk.stock.pace import SPAN, coverage
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit

_MANY: Final = 3_000
_SHORT: Final = 7
"""Days of coverage below which a product runs out soon."""


class StockFilter(StrEnum):
    """Which products a list shows."""

    SOLD_HERE = "sold_here"
    """All that are not withdrawn."""
    OUT = "out"
    """Sold of late, and none left."""
    SHORT = "short"
    """Some left, for less than a week."""
    BELOW = "below"
    """Less than nothing: something was sold, or written off, that never came in."""
    DORMANT = "dormant"
    """Some left, and none sold of late."""
    UNPRICED = "unpriced"
    WITHDRAWN = "withdrawn"


class StockOrder(StrEnum):
    """What a list is sorted by."""

    NAME = "name"
    ON_HAND = "on_hand"
    VALUE = "value"
    SOLD = "sold"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked for; `category_ids` are a category and all below it, empty for any."""

    language: Language
    today: date
    text: str = ""
    category_ids: tuple[UUID, ...] = ()
    supplier_id: UUID | None = None
    filter: StockFilter = StockFilter.SOLD_HERE
    order: StockOrder = StockOrder.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ProductLine:
    """A product in the list. `value` is euro without VAT, `price` euro with VAT; `sold` is what left in `SPAN` days."""

    id: UUID
    name: str
    brand: str | None
    content: str | None
    unit: Unit
    category: str | None
    supplier: str | None
    shelf: str | None
    price: Money | None
    on_hand: Quantity
    value: Money
    sold: Quantity

    @property
    def a_day(self) -> Decimal:
        """What is sold a day, on average."""
        return (self.sold / SPAN).quantize(Decimal("0.001"))

    @property
    def days(self) -> Decimal | None:
        """How many days of sales are on hand; None where nothing is sold."""
        return coverage(self.on_hand, self.sold)


_LINE: Final = """
SELECT p.id, p.name_{language} AS name, p.brand, p.content, p.unit, c.name_{language} AS category, u.name AS supplier,
       p.shelf, coalesce(l.on_hand, 0) AS on_hand, coalesce(l.value, 0) AS value, coalesce(s.sold, 0) AS sold,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price
FROM ({chosen}) f JOIN product p ON p.id = f.id
LEFT JOIN stock_level l ON l.id = p.id LEFT JOIN stock_pace s ON s.id = p.id
LEFT JOIN category c ON c.id = p.category_id
LEFT JOIN supplier u ON u.id = p.supplier_id ORDER BY f.place
"""
_LEFT: Final = "(p.withdrawn IS NULL OR p.withdrawn > :today)"
_CONDITIONS: Final = {
    StockFilter.SOLD_HERE: _LEFT,
    StockFilter.OUT: f"{_LEFT} AND coalesce(l.on_hand, 0) <= 0 AND s.sold > 0",
    StockFilter.SHORT: f"{_LEFT} AND l.on_hand > 0 AND l.on_hand * {SPAN} < s.sold * {_SHORT}",
    StockFilter.BELOW: "l.on_hand < 0",
    StockFilter.DORMANT: f"{_LEFT} AND coalesce(l.on_hand, 0) > 0 AND coalesce(s.sold, 0) <= 0",
    StockFilter.UNPRICED: f"{_LEFT} AND p.id IN"  # noqa: S608 - names are ours
    " (SELECT id FROM product EXCEPT SELECT product_id FROM price WHERE valid_from <= :today)",
    StockFilter.WITHDRAWN: "p.withdrawn <= :today",
}
_SELLING: Final = frozenset({StockFilter.OUT, StockFilter.SHORT})
_BY_LEVEL: Final = _SELLING | {StockFilter.DORMANT, StockFilter.BELOW}
_SORTS: Final = {
    StockOrder.NAME: "p.name_{language} COLLATE NOCASE",
    StockOrder.ON_HAND: "coalesce(l.on_hand, 0)",
    StockOrder.VALUE: "coalesce(l.value, 0)",
    StockOrder.SOLD: "coalesce(s.sold, 0)",
}


def count(session: Session, asked: Asked) -> int:
    """Return how many products a list has."""
    source, parameters = _source(asked, sorted_too=False)
    return int(session.value(f"SELECT count(*) {source}", parameters) or 0)


def page(session: Session, asked: Asked, first: int, most: int) -> list[ProductLine]:
    """Return the products from a place in the list on (0 is the first), at most so many."""
    source, parameters = _source(
        asked, sorted_too=True, walks=asked.order is StockOrder.NAME and _finds_many(session, asked)
    )
    sort = _SORTS[asked.order].format(language=asked.language)
    way = "DESC" if asked.descending else "ASC"
    chosen = f"SELECT p.id, row_number() OVER () AS place FROM (SELECT p.id {source} ORDER BY {sort} {way}, p.id LIMIT :most OFFSET :first) p"  # noqa: S608
    sql = _LINE.format(language=asked.language, chosen=chosen)
    return session.rows(ProductLine, sql, {**parameters, "first": first, "most": most})


def ids(session: Session, asked: Asked) -> list[UUID]:
    """Return every product of a list, in its order."""
    source, parameters = _source(asked, sorted_too=True)
    sort = _SORTS[asked.order].format(language=asked.language)
    way = "DESC" if asked.descending else "ASC"
    found: Sequence[tuple[bytes]] = session.values(f"SELECT p.id {source} ORDER BY {sort} {way}, p.id", parameters)
    return [UUID(bytes=one[0]) for one in found]


def below(session: Session, category_id: UUID) -> tuple[UUID, ...]:
    """Return a category and all categories below it."""
    found: Sequence[tuple[bytes]] = session.values(
        "WITH RECURSIVE tree (id) AS (SELECT :top UNION ALL SELECT c.id FROM category c JOIN tree t ON c.parent_id = t.id)"
        " SELECT id FROM tree",
        {"top": category_id},
    )
    return tuple(UUID(bytes=one[0]) for one in found)


def _finds_many(session: Session, asked: Asked) -> bool:
    """Tell whether what is typed names so many products that a page of them is found sooner by going through all names."""
    found = matching(asked.text)
    if found is None:
        return False
    seen = session.value(f"SELECT count(*) FROM ({found[0]} LIMIT {_MANY})", found[1])  # noqa: S608 - names are ours
    return bool(seen == _MANY)


def _source(asked: Asked, *, sorted_too: bool, walks: bool = False) -> tuple[str, dict[str, Any]]:
    """Return what is chosen from and which of it, and the parameters of that; only tables that are asked are joined.

    Where it `walks`, the products are gone through in their order until there are enough, not looked up and then sorted.
    """
    parameters: dict[str, Any] = {"today": asked.today}
    conditions, tables = [_CONDITIONS[asked.filter]], list[str]()
    order = asked.order if sorted_too else StockOrder.NAME
    if asked.filter in _SELLING:  # few of all products: begun with, so that only they are looked at
        tables.append("FROM stock_pace s LEFT JOIN stock_level l ON l.id = s.id CROSS JOIN product p ON p.id = s.id")
    else:
        tables.append("FROM product p")
        if asked.filter in _BY_LEVEL or order in (StockOrder.ON_HAND, StockOrder.VALUE):
            tables.append("LEFT JOIN stock_level l ON l.id = p.id")
        if asked.filter is StockFilter.DORMANT or order is StockOrder.SOLD:
            tables.append("LEFT JOIN stock_pace s ON s.id = p.id")
    found = matching(asked.text)
    if found is not None:
        conditions.append(f"{'+' if walks else ''}p.rowid IN ({found[0]})")
        parameters |= found[1]
    elif asked.text.strip():
        conditions.append("0")
    if asked.category_ids:
        names = [f"category_{place}" for place in range(len(asked.category_ids))]
        conditions.append(f"p.category_id IN ({', '.join(f':{name}' for name in names)})")
        parameters |= dict(zip(names, asked.category_ids, strict=True))
    if asked.supplier_id is not None:
        conditions.append(
            "(p.supplier_id = :supplier OR p.id IN (SELECT product_id FROM supplier_item WHERE supplier_id = :supplier))"
        )
        parameters["supplier"] = asked.supplier_id
    return f"{' '.join(tables)} WHERE {' AND '.join(conditions)}", parameters
