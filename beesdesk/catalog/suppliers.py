"""Suppliers, what they offer and what they ask for it."""

from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Cost, Money, Quantity, Rate
from beesdesk.sheets.columns import plain
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit

_SUPPLIERS: Final = f"SELECT {columns(Supplier)} FROM supplier"  # noqa: S608 - its columns
_ITEMS: Final = f"SELECT {columns(SupplierItem)} FROM supplier_item"  # noqa: S608 - its columns


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item of a supplier with its product: `cost` is what its least order costs a unit today, euro without VAT.

    `price` is the sale price of the day, euro with VAT, `vat` percent.
    """

    id: UUID
    product_id: UUID
    name: str
    unit: Unit
    category_id: UUID | None
    order_code: str | None
    called: str | None
    pack: Quantity
    least_packs: Quantity
    main: bool
    withdrawn: date | None
    cost: Cost | None
    price: Money | None
    vat: Rate | None


# Only what is shown is priced: a sorter would price every item.
_ROW: Final = """
WITH best AS MATERIALIZED (
    SELECT i.id, i.withdrawn IS NOT NULL AS gone, p.name_{language} AS name, i.order_code
    FROM supplier_item i JOIN product p ON p.id = i.product_id
    WHERE i.supplier_id = :supplier AND {where}
    ORDER BY gone, name COLLATE NOCASE, i.order_code LIMIT :limit
)
SELECT i.id, i.product_id, b.name, p.unit, p.category_id, i.order_code, i.called, i.pack, i.least_packs,
       i.main, i.withdrawn,
       (SELECT amount FROM purchase_price WHERE item_id = i.id AND valid_from <= :today AND from_packs <= max(i.least_packs, 1000)
        ORDER BY valid_from DESC, from_packs DESC, version DESC, id DESC LIMIT 1) AS cost,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price,
       (SELECT rate FROM vat WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS vat
FROM best b JOIN supplier_item i ON i.id = b.id JOIN product p ON p.id = i.product_id
ORDER BY b.gone, b.name COLLATE NOCASE, i.order_code
"""
_WITH_TEXT: Final = (
    "(i.order_code = :text OR i.called LIKE :like OR p.name_fr LIKE :like OR p.name_nl LIKE :like OR p.name_en LIKE :like"
    " OR EXISTS (SELECT 1 FROM product_code c WHERE c.product_id = p.id AND c.gtin = :gtin))"
)


def suppliers(session: Session) -> list[Supplier]:
    """Return every supplier, those that deliver no more last."""
    return session.rows(Supplier, f"{_SUPPLIERS} ORDER BY ended IS NOT NULL, name COLLATE NOCASE, code")


def find_suppliers(session: Session, text: str) -> list[Supplier]:
    """Return the suppliers in whose name, code or town every word typed is found, accents and case ignored."""
    words = plain(text).split()
    return [
        one
        for one in suppliers(session)
        if all(word in plain(f"{one.name} {one.code} {one.city or ''}") for word in words)
    ]


def supplier_named(session: Session, text: str) -> Supplier | None:
    """Return the supplier with this code or name, the code first."""
    known = suppliers(session)
    wanted = plain(text)
    by_code = (one for one in known if plain(one.code) == wanted)
    return next(by_code, next((one for one in known if plain(one.name) == wanted), None))


def items_of_supplier(
    session: Session, supplier_id: UUID, language: Language, today: date, text: str = "", limit: int = 200
) -> list[ItemRow]:
    """Return items of a supplier by name; of a text its order code, GTIN, or a part of the name."""
    parameters = {
        "supplier": supplier_id, "today": today, "limit": limit,
        "text": text, "like": f"%{text}%", "gtin": text.zfill(14) if text else "",
    }  # fmt: skip
    where = _WITH_TEXT if text else "1"
    return session.rows(ItemRow, _ROW.format(language=language, where=where), parameters)


def count_items(session: Session, supplier_id: UUID) -> int:
    """Return how many items a supplier has that are to be had."""
    sql = "SELECT count(*) FROM supplier_item WHERE supplier_id = ? AND withdrawn IS NULL"
    return int(session.value(sql, (supplier_id,)))


def items_of_product(session: Session, product_id: UUID) -> list[SupplierItem]:
    """Return every item that is a product, the main one first."""
    return session.rows(
        SupplierItem, f"{_ITEMS} WHERE product_id = ? ORDER BY withdrawn IS NOT NULL, main DESC, rowid", (product_id,)
    )


def prices_of_item(session: Session, item_id: UUID) -> list[PurchasePrice]:
    """Return what was and will be asked for an item, by day and step, the latest row of two alike last."""
    return session.rows(
        PurchasePrice,
        f"SELECT {columns(PurchasePrice)} FROM purchase_price WHERE item_id = ?"  # noqa: S608 - its columns
        " ORDER BY valid_from, from_packs, version, rowid",
        (item_id,),
    )
