"""A shop gets a hub on a server from the command line, lets a machine in through it, and shuts it out."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from fake_shop import FakeShop
from hub_devices import DATABASE, forget_shop
from postgres_server import ADMIN, ADMIN_PASSWORD, HOST, Server
from sync.enrolling import fresh, opened

from beesdesk.cli import run
from beesdesk.db.session import Session
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.sync.devices import devices
from beesdesk.sync.enrolment import By, asking, invitation_of, invite, let_in, shut_out, tell_hub
from beesdesk.sync.hub import HubRefuses
from beesdesk.sync.joining import ask, take_over, take_place
from beesdesk.sync.rounds import at_hub, exchange_now
from beesdesk.words import WhyRevoked


@pytest.fixture(autouse=True)
def clean_hub(shop: FakeShop, hub_admin: psycopg.Connection[Any]) -> None:
    """Every test's shop is a copy of the same one: the hub forgets it in between."""
    forget_shop(hub_admin, shop.read(lambda session: session.device.shop_id))


@pytest.fixture
def address(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """The hub's address as its administrator opens it."""
    monkeypatch.setenv("PGPASSWORD", ADMIN_PASSWORD)
    return f"postgresql://{ADMIN}@{HOST}:{postgres.port}/{DATABASE}" + ("" if postgres.has_tls else "?tls=off")


@pytest.fixture
def authority(postgres: Server) -> list[str]:
    return ["--ca", str(postgres.ca)] if postgres.has_tls else []


def test_a_shop_on_a_server_lets_a_machine_in_hears_it_and_shuts_it_out(
    shop: FakeShop,
    address: str,
    authority: list[str],
    tmp_path: Path,
    template: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    shop.clock.now = datetime.now(UTC)
    office_folder = shop.path.parent
    card = shop.member("Amélie", "Martin")

    assert run(["hub", "init", address, *authority, "--data", str(office_folder), "--lang", "en"]) == 0
    settings = load_settings(office_folder)
    said = capfd.readouterr()
    assert settings.hub in said.out
    assert ADMIN_PASSWORD not in said.out + said.err + settings.hub
    assert "REVOKE CONNECT ON DATABASE postgres" in said.err
    exchange_now(shop, settings)

    by = By(shop.person("Ada", "office"))
    invited = invitation_of(shop, settings.hub, at_hub(shop, settings, lambda hub: invite(shop, hub, by)))
    machine = fresh(tmp_path / "machine", template)
    candidate = ask(machine, invited, "Caisse 2", DeviceRole.TILL)
    (one,) = at_hub(shop, settings, lambda hub: asking(shop, hub))
    at_hub(shop, settings, lambda hub: let_in(shop, hub, one, by))
    exchange_now(shop, settings)
    assert take_over(candidate, Settings()) is not None
    assert take_place(machine, shop.now())
    till_settings = load_settings(machine)
    with closing(opened(machine)) as till:
        assert till.read(Session.value, "SELECT code FROM card") == card
        assert till.read(Session.value, "SELECT first_name FROM member") == "Amélie"
        till.do(set_rule, "name", "La Ruche", who="", now=till.now())
        exchange_now(till, till_settings)
        exchange_now(shop, settings)
        assert shop.read(shop_rules).name == "La Ruche"

        second = shop.read(devices)[1]
        shop.do(shut_out, second.id, WhyRevoked.STOLEN, by, now=shop.now())
        at_hub(shop, settings, lambda hub: tell_hub(shop, hub))
        with pytest.raises(HubRefuses):
            exchange_now(till, till_settings)


def test_a_card_lets_somebody_elses_administrator_make_the_hub(
    shop: FakeShop, address: str, authority: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shop.clock.now = datetime.now(UTC)
    folder, card = shop.path.parent, tmp_path / "bees.card"
    assert run(["hub", "init", address, *authority, "--data", str(folder), "--card", str(card)]) == 0
    settings = load_settings(folder)
    with pytest.raises(HubRefuses):
        exchange_now(shop, settings)

    empty = ["--data", str(tmp_path / "administrator")]
    assert run(["hub", "init", address, *authority, *empty, "--shop", str(card)]) == 0
    exchange_now(shop, settings)
    card.write_text("{}")
    assert run(["hub", "init", address, *authority, *empty, "--shop", str(card)]) == 2
    assert run(["hub", "init", "postgresql://hub.example.org/hub?tls=off", *empty, "--shop", str(card)]) == 1
    assert "card" in capfd.readouterr().err


def test_init_again_gives_this_machine_a_new_password(
    shop: FakeShop, address: str, authority: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.clock.now = datetime.now(UTC)
    words = ["hub", "init", address, *authority, "--data", str(shop.path.parent)]
    assert run(words) == 0
    assert run(words) == 0
    exchange_now(shop, load_settings(shop.path.parent))
    monkeypatch.setenv("PGPASSWORD", "wrong")
    assert run(words) == 1
    exchange_now(shop, load_settings(shop.path.parent))
