"""Is the hardware there? Each device as this machine is set, tried for a moment: for the devices page and the command line."""

from collections.abc import Callable
from queue import Empty, Queue
from time import monotonic
from typing import Final, Protocol

from beesdesk.errors import ShopError
from beesdesk.hardware.dialog06_scale import Dialog06Scale
from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.hardware.pole_display import pole_display_for
from beesdesk.hardware.printer import PrinterState, PrinterUnavailable, printer_for, state_of
from beesdesk.hardware.scanner import AUTO
from beesdesk.hardware.scanner_ports import scanner_for
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.hardware.terminals import terminal_for
from beesdesk.hardware.toledo import ToledoScale
from beesdesk.values import dataclass

NONE: Final = "none"
NAMES: Final = ("scanner", "scale", "printer", "pole_display", "terminal", "label_printer")
SECONDS: Final = 3.0
"""How long a device has to show that it is there."""
_HOST_STATUS: Final = b"~HS\r\n"  # ZPL: how are you
_DIALOG06: Final = "dialog06:"
_PRINTERS: Final = {
    PrinterState.READY: (DeviceState.READY, Reason.NONE),
    PrinterState.LOW: (DeviceState.READY, Reason.PAPER_LOW),
    PrinterState.OUT: (DeviceState.ERROR, Reason.OUT_OF_PAPER),
    PrinterState.OPEN: (DeviceState.ERROR, Reason.COVER_OPEN),
    PrinterState.UNKNOWN: (DeviceState.READY, Reason.SAYS_NOTHING),
}


class Addresses(Protocol):
    """Where this machine's devices are, as `settings.Settings` has them."""

    @property
    def scanner(self) -> str:
        """A port, `auto`, or another kind of address."""

    @property
    def scale(self) -> str:
        """A port, or `dialog06:PORT`."""

    @property
    def printer(self) -> str:
        """As `printer.printer_for` takes it."""

    @property
    def pole_display(self) -> str:
        """As `pole_display.pole_display_for` takes it."""

    @property
    def terminal(self) -> str:
        """As `terminals.terminal_for` takes it."""

    @property
    def label_printer(self) -> str:
        """As a receipt printer's."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What a device showed: its name, where it is set to be, how it is and why."""

    name: str
    address: str
    state: DeviceState
    reason: Reason = Reason.NONE

    @property
    def is_well(self) -> bool:
        """Whether nothing need be done: it is ready, or none was promised."""
        return self.address in {NONE, AUTO} or self.state is DeviceState.READY


def scale_for(
    address: str,
    on_reading: Callable[..., None],
    on_state: Callable[[DeviceState, Reason], None],
    *,
    journal: Journal = NO_JOURNAL,
) -> ToledoScale | Dialog06Scale:
    """Return the scale of an address: `dialog06:PORT`, or the port of one that speaks as a Mettler-Toledo 8217 does."""
    if address.startswith(_DIALOG06):
        return Dialog06Scale(address.removeprefix(_DIALOG06), on_reading, on_state, journal=journal)
    return ToledoScale(address, on_reading, on_state, journal=journal)


def reach(name: str, addresses: Addresses, journal: Journal = NO_JOURNAL, seconds: float = SECONDS) -> Reached:
    """Try a device for a moment; takes `seconds` at most for one that says nothing. An unknown name is a `KeyError`."""
    address: str = getattr(addresses, name) if name in NAMES else ""
    tries: dict[str, Callable[[], tuple[DeviceState, Reason]]] = {
        "scanner": lambda: _threaded(lambda on: scanner_for(address, lambda _: None, on, journal=journal), seconds),
        "scale": lambda: _threaded(lambda on: scale_for(address, lambda *_: None, on, journal=journal), seconds),
        "pole_display": lambda: _threaded(lambda on: pole_display_for(address, on, journal), seconds),
        "printer": lambda: _printer(address, journal),
        "label_printer": lambda: _label_printer(address, journal),
        "terminal": lambda: _terminal(address, journal),
    }
    attempt = tries[name]
    if address == NONE:
        return Reached(name, address, DeviceState.ABSENT)
    try:
        return Reached(name, address, *attempt())
    except ShopError:
        return Reached(name, address, DeviceState.ERROR, Reason.BAD_ADDRESS)


def reach_all(addresses: Addresses, journal: Journal = NO_JOURNAL) -> list[Reached]:
    """Try every device, one after the other."""
    return [reach(name, addresses, journal) for name in NAMES]


class _Threaded(Protocol):
    def start(self) -> None:
        """Begin."""

    def stop(self) -> None:
        """End."""


def _threaded(
    make: Callable[[Callable[[DeviceState, Reason], None]], _Threaded | None], seconds: float
) -> tuple[DeviceState, Reason]:
    """Return the first thing that a driver with a thread says of its device beyond that it is being opened."""
    said: Queue[tuple[DeviceState, Reason]] = Queue()
    device = make(lambda state, reason: said.put((state, reason)))
    if device is None:
        return DeviceState.ABSENT, Reason.NONE
    device.start()
    until = monotonic() + seconds
    try:
        while True:
            state, reason = said.get(timeout=max(0.0, until - monotonic()))
            if state is not DeviceState.OPENING:
                return state, reason
    except Empty:
        return DeviceState.ERROR, Reason.NO_ANSWER
    finally:
        device.stop()


def _printer(address: str, journal: Journal) -> tuple[DeviceState, Reason]:
    printer = printer_for(address, journal)
    if printer is None:
        return DeviceState.ABSENT, Reason.NONE
    try:
        return _PRINTERS[state_of(printer)]
    except PrinterUnavailable as fault:
        return DeviceState.ERROR, fault.reason


def _label_printer(address: str, journal: Journal) -> tuple[DeviceState, Reason]:
    printer = printer_for(address, journal)
    if printer is None:
        return DeviceState.ABSENT, Reason.NONE
    try:
        answers = printer.ask(_HOST_STATUS) is not None
    except PrinterUnavailable as fault:
        return DeviceState.ERROR, fault.reason
    return DeviceState.READY, Reason.NONE if answers else Reason.SAYS_NOTHING


def _terminal(address: str, journal: Journal) -> tuple[DeviceState, Reason]:
    terminal = terminal_for(address, journal)
    if terminal is None:
        return DeviceState.ABSENT, Reason.NONE
    return (DeviceState.READY, Reason.NONE) if terminal.answers() else (DeviceState.ERROR, Reason.NO_ANSWER)
