"""The shop's own rules and address, as rows of the `setting` table with a default each."""

from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import get_type_hints
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.pos.journal import note
from beesdesk.pos.model import Setting
from beesdesk.pos.pricing import CENT
from beesdesk.words import Act, Language

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class ShopRules:
    """What this shop has decided. Amounts are euro, rates percent."""

    name: str = "BeesDesk"
    legal_form: str = ""
    address: str = ""
    vat_number: str = ""
    language: Language = Language.FR
    time_zone: str = "Europe/Brussels"
    cash_step: Decimal = Decimal("0.05")
    """Cash is rounded to this (Belgium: 0.05; zero: not at all)."""
    default_vat: Decimal = Decimal(21)
    """The rate of a product whose rate nobody has said: the highest, so that the State is never short."""
    receipt_footer: str = ""
    demo: bool = False


def shop_rules(session: Session) -> ShopRules:
    """Return the shop's rules; what was never set has its default."""
    kinds = get_type_hints(ShopRules)
    stored = {
        name: _parse(kinds[name], value)
        for name, value in session.values("SELECT name, value FROM setting")
        if name in kinds
    }
    return ShopRules(**stored)  # type: ignore[arg-type]


def set_rule(session: Session, name: str, value: str, *, who: str, now: datetime) -> None:
    """Set one rule and journal it. Raises `KeyError` for a name that is no rule, `ValueError` for a value that is none."""
    kind = get_type_hints(ShopRules)[name]
    _parse(kind, value)
    if name == "time_zone":
        _refuse_unknown_zone(value)
    old = session.values("SELECT id, value FROM setting WHERE name = ?", (name,))
    if old:
        session.change(Setting, UUID(bytes=old[0][0]), value=value)
    else:
        session.insert(Setting(uuid7(), name, value))
    detail = canonical({"rule": name, "before": old[0][1] if old else None, "after": value})
    note(session, Act.SETTING_CHANGED, now=now, who=who, detail=detail)


def rule_names() -> tuple[str, ...]:
    """Return the names of all rules."""
    return tuple(field.name for field in fields(ShopRules))


def _refuse_unknown_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(name) from error


def _parse(kind: type, value: str) -> object:
    if kind is bool:
        if value not in ("0", "1"):
            raise ValueError(value)
        return value == "1"
    if kind is Decimal:
        try:
            amount = Decimal(value)
        except InvalidOperation as error:
            raise ValueError(value) from error
        # Steps in euro and rates in percent: neither passes a hundred, both end at the cent.
        if not amount.is_finite() or not 0 <= amount <= HUNDRED or amount % CENT:
            raise ValueError(value)
        return amount
    return kind(value)
