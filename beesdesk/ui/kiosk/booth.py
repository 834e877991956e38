"""What the kiosk's pages stand on beside the shop: this device's settings, sounds, scale and label printer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import BadPrinterAddress, PrinterUnavailable, printer_for
from beesdesk.hardware.state import Reason
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.till.weighing import Weighing
from beesdesk.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from beesdesk.hardware.printer import ReceiptPrinter
    from beesdesk.reports.elements import Slip
    from beesdesk.ui.exchanging import Exchanging


@dataclass(eq=False)
class NoLabelPrinter(ShopError):
    """This kiosk has nothing to print labels on."""


@dataclass(eq=False)
class LabelNotPrinted(ShopError):
    """A label did not come out; whoever asked for it still has it."""

    reason: Reason


class Booth(QObject):
    """The devices of one kiosk; a scale or printer that is not set is not there."""

    def __init__(self, shop: Shop, settings: Settings, sounds: Sounds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shop, self.settings, self.sounds = shop, settings, sounds
        self.weighing: Weighing | None = None
        self.printer: ReceiptPrinter | None = None
        self.exchanging: Exchanging | None = None
        self._background = Background(self)

    def begin(self) -> None:
        """Exchange with the other machines; take scale and printer as they are set, where anything is to be weighed here."""
        if self.settings.hub:
            from beesdesk.ui.exchanging import Exchanging  # noqa: PLC0415 - brings the network along

            self.exchanging = Exchanging(self.shop, self.settings, self)
            self.exchanging.start()
        if not self.settings.kiosk_weighing:
            return
        try:
            self.printer = printer_for(self.settings.printer)
        except BadPrinterAddress:
            self.printer = None  # the page says that there is none; the settings' own page says why
        if self.settings.scale != "none":
            from beesdesk.hardware.reaching import scale_for  # noqa: PLC0415 - few kiosks have one

            self.weighing = weighing = Weighing(self)
            weighing.use(scale_for(self.settings.scale, weighing.heard.emit, lambda *_: None))

    def stop(self) -> None:
        """Let the scale go; what is being printed is finished."""
        if self.weighing is not None:
            self.weighing.stop()
        if self.exchanging is not None:
            self.exchanging.finish()
        self._background.finish()

    def print_label(self, slip: "Slip", done: "Callable[[], object]", failed: "Callable[[ShopError], object]") -> None:
        """Print a label beside the screen's thread; then say that it came out, or why not."""
        printer, columns = self.printer, self.settings.receipt_columns
        if printer is None:
            failed(NoLabelPrinter())
            return

        def work() -> None:
            # python-escpos takes most of a second to import: the screen never waits for it.
            from beesdesk.reports.escpos import render  # noqa: PLC0415

            printer.print(render(slip, columns))

        def fail(fault: Exception) -> None:
            if not isinstance(fault, PrinterUnavailable):
                raise fault
            failed(LabelNotPrinted(fault.reason))

        self._background.run(work, lambda _: done(), fail)
