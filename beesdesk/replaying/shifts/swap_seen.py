"""What stands of swaps, exchanges and solidarity, in the words of a scenario."""

from collections.abc import Callable
from typing import Any, Final

from beesdesk.db.session import Session
from beesdesk.replaying.scenarios import Fields
from beesdesk.replaying.shifts.world import World
from beesdesk.shifts import solidarity
from beesdesk.shifts.swap_model import ExchangeRequest, SolidarityOffer, SolidarityRequest


def _requests(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    return {name: session.get(ExchangeRequest, world.requests[name]).state for name in expected}


def _offers(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    found = {}
    for name, fields in expected.items():
        key = world.requests[name]
        whole = {
            "state": session.get(SolidarityOffer, key).state,
            "too_close": solidarity.is_offer_too_close(session, key, now=world.now),
        }
        found[name] = {part: whole[part] for part in fields}
    return found


def _solidarity_requests(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    return {name: session.get(SolidarityRequest, world.requests[name]).state for name in expected}


def _counter(session: Session, world: World, _: Any) -> int:
    return solidarity.counter(session, now=world.now)


def _may_request(session: Session, world: World, expected: Fields) -> dict[str, Any]:
    found = {}
    for name, fields in expected.items():
        day = world.moment(fields["at"]).astimezone(world.zone).date() if "at" in fields else None
        allowed = solidarity.may_request(session, world.member_named(name), now=world.now, day=day)
        found[name] = {**fields, "allowed": allowed}
    return found


OF_SHOP: Final[dict[str, Callable[[Session, World, Any], Any]]] = {
    "requests": _requests,
    "offers": _offers,
    "solidarity_requests": _solidarity_requests,
    "solidarity_counter": _counter,
    "may_request": _may_request,
}
