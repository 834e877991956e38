"""What a scan or a keyed code is.

The scanner's own word for the symbol (AIM id, ISO/IEC 15424) decides first, then the length and the check digit;
element strings are looked for only where they can be, for a plain EAN-13 can look like one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from beesdesk.catalog import gs1
from beesdesk.catalog.gtin import is_digits, to_gtin14, upce_to_upca, valid_gtin
from beesdesk.catalog.patterns import Pattern, PatternKind, find_pattern, is_restricted
from beesdesk.values import dataclass

_LONGEST: Final = 128
_LONGEST_LINK: Final = 512
_FRAME: Final = "\0\x02\x03\t\n\r "  # what scanners put around a code

_AIM_ID: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_GS1_SYMBOLS: Final = frozenset({"]C1", "]d2", "]Q3", "]e0"})
_EAN_13, _EAN_8 = "]E0", "]E4"
_WITH_ADD_ON: Final = frozenset({"]E1", "]E2", "]E3"})

_SHORT: Final = 6
_UPC_E: Final = 7
_EIGHT: Final = 8
_LONG: Final = (12, 13, 14)
_ELEMENT_GTIN: Final = slice(2, 16)
# Where an add-on of two or five digits starts, by the length of the whole; without AIM id only after an EAN-13.
_ADD_ON_STARTS: Final = {14: 12, 15: 13, 17: 12, 18: 13}
_ADD_ON_LENGTHS: Final = (2, 5)
_BOOKS_AND_PERIODICALS: Final = ("977", "978", "979")


class CodeKind(StrEnum):
    """What a code names, or why it names nothing."""

    GTIN = "gtin"
    WEIGHT = "weight"
    PRICE = "price"
    CARD = "card"
    TARE = "tare"
    DISCOUNT = "discount"
    EMPTIES = "empties"
    UNKNOWN = "unknown"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Code:
    """What was read.

    `raw` is the text without its terminators, cut where it is too long. `gtin` has 14 digits; that of a number with a
    value in it is the base code, zeros for the value. `article` holds the item digits of such a number (of an empties
    ticket: its number), or a short number that was keyed. `card` is the whole EAN-13. `weight` is kilograms (a tare too), `price` euro, `discount`
    percent; none of them where the value is zero: the till asks. `expiry` is the use-by date. `alternatives` are
    GTINs that the same digits may stand for; `addon` the issue of a periodical. `reason` is a machine word.
    """

    raw: str
    kind: CodeKind
    gtin: str | None = None
    article: str | None = None
    card: str | None = None
    weight: Decimal | None = None
    price: Decimal | None = None
    discount: Decimal | None = None
    lot: str | None = None
    serial: str | None = None
    expiry: date | None = None
    best_before: date | None = None
    count: int | None = None
    reason: str | None = None
    alternatives: tuple[str, ...] = ()
    addon: str | None = None

    def as_json(self) -> dict[str, str | int]:
        """Return what applies, in whole grams and cents and ISO dates."""
        fields: dict[str, str | int | None] = {
            "kind": self.kind.value,
            "gtin": self.gtin,
            "article": self.article,
            "card": self.card,
            "weight_g": _whole(self.weight, 1000),
            "price_cents": _whole(self.price, 100),
            "discount_percent": _percent(self.discount),
            "count": self.count,
            "lot": self.lot,
            "serial": self.serial,
            "expiry": _iso(self.expiry),
            "best_before": _iso(self.best_before),
            "reason": self.reason,
        }
        return {name: value for name, value in fields.items() if value is not None}


def read_code(raw: str | bytes, patterns: Sequence[Pattern], *, today: date) -> Code:
    """Tell what a scan or a keyed code is; never raises, whatever comes in.

    `patterns` are the shop's own numbers, `today` decides which rows count and the century of dates.
    """
    text = _decoded(raw).strip(_FRAME)
    aim, data = _split_aim_id(text)
    if reason := _refusal(data):
        return Code(text[:_LONGEST_LINK], CodeKind.INVALID, reason=reason)
    if gs1.is_digital_link(data) or aim in _GS1_SYMBOLS or _looks_like_elements(data):
        return _read_elements(text, data, today)
    if not is_digits(data):
        return Code(text, CodeKind.UNKNOWN, reason="not_a_number")
    number, addon = _split_add_on(aim, data)
    if addon and not number:
        return Code(text, CodeKind.UNKNOWN, addon=addon, reason="addon_only")
    return replace(_read_number(text, aim, number, patterns, today), addon=addon)


def _decoded(raw: str | bytes) -> str:
    if isinstance(raw, str):
        return raw
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _split_aim_id(text: str) -> tuple[str, str]:
    """Return the AIM id, or nothing, and the rest."""
    found = _AIM_ID.match(text)
    end = found.end() if found else 0
    return text[:end], text[end:]


def _refusal(data: str) -> str | None:
    """Return why no code can look like this. Control, invisible and reordering characters are not printable."""
    if not data:
        return "empty"
    if len(data) > (_LONGEST_LINK if gs1.is_digital_link(data) else _LONGEST):
        return "too_long"
    if not data.replace(gs1.GS, "").isprintable():
        return "not_printable"
    return None if data.isascii() else "not_ascii"


def _looks_like_elements(data: str) -> bool:
    """Tell whether a text without a GS1 AIM id is an element string all the same."""
    found = data[_ELEMENT_GTIN]
    starts_with_gtin = data.startswith("01") and len(data) > _ELEMENT_GTIN.stop and valid_gtin(found)
    return gs1.GS in data or starts_with_gtin


def _read_elements(text: str, data: str, today: date) -> Code:
    """Read an element string or a Digital Link."""
    split = gs1.digital_link if gs1.is_digital_link(data) else gs1.element_strings
    try:
        item = gs1.trade_item(split(data), today)
    except gs1.BadElement as bad:
        return Code(text, CodeKind.INVALID, reason=bad.reason)
    return Code(
        text,
        CodeKind.GTIN if item.gtin else CodeKind.UNKNOWN,
        gtin=item.gtin,
        weight=item.weight,
        price=item.price,
        lot=item.lot,
        serial=item.serial,
        expiry=item.expiry,
        best_before=item.best_before,
        count=item.count,
        reason=None if item.gtin else "no_gtin",
    )


def _split_add_on(aim: str, digits: str) -> tuple[str, str | None]:
    """Return a number and the two or five digits printed beside it, where there are any."""
    if aim in _WITH_ADD_ON and len(digits) in _ADD_ON_LENGTHS:
        return "", digits
    start = _ADD_ON_STARTS.get(len(digits))
    periodical = not aim and digits.startswith(_BOOKS_AND_PERIODICALS) and start == 13  # noqa: PLR2004 - an EAN-13
    if start and (aim in _WITH_ADD_ON or periodical) and valid_gtin(digits[:start]):
        return digits[:start], digits[start:]
    return digits, None


def _read_number(text: str, aim: str, number: str, patterns: Sequence[Pattern], today: date) -> Code:
    """Read plain digits by their length."""
    if aim == _EAN_8 and len(number) != _EIGHT:
        return Code(text, CodeKind.INVALID, reason="length")
    if len(number) <= _UPC_E:
        return _read_short(text, number)
    if len(number) == _EIGHT:
        return _read_eight(text, aim, number)
    if len(number) not in _LONG:
        return Code(text, CodeKind.INVALID, reason="length")
    if not valid_gtin(number):
        return Code(text, CodeKind.INVALID, reason="check_digit")
    return _read_gtin(text, to_gtin14(number), patterns, today)


def _read_short(text: str, number: str) -> Code:
    """Read up to seven digits: the shop's own article number, or a UPC-E number that lost some of its digits."""
    readings = _upc_e(number, f"0{number}") if len(number) == _UPC_E else _upc_e(number)
    article = number if len(number) <= _SHORT else None
    return Code(text, CodeKind.UNKNOWN, article=article, reason="short_number", alternatives=readings)


