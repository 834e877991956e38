from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.members.model import Member
from beesdesk.pos.actions import Amounts, name_shopper, take_back
from beesdesk.pos.closings import catch_up
from beesdesk.pos.discounts import discount, override
from beesdesk.pos.empties import Returned, return_deposits
from beesdesk.pos.invoice_content import InvoiceDocument, invoice_document, seller_of
from beesdesk.pos.invoice_sums import VatCategory
from beesdesk.pos.invoices import Business, SellerIncomplete, invoice_of, invoice_sale
from beesdesk.pos.model import Tender
from beesdesk.pos.receipts_journal import receipts_journal
from beesdesk.pos.refunds import refund, refundable
from beesdesk.pos.rules import ShopRules, set_rule
from beesdesk.pos.sale_finding import sale_by_number
from beesdesk.words import Act, Language, Unit

WHO = "Nadia B."
BAKERY = Business("BE0403170701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")


@pytest.fixture
def seller(till: FakeShop) -> FakeShop:
    till.name_seller()
    till.do(set_rule, "cashier_may", ",".join(Act), who="office", now=till.now())
    return till


def invoiced(shop: FakeShop, tender: str = "card", handed: str | None = None) -> tuple[UUID, InvoiceDocument]:
    sale = shop.pay(tender, handed).sale_id
    assert sale is not None
    made = shop.do(invoice_sale, sale, BAKERY, now=shop.now(), who=WHO)
    return sale, shop.read(invoice_document, made.id, Language.FR)


def sale_by(shop: FakeShop, number: int) -> UUID:
    return shop.read(sale_by_number, number)


def credited(shop: FakeShop, sale: UUID, *back: tuple[int, str]) -> InvoiceDocument:
    lines = shop.read(refundable, sale).lines
    what = {lines[place].id: Decimal(quantity) for place, quantity in back} or None
    done = shop.do(refund, sale, what, reason="abîmé", now=shop.now(), who=WHO)
    note = shop.read(invoice_of, done.sale_id)
    assert note is not None
    return shop.read(invoice_document, note.id, Language.FR)


def test_an_invoice_says_who_what_when_and_on_which_receipt(seller: FakeShop) -> None:
    seller.scan(seller.product("Savon", "3.49", vat="21"))
    sale = seller.pay("card").sale_id
    assert sale is not None
    seller.clock.pass_by(days=2, hours=15)
    made = seller.do(invoice_sale, sale, BAKERY, now=seller.now(), who=WHO)

    document = seller.read(invoice_document, made.id, Language.FR)

    assert (document.code, document.receipt, document.corrects) == ("F1-1", "T1S1", None)
    assert (document.delivered.isoformat(), document.issued.isoformat()) == ("2026-11-23", "2026-11-26")
    assert document.seller == Business("BE0000000097", "La Ruche", "Rue de l'Exemple 12", "1030", "Bruxelles", "BE")
    assert document.buyer == BAKERY
    assert [(one.name, one.code, one.amount) for one in document.means] == [("Carte bancaire", "48", Decimal("3.49"))]
    assert document.sums.to_pay == document.sums.paid == Decimal("3.49")


def test_the_names_are_in_the_readers_language_and_the_day_in_the_shops_time(seller: FakeShop) -> None:
    seller.clock.pass_by(hours=14, minutes=30)  # half past midnight in Brussels
    seller.scan(seller.product("Savon", "3.49"))
    sale = seller.pay("card").sale_id
    assert sale is not None
    made = seller.do(invoice_sale, sale, BAKERY, now=seller.now(), who=WHO)

    document = seller.read(invoice_document, made.id, Language.EN)

    assert document.issued.isoformat() == "2026-11-24"
    assert document.means[0].name == "Card"


def test_lines_are_what_is_left_with_their_price_and_discount(seller: FakeShop) -> None:
    soap, milk = seller.product("Savon", "3.49", vat="21"), seller.product("Lait", "1.25", vat="6")
    seller.scan_many(soap, 3)
    seller.scan_many(milk, 2)
    seller.scan(seller.product("Journal", "2.00", vat="0"))
    seller.do(take_back, 1, Decimal(1), now=seller.now(), who=WHO)
    seller.do(take_back, 3, now=seller.now(), who=WHO)
    seller.do(override, 1, Decimal("3.00"), now=seller.now(), who=WHO, approved_by=None)
    _, document = invoiced(seller)

    assert [(line.name, line.quantity) for line in document.sums.lines] == [("Lait", 2), ("Savon", 2)]
    assert [line.price for line in document.sums.lines] == [Decimal("1.18"), Decimal("2.48")]


def test_a_discount_keeps_its_percent(seller: FakeShop) -> None:
    seller.scan_many(seller.product("Savon", "10.00", vat="21"), 2)
    seller.do(discount, 1, percent=Decimal(10), now=seller.now(), who=WHO)
    _, document = invoiced(seller)

    line = document.sums.lines[0]
    assert (line.percent, line.off, line.amount) == (Decimal(10), Decimal("1.65"), Decimal("14.88"))


def test_deposits_and_empties_are_outside_vat(seller: FakeShop) -> None:
    seller.scan_many(seller.product("Bière", "1.13", vat="21", deposit="0.10"), 6)
    crates = Returned(Decimal("0.10"), Decimal(4), name="Casier")
    seller.do(return_deposits, [crates], now=seller.now())
    _, document = invoiced(seller)

    outside = [line for line in document.sums.lines if line.category is VatCategory.OUTSIDE]
    assert [(line.name, line.quantity, line.amount) for line in outside] == [
        ("Bière", 6, Decimal("0.60")),
        ("Casier", -4, Decimal("-0.40")),
    ]
    assert document.sums.to_pay == Decimal("6.98")


