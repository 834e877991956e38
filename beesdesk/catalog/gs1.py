"""GS1 element strings and Digital Links: what a pack says besides its number (GS1 General Specifications 3 and 7.8).

Only the structure of the application identifiers (AI) is held here, and the meaning of the few that a till needs. A
full library takes 0.3 s to import, which the first such scan of the day would have to wait for.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final
from urllib.parse import unquote

from beesdesk.catalog.gtin import is_digits, to_gtin14, valid_gtin
from beesdesk.values import dataclass

GS: Final = "\x1d"

# How many digits an AI has, by its first two.
_AI_DIGITS: Final[Mapping[str, int]] = (
    dict.fromkeys(("00", "01", "02", "03", "10", "11", "12", "13", "15", "16", "17", "20", "21", "22", "30", "37"), 2)
    | {str(number): 2 for number in range(90, 100)}
    | dict.fromkeys(("23", "24", "25", "40", "41", "42", "71"), 3)
    | dict.fromkeys(("31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82"), 4)
)
# How many digits follow the AI where no separator has to: the predefined lengths.
_FIXED: Final[Mapping[str, int]] = (
    {"00": 18, "01": 14, "02": 14, "03": 14, "20": 2, "41": 13}
    | dict.fromkeys(("11", "12", "13", "15", "16", "17"), 6)
    | {str(number): 6 for number in range(31, 37)}
)
# A price per unit has six digits and should be followed by a separator, which scales forget.
_FIXED_IN_PRACTICE: Final = re.compile("395[0-9]|8005")
_FIXED_IN_PRACTICE_DIGITS: Final = 6

_TEXT: Final = r"[!\"%-?A-Z_a-z]{1,20}"
_SHAPES: Final[Mapping[str, re.Pattern[str]]] = {
    stem: re.compile(shape)
    for stem, shape in {
        "01": r"[0-9]{14}",
        "02": r"[0-9]{14}",
        "10": _TEXT,
        "15": r"[0-9]{6}",
        "17": r"[0-9]{6}",
        "21": _TEXT,
        "30": r"[0-9]{1,8}",
        "37": r"[0-9]{1,8}",
        "310": r"[0-9]{6}",
        "392": r"[0-9]{1,15}",
        "393": r"[0-9]{4,18}",
    }.items()
}
_EURO: Final = "978"  # ISO 4217

_LINK: Final = re.compile(r"https?://[^/?#]*", re.IGNORECASE)
_ALIASES: Final[Mapping[str, str]] = {"gtin": "01", "cpv": "22", "lot": "10", "ser": "21", "exp": "17"}
_GTIN_LENGTHS: Final = (8, 12, 13, 14)

# A two-digit year lies between 49 years ago and 50 years ahead (7.12).
_YEARS_AHEAD: Final = 51
_YEARS_BACK: Final = -50


class BadElement(ValueError):
    """An element string that breaks the standard: `reason` is a short machine word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class TradeItem:
    """What a till needs of a pack: its number and weight in kilograms, price in euro, dates, lot, pieces."""

    gtin: str | None
    weight: Decimal | None
    price: Decimal | None
    lot: str | None
    serial: str | None
    expiry: date | None
    best_before: date | None
    count: int | None


def element_strings(text: str) -> dict[str, str]:
    """Return the values of an element string by AI. `text` is without AIM id and has GS where FNC1 was printed.

    Raises `BadElement`: unknown_ai, element_length, repeated_ai.
    """
    elements: dict[str, str] = {}
    rest = text.lstrip(GS)
    while rest:
        ai = rest[: _AI_DIGITS.get(rest[:2], 0)]
        if not _is_ai(ai):
            raise BadElement("unknown_ai")
        value, rest = _split_value(ai, rest[len(ai) :])
        _add(elements, ai, value)
        rest = rest.lstrip(GS)
    return elements


def is_digital_link(text: str) -> bool:
    """Tell whether a text is a web address, which may hold a trade item number."""
    return _LINK.match(text) is not None


def digital_link(text: str) -> dict[str, str]:
    """Return the values of a GS1 Digital Link by AI, whatever its host; nothing if it names no trade item.

    The path holds `/01/<GTIN>` and its qualifiers (variant, lot, serial), the query the rest. Keys that are no AI are
    passed over. Raises `BadElement`: repeated_ai.
    """
    path, _, query = _LINK.sub("", text, count=1).partition("#")[0].partition("?")
    elements: dict[str, str] = {}
    if item := list(_path_pairs(path)):
        for key, value in (*item, *_query_pairs(query)):
            ai = _ALIASES.get(key.lower(), key)
            if _is_ai(ai):
                _add(elements, ai, value)
    return elements


