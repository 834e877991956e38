"""What a shop's own numbers mean.

EAN-13 numbers starting 02, 04 or 20 to 29 belong to whoever prints them (restricted circulation): each shop says in a
table how they are read, for the same prefix is a weight in one cooperative and a member card in the next.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from beesdesk.catalog.gtin import check_digit, is_digits, price_check_digit
from beesdesk.errors import ShopError
from beesdesk.values import dataclass

_PAYLOAD = 12  # digits of an EAN-13 before its check digit
_RESTRICTED = ("02", "04", "2")
# Tare labels lie among real products (06 to 13), so no other kind may start there.
_TARE_LABELS = "07"
# GS1 General Specifications: 980 is for refund receipts, such as those of empties machines.
_REFUND_RECEIPTS = "980"


class PatternKind(StrEnum):
    """What the value digits, or the whole number, stand for."""

    WEIGHT = "weight"
    PRICE = "price"
    COUNT = "count"
    DISCOUNT = "discount"
    CARD = "card"
    TARE = "tare"
    PLU = "plu"
    UNIT = "unit"
    EMPTIES = "empties"


class ValueCheck(StrEnum):
    """Whether a price check digit stands before the value, and for how many digits it is worked out."""

    NONE = "none"
    FOUR = "4"
    FIVE = "5"


_BEYOND = MappingProxyType({PatternKind.TARE: (_TARE_LABELS,), PatternKind.EMPTIES: (_REFUND_RECEIPTS,)})
"""What else than the restricted numbers a kind may begin with."""


class BadPattern(ShopError):
    """A row that cannot be read by: `fault` is prefix, digits, decimals or value_check."""

    def __init__(self, prefix: str, fault: str) -> None:
        super().__init__(prefix, fault)
        self.prefix = prefix
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Pattern:
    """One row: `prefix`, item digits, price check digit if any, value digits, in that order; 12 digits in all.

    `decimals` says where the value's point stands (kilograms, euro, percent, pieces). A card and a unit have no value,
    a plu has digits that are ignored, a discount may be followed by digits that say nothing; with item digits it is a
    sticker that names its article. The item digits of an empties ticket are its number. A row counts from `valid_from`
    on. Raises `BadPattern` if the digits do not add up or the prefix is not the shop's to use.
    """

    prefix: str
    item_digits: int
    kind: PatternKind
    value_digits: int = 0
    decimals: int = 0
    value_check: ValueCheck = ValueCheck.NONE
    valid_from: date | None = None
    priority: int = 0

    def __post_init__(self) -> None:
        if fault := self._fault():
            raise BadPattern(self.prefix, fault)

    def item(self, number: str) -> str:
        """Return the item digits of an EAN-13."""
        return number[len(self.prefix) : self._item_end]

    def value(self, number: str) -> Decimal:
        """Return the value in an EAN-13: kilograms, euro, percent or pieces."""
        return Decimal(self._value_digits(number) or "0").scaleb(-self.decimals)

    def value_holds(self, number: str) -> bool:
        """Tell whether the price check digit of an EAN-13 holds; true where the row has none."""
        if self.value_check == ValueCheck.NONE:
            return True
        return number[self._item_end] == price_check_digit(self._value_digits(number))

    def base_code(self, number: str) -> str:
        """Return the EAN-13 with zeros for its value, as a shop stores it on the product."""
        payload = number[: self._item_end].ljust(_PAYLOAD, "0")
        return payload + check_digit(payload)

    def _value_digits(self, number: str) -> str:
        start = self._item_end + self._check_digits
        return number[start : start + self.value_digits]

    @property
    def _item_end(self) -> int:
        return len(self.prefix) + self.item_digits

    @property
    def _check_digits(self) -> int:
        return 0 if self.value_check == ValueCheck.NONE else 1

    def _fault(self) -> str | None:
        own = (*_RESTRICTED, *_BEYOND.get(self.kind, ()))
        if not (is_digits(self.prefix) and self.prefix.startswith(own)):
            return "prefix"
        if self.item_digits < 0 or self.value_digits < 0 or not self._fills_the_number():
            return "digits"
        if not 0 <= self.decimals <= self.value_digits or (self.kind == PatternKind.COUNT and self.decimals):
            return "decimals"
        if self.value_check != ValueCheck.NONE and self.value_check != str(self.value_digits):
            return "value_check"
        return None

    def _fills_the_number(self) -> bool:
        length = self._item_end + self._check_digits + self.value_digits
        whole = self.kind in {PatternKind.CARD, PatternKind.UNIT}
        spare = self.kind == PatternKind.DISCOUNT and length < _PAYLOAD
        valued = whole or self.kind == PatternKind.PLU or self.value_digits > 0
        return (length == _PAYLOAD or spare) and valued and not (whole and self.value_digits)


def is_restricted(number: str) -> bool:
    """Tell whether an EAN-13 is the shop's own or its region's: such a number names nothing outside."""
    return number.startswith(_RESTRICTED)


def find_pattern(number: str, patterns: Sequence[Pattern], today: date) -> Pattern | None:
    """Return the row that an EAN-13 is read by: the longest prefix, then the lowest priority, then the newest row."""
    fitting = (
        row for row in patterns if number.startswith(row.prefix) and (row.valid_from is None or row.valid_from <= today)
    )
    return min(fitting, key=_rank, default=None)


def _rank(row: Pattern) -> tuple[int, int, int]:
    return -len(row.prefix), row.priority, -(row.valid_from or date.min).toordinal()


# 042 names a card whatever follows: La Louve prints 0420 for members and 0421 for their eaters, BEES coop draws the
# digits at random, so who holds a card is known by the card alone.
_CARD = Pattern("042", 9, PatternKind.CARD)
_TARE = Pattern("0700000", 0, PatternKind.TARE, 5, 3)
_EMPTIES = Pattern("980", 5, PatternKind.EMPTIES, 4, 2)
_LOUVE_WEIGHTS = ("22", "23", "24", "25", "29")

PRESETS: Final[Mapping[str, tuple[Pattern, ...]]] = MappingProxyType(
    {
        "bees": (
            Pattern("02", 5, PatternKind.PRICE, 5, 2),
            _CARD,
            Pattern("043", 9, PatternKind.UNIT),
            Pattern("29", 5, PatternKind.DISCOUNT, 2),
            _TARE,
            _EMPTIES,
        ),
        "louve": (
            *(Pattern(prefix, 5, PatternKind.WEIGHT, 5, 3) for prefix in _LOUVE_WEIGHTS),
            # The last five digits look like a price and are none.
            Pattern("20", 5, PatternKind.PLU, 5),
            Pattern("28", 5, PatternKind.DISCOUNT, 2),
            _CARD,
            _TARE,
            _EMPTIES,
        ),
        "odoo": (
            Pattern("21", 5, PatternKind.WEIGHT, 5, 3),
            Pattern("23", 5, PatternKind.PRICE, 5, 2),
            Pattern("22", 0, PatternKind.DISCOUNT, 2),
            _CARD,
        ),
        "empty": (),
    }
)
