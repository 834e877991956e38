import json
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from fake_delivery import BRUSSELS, FakeDelivery
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.people import NotAllowed
from beesdesk.stock.levels import days_of, level_of, rebuild, settle
from beesdesk.stock.model import StockMove
from beesdesk.stock.move_queries import losses_between, moves_of_product, sums
from beesdesk.stock.moving import (
    Goods,
    MoveCounted,
    MoveImpossible,
    MoveNotUndone,
    MoveUndone,
    ReasonMissing,
    SameProduct,
    carry_away,
    make_into,
    send_back,
    undo_move,
    use_up,
    worth_of,
    write_off,
)
from beesdesk.words import Act, Language, LossReason, MoveCause, Unit


@pytest.fixture
def delivery(shop: FakeShop) -> FakeDelivery:
    return FakeDelivery(shop)


def stocked(delivery: FakeDelivery, name: str = "Yoghurt", quantity: str = "10", value: str | None = "24.00") -> UUID:
    """A product of which so much came an hour ago, for so much."""
    product, at = delivery.product(delivery.shop.product(name)), delivery.shop.now() - timedelta(hours=1)
    worth = None if value is None else Decimal(value)
    came = StockMove(
        uuid7(), product, MoveCause.RECEIPT, at, Decimal(quantity), worth, None, None, None, None, delivery.who
    )
    delivery.shop.do(Session.insert, came)
    delivery.shop.do(settle, BRUSSELS)
    return product


def on_hand(delivery: FakeDelivery, product: UUID) -> tuple[Decimal, Decimal]:
    delivery.shop.do(settle, BRUSSELS)
    level = delivery.shop.read(level_of, product)
    return level.on_hand, level.value


def test_a_loss_costs_what_was_told_before(delivery: FakeDelivery) -> None:
    shop, product = delivery.shop, stocked(delivery)
    goods = Goods(product, Decimal(3), lot="L1")
    assert shop.read(worth_of, goods) == Decimal("7.20")

    shop.do(write_off, goods, LossReason.SPOILT, delivery.by)

    assert on_hand(delivery, product) == (Decimal(7), Decimal("16.80"))
    (row,) = shop.read(losses_between, shop.today, shop.today, BRUSSELS, Language.EN)
    assert (row.name, row.quantity, row.value, row.why, row.lot) == (
        "Yoghurt", Decimal(-3), Decimal("-7.20"), "move_spoilt", "L1",
    )  # fmt: skip
    act = shop.read(Session.value, "SELECT detail FROM act WHERE kind = ?", (Act.STOCK_MOVED,))
    assert json.loads(act)["value"] == -720


def test_a_loss_of_another_kind_has_to_be_explained(delivery: FakeDelivery) -> None:
    product = stocked(delivery)
    with pytest.raises(ReasonMissing):
        delivery.shop.do(write_off, Goods(product, Decimal(1)), LossReason.OTHER, delivery.by, said="  ")

    delivery.shop.do(write_off, Goods(product, Decimal(1)), LossReason.OTHER, delivery.by, said="Mice")
    (row, *_) = delivery.shop.read(moves_of_product, product, Language.EN)
    assert (row.why, row.said) == ("move_other", "Mice")


def test_nothing_is_refused_for_want_of_stock_but_what_cannot_be(delivery: FakeDelivery) -> None:
    product = stocked(delivery, quantity="1", value="2.00")
    delivery.shop.do(use_up, Goods(product, Decimal(4)), delivery.by, said="Tasting")
    assert on_hand(delivery, product)[0] == -3

    for quantity in ("0", "-1", "0.5", "100000"):
        with pytest.raises(MoveImpossible):
            delivery.shop.do(use_up, Goods(product, Decimal(quantity)), delivery.by)
    loose = delivery.product(delivery.shop.product("Rice", article="107", unit=Unit.KG))
    delivery.shop.do(use_up, Goods(loose, Decimal("0.125")), delivery.by)


def test_whoever_may_not_needs_somebody_who_may(delivery: FakeDelivery) -> None:
    product, luc = stocked(delivery), delivery.shop.person("Luc", "shift_leader")
    by = delivery.by
    theirs = type(by)(luc, by.now, by.zone, by.language)
    with pytest.raises(NotAllowed):
        delivery.shop.do(write_off, Goods(product, Decimal(1)), LossReason.BROKEN, theirs)

    allowed = type(by)(luc, by.now, by.zone, by.language, delivery.who)
    key = delivery.shop.do(write_off, Goods(product, Decimal(1)), LossReason.BROKEN, allowed)
    assert delivery.shop.read(Session.get, StockMove, key).approved_by == delivery.who


