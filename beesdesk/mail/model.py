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
    """A mail to be sent once. `kind` says what it is made of when it is sent, from the row `subject_id`.

    `error` is what went wrong last: a word of `sending.Trouble`, after a colon what the server said.
    """

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

    @property
    def unknown(self) -> bool:
        """True if the sending was cut off where nobody can tell whether the mail has arrived."""
        return self.state is MailState.SENDING and self.error is not None

    @property
    def message_id(self) -> str:
        """The mail's name for all mail programs, the same at each try: a mail taken twice is shown once by most."""
        return f"<{self.id}@beesdesk.invalid>"


@table("mail_outcome", Nature.FACT)
@dataclass(frozen=True, slots=True)
class MailOutcome:
    """A mail that several machines of the shop may have in their outboxes has left one of them, or was given up there.

    `id` is the mail's, which is that of what it brings: no other machine sends it any more.
    """

    id: UUID
    at: datetime
    sent: bool
