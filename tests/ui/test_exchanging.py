"""The exchange goes on beside the screen: in time, quietly, and told where somebody has to do something."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from fake_shop import FakeShop
from pytestqt.qtbot import QtBot
from sync.enrolling import Office, fresh, joined, opened

from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.settings import Settings, load_settings
from beesdesk.sync.hub import HubUnreachable
from beesdesk.sync.state import Health, last_exchange, note_done, note_failed, rest
from beesdesk.ui.exchanging import Exchanging
from beesdesk.ui.kiosk.exchange_line import ExchangeLine
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.exchange_words import said
from beesdesk.ui.till.header import Header

PATIENCE = 30_000
"""Milliseconds: an exchange writes and syncs a dozen files, on whatever disk is there."""


@pytest.fixture
def office(shop: FakeShop, tmp_path: Path) -> Office:
    return Office(shop, tmp_path / "hub")


@pytest.fixture
def exchanging(qtbot: QtBot, shop: FakeShop, office: Office) -> Iterator[Exchanging]:
    made = Exchanging(shop, office.settings)
    yield made
    assert made.finish()


def run(qtbot: QtBot, exchanging: Exchanging) -> None:
    exchanging.now()
    qtbot.waitUntil(lambda: not exchanging.at_work, timeout=PATIENCE)


def test_it_begins_by_itself_and_what_is_done_here_arrives(
    qtbot: QtBot, shop: FakeShop, office: Office, exchanging: Exchanging, tmp_path: Path, template: Path
) -> None:
    machine = fresh(tmp_path / "machine", template)
    joined(office, machine)
    shop.do(set_rule, "name", "La Ruche", who="", now=shop.now())
    shop.clock.now += timedelta(minutes=1)

    exchanging.start()
    qtbot.waitUntil(lambda: exchanging.state is not None and exchanging.state.unsent == 0, timeout=PATIENCE)

    with closing(opened(machine)) as till:
        other = Exchanging(till, load_settings(machine))
        run(qtbot, other)
        other.finish()
        assert till.read(shop_rules).name == "La Ruche"


def test_without_a_hub_nothing_is_begun(qtbot: QtBot, shop: FakeShop) -> None:
    alone = Exchanging(shop, Settings())
    alone.start()
    alone.now()

    assert not alone.at_work
    assert alone.state is not None
    assert alone.state.health is Health.ALONE


def test_a_hub_that_is_away_disturbs_nobody_before_a_day_is_over(
    qtbot: QtBot, shop: FakeShop, office: Office, exchanging: Exchanging, tmp_path: Path
) -> None:
    alarms: list[str] = []
    exchanging.alarmed.connect(alarms.append)
    run(qtbot, exchanging)
    (tmp_path / "hub").rename(tmp_path / "unplugged")
    shop.clock.now += timedelta(hours=23)
    run(qtbot, exchanging)
    assert exchanging.state is not None
    assert (exchanging.state.health, alarms) == (Health.AWAY, [])

    shop.clock.now += timedelta(hours=1)
    run(qtbot, exchanging)
    run(qtbot, exchanging)
    assert len(alarms) == 1, "said once, not every five minutes"

    (tmp_path / "unplugged").rename(tmp_path / "hub")
    run(qtbot, exchanging)
    assert exchanging.state.health is Health.FRESH


def test_one_that_is_cancelled_keeps_what_came_through(
    qtbot: QtBot, shop: FakeShop, office: Office, exchanging: Exchanging
) -> None:
    exchanging.now()
    exchanging.cancel()
    qtbot.waitUntil(lambda: not exchanging.at_work, timeout=PATIENCE)
    run(qtbot, exchanging)

    assert exchanging.state is not None
    assert (exchanging.state.health, exchanging.state.unsent) == (Health.FRESH, 0)


def test_what_was_said_here_goes_out_within_a_minute_and_the_others_are_asked_every_five(shop: FakeShop) -> None:
    hub, minute = "/hub", timedelta(minutes=1)

    def left(unsent: int) -> timedelta:
        return rest(shop.read(last_exchange, hub), unsent=unsent, minutes=5, now=shop.now())

    assert left(0) == timedelta(0)
    shop.do(note_done, hub, 1, now=shop.now())
    assert (left(0), left(3)) == (5 * minute, minute)
    shop.clock.pass_by(minutes=2)
    assert (left(0), left(3)) == (3 * minute, timedelta(0))
    shop.clock.pass_by(hours=-3)
    assert (left(0), left(3)) == (5 * minute, minute), "a clock that was set back makes nobody wait for hours"
    shop.do(note_failed, hub, HubUnreachable(hub, "away"), now=shop.now())
    assert left(3) == 5 * minute, "a hub that is away is left alone"


def test_the_tills_header_says_how_it_stands(
    qtbot: QtBot, dressed: object, speaks: Languages, exchanging: Exchanging
) -> None:
    header = Header(1)
    qtbot.addWidget(header)
    header.resize(1400, 60)
    header.show()
    run(qtbot, exchanging)
    state = exchanging.state
    assert state is not None
    header.show_exchange(lambda: said(state)[:3])
    assert header._exchange is not None
    assert header._exchange.isVisible()
    assert header._exchange.state is State.OK
    assert header._exchange.word.startswith("Exchanged ")
    speaks.use("nl")
    header._retranslate()
    assert header._exchange.word.startswith("Uitgewisseld ")

    header.show_exchange(None)

    assert header._exchange is None


def test_staff_at_a_kiosk_see_it_and_start_it(
    qtbot: QtBot, dressed: object, speaks: Languages, exchanging: Exchanging
) -> None:
    exchanging._tell()
    line = ExchangeLine(exchanging, None)  # type: ignore[arg-type]
    qtbot.addWidget(line)
    assert line.line.state is State.INFO

    line.act.click()
    assert line.act.text() == "Stop"
    qtbot.waitUntil(lambda: not exchanging.at_work, timeout=PATIENCE)

    assert line.line.state is State.OK
    assert line.act.text() == "Exchange now"
