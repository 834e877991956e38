"""The way to the hub: encrypted, to the right server, and by no other way."""

import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cutting_proxy import SSL_REQUEST, answering, standing_between
from hub_devices import DATABASE, Device, HubShop, address_of
from postgres_server import HOST, Server, make_authority

from beesdesk.db.ids import uuid7
from beesdesk.errors import ShopError
from beesdesk.sync.hub import HubForeign, HubRefuses
from beesdesk.sync.postgres_hub import PostgresGate, PostgresHub
from beesdesk.sync.postgres_link import AddressBad, AuthorityMissing, place_of
from beesdesk.sync.postgres_login import new_password

CLEAR_PASSWORD_PLEASE = b"R" + struct.pack("!II", 8, 3)


@pytest.fixture
def encrypted(postgres: Server) -> Server:
    if not postgres.has_tls:
        pytest.skip("THIS POSTGRESQL SPEAKS NO TLS: the way to the hub is not tested")
    return postgres


def test_the_way_is_encrypted_and_bound(encrypted: Server, hub_shop: HubShop) -> None:
    hub_shop.hub.ends()
    row = hub_shop.admin.execute(
        "SELECT ssl, version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = %s",
        (hub_shop.office.login,),
    ).fetchone()

    assert row is not None
    assert row[0] is True
    assert row[1] in ("TLSv1.2", "TLSv1.3")


def test_a_server_of_another_authority_is_not_the_hub(encrypted: Server, hub_shop: HubShop, tmp_path: Path) -> None:
    other = make_authority(tmp_path, "other", {})
    with pytest.raises(HubForeign):
        hub_shop.office.hub(ca=other).ends()


def test_a_server_of_another_name_is_not_the_hub(encrypted: Server, hub_shop: HubShop) -> None:
    by_name = f"postgresql://localhost:{encrypted.port}/{DATABASE}"  # the certificate is for the number
    with pytest.raises(HubForeign):
        hub_shop.office.hub(by_name).ends()


def test_without_the_authority_nothing_is_said_to_anybody(encrypted: Server, hub_shop: HubShop, tmp_path: Path) -> None:
    for ca in (None, tmp_path / "none.pem"):
        with pytest.raises(AuthorityMissing):
            hub_shop.office.hub(ca=ca)


def test_whoever_takes_the_encryption_away_hears_nothing(encrypted: Server, hub_shop: HubShop) -> None:
    with answering(b"N") as (port, heard), pytest.raises(HubForeign):
        hub_shop.office.hub(address_of(encrypted, port)).ends()

    assert [words for words in heard if words] == [SSL_REQUEST]


def test_nobody_is_told_the_password_in_clear_even_where_nothing_is_encrypted(tmp_path: Path) -> None:
    device = Device(Server(tmp_path, tmp_path, 1, has_tls=False), uuid7(), "till")
    with answering(CLEAR_PASSWORD_PLEASE) as (port, heard), pytest.raises(HubForeign):
        device.hub(address_of(device.server, port)).ends()

    assert not [words for words in heard if device.password.encode() in words]


def test_who_stands_between_under_another_name_gets_nothing_from_a_device(
    encrypted: Server, hub_shop: HubShop, tmp_path: Path
) -> None:
    make_authority(tmp_path, "other", {"between": HOST})
    with (
        standing_between(encrypted.port, tmp_path / "between.pem", tmp_path / "between.key") as port,
        pytest.raises(HubForeign),
    ):
        hub_shop.office.hub(address_of(encrypted, port)).ends()


def test_a_new_machine_learns_the_authority_from_the_hub_itself_and_from_nobody_between(
    encrypted: Server, hub_shop: HubShop, tmp_path: Path
) -> None:
    code = new_password()
    hub_shop.hub.open_ticket("t", code, datetime.now(UTC) + timedelta(minutes=5))
    asking = Device(encrypted, hub_shop.id, "till")
    make_authority(tmp_path, "other", {"between": HOST})
    with standing_between(encrypted.port, tmp_path / "between.pem", tmp_path / "between.key") as port:
        gate = PostgresGate(address_of(encrypted, port), hub_shop.id, "t", code)
        with pytest.raises(HubRefuses, match="channel binding check failed"):
            gate.ask(asking.request("t", code))
        gate.close()
    assert hub_shop.hub.requests() == []

    gate = hub_shop.gate("t", code)
    assert gate.authority() == encrypted.ca.read_bytes()
    gate.ask(asking.request("t", code))
    assert len(hub_shop.hub.requests()) == 1


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hub.example.org",
        "mysql://hub.example.org/hub",
        "postgresql://hub.example.org",
        "postgresql:///hub",
        "postgresql://hub.example.org/hub?tls=off",
        "postgresql://192.0.2.1/hub?tls=off",
        "postgresql://hub.example.org/hub?sslmode=disable",
        "postgresql://127.0.0.1/hub?sslmode=disable",
        "postgresql://127.0.0.1/hub?host=hub.example.org&tls=off",
        "postgresql://one.example.org,two.example.org/hub",
        "postgresql://hub.example.org:port/hub",
        "postgresql://[::1/hub",
    ],
)
def test_an_address_that_leads_nowhere_or_past_the_encryption_is_refused(address: str) -> None:
    with pytest.raises(AddressBad):
        place_of(address)


@pytest.mark.parametrize(
    ("address", "name", "clear"),
    [
        ("postgresql://hub.example.org/hub", "postgresql://hub.example.org:5432/hub", False),
        ("postgresql://hub.example.org:6000/our%20hub", "postgresql://hub.example.org:6000/our hub", False),
        ("postgresql://postgres:secret@[::1]:6000/hub?tls=off", "postgresql://[::1]:6000/hub", True),
        ("postgresql://localhost/hub", "postgresql://localhost:5432/hub", False),
        ("postgresql:///hub?host=/run/postgresql&tls=off", "postgresql:///run/postgresql:5432/hub", True),
    ],
)
def test_an_address_says_where_and_is_told_without_secrets(address: str, name: str, clear: bool) -> None:
    place = place_of(address)

    assert (place.name, place.clear) == (name, clear)


def test_a_wrong_password_and_a_database_that_is_no_hub_are_told_apart(hub_shop: HubShop, postgres: Server) -> None:
    office = hub_shop.office
    ca = postgres.ca if postgres.has_tls else None
    told: list[type[ShopError]] = []
    for address, password in (
        (address_of(postgres), "wrong"),
        (address_of(postgres, database="none"), office.password),
        (address_of(postgres, database="postgres"), office.password),
    ):
        hub = PostgresHub(address, office.shop_id, office.id, password, ca=ca)
        with pytest.raises(ShopError) as refusal:
            hub.ends()
        told.append(type(refusal.value))
        hub.close()

    assert told == [HubRefuses, HubForeign, HubForeign]
