import json
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Product
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.founding import use_preset
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import (
    MOST_PRICE,
    Amounts,
    cancel,
    keep_unknown,
    name_shopper,
    park,
    pick,
    recall,
    scan,
    settle_unknown,
    take_back,
)
from beesdesk.pos.model import Basket
from beesdesk.pos.queries import BasketView, basket_view, parked_baskets
from beesdesk.words import BasketStatus, CardStatus, Language, LineKind, Source, Unit


def view(till: FakeShop) -> BasketView:
    found = till.read(basket_view)
    assert found is not None
    return found


def shown(till: FakeShop) -> list[tuple[str, Decimal, Decimal]]:
    return [(line.name, line.quantity, line.amount) for line in view(till).lines]


def acts(till: FakeShop) -> list[Any]:
    return till.read(lambda session: session.values("SELECT kind, who, reason, detail FROM act ORDER BY seq, rowid"))


def correct(till: FakeShop, position: int, quantity: str | None = None) -> Basket:
    taken = None if quantity is None else Decimal(quantity)
    return till.do(take_back, position, taken, now=till.now(), who="Nadia B.").basket


def kilos(gross: str, tare: str | None = None) -> Amounts:
    return Amounts(gross=Decimal(gross), tare=None if tare is None else Decimal(tare))


def reopened(till: FakeShop) -> FakeShop:
    """The same shop after the program was ended and started."""
    till.close()
    again = FakeShop.open(till.path.parent, till.clock, ballast=0)
    assert isinstance(again, FakeShop)
    again.clock, again.numbers = till.clock, till.numbers
    return again


# Scans


def test_a_scan_adds_a_line_and_the_total_runs_along(till: FakeShop) -> None:
    milk, soap = till.product("Lait", "1.25"), till.product("Savon", "3.49", vat="21")

    till.scan_many(milk, 3)
    entry = till.scan(soap)

    assert shown(till) == [("Lait", Decimal(3), Decimal("3.75")), ("Savon", Decimal(1), Decimal("3.49"))]
    assert entry.basket == view(till).basket
    assert (entry.basket.total, entry.basket.items, entry.basket.positions) == (Decimal("7.24"), 4, 2)


def test_an_unknown_code_is_refused_and_the_next_scan_counts(till: FakeShop) -> None:
    milk = till.product()
    with pytest.raises(no.CodeUnknown):
        till.scan("5400000000003")

    assert till.scan(milk).basket.total == Decimal("1.25")


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("", no.CodeInvalid),
        ("5410188031073", no.CodeInvalid),  # wrong check digit
        ("9" * 200, no.CodeInvalid),
        ("54\u200b10188031072", no.CodeInvalid),
        ("'; DROP TABLE sale; --", no.CodeUnknown),
        ("%s%n", no.CodeUnknown),
        ("5400000000003", no.CodeUnknown),
        ("99999", no.CodeUnknown),
        ("0420000001000", no.CodeInvalid),
        ("0421234567891", no.CodeUnknown),  # nobody's card
    ],
)
def test_a_refused_scan_leaves_the_basket_as_it_was(till: FakeShop, code: str, refusal: type[Exception]) -> None:
    till.scan(till.product())
    before = view(till)
    with pytest.raises(refusal):
        till.scan(code)

    assert view(till) == before


def test_a_refused_scan_begins_no_basket(till: FakeShop) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    for code in ("5400000000003", "12345"):
        with pytest.raises((no.CodeUnknown, no.WeightNeeded)):
            till.scan(code)

    assert till.read(basket_view) is None


def test_nothing_is_scanned_while_the_till_is_closed(shop: FakeShop) -> None:
    with pytest.raises(no.TillClosed):
        shop.scan(shop.product())


def test_a_pack_counts_as_the_units_that_it_holds(till: FakeShop) -> None:
    crate = till.product("Bière", "1.10", units="6")
    basket = till.scan_many(crate, 2).basket

    assert shown(till) == [("Bière", Decimal(12), Decimal("13.20"))]
    assert basket.items == 12


@pytest.mark.parametrize("quantity", ["0", "-1", "1.5", "10000", "0.001"])
def test_impossible_quantities_are_refused(till: FakeShop, quantity: str) -> None:
    with pytest.raises(no.QuantityImpossible):
        till.scan(till.product(), Amounts(quantity=Decimal(quantity)))


