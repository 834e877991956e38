from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.containers import add_usual, container_rows
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.pos.containers import ContainerWish, begin_with_usual, keep_container, withdraw_container
from beesdesk.pos.refusals import AmountImpossible, DayPassed, NameMissing, QuantityImpossible
from beesdesk.words import Act


@pytest.fixture
def office(shop: FakeShop) -> str:
    """Somebody who may change the shop's rules, by reference."""
    return shop.person("Lotte", "administrator")


@pytest.fixture
def wish(shop: FakeShop) -> ContainerWish:
    return ContainerWish(("Fût", "Vat", "Keg"), Decimal("30.00"), shop.today)


def keep(shop: FakeShop, key: UUID | None, wish: ContainerWish, who: str) -> UUID:
    return shop.do(keep_container, key, wish, today=shop.today, now=shop.now(), who=who)


def test_a_new_container_comes_last_with_its_amount(shop: FakeShop, office: str, wish: ContainerWish) -> None:
    shop.do(begin_with_usual, today=shop.today, now=shop.now(), who=office)

    key = keep(shop, None, wish, office)

    last = shop.read(container_rows, shop.today)[-1]
    assert (last.id, last.names, last.amount) == (key, ("Fût", "Vat", "Keg"), Decimal("30.00"))


def test_a_name_stands_in_for_those_left_empty(shop: FakeShop, office: str, wish: ContainerWish) -> None:
    keep(shop, None, replace(wish, names=("", "  Vat  groot ", "")), office)

    assert shop.read(container_rows, shop.today)[0].names == ("Vat groot", "Vat groot", "Vat groot")


def test_another_amount_begins_on_its_day(shop: FakeShop, office: str, wish: ContainerWish) -> None:
    key, later = keep(shop, None, wish, office), shop.today + timedelta(days=1)

    keep(shop, key, replace(wish, own=Decimal("35.00"), valid_from=later), office)

    row = shop.read(container_rows, shop.today)[0]
    assert (row.own, row.next_own, row.next_from) == (Decimal("30.00"), Decimal("35.00"), later)


def test_a_crate_follows_the_amount_of_its_bottles(shop: FakeShop, office: str, wish: ContainerWish) -> None:
    bottle = shop.do(add_usual, shop.today)["bottle-33"]
    crate = replace(wish, own=Decimal("1.50"), bottle_id=bottle, bottles=20)
    key = keep(shop, None, crate, office)

    keep(shop, key, replace(crate, bottles=10), office)

    row = next(row for row in shop.read(container_rows, shop.today) if row.id == key)
    assert row.amount == Decimal("2.50")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"names": (" ", "", "")}, NameMissing),
        ({"own": Decimal("0.00")}, AmountImpossible),
        ({"own": Decimal("0.105")}, AmountImpossible),
        ({"bottles": 24}, QuantityImpossible),
    ],
)
def test_what_cannot_be_is_refused(
    shop: FakeShop, office: str, wish: ContainerWish, changes: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        keep(shop, None, replace(wish, **changes), office)  # type: ignore[arg-type]

    assert shop.read(container_rows, shop.today) == []


def test_no_amount_begins_in_the_past(shop: FakeShop, office: str, wish: ContainerWish) -> None:
    with pytest.raises(DayPassed):
        keep(shop, None, replace(wish, valid_from=shop.today - timedelta(days=1)), office)


def test_only_who_may_changes_containers_and_the_journal_knows(
    shop: FakeShop, office: str, wish: ContainerWish
) -> None:
    with pytest.raises(NotAllowed):
        keep(shop, None, wish, "Nadia B.")

    shop.do(keep_container, None, wish, today=shop.today, now=shop.now(), who="Nadia B.", approved_by=office)

    (noted,) = shop.read(lambda session: session.rows(ActEntry, "SELECT * FROM act"))
    assert (noted.kind, noted.who, noted.approved_by) == (Act.SETTING_CHANGED, "Nadia B.", office)


def test_a_withdrawn_container_is_taken_back_no_more(shop: FakeShop, office: str, wish: ContainerWish) -> None:
    key = keep(shop, None, wish, office)

    shop.do(withdraw_container, key, now=shop.now(), who=office)

    assert shop.read(container_rows, shop.today) == []
