import re
from datetime import timedelta

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.catalog.model import Product
from beesdesk.catalog.search import search_products
from beesdesk.catalog.spelling import Speller
from beesdesk.words import Language, Unit

LETTERS = st.characters(categories=["Lu", "Ll", "Nd", "No"], max_codepoint=0x24F) | st.sampled_from("œŒæßﬁΩσςЖй")
MARKS = st.sampled_from(" -'\u2019.,/()%&\u00a0")
ONE_SHOP = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def names(shop: FakeShop, text: str, speller: Speller | None = None, limit: int = 30) -> list[str]:
    hits = shop.read(search_products, text, Language.FR, shop.today, limit, speller or Speller())
    return [hit.name for hit in hits]


@pytest.fixture
def stocked(shop: FakeShop) -> FakeShop:
    for name, brand in (
        ("Pain d'épeautre 800 g", "La Boulangerie du Canal"),
        ("Pain gris", None),
        ("Œufs de poules élevées au sol", None),
        ("Fromage de chèvre frais", "Ferme du Coin"),
        ("Chocolat noir 70 %", None),
        ("Petit pain", None),
        ("Painsdépices", None),
    ):
        shop.product(name, brand=brand)
    shop.product("Sans prix", None)
    shop.product("Pommes Jonagold", "2.65", article="12345", unit=Unit.KG)
    return shop


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("epeautre", "Pain d'épeautre 800 g"),
        ("PAIN ÉPEAUTRE", "Pain d'épeautre 800 g"),
        ("pain can", "Pain d'épeautre 800 g"),
        ("d'ep", "Pain d'épeautre 800 g"),
        ("choc", "Chocolat noir 70 %"),
        ("oeufs", "Œufs de poules élevées au sol"),
        ("œufs", "Œufs de poules élevées au sol"),
        ("OE", "Œufs de poules élevées au sol"),
        ("chevre fromage", "Fromage de chèvre frais"),
        ("12345", "Pommes Jonagold"),
        ("123", "Pommes Jonagold"),
        ("70%", "Chocolat noir 70 %"),
    ],
)
def test_a_product_is_found_as_people_type(stocked: FakeShop, typed: str, first: str) -> None:
    assert names(stocked, typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fromge", "Fromage de chèvre frais"),  # a letter missing
        ("choclat", "Chocolat noir 70 %"),
        ("chhoco", "Chocolat noir 70 %"),  # one too many, and not yet all of the word
        ("chpcol", "Chocolat noir 70 %"),  # a wrong one
        ("hcocolat", "Chocolat noir 70 %"),  # swapped
        ("hocolat", "Chocolat noir 70 %"),  # the first missing
        ("vhocolat noir", "Chocolat noir 70 %"),  # the first wrong
        ("chocolta nior", "Chocolat noir 70 %"),
        ("jonnagold pome", "Pommes Jonagold"),
    ],
)
def test_slips_are_forgiven(stocked: FakeShop, typed: str, first: str) -> None:
    assert names(stocked, typed)[0] == first


def test_without_a_speller_words_are_taken_as_they_are(stocked: FakeShop) -> None:
    assert stocked.read(search_products, "choclat", Language.FR, stocked.today) == []


def test_what_is_spelt_so_comes_before_what_is_spelt_nearly_so(stocked: FakeShop) -> None:
    stocked.product("Chocolas")
    assert names(stocked, "chocolas") == ["Chocolas", "Chocolat noir 70 %"]


def test_every_word_counts(stocked: FakeShop) -> None:
    assert names(stocked, "pain chocolat") == []


def test_whole_words_come_first_then_beginnings_and_short_names_before_long_ones(stocked: FakeShop) -> None:
    assert names(stocked, "pain") == ["Pain gris", "Pain d'épeautre 800 g", "Petit pain", "Painsdépices"]


def test_what_has_a_price_comes_before_what_has_none(stocked: FakeShop) -> None:
    stocked.product("Riz", None)
    stocked.product("Riz rond")
    assert names(stocked, "riz") == ["Riz rond", "Riz"]


