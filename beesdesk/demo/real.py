"""Real products in place of the demo catalogue: from a file, with demo prices where it has none."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID

from beesdesk.catalog.actions import import_products
from beesdesk.catalog.containers import add_usual
from beesdesk.catalog.imports import read_products
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Rate
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.words import Unit

MOST_SOLD = 600
"""So many of the file's products are in the demo members' baskets; all of them can be scanned."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: UUID
    gtin: str
    name_fr: str
    name_nl: str
    name_en: str
    brand: str | None
    content: str | None
    price: Money
    rate: Rate | None
    deposit: Money | None
    tags: str | None


_ROWS = """
SELECT p.id, c.gtin, p.name_fr, p.name_nl, p.name_en, p.brand, p.content, p.deposit, p.tags,
       (SELECT amount FROM price WHERE product_id = p.id ORDER BY valid_from DESC LIMIT 1) AS price,
       (SELECT rate FROM vat WHERE product_id = p.id ORDER BY valid_from DESC LIMIT 1) AS rate
FROM product p JOIN product_code c ON c.product_id = p.id
WHERE p.unit = 'piece' AND EXISTS (SELECT 1 FROM price WHERE product_id = p.id) ORDER BY c.gtin
"""


def put_real_catalogue(
    session: Session, file: Path, first: date, shelves: list[str], *, seed: int, default_vat: Decimal
) -> tuple[list[UUID], list[DemoProduct], int]:
    """Import a file's products; return ids and products for the demo baskets, and how many were taken in.

    `shelves` are the categories whose buying habits the products are given, by chance. Raises as `read_products` does.
    """
    add_usual(session, first)
    report = import_products(session, read_products(file), today=first, demo_prices=seed, keep_going=True)
    chance = Random(seed)  # noqa: S311 - a story, not a secret
    rows = session.rows(_Row, _ROWS)
    chosen = rows if len(rows) <= MOST_SOLD else chance.sample(rows, MOST_SOLD)
    products = [
        DemoProduct(
            row.gtin, None, row.name_fr, row.name_nl, row.name_en, row.brand, row.content, Unit.PIECE, row.price,
            default_vat if row.rate is None else row.rate, chance.choice(shelves), "", row.deposit or Decimal(0), None,
            tuple(row.tags.split("|")) if row.tags else (), None, (), (), "",
        )
        for row in chosen
    ]  # fmt: skip
    return [row.id for row in chosen], products, report.taken
