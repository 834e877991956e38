from datetime import timedelta
from decimal import Decimal

from fake_shop import FakeShop

from beesdesk.catalog.containers import BELGIAN, ContainerRow, add_usual, container_rows
from beesdesk.catalog.model import ContainerAmount
from beesdesk.catalog.queries import containers
from beesdesk.db.ids import uuid7
from beesdesk.words import Language


def rows(shop: FakeShop) -> dict[str, ContainerRow]:
    return {row.code: row for row in shop.read(container_rows, shop.today)}


def test_the_usual_ones_come_once_in_their_order(shop: FakeShop) -> None:
    first = shop.do(add_usual, shop.today)

    assert shop.do(add_usual, shop.today) == first
    assert [row.code for row in shop.read(container_rows, shop.today)] == [one.code for one in BELGIAN]


def test_a_crate_is_worth_itself_and_its_bottles(shop: FakeShop) -> None:
    shop.do(add_usual, shop.today)

    crate = rows(shop)["crate-24"]

    assert (crate.own, crate.amount) == (Decimal("2.10"), Decimal("4.50"))
    assert [one.amount for one in shop.read(containers, shop.today) if one.id == crate.id] == [Decimal("4.50")]


def test_an_amount_counts_from_its_day_on(shop: FakeShop) -> None:
    keys, later = shop.do(add_usual, shop.today), shop.today + timedelta(days=40)
    shop.do(lambda session: session.insert(ContainerAmount(uuid7(), keys["bottle-33"], later, Decimal("0.15"))))

    today = rows(shop)["bottle-33"]
    assert (today.own, today.next_own, today.next_from) == (Decimal("0.10"), Decimal("0.15"), later)
    then = {row.code: row for row in shop.read(container_rows, later)}
    assert (then["bottle-33"].own, then["bottle-33"].next_own) == (Decimal("0.15"), None)
    assert then["crate-24"].amount == Decimal("5.70")


def test_every_usual_container_is_called_something_in_each_language() -> None:
    for one in BELGIAN:
        assert all(name.strip() == name != "" for name in (one.name_fr, one.name_nl, one.name_en))


def test_a_row_knows_its_name_in_each_language(shop: FakeShop) -> None:
    shop.do(add_usual, shop.today)

    jar = rows(shop)["jar"]

    assert [jar.name(language) for language in Language] == ["Bocal", "Glazen pot", "Jar"]
