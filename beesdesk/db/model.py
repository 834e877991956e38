"""The tables of the shop's installations."""

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


@table("night_duty", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class NightDuty:
    """Which installation does tonight what is done once for the whole shop, and until when nobody else does.

    A shop has one such row; see `sync.duty`.
    """

    id: UUID
    holder: UUID
    until: datetime
