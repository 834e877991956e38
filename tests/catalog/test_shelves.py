from datetime import timedelta
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.model import Category, Product, Supplier
from beesdesk.catalog.shelves import CategoryRow, Shelves, Suppliers, categories, products_of_category
from beesdesk.db.ids import uuid7
from beesdesk.words import Language


def find(shop: FakeShop, text: str) -> tuple[UUID, str]:
    return shop.do(lambda session: Shelves(session).find(text))


def slugs(shop: FakeShop) -> list[str]:
    rows = shop.read(lambda session: session.values("SELECT slug FROM category ORDER BY slug"))
    return [slug for (slug,) in rows]


def place(shop: FakeShop, name: str, shelf: str | None) -> None:
    """Put a product on a shelf."""
    shop.product(name)
    row = shop.read(
        lambda session: session.rows(Product, "SELECT * FROM product WHERE name_fr = :name", {"name": name})
    )
    key = find(shop, shelf)[0] if shelf else None
    shop.do(lambda session: session.change(Product, row[0].id, category_id=key))


def by_name(shop: FakeShop, name: str) -> CategoryRow:
    return next(row for row in shop.read(categories, Language.FR) if row.name == name)


@pytest.mark.parametrize("text", ["dairy/milk", "Lait", "MELK", "milk"])
def test_a_usual_shelf_is_made_with_those_above_it_by_slug_or_any_name(shop: FakeShop, text: str) -> None:
    assert find(shop, text)[1] == "dairy/milk"
    assert slugs(shop) == ["dairy", "dairy/milk"]
    assert find(shop, text) == find(shop, "dairy/milk")


def test_another_shelf_is_made_under_its_own_name(shop: FakeShop) -> None:
    assert find(shop, "Arts ménagers")[1] == "arts-menagers"
    assert find(shop, "ARTS MENAGERS")[1] == "arts-menagers"
    assert by_name(shop, "Arts ménagers").parent_id is None


def test_a_path_makes_a_shelf_below_another(shop: FakeShop) -> None:
    assert find(shop, "All / Maison du thé / Théières")[1] == "maison-du-the/theieres"
    assert by_name(shop, "Théières").parent_id == by_name(shop, "Maison du thé").id


@pytest.mark.parametrize("text", ["/", "☕", " > ", "all"])
def test_an_odd_name_makes_a_shelf_all_the_same(shop: FakeShop, text: str) -> None:
    assert find(shop, text) == find(shop, text)


def test_a_shelf_of_the_shop_goes_before_the_usual_one(shop: FakeShop) -> None:
    mine = Category(uuid7(), "mine", None, "Lait", "Melk", "Milk")
    shop.do(lambda session: session.insert(mine))
    assert find(shop, "lait") == (mine.id, "mine")


def test_a_supplier_is_known_by_code_or_name_and_else_made(shop: FakeShop) -> None:
    known = Supplier(uuid7(), "MOES", "Moeshof", "Lennik")
    shop.do(lambda session: session.insert(known))

    def suppliers(*texts: str) -> list[UUID]:
        return shop.do(lambda session: [Suppliers(session).find(text) for text in texts])

    assert suppliers("moes", "MOESHOF") == [known.id] * 2
    new, again = suppliers("Chez Léon", "chez leon")
    assert new == again != known.id


def test_each_shelf_counts_what_stands_on_it_and_below(shop: FakeShop) -> None:
    for name, shelf in (("Lait", "dairy/milk"), ("Brie", "dairy/cheese"), ("Gouda", "dairy/cheese"), ("Vis", None)):
        place(shop, name, shelf)
    rows = {row.name: row.products for row in shop.read(categories, Language.NL)}

    assert rows == {"Zuivel": 3, "Melk": 1, "Kaas": 2}
    names = [row.name for row in shop.read(categories, Language.NL)]
    assert names.index("Zuivel") < names.index("Melk")


def test_a_shelf_shows_what_stands_on_it_and_below_by_name_a_page_at_a_time(shop: FakeShop) -> None:
    for name, shelf in (("Lait", "dairy/milk"), ("brie", "dairy/cheese"), ("Gouda", "dairy/cheese"), ("Vis", None)):
        place(shop, name, shelf)

    def shown(shelf: UUID | None, limit: int = 60, offset: int = 0) -> list[str]:
        hits = shop.read(products_of_category, shelf, Language.FR, shop.today, limit, offset)
        return [hit.name for hit in hits]

    dairy = find(shop, "dairy")[0]
    assert shown(dairy) == ["brie", "Gouda", "Lait"]
    assert shown(dairy, 2) + shown(dairy, 2, 2) == ["brie", "Gouda", "Lait"]
    assert shown(find(shop, "dairy/milk")[0]) == ["Lait"]
    assert shown(None) == ["Vis"]


def test_a_shelf_does_not_show_what_is_withdrawn(shop: FakeShop) -> None:
    place(shop, "Lait", "dairy/milk")
    shelf = find(shop, "dairy/milk")[0]
    (milk,) = shop.read(products_of_category, shelf, Language.FR, shop.today)
    shop.do(lambda session: session.change(Product, milk.id, withdrawn=shop.today))

    assert shop.read(products_of_category, shelf, Language.FR, shop.today) == []
    assert shop.read(products_of_category, shelf, Language.FR, shop.today - timedelta(1)) == [milk]
    assert by_name(shop, "Lait").products == 0
