"""Kills machines and their hub in the middle of a sync, and looks for what was lost, doubled or is half there.

    python -m benchmarks.crash.syncing [--kills 100] [--seed 1] [--only folder | device | server]

Three machines of a shop work and exchange at once, each in a process of its own (`sync_device`), over a shared folder or
a PostgreSQL server of the harness' own with `fsync` on. Killed (SIGKILL), each as often as `--kills` says:

* a machine on a shared folder, a part of them just while it writes a piece of its log there;
* a machine on PostgreSQL;
* PostgreSQL itself: all of its processes at once, or only the one that serves a machine. It is started again.

A moment is drawn from the seed: a phase of the exchange, which one of its kind, and how far into it. The machines then go
on with what is left, their own recovery is on trial too. After each kill every acknowledged entry must stand in its
machine's log, all that the hub said to have on the hub, and every copy of a log, without a gap, must be its beginning.
Every few kills all exchange undisturbed: then tables, conflicts and logs of all are the same, and follow from the logs.

The seed repeats the drawn moments, not the machine's own timing. Exit status 1 if anything was found.
"""

import argparse
import ctypes
import os
import select
import shutil
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from json import loads
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import psycopg

from beesdesk.shop import Shop
from beesdesk.sync.hub import Hub
from beesdesk.sync.hubs import make_hub, open_hub
from beesdesk.sync.postgres_hub import PostgresHub
from beesdesk.sync.simulating.template import Template, copy_machine
from benchmarks.crash.check import Tally, Verdict, scratch
from benchmarks.crash.kill import STUCK, Child, spawned
from benchmarks.crash.sync_check import Told, look, settle
from benchmarks.crash.sync_device import BETWEEN, PHASES, PULLING, PUSHING, TAKING_IN, work
from benchmarks.sync import enter, hub_on
from tests.postgres_server import Server, find_binaries, running

FOLDER, DEVICE, SERVER = "folder", "device", "server"
KINDS = {
    FOLDER: "machines on a shared folder",
    DEVICE: "machines on PostgreSQL",
    SERVER: "PostgreSQL under machines",
}
MACHINES = 3
KILLS_PER_SHOP = 25
KILLS_PER_LOOK = 12
"""After so many kills all exchange undisturbed and are compared."""
WRITING = "writing a piece of a log"
"""The part of pushing to a folder in which a file is half there."""
DATABASE = "crash"
LONGEST = 0.3
POLL = 0.002
GONE = "X"
ADOPT = 36
"""`PR_SET_CHILD_SUBREAPER` of Linux."""


class FolderGround:
    """A shared folder."""

    def __init__(self, folder: Path, shops: list[Shop]) -> None:
        self.folder = folder
        make_hub(folder, shops[0])

    def hub(self, shop: Shop) -> Hub:
        """Return it as a machine opens it."""
        return open_hub(str(self.folder), shop)


class ServerGround:
    """A PostgreSQL server."""

    def __init__(self, server: Server, shops: list[Shop]) -> None:
        self.server, self._hubs = server, dict[UUID, PostgresHub]()
        with hub_on(server, DATABASE) as admin:
            for shop in shops:
                self._hubs[shop.device_id] = enter(server, admin, shop)

    def hub(self, shop: Shop) -> Hub:
        """Return it as a machine sees it; it connects when it is first asked something."""
        return self._hubs[shop.device_id]


@dataclass
class Aim:
    """When to kill: in the n-th stretch of a phase, after this part of how long such a one usually lasts."""

    phase: str
    nth: int
    part: float


@dataclass
class Runner:
    """A machine's process, and what it has said."""

    folder: Path
    child: Child
    aim: Aim | None
    rest: bytes = b""
    said: list[dict[str, Any]] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    phase: str = BETWEEN
    since: float = 0.0
    due: float | None = None
    ended: bool = False


