"""Price lists in BNN-3, the format of German-speaking organic wholesalers (description of the BNN e.V., 1.12.2024).

A header, a record an article of 67 to 70 fields, and a record `;;99` that ends it (`;;02`: the next file goes on). Prices are
net, for a unit of sale times the `Mengenfaktor`. The header's character set is 0 for DOS (CP850), 1 for Windows (CP1252).
"""

import csv
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from beesdesk.catalog import price_rows as rows
from beesdesk.catalog.price_rows import PriceList, PriceListUnreadable, PriceRow, Remark
from beesdesk.sheets.cells import Line, clean_text
from beesdesk.sheets.encodings import old_set_of
from beesdesk.sheets.reading import LONGEST_CELL
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.words import Unit

_MARK: Final = b"BNN;"
_SETS: Final = {"0": "cp850", "1": "cp1252"}
_FIELDS: Final = 70
_LEAST_FIELDS: Final = 67
"""What the newer ones at the end add may be missing."""
_END: Final = "99"
_END_FIELDS: Final = 3
_GONE: Final = frozenset("XV")
"""Change marks of what is taken off the list, for good or for a while."""
_MARKS: Final = frozenset("NAXRVW")
_DEPOSIT: Final = "P"
"""The kind of a record that is a deposit, not goods."""
_STEPS: Final = (41, 45, 49, 53, 57)
_VAT: Final = {"1": Decimal(6), "2": Decimal(21)}
"""Percent, Belgium: the list says reduced or full."""
_NAMES: Final = [
    "ArtikelNr",
    "Kennung",
    "ÄndDatum",
    "ÄndZeit",
    "EANladen",
    "EANbestell",
    "Bezeichnung",
    "Bezeichnung2",
    "Bezeichnung3",
    "Handelsklasse",
    "Marke",
    "Hersteller",
    "Herkunft",
    "Qualität",
    "Kontrollstelle",
    "MHD",
    "WG-BNN",
    "WG-lfH",
    "WG-GH",
    "ErsatzNr",
    "MinBestellMenge",
    "Bestelleinheit",
    "BestelleinheitsMenge",
    "Ladeneinheit",
    "Mengenfaktor",
    "Gewichtsartikel",
]
HEADER: Final = (*_NAMES, *(str(place) for place in range(len(_NAMES) + 1, _FIELDS + 1)))


def is_bnn(start: bytes) -> bool:
    """Tell whether a file begins as one."""
    return start.removeprefix(b"\xef\xbb\xbf").startswith(_MARK)


def read_bnn(path: Path, told: Callable[[int], object]) -> PriceList:
    """Return the list in a file. Raises `PriceListUnreadable`: version, currency, cut off, wrong character set."""
    records = list(_records(_text_of(path), path))
    head = records[0][1] + [""] * 12
    if head[1].strip() != "3":
        raise PriceListUnreadable(path, "list_version", head[1])
    if head[6].strip().upper() not in ("EUR", ""):
        raise PriceListUnreadable(path, "list_currency", head[6])
    remarks, body = _ended(records[1:], path)
    from_day, until = _head_day(head[7]), _head_day(head[8])
    found, rejected = rows.gathered(_understood(body, from_day, until, told), path)
    return PriceList(
        path, found, rejected, remarks, whole=head[4].strip() == "V", supplier=head[3].strip() or None, until=until
    )


def _text_of(path: Path) -> str:
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode()
    except UnicodeDecodeError:
        said = data.split(b"\n", 1)[0].split(b";")
        preferred = _SETS.get(said[2].decode("ascii", "replace").strip(), "cp850") if len(said) > 2 else "cp850"  # noqa: PLR2004 - its place
        return data.decode(old_set_of(data, preferred), "replace")


def _records(text: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=";")
    number = 1
    try:
        for cells in reader:
            if number > rows.MOST_LINES:
                raise PriceListUnreadable(path, "too_many_rows", str(rows.MOST_LINES))
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = reader.line_num + 1
    except csv.Error as error:
        raise PriceListUnreadable(path, "damaged", f"{number}: {error}") from error


