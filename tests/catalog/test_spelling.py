import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.catalog.spelling import Speller


@pytest.fixture
def stocked(shop: FakeShop) -> FakeShop:
    for name in ("Chocolat noir", "Chocolat au lait", "Choux", "Nutella", "Épinards", "Lait", "Laitue", "1664"):
        shop.product(name)
    return shop


def near(shop: FakeShop, word: str) -> list[str]:
    return shop.read(Speller().near, word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("chocolta", "chocola"), ("chcoolat", "chocola"), ("xhocolat", "chocola"), ("nuttela", "nutel"),
        ("epinrads", "epinard"), ("lait", "laitu"), ("nutl", "nute"),
    ],
)  # fmt: skip
def test_near_words_are_found_whole_or_begun(stocked: FakeShop, word: str, meant: str) -> None:
    assert any(found.startswith(meant) or meant.startswith(found) for found in near(stocked, word))


@pytest.mark.parametrize("word", ["lai", "1665", "zzzz", "chapeaux", ""])
def test_short_words_numbers_and_far_words_are_like_nothing(stocked: FakeShop, word: str) -> None:
    assert near(stocked, word) == []


def test_the_commoner_of_two_near_words_comes_first(shop: FakeShop) -> None:
    for name in ("Tomate", "Tomate", "Tomase"):
        shop.product(name)
    assert near(shop, "tomaqe")[0] == "tomate"


def test_products_are_counted_by_the_beginning_of_a_word(stocked: FakeShop) -> None:
    speller = Speller()
    assert [stocked.read(speller.products, word) for word in ("choc", "lait", "laitu", "z")] == [2, 3, 1, 0]


def test_words_of_new_products_are_learnt(stocked: FakeShop) -> None:
    speller = Speller()
    assert stocked.read(speller.near, "quinao") == []
    stocked.product("Quinoa")
    assert stocked.read(speller.near, "quinao") != []


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(word=st.text(max_size=60))
def test_any_word_is_safe(stocked: FakeShop, word: str) -> None:
    found = near(stocked, word)
    assert len(found) <= 6
    assert word not in found
