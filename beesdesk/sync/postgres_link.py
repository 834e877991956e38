"""The way to a PostgreSQL server: encrypted and proven on both sides, never longer silent than it is waited for.

What goes wrong on it is told as the refusals of `hub.py`; whatever can be done again is done again first.
"""

import random
import re
import time
from collections.abc import Callable, Generator
from ipaddress import ip_address
from pathlib import Path
from threading import Lock
from typing import Any, Final, TypeVar
from urllib.parse import parse_qs, quote, unquote, urlsplit

import psycopg
from psycopg import errors

from beesdesk.errors import ShopError
from beesdesk.sync.hub import HubForeign, HubFull, HubRefuses, HubUnreachable
from beesdesk.values import dataclass

T = TypeVar("T")
Cursor = psycopg.Cursor[tuple[Any, ...]]
Connection = psycopg.Connection[tuple[Any, ...]]

PORT: Final = 5432
PATIENCE: Final = 60.0
"""Seconds without any progress after which a connection is given up."""
_CONNECT_SECONDS: Final = 10
_TRIES: Final = 6
_PAUSE: Final = 0.05
_AGAIN: Final = ("40001", "40P01")
"""Two transactions were in each other's way: the loser may try again."""
_FULL: Final = "53100"
_GONE: Final = ("08", "53", "57", "25P03", "25P04", "55P03", "58")
_SPOKE: Final = re.compile(r"failed: \S+:  ")
"""The server itself said why it does not let in: severity and two spaces, in whatever language it speaks."""
_PREFIX: Final = re.compile(r"^connection (failed|is bad): (connection to server .* failed: )?(\S+:  )?")
_BUSY: Final = re.compile(r"too many|trop de|zu viele|connection slots|emplacements de connexion", re.IGNORECASE)
_DYING: Final = re.compile(
    r"terminating connection|arrêt (des|de la) connexion|Verbindung wird abgebrochen"
    r"|database system is|système de bases? de données|Datenbanksystem"
)
"""The server ends while it lets us in: it knows us, and may let us in again in a moment."""
_NO_HUB: Final = re.compile(r"database .* does not exist|base de donn.* n'existe pas")
_NOT_OURS: Final = re.compile(r"certificate|does not support SSL|channel binding|authentication method", re.IGNORECASE)


@dataclass(eq=False)
class AddressBad(ShopError):
    """No hub can have this address."""

    address: str


@dataclass(eq=False)
class AuthorityMissing(ShopError):
    """The certificate by which this hub is known is not on this machine: nothing is said to whoever answers there."""

    hub: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a database is. `clear` is a way without encryption: on this machine only, and where the address says so."""

    host: str
    port: int
    database: str
    user: str
    clear: bool

    @property
    def name(self) -> str:
        """Where it is, as people are told, without any login."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"postgresql://{host}:{self.port}/{self.database}"

    @property
    def address(self) -> str:
        """The address as a device is set to it."""
        host = f"?host={quote(self.host)}" if self.host.startswith("/") else ""
        where = f"postgresql:///{quote(self.database)}" if host else self.name
        port = f"&port={self.port}" if host else ""
        return f"{where}{host}{port}{'&' if host else '?'}tls=off" if self.clear else f"{where}{host}{port}"


def place_of(address: str) -> Place:
    """Read an address: `postgresql://host:port/database`, with `?tls=off` for one on this machine without encryption.

    `host=` and `port=` behind the question mark name the folder of a socket. Raises `AddressBad`.
    """
    try:
        parts = urlsplit(address)
        asked = {name: values[-1] for name, values in parse_qs(parts.query, strict_parsing=bool(parts.query)).items()}
        host, port = asked.pop("host", None) or parts.hostname or "", int(asked.pop("port", parts.port or PORT))
    except ValueError as error:
        raise AddressBad(address) from error
    clear, database = asked.pop("tls", "on") == "off", unquote(parts.path.removeprefix("/"))
    good = parts.scheme in ("postgresql", "postgres") and host and database and not asked and "," not in host
    if not good or (clear and not is_here(host)):
        raise AddressBad(address)
    return Place(host, port, database, unquote(parts.username or ""), clear)


def is_here(host: str) -> bool:
    """Tell whether a host is this machine for certain: a socket's folder, or an address that never leaves it."""
    try:
        return host.startswith("/") or ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Patient(psycopg.Connection[tuple[Any, ...]]):
    """A connection that gives up when nothing moves any more: the server's own limits do not help if the way is gone."""

    patience: float = PATIENCE

    def wait(self, gen: Generator[Any, Any, T], *args: Any, **kwargs: Any) -> T:
        """Wait for a step of the conversation. Raises `ConnectionTimeout` after `patience` seconds without progress."""
        return super().wait(_watched(gen, self.patience), *args, **kwargs)