def trade_item(elements: Mapping[str, str], today: date) -> TradeItem:
    """Return what the values by AI say of a pack; a weight or a price of zero says nothing.

    Prices in another currency than the euro are passed over. Raises `BadElement`: element_value, check_digit, date,
    repeated_ai.
    """
    return TradeItem(
        gtin=_gtin(elements),
        weight=_amount(elements, "310"),
        price=_amount(elements, "392") or _euro(elements),
        lot=_value(elements, "10"),
        serial=_value(elements, "21"),
        expiry=_date(_value(elements, "17"), today),
        best_before=_date(_value(elements, "15"), today),
        count=int(_value(elements, "30") or _value(elements, "37") or 0) or None,
    )


def _is_ai(text: str) -> bool:
    return is_digits(text) and len(text) == _AI_DIGITS.get(text[:2])


def _add(elements: dict[str, str], ai: str, value: str) -> None:
    if elements.setdefault(ai, value) != value:
        raise BadElement("repeated_ai")


def _split_value(ai: str, rest: str) -> tuple[str, str]:
    """Return the value that starts here and what follows it."""
    fixed = _FIXED_IN_PRACTICE_DIGITS if _FIXED_IN_PRACTICE.fullmatch(ai) else _FIXED.get(ai[:2])
    if fixed is None:
        value, _, after = rest.partition(GS)
    else:
        value, after = rest[:fixed], rest[fixed:]
    if not value or (fixed is not None and not (len(value) == fixed and is_digits(value))):
        raise BadElement("element_length")
    return value, after


def _path_pairs(path: str) -> Iterator[tuple[str, str]]:
    """Return the keys and values of a path from its trade item on; what precedes it is the host's own."""
    parts = [unquote(part) for part in path.split("/")]
    for place, (key, value) in enumerate(pairwise(parts)):
        if key.lower() in {"01", "gtin"} and len(value) in _GTIN_LENGTHS and is_digits(value):
            yield "01", to_gtin14(value)
            yield from zip(parts[place + 2 :: 2], parts[place + 3 :: 2], strict=False)
            return


def _query_pairs(query: str) -> Iterator[tuple[str, str]]:
    for pair in re.split("[&;]", query):
        key, _, value = pair.partition("=")
        yield unquote(key), unquote(value)


def _value(elements: Mapping[str, str], ai: str) -> str | None:
    """Return the value of an AI if it is there; one of the wrong shape is refused."""
    value = elements.get(ai)
    if value is not None and not _SHAPES[ai[:3]].fullmatch(value):
        raise BadElement("element_value")
    return value


def _gtin(elements: Mapping[str, str]) -> str | None:
    """Return the number of the item, else that of the items in the pack."""
    gtin = _value(elements, "01") or _value(elements, "02")
    if gtin is not None and not valid_gtin(gtin):
        raise BadElement("check_digit")
    return gtin


def _measure(elements: Mapping[str, str], stem: str) -> tuple[str, int] | None:
    """Return the digits of an AI that ends in its number of decimals, and that number."""
    found = [ai for ai in elements if ai.startswith(stem)]
    if len(found) > 1:
        raise BadElement("repeated_ai")
    for ai in found:
        if not _SHAPES[stem].fullmatch(elements[ai]):
            raise BadElement("element_value")
        return elements[ai], int(ai[-1])
    return None


def _amount(elements: Mapping[str, str], stem: str) -> Decimal | None:
    measure = _measure(elements, stem)
    return None if measure is None else Decimal(measure[0]).scaleb(-measure[1]) or None


def _euro(elements: Mapping[str, str]) -> Decimal | None:
    """Return a price that names its currency, if that is the euro."""
    measure = _measure(elements, "393")
    if measure is None or not measure[0].startswith(_EURO):
        return None
    return Decimal(measure[0].removeprefix(_EURO)).scaleb(-measure[1]) or None


def _date(digits: str | None, today: date) -> date | None:
    """Read YYMMDD; day 00 is the last of the month."""
    if digits is None:
        return None
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    ahead = year - today.year % 100
    century = today.year // 100 - (ahead >= _YEARS_AHEAD) + (ahead <= _YEARS_BACK)
    try:
        first = date(century * 100 + year, month, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return first.replace(day=day) if day else last
    except (ValueError, OverflowError) as bad:
        raise BadElement("date") from bad
