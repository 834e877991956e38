"""What is done once for the shop: one device of several does it, and whoever is alone."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from fake_shop import FakeShop
from sync.enrolling import Office, fresh, joined

from beesdesk.db.session import Session
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.shifts.generating import add_templates, keep_rotation, new_template
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Rotation
from beesdesk.sync.conflicts import open_conflicts
from beesdesk.sync.duty import LASTS, is_ours, take_duty, work_of_the_day
from beesdesk.sync.night_model import Result, Step
from beesdesk.sync.nightly import run_night
from beesdesk.sync.rounds import exchange_now


@pytest.fixture
def office(shop: FakeShop, tmp_path: Path) -> Office:
    return Office(shop, tmp_path / "hub")


@pytest.fixture
def second(office: Office, tmp_path: Path, template: Path) -> Iterator[FakeShop]:
    """Another till of the same shop, with the same clock."""
    joined(office, fresh(tmp_path / "till", template))
    office.exchange()
    with closing(FakeShop.open(tmp_path / "till", office.shop.clock, ballast=0)) as shop:
        assert isinstance(shop, FakeShop)
        shop.clock = office.shop.clock
        yield shop


def exchange(office: Office, second: FakeShop) -> None:
    for _ in range(2):
        exchange_now(second, load_settings(second.path.parent))
        office.exchange()


def test_who_is_alone_has_the_duty_and_writes_nothing(shop: FakeShop) -> None:
    before = shop.read(lambda session: session.head.seq)
    assert shop.do(take_duty, shop.now())
    assert shop.do(take_duty, shop.now(), only_alone=True)
    assert shop.read(lambda session: session.head.seq) == before


def test_who_comes_first_has_it_until_it_runs_out(office: Office, second: FakeShop) -> None:
    shop = office.shop
    assert shop.do(take_duty, shop.now())
    exchange(office, second)
    assert not second.do(take_duty, second.now())
    assert not second.read(is_ours, second.now())
    end = second.read(lambda session: session.head.seq)

    shop.clock.now += LASTS - timedelta(seconds=1)
    assert not second.do(take_duty, second.now())
    assert second.read(lambda session: session.head.seq) == end, "a refusal is written nowhere"
    shop.clock.now += timedelta(seconds=2)
    assert second.do(take_duty, second.now()), "a machine that is off keeps nothing from being done"
    exchange(office, second)
    assert not shop.do(take_duty, shop.now())


def test_two_that_have_not_heard_of_each_other_agree_afterwards(office: Office, second: FakeShop) -> None:
    shop = office.shop
    assert shop.do(take_duty, shop.now())
    shop.clock.now += timedelta(minutes=1)
    assert second.do(take_duty, second.now())
    exchange(office, second)
    assert (shop.read(is_ours, shop.now()), second.read(is_ours, shop.now())) == (False, True)
    assert shop.read(open_conflicts) == second.read(open_conflicts) == [], "nobody is asked about it"


def test_a_kiosk_leaves_it_to_the_others(office: Office, second: FakeShop) -> None:
    assert not second.do(take_duty, second.now(), only_alone=True)
    assert office.shop.read(is_ours, second.now())


def test_the_shifts_of_a_night_are_made_once(office: Office, second: FakeShop) -> None:
    shop = office.shop
    monday = shop.today - timedelta(shop.today.weekday())
    shop.do(keep_rotation, Rotation(ROTATION, monday, "A", monday))
    shop.do(add_templates, [new_template("A", 1, 600, 720, 1)], now=shop.now())
    exchange(office, second)

    def shifts_step(machine: FakeShop, settings: Settings) -> Result | None:
        return next(row.result for row in run_night(machine, settings) if row.step is Step.SHIFTS)

    assert shifts_step(shop, office.settings) is Result.OK
    made = shop.read(Session.value, "SELECT count(*) FROM shift")
    assert made
    exchange(office, second)
    assert shifts_step(second, load_settings(second.path.parent)) is Result.SKIPPED
    assert second.do(work_of_the_day, second.now(), done=None) is None, "it is looked at again later"
    exchange(office, second)
    assert shop.read(Session.value, "SELECT count(*) FROM shift") == made
    kiosk = load_settings(second.path.parent).with_(role=DeviceRole.KIOSK)
    shop.clock.now += timedelta(days=1)
    assert shifts_step(second, kiosk) is Result.SKIPPED
