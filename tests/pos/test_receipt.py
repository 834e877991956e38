from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.catalog.model import Product
from beesdesk.db.session import NotFound, Session
from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.receipt import Receipt, note_copy, receipt
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import hand_over
from beesdesk.words import Act, Language, LineKind, Unit

ZERO = Decimal(0)


def read(shop: FakeShop, sale_id: UUID | None, language: Language = Language.FR) -> Receipt:
    assert sale_id is not None
    return shop.read(receipt, sale_id, language)


def rename(shop: FakeShop, was: str, **names: str) -> None:
    def change(session: Session) -> None:
        found = session.value("SELECT id FROM product WHERE name_fr = ?", (was,))
        session.change(Product, UUID(bytes=found), **names)

    shop.do(change)


def test_a_receipt_says_who_sold_what_when_and_for_how_much(till: FakeShop) -> None:
    till.do(set_rule, "name", "Coop du Canal", who="Nadia B.", now=till.now())
    till.do(set_rule, "vat_number", "BE 0123.456.789", who="Nadia B.", now=till.now())
    till.scan(till.member("Amélie", "Martin", number=412))
    till.scan_many(till.product("Lait 1 l", "1.25"), 3)
    till.scan(till.product("Savon", "3.49", vat="21"))

    paper = read(till, till.pay("cash", "10.00").sale_id)

    assert (paper.letterhead.shop, paper.letterhead.vat_number) == ("Coop du Canal", "BE 0123.456.789")
    assert (paper.letterhead.till, paper.number, paper.cashier, paper.code) == (1, 1, "Nadia B.", "T1S1")
    assert paper.buyer is not None
    assert (paper.buyer.number, paper.buyer.first_name, paper.buyer.family_name) == (412, "Amélie", "Martin")
    assert [(line.name, line.quantity, line.unit_price, line.amount) for line in paper.lines] == [
        ("Lait 1 l", 3, Decimal("1.25"), Decimal("3.75")),
        ("Savon", 1, Decimal("3.49"), Decimal("3.49")),
    ]
    assert [paper.vat_letter(line) for line in paper.lines] == ["A", "B"]
    assert [(part.rate, part.net, part.vat, part.gross) for part in paper.vat] == [
        (6, Decimal("3.54"), Decimal("0.21"), Decimal("3.75")),
        (21, Decimal("2.88"), Decimal("0.61"), Decimal("3.49")),
    ]


def test_the_total_stands_before_and_after_cash_rounding(till: FakeShop) -> None:
    till.scan(till.product(price="7.24"))

    paper = read(till, till.pay("cash", "10.00").sale_id)

    assert (paper.total, paper.rounding, paper.to_pay) == (Decimal("7.24"), Decimal("0.01"), Decimal("7.25"))
    assert [(payment.name, payment.amount, payment.handed) for payment in paper.payments] == [
        ("Espèces", Decimal("7.25"), Decimal("10.00"))
    ]
    assert paper.change == Decimal("2.75")


def test_nobody_is_named_when_nobody_was_scanned(till: FakeShop) -> None:
    till.scan(till.product())

    assert read(till, till.pay().sale_id).buyer is None


@pytest.mark.parametrize(
    ("month", "hour"), [(7, 2), (1, 1)], ids=["two hours ahead in summer", "one hour ahead in winter"]
)
def test_the_time_is_the_shops_own(till: FakeShop, month: int, hour: int) -> None:
    till.clock.now = datetime(2027, month, 15, 22, 30, tzinfo=till.now().tzinfo)
    till.scan(till.product())

    at = read(till, till.pay().sale_id).at

    assert at == till.now()
    assert at.replace(tzinfo=None) == datetime(2027, month, 15, 22, 30) + timedelta(hours=hour)  # noqa: DTZ001 - the shop's wall clock
    assert at.tzinfo == ZoneInfo("Europe/Brussels")


def test_names_and_tenders_are_in_the_readers_language(till: FakeShop) -> None:
    milk = till.product("Lait")
    rename(till, "Lait", name_nl="Melk", name_en="Milk")
    till.scan(milk)
    sale = till.pay("cash").sale_id

    papers = [read(till, sale, language) for language in Language]

    assert [paper.lines[0].name for paper in papers] == ["Lait", "Melk", "Milk"]
    assert [paper.payments[0].name for paper in papers] == ["Espèces", "Contant", "Cash"]


def test_a_name_that_the_catalogue_lacks_falls_back_on_the_line(till: FakeShop) -> None:
    milk = till.product("Lait")
    rename(till, "Lait", name_nl="")
    till.scan(milk)

    assert read(till, till.pay().sale_id, Language.NL).lines[0].name == "Lait"


def test_a_product_renamed_since_keeps_the_name_it_was_sold_under(till: FakeShop) -> None:
    till.scan(till.product("Lait"))
    sale = till.pay().sale_id

    rename(till, "Lait", name_fr="Lait cru", name_nl="Rauwe melk", name_en="Raw milk")

    assert [read(till, sale, language).lines[0].name for language in Language] == ["Lait"] * 3


def test_corrections_and_deposits_are_lines_of_their_own(till: FakeShop) -> None:
    till.scan_many(till.product("Bière", "1.80", vat="21", deposit="0.10"), 6)
    till.do(take_back, 1, Decimal(2), now=till.now(), who="Nadia B.")

    paper = read(till, till.pay().sale_id)

    assert [(line.kind, line.corrects, line.quantity, line.amount) for line in paper.lines] == [
        (LineKind.ITEM, None, 6, Decimal("10.80")),
        (LineKind.DEPOSIT, None, 6, Decimal("0.60")),
        (LineKind.ITEM, 1, -2, Decimal("-3.60")),
        (LineKind.DEPOSIT, 2, -2, Decimal("-0.20")),
    ]
    assert [paper.vat_letter(line) for line in paper.lines] == ["A", "", "A", ""]
    assert paper.deposits == Decimal("0.40")


