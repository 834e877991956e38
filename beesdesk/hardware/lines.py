"""A way to a payment terminal: bytes to and from a serial port or a network address, opened for one exchange."""

import re
import socket
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Final, Protocol, Self

from beesdesk.hardware.journal import NO_JOURNAL, Device, Direction, Journal
from beesdesk.hardware.serial_thread import FAULTS, Line, opened

if TYPE_CHECKING:
    from types import TracebackType

    from serial import Serial

_GLANCE: Final = 0.05  # seconds of one look at the line: so soon a wish to break off is seen
_HOST_AND_PORT: Final = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(:(?P<port>\d{1,5}))?")
_LAST_PORT: Final = 65535


class LineGone(OSError):
    """The line does not open, or it broke."""


class ByteLine(Protocol):
    """Bytes both ways, with patience in seconds. Raises `LineGone`."""

    def send(self, data: bytes) -> None:
        """Send all of it."""

    def glance(self, most: int = 1) -> bytes:
        """Return what is there within a moment, at most so many bytes, perhaps none."""

    def close(self) -> None:
        """Let it go."""


class _Noting:
    """What both kinds share: noting in the hardware journal, and closing after use."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._heard = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self._note_heard()
        self.close()

    def close(self) -> None:
        raise NotImplementedError

    def _sent(self, data: bytes) -> None:
        self._note_heard()
        self._journal.note(Device.TERMINAL, Direction.SENT, data)

    def _note_heard(self) -> None:
        if self._heard:
            self._journal.note(Device.TERMINAL, Direction.HEARD, self._heard)
            self._heard = b""


class SerialLine(_Noting):
    """A serial port."""

    def __init__(self, port: str, line: Line, journal: Journal = NO_JOURNAL) -> None:
        super().__init__(journal)
        try:
            self._port: Serial = opened(port, line)
        except FAULTS as fault:
            raise LineGone(str(fault)) from fault

    def send(self, data: bytes) -> None:
        """Send all of it."""
        self._sent(data)
        try:
            self._port.write(data)
            self._port.flush()
        except FAULTS as fault:
            raise LineGone(str(fault)) from fault

    def glance(self, most: int = 1) -> bytes:
        """Return what is there within a moment."""
        try:
            data = self._port.read(most)
        except FAULTS as fault:
            raise LineGone(str(fault)) from fault
        self._heard += data
        return data

    def close(self) -> None:
        """Let the port go."""
        with suppress(*FAULTS):  # unplugged: it is gone already
            self._port.close()


class NetworkLine(_Noting):
    """A connection over TCP."""

    def __init__(self, host: str, port: int, journal: Journal = NO_JOURNAL, patience: float = 5.0) -> None:
        super().__init__(journal)
        try:
            self._socket = socket.create_connection((host, port), patience)
        except (OSError, UnicodeError) as fault:
            raise LineGone(str(fault)) from fault
        self._patience = patience

    def send(self, data: bytes) -> None:
        """Send all of it."""
        self._sent(data)
        try:
            self._socket.settimeout(self._patience)
            self._socket.sendall(data)
        except OSError as fault:
            raise LineGone(str(fault)) from fault

    def glance(self, most: int = 1) -> bytes:
        """Return what is there within a moment. Raises `LineGone` once the other end has hung up."""
        try:
            self._socket.settimeout(_GLANCE)
            data = self._socket.recv(most)
        except TimeoutError:
            return b""
        except OSError as fault:
            raise LineGone(str(fault)) from fault
        if not data:
            raise LineGone("hung up")
        self._heard += data
        return data

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


def glance_line(baudrate: int, parity: str = "N") -> Line:
    """Return the settings of a port that is looked at again and again."""
    return Line(baudrate, 8, parity, silence=_GLANCE)


def host_and_port(place: str, usual: int) -> tuple[str, int] | None:
    """Return the host and port of `HOST` or `HOST:PORT` (an IPv6 address in brackets), None if it is neither."""
    found = _HOST_AND_PORT.fullmatch(place)
    port = int(found["port"] or usual) if found else 0
    return (found["host"].strip("[]"), port) if found and 0 < port <= _LAST_PORT else None


def awaited(line: ByteLine, size: int, seconds: float) -> bytes:
    """Return so many bytes, fewer if they do not come in time. Raises `LineGone`."""
    data, until = b"", monotonic() + seconds
    while len(data) < size and monotonic() < until:
        data += line.glance(size - len(data))
    return data
