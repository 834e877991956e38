import pytest
from fake_shop import FakeShop

from beesdesk.pos.till_state import till_state
from beesdesk.ui.till.hints import what_next
from beesdesk.ui.till.typed import Typed

pytestmark = pytest.mark.usefixtures("speaks")


def hint(shop: FakeShop, typed: Typed | None = None, *, brief: bool = False) -> str:
    return what_next(shop.read(till_state), typed or Typed(), brief=brief)


def test_a_closed_till_is_opened_first(shop: FakeShop) -> None:
    assert hint(shop) == "Open the till first: count the float."


def test_an_empty_basket_waits_for_its_first_article_and_then_for_the_next(till: FakeShop) -> None:
    assert hint(till).startswith("Scan the first article, or type")
    till.scan(till.product())
    assert hint(till).startswith("Scan the next article, or type")
    assert hint(till, brief=True) == "Scan the next article."


def test_what_was_typed_says_what_it_may_become(till: FakeShop) -> None:
    assert hint(till, Typed(text="24")).startswith("Enter: take it as a code")
    assert hint(till, Typed(quantity=3)) == "Scan the article, or type its code."


def test_a_part_payment_is_finished(till: FakeShop) -> None:
    till.scan(till.product("Cheese", "7.48"))
    till.pay("card", "2.00")
    assert hint(till) == "€2.00 is paid. Take the rest (F12)."


def test_a_tare_waits_for_what_is_weighed_next(till: FakeShop) -> None:
    till.scan("0700000001235")
    assert hint(till) == "Tare 0.123\u00a0kg for the next article that is weighed."
