"""The tables of the shop's installations: which there are, which are believed, and what their logs disagree about."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass


# A key without its device, or a number without its name, would say something of a machine that nobody has.
@table("device", Nature.REGISTER, groups=(("number", "name", "public_key"),))
@dataclass(frozen=True, slots=True)
class EnrolledDevice:
    """An installation of the shop with the public key that checks its log (32 bytes, Ed25519)."""

    id: UUID
    number: int
    name: str
    public_key: bytes


@table("admission", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Admission:
    """A device's log is to be believed under this key, with the rights of a `role` (`db.trust`): said by another device."""

    id: UUID
    admitted_id: UUID
    public_key: bytes
    role: str
    number: int
    name: str
    at: datetime
    who: str


@table("revocation", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Revocation:
    """What a device says after its entry `last_seq` is not to be believed."""

    id: UUID
    revoked_id: UUID
    last_seq: int
    at: datetime
    who: str
    reason: str | None


@table("conflict", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class Conflict:
    """Two devices wrote a group of a register, and who won had not seen what lost: `db.registers`.

    `name` is the table, `grp` the group's first column. The id follows from the rest, on every device the same.
    """

    id: UUID
    name: str
    row_id: UUID
    grp: str
    lost_hlc: int
    lost_device: UUID
    lost_seq: int
    won_hlc: int
    won_device: UUID
    won_seq: int


@table("conflict_settled", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ConflictSettled:
    """Somebody has looked at a conflict: what had won stays, or was `turned` round by a further change."""

    id: UUID
    conflict_id: UUID
    turned: bool
    at: datetime
    who: str


@table("quarantine", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class Quarantine:
    """Of a device (`id`) nothing is taken in from this entry on, for what `db.merging.Why` says; until it says better."""

    id: UUID
    seq: int
    why: str
    at: datetime


@table("night_duty", Nature.REGISTER, groups=(("holder", "until"),))
@dataclass(frozen=True, slots=True)
class NightDuty:
    """Which installation does tonight what is done once for the whole shop, and until when nobody else does.

    A shop has one such row; see `sync.duty`.
    """

    id: UUID
    holder: UUID
    until: datetime


@table("forgetting", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Forgetting:
    """This device has forgotten a person, and taken the last traces of them out of its files."""

    id: UUID
    person_id: UUID
    at: datetime
