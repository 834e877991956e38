"""The hardware journal: a text file of what went over each wire, a line each; local, small, and without cards or names.

It is not the log: nothing is signed, the oldest lines go. Whoever notes something never waits and never fails.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from queue import Full, Queue
from threading import Event, Lock, Thread
from typing import Final, Protocol

from beesdesk.errors import ShopError
from beesdesk.hardware.masking import masked, masked_badge, masked_packed, masked_typing, wordless
from beesdesk.values import dataclass

FILE_NAME: Final = "hardware.log"
LARGEST: Final = 1_000_000  # bytes of one file
KEPT: Final = 3  # older files
SHOWN: Final = 256  # bytes of one exchange
_LOOKED_AT: Final = 2 * SHOWN  # a number that is cut in two would be none
WAITING: Final = 5_000  # exchanges still to be written
_CALM: Final = 0.2  # seconds: a scan is sold first, then noted, and a burst of them is written at once
_BADGE: Final = 200  # characters: no badge is longer

_log = logging.getLogger(__name__)


class Device(StrEnum):
    """Whose bytes they were."""

    SCANNER = "scanner"
    KEYBOARD = "keyboard"
    """A scanner that types."""
    SCALE = "scale"
    PRINTER = "printer"
    TERMINAL = "terminal"
    DRAWER = "drawer"
    POLE_DISPLAY = "pole_display"


class Direction(StrEnum):
    """Which way they went, seen from the till."""

    SENT = "sent"
    HEARD = "heard"


class Journal(Protocol):
    """Anything that keeps exchanges."""

    def note(self, device: Device, direction: Direction, data: bytes, remark: str = "") -> None:
        """Keep an exchange; called from any thread, waits for nothing and raises nothing."""


class NoJournal:
    """Keeps nothing."""

    def note(self, device: Device, direction: Direction, data: bytes, remark: str = "") -> None:
        """Forget it."""


NO_JOURNAL: Final = NoJournal()


@dataclass(frozen=True, slots=True)
class _Noted:
    """An exchange on its way into the file."""

    at: datetime
    device: Device
    direction: Direction
    data: bytes
    remark: str


class HardwareJournal:
    """The journal's file, written by a thread of its own.

    `is_badge` says on that thread whether a code that was scanned opens the till for somebody.
    """

    def __init__(
        self,
        path: Path,
        is_badge: Callable[[str], bool] = lambda _: False,
        *,
        largest: int = LARGEST,
        waiting: int = WAITING,
    ) -> None:
        self._path = path
        self._is_badge = is_badge
        self._largest = largest
        self._queue: Queue[_Noted | None] = Queue(waiting)
        self._lock = Lock()
        self._missed = 0
        self._closed = Event()
        self._thread: Thread | None = None

    def note(self, device: Device, direction: Direction, data: bytes, remark: str = "") -> None:
        """Keep an exchange; where too many wait already it is counted as missed."""
        noted = _Noted(datetime.now(UTC), device, direction, data, remark)
        with self._lock:
            if self._closed.is_set():
                return
            if self._thread is None:
                self._thread = Thread(target=self._write_all, name="hardware journal", daemon=True)
                self._thread.start()
            try:
                self._queue.put_nowait(noted)
            except Full:
                self._missed += 1

    def close(self) -> None:
        """Write what waits, and end; nothing is kept any more."""
        with self._lock:
            self._closed.set()
            thread, self._thread = self._thread, None
        if thread is not None:
            with suppress(Full):  # a disk that stands still: the till does not wait for it
                self._queue.put(None, timeout=1)
            thread.join(timeout=2)

    def _write_all(self) -> None:
        ended = False
        while not ended:
            noted = [self._queue.get()]
            self._closed.wait(_CALM)
            while not self._queue.empty():
                noted.append(self._queue.get())
            ended = None in noted
            self._write([one for one in noted if one is not None])

    def _write(self, noted: list[_Noted]) -> None:
        """Write what was noted, and how much was not; what the disk does not take is counted as missed."""
        lines = [line_of(one.at, one.device, one.direction, self._mask(one), one.remark) for one in noted]
        with self._lock:
            missed, self._missed = self._missed, 0
        if missed:
            lines.append(f"# {missed} exchanges are missing")
        try:
            for text in self._pages(lines):
                self._append(text)
        except OSError as fault:  # a full disk: the till goes on, without its journal
            _log.warning("the hardware journal is not written: %s", fault)
            with self._lock:
                self._missed += missed + len(noted)

    def _mask(self, noted: _Noted) -> bytes:
        match noted.device:
            case Device.SCANNER | Device.KEYBOARD if noted.direction is Direction.HEARD and self._opens(noted.data):
                return masked_badge(noted.data)
            case Device.KEYBOARD:
                return masked_typing(noted.data)
            case Device.PRINTER:
                # A remark says how long the job is; who bought what is on the receipt, not here.
                return wordless(masked(noted.data[:_LOOKED_AT])) + noted.data[_LOOKED_AT:]
            case Device.TERMINAL:
                return masked_packed(masked(noted.data[:_LOOKED_AT])) + noted.data[_LOOKED_AT:]
        return masked(noted.data[:_LOOKED_AT]) + noted.data[_LOOKED_AT:]

    def _opens(self, data: bytes) -> bool:
        """Return whether a code is a badge; it is taken for one where that cannot be known."""
        if len(data) > _BADGE:
            return False
        try:
            return self._is_badge(data.decode("utf-8", "replace").strip())
        except ShopError:
            return True

    def _pages(self, lines: list[str]) -> Iterator[str]:
        """Yield lines in as few pieces as fit into the files, and turn a full file over before the next."""
        size = self._path.stat().st_size if self._path.exists() else 0
        page = ""
        for line in lines:
            if size + len(page) + len(line) >= self._largest:
                if page:
                    yield page
                _turn_over(self._path)
                size, page = 0, ""
            page += f"{line}\n"
        yield page

    def _append(self, text: str) -> None:
        if not self._path.exists():
            self._path.touch(mode=0o600)
        with self._path.open("a", encoding="ascii", newline="\n") as file:
            file.write(text)


def line_of(at: datetime, device: Device, direction: Direction, data: bytes, remark: str = "") -> str:
    """Return an exchange as one line: when (UTC), device, direction, bytes in hex, the same as text, a remark."""
    shown = data[:SHOWN]
    text = "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in shown)  # noqa: PLR2004 - what ASCII prints
    cut = f"{len(data)} bytes" if len(data) > SHOWN else ""
    remarks = ", ".join(part for part in (cut, remark) if part)
    when = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return f"{when} {device} {direction} {shown.hex(' ')} |{text}|" + (f" ({remarks})" if remarks else "")


def last_lines(path: Path, count: int) -> list[str]:
    """Return the last lines of the journal, the oldest first; none where nothing was ever noted."""
    found: list[str] = []
    for file in _files(path):
        if len(found) >= count:
            break
        if file.exists():
            found = file.read_text("ascii", "replace").splitlines() + found
    return found[-count:] if count > 0 else []


@dataclass(frozen=True, slots=True)
class Noted:
    """A line of the journal: when (UTC), whose bytes, which way, in hex."""

    at: datetime
    device: Device
    direction: Direction
    hex: str


def noted_in(line: str) -> Noted | None:
    """Return what a line of the journal says, None for a remark or half a line."""
    head, _, _ = line.partition(" |")
    when, *rest = head.split(" ", 3)
    try:
        device, direction, data = rest
        return Noted(datetime.fromisoformat(when), Device(device), Direction(direction), data)
    except ValueError:
        return None


def last_exchanges(path: Path, looked_at: int = 400) -> dict[Device, Noted]:
    """Return the last exchange of each device among the last lines of the journal."""
    noted = (noted_in(line) for line in last_lines(path, looked_at))
    return {one.device: one for one in noted if one is not None}


def _files(path: Path) -> Iterator[Path]:
    """Yield the journal's files, the newest first."""
    yield path
    for age in range(1, KEPT + 1):
        yield path.with_name(f"{path.name}.{age}")


def _turn_over(path: Path) -> None:
    newest_first = [*_files(path)]
    for older, newer in zip(newest_first[:0:-1], newest_first[-2::-1], strict=True):
        if newer.exists():
            newer.replace(older)
