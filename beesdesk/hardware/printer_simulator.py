"""A simulated receipt printer on a network port: takes ESC/POS, answers for paper and cover, keeps what it has printed."""

import socket
from contextlib import suppress
from enum import StrEnum
from threading import Event, Thread
from types import TracebackType
from typing import Final, Self

_QUERY: Final = b"\x10\x04"
_END: Final = b"\x1d\x72\x01"
_QUERY_BYTES: Final = 3
_COVER, _PAPER, _FIXED = 2, 4, 0x12


class PrinterWhim(StrEnum):
    """What is wrong with a simulated printer."""

    NONE = "none"
    OUT = "out"  # no paper: it says so, and prints nothing
    LOW = "low"
    OPEN = "open"  # its cover
    MUTE = "mute"  # prints, and answers no question
    HALF = "half"  # breaks the line in the middle of a job, having printed half


class PrinterSimulator:
    """A printer on a port of this machine. `jobs` are the papers; switched `off` it answers nobody."""

    def __init__(self) -> None:
        self.whim = PrinterWhim.NONE
        self.jobs: list[bytes] = []
        self.halves: list[bytes] = []
        self._port = 0
        self._server: socket.socket | None = None
        self._thread: Thread | None = None
        self._closing = Event()
        self.switch_on()

    @property
    def address(self) -> str:
        """The address to be set in the till."""
        return f"tcp:127.0.0.1:{self._port}"

    def switch_on(self) -> None:
        """Be there, under the same address as before."""
        if self._server is None:
            self._closing.clear()
            self._server = socket.create_server(("127.0.0.1", self._port))
            self._port = self._server.getsockname()[1]
            self._thread = Thread(target=self._serve, args=(self._server,), name="simulated printer", daemon=True)
            self._thread.start()

    def switch_off(self) -> None:
        """Be away."""
        if self._server is not None and self._thread is not None:
            self._closing.set()
            with suppress(OSError):
                self._server.shutdown(socket.SHUT_RDWR)
            self._server.close()
            self._thread.join()
            self._server = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.switch_off()

    def _serve(self, server: socket.socket) -> None:
        while not self._closing.is_set():
            try:
                line, _ = server.accept()
            except OSError:
                return
            with line, suppress(OSError):  # whoever printed has hung up
                line.settimeout(10)
                self._talk(line)

    def _talk(self, line: socket.socket) -> None:
        data = b""
        while received := line.recv(4096):
            data += received
            while data.startswith(_QUERY) and len(data) >= _QUERY_BYTES:
                if self.whim is not PrinterWhim.MUTE:
                    line.sendall(bytes((self._answer(data[2]),)))
                data = data[_QUERY_BYTES:]
            if self.whim is PrinterWhim.HALF and len(data) > _QUERY_BYTES:
                self.whim = PrinterWhim.NONE
                self.halves.append(data)
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
                return  # with a reset, as a pulled plug does
            if data.endswith(_END):
                self.jobs.append(data.removesuffix(_END))
                data = b""
                if self.whim is not PrinterWhim.MUTE:
                    line.sendall(b"\x00")
        if data:
            self.jobs.append(data)

    def _answer(self, query: int) -> int:
        if query == _COVER and self.whim is PrinterWhim.OPEN:
            return _FIXED | 0x04
        if query == _PAPER and self.whim in {PrinterWhim.OUT, PrinterWhim.LOW}:
            return _FIXED | (0x60 if self.whim is PrinterWhim.OUT else 0x0C)
        return _FIXED
