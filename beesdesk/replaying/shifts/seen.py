"""What stands after a step, in the words of a scenario, and whether it is what was expected."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import from_milliseconds
from beesdesk.db.session import Session
from beesdesk.replaying.scenarios import Fields, mapping_of
from beesdesk.replaying.shifts import sheets_seen, swap_seen, tells_seen
from beesdesk.replaying.shifts.world import ONLY, World
from beesdesk.shifts import roster
from beesdesk.shifts.bookings import is_subscribed_before_alert, next_place, upcoming
from beesdesk.shifts.known import policy_of, rotation_of, state_of
from beesdesk.shifts.model import Place, Shift, ShiftTemplate
from beesdesk.shifts.policies.bees import BeesState

Look = Callable[[Session, World, UUID, BeesState], Any]


def _period(first: Any, last: Any) -> list[Any] | None:
    return None if first is None and last is None else [first, last]


def _own_dates(session: Session, _: World, member: UUID, __: BeesState) -> list[str]:
    rows = session.values(
        "SELECT s.day FROM place p JOIN shift s ON s.id = p.shift_id WHERE p.member_id = ? AND p.state != 'cancel'"
        " ORDER BY s.starts",
        (member,),
    )
    return [row[0] for row in rows]


def _next_shift(session: Session, world: World, member: UUID, _: BeesState) -> Any:
    found = next_place(session, member)
    return next(
        (name for name, key in world.places.items() if found and key == found.place_id), found and found.place_id
    )


def _templates_of(session: Session, world: World, member: UUID, _: BeesState) -> list[str]:
    held = {regular.template_id for regular in roster.templates_of(session, member)}
    return [name for name, key in world.templates.items() if key in held]


def _upcoming(session: Session, world: World, member: UUID, _: BeesState) -> dict[str, Any]:
    listed = upcoming(session, member, now=world.now)
    return {
        "generated": [one.day for one in listed if one.place_id],
        "planned": [one.day for one in listed if not one.place_id],
    }


OF_WORKER: Final[dict[str, Look]] = {
    "status": lambda _, __, ___, state: state.status,
    "can_shop": lambda session, _, __, state: policy_of(session).standing(state).may_shop,
    "sr": lambda _, __, ___, state: state.sr,
    "sc": lambda _, __, ___, state: state.sc,
    "mode": lambda _, __, ___, state: state.mode,
    "alert_start": lambda _, __, ___, state: state.alert_start,
    "extension_start": lambda _, __, ___, state: state.extension_start,
    "time_extension": lambda _, __, ___, state: state.extra_days,
    "irregular_start": lambda _, __, ___, state: state.irregular_start,
    "holiday": lambda _, __, ___, state: _period(state.leave_first, state.leave_last),
    "exemption": lambda _, __, ___, state: _period(state.exemption_first, state.exemption_last),
    "unsubscribed": lambda _, __, ___, state: state.unsubscribed,
    "resigning": lambda _, __, ___, state: state.resigning,
    "penalised": lambda _, __, ___, state: state.penalised,
    "absence_counter": lambda _, __, ___, state: state.absence_counter,
    "absence_date": lambda _, __, ___, state: state.absence_date,
    "next_countdown": lambda session, _, __, state: policy_of(session).next_countdown(state),
    "future_alert": lambda session, _, __, state: policy_of(session).future_alert(state),
    "subscribed_before_alert": lambda session, world, member, _: is_subscribed_before_alert(
        session, member, now=world.now
    ),
    "on_templates": _templates_of,
    "shift_count": lambda *known: len(_own_dates(*known)),
    "shift_dates": _own_dates,
    "next_shift": _next_shift,
    "upcoming": _upcoming,
}


def _shifts(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    return {name: _place(session, world, world.places[name], fields) for name, fields in expected.items()}


def _place(session: Session, world: World, key: UUID, expected: Fields) -> dict[str, Any]:
    place = session.get(Place, key)
    shift = session.get(Shift, place.shift_id)
    whole = {
        "worker": world.name_of(place.member_id),
        "as": place.kind or "none",
        "state": place.state,
        "solidarity": place.solidarity,
        "replaced_by": world.name_of(place.replaced_by),
        "super": world.name_of(shift.leader_id),
        "start": shift.starts,
    }
    return {name: whole[name] for name in expected}


def _templates(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    found = {}
    for name in expected:
        template = session.get(ShiftTemplate, world.templates[name])
        workers = [world.name_of(one.member_id) for one in roster.regulars_of(session, template.id)]
        found[name] = {"super": world.name_of(template.leader_id), "places": template.places, "workers": workers}
        found[name] = {part: found[name][part] for part in expected[name]}
    return found


def _total_shifts(session: Session, _: World, __: Any) -> int:
    return int(session.value("SELECT count(*) FROM place WHERE state != 'cancel'"))


def _all_dates(session: Session, _: World, __: Any) -> list[str]:
    rows = session.values("SELECT s.day FROM place p JOIN shift s ON s.id = p.shift_id ORDER BY s.starts")
    return [row[0] for row in rows]


def _all_times(session: Session, _: World, __: Any) -> list[str]:
    rows = session.values("SELECT starts, ends FROM shift ORDER BY starts")
    return ["-".join(from_milliseconds(at).strftime("%H:%M") for at in row) for row in rows]


def _next_planning(session: Session, _: World, __: Any) -> dict[str, Any]:
    from datetime import timedelta  # noqa: PLC0415

    from beesdesk.shifts.calendar import Cycle  # noqa: PLC0415

    rotation = rotation_of(session)
    cycle = Cycle(rotation.reference, rotation.letters)
    last = cycle.letter(rotation.next_week - timedelta(7))
    return {"date": rotation.next_week, "last_sequence": rotation.letters.index(last) + 1}


def _generated(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    found = {}
    for name in expected:
        places = roster.places_of_shift(session, world.made[name])
        workers = [world.name_of(place.member_id) for place in places if place.member_id]
        found[name] = {"date": session.get(Shift, world.made[name]).day, "total": len(places), "workers": workers}
        found[name] = {part: found[name][part] for part in expected[name]}
    return found


OF_SHOP: Final[dict[str, Callable[[Session, World, Any], Any]]] = {
    "shifts": _shifts,
    "templates": _templates,
    "total_shifts": _total_shifts,
    "all_shift_dates": _all_dates,
    "all_shift_times": _all_times,
    "next_planning": _next_planning,
    "generated": _generated,
    **tells_seen.OF_SHOP,
    **swap_seen.OF_SHOP,
    **sheets_seen.OF_SHOP,
}


def difference(session: Session, world: World, expected: Fields) -> str | None:
    """Return the first thing that stands otherwise than expected, None where all is as it must be."""
    workers = dict(mapping_of(expected, "workers"))
    own = {name: value for name, value in expected.items() if name in OF_WORKER}
    if own:
        workers[ONLY] = own
    for name, fields in workers.items():
        member = world.member_named(name)
        state = state_of(session, member, world.today)
        for part, wanted in fields.items():
            if part not in OF_WORKER:
                return f"does not know {part} yet"
            got = as_text(OF_WORKER[part](session, world, member, state))
            if got != wanted_text(wanted):
                return f"{name} {part}: expected {wanted_text(wanted)} got {got}"
    for part, wanted in expected.items():
        if part == "workers" or part in OF_WORKER:
            continue
        if part not in OF_SHOP:
            return f"does not know {part} yet"
        got = as_text(OF_SHOP[part](session, world, wanted))
        if got != wanted_text(wanted):
            return f"{part}: expected {wanted_text(wanted)} got {got}"
    return None


def as_text(value: Any) -> Any:
    """Return a value as the text of a scenario would have it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return {name: as_text(one) for name, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    return str(value)


def wanted_text(value: Any) -> Any:
    """Return what a scenario wants, its ways to say nothing made one."""
    if isinstance(value, dict):
        return {name: wanted_text(one) for name, one in value.items()}
    if isinstance(value, list):
        return [wanted_text(one) for one in value]
    return "null" if value in (None, "", "~") else value
