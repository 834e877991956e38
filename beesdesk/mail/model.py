"""The outbox's table."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.words import Language


class MailState(StrEnum):
    """What became of a mail. Between `SENDING` and `SENT` nobody knows: such a mail is not sent again by itself."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


@table("mail", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to be sent once. `kind` says what it is made of when it is sent, from the row `subject_id`."""

    id: UUID
    kind: str
    recipient: str
    subject_id: UUID | None
    language: Language
    state: MailState
    queued_at: datetime
    tries: int
    tried_at: datetime | None
    sent_at: datetime | None
    error: str | None
