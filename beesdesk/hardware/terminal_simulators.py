"""Simulated payment terminals, on a pseudo-terminal or a network port: they speak the real bytes, and book what is paid.

What a terminal has booked (`booked`) is the truth of a test: the till may know less, never something else.
"""

import socket
from contextlib import suppress
from enum import StrEnum
from queue import Queue
from threading import Lock, Thread
from types import TracebackType
from typing import Final, Self

from beesdesk.hardware import concert, zvt
from beesdesk.hardware.simulators import Listener
from beesdesk.hardware.zvt import Apdu
from beesdesk.values import dataclass


class TerminalWhim(StrEnum):
    """How a simulated terminal misbehaves."""

    NONE = "none"
    DECLINE = "decline"
    UNCLEAR = "unclear"  # neither yes nor no
    DEAF = "deaf"  # takes nothing
    SILENT = "silent"  # takes the amount, books it, and says nothing more
    CUT = "cut"  # books the amount, and the line breaks before the answer
    DAMAGED = "damaged"  # sends its first answer with a wrong check byte
    HALF = "half"  # sends half of its first answer
    TWICE = "twice"  # sends each answer two times
    OTHER = "other"  # says that another amount was paid
    REFUSES_ONCE = "refuses_once"  # says of the first frame that it came damaged


@dataclass(frozen=True, slots=True)
class Booked:
    """What a terminal has taken (or given back, below zero), in cents, under which name of ten characters."""

    cents: int
    private: str


