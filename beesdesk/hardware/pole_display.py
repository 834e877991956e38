"""The pole display, two lines of 20 characters turned to who shops, on a serial port."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Protocol

from beesdesk.errors import ShopError
from beesdesk.hardware.journal import NO_JOURNAL, Device, Direction, Journal
from beesdesk.hardware.pole_escpos import ESCPOS
from beesdesk.hardware.pole_text import PoleLine, PoleLines, fitted
from beesdesk.hardware.pole_vt100 import VT100
from beesdesk.hardware.serial_thread import SerialThread
from beesdesk.hardware.state import DeviceState, ExchangeKind, Reason

if TYPE_CHECKING:
    from serial import Serial

    from beesdesk.hardware.pole_dialect import Dialect

PAUSE: Final = 0.1
"""Seconds between two images: nobody reads faster."""
AGAIN: Final = 100
"""Pauses after which the same image is written once more: a display that lost its power has forgotten it."""
PATIENCE: Final = 0.4
"""Seconds in which a display must have taken an image; at 9600 baud it takes 0.06."""
DIALECTS: Final = {
    "escpos": ESCPOS,
    "vt100": VT100,
    # for a display whose code page is another: no accents, EUR
    "escpos-ascii": replace(ESCPOS, encoding="ascii"),
    "vt100-ascii": replace(VT100, encoding="ascii"),
}


class BadPoleDisplay(ShopError):
    """An address that names no kind of pole display."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class PoleDisplay(Protocol):
    """Anything that shows two lines to who shops. It never makes the till wait, and never fails towards it."""

    def start(self) -> None:
        """Begin to show; once only."""

    def let_go(self) -> None:
        """Go dark, and let the port go as soon as it can be; wait for nothing."""

    def stop(self) -> None:
        """Let the port go, and wait until it is done."""

    def show(self, lines: PoleLines) -> None:
        """Show two lines from now on, as soon as the display is there."""


class SerialPoleDisplay(SerialThread):
    """A pole display on a serial port, written by a thread of its own that opens the port again after an unplug.

    Each time the whole image is written, so that a lost byte heals; what is shown for less than a tenth of a second may be
    passed over. `on_state` is called on the display's thread: hand it over at once and raise nothing.
    """

    def __init__(
        self,
        dialect: "Dialect",
        port: str,
        on_state: Callable[[DeviceState, Reason], None],
        *,
        again: int = AGAIN,
        journal: Journal = NO_JOURNAL,
    ) -> None:
        super().__init__("pole display", port, on_state, dialect.line, journal=journal)
        self._dialect = dialect
        self._again = again
        self._wanted: PoleLines = (PoleLine(""), PoleLine(""))

    def show(self, lines: PoleLines) -> None:
        """Show two lines from now on; the display's thread takes them when it comes to it."""
        self._wanted = lines

    def let_go(self) -> None:
        """Go dark and close the port, as soon as it can be."""
        self._stopped.set()

    def _listen(self, port: "Serial") -> Iterator[bytes]:
        """Write what is wanted, and yield what the display says meanwhile: mostly nothing. Reading tells an unplug."""
        port.write_timeout = PATIENCE
        self._write(port, self._dialect.opening)
        shown, since = b"", 0
        while not self._stopped.is_set():
            image = self._image()
            since += 1
            if image != shown or since >= self._again:
                self._write(port, image, quietly=image == shown)
                shown, since = image, 0
            self._report(DeviceState.READY)
            heard = port.read(1)
            yield heard + port.read(port.in_waiting) if heard else heard
            self._stopped.wait(PAUSE)
        self._write(port, self._dialect.closing)

    def _image(self) -> bytes:
        first, second = self._wanted
        return self._dialect.image(fitted(first, self._dialect.encoding), fitted(second, self._dialect.encoding))

    def _write(self, port: "Serial", data: bytes, *, quietly: bool = False) -> None:
        import serial  # noqa: PLC0415 - loaded by the device's thread: the screen does not wait

        if not quietly:
            self._exchanges.add(ExchangeKind.FRAME, data)
            self._journal.note(Device.POLE_DISPLAY, Direction.SENT, data)
        try:
            port.write(data)
        except serial.SerialTimeoutException as fault:
            port.reset_output_buffer()  # closing would wait until the last byte is taken
            raise TimeoutError from fault

    def _report(self, state: DeviceState, reason: Reason = Reason.NONE) -> bool:
        """Say a change; one that was let go has nothing to say: another may be there already."""
        return not self._stopped.is_set() and super()._report(state, reason)

    def _take(self, data: bytes) -> None:
        if data:
            self._exchanges.add(ExchangeKind.UNENDED, data)
            self._journal.note(Device.POLE_DISPLAY, Direction.HEARD, data)


def pole_display_for(
    address: str, on_state: Callable[[DeviceState, Reason], None], journal: Journal = NO_JOURNAL
) -> SerialPoleDisplay | None:
    """Return the pole display of an address such as `escpos:/dev/ttyUSB0` or `vt100:COM4`, None for `none`.

    `-ascii` behind the kind says that the display has no accents. Raises `BadPoleDisplay`.
    """
    kind, _, port = address.strip().partition(":")
    if kind.lower() == "none" and not port:
        return None
    dialect = DIALECTS.get(kind.lower())
    if dialect is None or not port:
        raise BadPoleDisplay(address)
    return SerialPoleDisplay(dialect, port, on_state, journal=journal)
