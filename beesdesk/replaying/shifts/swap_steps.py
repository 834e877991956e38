"""What is done in a scenario to swaps, exchanges and solidarity. All of it is done by the office."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.replaying.scenarios import BadValue, Fields, text_of
from beesdesk.replaying.shifts.world import WHO, World
from beesdesk.shifts import solidarity, swapping
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.slots import Slot, dated_slot, slot_of_shift
from beesdesk.shifts.swap_model import SolidarityOffer
from beesdesk.shifts.taking import refuse_too_many
from beesdesk.words import Role

OFFICE: Final = UUID(int=1)


def slot_said(world: World, said: Any) -> Slot:
    """Return the slot that a place or a template and a moment name. Raises `BadValue`."""
    if isinstance(said, str):
        if said not in world.places:
            raise BadValue("shift", said)
        return world.shop.read(lambda session: slot_of_shift(session, session.get(Place, world.places[said]).shift_id))
    template = text_of(said, "template")
    if template not in world.templates:
        raise BadValue("template", template)
    day = world.moment(text_of(said, "at")).astimezone(world.zone).date()
    return world.shop.read(dated_slot, world.templates[template], day)


def _slot(world: World, fields: Fields) -> Slot | None:
    if "shift" in fields:
        return slot_said(world, text_of(fields, "shift"))
    return slot_said(world, fields) if "template" in fields else None


def _named(world: World, fields: Fields, name: str) -> UUID:
    said = text_of(fields, name)
    if said not in world.requests:
        raise BadValue(name, said)
    return world.requests[said]


def _needed(world: World, fields: Fields) -> Slot:
    slot = _slot(world, fields)
    if slot is None:
        raise BadValue("shift", None)
    return slot


def _swap(world: World, fields: Fields) -> None:
    give, take = slot_said(world, fields["give"]), slot_said(world, fields["take"])
    world.shop.do(swapping.swap, world.member(fields), give, take, now=world.now, who=WHO, office=True)


def _exchange_request(world: World, fields: Fields) -> None:
    world.requests[text_of(fields, "id")] = world.shop.do(
        swapping.request_exchange,
        world.member(fields),
        slot_said(world, fields["give"]),
        [slot_said(world, one) for one in fields["ask"]],
        answers=_named(world, fields, "answers") if "answers" in fields else None,
        now=world.now,
        who=WHO,
        office=True,
    )


def _exchange(world: World, fields: Fields) -> None:
    first, second = _named(world, fields, "first"), _named(world, fields, "second")
    world.shop.do(swapping.exchange, first, second, now=world.now, office=True)


def _cancel_exchange_request(world: World, fields: Fields) -> None:
    world.shop.do(swapping.cancel_request, _named(world, fields, "id"), now=world.now)


def _check_limit(world: World, fields: Fields) -> None:
    world.shop.read(refuse_too_many, world.member(fields), _needed(world, fields), now=world.now)


def _solidarity_offer(world: World, fields: Fields) -> None:
    world.requests[text_of(fields, "id")] = world.shop.do(
        solidarity.offer, world.member(fields), _needed(world, fields), now=world.now, who=WHO, office=True
    )


def _move_offer(world: World, fields: Fields) -> None:
    world.shop.do(_move, world, _named(world, fields, "id"), world.moment(text_of(fields, "start")))


def _move(session: Session, world: World, offer: UUID, starts: datetime) -> None:
    """Have a shift, and the offer to do it, start at another moment."""
    shift = session.get(Shift, session.get(SolidarityOffer, offer).shift_id)
    day = starts.astimezone(world.zone).date()
    session.change(Shift, shift.id, day=day, starts=starts, ends=starts + (shift.ends - shift.starts))
    session.change(SolidarityOffer, offer, day=day)


def _cancel_offer(world: World, fields: Fields) -> None:
    world.shop.do(solidarity.withdraw_offer, _named(world, fields, "id"), now=world.now, office=True)


def _solidarity_request(world: World, fields: Fields) -> None:
    member, slot = world.member(fields), _slot(world, fields)
    who = world.shop.do(_somebody_who_may)
    key = world.shop.do(solidarity.request, member, slot, now=world.now, who=who, office=True)
    world.requests[text_of(fields, "id")] = key


def _somebody_who_may(session: Session) -> str:
    """Return a reference to somebody of the office, who grants what members may not ask for themselves."""
    office = Person(OFFICE, None, WHO, Role.OFFICE, None, None, withdrawn=False)
    if session.find(Person, OFFICE) is None:
        session.insert(office)
    return OFFICE.hex


def _cancel_request(world: World, fields: Fields) -> None:
    world.shop.do(solidarity.withdraw_request, _named(world, fields, "id"), now=world.now, who=WHO)


STEPS: Final[dict[str, Callable[[World, Fields], None]]] = {
    "swap": _swap,
    "exchange_request": _exchange_request,
    "exchange": _exchange,
    "cancel_exchange_request": _cancel_exchange_request,
    "check_limit": _check_limit,
    "solidarity_offer": _solidarity_offer,
    "move_offer": _move_offer,
    "cancel_offer": _cancel_offer,
    "solidarity_request": _solidarity_request,
    "cancel_request": _cancel_request,
}