@dataclass
class Figures:
    """What was killed when."""

    killed: Counter[str] = field(default_factory=Counter)
    half_written: int = 0
    backends: int = 0
    cuts: int = 0
    met: int = 0
    settled: int = 0
    lengths: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def usual(self, phase: str) -> float:
        """Return how long such a phase lasts, seconds."""
        return min(LONGEST, median(self.lengths[phase][-50:])) if self.lengths[phase] else LONGEST / 10

    def __str__(self) -> str:
        phases = ", ".join(f"{self.killed[phase]} {phase}" for phase in (*PHASES, BETWEEN))
        more = [
            f"{count} {what}"
            for count, what in (
                (self.half_written, "left a file half written"),
                (self.backends, "of one server process only"),
                (self.cuts, "exchanges cut off"),
            )
            if count
        ]
        return f"{self.killed.total()} kills ({phases}{''.join(f'; {one}' for one in more)}); {self.met} whole exchanges, {self.settled} times compared"


@dataclass
class Shops:
    """Three machines and their hub."""

    folders: list[Path]
    ground: Any
    who: str
    devices: dict[Path, UUID]
    told: dict[Path, Told]

    def verdict(self) -> Verdict:
        """Look at what is left as it is."""
        return look(self.folders, self.ground, self.told)

    def settled(self) -> Verdict:
        """Let all exchange undisturbed, and compare."""
        found = settle(self.folders, self.ground)
        return found if not found.good else self.verdict()


class Campaign:
    """So many kills of one kind: `folder`, `device` or `server`."""

    def __init__(self, kind: str, template: Template, seed: int, keep: Path | None = None) -> None:
        self.kind, self.template, self.seed = kind, template, seed
        self.dice, self.figures, self.tally = Random(f"{kind} {seed}"), Figures(), Tally()
        self.keep, self._rounds = keep, 0

    def run(self, kills: int) -> None:
        """Kill until it is enough, in a fresh shop now and then."""
        while self.figures.killed.total() < kills:
            target = min(kills, self.figures.killed.total() + KILLS_PER_SHOP)
            with self.shops() as shops:
                self._round(shops, 0)  # so that it is known how long things last
                looked = self.figures.killed.total()
                while (done := self.figures.killed.total()) < target:
                    if done - looked >= KILLS_PER_LOOK:
                        looked = done
                        self._settle(shops)
                    self._round(shops, target - done)
                self._settle(shops)

    @contextmanager
    def shops(self) -> Iterator[Shops]:
        """Give machines that are copies of the template's, and a hub that is empty."""
        with ExitStack() as stack:
            folder = Path(stack.enter_context(scratch()))
            folders = [folder / path.name for path in self.template.machines]
            for path, target in zip(self.template.machines, folders, strict=True):
                copy_machine(path, target)
            make: Callable[[list[Shop]], Any] = partial(FolderGround, Path(stack.enter_context(TemporaryDirectory())))
            if self.kind != FOLDER:
                stack.enter_context(_adopting())
                make = partial(ServerGround, stack.enter_context(running(_binaries())))
            opened = [Shop.open(one, ballast=0) for one in folders]
            try:
                ground = make(opened)
            finally:
                for shop in opened:
                    shop.close()
            devices = {one.path.parent: one.device_id for one in opened}
            yield Shops(folders, ground, self.template.who, devices, {one: Told() for one in folders})

    def _settle(self, shops: Shops) -> None:
        self.figures.settled += 1
        done, found = self.figures.killed.total(), shops.settled()
        self.tally.add(found, f"{self.kind}, compared after {done} kills")
        if self.keep and not found.good:
            for folder in shops.folders:
                shutil.copytree(folder, self.keep / f"{self.kind}-{self.seed}-{done}" / folder.name)

    def _round(self, shops: Shops, most: int) -> None:
        """Let all machines work at once, kill some or the server, and look."""
        self._rounds += 1
        aims = self._aims(most)
        runners = [
            Runner(folder, self._started(shops, folder), aim) for folder, aim in zip(shops.folders, aims, strict=True)
        ]
        faults = _Watch(self, shops, runners).run()
        for one in runners:
            told = shops.told[one.folder]
            for said in one.said:
                if "end" in said:
                    told.ends[said["end"]] = said["hash"]
                told.pushed = max(told.pushed, said.get("pushed", 0))
                self.figures.cuts += "cut" in said
                self.figures.met += "met" in said
        found = shops.verdict()
        if faults and not found.fault:
            found = Verdict(found.lost, faults[0])
        self.tally.add(found, f"{self.kind}, round {self._rounds}")

    def _aims(self, most: int) -> list[Aim | None]:
        """Draw the moments, at most one of each machine."""
        count = min(most, MACHINES)
        phases = [PUSHING, PULLING, TAKING_IN, *[WRITING] * (self.kind == FOLDER)]
        drawn: list[Aim | None] = [
            Aim(self.dice.choice(phases), self.dice.choice((1, 1, 2, 3)), self.dice.random() * 1.2)
            for _ in range(count)
        ]
        drawn += [None] * (MACHINES - count)
        self.dice.shuffle(drawn)
        return drawn

    def _started(self, shops: Shops, folder: Path) -> Child:
        seed = self.dice.randrange(1 << 32)

        def body() -> int:
            work(folder, shops.ground, seed, shops.who)
            return 0

        return spawned(body)


