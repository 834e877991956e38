"""A PostgreSQL hub on which days are played (`simulating`): emptied of the shop before and after each of them."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from beesdesk.db.merging import beliefs
from beesdesk.db.session import Session
from beesdesk.settings import DeviceRole
from beesdesk.shop import Shop
from beesdesk.sync.hub import Hub
from beesdesk.sync.postgres_hub import PostgresHub
from beesdesk.sync.postgres_link import Connection, Place, place_of
from beesdesk.sync.postgres_login import CLASSES, login_of, new_password, verifier_of
from beesdesk.sync.postgres_schema import TABLES
from beesdesk.sync.postgres_setup import connect_administrator, make_hub

_LOST: Final = ("log", "person_key", "snapshot")


class PostgresGround:
    """The hub of one day. The administrator lets in whoever comes: days are played about logs, not about letting in."""

    def __init__(self, connection: Connection, address: str, shop_id: UUID) -> None:
        self._connection, self._address, self._shop_id = connection, address, shop_id
        self._passwords: dict[UUID, str] = {}
        self._open: dict[UUID, PostgresHub] = {}
        self._empty()
        self._run("INSERT INTO hub.shop (shop_id, name) VALUES (%s, 'played')", shop_id)

    def hub(self, shop: Shop) -> Hub:
        """Return the device's hub, the same one each time."""
        device = shop.device_id
        if device not in self._passwords:
            self._passwords[device] = new_password()
            role = shop.read(_role)
            self._run(
                "SELECT hub.enlist(%s, %s, %s, %s, 'played', %s, %s)",
                self._shop_id, device, CLASSES[role], role, shop.signer.public_key, verifier_of(self._passwords[device]),
            )  # fmt: skip
        if device not in self._open:
            self._open[device] = PostgresHub(self._address, self._shop_id, device, self._passwords[device])
        return _Shared(self._open[device])

    def lose(self) -> bool:
        """Lose what the devices have said, as a hub that was set up anew."""
        for table in _LOST:
            self._run(f"DELETE FROM hub.{table} WHERE shop_id = %s", self._shop_id)  # noqa: S608 - ours
        return True

    def close(self) -> None:
        """Leave nothing of the shop."""
        for hub in self._open.values():
            hub.close()
        self._empty()
        self._connection.close()

    def _empty(self) -> None:
        devices = self._connection.execute("SELECT device_id FROM hub.device WHERE shop_id = %s", (self._shop_id,))
        for (device,) in devices.fetchall():
            # What was just closed may still be tidying up after itself.
            self._run(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s",
                login_of(self._shop_id, device),
            )
            self._run(f'DROP ROLE IF EXISTS "{login_of(self._shop_id, device)}"')
        for table in TABLES:
            if not table.everywhere:
                self._run(f"DELETE FROM hub.{table.name} WHERE shop_id = %s", self._shop_id)  # noqa: S608 - ours

    def _run(self, statement: str, *values: Any) -> None:
        self._connection.execute(statement, values or None)


class _Shared:
    """A hub that stays open when whoever used it closes it: the next exchange of the day uses it again."""

    def __init__(self, hub: PostgresHub) -> None:
        self._hub = hub

    def __getattr__(self, name: str) -> Any:
        return getattr(self._hub, name)

    def close(self) -> None:
        """Keep it open."""


def ground_at(address: str) -> Callable[[UUID, Path, Random], PostgresGround]:
    """Return what makes the hub of a day in a database of this machine, named as its administrator opens it."""
    place = place_of(address)
    make(place).close()
    return lambda shop_id, _, __: PostgresGround(make(place), place.address, shop_id)


def make(place: Place) -> Connection:
    """Return the administrator's connection to a database that is a hub, now at the latest."""
    connection = connect_administrator(place, "", ca=None)
    make_hub(connection, place)
    return connection


def _role(session: Session) -> str:
    belief = beliefs(session).get(session.device.id.bytes)
    return belief.role if belief and belief.role in CLASSES else str(DeviceRole.OFFICE)
