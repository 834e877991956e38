"""Barcode scanners on a serial port (USB virtual port or RS-232): bytes to frames, frames to codes, in order."""

import logging
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from beesdesk.hardware.state import DeviceState, Exchange, ExchangeKind, Exchanges, Reason, reason_of
from beesdesk.values import dataclass

if TYPE_CHECKING:
    from serial import Serial
    from serial.tools.list_ports_common import ListPortInfo

if sys.platform == "win32":
    _FAULTS: Final = (OSError, ValueError)
else:
    import termios

    _FAULTS: Final = (OSError, ValueError, termios.error)  # ValueError: an address or a speed that no port has

AUTO: Final = "auto"
LONGEST: Final = 10_000  # bytes; the fullest QR code holds 7,089 characters (ISO/IEC 18004)
SILENCE: Final = 0.15  # seconds without a byte that end a frame
_SHOWN: Final = 64  # bytes of garbage kept for the devices page
_STX: Final = b"\x02"
_END: Final = re.compile(rb"[\r\n\t\x03]")  # CR, LF, TAB, ETX; CR LF leaves an empty frame, which is none

_VENDORS: Final = {  # USB vendor ids of makers whose serial ports are scanners
    0x0C2E: "Honeywell",
    0x05E0: "Zebra",
    0x05F9: "Datalogic",
    0x1EAB: "Newland",
    0x065A: "Opticon",
}
_GENERIC: Final = re.compile(r"scanner|bar ?code|usb virtual com", re.IGNORECASE)

_log = logging.getLogger(__name__)


class Frames:
    """Cuts a stream of bytes into frames, however the bytes come in.

    STX is dropped, everything else is kept as it came (GS, 0x1D, divides the fields of a GS1 code). A frame over
    10,000 bytes is no code: it is thrown away up to its end and counted in `dropped`.
    """

    def __init__(self) -> None:
        self.dropped = 0  # bytes thrown away so far
        self._held = bytearray()
        self._too_long = False

    def feed(self, data: bytes) -> list[bytes]:
        """Take more bytes; return the frames that they complete, none of them empty."""
        *ended, rest = _END.split(data.replace(_STX, b""))
        frames = []
        for piece in ended:
            self._hold(piece)
            frames.append(self.flush())
        self._hold(rest)
        return [frame for frame in frames if frame]

    def flush(self) -> bytes:
        """Return what is held without an end, perhaps nothing, and start afresh."""
        frame = bytes(self._held)
        self._held.clear()
        self._too_long = False
        return frame

    def _hold(self, piece: bytes) -> None:
        self._held += piece
        self._too_long = self._too_long or len(self._held) > LONGEST
        if self._too_long:
            self.dropped += len(self._held)
            self._held.clear()


def decode(frame: bytes) -> str:
    """Return the text of a frame: UTF-8 where it is, else Latin-1, which reads any byte."""
    try:
        return frame.decode()
    except UnicodeDecodeError:
        return frame.decode("latin-1")


@dataclass(frozen=True, slots=True)
class FoundScanner:
    """A serial port that looks like a scanner: its name to open, what it calls itself, the maker if known."""

    port: str
    name: str
    maker: str = ""


def scanners_among(ports: "Iterable[ListPortInfo]") -> list[FoundScanner]:
    """Return the ports that look like scanners: known makers first, then those whose name says so."""
    found = [FoundScanner(port.device, port.description, _VENDORS.get(port.vid or 0, "")) for port in ports]
    likely = [port for port in found if port.maker or _GENERIC.search(port.name)]
    return sorted(likely, key=lambda port: (not port.maker, port.port))


def find_scanners() -> list[FoundScanner]:
    """Return the ports of this machine that look like scanners, the likeliest first."""
    from serial.tools import list_ports  # noqa: PLC0415 - loaded by the scanner's thread: the screen does not wait

    return scanners_among(list_ports.comports())


def backoff() -> Iterator[float]:
    """Yield the seconds to wait before each new try: 0.2, then double, 5 at most."""
    delay = 0.2
    while True:
        yield delay
        delay = min(delay * 2, 5.0)


