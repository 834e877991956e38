"""The demo shop's clock."""

from dataclasses import dataclass
from datetime import datetime


@dataclass
class MovingClock:
    """A clock that stands where the story is."""

    now: datetime

    def __call__(self) -> datetime:
        """Return that moment."""
        return self.now
