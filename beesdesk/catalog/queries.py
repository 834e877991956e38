"""What the catalogue knows of one product, at one day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from beesdesk.catalog.barcodes import Code, CodeKind
from beesdesk.catalog.patterns import Pattern
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.words import Language, Unit


@dataclass(frozen=True, slots=True)
class ProductOffer:
    """A product as it is sold on a day: its price (None: nobody set one) in euro per unit, its VAT rate in percent."""

    id: UUID
    article: str | None
    name_fr: str
    name_nl: str
    name_en: str
    brand: str | None
    content: str | None
    unit: Unit
    deposit: Money | None
    tags: str | None
    min_age: int | None
    withdrawn: date | None
    gtin: str | None
    units: Quantity
    price: Money | None
    vat_rate: Rate | None

    def name(self, language: Language) -> str:
        """Return the name in a language; an import has filled all three."""
        match language:
            case Language.FR:
                return self.name_fr
            case Language.NL:
                return self.name_nl
        return self.name_en


_OFFER = """
SELECT p.id, p.article, p.name_fr, p.name_nl, p.name_en, p.brand, p.content, p.unit, p.deposit, p.tags, p.min_age,
       p.withdrawn, {gtin} AS gtin, {units} AS units,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC LIMIT 1) AS price,
       (SELECT rate FROM vat WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC LIMIT 1) AS vat_rate
FROM {source}
"""
_BY_GTIN = _OFFER.format(
    gtin="c.gtin", units="c.units", source="product_code c JOIN product p ON p.id = c.product_id WHERE c.gtin = :key"
)
_ONE_CODE = "(SELECT gtin FROM product_code WHERE product_id = p.id ORDER BY units, gtin LIMIT 1)"
_BY_ARTICLE = _OFFER.format(gtin=_ONE_CODE, units="1000", source="product p WHERE p.article = :key")
_BY_ID = _OFFER.format(gtin=_ONE_CODE, units="1000", source="product p WHERE p.id = :key")


def offer_by_id(session: Session, product_id: UUID, today: date) -> ProductOffer | None:
    """Return a product as it is sold today."""
    return session.row(ProductOffer, _BY_ID, {"key": product_id, "today": today})


def offer_by_code(session: Session, code: Code, today: date) -> ProductOffer | None:
    """Return the product that a code names.

    A short keyed number is first the shop's own article number; any other code counts by its trade item number, then by
    another reading of it, then by the article number in it.
    """
    if code.kind is CodeKind.UNKNOWN and code.article:
        offer = _offer_by_article(session, code.article, today)
        if offer is not None:
            return offer
    for gtin in (code.gtin, *code.alternatives):
        offer = session.row(ProductOffer, _BY_GTIN, {"key": gtin.zfill(14), "today": today}) if gtin else None
        if offer is not None:
            return offer
    return _offer_by_article(session, code.article, today) if code.article else None


def _offer_by_article(session: Session, article: str, today: date) -> ProductOffer | None:
    return session.row(ProductOffer, _BY_ARTICLE, {"key": article, "today": today})


def patterns(session: Session) -> list[Pattern]:
    """Return what the shop's own numbers mean."""
    return session.rows(
        Pattern,
        "SELECT prefix, item_digits, kind, value_digits, decimals, value_check, valid_from, priority"
        " FROM barcode_pattern WHERE withdrawn = 0",
    )
