"""One paper to the printer: asked before, written down before the first byte, confirmed after the last."""

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import PrinterState, PrinterUnavailable, ReceiptPrinter, state_of
from beesdesk.hardware.state import Reason
from beesdesk.pos.model import PrintJob
from beesdesk.pos.print_jobs import confirm, doubt, mark_sending, next_job, put_back
from beesdesk.shop import Shop
from beesdesk.values import dataclass

_BLOCKED = {PrinterState.OUT: Reason.OUT_OF_PAPER, PrinterState.OPEN: Reason.COVER_OPEN}


@dataclass(eq=False)
class PapersWait(ShopError):
    """The printer takes nothing now: so many papers wait, and come out by themselves once it does."""

    number: int
    reason: Reason


@dataclass(eq=False)
class PaperInDoubt(ShopError):
    """The line broke while a paper was printed: it may have come out whole, or not."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a try: the paper, and the trouble that kept it back or left it in doubt; neither where none waits."""

    job: PrintJob | None = None
    trouble: Reason = Reason.NONE
    doubtful: bool = False


def print_next(shop: Shop, printer: ReceiptPrinter) -> Printed:
    """Print the paper that waits longest; not on the screen's thread. One that did not begin waits on."""
    job = shop.read(next_job)
    if job is None:
        return Printed()
    try:
        state = state_of(printer)
    except PrinterUnavailable as fault:
        return Printed(job, fault.reason)
    if state in _BLOCKED:
        return Printed(job, _BLOCKED[state])
    shop.do(mark_sending, job.id)
    try:
        printer.print(job.data, sure=state is not PrinterState.UNKNOWN)
    except PrinterUnavailable as fault:
        if fault.sent:
            shop.do(doubt, job.id)
        else:
            shop.do(put_back, job.id)
        return Printed(job, fault.reason, doubtful=bool(fault.sent))
    shop.do(confirm, job.id)
    return Printed(job)


def seen(printer: ReceiptPrinter) -> Reason:
    """Return what keeps a printer from printing, as far as it says so; not on the screen's thread."""
    try:
        return _BLOCKED.get(state_of(printer), Reason.NONE)
    except PrinterUnavailable as fault:
        return fault.reason
