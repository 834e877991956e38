"""What a price list of a supplier says, whatever its format: a row an article, and what is read alike everywhere."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal
from enum import StrEnum
from pathlib import Path
from typing import Final

from beesdesk.catalog.contents import measure
from beesdesk.catalog.gtin import is_digits, to_gtin14, valid_gtin
from beesdesk.catalog.purchase_prices import ANY
from beesdesk.errors import ShopError
from beesdesk.formats import read_number
from beesdesk.sheets.encodings import is_garbled, mostly_garbled
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.values import dataclass
from beesdesk.words import Unit

MOST_BYTES: Final = 64 * 1024**2
"""Of a file: the longest lists of wholesalers have a third of it."""
MOST_UNPACKED: Final = 256 * 1024**2
MOST_CELLS: Final = 5_000_000
"""Of a workbook, which is kept in memory as a whole."""
MOST_LINES: Final = 200_000
LONGEST: Final = 200
_TEN_THOUSANDTH: Final = Decimal("0.0001")
_THOUSANDTH: Final = Decimal("0.001")
_MOST_EURO: Final = 100_000
_MOST_PACK: Final = 100_000
_WEIGHED: Final = {"kg": Unit.KG, "kilo": Unit.KG, "kilogram": Unit.KG, "l": Unit.LITRE, "lt": Unit.LITRE, "liter": Unit.LITRE, "litre": Unit.LITRE}  # fmt: skip


class PriceListUnreadable(ShopError):
    """The file is no price list that can be taken in, or not a whole one; `reason` says why, `detail` where."""

    def __init__(self, path: Path, reason: str, detail: str = "") -> None:
        super().__init__(path, reason, detail)
        self.path = path
        self.reason = reason
        self.detail = f" ({detail})" if detail else ""


class Remark(StrEnum):
    """What somebody should know of a list before it is taken over."""

    NO_END = "list_no_end"
    """The record that ends a BNN file is missing: whole lines may be cut off."""
    NO_NEWLINE = "list_no_newline"
    """A text ends without the end of its last line."""
    NEXT_FILE = "list_next_file"
    """The list goes on in another file."""
    OVER = "list_over"
    """Its prices have run out."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a unit of sale costs from so many packs on, euro without VAT and deposit."""

    from_packs: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PriceRow:
    """What a row of a price list says of an article.

    `gtin` and `pack_gtin` have 14 digits. `unit` is kilogram or litre where the price is for that, else None: for a
    piece, of which `content` says what is in it. `pack` and `least_packs` are units of sale and packs. `steps` are the
    prices, that of any order first; where `until` is said, an offer that ends that day. An article that is not `listed` is no longer to be had. `vat` is percent.
    """

    line: int
    order_code: str | None
    gtin: str | None
    pack_gtin: str | None
    name: str
    brand: str | None
    content: str | None
    origin: str | None
    unit: Unit | None
    vat: Decimal | None
    pack: Decimal
    least_packs: Decimal
    steps: tuple[Step, ...]
    valid_from: date | None = None
    until: date | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class PriceList:
    """A file that was read: its rows, the refused ones, and whether it names all that the supplier has (`whole`).

    `supplier` is what the file calls whoever sent it, `until` the last day on which it is to hold, if it says so.
    """

    file: Path
    rows: tuple[PriceRow, ...]
    rejected: tuple[Rejected, ...]
    remarks: tuple[Remark, ...]
    whole: bool
    supplier: str | None = None
    until: date | None = None


def gathered(read: Iterable[PriceRow | Rejected], path: Path) -> tuple[tuple[PriceRow, ...], tuple[Rejected, ...]]:
    """Part rows from refused lines. Raises `PriceListUnreadable` where the whole file is in a wrong character set."""
    rows: list[PriceRow] = []
    rejected: list[Rejected] = []
    for one in read:
        if isinstance(one, PriceRow):
            rows.append(one)
        else:
            rejected.append(one)
    texts = [row.name for row in rows] + [" ".join(one.cells) for one in rejected]
    garbled = [one for one in rejected if one.reason == "garbled"]
    if garbled and mostly_garbled(texts):
        raise PriceListUnreadable(path, "list_garbled", garbled[0].text)
    return tuple(rows), tuple(rejected)


