"""What the catalogue knows that labels show, and which of it stands on a label of a format."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.label_formats import LabelField, LabelFormat
from beesdesk.catalog.queries import DEPOSIT
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity
from beesdesk.values import dataclass
from beesdesk.words import Language, Measure, Unit


@dataclass(frozen=True, slots=True)
class LabelFacts:
    """A product as labels show it on a day. `price` and `deposit` are euro, `gtin` 14 digits, `supplier` is a name."""

    id: UUID
    article: str | None
    name_fr: str
    name_nl: str
    name_en: str
    brand: str | None
    content: str | None
    unit: Unit
    allergens: str | None
    labels: str | None
    origin: str | None
    shelf: str | None
    measured: Quantity | None
    measured_in: Measure | None
    drained: Quantity | None
    ingredients: str | None
    ratings: str | None
    supplier: str | None
    gtin: str | None
    deposit: Money | None
    price: Money | None

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]


_FACTS: Final = f"""
SELECT p.id, p.article, p.name_fr, p.name_nl, p.name_en, p.brand, p.content, p.unit, p.allergens, p.labels, p.origin,
       p.shelf, p.measured, p.measured_in, p.drained, p.ingredients, p.ratings, s.name AS supplier,
       (SELECT gtin FROM product_code WHERE product_id = p.id ORDER BY units <> 1000, gtin LIMIT 1) AS gtin,
       CASE WHEN p.container_id IS NULL THEN p.deposit
            ELSE coalesce({DEPOSIT.format(container="p.container_id")}, p.deposit) END AS deposit,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price
FROM json_each(:ids) j JOIN product p ON p.id = unhex(j.value) LEFT JOIN supplier s ON s.id = p.supplier_id
ORDER BY j.key
"""  # noqa: S608 - names are ours
COLUMNS: Final = (
    "id", "article", "name_fr", "name_nl", "name_en", "brand", "content", "unit", "allergens", "labels", "origin", "shelf",
    "measured", "measured_in", "drained", "ingredients", "ratings", "supplier", "gtin", "deposit", "price",
)  # fmt: skip
_F: Final = LabelField
_OF_FIELD: Final[Mapping[LabelField, tuple[str, ...]]] = {
    _F.BRAND: ("brand", "supplier"), _F.CONTENT: ("content",), _F.PRICE: ("price", "unit"),
    _F.UNIT_PRICE: ("price", "unit", "content", "measured", "measured_in", "drained"), _F.DEPOSIT: ("deposit",),
    _F.ORIGIN: ("origin",), _F.MARKS: ("labels",), _F.RATINGS: ("ratings",), _F.ALLERGENS: ("allergens",),
    _F.INGREDIENTS: ("ingredients",), _F.SUPPLIER: ("supplier",), _F.SHELF: ("shelf",), _F.NUMBER: ("article",),
    _F.BARCODE: ("gtin", "article"),
}  # fmt: skip


def label_facts(session: Session, products: Iterable[UUID], today: date) -> list[LabelFacts]:
    """Return products as labels show them, in the order asked for; one that is not there is left out."""
    return session.rows(LabelFacts, _FACTS, _asked(products, today))


def kept_facts(session: Session, products: Iterable[UUID], today: date) -> dict[bytes, dict[str, Any]]:
    """Return the same as the database keeps it, by the product's id."""
    rows = session.values(_FACTS, _asked(products, today))
    return {row[0]: dict(zip(COLUMNS[1:], row[1:], strict=True)) for row in rows}


def shown_by(form: LabelFormat, shop_language: Language) -> frozenset[str]:
    """Return the names of what a format shows, as `LabelFacts` has them."""
    columns = {column for field in form.fields for column in _OF_FIELD.get(field, ())}
    if _F.NAME in form.fields:
        columns |= {f"name_{language}" for language in form.languages or (shop_language,)}
    return frozenset(columns)


def shown(kept: Mapping[str, Any], form: LabelFormat, shop_language: Language) -> str:
    """Return what stands on a label, as it is kept of its printing. A brand stands in the place of the supplier."""
    columns = shown_by(form, shop_language)
    if kept["brand"] and _F.SUPPLIER not in form.fields:
        columns -= {"supplier"}
    values = {name: kept[name] for name in columns}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def changed(was: str, kept: Mapping[str, Any]) -> dict[str, str | int | None]:
    """Return what a label said where the catalogue says something else now."""
    said: dict[str, str | int | None] = json.loads(was)
    return {name: before for name, before in said.items() if name in kept and kept[name] != before}


def _asked(products: Iterable[UUID], today: date) -> dict[str, Any]:
    return {"ids": json.dumps([product.hex for product in products]), "today": today}
