import json
import os
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.actions import import_products
from beesdesk.catalog.imports import read_products
from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.catalog.search import search_products
from beesdesk.sheets.rejects import ImportRefused, ImportReport
from beesdesk.words import Language, Unit

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "beesdesk" / "resources" / "demo" / "products.csv"
DATA = Path(os.environ.get("BEES_DATA", ROOT.parent / "shared" / "data")) / "products_core.csv"
HEADER = "gtin,article,name_fr,name_nl,name_en,brand,content,unit,price,vat,category,supplier"
MILK = "9521040000030,,Lait,Melk,Milk,Ferme,1 l,piece,1.25,6,dairy/milk,MOES"
RICE = ",10044,Riz,Rijst,Rice,,,kg,3.40,6,grocery/rice,GROND"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "prices.csv", HEADER, MILK, RICE)


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def take(shop: FakeShop, path: Path, **wishes: Any) -> ImportReport:
    return shop.do(import_products, read_products(path), today=shop.today, **wishes)


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.taken, report.updated, report.unchanged, len(report.rejected)


def reasons(report: ImportReport) -> list[tuple[int, str]]:
    return [(row.line, row.reason) for row in report.rejected]


def all_rows(shop: FakeShop, cls: type[Any], name: str) -> list[Any]:
    return shop.read(lambda session: session.rows(cls, f"SELECT * FROM {name} ORDER BY rowid"))  # noqa: S608 - ours


def product(shop: FakeShop, name_fr: str) -> Product:
    (found,) = [row for row in all_rows(shop, Product, "product") if row.name_fr == name_fr]
    assert isinstance(found, Product)
    return found


def entries(shop: FakeShop) -> int:
    count: int = shop.read(lambda session: session.value("SELECT count(*) FROM log"))
    return count


def rejected(shop: FakeShop, path: Path) -> list[tuple[int, str]]:
    with pytest.raises(ImportRefused) as refusal:
        take(shop, path)
    return reasons(refusal.value.report)


def test_products_come_in_with_number_price_vat_shelf_and_supplier(shop: FakeShop, file: Path) -> None:
    assert counts(take(shop, file)) == (2, 0, 0, 0)

    milk, rice = all_rows(shop, Product, "product")
    assert (milk.name_fr, milk.name_nl, milk.brand, milk.content, milk.unit) == (
        "Lait",
        "Melk",
        "Ferme",
        "1 l",
        "piece",
    )
    assert (rice.article, rice.unit, milk.tags) == ("10044", Unit.KG, "meal")
    assert [(row.product_id, row.gtin, row.units) for row in all_rows(shop, ProductCode, "product_code")] == [
        (milk.id, "09521040000030", Decimal("1.000"))
    ]
    assert [(row.product_id, row.amount, row.demo, row.valid_from) for row in all_rows(shop, Price, "price")] == [
        (milk.id, Decimal("1.25"), False, shop.today),
        (rice.id, Decimal("3.40"), False, shop.today),
    ]
    assert {(row.product_id, row.rate) for row in all_rows(shop, Vat, "vat")} == {(milk.id, 6), (rice.id, 6)}


def test_the_weight_of_the_pot_comes_in_and_can_change(shop: FakeShop, file: Path) -> None:
    write(file, "article,name,unit,tare", "10009,Olives,kg,0.012")
    assert counts(take(shop, file)) == (1, 0, 0, 0)
    assert all_rows(shop, Product, "product")[0].tare == Decimal("0.012")
    assert counts(take(shop, file)) == (0, 0, 1, 0)

    write(file, "article,name,unit,tare", "10009,Olives,kg,0.015")
    assert counts(take(shop, file)) == (0, 1, 0, 0)
    assert all_rows(shop, Product, "product")[0].tare == Decimal("0.015")


def test_an_imported_product_can_be_sold(till: FakeShop, file: Path) -> None:
    take(till, file)
    assert till.scan("9521040000030").basket.total == Decimal("1.25")


def test_the_demo_catalogue_comes_in_whole_and_a_second_time_says_nothing_new(shop: FakeShop) -> None:
    first = take(shop, DEMO)
    before = entries(shop)
    again = take(shop, DEMO)

    assert first.taken > 600
    assert (first.rejected, first.without_price, first.without_vat) == ((), 0, 0)
    assert counts(again) == (0, 0, first.taken, 0)
    assert entries(shop) == before


