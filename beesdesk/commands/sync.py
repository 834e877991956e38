"""The exchange with the other machines of the shop."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from importlib import import_module
from pathlib import Path
from uuid import UUID

from beesdesk.commands import sync_texts as say
from beesdesk.db.session import Session
from beesdesk.shop import Shop
from beesdesk.sync.exchange import Exchanged, exchange
from beesdesk.sync.hubs import is_server, make_hub, open_hub, skipped
from beesdesk.sync.shelf import Skipped
from beesdesk.words import Language

FOUND_WANTING = 1


def run(options: argparse.Namespace) -> int:
    """Exchange once; say what came of it. What another machine said and nobody believes is found wanting."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        hub = open_hub(options.hub or options.settings.hub, shop)
        try:
            done = exchange(shop, hub)
            unused = skipped(hub)
        finally:
            hub.close()
        numbers = shop.read(_numbers)
    figures = {"hub": done.hub, "sent": done.sent, "entries": done.entries, "devices": len(done.received)}
    print(say.DONE[language].format(**figures))
    for line in _remarks(done, unused, numbers, language):
        print(line, file=sys.stderr)
    return FOUND_WANTING if done.refused else 0


def init(options: argparse.Namespace) -> int:
    """Make a place the hub of this shop."""
    language = Language(options.settings.language)
    if is_server(options.address):
        code: int = import_module("beesdesk.commands.hub_server").init(options)  # needs a library that no till loads
        return code
    with closing(Shop.open_existing(options.data)) as shop:
        make_hub(Path(options.address), shop)
    print(say.MADE[language].format(hub=options.address))
    return 0


def simulate(options: argparse.Namespace) -> int:
    """Let several devices of throw-away shops do all that they can, and look whether they agree."""
    code: int = import_module("beesdesk.sync.simulating.running").run(options, sys.stdout)
    return code


def _remarks(done: Exchanged, unused: Sequence[Skipped], numbers: dict[UUID, int], language: Language) -> Iterator[str]:
    """Yield what somebody has to know beside the figures, a line each."""
    if not done.whole:
        yield say.STOPPED[language]
    if done.too_old:
        yield say.TOO_OLD[language]
    if done.waiting:
        yield say.WAITING[language].format(waiting=done.waiting)
    if done.carried:
        yield say.CARRIED[language].format(carried=done.carried)
    if done.says_clock and done.clock is not None:
        yield say.CLOCK[language].format(minutes=round(abs(done.clock.total_seconds()) / 60))
    for device in done.lacking:
        yield say.LACKING[language].format(device=numbers.get(device, device))
    for one in done.refused:
        by = numbers.get(one.device_id, one.device_id)
        yield say.REFUSED[language].format(device=by, seq=one.seq, why=say.WHY[one.why][language])
    for file in unused:
        yield say.SKIPPED[language].format(place=file.place, why=say.WHY_SKIPPED[file.why][language])


def _numbers(session: Session) -> dict[UUID, int]:
    return {UUID(bytes=device): number for device, number in session.values("SELECT id, number FROM device")}
