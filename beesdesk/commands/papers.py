"""Receipts and invoices as files."""

import argparse
import getpass
from dataclasses import replace

from beesdesk.commands import BadCall
from beesdesk.db.session import Session
from beesdesk.pos.invoice_content import invoice_document
from beesdesk.pos.invoices import Business, business_known, invoice_of, invoice_sale
from beesdesk.pos.model import Invoice
from beesdesk.pos.receipt import note_copy
from beesdesk.pos.receipt import receipt as content
from beesdesk.pos.sale_finding import sale_by_number
from beesdesk.pos.vat_numbers import country_of, vat_number
from beesdesk.reports import escpos, pdf
from beesdesk.reports.invoice import save_invoice
from beesdesk.reports.slips import receipt_slip
from beesdesk.shop import Shop
from beesdesk.words import Language


def receipt(options: argparse.Namespace) -> int:
    """Write a sale's receipt once more: PDF by the file's ending, ESC/POS bytes otherwise; marked as a duplicate."""
    language = Language(options.settings.language)
    shop = Shop.open_existing(options.data)
    try:
        sale_id = shop.read(sale_by_number, options.number)
        shop.do(note_copy, sale_id, now=shop.now(), who="")
        slip = receipt_slip(shop.read(content, sale_id, language), language)
    finally:
        shop.close()
    if options.file.suffix.lower() == ".pdf":
        pdf.write_pdf(slip, options.file)
    else:
        options.file.write_bytes(escpos.render(slip, options.settings.receipt_columns))
    return 0


def invoice(options: argparse.Namespace) -> int:
    """Write the invoice of a sale, or of a refund the credit note: a new one for `--vat`, else the one that it has."""
    language = Language(options.settings.language)
    shop = Shop.open_existing(options.data)
    try:
        sale_id = shop.read(sale_by_number, options.number)
        known = shop.read(invoice_of, sale_id)
        if known is None:
            buyer = shop.read(_buyer, options)
            known = shop.do(invoice_sale, sale_id, buyer, now=shop.now(), who=getpass.getuser())
        elif options.vat is not None:
            _refuse_other(known, options)
        save_invoice(shop.read(invoice_document, known.id, language), language, options.file)
    finally:
        shop.close()
    return 0


def _buyer(session: Session, options: argparse.Namespace) -> Business:
    """Return the business as it was said; what was not said is as it was the last time."""
    if options.vat is None:
        raise BadCall("this receipt has no invoice yet: say --vat, --name, --street, --postcode and --city")
    number = vat_number(options.vat)
    known = business_known(session, number) or Business(number, "", "", "", "", country_of(number))
    said = {field: getattr(options, field) for field in ("name", "street", "postcode", "city", "country")}
    return replace(known, **{field: text for field, text in said.items() if text is not None})


def _refuse_other(known: Invoice, options: argparse.Namespace) -> None:
    """Raise `BadCall` where a receipt has the invoice of another business than was said."""
    if vat_number(options.vat) != known.vat_number:
        raise BadCall(f"this receipt has the invoice of {known.vat_number} ({known.name}) already")