def test_the_line_keeps_how_the_article_came_in(till: FakeShop) -> None:
    code = till.product()
    key = till.read(lambda session: UUID(bytes=session.value("SELECT id FROM product")))
    till.scan(code)
    till.scan(code, source=Source.KEYED)
    till.do(pick, key, now=till.now(), today=till.today, language=Language.FR)

    assert [line.source for line in view(till).lines] == [Source.SCAN, Source.KEYED, Source.PICKED]
    assert {line.product_id for line in view(till).lines} == {key}
    assert {line.gtin for line in view(till).lines} == {code.zfill(14)}


def test_a_product_that_is_gone_cannot_be_picked(till: FakeShop) -> None:
    with pytest.raises(no.CodeUnknown):
        till.do(pick, uuid7(), now=till.now(), today=till.today, language=Language.FR)


def test_what_nobody_gave_a_vat_rate_has_the_highest(till: FakeShop) -> None:
    till.scan(till.product(vat=None))
    assert view(till).lines[0].vat_rate == Decimal(21)


def test_a_withdrawn_product_is_sold_until_the_day_before(till: FakeShop) -> None:
    code = till.product("Lait")
    key = till.read(lambda session: UUID(bytes=session.value("SELECT id FROM product")))
    till.do(lambda session: session.change(Product, key, withdrawn=till.today + timedelta(days=1)))
    till.scan(code)
    till.do(lambda session: session.change(Product, key, withdrawn=till.today))

    with pytest.raises(no.ProductWithdrawn):
        till.scan(code)


def test_the_shops_own_day_decides_not_that_of_greenwich(till: FakeShop) -> None:
    """Half past midnight in Brussels is still yesterday in UTC."""
    till.product("Lait", gtin="5410188031072")
    key = till.read(lambda session: UUID(bytes=session.value("SELECT id FROM product")))
    till.do(lambda session: session.change(Product, key, withdrawn=date(2026, 11, 24)))
    till.clock.now = till.clock.now.replace(hour=23, minute=30)

    with pytest.raises(no.ProductWithdrawn):
        till.do(pick, key, now=till.now(), today=date(2026, 11, 24), language=Language.FR)


def test_a_use_by_date_that_has_passed_refuses_and_the_last_day_sells(till: FakeShop) -> None:
    till.product("Lait", gtin="5410188031072")
    with pytest.raises(no.UseByPassed) as refused:
        till.scan("]d2010541018803107217261122")
    assert refused.value.day == date(2026, 11, 22)

    assert till.scan("]d2010541018803107217261123").basket.total == Decimal("1.25")


def test_the_lot_in_a_code_is_kept_on_the_line(till: FakeShop) -> None:
    till.product("Lait", gtin="5410188031072")
    till.scan("]d20105410188031072172612311" + "0ABC\x1d21XYZ")
    assert view(till).lines[0].lot == "ABC"


def test_a_discount_code_takes_its_percent_off_the_last_article(till: FakeShop) -> None:
    till.do(use_preset, "odoo")
    till.scan(till.product(price="2.00"))
    entry = till.scan("221000000000" + check_digit("221000000000"))

    assert [(line.kind, line.amount, line.concerns) for line in entry.lines] == [
        (LineKind.DISCOUNT, Decimal("-0.20"), 1)
    ]
    assert entry.basket.total == Decimal("1.80")


# Weights and prices in codes


def test_a_price_in_the_code_is_the_amount_and_gives_the_weight(till: FakeShop) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    till.scan("0212345002650")

    assert shown(till) == [("Pommes", Decimal("1.060"), Decimal("2.65"))]
    assert view(till).lines[0].source is Source.PRICE_CODE
    assert view(till).basket.items == 1


def test_a_weight_in_the_code_is_priced_by_the_kilo(till: FakeShop) -> None:
    till.do(use_preset, "louve")
    till.product("Riz vrac", "3.20", article="00123", unit=Unit.KG)
    till.scan("2400123012504")

    assert shown(till) == [("Riz vrac", Decimal("1.250"), Decimal("4.00"))]
    assert view(till).lines[0].source is Source.WEIGHT_CODE


