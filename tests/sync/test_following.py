"""What a machine keeps for itself follows what others wrote, as if it had been worked out from everything at once."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from fake_roster import shift, worker
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from machines import exchange_all, hand_over, joined
from office import OFFICE, staff_office

from beesdesk.catalog.label_model import LabelPrint, LabelWish
from beesdesk.catalog.label_queue import settle_labels
from beesdesk.catalog.model import Price
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.keeping import count_down, refold_all, set_parameter
from beesdesk.shifts.known import known_standing, today_of, zone_of
from beesdesk.shifts.model import Place
from beesdesk.stock.levels import known_stock, settle
from beesdesk.stock.model import StockMove
from beesdesk.sync.fingerprint import fingerprint
from beesdesk.sync.following import follow
from beesdesk.sync.rebuilding import differences
from beesdesk.words import Mode, MoveCause, PlaceKind, PlaceState, Status


@pytest.fixture
def pair(shop: FakeShop, tmp_path: Path) -> Iterator[tuple[FakeShop, FakeShop]]:
    shop.clock.pass_by(days=365)  # past the moment at which the template was founded
    staff_office(shop)
    shop.product("Lait", "1.25")
    other = joined(shop, tmp_path / "other")
    exchange_all(shop, other)
    yield shop, other
    other.close()


def ask(shop: FakeShop, sql: str, *parameters: object) -> list[Any]:
    return shop.read(lambda session: session.values(sql, parameters))


def kept(shop: FakeShop) -> dict[str, list[Any]]:
    """Return all that a machine keeps for itself of what everybody says."""
    shop.do(settle_labels, shop.read(today_of, shop.now()))
    tables = ("standing", "stock_level", "stock_day", "label_due", "conflict")
    return {name: sorted(ask(shop, f"SELECT * FROM {name}")) for name in tables}  # noqa: S608 - names above


def place_of(shop: FakeShop, member: UUID, days: int, kind: PlaceKind = PlaceKind.REGULAR) -> Place:
    key = shift(shop, shop.today + timedelta(days), of=[member], kind=kind)
    return shop.read(lambda session: session.rows(Place, "SELECT * FROM place WHERE shift_id = ?", (key,)))[0]


def both_follow(*shops: FakeShop) -> None:
    exchange_all(*shops)
    for one in shops:
        follow(one)
    exchange_all(*shops)
    for one in shops:
        follow(one)


def test_a_standing_follows_facts_of_another_machine(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    member = worker(other)
    exchange_all(shop, other)
    assert shop.read(known_standing, member) is None

    assert follow(shop).turned == (member,)
    assert shop.read(known_standing, member) == other.read(known_standing, member)
    assert follow(shop).turned == ()
    assert differences(shop) == []


def test_absences_noted_on_two_machines_count_together_and_the_roster_follows(
    pair: tuple[FakeShop, FakeShop],
) -> None:
    shop, other = pair
    member = worker(shop, Mode.REGULAR, sr=0, sc=0)
    missed = [place_of(shop, member, days) for days in (1, 2, 3, 4)]
    ahead = place_of(shop, member, 60)
    both_follow(shop, other)
    for one in (shop, other):
        one.clock.pass_by(days=6)
    for number, place in enumerate(missed):
        machine = (shop, other)[number % 2]
        machine.do(mark, place.id, PlaceState.ABSENT_1, now=machine.now(), who=OFFICE)
    apart = [one.read(known_standing, member) for one in (shop, other)]
    both_follow(shop, other)

    together = [one.read(known_standing, member) for one in (shop, other)]
    assert together[0] is not None
    assert together[0] == together[1]
    assert together[0] not in apart
    assert together[0].status not in {Status.OK, None}
    gone = together[0].status is Status.UNSUBSCRIBED
    for one in (shop, other):
        assert (one.read(Session.get, Place, ahead.id).member_id is None) == gone
        told = ask(one, "SELECT kind, count(*) FROM message WHERE member_id = ? GROUP BY kind", member)
        assert [count for _, count in told] == [1] * len(told), "each thing is told once"
        assert differences(one) == []
    assert shop.read(fingerprint) == other.read(fingerprint)


def test_a_countdown_that_two_machines_wrote_counts_once(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    member = worker(shop, Mode.IRREGULAR, irregular_start=shop.today, sr=0)
    both_follow(shop, other)
    for one in (shop, other):
        one.clock.pass_by(days=30)
        assert one.do(count_down, now=one.now()) == [member]
    alone = shop.read(known_standing, member)
    both_follow(shop, other)

    assert ask(shop, "SELECT count(*) FROM standing_fact WHERE kind = 'countdown'") == [(1,)]
    for one in (shop, other):
        now = one.read(known_standing, member)
        assert now is not None
        assert alone is not None
        assert (now.status, now.next_due, now.next_turn) == (alone.status, alone.next_due, alone.next_turn)
        assert one.do(count_down, now=one.now()) == []
        assert differences(one) == []


def test_what_a_clock_ahead_has_noted_counts_from_its_day_once_that_has_come(
    pair: tuple[FakeShop, FakeShop],
) -> None:
    shop, other = pair
    member = worker(shop, Mode.REGULAR, sr=0, sc=0)
    place = place_of(shop, member, 1)
    both_follow(shop, other)
    other.clock.pass_by(days=5)
    other.do(mark, place.id, PlaceState.ABSENT_2, now=other.now(), who=OFFICE)
    shop.clock.pass_by(days=4)
    exchange_all(shop, other)
    follow(shop)
    assert follow(shop).turned == ()
    for _ in range(3):
        shop.clock.pass_by(days=1)
        follow(shop)
        assert differences(shop) == []


def test_a_rule_changed_on_another_machine_is_followed(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    member = worker(shop, Mode.IRREGULAR, irregular_start=shop.today, sr=0)
    both_follow(shop, other)
    other.do(set_parameter, "countdown_period", "10", valid_from=other.today, now=other.now(), who=OFFICE)
    both_follow(shop, other)

    assert shop.read(known_standing, member) == other.read(known_standing, member)
    assert shop.do(refold_all, now=shop.now()) == []
    assert differences(shop) == []


def moved(shop: FakeShop, quantity: str, *, minutes: int, counted: str | None = None) -> None:
    (key,) = ask(shop, "SELECT id FROM product")[0]
    at = shop.now() + timedelta(minutes=minutes)
    cause = MoveCause.COUNT if counted else MoveCause.LOSS
    row = StockMove(
        uuid7(), UUID(bytes=key), cause, at, Decimal(quantity), None, None, None, None, None, "",
        counted=None if counted is None else Decimal(counted),
    )  # fmt: skip
    shop.do(Session.insert, row)


def test_stock_follows_an_older_move_of_another_machine(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    moved(other, "-3", minutes=-90)
    moved(other, "-1", minutes=-10)
    moved(shop, "0", minutes=-60, counted="40")
    shop.do(lambda session: settle(session, zone_of(session)))
    (key,) = ask(shop, "SELECT id FROM product")[0]
    assert shop.read(known_stock, UUID(bytes=key)) == 40
    exchange_all(shop, other)

    assert follow(shop).moves == 2
    assert shop.read(known_stock, UUID(bytes=key)) == 39
    assert follow(shop).moves == 0
    assert differences(shop) == []


def test_a_move_that_turns_out_to_be_an_earlier_ones_is_folded_anew(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    (product,) = ask(shop, "SELECT id FROM product")[0]
    key = uuid7()
    shop.clock.pass_by(seconds=5)
    for one, quantity in ((shop, -1), (other, -3)):
        row = StockMove(
            key, UUID(bytes=product), MoveCause.LOSS, one.now(), Decimal(quantity), None, None, None, None, None, ""
        )
        one.do(Session.insert, row)
        follow(one)
    exchange_all(shop, other)
    for one in (shop, other):
        follow(one)
        assert one.read(known_stock, UUID(bytes=product)) == -3
        assert differences(one) == []


def test_a_label_is_due_where_the_price_was_changed_elsewhere(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    key, price = (UUID(bytes=ask(shop, f"SELECT id FROM {name}")[0][0]) for name in ("product", "price"))  # noqa: S608
    shop.do(Session.insert, LabelPrint(uuid7(), key, shop.now(), "shelf-60x38", 1, '{"price":125}', ""))
    follow(shop)
    other.do(lambda session: session.change(Price, price, amount=Decimal("1.45")))
    exchange_all(shop, other)

    assert follow(shop).labels >= 1
    assert [key.bytes] == [row[0] for row in ask(shop, "SELECT id, was FROM label_due WHERE was IS NOT NULL")]
    assert follow(shop).labels == 0


def test_products_are_new_since_the_first_label_that_any_machine_printed(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, other = pair
    key = UUID(bytes=ask(shop, "SELECT id FROM product")[0][0])
    other.do(Session.insert, LabelPrint(uuid7(), key, other.now(), "shelf-60x38", 1, '{"price":125}', ""))
    shop.product("Pain", "2.10")
    shop.do(Session.insert, LabelPrint(uuid7(), key, shop.now(), "shelf-60x38", 1, '{"price":125}', ""))
    follow(shop)
    exchange_all(shop, other)
    follow(shop)

    new = "SELECT name_fr FROM product JOIN label_due USING (id)"
    assert ask(shop, new) == [("Pain",)]
    assert differences(shop) == []


def test_labels_look_back_at_what_had_waited(pair: tuple[FakeShop, FakeShop], tmp_path: Path) -> None:
    shop, other = pair
    third = joined(shop, tmp_path / "third")
    exchange_all(shop, other, third)
    third.product("Pain", None)
    hand_over(third, other)
    key = UUID(bytes=ask(other, "SELECT id FROM product WHERE name_fr = 'Pain'")[0][0])
    other.do(Session.insert, LabelWish(uuid7(), key, other.now(), 2, "", withdrawn=False))
    known = shop.log_ends()[other.device_id].seq
    assert shop.take_in(other.log_rows(other.device_id, known, 100)).waiting == 1
    follow(shop)
    hand_over(third, shop)
    follow(shop)

    assert ask(shop, "SELECT copies FROM label_due WHERE id = ?", key) == [(2,)]
    third.close()


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_whatever_two_machines_write_what_each_keeps_is_what_all_of_it_comes_to(
    tmp_path_factory: pytest.TempPathFactory, template: Path, seed: int
) -> None:
    dice, folder = Random(seed), tmp_path_factory.mktemp("pair")
    first = FakeShop.in_folder(folder / "a", template)
    first.clock.pass_by(days=365)
    staff_office(first)
    first.product()
    members = [worker(first, mode, sr=0) for mode in (Mode.REGULAR, Mode.REGULAR)]
    places = [place_of(first, member, days) for member in members for days in (1, 2, 3, 5)]
    shops = [first, joined(first, folder / "b")]
    both_follow(*shops)
    for one in shops:
        one.clock.pass_by(days=6)
    for _ in range(dice.randrange(4, 14)):
        one = dice.choice(shops)
        one.clock.pass_by(minutes=dice.randrange(1, 600))
        if dice.random() < 0.6:
            state = dice.choice([PlaceState.DONE, PlaceState.ABSENT_2, PlaceState.ABSENT_1])
            one.do(mark, dice.choice(places).id, state, now=one.now(), who=OFFICE)
        else:
            moved(one, str(dice.randrange(-5, 6)), minutes=-dice.randrange(500))
        if dice.random() < 0.3:
            hand_over(*dice.sample(shops, 2))
            follow(dice.choice(shops))
    latest = max(one.clock.now for one in shops)
    for one in shops:
        one.clock.now = latest
    both_follow(*shops)

    for one in shops:
        assert differences(one) == []
    mine, others = (kept(one) for one in shops)
    for name in ("stock_level", "stock_day", "conflict"):
        assert mine[name] == others[name]
    assert shops[0].read(fingerprint) == shops[1].read(fingerprint)
    for one in shops:
        one.close()


def test_nothing_follows_where_nothing_came(pair: tuple[FakeShop, FakeShop]) -> None:
    shop, _ = pair
    follow(shop)
    before = shop.log_ends()
    found = follow(shop)
    assert (found.turned, found.moves, found.labels) == ((), 0, 0)
    assert shop.log_ends() == before