def _watched(steps: Generator[Any, Any, T], patience: float) -> Generator[Any, Any, T]:
    moved = time.monotonic()
    try:
        wanted = next(steps)
        while True:
            ready = yield wanted
            now = time.monotonic()
            if ready:
                moved = now
            elif now - moved > patience:
                raise errors.ConnectionTimeout("no answer")
            wanted = steps.send(ready)
    except StopIteration as end:
        result: T = end.value
        return result


def security(place: Place, ca: Path | None) -> dict[str, Any]:
    """Return what a connection is told about encryption.

    With the shop's authority (`ca`, PEM) the server must prove its name. Without it, it must at least prove by the
    channel's binding that it knows the verifier of our password; that is enough to be told the authority.
    """
    if place.clear:
        return {"sslmode": "disable", "gssencmode": "disable"}
    binding = {"channel_binding": "require", "gssencmode": "disable", "ssl_min_protocol_version": "TLSv1.2"}
    if ca is None:
        return {**binding, "sslmode": "require", "sslrootcert": ""}
    return {**binding, "sslmode": "verify-full", "sslrootcert": str(ca)}


class Link:
    """A login's connection, opened when it is first needed and again after it broke. Safe from several threads."""

    def __init__(
        self,
        place: Place,
        login: str,
        password: str,
        *,
        ca: Path | None = None,
        patience: float = PATIENCE,
        check: Callable[[Cursor], None] = lambda _: None,
    ) -> None:
        self.place = place
        self._login, self._password, self._ca, self._patience = login, password, ca, patience
        self._check = check
        self._connection: Connection | None = None
        self._lock = Lock()

    def run(self, work: Callable[[Cursor], T]) -> T:
        """Do something in one transaction; all of it is done when this returns. Raises the refusals of `hub.py`."""
        with self._lock:
            for left in reversed(range(_TRIES)):
                fresh = self._connection is None
                try:
                    connection = self._open()
                    with connection.transaction(), connection.cursor(binary=True) as cursor:
                        return work(cursor)
                except psycopg.Error as error:
                    gone = self._connection is None or self._connection.closed or _is_gone(error)
                    if gone:
                        self._drop()
                    # What was open for long may have ended unnoticed; everything here can be said twice.
                    if left and ((gone and not fresh) or error.sqlstate in _AGAIN):
                        time.sleep(_PAUSE * random.random() * (_TRIES - left) if not gone else 0)  # noqa: S311 - no secret
                        continue
                    raise self.refusal(error) from error
        raise AssertionError

    def close(self) -> None:
        """Let the connection go."""
        with self._lock:
            self._drop()

    def refusal(self, error: psycopg.Error) -> ShopError:
        """Return what an error means to a device."""
        hub, state = self.place.name, error.sqlstate or ""
        if not state:
            return _connecting(hub, str(error), error)
        if state == _FULL:
            return HubFull(hub)
        if state in ("3D000", "3F000", "42P01", "42883"):  # no such database, schema, table, function
            return HubForeign(hub)
        if state.startswith(_GONE) or state in _AGAIN:
            return HubUnreachable(hub, _told(error))
        return HubRefuses(hub, _told(error))

    def _open(self) -> Connection:
        if self._connection is None or self._connection.closed:
            place = self.place
            self._connection = Patient.connect(
                host=place.host,
                port=place.port,
                dbname=place.database,
                user=self._login,
                password=self._password,
                autocommit=True,
                prepare_threshold=None,
                application_name="beesdesk",
                connect_timeout=max(2, min(_CONNECT_SECONDS, int(self._patience))),  # 2 is the least there is
                tcp_user_timeout=30_000,
                keepalives_idle=15,
                keepalives_interval=5,
                keepalives_count=3,
                require_auth="scram-sha-256",
                client_encoding="utf8",
                **security(place, self._ca),
            )
            self._connection.patience = self._patience
            with self._connection.cursor(binary=True) as cursor:
                self._check(cursor)
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _is_gone(error: psycopg.Error) -> bool:
    state = error.sqlstate or ""
    return (not state and isinstance(error, psycopg.OperationalError)) or state.startswith(
        ("08", "57P", "25P03", "25P04")
    )


def _connecting(hub: str, text: str, error: psycopg.Error) -> ShopError:
    """Return what it means that no connection came about, or that it broke: the library hands no code on there."""
    if not _SPOKE.search(text):
        return HubForeign(hub) if _NOT_OURS.search(text) else HubUnreachable(hub, _told(error))
    if _NO_HUB.search(text):
        return HubForeign(hub)
    asked = error.pgconn is not None and error.pgconn.used_password
    if _BUSY.search(text) or _DYING.search(text) or not (asked or "pg_hba.conf" in text):
        return HubUnreachable(hub, _told(error))
    return HubRefuses(hub, _told(error))


def _told(error: psycopg.Error) -> str:
    """Return what an error says, in a line: whom we wanted to reach stands beside it already."""
    first = str(error).strip().partition("\n")[0]
    return _PREFIX.sub("", first)
