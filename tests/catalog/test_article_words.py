from beesdesk.catalog.article_words import ALLERGENS, COUNTRIES, LABELS, worded
from beesdesk.demo.catalogue import read_products
from beesdesk.words import Language


def test_words_are_said_in_each_language() -> None:
    assert [worded(ALLERGENS, "milk|eggs", language) for language in Language] == [
        "lait, \u0153ufs", "melk, eieren", "milk, eggs",
    ]  # fmt: skip


def test_an_unknown_word_stands_as_it_is_and_none_is_nothing() -> None:
    assert worded(LABELS, "organic|moon-grown", Language.EN) == "organic, moon-grown"
    assert worded(COUNTRIES, None, Language.FR) == ""


def test_all_that_stands_on_the_demo_shops_goods_has_words() -> None:
    products = read_products()

    assert {word for product in products for word in product.allergens} <= set(ALLERGENS)
    assert {word for product in products for word in product.labels} <= set(LABELS)
    assert {product.origin for product in products} <= set(COUNTRIES)


def test_no_word_is_missing_a_language() -> None:
    for table in (ALLERGENS, LABELS, COUNTRIES):
        assert [key for key, words in table.items() if not all(word.strip() for word in words)] == []
