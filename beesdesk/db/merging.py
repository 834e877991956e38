"""Other devices' logs taken in: checked entry by entry, kept, and put into the tables.

What is wrong with an entry is data, not a refusal: nothing more of its device is taken, the others go on. What is right and
cannot be put into the tables yet stays in the log and is tried again when what it waits for has come.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.keys import KEY_BYTES, signature_check
from beesdesk.db.log import INSERT, Head, Sealed, head_of
from beesdesk.db.model import Quarantine
from beesdesk.db.persons import forget, keep_keys
from beesdesk.db.projecting import Projector, Written
from beesdesk.db.session import Session
from beesdesk.db.trust import OFFICE, Belief, Said, believed
from beesdesk.db.verify import rows_in
from beesdesk.values import dataclass

Check = Callable[[bytes, bytes], bool]


class Why(StrEnum):
    """Why nothing more is taken of a device."""

    GAP = "gap"
    """Entries between what is here and what came are missing."""
    CHAIN = "chain"
    """The entry does not follow the one that is here."""
    SEAL = "seal"
    """The entry was changed on its way: its hash is another one."""
    SIGNATURE = "signature"
    """Somebody without the device's key made it."""
    CLOCK = "clock"
    """Its hybrid time is not after the entry before, or none that a clock can say."""
    BODY = "body"
    """Its text is not what a program writes."""
    STRANGER = "stranger"
    """Nobody has let the device in."""
    REVOKED = "revoked"
    """The device was shut out, and says this after it."""
    FORK = "fork"
    """Another entry with this number is here."""
    OWN = "own"
    """Entries come under this device's own name that it has never made."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The first entry of a device that is not taken, and why."""

    device_id: UUID
    seq: int
    why: Why


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of entries: how many are new here, and how many in all are not, or not wholly, in the tables by now.

    `waiting` lack a row that another device's log has, `carried` say what only a newer program understands.
    """

    entries: int
    waiting: int
    carried: int
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class LogEnd:
    """How far a device's log is here: number and hash (32 bytes) of its last entry."""

    seq: int
    hash: bytes


_NEVER: Final = 1 << 62
"""A hybrid time of a year that no clock of ours will ever say: whoever took it in could tick on no more."""

_ENDS: Final = """
WITH RECURSIVE writer (id) AS (
    SELECT min(device_id) FROM log
    UNION ALL SELECT (SELECT min(device_id) FROM log WHERE device_id > writer.id) FROM writer WHERE writer.id IS NOT NULL
)
SELECT l.device_id, l.seq, l.hash FROM writer w
JOIN log l ON l.device_id = w.id AND l.seq = (SELECT max(seq) FROM log WHERE device_id = w.id)
"""
_ROWS: Final = """
SELECT device_id, seq, kind, id, hlc, revision, body, previous, hash, signature
FROM log WHERE device_id = ? AND seq > ? ORDER BY seq LIMIT ?
"""
_ADMITTED: Final = """
SELECT l.hlc, a.device_id, a.seq, a.admitted_id, a.public_key, a.role, NULL
FROM admission a JOIN log l ON l.device_id = a.device_id AND l.seq = a.seq
UNION ALL
SELECT l.hlc, r.device_id, r.seq, r.revoked_id, NULL, '', r.last_seq
FROM revocation r JOIN log l ON l.device_id = r.device_id AND l.seq = r.seq
"""
_FIRST: Final = """
SELECT device_id, body FROM log WHERE seq = 1 AND device_id NOT IN (SELECT admitted_id FROM admission)
ORDER BY hlc, device_id LIMIT 1
"""
_WHERE_STANDS: Final = "SELECT why, count(*) FROM waiting GROUP BY why"


def log_ends(session: Session) -> dict[UUID, LogEnd]:
    """Return how far each device's log is here."""
    return {UUID(bytes=key): LogEnd(seq, seal) for key, seq, seal in session.values(_ENDS)}


def log_rows(session: Session, device_id: UUID, after: int, most: int) -> list[Sealed]:
    """Return the entries of a device's log after a number, at most so many."""
    return [
        Sealed(UUID(bytes=row[0]), row[1], row[2], UUID(bytes=row[3]), *row[4:])
        for row in session.values(_ROWS, (device_id, after, most))
    ]


