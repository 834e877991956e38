"""What is done in a scenario to standings, templates and places."""

from collections.abc import Callable
from typing import Any, Final

from beesdesk.db.session import Session
from beesdesk.replaying.scenarios import BadValue, Fields, flag_of, mapping_of, text_of
from beesdesk.replaying.shifts import sheets_steps, swap_steps, tells_steps
from beesdesk.replaying.shifts.world import WHO, World, day_of, period, state_fields
from beesdesk.shifts import attendance, duties, generating, keeping, leaves, roster
from beesdesk.shifts.calendar import shift_id
from beesdesk.shifts.duties import Subscription
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.words import FactKind, Mode, PlaceKind, PlaceState

Do = Callable[[World, Fields], None]
KINDS: Final = {"none": None, None: None, "regular": PlaceKind.REGULAR, "compensation": PlaceKind.COMPENSATION}


def place_of(world: World, fields: Fields, name: str = "shift") -> Any:
    """Return the place that a step names. Raises `BadValue`."""
    said = text_of(fields, name)
    if said not in world.places:
        raise BadValue(name, said)
    return world.places[said]


def template_of(world: World, fields: Fields) -> Any:
    """Return the template that a step names. Raises `BadValue`."""
    said = text_of(fields, "template")
    if said not in world.templates:
        raise BadValue("template", said)
    return world.templates[said]


def _today(world: World, fields: Fields) -> None:
    world.now = world.moment(f"{text_of(fields, 'date')} 12:00")
    world.shop.do(keeping.move_day, now=world.now)


def _clock(world: World, fields: Fields) -> None:
    world.now = world.moment(text_of(fields, "now"))


def _set(world: World, fields: Fields, who: str | None = None) -> None:
    member = world.member_named(who) if who else world.member(fields)
    edits = state_fields(fields)
    for name, act in (("holiday", leaves.set_leave), ("exemption", leaves.set_exemption)):
        if name in fields:
            first, last = period(fields[name])
            if act is leaves.set_leave:
                world.shop.do(leaves.set_leave, member, first, last, now=world.now, who=WHO)
            else:
                world.shop.do(leaves.set_exemption, member, first, last, None, now=world.now, who=WHO)
    plain = {name: value for name, value in edits.items() if not name.startswith(("leave_", "exemption_"))}
    if plain:
        world.shop.do(duties.correct, member, plain, now=world.now, who=WHO, reason="scenario")


def _set_many(world: World, fields: Fields) -> None:
    for name in fields["workers"]:
        _set(world, mapping_of(fields, "fields") or fields, name)


def _mark(world: World, fields: Fields) -> None:
    state = PlaceState(text_of(fields, "state"))
    world.shop.do(attendance.mark, place_of(world, fields), state, now=world.now, who=WHO)


def _set_kind(world: World, fields: Fields) -> None:
    kind = PlaceKind(text_of(fields, "as"))
    world.shop.do(attendance.set_kind, place_of(world, fields), kind, now=world.now, who=WHO)


def _hold(world: World, fields: Fields, kind: PlaceKind | None) -> None:
    said = fields.get("worker")
    member = None if said in (None, "null") else world.member_named(str(said))
    world.shop.do(attendance.hold, place_of(world, fields), member, kind, now=world.now, who=WHO)


def _set_worker(world: World, fields: Fields) -> None:
    kind = world.shop.read(
        lambda session: session.value("SELECT kind FROM place WHERE id = ?", (place_of(world, fields),))
    )
    _hold(world, fields, None if kind is None else PlaceKind(kind))


def _assign(world: World, fields: Fields) -> None:
    boxes = [kind for kind in PlaceKind if flag_of(fields, f"is_{kind}", default=False)]
    _hold(world, fields, boxes[0] if len(boxes) == 1 else None)


def _countdown_job(world: World, fields: Fields) -> None:
    _today(world, fields)
    world.shop.do(keeping.count_down, now=world.now)


def _countdown_step(world: World, fields: Fields) -> None:
    world.shop.do(keeping.note_fact, world.member(fields), FactKind.COUNTDOWN, now=world.now, who=WHO)


def _auto_extension(world: World, fields: Fields) -> None:
    world.shop.do(duties.extend, world.member(fields), now=world.now, who=WHO)


def _manual_extension(world: World, fields: Fields) -> None:
    days = int(fields["days"]) if "days" in fields else None
    world.shop.do(duties.extend_more, world.member(fields), days, now=world.now, who=WHO)


def _register_holiday(world: World, fields: Fields) -> None:
    first, last = day_of(fields["start"]), day_of(fields["end"])
    world.shop.do(leaves.register_leave, world.member(fields), first, last, now=world.now, who=WHO)  # type: ignore[arg-type]


def _register_exemption(world: World, fields: Fields) -> None:
    first, last = day_of(fields["start"]), day_of(fields["end"])
    world.shop.do(
        leaves.register_exemption, world.member(fields), first, last, "scenario", now=world.now, who=WHO  # type: ignore[arg-type]
    )  # fmt: skip


def _subscribe(world: World, fields: Fields) -> None:
    wanted = Subscription(
        Mode(text_of(fields, "mode")),
        template_of(world, fields) if "template" in fields else None,
        day_of(fields.get("irregular_start")),
        flag_of(fields, "super", default=False) if "super" in fields else None,
        flag_of(fields, "reset_counter", default=False),
        flag_of(fields, "reset_compensation", default=False),
        fields.get("reason"),
    )
    world.shop.do(duties.subscribe, world.member(fields), wanted, now=world.now, who=WHO)


def _unsubscribe(world: World, fields: Fields) -> None:
    resigning = flag_of(fields, "resigning", default=False)
    world.shop.do(duties.unsubscribe, world.member(fields), resigning=resigning, now=world.now, who=WHO)


def _join(world: World, fields: Fields) -> None:
    world.shop.do(roster.join, template_of(world, fields), world.member(fields), now=world.now)


def _quit(world: World, fields: Fields) -> None:
    world.shop.do(roster.quit_template, template_of(world, fields), world.member(fields), now=world.now)


def _template_places(world: World, fields: Fields) -> None:
    world.shop.do(generating.set_places, template_of(world, fields), int(fields["places"]), now=world.now)


def _generate_week(world: World, fields: Fields) -> None:
    week = day_of(fields["start"])
    if week is None:
        raise BadValue("start", None)
    templates = [world.shop.read(Session.get, ShiftTemplate, key) for key in world.templates.values()]
    world.shop.do(generating.generate_week, week, templates)
    world.made = {name: shift_id(key, week) for name, key in world.templates.items()}


def _generate_next(world: World, fields: Fields) -> None:
    for _ in range(int(fields.get("times", 1))):
        world.shop.do(generating.generate_next)


STEPS: Final[dict[str, Do]] = {
    "today": _today,
    "clock": _clock,
    "set": _set,
    "set_many": _set_many,
    "mark": _mark,
    "set_kind": _set_kind,
    "set_worker": _set_worker,
    "assign": _assign,
    "countdown_job": _countdown_job,
    "countdown_step": _countdown_step,
    "auto_extension": _auto_extension,
    "manual_extension": _manual_extension,
    "register_holiday": _register_holiday,
    "register_exemption": _register_exemption,
    "subscribe": _subscribe,
    "unsubscribe": _unsubscribe,
    "template_add": _join,
    "template_remove": _quit,
    "partner_add": _join,
    "partner_remove": _quit,
    "template_places": _template_places,
    "generate_week": _generate_week,
    "generate_next": _generate_next,
    **tells_steps.STEPS,
    **swap_steps.STEPS,
    **sheets_steps.STEPS,
}
