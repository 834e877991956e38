"""Simulated devices on pseudo-terminals, which programs open like any serial port. Not on Windows, which has none."""

import os
import select
import sys
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from threading import Thread
from types import TracebackType
from typing import Final, Self

from beesdesk.errors import ShopError
from beesdesk.hardware import dialog06
from beesdesk.hardware.pole_glass import Glass

if sys.platform != "win32":
    import tty

_POUND: Final = Decimal("0.45359237")  # kilograms


class NoPseudoTerminals(ShopError):
    """This system cannot simulate a serial port."""

    def __init__(self, platform: str) -> None:
        super().__init__(platform)
        self.platform = platform


class Terminal:
    """A simulated device on a port whose name outlives an unplug; plugged in from the start.

    Speed and parity do nothing on a pseudo-terminal. What is sent waits while nobody reads and the line is full (4 kB).
    """

    def __init__(self, kind: str) -> None:
        if not hasattr(os, "openpty"):
            raise NoPseudoTerminals(sys.platform)
        self._kind = kind
        self._folder = TemporaryDirectory(prefix=f"beesdesk-{kind.replace(' ', '-')}-")
        self._port = Path(self._folder.name) / "port"
        self._ends: tuple[int, int] | None = None
        self._cutting: Thread | None = None
        self.replug()

    @property
    def port(self) -> str:
        """The name of the port, to be opened by the program."""
        return str(self._port)

    def garbage(self, data: bytes) -> None:
        """Send any bytes."""
        if self._ends is None:
            raise RuntimeError(f"the simulated {self._kind} is unplugged")
        left = memoryview(data)
        while left:
            left = left[os.write(self._ends[0], left) :]

    def unplug(self) -> None:
        """Take the port away, with what was not yet read; once is as good as twice."""
        if self._ends is None:
            return
        self._port.unlink()
        for end in self._ends:  # the device's end first: it hangs up whoever reads
            os.close(end)
        self._ends = None

    def replug(self) -> None:
        """Bring the port back under its name."""
        if sys.platform != "win32" and self._ends is None:
            self._ends = os.openpty()
            tty.setraw(self._ends[1])
            self._port.symlink_to(os.ttyname(self._ends[1]))

    def cut(self) -> None:
        """Break the line from any thread, also the device's own; it is there again a moment later (`settle`)."""
        self._cutting = Thread(target=self._break_line, name=f"{self._kind} cut", daemon=True)
        self._cutting.start()

    def settle(self) -> None:
        """Wait until a broken line is there again."""
        if self._cutting is not None:
            self._cutting.join()

    def _break_line(self) -> None:
        self.unplug()
        self.replug()

    def close(self) -> None:
        """Unplug for good."""
        self.settle()
        self.unplug()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Listener(Terminal):
    """A simulated device that hears what it is sent, on a thread of its own."""

    _most = 64  # bytes heard at once

    def unplug(self) -> None:
        """Take the port away, with what was not yet read."""
        if self._ends is not None:
            os.write(self._bell[1], b"!")
            self._thread.join()
            for end in self._bell:
                os.close(end)
        super().unplug()

    def replug(self) -> None:
        """Bring the port back under its name."""
        if self._ends is None:
            super().replug()
            self._bell = os.pipe()
            self._thread = Thread(target=self._serve, name=f"simulated {self._kind}", daemon=True)
            self._thread.start()

    def _serve(self) -> None:
        """Hear everything until the bell rings."""
        if self._ends is None:
            return
        line, bell = self._ends[0], self._bell[0]
        while True:
            ready, _, _ = select.select([line, bell] if self._listens() else [bell], [], [])
            if bell not in ready:
                self._hear(os.read(line, self._most))
            elif os.read(bell, 1) == b"!":
                return

    def _listens(self) -> bool:
        return True

    def _hear(self, data: bytes) -> None:
        """Take what came."""
        raise NotImplementedError


class ScannerSimulator(Terminal):
    """A scanner to be worked by hand."""

    def __init__(self) -> None:
        super().__init__("scanner")

    def scan(self, text: str, terminator: str = "\r") -> None:
        """Send a code as the scanner does."""
        self.garbage((text + terminator).encode())


class Whim(StrEnum):
    """How a simulated scale misbehaves."""

    NONE = "none"
    SILENT = "silent"  # never answers
    GARBAGE = "garbage"  # answers at another speed
    HALF = "half"  # breaks each answer off
    TWICE = "twice"  # gives each answer two times
    LATE = "late"  # answers a question when it hears the next one
    POUNDS = "pounds"
    ONCE = "once"  # tells a weight once, and then only that nothing moves