class ConcertSimulator(Listener):
    """A terminal that speaks Concert v2. Once it `waits`, the customer decides with `customer`; else it does so at once."""

    def __init__(self, *, waits: bool = False) -> None:
        self.whim = TerminalWhim.NONE
        self.waits = waits
        self.booked: list[Booked] = []
        self.asked: Queue[concert.Request] = Queue()
        self._frame = b""
        self._request: concert.Request | None = None
        self._answers: list[bytes] = []
        self._faults = 0
        super().__init__("payment terminal")

    def customer(self, *, pays: bool = True) -> None:
        """Let the customer pay or break off."""
        request, self._request = self._request, None
        if request is None:
            raise RuntimeError("nobody is asked for anything")
        status = "0" if pays else "7"
        if self.whim is TerminalWhim.DECLINE:
            status = "7"
        elif self.whim is TerminalWhim.UNCLEAR:
            status = "9"
        if status == "0":
            self.booked.append(Booked(-request.cents if request.back else request.cents, request.private))
        if self.whim is TerminalWhim.CUT:
            self.cut()
            return
        self._answers = [self._reply(request, status)] * (2 if self.whim is TerminalWhim.TWICE else 1)
        if self.whim is not TerminalWhim.SILENT:
            self.garbage(concert.ENQ)

    def late(self) -> None:
        """Say the answer that was held back."""
        self.garbage(concert.ENQ)

    def _reply(self, request: concert.Request, status: str) -> bytes:
        cents = request.cents + (100 if self.whim is TerminalWhim.OTHER else 0)
        report = f"{'497012******3456':<55}" if request.report else ""
        body = f"{concert.TILL}{status}{cents:08d}1{report}{concert.EURO}{request.private:<10.10}"
        return concert.frame(body.encode())

    def _hear(self, data: bytes) -> None:
        for byte in data:
            self._take(bytes((byte,)))

    def _take(self, byte: bytes) -> None:
        if self.whim is TerminalWhim.DEAF:
            return
        if self._frame or byte == concert.STX:
            self._frame += byte
            if len(self._frame) == _REQUEST_FRAME:
                self._judge()
        elif byte == concert.ENQ:
            self.garbage(concert.ACK)
        elif byte == concert.EOT:
            if self._request is not None and not self.waits:
                self.customer()
        elif byte in {concert.ACK, concert.NAK}:
            self._answer(byte)

    def _judge(self) -> None:
        body, self._frame = concert.body_of(self._frame), b""
        if self.whim is TerminalWhim.REFUSES_ONCE and not self._faults:
            self._faults, body = 1, None
        if body is None:
            self.garbage(concert.NAK)
            return
        text = body.decode()
        self._request = concert.Request(int(text[2:10]), text[16:26], back=text[12] == "2", report=text[10] == "1")
        self.garbage(concert.ACK)
        self.asked.put(self._request)

    def _answer(self, byte: bytes) -> None:
        """Send the answer after the till's word; the next one, or the end, after it was taken."""
        if not self._answers:
            return
        data = self._answers[0]
        if byte == concert.ACK and self._sent:
            self._answers.pop(0)
            self._sent = False
            self.garbage(concert.ENQ if self._answers else concert.EOT)
            return
        self._sent = True
        if self.whim in {TerminalWhim.DAMAGED, TerminalWhim.HALF} and not self._faults:
            self._faults = 1
            data = data[: len(data) // 2] if self.whim is TerminalWhim.HALF else data[:-1] + bytes((data[-1] ^ 0xFF,))
        self.garbage(data)

    _sent = False


_REQUEST_FRAME: Final = 37
_DECLINED: Final = 0x05


class ZvtBrain:
    """What a ZVT terminal makes of each message; the same over any line.

    It says one thing, and the next when the till has answered. None stands for a line that breaks.
    """

    def __init__(self, *, waits: bool = False) -> None:
        self.whim = TerminalWhim.NONE
        self.waits = waits
        self.booked: list[Booked] = []
        self.asked: Queue[int] = Queue()
        self._lock = Lock()
        self._to_say: list[Apdu | None] = []
        self._unanswered = False
        self._cents: int | None = None
        self._last = b""

    def hear(self, message: Apdu) -> list[Apdu | None]:
        """Return the messages to say now."""
        with self._lock:
            match message.command:
                case zvt.DONE:
                    self._unanswered = False
                    return self._go_on()
                case zvt.REGISTER:
                    return self._begin([Apdu(zvt.COMPLETED)])
                case zvt.AUTHORISE | zvt.REFUND:
                    return self._ask(message)
                case zvt.ABORT if self._cents is not None:
                    self._end(pays=False)
                    return [Apdu(zvt.DONE), *self._go_on()]
                case zvt.REPEAT if self._last:
                    return self._begin([Apdu(zvt.STATUS, self._last), Apdu(zvt.COMPLETED)])
            return [Apdu(b"\x84\x83")]

    def customer(self, *, pays: bool = True) -> list[Apdu | None]:
        """Let the customer pay or break off; return what is to be said."""
        with self._lock:
            self._end(pays=pays)
            return self._go_on()

    def _begin(self, messages: list[Apdu | None]) -> list[Apdu | None]:
        self._to_say, self._unanswered = messages, False
        return [Apdu(zvt.DONE), *self._go_on()]

    def _go_on(self) -> list[Apdu | None]:
        if self._unanswered or not self._to_say:
            return []
        self._unanswered = True
        return [self._to_say.pop(0)]

    def _ask(self, message: Apdu) -> list[Apdu | None]:
        back = message.command == zvt.REFUND
        cents = zvt.status_in(message.data[3:] if back else message.data).cents or 0
        self._cents = -cents if back else cents
        first = self._begin([Apdu(zvt.STATE, b"\x01")])
        if not self.waits:
            self._end(pays=True)
        self.asked.put(cents)
        return first

    def _end(self, *, pays: bool) -> None:
        cents, self._cents = self._cents, None
        if cents is None:
            return
        if not pays or self.whim is TerminalWhim.DECLINE:
            self._to_say.append(Apdu(zvt.ABORTED, bytes((_DECLINED if pays else zvt.BROKEN_OFF,))))
            return
        self.booked.append(Booked(cents, ""))
        told = abs(cents) + (100 if self.whim is TerminalWhim.OTHER else 0)
        pan = b"\x22\xf0\xf8" + bytes.fromhex("497012eeeeee3456")
        self._last = b"\x27\x00\x04" + zvt.amount(told) + b"\x0b\x00\x01\x23" + pan
        status = Apdu(zvt.STATUS, self._last)
        match self.whim:
            case TerminalWhim.SILENT:
                return
            case TerminalWhim.CUT:
                self._to_say.append(None)
            case TerminalWhim.UNCLEAR:
                self._to_say.append(Apdu(zvt.COMPLETED))
            case TerminalWhim.TWICE:
                self._to_say += [status, status, Apdu(zvt.COMPLETED)]
            case _:
                self._to_say += [status, Apdu(zvt.COMPLETED)]


class ZvtNetworkSimulator:
    """A ZVT terminal on a network port of this machine."""

    def __init__(self, *, waits: bool = False) -> None:
        self.brain = ZvtBrain(waits=waits)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.host, self.port = self._server.getsockname()[:2]
        self._line: socket.socket | None = None
        self._thread = Thread(target=self._serve, name="simulated payment terminal", daemon=True)
        self._thread.start()

    def customer(self, *, pays: bool = True) -> None:
        """Let the customer pay or break off."""
        self._say(self.brain.customer(pays=pays))

    def hang_up(self) -> None:
        """Break the line."""
        if self._line is not None:
            with suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Take the terminal off the network."""
        with suppress(OSError):
            self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.hang_up()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _serve(self) -> None:
        with suppress(OSError):  # the server was closed
            while True:
                self._line, _ = self._server.accept()
                with self._line, suppress(OSError):  # whoever asked has hung up
                    self._talk(self._line)

    def _talk(self, line: socket.socket) -> None:
        data = b""
        while received := line.recv(1024):
            if self.brain.whim is TerminalWhim.DEAF:
                continue
            data += received
            while (size := zvt.length_of(data)) is not None and size <= len(data):
                message, data = zvt.apdu_in(data[:size]), data[size:]
                if message is not None:
                    self._say(self.brain.hear(message))

    def _say(self, messages: list[Apdu | None]) -> None:
        for message in messages:
            if message is None:
                self.hang_up()
            elif self._line is not None:
                self._line.sendall(message.wire)


class ZvtSerialSimulator(Listener):
    """A ZVT terminal on a pseudo-terminal. `slow` sends byte by byte."""

    def __init__(self, *, waits: bool = False) -> None:
        self.brain = ZvtBrain(waits=waits)
        self._unframer = zvt.Unframer()
        self._faults = 0
        self._said = b""
        super().__init__("payment terminal")

    def customer(self, *, pays: bool = True) -> None:
        """Let the customer pay or break off."""
        self._say(self.brain.customer(pays=pays))

    def _hear(self, data: bytes) -> None:
        if self.brain.whim is TerminalWhim.DEAF:
            return
        for byte in data:
            found = self._unframer.feed(byte)
            if isinstance(found, Apdu):
                if self.brain.whim is TerminalWhim.REFUSES_ONCE and not self._faults:
                    self._faults = 1
                    self.garbage(zvt.NAK)
                    continue
                self.garbage(zvt.ACK)
                self._say(self.brain.hear(found))
            elif found == zvt.NAK:
                self.garbage(self._said)

    def _say(self, messages: list[Apdu | None]) -> None:
        for message in messages:
            if message is None:
                self.cut()
                return
            self._said = zvt.framed(message)
            damaged = self.brain.whim is TerminalWhim.DAMAGED and message.command == zvt.STATUS and not self._faults
            if damaged:
                self._faults = 1
            self.garbage(self._said[:-1] + bytes((self._said[-1] ^ 0xFF,)) if damaged else self._said)