def _read_eight(text: str, aim: str, number: str) -> Code:
    """Read an EAN-8 or a UPC-E number; where both check digits hold, the shop sees which of the two it sells."""
    ean_8 = (to_gtin14(number),) if valid_gtin(number) and aim != _EAN_13 else ()
    readings = ean_8 + (_upc_e(number) if aim != _EAN_8 else ())
    if not readings:
        return Code(text, CodeKind.INVALID, reason="check_digit")
    return Code(text, CodeKind.GTIN, gtin=readings[0], alternatives=readings[1:])


def _upc_e(*numbers: str) -> tuple[str, ...]:
    """Return the GTINs of those numbers that are UPC-E."""
    found = []
    for number in numbers:
        try:
            found.append(to_gtin14(upce_to_upca(number)))
        except ValueError:
            continue
    return tuple(found)


def _read_gtin(text: str, gtin: str, patterns: Sequence[Pattern], today: date) -> Code:
    """Read a GTIN of 12 to 14 digits: a UPC-A is an EAN-13 without its zero, and may be one of the shop's own."""
    number = gtin[1:]
    is_ean_13 = gtin[0] == "0"
    if is_ean_13 and (pattern := find_pattern(number, patterns, today)):
        return _read_by_pattern(text, number, pattern)
    return Code(text, CodeKind.GTIN, gtin, reason="no_pattern" if is_ean_13 and is_restricted(number) else None)


def _read_by_pattern(text: str, number: str, pattern: Pattern) -> Code:
    """Read an EAN-13 of the shop's own."""
    if not pattern.value_holds(number):
        return Code(text, CodeKind.INVALID, reason="value_check")
    value = pattern.value(number) or None
    match pattern.kind:
        case PatternKind.CARD:
            return Code(text, CodeKind.CARD, card=number)
        case PatternKind.UNIT:
            return Code(text, CodeKind.GTIN, to_gtin14(number))
        case PatternKind.TARE:
            return Code(text, CodeKind.TARE, weight=value)
        case PatternKind.DISCOUNT:
            return Code(text, CodeKind.DISCOUNT, article=pattern.item(number) or None, discount=value)
        case PatternKind.EMPTIES:
            return Code(text, CodeKind.EMPTIES, article=pattern.item(number), price=value)
        case _:
            base, article = to_gtin14(pattern.base_code(number)), pattern.item(number) or None
            return _with_value(Code(text, CodeKind.GTIN, base, article), pattern.kind, value)


def _with_value(item: Code, kind: PatternKind, value: Decimal | None) -> Code:
    """Return an item with the value that was in its number; the digits of a plu say nothing."""
    match kind:
        case PatternKind.WEIGHT:
            return replace(item, kind=CodeKind.WEIGHT, weight=value)
        case PatternKind.PRICE:
            return replace(item, kind=CodeKind.PRICE, price=value)
        case PatternKind.COUNT:
            return replace(item, count=int(value) if value else None)
        case _:
            return item


def _whole(amount: Decimal | None, parts: int) -> int | None:
    """Return kilograms in grams, euro in cents."""
    return None if amount is None else int((amount * parts).to_integral_value(ROUND_HALF_UP))


def _percent(discount: Decimal | None) -> str | int | None:
    if discount is None:
        return None
    return int(discount) if discount == discount.to_integral_value() else f"{discount:f}"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
