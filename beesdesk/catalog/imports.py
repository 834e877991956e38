"""Products from a file: which column is which, and what a row says. Nothing is written here: see `actions`."""

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

from beesdesk.catalog import off
from beesdesk.catalog.gtin import is_digits, to_gtin14, valid_gtin
from beesdesk.catalog.patterns import Pattern, PatternKind, find_pattern, is_restricted
from beesdesk.formats import read_number
from beesdesk.sheets.cells import Line, clean_text, euros, understood
from beesdesk.sheets.columns import plain, recognise
from beesdesk.sheets.reading import open_sheet
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.words import Unit

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "gtin": (
        *(
            "gtin",
            "ean",
            "ean13",
            "ean 13",
            "gtin13",
            "gtin 13",
            "barcode",
            "code barre",
            "code barres",
            "code a barres",
        ),
        *("codebarre", "codebarres", "streepjescode", "bar code", "eancode", "ean code", "code ean", "upc"),
    ),
    "article": (
        *("article", "artikel", "article number", "numero d article", "artikelnummer", "code article", "reference"),
        *("ref", "referentie", "internal reference", "reference interne", "interne referentie", "plu", "sku"),
    ),
    "name": ("name", "product", "product name", "title", "display name"),
    "name_lang": ("name lang", "name language", "lang"),
    "name_fr": (
        *("name fr", "nom fr", "nom francais", "libelle fr", "libelle francais", "naam fr", "libelle", "designation"),
        *("nom", "nom du produit", "produit", "denomination", "description fr"),
    ),
    "name_nl": (
        *("name nl", "nom nl", "nom neerlandais", "libelle nl", "naam nl", "nederlandse naam", "naam", "productnaam"),
        *("benaming", "omschrijving", "description nl"),
    ),
    "name_en": ("name en", "nom en", "naam en", "english name", "description en"),
    "brand": ("brand", "brands", "marque", "merk"),
    "content": (
        "content",
        "contenu",
        "inhoud",
        "quantity",
        "contenance",
        "conditionnement",
        "verpakking",
        "net content",
    ),
    "unit": ("unit", "unite", "eenheid", "unit of sale", "unite de vente", "verkoopeenheid", "uom", "udm"),
    "price": (
        *("price", "prix", "prijs", "prix de vente", "prix ttc", "prix de vente ttc", "prix tvac", "verkoopprijs"),
        *("prijs incl btw", "sale price", "sales price", "pvp", "list price", "prix public"),
    ),
    "vat": ("vat", "tva", "btw", "vat rate", "taux tva", "taux de tva", "btw tarief", "tva %", "btw %"),
    "category": ("category", "categorie", "rayon", "afdeling", "product category"),
    "supplier": ("supplier", "fournisseur", "leverancier", "vendor"),
    "deposit": ("deposit", "vidange", "consigne", "leeggoed", "statiegeld"),
    "tare": ("tare", "tarra", "tare kg", "tarra kg", "poids du pot", "gewicht van de pot"),
    "tags": ("tags", "vouchers", "cheques", "maaltijdcheque"),
    "min_age": ("min age", "age minimum", "age minimal", "minimumleeftijd", "leeftijd"),
    "allergens": ("allergens", "allergenes", "allergenen"),
    "labels": ("labels", "label", "keurmerken", "keurmerk"),
    "origin": (
        "origin",
        "origine",
        "herkomst",
        "oorsprong",
        "pays d origine",
        "land van herkomst",
        "country of origin",
    ),
}
"""Our columns, and what people call them."""

