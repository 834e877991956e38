"""How labels look: their size, the sheet that they come on, and which field stands where.

Lengths are millimetres from the top left corner, sizes of letters points. What a shop changes is kept as JSON; what
cannot be drawn is refused when it is read, so that a format that exists can be printed.
"""

import json
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from math import isfinite
from types import MappingProxyType
from typing import Any, Final

from beesdesk.errors import ShopError
from beesdesk.values import dataclass
from beesdesk.words import Language


class LabelField(StrEnum):
    """What can stand on a label."""

    NAME = "name"
    BRAND = "brand"
    """The brand, else the supplier."""
    CONTENT = "content"
    PRICE = "price"
    UNIT_PRICE = "unit_price"
    DEPOSIT = "deposit"
    ORIGIN = "origin"
    MARKS = "marks"
    """Organic and ethical labels."""
    RATINGS = "ratings"
    ALLERGENS = "allergens"
    INGREDIENTS = "ingredients"
    SUPPLIER = "supplier"
    SHELF = "shelf"
    NUMBER = "number"
    """The shop's own number, to be typed."""
    BARCODE = "barcode"
    DAY = "day"
    """The day of printing."""
    TITLE = "title"
    """What kind of label it is, or the percent off on a sticker."""
    WAS = "was"
    """The price before a markdown."""
    EXPIRY = "expiry"
    WEIGHT = "weight"


class LabelAlign(StrEnum):
    """Where a text stands in its place."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class LabelKind(StrEnum):
    """What a label is for."""

    SHELF = "shelf"
    LOOSE = "loose"
    MARKDOWN = "markdown"
    TARE = "tare"


@dataclass(eq=False)
class BadLabelFormat(ShopError):
    """A format of labels that cannot be drawn; `fault` says which of its parts, `format` is its name."""

    format: str
    fault: str


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """Where a field stands: as large as `size` where that fits, else down to `least`, then cut with an ellipsis."""

    field: LabelField
    x: float
    y: float
    width: float
    height: float
    size: float = 8.0
    least: float = 5.0
    align: LabelAlign = LabelAlign.LEFT
    bold: bool = False


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A page of labels: how many across and down, where the first one begins, and how far one is from the next."""

    width: float
    height: float
    across: int
    down: int
    left: float
    top: float
    step_x: float
    step_y: float
    lines: bool = True
    """Whether lines to cut along are drawn."""


@dataclass(frozen=True, slots=True)
class LabelFormat:
    """A kind of label; without a `sheet` each is a page of its own, as on a roll. No `languages` are the shop's own."""

    code: str
    name: str
    kind: LabelKind
    width: float
    height: float
    places: tuple[LabelPlace, ...]
    sheet: LabelSheet | None = None
    languages: tuple[Language, ...] = ()

    @property
    def fields(self) -> frozenset[LabelField]:
        """Return what stands on it."""
        return frozenset(place.field for place in self.places)

    @property
    def a_page(self) -> int:
        """Return how many labels a page has."""
        return self.sheet.across * self.sheet.down if self.sheet else 1


LEAST_SIDE: Final = 4.0
MOST_SIDE: Final = 420.0
LINE: Final = 1.21 * 25.4 / 72
"""Millimetres that a line takes for each point of its letters, from the highest accent to the lowest tail."""
_LETTERS: Final = (4.0, 200.0)
_MOST_ON_A_PAGE: Final = 500
_LONGEST_NAME: Final = 60
_SLACK: Final = 0.05
_NARROWEST: Final = 4.0


