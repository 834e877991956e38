"""Three machines that write at will and hear of each other in any order come to the same tables and the same conflicts."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid5

import pytest
from fake_shop import LONG_AGO, FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from machines import exchange_all, hand_keys, hand_over, joined

from beesdesk.catalog.model import Price, Product
from beesdesk.db.ids import uuid7
from beesdesk.db.model import Conflict
from beesdesk.db.sealing import NameNotHere
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.members.model import Eater, Member
from beesdesk.pos.model import Setting
from beesdesk.shifts.model import Place, Shift
from beesdesk.sync.fingerprint import fingerprint, table_digests
from beesdesk.words import PlaceKind, PlaceState

SHIFT = uuid5(UUID(int=1), "shift")
NAMES = ("a", "b", "c")


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory, template: Path) -> Path:
    """The folders of three machines that know each other, with some goods and members."""
    root = tmp_path_factory.mktemp("three")
    first = FakeShop.in_folder(root / "a", template)
    first.open_till()
    for _ in range(2):
        first.member(eaters=("Jan",))
        first.product()
    others = [joined(first, root / name) for name in NAMES[1:]]
    exchange_all(first, *others)
    for shop in (first, *others):
        shop.close()
    return root


def opened(three: Path, folder: Path) -> list[FakeShop]:
    shutil.copytree(three, folder)
    shops = [FakeShop.in_folder(folder / name, three / name) for name in NAMES]
    for shop in shops:
        shop.clock.pass_by(days=365)  # past the moment at which the template was founded
    return shops


def some(shop: FakeShop, table: str, dice: Random) -> UUID:
    ids = shop.read(lambda session: session.values(f"SELECT id FROM {table} ORDER BY id"))  # noqa: S608 - names below
    return UUID(bytes=dice.choice(ids)[0])


def writes(shop: FakeShop, dice: Random) -> list[Callable[[Session], Any]]:
    """Return what a machine may do next."""
    word = str(dice.randrange(3))
    member, product, price = (some(shop, name, dice) for name in ("member", "product", "price"))
    setting = uuid5(UUID(int=2), f"rule {word}")
    place = uuid5(SHIFT, word)

    def rule(session: Session) -> None:
        if session.find(Setting, setting) is None:
            session.insert(Setting(setting, f"rule {word}", str(dice.randrange(3))))
        else:
            session.change(Setting, setting, value=str(dice.randrange(3)))

    def seat(session: Session) -> None:
        if session.find(Shift, SHIFT) is None:
            session.insert(Shift(SHIFT, None, None, shop.today, shop.now(), shop.now(), None, cancelled=False))
        if session.find(Place, place) is None:
            session.insert(Place(place, SHIFT, int(word), None, None, None, solidarity=False, state=PlaceState.OPEN))
        else:
            session.change(Place, place, member_id=member, kind=PlaceKind.REGULAR)

    def twice(session: Session) -> None:
        session.change(Member, member, phone=word)
        session.change(Member, member, phone=f"{word}{word}", email=None)

    return [
        rule,
        seat,
        twice,
        lambda session: session.change(Member, member, phone=word or None),
        lambda session: session.change(Member, member, first_name=f"N{word}", number=int(word)),
        lambda session: session.change(Product, product, name_fr=f"P{word}", brand=None),
        lambda session: session.change(Price, price, amount=Decimal(word)),
        lambda session: session.change(Price, price, valid_from=date(2026, 1, 1 + int(word))),
        lambda session: session.insert(Price(uuid7(), product, LONG_AGO, Decimal(word), demo=False)),
        lambda session: session.insert(Eater(uuid7(), member, f"E{word}")),
    ]


def act(shop: FakeShop, dice: Random) -> None:
    shop.clock.pass_by(milliseconds=dice.randrange(-50, 200))
    match dice.randrange(8):
        case 0:
            shop.member(f"M{dice.random()}")
        case 1:
            shop.product(price="1.00")
        case _:
            with suppress(NameNotHere):
                shop.do(dice.choice(writes(shop, dice)))


def differing(shops: list[FakeShop]) -> set[str]:
    found = [shop.read(table_digests) for shop in shops]
    return {name for name in found[0] if len({one[name] for one in found}) > 1}


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_machines_that_have_heard_everything_say_the_same(
    three: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    dice = Random(seed)
    shops = opened(three, tmp_path_factory.mktemp("run") / "shops")
    for _ in range(dice.randrange(10, 40)):
        act(dice.choice(shops), dice)
        if not dice.randrange(3):
            giver, taker = dice.sample(shops, 2)
            hand_over(giver, taker, most=dice.randrange(1, 5), dice=dice)
        if not dice.randrange(6):
            hand_keys(*shops)
    exchange_all(*shops)

    assert differing(shops) == set()
    assert len({shop.read(fingerprint) for shop in shops}) == 1
    for shop in shops:
        assert shop.read(lambda session: session.values("SELECT * FROM waiting")) == []
        assert shop.read(verify).first_break is None
        shop.close()


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_the_order_in_which_entries_come_changes_nothing(
    three: Path, tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    dice = Random(seed)
    *shops, late = opened(three, tmp_path_factory.mktemp("run") / "shops")
    for _ in range(20):
        act(dice.choice(shops), dice)
        if not dice.randrange(4):
            hand_over(*dice.sample(shops, 2))
    exchange_all(*shops)
    by_device = {device: shops[0].log_rows(device, 0, 1000) for device in shops[0].log_ends()}
    pages = [device for device, some in by_device.items() for _ in some if device != late.device_id]
    dice.shuffle(pages)
    for device in pages:
        late.take_in(by_device[device][late.log_ends()[device].seq :][: dice.randrange(1, 3)])
    hand_keys(shops[0], late)

    assert late.read(table_digests) == shops[0].read(table_digests)
    for shop in (*shops, late):
        shop.close()


@pytest.fixture
def pair(three: Path, tmp_path: Path) -> Iterator[list[FakeShop]]:
    shops = opened(three, tmp_path / "shops")
    yield shops
    for shop in shops:
        shop.close()


def test_an_edit_made_after_seeing_a_value_beats_it_whatever_the_clocks_say(pair: list[FakeShop]) -> None:
    ahead, behind, _ = pair
    key = some(ahead, "product", Random(1))
    ahead.clock.pass_by(days=30)
    ahead.do(lambda session: session.change(Product, key, name_fr="first"))
    hand_over(ahead, behind)
    ahead.clock.pass_by(days=-60)
    behind.clock.pass_by(days=-60)
    behind.do(lambda session: session.change(Product, key, name_fr="second"))
    exchange_all(*pair)

    assert {shop.read(Session.get, Product, key).name_fr for shop in pair} == {"second"}
    assert [shop.read(lambda session: session.rows(Conflict, "SELECT * FROM conflict")) for shop in pair] == [
        [],
        [],
        [],
    ]


def test_the_clock_stays_ahead_of_what_was_taken_in_after_a_new_start(pair: list[FakeShop], tmp_path: Path) -> None:
    ahead, behind, _ = pair
    key = some(ahead, "product", Random(1))
    ahead.clock.pass_by(days=30)
    ahead.do(lambda session: session.change(Product, key, name_fr="first"))
    hand_over(ahead, behind)
    folder = behind.path.parent
    behind.close()
    pair[1] = FakeShop.in_folder(tmp_path / "again", folder)
    pair[1].do(lambda session: session.change(Product, key, name_fr="second"))
    hand_over(pair[1], ahead)

    assert ahead.read(Session.get, Product, key).name_fr == "second"
