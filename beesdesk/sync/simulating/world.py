"""One played day: what happens to machines, and what has to be so in the evening."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.model import Product
from beesdesk.db import log, projecting
from beesdesk.db.ids import uuid7
from beesdesk.db.merging import Why, beliefs
from beesdesk.db.model import Revocation
from beesdesk.db.reindexing import reindex
from beesdesk.db.session import Session
from beesdesk.db.store import connect
from beesdesk.settings import DeviceRole
from beesdesk.shop import Shop
from beesdesk.sync.exchange import Exchanged, exchange
from beesdesk.sync.hub import Forked, HubUnreachable
from beesdesk.sync.simulating.acts import change_some, do_something
from beesdesk.sync.simulating.fixed import fixed_ids
from beesdesk.sync.simulating.hubs import Ground, Shaky
from beesdesk.sync.simulating.template import OFFICES, Clock, Day, Template, become_new, copy_machine, let_in, open_shop

NEWER: Final = log.SCHEMA_REVISION + 1
HIDDEN: Final = frozenset({"markdown", "lateness", "supplier", "label_print", "sale_remark"})
"""Tables that a machine with a narrow program does not know."""
HIDDEN_COLUMNS: Final = frozenset({("product", "origin"), ("product", "allergens"), ("task", "position")})
RATE: Final = 0.06
"""So many calls of a hub are cut off on the way there, and as many on the way back."""
_MIXED, _OTHER = 0.4, 0.3
"""On so many days machines have programs of several ages; then so many are newer, and so many narrower."""
_PUNCTUAL = 0.5
"""On so many days all clocks are right, so that two machines write in the same instant."""
_REBUILT = 0.05
"""On so many days the tables are made anew from the logs alone, and compared."""
_RIGHT = 0.5
"""So many restored machines are restored as new ones at once; the others find out."""
_LAX = 0.5
"""On so many days the hub does not hear that somebody was shut out, and goes on taking what they say."""
_MOST_ROUNDS: Final = 12
_MOST_WORDS: Final = 4
Place = tuple[UUID, int]


class Wrong(AssertionError):
    """Something is not as it has to be."""


@dataclass
class Machine:
    """One machine of the day. `seen` is what it had in its tables, by device, when each of its entries was written."""

    name: str
    folder: Path
    clock: Clock
    shop: Shop
    role: DeviceRole
    newer: bool
    narrow: bool
    copy: Path | None = None
    copy_end: int = 0
    is_old: bool = False
    ends: dict[UUID, int] = field(default_factory=dict)
    waits: frozenset[Place] = frozenset()

    @property
    def id(self) -> UUID:
        """Its identity."""
        return self.shop.device_id


@dataclass
class Story:
    """What was done, for whoever looks for the cause of something."""

    lines: list[str] = field(default_factory=list)
    exchanges: int = 0
    cuts: int = 0
    forks: int = 0
    restored: int = 0
    revoked: int = 0


class World:
    """A shop's machines and their hub on one day."""

    def __init__(self, seed: int, template: Template, folder: Path, ground: Ground) -> None:
        self.dice = Random(seed)
        self.template, self.folder, self.ground = template, folder, ground
        self.day, self.story = Day(), Story()
        self.machines: list[Machine] = []
        self.is_mixed = self.dice.random() < _MIXED
        self.is_punctual = self.dice.random() < _PUNCTUAL
        self.is_lax = self.dice.random() < _LAX
        self.is_rebuilt = self.dice.random() < _REBUILT
        self.shut_out: list[Machine] = []
        self.retired: dict[UUID, int] = {}
        """Devices that say nothing any more, and the last entry of each that counts."""
        self.seen: dict[Place, tuple[dict[UUID, int], frozenset[Place]]] = {}
        self.unsure: set[Place] = set()
        """Entries whose writer did not understand all that it had."""
        for number, path in enumerate(template.machines, 1):
            self._set_up(number, path)

    # What happens

    def play(self, steps: int) -> None:
        """Let so many things happen, one after the other."""
        for _ in range(steps):
            self.day.now += timedelta(seconds=self.dice.choice((0, 0, 1, 10, 60, 900)))
            (what,) = self.dice.choices(
                (self._act, self._exchange, self._jump, self._restart, self._copy, self._restore, self._revoke,
                 self._upgrade, self._lose_hub, self._head_on, self._answer),
                (60, 22, 2, 2, 6, 6, 0.7, 2 * self.is_mixed, 0.4, 4 * self.is_punctual, 4),
            )  # fmt: skip
            what(self.dice.choice(self.machines))

    def settle(self) -> None:
        """Update all programs, and let all exchange on a good line until nothing moves any more."""
        if self.is_mixed:
            for machine in self.machines:
                self._upgrade(machine)
        self._rest()
        if self._let_in_again():
            self._rest()
        if self.is_lax and self.shut_out:
            self._speak_up()
            self._rest()

    def _rest(self) -> None:
        for _ in range(_MOST_ROUNDS):
            moved = 0
            for machine in tuple(self.machines):
                done = self._meet(machine, rate=0)
                moved += done is None or bool(
                    done.sent or done.refilled or done.entries or done.keys_received or done.forgotten
                )
            if not moved:
                return
        raise Wrong("they never come to rest")

    def _let_in_again(self) -> bool:
        """Let in whose admission was lost with the office that wrote it; tell whether there was anybody."""
        office = next(one for one in self.machines if one.role is DeviceRole.OFFICE)
        known = office.shop.read(beliefs)
        lost = [one for one in self.machines if one.id.bytes not in known]
        before = office.ends.get(office.id, 0)
        for machine in lost:
            let_in(office.shop, machine.shop, machine.role)
            self._note(f"{machine.name} is let in again by {office.name}")
        self._saw(office, before)
        return bool(lost)

    def _speak_up(self) -> None:
        """Let whoever was shut out say something more, on a hub that takes it."""
        for machine in self.shut_out:
            machine.shop = open_shop(machine.folder, machine.clock)
            with closing(machine.shop), program(machine):
                for _ in range(_MOST_WORDS):
                    do_something(machine.shop, self.dice, self.template.who)
                exchange(machine.shop, self.ground.hub(machine.shop))
            self._note(f"{machine.name} still speaks")

    def close(self) -> None:
        """Close all."""
        for machine in self.machines:
            machine.shop.close()
        self.ground.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _set_up(self, number: int, path: Path) -> None:
        folder = self.folder / path.name
        copy_machine(path, folder)
        off = 0 if self.is_punctual else self.dice.choice((0, 0, 10, -60, 900, -7200, 90_000))
        clock = Clock(self.day, timedelta(seconds=off))
        role = DeviceRole.OFFICE if number <= OFFICES else DeviceRole.TILL
        machine = Machine(
            f"m{number}", folder, clock, open_shop(folder, clock), role,
            newer=self.is_mixed and self.dice.random() < _OTHER, narrow=self.is_mixed and self.dice.random() < _OTHER,
        )  # fmt: skip
        self.machines.append(machine)
        self._look(machine)

    def _note(self, text: str) -> None:
        self.story.lines.append(f"{len(self.story.lines):3} {self.day.now:%H:%M:%S} {text}")

    def _act(self, machine: Machine) -> None:
        before = machine.ends.get(machine.id, 0)
        with program(machine):
            what = do_something(machine.shop, self.dice, self.template.who)
        self._saw(machine, before)
        self._note(f"{machine.name} {what} ({before} to {machine.ends.get(machine.id, 0)})")

    def _saw(self, machine: Machine, before: int) -> None:
        """Keep what a machine had in its tables when it wrote the entries after one."""
        end = machine.shop.read(lambda session: session.head.seq)
        known = {**machine.ends}
        for seq in range(before + 1, end + 1):
            self.seen[machine.id, seq] = ({**known, machine.id: seq - 1}, machine.waits)
            if machine.narrow or machine.waits:
                self.unsure.add((machine.id, seq))
        machine.ends[machine.id] = end

    def _look(self, machine: Machine) -> None:
        """Keep what a machine has taken in by now."""
        machine.ends = {device: end.seq for device, end in machine.shop.log_ends().items()}
        rows = machine.shop.read(lambda session: session.values("SELECT device_id, seq FROM waiting"))
        machine.waits = frozenset((UUID(bytes=device), seq) for device, seq in rows)

    def _exchange(self, machine: Machine) -> None:
        self._meet(machine, RATE)

    def _meet(self, machine: Machine, rate: float) -> Exchanged | None:
        """Exchange on a line that breaks so often; None where it broke, or where the machine had to become a new one."""
        self.story.exchanges += 1
        hub = Shaky(self.ground.hub(machine.shop), self.dice, rate)
        patience = self.dice.choice((2, 9, 999, 999)) if rate else 999_999
        asked = iter(range(patience))
        done = None
        try:
            with program(machine):
                done = exchange(machine.shop, hub, wanted=lambda: next(asked, None) is not None)
        except HubUnreachable:
            self.story.cuts += 1
            self._note(f"{machine.name} is cut off")
        except Forked:
            self._note(f"{machine.name} learns that it goes on from an old copy")
            if not machine.is_old:
                raise Wrong(f"{machine.name} is taken for an old copy of itself") from None
            self.story.forks += 1
            self._begin_anew(machine)
            return None
        self._look(machine)
        if done is not None:
            self._note(
                f"{machine.name} exchanges: {done.sent} out, {done.entries} in{'' if done.whole else ', given up'}"
            )
            # A new machine may speak before its office has said that it may.
            wrong = [one for one in done.refused if one.why is not Why.STRANGER and one.device_id not in self.retired]
            if wrong:
                raise Wrong(f"{machine.name} refuses {wrong}")
            if machine.is_old and done.whole:
                raise Wrong(f"{machine.name} goes on from an old copy, and nobody noticed")
        return done

    def _head_on(self, machine: Machine) -> None:
        """Let several machines change the same thing in the same instant."""
        self.day.now += timedelta(hours=1)
        for one in self.dice.sample(self.machines, min(3, len(self.machines))):
            self._rename(one)
        self._note(f"several change the same thing, {machine.name} looks on")

    def _answer(self, machine: Machine) -> None:
        """Let a machine change what another one has just changed and it has seen, whatever their clocks say."""
        other = self.dice.choice(self.machines)
        self._rename(machine)
        for one in (machine, other):
            if one in self.machines:
                self._meet(one, RATE)
        if other in self.machines:
            self._rename(other)
            self._note(f"{other.name} changes what {machine.name} has changed")

    def _rename(self, machine: Machine) -> None:
        before = machine.ends.get(machine.id, 0)
        with program(machine):
            change_some(machine.shop, Product, self.dice, rows=1, columns=("name_fr",))
        self._saw(machine, before)

    def _jump(self, machine: Machine) -> None:
        if self.is_punctual:
            return
        machine.clock.off += timedelta(seconds=self.dice.choice((-86_400, -3600, -10, 10, 3600, 86_400)))
        self._note(f"{machine.name}'s clock is now off by {machine.clock.off}")

    def _restart(self, machine: Machine) -> None:
        machine.shop.close()
        machine.shop = open_shop(machine.folder, machine.clock)
        self._note(f"{machine.name} restarts")

    def _copy(self, machine: Machine) -> None:
        """Make a backup, whether or not the hub has all of it."""
        if machine.is_old or machine.newer or machine.narrow:
            return
        copy = self.folder / f"copy-of-{machine.name}"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        with closing(connect(machine.shop.path)) as live:
            live.execute("VACUUM INTO ?", (str(copy / machine.shop.path.name),))
        shutil.copyfile(machine.folder / "device.key", copy / "device.key")
        machine.copy, machine.copy_end = copy, machine.ends[machine.id]
        self._note(f"{machine.name} is copied at {machine.copy_end}")

    def _restore(self, machine: Machine) -> None:
        """Put the backup in place of the machine: the right way, or the wrong one, as a mere copy of the files."""
        if machine.copy is None or machine.is_old:
            return
        hub = self.ground.hub(machine.shop)
        end = hub.ends().get(machine.id)
        sent = end.seq if end else 0
        if machine.role is DeviceRole.OFFICE and sent < machine.ends.get(machine.id, 0):
            return  # whom it has let in since would be strangers for good
        if self.dice.random() < _RIGHT and (sent >= machine.copy_end or hasattr(hub, "refill")):
            self.retired[machine.id] = max(sent, machine.copy_end, self._known_end(machine.id, machine))
            self._note(f"{machine.name} is restored at {machine.copy_end}, the hub has {sent}")
            self._begin_anew(machine)
        elif sent > machine.copy_end:  # else nobody could tell, and nothing that others know is lost
            self.retired[machine.id] = max(sent, self._known_end(machine.id, machine))
            self._put_back(machine)
            machine.is_old = True
            self._note(f"{machine.name} goes on from its copy at {machine.copy_end}, the hub has {sent}")
            if self.dice.random() < _RIGHT:
                self._meet(machine, rate=0)  # it has said nothing new, and must learn all the same

    def _known_end(self, device: UUID, but: Machine) -> int:
        """Return how far a device's log is known by any machine but one."""
        return max((one.ends.get(device, 0) for one in self.machines if one is not but), default=0)

    def _put_back(self, machine: Machine) -> None:
        machine.shop.close()
        shutil.rmtree(machine.folder)
        copy_machine(machine.copy or machine.folder, machine.folder)
        machine.shop = open_shop(machine.folder, machine.clock)
        if self.is_mixed:  # an older program may have made the copy
            with program(machine):
                machine.shop.do(reindex)
        self._look(machine)

    def _begin_anew(self, machine: Machine) -> None:
        """Restore the machine the right way: as a new device, let in by an office."""
        self.story.restored += 1
        for place in [place for place in self.seen if place[0] == machine.id and place[1] > machine.copy_end]:
            if place[1] > self.retired[machine.id]:
                del self.seen[place]
        self._put_back(machine)
        machine.shop.close()
        with program(machine):
            become_new(machine.folder, machine.clock)
        machine.shop = open_shop(machine.folder, machine.clock)
        machine.is_old, machine.copy = False, None
        self._look(machine)
        self._saw(machine, 0)
        office = next(
            one for one in self.machines if one.role is DeviceRole.OFFICE and one is not machine and not one.is_old
        )
        before = office.ends.get(office.id, 0)
        let_in(office.shop, machine.shop, machine.role)
        self._saw(office, before)
        self._note(f"{machine.name} begins anew, let in by {office.name}")

    def _revoke(self, machine: Machine) -> None:
        """Shut a machine out, after the last entry of it that the hub has."""
        offices = [
            one for one in self.machines if one.role is DeviceRole.OFFICE and one is not machine and not one.is_old
        ]
        if not offices or self.story.revoked or machine.is_old or machine.role is DeviceRole.OFFICE:
            return
        office, hub = offices[0], self.ground.hub(offices[0].shop)
        end = hub.ends().get(machine.id)
        if end is None:
            return
        last = max(end.seq, self._known_end(machine.id, machine))
        before = office.ends.get(office.id, 0)
        said = Revocation(uuid7(), machine.id, last, office.shop.now(), "", None)
        office.shop.do(Session.insert, said)
        if not self.is_lax:
            hub.revoke(machine.id, last)
        self._saw(office, before)
        self.retired[machine.id] = last
        machine.shop.close()
        self.machines.remove(machine)
        self.shut_out.append(machine)
        for device in tuple(self.retired):  # what only this one had of others is lost with it
            there = hub.ends().get(device)
            self.retired[device] = max(there.seq if there else 0, self._known_end(device, machine))
            if not self.retired[device]:
                del self.retired[device]
        self.story.revoked += 1
        self._note(f"{machine.name} is shut out after {last} by {office.name}")

    def _upgrade(self, machine: Machine) -> None:
        if machine.newer and not machine.narrow:
            return
        machine.newer, machine.narrow = True, False
        with program(machine):
            machine.shop.do(reindex)
        self._look(machine)
        self._note(f"{machine.name} has the newest program")

    def _lose_hub(self, _: Machine) -> None:
        """Empty the hub, where all that it has can be sent again."""
        kept = all(any(one.ends.get(device, 0) >= end for one in self.machines) for device, end in self.retired.items())
        if not kept or any(one.is_old for one in self.machines):
            return
        refills = hasattr(self.ground.hub(self.machines[0].shop), "refill")
        if (self.retired and not refills) or not self.ground.lose():
            return
        self._note("the hub is emptied")


