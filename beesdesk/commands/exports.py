"""Lists for the accountant, and closings."""

import argparse
import sys

from beesdesk.pos.closings import catch_up
from beesdesk.reports.exports import sheet, write
from beesdesk.shop import Shop


def export(options: argparse.Namespace) -> int:
    """Write a list of some days into a file."""
    shop = Shop.open_existing(options.data)
    try:
        found = shop.read(sheet, options.kind, options.first, options.last)
        write(found, options.file, options.settings.language)
    finally:
        shop.close()
    print(f"{options.file}: {len(found.rows)}", file=sys.stderr)
    return 0


def close_periods(options: argparse.Namespace) -> int:
    """Close the days, months and years that are over."""
    shop = Shop.open_existing(options.data)
    try:
        print(shop.do(catch_up, now=shop.now()))
    finally:
        shop.close()
    return 0
