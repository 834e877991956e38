"""Simulated devices on pseudo-terminals, which programs open like any serial port. Not on Windows, which has none."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from beesdesk.errors import ShopError

if sys.platform != "win32":
    import tty


class NoPseudoTerminals(ShopError):
    """This system cannot simulate a serial port."""

    def __init__(self, platform: str) -> None:
        super().__init__(platform)
        self.platform = platform


class ScannerSimulator:
    """A scanner to be worked by hand: plugged in from the start, on a port whose name outlives an unplug.

    Speed and parity do nothing on a pseudo-terminal. A scan waits while nobody reads and the line is full (4 kB).
    """

    def __init__(self) -> None:
        if not hasattr(os, "openpty"):
            raise NoPseudoTerminals(sys.platform)
        self._folder = TemporaryDirectory(prefix="beesdesk-scanner-")
        self._port = Path(self._folder.name) / "port"
        self._ends: tuple[int, int] | None = None
        self.replug()

    @property
    def port(self) -> str:
        """The name of the port, to be opened by the program."""
        return str(self._port)

    def scan(self, text: str, terminator: str = "\r") -> None:
        """Send a code as the scanner does."""
        self.garbage((text + terminator).encode())

    def garbage(self, data: bytes) -> None:
        """Send any bytes."""
        if self._ends is None:
            raise RuntimeError("the simulated scanner is unplugged")
        left = memoryview(data)
        while left:
            left = left[os.write(self._ends[0], left) :]

    def unplug(self) -> None:
        """Take the port away, with what was not yet read; once is as good as twice."""
        if self._ends is None:
            return
        self._port.unlink()
        for end in self._ends:  # the scanner's end first: it hangs up whoever reads
            os.close(end)
        self._ends = None

    def replug(self) -> None:
        """Bring the port back under its name."""
        if sys.platform != "win32" and self._ends is None:
            self._ends = os.openpty()
            tty.setraw(self._ends[1])
            self._port.symlink_to(os.ttyname(self._ends[1]))

    def close(self) -> None:
        """Unplug for good."""
        self.unplug()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
