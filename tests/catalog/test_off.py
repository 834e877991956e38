from decimal import Decimal
from pathlib import Path

import pytest

from beesdesk.catalog import off
from beesdesk.catalog.imports import ProductRow, read_products

EXPORT = (
    "code\turl\tproduct_name\tproduct_name_fr\tproduct_name_nl\tquantity\tbrands\tcategories_tags\tlabels_tags"
    "\torigins_tags\tallergens_tags\n"
    '9521040000030\thttp://x\t"Speculoos\t\t\t250 g\tAbeille,Ruche\ten:snacks,en:sweet-snacks,en:biscuits'
    "\ten:organic,en:eu-organic,en:fsc-mix\ten:belgium\ten:gluten,en:soybeans\n"
    "9521040000047\t\tMiel &#34;doux&#34;\tMiel doux\tZachte honing\t\t\ten:honeys\t\ten:unknown-land\ten:none\n"
)
MERGED = (
    "gtin,name,name_lang,brand,quantity,category,category_tag,categories_en,department,vat_be,labels,allergens,origin\n"
    '9521040000030,Bière blonde,fr,Abeille,33 cl,Bières,,,alcool-bieres,21,en:organic|en:vegan,en:gluten,"France,Suisse"\n'
    "9521040000047,Zeep,nl,,,,,,,,,,\n"
)


def products(folder: Path, text: str) -> list[ProductRow]:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    read = list(read_products(path))
    assert all(isinstance(row, ProductRow) for row in read), read
    return [row for row in read if isinstance(row, ProductRow)]


def test_the_export_is_known_by_itself(tmp_path: Path) -> None:
    speculoos, honey = products(tmp_path, EXPORT)

    assert speculoos.names[0] == '"Speculoos'
    assert (speculoos.brand, speculoos.content, speculoos.category) == ("Abeille", "250 g", "sweet/biscuits")
    assert (speculoos.labels, speculoos.allergens, speculoos.origin) == ("organic|fsc", "gluten|soy", "BE")
    assert honey.names == ("Miel doux", "Zachte honing", 'Miel "doux"')
    assert (honey.category, honey.allergens, honey.origin) == ("breakfast/spreads", None, "en:unknown-land")


def test_a_merged_list_of_it_is_known_too(tmp_path: Path) -> None:
    beer, soap = products(tmp_path, MERGED)

    assert beer.said == ("Bière blonde", None, None)
    assert (beer.vat, beer.category, beer.origin) == (Decimal(21), "alcohol/beer", "FR")
    assert beer.labels == "organic|vegan"
    assert (soap.said, soap.vat, soap.category) == ((None, "Zeep", None), None, None)


@pytest.mark.parametrize(
    ("tags", "department", "shelf"),
    [
        ("en:snacks,en:sweet-snacks,en:biscuits", "", "sweet/biscuits"),
        ("en:beverages,en:squeezed-orange-juices", "", "drinks/juice"),
        ("fr:pates-a-tartiner", "", "breakfast/spreads"),
        ("fr:gaufres-liegeoises", "", "sweet/biscuits"),
        ("en:dairies,en:milks,en:semi-skimmed-milks", "", "dairy/milk"),
        ("en:plant-milks", "", "plant/drinks"),
        ("en:meals,en:frozen-foods", "", "frozen/dishes"),
        ("en:cat-food", "", "outdoor/pets"),
        ("en:snacks,xx:nobody-knows", "", "snacks"),
        ("en:nothing-known", "boissons", "drinks"),
        ("", "fromages", "dairy/cheese"),
        ("", "", None),
        ("", "quoi", None),
    ],
)
def test_the_last_tag_that_has_a_shelf_says_where_a_product_stands(tags: str, department: str, shelf: str) -> None:
    assert off.shelf_of(tags, department) == shelf


def test_every_shelf_named_here_is_one_of_the_usual_tree() -> None:
    from beesdesk.catalog.shelves import usual_shelves  # noqa: PLC0415 - the tree alone, no shop

    named = {*off.DEPARTMENTS.values(), *off.SHELVES.values(), *off.WORDS.values()}
    assert named - set(usual_shelves()) == set()


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("en:organic,fr:ab-agriculture-biologique", "organic"),
        ("en:no-gluten|en:vegan", "gluten-free|vegan"),
        ("Bio; Commerce équitable", "organic|commerce-equitable"),
        ("en:none", None),
        ("", None),
        (" , |", None),
        ("lait, œufs", "milk|œufs"),
    ],
)
def test_tags_become_our_words_none_twice(cell: str, words: str | None) -> None:
    assert off.words_of(cell) == words


def test_a_cell_of_endless_tags_is_cut() -> None:
    words = off.words_of(",".join(f"en:label-{n}" for n in range(500)) + ",en:" + "x" * 100)
    assert words is not None
    assert len(words) < 1000


@pytest.mark.parametrize(
    ("cell", "origin"),
    [
        ("Italia", "IT"),
        ("France,Suisse", "FR"),
        ("Milano, Italië", "IT"),
        ("BE", "BE"),
        ("la mer", "la mer"),
        ("", None),
    ],
)
def test_the_first_country_named_is_the_origin(cell: str, origin: str | None) -> None:
    assert off.origin_of(cell) == origin


@pytest.mark.parametrize(
    ("header", "known"),
    [
        (["code", "product_name", "brands"], True),
        (["gtin", "category_tag"], True),
        (["gtin", "name", "price"], False),
        (["code", "libellé"], False),
    ],
)
def test_an_export_is_told_from_a_price_list(header: list[str], known: bool) -> None:
    assert off.is_export(header) is known
