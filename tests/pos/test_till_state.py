from dataclasses import replace
from decimal import Decimal

from fake_shop import FakeShop

from beesdesk.pos.actions import take_back
from beesdesk.pos.till_state import TillState, returnable, till_state


def entered(state: TillState) -> TillState:
    """The state without what a running till never asks for again."""
    return replace(state, shopper=None, eaters=(), unknown=(), payments=())


def test_a_closed_till_has_no_basket(shop: FakeShop) -> None:
    state = shop.read(till_state)

    assert (state.till, state.basket, state.lines, state.due) == (None, None, (), Decimal(0))


def test_a_state_carried_on_line_by_line_is_the_state_read_whole(till: FakeShop) -> None:
    beer = till.product("Beer", "1.80", deposit="0.10")
    state = till.read(till_state)

    first = till.scan_many(beer, 6)
    state = state.with_lines(first.basket, first.lines)
    back = till.do(take_back, 1, Decimal(2), now=till.now(), who="Nadia B.")
    state = state.with_lines(back.basket, back.lines)

    assert entered(state) == entered(till.read(till_state))
    assert [line.taken_back for line in state.lines] == [2, 2, 0, 0]


def test_what_is_paid_is_no_longer_due_and_the_rest_is_rounded_only_in_cash(till: FakeShop) -> None:
    till.scan(till.product("Cheese", "7.48"))
    till.pay("card", "2.00")

    state = till.read(till_state)

    assert (state.total, state.due, state.due_in_cash) == (Decimal("7.48"), Decimal("5.48"), Decimal("5.50"))


def test_a_member_comes_with_the_eaters_and_set_aside_baskets_are_counted(till: FakeShop) -> None:
    till.scan(till.member("Amélie", "Martin", eaters=("Paul", "Inès")))

    state = till.read(till_state)

    assert state.shopper is not None
    assert (state.shopper.name, state.eaters, state.parked) == ("Amélie Martin", ("Inès", "Paul"), 0)


def test_a_line_is_returnable_until_all_of_it_is_taken_back(till: FakeShop) -> None:
    till.scan(till.product("Milk"))
    assert [returnable(line) for line in till.read(till_state).lines] == [True]

    till.do(take_back, 1, now=till.now(), who="Nadia B.")

    state = till.read(till_state)
    assert [returnable(line) for line in state.lines] == [False, False]
    assert state.last_item is None
