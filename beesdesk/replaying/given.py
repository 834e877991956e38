"""What a scenario gives a shop before its first step."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.catalog.patterns import PRESETS
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.founding import use_preset
from beesdesk.members.model import Card, Member, Person
from beesdesk.members.rights import CASHIERS
from beesdesk.pos.accounts import move
from beesdesk.pos.rules import set_rule
from beesdesk.replaying.scenarios import (
    BadValue,
    Fields,
    flag_of,
    mapping_of,
    mappings_of,
    number_of,
    text_of,
    texts_of,
    whole_of,
)
from beesdesk.words import Account, CardStatus, Language, Role, Unit

GIVEN = {"now", "barcodes", "settings", "products", "members", "float"}
PRODUCT = {"code", "name", "price", "per", "vat", "tags", "deposit", "min_age"}
MEMBER = {"card", "number", "name", "may_shop", "solidarity_rounding", "wallet"}
SETTINGS = {"member_required", "cashier_may"}
MANAGER = "manager"

LONG_AGO = date(2000, 1, 1)
MORNING = "2026-11-23 10:00"
ARTICLE_DIGITS = 6
"""A code of up to so many digits is the shop's own article number."""


def unknown_in(given: Fields) -> list[str]:
    """Return what the till has no rule for yet."""
    unknown = others("given", given, GIVEN) + others("settings", mapping_of(given, "settings"), SETTINGS)
    for product in mappings_of(given, "products"):
        unknown += others("product", product, PRODUCT)
    for member in mappings_of(given, "members"):
        unknown += others("member", member, MEMBER)
    return unknown


def others(part: str, fields: Fields, known: set[str]) -> list[str]:
    """Return the fields of a part that are not known, by name."""
    return [f"{part} {name}" for name in fields if name not in known]


def moment(given: Fields, zone: ZoneInfo) -> datetime:
    """Return the moment of all steps, in the shop's time zone. Raises `BadValue`."""
    said = text_of(given, "now") if "now" in given else MORNING
    try:
        return datetime.fromisoformat(said).replace(tzinfo=zone)
    except ValueError as error:
        raise BadValue("now", said) from error


def furnish(session: Session, given: Fields, *, now: datetime) -> None:
    """Write the products, members and people of a scenario, its rules and its bar code patterns. Raises `BadValue`."""
    _set_rules(session, mapping_of(given, "settings"), now)
    session.insert(Person(uuid7(), None, MANAGER, Role.SHIFT_LEADER, None, None, withdrawn=False))
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
        _put_member(session, member, now)


def may_not_shop(given: Fields) -> frozenset[int]:
    """Return the numbers of the members who may not shop. Raises `BadValue`."""
    return frozenset(
        whole_of(member, "number") for member in mappings_of(given, "members") if not flag_of(member, "may_shop", True)
    )


def _set_rules(session: Session, settings: Fields, now: datetime) -> None:
    """Set what a scenario says of the shop; what cashiers may is added to what they may in any shop."""
    if "member_required" in settings:
        _set_rule(session, "member_required", text_of(settings, "member_required"), now)
    if "cashier_may" in settings:
        acts = ",".join([*sorted(CASHIERS), *texts_of(settings, "cashier_may")])
        _set_rule(session, "cashier_may", acts, now)


def _set_rule(session: Session, name: str, value: str, now: datetime) -> None:
    try:
        set_rule(session, name, value, who=MANAGER, now=now)
    except ValueError as error:
        raise BadValue(name, value) from error


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


def _put_member(session: Session, fields: Fields, now: datetime) -> None:
    key = uuid7()
    first, _, family = text_of(fields, "name").partition(" ")
    rounds = flag_of(fields, "solidarity_rounding", False)
    session.insert(Member(key, whole_of(fields, "number"), first, family, Language.FR, None, None, rounds))
    wallet = number_of(fields, "wallet", digits=2)
    if wallet:
        move(session, key, Account.WALLET, wallet, "topup", sale_id=None, now=now, who=MANAGER)
    session.insert(Card(uuid7(), text_of(fields, "card"), key, None, CardStatus.ACTIVE, None))
