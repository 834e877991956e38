"""The table of the shop's installations."""

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
