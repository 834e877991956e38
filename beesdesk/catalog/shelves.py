"""The category tree: what stands where, and the shelf or supplier that an import means, made where it is missing."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Category, Supplier
from beesdesk.catalog.search import HIT, ProductHit
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.sheets.columns import plain
from beesdesk.words import Language

_TREE: Final = Path(__file__).parent.parent / "resources" / "demo" / "categories.csv"
_LONGEST_CODE: Final = 40


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """A shelf with the number of products on it and on the shelves below it."""

    id: UUID
    name: str
    parent_id: UUID | None
    products: int


_COUNTED: Final = """
WITH RECURSIVE below (top, id) AS (
    SELECT id, id FROM category UNION ALL SELECT b.top, c.id FROM below b JOIN category c ON c.parent_id = b.id
), counted AS (
    SELECT category_id, count(*) AS products FROM product WHERE withdrawn IS NULL GROUP BY category_id
)
SELECT c.id, c.name_{language} AS name, c.parent_id, coalesce(sum(n.products), 0) AS products
FROM category c JOIN below b ON b.top = c.id LEFT JOIN counted n ON n.category_id = b.id
GROUP BY c.id ORDER BY c.slug
"""


def categories(session: Session, language: Language) -> list[CategoryRow]:
    """Return every shelf, each department before what lies below it."""
    return session.rows(CategoryRow, _COUNTED.format(language=language))


_ON_SHELF: Final = """
WITH RECURSIVE below (id) AS (
    SELECT :shelf UNION ALL SELECT c.id FROM below b JOIN category c ON c.parent_id = b.id
)
{hit} FROM product p WHERE {place} AND (p.withdrawn IS NULL OR p.withdrawn > :today)
ORDER BY p.name_{language} COLLATE NOCASE, p.id LIMIT :limit OFFSET :offset
"""


def products_of_category(
    session: Session, category_id: UUID | None, language: Language, today: date, limit: int = 60, offset: int = 0
) -> list[ProductHit]:
    """Return the products of a shelf and of those below it, by name; without a shelf those that stand on none."""
    place = "p.category_id IS NULL" if category_id is None else "p.category_id IN (SELECT id FROM below)"
    sql = _ON_SHELF.format(hit=HIT.format(language=language), place=place, language=language)
    return session.rows(ProductHit, sql, {"shelf": category_id, "today": today, "limit": limit, "offset": offset})


class Shelves:
    """The shelves of the shop by the words that a file uses for them; a missing one is made, with those above it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[str, tuple[UUID, str]] = {}
        self._by_slug: dict[str, Category] = {}
        self._by_name: dict[str, Category] = {}
        for category in session.rows(Category, f"SELECT {columns(Category)} FROM category ORDER BY slug"):  # noqa: S608 - its columns
            self._learn(category)

    def find(self, text: str) -> tuple[UUID, str]:
        """Return the id and the slug of a shelf by its slug, its name in any language or its path (`All / Food / Tea`)."""
        if text not in self._found:
            category = self._by_slug.get(text) or self._by_name.get(plain(text)) or self._make(text)
            self._found[text] = category.id, category.slug
        return self._found[text]

    def _learn(self, category: Category) -> Category:
        self._by_slug[category.slug] = category
        for name in (category.name_fr, category.name_nl, category.name_en):
            self._by_name.setdefault(plain(name), category)
        return category

    def _make(self, text: str) -> Category:
        """Make a shelf: one of the usual tree by its slug or name, else one of that name."""
        usual = usual_shelves().get(text) or usual_shelves().get(plain(text))
        if usual:
            names = usual[1:]
            return self._path([(slug, usual_shelves()[slug][1:]) for slug in _above(usual[0])] + [(usual[0], names)])
        parts = [
            part.strip() for part in re.split(r"[/>]", text) if plain(part) not in ("", "all", "tout", "alle")
        ] or [text]
        slugs = [plain(part).replace(" ", "-") or "-" for part in parts]
        return self._path([("/".join(slugs[: n + 1]), (part,) * 3) for n, part in enumerate(parts)])

    def _path(self, steps: Iterable[tuple[str, tuple[str, ...]]]) -> Category:
        """Walk down a path of slugs and names; return the last shelf."""
        parent: Category | None = None
        for slug, (french, dutch, english) in steps:
            shelf = self._by_slug.get(slug)
            if shelf is None:
                shelf = Category(uuid7(), slug, parent.id if parent else None, french, dutch, english)
                self._session.insert(shelf)
                self._learn(shelf)
            parent = shelf
        if parent is None:
            raise AssertionError("a path without a step")
        return parent


class Suppliers:
    """The suppliers of the shop by code or name; a missing one is made."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, UUID] = {}
        for supplier in session.rows(Supplier, f"SELECT {columns(Supplier)} FROM supplier ORDER BY code DESC"):  # noqa: S608 - its columns
            self._known[plain(supplier.name)] = supplier.id
            self._known[plain(supplier.code)] = supplier.id

    def find(self, text: str) -> UUID:
        """Return the supplier with this code or name."""
        key = plain(text)
        if key not in self._known:
            supplier = Supplier(uuid7(), text[:_LONGEST_CODE], text, None)
            self._session.insert(supplier)
            self._known[key] = supplier.id
        return self._known[key]


@lru_cache(maxsize=1)
def usual_shelves() -> dict[str, tuple[str, str, str, str]]:
    """Return the usual tree, as slug and names in French, Dutch and English, by slug and by each name."""
    with _TREE.open(encoding="utf-8", newline="") as table:
        rows = [(row["slug"], row["name_fr"], row["name_nl"], row["name_en"]) for row in csv.DictReader(table)]
    by_name = {plain(name): row for row in reversed(rows) for name in row[1:]}
    return by_name | {row[0]: row for row in rows}


def _above(slug: str) -> list[str]:
    """Return the slugs above one, from the top."""
    parts = slug.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]
