"""The demo shop's own goods, as written in `resources/demo`: nothing is taken from another catalogue.

Its GTINs begin with 952, the prefix that GS1 keeps for demonstrations, so that none can be met on a real shelf.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from beesdesk.words import Language, Unit

_TABLES: Final = Path(__file__).parent.parent / "resources" / "demo"
_ZERO: Final = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class DemoCategory:
    """A shelf of the category tree; `slug` is its path such as `fresh/fruit`, `parent` None for a department."""

    slug: str
    parent: str | None
    name_fr: str
    name_nl: str
    name_en: str


@dataclass(frozen=True, slots=True)
class DemoSupplier:
    """Who delivers, and the languages to write to them in, the best first."""

    code: str
    name: str
    city: str
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class DemoProduct:
    """What the demo shop sells.

    `gtin` (EAN-13) stands on goods sold by the piece, `article` (5 digits) on what is weighed or filled: one of them
    is set. `price` is euro a unit, VAT included; `vat` percent; `deposit` euro a piece, zero where there is none, and
    `container` what it is paid for (a code of `catalog.containers`), None where the shop takes back no such thing.
    `min_age` is years or None; `origin` an ISO 3166 country. `tags` say which vouchers may pay (`meal`, `eco`).
    """

    gtin: str | None
    article: str | None
    name_fr: str
    name_nl: str
    name_en: str
    brand: str | None
    content: str | None
    unit: Unit
    price: Decimal
    vat: Decimal
    category: str
    supplier: str
    deposit: Decimal
    container: str | None
    tags: tuple[str, ...]
    min_age: int | None
    allergens: tuple[str, ...]
    labels: tuple[str, ...]
    origin: str

    @property
    def key(self) -> str:
        """The GTIN, else the article number: what a demo sale names the product by."""
        return self.gtin or self.article or ""


def read_categories() -> list[DemoCategory]:
    """Return the category tree, each department before its shelves."""
    return [
        DemoCategory(row["slug"], row["parent"] or None, row["name_fr"], row["name_nl"], row["name_en"])
        for row in read_rows("categories.csv")
    ]


def read_suppliers() -> list[DemoSupplier]:
    """Return the suppliers, all of them invented."""
    return [
        DemoSupplier(row["code"], row["name"], row["city"], tuple(map(Language, _words(row["languages"]))))
        for row in read_rows("suppliers.csv")
    ]


def read_products() -> list[DemoProduct]:
    """Return the goods by category, in each the best seller first."""
    return [_product(row) for row in read_rows("products.csv")]


def read_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the demo shop's tables, by column name."""
    with (_TABLES / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _product(row: dict[str, str]) -> DemoProduct:
    return DemoProduct(
        gtin=row["gtin"] or None,
        article=row["article"] or None,
        name_fr=row["name_fr"],
        name_nl=row["name_nl"],
        name_en=row["name_en"],
        brand=row["brand"] or None,
        content=row["content"] or None,
        unit=Unit(row["unit"]),
        price=Decimal(row["price"]),
        vat=Decimal(row["vat"]),
        category=row["category"],
        supplier=row["supplier"],
        deposit=Decimal(row["deposit"]) if row["deposit"] else _ZERO,
        container=row["container"] or None,
        tags=_words(row["tags"]),
        min_age=int(row["min_age"]) if row["min_age"] else None,
        allergens=_words(row["allergens"]),
        labels=_words(row["labels"]),
        origin=row["origin"],
    )


def _words(cell: str) -> tuple[str, ...]:
    """Return the words of a cell that are parted by bars."""
    return tuple(cell.split("|")) if cell else ()
