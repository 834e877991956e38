"""The tables of shifts and standing."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import FactKind, MessageKind, Mode, PlaceKind, PlaceState, Status


@table("skill", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Skill:
    """Something that a task asks for and not everybody can, such as the till."""

    id: UUID
    code: str
    name_fr: str
    name_nl: str
    name_en: str
    withdrawn: bool


# Who can what.
@table("member_skill", Nature.REGISTER, groups=(("member_id", "skill_id"),))
@dataclass(frozen=True, slots=True)
class MemberSkill:
    """A member can something."""

    id: UUID
    member_id: UUID
    skill_id: UUID
    withdrawn: bool


@table("task", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Task:
    """What is done in a shift; `skill_id` is what whoever takes a place in it must be able to."""

    id: UUID
    code: str
    name_fr: str
    name_nl: str
    name_en: str
    skill_id: UUID | None
    position: int
    withdrawn: bool


@table("worker", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Worker:
    """What the roster knows of a member, whose id this is.

    `forced` members take shifts although their shares do not say so, such as newcomers before their payment arrives.
    """

    id: UUID
    leader: bool
    forced: bool


# A slot's moment, and the days that it is made for.
@table("shift_template", Nature.REGISTER, groups=(("week", "weekday", "start", "end"), ("valid_from", "valid_until")))
@dataclass(frozen=True, slots=True)
class ShiftTemplate:
    """A recurring slot. `start` and `end` are minutes of the local day, `weekday` counts from 1, a Monday.

    Shifts are made of it for days from `valid_from` to `valid_until`, both included.
    """

    id: UUID
    week: str
    weekday: int
    start: int
    end: int
    task_id: UUID | None
    places: int
    leader_id: UUID | None
    valid_from: date | None
    valid_until: date | None


# Who is in which template since when; an end has the cause that made it.
@table("regular_place", Nature.REGISTER, groups=(("template_id", "member_id", "since"), ("ended", "cause_id")))
@dataclass(frozen=True, slots=True)
class RegularPlace:
    """A member's place in a template, until it is `ended`; `cause_id` is the fact of the standing that ended it."""

    id: UUID
    template_id: UUID
    member_id: UUID
    since: datetime
    ended: datetime | None
    cause_id: UUID | None


# One moment.
@table("shift", Nature.REGISTER, groups=(("day", "starts", "ends"),))
@dataclass(frozen=True, slots=True)
class Shift:
    """One dated slot. Those of a template have an id that follows from template and week: never two of them."""

    id: UUID
    template_id: UUID | None
    task_id: UUID | None
    day: date
    starts: datetime
    ends: datetime
    leader_id: UUID | None
    cancelled: bool


# Who holds a seat, as what, and what became of it: half of one booking and half of another is nobody's.
@table("place", Nature.REGISTER, groups=(("member_id", "kind", "replaced_by", "solidarity", "state"),))
@dataclass(frozen=True, slots=True)
class Place:
    """One seat in a shift. `replaced_by` is who comes instead of the member who holds it.

    `state` repeats the last attendance fact of the place, or is open or cancelled.
    """

    id: UUID
    shift_id: UUID
    position: int
    member_id: UUID | None
    kind: PlaceKind | None
    replaced_by: UUID | None
    solidarity: bool
    state: PlaceState


# Letters go round from their reference on.
@table("rotation", Nature.REGISTER, groups=(("reference", "letters"),))
@dataclass(frozen=True, slots=True)
class Rotation:
    """The one row that says how week letters go round and which week is made next (its first day)."""

    id: UUID
    reference: date
    letters: str
    next_week: date


@table("closing_day", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class ClosingDay:
    """A day without shifts."""

    id: UUID
    day: date
    reason: str
    withdrawn: bool


@table("standing_fact", Nature.FACT)
@dataclass(frozen=True, slots=True)
class StandingFact:
    """One fact of a member's history; a member's facts are in order of `noted`.

    `noted` is a hybrid logical time, `day` the local day on which it was noted. Of an attendance: `due` is the day of the
    shift, and `place_id`, `state`, `place_kind`, `solidarity` are those of the place. Of a countdown: `due` is its day,
    None for one by hand. `changes` is canonical JSON and says the rest, for the policy to read.
    """

    id: UUID
    member_id: UUID
    kind: FactKind
    noted: int
    at: datetime
    day: date
    due: date | None
    place_id: UUID | None
    state: PlaceState | None
    place_kind: PlaceKind | None
    solidarity: bool | None
    changes: str | None
    reason: str | None
    who: str


@table("lateness", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Lateness:
    """A member came to a place so many `minutes` after its shift began (0: in time after all), and was there.

    Of a place the last said counts, by `noted`, a hybrid logical time. It is no part of the history that standings follow
    from.
    """

    id: UUID
    place_id: UUID
    member_id: UUID
    minutes: int
    noted: int
    at: datetime
    reason: str | None
    who: str


@table("policy_change", Nature.FACT)
@dataclass(frozen=True, slots=True)
class PolicyChange:
    """A parameter of the shop's standing policy has this value from a day on; the last one said for a day counts."""

    id: UUID
    name: str
    value: str
    valid_from: date
    noted: int
    at: datetime
    who: str


@table("standing", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class KnownStanding:
    """A member's standing as it was worked out last: a projection of the facts up to `noted`, on `day`.

    `id` is the member's. `state` is the policy's own, as JSON. On `next_turn` it changes by itself, on `next_due` a
    countdown is to be written.
    """

    id: UUID
    mode: Mode | None
    status: Status | None
    may_shop: bool
    day: date
    next_turn: date | None
    next_due: date | None
    noted: int
    state: str


@table("message", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Message:
    """Something told to a member, or to the office where there is no `member_id`; made once for what it is about.

    `about` is canonical JSON: days, hours and figures for the text, never a name.
    """

    id: UUID
    kind: MessageKind
    member_id: UUID | None
    subject_id: UUID | None
    at: datetime
    about: str
