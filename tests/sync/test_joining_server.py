"""A new machine joins a shop through a PostgreSQL server, under a login that it has made itself."""

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from fake_shop import FakeShop
from hub_devices import address_of
from postgres_server import Server
from sync.enrolling import Office, fresh, opened

from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.sync.enrolment import shut_out, tell_hub
from beesdesk.sync.hub import HubRefuses
from beesdesk.sync.invites import invite_text, read_invite
from beesdesk.sync.joining import ask, is_let_in, take_over, take_place
from beesdesk.sync.postgres_login import new_password, verifier_of
from beesdesk.sync.postgres_setup import Founder, found_shop
from beesdesk.sync.rounds import exchange_now
from beesdesk.sync.secrets import CA_FILE, hub_password, keep_hub_password
from beesdesk.words import WhyRevoked


@pytest.fixture
def office(shop: FakeShop, tmp_path: Path, postgres: Server, hub_admin: psycopg.Connection[Any]) -> Office:
    """An office whose hub is a server."""
    made, address = Office(shop, tmp_path / "unused"), address_of(postgres)
    password = new_password()
    shop_id = shop.read(lambda session: session.device.shop_id)
    founder = Founder(
        shop_id, "La Ruche", shop.device_id, "till-1", "office", shop.signer.public_key, verifier_of(password)
    )
    found_shop(hub_admin, founder)
    keep_hub_password(shop.path.parent, address, shop.device_id, password)
    if postgres.has_tls:
        shutil.copy(postgres.ca, shop.path.parent / CA_FILE)
    made.settings = Settings(hub=address)
    return made


def test_a_machine_joins_through_a_server_and_is_shut_out_there(
    office: Office, tmp_path: Path, template: Path, postgres: Server
) -> None:
    office.exchange()
    machine = fresh(tmp_path / "machine", template)
    invite = read_invite(invite_text(office.invite()))
    candidate = ask(machine, invite, "Caisse 2", DeviceRole.TILL)
    assert not is_let_in(candidate)
    assert [one.fingerprint for one in office.asking()] == [candidate.fingerprint]
    office.let_in()
    assert is_let_in(candidate)

    assert take_over(candidate, Settings()) is not None
    assert take_place(machine, office.shop.now())

    kept = load_settings(machine)
    assert hub_password(machine, kept.hub, candidate.request.device_id)
    assert (machine / CA_FILE).exists() is postgres.has_tls
    with closing(opened(machine)) as till:
        assert till.till == 2
        till.do(set_rule, "name", "La Ruche", who="", now=till.now())
        exchange_now(till, kept)
        office.exchange()
        assert office.shop.read(shop_rules).name == "La Ruche"

        office.shop.do(shut_out, till.device_id, WhyRevoked.LOST, office.by, now=office.shop.now())
        office.at_hub(lambda hub: tell_hub(office.shop, hub))
        with pytest.raises(HubRefuses):
            exchange_now(till, kept)
