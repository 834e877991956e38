"""A hub in this process: for practice, where several machines of a shop are tried out in one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from beesdesk.db.log import GENESIS, SCHEMA_REVISION, Sealed
from beesdesk.sync.hub import Forked, HubEnd, HubFull, HubRefuses, Request, Revisions


class MemoryHub:
    """What a hub keeps. Each device has a door of its own to it."""

    def __init__(self, shop_id: UUID, *, clock: Callable[[], datetime] | None = None, name: str = "memory") -> None:
        self.name, self.shop_id, self.clock = name, shop_id, clock
        self.logs: dict[UUID, list[Sealed]] = {}
        self.keys: dict[UUID, bytes] = {}
        self.gone: set[UUID] = set()
        self.revoked: dict[UUID, int] = {}
        self.revisions = Revisions(SCHEMA_REVISION, SCHEMA_REVISION)
        self.tickets: dict[str, datetime] = {}
        self.asked: dict[UUID, Request] = {}
        self.admitted: set[UUID] = set()
        self.packed: tuple[int, bytes] | None = None
        self.room: int | None = None
        """How many entries it still has room for; None: as many as there are."""

    def door(self, device_id: UUID) -> "MemoryDoor":
        """Return the hub as a device sees it."""
        return MemoryDoor(self, device_id)

    def gate(self, now: Callable[[], datetime]) -> "MemoryGate":
        """Return the hub as a machine sees it that is not in the shop yet."""
        return MemoryGate(self, now)

    def lose(self) -> None:
        """Be emptied: a hub that was set up anew."""
        self.logs, self.keys, self.packed = {}, {}, None


class MemoryDoor:
    """The hub as one device sees it: see `Hub`."""

    def __init__(self, hub: MemoryHub, device_id: UUID) -> None:
        self.name, self.shop_id = hub.name, hub.shop_id
        self._hub, self._device_id = hub, device_id

    def ends(self) -> dict[UUID, HubEnd]:
        """Return how far every device's log is known."""
        self._refuse_revoked()
        return {device: HubEnd(rows[-1].seq, rows[-1].hash) for device, rows in self._hub.logs.items() if rows}

    def push(self, rows: Sequence[Sealed]) -> None:
        """Store entries of this device's log, all or none."""
        self._refuse_revoked()
        log = self._hub.logs.get(self._device_id, [])
        new = list(log)
        for row in rows:
            before = new[row.seq - 2].hash if 1 < row.seq <= len(new) + 1 else GENESIS
            if row.seq <= len(new):
                if new[row.seq - 1].hash != row.hash:
                    raise Forked(row.seq)
            elif row.seq != len(new) + 1 or row.device_id != self._device_id:
                raise HubRefuses(self.name, f"{row.device_id} {row.seq}")
            elif row.previous != before:
                raise Forked(row.seq - 1)
            else:
                new.append(row)
        if self._hub.room is not None:
            if len(new) - len(log) > self._hub.room:
                raise HubFull(self.name)
            self._hub.room -= len(new) - len(log)
        self._hub.logs[self._device_id] = new

    def pull(self, device_id: UUID, after: int, most: int) -> list[Sealed]:
        """Return the next entries of a device's log."""
        self._refuse_revoked()
        rows = self._hub.logs.get(device_id, [])[after : after + most]
        last = self._hub.revoked.get(device_id)
        return rows if last is None else [row for row in rows if row.seq <= last]

    def person_keys(self, persons: Sequence[UUID]) -> dict[UUID, bytes]:
        """Return the keys of those persons whose key is there."""
        self._refuse_revoked()
        return {person: self._hub.keys[person] for person in persons if person in self._hub.keys}

    def put_person_keys(self, keys: dict[UUID, bytes]) -> None:
        """Store persons' keys."""
        self._refuse_revoked()
        for person, key in keys.items():
            if person not in self._hub.gone:
                self._hub.keys.setdefault(person, key)

    def forget_persons(self, persons: Sequence[UUID]) -> None:
        """Destroy persons' keys for good."""
        self._refuse_revoked()
        self._hub.gone.update(persons)
        for person in persons:
            self._hub.keys.pop(person, None)

    def forgotten(self) -> set[UUID]:
        """Return whose keys were destroyed."""
        return set(self._hub.gone)

    def revisions(self) -> Revisions:
        """Return what the shop's devices speak."""
        return self._hub.revisions

    def now(self) -> datetime | None:
        """Return the hub's clock."""
        return None if self._hub.clock is None else self._hub.clock()

    def put_snapshot(self, data: bytes, ends: dict[UUID, int]) -> None:
        """Keep a packed copy of the shop."""
        self._refuse_revoked()
        self._hub.packed = (sum(ends.values()), data)

    def snapshot(self) -> bytes | None:
        """Return the newest packed copy."""
        return None if self._hub.packed is None else self._hub.packed[1]

    def open_ticket(self, ticket: str, code: str, until: datetime) -> None:
        """Let a machine that has the code ask."""
        del code  # whoever has it checks the proof
        self._hub.tickets[ticket] = until

    def requests(self) -> list[Request]:
        """Return what was asked and is not answered."""
        return [one for one in self._hub.asked.values() if one.device_id not in self._hub.admitted]

    def admit(self, request: Request) -> None:
        """Let a device in; its ticket is used up."""
        self._hub.admitted.add(request.device_id)
        self._hub.tickets.pop(request.ticket, None)

    def revoke(self, device_id: UUID, last_seq: int) -> None:
        """Shut a device out."""
        self._hub.revoked[device_id] = last_seq

    def close(self) -> None:
        """Nothing is held."""

    def _refuse_revoked(self) -> None:
        if self._device_id in self._hub.revoked:
            raise HubRefuses(self.name, "a revoked device")


class MemoryGate:
    """The hub as a new machine sees it: see `Gate`."""

    def __init__(self, hub: MemoryHub, now: Callable[[], datetime]) -> None:
        self._hub, self._now = hub, now

    def ask(self, request: Request) -> None:
        """Ask to be let in."""
        until = self._hub.tickets.get(request.ticket)
        if until is None or until <= self._now():
            raise HubRefuses(self._hub.name, "no such code")
        self._hub.asked[request.device_id] = request

    def is_admitted(self, device_id: UUID) -> bool:
        """Tell whether the device was let in."""
        return device_id in self._hub.admitted

    def close(self) -> None:
        """Nothing is held."""
