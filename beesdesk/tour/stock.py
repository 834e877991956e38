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


_EXPECTED: Final = """
SELECT c.code, m.first_name || ' ' || m.family_name FROM standing k JOIN member m ON m.id = k.id
JOIN card c ON c.member_id = m.id AND c.eater_id IS NULL AND c.status = 'active'
WHERE k.status = 'suspended' AND m.language = ? ORDER BY m.number LIMIT 1
"""


def barred(session: Session) -> frozenset[int]:
    """Return the numbers of the members who may not shop."""
    rows = session.values("SELECT m.number FROM member m JOIN standing k ON k.id = m.id WHERE k.may_shop = 0")
    return frozenset(number for (number,) in rows)


def expected_at_the_desk(session: Session, language: Language) -> tuple[str, str] | None:
    """Return the card and the name of a member of this language who is expected at the desk before shopping."""
    rows = session.values(_EXPECTED, (language,))
    return (rows[0][0], rows[0][1]) if rows else None


def furnish(folder: Path, language: Language) -> frozenset[int]:
    """Make a copy of the demo shop ready for the tour in one language; return the numbers of those who may not shop."""
    shop = Shop.open_existing(folder)
    try:
        shop.do(set_rule, "language", language, who="tour", now=shop.now())
        shop.do(_put_unpriced, shop)
        return shop.read(barred)
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
