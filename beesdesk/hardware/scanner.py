"""Barcode scanners on a serial port (USB virtual port or RS-232): bytes to frames, frames to codes, in order."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from beesdesk.hardware.journal import NO_JOURNAL, Device, Direction, Journal
from beesdesk.hardware.serial_thread import Line, SerialThread
from beesdesk.hardware.state import DeviceState, ExchangeKind, Reason
from beesdesk.values import dataclass

if TYPE_CHECKING:
    from serial import Serial
    from serial.tools.list_ports_common import ListPortInfo

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


class SerialScanner(SerialThread):
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
        journal: Journal = NO_JOURNAL,
    ) -> None:
        super().__init__("scanner", port, on_state, Line(baudrate, silence=SILENCE), journal=journal)
        self._on_scan = on_scan
        self._find = find
        self._frames = Frames()

    def _port_name(self) -> str:
        if self._port != AUTO:
            return self._port
        for found in self._find():
            return found.port
        raise FileNotFoundError

    def _listen(self, port: "Serial") -> Iterator[bytes]:
        """Yield what the port gives, empty after a silence."""
        self._frames = Frames()  # half a code from before the unplug is no code
        self._report(DeviceState.READY)
        while not self._stopped.is_set():
            yield port.read(max(1, port.in_waiting))

    def _take(self, data: bytes) -> None:
        dropped = self._frames.dropped
        frames = self._frames.feed(data)
        if self._frames.dropped > dropped and self._report(DeviceState.ERROR, Reason.GARBAGE):
            self._exchanges.add(ExchangeKind.GARBAGE, data[:_SHOWN])
            self._journal.note(Device.SCANNER, Direction.HEARD, data, "garbage")
        for frame in frames:
            self._deliver(ExchangeKind.FRAME, frame)
        if not data and (frame := self._frames.flush()):
            self._deliver(ExchangeKind.UNENDED, frame)

    def _deliver(self, kind: ExchangeKind, frame: bytes) -> None:
        self._exchanges.add(kind, frame)
        self._journal.note(Device.SCANNER, Direction.HEARD, frame)
        self._report(DeviceState.READY)
        self._on_scan(decode(frame))