class _Watch:
    """Listens to the machines of a round, and kills at the drawn moments."""

    def __init__(self, campaign: Campaign, shops: Shops, runners: list[Runner]) -> None:
        self._campaign, self._figures = campaign, campaign.figures
        self._shops, self._runners = shops, runners

    def run(self) -> list[str]:
        """Return what went wrong with processes that nobody killed."""
        faults: list[str] = []
        try:
            while alive := [one for one in self._runners if not one.ended]:
                faults += self._step(alive)
        finally:
            for one in self._runners:
                if not one.ended:
                    os.killpg(one.child.pid, signal.SIGKILL)
                    self._finish(one)
        return faults

    def _step(self, alive: list[Runner]) -> list[str]:
        faults, wait = [], STUCK
        for one in alive:
            if one.due is not None:
                wait = min(wait, max(0.0, one.due - time.monotonic()))
            if self._is_writing_aimed_at(one):
                wait = 0.0
        ready = select.select([one.child.pipe for one in alive], [], [], wait)[0]
        if not ready and wait == STUCK:
            raise TimeoutError("the machines said nothing more")
        for one in alive:
            if one.child.pipe in ready and not self._hear(one):
                code = self._finish(one)
                if code:
                    faults.append(f"a machine ended with status {code}")
        for one in alive:
            due = one.due is not None and time.monotonic() >= one.due
            if not one.ended and (due or (self._is_writing_aimed_at(one) and self._half_written(one))):
                self._kill(one)
        return faults

    def _is_writing_aimed_at(self, one: Runner) -> bool:
        aim = one.aim
        return aim is not None and aim.phase == WRITING and one.phase == PUSHING and one.seen[PUSHING] >= aim.nth

    def _half_written(self, one: Runner) -> bool:
        own = self._shops.ground.folder / self._shops.devices[one.folder].hex
        return any(own.glob(".*.part"))

    def _hear(self, one: Runner) -> bool:
        """Take what a process has said; False at its end."""
        chunk = os.read(one.child.pipe, 1 << 16)
        *lines, one.rest = (one.rest + chunk).split(b"\n")
        for line in lines:
            said = loads(line)
            one.said.append(said)
            if "phase" in said:
                self._enter(one, said["phase"], said["at"])
        return bool(chunk)

    def _enter(self, one: Runner, phase: str, at: float) -> None:
        if one.phase != BETWEEN:
            self._figures.lengths[one.phase].append(at - one.since)
        one.phase, one.since = phase, at
        one.seen[phase] += 1
        if one.aim and one.due is None and (phase, one.seen[phase]) == (one.aim.phase, one.aim.nth):
            one.due = at + one.aim.part * self._figures.usual(phase)

    def _kill(self, one: Runner) -> None:
        one.aim = one.due = None
        if self._campaign.kind == SERVER:
            if self._campaign.dice.random() < 1 / 3 and _kill_backend(self._shops.ground.server, self._campaign.dice):
                self._figures.backends += 1
            else:
                _kill_server(self._shops.ground.server, self._campaign.dice)
            self._figures.killed[one.phase] += 1
            return
        os.killpg(one.child.pid, signal.SIGKILL)
        if self._finish(one) == -signal.SIGKILL:
            self._figures.killed[one.phase] += 1
            self._figures.half_written += self._campaign.kind == FOLDER and self._half_written(one)

    def _finish(self, one: Runner) -> int:
        """Hear the rest, and return how the process ended."""
        while self._hear(one):
            pass
        os.close(one.child.pipe)
        one.ended = True
        return os.waitstatus_to_exitcode(os.waitpid(one.child.pid, 0)[1])


