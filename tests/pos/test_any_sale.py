"""Any sale, paid in any way, and given back in any pieces: parts add up to totals, and back to zero."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from any_sale import WHO, Shelf, fill, furnish, settle_up
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.db.log import plain_row
from beesdesk.db.table import TABLES
from beesdesk.pos import refusals as no
from beesdesk.pos.accounts import balance
from beesdesk.pos.basket import discard
from beesdesk.pos.model import Payment, Sale, SaleLine, SaleVat
from beesdesk.pos.pricing import ZERO, vat_inside
from beesdesk.pos.queries import SaleView, open_session, sale_by_id
from beesdesk.pos.refunds import refund, refundable
from beesdesk.pos.sessions import close_till
from beesdesk.words import Account

SALES = 5
EXAMPLES = examples(420, of=10)
"""So many examples of so many sales each: more than 2,000 sales."""
FIVE = Decimal("0.05")
WAYS = ("cash", "card", "meal_voucher", "eco_voucher", "wallet", "local", "on_account", "cheque")


def check_sale(shelf: Shelf, view: SaleView) -> None:
    """Parts are the totals, and what is sealed is what is stored."""
    assert sum(line.amount for line in view.lines) == view.sale.total
    assert sum(payment.amount for payment in view.payments) == view.sale.total + view.sale.rounding
    assert abs(view.sale.rounding) <= Decimal("0.02")
    goods = sum((line.amount for line in view.lines if line.kind.goods), ZERO)
    assert sum((part.gross for part in view.vat), ZERO) == goods
    if view.sale.refund_of is None:
        assert [(part.rate, part.gross, part.vat) for part in view.vat] == [
            (part.rate, part.gross, part.vat) for part in vat_inside(view.lines)
        ]
    assert sealed(shelf.shop, view.sale) == stored(view)


def sealed(shop: FakeShop, sale: Sale) -> list[str]:
    """Return what the log's entry says of a sale, row by row."""
    body = shop.read(
        lambda session: session.value(
            "SELECT body FROM log l JOIN sale s ON s.device_id = l.device_id AND s.seq = l.seq WHERE s.id = ?",
            (sale.id,),
        )
    )
    names = {TABLES[cls].name for cls in (Sale, SaleLine, SaleVat, Payment)}
    return sorted(json.dumps(row[2]) for row in json.loads(body)["rows"] if row[0] == "add" and row[1] in names)


def stored(view: SaleView) -> list[str]:
    rows = (view.sale, *view.lines, *view.vat, *view.payments)
    return sorted(
        json.dumps(dict(sorted(plain_row(TABLES[type(row)].columns, TABLES[type(row)].encode(row)).items())))
        for row in rows
    )


def given_back(shelf: Shelf, sale: Sale, chance: Random) -> int:
    """Give a sale back, in one or in pieces; return in how many."""
    pieces = 0
    while True:
        left = shelf.shop.read(refundable, sale.id)
        if not left.lines:
            return pieces
        what = None
        if chance.random() < 0.6:
            line = chance.choice(left.lines)
            unit = Decimal("0.001") if line.unit.weighed else Decimal(1)
            some = unit * chance.randint(1, int(line.left / unit)) if line.left > 0 else line.left
            what = {line.id: some}
        done = shelf.do(refund, sale.id, what, reason="rendu", who=WHO)
        pieces += 1
        view = shelf.shop.read(sale_by_id, done.sale_id)
        assert view is not None
        check_sale(shelf, view)
        too_much = {line.id: line.left + 1 for line in left.lines if line.left > 0}
        if too_much:
            with pytest.raises(no.TooMuchRefunded):
                shelf.do(refund, sale.id, too_much, reason="encore", who=WHO)


@pytest.fixture(scope="module")
def shelf(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    shelf = furnish(tmp_path_factory.mktemp("any-sale"), template)
    yield shelf
    shelf.shop.close()


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_sale_adds_up_and_its_refund_brings_every_total_back(shelf: Shelf, seed: int) -> None:
    chance = Random(seed)
    left = shelf.view()
    if left is not None:  # of an example that failed
        shelf.shop.do(discard, left.basket.id)
    if shelf.shop.read(open_session) is not None:
        shelf.do(close_till, shelf.totals().cash_expected, cashier=WHO)
    shelf.shop.open_till("900.00")
    for _ in range(SALES):
        before, wallet = shelf.totals(), shelf.shop.read(balance, shelf.member, Account.WALLET)
        debt = shelf.shop.read(balance, shelf.member, Account.DEBT)
        fill(shelf, chance)
        sold = settle_up(shelf, chance)
        check_sale(shelf, sold)
        after = shelf.totals()
        assert after.sales == before.sales + 1
        assert sum(part.amount for part in after.tenders) == (
            after.turnover + after.deposits + after.tips + after.topups + after.rounding
        )
        if sold.sale.total <= 0:
            continue
        pieces = given_back(shelf, sold.sale, chance)
        back = shelf.totals()
        assert (back.turnover, back.deposits, back.tips, back.topups) == (
            before.turnover, before.deposits, before.tips, before.topups,
        )  # fmt: skip
        assert {part.rate: (part.gross, part.vat) for part in back.vat if part.gross or part.vat} == {
            part.rate: (part.gross, part.vat) for part in before.vat if part.gross or part.vat
        }
        assert shelf.shop.read(balance, shelf.member, Account.WALLET) == wallet
        assert shelf.shop.read(balance, shelf.member, Account.DEBT) == debt
        # Cents that somebody paid in coins, with a card for the rest, come back rounded: a refund is a ticket of its own.
        if pieces == 1 and not any(one.tender == "cash" and one.amount % FIVE for one in sold.payments):
            assert {one.tender: one.amount for one in back.tenders if one.amount} == {
                one.tender: one.amount for one in before.tenders if one.amount
            }
            assert back.rounding == before.rounding
