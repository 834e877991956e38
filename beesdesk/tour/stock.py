"""The shop of the tour: the demo shop, with papers in one language, and an article that has no price yet."""

from decimal import Decimal
from pathlib import Path
from typing import Final

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Product, ProductCode, Vat
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.pos.rules import local_time, set_rule, shop_rules
from beesdesk.shop import Shop
from beesdesk.words import Language, Unit

_NUMBER: Final = "952999000001"  # the prefix that GS1 keeps for demonstrations
UNPRICED: Final = DemoProduct(
    gtin=_NUMBER + check_digit(_NUMBER),
    article=None,
    name_fr="Pain d'épices de l'atelier",
    name_nl="Peperkoek van het atelier",
    name_en="Gingerbread of the workshop",
    brand=None,
    content=None,
    unit=Unit.PIECE,
    price=Decimal(0),
    vat=Decimal(6),
    category="bakery/pastry",
    supplier="",
    deposit=Decimal(0),
    container=None,
    tags=("meal",),
    min_age=None,
    allergens=(),
    labels=(),
    origin="BE",
)


def furnish(folder: Path, language: Language) -> None:
    """Make a copy of the demo shop ready for the tour in one language."""
    shop = Shop.open_existing(folder)
    try:
        shop.do(set_rule, "language", language, who="tour", now=shop.now())
        shop.do(_put_unpriced, shop)
    finally:
        shop.close()


def _put_unpriced(session: Session, shop: Shop) -> None:
    product, key = UNPRICED, uuid7()
    since = local_time(shop.now(), shop_rules(session)).date()
    session.insert(
        Product(
            key, None, product.name_fr, product.name_nl, product.name_en, None, None, product.unit, None, None, None,
            "|".join(product.tags), None, None, None, product.origin, None, None,
        )
    )  # fmt: skip
    session.insert(ProductCode(uuid7(), key, (product.gtin or "").zfill(14), Decimal(1)))
    session.insert(Vat(uuid7(), key, since, product.vat))