def test_a_price_that_a_supplier_printed_is_not_ours(till: FakeShop) -> None:
    till.product("Fromage", "20.00", gtin="5410188031072", unit=Unit.KG)
    till.product("Lait", "1.25", gtin="5400000095122")
    till.scan("]e0010541018803107231030012503922265")
    till.scan("]d20105400000095122" + "3922099")

    assert shown(till) == [("Fromage", Decimal("1.250"), Decimal("25.00")), ("Lait", Decimal(1), Decimal("1.25"))]


def test_a_weight_finer_than_a_gram_is_rounded_to_the_gram(till: FakeShop) -> None:
    till.product("Safran", "100.00", gtin="5410188031072", unit=Unit.KG)
    till.scan("]d20105410188031072" + "3105012345")

    assert shown(till) == [("Safran", Decimal("0.123"), Decimal("12.30"))]


@pytest.mark.parametrize("code", ["]d20105410188031072" + "3100000200", "]d20105410188031072" + "3105000001"])
def test_a_weight_that_no_line_can_have_is_refused(till: FakeShop, code: str) -> None:
    till.product("Farine", "1.00", gtin="5410188031072", unit=Unit.KG)
    with pytest.raises(no.QuantityImpossible):
        till.scan(code)


def test_a_printed_price_that_is_no_gram_of_the_product_is_refused(till: FakeShop) -> None:
    till.product("Truffe", "900.00", article="12345", unit=Unit.KG)
    with pytest.raises(no.QuantityImpossible):
        till.scan("0212345000014")


def test_the_till_weighs_with_a_tare_and_rounds_half_up(till: FakeShop) -> None:
    till.product("Pommes", "2.65", article="12345", unit=Unit.KG)
    till.scan("12345", kilos("1.305", "0.055"))

    assert shown(till) == [("Pommes", Decimal("1.250"), Decimal("3.31"))]
    assert view(till).lines[0].tare == Decimal("0.055")


def test_a_tare_label_is_taken_off_the_next_weighed_line_once(till: FakeShop) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    milk = till.product("Lait", "1.25")
    assert till.scan("0700000001235").tare == Decimal("0.123")
    till.scan(milk)
    with pytest.raises(no.WeightNeeded) as asked:
        till.scan("12345")
    assert (asked.value.tare, asked.value.price) == (Decimal("0.123"), Decimal("2.50"))
    till.scan("12345", kilos("1.123"))
    till.scan("12345", kilos("0.400"))

    assert [row[1:] for row in shown(till)[1:]] == [
        (Decimal("1.000"), Decimal("2.50")),
        (Decimal("0.400"), Decimal("1.00")),
    ]
    assert view(till).basket.tare is None


def test_a_tare_that_is_said_leaves_the_label_for_the_next(till: FakeShop) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    till.scan("0700000001235")
    till.scan("12345", kilos("1.000", "0.500"))

    assert view(till).basket.tare == Decimal("0.123")


@pytest.mark.parametrize(
    ("amounts", "refusal"),
    [
        (Amounts(), no.WeightNeeded),
        (kilos("0.050", "0.055"), no.TareTooHeavy),
        (kilos("0.055", "0.055"), no.TareTooHeavy),
        (kilos("0"), no.QuantityImpossible),
        (kilos("-1"), no.QuantityImpossible),
        (kilos("1", "-0.001"), no.QuantityImpossible),
        (kilos("100"), no.QuantityImpossible),
        (kilos("0.0005"), no.QuantityImpossible),
        (Amounts(quantity=Decimal(2), gross=Decimal(1)), no.QuantityImpossible),
    ],
)
def test_impossible_weights_are_refused(till: FakeShop, amounts: Amounts, refusal: type[Exception]) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    with pytest.raises(refusal):
        till.scan("12345", amounts)
    assert till.read(basket_view) is None


def test_the_heaviest_and_the_lightest_line_are_taken(till: FakeShop) -> None:
    till.product("Pommes", "2.50", article="12345", unit=Unit.KG)
    till.scan("12345", kilos("99.999"))
    till.scan("12345", kilos("0.001"))
    assert [row[2] for row in shown(till)] == [Decimal("250.00"), Decimal("0.00")]


# Prices that are asked


