"""One exchange from beginning to end, as a screen, the night and the command line start it: opened, done, noted, let go."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from beesdesk.errors import ShopError
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.sync.afterwards import settle_met
from beesdesk.sync.enrolment import tell_hub
from beesdesk.sync.exchange import Exchanged, Progress, exchange
from beesdesk.sync.hub import Hub
from beesdesk.sync.hubs import make_hub, open_hub
from beesdesk.sync.state import note_done, note_failed

T = TypeVar("T")


def at_hub(shop: Shop, settings: Settings, work: Callable[[Hub], T]) -> T:
    """Do something at the hub that is set, and let it go. Raises the refusals of `sync.hub`."""
    hub = open_hub(settings.hub, shop)
    try:
        return work(hub)
    finally:
        hub.close()


def exchange_now(
    shop: Shop, settings: Settings, *, progress: Progress | None = None, wanted: Callable[[], bool] = lambda: True
) -> Exchanged:
    """Exchange with the hub that is set, and keep how that went. Raises the refusals of `sync.hub`."""

    def work(hub: Hub) -> Exchanged:
        done = exchange(shop, hub, progress=progress, wanted=wanted)
        tell_hub(shop, hub)
        settle_met(shop, came=bool(done.entries or done.keys_received))
        return done

    end = shop.read(lambda session: session.head.seq)
    try:
        done = at_hub(shop, settings, work)
    except ShopError as error:
        shop.do(note_failed, settings.hub, error, now=shop.now())
        raise
    if done.whole:
        shop.do(note_done, settings.hub, end, now=shop.now())
    return done


def look_at_hub(shop: Shop, settings: Settings) -> int:
    """Return how many machines have said something at the hub that is set. Raises the refusals of `sync.hub`."""
    return at_hub(shop, settings, lambda hub: len(hub.ends()))


def make_folder_hub(shop: Shop, folder: Path) -> int:
    """Make a folder the hub of this shop, if it is not already; return as `look_at_hub` does. Raises what that raises."""
    make_hub(folder, shop)
    return look_at_hub(shop, Settings(hub=str(folder)))