def test_what_goes_back_names_the_supplier_and_the_credit(delivery: FakeDelivery) -> None:
    product = stocked(delivery)
    delivery.shop.do(send_back, Goods(product, Decimal(2)), delivery.supplier, delivery.by, credit=Decimal("4.50"))

    (row, *_) = delivery.shop.read(moves_of_product, product, Language.EN)
    assert (row.cause, row.source, row.credit) == (MoveCause.RETURN, "Terroirs Bio", Decimal("4.50"))


def test_what_is_made_into_something_else_keeps_its_value(delivery: FakeDelivery) -> None:
    apples, juice = stocked(delivery, "Apples", "9", "10.00"), stocked(delivery, "Juice", "1", "1.00")
    with pytest.raises(SameProduct):
        delivery.shop.do(make_into, Goods(apples, Decimal(1)), Goods(apples, Decimal(1)), delivery.by)

    left, _ = delivery.shop.do(make_into, Goods(apples, Decimal(4)), Goods(juice, Decimal(2)), delivery.by)

    assert on_hand(delivery, apples) == (Decimal(5), Decimal("5.56"))
    assert on_hand(delivery, juice) == (Decimal(3), Decimal("5.44"))
    delivery.shop.clock.pass_by(minutes=1)
    delivery.shop.do(undo_move, left, delivery.by)
    assert on_hand(delivery, apples) == (Decimal(9), Decimal("10.00"))
    assert on_hand(delivery, juice) == (Decimal(1), Decimal("1.00"))


def test_a_move_is_taken_back_once_and_weighs_nothing_then(delivery: FakeDelivery) -> None:
    shop, product = delivery.shop, stocked(delivery)
    key = shop.do(carry_away, Goods(product, Decimal(3)), "Vivaqua shop", delivery.by)
    shop.clock.pass_by(minutes=1)

    counter = shop.do(undo_move, key, delivery.by)

    assert on_hand(delivery, product) == (Decimal(10), Decimal("24.00"))
    (total,) = sums(shop.read(losses_between, shop.today, shop.today, BRUSSELS, Language.EN))
    assert (total.count, total.value) == (0, 0)
    with pytest.raises(MoveUndone):
        shop.do(undo_move, key, delivery.by)
    with pytest.raises(MoveNotUndone):
        shop.do(undo_move, counter, delivery.by)


def test_what_was_counted_since_is_not_taken_back(delivery: FakeDelivery) -> None:
    shop, product = delivery.shop, stocked(delivery)
    key = shop.do(write_off, Goods(product, Decimal(3)), LossReason.STOLEN, delivery.by)
    counted = StockMove(
        uuid7(), product, MoveCause.COUNT, shop.now(), Decimal(0), None, None, None, None, None, delivery.who,
        counted=Decimal(7),
    )  # fmt: skip
    shop.do(Session.insert, counted)

    with pytest.raises(MoveCounted):
        shop.do(undo_move, key, delivery.by)
    with pytest.raises(MoveNotUndone):
        shop.do(undo_move, counted.id, delivery.by)


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(["loss", "use", "make"]), st.integers(1, 9), st.booleans()), max_size=8))
def test_no_cent_is_made_or_lost_by_any_moves(delivery: FakeDelivery, deeds: list[tuple[str, int, bool]]) -> None:
    shop = delivery.shop
    apples, juice = stocked(delivery, "Apples", "20", "33.33"), stocked(delivery, "Juice", "5", "7.77")
    for deed, quantity, undone in deeds:
        goods = Goods(apples, Decimal(quantity))
        shop.clock.pass_by(minutes=1)
        if deed == "loss":
            key = shop.do(write_off, goods, LossReason.BROKEN, delivery.by)
        elif deed == "use":
            key = shop.do(use_up, goods, delivery.by)
        else:
            key = shop.do(make_into, goods, Goods(juice, Decimal(2)), delivery.by)[0]
        shop.clock.pass_by(minutes=1)
        if undone:
            shop.do(undo_move, key, delivery.by)

    shop.do(settle, BRUSSELS)
    assert shop.do(rebuild, BRUSSELS) == []
    for product in (apples, juice):
        moves = shop.read(moves_of_product, product, Language.EN)
        level, days = shop.read(level_of, product), shop.read(days_of, product, date.min, date.max)
        assert level.on_hand == sum(move.quantity for move in moves)
        assert level.value == sum(day.value for day in days)
    if all(undone for *_, undone in deeds):
        assert on_hand(delivery, apples)[0] == 20
