from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_sales import note_move, note_sale, product_id
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.catalog.barcodes import Code, CodeKind
from beesdesk.catalog.model import Category, Product, Supplier
from beesdesk.catalog.queries import offer_by_id
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.pos.rules import set_rule
from beesdesk.stock import count_refusals as no
from beesdesk.stock.count_lines import compare, standing, to_count, uncounted
from beesdesk.stock.count_model import StockCount
from beesdesk.stock.counting import (
    Closed,
    Scope,
    close_count,
    correct,
    drop_count,
    enter,
    open_count,
    scanned_quantity,
    scope_of,
)
from beesdesk.stock.levels import Difference, level_of, moves_of, rebuild, settle
from beesdesk.words import Act, CountScope, CountState, MoveCause, Unit

BRUSSELS = ZoneInfo("Europe/Brussels")
MILK, RICE = "5400000000010", "5400000000027"


@pytest.fixture
def milk(till: FakeShop) -> UUID:
    """An article in a shop whose till is open: ten of it came for 8 euro."""
    till.product("Milk", price="1.25", gtin=MILK)
    key = product_id(till, MILK)
    till.do(note_move, key, MoveCause.RECEIPT, "10", till.now(), value="8.00")
    till.clock.pass_by(minutes=1)
    return key


@pytest.fixture
def ada(till: FakeShop) -> str:
    """Somebody who may move stock."""
    return till.person("Ada", "stock")


def count(shop: FakeShop, *products: UUID) -> UUID:
    scope = Scope(CountScope.LIST, name="Two things", products=products)
    return shop.do(open_count, scope, now=shop.now(), who="Luc")


def see(
    shop: FakeShop, key: UUID, product: UUID, quantity: str, who: str = "Luc", turn: int = 1, *, back: bool = False
) -> UUID:
    shop.clock.pass_by(minutes=1)
    told = {"turn": turn, "back": back, "now": shop.now(), "who": who}
    return shop.do(enter, key, product, Decimal(quantity), **told).id


def close(shop: FakeShop, key: UUID, who: str, *, rest_is_gone: bool | None = None) -> Closed:
    shop.clock.pass_by(minutes=1)
    done = shop.do(close_count, key, BRUSSELS, rest_is_gone=rest_is_gone, now=shop.now(), who=who)
    shop.do(settle, BRUSSELS)
    return done


def on_hand(shop: FakeShop, product: UUID) -> Decimal:
    shop.do(settle, BRUSSELS)
    return shop.read(level_of, product).on_hand


def test_what_was_found_is_the_stock_and_what_is_sold_afterwards_is_taken_off(
    till: FakeShop, milk: UUID, ada: str
) -> None:
    key = count(till, milk)
    see(till, key, milk, "5")
    see(till, key, milk, "3")
    till.clock.pass_by(minutes=1)
    till.do(note_sale, milk, "2", till.now())
    till.do(settle, BRUSSELS)

    (line,) = till.read(compare, key)
    assert (line.expected, line.found, line.difference, line.value) == (10, 8, -2, Decimal("-1.60"))
    assert close(till, key, ada) == Closed(1, Decimal("-1.60"))
    assert on_hand(till, milk) == 6
    moved = [one for one in till.read(lambda session: list(moves_of(session, milk))) if one.cause is MoveCause.COUNT]
    assert [(one.quantity, one.counted) for one in moved] == [(-2, 8)]
    assert till.read(lambda session: session.get(StockCount, key)).state is CountState.CLOSED


def test_what_is_typed_from_paper_counts_when_it_was_seen(till: FakeShop, milk: UUID, ada: str) -> None:
    key, opened = count(till, milk), till.now()
    till.clock.pass_by(minutes=5)
    till.do(note_sale, milk, "2", till.now())
    till.clock.pass_by(minutes=55)
    told = {"now": till.now(), "who": "Luc"}
    for outside in (opened - timedelta(minutes=1), till.now() + timedelta(minutes=1)):
        with pytest.raises(no.SeenOutside):
            till.do(enter, key, milk, Decimal(9), seen=outside, **told)

    till.do(enter, key, milk, Decimal(9), seen=opened + timedelta(minutes=2), **told)

    assert close(till, key, ada).value == Decimal("-0.80")
    assert on_hand(till, milk) == 7