def _binaries() -> Path:
    found = find_binaries()
    if found is None:
        raise FileNotFoundError("no PostgreSQL on this machine")
    return found


def _kill_server(server: Server, dice: Random) -> None:
    """Kill all of a server's processes, in any order, and start it again."""
    first = _postmaster(server)
    os.kill(first, signal.SIGSTOP)  # it starts no more of them
    everyone = [first, *_children(first)]
    dice.shuffle(everyone)
    for pid in everyone:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    _wait(lambda: all(_is_gone(pid) for pid in everyone))
    server.start()


def _kill_backend(server: Server, dice: Random) -> bool:
    """Kill one of the processes that serve machines, if there is one: the server then ends all, and recovers by itself."""
    serving = [pid for pid in _children(_postmaster(server)) if f" {DATABASE} ".encode() in _title(pid)]
    if not serving:
        return False
    with suppress(ProcessLookupError):
        os.kill(dice.choice(serving), signal.SIGKILL)
    _wait(lambda: _answers(server))
    return True


def _answers(server: Server) -> bool:
    try:
        server.admin(DATABASE).close()
    except psycopg.OperationalError:
        return False
    return True


def _postmaster(server: Server) -> int:
    return int((server.folder / "data" / "postmaster.pid").read_text().split()[0])


def _children(parent: int) -> list[int]:
    return [int(path.name) for path in Path("/proc").glob("[0-9]*") if _status(int(path.name))[1] == parent]


def _is_gone(pid: int) -> bool:
    """Tell whether a process is no more: to a server that starts, a dead one of which nobody took note is still running."""
    with suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    return _status(pid)[0] == GONE


@contextmanager
def _adopting() -> Iterator[None]:
    """Become the parent of what a process of ours leaves behind, so that its end is noted at once."""
    control = ctypes.CDLL(None).prctl
    control(ADOPT, 1, 0, 0, 0)
    try:
        yield
    finally:
        control(ADOPT, 0, 0, 0, 0)


def _wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + STUCK
    while not until():
        if time.monotonic() > end:
            raise TimeoutError("the server does not end, or does not come back")
        time.sleep(POLL)


def _status(pid: int) -> tuple[str, int]:
    """Return a process's state and its parent; `GONE` where it is no more."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return GONE, 0
    return state, int(parent)


def _title(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def template_in(folder: Path) -> Template:
    """Make machines in a folder. Their clocks are right: a server refuses what is dated far ahead of its own."""
    return Template.make(folder, MACHINES, datetime.now(UTC) - timedelta(hours=1))


def campaigns(seed: int, kills: dict[str, int], keep: Path | None) -> Iterator[Campaign]:
    """Kill so many of each kind, and give the figures of each."""
    with scratch() as folder:
        template = template_in(Path(folder))
        for kind, count in kills.items():
            campaign = Campaign(kind, template, seed, keep)
            campaign.run(count)
            yield campaign


def main() -> int:
    """Print what was killed and what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100, help="of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--keep", type=Path, help="where machines that differ are kept")
    asked = parser.parse_args()
    kinds = [asked.only] if asked.only else list(KINDS)
    if find_binaries() is None:
        print("SKIPPED: no PostgreSQL on this machine, machines on a shared folder only")
        kinds = [kind for kind in kinds if kind == FOLDER]
    good, start = bool(kinds), time.monotonic()
    for campaign in campaigns(asked.seed, dict.fromkeys(kinds, asked.kills), asked.keep):
        good &= campaign.tally.good
        seconds, start = time.monotonic() - start, time.monotonic()
        print(
            f"{KINDS[campaign.kind]}, seed {asked.seed}: {campaign.figures}\n  {campaign.tally}; {seconds:.0f} s"
            f"{campaign.tally.details()}",
            flush=True,
        )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
