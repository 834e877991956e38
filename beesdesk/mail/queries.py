"""What waits in the outbox, and what did not leave it."""

from dataclasses import dataclass
from datetime import datetime

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.pauses import due

_MAIL = f"SELECT {columns(Mail)} FROM mail"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class OutboxCount:
    """How many mails wait or are on their way, and how many need a person: not taken, or nobody knows."""

    waiting: int = 0
    failed: int = 0
    unknown: int = 0

    @property
    def stuck(self) -> int:
        """Those that a person has to look at."""
        return self.failed + self.unknown


def outbox(session: Session) -> list[Mail]:
    """Return every mail that is not known to be sent, the oldest first."""
    return session.rows(Mail, f"{_MAIL} WHERE state <> 'sent' ORDER BY queued_at, id")


def count_outbox(session: Session) -> OutboxCount:
    """Return how many mails wait or need a person."""
    mails = outbox(session)
    failed, unknown = (
        sum(mail.state is MailState.FAILED for mail in mails),
        sum(mail.unknown for mail in mails),
    )
    return OutboxCount(len(mails) - failed - unknown, failed, unknown)


def waiting(session: Session) -> list[Mail]:
    """Return the mails that wait, those that are due first."""
    rows = session.rows(Mail, f"{_MAIL} WHERE state = 'waiting'")
    return sorted(rows, key=lambda mail: (due(mail), mail.id))


def next_due(session: Session) -> datetime | None:
    """Return from when on the next mail is to be tried, None if none waits."""
    return next((due(mail) for mail in waiting(session)), None)
