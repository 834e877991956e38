"""Finding a sale by what somebody has of it."""

import pytest
from fake_shop import FakeShop

from beesdesk.pos.refusals import SaleUnknown
from beesdesk.pos.sale_finding import latest_sale, read_receipt_code, sale_by_code, sale_by_number


def test_sales_are_found_by_number_and_the_last_one_without(till: FakeShop) -> None:
    assert till.read(latest_sale) is None
    milk = till.product()
    sales = []
    for _ in range(3):
        till.scan(milk)
        sales.append(till.pay().sale_id)

    assert [till.read(sale_by_number, number) for number in (1, 2, 3)] == sales
    assert till.read(latest_sale) == sales[-1]


def test_a_number_that_was_never_given_is_refused(till: FakeShop) -> None:
    with pytest.raises(SaleUnknown) as refused:
        till.read(sale_by_number, 7)
    assert refused.value.number == 7


@pytest.mark.parametrize("code", ["T1S1", "t1s1", " T1S1\r", "]C0T1S1"])
def test_the_bar_code_of_a_receipt_finds_its_sale(till: FakeShop, code: str) -> None:
    till.scan(till.product())
    paid = till.pay()

    found = read_receipt_code(code)

    assert found is not None
    assert till.read(sale_by_code, *found) == paid.sale_id


@pytest.mark.parametrize("code", ["", "T1", "T1S", "T1S1 5", "XT1S1", "T1234567890S1", "9529999000017", "T\u0661S1"])
def test_any_other_code_is_no_receipt(code: str) -> None:
    assert read_receipt_code(code) is None


def test_a_receipt_of_a_till_that_is_not_known_is_refused(till: FakeShop) -> None:
    till.scan(till.product())
    till.pay()
    for code in ((2, 1), (1, 2)):
        with pytest.raises(SaleUnknown):
            till.read(sale_by_code, *code)
