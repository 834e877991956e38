"""What a day leaves on paper: each receipt and the Z report, as the printer got them and as PDF; and is it all true."""

from collections.abc import Sequence
from pathlib import Path

from beesdesk.db.verify import verify
from beesdesk.formats import NBSP, Format
from beesdesk.hardware.printer import drawer_kick
from beesdesk.pos.receipt import receipt
from beesdesk.pos.sale_finding import sale_by_number
from beesdesk.pos.till_report import z_latest
from beesdesk.reports.escpos import CODE_PAGE
from beesdesk.reports.pdf import write_pdf
from beesdesk.reports.slips import receipt_slip, z_slip
from beesdesk.reports.texts import word
from beesdesk.shop import Shop
from beesdesk.tour.logbook import Logbook
from beesdesk.words import Language


def keep_papers(shop: Shop, printed: Path, stem: Path, numbers: Sequence[int], language: Language, log: Logbook) -> int:
    """Keep the receipts of some sales and the last Z report beside `stem`; return how many files that makes."""
    log.place = "papers"
    kick = drawer_kick()
    jobs = [data for file in sorted(printed.glob("*.bin")) if (data := file.read_bytes()) != kick]
    log.check("printed papers", len(numbers) + 1, len(jobs))
    *receipts, closing = jobs or [b""]
    for number, job in zip(numbers, receipts, strict=False):
        _keep_receipt(shop, job, stem, number, language, log)
    report = shop.read(z_latest, language)
    if report is None or report.closing is None:
        log.fault("there is no Z report")
        return 2 * len(numbers)
    name = f"{stem.name}-z-{report.closing.number:04}"
    stem.with_name(f"{name}.escpos").write_bytes(closing)
    write_pdf(z_slip(report, language), stem.with_name(f"{name}.pdf"))
    log.check("Z report: sales", len(numbers), report.totals.sales)
    _look_for(word("z_report", language).format(number=report.closing.number), closing, log)
    return 2 * len(numbers) + 2


def check_log(shop: Shop, log: Logbook) -> None:
    """Walk the shop's signed log from its first entry."""
    log.place = "journal"
    verdict = shop.read(verify)
    log.note(f"{verdict.entries} entries, {verdict.sales} sales")
    log.check("first broken link", None, verdict.first_break)


def _keep_receipt(shop: Shop, job: bytes, stem: Path, number: int, language: Language, log: Logbook) -> None:
    content = shop.read(receipt, shop.read(sale_by_number, number), language)
    name = f"{stem.name}-receipt-{number:04}"
    stem.with_name(f"{name}.escpos").write_bytes(job)
    write_pdf(receipt_slip(content, language), stem.with_name(f"{name}.pdf"))
    _look_for(word("receipt", language).format(number=number), job, log)
    _look_for(Format(language).money(content.total), job, log)


def _look_for(text: str, job: bytes, log: Logbook) -> None:
    """Check that a text stands on a paper as the printer got it."""
    plain = text.replace(NBSP, " ")
    log.check(f"printed {plain}", True, plain in job.decode(CODE_PAGE))