def test_a_weighed_line_has_net_weight_tare_and_price_per_kilogram(till: FakeShop) -> None:
    apples = till.product("Pommes", "2.65", article="10001", unit=Unit.KG)
    till.scan(apples, Amounts(gross=Decimal("1.262"), tare=Decimal("0.012")))

    line = read(till, till.pay().sale_id).lines[0]

    assert (line.quantity, line.tare, line.unit_price, line.amount) == (
        Decimal("1.250"),
        Decimal("0.012"),
        Decimal("2.65"),
        Decimal("3.31"),
    )


def test_the_seal_is_the_log_entry_of_the_sale(till: FakeShop) -> None:
    till.scan(till.product())
    seal = read(till, till.pay().sale_id).seal

    stored = till.read(lambda session: session.values("SELECT seq, hash, kind FROM log ORDER BY seq DESC LIMIT 1"))[0]
    assert seal is not None
    assert (seal.seq, seal.short, stored[2]) == (stored[0], stored[1].hex()[:8], "sale")


def test_the_seal_of_a_long_sale_covers_all_of_it(till: FakeShop) -> None:
    wordy = till.product("Pain d'épeautre " * 100)
    for _ in range(40):
        till.scan(wordy)
    sale = till.pay().sale_id
    seal = read(till, sale).seal
    assert seal is not None
    assert sale is not None

    def sealed(session: Session) -> tuple[str, list[bytes]]:
        body = session.value("SELECT body FROM log WHERE device_id = ? AND seq = ?", (till.device_id, seal.seq))
        parts = "SELECT id FROM {} WHERE sale_id = ?"
        return body, [
            row[0] for name in ("sale_line", "payment") for row in session.values(parts.format(name), (sale,))
        ]

    body, parts = till.read(sealed)
    assert len(parts) == 41
    assert [part for part in parts if part.hex() not in body] == []


def test_each_duplicate_is_journaled_and_numbered(till: FakeShop) -> None:
    till.scan(till.product())
    sale = till.pay().sale_id
    assert sale is not None
    assert read(till, sale).copy == 0

    numbers = [till.do(note_copy, sale, now=till.now(), who="Omar") for _ in range(2)]

    assert numbers == [1, 2]
    assert read(till, sale).copy == 2
    journal = till.read(
        lambda session: session.values("SELECT who, subject_id FROM act WHERE kind = ?", (str(Act.RECEIPT_COPIED),))
    )
    assert journal == [("Omar", sale.bytes)] * 2


def test_a_duplicate_of_one_sale_marks_no_other(till: FakeShop) -> None:
    milk = till.product()
    till.scan(milk)
    first = till.pay().sale_id
    till.scan(milk)
    second = till.pay().sale_id
    assert first is not None

    till.do(note_copy, first, now=till.now(), who="Omar")

    assert [read(till, sale).copy for sale in (first, second)] == [1, 0]


def test_what_is_no_sale_has_no_receipt_and_no_duplicate(till: FakeShop) -> None:
    with pytest.raises(NotFound):
        till.read(receipt, till.device_id, Language.FR)
    with pytest.raises(NotFound):
        till.do(note_copy, till.device_id, now=till.now(), who="Omar")


baskets = st.lists(
    st.tuples(
        st.integers(1, 5000),
        st.sampled_from(("0", "6", "12", "21")),
        st.sampled_from((None, "0.10")),
        st.integers(1, 12),
        st.integers(0, 12),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(basket=baskets, by_card=st.integers(0, 2000))
def test_whatever_is_bought_the_receipt_adds_up(
    till: FakeShop, basket: list[tuple[int, str, str | None, int, int]], by_card: int
) -> None:
    for cents, vat, deposit, pieces, taken in basket:
        code = till.product(price=str(Decimal(cents) / 100), vat=vat, deposit=deposit)
        position = till.scan_many(code, pieces).lines[0].position
        if 0 < taken <= pieces:
            till.do(take_back, position, Decimal(taken), now=till.now(), who="Nadia B.")
    total = till.scan(till.product(price="30.00")).basket.total
    if by_card:
        till.pay("card", str(Decimal(by_card) / 100))
    paid = till.pay("cash", str(total.to_integral_value() + 1))

    paper = read(till, paid.sale_id)

    assert sum((line.amount for line in paper.lines), ZERO) == paper.total
    assert sum((payment.amount for payment in paper.payments), ZERO) == paper.to_pay == paper.total + paper.rounding
    assert sum((payment.handed for payment in paper.payments), ZERO) - paper.change == paper.to_pay
    assert sum((part.gross for part in paper.vat), ZERO) + paper.deposits == paper.total
    assert all(part.net + part.vat == part.gross for part in paper.vat)
    assert all(line.unit_price * line.quantity == line.amount for line in paper.lines)
    assert abs(paper.rounding) <= Decimal("0.02")


def test_the_cashier_of_the_moment_stands_on_it_by_name(shop: FakeShop) -> None:
    nadia, karim = shop.person("Nadia B.", "cashier"), shop.person("Karim D.", "cashier")
    shop.open_till(cashier=nadia)
    shop.scan(shop.product())
    first = shop.pay().sale_id
    shop.do(hand_over, karim, now=shop.now())
    shop.scan(shop.product())
    second = shop.pay().sale_id

    assert [read(shop, sale).cashier for sale in (first, second)] == ["Nadia B.", "Karim D."]
