"""The messaging jobs of a scenario."""

from collections.abc import Callable
from typing import Final

from beesdesk.replaying.scenarios import Fields
from beesdesk.replaying.shifts.world import World
from beesdesk.shifts.reminders import remind


def _weekly_reminder(world: World, _: Fields) -> None:
    world.shop.do(remind, now=world.now)


STEPS: Final[dict[str, Callable[[World, Fields], None]]] = {"weekly_reminder": _weekly_reminder}
