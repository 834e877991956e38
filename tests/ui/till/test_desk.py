from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from fake_shop import FakeShop
from PySide6.QtWidgets import QApplication

from beesdesk.members.queries import Shopper
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import Amounts
from beesdesk.pos.queries import parked_baskets
from beesdesk.pos.right import Right
from beesdesk.pos.till_state import till_state
from beesdesk.shop import Shop
from beesdesk.ui.till.desk import Desk
from beesdesk.words import Source, Unit


@dataclass
class News:
    """What a desk has told, by the name of the signal."""

    told: list[tuple[str, Any]] = field(default_factory=list)

    def of(self, name: str) -> list[Any]:
        return [what for told, what in self.told if told == name]


@pytest.fixture
def desk(qapp: QApplication, till: FakeShop) -> Desk:
    return Desk(till)


@pytest.fixture
def news(desk: Desk) -> News:
    news = News()
    for name in ("line_added", "line_taken_back", "basket_changed", "shopper_changed", "unknown_changed", "sold"):
        getattr(desk, name).connect(lambda what, name=name: news.told.append((name, what)))
    for name in ("session_changed", "parked_changed", "part_paid", "receipt_wanted"):
        getattr(desk, name).connect(lambda what, name=name: news.told.append((name, what)))
    for name in ("refused", "weight_needed", "price_needed"):
        getattr(desk, name).connect(lambda *what, name=name: news.told.append((name, what)))
    desk.drawer_wanted.connect(lambda: news.told.append(("drawer_wanted", None)))
    return news


def is_what_is_stored(desk: Desk) -> bool:
    return desk.state == desk.shop.read(till_state)


def test_a_scan_tells_its_line_and_nothing_is_read_anew(till: FakeShop, desk: Desk, news: News) -> None:
    assert desk.scan(till.product("Milk", "1.25"), Amounts(quantity=Decimal(3)))

    (entry,) = news.of("line_added")
    assert [line.name for line in entry.lines] == ["Milk"]
    assert (desk.state.due, news.of("basket_changed")) == (Decimal("3.75"), [])
    assert is_what_is_stored(desk)


def test_a_refusal_is_told_in_the_language_of_the_screen_and_the_next_scan_counts(
    till: FakeShop, desk: Desk, news: News
) -> None:
    assert not desk.scan("5400000000004")
    assert desk.scan(till.product("Milk"))

    ((text, error),) = news.of("refused")
    assert isinstance(error, no.CodeInvalid)
    assert text.startswith("Code misread: 5400000000004")
    assert len(desk.state.lines) == 1


