"""Kills a working program at random moments, restarts it on what is left, and looks for what was lost.

    python -m benchmarks.crash.kill benchmarks.crash.day --rounds 1000 --seed 7 [--fork]

A script (see check.py for its two functions) runs as a real process and acknowledges each step on a pipe, after the
commit. SIGKILL comes at a moment drawn from the seed: half of the rounds at a time within the duration of an
undisturbed run, half after a drawn number of acknowledgements and a moment more. A copy of what is left is checked;
the script is then started again on the folder itself, so its own recovery is on trial too. Every 20 rounds begin in
an empty folder. With --fork the child is a fork of this process instead of a new interpreter: many more rounds an
hour, without the start-up of the program.

A kill proves that no step is half and that a restart works. It proves nothing about fsync, since the kernel keeps
what was written: that is what check.py is for. The seed repeats the drawn moments, not the machine's own timing.

Exit status 1 if a round lost an acknowledged step, is faulty, or if the script failed on its own.
"""

import contextlib
import importlib
import json
import os
import select
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from random import Random
from typing import cast

from benchmarks.crash.check import KEPT, STDOUT, Check, Script, Tally, Verdict, judge, options, scratch
from benchmarks.crash.images import Ack

ROUNDS_PER_FOLDER = 20
STUCK = 120.0  # seconds without a word: the child hangs


@dataclass(frozen=True)
class Child:
    """A running script: its process and the reading end of its pipe."""

    pid: int
    pipe: int


Spawn = Callable[[Path, int], Child]
"""Starts a script on a folder with a seed."""


@dataclass(frozen=True)
class Moment:
    """When to kill: after so many acknowledgements, and then so many seconds."""

    acks: int
    seconds: float


class End(Enum):
    """How a child ended."""

    OWN = auto()
    KILLED = auto()
    STUCK = auto()


@dataclass(frozen=True)
class Run:
    """What came of one child: its acknowledgements, how long it ran, and what it died of if nobody killed it."""

    acks: list[Ack]
    seconds: float
    fault: str


def started(module: str, folder: Path, seed: int) -> Child:
    """Start a script in a new interpreter."""
    command = [sys.executable, "-m", module, str(folder), "--seed", str(seed)]
    reading, writing = os.pipe()
    output = (os.POSIX_SPAWN_DUP2, writing, STDOUT)
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[output], setpgroup=0)
    os.close(writing)
    return Child(pid, reading)


def forked(script: Script, folder: Path, seed: int) -> Child:
    """Start a script in a fork of this process, which must have no database open and no second thread."""
    return spawned(lambda: script.main([str(folder), "--seed", str(seed)]))


def spawned(body: Callable[[], int]) -> Child:
    """Do something in a fork of this process, whose exit status is what that returns; see `forked`."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        with contextlib.suppress(PermissionError, ProcessLookupError):  # the child was quicker, or is gone
            os.setpgid(pid, pid)
        return Child(pid, reading)
    status = 1
    try:
        os.setpgid(0, 0)
        os.dup2(writing, STDOUT)
        status = body()
    except BaseException:  # noqa: BLE001  # the edge of a process: shown, and told by the exit status
        traceback.print_exc()
    finally:
        os._exit(status)


def run(spawn: Spawn, check: Check, *, rounds: int, seed: int, keep: Path | None = None) -> Tally:
    """Kill `rounds` children and check what each left behind. The first, undisturbed one is counted as well."""
    rng, tally = Random(seed), Tally()
    with scratch() as folder:
        whole = until(spawn(Path(folder), seed))
        tally.add(_verdict(whole, check, Path(folder), whole.acks), "undisturbed")
    for first in range(0, rounds, ROUNDS_PER_FOLDER):
        with scratch() as folder:
            acks: list[Ack] = []
            for number in range(first, min(first + ROUNDS_PER_FOLDER, rounds)):
                ended = until(spawn(Path(folder), seed + number), _moment(whole, rng))
                acks += ended.acks
                verdict = _verdict(ended, check, Path(folder), acks)
                if keep and not verdict.good and len(tally.bad) < KEPT:
                    shutil.copytree(folder, keep / f"round-{seed}-{number}", dirs_exist_ok=True)
                tally.add(verdict, f"round {number} ({len(acks)} acknowledged)")
    return tally


def until(child: Child, moment: Moment | None = None) -> Run:
    """Listen to a child until its end, or kill it at a moment; return what it said."""
    start, said, end = time.monotonic(), bytearray(), End.STUCK
    try:
        end = _listen(child.pipe, said, moment)
    finally:
        if end is not End.OWN:
            os.killpg(child.pid, signal.SIGKILL)
        while chunk := os.read(child.pipe, 1 << 16):  # what was said before the kill
            said += chunk
        os.close(child.pipe)
        code = os.waitstatus_to_exitcode(os.waitpid(child.pid, 0)[1])
    acks = [json.loads(line) for line in bytes(said).split(b"\n")[:-1]]
    fine = code == 0 or (end is End.KILLED and code == -signal.SIGKILL)
    fault = "the script said nothing more" if end is End.STUCK else f"the script ended with status {code}"
    return Run(acks, time.monotonic() - start, "" if fine else fault)


def main() -> int:
    """Kill a script many times, print the figures."""
    parser = options(__doc__ or "", "--rounds", 100)
    parser.add_argument("--fork", action="store_true", help="fork this process instead of starting an interpreter")
    asked = parser.parse_args()
    script = cast("Script", importlib.import_module(asked.module))
    spawn = partial(forked, script) if asked.fork else partial(started, asked.module)
    start = time.monotonic()
    tally = run(spawn, script.check, rounds=asked.rounds, seed=asked.seed, keep=asked.keep)
    rate = tally.seen / (time.monotonic() - start)
    print(f"kills, seed {asked.seed}{', forked' * asked.fork}: {tally}; {rate:.1f} rounds/s" + tally.details())
    return 0 if tally.good else 1


def _listen(pipe: int, said: bytearray, moment: Moment | None) -> End:
    """Gather what is said until the child ends or must be killed."""
    due = None
    while True:
        now = time.monotonic()
        if moment and due is None and said.count(b"\n") >= moment.acks:
            due = now + moment.seconds
        wait = STUCK if due is None else due - now
        if wait <= 0 or not select.select([pipe], [], [], wait)[0]:
            return End.STUCK if due is None else End.KILLED
        chunk = os.read(pipe, 1 << 16)
        if not chunk:
            return End.OWN
        said += chunk


def _moment(whole: Run, rng: Random) -> Moment:
    """Draw when to kill, from how an undisturbed run went."""
    if rng.random() < 0.5 or not whole.acks:  # noqa: PLR2004  # half of the rounds each
        return Moment(0, rng.uniform(0, whole.seconds))
    return Moment(rng.randint(0, len(whole.acks)), rng.uniform(0, 2 * whole.seconds / len(whole.acks)))


def _verdict(ended: Run, check: Check, folder: Path, acks: Sequence[Ack]) -> Verdict:
    """Check a copy: the next child shall find the folder as the killed one left it."""
    if ended.fault:
        return Verdict(fault=ended.fault)
    with scratch() as copy:
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        return judge(check, Path(copy), acks)


if __name__ == "__main__":
    sys.exit(main())