@contextmanager
def program(machine: Machine) -> Iterator[None]:
    """Let code run as the program of a machine does: of its revision, with the tables that it knows."""
    with ExitStack() as stack:
        revision = NEWER if machine.newer else NEWER - 1
        stack.enter_context(_set(log, "SCHEMA_REVISION", revision))
        stack.enter_context(_set(projecting, "SCHEMA_REVISION", revision))
        if machine.narrow:
            known = {name: found for name, found in projecting.synced().items() if name not in HIDDEN}
            stack.enter_context(_set(projecting, "synced", lambda: known))
            kinds = projecting._column_kinds  # noqa: SLF001 - an older program has fewer columns
            stack.enter_context(_set(projecting, "_column_kinds", lambda name: _fewer(name, kinds(name))))
        yield


def _fewer(table: str, kinds: Mapping[str, type]) -> dict[str, type]:
    """Return a table's columns without those that a narrow program does not know."""
    return {name: kind for name, kind in kinds.items() if (table, name) not in HIDDEN_COLUMNS}


@contextmanager
def _set(module: Any, name: str, value: Any) -> Iterator[None]:
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


@contextmanager
def day(seed: int, template: Template, folder: Path, ground: Ground) -> Iterator[World]:
    """Give the world of a day; all of it is closed and gone afterwards."""
    with fixed_ids(seed):
        world = World(seed, template, folder, ground)
        try:
            yield world
        finally:
            world.close()
