from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid5

import pytest
from fake_delivery import BRUSSELS, FakeDelivery
from fake_shop import LONG_AGO, FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Container, ContainerAmount, Recall, SupplierItem
from beesdesk.catalog.queries import offer_by_id
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.comparing import Mark
from beesdesk.stock.levels import level_of, rebuild, settle
from beesdesk.stock.model import GoodsReceipt, PurchaseOrder, StockMove
from beesdesk.stock.moving import Goods, MoveImpossible
from beesdesk.stock.receipt_closing import NothingArrived, close_receipt, closing_of, give_up_receipt
from beesdesk.stock.receipt_details import PurchasePriceImpossible, set_containers, set_paper, set_price
from beesdesk.stock.receipt_queries import awaited, differences, open_receipts
from beesdesk.stock.receiving import (
    DeliveryCodeUnknown,
    DeliveryWeightNeeded,
    NothingScanned,
    OrderNotAwaited,
    ReceiptClosed,
    Told,
    open_receipt,
    scan_arrival,
    set_arrived,
    take_product,
    undo_scan,
)
from beesdesk.words import OrderState, Unit

MILK, OATS, TEA = "5400000000010", "5400000000027", "5400000000034"
PACK = "15400000000017"
GS = "\x1d"


@pytest.fixture
def delivery(shop: FakeShop) -> FakeDelivery:
    """A supplier of milk in packs of six (with a number of their own), of oats and of tea."""
    made = FakeDelivery(shop)
    for name, code in (("Milk", MILK), ("Oats", OATS), ("Tea", TEA)):
        shop.product(name, gtin=code)
    made.item(MILK, "6", "0.7950", gtin=PACK)
    made.item(OATS, "10", "1.2000", order_code="OAT-10")
    made.item(TEA, "4", "2.0000")
    return made


@pytest.fixture
def order(delivery: FakeDelivery) -> UUID:
    """Two packs of milk and one of oats on their way."""
    return delivery.order({delivery.product(MILK): 2, delivery.product(OATS): 1})


def receive(delivery: FakeDelivery, order: UUID | None = None) -> UUID:
    return delivery.shop.do(open_receipt, delivery.supplier, delivery.by, order_id=order)


def take(delivery: FakeDelivery, receipt: UUID, codes: Sequence[str], told: Told = Told()) -> None:  # noqa: B008 - frozen
    for code in codes:
        delivery.shop.do(scan_arrival, receipt, code, delivery.by, told)


def moves(delivery: FakeDelivery) -> list[StockMove]:
    keys = delivery.shop.read(Session.values, "SELECT id FROM stock_move ORDER BY rowid")
    return [delivery.shop.read(Session.get, StockMove, UUID(bytes=key)) for (key,) in keys]


def test_a_pack_counts_for_its_units_and_a_lot_is_kept(delivery: FakeDelivery, order: UUID) -> None:
    receipt = receive(delivery, order)
    elements = f"]C101{PACK}17270131" + f"10L42{GS}"

    pack = delivery.shop.do(scan_arrival, receipt, elements, delivery.by)
    piece = delivery.shop.do(scan_arrival, receipt, MILK, delivery.by, Told(times=Decimal(5)))

    assert (pack.packs, pack.pack, pack.quantity, pack.lot, pack.expiry) == (1, 6, 6, "L42", date(2027, 1, 31))
    assert (piece.quantity, piece.total, piece.expected) == (5, 11, 12)


def test_a_pallet_says_how_many_of_what_it_holds(delivery: FakeDelivery) -> None:
    receipt = receive(delivery)
    taken = delivery.shop.do(scan_arrival, receipt, f"]C102{MILK.zfill(14)}3748", delivery.by)
    assert (taken.quantity, taken.expected) == (48, None)


def test_goods_that_are_recalled_are_said_to_be(delivery: FakeDelivery) -> None:
    shop, receipt = delivery.shop, receive(delivery)
    shop.do(Session.insert, Recall(uuid7(), MILK.zfill(14), "L1", "Listeria", LONG_AGO, None))
    bad = shop.do(scan_arrival, receipt, f"]C101{MILK.zfill(14)}10L1", delivery.by)
    good = shop.do(scan_arrival, receipt, f"]C101{MILK.zfill(14)}10L2", delivery.by)
    assert (bad.recall, good.recall) == ("Listeria", None)


def test_what_came_is_compared_with_the_order(delivery: FakeDelivery, order: UUID) -> None:
    receipt = receive(delivery, order)
    take(delivery, receipt, [PACK, PACK, PACK, TEA])

    found = {one.product_id: one for one in delivery.shop.read(differences, receipt)}

    assert {key: one.mark for key, one in found.items()} == {
        delivery.product(MILK): Mark.OVER,
        delivery.product(OATS): Mark.MISSING,
        delivery.product(TEA): Mark.NOT_ORDERED,
    }
    assert found[delivery.product(OATS)].missing == 10


