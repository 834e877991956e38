"""What the shifts say no to. Sentences are in `sentences.py`."""

from dataclasses import dataclass
from datetime import date, datetime

from beesdesk.errors import ShopError


@dataclass(eq=False)
class ShiftFull(ShopError):
    """Every place of the shift is taken."""


@dataclass(eq=False)
class ShiftBegun(ShopError):
    """The shift has begun at `starts`: it can be changed by its attendance sheet only."""

    starts: datetime


@dataclass(eq=False)
class ShiftNotBegun(ShopError):
    """The shift begins at `starts`: what becomes of it cannot be known yet."""

    starts: datetime


@dataclass(eq=False)
class PlaceEmpty(ShopError):
    """Nobody holds the place, so nobody came or stayed away."""


@dataclass(eq=False)
class PlaceClosed(ShopError):
    """What became of the place is written down: it cannot lose its member."""


@dataclass(eq=False)
class PlaceTaken(ShopError):
    """Somebody holds the place."""


@dataclass(eq=False)
class NoShifts(ShopError):
    """The member's working mode has no shifts: `name` must be subscribed as regular or irregular first."""

    name: str


@dataclass(eq=False)
class KindNeeded(ShopError):
    """A regular member's place is either a regular shift or a compensation."""


@dataclass(eq=False)
class OwnReplacement(ShopError):
    """Nobody replaces themselves."""


@dataclass(eq=False)
class StartNeeded(ShopError):
    """An irregular member needs the day from which shifts are counted."""


@dataclass(eq=False)
class TemplateFull(ShopError):
    """Every one of the `places` of the template has its regular member."""

    places: int


@dataclass(eq=False)
class TooFewPlaces(ShopError):
    """The template has `members` regular members, more than the places wanted."""

    members: int


@dataclass(eq=False)
class HoursImpossible(ShopError):
    """The template's hours are no hours of a day, or it would end before it begins."""


@dataclass(eq=False)
class LeaveStarted(ShopError):
    """The leave or exemption began on `first`: that day stays."""

    first: date


@dataclass(eq=False)
class NothingToTakeBack(ShopError):
    """The member has nothing of this kind now or ahead."""


@dataclass(eq=False)
class SomethingFollowed(ShopError):
    """Something else was noted of the member since, or another day has come: it cannot simply be as it was before."""


@dataclass(eq=False)
class NotRegular(ShopError):
    """Only a regular member has regular places, and leaves only those they have."""


@dataclass(eq=False)
class DayNotAhead(ShopError):
    """The day has to be later than today."""

    day: date


@dataclass(eq=False)
class EndBeforeStart(ShopError):
    """The last day lies before the first."""

    first: date
    last: date


@dataclass(eq=False)
class WhyNeeded(ShopError):
    """This needs a reason, for the member and for whoever looks at it later."""


@dataclass(eq=False)
class NotSuspended(ShopError):
    """Only who is suspended needs more time."""


@dataclass(eq=False)
class ExtensionGiven(ShopError):
    """The desk gave an extension already: a longer one is the office's."""


@dataclass(eq=False)
class ExtensionTooSoon(ShopError):
    """The office gives more time only once the desk's extension is over, on `until`."""

    until: date


@dataclass(eq=False)
class NoExtension(ShopError):
    """The desk has given no extension yet, which comes first."""


@dataclass(eq=False)
class NameNeeded(ShopError):
    """It needs a name, at least in one language."""


@dataclass(eq=False)
class NameKnown(ShopError):
    """Something else of the kind is called so already."""

    name: str


@dataclass(eq=False)
class TaskUsed(ShopError):
    """So many templates still make shifts of this task."""

    templates: int


@dataclass(eq=False)
class SkillUsed(ShopError):
    """So many tasks still ask for this skill."""

    tasks: int


@dataclass(eq=False)
class SkillHeld(ShopError):
    """The member has the skill already."""
