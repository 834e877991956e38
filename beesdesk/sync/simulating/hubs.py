"""The hubs on which days are played, and what happens on the way to them."""

import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Final, Protocol
from uuid import UUID

from beesdesk.db.log import SCHEMA_REVISION, Sealed
from beesdesk.shop import Shop
from beesdesk.sync.folder_hub import FolderHub, init_folder
from beesdesk.sync.hub import Hub, HubEnd, HubUnreachable, Request, Revisions
from beesdesk.sync.hubs import is_server, roll
from beesdesk.sync.memory_hub import MemoryHub

_FEW: Final = 3


class Ground(Protocol):
    """The hub of one day: empty when it is made."""

    def hub(self, shop: Shop) -> Hub:
        """Return it as a device sees it; one that it does not know yet is let in."""

    def lose(self) -> bool:
        """Have the hub emptied, as one that was set up anew; False where that cannot be."""

    def close(self) -> None:
        """Leave nothing of it."""


class MemoryGround:
    """A hub in this process."""

    def __init__(self, shop_id: UUID) -> None:
        self._hub = MemoryHub(shop_id)

    def hub(self, shop: Shop) -> Hub:
        """Return the device's door."""
        return self._hub.door(shop.device_id)

    def lose(self) -> bool:
        """Lose the logs and the keys."""
        self._hub.lose()
        return True

    def close(self) -> None:
        """Nothing is held."""


class FolderGround:
    """A shared folder, with somebody who tidies it up now and then."""

    def __init__(self, shop_id: UUID, folder: Path, dice: Random) -> None:
        self._shop_id, self._folder, self._dice = shop_id, folder, dice
        init_folder(folder, shop_id, SCHEMA_REVISION)

    def hub(self, shop: Shop) -> Hub:
        """Return the folder, read by a program that was just started; before that, somebody may have laid hands on it."""
        self._harm()
        return FolderHub(self._folder, self._shop_id, shop.device_id, shop.signer, lambda: shop.read(roll))

    def lose(self) -> bool:
        """Lose all files but the folder's mark."""
        for path in self._folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
        return True

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self._folder)

    def _harm(self) -> None:
        files = sorted(self._folder.rglob("*.bees"))
        if not files:
            return
        path = self._dice.choice(files)
        match self._dice.randrange(20):
            case 0:
                shutil.copyfile(path, path.with_name(f"{path.stem} copy ({self._dice.randrange(99)}).bees"))
            case 1:
                path.with_name(f"{path.stem}.sync-conflict.bees").write_bytes(
                    path.read_bytes()[: self._dice.randrange(99)]
                )
            case 2:
                (self._folder / "moved").mkdir(exist_ok=True)
                path.replace(self._folder / "moved" / f"{path.parent.name}-{path.name}")


def ground_at(place: str) -> Callable[[UUID, Path, Random], Ground]:
    """Return what makes the hub of a day: `memory`, `folder`, or a server's address."""
    if is_server(place):
        made: Callable[[UUID, Path, Random], Ground] = import_module("beesdesk.sync.postgres_ground").ground_at(place)
        return made
    if place == "folder":
        return lambda shop_id, folder, dice: FolderGround(shop_id, folder / "hub", dice)
    return lambda shop_id, _, __: MemoryGround(shop_id)


class Shaky:
    """A hub on a bad line: a call may not arrive, its answer may be lost, and pages come in any size, some twice."""

    def __init__(self, hub: Hub, dice: Random, rate: float) -> None:
        self._hub, self._dice, self._rate = hub, dice, rate
        self.name, self.shop_id = hub.name, hub.shop_id

    def _there(self) -> None:
        if self._dice.random() < self._rate:
            raise HubUnreachable(self.name, "cut on the way there")

    def _back(self) -> None:
        if self._dice.random() < self._rate:
            raise HubUnreachable(self.name, "cut on the way back")

    def ends(self) -> dict[UUID, HubEnd]:
        """See `Hub`."""
        self._there()
        return self._hub.ends()

    def push(self, rows: Sequence[Sealed]) -> None:
        """Store entries, perhaps in several turns, of which the last ones may not come through."""
        self._there()
        at = self._dice.randint(1, len(rows)) if rows else 0
        self._hub.push(rows[:at])
        self._back()
        if rows[at:]:
            self._hub.push(rows[at:] if self._dice.random() < 1 / _FEW else rows)
        self._back()

    def pull(self, device_id: UUID, after: int, most: int) -> list[Sealed]:
        """Return fewer entries than there are, now and then."""
        self._there()
        return self._hub.pull(device_id, after, self._dice.choice((1, _FEW, most, most)))

    def person_keys(self, persons: Sequence[UUID]) -> dict[UUID, bytes]:
        """See `Hub`."""
        self._there()
        return self._hub.person_keys(persons)

    def put_person_keys(self, keys: dict[UUID, bytes]) -> None:
        """See `Hub`."""
        self._there()
        self._hub.put_person_keys(keys)
        self._back()

    def forget_persons(self, persons: Sequence[UUID]) -> None:
        """See `Hub`."""
        self._there()
        self._hub.forget_persons(persons)
        self._back()

    def forgotten(self) -> set[UUID]:
        """See `Hub`."""
        self._there()
        return self._hub.forgotten()

    def revisions(self) -> Revisions:
        """See `Hub`."""
        return self._hub.revisions()

    def now(self) -> datetime | None:
        """See `Hub`."""
        return self._hub.now()

    def put_snapshot(self, data: bytes, ends: dict[UUID, int]) -> None:
        """See `Hub`."""
        self._there()
        self._hub.put_snapshot(data, ends)

    def snapshot(self) -> bytes | None:
        """See `Hub`."""
        self._there()
        return self._hub.snapshot()

    def open_ticket(self, ticket: str, code: str, until: datetime) -> None:
        """See `Hub`."""
        self._hub.open_ticket(ticket, code, until)

    def requests(self) -> list[Request]:
        """See `Hub`."""
        return self._hub.requests()

    def admit(self, request: Request) -> None:
        """See `Hub`."""
        self._hub.admit(request)

    def revoke(self, device_id: UUID, last_seq: int) -> None:
        """See `Hub`."""
        self._hub.revoke(device_id, last_seq)

    def close(self) -> None:
        """See `Hub`."""
        self._hub.close()