def test_what_is_sold_soon_after_may_have_been_in_a_basket(till: FakeShop, milk: UUID) -> None:
    key = count(till, milk)
    see(till, key, milk, "8")
    for minutes in (10, 30):
        till.clock.pass_by(minutes=minutes)
        till.do(note_sale, milk, "1", till.now())
        till.do(settle, BRUSSELS)
        (line,) = till.read(compare, key)
        assert (line.difference, line.soon, line.in_baskets) == (-2, 1, False)
    till.do(note_sale, milk, "1", till.now() - timedelta(minutes=20))
    till.do(settle, BRUSSELS)
    assert till.read(compare, key)[0].in_baskets


def test_a_sale_that_is_learned_after_the_closing_changes_the_difference_and_not_the_stock(
    till: FakeShop, milk: UUID, ada: str
) -> None:
    key, before = count(till, milk), till.now()
    see(till, key, milk, "7")
    close(till, key, ada)

    till.do(note_sale, milk, "3", before)
    assert on_hand(till, milk) == 7


def test_a_wrong_entry_is_corrected_at_its_moment_or_taken_back(till: FakeShop, milk: UUID, ada: str) -> None:
    key = count(till, milk)
    typed = see(till, key, milk, "21")
    seen_at = till.now()
    till.clock.pass_by(minutes=5)
    right = till.do(correct, typed, Decimal(9), who="Luc")

    assert [(one.quantity, one.at) for one in till.read(standing, key)] == [(9, seen_at)]
    with pytest.raises(no.EntryReplaced):
        till.do(correct, typed, Decimal(8), who="Luc")
    till.do(correct, right.id, None, who="Luc")
    assert till.read(standing, key) == []
    with pytest.raises(no.CountEmpty):
        close(till, key, ada)


@pytest.mark.parametrize(
    ("unit", "units", "code", "quantity"),
    [
        pytest.param(Unit.PIECE, "1", Code("x", CodeKind.GTIN), "1", id="a piece"),
        pytest.param(Unit.PIECE, "6", Code("x", CodeKind.GTIN), "6", id="a pack"),
        pytest.param(Unit.PIECE, "1", Code("x", CodeKind.GTIN, count=4), "4", id="as many as the code says"),
        pytest.param(Unit.KG, "1", Code("x", CodeKind.WEIGHT, weight=Decimal("0.455")), "0.455", id="a weight"),
        pytest.param(Unit.KG, "1", Code("x", CodeKind.PRICE, price=Decimal("2.50")), "0.333", id="what its price buys"),
        pytest.param(Unit.KG, "1", Code("x", CodeKind.GTIN), None, id="nobody knows"),
    ],
)
def test_what_a_scan_stands_for(till: FakeShop, unit: Unit, units: str, code: Code, quantity: str | None) -> None:
    key = product_id(till, till.product("Cheese", price="7.50", unit=unit))
    offer = till.read(offer_by_id, key, till.today)
    assert offer is not None

    found = scanned_quantity(replace(offer, units=Decimal(units)), code)
    assert found == (None if quantity is None else Decimal(quantity))


def test_a_large_difference_is_counted_again_by_somebody_else(till: FakeShop, milk: UUID, ada: str) -> None:
    till.do(set_rule, "count_again_from", "4", who="", now=till.now())
    key = count(till, milk)
    see(till, key, milk, "4")
    till.do(settle, BRUSSELS)
    assert [line.again for line in till.read(compare, key)] == [True]
    with pytest.raises(no.SecondCountNeeded):
        close(till, key, ada)
    with pytest.raises(no.SecondCountBySame):
        see(till, key, milk, "4", turn=2)

    see(till, key, milk, "9", "Nora", turn=2)

    (line,) = till.read(compare, key)
    assert [(turn.found, turn.difference, turn.who) for turn in line.turns] == [(4, -6, ("Luc",)), (9, -1, ("Nora",))]
    assert close(till, key, ada) == Closed(1, Decimal("-0.80"))
    assert on_hand(till, milk) == 9


def test_nothing_is_counted_again_before_it_was_counted(till: FakeShop, milk: UUID) -> None:
    with pytest.raises(no.NotCountedYet):
        see(till, count(till, milk), milk, "4", turn=2)


