"""The table of the shop's installations."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass


@table("device", Nature.REGISTER)
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
