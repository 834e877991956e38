"""A device on a serial port, worked by a thread of its own that opens the port again after an unplug."""

import logging
import sys
from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.hardware.state import DeviceState, Exchange, Exchanges, Reason, reason_of
from beesdesk.values import dataclass

if TYPE_CHECKING:
    from serial import Serial

if sys.platform == "win32":
    FAULTS: Final = (OSError, ValueError)
    _UNFIT: Final = ()
else:
    import termios

    FAULTS: Final = (OSError, ValueError, termios.error)  # ValueError: an address or a speed that no port has
    _UNFIT: Final = (termios.error,)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Line:
    """How bytes go over the port, as the device is set. `silence` is seconds without a byte that end a read."""

    baudrate: int = 9600
    bits: int = 8
    parity: str = "N"
    silence: float = 0.15


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A serial port of this machine: its name to open, and what it calls itself."""

    port: str
    name: str


def find_ports() -> list[FoundPort]:
    """Return the serial ports of this machine, by name."""
    from serial.tools import list_ports  # noqa: PLC0415 - looked for beside the screen

    return sorted(
        (FoundPort(port.device, port.description) for port in list_ports.comports()), key=lambda one: one.port
    )


def backoff() -> Iterator[float]:
    """Yield the seconds to wait before each new try: 0.2, then double, 5 at most."""
    delay = 0.2
    while True:
        yield delay
        delay = min(delay * 2, 5.0)


class SerialThread:
    """What drivers of serial devices share. `on_state` gets each change, on the device's thread: raise nothing there.

    `_listen` yields what the open port gives, `_take` makes something of it.
    """

    def __init__(
        self,
        kind: str,
        port: str,
        on_state: Callable[[DeviceState, Reason], None],
        line: Line | None = None,
        *,
        journal: Journal = NO_JOURNAL,
    ) -> None:
        self._port = port
        self._journal = journal
        self._on_state = on_state
        self._line = line or Line()
        self._exchanges = Exchanges()
        self._said: tuple[DeviceState, Reason] | None = None
        self._stopped = Event()
        self._thread = Thread(target=self._run, name=f"{kind} {port}", daemon=True)

    def start(self) -> None:
        """Open the port and begin; once only."""
        self._thread.start()

    def stop(self) -> None:
        """End and close the port; takes as long as one read, 2 s if the system is busy opening a port."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(timeout=2)

    def exchanges(self) -> list[Exchange]:
        """Return the last 200 exchanges, the oldest first."""
        return self._exchanges.latest()

    def _listen(self, port: "Serial") -> Iterator[bytes]:
        """Yield what the port gives, until `_stopped`."""
        raise NotImplementedError

    def _take(self, data: bytes) -> None:
        """Make something of what the port gave."""
        raise NotImplementedError

    def _port_name(self) -> str:
        """Return the port to open now; an `OSError` says that there is none."""
        return self._port

    def _run(self) -> None:
        try:
            self._report(DeviceState.OPENING)
            for data in self._heard():
                self._take(data)
        finally:
            if not self._stopped.is_set():  # a fault of ours: the light must not stay green
                self._report(DeviceState.ERROR, Reason.FAILED)

    def _heard(self) -> Iterator[bytes]:
        """Yield what the port gives, opening it as often as it takes."""
        delays = backoff()
        while not self._stopped.is_set():
            port = self._open()
            if port is not None:
                for data in self._read(port):
                    delays = backoff()
                    yield data
            self._stopped.wait(next(delays))

    def _open(self) -> "Serial | None":
        try:
            return opened(self._port_name(), self._line)
        except FAULTS as fault:
            _log.debug("%s does not open: %s", self._port, fault)
            reason = Reason.BAD_ADDRESS if isinstance(fault, ValueError) else reason_of(fault)
            absent = reason in {Reason.NOT_FOUND, Reason.UNPLUGGED}
            self._report(DeviceState.ABSENT if absent else DeviceState.ERROR, reason)
            return None

    def _read(self, port: "Serial") -> Iterator[bytes]:
        try:
            with port:
                yield from self._listen(port)
        except TimeoutError as fault:
            _log.info("%s takes nothing: %s", self._port, fault)
            self._report(DeviceState.ERROR, Reason.NO_ANSWER)
        except FAULTS as fault:
            _log.info("%s is gone: %s", self._port, fault)
            self._report(DeviceState.ABSENT, Reason.UNPLUGGED)

    def _report(self, state: DeviceState, reason: Reason = Reason.NONE) -> bool:
        """Say a change; return whether it was one."""
        if self._said == (state, reason):
            return False
        self._said = (state, reason)
        self._on_state(state, reason)
        return True


def opened(name: str, line: Line) -> "Serial":
    """Open a port; one that is no real line (USB, a pseudo-terminal) may refuse parity, and carries the same bytes."""
    try:
        return _port(name, line, line.bits, line.parity)
    except _UNFIT:
        return _port(name, line, 8, "N")


def _port(name: str, line: Line, bits: int, parity: str) -> "Serial":
    import serial  # noqa: PLC0415 - loaded by the device's thread: the screen does not wait

    return serial.serial_for_url(
        name,
        baudrate=line.baudrate,
        bytesize=bits,
        parity=parity,
        timeout=line.silence,
        write_timeout=1,
        exclusive=True,
    )
