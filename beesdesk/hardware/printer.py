"""The receipt printer: where jobs of ESC/POS bytes go, and the few bytes that the till itself must know."""

import errno
import os
import re
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from io import FileIO
from pathlib import Path
from typing import Final, Protocol

from beesdesk.errors import ShopError
from beesdesk.hardware.journal import NO_JOURNAL, Device, Direction, Journal
from beesdesk.hardware.lines import host_and_port
from beesdesk.hardware.state import Reason, reason_of

if sys.platform != "win32":
    import select

PORT: Final = 9100  # raw printing
TIMEOUT: Final = 5.0  # seconds in which a printer must take the next bytes
PAPER_QUERY: Final = b"\x10\x04\x04"  # DLE EOT 4: send the state of the paper
COVER_QUERY: Final = b"\x10\x04\x02"  # DLE EOT 2: send why you are offline
DRAWER_QUERY: Final = b"\x10\x04\x01"  # DLE EOT 1: send the level of the drawer's pin 3
END_QUERY: Final = b"\x1d\x72\x01"  # GS r 1: answered in its turn, after all that was sent before
ANSWER_SECONDS: Final = 1.0
END_SECONDS: Final = 15.0  # a long receipt is on its way out
_FIXED_BITS: Final = 0x12  # of the bits 0x93, those that are set in every answer


class PrinterUnavailable(ShopError):
    """A job was not taken whole. `sent` bytes of it were: 0 means that nothing can have been printed."""

    def __init__(self, printer: str, reason: Reason, sent: int = 0) -> None:
        super().__init__(printer, reason, sent)
        self.printer = printer
        self.reason = reason
        self.sent = sent


class BadPrinterAddress(ShopError):
    """An address that names no kind of printer."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class ReceiptPrinter(Protocol):
    """Anything that takes receipts; each call waits, so not on the screen's thread."""

    def print(self, data: bytes, *, sure: bool = False) -> None:
        """Print one job, waiting until it is taken, or raise `PrinterUnavailable`.

        To be `sure` the printer is asked whether it has come to the end; only one that answers questions can say so.
        """

    def ask(self, query: bytes) -> bytes | None:
        """Return the byte by which the printer answers a query, None if it says nothing: then nothing is known.

        Raises `PrinterUnavailable` where it cannot even be asked.
        """


@dataclass(frozen=True, slots=True)
class FilePrinter:
    """Keeps each job in a file of a folder, which is made if need be."""

    folder: Path

    def print(self, data: bytes, name: str = "", *, sure: bool = False) -> None:  # noqa: ARG002 - what is written is there
        """Write `name.bin`, or a file named for the time (UTC); a job never replaces another."""
        stem = re.sub(r"[^\w-]+", "-", name) or f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._free_file(stem).write_bytes(data)
        except OSError as fault:
            raise PrinterUnavailable(str(self.folder), reason_of(fault)) from fault

    def ask(self, query: bytes) -> bytes | None:  # noqa: ARG002 - a folder knows nothing of paper
        """Return None."""
        return None

    def _free_file(self, stem: str) -> Path:
        path, number = self.folder / f"{stem}.bin", 1
        while path.exists():
            number += 1
            path = self.folder / f"{stem}-{number}.bin"
        return path


