"""Making a PostgreSQL hub, and bringing an older one to this program's version: by its administrator, as often as wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import psycopg
from psycopg import sql

from beesdesk.errors import ShopError
from beesdesk.sync.hub import HubForeign, HubRefuses
from beesdesk.sync.postgres_link import Connection, Link, Place, security
from beesdesk.sync.postgres_login import login_of
from beesdesk.sync.postgres_schema import CLASSES, STEPS, VERSION, rights_ddl, role_ddl, table_ddl
from beesdesk.values import dataclass

OLDEST: Final = 150_000
"""PostgreSQL 15."""


@dataclass(eq=False)
class ServerTooOld(ShopError):
    """The server's PostgreSQL is older than 15."""

    hub: str
    version: str


@dataclass(eq=False)
class NotAdministrator(ShopError):
    """Only the server's own administrator can make a hub: it makes logins."""

    hub: str
    user: str


@dataclass(eq=False)
class HubTooNew(ShopError):
    """A later program has made this hub: its tables are not touched."""

    hub: str
    version: int


@dataclass(frozen=True, slots=True)
class Founder:
    """A shop's first device: the office that lets all others in."""

    shop_id: UUID
    shop_name: str
    device_id: UUID
    device_name: str
    role: str
    public_key: bytes
    verifier: str


def connect_administrator(place: Place, password: str, *, ca: Path | None) -> Connection:
    """Open the administrator's connection, with what `postgres_link.security` asks of it.

    Raises `NotAdministrator`, and the refusals of `hub.py`.
    """
    try:
        return psycopg.connect(
            host=place.host, port=place.port, dbname=place.database, user=place.user or "postgres",
            password=password or None, connect_timeout=10, autocommit=True, application_name="beesdesk hub init",
            **(security(place, ca)),
        )  # fmt: skip
    except psycopg.Error as error:
        refusal = Link(place, "", "").refusal(error)
        if isinstance(refusal, HubRefuses):
            raise NotAdministrator(place.name, place.user or "postgres") from error
        raise refusal from error


def make_hub(connection: Connection, place: Place, *, ca: str = "", citus: bool = False) -> bool:
    """Make the hub in an empty database, or bring it up to date; return whether it was new.

    `ca` is the authority (PEM) that vouches for the server, kept for devices that ask to be let in; an empty one
    leaves what is there. Raises `ServerTooOld`, `NotAdministrator`, `HubTooNew`, `HubForeign`.
    """
    _refuse_unfit(connection, place)
    with connection.transaction():
        run = connection.execute
        known = _column(run, "SELECT rolname FROM pg_roles")
        new = not _value(run, "SELECT to_regclass('hub.meta') IS NOT NULL")
        if new and _value(run, "SELECT to_regnamespace('hub') IS NOT NULL"):
            raise HubForeign(place.name)
        _run_all(run, role_ddl(set(known)))
        if new:
            _prefer_fast_compression(connection)
            _run_all(run, table_ddl(citus=citus))
            run("INSERT INTO hub.meta (version, ca) VALUES (%s, %s)", (VERSION, ca))
        else:
            _bring_up(run, place)
            if ca:
                run("UPDATE hub.meta SET ca = %s", (ca,))
        database = sql.Identifier(place.database).as_string(connection)
        rows = run("SELECT tablename, policyname FROM pg_policies WHERE schemaname = 'hub'").fetchall()
        _run_all(run, rights_ddl(database, [(table, name) for table, name in rows]))
    return new


def found_shop(connection: Connection, founder: Founder) -> None:
    """Give a shop its place in the hub and its first device a login as an office; again it renews only the password."""
    with connection.transaction():
        connection.execute(
            "INSERT INTO hub.shop (shop_id, name) VALUES (%s, %s) ON CONFLICT (shop_id) DO NOTHING",
            (founder.shop_id, founder.shop_name),
        )
        connection.execute(
            "SELECT hub.enlist(%s, %s, 'offices', %s, %s, %s, %s)",
            (
                founder.shop_id,
                founder.device_id,
                founder.role,
                founder.device_name,
                founder.public_key,
                founder.verifier,
            ),
        )
        login = sql.Identifier(login_of(founder.shop_id, founder.device_id))
        connection.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(login, sql.Literal(founder.verifier)))


def open_doors(connection: Connection) -> list[str]:
    """Return the lines of `pg_hba.conf` that let somebody in from outside without encryption."""
    lines = connection.execute(
        "SELECT line_number, type, database, user_name, address, auth_method FROM pg_hba_file_rules"
        " WHERE type IN ('host', 'hostnossl') AND auth_method <> 'reject'"
        " AND address NOT IN ('127.0.0.1', '::1', 'localhost') ORDER BY line_number"
    )
    return [
        f"{number}: {kind} {','.join(databases)} {','.join(users)} {address} {method}"
        for number, kind, databases, users, address, method in lines
    ]


def other_doors(connection: Connection) -> list[str]:
    """Return the other databases of the server that devices could open, and fill: whatever everybody may enter."""
    rows = connection.execute(
        "SELECT quote_ident(datname) FROM pg_database WHERE datname <> current_database() AND datallowconn"
        " AND has_database_privilege(%s, datname, 'CONNECT') ORDER BY 1",
        (CLASSES[0],),
    )
    return [name for (name,) in rows]


def _refuse_unfit(connection: Connection, place: Place) -> None:
    if connection.info.server_version < OLDEST:
        raise ServerTooOld(place.name, connection.info.parameter_status("server_version") or "")
    if not _value(connection.execute, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
        raise NotAdministrator(place.name, connection.info.user)


def _bring_up(run: Callable[..., Any], place: Place) -> None:
    there = int(_value(run, "SELECT version FROM hub.meta"))
    if there > VERSION:
        raise HubTooNew(place.name, there)
    for version in range(there + 1, VERSION + 1):
        _run_all(run, STEPS[version])
        run("UPDATE hub.meta SET version = %s", (version,))


def _prefer_fast_compression(connection: Connection) -> None:
    """Have long texts packed by LZ4 where the server can: the other way takes several times as long."""
    methods = _value(connection.execute, "SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'")
    if "lz4" in (methods or ()):
        connection.execute("SET LOCAL default_toast_compression = 'lz4'")


def _run_all(run: Callable[..., Any], statements: Any) -> None:
    for statement in statements:
        run(statement)


def _value(run: Callable[..., Any], query: str) -> Any:
    row = run(query).fetchone()
    return row[0] if row else None


def _column(run: Callable[..., Any], query: str) -> list[str]:
    return [name for (name,) in run(query)]
