"""What this device alone knows of the exchange: whom it has invited, how the last exchange went, what the hub must still hear."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass


@table("invitation", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time code that this office has made, valid until a moment."""

    id: UUID
    ticket: str
    code: str
    until: datetime
    who: str


@table("hub_duty", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class HubDuty:
    """A device (its id) that the hub has still to shut out: it was away when that was decided."""

    id: UUID
    last_seq: int


@table("last_exchange", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class LastExchange:
    """How the exchange with a hub stands; the only row has this device's id.

    `done_at` is when one last came to its end, `failing_since` since when none does; `sent_seq` is the last entry of this
    device that the hub has. `trouble` names the refusal that ended the last one, `facts` are its facts as canonical JSON.
    """

    id: UUID
    hub: str
    tried_at: datetime
    done_at: datetime | None
    failing_since: datetime | None
    sent_seq: int
    trouble: str | None
    facts: str | None
