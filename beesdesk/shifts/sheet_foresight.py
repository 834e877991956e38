"""What validating a sheet, or correcting it, will mean for each person on it: done, looked at, and undone by who asks.

`shop.try_out(foresee_validation, …)`: nothing is guessed, so what is foreseen is what happens.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.foresight import Foresight
from beesdesk.shifts.known import standing_of, today_of
from beesdesk.shifts.sheet_lines import people_on
from beesdesk.shifts.sheet_model import SheetLine
from beesdesk.shifts.standing import Standing
from beesdesk.shifts.validating import Feedback, correct, validate
from beesdesk.values import dataclass
from beesdesk.words import PlaceState, TeamSize


@dataclass(frozen=True, slots=True)
class Consequence:
    """What changes for one person."""

    member_id: UUID
    name: str
    foresight: Foresight


def foresee_validation(session: Session, sheet_id: UUID, *, now: datetime, who: str) -> list[Consequence]:
    """Return what validating a sheet as it stands changes, for everybody on it, by name. Raises what `validate` raises."""
    people = people_on(session, sheet_id)
    before = _standings(session, people, now)
    validate(session, sheet_id, Feedback(TeamSize.ENOUGH), now=now, who=who)
    return _compare(session, before, now)


def foresee_correction(
    session: Session,
    line_id: UUID,
    state: PlaceState,
    late: int = 0,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> list[Consequence]:
    """Return what another word on a validated line changes. Raises what `validating.correct` raises."""
    line = session.get(SheetLine, line_id)
    before = _standings(session, filter(None, (line.member_id, line.replaced_by)), now)
    correct(session, line_id, state, "?", late, now=now, who=who, approved_by=approved_by)
    return _compare(session, before, now)


def _standings(session: Session, people: Iterable[UUID], now: datetime) -> dict[UUID, Standing]:
    today = today_of(session, now)
    return {member: standing_of(session, member, today) for member in people}


def _compare(session: Session, before: dict[UUID, Standing], now: datetime) -> list[Consequence]:
    after = _standings(session, before, now)
    found = (
        Consequence(member, name_of_member(session, member), Foresight(was, after[member], (), (), 0, 0))
        for member, was in before.items()
    )
    return sorted(found, key=lambda one: (one.name.casefold(), one.member_id))