def test_a_product_without_a_price_is_asked_for_and_journaled(till: FakeShop) -> None:
    code = till.product("Panais", price=None)
    with pytest.raises(no.PriceNeeded):
        till.scan(code)
    till.scan(code, Amounts(price=Decimal("2.20")))

    assert shown(till) == [("Panais", Decimal(1), Decimal("2.20"))]
    assert [(kind, who, json.loads(detail)) for kind, who, _, detail in acts(till)] == [
        ("price_asked", "Nadia B.", {"name": "Panais", "price": 220})
    ]


@pytest.mark.parametrize("price", ["-0.01", "1.005", "5410188031072", str(MOST_PRICE + 1)])
def test_a_price_that_is_no_price_is_refused(till: FakeShop, price: str) -> None:
    with pytest.raises(no.AmountImpossible):
        till.scan(till.product(price=None), Amounts(price=Decimal(price)))
    assert till.read(basket_view) is None
    assert acts(till) == []


def test_a_price_that_the_shop_has_is_not_asked(till: FakeShop) -> None:
    till.scan(till.product("Lait", "1.25"), Amounts(price=Decimal("0.01")))
    assert shown(till) == [("Lait", Decimal(1), Decimal("1.25"))]
    assert acts(till) == []


# Cards


def test_a_members_card_names_the_shopper(till: FakeShop) -> None:
    card = till.member("Amélie", "Martin", number=12)
    entry = till.scan(card)

    assert entry.shopper is not None
    assert entry.shopper.name == "Amélie Martin"
    assert entry.basket.member_id == view(till).basket.member_id == till.member_id(12)


@pytest.mark.parametrize("status", [CardStatus.BLOCKED, CardStatus.REPLACED])
def test_a_card_that_counts_no_more_is_refused(till: FakeShop, status: CardStatus) -> None:
    card = till.member(status=status)
    with pytest.raises(no.CardNotActive) as refused:
        till.scan(card)
    assert refused.value.status == status
    assert till.read(basket_view) is None


def test_the_shopper_may_be_somebody_else_or_nobody(till: FakeShop) -> None:
    till.member(number=12)
    till.do(name_shopper, till.member_id(12), now=till.now())
    assert view(till).basket.member_id == till.member_id(12)
    till.do(name_shopper, None, now=till.now())
    assert view(till).basket.member_id is None


# Deposits


def test_a_deposit_is_a_line_of_its_own(till: FakeShop) -> None:
    basket = till.scan_many(till.product("Bière", "1.10", vat="21", deposit="0.10"), 6).basket
    item, deposit = view(till).lines

    assert (item.kind, item.amount, item.vat_rate) == (LineKind.ITEM, Decimal("6.60"), Decimal(21))
    assert (deposit.kind, deposit.amount, deposit.vat_rate) == (LineKind.DEPOSIT, Decimal("0.60"), Decimal(0))
    assert (deposit.tags, deposit.position) == (None, 2)
    assert (basket.total, basket.items) == (Decimal("7.20"), 6)


def test_a_deposit_is_taken_back_with_its_bottle(till: FakeShop) -> None:
    till.scan_many(till.product("Bière", "1.10", vat="21", deposit="0.10"), 6)
    basket = correct(till, 1, "2")

    assert [(line.kind, line.corrects, line.quantity, line.amount) for line in view(till).lines[2:]] == [
        (LineKind.ITEM, 1, Decimal(-2), Decimal("-2.20")),
        (LineKind.DEPOSIT, 2, Decimal(-2), Decimal("-0.20")),
    ]
    assert (basket.total, basket.items) == (Decimal("4.80"), 4)
    assert correct(till, 1).total == Decimal("0.00")


# Corrections


def test_a_correction_is_a_line_and_not_an_erasure(till: FakeShop) -> None:
    till.scan_many(till.product("Lait", "1.25"), 3)
    basket = correct(till, 1, "1")

    assert shown(till) == [("Lait", Decimal(3), Decimal("3.75")), ("Lait", Decimal(-1), Decimal("-1.25"))]
    assert (basket.total, basket.items, basket) == (Decimal("2.50"), 2, view(till).basket)
    assert [(kind, who, json.loads(detail)) for kind, who, _, detail in acts(till)] == [
        ("correction", "Nadia B.", {"line": 1, "name": "Lait", "quantity": 1000, "amount": -125})
    ]