def test_a_second_import_changes_what_differs_and_nothing_else(shop: FakeShop, file: Path) -> None:
    take(shop, file)
    shop.clock.pass_by(days=1)
    write(file, HEADER, MILK.replace("Ferme", "Coop").replace("1.25", "1.35"), RICE)

    assert counts(take(shop, file)) == (0, 1, 1, 0)
    assert product(shop, "Lait").brand == "Coop"
    assert [(row.amount, row.valid_from) for row in all_rows(shop, Price, "price")] == [
        (Decimal("1.25"), date(2026, 11, 23)),
        (Decimal("3.40"), date(2026, 11, 23)),
        (Decimal("1.35"), date(2026, 11, 24)),
    ]
    assert len(all_rows(shop, Vat, "vat")) == 2


def test_a_change_is_logged_as_the_fields_that_changed(shop: FakeShop, file: Path) -> None:
    take(shop, file)
    write(file, HEADER, MILK.replace("Ferme", "Coop"), RICE)
    take(shop, file)

    body = shop.read(lambda session: session.value("SELECT body FROM log ORDER BY seq DESC LIMIT 1"))
    ((kind, table, _, _, changes, nulls),) = json.loads(body)["rows"]
    assert (kind, table, changes, nulls) == ("set", "product", {"brand": "Coop"}, [])


def test_a_cell_left_empty_takes_nothing_away(shop: FakeShop, file: Path) -> None:
    take(shop, file)
    write(file, HEADER, "9521040000030,,Lait,,,,,,,,,")

    assert counts(take(shop, file)) == (0, 0, 1, 0)
    assert product(shop, "Lait").name_nl == "Melk"


def test_a_name_that_stood_in_for_another_follows_it_and_a_translated_one_stays(shop: FakeShop, tmp_path: Path) -> None:
    header, path = "gtin,name_fr", tmp_path / "one.csv"
    take(shop, write(path, header, "9521040000030,Lait"))
    key = product(shop, "Lait").id
    shop.do(lambda session: session.change(Product, key, name_nl="Melk"))
    take(shop, write(path, header, "9521040000030,Lait entier"))

    found = product(shop, "Lait entier")
    assert (found.name_fr, found.name_nl, found.name_en) == ("Lait entier", "Melk", "Lait entier")


def test_a_product_is_known_by_its_article_number_and_gets_the_number_it_lacked(shop: FakeShop, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    take(shop, write(path, "article,name", "10044,Riz"))
    report = take(shop, write(path, "gtin,article,name", "9521040000030,10044,Riz"))

    assert counts(report) == (0, 1, 0, 0)
    assert len(all_rows(shop, Product, "product")) == 1
    assert counts(take(shop, path)) == (0, 0, 1, 0)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("9521040000030,,A", "9521040000030,,B"), [(3, "duplicate_gtin")]),
        (("9521040000030,1,A", "9521040000047,1,B"), [(3, "duplicate_article")]),
        (("20123451,,A", "0420000001003,,B"), [(2, "restricted_number"), (3, "restricted_number")]),
        (("9521040000030,10044,A",), [(2, "article_taken")]),
        (("9521040000030,,A", ",30,B"), [(3, "duplicate_product")]),
        (("9521040000030,,A", "12,,B", ",,C"), [(3, "gtin_length"), (4, "missing_code")]),
    ],
)
def test_rows_that_contradict_the_file_or_the_shop_are_rejected(
    shop: FakeShop, tmp_path: Path, lines: Sequence[str], found: list[tuple[int, str]]
) -> None:
    shop.product("Lait", gtin="9521040000030", article="30")
    shop.product("Riz", article="10044")
    assert rejected(shop, write(tmp_path / "bad.csv", "gtin,article,name", *lines)) == found


def test_a_file_with_a_bad_row_leaves_nothing_at_all(shop: FakeShop, tmp_path: Path) -> None:
    path = write(tmp_path / "bad.csv", HEADER, MILK, RICE, "9521040000031,,Faux,,,,,,,,,")
    before = entries(shop)

    assert rejected(shop, path) == [(4, "check_digit")]
    assert all_rows(shop, Product, "product") == []
    assert entries(shop) == before


def test_the_good_rows_come_in_when_told_to_keep_going(shop: FakeShop, tmp_path: Path) -> None:
    path = write(tmp_path / "bad.csv", HEADER, MILK, "9521040000031,,Faux,,,,,,,,,", RICE)
    report = take(shop, path, keep_going=True)

    assert counts(report) == (2, 0, 0, 1)
    assert reasons(report) == [(3, "check_digit")]