FIELDS: Final = (*COLUMNS, "department")
NEEDED: Final = (("gtin", "article"), ("name_fr", "name_nl", "name_en", "name"))
VAT_RATES: Final = frozenset(map(Decimal, (0, 6, 12, 21)))
"""Percent, Belgium (Royal Decree no. 20 on VAT rates)."""
_LONGEST_ARTICLE: Final = 20
_NAMES: Final = ("name", "name_fr", "name_nl", "name_en")
_LONGEST_NAME: Final = 200
_OLDEST: Final = 99
_HEAVIEST_POT: Final = 10
"""Kilograms: grams that somebody wrote are more."""
_EAN_8: Final = "000000"
_RESTRICTED_EAN_8: Final = "02"
_NO_PRODUCT: Final = frozenset({PatternKind.CARD, PatternKind.TARE, PatternKind.DISCOUNT})
_UNITS: Final[Mapping[str, Unit]] = {
    **dict.fromkeys(
        (
            "piece",
            "pieces",
            "pce",
            "pc",
            "pcs",
            "p",
            "stuk",
            "stuks",
            "st",
            "u",
            "unite",
            "unites",
            "unit",
            "units",
            "each",
        ),
        Unit.PIECE,
    ),
    **dict.fromkeys(("kg", "kilo", "kilos", "kilogram", "kilogramme", "kilogrammes"), Unit.KG),
    **dict.fromkeys(("l", "lt", "litre", "litres", "liter", "liters"), Unit.LITRE),
}
Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ProductRow:
    """What a row of a file says of a product; None where it says nothing.

    An empty cell says nothing, but for `tags` and `min_age`: where the file has the column, empty means none (an empty
    text, 0). `gtin` has 14 digits. `said` are the names given in French, Dutch and English, `names` all three: a
    missing one is the best other. `price` and `deposit` are euro, `vat` percent, `tare` kilograms of the pot. `category`
    is the slug or the name of a shelf, `supplier` a code or a name; `tags`, `allergens` and `labels` are words between
    bars.
    """

    line: Line
    gtin: str | None
    article: str | None
    said: tuple[str | None, str | None, str | None]
    names: tuple[str, str, str]
    brand: str | None
    content: str | None
    unit: Unit | None
    price: Decimal | None
    vat: Decimal | None
    category: str | None
    supplier: str | None
    deposit: Decimal | None
    tare: Decimal | None
    tags: str | None
    min_age: int | None
    allergens: str | None
    labels: str | None
    origin: str | None


def read_products(path: Path, mapping: Mapping[str, str] | None = None) -> Iterator[ProductRow | Rejected]:
    """Return the rows of a file, those that cannot be understood as `Rejected`.

    `mapping` says which column is which (`sheets.columns.read_mapping`) where the names do not. Raises
    `SheetUnreadable` and `MappingNeeded` at once; `SheetUnreadable` also later, where the damage lies further on.
    """
    sheet = open_sheet(path)
    is_off = off.is_export(sheet.header) and not mapping
    where = recognise(sheet.header, off.COLUMNS if is_off else COLUMNS, NEEDED, mapping)
    return understood(sheet, where, FIELDS, partial(_off_product if is_off else _product, frozenset(where)))


def _product(told: frozenset[str], line: Line, cell: Cells) -> ProductRow:
    """Understand a row of a price list."""
    return _make(told, line, cell, cell["category"][:_LONGEST_NAME] or None)


def _off_product(told: frozenset[str], line: Line, cell: Cells) -> ProductRow:
    """Understand a row of an export of Open Food Facts."""
    better = {**cell, "brand": cell["brand"].partition(",")[0].strip()}
    better |= {name: clean_text(html.unescape(cell[name])) for name in _NAMES if "&" in cell[name]}
    return _make(told, line, better, off.shelf_of(cell["category"], cell["department"]))


def _make(told: frozenset[str], line: Line, cell: Cells, category: str | None) -> ProductRow:
    gtin, article = _gtin(cell["gtin"]), _article(cell["article"])
    if gtin is None and article is None:
        raise RowRefused("missing_code")
    said, names = _names(cell)
    return ProductRow(
        line,
        gtin,
        article,
        said,
        names,
        cell["brand"][:_LONGEST_NAME] or None,
        cell["content"][:_LONGEST_NAME] or None,
        _unit(cell["unit"]),
        euros(cell["price"], "price"),
        _vat(cell["vat"]),
        category,
        cell["supplier"][:_LONGEST_NAME] or None,
        euros(cell["deposit"], "deposit"),
        _tare(cell["tare"]),
        off.words_of(cell["tags"]) or ("" if "tags" in told else None),
        _age(cell["min_age"], is_told="min_age" in told),
        off.words_of(cell["allergens"]),
        off.words_of(cell["labels"]),
        off.origin_of(cell["origin"][:_LONGEST_NAME]),
    )


