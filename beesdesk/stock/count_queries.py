"""Counts as they are listed: what each goes over, in words, and how far it is."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.types import Quantity
from beesdesk.values import dataclass
from beesdesk.words import CountScope, CountState, Language, Unit

_MOST: Final = 30
_TITLE: Final = """
CASE c.scope WHEN 'category' THEN (SELECT name_{language} FROM category WHERE id = c.category_id)
             WHEN 'supplier' THEN (SELECT name FROM supplier WHERE id = c.supplier_id)
             WHEN 'shelf' THEN c.shelf ELSE c.name END
"""
_STANDS: Final = "e.quantity IS NOT NULL AND NOT EXISTS (SELECT 1 FROM count_entry r WHERE r.corrects = e.id)"
_COUNTS: Final = f"""
SELECT c.id, c.scope, coalesce({_TITLE}, '') AS title, c.state, c.opened_at, c.closed_at,
       (SELECT count(DISTINCT e.product_id) FROM count_entry e WHERE e.count_id = c.id AND {_STANDS}) AS products
FROM stock_count c WHERE {{where}} ORDER BY c.state <> 'open', coalesce(c.closed_at, c.opened_at) DESC, c.id DESC LIMIT {_MOST}
"""  # noqa: S608 - names are ours
_ENTRIES: Final = f"""
SELECT e.id, e.product_id, p.name_{{language}} AS name, p.unit, e.turn, e.at, e.quantity, e.back, e.who
FROM count_entry e JOIN product p ON p.id = e.product_id
WHERE e.count_id = ? AND {_STANDS} ORDER BY e.id DESC LIMIT ?
"""  # noqa: S608 - names are ours
_RESULT: Final = """
SELECT m.product_id, p.name_{language} AS name, p.unit, m.counted, m.quantity AS difference
FROM stock_move m JOIN product p ON p.id = m.product_id
WHERE m.source_id = ? AND m.cause = 'count' ORDER BY abs(m.quantity) DESC, name
"""
_SHELVES: Final = "SELECT DISTINCT shelf FROM product WHERE shelf IS NOT NULL AND shelf <> '' ORDER BY shelf"


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count in the list of counts; so many products were counted."""

    id: UUID
    scope: CountScope
    title: str
    state: CountState
    opened_at: datetime
    closed_at: datetime | None
    products: int


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry that stands, with the name of its product."""

    id: UUID
    product_id: UUID
    name: str
    unit: Unit
    turn: int
    at: datetime
    quantity: Quantity
    back: bool
    who: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a closed count said of a product: what was found, and how far that was from what was known then."""

    product_id: UUID
    name: str
    unit: Unit
    counted: Quantity
    difference: Quantity


@dataclass(frozen=True, slots=True)
class Choice:
    """What a count can go over: a category or a supplier by its id, a shelf by its name."""

    key: str
    name: str


def counts(session: Session, language: Language) -> list[CountRow]:
    """Return the counts, open ones first, then those that were over last."""
    return session.rows(CountRow, _COUNTS.format(language=language, where="1"))


def count_row(session: Session, count_id: UUID, language: Language) -> CountRow | None:
    """Return one count."""
    return session.row(CountRow, _COUNTS.format(language=language, where="c.id = ?"), (count_id,))


def last_entries(session: Session, count_id: UUID, language: Language, most: int) -> list[EntryRow]:
    """Return the entries of a count that stand, the last one first."""
    return session.rows(EntryRow, _ENTRIES.format(language=language), (count_id, most))


def result(session: Session, count_id: UUID, language: Language) -> list[ResultRow]:
    """Return what a closed count said, the largest differences first."""
    return session.rows(ResultRow, _RESULT.format(language=language), (count_id,))


def choices(session: Session, kind: CountScope, language: Language) -> list[Choice]:
    """Return what a count of a kind can go over, by name; a list goes over nothing beforehand."""
    match kind:
        case CountScope.SHELF:
            return [Choice(shelf, shelf) for (shelf,) in session.values(_SHELVES)]
        case CountScope.CATEGORY:
            sql = f"SELECT id, name_{language} FROM category ORDER BY slug"  # noqa: S608 - one of three
        case CountScope.SUPPLIER:
            sql = "SELECT id, name FROM supplier WHERE ended IS NULL ORDER BY name"
        case CountScope.LIST:
            return []
    return [Choice(UUID(bytes=key).hex, name) for key, name in session.values(sql)]
