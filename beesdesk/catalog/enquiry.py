"""What is this? A scanned code and the article it names, with all that whoever holds it may ask. Sells nothing."""

from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.model import Product, Recall
from beesdesk.catalog.queries import ProductOffer, offer_by_code, offer_by_id, patterns, recalls_of
from beesdesk.db.session import Session
from beesdesk.values import dataclass

NO_ARTICLES: Final = frozenset({CodeKind.CARD, CodeKind.TARE, CodeKind.DISCOUNT, CodeKind.EMPTIES})
"""Kinds of codes that name no article."""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A code that was asked for, and the article that it names, if any; `withdrawn` is true once it is no longer sold.

    `recall` is the one that this very thing falls under, or may fall under where its code names no lot.
    """

    code: Code
    offer: ProductOffer | None = None
    product: Product | None = None
    withdrawn: bool = False
    recall: Recall | None = None


def enquire(session: Session, text: str, today: date) -> Enquiry:
    """Return what a scanned or typed code names."""
    code = read_code(text, patterns(session), today=today)
    if code.kind is CodeKind.INVALID or code.kind in NO_ARTICLES:
        return Enquiry(code)
    return _about(session, code, offer_by_code(session, code, today), today)


def enquire_product(session: Session, product_id: UUID, today: date) -> Enquiry:
    """Return the same of an article that was chosen from a list."""
    return _about(session, Code("", CodeKind.GTIN), offer_by_id(session, product_id, today), today)


def _about(session: Session, code: Code, offer: ProductOffer | None, today: date) -> Enquiry:
    if offer is None:
        return Enquiry(code)
    gone = offer.withdrawn is not None and offer.withdrawn <= today
    product = session.find(Product, offer.id)
    meant = (one for one in recalls_of(session, offer.id, today) if one.lot is None or code.lot in (None, one.lot))
    return Enquiry(code, offer, product, gone, next(meant, None))
