"""One scenario of standing or roster under way."""

from typing import Final

from beesdesk.db.file import StoreError
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.replaying.scenarios import Scenario, Step
from beesdesk.replaying.shifts.seen import difference
from beesdesk.replaying.shifts.steps import STEPS
from beesdesk.replaying.shifts.world import World, furnish
from beesdesk.shop import Shop

_TABLES: Final = (
    "place", "shift", "standing_fact", "standing", "regular_place", "shift_template", "message", "mail",
    "swap", "exchange_request", "exchange_ask", "solidarity_offer", "solidarity_request",
    "sheet", "sheet_line", "lateness",
)  # fmt: skip


def failure_of(shop: Shop, scenario: Scenario) -> str | None:
    """Run a scenario on a shop that was founded and nothing else; return what went otherwise than it says.

    Raises `BadValue`.
    """
    unknown = [step.do for step in scenario.steps if step.do not in STEPS]
    if unknown:
        return f"does not know {unknown[0]} yet"
    world = furnish(shop, scenario.given)
    for number, step in enumerate(scenario.steps, 1):
        failure = shop.read(difference, world, step.before) or _take(world, step)
        failure = failure or shop.read(difference, world, step.expect)
        if failure:
            return f"{failure} at step {number} {step.do}"
    return shop.read(difference, world, scenario.then)


def _take(world: World, step: Step) -> str | None:
    before = world.shop.read(_everything)
    refusal = None
    try:
        STEPS[step.do](world, step.fields)
    except StoreError:
        raise
    except ShopError as error:
        refusal = type(error).__name__
    if refusal and not step.refused:
        return f"expected it to be taken got {refusal}"
    if step.refused and not refusal:
        return "expected it to be refused got it taken"
    if refusal and world.shop.read(_everything) != before:
        return "expected nothing to change got a change"
    return None


def _everything(session: Session) -> list[list[object]]:
    """Return all that a refused act must leave alone."""
    return [session.values(f"SELECT * FROM {name} ORDER BY id") for name in _TABLES]  # noqa: S608 - names above
