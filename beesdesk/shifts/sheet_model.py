"""The tables of attendance sheets."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, PlaceState, TeamSize


# A validation: who made it, when, and how many it found there.
@table("sheet", Nature.REGISTER, groups=(("attended", "validated", "validated_by"),))
@dataclass(frozen=True, slots=True)
class Sheet:
    """The attendance sheet of a slot, whose id follows from it; locked once it is `validated`.

    `places` are all of the slot when it was made. `notes` are for the office, which has read them since `notes_read`;
    `warnings` is canonical JSON, a list of a word and a member's id each. `attended` is how many were there.
    """

    id: UUID
    day: date
    starts: datetime
    ends: datetime
    made: datetime
    places: int
    team: TeamSize | None
    notes: str | None
    comments: str | None
    warnings: str | None
    attended: int | None
    validated: datetime | None
    validated_by: str | None
    notes_read: datetime | None


# What is said of one member there: of two who say it, one is right, not half of each.
@table(
    "sheet_line",
    Nature.REGISTER,
    groups=(("place_id", "replaced_by", "task_id", "kind", "state", "added", "removed", "late"),),
)
@dataclass(frozen=True, slots=True)
class SheetLine:
    """A member on a sheet, once, whose id follows from both; it says nothing of the place until the sheet is validated.

    Those who were not expected are `added`, and get a `place_id` at validation. `late` are minutes after the slot began,
    of whoever was there; None: in time.
    """

    id: UUID
    sheet_id: UUID
    member_id: UUID
    place_id: UUID | None
    replaced_by: UUID | None
    task_id: UUID | None
    kind: PlaceKind | None
    state: PlaceState
    added: bool
    removed: bool
    late: int | None
