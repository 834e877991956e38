"""Other ways that scanned codes come in than a serial port: a line of text over the network, and a keyboard of its own.

Each is read as a port is, so that the scanner's thread, its frames and its back-off are the same.
"""

import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.hardware.scanner import SILENCE, SerialScanner
from beesdesk.hardware.serial_thread import FAULTS
from beesdesk.hardware.state import DeviceState, Reason, reason_of

if sys.platform == "linux":
    import fcntl
    import os
    import select

if TYPE_CHECKING:
    from serial import Serial

_LARGEST: Final = 65_535  # bytes of a datagram
_LAST_PORT: Final = 65_535
_EVENT: Final = struct.Struct("llHHi")  # struct input_event: time, type, code, value (linux/input.h)
_GRAB: Final = 0x40044590  # EVIOCGRAB
_KEY_EVENT: Final = 1
_RELEASED, _PRESSED = 0, 1
_SHIFTS: Final = frozenset({42, 54})
_CONTROLS: Final = frozenset({29, 97})
_ENTERS: Final = frozenset({28, 96})
_TAB: Final = 15
_BRACKET: Final = 27  # with Ctrl: GS, which divides the fields of a GS1 code

# What the keys of a US keyboard say, by their codes (linux/input-event-codes.h): plain and with Shift.
_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_PAD: Final = dict(zip((71, 72, 73, 75, 76, 77, 79, 80, 81, 82, 83, 74, 78), "7894561230.-+", strict=True))
_PLAIN: Final = {first + place: char for first, row, _ in _ROWS for place, char in enumerate(row)} | _PAD
_SHIFTED: Final = {first + place: char for first, _, row in _ROWS for place, char in enumerate(row)} | _PAD


class KeyCodes:
    """Makes text of a scanner's own key codes, whatever layout the machine is set to: it types as on a US keyboard."""

    def __init__(self) -> None:
        self._held: set[int] = set()

    def take(self, code: int, value: int) -> str:
        """Take one key, pressed (1), held (2) or released (0); return what it adds to the code, Enter as CR."""
        if code in _SHIFTS | _CONTROLS:
            (self._held.discard if value == _RELEASED else self._held.add)(code)
            return ""
        if value != _PRESSED:
            return ""
        if code in _ENTERS:
            return "\r"
        if code == _TAB:
            return "\t"
        if self._held & _CONTROLS:
            return "\x1d" if code == _BRACKET else ""
        return (_SHIFTED if self._held & _SHIFTS else _PLAIN).get(code, "")


class _Port:
    """What a scanner's thread needs of a port."""

    in_waiting = 0

    def read(self, _size: int) -> bytes:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class UdpPort(_Port):
    """Lines of text that scanners of the network send, one a datagram."""

    def __init__(self, port: int, host: str = "0.0.0.0") -> None:  # noqa: S104 - scanners are other machines
        if not 0 <= port <= _LAST_PORT:
            raise ValueError(port)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            self._socket.bind((host, port))
        except OSError:
            self._socket.close()
            raise
        self._socket.settimeout(SILENCE)
        self.number: int = self._socket.getsockname()[1]

    def read(self, _size: int) -> bytes:
        """Return the next line with its end, nothing after a silence."""
        with suppress(TimeoutError):
            return self._socket.recv(_LARGEST) + b"\r"
        return b""

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()


class EvdevPort(_Port):
    """A scanner that is a keyboard, taken for ourselves: its keys reach nobody else, and no layout changes them (Linux)."""

    def __init__(self, path: str) -> None:
        if sys.platform != "linux":
            raise FileNotFoundError(path)
        self._file = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            fcntl.ioctl(self._file, _GRAB, 1)
        except OSError:
            os.close(self._file)
            raise
        self._keys = KeyCodes()

    def read(self, _size: int) -> bytes:
        """Return what was typed, nothing after a silence."""
        if sys.platform != "linux" or not select.select([self._file], [], [], SILENCE)[0]:
            return b""
        return typed(os.read(self._file, 64 * _EVENT.size), self._keys)

    def close(self) -> None:
        """Give the keyboard back."""
        if sys.platform == "linux":
            with suppress(OSError):  # unplugged: it is gone already
                os.close(self._file)


def typed(data: bytes, keys: KeyCodes) -> bytes:
    """Return what input events say; half of one at the end, which the kernel never gives, is no event."""
    whole = len(data) - len(data) % _EVENT.size
    events = _EVENT.iter_unpack(data[:whole])
    return "".join(keys.take(code, value) for _, _, kind, code, value in events if kind == _KEY_EVENT).encode()


class OtherScanner(SerialScanner):
    """A scanner behind another kind of port, with the thread, frames and states of a serial one."""

    def __init__(
        self,
        address: str,
        open_port: Callable[[], _Port],
        on_scan: Callable[[str], None],
        on_state: Callable[[DeviceState, Reason], None],
        *,
        journal: Journal = NO_JOURNAL,
    ) -> None:
        super().__init__(address, on_scan, on_state, journal=journal)
        self._open_port = open_port

    def _open(self) -> "Serial | None":
        try:
            port: Any = self._open_port()
        except FAULTS as fault:
            reason = Reason.BAD_ADDRESS if isinstance(fault, ValueError) else reason_of(fault)
            absent = reason in {Reason.NOT_FOUND, Reason.UNPLUGGED}
            self._report(DeviceState.ABSENT if absent else DeviceState.ERROR, reason)
            return None
        return port  # type: ignore[no-any-return] # it is read as a port is


def scanner_for(
    address: str,
    on_scan: Callable[[str], None],
    on_state: Callable[[DeviceState, Reason], None],
    *,
    journal: Journal = NO_JOURNAL,
) -> SerialScanner:
    """Return the scanner of an address: `udp:PORT`, `evdev:/dev/input/event5`, `auto`, or the name of a serial port."""
    kind, _, place = address.partition(":")
    if kind == "udp":
        return OtherScanner(address, lambda: UdpPort(int(place)), on_scan, on_state, journal=journal)
    if kind == "evdev":
        return OtherScanner(address, lambda: EvdevPort(place), on_scan, on_state, journal=journal)
    return SerialScanner(address, on_scan, on_state, journal=journal)
