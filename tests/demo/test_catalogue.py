import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

import pytest

from beesdesk.catalog.containers import BELGIAN
from beesdesk.catalog.gtin import valid_gtin
from beesdesk.demo.catalogue import DemoProduct, read_categories, read_products, read_rows, read_suppliers
from beesdesk.words import Language, Unit

NAMES = ("name_fr", "name_nl", "name_en")
NOT_FOOD = ("home/", "outdoor/", "press/", "bulk/detergents", "care/b", "care/hair", "care/teeth", "care/period")
ALLERGENS = {"gluten", "milk", "eggs", "nuts", "peanuts", "soy", "celery", "mustard", "sesame", "sulphites", "lupin"}
ALLERGENS |= {"molluscs", "crustaceans", "fish"}
ANIMAL = {"milk", "eggs", "fish", "crustaceans", "molluscs"}
CONTENT = re.compile(r"(\d+ x )?\d+(\.\d+)? (g|kg|l|cl|ml|m|pc|pcs)")


@pytest.fixture(scope="module")
def products() -> list[DemoProduct]:
    return read_products()


def is_food(product: DemoProduct) -> bool:
    return product.category == "care/baby-food" or not product.category.startswith(NOT_FOOD)


def of(products: list[DemoProduct], *categories: str) -> Iterator[DemoProduct]:
    found = [product for product in products if product.category.startswith(categories)]
    assert found
    yield from found


def test_the_shop_has_some_six_hundred_products_of_every_kind(products: list[DemoProduct]) -> None:
    assert 600 <= len(products) <= 700
    assert sum(product.unit is Unit.KG for product in products) > 100
    assert sum(product.unit is Unit.LITRE for product in products) >= 8
    assert sum(product.deposit > 0 for product in products) > 20
    assert sum("organic" in product.labels for product in products) > 300


def test_gtins_are_of_the_demonstration_prefix_and_their_check_digit_holds(products: list[DemoProduct]) -> None:
    gtins = [product.gtin for product in products if product.gtin]

    assert all(len(gtin) == 13 and gtin.startswith("952") and valid_gtin(gtin) for gtin in gtins)


def test_a_company_number_belongs_to_one_brand(products: list[DemoProduct]) -> None:
    owners = {(product.gtin[3:8], product.brand or product.supplier) for product in products if product.gtin}

    assert len({company for company, _ in owners}) == len(owners)


def test_pieces_have_a_gtin_and_weighed_goods_an_article_of_five_digits(products: list[DemoProduct]) -> None:
    for product in products:
        assert (product.gtin is None) == product.unit.weighed
        assert (product.article is not None) == product.unit.weighed
        assert product.article is None or re.fullmatch(r"[1-9]\d{4}", product.article)


def test_no_key_is_used_twice(products: list[DemoProduct]) -> None:
    assert len({product.key for product in products}) == len(products)


