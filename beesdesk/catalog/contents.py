"""What a pack holds, read from the text on it, so that prices can be compared."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.words import Unit

_CONTENT: Final = re.compile(
    r"(?:(\d{1,3})\s*[x*\u00d7]\s*)?(\d{1,5}(?:[.,]\d{1,3})?)\s*(kg|gr?|ml|cl|dl|l)\b", re.IGNORECASE
)
_UNITS: Final[Mapping[str, tuple[str, Unit]]] = {
    "kg": ("1", Unit.KG), "g": ("0.001", Unit.KG), "gr": ("0.001", Unit.KG),
    "l": ("1", Unit.LITRE), "dl": ("0.1", Unit.LITRE), "cl": ("0.01", Unit.LITRE), "ml": ("0.001", Unit.LITRE),
}  # fmt: skip
_CENT: Final = Decimal("0.01")


def measure(content: str) -> tuple[Decimal, Unit] | None:
    """Return the kilograms or litres that a text such as `24 x 33 cl` names; None where it names neither."""
    found = _CONTENT.search(content)
    if found is None:
        return None
    share, unit = _UNITS[found[3].lower()]
    amount = Decimal(found[2].replace(",", ".")) * Decimal(share) * int(found[1] or 1)
    return (amount, unit) if amount else None


def unit_price(price: Decimal, content: str | None) -> tuple[Decimal, Unit] | None:
    """Return the euro per kilogram or litre of a pack, half a cent rounded up; None where its text does not say.

    Price Indication Act: CDE/WER VI.5, royal decree of 30 June 1996.
    """
    found = measure(content or "")
    return ((price / found[0]).quantize(_CENT, ROUND_HALF_UP), found[1]) if found else None
