"""The simulated counter: devices that the program starts itself, to be trained on where nothing is real."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from beesdesk.errors import ShopError
from beesdesk.hardware.pole_glass import escpos_glass
from beesdesk.hardware.printer_simulator import PrinterSimulator, PrinterWhim
from beesdesk.hardware.simulators import PoleSimulator, ScaleSimulator, ScannerSimulator
from beesdesk.hardware.terminal_simulators import ZvtNetworkSimulator

SIMULATED: Final = "simulated"
"""The address of a device that the program simulates."""
SETTINGS: Final = ("scanner", "scale", "printer", "pole_display", "terminal", "label_printer")


class SimulatedForPracticeOnly(ShopError):
    """A simulated device in a shop where sales are real: a customer could leave without paying, and nobody would see it."""

    def __init__(self, device: str) -> None:
        super().__init__(device)
        self.device = device


class SimulatedCounter:
    """The devices of one till that are simulated, each started when it is first wanted and there until `close`.

    `scanner`, `scale`, `printer`, `label_printer`, `pole_display` and `terminal` are worked by hand; None while not wanted.
    """

    def __init__(self) -> None:
        self.scanner: ScannerSimulator | None = None
        self.scale: ScaleSimulator | None = None
        self.printer: PrinterSimulator | None = None
        self.label_printer: PrinterSimulator | None = None
        self.pole_display: PoleSimulator | None = None
        self.terminal: ZvtNetworkSimulator | None = None

    def use(self, wanted: Mapping[str, str]) -> dict[str, str]:
        """Start what is wanted simulated and stop what is no more; return all addresses, the simulators' in their places.

        Raises `NoPseudoTerminals` where the system has none.
        """
        for name in SETTINGS:
            if wanted[name] == SIMULATED:
                if getattr(self, name) is None:
                    setattr(self, name, _START[name]())
            else:
                self._end(name)
        return {name: self._address(name) if address == SIMULATED else address for name, address in wanted.items()}

    def close(self) -> None:
        """Take all of them away."""
        for name in SETTINGS:
            self._end(name)

    @property
    def names(self) -> tuple[str, ...]:
        """Which are there."""
        return tuple(self._there())

    def load(self, kilograms: Decimal) -> None:
        """Put so much on the plate, 0 to clear it."""
        if self.scale is not None:
            self.scale.load = kilograms

    def take_paper_away(self, *, away: bool = True) -> None:
        """Have the receipt printer run out of paper, or put a new roll in."""
        if self.printer is not None:
            self.printer.whim = PrinterWhim.OUT if away else PrinterWhim.NONE

    def _there(self) -> Iterator[str]:
        return (name for name in SETTINGS if getattr(self, name) is not None)

    def _end(self, name: str) -> None:
        device = getattr(self, name)
        setattr(self, name, None)
        if device is not None:
            device.__exit__(None, None, None)

    def _address(self, name: str) -> str:
        device = getattr(self, name)
        match name:
            case "printer" | "label_printer":
                return str(device.address)
            case "terminal":
                return f"zvt:tcp:{device.host}:{device.port}"
            case "pole_display":
                return f"escpos:{device.port}"
        return str(device.port)


_START: Final[Mapping[str, Callable[[], Any]]] = {
    "scanner": ScannerSimulator,
    "scale": ScaleSimulator,
    "printer": PrinterSimulator,
    "label_printer": PrinterSimulator,
    "pole_display": lambda: PoleSimulator(escpos_glass()),
    "terminal": lambda: ZvtNetworkSimulator(waits=True),
}


def refuse_simulated(addresses: Mapping[str, str], *, nothing_is_real: bool) -> None:
    """Raise `SimulatedForPracticeOnly` for a simulated device in a real shop."""
    for name in SETTINGS:
        if addresses[name] == SIMULATED and not nothing_is_real:
            raise SimulatedForPracticeOnly(name)