def beliefs(session: Session) -> dict[bytes, Belief]:
    """Return which devices are believed here, by id (16 bytes).

    The roots are those pinned when this machine joined (`anchor`), else the device whose log is the oldest and that nobody
    let in. A device believes itself: it is an office where nobody said otherwise, as after a restore.
    """
    roots = dict(session.values("SELECT id, public_key FROM anchor")) or _founding(session)
    own = session.device.id.bytes
    said = [Said(*row) for row in session.values(_ADMITTED)]
    if own not in roots and all(one.device != own for one in said):
        key = session.value("SELECT public_key FROM device WHERE id = ?", (own,))
        if key is not None:
            roots[own] = key
    return believed(roots, said)


def _founding(session: Session) -> dict[bytes, bytes]:
    """Return the device whose log is the oldest here and that nobody let in, with its key."""
    found = {device: _enrolled_key(device, body) for device, body in session.values(_FIRST)}
    return {device: key for device, key in found.items() if key is not None}


def is_office(session: Session) -> bool:
    """Tell whether this device may let others in and shut them out."""
    belief = beliefs(session).get(session.device.id.bytes)
    return belief is not None and belief.role == OFFICE and belief.last_seq is None


def take_in(session: Session, rows: Iterable[Sealed], *, now: datetime) -> TakenIn:
    """Keep other devices' entries and put them into the tables; what is here already changes nothing."""
    incoming: dict[bytes, list[Sealed]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.device_id.bytes, row.seq)):
        incoming[row.device_id.bytes].append(row)
    projector = Projector(session)
    refused: list[Refused] = []
    taken = 0
    while incoming:
        trusted = beliefs(session)
        ready: list[Sealed] = []
        for device in [device for device in incoming if device in trusted or device == session.device.id.bytes]:
            good, wrong = _checked(session, incoming.pop(device), trusted.get(device))
            ready += good
            if wrong is None:
                _release(session, device)
            else:
                refused.append(wrong)
        if not ready:
            break
        for row in ready:
            session.connection.execute(INSERT, _stored(row))
        taken += len(ready)
        _move_clock(session, max(row.hlc for row in ready))
        projector.take(Written(row.hlc, row.device_id.bytes, row.seq, row.revision, row.body) for row in ready)
    refused += _too_much(session) if taken else []
    refused += [Refused(some[0].device_id, some[0].seq, Why.STRANGER) for some in incoming.values()]
    for one in refused:
        _quarantine(session, one, now)
    return _taken_in(session, taken, refused)


def _too_much(session: Session) -> list[Refused]:
    """Return the revoked devices of which more is here than is believed: it was taken in before it was known."""
    ends = log_ends(session)
    return [
        Refused(UUID(bytes=device), belief.last_seq + 1, Why.REVOKED)
        for device, belief in beliefs(session).items()
        if belief.last_seq is not None
        and (end := ends.get(UUID(bytes=device))) is not None
        and end.seq > belief.last_seq
    ]


def reveal(session: Session, persons: Iterable[UUID]) -> None:
    """Put into the tables what entries say under the keys of persons whose keys have come."""
    places: dict[tuple[bytes, int], None] = {}
    for person in persons:
        places |= dict.fromkeys(session.values("SELECT device_id, seq FROM unrevealed WHERE person_id = ?", (person,)))
        session.connection.execute("DELETE FROM unrevealed WHERE person_id = ?", (person,))
    Projector(session).again(places)


def take_keys(session: Session, keys: dict[UUID, bytes]) -> None:
    """Keep persons' keys, but of nobody forgotten, and reveal what was written under them."""
    reveal(session, keep_keys(session, keys))


def forget_persons(session: Session, persons: Iterable[UUID]) -> None:
    """Forget persons whom another machine has forgotten, and take no key for them again."""
    for person in persons:
        if not session.value("SELECT 1 FROM forgotten WHERE id = ?", (person,)):
            session.changed |= forget(session, person.bytes)


def pin(session: Session, device_id: UUID, public_key: bytes) -> None:
    """Believe a device by itself, as an office: the shop's first, when this machine joins; one restored by hand.

    Who was the root until now stays one.
    """
    first = {} if session.value("SELECT 1 FROM anchor") else _founding(session)
    for root, key in first.items():
        if root != session.device.id.bytes:
            session.connection.execute("INSERT INTO anchor (id, public_key) VALUES (?, ?)", (root, key))
    session.connection.execute("INSERT OR REPLACE INTO anchor (id, public_key) VALUES (?, ?)", (device_id, public_key))


