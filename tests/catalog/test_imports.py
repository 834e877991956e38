from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.catalog.imports import ProductRow, read_products, sellable
from beesdesk.catalog.patterns import PRESETS
from beesdesk.sheets.columns import MappingNeeded
from beesdesk.sheets.rejects import Rejected
from beesdesk.words import Unit

DEMO = Path(__file__).parents[2] / "beesdesk" / "resources" / "demo" / "products.csv"
TODAY = date(2026, 11, 23)
GTIN = "9521040000030"


def rows(folder: Path, *lines: str, name: str = "prices.csv") -> list[ProductRow | Rejected]:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_products(path))


def row(folder: Path, header: str, line: str) -> ProductRow:
    (only,) = rows(folder, header, line)
    assert isinstance(only, ProductRow), only
    return only


def reason(folder: Path, header: str, line: str) -> str:
    (only,) = rows(folder, header, line)
    assert isinstance(only, Rejected), only
    return only.reason


def test_the_demo_catalogue_is_read_whole() -> None:
    read = list(read_products(DEMO))

    assert len(read) > 600
    assert [line for line in read if isinstance(line, Rejected)] == []
    bananas = next(line for line in read if isinstance(line, ProductRow) and line.article == "10001")
    assert bananas.names == bananas.said == ("Bananes", "Bananen", "Bananas")
    assert (bananas.unit, bananas.price, bananas.vat) == (Unit.KG, Decimal("2.35"), Decimal(6))
    assert (bananas.category, bananas.supplier, bananas.origin) == ("fresh/fruit", "LENTO", "EC")
    assert (bananas.tags, bananas.labels, bananas.allergens) == ("meal|eco", "organic|fair-trade", None)


@pytest.mark.parametrize(
    "header",
    [
        "EAN;Libellé;Prix TTC;Taux TVA;Marque;Contenance;Unité;Catégorie;Fournisseur;Consigne;Allergènes;Origine",
        "Streepjescode;Naam;Verkoopprijs;BTW;Merk;Inhoud;Eenheid;Categorie;Leverancier;Leeggoed;Allergenen;Herkomst",
        "Barcode;Name;Price;VAT;Brand;Content;Unit;Category;Supplier;Deposit;Allergens;Origin",
    ],
)
def test_columns_are_known_in_three_languages(tmp_path: Path, header: str) -> None:
    line = row(tmp_path, header, f"{GTIN};Jus;2,35;6 %;Verger;1 l;pièce;Jus;VERGER;0,30;lait, gluten;Belgique")

    assert line.gtin == f"0{GTIN}"
    assert line.names == ("Jus", "Jus", "Jus")
    assert (line.price, line.vat, line.deposit) == (Decimal("2.35"), Decimal(6), Decimal("0.30"))
    assert (line.brand, line.content, line.unit, line.supplier) == ("Verger", "1 l", Unit.PIECE, "VERGER")
    assert (line.category, line.allergens, line.origin) == ("Jus", "milk|gluten", "BE")


@pytest.mark.parametrize("header", ["Tare", "Tarra", "Poids du pot"])
def test_the_pot_of_a_weighed_article_is_read_in_kilograms(tmp_path: Path, header: str) -> None:
    assert row(tmp_path, f"article;name;unit;{header}", "10009;Olives;kg;0,012").tare == Decimal("0.012")
    assert row(tmp_path, f"article;name;unit;{header}", "10009;Olives;kg;0.012 kg").tare == Decimal("0.012")
    assert row(tmp_path, f"article;name;unit;{header}", "10009;Olives;kg;").tare is None


def test_a_file_whose_columns_are_not_known_asks_for_a_mapping(tmp_path: Path) -> None:
    path = tmp_path / "prices.csv"
    path.write_text("Code;Quoi;Combien\n9521040000030;Jus;2,35\n", encoding="utf-8")
    with pytest.raises(MappingNeeded) as refusal:
        read_products(path)
    assert refusal.value.found == ("Code", "Quoi", "Combien")

    (line,) = read_products(path, {"gtin": "Code", "name": "Quoi", "price": "Combien"})
    assert isinstance(line, ProductRow)
    assert (line.gtin, line.names[0], line.price) == (f"0{GTIN}", "Jus", Decimal("2.35"))


def test_a_workbook_is_read_like_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "prices.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["EAN", "Libellé", "Prix", "TVA"])
        sheet.write_row(1, 0, [36000291452, "Mouchoirs", 2.5, 0.21])

    (line,) = read_products(path)
    assert isinstance(line, ProductRow)
    assert (line.gtin, line.price, line.vat) == ("00036000291452", Decimal("2.50"), Decimal(21))


@pytest.mark.parametrize(
    ("header", "cells", "names"),
    [
        ("name_fr,name_nl,name_en", "Lait,Melk,Milk", ("Lait", "Melk", "Milk")),
        ("name_fr,name_nl,name_en", "Lait,,", ("Lait", "Lait", "Lait")),
        ("name_fr,name_nl,name_en", ",Melk,", ("Melk", "Melk", "Melk")),
        ("name_fr,name_nl,name_en", ",,Milk", ("Milk", "Milk", "Milk")),
        ("name_fr,name_nl,name_en", "Lait,,Milk", ("Lait", "Lait", "Milk")),
        ("name,name_lang,name_nl", "Lait,fr,Melk", ("Lait", "Melk", "Lait")),
        ("name,name_lang,name_nl", "Milch,de,Melk", ("Milch", "Melk", "Milch")),
        ("name,name_lang,name_fr", "Milk,en,Lait", ("Lait", "Lait", "Milk")),
    ],
)
def test_a_missing_name_is_the_best_other(tmp_path: Path, header: str, cells: str, names: tuple[str, str, str]) -> None:
    assert row(tmp_path, f"gtin,{header}", f"{GTIN},{cells}").names == names


