import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.catalog.search import search_products
from beesdesk.words import Language, Unit


def names(shop: FakeShop, text: str) -> list[str]:
    return [hit.name for hit in shop.read(search_products, text, Language.FR, shop.today)]


@pytest.fixture
def stocked(shop: FakeShop) -> FakeShop:
    for name, brand in (
        ("Pain d'épeautre 800 g", "La Boulangerie du Canal"),
        ("Pain gris", None),
        ("Œufs de poules élevées au sol", None),
        ("Fromage de chèvre frais", "Ferme du Coin"),
        ("Chocolat noir 70 %", None),
        ("Petit pain", None),
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
        ("choc", "Chocolat noir 70 %"),
        ("oeufs", "Œufs de poules élevées au sol"),
        ("œufs", "Œufs de poules élevées au sol"),
        ("fromge", "Fromage de chèvre frais"),
        ("choclat", "Chocolat noir 70 %"),
        ("chevre fromage", "Fromage de chèvre frais"),
        ("12345", "Pommes Jonagold"),
        ("123", "Pommes Jonagold"),
    ],
)
def test_a_product_is_found_as_people_type(stocked: FakeShop, typed: str, first: str) -> None:
    assert names(stocked, typed)[0] == first


def test_every_word_counts(stocked: FakeShop) -> None:
    assert names(stocked, "pain chocolat") == []


def test_names_that_begin_with_the_word_come_first_and_short_ones_before_long_ones(stocked: FakeShop) -> None:
    assert names(stocked, "pain") == ["Pain gris", "Pain d'épeautre 800 g", "Petit pain"]


def test_a_product_without_price_is_found_and_says_so(stocked: FakeShop) -> None:
    (hit,) = stocked.read(search_products, "sans prix", Language.FR, stocked.today)

    assert hit.price is None


def test_a_code_finds_its_product(stocked: FakeShop) -> None:
    code = stocked.product("Bière blonde")

    assert names(stocked, code) == names(stocked, code[:12]) == ["Bière blonde"]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200) | st.text(alphabet='"*^():-+ANDORNOT œé0', max_size=30))
def test_any_text_is_safe(stocked: FakeShop, text: str) -> None:
    assert isinstance(names(stocked, text), list)


def test_a_very_long_text_is_safe(stocked: FakeShop) -> None:
    assert names(stocked, "pain " * 2000) == ["Pain gris", "Pain d'épeautre 800 g", "Petit pain"]