@pytest.mark.parametrize(("rest_is_gone", "left"), [(True, 0), (False, 5)])
def test_what_nobody_counted_is_asked_about(
    till: FakeShop, milk: UUID, ada: str, *, rest_is_gone: bool, left: int
) -> None:
    till.product("Rice", gtin=RICE)
    rice = product_id(till, RICE)
    till.do(note_move, rice, MoveCause.RECEIPT, "5", till.now(), value="10.00")
    key = count(till, milk, rice)
    see(till, key, milk, "10")
    till.do(settle, BRUSSELS)
    assert [(one.id, one.on_hand, one.value) for one in till.read(uncounted, key)] == [(rice, 5, 10)]
    with pytest.raises(no.RestUnsaid):
        close(till, key, ada)

    done = close(till, key, ada, rest_is_gone=rest_is_gone)

    assert done.value == (Decimal("-10.00") if rest_is_gone else 0)
    assert on_hand(till, rice) == left


def test_who_may_not_move_stock_closes_no_count(till: FakeShop, milk: UUID, ada: str) -> None:
    key = count(till, milk)
    see(till, key, milk, "10")

    with pytest.raises(NotAllowed):
        close(till, key, "Luc")
    till.do(close_count, key, BRUSSELS, rest_is_gone=None, now=till.now(), who="Luc", approved_by=ada)
    acts = till.read(lambda session: session.rows(ActEntry, "SELECT * FROM act WHERE kind = 'stock_moved'"))
    assert [(act.kind, act.who, act.approved_by, act.subject_id) for act in acts] == [
        (Act.STOCK_MOVED, "Luc", ada, key)
    ]


def test_a_count_that_is_over_takes_nothing_more(till: FakeShop, milk: UUID, ada: str) -> None:
    key = count(till, milk)
    entry = see(till, key, milk, "10")
    till.do(drop_count, key, now=till.now(), who="Luc")

    for deed in (
        lambda: see(till, key, milk, "1"),
        lambda: till.do(correct, entry, None, who="Luc"),
        lambda: close(till, key, ada),
        lambda: till.do(drop_count, key, now=till.now(), who="Luc"),
    ):
        with pytest.raises(no.CountOver):
            deed()
    assert on_hand(till, milk) == 10
    assert till.read(scope_of, key).products == (milk,)


@pytest.mark.parametrize("quantity", ["-1", "100000", "1.5"])
def test_what_cannot_be_on_a_shelf_is_refused(till: FakeShop, milk: UUID, quantity: str) -> None:
    with pytest.raises(no.CountQuantityImpossible):
        see(till, count(till, milk), milk, quantity)


@pytest.mark.parametrize("kind", [CountScope.SHELF, CountScope.SUPPLIER, CountScope.CATEGORY])
def test_a_shelf_a_supplier_and_a_category_have_their_products(till: FakeShop, milk: UUID, kind: CountScope) -> None:
    parent, child, supplier = uuid7(), uuid7(), uuid7()

    def furnish(session: Session) -> None:
        session.insert(Category(parent, "dairy", None, "Laiterie", "Zuivel", "Dairy"))
        session.insert(Category(child, "dairy/milk", parent, "Lait", "Melk", "Milk"))
        session.insert(Supplier(supplier, "F1", "La Ferme", None))
        session.change(Product, milk, category_id=child, supplier_id=supplier, shelf="B2")

    till.do(furnish)
    till.product("Elsewhere", gtin=RICE)
    till.do(note_move, product_id(till, RICE), MoveCause.RECEIPT, "5", till.now())
    till.do(settle, BRUSSELS)

    key = till.do(open_count, Scope(kind, parent, supplier, "B2"), now=till.now(), who="Luc")

    assert [one.id for one in till.read(to_count, key)] == [milk]
    assert [one.id for one in till.read(uncounted, key)] == [milk]


# While the shop sells


