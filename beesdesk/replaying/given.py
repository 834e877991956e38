"""What a scenario gives a shop before its first step."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.catalog.patterns import PRESETS
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.founding import use_preset
from beesdesk.members.model import Card, Member
from beesdesk.replaying.scenarios import (
    BadValue,
    Fields,
    mapping_of,
    mappings_of,
    number_of,
    text_of,
    texts_of,
    whole_of,
)
from beesdesk.words import CardStatus, Language, Unit

GIVEN = {"now", "barcodes", "settings", "products", "members", "float"}
PRODUCT = {"code", "name", "price", "per", "vat", "tags", "deposit", "min_age"}
MEMBER = {"card", "number", "name"}
SO_IN_ANY_CASE = {("settings", "member_required"): "never", ("member", "may_shop"): "true"}
"""What may be said though the till has no rule for it: it does so anyhow."""

LONG_AGO = date(2000, 1, 1)
MORNING = "2026-11-23 10:00"
ARTICLE_DIGITS = 6
"""A code of up to so many digits is the shop's own article number."""


def unknown_in(given: Fields) -> list[str]:
    """Return what the till has no rule for yet."""
    unknown = others("given", given, GIVEN) + others("settings", mapping_of(given, "settings"), set())
    for product in mappings_of(given, "products"):
        unknown += others("product", product, PRODUCT)
    for member in mappings_of(given, "members"):
        unknown += others("member", member, MEMBER)
    return unknown


def others(part: str, fields: Fields, known: set[str]) -> list[str]:
    """Return the fields of a part that are not known, by name."""
    return [
        f"{part} {name}" for name in fields if name not in known and fields[name] != SO_IN_ANY_CASE.get((part, name))
    ]


def moment(given: Fields, zone: ZoneInfo) -> datetime:
    """Return the moment of all steps, in the shop's time zone. Raises `BadValue`."""
    said = text_of(given, "now") if "now" in given else MORNING
    try:
        return datetime.fromisoformat(said).replace(tzinfo=zone)
    except ValueError as error:
        raise BadValue("now", said) from error


def furnish(session: Session, given: Fields) -> None:
    """Write the products and members of a scenario, and take over its bar code patterns. Raises `BadValue`."""
    if "barcodes" in given:
        preset = text_of(given, "barcodes")
        if preset not in PRESETS:
            raise BadValue("barcodes", preset)
        use_preset(session, preset)
    products = mappings_of(given, "products")
    codes = [text_of(product, "code") for product in products]
    if len(set(codes)) < len(codes):
        raise BadValue("code", codes)
    for product in products:
        _put_product(session, product)
    for member in mappings_of(given, "members"):
        _put_member(session, member)


def _put_product(session: Session, fields: Fields) -> None:
    key, code, name = uuid7(), text_of(fields, "code"), text_of(fields, "name")
    price, vat, deposit = (number_of(fields, part, digits=2) for part in ("price", "vat", "deposit"))
    is_article = len(code) <= ARTICLE_DIGITS
    session.insert(
        Product(
            key, code if is_article else None, name, name, name, None, None, _unit(fields), None, None,
            deposit, "|".join(texts_of(fields, "tags")) or None,
            whole_of(fields, "min_age") if "min_age" in fields else None, None, None, None, None, None,
        )
    )  # fmt: skip
    if not is_article:
        session.insert(ProductCode(uuid7(), key, code.zfill(14), Decimal(1)))
    if price is not None:
        session.insert(Price(uuid7(), key, LONG_AGO, price, demo=False))
    if vat is not None:
        session.insert(Vat(uuid7(), key, LONG_AGO, vat))


def _unit(fields: Fields) -> Unit:
    said = fields.get("per", "piece")
    if said not in set(Unit):
        raise BadValue("per", said)
    return Unit(said)


def _put_member(session: Session, fields: Fields) -> None:
    key = uuid7()
    first, _, family = text_of(fields, "name").partition(" ")
    session.insert(Member(key, whole_of(fields, "number"), first, family, Language.FR, None, None, False))
    session.insert(Card(uuid7(), text_of(fields, "card"), key, None, CardStatus.ACTIVE, None))
