"""What attendance sheets say no to. Sentences are in `shift_sentences.py`."""

from datetime import date, datetime

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class PeriodNotOver(ShopError):
    """Sheets are made afterwards for what is over: the period reaches to `until`, later than now."""

    until: datetime


@dataclass(eq=False)
class PeriodEmpty(ShopError):
    """The period ends before it begins."""

    first: datetime
    last: datetime


@dataclass(eq=False)
class SheetLocked(ShopError):
    """The sheet of the shift of `starts` is validated, by `name`: what is wrong is corrected by the office."""

    starts: datetime
    name: str


@dataclass(eq=False)
class SheetNotValidated(ShopError):
    """The sheet of the shift of `starts` can still be edited, nothing is to be corrected yet."""

    starts: datetime


@dataclass(eq=False)
class MemberCardUnknown(ShopError):
    """The code is nobody's card."""

    code: str


@dataclass(eq=False)
class MemberCardEnded(ShopError):
    """The card of `name` was replaced or blocked (`status`)."""

    name: str
    status: str


@dataclass(eq=False)
class CardAmbiguous(ShopError):
    """The code is the card of several members (`names`)."""

    code: str
    names: tuple[str, ...]


@dataclass(eq=False)
class EaterCard(ShopError):
    """The card is of `eater`, who shops on the right of `name` and does no shifts."""

    eater: str
    name: str


@dataclass(eq=False)
class MemberUnsubscribed(ShopError):
    """The member is unsubscribed, with a `counter` of so many shifts."""

    name: str
    counter: int


@dataclass(eq=False)
class MemberResigning(ShopError):
    """The member leaves the cooperative."""

    name: str


@dataclass(eq=False)
class MemberReplaced(ShopError):
    """The member was expected, but `by` comes instead."""

    name: str
    by: str


@dataclass(eq=False)
class AlreadyOnSheet(ShopError):
    """The member stands on the sheet already: expected, added or as a replacement."""

    name: str


@dataclass(eq=False)
class ReplacementNotRegular(ShopError):
    """Only regular members replace somebody, and this one is not."""

    name: str


@dataclass(eq=False)
class LineExpected(ShopError):
    """The member was expected, so the line stays."""

    name: str


@dataclass(eq=False)
class LineAdded(ShopError):
    """The member was not expected, so nobody comes instead."""

    name: str


@dataclass(eq=False)
class LineUndecided(ShopError):
    """The sheet does not say whether the member was there."""

    name: str


@dataclass(eq=False)
class AddedNotThere(ShopError):
    """The member was added and is not marked as present."""

    name: str


@dataclass(eq=False)
class TaskNeeded(ShopError):
    """The sheet does not say what the member who was added did."""

    name: str


@dataclass(eq=False)
class TeamSizeNeeded(ShopError):
    """Nobody has said whether the team was big enough."""


@dataclass(eq=False)
class NotLeading(ShopError):
    """The member leads no shifts, and has no right to validate sheets."""

    name: str


@dataclass(eq=False)
class NothingCounted(ShopError):
    """Nothing was counted for the member at validation, so nothing can be corrected on the sheet."""

    name: str


@dataclass(eq=False)
class SheetCodeUnknown(ShopError):
    """No attendance sheet has this code."""

    code: str


@dataclass(eq=False)
class EntryUnclear(ShopError):
    """What was typed from a sheet of paper says nothing of anybody."""

    text: str


@dataclass(eq=False)
class LatenessUnclear(ShopError):
    """What was typed is neither minutes nor a time of arrival."""

    text: str


@dataclass(eq=False)
class LatenessOutside(ShopError):
    """Nobody comes late to a shift before it starts, or when it is over."""

    starts: datetime
    ends: datetime


@dataclass(eq=False)
class LineNumberUnknown(ShopError):
    """The sheet has no line with this number."""

    number: int


@dataclass(eq=False)
class MemberNumberUnknown(ShopError):
    """No member has this number."""

    number: int


@dataclass(eq=False)
class NoSheets(ShopError):
    """There are no attendance sheets on `day`."""

    day: date