def test_cash_rounding_stands_apart(seller: FakeShop) -> None:
    seller.scan(seller.product("Savon", "3.49", vat="21"))
    seller.scan(seller.product("Lait", "1.24", vat="6"))
    _, document = invoiced(seller, "cash", "10.00")

    assert document.sums.to_pay == document.sums.paid == Decimal("4.75")
    assert [(one.code, one.amount) for one in document.means] == [("10", Decimal("4.75"))]


def test_a_gift_on_the_receipt_is_not_invoiced(seller: FakeShop) -> None:
    seller.member(number=12)
    member = seller.member_id(12)
    seller.do(lambda s: s.change(Member, member, solidarity_rounding=True))
    seller.scan(seller.product("Savon", "3.49", vat="21"))
    seller.do(name_shopper, member, now=seller.now())
    _, document = invoiced(seller)

    assert document.outside == Decimal("0.51")
    assert document.sums.to_pay == Decimal("3.49")


def test_what_was_sold_on_account_is_due(seller: FakeShop) -> None:
    seller.do(set_rule, "on_account_most", "50", who=WHO, now=seller.now())
    key = seller.read(lambda s: s.value("SELECT id FROM tender WHERE code = 'on_account'"))
    seller.do(lambda s: s.change(Tender, UUID(bytes=key), withdrawn=False))
    seller.member(number=12)
    seller.scan(seller.product("Savon", "12.10", vat="21"))
    seller.do(name_shopper, seller.member_id(12), now=seller.now())
    seller.pay("card", "4.10")
    _, document = invoiced(seller, "on_account")

    assert (document.sums.paid, document.sums.due) == (Decimal("4.10"), Decimal("8.00"))
    assert [one.code for one in document.means] == ["48", "97"]


def test_a_credit_note_names_the_invoice_and_has_amounts_above_zero(seller: FakeShop) -> None:
    seller.scan_many(seller.product("Bière", "1.21", vat="21", deposit="0.10"), 6)
    apples = seller.product("Pommes", "2.12", article="12345", unit=Unit.KG)
    seller.scan(apples, Amounts(gross=Decimal("1.500")))
    sale, invoice = invoiced(seller)
    seller.clock.pass_by(days=1)

    first = credited(seller, sale, (0, "2"))
    rest = credited(seller, sale)

    assert first.corrects is not None
    assert (first.code, first.corrects.code, first.corrects.issued) == ("F1-2", "F1-1", invoice.issued)
    assert [(line.name, line.quantity, line.amount) for line in first.sums.lines] == [
        ("Bière", 2, Decimal("2.00")),
        ("Bière", 2, Decimal("0.20")),
    ]
    assert first.sums.paid == Decimal("2.62")
    assert first.means[0].amount == Decimal("2.62")
    for figure in ("net", "vat_total", "gross", "deposits"):
        assert getattr(first.sums, figure) + getattr(rest.sums, figure) == getattr(invoice.sums, figure), figure


def test_a_sale_that_is_invoiced_after_its_day_was_closed_stays_in_the_journal(seller: FakeShop) -> None:
    for _ in range(2):
        seller.scan(seller.product("Savon", "3.49", vat="21"))
        seller.pay("card")
    same_day = seller.do(invoice_sale, sale_by(seller, 1), BAKERY, now=seller.now(), who=WHO)
    seller.clock.pass_by(days=1)
    seller.do(catch_up, now=seller.now())
    later = seller.do(invoice_sale, sale_by(seller, 2), BAKERY, now=seller.now(), who=WHO)

    journal = seller.read(receipts_journal, date(2026, 11, 23), date(2026, 11, 23), now=seller.now())
    assert [day.turnover for day in journal] == [Decimal("3.49")]
    assert seller.read(invoice_document, same_day.id, Language.FR).in_journal is None
    assert seller.read(invoice_document, later.id, Language.FR).in_journal == date(2026, 11, 23)


def test_a_practice_shop_and_a_demo_say_so(seller: FakeShop) -> None:
    seller.be_practice()
    seller.do(set_rule, "demo", "1", who=WHO, now=seller.now())
    seller.scan(seller.product())
    _, document = invoiced(seller)
    assert (document.training, document.demo) == (True, True)


def test_a_seller_who_lost_the_vat_number_is_told_when_the_invoice_is_made_again(seller: FakeShop) -> None:
    seller.scan(seller.product())
    sale, _ = invoiced(seller)
    seller.do(set_rule, "vat_number", "", who=WHO, now=seller.now())
    made = seller.read(invoice_of, sale)
    assert made is not None
    with pytest.raises(SellerIncomplete):
        seller.read(invoice_document, made.id, Language.FR)


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("Rue de l'Exemple 12, 1030 Bruxelles", ("Rue de l'Exemple 12", "1030", "Bruxelles")),
        ("Rue de l'Exemple 12\n1030 Bruxelles", ("Rue de l'Exemple 12", "1030", "Bruxelles")),
        ("Bâtiment B, Rue 1, B-1030 Bruxelles, Belgique", ("Bâtiment B, Rue 1", "1030", "Bruxelles")),
        ("91 rue des Poissonniers\n75018 Paris", ("91 rue des Poissonniers", "75018", "Paris")),
        ("Chez nous", ("Chez nous", "", "")),
    ],
)
def test_the_shops_address_is_read_from_its_rule(address: str, place: tuple[str, str, str]) -> None:
    found = seller_of(ShopRules(name="La Ruche", address=address, vat_number="BE0000000097"))
    assert (found.street, found.postcode, found.city) == place
