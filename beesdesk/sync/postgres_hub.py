"""A hub on PostgreSQL: one table of entries, written by each device under its own login and read by those of its shop.

What a device may do is decided by the server (`postgres_schema`), what is believed by whoever takes entries in.
"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from psycopg import errors

from beesdesk.db.ids import COUNTER_BITS, milliseconds, uuid7
from beesdesk.db.log import Sealed, canonical
from beesdesk.sync.hub import ClockAhead, Forked, HubEnd, HubForeign, HubRefuses, Request, Revisions
from beesdesk.sync.postgres_link import PATIENCE, AuthorityMissing, Cursor, Link, Place, place_of
from beesdesk.sync.postgres_login import CLASSES, gate_of, login_of, verifier_of
from beesdesk.sync.postgres_schema import AHEAD_MINUTES, PIECE_BYTES, VERSION

COLUMNS: Final = "device_id, seq, kind, id, hlc, revision, body, previous, hash, signature"
_TYPES: Final = ("uuid", "int8", "text", "uuid", "int8", "int4", "text", "bytea", "bytea", "bytea")
PAGE_BYTES: Final = 32 << 20
"""Of entries' texts that one pull brings at most, however many were asked for."""

_STAGE: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS staged (device_id uuid, seq bigint, kind text, id uuid, hlc bigint, revision integer,"
    " body text, previous bytea, hash bytea, signature bytea) ON COMMIT DELETE ROWS"
)
_COPY: Final = f"COPY pg_temp.staged ({COLUMNS}) FROM STDIN (FORMAT binary)"
_STORE: Final = (
    f"INSERT INTO hub.log (shop_id, {COLUMNS}) SELECT %s, {COLUMNS} FROM pg_temp.staged ORDER BY seq"  # noqa: S608 - ours
    " ON CONFLICT DO NOTHING"
)
# What was there already must be what is sent. `ON CONFLICT` has waited for whoever wrote it meanwhile.
_OTHER: Final = (
    "SELECT min(seq) FROM hub.log JOIN pg_temp.staged USING (device_id, seq) WHERE log.shop_id = %s AND log.device_id = %s"
    " AND log.seq BETWEEN %s AND %s AND log.hash <> staged.hash"
)
_ENDS: Final = (
    "SELECT device.device_id, last.seq, last.hash, last.revision FROM hub.device CROSS JOIN LATERAL"
    " (SELECT seq, hash, revision FROM hub.log WHERE log.shop_id = device.shop_id AND log.device_id = device.device_id"
    " ORDER BY seq DESC LIMIT 1) last WHERE device.shop_id = %s"
)
# The size of a stored text is known without unpacking it.
_PULL: Final = (
    f"SELECT {COLUMNS} FROM (SELECT {COLUMNS}, sum(octet_length(body)) OVER (ORDER BY seq) AS up_to FROM hub.log"  # noqa: S608 - ours
    " WHERE shop_id = %s AND device_id = %s AND seq > %s ORDER BY seq LIMIT %s) page"
    " WHERE up_to <= %s OR seq = %s ORDER BY seq"
)


