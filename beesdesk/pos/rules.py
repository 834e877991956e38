"""The shop's own rules and address, as rows of the `setting` table with a default each."""

from dataclasses import fields
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.rights import CASHIERS, acts_in
from beesdesk.pos.model import Setting, setting_id
from beesdesk.pos.pricing import CENT
from beesdesk.stock.limits import COUNT_AGAIN_FROM, MARKDOWNS
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, MarginOn, SignIn

HUNDRED = Decimal(100)
TRAINING = "training"
MOST_WHOLE = 9999


class MemberRequired(StrEnum):
    """When a basket must say for whom it is."""

    NEVER = "never"
    BEFORE_PAY = "before_pay"
    BEFORE_SCAN = "before_scan"


class Gate(StrEnum):
    """How a warning about a shopper is answered."""

    WARN = "warn"
    REQUIRE = "require"


class Printing(StrEnum):
    """When a receipt is printed."""

    ASK = "ask"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class ShopRules:
    """What this shop has decided. Amounts are euro, rates percent."""

    name: str = "BeesDesk"
    legal_form: str = ""
    address: str = ""
    vat_number: str = ""
    language: Language = Language.FR
    time_zone: str = "Europe/Brussels"
    office_email: str = ""
    """Where the office is told of shifts that lack people and sheets that nobody validated; empty: nowhere."""
    mail_device: str = ""
    """The one machine that mails what the shop says by itself (its id in hexadecimal); empty: each what it said."""
    cash_step: Decimal = Decimal("0.05")
    """Cash is rounded to this (Belgium: 0.05; zero: not at all)."""
    default_vat: Decimal = Decimal(21)
    """The rate of a product whose rate nobody has said: the highest, so that the State is never short."""
    receipt_footer: str = ""
    demo: bool = False
    training: bool = False
    """A shop to practise in: every paper says so. It is founded as one and stays one: nobody sets this."""
    member_required: MemberRequired = MemberRequired.NEVER
    may_not_shop: Gate = Gate.WARN
    """What stands between a member who may not shop and the payment: a cashier's yes, or that of somebody who may."""
    cashier_may: str = ",".join(sorted(CASHIERS))
    """The acts that everybody at the till may do alone, as words of `Act` between commas."""
    sign_in: SignIn = SignIn.NAME
    lock_minutes: int = 5
    """Minutes without a touch after which the till asks who is there; zero: never. Only where people sign in."""
    count_tolerance: Decimal = Decimal(0)
    """Euro by which a counted drawer may differ without anybody being asked about it."""
    receipt_print: Printing = Printing.ASK
    receipt_merges: bool = False
    """Whether like articles stand as one line on the receipt, however they were scanned."""
    empties_most: Decimal = Decimal(25)
    """Euro of empties in one basket that a cashier pays out alone."""
    ticket_days: int = 365
    """Days in which the code of an empties machine's ticket counts once: the machine's numbers begin anew."""
    sticker_most: Decimal = Decimal(50)
    """Percent off that a markdown sticker may give."""
    count_again_from: Decimal = COUNT_AGAIN_FROM
    """Euro from which on a difference of a stock count is counted once more by somebody else; zero: every one."""
    markdowns: str = MARKDOWNS
    """By how much goods that run out are marked down: days left and percent, `3:20,1:50`."""
    on_account_most: Decimal = Decimal(0)
    """Euro that a member may owe on account; zero: nothing is sold on account."""
    margin_on: MarginOn = MarginOn.COST
    """What the margins of suppliers and categories are a part of."""
    order_days: int = 28
    """Days of the plain average of what is sold, beside which orders are proposed."""
    order_service: Decimal = Decimal("99.7")
    """Percent of cases in which goods last until the delivery after the next one: more of it is more stock."""


def shop_rules(session: Session) -> ShopRules:
    """Return the shop's rules; what was never set has its default."""
    stored = {
        name: _parse(_kinds()[name], value)
        for name, value in session.values("SELECT name, value FROM setting ORDER BY id DESC")
        if name in _kinds()
    }
    return ShopRules(**stored)  # type: ignore[arg-type]


def set_rule(
    session: Session, name: str, value: str, *, who: str, now: datetime, approved_by: str | None = None
) -> None:
    """Set one rule and journal it. Raises `KeyError` for a name that is no rule, `ValueError` for a value that is none."""
    kind = _kinds()[name]
    if name == TRAINING:
        raise ValueError(name)  # figures of a practice shop would pass for real ones, or the other way round
    _parse(kind, value)
    if name == "time_zone":
        _refuse_unknown_zone(value)
    if name == "cashier_may":
        acts_in(value)
    if name == "markdowns":
        _refuse_no_steps(value)
    if name == "office_email" and value:
        _refuse_no_address(value)
    old = session.values("SELECT id, value FROM setting WHERE name = ? ORDER BY id LIMIT 1", (name,))
    if old:
        session.change(Setting, UUID(bytes=old[0][0]), value=value)
    else:
        session.insert(Setting(setting_id(name), name, value))
    detail = canonical({"rule": name, "before": old[0][1] if old else None, "after": value})
    note(session, Act.SETTING_CHANGED, now=now, who=who, detail=detail, approved_by=approved_by)


def member_first(session: Session) -> bool:
    """Return whether a basket must say for whom it is before anything is scanned: asked at every scan, so by itself."""
    stored = session.value("SELECT value FROM setting WHERE name = 'member_required' ORDER BY id")
    return bool(stored == MemberRequired.BEFORE_SCAN)


@cache
def _kinds() -> dict[str, Any]:
    return get_type_hints(ShopRules)


def rule_names() -> tuple[str, ...]:
    """Return the names of all rules."""
    return tuple(field.name for field in fields(ShopRules))


def _refuse_unknown_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(name) from error


def _refuse_no_address(text: str) -> None:
    from beesdesk.mail.addresses import is_address  # noqa: PLC0415 - no till needs it to begin

    if not is_address(text):
        raise ValueError(text)


def _refuse_no_steps(text: str) -> None:
    from beesdesk.stock.running_out import steps_in  # noqa: PLC0415 - no till needs it to begin

    steps_in(text)


def _parse(kind: type, value: str) -> object:
    if kind is bool:
        if value not in ("0", "1"):
            raise ValueError(value)
        return value == "1"
    if kind is int:
        if not value.isascii() or not value.isdigit() or int(value) > MOST_WHOLE:
            raise ValueError(value)
        return int(value)
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


def local_time(at: datetime, rules: ShopRules) -> datetime:
    """Return a moment as the shop's clocks show it."""
    return at.astimezone(ZoneInfo(rules.time_zone))
