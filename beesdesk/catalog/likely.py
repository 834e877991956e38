"""What is likely true of a product of which nobody said: who may buy it, with which vouchers, and a price to try out."""

from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Final
from zlib import crc32

from beesdesk.catalog.contents import measure

LEAST: Final = Decimal("0.79")
MOST: Final = Decimal("24.99")

# Euro per kilogram or litre, the cheapest and the dearest of a shelf; the longest slug that fits counts.
_PER_KILO: Final[Mapping[str, tuple[int, int]]] = {
    "": (4, 18),
    "alcohol/beer": (3, 8),
    "alcohol/spirits": (18, 40),
    "alcohol/wine": (7, 18),
    "bakery": (4, 12),
    "breakfast": (5, 14),
    "butcher": (12, 32),
    "care": (8, 30),
    "dairy": (3, 10),
    "dairy/butter": (8, 16),
    "dairy/cheese": (11, 26),
    "dairy/milk": (1, 3),
    "drinks": (1, 4),
    "drinks/coffee": (12, 30),
    "drinks/tea": (30, 90),
    "drinks/water": (0, 1),
    "fresh": (2, 6),
    "grocery": (3, 9),
    "grocery/oils": (6, 18),
    "grocery/spices": (15, 60),
    "home": (2, 9),
    "outdoor/pets": (3, 9),
    "snacks": (8, 22),
    "sweet": (7, 22),
}
_FULL_VAT: Final = Decimal(21)
_DEFAULT_CONTENT: Final = Decimal("0.35")
_ENDINGS: Final = (Decimal("0.05"), Decimal("0.09"))
_TENTH: Final = Decimal("0.1")
_FOOD: Final = frozenset(
    {
        *(
            "fresh",
            "bakery",
            "dairy",
            "plant",
            "butcher",
            "deli",
            "frozen",
            "bulk",
            "grocery",
            "breakfast",
            "sweet",
            "snacks",
        ),
        *("drinks", "alcohol", "care/baby-food"),
    }
)
_NO_FOOD: Final = "bulk/detergents"
_ECO: Final = frozenset({"organic", "ecolabel", "fsc", "pefc"})
_AGES: Final[Mapping[str, int]] = {"alcohol/beer": 16, "alcohol/wine": 16, "alcohol/spirits": 18, "alcohol": 18}


def vouchers(shelf: str | None, labels: str | None) -> str | None:
    """Return which vouchers may likely pay for a product, by the slug of its shelf and its labels: `meal|eco`.

    Meal vouchers pay for food and drink, eco vouchers for organic and ecolabelled goods (collective agreement no. 98).
    """
    department = (shelf or "").partition("/")[0]
    meal = shelf != _NO_FOOD and not _FOOD.isdisjoint({shelf, department})
    eco = labels is not None and not _ECO.isdisjoint(labels.split("|"))
    return "|".join(tag for tag, holds in (("meal", meal), ("eco", eco)) if holds) or None


def least_age(shelf: str | None, vat: Decimal | None) -> int | None:
    """Return the age from which a drink is sold: 16 for beer and wine, 18 for spirits (Belgian law of 10 December 2009).

    Drinks without alcohol on the same shelf are told by their lower VAT rate.
    """
    if vat is not None and vat < _FULL_VAT:
        return None
    return _AGES.get(shelf or "")


def demo_price(seed: int, key: str, shelf: str | None, content: str | None) -> Decimal:
    """Return euro between 0.79 and 24.99, ending in 5 or 9, to try the shop out: never decided by anybody.

    It is the same for a seed and a key (GTIN or article number). `shelf` is the slug of the category, `content` the text on the pack (`4 x 125 g`).
    """
    chance = Decimal(crc32(f"{seed}:{key}".encode())) / 2**32
    low, high = _range(shelf or "")
    rough = (low + (high - low) * chance) * content_kilos(content or "")
    tenths = rough.quantize(_TENTH, ROUND_FLOOR)
    return min(max(tenths + _ENDINGS[int(chance * 1000) % 2], LEAST), MOST)


@lru_cache(maxsize=10_000)
def content_kilos(content: str) -> Decimal:
    """Return what a pack holds in kilograms or litres, 0.350 where its text does not say."""
    found = measure(content)
    return found[0] if found else _DEFAULT_CONTENT


@lru_cache(maxsize=1000)
def _range(shelf: str) -> tuple[int, int]:
    """Return the range of the longest slug that a shelf lies under."""
    while shelf not in _PER_KILO:
        shelf = shelf.rpartition("/")[0]
    return _PER_KILO[shelf]
