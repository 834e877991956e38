"""Machines are invited, let in, listed and shut out from the command line."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_shop import FakeShop
from sync.enrolling import fresh, opened

from beesdesk.cli import run
from beesdesk.db.ids import uuid7
from beesdesk.db.model import Admission
from beesdesk.db.session import Session
from beesdesk.settings import Settings, load_settings, save_settings
from beesdesk.sync.rounds import exchange_now, make_folder_hub

Captured = pytest.CaptureFixture[str]
Answers = Callable[..., None]
PIN = "4826"
HUB_AWAY = 12


@pytest.fixture
def office(tmp_path: Path, template: Path) -> Path:
    """The folder of an office whose hub is a folder; Ada works there."""
    folder = tmp_path / "office"
    shop = FakeShop.in_folder(folder, template)
    shop.clock.now = datetime.now(UTC)
    shop.person("Ada", "office", pin=PIN)
    shop.product("Pommes")
    make_folder_hub(shop, tmp_path / "hub")
    shop.close()
    save_settings(folder, Settings(hub=str(tmp_path / "hub")))
    return folder


@pytest.fixture
def call(type_secretly: Answers) -> Callable[..., int]:
    """Call the program on a machine; `--as Ada` types the PIN."""

    def called(folder: Path, *words: str) -> int:
        if "--as" in words:
            type_secretly(PIN)
        return run(["--data", str(folder), "--lang", "en", "device", *words])

    return called


def told(capsys: Captured) -> dict[str, str]:
    lines = capsys.readouterr().out.splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_a_machine_is_invited_let_in_listed_and_shut_out(
    office: Path, tmp_path: Path, template: Path, call: Callable[..., int], capsys: Captured
) -> None:
    assert call(office, "invite", "--as", "Ada") == 0
    said = told(capsys)
    machine = fresh(tmp_path / "machine", template)
    way = ("--hub", said["Address"], "--code", said["Code"].lower(), "--seal", said["Seal"])

    with ThreadPoolExecutor() as pool:
        joining = pool.submit(call, machine, "enrol", "--name", "Till 2", "--role", "office", *way)
        shown = ""
        while not shown and not joining.done():
            assert call(office, "requests") == 0
            shown = capsys.readouterr().out.strip()
        signs, name, role = shown.split("\t")
        assert (name, role) == ("Till 2", "office")
        assert call(office, "admit", signs, "--name", "Back office", "--as", "Ada") == 0
        assert joining.result() == 0

    assert "Back office has joined the shop as number 2" in capsys.readouterr().out
    assert load_settings(machine).hub == str(tmp_path / "hub")
    with closing(opened(machine)) as shop:
        assert shop.till == 2
    assert call(office, "machines") == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [(line[0], line[1]) for line in lines] == [("1", "till-1"), ("2", "Back office")]

    assert call(office, "revoke", "2", "stolen", "--as", "Ada") == 0
    assert call(office, "machines") == 0
    assert "shut out: stolen" in capsys.readouterr().out
    assert call(office, "revoke", "2", "stolen", "--as", "Ada") == 1
    assert "No machine has the number 2" in capsys.readouterr().err


def test_nobody_asks_and_nobody_is_let_in_by_guessed_signs(
    office: Path, call: Callable[..., int], capsys: Captured
) -> None:
    assert call(office, "invite", "--as", "Ada") == 0
    assert call(office, "requests") == 0
    assert "Nobody asks." in capsys.readouterr().err

    assert call(office, "admit", "AAAA-AAAA", "--as", "Ada") == 1
    assert "counts no longer" in capsys.readouterr().err


def test_who_waits_too_long_joins_nothing(
    office: Path, tmp_path: Path, template: Path, call: Callable[..., int], capsys: Captured
) -> None:
    assert call(office, "invite", "--as", "Ada") == 0
    said = told(capsys)
    machine = fresh(tmp_path / "machine", template)
    way = ("--hub", said["Address"], "--code", said["Code"], "--seal", said["Seal"])

    assert call(machine, "enrol", "--name", "Till 2", *way, "--wait", "0") == 1
    assert "Nobody has let this machine in" in capsys.readouterr().err
    assert not (machine / "joining").exists()


def test_what_is_missing_or_misread_is_said(
    office: Path, tmp_path: Path, call: Callable[..., int], capsys: Captured
) -> None:
    assert call(tmp_path / "new", "enrol", "--name", "Till 2") == 2
    hub = str(tmp_path / "hub")
    assert call(tmp_path / "new", "enrol", "--name", "Till 2", "--hub", hub, "--code", "X", "--seal", "Y") == 1
    assert "no invitation code" in capsys.readouterr().err
    assert call(tmp_path / "new", "enrol", "--name", "Till 2", "--invite", "5400141046526") == 1


def test_a_machine_that_is_shut_out_while_the_hub_is_away_is_told_of(
    office: Path, tmp_path: Path, template: Path, call: Callable[..., int], capsys: Captured
) -> None:
    with closing(FakeShop.open(office, ballast=0)) as shop:
        key = Admission(uuid7(), uuid7(), bytes(range(32)), "till", 2, "Till 2", shop.now(), "")
        shop.do(Session.insert, key)
    (tmp_path / "hub").rename(tmp_path / "unplugged")

    assert call(office, "revoke", "2", "lost", "--as", "Ada") == 0
    said = capsys.readouterr()
    assert said.out == "Till 2 is shut out.\n"
    assert "learns it with the next exchange" in said.err
    assert call(office, "invite", "--as", "Ada") == HUB_AWAY

    (tmp_path / "unplugged").rename(tmp_path / "hub")
    with closing(FakeShop.open(office, ballast=0)) as shop:
        assert shop.read(Session.value, "SELECT count(*) FROM hub_duty") == 1
        exchange_now(shop, load_settings(office))
        assert shop.read(Session.value, "SELECT count(*) FROM hub_duty") == 0