def test_closing_moves_everything_once_and_follows_the_order(delivery: FakeDelivery, order: UUID) -> None:
    shop, receipt = delivery.shop, receive(delivery, order)
    take(delivery, receipt, [PACK, PACK])
    told = shop.read(closing_of, receipt)
    assert (told.pieces, told.value, told.missing) == (12, Decimal("9.54"), 1)

    assert shop.do(close_receipt, receipt, delivery.by) == told
    shop.do(settle, BRUSSELS)
    assert shop.read(level_of, delivery.product(MILK)).on_hand == 12
    assert sum(move.value or 0 for move in moves(delivery)) == told.value
    (left,) = shop.read(awaited, delivery.supplier)
    assert (left.lines, left.value) == (1, Decimal("12.00"))

    shop.do(close_receipt, receipt, delivery.by)
    second = receive(delivery, order)
    take(delivery, second, ["OAT-10"])
    shop.do(close_receipt, second, delivery.by, await_rest=False)
    assert len(moves(delivery)) == 3
    assert shop.read(awaited) == []
    assert shop.read(Session.get, PurchaseOrder, order).state is OrderState.CLOSED
    with pytest.raises(ReceiptClosed):
        shop.do(scan_arrival, receipt, MILK, delivery.by)
    with pytest.raises(OrderNotAwaited):
        receive(delivery, order)


def test_a_delivery_closed_on_two_machines_counts_once(delivery: FakeDelivery, order: UUID) -> None:
    shop, receipt = delivery.shop, receive(delivery, order)
    take(delivery, receipt, [PACK, PACK, OATS])
    shop.do(close_receipt, receipt, delivery.by)
    first = moves(delivery)

    # The other machine has not heard of it: to it the delivery is open.
    shop.do(lambda session: session.change(GoodsReceipt, receipt, closed_at=None, closed_by=None))
    shop.do(lambda session: session.change(PurchaseOrder, order, state=OrderState.SENT))
    shop.clock.pass_by(minutes=5)
    shop.do(close_receipt, receipt, delivery.by)

    assert moves(delivery) == first
    assert {move.id for move in first} == {uuid5(move.source_id, "received") for move in first if move.source_id}


def test_a_price_from_the_note_is_worth_what_it_says_and_may_hold_from_now_on(delivery: FakeDelivery) -> None:
    shop, receipt, milk, tea = delivery.shop, receive(delivery), delivery.product(MILK), delivery.product(TEA)
    take(delivery, receipt, [PACK, TEA])
    shop.do(set_price, receipt, milk, Decimal("0.8333"), delivery.by, kept=True, sale=Decimal("1.10"))
    shop.do(set_price, receipt, tea, Decimal("2.50"), delivery.by, kept=False)
    take(delivery, receipt, [PACK])

    told = shop.read(closing_of, receipt)
    assert (told.changed, told.kept, told.labels, told.value) == (2, 1, 1, Decimal("12.50"))
    shop.do(close_receipt, receipt, delivery.by)

    assert shop.read(closing_of, receipt) == told
    amounts = shop.read(Session.values, "SELECT amount FROM purchase_price WHERE valid_from > '2021' ORDER BY amount")
    assert amounts == [(8333,)]
    offer = shop.read(offer_by_id, milk, shop.today)
    assert offer is not None
    assert offer.price == Decimal("1.10")
    with pytest.raises(ReceiptClosed):
        shop.do(set_price, receipt, milk, Decimal(1), delivery.by, kept=False)


def test_a_product_that_the_supplier_was_not_known_to_have_is_learnt(delivery: FakeDelivery) -> None:
    shop, receipt = delivery.shop, receive(delivery)
    salt = delivery.product(shop.product("Salt"))
    shop.do(take_product, receipt, Goods(salt, Decimal(3)), delivery.by)
    assert shop.read(closing_of, receipt).unpriced == 1
    shop.do(set_price, receipt, salt, Decimal("0.60"), delivery.by, kept=True)
    shop.do(close_receipt, receipt, delivery.by)

    key = shop.read(Session.value, "SELECT id FROM supplier_item WHERE product_id = ?", (salt,))
    item = shop.read(Session.get, SupplierItem, UUID(bytes=key))
    assert (item.supplier_id, item.main) == (delivery.supplier, True)
    price = shop.read(Session.value, "SELECT amount FROM purchase_price WHERE item_id = ?", (item.id,))
    assert price == 6000


