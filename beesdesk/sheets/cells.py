"""The rows of a table as text by field, cleaned; and what is read the same way in every import."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Final, TypeVar

from beesdesk.formats import read_number
from beesdesk.sheets.reading import LONGEST_CELL, Sheet
from beesdesk.sheets.rejects import Rejected, RowRefused

T = TypeVar("T")

_MOST_EURO: Final = 100_000
# What Windows means by the control characters 0x80 to 0x9F, which nothing prints.
_WINDOWS: Final = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file as it stands there: its number, the file's header, its cells."""

    number: int
    header: tuple[str, ...]
    cells: tuple[str, ...]

    def rejected(self, reason: str, text: str = "") -> Rejected:
        """Return this line as one that is not taken in."""
        return Rejected(self.number, reason, text, self.header, self.cells)


def understood(
    sheet: Sheet, where: Mapping[str, int], fields: Sequence[str], make: Callable[[Line, Mapping[str, str]], T]
) -> Iterator[T | Rejected]:
    """Return what `make` makes of each line and its cells by field; a line that it refuses as `Rejected`.

    `where` says in which column a field stands; one that the file does not have is an empty text.
    """
    width = len(sheet.header)
    # One empty cell is put behind the last column: that of the fields that the file does not have.
    pick = itemgetter(*(where.get(field, width) for field in fields))
    for number, cells in sheet.lines():
        line = Line(number, sheet.header, tuple(cells))
        try:
            yield make(line, dict(zip(fields, pick(_tidy(cells, width)), strict=True)))
        except RowRefused as refused:
            yield line.rejected(refused.reason, refused.text)


def _tidy(cells: list[str], width: int) -> list[str]:
    """Return `width` clean cells and an empty one. Raises `RowRefused`: width, cell_too_long."""
    together = "".join(cells)
    if len(together) > LONGEST_CELL and max(map(len, cells)) > LONGEST_CELL:
        raise RowRefused("cell_too_long")
    if len(cells) > width and any(cells[width:]):
        raise RowRefused("width", " ".join(cells[width:]))
    clean = str.strip if together.isprintable() and "  " not in together else clean_text
    tidy = [clean(cell) for cell in cells[:width]]
    tidy += [""] * (width + 1 - len(tidy))
    return tidy


def clean_text(text: str) -> str:
    """Return a cell on one line, without what nothing prints."""
    text = " ".join(text.split())
    if text.isprintable():
        return text
    return " ".join("".join(ch for ch in text.translate(_WINDOWS) if ch.isprintable()).split())


def euros(text: str, reason: str) -> Decimal | None:
    """Return euro to the cent, None for an empty cell.

    Zeros beyond the cent are dropped, other digits refused, for rounding is the shop's to do. Raises `RowRefused`.
    """
    if not text:
        return None
    number = re.sub(r"([.,]\d\d)0+$", r"\1", re.sub(r"\s*\b(eur|euros?)\b\.?\s*", "", text, flags=re.IGNORECASE))
    amount = read_number(number, 2)
    if amount is None or not 0 <= amount < _MOST_EURO:
        raise RowRefused(reason, text)
    return amount
