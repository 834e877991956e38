"""What members were told, in the words of a scenario."""

from collections.abc import Callable
from typing import Any, Final

from beesdesk.db.session import Session
from beesdesk.replaying.shifts.world import World
from beesdesk.words import MessageKind


def _reminders(session: Session, _: World, __: Any) -> int:
    return int(session.value("SELECT count(*) FROM message WHERE kind = ?", (MessageKind.REMINDER,)))


OF_SHOP: Final[dict[str, Callable[[Session, World, Any], Any]]] = {"reminders": _reminders}
