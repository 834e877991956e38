"""A machine that works and exchanges in a process of its own, and says at every moment what it is doing.

It writes one JSON object a line on standard output: `{"end": seq, "hash": ...}` once what it did is committed,
`{"pushed": seq}` once the hub has said that it has it, `{"phase": name, "at": seconds}` when a phase begins and, with
the name `BETWEEN`, when it ends, `{"cut": why}` where the hub is not to be reached, `{"met": entries}` after an exchange.
"""

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, Protocol
from uuid import UUID

from beesdesk.db.log import Sealed
from beesdesk.db.merging import TakenIn
from beesdesk.shop import Shop
from beesdesk.sync.exchange import exchange
from beesdesk.sync.hub import Hub, HubUnreachable
from beesdesk.sync.simulating.acts import do_something

STDOUT = 1
PUSHING, PULLING, TAKING_IN, BETWEEN = "pushing", "pulling", "taking in", "in between"
PHASES = (PUSHING, PULLING, TAKING_IN)
TURNS = 2
FEWEST, MOST = 3, 20
"""Things that a machine does before it exchanges."""


class Ground(Protocol):
    """Where the hub is."""

    def hub(self, shop: Shop) -> Hub:
        """Return it as a machine sees it, not yet connected."""


class TellingShop(Shop):
    """A shop that says when it takes in what others have said."""

    def take_in(self, rows: Sequence[Sealed]) -> TakenIn:
        with _phase(TAKING_IN):
            return super().take_in(rows)


class TellingHub:
    """A hub whose machine says when it sends and fetches."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def __getattr__(self, name: str) -> Any:
        return getattr(self._hub, name)

    def push(self, rows: Sequence[Sealed]) -> None:
        with _phase(PUSHING):
            self._hub.push(rows)
        _say(pushed=rows[-1].seq)

    def pull(self, device_id: UUID, after: int, most: int) -> list[Sealed]:
        with _phase(PULLING):
            return self._hub.pull(device_id, after, most)


def work(folder: Path, ground: Ground, seed: int, who: str) -> None:
    """Do some things and exchange, a few times. Whatever goes wrong, but for a hub that is away, is raised."""
    dice, shop = Random(seed), TellingShop.open(folder, ballast=0)
    hub: Any = TellingHub(ground.hub(shop))
    for _ in range(TURNS):
        for _ in range(dice.randint(FEWEST, MOST)):
            do_something(shop, dice, who)
            end = shop.log_ends()[shop.device_id]
            _say(end=end.seq, hash=end.hash.hex())
        _unless_away(lambda: _say(met=exchange(shop, hub).entries))
    hub.close()
    shop.close()


def _unless_away(meet: Callable[[], None]) -> None:
    try:
        meet()
    except HubUnreachable as error:
        _say(cut=error.what)


@contextmanager
def _phase(name: str) -> Iterator[None]:
    _say(phase=name, at=time.monotonic())
    try:
        yield
    finally:
        _say(phase=BETWEEN, at=time.monotonic())


def _say(**what: Any) -> None:
    os.write(STDOUT, json.dumps(what).encode() + b"\n")
