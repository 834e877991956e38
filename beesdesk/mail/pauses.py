"""When a mail that was not taken is tried again: soon, then more and more seldom."""

from datetime import datetime, timedelta
from typing import Final

from beesdesk.mail.model import Mail

PAUSES: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 30, 60, 120, 240))
"""After the first try, the second, ...; the last one for all that follow."""
MOST_TRIES: Final = 24
"""About three days: then a person has to look."""


def pause(tries: int) -> timedelta:
    """Return how long to wait after so many tries, one at least."""
    return PAUSES[min(tries, len(PAUSES)) - 1]


def due(mail: Mail) -> datetime:
    """Return from when on a waiting mail is to be tried."""
    return mail.queued_at if mail.tried_at is None else mail.tried_at + pause(mail.tries)