def test_the_order_of_equals_stays(stocked: FakeShop) -> None:
    for _ in range(5):
        stocked.product("Riz")
    hits = [stocked.read(search_products, "riz", Language.FR, stocked.today) for _ in range(3)]
    assert len(hits[0]) == 5
    assert hits[0] == hits[1] == hits[2]


def test_a_hit_says_what_a_cashier_must_see(stocked: FakeShop) -> None:
    code = stocked.product("Bière blonde", "1.85", brand="Brasserie du Coin")
    (hit,) = stocked.read(search_products, "blonde", Language.FR, stocked.today)
    (unpriced,) = stocked.read(search_products, "sans prix", Language.FR, stocked.today)

    assert (hit.brand, str(hit.price), hit.gtin, hit.article) == ("Brasserie du Coin", "1.85", f"0{code}", None)
    assert unpriced.price is None


def test_the_name_comes_in_the_language_asked_for_and_is_found_in_any(shop: FakeShop) -> None:
    shop.product("Lait")
    key = shop.read(lambda session: session.rows(Product, "SELECT * FROM product"))[0].id
    shop.do(lambda session: session.change(Product, key, name_nl="Melk", name_en="Milk"))

    for typed in ("lait", "melk", "milk"):
        assert [hit.name for hit in shop.read(search_products, typed, Language.NL, shop.today)] == ["Melk"]


def test_a_code_finds_its_product_whole_or_begun(stocked: FakeShop) -> None:
    code = stocked.product("Bière blonde")

    assert names(stocked, code) == names(stocked, code[:12]) == names(stocked, f"0{code}") == ["Bière blonde"]
    assert names(stocked, f"{code[:4]} {code[4:8]} {code[8:]}") == ["Bière blonde"]


def test_an_ean_8_and_a_upc_are_found_without_their_zeros(stocked: FakeShop) -> None:
    stocked.product("Bonbons", gtin="54490109")
    stocked.product("Chewing-gum", gtin="036000291452")

    assert names(stocked, "5449") == ["Bonbons"]
    assert names(stocked, "360002") == []
    assert names(stocked, "0360002") == names(stocked, "036000291452") == ["Chewing-gum"]


def test_withdrawn_products_are_not_found_from_that_day_on(stocked: FakeShop) -> None:
    key = stocked.read(search_products, "jonagold", Language.FR, stocked.today)[0].id
    stocked.do(lambda session: session.change(Product, key, withdrawn=stocked.today + timedelta(1)))

    assert names(stocked, "jonagold") == ["Pommes Jonagold"]
    stocked.clock.pass_by(days=1)
    assert names(stocked, "jonagold") == []


def test_no_more_come_than_were_asked_for(stocked: FakeShop) -> None:
    assert len(names(stocked, "p", limit=2)) == 2


@ONE_SHOP
@given(text=st.text(max_size=200) | st.text(alphabet='"*^():-+{}ANDORNEAT œé0', max_size=30))
def test_any_text_is_safe(stocked: FakeShop, text: str) -> None:
    assert isinstance(names(stocked, text), list)


@pytest.mark.parametrize("text", ["", " \t", "☕🥐", "\0", "\ud800 pain", '"', "a" * 10_000, "é" * 10_000, "1" * 5000])
def test_odd_texts_are_safe(stocked: FakeShop, text: str) -> None:
    assert isinstance(names(stocked, text), list)


def test_a_very_long_text_is_safe(stocked: FakeShop) -> None:
    assert names(stocked, "pain " * 2000) == ["Pain gris", "Pain d'épeautre 800 g", "Petit pain", "Painsdépices"]


@ONE_SHOP
@given(name=st.text(LETTERS | MARKS, min_size=1, max_size=30))
def test_any_word_of_a_name_finds_it(shop: FakeShop, name: str) -> None:
    shop.product(name, brand="Témoin")
    for word in re.findall(r"[^\W_]+", name):
        assert name in names(shop, f"{word} temoin", limit=1000), word
