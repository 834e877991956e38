"""What goes to the printer, one job after the other, beside the screen: receipts, reports, and the drawer behind it.

A sale is stored before any of this begins. A job that fails says so and can be tried again; the others go on.
"""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from beesdesk.errors import ShopError
from beesdesk.hardware.state import DeviceState
from beesdesk.messages import sentence
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.values import dataclass
from beesdesk.words import Language

if TYPE_CHECKING:
    from beesdesk.hardware.printer import ReceiptPrinter
    from beesdesk.reports.elements import Slip


@dataclass(frozen=True, slots=True)
class Job:
    """Makes the bytes of one job; called beside the screen's thread."""

    make: Callable[[], bytes]


class Printing(QObject):
    """The queue of jobs. `failed` carries the sentence and what tries again; `state_changed` how the printer is."""

    failed = Signal(str, object)
    state_changed = Signal(object)  # DeviceState

    def __init__(self, shop: Shop, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._background = shop, background
        self._printer: ReceiptPrinter | None = None
        self._columns = 42
        self._jobs: deque[Job] = deque()
        self._at_work = False
        self.originals: set[int] = set()  # sales whose first receipt is still to come: theirs is no duplicate

    @property
    def has_printer(self) -> bool:
        """Whether there is anything to print on."""
        return self._printer is not None

    def use(self, printer: "ReceiptPrinter | None", columns: int) -> None:
        """Print on this printer from the next job on, so many characters a line."""
        self._printer, self._columns = printer, columns
        self.state_changed.emit(DeviceState.ABSENT if printer is None else DeviceState.READY)

    def expect(self, number: int) -> None:
        """Remember a new sale: its first receipt is the original."""
        self.originals.add(number)

    def kick_drawer(self) -> None:
        """Open the drawer behind the printer."""
        self._add(Job(_kick))

    def print_receipt(self, number: int, language: Language, *, who: str) -> None:
        """Print the receipt of a sale of this till; a duplicate is journaled first. Raises `SaleUnknown`."""
        # What is on a receipt takes 40 ms to load: no start waits for it.
        from beesdesk.pos.receipt import note_copy, receipt  # noqa: PLC0415
        from beesdesk.pos.sale_finding import sale_by_number  # noqa: PLC0415
        from beesdesk.reports.slips import receipt_slip  # noqa: PLC0415

        sale = self._shop.read(sale_by_number, number)
        if self._printer is None:
            return
        if number not in self.originals:
            self._shop.do(note_copy, sale, now=self._shop.now(), who=who)
        self.originals.discard(number)
        self.print_slip(lambda: receipt_slip(self._shop.read(receipt, sale, language), language))

    def print_slip(self, make: "Callable[[], Slip]") -> None:
        """Print a slip."""
        columns = self._columns
        self._add(Job(lambda: _bytes(make(), columns)))

    def _add(self, job: Job) -> None:
        if self._printer is not None:
            self._jobs.append(job)
            self._begin()

    def _begin(self) -> None:
        if self._at_work or not self._jobs or self._printer is None:
            return
        self._at_work = True
        printer, job = self._printer, self._jobs[0]
        self._background.run(lambda: printer.print(job.make()), self._done, self._failed)

    def _done(self, _: None) -> None:
        self._end()
        self.state_changed.emit(DeviceState.READY)

    def _failed(self, fault: Exception) -> None:
        job = self._end()
        if not isinstance(fault, ShopError):
            raise fault
        self.state_changed.emit(DeviceState.ERROR)
        self.failed.emit(sentence(fault, spoken()), lambda: self._add(job))

    def _end(self) -> Job:
        job = self._jobs.popleft()
        self._at_work = False
        self._begin()
        return job


def _kick() -> bytes:
    from beesdesk.hardware.printer import drawer_kick  # noqa: PLC0415 - brings the network along

    return drawer_kick()


def _bytes(slip: "Slip", columns: int) -> bytes:
    # python-escpos takes most of a second to import: a start never waits for it, nor does the screen.
    from beesdesk.reports.escpos import render  # noqa: PLC0415

    return render(slip, columns)
