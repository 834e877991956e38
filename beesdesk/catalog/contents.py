"""What a pack holds, read from the text on it, so that prices can be compared."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Protocol

from beesdesk.words import Measure, Unit

_LONGEST: Final = 200
_UNITS: Final[Mapping[str, tuple[str, Measure]]] = {
    "kg": ("1", Measure.KG), "g": ("0.001", Measure.KG), "gr": ("0.001", Measure.KG),
    "l": ("1", Measure.LITRE), "dl": ("0.1", Measure.LITRE), "cl": ("0.01", Measure.LITRE), "ml": ("0.001", Measure.LITRE),
}  # fmt: skip
_WEIGHT: Final = "kg|gr?|ml|cl|dl|l"
_WASHES: Final = (
    r"lavages?|lessives|doses|wasbeurten|wasbeurt|wassen|wash(?:es)?|loads|wl|waschladungen|wäschen|spülgänge"
)
_SQUARE: Final = r"m²|m2|qm"
_LENGTH: Final = r"m(?!²|2)|mètres?|metres?|meters?"
_PIECES: Final = (
    r"pi[eè]ces?|pces?|pcs|pc|unités?|units?|sachets?|rouleaux|rouleau|feuilles?|tablettes?|pastilles?|capsules?"
    r"|dosettes?|œufs|oeufs|œuf|mouchoirs|serviettes|couches|lingettes|gélules|comprimés|bougies|sacs|filtres|paires?"
    r"|tampons|bâtonnets|stuks|stuk|st|zakjes|rollen|rol|vellen|vel|tabletten|pads|eieren|doekjes|luiers|servetten"
    r"|zakken|kaarsen|filters?|paar|pieces?|bags|sheets|tablets?|tabs|eggs|wipes|nappies|rolls?|pairs|candles|pods"
    r"|stück|stk|beutel|blatt|tücher|eier|windeln"
)
_DRAINED: Final = r"[eé]goutt[eé]e?s?|uitlekgewicht|uitgelekt|drained|abtropfgewicht|abgetropft"
_NUMBER: Final = r"(\d{1,3}(?:[ \u00a0\u202f]\d{3})(?!\d)|\d{1,5}(?:[.,]\d{1,3})?)"
_TIMES: Final = r"\s*[x*\u00d7]\s*"
_FACTORS: Final = rf"(?<![\d.,°])(?:(\d{{1,3}}){_TIMES})?(?:(\d{{1,3}}){_TIMES})?"
_GAP: Final = r"[\s:=.]*(?:gewicht|weight|netto|net|ca|env)?[\s:=.]*"


def _amounts(units: str) -> re.Pattern[str]:
    """Return what finds `6 x 33 cl` and `33 cl x 6`: two factors, the number, its unit, a factor behind it."""
    behind = rf"(?:{_TIMES}(\d{{1,3}})(?!\s*\w)(?![.,]\d))?"
    return re.compile(rf"{_FACTORS}{_NUMBER}\s*({units})(?!\w){behind}", re.IGNORECASE)


_KINDS: Final = (
    (_amounts(_WASHES), Measure.WASH),
    (_amounts(_WEIGHT), None),
    (_amounts(_SQUARE), Measure.SQUARE_METRE),
    (_amounts(_LENGTH), Measure.METRE),
    (_amounts(_PIECES), Measure.PIECE),
)
_WEIGHED: Final = _KINDS[1][0]
_DRAINED_BEFORE: Final = re.compile(rf"(?:{_DRAINED}){_GAP}({_NUMBER}\s*(?:kg|gr?)(?!\w))", re.IGNORECASE)
_DRAINED_AFTER: Final = re.compile(
    rf"({_NUMBER}\s*(?:kg|gr?))\s*\(?\s*(?:poids|netto|net)?\s*(?:{_DRAINED})", re.IGNORECASE
)
_CENT: Final = Decimal("0.01")
_WHOLE_ONLY: Final = {"g", "gr", "ml"}
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def measure(content: str) -> tuple[Decimal, Unit] | None:
    """Return the kilograms or litres that a text such as `24 x 33 cl` names; None where it names neither."""
    found = _WEIGHED.search(content[:_LONGEST])
    read = None if found is None else _read(found, None)
    return None if read is None else (read[0], Unit(read[1]))


class Goods(Protocol):
    """As much of a product as its unit price needs."""

    @property
    def unit(self) -> Unit:
        """What it is sold by."""

    @property
    def content(self) -> str | None:
        """What stands on the pack."""

    @property
    def measured(self) -> Decimal | None:
        """How much somebody measured, of `measured_in`."""

    @property
    def measured_in(self) -> Measure | None:
        """What was measured."""

    @property
    def drained(self) -> Decimal | None:
        """The drained weight, kg."""


def unit_price(price: Decimal | None, goods: Goods) -> tuple[Decimal, Measure] | None:
    """Return the euro for one of what goods are compared by; None where nothing says so, or the price itself is just that.

    Price Indication Act: CDE/WER VI.5, royal decree of 30 June 1996.
    """
    if price is None or goods.unit.weighed:
        return None
    found = comparable(goods.content, measured=goods.measured, measured_in=goods.measured_in, drained=goods.drained)
    if found is None or found == (Decimal(1), Measure.PIECE):
        return None
    return price_per(price, found[0]), found[1]


def comparable(
    content: str | None,
    *,
    measured: Decimal | None = None,
    measured_in: Measure | None = None,
    drained: Decimal | None = None,
) -> tuple[Decimal, Measure] | None:
    """Return how much a pack holds of what its price is compared by; None where nothing says so.

    The drained weight (kg) comes first, then what somebody measured, then the text: the drained weight in it, washes,
    kilograms and litres, square metres, metres, pieces. Directive 98/6/EC, article 3; royal decree of 30 June 1996
    (detergents by the wash: 21 September 2004).
    """
    if drained:
        return drained, Measure.KG
    if measured and measured_in is not None:
        return measured, measured_in
    text = (content or "")[:_LONGEST]
    dry = _DRAINED_BEFORE.search(text) or _DRAINED_AFTER.search(text)
    if dry is not None and (found := _WEIGHED.search(dry[1])) is not None:
        return _read(found, None)
    for pattern, kind in _KINDS:
        found = pattern.search(text)
        read = None if found is None else _read(found, kind)
        if read is not None:
            return read
    return None


def price_per(price: Decimal, amount: Decimal) -> Decimal:
    """Return the euro for one of what a pack holds so many of, half a cent rounded up."""
    return (price / amount).quantize(_CENT, ROUND_HALF_UP)


def _read(found: re.Match[str], kind: Measure | None) -> tuple[Decimal, Measure] | None:
    """Return how much an amount in a text is, of what; None for nothing. Without a kind its unit says that."""
    first, second, number, unit, behind = found.groups()
    share, said = _UNITS[unit.lower()] if kind is None else ("1", kind)
    digits = re.sub(r"\s", "", number)
    if _THOUSANDS.fullmatch(digits) and (kind is not None or unit.lower() in _WHOLE_ONLY):
        digits = re.sub(r"[.,]", "", digits)  # 1.000 g is a kilogram: no pack is weighed to the milligram
    amount = Decimal(digits.replace(",", ".")) * Decimal(share) * int(first or 1) * int(second or 1) * int(behind or 1)
    return (amount, said) if amount else None