# Cells


def refuse_garbled(*texts: str) -> None:
    """Raise `RowRefused` where a text was written in one character set and read in another."""
    for text in texts:
        if is_garbled(text):
            raise RowRefused("garbled", text)


def code_of(text: str) -> str | None:
    """Return an order code."""
    if len(text) > LONGEST:
        raise RowRefused("order_code", text)
    return text or None


def gtin_of(text: str) -> str | None:
    """Return 14 digits. A spreadsheet drops leading zeros: they are put back. Zeros only stand for none."""
    digits = text.replace(" ", "").replace("-", "").removeprefix("'")
    if not digits.strip("0"):
        return None
    if not is_digits(digits):
        raise RowRefused("gtin_digits", text)
    number = digits.zfill(12) if 8 < len(digits) < 12 else digits  # noqa: PLR2004 - the lengths of EAN-8 and UPC-A
    if len(number) not in (8, 12, 13, 14):
        raise RowRefused("gtin_length", text)
    if not valid_gtin(number):
        raise RowRefused("check_digit", text)
    return to_gtin14(number)


def price_of(text: str, per: Decimal = Decimal(1)) -> Decimal | None:
    """Return euro for one unit, to a hundredth of a cent, of a price for `per` units; None for an empty cell."""
    if not text:
        return None
    amount = read_number(text.replace("EUR", "").replace("eur", ""), 6)
    if amount is None or not 0 <= amount / per < _MOST_EURO:
        raise RowRefused("price", text)
    return (amount / per).quantize(_TEN_THOUSANDTH, ROUND_HALF_UP)


def quantity_of(text: str, reason: str, otherwise: Decimal | None = None) -> Decimal:
    """Return a quantity above zero, to a thousandth; of an empty cell `otherwise`. Raises `RowRefused`: reason."""
    if not text and otherwise is not None:
        return otherwise
    number = read_number(text, 6)
    if number is None or not 0 < number < _MOST_PACK:
        raise RowRefused(reason, text)
    return max(number.quantize(_THOUSANDTH, ROUND_HALF_UP), _THOUSANDTH)


def compact_day(text: str) -> date | None:
    """Return the day that eight digits name, `20261231`; None for none (empty or zeros). Raises `RowRefused`."""
    if not text.strip("0"):
        return None
    if len(text) != 8 or not is_digits(text):  # noqa: PLR2004 - year, month, day
        raise RowRefused("date", text)
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError as error:
        raise RowRefused("date", text) from error


def weighed_in(text: str) -> Unit | None:
    """Return the unit where a price is for a kilogram or a litre as such: `kg`; not for a piece of `1 kg`."""
    return _WEIGHED.get(text.strip().rstrip(".").casefold())


def steps_of(cost: Decimal, more: Iterable[tuple[Decimal, Decimal]], pack: Decimal) -> tuple[Step, ...]:
    """Return the steps of a price: that of any order, and those from so many units of sale on, each cheaper than the last."""
    steps = {ANY: cost}
    for units, amount in sorted(more):
        if amount < min(steps.values()):
            steps[max(ANY, (units / pack).quantize(_THOUSANDTH, ROUND_UP))] = amount
    return tuple(Step(packs, amount) for packs, amount in steps.items())


def size_of(content: str | None) -> tuple[Decimal, Unit] | None:
    """Return the kilograms or litres in a piece, to the thousandth; None where its text does not say."""
    found = measure(content or "")
    if found is None:
        return None
    size = found[0].quantize(_THOUSANDTH, ROUND_HALF_UP)
    return (size, found[1]) if size else None
