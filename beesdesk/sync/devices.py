"""The shop's machines as this one knows them."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.ids import COUNTER_BITS, from_milliseconds
from beesdesk.db.model import Admission, EnrolledDevice, Revocation
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.sync.invites import fingerprint
from beesdesk.values import dataclass
from beesdesk.words import WhyRevoked

_DEVICES = f"SELECT {columns(EnrolledDevice)} FROM device ORDER BY number, id"  # noqa: S608 - names are ours
_ADMISSIONS = f"SELECT {columns(Admission)} FROM admission ORDER BY at, id"  # noqa: S608 - names are ours
_REVOCATIONS = f"SELECT {columns(Revocation)} FROM revocation ORDER BY at DESC, id"  # noqa: S608 - names are ours
_FIRST = """
SELECT {column} FROM (
    SELECT 0 AS place, id, public_key, 0 AS hlc FROM anchor
    UNION ALL
    SELECT 1, d.id, d.public_key, l.hlc FROM device d JOIN log l ON l.device_id = d.id AND l.seq = 1
    WHERE d.id NOT IN (SELECT admitted_id FROM admission)
) ORDER BY place, hlc, id LIMIT 1
"""
_FOUNDER, _FOUNDER_ID = (_FIRST.format(column=column) for column in ("public_key", "id"))
_WAITING = "SELECT device_id, count(*) FROM waiting GROUP BY device_id"
_STOPPED = "SELECT id, seq FROM quarantine"
_NUMBERS = "SELECT number FROM device UNION SELECT number FROM admission"


@dataclass(eq=False)
class NoSuchDevice(ShopError):
    """The shop has no machine of this number, or has shut it out."""

    number: int


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One machine: `heard` is when it last said something that is here, `seq` the number of that entry (0: none).

    `role` is empty where nobody has said it; `revoked` is the word why it was shut out, empty where it was not. `waiting`
    counts entries that wait for another machine's, `stopped` is the first of those that are not believed (0: none).
    """

    id: UUID
    number: int
    name: str
    role: str
    heard: datetime | None
    seq: int
    revoked: str
    waiting: int
    stopped: int
    is_this: bool


def devices(session: Session) -> list[DeviceRow]:
    """Return the shop's machines by number, those that were shut out too."""
    known: dict[UUID, tuple[int, str, str]] = {}
    for device in session.rows(EnrolledDevice, _DEVICES):
        known[device.id] = (device.number, device.name, "")
    for admission in session.rows(Admission, _ADMISSIONS):
        known[admission.admitted_id] = (admission.number, admission.name, admission.role)
    revoked = {one.revoked_id: one.reason or WhyRevoked.REPLACED for one in session.rows(Revocation, _REVOCATIONS)}
    waiting, stopped = dict(session.values(_WAITING)), dict(session.values(_STOPPED))
    rows = [
        DeviceRow(
            key, *said, *_last_word(session, key), revoked.get(key, ""), waiting.get(key.bytes, 0),
            stopped.get(key.bytes, 0), is_this=key == session.device.id,
        )
        for key, said in known.items()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row.number, row.id))


def device_numbered(session: Session, number: int) -> DeviceRow:
    """Return the machine that has a number and is not shut out. Raises `NoSuchDevice`."""
    found = [row for row in devices(session) if row.number == number and not row.revoked]
    if not found:
        raise NoSuchDevice(number)
    return found[-1]


def is_stranger(session: Session) -> bool:
    """Tell whether the shop's other machines do not know this one: it was brought back from a backup, and nobody let it in."""
    own = session.device.id
    if session.value("SELECT 1 FROM admission WHERE admitted_id = ?", (own,)):
        return False
    return bool(session.value("SELECT count(*) FROM admission")) and bool(session.value(_FOUNDER_ID) != own.bytes)


def shop_seal(session: Session) -> str:
    """Return the fingerprint of the key of the shop's first machine, by which a new one knows the shop."""
    return fingerprint(bytes(session.value(_FOUNDER)))


def free_number(session: Session) -> int:
    """Return the smallest number that no machine has ever had."""
    used, number = {number for (number,) in session.values(_NUMBERS)}, 1
    while number in used:
        number += 1
    return number


def _last_word(session: Session, device_id: UUID) -> tuple[datetime | None, int]:
    sql = "SELECT hlc, seq FROM log WHERE device_id = ? ORDER BY seq DESC LIMIT 1"
    found = session.values(sql, (device_id,))
    return (from_milliseconds(found[0][0] >> COUNTER_BITS), found[0][1]) if found else (None, 0)
