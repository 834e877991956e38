"""Labels: printed into a file or by a label printer, the queue of those that are due, the formats that there are."""

import argparse
import json
import sys
from contextlib import closing
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from uuid import UUID

from beesdesk.catalog.barcodes import read_code
from beesdesk.catalog.label_facts import label_facts
from beesdesk.catalog.label_queue import MOST_COPIES, Chosen, due_labels, note_printed, settle_labels
from beesdesk.catalog.label_refusals import LabelPrinterMissing, LabelWithoutPrice, NoLabelDue
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.commands import BadCall
from beesdesk.db.session import Session
from beesdesk.hardware.printer import printer_for
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.reports.label_papers import Ready, labels_ready, tares_ready
from beesdesk.reports.saving import save
from beesdesk.shop import Shop
from beesdesk.stock.label_format_acts import label_format, label_formats
from beesdesk.words import Language

WITHOUT_PRICE = {
    Language.FR: "Sans prix, donc sans étiquette : {name}",
    Language.NL: "Zonder prijs, dus zonder etiket: {name}",
    Language.EN: "No price, so no label: {name}",
}


def print_labels(options: argparse.Namespace) -> int:
    """Write labels of the named products, or of all that are due, into a file, or send them to the label printer."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        today = _today(shop)
        wanted = _due(shop, today) if options.queue else []
        wanted += [(shop.read(_product, code, today), options.copies) for code in options.code]
        if not wanted:
            raise NoLabelDue
        form = shop.read(label_format, options.format)
        ready = shop.read(labels_ready, wanted, form, today)
        for name in ready.without_price:
            print(WITHOUT_PRICE[language].format(name=name), file=sys.stderr)
        if not ready.labels:
            raise LabelWithoutPrice(ready.without_price[0])
        _put_out(ready, options)
        shop.do(
            note_printed,
            ready.printed,
            form,
            language=shop.read(shop_rules).language,
            today=today,
            now=shop.now(),
            who="",
        )
    return 0


def tare(options: argparse.Namespace) -> int:
    """Write labels of an empty container."""
    with closing(Shop.open_existing(options.data)) as shop:
        form = shop.read(label_format, options.format)
        weight = _number(options.weight)
        _put_out(shop.read(tares_ready, weight, form, _today(shop), copies=options.copies), options)
    return 0


def show_queue(options: argparse.Namespace) -> int:
    """Print what is due, a line a product: its name, its price, how many somebody wants, what the label says wrongly."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        today = _today(shop)
        shop.do(settle_labels, today)
        for one in shop.read(due_labels, Chosen(), language, today, None):
            said = ", ".join(json.loads(one.was or "{}"))
            print("\t".join((one.name, str(one.price or ""), str(one.copies or ""), said)))
    return 0


def show_formats(options: argparse.Namespace) -> int:
    """Print the formats, a line each: the code to ask for, and the name."""
    with closing(Shop.open_existing(options.data)) as shop:
        for form in shop.read(label_formats):
            print(f"{form.code}\t{form.name}")
    return 0


def _put_out(ready: Ready, options: argparse.Namespace) -> None:
    """Write labels where the call says: a PDF, ZPL into a file, or ZPL to this machine's label printer."""
    if not 1 <= options.copies <= MOST_COPIES:
        raise BadCall(f"from 1 to {MOST_COPIES} copies")
    if options.output is None and not options.zpl:
        raise BadCall("say where to: -o FILE.pdf, -o FILE.zpl --zpl, or --zpl for the label printer")
    if not options.zpl:
        save(ready.pdf(options.start), options.output)
        return
    data = ready.zpl(options.dpi or options.settings.label_dpi)
    if options.output is not None:
        save(data, Path(options.output))
        return
    printer = printer_for(options.settings.label_printer)
    if printer is None:
        raise LabelPrinterMissing
    printer.print(data)


def _due(shop: Shop, today: date) -> list[tuple[UUID, int]]:
    shop.do(settle_labels, today)
    return [(one.id, one.copies or 1) for one in shop.read(due_labels, Chosen(), Language.FR, today, None)]


def _product(session: Session, text: str, today: date) -> UUID:
    offer = offer_by_code(session, read_code(text, patterns(session), today=today), today)
    if offer is None or not label_facts(session, [offer.id], today):
        raise CodeUnknown(text)
    return offer.id


def _number(text: str) -> Decimal:
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation as error:
        raise BadCall(f"not a number: {text}") from error
    if not number.is_finite() or number <= 0:
        raise BadCall(f"not more than nothing: {text}")
    return number


def _today(shop: Shop) -> date:
    return local_time(shop.now(), shop.read(shop_rules)).date()
