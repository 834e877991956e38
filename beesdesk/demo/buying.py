"""What the demo shop buys: terms of its suppliers, and every product as its supplier offers it."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.catalog.purchase_prices import ANY
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.words import Language, Unit

_RHYTHMS: Final = (("tue|fri", 1, "150", "350"), ("mon|thu", 2, "100", "250"), ("wed", 3, "200", "500"))
_MARGINS: Final = (18, 22, 25, 30)
_PACKS: Final = (6, 8, 12, 10, 20)
_KILOS: Final = (5, 10, 12)
_TEN_THOUSANDTH: Final = Decimal("0.0001")
_HUNDRED: Final = Decimal(100)


def terms_of(code: str, place: int, key: UUID, name: str, city: str | None) -> Supplier:
    """Return a supplier of the demo with its terms; they follow from its place in the list."""
    days, lead, minimum, free = _RHYTHMS[place % len(_RHYTHMS)]
    return Supplier(
        key, code, name, city, email=f"commande@{code.lower()}.example", language=Language.FR,
        order_minimum=Decimal(minimum), free_delivery_from=Decimal(free), delivery_days=days, lead_days=lead,
        margin=Decimal(_MARGINS[place % len(_MARGINS)]),
    )  # fmt: skip


def put_items(
    session: Session,
    keys: Sequence[UUID],
    products: Sequence[DemoProduct],
    suppliers: Mapping[str, Supplier],
    first: date,
) -> None:
    """Have each product offered by its supplier, at what leaves about the supplier's margin."""
    items, prices = [], []
    for place, (key, product) in enumerate(zip(keys, products, strict=True)):
        supplier, item_id = suppliers[product.supplier], uuid7()
        packs = _PACKS if product.unit is Unit.PIECE else _KILOS
        pack = Decimal(packs[place % len(packs)])
        items.append(
            SupplierItem(
                item_id, supplier.id, key, f"{10000 + place}", product.name_fr, None, pack, Decimal(1), True, None
            )
        )
        cost = product.price / (1 + product.vat / _HUNDRED) / (1 + (supplier.margin or 0) / _HUNDRED)
        prices.append(PurchasePrice(uuid7(), item_id, first, cost.quantize(_TEN_THOUSANDTH, ROUND_HALF_UP), ANY))
    session.insert_many(items)
    session.insert_many(prices)