def _taken_in(session: Session, taken: int, refused: Sequence[Refused]) -> TakenIn:
    standing: Counter[str] = Counter(dict(session.values(_WHERE_STANDS)))
    waiting = standing["missing"]
    return TakenIn(taken, waiting, standing.total() - waiting, tuple(refused))


def _stored(row: Sealed) -> tuple[Any, ...]:
    return (
        row.device_id, row.seq, row.kind, row.id, row.hlc, row.revision, row.body, row.previous, row.hash, row.signature,
    )  # fmt: skip


def _move_clock(session: Session, hlc: int) -> None:
    session.connection.execute("UPDATE sync_state SET clock = max(clock, ?)", (hlc,))


def _checked(session: Session, rows: list[Sealed], belief: Belief | None) -> tuple[list[Sealed], Refused | None]:
    """Return the entries of a device that are new here and right, and the first one that is not."""
    device_id = rows[0].device_id
    head = head_of(session.connection, device_id)
    check: Check | None = None
    good: list[Sealed] = []
    fresh: dict[int, bytes] = {}
    for row in rows:
        if row.seq <= head.seq:
            if (fresh.get(row.seq) or _hash_here(session, row)) != row.hash:
                return good, Refused(device_id, row.seq, Why.FORK)
            continue
        if device_id == session.device.id or belief is None:
            return good, Refused(device_id, row.seq, Why.OWN)
        if check is None:
            check = signature_check(belief.public_key) if len(belief.public_key) == KEY_BYTES else _never
        why = _wrong(session, row, head, check, belief)
        if why is not None:
            return good, Refused(device_id, row.seq, why)
        good.append(row)
        fresh[row.seq] = row.hash
        head = Head(row.seq, row.hash, row.hlc)
    return good, None


def _hash_here(session: Session, row: Sealed) -> bytes | None:
    found: bytes | None = session.value(
        "SELECT hash FROM log WHERE device_id = ? AND seq = ?", (row.device_id, row.seq)
    )
    return found


def _wrong(session: Session, row: Sealed, head: Head, check: Check, belief: Belief) -> Why | None:
    """Return what is wrong with an entry that is to follow the one before it; what costs most is looked at last."""
    faults: tuple[tuple[Why, Callable[[], bool]], ...] = (
        (Why.GAP, lambda: row.seq != head.seq + 1),
        (Why.REVOKED, lambda: not belief.covers(row.seq)),
        (Why.CHAIN, lambda: row.previous != head.hash),
        (Why.SEAL, lambda: row.entry(session.device.shop_id).hash != row.hash),
        (Why.SIGNATURE, lambda: not check(row.signature, row.hash)),
        (Why.CLOCK, lambda: not head.hlc < row.hlc < _NEVER),
        (Why.BODY, lambda: rows_in(row.body) is None),
        (
            Why.SIGNATURE,
            lambda: row.seq == 1 and _enrolled_key(row.device_id.bytes, row.body) != belief.public_key,
        ),
    )
    return next((why for why, holds in faults if holds()), None)


def _never(signature: bytes, data: bytes) -> bool:  # noqa: ARG001
    return False


def _enrolled_key(device: bytes, body: str) -> bytes | None:
    """Return the key that a device's first entry names as its own."""
    for deed, name, document, *_ in rows_in(body) or []:
        if (deed, name) == ("add", "device") and document["id"] == device.hex():
            key = document.get("public_key")
            return bytes.fromhex(key) if isinstance(key, str) and len(key) == 2 * KEY_BYTES else None
    return None


def _quarantine(session: Session, refused: Refused, now: datetime) -> None:
    here = session.values("SELECT seq, why FROM quarantine WHERE id = ?", (refused.device_id,))
    if here == [(refused.seq, str(refused.why))]:
        return
    session.execute_local(
        Quarantine,
        "INSERT OR REPLACE INTO quarantine (id, seq, why, at) VALUES (?, ?, ?, ?)",
        (refused.device_id, refused.seq, str(refused.why), milliseconds(now)),
    )


def _release(session: Session, device: bytes) -> None:
    if session.value("SELECT 1 FROM quarantine WHERE id = ?", (device,)):
        session.execute_local(Quarantine, "DELETE FROM quarantine WHERE id = ?", (device,))