def test_a_product_without_a_price_is_kept_and_counted(shop: FakeShop, tmp_path: Path) -> None:
    report = take(shop, write(tmp_path / "one.csv", "gtin,name", "9521040000030,Lait"))

    assert (report.taken, report.without_price, report.without_vat) == (1, 1, 1)
    assert all_rows(shop, Price, "price") == all_rows(shop, Vat, "vat") == []


def test_demo_prices_are_marked_and_give_way_to_real_ones(shop: FakeShop, tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    assert take(shop, write(path, "gtin,name", "9521040000030,Lait"), demo_prices=7).without_price == 0
    (price,) = all_rows(shop, Price, "price")
    assert price.demo

    assert counts(take(shop, path, demo_prices=8)) == (0, 0, 1, 0)
    assert counts(take(shop, write(path, "gtin,name,price", f"9521040000030,Lait,{price.amount}"))) == (0, 1, 0, 0)
    assert [row.demo for row in all_rows(shop, Price, "price")] == [True, False]


def test_demo_prices_are_the_same_for_a_seed_whatever_the_order(shop: FakeShop, tmp_path: Path) -> None:
    lines = [f"{number},Produit" for number in ("9521040000030", "9521040000047", "9521040000054")]
    take(shop, write(tmp_path / "one.csv", "gtin,name", *lines), demo_prices=7)
    first = {row.product_id: row.amount for row in all_rows(shop, Price, "price")}
    take(shop, write(tmp_path / "two.csv", "gtin,name", *reversed(lines)), demo_prices=7)

    assert {row.product_id: row.amount for row in all_rows(shop, Price, "price")} == first


def test_what_nobody_said_is_guessed_from_the_shelf(shop: FakeShop, tmp_path: Path) -> None:
    header = "gtin,name_fr,category,labels,vat"
    path = write(
        tmp_path / "one.csv",
        header,
        "9521040000030,Bière,alcohol/beer,bio,21",
        "9521040000047,Bière sans alcool,alcohol/beer,,6",
        "9521040000054,Savon,care/body,,21",
    )
    take(shop, path)

    beer, soft, soap = (product(shop, name) for name in ("Bière", "Bière sans alcool", "Savon"))
    assert (beer.tags, beer.min_age) == ("meal|eco", 16)
    assert (soft.tags, soft.min_age) == ("meal", None)
    assert (soap.tags, soap.min_age) == (None, None)


def test_what_somebody_said_is_not_guessed(shop: FakeShop, tmp_path: Path) -> None:
    header = "gtin,name_fr,category,tags,min_age,vat"
    path = tmp_path / "one.csv"
    take(shop, write(path, header, "9521040000030,Bière,alcohol/beer,,,21"))
    assert (product(shop, "Bière").tags, product(shop, "Bière").min_age) == (None, None)

    take(shop, write(path, header, "9521040000030,Bière,alcohol/beer,meal,18,21"))
    assert (product(shop, "Bière").tags, product(shop, "Bière").min_age) == ("meal", 18)
    take(shop, write(path, header, "9521040000030,Bière,alcohol/beer,,,21"))
    assert (product(shop, "Bière").tags, product(shop, "Bière").min_age) == (None, None)


def test_progress_is_told_to_the_end(shop: FakeShop) -> None:
    told: list[int] = []
    report = take(shop, DEMO, progress=told.append)
    assert told[-1] == report.taken
    assert told == sorted(told)


def test_a_rejects_file_put_right_can_be_imported(shop: FakeShop, tmp_path: Path) -> None:
    from beesdesk.sheets.rejects import write_rejects  # noqa: PLC0415 - this test alone

    path = write(tmp_path / "bad.csv", HEADER, MILK.replace("040000030", "040000031"), RICE)
    report = take(shop, path, keep_going=True)
    rejects = tmp_path / "rejects.csv"
    write_rejects(rejects, report.rejected, Language.FR)
    rejects.write_text(rejects.read_text(encoding="utf-8-sig").replace("040000031", "040000030"), encoding="utf-8")

    assert counts(take(shop, rejects)) == (1, 0, 0, 0)
    assert product(shop, "Lait").supplier_id is not None


@pytest.mark.skipif(not DATA.exists(), reason="the real products are not on this machine (BEES_DATA)")
def test_real_products_all_come_in(shop: FakeShop) -> None:
    report = take(shop, DATA, demo_prices=1)

    assert counts(report) == (2_528, 0, 0, 0)
    assert report.without_price == 0
    assert len(shop.read(search_products, "chocolat", Language.FR, shop.today)) == 30
    body = "SELECT max(octet_length(body)) FROM log"
    assert shop.read(lambda session: session.value(body)) < 65_536