def refuse_undrawable(form: LabelFormat) -> None:
    """Raise `BadLabelFormat` for what does not lie on its label, or labels that do not lie on their sheet."""

    def check(fault: str, *, holds: bool) -> None:
        if not holds:
            raise BadLabelFormat(form.name, fault)

    check("called", holds=0 < len(form.name.strip()) <= _LONGEST_NAME and form.name.isprintable())
    check("size", holds=all(LEAST_SIDE <= side <= MOST_SIDE for side in (form.width, form.height)))
    check("fields", holds=0 < len(form.places) == len(form.fields))
    for place in form.places:
        within = (
            place.x >= 0
            and place.y >= 0
            and place.width >= _NARROWEST
            and place.x + place.width <= form.width + _SLACK
            and place.y + place.height <= form.height + _SLACK
        )
        sizes = _LETTERS[0] <= place.least <= place.size <= _LETTERS[1] and place.height >= place.least * LINE
        check(place.field, holds=within and sizes)
    sheet = form.sheet
    if sheet is not None:
        check("sheet", holds=_fits(form, sheet))


def _fits(form: LabelFormat, sheet: LabelSheet) -> bool:
    counted = sheet.across >= 1 and sheet.down >= 1 and sheet.across * sheet.down <= _MOST_ON_A_PAGE
    apart = (sheet.across == 1 or sheet.step_x >= form.width - _SLACK) and (
        sheet.down == 1 or sheet.step_y >= form.height - _SLACK
    )
    right = sheet.left + (sheet.across - 1) * sheet.step_x + form.width
    bottom = sheet.top + (sheet.down - 1) * sheet.step_y + form.height
    inside = min(sheet.left, sheet.top) >= 0 and right <= sheet.width + _SLACK and bottom <= sheet.height + _SLACK
    return counted and apart and inside and max(sheet.width, sheet.height) <= MOST_SIDE