def _ended(records: list[tuple[int, list[str]]], path: Path) -> tuple[tuple[Remark, ...], list[tuple[int, list[str]]]]:
    """Return what is to be said of the end, and the records of articles. Raises where the last one is cut off."""
    if not records:
        raise PriceListUnreadable(path, "list_cut_off", "1")
    number, last = records[-1]
    if len(last) == _END_FIELDS and not last[0].strip() and not last[1].strip():
        return () if last[2].strip() == _END else (Remark.NEXT_FILE,), records[:-1]
    if len(last) < _LEAST_FIELDS:
        raise PriceListUnreadable(path, "list_cut_off", str(number))
    return (Remark.NO_END,), records


def _head_day(text: str) -> date | None:
    try:
        return rows.compact_day(text.strip())
    except RowRefused:
        return None


def _understood(
    records: list[tuple[int, list[str]]], from_day: date | None, until: date | None, told: Callable[[int], object]
) -> Iterator[PriceRow | Rejected]:
    for done, (number, cells) in enumerate(records):
        told(done)
        line = Line(number, HEADER, tuple(cells))
        try:
            yield _row(number, _tidy(cells), from_day, until)
        except RowRefused as refused:
            yield line.rejected(refused.reason, refused.text)


def _tidy(cells: list[str]) -> list[str]:
    """Return a record with a field 0, so that fields have the numbers of the description."""
    if len(cells) < _LEAST_FIELDS:
        raise RowRefused("few_fields", str(len(cells)))
    together = "".join(cells)
    if len(together) > LONGEST_CELL and max(map(len, cells)) > LONGEST_CELL:
        raise RowRefused("cell_too_long")
    clean = str.strip if together.isprintable() and "  " not in together else clean_text
    tidy = [clean(cell) for cell in cells[:_FIELDS]]
    return ["", *tidy, *[""] * (_FIELDS - len(tidy))]


def _row(number: int, field: list[str], from_day: date | None, until: date | None) -> PriceRow:
    code = rows.code_of(field[1])
    if code is None:
        raise RowRefused("missing_order_code")
    rows.refuse_garbled(field[7], field[8])
    if not field[7]:
        raise RowRefused("missing_name")
    if field[61] == _DEPOSIT:
        raise RowRefused("deposit_line", field[7])
    if field[2] and field[2] not in _MARKS:
        raise RowRefused("change_mark", field[2])
    listed = field[2] not in _GONE
    pack = rows.quantity_of(field[23], "pack", Decimal(1))
    factor = rows.quantity_of(field[25], "factor", Decimal(1))
    cost = rows.price_of(field[38], factor)
    if cost is None and listed:
        raise RowRefused("missing_price")
    first, last = _days(field, from_day, until)
    return PriceRow(
        number,
        code,
        rows.gtin_of(field[5]),
        rows.gtin_of(field[6]),
        " ".join(part for part in (field[7], field[8]) if part)[: rows.LONGEST],
        None,
        field[24] or None,
        field[13] or None,
        _weighed(field),
        _VAT.get(field[34]),
        pack,
        rows.quantity_of(field[21] if field[21].strip("0,.") else "", "least_packs", Decimal(1)),
        rows.steps_of(cost or Decimal(0), list(_steps(field, factor)), pack),
        first,
        last,
        listed,
    )


def _weighed(field: list[str]) -> Unit | None:
    unit = rows.weighed_in(field[24])
    return unit or (Unit.KG if field[26] == "J" else None)


def _steps(field: list[str], factor: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    for place in _STEPS:
        amount = rows.price_of(field[place + 1], factor)
        if amount and field[place].strip("0,."):
            yield rows.quantity_of(field[place], "pack"), amount


def _days(field: list[str], from_day: date | None, until: date | None) -> tuple[date | None, date | None]:
    """Return from when and until when the price holds: an offer has days of its own, and only an offer ends."""
    own_first, own_last = rows.compact_day(field[63]), rows.compact_day(field[64])
    if field[62] != "A" and own_first is None and own_last is None:
        return from_day, None
    return own_first or from_day, own_last or (until if own_first is None else None)
