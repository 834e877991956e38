"""Looks at power-cut images: has anything that was acknowledged been lost, is anything half or corrupt?

    python -m benchmarks.crash.check benchmarks.crash.day --images 10000 --seed 7 [--jobs 2] [-- --synchronous NORMAL]

A script of the shop is a module with two functions; `selftest.py` is the smallest example:

* `main(arguments)`, run as `python -m MODULE FOLDER --seed N [...]`: works on the folder, resuming whatever it
  finds there, and acknowledges each step after its commit, with `acknowledger(folder)`. Returns 0 at the end.
* `check(folder, acks) -> Verdict`: opens what is in the folder as the program would after a restart and compares it
  with the acknowledged steps. It may change the folder. A DatabaseError that it lets through counts as corrupt.

An acknowledgement is one JSON object a line, on standard output (nothing else may be printed there) and, under the
recorder, in `ack.log`, where its place in the record says what had to be on the disk by then. What was committed but
not yet acknowledged when the power went may be there or not, but never in part.

Exit status 1 if one image lost an acknowledged step or is faulty. The first bad images are kept, with their acks,
in the folder given by --keep.
"""

import argparse
import importlib
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Protocol, cast

from sqlcipher3 import dbapi2

from benchmarks.crash.images import WITNESS, Ack, Image, Recording, images, record

STDOUT = 1
KEPT = 3  # bad images kept for a look, of each job


@dataclass(frozen=True)
class Verdict:
    """What a check found: acknowledged steps that are gone, and in words what is half or corrupt."""

    lost: int = 0
    fault: str = ""

    @property
    def good(self) -> bool:
        """Whether nothing is lost, half or corrupt."""
        return not self.lost and not self.fault


Check = Callable[[Path, Sequence[Ack]], Verdict]


class Script(Protocol):
    """A module that can be run, killed and checked."""

    def main(self, arguments: Sequence[str] | None = None) -> int:
        """Work on the folder that is the first argument."""

    def check(self, folder: Path, acks: Sequence[Ack]) -> Verdict:
        """Compare the folder with what was acknowledged."""


@dataclass
class Tally:
    """The verdicts on many images."""

    seen: int = 0
    losing: int = 0
    worst: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)

    @property
    def faulty(self) -> int:
        """Images that are half or corrupt."""
        return self.faults.total()

    @property
    def good(self) -> bool:
        """Whether nothing was lost and nothing is broken."""
        return self.seen > 0 and not self.losing and not self.faults

    def add(self, verdict: Verdict, what: str) -> None:
        """Count one verdict."""
        self.seen += 1
        self.losing += verdict.lost > 0
        self.worst = max(self.worst, verdict.lost)
        if verdict.fault:
            self.faults[verdict.fault] += 1
        if not verdict.good and len(self.bad) < KEPT:
            self.bad.append(f"{what}: {verdict}")

    def merge(self, other: "Tally") -> None:
        """Add another tally to this one."""
        self.seen += other.seen
        self.losing += other.losing
        self.worst = max(self.worst, other.worst)
        self.faults += other.faults
        self.bad += other.bad

    def details(self) -> str:
        """Return the first bad ones and the commonest faults, a line each."""
        faults = [f"{times} x {fault}" for fault, times in self.faults.most_common(5)]
        return "".join(f"\n  {line}" for line in [*self.bad, *faults])

    def __str__(self) -> str:
        return f"{self.seen} seen, {self.losing} lost (worst {self.worst}), {self.faulty} corrupt or half"


def acknowledger(folder: Path) -> Callable[[Ack], None]:
    """Return the function by which a script says that a step is stored, to be called after the commit."""
    outputs = [STDOUT]
    if "BEES_RECORD_DIR" in os.environ:
        outputs.append(os.open(folder / WITNESS, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))

    def acknowledge(ack: Ack) -> None:
        line = json.dumps(ack, separators=(",", ":")).encode() + b"\n"
        for output in outputs:
            os.write(output, line)

    return acknowledge


def judge(check: Check, folder: Path, acks: Sequence[Ack]) -> Verdict:
    """Return what the check says, or that the database cannot be read."""
    try:
        return check(folder, acks)
    except dbapi2.DatabaseError as error:
        return Verdict(fault=f"corrupt: {error}")


def sweep(
    recording: Recording, check: Check, *, count: int, seed: int, jobs: int = 1, keep: Path | None = None
) -> Tally:
    """Check `count` images of a recording."""
    if jobs == 1:
        return _sweep(recording, check, count, seed, 1, 0, keep)
    total = Tally()
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        parts = [pool.submit(_sweep, recording, check, count, seed, jobs, job, keep) for job in range(jobs)]
        for part in parts:
            total.merge(part.result())
    return total


def scratch() -> tempfile.TemporaryDirectory[str]:
    """Return a temporary folder, in memory where there is such a place: only the order of calls matters."""
    memory = Path("/dev/shm")  # noqa: S108  # a random name inside it, not a fixed one
    return tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None)


def recorded(module: str, seed: int, *more: str) -> Recording:
    """Record one run of a script in an empty folder."""
    with scratch() as folder:
        return record([sys.executable, "-m", module, folder, "--seed", str(seed), *more], Path(folder))


def options(doc: str, count: str, default: int) -> argparse.ArgumentParser:
    """Return what both harnesses ask for on the command line."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module", help="the script, such as benchmarks.crash.day")
    parser.add_argument(count, type=int, default=default)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where the first bad folders are kept")
    return parser


def main() -> int:
    """Record a script, check its images, print the figures."""
    parser = options(__doc__ or "", "--images", 2000)
    parser.add_argument("--jobs", type=int, default=1)
    end = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    asked = parser.parse_args(sys.argv[1:end])
    recording = recorded(asked.module, asked.seed, *sys.argv[end + 1 :])
    script = cast("Script", importlib.import_module(asked.module))
    start = time.monotonic()
    tally = sweep(recording, script.check, count=asked.images, seed=asked.seed, jobs=asked.jobs, keep=asked.keep)
    rate = tally.seen / (time.monotonic() - start)
    print(
        f"power cuts, seed {asked.seed}, {len(recording.events)} events: {tally}; {rate:.0f} images/s" + tally.details()
    )
    return 0 if tally.good else 1


def _sweep(recording: Recording, check: Check, count: int, seed: int, jobs: int, job: int, keep: Path | None) -> Tally:
    tally = Tally()
    with scratch() as folder:
        for image in images(recording, count=count, seed=seed, folder=Path(folder), jobs=jobs, job=job):
            verdict = judge(check, image.folder, image.acks)
            if keep and not verdict.good and len(tally.bad) < KEPT:
                _keep(recording, count, seed, image, keep / f"image-{seed}-{image.number}")
            tally.add(verdict, f"image {image.number} (cut {image.cut}, {len(image.acks)} acknowledged)")
    return tally


def _keep(recording: Recording, count: int, seed: int, bad: Image, folder: Path) -> None:
    """Make the image once more, as it was before the check, and write its acknowledgements beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for _ in images(recording, count=count, seed=seed, folder=folder, jobs=count, job=bad.number):
        folder.with_suffix(".acks").write_text("".join(json.dumps(ack) + "\n" for ack in bad.acks))


if __name__ == "__main__":
    sys.exit(main())