def test_an_unknown_scan_is_kept_until_it_is_settled(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan("5400000000003")
    desk.scan("5400000000003")

    assert [kept.code for kept in desk.state.unknown] == ["5400000000003"] * 2
    assert is_what_is_stored(desk)

    desk.settle_unknown(desk.state.unknown[0].id)

    assert len(news.of("unknown_changed")[-1]) == 1
    assert is_what_is_stored(desk)


@pytest.mark.parametrize(("code", "source"), [("5400000000003", Source.KEYED), ("0420000009993", Source.SCAN)])
def test_a_typed_code_and_an_unknown_card_are_refused_but_not_kept(
    desk: Desk, news: News, code: str, source: Source
) -> None:
    assert not desk.scan(code, source=source)
    assert isinstance(news.of("refused")[0][1], no.CodeUnknown)
    assert desk.state.unknown == ()


def test_an_article_looked_up_settles_the_code_that_nobody_knew(till: FakeShop, desk: Desk) -> None:
    desk.scan("5400000000003")
    desk.scan(till.product("Milk"))
    milk = desk.state.lines[0].product_id
    assert milk is not None

    assert desk.pick(milk, unknown=desk.state.unknown[0].id)

    assert (len(desk.state.lines), desk.state.unknown) == (2, ())


def test_a_weighed_article_asks_for_its_weight_and_goes_on_with_it(till: FakeShop, desk: Desk, news: News) -> None:
    code = till.product("Apples", "2.65", article="24", unit=Unit.KG)

    assert desk.scan(code, source=Source.KEYED)
    ((need, enter),) = news.of("weight_needed")
    assert (need.name, need.price, news.of("refused")) == ("Apples", Decimal("2.65"), [])

    assert not enter(gross=Decimal("0.200"), tare=Decimal("0.250"))
    assert isinstance(news.of("refused")[0][1], no.TareTooHeavy)
    assert enter(gross=Decimal("1.262"), tare=Decimal("0.012"))

    (line,) = desk.state.lines
    assert (line.quantity, line.amount, line.source) == (Decimal("1.250"), Decimal("3.31"), Source.WEIGHT_TYPED)


def test_an_article_without_price_asks_for_it_then_for_its_weight(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Plums", None, article="25", unit=Unit.KG), source=Source.KEYED)

    ((_, enter),) = news.of("price_needed")
    assert enter(price=Decimal("4.00"))
    ((need, enter),) = news.of("weight_needed")
    assert need.price == Decimal("4.00")
    assert enter(gross=Decimal("0.500"), tare=Decimal(0))

    assert desk.state.due == Decimal("2.00")


def test_a_line_taken_back_is_noted_on_the_line(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Beer", "1.80", deposit="0.10"), Amounts(quantity=Decimal(6)))

    entry = desk.take_back(1, Decimal(2))

    assert entry is not None
    assert news.of("line_taken_back") == [entry]
    assert [line.taken_back for line in desk.state.lines] == [2, 2, 0, 0]
    assert is_what_is_stored(desk)


def test_taking_back_nothing_is_refused(desk: Desk, news: News) -> None:
    assert desk.take_back(0) is None
    assert isinstance(news.of("refused")[0][1], no.BasketEmpty)


def test_a_card_names_the_shopper_and_a_second_scan_at_once_is_the_scanners(
    till: FakeShop, desk: Desk, news: News
) -> None:
    card = till.member("Amélie", "Martin", eaters=("Paul", "Inès"))

    assert desk.scan(card)
    till.clock.pass_by(seconds=1)
    assert desk.scan(card)
    assert len(news.of("shopper_changed")) == 1
    till.clock.pass_by(seconds=3)
    desk.scan(card)

    assert len(news.of("shopper_changed")) == 2
    assert desk.state.eaters == ("Inès", "Paul")
    right = desk.right()
    assert right is not None
    assert right.may_shop


def test_the_same_article_twice_at_once_is_two_articles(till: FakeShop, desk: Desk) -> None:
    milk = till.product("Milk")
    desk.scan(till.member())

    desk.scan(milk)
    desk.scan(milk)

    assert len(desk.state.lines) == 2


def test_where_a_card_is_asked_for_nothing_else_is_taken(till: FakeShop, desk: Desk, news: News) -> None:
    assert not desk.scan_card(till.product("Milk"))
    assert isinstance(news.of("refused")[0][1], no.CodeNotUsed)
    assert desk.scan_card(till.member("Amélie", "Martin"))
    assert desk.state.shopper is not None


def test_a_member_is_named_and_unnamed(till: FakeShop, desk: Desk, news: News) -> None:
    till.member("Amélie", "Martin", number=412)

    assert desk.name_shopper(till.member_id(412)) is not None
    assert news.of("shopper_changed")[0].name == "Amélie Martin"
    desk.name_shopper(None)

    assert news.of("shopper_changed")[1] is None
    assert is_what_is_stored(desk)


def test_a_basket_is_set_aside_and_taken_back(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Milk"))

    parked = desk.park("Amélie")
    assert parked is not None
    assert (news.of("parked_changed"), desk.view) == ([1], None)

    assert desk.recall(till.read(parked_baskets)[0].id) is not None
    assert news.of("parked_changed") == [1, 0]
    assert news.of("basket_changed")[-1] == desk.view
    assert len(desk.state.lines) == 1


def test_a_basket_is_cancelled_for_a_reason_only(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Milk"))

    assert not desk.cancel(" ")
    assert isinstance(news.of("refused")[0][1], no.ReasonNeeded)
    assert desk.cancel("forgot the purse")
    assert desk.state.lines == ()


def test_a_sale_in_cash_is_stored_then_the_drawer_opens_then_it_is_told(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Milk", "1.27"))

    paid = desk.pay("cash", Decimal(2))

    assert paid is not None
    assert [name for name, _ in news.told][-2:] == ["drawer_wanted", "sold"]
    assert desk.last_sale is not None
    assert (desk.last_sale.total, desk.last_sale.paid.change) == (Decimal("1.27"), Decimal("0.75"))
    assert is_what_is_stored(desk)

    desk.scan(till.product("Bread"))
    assert desk.last_sale is None


def test_a_sale_by_card_leaves_the_drawer_shut(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Milk"))
    desk.pay("card")

    assert (news.of("drawer_wanted"), len(news.of("sold"))) == ([], 1)


def test_a_part_payment_in_cash_opens_the_drawer_at_the_end(till: FakeShop, desk: Desk, news: News) -> None:
    desk.scan(till.product("Cheese", "7.48"))

    desk.pay("cash", Decimal(5))
    assert (len(news.of("part_paid")), news.of("drawer_wanted"), desk.state.due) == (1, [], Decimal("2.48"))
    desk.pay("card")

    assert (len(news.of("sold")), len(news.of("drawer_wanted"))) == (1, 1)


def test_nothing_is_paid_while_there_is_nothing_to_pay(desk: Desk, news: News) -> None:
    assert not desk.may_pay(lambda: None)
    assert isinstance(news.of("refused")[0][1], no.BasketEmpty)


def test_a_till_is_opened_and_closed(qapp: QApplication, shop: FakeShop) -> None:
    desk = Desk(shop)
    assert not desk.may_pay(lambda: None)

    assert desk.open_till(Decimal(100), None, "Nadia B.") is not None
    assert desk.who == "Nadia B."
    report = desk.close_till(Decimal(100), None)

    assert report is not None
    assert (report.difference, desk.till) == (Decimal(0), None)


def test_cash_moved_and_a_drawer_opened_for_a_reason_open_the_drawer(desk: Desk, news: News) -> None:
    assert desk.move_cash(Decimal(-20), "change for the market") is not None
    assert desk.open_drawer("wrong note")
    assert len(news.of("drawer_wanted")) == 2

    assert not desk.open_drawer("")
    assert desk.move_cash(Decimal(20), "") is None
    assert len(news.of("drawer_wanted")) == 2


def test_what_another_process_did_is_shown(till: FakeShop, desk: Desk, news: News) -> None:
    other = Shop.open(till.path.parent, till.clock, ballast=0)
    Desk(other).scan(till.product("Milk"))
    other.close()

    desk.look_around()

    assert [line.name for line in desk.state.lines] == ["Milk"]
    assert len(news.of("basket_changed")) == 1
    desk.look_around()
    assert len(news.of("basket_changed")) == 1


def test_the_day_is_the_one_on_the_shops_calendar(till: FakeShop, desk: Desk) -> None:
    till.clock.pass_by(hours=14, minutes=30)  # 23:30 UTC
    assert desk.today().isoformat() == "2026-11-24"


class Counting:
    """Says yes, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def right(self, shopper: Shopper, today: date) -> Right:  # noqa: ARG002 - always the same
        self.asked += 1
        return Right(may_shop=True)


def test_the_right_to_shop_is_asked_once_for_a_shopper_and_again_when_all_is_read_anew(till: FakeShop) -> None:
    answer = Counting()
    desk = Desk(till, answer)
    desk.scan(till.member())
    for _ in range(3):
        desk.right()
    assert answer.asked == 1

    till.clock.pass_by(days=1)
    desk.right()
    desk.reload()
    desk.right()
    assert answer.asked == 3
