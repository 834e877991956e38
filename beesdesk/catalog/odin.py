"""Price lists in the XML of Dutch organic wholesalers (`xmlproduct`, as Odin sends it): a `product` an article.

Entities and document types are refused, whatever they say. `inkoopprijs` is net, for a unit of sale; `sve` is the pack.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from beesdesk.catalog import price_rows as rows
from beesdesk.catalog.price_rows import PriceList, PriceListUnreadable, PriceRow
from beesdesk.formats import read_number
from beesdesk.sheets.cells import Line, clean_text
from beesdesk.sheets.reading import LONGEST_CELL
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.words import Unit

_ROOT: Final = "xmlproduct"
HEADER: Final = (
    "eancode", "omschrijving", "bestelnummer", "sve", "inhoud", "eenheid", "merk", "herkomst", "btw", "status",
    "wichtartikel", "weegschaalartikel", "ingangsdatum", "inkoopprijs",
)  # fmt: skip
_OF_PRICE: Final = frozenset({"ingangsdatum", "inkoopprijs"})
_LISTED: Final = frozenset({"actief", ""})
_VAT_RATES: Final = frozenset(map(Decimal, (0, 6, 12, 21)))


def read_odin(path: Path, told: Callable[[int], object]) -> PriceList:
    """Return the list in a file. Raises `PriceListUnreadable`: damaged, cut off, with entities, another XML."""
    heads: list[str] = []
    found, rejected = rows.gathered(_understood(path, heads, told), path)
    return PriceList(path, found, rejected, (), whole=False, supplier=heads[0] if heads else None)


def _understood(path: Path, heads: list[str], told: Callable[[int], object]) -> Iterator[PriceRow | Rejected]:
    for number, product in _products(path, heads):
        told(number)
        cells = _cells(product)
        line = Line(number, HEADER, tuple(cells.values()))
        try:
            yield _row(number, cells)
        except RowRefused as refused:
            yield line.rejected(refused.reason, refused.text)


def _products(path: Path, heads: list[str]) -> Iterator[tuple[int, Element]]:
    """Give the products by their number in the file, each forgotten once it was looked at."""
    number = 0
    try:
        # Many declare Latin-1 and are UTF-8: what the bytes are counts.
        parser = ElementTree.XMLParser(encoding=_encoding(path), forbid_dtd=True)
        root: Element | None = None
        for event, element in ElementTree.iterparse(path, events=("start", "end"), parser=parser):
            if root is None:
                root = element
                if root.tag != _ROOT:
                    raise PriceListUnreadable(path, "list_other_xml", str(root.tag)[: rows.LONGEST])
            if event == "end" and element.tag == "leverancierkop":
                heads.append(clean_text(element.findtext("naam") or ""))
            if event == "end" and element.tag == "product":
                number += 1
                yield number, element
                root.clear()
    except DefusedXmlException as error:
        raise PriceListUnreadable(path, "list_entities", type(error).__name__) from error
    except (ParseError, LookupError, ValueError) as error:
        raise PriceListUnreadable(path, "damaged", str(error)) from error


def _encoding(path: Path) -> str | None:
    try:
        path.read_bytes().decode()
    except UnicodeDecodeError:
        return None  # as it declares
    return "utf-8"


def _cells(product: Element) -> dict[str, str]:
    return {name: clean_text(product.findtext(f"prijs/{name}" if name in _OF_PRICE else name) or "") for name in HEADER}


def _row(number: int, cell: dict[str, str]) -> PriceRow:
    if any(len(text) > LONGEST_CELL for text in cell.values()):
        raise RowRefused("cell_too_long")
    code = rows.code_of(cell["bestelnummer"])
    if code is None:
        raise RowRefused("missing_order_code")
    rows.refuse_garbled(cell["omschrijving"], cell["merk"])
    if not cell["omschrijving"]:
        raise RowRefused("missing_name")
    listed = cell["status"].casefold() in _LISTED
    cost = rows.price_of(cell["inkoopprijs"])
    if cost is None and listed:
        raise RowRefused("missing_price")
    pack = rows.quantity_of(cell["sve"], "pack", Decimal(1))
    return PriceRow(
        number,
        code,
        rows.gtin_of(cell["eancode"]),
        None,
        cell["omschrijving"][: rows.LONGEST],
        cell["merk"][: rows.LONGEST] or None,
        " ".join(part for part in (cell["inhoud"], cell["eenheid"]) if part) or None,
        cell["herkomst"] or None,
        Unit.KG if cell["wichtartikel"] == "1" else None,
        _vat(cell["btw"]),
        pack,
        Decimal(1),
        rows.steps_of(cost or Decimal(0), (), pack),
        _day(cell["ingangsdatum"]),
        None,
        listed,
    )


def _vat(text: str) -> Decimal | None:
    rate = read_number(text, 2)
    return Decimal(int(rate)) if rate in _VAT_RATES else None


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RowRefused("date", text) from error
