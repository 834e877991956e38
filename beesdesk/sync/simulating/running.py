"""Many days, one after the other; those on which something was wrong are told with their number, to be played again."""

import argparse
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final, TextIO
from uuid import UUID

from sqlcipher3 import dbapi2

import beesdesk.models  # noqa: F401 - all tables are played with
from beesdesk.db.session import Device
from beesdesk.db.store import connect
from beesdesk.sync.simulating.checks import check
from beesdesk.sync.simulating.hubs import Ground, ground_at
from beesdesk.sync.simulating.mutants import MUTANTS, Mutant
from beesdesk.sync.simulating.template import Template
from beesdesk.sync.simulating.world import Wrong, day

QUICK_DISK: Final = Path("/dev/shm")  # noqa: S108 - memory, where the system offers it as a folder
DAYS_FOR_A_MUTANT: Final = 60
_TOLD: Final = 100
Grounds = Callable[[UUID, Path, Random], Ground]


@dataclass
class Tally:
    """What was found on the days so far."""

    days: int = 0
    conflicts: int = 0
    exchanges: int = 0
    cuts: int = 0
    forks: int = 0
    revoked: int = 0
    wrong: int = 0


class Stage:
    """A folder with the machines that every day begins with."""

    def __init__(self, folder: Path, machines: int, place: str) -> None:
        self._folder, self._grounds = folder, ground_at(place)
        self._template = Template.make(folder / "template", machines)
        self._shop_id = _device(self._template.machines[0] / "shop.db").shop_id

    def play(self, seed: int, steps: int, tally: Tally) -> list[str]:
        """Play a day and look at it; return its story. Raises `Wrong`, with the story in its notes."""
        where = self._folder / f"day-{seed}"
        where.mkdir()
        ground = self._grounds(self._shop_id, where, Random(seed))
        with day(seed, self._template, where, ground) as world:
            try:
                world.play(steps)
                world.settle()
                tally.conflicts += check(world)
            except Exception as error:
                error.add_note("\n".join(world.story.lines))
                raise
            finally:
                tally.days += 1
                for name in ("exchanges", "cuts", "forks", "revoked"):
                    setattr(tally, name, getattr(tally, name) + getattr(world.story, name))
            return world.story.lines


@contextmanager
def stage(machines: int, place: str = "memory") -> Iterator[Stage]:
    """Give a stage in a folder of its own, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="beesdesk-days-", dir=QUICK_DISK if QUICK_DISK.is_dir() else None))
    try:
        yield Stage(folder, machines, place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(options: argparse.Namespace, out: TextIO) -> int:
    """Play the days that were asked for; return 1 if anything was wrong."""
    with stage(options.devices, options.place) as made:
        if options.mutants:
            return _mutants(made, options, out)
        return _days(made, options, out)


def _days(made: Stage, options: argparse.Namespace, out: TextIO) -> int:
    tally, begun = Tally(), time.monotonic()
    for seed in range(options.seed, options.seed + options.schedules):
        try:
            made.play(seed, options.steps, tally)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other days are played, too
            tally.wrong += 1
            print(f"seed {seed}: {type(error).__name__}: {error}", file=out, flush=True)
            if options.schedules == 1:
                print(*getattr(error, "__notes__", ()), sep="\n", file=out)
        if tally.days % _TOLD == 0:
            print(_figures(tally, time.monotonic() - begun), file=out, flush=True)
    print(_figures(tally, time.monotonic() - begun), file=out)
    return 1 if tally.wrong else 0


def _mutants(made: Stage, options: argparse.Namespace, out: TextIO) -> int:
    survivors = 0
    for mutant in MUTANTS:
        found = hunt(made, mutant, options.seed, options.steps)
        survivors += not found
        print(f"{mutant.name}: {found or 'NOT NOTICED'}", file=out, flush=True)
    print(f"{len(MUTANTS)} mutants, {survivors} not noticed", file=out)
    return 1 if survivors else 0


def hunt(made: Stage, mutant: Mutant, seed: int, steps: int) -> str:
    """Play days by a broken rule until one of them shows it; return how, nothing where none did."""
    for number in range(seed, seed + DAYS_FOR_A_MUTANT):
        try:
            with mutant.broken():
                made.play(number, steps, Tally())
        except Wrong as error:
            return f"seed {number}: {error}"
        except (dbapi2.Error, ValueError, LookupError, TypeError) as error:
            return f"seed {number}: {type(error).__name__}: {error}"
    return ""


def _figures(tally: Tally, seconds: float) -> str:
    return (
        f"{tally.days} days, {tally.wrong} wrong; {tally.exchanges} exchanges, {tally.cuts} cut; {tally.conflicts} conflicts;"
        f" {tally.forks} old copies, {tally.revoked} shut out; {seconds:.0f} s"
    )


def _device(path: Path) -> Device:
    connection = connect(path)
    try:
        row = connection.execute("SELECT id, shop_id, number FROM this_device").fetchone()
    finally:
        connection.close()
    return Device(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2])
