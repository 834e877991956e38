"""What the catalogue knows of one product, at one day."""

from datetime import date
from uuid import UUID

from beesdesk.catalog.barcodes import Code, CodeKind
from beesdesk.catalog.model import Recall
from beesdesk.catalog.patterns import Pattern
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.values import dataclass
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
    container_id: UUID | None
    tare: Quantity | None
    most_per_sale: Quantity | None

    def name(self, language: Language) -> str:
        """Return the name in a language; an import has filled all three."""
        match language:
            case Language.FR:
                return self.name_fr
            case Language.NL:
                return self.name_nl
        return self.name_en


_AMOUNT = """
(SELECT amount FROM container_amount WHERE container_id = {container} AND valid_from <= :today
 ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1)
"""
DEPOSIT = f"""
(SELECT {_AMOUNT.format(container="c.id")} + coalesce(c.bottles * {_AMOUNT.format(container="c.bottle_id")}, 0)
 FROM container c WHERE c.id = {{container}})
"""  # noqa: S608 - names are ours
_OFFER = f"""
SELECT p.id, p.article, p.name_fr, p.name_nl, p.name_en, p.brand, p.content, p.unit, p.tags, p.min_age, p.withdrawn,
       p.container_id, p.tare, p.most_per_sale, {{gtin}} AS gtin, {{units}} AS units,
       CASE WHEN p.container_id IS NULL THEN p.deposit
            ELSE coalesce({DEPOSIT.format(container="p.container_id")}, p.deposit) END AS deposit,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price,
       (SELECT rate FROM vat WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS vat_rate
FROM {{source}}
"""  # noqa: S608 - names are ours
_OF_CODE = "product_code k JOIN product p ON p.id = k.product_id WHERE k.gtin = :key ORDER BY k.id LIMIT 1"
_BY_GTIN = _OFFER.format(gtin="k.gtin", units="k.units", source=_OF_CODE)
_ONE_CODE = "(SELECT gtin FROM product_code WHERE product_id = p.id ORDER BY units, gtin LIMIT 1)"
_BY_ARTICLE = _OFFER.format(
    gtin=_ONE_CODE, units="1000", source="product p WHERE p.article = :key ORDER BY p.id LIMIT 1"
)
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


@dataclass(frozen=True, slots=True)
class ContainerOffer:
    """A container as it is paid for on a day: `amount` is euro, a crate's with its bottles."""

    id: UUID
    name_fr: str
    name_nl: str
    name_en: str
    bottles: int | None
    amount: Money

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]


def containers(session: Session, today: date) -> list[ContainerOffer]:
    """Return the containers that are taken back, in their order; one without an amount yet is left out."""
    return session.rows(
        ContainerOffer,
        f"SELECT o.id, o.name_fr, o.name_nl, o.name_en, o.bottles, {DEPOSIT.format(container='o.id')} AS amount"  # noqa: S608 - ours
        " FROM container o WHERE o.withdrawn = 0 AND amount IS NOT NULL ORDER BY o.position, o.code",
        {"today": today},
    )


_RECALLED = f"""
SELECT {columns(Recall, "r")} FROM recall r
WHERE (r.gtin IN (SELECT gtin FROM product_code WHERE product_id = :product)
       OR r.gtin = (SELECT article FROM product WHERE id = :product))
  AND r.since <= :today AND (r.lifted IS NULL OR r.lifted > :today)
ORDER BY r.lot IS NOT NULL
"""  # noqa: S608 - names are ours


def recalls_of(session: Session, product_id: UUID, today: date) -> list[Recall]:
    """Return what is recalled of a product today, whichever of its numbers was named."""
    return session.rows(Recall, _RECALLED, {"product": product_id, "today": today})