@dataclass(frozen=True, slots=True)
class DevicePrinter:
    """A printer behind a device file (`/dev/usb/lp0`, `LPT1`), or any file that is there already."""

    path: str
    timeout: float = TIMEOUT

    def print(self, data: bytes, *, sure: bool = False) -> None:
        """Write the job; a printer that takes nothing for `timeout` seconds is given up (not on Windows)."""
        sent, whole = 0, data + END_QUERY if sure else data
        try:
            with open(self.path, "r+b" if sure else "ab", buffering=0, opener=_open_existing) as file:
                while sent < len(whole):
                    self._wait(file)
                    sent += file.write(whole[sent:]) or 0
                if sure and not self._heard(file, END_SECONDS):
                    raise TimeoutError
                self._wait(file)  # Linux throws away what a USB printer has not taken when the file closes (usblp.c)
        except OSError as fault:
            raise PrinterUnavailable(self.path, reason_of(fault), sent) from fault

    def ask(self, query: bytes) -> bytes | None:
        """Return the printer's answer; a cable that only goes one way gives none."""
        try:
            with open(self.path, "r+b", buffering=0, opener=_open_existing) as file:
                self._wait(file)
                file.write(query)
                return self._heard(file, ANSWER_SECONDS)
        except OSError as fault:
            raise PrinterUnavailable(self.path, reason_of(fault)) from fault

    def _heard(self, file: FileIO, seconds: float) -> bytes | None:
        if sys.platform == "win32" or not select.select([file], [], [], seconds)[0]:
            return None
        return file.read(1) or None

    def _wait(self, file: FileIO) -> None:
        if sys.platform != "win32" and not select.select([], [file], [], self.timeout)[1]:
            raise TimeoutError


@dataclass(frozen=True, slots=True)
class NetworkPrinter:
    """A printer on the network that takes raw jobs, by default on port 9100."""

    host: str
    port: int = PORT
    timeout: float = TIMEOUT

    def print(self, data: bytes, *, sure: bool = False) -> None:
        """Send the job over a connection of its own; `timeout` seconds for each step.

        That the network has taken it says little: to be `sure` the printer is waited for.
        """
        sent, whole = 0, data + END_QUERY if sure else data
        try:
            with socket.create_connection((self.host, self.port), self.timeout) as connection:
                while sent < len(whole):
                    sent += connection.send(whole[sent:])
                connection.settimeout(END_SECONDS)
                if sure and not connection.recv(1):
                    raise ConnectionResetError(errno.ECONNRESET, "hung up")
        except (OSError, UnicodeError) as fault:  # UnicodeError: a name that no network could have
            raise self._unavailable(fault, sent) from fault

    def ask(self, query: bytes) -> bytes | None:
        """Return the printer's answer, over a connection of its own."""
        try:
            with socket.create_connection((self.host, self.port), self.timeout) as connection:
                connection.sendall(query)
                connection.settimeout(ANSWER_SECONDS)
                with suppress(TimeoutError):
                    return connection.recv(1) or None
        except (OSError, UnicodeError) as fault:
            raise self._unavailable(fault, 0) from fault
        return None

    def _unavailable(self, fault: Exception, sent: int) -> PrinterUnavailable:
        unknown = isinstance(fault, socket.gaierror | UnicodeError)
        reason = Reason.NOT_FOUND if unknown else reason_of(fault)
        return PrinterUnavailable(f"{self.host}:{self.port}", reason, sent)


@dataclass
class SimulatedPrinter:
    """A printer that keeps its jobs; `trouble` (out of paper, offline) is set by hand and makes it refuse."""

    jobs: list[bytes] = field(default_factory=list)
    trouble: Reason = Reason.NONE

    def print(self, data: bytes, *, sure: bool = False) -> None:  # noqa: ARG002 - it keeps what it takes
        """Keep the job, unless in trouble."""
        if self.trouble:
            raise PrinterUnavailable("simulated", self.trouble)
        self.jobs.append(data)

    def ask(self, query: bytes) -> bytes | None:  # noqa: ARG002 - its trouble says all
        """Say nothing, unless in trouble."""
        if self.trouble:
            raise PrinterUnavailable("simulated", self.trouble)
        return None