@pytest.mark.parametrize(
    ("header", "line", "why"),
    [
        ("gtin,name", "9521040000031,Lait", "check_digit"),
        ("gtin,name", "95210400000,Lait", "check_digit"),
        ("gtin,name", "952104000003000,Lait", "gtin_length"),
        ("gtin,name", "5.4E+12,Lait", "gtin_digits"),
        ("gtin,name", "٩521040000030,Lait", "gtin_digits"),
        ("gtin,name", f"{GTIN},", "missing_name"),
        ("gtin,article,name", ",,Lait", "missing_code"),
        ("gtin,article,name", ",deux mots,Lait", "article"),
        ("gtin,article,name", f",{'1' * 21},Lait", "article"),
        ("gtin,name,price", f"{GTIN},Lait,cher", "price"),
        ("gtin,name,price", f"{GTIN},Lait,-1", "price"),
        ("gtin,name,price", f'{GTIN},Lait,"2,349"', "price"),
        ("gtin,name,deposit", f"{GTIN},Lait,oui", "deposit"),
        ("gtin,name,tare", f"{GTIN},Olives,lourd", "tare"),
        ("gtin,name,tare", f"{GTIN},Olives,12", "tare"),
        ("gtin,name,tare", f'{GTIN},Olives,"0,0125"', "tare"),
        ("gtin,name,vat", f"{GTIN},Lait,7", "vat"),
        ("gtin,name,vat", f"{GTIN},Lait,A", "vat"),
        ("gtin,name,unit", f"{GTIN},Lait,botte", "unit"),
        ("gtin,name,min_age", f"{GTIN},Lait,adulte", "age"),
        ("gtin,name,min_age", f"{GTIN},Lait,180", "age"),
        ("gtin,name", f"{GTIN},Lait,2", "width"),
        ("gtin,name", f"{GTIN},{'x' * 10_001}", "cell_too_long"),
    ],
)
def test_a_row_that_cannot_be_understood_is_rejected_with_its_reason(
    tmp_path: Path, header: str, line: str, why: str
) -> None:
    assert reason(tmp_path, header, line) == why


def test_a_rejected_row_keeps_its_line_and_its_cells(tmp_path: Path) -> None:
    good, bad = rows(tmp_path, "gtin,name", f"{GTIN},Lait", "123,Pain")

    assert isinstance(good, ProductRow)
    assert bad == Rejected(3, "gtin_length", "123", ("gtin", "name"), ("123", "Pain"))


@pytest.mark.parametrize(("vat", "rate"), [("6", 6), ("21 %", 21), ("12,00", 12), ("0.06", 6), ("0,21", 21), ("0", 0)])
def test_a_vat_rate_is_read_as_percent_or_fraction(tmp_path: Path, vat: str, rate: int) -> None:
    assert row(tmp_path, "gtin;name;vat", f"{GTIN};Lait;{vat}").vat == rate


def test_an_empty_cell_says_nothing_but_for_vouchers_and_age(tmp_path: Path) -> None:
    told = row(tmp_path, "gtin,name,price,vat,tags,min_age", f"{GTIN},Lait,,,,")
    untold = row(tmp_path, "gtin,name", f"{GTIN},Lait")

    assert (told.price, told.vat, told.tags, told.min_age) == (None, None, "", 0)
    assert (untold.price, untold.vat, untold.tags, untold.min_age) == (None, None, None, None)


def test_a_long_text_is_cut_where_a_receipt_could_not_show_it(tmp_path: Path) -> None:
    assert len(row(tmp_path, "gtin,name,brand", f"{GTIN},{'x' * 5000},{'y' * 5000}").names[0]) == 200


@pytest.mark.parametrize(
    ("number", "sold"),
    [
        ("09521040000030", True),
        ("00000054490109", True),
        ("00000000123457", False),  # an EAN-8 of a shop's own
        ("00000020123451", False),
        ("02212345000008", False),  # 22: no pattern of this shop
        ("00212345000000", False),  # 02 is a price here, and this is not the number without its price
        ("00420000001000", False),  # 042 is a card
        ("00430000000010", True),  # 043 is an article of its own
        ("12012345678908", True),  # a case, not the shop's own
    ],
)
def test_a_restricted_number_is_sold_only_where_the_shop_gives_it_a_meaning(number: str, sold: bool) -> None:
    assert sellable(number, PRESETS["bees"], TODAY) is sold


def test_the_base_number_of_a_priced_article_may_be_sold() -> None:
    price = PRESETS["bees"][0]
    base = price.base_code("0212345012349")
    assert sellable(f"0{base}", PRESETS["bees"], TODAY)
    assert not sellable("00212345012349", PRESETS["bees"], TODAY)


def test_the_same_rows_come_from_any_separator(tmp_path: Path) -> None:
    table: Sequence[Sequence[str]] = (("gtin", "name", "price"), (GTIN, "Lait, entier; bio", "2.35"))
    read = []
    for mark in ",;\t":
        text = (mark.join(f'"{cell}"' if mark in cell else cell for cell in line) for line in table)
        (line,) = rows(tmp_path, *text, name=f"{ord(mark)}.csv")
        assert isinstance(line, ProductRow)
        read.append((line.gtin, line.names, line.price))
    assert read[0] == read[1] == read[2]


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace")))
@settings(deadline=None, max_examples=100)
def test_any_bytes_under_a_good_header_give_rows_or_rejects(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(b"gtin,name,price\n" + content)
    assert all(isinstance(line, ProductRow | Rejected) for line in read_products(path))
