"""Price lists as a table: CSV, XLSX, ODS, their columns by name in three languages or by a mapping."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final

from beesdesk.catalog import price_rows as rows
from beesdesk.catalog.imports import COLUMNS as PRODUCT_COLUMNS
from beesdesk.catalog.price_rows import PriceList, PriceListUnreadable, PriceRow, Remark
from beesdesk.formats import read_number
from beesdesk.sheets.cells import Line, understood
from beesdesk.sheets.columns import plain, recognise
from beesdesk.sheets.reading import Sheet, open_sheet
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.sheets.workbook_parts import formula_rows

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "order_code": (
        *("order code", "order number", "order no", "article number", "article no", "numero de commande", "code commande"),
        *("code article", "numero d article", "no article", "ref fournisseur", "reference fournisseur", "reference", "ref"),
        *("bestelnummer", "bestelcode", "artikelnummer", "artikelcode", "artnr", "art nr", "referentie", "sku", "article"),
        *("artikel", "artikelnr", "code"),
    ),
    "pack_gtin": (
        *("pack gtin", "ean pack", "ean colis", "gtin colis", "ean doos", "gtin doos", "ean collo", "case ean", "ean case"),
        *("ean bestelling", "ean omdoos", "dun 14", "itf 14"),
    ),
    "gtin": PRODUCT_COLUMNS["gtin"],
    "name": (
        *("name", "product", "product name", "description", "designation", "libelle", "nom", "denomination", "produit"),
        *("omschrijving", "naam", "benaming", "productnaam", "bezeichnung"),
    ),
    "brand": (*PRODUCT_COLUMNS["brand"], "manufacturer", "producteur", "producent", "fabricant"),
    "content": ("content", "contenu", "inhoud", "contenance", "net content", "conditionnement", "unit", "unite", "eenheid"),
    "origin": PRODUCT_COLUMNS["origin"],
    "vat": PRODUCT_COLUMNS["vat"],
    "pack": (
        *("pack", "pack size", "units per pack", "pieces per pack", "colisage", "colis", "pieces par colis", "par colis"),
        *("verpakking", "stuks per doos", "per doos", "per verpakking", "collo", "ratios to supplier order unit", "qty per pack"),
    ),
    "least_packs": (
        *("minimum", "minimum order", "minimum order quantity", "min order", "minimum de commande", "commande minimum"),
        *("minimum bestelling", "minimale bestelling", "moq"),
    ),
    "pack_price": (
        *("pack price", "price per pack", "case price", "prix colis", "prix par colis", "prix du colis", "prijs per doos"),
        *("doosprijs", "prijs per verpakking", "collo prijs"),
    ),
    "price": (
        *("price net", "net price", "purchase price", "unit price", "cost price", "price", "prix d achat", "prix net"),
        *("prix d achat ht", "prix ht", "prix unitaire", "prix unitaire ht", "prix hors tva", "prix htva", "prix", "aankoopprijs"),
        *("inkoopprijs", "netto prijs", "nettoprijs", "prijs excl btw", "prijs excl", "stukprijs", "eenheidsprijs", "prijs"),
    ),
    "valid_from": (
        *("valid from", "from", "date", "valable des", "valable a partir de", "a partir du", "a partir de", "geldig vanaf"),
        *("vanaf", "ingangsdatum", "datum"),
    ),
    "listed": ("avail", "available", "disponible", "beschikbaar", "leverbaar", "active", "actief", "actif"),
}  # fmt: skip
"""Our columns of a price list, and what suppliers call them."""
FIELDS: Final = tuple(COLUMNS)
NEEDED: Final = (("order_code", "gtin"), ("name",), ("price", "pack_price"))
_NO: Final = frozenset(
    {"no", "non", "nee", "n", "0", "false", "faux", "inactive", "inactif", "non actief", "uit assortiment"}
)
_RUN: Final = ("=", "@")
_OLD_BOOK: Final = b"\xd0\xcf\x11\xe0"
_VAT_RATES: Final = frozenset(map(Decimal, (0, 6, 12, 21)))
_CHUNK: Final = 1024**2


def read_table(path: Path, told: Callable[[int], object], mapping: Mapping[str, str] | None = None) -> PriceList:
    """Return the list in a file. Raises `SheetUnreadable`, `MappingNeeded` and `PriceListUnreadable`."""
    with path.open("rb") as file:
        if file.read(len(_OLD_BOOK)) == _OLD_BOOK:
            # An older XLS does not say which of its cells are formulas in a way that we can read.
            raise PriceListUnreadable(path, "list_old_book")
    sheet = open_sheet(path, rows.MOST_CELLS)
    where = recognise(sheet.header, COLUMNS, NEEDED, mapping)
    is_ended = sheet.place is not None or _ends_with_its_line(path, sheet)
    formulas = frozenset() if sheet.place is None else formula_rows(path, sheet.place)
    found, rejected = rows.gathered(_watched(understood(sheet, where, FIELDS, partial(_row, formulas)), told), path)
    return PriceList(path, found, rejected, () if is_ended else (Remark.NO_NEWLINE,), whole=False)


def _watched(read: Iterator[PriceRow | Rejected], told: Callable[[int], object]) -> Iterator[PriceRow | Rejected]:
    for done, one in enumerate(read):
        told(done)
        yield one


def _ends_with_its_line(path: Path, sheet: Sheet) -> bool:
    """Return whether a text file ends as its last line does.

    Raises `PriceListUnreadable` where it ends within a line, with fewer cells than the header has, or within quotes.
    """
    quotes, end = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            quotes += chunk.count(b'"')
            end = chunk[-2:]
    is_ended = end.rstrip(b"\0").endswith((b"\n", b"\r"))
    last: tuple[int, list[str]] | None = None
    for line in sheet.lines():
        last = line
    if last is None:
        return is_ended
    is_short, is_open = len(last[1]) < len(sheet.header), quotes % 2 == 1
    if (not is_ended and (is_short or is_open)) or (is_open and any("\n" in cell for cell in last[1])):
        raise PriceListUnreadable(path, "list_cut_off", str(last[0]))
    return is_ended


def _row(formulas: frozenset[int], line: Line, cell: Mapping[str, str]) -> PriceRow:
    if line.number in formulas:
        raise RowRefused("formula")
    run = next((text for text in line.cells if text.lstrip().startswith(_RUN)), None)
    if run is not None:
        raise RowRefused("formula", run)
    code, gtin = rows.code_of(cell["order_code"]), rows.gtin_of(cell["gtin"])
    if code is None and gtin is None:
        raise RowRefused("missing_code")
    rows.refuse_garbled(cell["name"], cell["brand"])
    if not cell["name"]:
        raise RowRefused("missing_name")
    listed = plain(cell["listed"]) not in _NO if cell["listed"] else True
    pack = _pack(cell["pack"])
    cost = _cost(cell, pack)
    if cost is None and listed:
        raise RowRefused("missing_price")
    return PriceRow(
        line.number,
        code,
        gtin,
        rows.gtin_of(cell["pack_gtin"]),
        cell["name"][: rows.LONGEST],
        cell["brand"][: rows.LONGEST] or None,
        cell["content"][: rows.LONGEST] or None,
        cell["origin"][: rows.LONGEST] or None,
        rows.weighed_in(cell["content"]),
        _vat(cell["vat"]),
        pack,
        rows.quantity_of(cell["least_packs"], "least_packs", Decimal(1)),
        rows.steps_of(cost or Decimal(0), (), pack),
        _day(cell["valid_from"]),
        None,
        listed,
    )


def _cost(cell: Mapping[str, str], pack: Decimal) -> Decimal | None:
    """Return what a unit costs: as it is said, else its share of the pack."""
    cost = rows.price_of(cell["price"])
    return rows.price_of(cell["pack_price"], pack) if cost is None else cost


def _pack(text: str) -> Decimal:
    """Return how many units a pack holds: `6`, `6 x 500 g`, `10 Piece`."""
    found = re.match(r"\s*(\d+(?:[.,]\d+)?)\s*(?:[a-zA-Zx\u00d7*].*)?$", text)
    return rows.quantity_of(found[1] if found else text, "pack", Decimal(1))


def _vat(text: str) -> Decimal | None:
    rate = read_number(text.replace("%", ""), 4)
    if rate is not None and 0 < rate < 1:
        rate *= 100
    return Decimal(int(rate)) if rate in _VAT_RATES else None


def _day(text: str) -> date | None:
    """Return a day written as 2026-12-31, or with the day first: 31/12/2026, 31.12.26."""
    if not text:
        return None
    found = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})", text)
    try:
        if found is None:
            return date.fromisoformat(text[:10])
        return date(int(found[3]) + (2000 if len(found[3]) == 2 else 0), int(found[2]), int(found[1]))  # noqa: PLR2004 - of this century
    except ValueError as error:
        raise RowRefused("date", text) from error