def _gtin(text: str) -> str | None:
    """Return 14 digits. A spreadsheet drops the leading zeros of a number: they are put back."""
    digits = text.replace(" ", "").replace("-", "").removeprefix("'")
    if not digits:
        return None
    if not is_digits(digits):
        raise RowRefused("gtin_digits", text)
    number = digits.zfill(12) if 8 < len(digits) < 12 else digits  # noqa: PLR2004 - the lengths of EAN-8 and UPC-A
    if len(number) not in (8, 12, 13, 14):
        raise RowRefused("gtin_length", text)
    if not valid_gtin(number):
        raise RowRefused("check_digit", text)
    return to_gtin14(number)


def _article(text: str) -> str | None:
    if len(text) > _LONGEST_ARTICLE or " " in text:
        raise RowRefused("article", text)
    return text or None


def _names(cell: Cells) -> tuple[tuple[str | None, str | None, str | None], tuple[str, str, str]]:
    """Return the names said in French, Dutch and English, and all three. Packs here speak French and Dutch first."""
    french, dutch, english = (cell[name][:_LONGEST_NAME] for name in ("name_fr", "name_nl", "name_en"))
    name = cell["name"][:_LONGEST_NAME]
    match cell["name_lang"][:2].lower():
        case "fr":
            french, name = french or name, ""
        case "nl":
            dutch, name = dutch or name, ""
        case "en":
            english, name = english or name, ""
    if not (french or dutch or english or name):
        raise RowRefused("missing_name")
    names = french or name or dutch or english, dutch or name or french or english, english or name or french or dutch
    return (french or None, dutch or None, english or None), names


@lru_cache(maxsize=1000)
def _vat(text: str) -> Decimal | None:
    """Return percent: from `6`, `6 %`, `6,00` or 0.06."""
    if not text:
        return None
    rate = read_number(text.replace("%", ""), 4)
    if rate is not None and 0 < rate < 1:
        rate *= 100
    if rate not in VAT_RATES:
        raise RowRefused("vat", text)
    return Decimal(int(rate))


def _tare(text: str) -> Decimal | None:
    """Return kilograms to the gram: from `0,012` or `0.012 kg`."""
    if not text:
        return None
    tare = read_number(text.lower().removesuffix("kg"), 3)
    if tare is None or not 0 <= tare < _HEAVIEST_POT:
        raise RowRefused("tare", text)
    return tare


@lru_cache(maxsize=1000)
def _unit(text: str) -> Unit | None:
    if not text:
        return None
    unit = _UNITS.get(plain(text))
    if unit is None:
        raise RowRefused("unit", text)
    return unit


def _age(text: str, *, is_told: bool) -> int | None:
    """Return years; zero is no minimum age."""
    if not text:
        return 0 if is_told else None
    years = text.rstrip("+")
    if not is_digits(years) or int(years) > _OLDEST:
        raise RowRefused("age", text)
    return int(years)


def sellable(gtin: str, patterns: Sequence[Pattern], today: date) -> bool:
    """Tell whether a product may have this number (14 digits).

    Restricted numbers (02, 04, 2; EAN-8 beginning with 0 or 2) name nothing outside the shop that printed them: one is
    taken only where the shop's own patterns give it a meaning, and then without a value in it.
    """
    if gtin.startswith(_EAN_8):
        return gtin[len(_EAN_8)] not in _RESTRICTED_EAN_8
    number = gtin[1:]
    if gtin[0] != "0" or not is_restricted(number):
        return True
    pattern = find_pattern(number, patterns, today)
    if pattern is None or pattern.kind in _NO_PRODUCT:
        return False
    return pattern.kind is PatternKind.UNIT or pattern.base_code(number) == number
