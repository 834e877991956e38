"""How the exchange stands: what is kept of the last one, and how loudly people are told."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.sync import hub as refusals
from beesdesk.sync.devices import is_stranger
from beesdesk.sync.model import LastExchange
from beesdesk.values import dataclass

PATIENCE: Final = timedelta(days=1)
"""So long a hub may be away before anybody is disturbed: the shop goes on without it."""
_SOON: Final = timedelta(minutes=1)
_LAST = f"SELECT {columns(LastExchange)} FROM last_exchange WHERE id = ?"  # noqa: S608 - names are ours
_END = "SELECT coalesce(max(seq), 0) FROM log WHERE device_id = ?"
_KNOWN: Final[dict[str, Callable[..., ShopError]]] = {
    cls.__name__: cls
    for cls in (
        refusals.HubUnreachable, refusals.HubRefuses, refusals.HubFull, refusals.HubForeign, refusals.Forked,
    )
}  # fmt: skip


class Health(StrEnum):
    """How the exchange of this machine is."""

    ALONE = "alone"
    """No hub is set: the machine is the only one."""
    NEW = "new"
    """A hub is set, and nothing was exchanged with it yet."""
    FRESH = "fresh"
    AWAY = "away"
    """The hub does not answer, not for long yet."""
    LATE = "late"
    """Nothing came through for a day."""
    REFUSED = "refused"
    """The hub lets this machine in no longer, or is another shop's."""
    STRANGER = "stranger"
    """This machine was brought back from a backup, and the others do not know it yet."""
    FORKED = "forked"
    """This machine goes on from an old copy of itself: it must become a new one."""


_LOUD: Final = frozenset({"HubRefuses", "HubForeign"})


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """`done_at` is the last exchange that came to its end, `unsent` the entries of this machine that the hub lacks."""

    health: Health
    done_at: datetime | None
    unsent: int
    trouble: ShopError | None

    @property
    def is_loud(self) -> bool:
        """Whether somebody has to do something."""
        return self.health in {Health.LATE, Health.REFUSED, Health.STRANGER, Health.FORKED}


def exchange_state(session: Session, hub: str, now: datetime) -> ExchangeState:
    """Return how the exchange with a hub (its address, empty for none) stands."""
    if not hub:
        return ExchangeState(Health.ALONE, None, 0, None)
    last = last_exchange(session, hub)
    end = int(session.value(_END, (session.device.id,)))
    stranger = is_stranger(session)
    if last is None:
        return ExchangeState(Health.STRANGER if stranger else Health.NEW, None, end, None)
    trouble, health = _trouble(last), health_of(last, now)
    if stranger and health is not Health.FORKED:
        health = Health.STRANGER
    return ExchangeState(health, last.done_at, max(0, end - last.sent_seq), trouble)


def last_exchange(session: Session, hub: str) -> LastExchange | None:
    """Return what is kept of the last exchange with a hub; None where there was none."""
    found = session.row(LastExchange, _LAST, (session.device.id,))
    return found if found is not None and found.hub == hub else None


def health_of(last: LastExchange, now: datetime) -> Health:
    """Return how an exchange is. Quiet while the hub is away, loud after a day."""
    if last.trouble is None:
        is_late = last.done_at is None or now - last.done_at >= PATIENCE
        return Health.LATE if is_late else Health.FRESH
    if last.trouble == refusals.Forked.__name__:
        return Health.FORKED
    if last.trouble in _LOUD:
        return Health.REFUSED
    since = last.done_at or last.failing_since or now
    return Health.LATE if now - since >= PATIENCE else Health.AWAY


def note_done(session: Session, hub: str, sent_seq: int, *, now: datetime) -> None:
    """Keep that an exchange came to its end, this device's log having been sent up to an entry."""
    _keep(session, LastExchange(session.device.id, hub, now, now, None, sent_seq, None, None))


def note_failed(session: Session, hub: str, trouble: ShopError, *, now: datetime) -> None:
    """Keep that an exchange did not come to its end, and why."""
    before = last_exchange(session, hub)
    facts = {name: value for name, value in vars(trouble).items() if isinstance(value, str | int)}
    _keep(
        session,
        LastExchange(
            session.device.id,
            hub,
            now,
            before.done_at if before else None,
            (before.failing_since if before else None) or now,
            before.sent_seq if before else 0,
            type(trouble).__name__,
            canonical(facts),
        ),
    )


def _keep(session: Session, row: LastExchange) -> None:
    if session.find(LastExchange, row.id) is not None:
        session.delete(LastExchange, row.id)
    session.insert(row)


def _trouble(last: LastExchange) -> ShopError | None:
    """Return the refusal that ended the last exchange, made again of its facts; None for one that a later program told."""
    import json  # noqa: PLC0415 - where an exchange has failed

    cls = _KNOWN.get(last.trouble or "")
    if cls is None or last.facts is None:
        return None
    facts: dict[str, Any] = json.loads(last.facts)
    return cls(**facts)


def rest(last: LastExchange | None, *, unsent: int, minutes: int, now: datetime) -> timedelta:
    """Return how long to wait before the next exchange; none is left over when it is due.

    What this machine has said goes out within a minute, unless the hub is away; what others have said is asked for every
    so many minutes. A clock that was set back makes nobody wait for longer.
    """
    if last is None:
        return timedelta(0)
    pause = _SOON if unsent and last.trouble is None else timedelta(minutes=minutes)
    return min(max(last.tried_at + pause - now, timedelta(0)), pause)
