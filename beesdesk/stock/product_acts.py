"""What a product is and costs, written anew: one product, or many at once."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.gtin import to_gtin14, valid_gtin
from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.catalog.sale_price import rounded
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, Rounding, Unit

MOST: Final = 5_000
"""Products that are changed at once: more take the machine for minutes."""
MOST_PRICE: Final = Decimal("99999.99")
LONGEST: Final = 2_000
"""Letters of a field: ingredients are the longest."""
_CENT: Final = Decimal("0.01")
_NAMES: Final = ("name_fr", "name_nl", "name_en")
_DECIDED: Final = (
    "SELECT amount FROM price WHERE product_id = ? AND valid_from <= ? AND demo = 0"
    " ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1"
)
_TODAYS: Final = (
    "SELECT amount FROM price WHERE product_id = ? AND valid_from <= ? ORDER BY valid_from DESC, version DESC, id DESC"
)


@dataclass(eq=False)
class ProductNameNeeded(ShopError):
    """A product without a name in any language."""


@dataclass(eq=False)
class PriceImpossible(ShopError):
    """A price that is none: below zero, above what a till takes, or with a part of a cent."""

    price: Decimal


@dataclass(eq=False)
class RateImpossible(ShopError):
    """A VAT rate below 0 or above 100 %."""

    rate: Decimal


@dataclass(eq=False)
class CodeNotGtin(ShopError):
    """A number that is no trade item number: the wrong length, or a check digit that does not hold."""

    code: str


@dataclass(eq=False)
class CodeTaken(ShopError):
    """Another product has this code already."""

    code: str
    name: str


@dataclass(eq=False)
class ArticleTaken(ShopError):
    """Another product has this number of the shop already."""

    article: str
    name: str


@dataclass(eq=False)
class TooManyProducts(ShopError):
    """More products than are changed at once."""

    count: int
    most: int


@dataclass(frozen=True, slots=True)
class PriceRule:
    """A new price from the old one: `percent` more (below zero: less), to the next multiple of `step` (euro)."""

    percent: Decimal
    step: Decimal = _CENT
    rounding: Rounding = Rounding.HALF

    def price(self, before: Decimal) -> Decimal:
        """Return the new price; never less than nothing."""
        return rounded(max(Decimal(0), before * (100 + self.percent) / 100), self.step, self.rounding)


@dataclass(frozen=True, slots=True)
class Repriced:
    """A product whose price a rule changes, euro with VAT."""

    product_id: UUID
    name: str
    before: Decimal
    after: Decimal


def add_product(
    session: Session, fields: Mapping[str, Any], *, now: datetime, who: str, approved_by: str | None = None
) -> UUID:
    """Take a product in: `fields` are those of `Product`, of which names and `unit` are looked at. Return its id.

    Raises `ProductNameNeeded`, `ArticleTaken` and what `allow` raises.
    """
    said = _checked(session, {"unit": Unit.PIECE, **fields}, None)
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    empty = dict.fromkeys(name for name in Product.__dataclass_fields__)
    product = Product(**{**empty, **said, "id": uuid7()})
    session.insert(product)
    _note(session, "added", product.id, {"name": product.name_fr}, now=now, who=who, approved_by=approved)
    return product.id


def change_product(
    session: Session,
    product_id: UUID,
    fields: Mapping[str, Any],
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> dict[str, Any]:
    """Write the fields that are otherwise; return what stood in them. The journal keeps which ones they are.

    Raises `ProductNameNeeded`, `ArticleTaken` and what `allow` raises.
    """
    product = session.get(Product, product_id)
    said = _checked(session, fields, product)
    before = {name: getattr(product, name) for name, value in said.items() if value != getattr(product, name)}
    if before:
        approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
        session.change(Product, product_id, **{name: said[name] for name in before})
        detail = {"fields": "|".join(sorted(before))}
        _note(session, "product", product_id, detail, now=now, who=who, approved_by=approved)
    return before


def change_products(
    session: Session,
    product_ids: Sequence[UUID],
    fields: Mapping[str, Any],
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> int:
    """Write the same fields of many products, all or none; return how many of them were otherwise.

    Raises `TooManyProducts` and what `change_product` raises.
    """
    if len(product_ids) > MOST:
        raise TooManyProducts(len(product_ids), MOST)
    return sum(
        bool(change_product(session, key, fields, now=now, who=who, approved_by=approved_by)) for key in product_ids
    )


def price_product(
    session: Session,
    product_id: UUID,
    amount: Decimal,
    valid_from: date,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> bool:
    """Say what a unit costs from a day on, euro with VAT; tell whether that is new. What was said last of a day holds.

    Raises `PriceImpossible` and what `allow` raises.
    """
    if not 0 <= amount <= MOST_PRICE or amount % _CENT:
        raise PriceImpossible(amount)
    before = session.value(_TODAYS, (product_id, valid_from))
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    if not write_sale_price(session, product_id, amount, valid_from):
        return False
    detail = {"before": before, "price": cents(amount), "from": str(valid_from)}
    _note(session, "price", product_id, detail, now=now, who=who, approved_by=approved)
    return True


def write_sale_price(
    session: Session, product_id: UUID, amount: Decimal, valid_from: date, key: UUID | None = None
) -> bool:
    """Write a sale price that is not the one that holds that day anyway; tell whether it was written.

    What nobody decided (a demo price) is written also where it is the same. `key` makes it the same row, whoever writes it.
    """
    held = session.value(_DECIDED, (product_id, valid_from))
    if held == cents(amount) or (key is not None and session.find(Price, key) is not None):
        return False
    same = session.value("SELECT id FROM price WHERE product_id = ? AND valid_from = ?", (product_id, valid_from))
    if same is not None and key is None:  # said anew on the same day
        session.change(Price, UUID(bytes=same), amount=amount, demo=False)
    else:
        session.insert(Price(key or uuid7(), product_id, valid_from, amount, demo=False))
    return True


def reprice(
    session: Session,
    product_ids: Sequence[UUID],
    rule: PriceRule,
    valid_from: date,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> int:
    """Change the prices of many products by a rule from a day on, all or none; return how many are new.

    What has no price stays without. Raises `TooManyProducts` and what `price_product` raises.
    """
    changed = foresee_prices(session, product_ids, rule, valid_from, Language.EN)
    return sum(
        price_product(session, one.product_id, one.after, valid_from, now=now, who=who, approved_by=approved_by)
        for one in changed
    )


def foresee_prices(
    session: Session, product_ids: Sequence[UUID], rule: PriceRule, valid_from: date, language: Language
) -> list[Repriced]:
    """Return whose price a rule would change, and to what. Raises `TooManyProducts`."""
    if len(product_ids) > MOST:
        raise TooManyProducts(len(product_ids), MOST)
    found = []
    for key in product_ids:
        known = session.value(_TODAYS, (key, valid_from))
        if known is not None:
            before = Decimal(known) / 100
            after = rule.price(before)
            if after != before:
                name: str = getattr(session.get(Product, key), f"name_{language}")
                found.append(Repriced(key, name, before, after))
    return found


def rate_product(
    session: Session,
    product_id: UUID,
    rate: Decimal,
    valid_from: date,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> bool:
    """Say the VAT rate of a product from a day on, percent; tell whether that is new. Raises `RateImpossible`, and `allow`."""
    if not 0 <= rate <= 100:  # noqa: PLR2004 - percent
        raise RateImpossible(rate)
    row = session.row(
        Vat,
        "SELECT id, product_id, valid_from, rate FROM vat WHERE product_id = ? AND valid_from <= ?"
        " ORDER BY valid_from DESC, version DESC, id DESC",
        (product_id, valid_from),
    )
    if row is not None and row.rate == rate:
        return False
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    if row is None or row.valid_from != valid_from:
        session.insert(Vat(uuid7(), product_id, valid_from, rate))
    else:
        session.change(Vat, row.id, rate=rate)
    detail = {"rate": str(rate), "from": str(valid_from)}
    _note(session, "vat", product_id, detail, now=now, who=who, approved_by=approved)
    return True


def add_code(
    session: Session,
    product_id: UUID,
    text: str,
    units: Decimal,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> bool:
    """Give a product a trade item number, of one unit or of a pack; tell whether it is new.

    Raises `CodeNotGtin` for a number that is none, `CodeTaken` where another product has it, and what `allow` raises.
    """
    if not valid_gtin(text):
        raise CodeNotGtin(text)
    gtin = to_gtin14(text)
    owner = session.value("SELECT product_id FROM product_code WHERE gtin = ? ORDER BY id LIMIT 1", (gtin,))
    if owner == product_id.bytes:
        return False
    if owner is not None:
        name = session.value("SELECT name_fr FROM product WHERE id = ?", (owner,))
        raise CodeTaken(gtin.lstrip("0"), str(name))
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    session.insert(ProductCode(uuid7(), product_id, gtin, units))
    _note(session, "code", product_id, {"gtin": gtin}, now=now, who=who, approved_by=approved)
    return True


def _checked(session: Session, fields: Mapping[str, Any], product: Product | None) -> dict[str, Any]:
    """Return fields as they are kept: no text is empty or too long, and a name left out is that of another language."""
    said = {name: _line(value) if type(value) is str else value for name, value in fields.items()}
    named = {name: said.get(name, getattr(product, name, None)) for name in _NAMES}
    first = next((text for text in named.values() if text), None)
    if first is None:
        raise ProductNameNeeded
    said |= {name: text or first for name, text in named.items() if name in fields or product is None}
    article = said.get("article")
    if article is not None:
        other = session.values("SELECT id, name_fr FROM product WHERE article = ? ORDER BY id", (article,))
        if other and (product is None or other[0][0] != product.id.bytes):
            raise ArticleTaken(article, str(other[0][1]))
    return said


def _line(text: str) -> str | None:
    return " ".join(text.split())[:LONGEST] or None


def _note(session: Session, change: str, product_id: UUID, detail: Mapping[str, Any], **named: Any) -> None:
    note(session, Act.CATALOGUE_CHANGED, subject=product_id, detail=canonical({"change": change, **detail}), **named)
