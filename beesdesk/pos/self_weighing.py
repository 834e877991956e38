"""What members weigh by themselves: the label of an empty container, and that of goods, which the till reads back."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from beesdesk.catalog.enquiry import enquire_product
from beesdesk.catalog.label_numbers import goods_number, tare_number
from beesdesk.catalog.queries import ProductOffer
from beesdesk.catalog.search import HIT, ProductHit
from beesdesk.catalog.shelves import CategoryRow
from beesdesk.db.session import Session
from beesdesk.pos import refusals as no
from beesdesk.pos.pricing import ZERO, line_amount
from beesdesk.pos.receipt import Letterhead, letterhead
from beesdesk.pos.rules import shop_rules
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit


@dataclass(frozen=True, slots=True)
class TareLabel:
    """What stands on the label of an empty container; the weight is kilograms, `code` the EAN-13."""

    head: Letterhead
    weight: Decimal
    code: str
    day: date


@dataclass(frozen=True, slots=True)
class GoodsLabel:
    """What stands on the label of weighed goods: kilograms net, euro per kilogram and to pay, `code` the EAN-13.

    `allergens`, `labels` and `origin` are the article's words between bars.
    """

    head: Letterhead
    name: str
    net: Decimal
    tare: Decimal
    price: Decimal
    amount: Decimal
    code: str
    day: date
    origin: str | None
    labels: str | None
    allergens: str | None


@dataclass(frozen=True, slots=True)
class Weighable:
    """An article that can be weighed at the kiosk: euro per kilogram, and the weight of the pot it is sold in."""

    id: UUID
    name: str
    price: Decimal
    tare: Decimal


def tare_label(session: Session, weight: Decimal, *, today: date) -> TareLabel:
    """Return the label of an empty container. Raises `WeightTooSmall` for nothing at all, `NoTareNumber`."""
    if weight <= 0:
        raise no.WeightTooSmall(weight, Decimal("0.001"))
    number = tare_number(session, weight, today)
    if number is None:
        raise no.NoTareNumber(weight)
    return TareLabel(letterhead(shop_rules(session), 0), weight, number, today)


def weighable(session: Session, product_id: UUID, today: date, language: Language) -> Weighable:
    """Return an article to weigh. Raises `CodeUnknown`, `ProductWithdrawn`, `ProductRecalled`, `PriceNeeded`."""
    offer, price = _sold(session, product_id, today, language)
    return Weighable(offer.id, offer.name(language), price, offer.tare or ZERO)


def goods_label(
    session: Session,
    product_id: UUID,
    gross: Decimal,
    tare: Decimal,
    *,
    least: Decimal,
    today: date,
    language: Language,
) -> GoodsLabel:
    """Return the label of goods on the scale. Raises `WeightTooSmall`, `TareTooHeavy`, `NoLabelNumber`, as `weighable`.

    What it says is what a label of weighed goods must: name, net weight, price per kilogram and to pay, the tare if any
    (EN 45501; royal decree of 30 June 1996 on price indication).
    """
    offer, price = _sold(session, product_id, today, language)
    net = gross - tare
    if tare and net <= 0:
        raise no.TareTooHeavy(gross, tare)
    if net < least:
        raise no.WeightTooSmall(net, least)
    amount = line_amount(price, net)
    number = goods_number(session, product_id, net, amount, today)
    name = offer.name(language)
    if number is None:
        raise no.NoLabelNumber(name)
    product = enquire_product(session, product_id, today).product
    about = (product.origin, product.labels, product.allergens) if product else (None, None, None)
    head = letterhead(shop_rules(session), 0)
    return GoodsLabel(head, name, net, tare, price, amount, number, today, *about)


def _sold(session: Session, product_id: UUID, today: date, language: Language) -> tuple[ProductOffer, Decimal]:
    found = enquire_product(session, product_id, today)
    if found.offer is None or found.offer.unit is not Unit.KG:
        raise no.CodeUnknown(str(product_id))
    name = found.offer.name(language)
    if found.withdrawn:
        raise no.ProductWithdrawn(name)
    if found.recall is not None:
        raise no.ProductRecalled(name, found.recall.reason)
    if found.offer.price is None:
        raise no.PriceNeeded(name, product_id, found.offer.unit)
    return found.offer, found.offer.price


# What there is to choose from

_KILOS = "unit = 'kg' AND (p.withdrawn IS NULL OR p.withdrawn > :today)"
_SHELVES = """
SELECT c.id, c.name_{language} AS name, c.parent_id, count(p.id) AS products
FROM category c JOIN product p ON p.category_id = c.id WHERE p.{kilos} GROUP BY c.id ORDER BY c.slug
"""
_ON_SHELF = """
{hit} FROM product p WHERE p.category_id = :shelf AND p.{kilos}
ORDER BY p.name_{language} COLLATE NOCASE, p.id LIMIT :limit
"""


def weighed_shelves(session: Session, language: Language, today: date) -> list[CategoryRow]:
    """Return the shelves on which articles themselves stand that are sold by weight, in the order of the shop."""
    return session.rows(CategoryRow, _SHELVES.format(language=language, kilos=_KILOS), {"today": today})


def weighed_products(
    session: Session, shelf: UUID, language: Language, today: date, limit: int = 200
) -> list[ProductHit]:
    """Return the articles of a shelf that are sold by weight, by name."""
    sql = _ON_SHELF.format(hit=HIT.format(language=language), kilos=_KILOS, language=language)
    return session.rows(ProductHit, sql, {"shelf": shelf, "today": today, "limit": limit})