def test_no_more_is_taken_back_than_was_entered(till: FakeShop) -> None:
    till.scan_many(till.product(), 2)
    with pytest.raises(no.TooMuchTakenBack) as refused:
        correct(till, 1, "3")
    assert refused.value.left == Decimal(2)
    correct(till, 1, "1")
    with pytest.raises(no.TooMuchTakenBack):
        correct(till, 1, "2")
    correct(till, 1)
    with pytest.raises(no.TooMuchTakenBack):
        correct(till, 1)
    assert view(till).basket.total == Decimal("0.00")


@pytest.mark.parametrize("quantity", ["0", "-1", "0.5"])
def test_a_quantity_that_is_none_is_not_taken_back(till: FakeShop, quantity: str) -> None:
    till.scan_many(till.product(), 2)
    with pytest.raises(no.QuantityImpossible):
        correct(till, 1, quantity)
    assert len(view(till).lines) == 1


def test_weighed_goods_taken_back_in_pieces_come_to_the_cent(till: FakeShop) -> None:
    till.product("Pommes", "2.33", article="12345", unit=Unit.KG)
    till.scan("12345", kilos("1.000"))
    for _ in range(3):
        correct(till, 1, "0.333")
    assert view(till).basket.items == 1
    basket = correct(till, 1)

    assert (basket.total, basket.items) == (Decimal("0.00"), 0)
    assert sum(line.amount for line in view(till).lines) == 0
    assert all(line.amount <= 0 for line in view(till).lines[1:])


@pytest.mark.parametrize("position", [0, 2, 3, 99, -1])
def test_only_a_line_that_was_entered_is_taken_back(till: FakeShop, position: int) -> None:
    """The second line is a deposit, the third a correction."""
    till.scan_many(till.product(deposit="0.10"), 2)
    correct(till, 1, "1")
    with pytest.raises(no.LineNotThere):
        correct(till, position)


def test_nothing_is_taken_back_of_no_basket(till: FakeShop) -> None:
    with pytest.raises(no.BasketEmpty):
        correct(till, 1)


# Half-paid baskets


def test_a_half_paid_basket_is_only_paid_to_its_end(till: FakeShop) -> None:
    code = till.product()
    till.scan_many(code, 3)
    till.pay("card", "1.00")
    before = view(till)

    for attempt in (
        lambda: till.scan(code),
        lambda: correct(till, 1),
        lambda: till.do(park, "Ana", now=till.now(), who="Nadia B."),
        lambda: till.do(cancel, reason="parti", now=till.now(), who="Nadia B."),
    ):
        with pytest.raises(no.PaymentBegun) as refused:
            attempt()
        assert refused.value.paid == Decimal("1.00")
    assert view(till) == before


# Parked and cancelled


def test_a_parked_basket_comes_back_whole(till: FakeShop) -> None:
    till.scan_many(till.product(), 2)
    lines = view(till).lines
    parked = till.do(park, "Ana", now=till.now(), who="Nadia B.")

    assert parked.status is BasketStatus.PARKED
    assert till.read(basket_view) is None
    (waiting,) = till.read(parked_baskets)
    assert (waiting.name, waiting.total, waiting.items) == ("Ana", Decimal("2.50"), 2)

    till.do(recall, waiting.id, now=till.now(), who="Nadia B.")
    assert view(till).lines == lines
    assert till.read(parked_baskets) == []
    assert [kind for kind, *_ in acts(till)] == ["basket_parked", "basket_recalled"]


def test_parked_baskets_are_shown_the_oldest_first(till: FakeShop) -> None:
    code = till.product()
    for name in ("Ana", "Bob", "Chloé"):
        till.scan(code)
        till.do(park, name, now=till.now(), who="Nadia B.")
        till.clock.pass_by(minutes=1)
    assert [basket.name for basket in till.read(parked_baskets)] == ["Ana", "Bob", "Chloé"]


def test_a_basket_is_not_recalled_over_another_one(till: FakeShop) -> None:
    code = till.product()
    till.scan(code)
    parked = till.do(park, "Ana", now=till.now(), who="Nadia B.")
    till.scan(code)
    with pytest.raises(no.BasketOpen):
        till.do(recall, parked.id, now=till.now(), who="Nadia B.")