class PostgresHub:
    """The hub as one device of the shop sees it. `ca` is the file of the shop's certificate authority (PEM)."""

    def __init__(
        self,
        address: str,
        shop_id: UUID,
        device_id: UUID,
        password: str,
        *,
        ca: Path | None = None,
        patience: float = PATIENCE,
    ) -> None:
        place = place_of(address)
        self.name = place.name
        self.shop_id = shop_id
        self._device_id = device_id
        self._link = Link(
            place, login_of(shop_id, device_id), password, ca=_pinned(place, ca), patience=patience,
            check=self._recognise,
        )  # fmt: skip

    def ends(self) -> dict[UUID, HubEnd]:
        """Return how far the hub knows every device's log."""

        def work(cursor: Cursor) -> dict[UUID, HubEnd]:
            cursor.execute(_ENDS, (self.shop_id,))
            return {device: HubEnd(seq, bytes(seal)) for device, seq, seal, _ in cursor}

        return self._link.run(work)

    def push(self, rows: Sequence[Sealed]) -> None:
        """Store entries of this device's log: all of them or none. Raises `Forked`, and `ClockAhead` for registers."""
        if not rows:
            return
        try:
            self._link.run(lambda cursor: self._push(cursor, rows))
        except HubRefuses as refusal:
            if isinstance(refusal.__cause__, errors.InsufficientPrivilege):
                self._refuse_clock(rows)
            raise

    def pull(self, device_id: UUID, after: int, most: int) -> list[Sealed]:
        """Return the next entries of a device's log, without a gap; fewer than asked for where they are long."""

        def work(cursor: Cursor) -> list[Sealed]:
            cursor.execute(_PULL, (self.shop_id, device_id, after, most, PAGE_BYTES, after + 1))
            return [Sealed(*row) for row in cursor]

        found = self._link.run(work)
        whole = next((place for place, row in enumerate(found) if row.seq != after + 1 + place), len(found))
        return found[:whole]

    def person_keys(self, persons: Sequence[UUID]) -> dict[UUID, bytes]:
        """Return the keys of those of the persons whose key the hub has."""

        def work(cursor: Cursor) -> dict[UUID, bytes]:
            cursor.execute(
                "SELECT person_id, key FROM hub.person_key WHERE shop_id = %s AND person_id = ANY(%s) AND key IS NOT NULL",
                (self.shop_id, list(persons)),
            )
            return {person: bytes(key) for person, key in cursor}

        return self._link.run(work) if persons else {}

    def put_person_keys(self, keys: dict[UUID, bytes]) -> None:
        """Store persons' keys; one that is there stays, and so does the mark of somebody forgotten."""

        def work(cursor: Cursor) -> None:
            cursor.execute(
                "INSERT INTO hub.person_key (shop_id, person_id, key)"
                " SELECT %s, person, key FROM unnest(%s::uuid[], %s::bytea[]) AS sent (person, key)"
                " ORDER BY person ON CONFLICT DO NOTHING",
                (self.shop_id, list(keys), list(keys.values())),
            )

        if keys:
            self._link.run(work)

    def forget_persons(self, persons: Sequence[UUID]) -> None:
        """Destroy persons' keys for good. Offices only: `HubRefuses`."""
        if persons:
            self._link.run(lambda cursor: _call(cursor, "forget_persons", self.shop_id, sorted(persons)))

    def forgotten(self) -> set[UUID]:
        """Return the persons whose keys were destroyed."""

        def work(cursor: Cursor) -> set[UUID]:
            cursor.execute("SELECT person_id FROM hub.person_key WHERE shop_id = %s AND key IS NULL", (self.shop_id,))
            return {person for (person,) in cursor}

        return self._link.run(work)

    def revisions(self) -> Revisions:
        """Return what the shop's devices speak: the newest is that of the logs' last entries."""

        def work(cursor: Cursor) -> Revisions:
            least = self._least(cursor)
            cursor.execute(_ENDS, (self.shop_id,))
            return Revisions(least, max((revision for *_, revision in cursor), default=least))

        return self._link.run(work)

    def now(self) -> datetime | None:
        """Return the server's clock."""

        def work(cursor: Cursor) -> datetime:
            moment: datetime = _value(cursor, "SELECT clock_timestamp()")
            return moment

        return self._link.run(work)

    def put_snapshot(self, data: bytes, ends: dict[UUID, int]) -> None:
        """Keep a packed copy of the shop in place of an older one. Not from a kiosk: `HubRefuses`."""
        key, said = uuid7(), canonical({device.hex: seq for device, seq in ends.items()})

        def work(cursor: Cursor) -> None:
            for piece, start in enumerate(range(0, len(data), PIECE_BYTES)):
                cursor.execute(
                    "INSERT INTO hub.snapshot (shop_id, snapshot_id, piece, ends, data) VALUES (%s, %s, %s, %s, %s)",
                    (self.shop_id, key, piece, said, data[start : start + PIECE_BYTES]),
                )
            _call(cursor, "keep_only_snapshot", self.shop_id, key)

        self._link.run(work)

    def snapshot(self) -> bytes | None:
        """Return the newest packed copy, or None."""

        def work(cursor: Cursor) -> bytes | None:
            cursor.execute(
                "SELECT data FROM hub.snapshot WHERE shop_id = %s AND snapshot_id ="
                " (SELECT snapshot_id FROM hub.snapshot WHERE shop_id = %s ORDER BY snapshot_id DESC LIMIT 1) ORDER BY piece",
                (self.shop_id, self.shop_id),
            )
            return b"".join(bytes(piece) for (piece,) in cursor) or None

        return self._link.run(work)

    def open_ticket(self, ticket: str, code: str, until: datetime) -> None:
        """Make a login that can ask to be let in, with the code (plain ASCII) as its password. Offices only."""
        verifier = verifier_of(code)
        self._link.run(lambda cursor: _call(cursor, "open_ticket", self.shop_id, ticket, verifier, until))

    def requests(self) -> list[Request]:
        """Return what new machines have asked for and nobody has answered."""

        def work(cursor: Cursor) -> list[Request]:
            cursor.execute(
                "SELECT ticket, device_id, name, role, public_key, verifier, proof FROM hub.request"
                " WHERE shop_id = %s AND answered_at IS NULL ORDER BY asked_at, ticket",
                (self.shop_id,),
            )
            return [Request(*row) for row in cursor]

        return self._link.run(work)

    def admit(self, request: Request) -> None:
        """Give the new device its login; what it asked for must be what is admitted. Offices only."""
        self._link.run(
            lambda cursor: _call(
                cursor, "admit", self.shop_id, request.ticket, request.device_id, CLASSES[request.role],
                request.public_key, request.verifier,
            )
        )  # fmt: skip

    def revoke(self, device_id: UUID, last_seq: int) -> None:
        """Shut a device out, and end what it has open. Offices only."""
        # Twice: until the first is committed the login still lets in, and what came in then is ended by the second.
        for _ in range(2):
            self._link.run(lambda cursor: _call(cursor, "revoke", self.shop_id, device_id, last_seq))

    def close(self) -> None:
        """Let the connection go."""
        self._link.close()

    def _push(self, cursor: Cursor, rows: Sequence[Sealed]) -> None:
        cursor.execute(_STAGE)
        with cursor.copy(_COPY) as copy:
            copy.set_types(_TYPES)
            for row in rows:
                copy.write_row(
                    (
                        row.device_id,
                        row.seq,
                        row.kind,
                        row.id,
                        row.hlc,
                        row.revision,
                        row.body,
                        row.previous,
                        row.hash,
                        row.signature,
                    )
                )
        cursor.execute(_STORE, (self.shop_id,))
        fork = _value(cursor, _OTHER, self.shop_id, self._device_id, rows[0].seq, rows[-1].seq)
        if fork is not None:
            raise Forked(fork)

    def _refuse_clock(self, rows: Sequence[Sealed]) -> None:
        """Raise `ClockAhead` where the hub refused a register because it is dated too far ahead."""
        moment = self.now()
        latest = max((row.hlc for row in rows if row.kind == "set"), default=0) >> COUNTER_BITS
        if moment is not None and latest - milliseconds(moment) > (AHEAD_MINUTES - 1) * 60_000:
            raise ClockAhead((latest - milliseconds(moment)) // 60_000)

    def _recognise(self, cursor: Cursor) -> None:
        """Look whether this is a hub that we can speak with, and ours. Raises `HubForeign`."""
        if _value(cursor, "SELECT version FROM hub.meta") != VERSION:
            raise HubForeign(self.name)
        self._least(cursor)

    def _least(self, cursor: Cursor) -> int:
        least: int | None = _value(cursor, "SELECT least_revision FROM hub.shop WHERE shop_id = %s", self.shop_id)
        if least is None:
            raise HubForeign(self.name)
        return least


class PostgresGate:
    """The hub to a machine with a ticket and its one-time code, which is the password of the ticket's own login."""

    def __init__(
        self, address: str, shop_id: UUID, ticket: str, code: str, *, ca: Path | None = None, patience: float = PATIENCE
    ) -> None:
        place = place_of(address)
        self.name = place.name
        self._shop_id, self._ticket = shop_id, ticket
        self._link = Link(place, gate_of(shop_id, ticket), code, ca=ca, patience=patience)

    def authority(self) -> bytes:
        """Return the certificate authority (PEM) by which the hub will be known from now on; empty where it has none.

        The server has proven that it knows the code's verifier, on this very channel: nobody stands between.
        """
        text: str = self._link.run(lambda cursor: _value(cursor, "SELECT ca FROM hub.meta"))
        return text.encode()

    def ask(self, request: Request) -> None:
        """Ask to be let in. Raises `HubRefuses`."""
        self._link.run(
            lambda cursor: _call(
                cursor, "ask", self._shop_id, request.ticket, request.device_id, request.name, request.role,
                request.public_key, request.verifier, request.proof,
            )
        )  # fmt: skip

    def is_admitted(self, device_id: UUID) -> bool:
        """Tell whether the office has let the device in."""
        return bool(
            self._link.run(
                lambda cursor: _value(
                    cursor, "SELECT hub.is_admitted(%s, %s, %s)", self._shop_id, self._ticket, device_id
                )
            )
        )

    def close(self) -> None:
        """Let the connection go."""
        self._link.close()


def _pinned(place: Place, ca: Path | None) -> Path | None:
    """Return the authority's file. A device never speaks to a hub whose name nobody vouches for: `AuthorityMissing`."""
    if not place.clear and (ca is None or not ca.is_file()):
        raise AuthorityMissing(place.name)
    return ca


def _call(cursor: Cursor, function: str, *values: object) -> None:
    cursor.execute(f"SELECT hub.{function}({', '.join(['%s'] * len(values))})", values)


def _value(cursor: Cursor, sql: str, *values: object) -> Any:
    row = cursor.execute(sql, values).fetchone()
    return row[0] if row else None