@dataclass(frozen=True, slots=True)
class JournaledPrinter:
    """A printer whose jobs are noted in the hardware journal; what only opens the drawer is the drawer's."""

    printer: ReceiptPrinter
    journal: Journal

    def print(self, data: bytes, *, sure: bool = False) -> None:
        """Print the job, and note it with what became of it."""
        device = Device.DRAWER if data in _KICKS else Device.PRINTER
        try:
            self.printer.print(data, sure=sure)
        except PrinterUnavailable as fault:
            self.journal.note(device, Direction.SENT, data, f"{fault.reason}: {fault.sent} of {len(data)} bytes taken")
            raise
        self.journal.note(device, Direction.SENT, data, "taken")

    def ask(self, query: bytes) -> bytes | None:
        """Return the printer's answer, and note it."""
        answer = self.printer.ask(query)
        self.journal.note(Device.PRINTER, Direction.SENT, query)
        if answer:
            self.journal.note(Device.PRINTER, Direction.HEARD, answer)
        return answer


class PaperState(StrEnum):
    """How much paper is on the roll."""

    PLENTY = "plenty"
    LOW = "low"
    OUT = "out"
    UNKNOWN = "unknown"


def paper_state(reply: bytes | None) -> PaperState:
    """Read the answer to `PAPER_QUERY` (ESC/POS, DLE EOT 4); no answer or a strange one is unknown, not plenty."""
    if reply is None or len(reply) != 1 or reply[0] & 0x93 != _FIXED_BITS:
        return PaperState.UNKNOWN
    if reply[0] & 0x60:
        return PaperState.OUT
    return PaperState.LOW if reply[0] & 0x0C else PaperState.PLENTY


class PrinterState(StrEnum):
    """How a printer is, as it says itself."""

    READY = "ready"
    LOW = "low"  # the roll is nearly at its end
    OUT = "out"
    OPEN = "open"  # its cover
    UNKNOWN = "unknown"  # it says nothing, or nothing that is understood: not "well"


def state_of(printer: ReceiptPrinter) -> PrinterState:
    """Return how a printer is: its cover first, then its paper. Raises `PrinterUnavailable`."""
    cover = printer.ask(COVER_QUERY)
    if cover is not None and len(cover) == 1 and cover[0] & 0x93 == _FIXED_BITS and cover[0] & _COVER_OPEN:
        return PrinterState.OPEN
    paper = paper_state(printer.ask(PAPER_QUERY)) if cover is not None else PaperState.UNKNOWN
    return _BY_PAPER[paper]


def drawer_kick(pin: int = 0) -> bytes:
    """Return what opens the cash drawer (ESC p): pin 0 or 1 for connector pin 2 or 5, 100 ms on, 100 ms off."""
    if pin not in {0, 1}:
        raise ValueError(pin)
    return bytes((0x1B, 0x70, pin, 0x32, 0x32))


_COVER_OPEN: Final = 0x04
_BY_PAPER: Final = {
    PaperState.PLENTY: PrinterState.READY,
    PaperState.LOW: PrinterState.LOW,
    PaperState.OUT: PrinterState.OUT,
    PaperState.UNKNOWN: PrinterState.UNKNOWN,
}
_KICKS: Final = {drawer_kick(pin) for pin in (0, 1)}


def printer_for(address: str, journal: Journal = NO_JOURNAL) -> ReceiptPrinter | None:
    """Return the printer of an address, None for `none`; its jobs are noted in the hardware journal.

    `file:FOLDER`, `device:PATH`, `tcp:HOST` or `tcp:HOST:PORT` (an IPv6 address in brackets). Raises
    `BadPrinterAddress`.
    """
    printer = _printer(address)
    return printer if printer is None or journal is NO_JOURNAL else JournaledPrinter(printer, journal)


def _printer(address: str) -> ReceiptPrinter | None:
    kind, _, place = address.strip().partition(":")
    match kind.lower():
        case "none" if not place:
            return None
        case "file" if place:
            return FilePrinter(Path(place))
        case "device" if place:
            return DevicePrinter(place)
        case "tcp" if found := host_and_port(place, PORT):
            return NetworkPrinter(*found)
    raise BadPrinterAddress(address)


def _open_existing(path: str, flags: int) -> int:
    """Open without creating: a printer that is away must not become a plain file."""
    if sys.platform != "win32":
        flags |= os.O_NONBLOCK  # a printer without paper must not hang us
    return os.open(path, flags & ~os.O_CREAT)
