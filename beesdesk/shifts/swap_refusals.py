"""What booking, swaps, exchanges and solidarity say no to. Sentences are in `shift_sentences.py`."""

from dataclasses import dataclass
from datetime import date, datetime

from beesdesk.errors import ShopError


@dataclass(eq=False)
class SlotUnknown(ShopError):
    """The template has no shift on that day."""

    day: date


@dataclass(eq=False)
class ShiftCancelled(ShopError):
    """The shift is off."""

    starts: datetime


@dataclass(eq=False)
class NotHolder(ShopError):
    """The member holds no open place in the shift that starts at `starts`."""

    starts: datetime


@dataclass(eq=False)
class OnlyRegularShifts(ShopError):
    """Only a regular shift is swapped or exchanged: a booked place is given back, and another one booked."""


@dataclass(eq=False)
class PlaceReplaced(ShopError):
    """Somebody comes instead of the member already."""


@dataclass(eq=False)
class SolidarityPromised(ShopError):
    """The place was promised to the others: it is freed by withdrawing the offer."""


@dataclass(eq=False)
class SameSlot(ShopError):
    """A shift would be given for itself."""


@dataclass(eq=False)
class TooLateAlone(ShopError):
    """The shift starts at `starts`, in less than `hours` hours: a member changes nothing any more without the desk."""

    starts: datetime
    hours: int


@dataclass(eq=False)
class RegularMembersOnly(ShopError):
    """`name` has no regular shift: who books freely gives a place back and books another one."""

    name: str


@dataclass(eq=False)
class AsksMissing(ShopError):
    """A request for an exchange names no slot to come that it asks for."""


@dataclass(eq=False)
class RequestOpen(ShopError):
    """The member has asked already for an exchange of this shift."""


@dataclass(eq=False)
class RequestClosed(ShopError):
    """The request is done or cancelled."""


@dataclass(eq=False)
class RequestAnswered(ShopError):
    """Somebody has answered the request already."""


@dataclass(eq=False)
class AnswerDoesNotMatch(ShopError):
    """The answer gives a slot that was not asked for, asks for another one than is given, or is the asker's own."""


@dataclass(eq=False)
class NotItsAnswer(ShopError):
    """The two requests do not wait for each other."""


@dataclass(eq=False)
class HasLeft(ShopError):
    """`name` is unsubscribed or leaves the cooperative: no places."""

    name: str


@dataclass(eq=False)
class AwayThatDay(ShopError):
    """The member is on leave or exempted on that day."""

    day: date


@dataclass(eq=False)
class AlreadyInShift(ShopError):
    """The member has a place in the shift."""


@dataclass(eq=False)
class ShiftsOverlap(ShopError):
    """The member has another shift at that time, from `starts` on."""

    starts: datetime


@dataclass(eq=False)
class TooManyThatDay(ShopError):
    """The member would have more than `most` shifts on a day."""

    day: date
    most: int


@dataclass(eq=False)
class TooManyThatMonth(ShopError):
    """The member would have more than `most` shifts in the month of a day."""

    day: date
    most: int


@dataclass(eq=False)
class SkillNeeded(ShopError):
    """The task of the shift asks for something that the member cannot do yet."""

    name_fr: str
    name_nl: str
    name_en: str


@dataclass(eq=False)
class BeginnersAlone(ShopError):
    """Nobody in the shift has worked before: a beginner is not left alone in it."""


@dataclass(eq=False)
class CompensationsOnly(ShopError):
    """A regular member books compensations only; the regular shifts come from the template."""


@dataclass(eq=False)
class NothingOwed(ShopError):
    """The member owes `owed` shifts and has booked as many compensations: `booked`."""

    owed: int
    booked: int


@dataclass(eq=False)
class RegularNotReleased(ShopError):
    """A regular shift is not given back like a booked one."""


@dataclass(eq=False)
class OwesFirst(ShopError):
    """Who owes shifts (`owed`) does those before any for the others."""

    owed: int


@dataclass(eq=False)
class OfferClosed(ShopError):
    """The solidarity offer is withdrawn."""


@dataclass(eq=False)
class SlotNeeded(ShopError):
    """A regular member is relieved of one shift, which has to be named."""


@dataclass(eq=False)
class ReliefAsked(ShopError):
    """The member has asked solidarity for this shift already."""


@dataclass(eq=False)
class SolidarityClosed(ShopError):
    """The members have not done enough shifts for each other yet: nobody can be relieved."""


@dataclass(eq=False)
class SolidarityUsed(ShopError):
    """The member was relieved `most` times within a year."""

    most: int


@dataclass(eq=False)
class NotMissed(ShopError):
    """A past shift was not missed at the member's cost, so there is nothing to be relieved of."""


@dataclass(eq=False)
class NothingToRelieve(ShopError):
    """The member owes nothing any more, so a shift missed needs no solidarity."""
