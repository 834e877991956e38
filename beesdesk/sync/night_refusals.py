"""What a night may have to say: facts, whose sentences are in `night_sentences`. Few are raised; most are kept with a step."""

from datetime import datetime
from pathlib import Path

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class NightRunning(ShopError):
    """Another program on this machine is at the night's work already."""


@dataclass(eq=False)
class NightFault(ShopError):
    """A step met what nobody had thought of; all of it is in the program's log."""

    step: str
    what: str


@dataclass(eq=False)
class TillLeftOpen(ShopError):
    """Nobody has counted the drawer: a machine does not close a till."""

    since: datetime
    cashier: str


@dataclass(eq=False)
class ClockDoubtful(ShopError):
    """So many days wait for their closing, and the clock may be wrong: nothing is closed before somebody says it is right."""

    days: int


@dataclass(eq=False)
class MailsStuck(ShopError):
    """So many mails were refused, or may have arrived: a person says what becomes of them."""

    count: int


@dataclass(eq=False)
class CopyDamaged(ShopError):
    """A copy is no longer what was written; it was put aside so that nobody restores it."""

    path: Path


@dataclass(eq=False)
class ProjectionMended(ShopError):
    """What is worked out from the facts (`what`) was kept otherwise in so many places, and is right again."""

    what: str
    count: int


@dataclass(eq=False)
class LogBroken(ShopError):
    """The signed log of a till is not whole, from this entry on."""

    till: int
    seq: int


@dataclass(eq=False)
class LogRefused(ShopError):
    """Nothing more is taken in of what another machine says, from this entry on."""

    till: int
    seq: int


@dataclass(eq=False)
class ProgramOld(ShopError):
    """The other machines of the shop say what only a newer program understands."""


@dataclass(eq=False)
class ClockOff(ShopError):
    """This machine's clock and the others' are so many minutes apart."""

    minutes: int
