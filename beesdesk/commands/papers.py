"""Receipts as files."""

import argparse

from beesdesk.pos.receipt import note_copy, sale_by_number
from beesdesk.pos.receipt import receipt as content
from beesdesk.reports import escpos, pdf
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
