"""What is done in a scenario to attendance sheets."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.members.people import administrators
from beesdesk.replaying.scenarios import BadValue, Fields, flag_of, text_of
from beesdesk.replaying.shifts.world import World, task_named
from beesdesk.shifts import check_in, sheet_lines, sheet_making, sheet_office, validating
from beesdesk.shifts.sheet_model import SheetLine
from beesdesk.shifts.validating import Feedback
from beesdesk.words import PlaceKind, PlaceState, Role, TeamSize


def first_sheet(session: Session) -> UUID:
    """Return the sheet that steps are about. Raises `BadValue`."""
    found = session.value("SELECT id FROM sheet ORDER BY starts, ends DESC LIMIT 1")
    if found is None:
        raise BadValue("sheet", None)
    return UUID(bytes=found)


def _generate(world: World, _: Fields) -> None:
    world.shop.do(sheet_making.make_due_sheets, now=world.now)


def _missing(world: World, fields: Fields) -> None:
    first, last = world.moment(text_of(fields, "start")), world.moment(text_of(fields, "end"))
    world.shop.do(sheet_making.make_missing_sheets, first, last, now=world.now)


def _scan(world: World, fields: Fields) -> None:
    sheet = world.shop.read(first_sheet)
    world.shop.do(check_in.check_in, sheet, text_of(fields, "barcode"), now=world.now)


def _state(world: World, fields: Fields) -> None:
    line = world.shop.read(_line, world.member(fields))
    world.shop.do(sheet_lines.set_state, line, PlaceState(text_of(fields, "state")))


def _add(world: World, fields: Fields) -> None:
    task = world.shop.do(task_named, world, fields.get("type"))
    compensation = flag_of(fields, "compensation", default=True)
    kind = PlaceKind.COMPENSATION if compensation else PlaceKind.REGULAR

    def add(session: Session) -> None:
        line = sheet_lines.add(session, first_sheet(session), world.member(fields), task, kind, now=world.now)
        sheet_lines.set_state(session, line, PlaceState(fields.get("state", PlaceState.DONE)))

    world.shop.do(add)


def _validate(world: World, fields: Fields) -> None:
    sheet = world.shop.read(first_sheet)
    team = TeamSize(text_of(fields, "feedback")) if "feedback" in fields else None
    if "card" in fields:
        card = text_of(fields, "card")
        world.shop.do(validating.validate_by_card, sheet, Feedback(team), card, now=world.now)
        return
    world.shop.do(validating.validate, sheet, Feedback(team), now=world.now, who=_somebody_who_may(world))


def _report(world: World, _: Fields) -> None:
    world.shop.do(sheet_office.report_unvalidated, now=world.now)


def _line(session: Session, member: UUID) -> UUID:
    sheet = first_sheet(session)
    lines = sheet_lines.lines_of_sheet(session, sheet)
    found: SheetLine | None = next((line for line in lines if line.member_id == member), None)
    if found is None:
        raise BadValue("worker", member)
    return found.id


def _somebody_who_may(world: World) -> str:
    known = world.shop.read(administrators)
    if known:
        return known[0].id.hex
    person = Person(uuid7(), None, "Replay", Role.ADMINISTRATOR, None, None, withdrawn=False)
    world.shop.do(Session.insert, person)
    return person.id.hex


STEPS: Final[dict[str, Callable[[World, Any], None]]] = {
    "generate_sheets": _generate,
    "missing_sheets": _missing,
    "scan": _scan,
    "sheet_state": _state,
    "sheet_add": _add,
    "validate_sheet": _validate,
    "report_unvalidated": _report,
}