class ScaleSimulator(Listener):
    """A scale that speaks the 8217 protocol, with a plate to be loaded by hand, up to 15 kg.

    `load` is kilograms; `moving`, `tared` and `whim` are set by hand. `questions` has each question that came.
    """

    MOST: Final = Decimal("15.000")

    def __init__(self) -> None:
        self.load = Decimal("0.000")
        self.moving = self.tared = False
        self.whim = Whim.NONE
        self.questions: Queue[bytes] = Queue()
        self._owed = b""
        self._weight_told: Decimal | None = None
        super().__init__("scale")

    def answer(self) -> bytes:
        """Return what the scale answers as it stands now."""
        over, under = self.load > self.MOST, self.load < 0
        if self.moving or over or under:
            status = 0x60 | self.moving | over << 1 | under << 2
            return bytes((0x02, 0x3F, status, 0x0D))
        if self.whim is Whim.ONCE and self._weight_told == self.load:
            return bytes((0x02, 0x3F, 0x60 | (not self.load) << 4, 0x0D))
        if self.whim is Whim.POUNDS:
            return f"\x02{self.load / _POUND:05.2f}\r".encode()
        return f"\x02{self.load:06.3f}{'N' if self.tared else ''}\r".encode()

    def _hear(self, data: bytes) -> None:
        """Answer every question."""
        for byte in data:
            self.garbage(self._reply())
            self._weight_told = None if self.moving else self.load
            self.questions.put(bytes((byte,)))

    def _reply(self) -> bytes:
        answer = self.answer()
        match self.whim:
            case Whim.SILENT:
                return b""
            case Whim.GARBAGE:
                return bytes(byte ^ 0xFF for byte in answer)
            case Whim.HALF:
                return answer[: len(answer) // 2]
            case Whim.TWICE:
                return answer * 2
            case Whim.LATE:
                self._owed, answer = answer, self._owed
        return answer


class PoleSimulator(Listener):
    """A pole display with its glass: what can be read there is in `lines`; `seen` has each change of it.

    One that is `slow` takes byte by byte; a deaf one takes nothing until it is told to listen.
    """

    def __init__(self, glass: Glass, *, slow: bool = False) -> None:
        self.glass = glass
        self.seen: Queue[tuple[str, str]] = Queue()
        self._most = 1 if slow else 64
        self._deaf = False
        super().__init__("pole display")

    @property
    def lines(self) -> tuple[str, str]:
        """What can be read."""
        return self.glass.lines

    def switch_off_and_on(self) -> None:
        """Lose what is shown, as without power for a moment; the port stays."""
        self.glass.reset()

    def turn_deaf(self, *, deaf: bool = True) -> None:
        """Take nothing from now on, or listen again."""
        self._deaf = deaf
        os.write(self._bell[1], b".")

    def _listens(self) -> bool:
        return not self._deaf

    def _hear(self, data: bytes) -> None:
        before = self.lines
        self.glass.feed(data)
        if self.lines != before:
            self.seen.put(self.lines)


class Dialog06Simulator(Listener):
    """A scale that speaks Checkout-Dialog 06. `load` is kilograms; `moving` and `whim` are set by hand.

    It asks for the till's proof first of all, and again after `challenge`; it takes the right one for its `checksum` only.
    """

    MOST: Final = Decimal("15.000")

    def __init__(self, checksum: dialog06.Checksum = dialog06.DEMONSTRATION) -> None:
        self.load = Decimal("0.000")
        self.moving = False
        self.whim = Whim.NONE
        self.checksum = checksum
        self.dearer = 0  # cents too many, as one that is out of order works out
        self.weighings: Queue[bytes] = Queue()
        self._asked = dialog06.Challenge(4, 7)
        self._proven = False
        self._heard = b""
        self._next = b""
        super().__init__("scale")

    def challenge(self, left: int, right: int) -> None:
        """Want to know who asks, from now on."""
        self._asked, self._proven = dialog06.Challenge(left, right), False

    def _hear(self, data: bytes) -> None:
        for byte in data:
            self._heard = (self._heard + bytes((byte,)))[-64:]
            if byte == dialog06.ENQ[0]:
                self._say(self._next)
            elif byte == dialog06.ETX[0]:
                self._take(self._heard[self._heard.rfind(dialog06.STX) + 1 : -1])

    def _take(self, record: bytes) -> None:
        kind, *parts = record.split(dialog06.ESC)
        if kind == b"08":
            self._say(_said(b"09", self._status().encode()))
            return
        if kind == b"10":
            self._proven = dialog06.EOT + dialog06.STX + record + dialog06.ETX == dialog06.proof(
                self.checksum, self._asked
            )
            self._say(dialog06.ACK, _said(b"11", b"1" if self._proven else b"0"))
            return
        self.weighings.put(record)
        if not self._proven:
            self._say(dialog06.ACK, _said(b"11", f"2{self._asked.left:X}{self._asked.right:X}".encode()))
        elif self._status() is not dialog06.Status.OK:
            self._say(dialog06.NAK)
        else:
            price, tare = int(parts[0]), int(parts[1]) if kind == b"03" else 0
            grams = int(self.load * 1000) - tare
            cents = (grams * price + 500) // 1000 + self.dearer
            self._say(dialog06.ACK, _said(b"02", b"3", b"%05d" % grams, b"%06d" % price, b"%06d" % cents))

    def _status(self) -> dialog06.Status:
        if self.load > self.MOST:
            return dialog06.Status.OVERLOAD
        if self.load < 0:
            return dialog06.Status.BELOW_ZERO
        if self.moving:
            return dialog06.Status.MOVING
        return dialog06.Status.OK if self.load else dialog06.Status.BELOW_LEAST

    def _say(self, now: bytes, on_request: bytes = b"") -> None:
        self._next = on_request
        match self.whim:
            case Whim.SILENT:
                return
            case Whim.GARBAGE:
                now = bytes(byte ^ 0xFF for byte in now)
            case Whim.HALF:
                now = now[: len(now) // 2]
            case Whim.TWICE:
                now *= 2
        self.garbage(now)


def _said(*parts: bytes) -> bytes:
    return dialog06.STX + dialog06.ESC.join(parts) + dialog06.ETX
