"""Attendance sheets, in the words of a scenario."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from beesdesk.db.session import Session
from beesdesk.replaying.shifts.world import World
from beesdesk.shifts.sheet_lines import lines_of_sheet
from beesdesk.shifts.sheet_queries import SheetRow, every_sheet
from beesdesk.words import MessageKind, PlaceKind


def _sheets(session: Session, world: World, expected: list[Mapping[str, Any]]) -> list[Any]:
    found = every_sheet(session)
    if len(found) != len(expected):
        return [sheet.id for sheet in found]
    return [_sheet(session, world, sheet, fields) for sheet, fields in zip(found, expected, strict=True)]


def _sheet(session: Session, world: World, sheet: SheetRow, expected: Mapping[str, Any]) -> dict[str, Any]:
    """Return a sheet; moments as the scenario writes them, and of the states those it asks for: the expected ones."""
    lines = [line for line in lines_of_sheet(session, sheet.id) if not line.added]
    whole = {
        "start": _written(world, sheet.starts, expected.get("start")),
        "end": _written(world, sheet.ends, expected.get("end")),
        "expected": sheet.expected,
        "added": sheet.added,
        "max_workers": sheet.places,
        "states": [line.state for line in lines],
        "state": "validated" if sheet.validated else "open",
        "attended": sheet.attended,
    }
    return {name: whole[name] for name in expected}


def _written(world: World, at: Any, wanted: Any) -> Any:
    return wanted if wanted is not None and world.moment(wanted) == at else at


def _added(session: Session, world: World, expected: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    found = {}
    lines = [line for sheet in every_sheet(session) for line in lines_of_sheet(session, sheet.id) if line.added]
    for line in lines:
        name = world.name_of(line.member_id) or ""
        whole = {
            "state": line.state,
            "compensation": line.kind is PlaceKind.COMPENSATION,
            "type": next((task for task, key in world.tasks.items() if key == line.task_id), None),
        }
        found[name] = {part: whole[part] for part in expected.get(name, ())}
    return found


def _mails(session: Session, world: World, _: Any) -> list[str]:
    rows = session.values("SELECT subject_id FROM message WHERE kind = ?", (MessageKind.MISSED,))
    told = [row[0] for row in rows]
    return [name for name, key in world.places.items() if key.bytes in told]


def _reports(session: Session, _: World, __: Any) -> int:
    return int(session.value("SELECT count(*) FROM message WHERE kind = ?", (MessageKind.UNVALIDATED,)))


OF_SHOP: Final[dict[str, Callable[[Session, World, Any], Any]]] = {
    "sheets": _sheets,
    "added": _added,
    "mails": _mails,
    "reports": _reports,
}
