"""The nights seen from the screen: caught up beside it, told in the morning until somebody has understood or mended them."""

import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from pytestqt.qtbot import QtBot

from beesdesk.backups import backup_folder
from beesdesk.db.backup import copies
from beesdesk.pos.sessions import close_till
from beesdesk.settings import Settings
from beesdesk.shop import system_clock
from beesdesk.sync.beside import start_night
from beesdesk.sync.morning import Mood, Morning
from beesdesk.sync.nightly import run_night
from beesdesk.ui.background import Background
from beesdesk.ui.nights import Nights


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.finish()


class Starts:
    """Starts what it is told to, and remembers."""

    def __init__(self) -> None:
        self.folders: list[Path] = []
        self.processes: list[subprocess.Popen[bytes]] = []

    def __call__(self, folder: Path) -> "subprocess.Popen[bytes]":
        self.folders.append(folder)
        self.processes.append(subprocess.Popen([sys.executable, "-c", ""]))
        return self.processes[-1]


@pytest.fixture
def starts() -> Iterator[Starts]:
    starts = Starts()
    yield starts
    for process in starts.processes:
        process.wait()


@pytest.fixture
def nights(till: FakeShop, background: Background, starts: Starts) -> Iterator[Nights]:
    nights = Nights(till, background, start=starts)
    yield nights
    nights.end()


@pytest.fixture
def told(nights: Nights) -> list[Morning | None]:
    told: list[Morning | None] = []
    nights.told.connect(told.append)
    return told


def test_a_night_that_was_missed_is_caught_up_in_a_process_of_its_own(
    till: FakeShop, nights: Nights, starts: Starts, told: list[Morning | None]
) -> None:
    nights.begin()
    assert starts.folders == [till.path.parent]
    assert told == [None]


def test_a_night_that_was_done_is_not_done_again(till: FakeShop, nights: Nights, starts: Starts) -> None:
    run_night(till, Settings())
    nights.begin()
    assert starts.folders == []


def test_a_practice_shop_has_no_night(till: FakeShop, nights: Nights, starts: Starts) -> None:
    till.be_practice()
    nights.begin()
    assert starts.folders == []


def test_how_the_night_went_is_told_as_soon_as_it_is_known_and_until_it_is_understood(
    qtbot: QtBot, till: FakeShop, nights: Nights, told: list[Morning | None]
) -> None:
    till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())
    nights.begin()
    run_night(till, Settings())
    qtbot.waitUntil(lambda: bool(told) and told[-1] is not None)
    assert told[-1] is not None
    assert told[-1].mood is Mood.GOOD
    nights.understand()
    qtbot.waitUntil(lambda: told[-1] is None)


def test_what_wants_a_hand_is_told_until_it_is_dealt_with(
    qtbot: QtBot, till: FakeShop, nights: Nights, told: list[Morning | None], starts: Starts
) -> None:
    backup_folder(till.path.parent).write_text("in the way")
    run_night(till, Settings())
    nights.begin()
    assert told[-1] is not None
    assert told[-1].mood is Mood.WANTING
    nights.understand()
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told[-1].mood is Mood.WANTING

    starts.processes[-1].wait()
    nights.again()
    assert len(starts.folders) == 2
    backup_folder(till.path.parent).unlink()
    run_night(till, Settings())
    qtbot.waitUntil(lambda: told[-1] is None or told[-1].mood is Mood.GOOD)


def test_the_real_thing_runs_beside_an_open_till(shop: FakeShop) -> None:
    shop.clock.now = system_clock()  # the process has the machine's
    shop.open_till()
    with start_night(shop.path.parent) as process:
        assert process.wait() == 0
    assert len(copies(backup_folder(shop.path.parent))) == 1
    shop.scan(shop.product())
    assert shop.pay().number == 1