def test_weighed_goods_say_their_weight_or_it_is_typed(delivery: FakeDelivery) -> None:
    shop, receipt = delivery.shop, receive(delivery)
    body = "540000000004"
    cheese = body + check_digit(body)
    shop.product("Cheese", gtin=cheese, unit=Unit.KG)

    with pytest.raises(DeliveryWeightNeeded):
        shop.do(scan_arrival, receipt, cheese, delivery.by)
    typed = shop.do(scan_arrival, receipt, cheese, delivery.by, Told(weight=Decimal("2.345")))
    printed = shop.do(scan_arrival, receipt, f"]C101{cheese.zfill(14)}3103001250", delivery.by)

    assert (typed.quantity, printed.quantity, printed.total) == (Decimal("2.345"), Decimal("1.25"), Decimal("3.595"))
    assert shop.read(closing_of, receipt).weighed == Decimal("3.595")


def test_the_last_scan_is_taken_back_and_a_quantity_is_said_anew(delivery: FakeDelivery) -> None:
    shop, receipt = delivery.shop, receive(delivery)
    take(delivery, receipt, [MILK, PACK])
    back = shop.do(undo_scan, receipt, delivery.by)
    assert (back.name, back.quantity, back.total) == ("Milk", 6, 1)

    shop.do(set_arrived, receipt, delivery.product(MILK), Decimal(9), delivery.by)
    assert shop.read(closing_of, receipt).pieces == 9
    assert shop.do(set_arrived, receipt, delivery.product(MILK), Decimal(0), delivery.by) is None
    with pytest.raises(NothingScanned):
        shop.do(undo_scan, receipt, delivery.by)
    with pytest.raises(NothingArrived):
        shop.do(close_receipt, receipt, delivery.by)
    shop.do(give_up_receipt, receipt, delivery.by)
    assert shop.read(open_receipts) == []
    assert moves(delivery) == []


def test_what_nobody_knows_or_cannot_be_is_refused(delivery: FakeDelivery) -> None:
    shop, receipt, milk = delivery.shop, receive(delivery), delivery.product(MILK)
    for code in ("4006381333931", "nonsense", ""):
        with pytest.raises(DeliveryCodeUnknown):
            shop.do(scan_arrival, receipt, code, delivery.by)
    for quantity in ("0", "0.5", "-3"):
        with pytest.raises(MoveImpossible):
            shop.do(take_product, receipt, Goods(milk, Decimal(quantity)), delivery.by)
    with pytest.raises(PurchasePriceImpossible):
        shop.do(set_price, receipt, milk, Decimal(-1), delivery.by, kept=False)


def test_crates_and_the_note_itself_are_kept(delivery: FakeDelivery) -> None:
    shop, receipt = delivery.shop, receive(delivery)
    key, amount = uuid7(), Decimal("2.10")
    shop.do(Session.insert, Container(key, "crate", "Casier", "Bak", "Crate", 1, None, None, withdrawn=False))
    shop.do(Session.insert, ContainerAmount(uuid7(), key, LONG_AGO, amount))
    take(delivery, receipt, [PACK])
    shop.do(set_containers, receipt, key, 5, 0, delivery.by)
    shop.do(set_containers, receipt, key, 5, 3, delivery.by)
    shop.do(set_paper, receipt, "BL 2026/118", Decimal("4.78"), delivery.by)

    told = shop.do(close_receipt, receipt, delivery.by)

    assert (told.deposits, told.value, told.off_paper) == (2 * amount, Decimal("4.78"), 0)
    assert shop.read(Session.get, GoodsReceipt, receipt).paper == "BL 2026/118"


def test_a_delivery_that_is_begun_is_gone_on_with(delivery: FakeDelivery, order: UUID) -> None:
    assert receive(delivery, order) == receive(delivery, order)
    draft = delivery.order({delivery.product(TEA): 1}, state=OrderState.DRAFT, number="26-002")
    with pytest.raises(OrderNotAwaited):
        receive(delivery, draft)
    assert [one.number for one in delivery.shop.read(open_receipts)] == ["26-1-0001"]


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from([MILK, PACK, OATS, TEA]), st.integers(1, 7)), min_size=1, max_size=10),
    st.randoms(use_true_random=False),
    st.integers(0, 60_000),
)
def test_in_whatever_order_it_is_scanned_the_moves_are_the_lines(
    delivery: FakeDelivery, scans: list[tuple[str, int]], chance: "object", price: int
) -> None:
    shop = delivery.shop
    other = list(scans)
    chance.shuffle(other)  # type: ignore[attr-defined]  # hypothesis' own Random
    tolds = []
    for each in (scans, other):
        receipt, before = receive(delivery), len(moves(delivery))
        for code, times in each:
            take(delivery, receipt, [code], Told(times=Decimal(times)))
        shop.do(set_price, receipt, delivery.product(MILK), Decimal(price).scaleb(-4), delivery.by, kept=False)
        tolds.append(shop.do(close_receipt, receipt, delivery.by))
        made = moves(delivery)[before:]
        assert sum(move.quantity for move in made) == tolds[-1].pieces
        assert sum(move.value or 0 for move in made) == tolds[-1].value
    assert tolds[0] == tolds[1]
    assert shop.do(rebuild, BRUSSELS) == []
