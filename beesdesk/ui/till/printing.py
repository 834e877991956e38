"""What goes to the printer, one paper after the other, beside the screen: receipts, reports, and the drawer behind it.

A sale is stored before any of this begins. Papers wait on the disk while the printer takes nothing, and come out by
themselves, once each, when it does; one that broke off is a person's to judge. The drawer opens now or not at all.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from beesdesk.errors import ShopError
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.messages import sentence
from beesdesk.pos.print_jobs import doubtful_jobs, put_back, queue_job, settle_jobs, waiting_jobs
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.words import Language

if TYPE_CHECKING:
    from beesdesk.hardware.printer import ReceiptPrinter
    from beesdesk.pos.model import PrintJob
    from beesdesk.printing import Printed
    from beesdesk.reports.elements import Slip

_FIRST_MS, _LONGEST_MS = 500, 5_000
"""How long it is waited before a printer that took nothing is tried again: twice as long each time."""


class Printing(QObject):
    """The papers. `failed` carries a sentence and what tries again; `state_changed` how the printer is: see `reason`."""

    failed = Signal(str, object)
    state_changed = Signal(object)  # DeviceState

    def __init__(self, shop: Shop, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._background = shop, background
        self._printer: ReceiptPrinter | None = None
        self._columns = 42
        self._kicks = 0
        self._at_work = self._said = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._begin)
        self._delay = _FIRST_MS
        self.reason = Reason.NONE
        self.originals: set[int] = set()  # sales whose first receipt is still to come: theirs is no duplicate

    @property
    def has_printer(self) -> bool:
        """Whether there is anything to print on."""
        return self._printer is not None

    def use(self, printer: "ReceiptPrinter | None", columns: int) -> None:
        """Print on this printer from the next paper on, so many characters a line."""
        self._printer, self._columns = printer, columns
        self.reason = Reason.NONE
        self.state_changed.emit(DeviceState.ABSENT if printer is None else DeviceState.READY)

    def begin(self) -> None:
        """Print what waits since the last time; ask about what was being printed when the program ended."""
        self._background.run(self._settled, self._show_doubts, self._broke)

    def stop(self) -> None:
        """Begin no other paper; what waits comes out after the next start."""
        self._printer = None
        self._again.stop()

    def expect(self, number: int) -> None:
        """Remember a new sale: its first receipt is the original."""
        self.originals.add(number)

    def look(self) -> None:
        """Ask the printer how it is, for who begins a sale."""
        printer = self._printer
        if printer is not None and not self._at_work:
            from beesdesk.printing import seen  # noqa: PLC0415 - brings the network along

            self._background.run(lambda: seen(printer), self._show_reason, self._broke)

    def kick_drawer(self) -> None:
        """Open the drawer behind the printer, now."""
        if self._printer is not None:
            self._kicks += 1
            self._begin()

    def print_receipt(self, number: int, language: Language, *, who: str) -> None:
        """Print the receipt of a sale of this till; a duplicate is journaled first. Raises `SaleUnknown`."""
        # What is on a receipt takes 40 ms to load: no start waits for it.
        from beesdesk.pos.receipt import note_copy, receipt  # noqa: PLC0415
        from beesdesk.pos.sale_finding import sale_by_number  # noqa: PLC0415
        from beesdesk.reports.slips import receipt_slip  # noqa: PLC0415

        sale = self._shop.read(sale_by_number, number)
        if self._printer is None:
            return
        is_original = number in self.originals
        if not is_original:
            self._shop.do(note_copy, sale, now=self._shop.now(), who=who)
        self.originals.discard(number)
        self._print(
            lambda: receipt_slip(self._shop.read(receipt, sale, language), language),
            f"receipt {number}" if is_original else "",
        )

    def print_slip(self, make: "Callable[[], Slip]") -> None:
        """Print a slip."""
        self._print(make)

    def _print(self, make: "Callable[[], Slip]", name: str = "") -> None:
        """Keep a paper to be printed, made beside the screen; one without a name is always another one."""
        if self._printer is not None:
            work = partial(self._queued, make, self._columns, name or uuid4().hex)
            self._background.run(work, lambda _: self._begin(), self._broke)

    def _queued(self, make: "Callable[[], Slip]", columns: int, name: str) -> bool:
        return self._shop.do(queue_job, name, _bytes(make(), columns), now=self._shop.now())

    def _begin(self) -> None:
        """Do what is next: the drawer before any paper, for somebody stands before it."""
        printer = self._printer
        if self._at_work or printer is None:
            return
        self._at_work = True
        if self._kicks:
            self._kicks -= 1
            self._background.run(lambda: _kick(printer), self._kicked, self._kick_failed)
            return
        from beesdesk.printing import print_next  # noqa: PLC0415 - brings the network along

        self._background.run(lambda: print_next(self._shop, printer), self._done, self._broke)

    def _done(self, printed: "Printed") -> None:
        self._at_work = False
        if printed.job is None:
            if self._kicks:
                self._begin()
            return
        self._show_reason(printed.trouble)
        if printed.doubtful:
            self._ask(printed.job, printed.trouble)
        if not printed.trouble or printed.doubtful:
            self._delay, self._said = _FIRST_MS, False
            self._begin()
            return
        self._again.start(self._delay)
        self._delay = min(2 * self._delay, _LONGEST_MS)
        if not self._said:
            from beesdesk.printing import PapersWait  # noqa: PLC0415 - as above

            self._said = True
            number = self._shop.read(waiting_jobs)
            self.failed.emit(sentence(PapersWait(number, printed.trouble), spoken()), self._begin)

    def _ask(self, job: "PrintJob", reason: Reason) -> None:
        """Have a person judge whether a paper came out."""
        from beesdesk.printing import PaperInDoubt  # noqa: PLC0415 - as above

        self.failed.emit(sentence(PaperInDoubt(reason), spoken()), lambda: self._print_again(job.id))

    def _print_again(self, job_id: UUID) -> None:
        self._shop.do(put_back, job_id)
        self._begin()

    def _settled(self) -> "list[PrintJob]":
        self._shop.do(settle_jobs, now=self._shop.now())
        return self._shop.read(doubtful_jobs)

    def _show_doubts(self, jobs: "list[PrintJob]") -> None:
        for job in jobs:
            self._ask(job, Reason.FAILED)
        self._begin()

    def _show_reason(self, reason: Reason) -> None:
        self.reason = reason
        self.state_changed.emit(DeviceState.ERROR if reason else DeviceState.READY)

    def _kicked(self, _: None) -> None:
        self._at_work = False
        self._show_reason(Reason.NONE)
        self._begin()

    def _kick_failed(self, fault: Exception) -> None:
        self._at_work = False
        if not isinstance(fault, ShopError):
            raise fault
        self._show_reason(getattr(fault, "reason", Reason.FAILED))
        self.failed.emit(sentence(fault, spoken()), self.kick_drawer)

    def _broke(self, fault: Exception) -> None:
        """Go on with the next paper; what the disk or our own code did is said where it belongs."""
        self._at_work = False
        if not isinstance(fault, ShopError):
            raise fault
        self.failed.emit(sentence(fault, spoken()), self._begin)


def _kick(printer: "ReceiptPrinter") -> None:
    from beesdesk.hardware.printer import drawer_kick  # noqa: PLC0415 - brings the network along

    printer.print(drawer_kick())


def _bytes(slip: "Slip", columns: int) -> bytes:
    # python-escpos takes most of a second to import: a start never waits for it, nor does the screen.
    from beesdesk.reports.escpos import render  # noqa: PLC0415

    return render(slip, columns)
