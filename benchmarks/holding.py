"""What holds a window up: a deed by the clock, and how much of that was the processor's work, the disk, and a queue.

The clock alone says how busy the machine is. Three waits are measured beside it, in the thread that does the deed:

* the **disk**: what COMMIT takes beyond its own work. A bare file in the same folder is written and synced with as many
  bytes right after, so that the run itself says what this disk costs: we may not wait longer than that costs (`Disk.fair`).
* the **queue**: how long the thread was ready and the kernel ran something else: other programs of the machine.
* what a **hypervisor** and **others** take, known for the whole machine only. Where they took some of the run, the median
  of the rounds is judged by the clock, and the worst by its processor time alone.

What is left of the clock is ours: work, and waiting for another thread of ours. Where ours works beside the window, it may
be what the queue is waiting for: there the queue is others' only if others took some of the run.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import Any, Final, NamedTuple

from PySide6.QtWidgets import QApplication

from beesdesk.shop import Shop

LONGEST: Final = 100.0
"""Milliseconds that a deed may hold the window up."""
DEAREST: Final = 4.0
"""So many times what the same bytes cost in a bare file may we wait for the disk, at the median."""
STOLEN: Final = 0.001
"""A hypervisor that took less of the run than that took nothing."""
OTHERS: Final = 0.1
"""Programs that worked for less of the run than that are on every machine."""
_IDLE, _STEAL = (3, 4), 7  # of the figures in /proc/stat


class Taken(NamedTuple):
    """Milliseconds until a deed is done and what it changed is painted; of them those at work, at the disk and in the queue."""

    seen: float
    worked: float
    disk: float = 0.0
    queued: float = 0.0

    @property
    def ours(self) -> float:
        """The clock without the disk and the queue."""
        return self.seen - self.disk - self.queued


class Disk:
    """Stands before a shop's writing connection: how long COMMIT waits, and how long as many bytes do in a bare file."""

    def __init__(self, connection: Any, folder: Path) -> None:
        self._connection = connection
        self._bare = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.waited = 0.0
        self.waits: list[float] = []
        self.floors: list[float] = []
        self._bytes = 0

    def execute(self, sql: str, *parameters: Any) -> Any:
        if sql != "COMMIT":
            return self._connection.execute(sql, *parameters)
        before, start, worked = _written(), time.perf_counter(), time.thread_time()
        try:
            return self._connection.execute(sql)
        finally:
            wait = (time.perf_counter() - start - time.thread_time() + worked) * 1000
            self.waits.append(wait)
            self.waited += wait
            self._bytes = _written() - before

    def measure(self) -> None:
        """Write what the last COMMIT wrote into the bare file, and wait for it as long as that takes."""
        if len(self.waits) > len(self.floors):
            start = time.perf_counter()
            os.write(self._bare, bytes(max(self._bytes, 1)))
            os.fdatasync(self._bare)
            self.floors += [(time.perf_counter() - start) * 1000] * (len(self.waits) - len(self.floors))

    def fair(self) -> bool:
        """Tell whether we wait for the disk as long as the disk takes, and not for more of it."""
        return not self.waits or median(self.waits) <= DEAREST * median(self.floors)

    def __str__(self) -> str:
        if not self.waits:
            return "nothing was committed"
        return (
            f"the disk, {len(self.waits)} commits: p50 {median(self.waits):.2f} ms, worst {max(self.waits):.1f} ms;"
            f" as many bytes in a bare file: p50 {median(self.floors):.2f} ms, worst {max(self.floors):.1f} ms"
            f" (at most {DEAREST:g} times at the median)"
        )

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


@contextmanager
def disk_of(shop: Shop) -> Iterator[Disk]:
    """Watch what a shop waits for its disk."""
    store = shop._store  # noqa: SLF001 - the benchmark listens at the door
    disk = Disk(store._writer, shop.path.parent)  # noqa: SLF001
    store._writer = disk  # type: ignore[assignment]  # noqa: SLF001 - answers as a connection does
    try:
        yield disk
    finally:
        store._writer = disk._connection  # noqa: SLF001
        os.close(disk._bare)  # noqa: SLF001


def timed(app: QApplication, deed: Callable[[], object], disk: Disk | None = None) -> Taken:
    """Return what a deed takes in this thread."""
    at_disk, queued = disk.waited if disk else 0.0, _queued()
    start, worked = time.perf_counter(), time.thread_time()
    deed()
    app.processEvents()
    seen, worked = (time.perf_counter() - start) * 1000, (time.thread_time() - worked) * 1000
    taken = Taken(seen, worked, disk.waited - at_disk if disk else 0.0, _queued() - queued)
    if disk:
        disk.measure()
    return taken


def held_up(app: QApplication, busy: Callable[[], bool], meanwhile: Callable[[], object] = lambda: None) -> Taken:
    """Return the longest turn of the window while something goes on beside it; in each, `meanwhile` is done."""
    longest = Taken(0.0, 0.0)
    while busy():
        longest = max(longest, timed(app, meanwhile))
    return longest


class Machine:
    """What a hypervisor and other programs take from the machine, from now on."""

    def __init__(self) -> None:
        self._before, self._ours = _machine(), _ours()

    def shares(self) -> tuple[float, float]:
        """Return the shares of all time until now that the hypervisor took, and that other programs worked."""
        took = [now - before for now, before in zip(_machine(), self._before, strict=True)]
        total = sum(took) or 1
        return took[_STEAL] / total, (
            total - took[_STEAL] - sum(took[at] for at in _IDLE) - _ours() + self._ours
        ) / total

    def is_disturbed(self) -> bool:
        """Tell whether that is anything to speak of."""
        stolen, others = self.shares()
        return stolen > STOLEN or others > OTHERS

    def __str__(self) -> str:
        stolen, others = self.shares()
        judged = "the median" if self.is_disturbed() else "the worst"
        return f"of the machine a hypervisor took {stolen:.2%}, others {others:.0%}: by the clock, {judged} of the rounds is judged"


def too_long(rounds: Iterable[Taken], *, disturbed: bool, alone: bool = True) -> bool:
    """Tell whether a deed holds the window up. `alone`: nothing of ours works beside it."""
    taken = list(rounds)
    clocks = [one.ours if alone or disturbed else one.seen - one.disk for one in taken]
    return max(one.worked for one in taken) > LONGEST or (median(clocks) if disturbed else max(clocks)) > LONGEST


def said(rounds: Iterable[Taken]) -> str:
    """Return the worst round by what is ours, and the median, as a line says them."""
    taken = list(rounds)
    worst = max(taken, key=lambda one: one.ours)
    return (
        f"{worst.seen:6.1f} ms: {worst.worked:5.1f} work, {worst.disk:5.1f} disk, {worst.queued:4.1f} queue"
        f" (p50 {median(one.seen for one in taken):5.1f}, most work {max(one.worked for one in taken):5.1f};"
        f" {len(taken)} rounds)"
    )


# What the kernel says; nothing where it says nothing


def _queued() -> float:
    """Return how long this thread has waited for a processor, in milliseconds."""
    with suppress(OSError, IndexError):
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e6
    return 0.0


def _written() -> int:
    """Return the bytes that this process has written."""
    with suppress(OSError, IndexError):
        return int(Path("/proc/self/io").read_text().split()[3])
    return 0


def _ours() -> float:
    """Return what this process and those that it waited for have worked, as /proc/stat counts."""
    return sum(os.times()[:4]) * os.sysconf("SC_CLK_TCK")


def _machine() -> list[int]:
    """Return what the processors did since the machine began, in its ticks."""
    with suppress(OSError):
        return [int(figure) for figure in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return [0] * 8
