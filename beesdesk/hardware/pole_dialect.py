"""What one kind of pole display differs by from another."""

from collections.abc import Callable

from beesdesk.hardware.serial_thread import Line
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a display is spoken to: over which line, in which code page, and in which bytes.

    `opening` is sent when the port opens, `closing` before it is let go; `image` makes both lines anew.
    """

    line: Line
    encoding: str
    opening: bytes
    closing: bytes
    write: Callable[[bytes, bytes], bytes]

    def image(self, first: str, second: str) -> bytes:
        """Return what shows two lines, of exactly 20 characters of the code page each."""
        return self.write(first.encode(self.encoding), second.encode(self.encoding))