class SerialScanner:
    """A scanner on a serial port, read by a thread of its own that reopens the port after an unplug.

    `port` is a name (`COM3`, `/dev/ttyACM0`, a pyserial address) or `auto`. `on_scan` gets each code in the order
    read and `on_state` each change, both on the scanner's thread: hand them over at once and raise nothing.
    """

    def __init__(
        self,
        port: str,
        on_scan: Callable[[str], None],
        on_state: Callable[[DeviceState, Reason], None],
        *,
        baudrate: int = 9600,
        find: Callable[[], list[FoundScanner]] = find_scanners,
    ) -> None:
        self._port = port
        self._on_scan = on_scan
        self._on_state = on_state
        self._baudrate = baudrate
        self._find = find
        self._frames = Frames()
        self._exchanges = Exchanges()
        self._said: tuple[DeviceState, Reason] | None = None
        self._stopped = Event()
        self._thread = Thread(target=self._run, name=f"scanner {port}", daemon=True)

    def start(self) -> None:
        """Start reading; once only."""
        self._thread.start()

    def stop(self) -> None:
        """Stop reading and close the port; takes 0.2 s at most, 2 s if the system is busy opening a port."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(timeout=2)

    def exchanges(self) -> list[Exchange]:
        """Return the last 200 frames, the oldest first."""
        return self._exchanges.latest()

    def _run(self) -> None:
        try:
            self._report(DeviceState.OPENING)
            for data in self._chunks():
                self._take(data)
        finally:
            if not self._stopped.is_set():  # a fault of ours: the light must not stay green
                self._report(DeviceState.ERROR, Reason.FAILED)

    def _chunks(self) -> Iterator[bytes]:
        """Yield what the port gives, empty after a silence, opening it as often as it takes."""
        delays = backoff()
        while not self._stopped.is_set():
            port = self._open()
            if port is not None:
                delays = backoff()
                self._frames = Frames()  # half a code from before the unplug is no code
                yield from self._read(port)
            self._stopped.wait(next(delays))

    def _open(self) -> "Serial | None":
        import serial  # noqa: PLC0415 - loaded by the scanner's thread: the screen does not wait

        try:
            name = self._port_name()
            return serial.serial_for_url(name, baudrate=self._baudrate, timeout=SILENCE, exclusive=True)
        except _FAULTS as fault:
            _log.debug("%s does not open: %s", self._port, fault)
            reason = Reason.BAD_ADDRESS if isinstance(fault, ValueError) else reason_of(fault)
            absent = reason in {Reason.NOT_FOUND, Reason.UNPLUGGED}
            self._report(DeviceState.ABSENT if absent else DeviceState.ERROR, reason)
            return None

    def _port_name(self) -> str:
        if self._port != AUTO:
            return self._port
        for found in self._find():
            return found.port
        raise FileNotFoundError

    def _read(self, port: "Serial") -> Iterator[bytes]:
        try:
            with port:
                self._report(DeviceState.READY)
                while not self._stopped.is_set():
                    yield port.read(max(1, port.in_waiting))
        except _FAULTS as fault:
            _log.info("%s is gone: %s", self._port, fault)
            self._report(DeviceState.ABSENT, Reason.UNPLUGGED)

    def _take(self, data: bytes) -> None:
        dropped = self._frames.dropped
        frames = self._frames.feed(data)
        if self._frames.dropped > dropped and self._report(DeviceState.ERROR, Reason.GARBAGE):
            self._exchanges.add(ExchangeKind.GARBAGE, data[:_SHOWN])
        for frame in frames:
            self._deliver(ExchangeKind.FRAME, frame)
        if not data and (frame := self._frames.flush()):
            self._deliver(ExchangeKind.UNENDED, frame)

    def _deliver(self, kind: ExchangeKind, frame: bytes) -> None:
        self._exchanges.add(kind, frame)
        self._report(DeviceState.READY)
        self._on_scan(decode(frame))

    def _report(self, state: DeviceState, reason: Reason = Reason.NONE) -> bool:
        """Say a change; return whether it was one."""
        if self._said == (state, reason):
            return False
        self._said = (state, reason)
        self._on_state(state, reason)
        return True
