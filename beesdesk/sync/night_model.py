"""The table of nights: what each step came to on this device."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass


class Step(StrEnum):
    """The steps of a night, in their order; the words say `night_` before them."""

    CLOSE = "close"
    SHIFTS = "shifts"
    MAIL = "mail"
    BACKUP = "backup"
    CHECK = "check"
    EXCHANGE = "exchange"
    SEED = "seed"
    PRUNE = "prune"
    REPORT = "report"


class Result(StrEnum):
    """What a step came to."""

    OK = "ok"
    SKIPPED = "skipped"
    """Nothing to do here: no hub, no mail server, another device's turn."""
    TOLD = "told"
    """Done, and something of it should be known."""
    HAND = "hand"
    """Somebody has to do something; the step is done again with every run until it is done."""
    FAILED = "failed"
    """It could not be done; it is tried again with every run."""

    @property
    def is_done(self) -> bool:
        """True where the step need not run again tonight."""
        return self in (Result.OK, Result.SKIPPED, Result.TOLD)


@table("night_step", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class NightStep:
    """One try of a step in the night to a day of the shop; without `ended` it is at work, or was killed.

    `said` is canonical JSON: a sentence in each language, None where there is nothing to say. `understood`: somebody has
    read it.
    """

    id: UUID
    night: date
    step: Step
    began: datetime
    ended: datetime | None
    result: Result | None
    said: str | None
    understood: bool
