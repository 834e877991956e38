"""Lists for the accountant, and closings."""

import argparse
import sys

from beesdesk.commands import BadCall
from beesdesk.pos.closings import catch_up, open_days
from beesdesk.reports.exports import sheet, write
from beesdesk.shop import Shop
from beesdesk.words import Language

CLOSED = {
    Language.FR: "Clôtures faites : {count}",
    Language.NL: "Afsluitingen gemaakt: {count}",
    Language.EN: "Closings made: {count}",
}
DOUBTFUL = {
    Language.FR: "L'horloge indique {today} : est-ce juste ? Alors recommencez avec --sure ({days} jours à clôturer).",
    Language.NL: "De klok zegt {today}: klopt dat? Doe het dan opnieuw met --sure ({days} dagen af te sluiten).",
    Language.EN: "The clock says {today}: is that right? Then do it again with --sure ({days} days to close).",
}


def export(options: argparse.Namespace) -> int:
    """Write a list of some days into a file."""
    if options.first > options.last:
        raise BadCall("--from is a day after --to")
    language = Language(options.settings.language)
    shop = Shop.open_existing(options.data)
    try:
        found = shop.read(sheet, options.kind, options.first, options.last, language, now=shop.now())
        write(found, options.file, language)
    finally:
        shop.close()
    print(f"{options.file}: {len(found.rows)}", file=sys.stderr)
    return 0


def close_periods(options: argparse.Namespace) -> int:
    """Close the days, months and years that are over; after a long silence only where somebody is sure of the clock."""
    language = Language(options.settings.language)
    shop = Shop.open_existing(options.data)
    try:
        made = shop.do(catch_up, shop.now(), sure=options.sure)
        left = shop.read(open_days, shop.device_id, shop.now())
    finally:
        shop.close()
    if left.doubtful:
        today = left.days[-1][0].isoformat()
        print(DOUBTFUL[language].format(today=today, days=left.over), file=sys.stderr)
        return 1
    print(CLOSED[language].format(count=len(made)))
    return 0