def test_a_code_that_somebody_must_look_up_is_not_lost_by_a_recall(till: FakeShop) -> None:
    till.scan(till.product())
    parked = till.do(park, "Ana", now=till.now(), who="Nadia B.")
    till.do(keep_unknown, "5400000000003", now=till.now())
    with pytest.raises(no.BasketOpen):
        till.do(recall, parked.id, now=till.now(), who="Nadia B.")


def test_an_empty_basket_makes_way_for_the_recalled_one(till: FakeShop) -> None:
    till.scan(till.product())
    parked = till.do(park, "Ana", now=till.now(), who="Nadia B.")
    till.scan(till.member())
    till.do(recall, parked.id, now=till.now(), who="Nadia B.")
    assert view(till).basket.id == parked.id


def test_a_basket_is_recalled_once(till: FakeShop) -> None:
    till.scan(till.product())
    parked = till.do(park, "Ana", now=till.now(), who="Nadia B.")
    till.do(recall, parked.id, now=till.now(), who="Nadia B.")
    for key in (parked.id, uuid7()):
        with pytest.raises(no.BasketGone):
            till.do(recall, key, now=till.now(), who="Nadia B.")


def test_a_basket_without_goods_is_not_parked_unless_it_names_a_member(till: FakeShop) -> None:
    with pytest.raises(no.BasketEmpty):
        till.do(park, "Ana", now=till.now(), who="Nadia B.")
    till.do(keep_unknown, "123", now=till.now())
    with pytest.raises(no.BasketEmpty):
        till.do(park, "Ana", now=till.now(), who="Nadia B.")
    till.scan(till.member())
    assert till.do(park, "Ana", now=till.now(), who="Nadia B.").status is BasketStatus.PARKED


def test_a_cancelled_basket_is_gone_and_the_journal_keeps_its_lines(till: FakeShop) -> None:
    till.scan_many(till.product("Lait", "1.25", gtin="5410188031072"), 2)
    till.do(keep_unknown, "123", now=till.now())
    till.do(cancel, reason="carte oubliée", now=till.now(), who="Nadia B.")

    assert till.read(basket_view) is None
    ((kind, who, reason, detail),) = acts(till)
    assert (kind, who, reason) == ("basket_cancelled", "Nadia B.", "carte oubliée")
    line = {"name": "Lait", "gtin": "05410188031072", "quantity": 2000, "amount": 250}
    assert json.loads(detail) == {"total": 250, "lines": [line]}
    for name in ("basket", "basket_line", "unknown_code", "basket_payment", "sale"):
        assert till.read(lambda session, table=name: session.value(f"SELECT count(*) FROM {table}")) == 0  # noqa: S608


def test_goods_are_not_cancelled_without_a_reason(till: FakeShop) -> None:
    till.scan(till.product())
    with pytest.raises(no.ReasonNeeded):
        till.do(cancel, reason="  ", now=till.now(), who="Nadia B.")
    assert len(view(till).lines) == 1


def test_an_unknown_code_stands_beside_the_basket_until_it_is_settled(till: FakeShop) -> None:
    till.do(keep_unknown, "5400000000003", now=till.now())
    (unknown,) = view(till).unknown
    assert unknown.code == "5400000000003"
    till.do(settle_unknown, unknown.id)
    assert view(till).unknown == ()


# The program ends


def test_the_basket_survives_the_end_of_the_program(till: FakeShop) -> None:
    till.scan_many(till.product(deposit="0.10"), 3)
    till.scan(till.member())
    till.scan("0700000001235")
    correct(till, 1, "1")
    till.do(keep_unknown, "123", now=till.now())
    before = view(till)
    again = reopened(till)

    assert view(again) == before
    again.close()


def test_a_scan_asks_the_file_as_much_at_the_last_line_as_at_the_second(till: FakeShop) -> None:
    """The basket's figures run along: nothing is added up again."""
    code = till.product()
    till.scan(code)
    counts = [statements_of_a_scan(till, code) for _ in range(60)]
    assert set(counts) == {counts[0]}


def statements_of_a_scan(till: FakeShop, code: str) -> int:
    asked: list[str] = []

    def act(session: Session) -> None:
        session._connection.set_trace_callback(asked.append)  # type: ignore[attr-defined]
        scan(session, code, now=till.now(), today=till.today, language=Language.FR)
        session._connection.set_trace_callback(None)  # type: ignore[attr-defined]

    till.do(act)
    assert asked
    return len(asked)