@pytest.mark.parametrize("name", NAMES)
def test_no_two_products_of_one_size_have_the_same_name(products: list[DemoProduct], name: str) -> None:
    names = Counter((getattr(product, name).casefold(), product.content) for product in products)

    assert [both for both, count in names.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_product_has_a_tidy_name_in_each_language(products: list[DemoProduct], name: str) -> None:
    for product in products:
        text = getattr(product, name)
        assert re.fullmatch(r"\S+( \S+)*", text), text
        assert text[0].isupper() or text[0].isdigit(), text
        assert len(text) <= 45, text


def test_hardly_any_name_is_the_same_in_two_languages(products: list[DemoProduct]) -> None:
    same = [p.name_en for p in products if len({p.name_fr, p.name_nl, p.name_en}) < 3]

    assert len(same) < len(products) / 40, same


def test_prices_are_those_of_a_grocer(products: list[DemoProduct]) -> None:
    for product in products:
        assert Decimal("0.50") <= product.price <= 50, product.name_en
        assert product.price.as_tuple().exponent == -2


def test_a_deposit_is_what_the_container_is_worth(products: list[DemoProduct]) -> None:
    own = {one.code: one.amount for one in BELGIAN}
    worth = {one.code: one.amount + own.get(one.bottle or "", Decimal(0)) * (one.bottles or 0) for one in BELGIAN}
    contained = [product for product in products if product.container]

    assert [product.name_en for product in contained if product.deposit != worth[product.container or ""]] == []
    assert len(contained) > 20
    assert {product.name_en for product in products if product.deposit and not product.container} == {
        "Neighbourhood blond beer, six-pack"
    }


def test_only_pieces_have_a_content_and_it_can_be_read(products: list[DemoProduct]) -> None:
    for product in products:
        if product.unit.weighed:
            assert product.content is None
        else:
            assert CONTENT.fullmatch(product.content or ""), product


def test_every_shelf_holds_something_and_every_supplier_delivers(products: list[DemoProduct]) -> None:
    shelves = {category.slug for category in read_categories() if category.parent}

    assert {product.category for product in products} == shelves
    assert {product.supplier for product in products} == {supplier.code for supplier in read_suppliers()}


def test_alcohol_is_taxed_at_21_and_asks_the_age(products: list[DemoProduct]) -> None:
    for product in of(products, "alcohol/"):
        if "alcohol-free" in product.name_en.lower():
            assert product.vat == 6
            assert product.min_age is None
        else:
            assert product.vat == 21
            assert product.min_age == (18 if product.category == "alcohol/spirits" else 16)


def test_nothing_but_alcohol_asks_the_age(products: list[DemoProduct]) -> None:
    assert all(product.category.startswith("alcohol/") for product in products if product.min_age)


def test_food_is_taxed_at_6_save_margarine_at_12(products: list[DemoProduct]) -> None:
    for product in products:
        if is_food(product) and not product.min_age:
            assert product.vat == (12 if "margarine" in product.name_en else 6), product.name_en


def test_papers_are_free_of_vat_and_books_period_goods_and_seeds_pay_6(products: list[DemoProduct]) -> None:
    assert {product.vat for product in of(products, "press/newspapers")} == {0}
    assert {product.vat for product in of(products, "press/magazines", "care/period")} == {6}
    assert all(p.vat == 6 for p in of(products, "outdoor/garden") if "twine" not in p.name_en)


def test_what_cleans_cares_or_feeds_an_animal_pays_21(products: list[DemoProduct]) -> None:
    shelves = ("home/", "bulk/detergents", "care/body", "care/hair", "care/teeth", "outdoor/pets")

    assert {product.vat for product in of(products, *shelves)} == {21}


def test_meal_vouchers_pay_food_and_drink_and_nothing_else(products: list[DemoProduct]) -> None:
    for product in products:
        assert ("meal" in product.tags) == is_food(product), product.name_en


def test_eco_vouchers_pay_organic_food_and_ecological_goods(products: list[DemoProduct]) -> None:
    for product in products:
        assert set(product.tags) <= {"meal", "eco"}
        if is_food(product):
            assert ("eco" in product.tags) == ("organic" in product.labels), product.name_en
        elif {"ecolabel", "fsc"} & set(product.labels):
            assert "eco" in product.tags, product.name_en


def test_a_crate_of_beer_carries_the_deposit_of_its_bottles_and_its_own(products: list[DemoProduct]) -> None:
    crates = [product for product in products if product.content == "24 x 33 cl"]

    assert crates
    assert {crate.deposit for crate in crates} == {Decimal("2.10") + 24 * Decimal("0.10")}


def test_allergens_are_words_of_the_european_list_and_agree_with_the_labels(products: list[DemoProduct]) -> None:
    for product in products:
        allergens, labels = set(product.allergens), set(product.labels)
        assert allergens <= ALLERGENS, product.name_en
        assert not ("vegan" in labels and allergens & ANIMAL), product.name_en
        assert not ("gluten-free" in labels and "gluten" in allergens), product.name_en


@pytest.mark.parametrize(
    ("shelf", "allergen"),
    [("dairy/cheese", "milk"), ("dairy/eggs", "eggs"), ("grocery/fish-tins", "fish"), ("bakery/pastry", "gluten")],
)
def test_a_shelf_names_its_own_allergen(products: list[DemoProduct], shelf: str, allergen: str) -> None:
    assert all(allergen in product.allergens for product in of(products, shelf))


def test_local_goods_come_from_belgium(products: list[DemoProduct]) -> None:
    for product in products:
        assert re.fullmatch("[A-Z]{2}", product.origin)
        assert "local" not in product.labels or product.origin == "BE", product.name_en


def test_the_tree_has_departments_and_shelves_named_in_each_language() -> None:
    seen: set[str] = set()
    for category in read_categories():
        assert all(getattr(category, name).strip() for name in NAMES)
        assert category.slug not in seen
        assert category.parent is None or category.slug.startswith(f"{category.parent}/")
        assert category.parent is None or category.parent in seen
        seen.add(category.slug)
    assert 12 <= sum("/" not in slug for slug in seen) <= 20


def test_suppliers_have_a_code_a_town_and_a_language() -> None:
    suppliers = read_suppliers()

    assert 25 <= len(suppliers) <= 30
    assert len({supplier.code for supplier in suppliers}) == len(suppliers)
    assert all(re.fullmatch("[A-Z]{2,8}", s.code) and s.name and s.city and s.languages for s in suppliers)
    assert {language for supplier in suppliers for language in supplier.languages} == set(Language)


def test_every_shelf_has_a_habit_and_weighed_goods_a_usual_sum(products: list[DemoProduct]) -> None:
    habits = {row["category"]: row for row in read_rows("habits.csv")}

    assert set(habits) == {product.category for product in products}
    for product in products:
        if product.unit.weighed:
            habit = habits[product.category]
            assert 0 < Decimal(habit["least"]) < Decimal(habit["most"]) <= 3
            assert Decimal(habit["spend"]) > 0
