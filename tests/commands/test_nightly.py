"""The night's work, and the way back from the hub, from the command line."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from sync.enrolling import Office, opened

from beesdesk.backups import backup_folder
from beesdesk.cli import run
from beesdesk.db.backup import copies
from beesdesk.db.file import FILE_NAME
from beesdesk.db.sole import alone
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.pos.sessions import close_till
from beesdesk.settings import Settings, load_settings, save_settings
from beesdesk.shop import system_clock
from beesdesk.sync.invites import invite_shown
from beesdesk.sync.nightly import LOCK_NAME
from beesdesk.sync.rounds import at_hub
from beesdesk.sync.seeding import put_seed_if_due


def call(folder: Path, *words: str) -> int:
    return run(["--lang", "en", "--data", str(folder), *words])


@pytest.fixture
def folder(shop: FakeShop) -> Path:
    """A shop that sold something today and was closed."""
    shop.clock.now = system_clock()
    shop.open_till()
    shop.scan(shop.product())
    shop.pay()
    shop.do(close_till, Decimal(100), cashier="Nadia B.", now=shop.now())
    shop.close()
    return shop.path.parent


def test_a_night_is_a_line_a_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(folder, "nightly") == 0
    said = capsys.readouterr()
    assert [line.split("\t") for line in said.out.splitlines()] == [
        ["closings", "done"], ["shifts", "done"], ["e-mails", "nothing to do"], ["backup", "done"], ["check", "done"],
        ["exchange with the other machines", "nothing to do"], ["copy for new machines", "nothing to do"],
        ["tidying up", "done"], ["report", "done"],
    ]  # fmt: skip
    assert said.err == "The night went well: everything is closed, copied and checked.\n"
    assert len(copies(backup_folder(folder))) == 1


def test_the_code_says_whether_somebody_is_needed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    save_settings(folder, Settings(backup_folder=str(folder / "stick")))
    assert call(folder, "nightly") == 1
    assert "Plug the stick in" in capsys.readouterr().err
    (folder / "stick").mkdir()
    assert call(folder, "nightly", "--only", "backup") == 0
    assert call(folder, "nightly") == 0
    assert len(copies(folder / "stick")) >= 1


def test_odd_calls_are_said(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(folder, "nightly", "--only", "coffee") == 2
    assert call(tmp_path / "none", "nightly") == 11
    with alone(folder / LOCK_NAME):
        assert call(folder, "nightly") == 1
    assert "running on this machine already" in capsys.readouterr().err
    assert call(folder, "restore") == 2
    assert call(folder, "restore", "--from-hub", "/srv/hub") == 2


def test_a_practice_shop_has_no_night(shop: FakeShop) -> None:
    shop.be_practice()
    shop.close()
    assert call(shop.path.parent, "nightly") == 0
    assert copies(backup_folder(shop.path.parent)) == {}


# The way back without any backup


def test_a_machine_is_made_anew_from_the_hub(
    shop: FakeShop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = Office(shop, tmp_path / "hub")
    shop.do(set_rule, "name", "La Ruche", who="", now=shop.now())
    shop.member("Zénobie", "Quatremains")
    office.exchange()
    assert at_hub(shop, office.settings, lambda hub: put_seed_if_due(shop, hub))
    machine = tmp_path / "till"
    machine.mkdir()
    (machine / FILE_NAME).write_bytes(b"damaged beyond all help" * 100)
    invite = office.invite()
    hub, code, seal, _ = invite_shown(invite)
    way = ("restore", "--from-hub", hub, "--code", code, "--seal", seal, "--name", "Till 2")

    assert call(machine, *way) == 1, "there is a shop"
    assert call(machine, *way[:2], str(tmp_path / "none"), *way[3:], "--replace") == 12
    assert (machine / FILE_NAME).read_bytes().startswith(b"damaged"), "what was there is there again"
    with ThreadPoolExecutor() as pool:
        joining = pool.submit(call, machine, *way, "--replace", "--wait", "1")
        while not office.asking():
            assert not joining.done()
        office.let_in()
        assert joining.result() == 0
    said = capsys.readouterr()
    assert "lies in" in said.err
    with closing(opened(machine)) as till:
        assert (till.till, till.read(shop_rules).name) == (2, "La Ruche")
        assert till.read(lambda session: session.value("SELECT first_name FROM member")) == "Zénobie"
    assert load_settings(machine).hub == hub
    (aside,) = machine.glob("before-*")
    assert (aside / FILE_NAME).read_bytes().startswith(b"damaged")
