from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.verify import verify
from beesdesk.pos.empties import return_deposit
from beesdesk.pos.invoices import (
    Business,
    BusinessIncomplete,
    NothingToInvoice,
    SaleInvoiced,
    SaleRefunded,
    SellerIncomplete,
    business_known,
    code_of,
    invoice_of,
    invoice_sale,
)
from beesdesk.pos.model import Invoice
from beesdesk.pos.refunds import refund, refundable
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import close_till
from beesdesk.pos.vat_numbers import VatNumberWrong

WHO = "Nadia B."
BAKERY = Business("0403.170.701", " Le  Fournil ", "Rue Haute 3", "1000", "Bruxelles", "be")


@pytest.fixture
def seller(till: FakeShop) -> FakeShop:
    till.name_seller()
    return till


def sell(shop: FakeShop, price: str = "3.49", tender: str = "card") -> UUID:
    shop.scan(shop.product("Savon", price, vat="21"))
    sale = shop.pay(tender).sale_id
    assert sale is not None
    return sale


def invoice(shop: FakeShop, sale: UUID, buyer: Business = BAKERY) -> Invoice:
    return shop.do(invoice_sale, sale, buyer, now=shop.now(), who=WHO)


def acts(shop: FakeShop) -> list[tuple[str, str]]:
    return shop.read(lambda s: s.values("SELECT who, detail FROM act WHERE kind = 'invoiced' ORDER BY seq"))


def test_an_invoice_is_numbered_without_gaps_and_journaled(seller: FakeShop) -> None:
    first, second = sell(seller), sell(seller)

    made = [invoice(seller, second), invoice(seller, first)]

    assert [one.number for one in made] == [1, 2]
    assert [seller.read(code_of, one) for one in made] == ["F1-1", "F1-2"]
    assert acts(seller) == [(WHO, '{"invoice":1,"sale":2}'), (WHO, '{"invoice":2,"sale":1}')]
    assert seller.read(verify).first_break is None


def test_the_buyer_is_kept_tidy_and_the_number_the_one_way(seller: FakeShop) -> None:
    made = invoice(seller, sell(seller))

    assert (made.vat_number, made.name, made.country) == ("BE0403170701", "Le Fournil", "BE")
    assert seller.read(invoice_of, made.sale_id) == made


def test_a_sale_has_one_invoice(seller: FakeShop) -> None:
    sale = sell(seller)
    invoice(seller, sale)

    with pytest.raises(SaleInvoiced) as refused:
        invoice(seller, sale)

    assert (refused.value.number, refused.value.code) == (1, "F1-1")


def test_a_sale_of_which_something_came_back_has_no_invoice_any_more(seller: FakeShop) -> None:
    seller.scan_many(seller.product("Savon", "3.49", vat="21"), 3)
    sale = seller.pay("card").sale_id
    assert sale is not None
    line = seller.read(refundable, sale).lines[0]
    back = seller.do(refund, sale, {line.id: Decimal(1)}, reason="abîmé", now=seller.now(), who=WHO)

    for one in (sale, back.sale_id):
        with pytest.raises(SaleRefunded):
            invoice(seller, one)
    assert acts(seller) == []
    assert seller.read(invoice_of, back.sale_id) is None


def test_what_is_refunded_of_an_invoice_has_a_credit_note_of_the_same_series(seller: FakeShop) -> None:
    sale = sell(seller)
    made = invoice(seller, sale)

    back = seller.do(refund, sale, reason="abîmé", now=seller.now(), who="Karim D.")

    note = seller.read(invoice_of, back.sale_id)
    assert note is not None
    assert note.number == made.number + 1
    assert replace(note, id=made.id, number=made.number, sale_id=made.sale_id, at=made.at) == made
    assert acts(seller)[1] == ("Karim D.", '{"invoice":2,"sale":2}')
    assert invoice(seller, sell(seller)).number == 3


def test_a_business_is_remembered_as_it_was_the_last_time(seller: FakeShop) -> None:
    assert seller.read(business_known, "BE0403170701") is None
    invoice(seller, sell(seller))
    seller.clock.pass_by(days=1)
    invoice(seller, sell(seller), replace(BAKERY, street="Rue Basse 5"))

    known = seller.read(business_known, "BE0403170701")

    assert known == Business("BE0403170701", "Le Fournil", "Rue Basse 5", "1000", "Bruxelles", "BE")
    assert seller.read(business_known, "FR40303265045") is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "\x00\x1b"}, "name"),
        ({"street": ""}, "street"),
        ({"postcode": ""}, "postcode"),
        ({"city": ""}, "city"),
        ({"country": ""}, "country"),
        ({"country": "Belgique"}, "country"),
        ({"country": "1é"}, "country"),
    ],
)
def test_an_invoice_needs_a_whole_address(seller: FakeShop, changes: dict[str, str], field: str) -> None:
    with pytest.raises(BusinessIncomplete) as refused:
        invoice(seller, sell(seller), replace(BAKERY, **changes))
    assert refused.value.field == field


def test_a_wrong_vat_number_leaves_no_trace(seller: FakeShop) -> None:
    sale = sell(seller)
    with pytest.raises(VatNumberWrong):
        invoice(seller, sale, replace(BAKERY, vat_number="BE0403170702"))

    assert acts(seller) == []
    assert invoice(seller, sale).number == 1


@pytest.mark.parametrize(("rule", "value"), [("address", " "), ("vat_number", ""), ("vat_number", "BE 0403.170.702")])
def test_a_shop_that_does_not_say_who_it_is_writes_no_invoice(seller: FakeShop, rule: str, value: str) -> None:
    seller.do(set_rule, rule, value, who="office", now=seller.now())
    with pytest.raises(SellerIncomplete) as refused:
        invoice(seller, sell(seller))
    assert refused.value.field == rule


def test_empties_brought_back_are_nothing_to_invoice(seller: FakeShop) -> None:
    seller.do(return_deposit, Decimal("0.10"), Decimal(24), now=seller.now())
    sale = seller.pay("cash").sale_id
    assert sale is not None
    with pytest.raises(NothingToInvoice):
        invoice(seller, sale)


def test_what_has_an_invoice_is_told_apart_in_the_closing(seller: FakeShop) -> None:
    sell(seller, "10.00")
    invoice(seller, sell(seller, "3.49"))

    report = seller.do(close_till, Decimal("100.00"), cashier=WHO, now=seller.now())

    assert '"invoiced":349' in report.totals
    assert report.turnover == Decimal("13.49")
