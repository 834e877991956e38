"""What is done to the catalogue."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.imports import ProductRow, sellable
from beesdesk.catalog.likely import demo_price, least_age, vouchers
from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.catalog.patterns import Pattern
from beesdesk.catalog.queries import patterns
from beesdesk.catalog.shelves import Shelves, Suppliers
from beesdesk.db.ids import uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.sheets.rejects import ImportRefused, ImportReport, Rejected, RowRefused
from beesdesk.words import Unit

_BATCH: Final = 5000
_ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class Stored:
    """A product of the shop with the price and VAT rate of today; `key` is the number that it was looked up by."""

    key: str
    id: UUID
    article: str | None
    name_fr: str
    name_nl: str
    name_en: str
    brand: str | None
    content: str | None
    unit: Unit
    category_id: UUID | None
    supplier_id: UUID | None
    deposit: Money | None
    tare: Quantity | None
    tags: str | None
    min_age: int | None
    allergens: str | None
    labels: str | None
    origin: str | None
    price: Money | None
    demo: bool | None
    vat: Rate | None


_STORED: Final = """
SELECT j.value AS key, p.id, p.article, p.name_fr, p.name_nl, p.name_en, p.brand, p.content, p.unit, p.category_id,
       p.supplier_id, p.deposit, p.tare, p.tags, p.min_age, p.allergens, p.labels, p.origin, r.amount AS price, r.demo,
       (SELECT rate FROM vat WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS vat
FROM json_each(:keys) j {source}
LEFT JOIN price r ON r.id = (SELECT id FROM price WHERE product_id = p.id AND valid_from <= :today
                             ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1)
"""
_BY_GTIN: Final = _STORED.format(
    source="JOIN product_code c ON c.id = (SELECT min(id) FROM product_code WHERE gtin = j.value) JOIN product p ON p.id = c.product_id"
)
_BY_ARTICLE: Final = _STORED.format(
    source="JOIN product p ON p.id = (SELECT min(id) FROM product WHERE article = j.value)"
)


def import_products(
    session: Session,
    rows: Iterable[ProductRow | Rejected],
    *,
    today: date,
    demo_prices: int | None = None,
    keep_going: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> ImportReport:
    """Take products in: new ones are added, known ones (by GTIN, else by article number) changed where the file differs.

    Prices and VAT rates count from today. `demo_prices` is a seed: whatever has no price gets a plausible one, marked as
    demo. `progress` is told now and then how many rows are done. Raises `ImportRefused` if a row is rejected, unless
    told to keep going.
    """
    run = _Import(session, today, demo_prices, patterns(session), Shelves(session), Suppliers(session), keep_going)
    done = 0
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        run.take(batch)
        done += len(batch)
        progress(done)
    report = run.report()
    if report.rejected and not keep_going:
        raise ImportRefused(report)
    return report


@dataclass
class _Import:
    """One import on its way."""

    session: Session
    today: date
    seed: int | None
    patterns: list[Pattern]
    shelves: Shelves
    suppliers: Suppliers
    keep_going: bool
    rejected: list[Rejected] = field(default_factory=list)
    seen: set[str | UUID] = field(default_factory=set)
    taken: int = 0
    updated: int = 0
    unchanged: int = 0
    without_price: int = 0
    without_vat: int = 0

    def report(self) -> ImportReport:
        """Return what came of it."""
        return ImportReport(
            self.taken, self.updated, self.unchanged, tuple(self.rejected), self.without_price, self.without_vat
        )

    def take(self, batch: list[ProductRow | Rejected]) -> None:
        """Take in some rows. Once the whole file is lost, rows are only looked at."""
        good = [row for row in batch if isinstance(row, ProductRow)]
        by_gtin = self._stored(_BY_GTIN, [row.gtin for row in good if row.gtin])
        by_article = self._stored(_BY_ARTICLE, [row.article for row in good if row.article])
        new: list[ProductRow] = []
        known: list[tuple[ProductRow, Stored]] = []
        for row in batch:
            if isinstance(row, Rejected):
                self.rejected.append(row)
                continue
            try:
                stored = self._meant(row, by_gtin, by_article)
            except RowRefused as refused:
                self.rejected.append(row.line.rejected(refused.reason, refused.text))
                continue
            if stored is None:
                new.append(row)
            else:
                known.append((row, stored))
        if self.keep_going or not self.rejected:
            self._add(new)
            for row, stored in known:
                self._update(row, stored, has_code=row.gtin is None or row.gtin in by_gtin)

    def _stored(self, sql: str, keys: list[str]) -> dict[str, Stored]:
        found = self.session.rows(Stored, sql, {"keys": json.dumps(keys), "today": self.today}) if keys else []
        return {stored.key: stored for stored in found}

    def _meant(self, row: ProductRow, by_gtin: dict[str, Stored], by_article: dict[str, Stored]) -> Stored | None:
        """Return the product that a row is about, None for a new one. Raises `RowRefused`."""
        gtin, article = row.gtin, row.article
        if gtin and not sellable(gtin, self.patterns, self.today):
            raise RowRefused("restricted_number", gtin)
        if gtin in self.seen:
            raise RowRefused("duplicate_gtin", gtin or "")
        if article and f"article {article}" in self.seen:
            raise RowRefused("duplicate_article", article)
        stored = by_gtin.get(gtin or "")
        of_article = by_article.get(article or "")
        if stored and of_article and stored.id != of_article.id:
            raise RowRefused("article_taken", article or "")
        stored = stored or of_article
        if stored and stored.id in self.seen:
            raise RowRefused("duplicate_product", gtin or article or "")
        self.seen.update(key for key in (gtin, article and f"article {article}") if key)
        if stored:
            self.seen.add(stored.id)
        return stored

    def _add(self, rows: list[ProductRow]) -> None:
        """Write new products with their numbers, prices and VAT rates."""
        keys, others = uuid7s(len(rows)), iter(uuid7s(3 * len(rows)))
        placed = [(key, row, *self._place(row), self._supplier(row)) for key, row in zip(keys, rows, strict=True)]
        self.session.insert_many(
            Product(
                key,
                row.article,
                *row.names,
                row.brand,
                row.content,
                row.unit or Unit.PIECE,
                category_id,
                supplier_id,
                row.deposit,
                vouchers(slug, row.labels) if row.tags is None else row.tags or None,
                least_age(slug, row.vat) if row.min_age is None else row.min_age or None,
                row.allergens,
                row.labels,
                row.origin,
                None,
                None,
                tare=row.tare,
            )
            for key, row, category_id, slug, supplier_id in placed
        )
        self.session.insert_many(ProductCode(next(others), key, row.gtin, _ONE) for key, row, *_ in placed if row.gtin)
        self.session.insert_many(self._prices((key, row, slug, row.content) for key, row, _, slug, _ in placed))
        self.session.insert_many(
            Vat(next(others), key, self.today, row.vat) for key, row, *_ in placed if row.vat is not None
        )
        self.without_vat += sum(row.vat is None for row in rows)
        self.taken += len(rows)

    def _prices(self, products: Iterable[tuple[UUID, ProductRow, str | None, str | None]]) -> Iterator[Price]:
        """Give the prices that the file says, else demo prices where they are wanted."""
        for key, row, slug, content in products:
            if row.price is not None:
                yield Price(uuid7(), key, self.today, row.price, demo=False)
            elif self.seed is not None:
                amount = demo_price(self.seed, row.gtin or row.article or "", slug, content)
                yield Price(uuid7(), key, self.today, amount, demo=True)
            else:
                self.without_price += 1

    def _update(self, row: ProductRow, stored: Stored, *, has_code: bool) -> None:
        """Write what a row says otherwise than the shop; nothing where it says the same."""
        category_id, slug = self._place(row)
        changes = self._changes(row, stored, category_id)
        rows: list[object] = []
        if row.gtin and not has_code:
            rows.append(ProductCode(uuid7(), stored.id, row.gtin, _ONE))
        if stored.price is None or (row.price is not None and (row.price, False) != (stored.price, stored.demo)):
            rows += self._prices([(stored.id, row, slug, stored.content)])
        if row.vat is not None and row.vat != stored.vat:
            rows.append(Vat(uuid7(), stored.id, self.today, row.vat))
        self.without_vat += row.vat is None and stored.vat is None
        for new in rows:
            self.session.insert(new)
        if changes:
            self.session.change(Product, stored.id, **changes)
        if changes or rows:
            self.updated += 1
        else:
            self.unchanged += 1

    def _changes(self, row: ProductRow, stored: Stored, category_id: UUID | None) -> dict[str, Any]:
        french, dutch, english = _renamed(row, (stored.name_fr, stored.name_nl, stored.name_en))
        said: dict[str, Any] = {
            "article": row.article,
            "name_fr": french,
            "name_nl": dutch,
            "name_en": english,
            "brand": row.brand,
            "content": row.content,
            "unit": row.unit,
            "category_id": category_id,
            "supplier_id": self._supplier(row),
            "deposit": row.deposit,
            "tare": row.tare,
            "allergens": row.allergens,
            "labels": row.labels,
            "origin": row.origin,
        }
        changes = {name: value for name, value in said.items() if value is not None and value != getattr(stored, name)}
        # An empty text and 0 say that there are none.
        for name, value in (("tags", row.tags), ("min_age", row.min_age)):
            if value is not None and (value or None) != getattr(stored, name):
                changes[name] = value or None
        return changes

    def _place(self, row: ProductRow) -> tuple[UUID | None, str | None]:
        """Return the id and the slug of the row's shelf."""
        return self.shelves.find(row.category) if row.category else (None, None)

    def _supplier(self, row: ProductRow) -> UUID | None:
        return self.suppliers.find(row.supplier) if row.supplier else None


def _renamed(row: ProductRow, old: tuple[str, str, str]) -> tuple[str, ...]:
    """Return the names of a known product: what the row says; a name that only stood in for another follows it."""
    replaced = {old[place] for place, name in enumerate(row.said) if name} or (
        set(old) if len(set(old)) == 1 else set()
    )
    return tuple(
        said or (new if kept in replaced else kept) for said, new, kept in zip(row.said, row.names, old, strict=True)
    )