@dataclass
class Truth:
    """What is really there: goods come into the storeroom, are carried to the shelf, and bought from it."""

    session: Session
    product: UUID
    counter: str
    now: datetime
    shelf: int = 0
    back: int = 0
    key: UUID | None = None
    seen: set[tuple[int, str]] = field(default_factory=set)
    late: list[tuple[int, datetime]] = field(default_factory=list)

    def step(self, what: str, quantity: int, *, learned_late: bool = False) -> None:
        self.now += timedelta(seconds=1)
        getattr(self, what)(quantity, learned_late=learned_late)

    def sell(self, quantity: int, *, learned_late: bool) -> None:
        bought = min(quantity, self.shelf)
        self.shelf -= bought
        if bought and learned_late:
            self.late.append((bought, self.now))
        elif bought:
            note_sale(self.session, self.product, str(bought), self.now)

    def deliver(self, quantity: int, **_: bool) -> None:
        self.back += quantity
        note_move(self.session, self.product, MoveCause.RECEIPT, str(quantity), self.now)

    def lose(self, quantity: int, **_: bool) -> None:
        lost = min(quantity, self.shelf)
        self.shelf -= lost
        if lost:
            note_move(self.session, self.product, MoveCause.LOSS, str(-lost), self.now)

    def steal(self, quantity: int, **_: bool) -> None:
        """Nobody knows of it; not between the entries of a count, which no rule could see."""
        if not self.seen:
            self.shelf -= min(quantity, self.shelf)

    def carry(self, quantity: int, **_: bool) -> None:
        """Fill the shelf; who carries goods past those who count has to wait."""
        if not self.seen:
            carried = min(quantity, self.back)
            self.back, self.shelf = self.back - carried, self.shelf + carried

    def see_shelf(self, turn: int, **_: bool) -> None:
        self._see(1 + turn % 2, "shelf", self.shelf)

    def see_back(self, turn: int, **_: bool) -> None:
        self._see(1 + turn % 2, "back", self.back)

    def _see(self, turn: int, place: str, quantity: int) -> None:
        if (turn, place) in self.seen or turn != (2 if self._has_any(2) or self.has_both(1) else 1):
            return
        if self.key is None:
            scope = Scope(CountScope.LIST, products=(self.product,))
            self.key = open_count(self.session, scope, now=self.now, who="Luc")
        told = {"turn": turn, "back": place == "back", "now": self.now, "who": ("Luc", "Nora")[turn - 1]}
        enter(self.session, self.key, self.product, Decimal(quantity), **told)
        self.seen.add((turn, place))

    def close(self, *_: int, **__: bool) -> None:
        if self.key is not None and self.has_both(2 if self._has_any(2) else 1):
            close_count(self.session, self.key, BRUSSELS, rest_is_gone=None, now=self.now, who=self.counter)
            self.key, self.seen = None, set()

    def learn(self, *_: int, **__: bool) -> None:
        for quantity, at in self.late:
            note_sale(self.session, self.product, str(quantity), at)
        self.late.clear()

    def has_both(self, turn: int) -> bool:
        return {(turn, "shelf"), (turn, "back")} <= self.seen

    def _has_any(self, turn: int) -> bool:
        return any(number == turn for number, _ in self.seen)


FIRST, SECOND = 2, 1
DEEDS = ("sell", "sell", "deliver", "lose", "steal", "carry", "see_shelf", "see_back", "close", "learn")
steps = st.lists(st.tuples(st.sampled_from(DEEDS), st.integers(1, 9), st.booleans()), min_size=5, max_size=30)


def live(session: Session, product: UUID, counter: str, steps: Sequence[tuple[str, int, bool]], now: datetime) -> Truth:
    """Have all that happen, then a count that sees both places, and a closing; then the other tills are heard."""
    truth = Truth(session, product, counter, now)
    for what, quantity, late in [("deliver", 9, False), ("carry", 6, False), *steps]:
        truth.step(what, quantity, learned_late=late)
    for turn in (FIRST, SECOND):
        for what in ("see_back", "see_shelf"):
            truth.step(what, turn)
            truth.step("sell", 1, learned_late=turn == SECOND)
    for what in ("close", "sell", "learn"):
        truth.step(what, 2)
    assert truth.key is None
    return truth


@settings(max_examples=examples(800), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_whatever_is_sold_meanwhile_the_stock_is_what_is_there(
    till: FakeShop, milk: UUID, ada: str, steps: Sequence[tuple[str, int, bool]]
) -> None:
    def tried(session: Session) -> tuple[Truth, Decimal, list[Difference]]:
        oats = replace(session.get(Product, milk), id=uuid7())
        session.insert(oats)
        truth = live(session, oats.id, ada, steps, till.now())
        settle(session, BRUSSELS)
        return truth, level_of(session, oats.id).on_hand, rebuild(session, BRUSSELS)

    truth, stock, wrong = till.try_out(tried)
    assert stock == truth.shelf + truth.back
    assert wrong == []
