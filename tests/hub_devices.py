"""Devices of a shop on a PostgreSQL hub, without their shops: what they would say, and their logins."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from postgres_server import HOST, Server
from psycopg import sql

from beesdesk.db.ids import tick, uuid7
from beesdesk.db.log import GENESIS, SCHEMA_REVISION, Entry, Sealed
from beesdesk.sync.hub import Request
from beesdesk.sync.postgres_hub import PostgresGate, PostgresHub
from beesdesk.sync.postgres_login import login_of, new_password, verifier_of
from beesdesk.sync.postgres_schema import TABLES
from beesdesk.sync.postgres_setup import Founder, found_shop

DATABASE = "hub"


@dataclass
class Device:
    """One device: its key, its password, and its log's end."""

    server: Server
    shop_id: UUID
    role: str
    id: UUID = field(default_factory=uuid7)
    password: str = field(default_factory=new_password)
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    seq: int = 0
    last: bytes = GENESIS
    hlc: int = 0
    _open: list[PostgresHub] = field(default_factory=list)
    _own: PostgresHub | None = None

    @property
    def public_key(self) -> bytes:
        return self.key.public_key().public_bytes_raw()

    @property
    def login(self) -> str:
        return login_of(self.shop_id, self.id)

    @property
    def address(self) -> str:
        return address_of(self.server)

    def say(
        self, count: int = 1, *, kind: str = "act", body: str = '{"rows":[]}', at: datetime | None = None
    ) -> list[Sealed]:
        """Return the next entries of the log, chained and signed."""
        made = []
        for _ in range(count):
            self.hlc = tick(self.hlc, at or datetime.now(UTC))
            self.seq += 1
            entry = Entry(self.shop_id, self.id, self.seq, kind, uuid7(), self.hlc, SCHEMA_REVISION, body, self.last)
            self.last = entry.hash
            made.append(
                Sealed(
                    self.id, self.seq, kind, entry.id, self.hlc, entry.revision, body, entry.previous, self.last,
                    self.key.sign(self.last),
                )
            )  # fmt: skip
        return made

    def hub(self, address: str = "", **more: Any) -> PostgresHub:
        """Return the hub as this device sees it, the same one where nothing is asked of it; closed with the test."""
        if not address and not more and self._own is not None:
            return self._own
        found = PostgresHub(
            address or self.address, self.shop_id, self.id, self.password,
            **{"ca": self.server.ca if self.server.has_tls else None} | more,
        )  # fmt: skip
        self._open.append(found)
        if not address and not more:
            self._own = found
        return found

    @contextmanager
    def plain(self) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """Give a bare connection under the device's login, as whoever has stolen its password would open one."""
        with plain(self.server, self.login, self.password) as connection:
            yield connection

    def request(self, ticket: str, code: str) -> Request:
        """Return what the device asks for with a ticket."""
        return Request(
            ticket,
            self.id,
            self.role,
            self.role,
            self.public_key,
            verifier_of(self.password),
            sha256(code.encode()).digest(),
        )

    def close(self) -> None:
        for hub in self._open:
            hub.close()


def plain(server: Server, login: str, password: str) -> psycopg.Connection[tuple[Any, ...]]:
    """Return a bare connection under any login."""
    return psycopg.connect(
        host=HOST, port=server.port, dbname=DATABASE, user=login, password=password, autocommit=True,
        sslmode="require" if server.has_tls else "disable",
    )  # fmt: skip


def address_of(server: Server, port: int = 0, database: str = DATABASE) -> str:
    """Return the hub's address as a device has it."""
    clear = "" if server.has_tls else "?tls=off"
    return f"postgresql://{HOST}:{port or server.port}/{database}{clear}"


def forget_shop(admin: psycopg.Connection[Any], shop_id: UUID) -> None:
    """Leave nothing of a shop on the hub, nor its logins on the server."""
    logins = admin.execute(
        "SELECT login FROM hub.device WHERE shop_id = %s UNION ALL SELECT login FROM hub.ticket WHERE shop_id = %s",
        (shop_id, shop_id),
    ).fetchall()
    for (login,) in logins:
        admin.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = %s", (login,))
        admin.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))
    for table in TABLES:
        if not table.everywhere:
            delete = sql.SQL("DELETE FROM hub.{} WHERE shop_id = %s").format(sql.Identifier(table.name))
            admin.execute(delete, (shop_id,))


@dataclass
class HubShop:
    """A shop on the hub with its founding office, which lets others in."""

    server: Server
    admin: psycopg.Connection[Any]
    id: UUID = field(default_factory=uuid7)
    devices: list[Device] = field(default_factory=list)
    gates: list[PostgresGate] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.office = Device(self.server, self.id, "office")
        self.devices.append(self.office)
        found_shop(
            self.admin,
            Founder(
                self.id,
                "Bees",
                self.office.id,
                "office",
                "office",
                self.office.public_key,
                verifier_of(self.office.password),
            ),
        )
        self.hub = self.office.hub()

    def device(self, role: str = "till") -> Device:
        """Let a further device in, the way a real one comes in."""
        device = Device(self.server, self.id, role)
        self.devices.append(device)
        ticket, code = f"ticket-{len(self.devices)}", new_password()
        self.hub.open_ticket(ticket, code, datetime.now(UTC) + timedelta(minutes=15))
        gate = self.gate(ticket, code)
        request = device.request(ticket, code)
        gate.ask(request)
        self.hub.admit(request)
        gate.close()
        return device

    def gate(self, ticket: str, code: str, ca: Path | None = None) -> PostgresGate:
        self.gates.append(PostgresGate(address_of(self.server), self.id, ticket, code, ca=ca))
        return self.gates[-1]

    def close(self) -> None:
        for gate in self.gates:
            gate.close()
        for device in self.devices:
            device.close()