def on_a4(form: LabelFormat) -> LabelSheet:
    """Return an A4 page in whose middle lie as many labels of a format as it holds."""
    across, down = max(1, int(210 // form.width)), max(1, int(297 // form.height))
    left, top = int((210 - across * form.width) * 5) / 10, int((297 - down * form.height) * 5) / 10
    return LabelSheet(210, 297, across, down, max(0.0, left), max(0.0, top), form.width, form.height)


def code_for(name: str, taken: Iterable[str]) -> str:
    """Return a code for a new format of this name that no other has: `wide-label`, `wide-label-2`."""
    known = {*taken, *BUILT_IN}
    stem = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "format"
    numbered = (f"{stem}-{number}" for number in range(2, len(known) + 3))
    return next(code for code in (stem, *numbered) if code not in known)


# As it is kept


def as_text(form: LabelFormat) -> str:
    """Return a format's layout as JSON; code and name have columns of their own."""
    sheet = form.sheet
    document = {
        "kind": form.kind,
        "size": [form.width, form.height],
        "languages": list(form.languages),
        "places": [
            [p.field, p.x, p.y, p.width, p.height, p.size, p.least, p.align, int(p.bold)] for p in form.places
        ],
        "sheet": None
        if sheet is None
        else [sheet.width, sheet.height, sheet.across, sheet.down, sheet.left, sheet.top, sheet.step_x, sheet.step_y, int(sheet.lines)],
    }  # fmt: skip
    return json.dumps(document, separators=(",", ":"))


def from_text(code: str, name: str, text: str) -> LabelFormat:
    """Return the format that `as_text` wrote. Raises `BadLabelFormat`."""
    try:
        document: dict[str, Any] = json.loads(text)
        width, height = map(float, document["size"])
        places = tuple(map(_place, document["places"]))
        sheet = document["sheet"]
        form = LabelFormat(
            code,
            name,
            LabelKind(document["kind"]),
            width,
            height,
            places,
            None if sheet is None else _sheet(sheet),
            tuple(map(Language, document["languages"])),
        )
    except (ValueError, TypeError, KeyError, IndexError, OverflowError) as error:
        raise BadLabelFormat(name, "layout") from error
    refuse_undrawable(form)
    return form


def _place(row: list[Any]) -> LabelPlace:
    field, x, y, across, down, size, least, align, bold = row
    lengths = [float(one) for one in (x, y, across, down, size, least)]
    if not all(map(isfinite, lengths)):
        raise ValueError(row)
    x, y, across, down, size, least = lengths
    return LabelPlace(LabelField(field), x, y, across, down, size, least, LabelAlign(align), bool(bold))


def _sheet(row: list[Any]) -> LabelSheet:
    width, height, across, down, *steps, lines = row
    left, top, step_x, step_y = map(float, steps)
    return LabelSheet(float(width), float(height), int(across), int(down), left, top, step_x, step_y, bool(lines))


# What there is without a word from the shop

_F, _L, _C, _R = LabelField, LabelAlign.LEFT, LabelAlign.CENTRE, LabelAlign.RIGHT
_SHELF: Final = (
    LabelPlace(_F.NAME, 2, 1.5, 56, 10, 12, 6, _L, bold=True),
    LabelPlace(_F.BRAND, 2, 11.6, 34, 3.4, 7, 5),
    LabelPlace(_F.CONTENT, 37, 11.6, 21, 3.4, 7, 5, _R),
    LabelPlace(_F.PRICE, 29, 15, 29, 8.9, 24, 10, _R, bold=True),
    LabelPlace(_F.UNIT_PRICE, 29, 23.9, 29, 3.45, 8, 5, _R),
    LabelPlace(_F.DEPOSIT, 36, 28, 22, 3.2, 6.5, 5, _R),
    LabelPlace(_F.MARKS, 2, 15.2, 26.5, 3.2, 7, 5, _L, bold=True),
    LabelPlace(_F.ORIGIN, 2, 18.4, 26.5, 3, 6.5, 5),
    LabelPlace(_F.ALLERGENS, 2, 21.4, 26.5, 5, 6, 4.5, _L, bold=True),
    LabelPlace(_F.BARCODE, 1.5, 27.3, 34, 9.9, 6.5, 5, _C),
    LabelPlace(_F.SUPPLIER, 36.5, 31.2, 21.5, 2.8, 6, 4.5, _R),
    LabelPlace(_F.DAY, 36.5, 34.2, 21.5, 2.8, 5.5, 4.5, _R),
)
_SMALL: Final = (
    LabelPlace(_F.NAME, 1.5, 1, 37, 6.3, 8, 5, _L, bold=True),
    LabelPlace(_F.PRICE, 15, 7.3, 23.5, 5.7, 13, 8, _R, bold=True),
    LabelPlace(_F.CONTENT, 1.5, 7.4, 13, 2.8, 6, 4.5),
    LabelPlace(_F.MARKS, 1.5, 10.2, 13, 2.8, 5.5, 4.5, _L, bold=True),
    LabelPlace(_F.UNIT_PRICE, 15, 13, 23.5, 2.7, 6, 4.5, _R),
    LabelPlace(_F.DEPOSIT, 1.5, 13, 13.5, 2.7, 5.5, 4.5),
    LabelPlace(_F.BARCODE, 1, 16, 38, 8.6, 5.5, 4.5, _C),
)
_LOOSE: Final = (
    LabelPlace(_F.NAME, 4, 3, 97, 18, 26, 12, _L, bold=True),
    LabelPlace(_F.MARKS, 4, 21.5, 60, 5, 12, 7, _L, bold=True),
    LabelPlace(_F.ORIGIN, 4, 26.5, 60, 5, 11, 7),
    LabelPlace(_F.SUPPLIER, 4, 31.5, 60, 4.5, 9, 6),
    LabelPlace(_F.PRICE, 45, 36.1, 56, 13.8, 40, 16, _R, bold=True),
    LabelPlace(_F.NUMBER, 70, 21.5, 31, 11, 24, 10, _R, bold=True),
    LabelPlace(_F.ALLERGENS, 4, 50, 97, 6, 9, 6, _L, bold=True),
    LabelPlace(_F.INGREDIENTS, 4, 56, 55, 10, 7, 5),
    LabelPlace(_F.RATINGS, 4, 66.5, 55, 5, 8, 6),
    LabelPlace(_F.BARCODE, 61, 56.5, 40, 15, 8, 6, _C),
)
_STICKER: Final = (
    LabelPlace(_F.TITLE, 1.5, 1, 24, 9, 20, 10, _L, bold=True),
    LabelPlace(_F.PRICE, 26, 1, 22.5, 6.5, 15, 8, _R, bold=True),
    LabelPlace(_F.WAS, 26, 7.4, 22.5, 3, 7, 5, _R),
    LabelPlace(_F.NAME, 1.5, 10.4, 47, 5.2, 7, 5),
    LabelPlace(_F.EXPIRY, 1.5, 15.7, 47, 2.9, 6, 5),
    LabelPlace(_F.BARCODE, 5, 18.8, 40, 10.7, 6, 5, _C),
)
_TARE: Final = (
    LabelPlace(_F.TITLE, 2, 1.5, 46, 4, 9, 6, _C, bold=True),
    LabelPlace(_F.WEIGHT, 2, 5.5, 46, 8, 20, 10, _C, bold=True),
    LabelPlace(_F.BARCODE, 4, 14, 42, 14.5, 8, 6, _C),
)


def _scaled(places: tuple[LabelPlace, ...], across: float, down: float) -> tuple[LabelPlace, ...]:
    """Return places for a label so many times as wide and as high."""
    smaller = min(across, down)
    return tuple(
        LabelPlace(
            one.field,
            round(one.x * across, 2),
            round(one.y * down, 2),
            round(one.width * across, 2),
            round(one.height * down, 2),
            round(one.size * smaller, 1),
            round(max(one.least * min(smaller, 1), 4.0), 1),
            one.align,
            one.bold,
        )
        for one in places
    )


def _a4(across: int, down: int, width: float, height: float, *, lines: bool = True) -> LabelSheet:
    """Return an A4 page with its labels in the middle, close to each other."""
    return LabelSheet(
        210, 297, across, down, (210 - across * width) / 2, (297 - down * height) / 2, width, height, lines
    )


_KIND: Final = LabelKind
BUILT_IN: Final[Mapping[str, LabelFormat]] = MappingProxyType(
    {
        form.code: form
        for form in (
            LabelFormat("shelf-60x38", "60 x 38 mm", _KIND.SHELF, 60, 38, _SHELF),
            LabelFormat("a4", "A4, 21 x 60 x 38 mm", _KIND.SHELF, 60, 38, _SHELF, _a4(3, 7, 60, 38)),
            LabelFormat(
                "a4-70x37", "A4, 24 x 70 x 37 mm", _KIND.SHELF, 70, 37, _scaled(_SHELF, 70 / 60, 37 / 38),
                _a4(3, 8, 70, 37, lines=False),
            ),
            LabelFormat(
                "a4-52x29", "A4, 40 x 52,5 x 29,7 mm", _KIND.SHELF, 52.5, 29.7, _scaled(_SMALL, 52.5 / 40, 29.7 / 25),
                _a4(4, 10, 52.5, 29.7, lines=False),
            ),
            LabelFormat("shelf-40x25", "40 x 25 mm", _KIND.SHELF, 40, 25, _SMALL),
            LabelFormat("shelf-80x50", "80 x 50 mm", _KIND.SHELF, 80, 50, _scaled(_SHELF, 80 / 60, 50 / 38)),
            LabelFormat("loose-105x74", "105 x 74 mm", _KIND.LOOSE, 105, 74, _LOOSE),
            LabelFormat("a4-loose", "A4, 8 x 105 x 74 mm", _KIND.LOOSE, 105, 74, _LOOSE, _a4(2, 4, 105, 74)),
            LabelFormat("sticker-50x30", "50 x 30 mm", _KIND.MARKDOWN, 50, 30, _STICKER),
            LabelFormat("a4-stickers", "A4, 36 x 50 x 30 mm", _KIND.MARKDOWN, 50, 30, _STICKER, _a4(4, 9, 50, 30)),
            LabelFormat("tare-50x30", "50 x 30 mm", _KIND.TARE, 50, 30, _TARE),
        )
    }
)  # fmt: skip
