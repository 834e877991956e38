"""What runs out, what to count next, and what became of recalled goods, from the command line."""

import argparse
import sys
from contextlib import closing
from decimal import Decimal

from beesdesk.commands.people import proven
from beesdesk.formats import Format
from beesdesk.messages import word
from beesdesk.pos.recalls import standing_recall
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.reports.recall_papers import RecallPaper, write_recall
from beesdesk.shifts.known import zone_of
from beesdesk.shop import Shop
from beesdesk.stock.expiring import expiring
from beesdesk.stock.levels import settle
from beesdesk.stock.recalled import note_recall_export, recall_report
from beesdesk.stock.rolling import count_wishes
from beesdesk.words import Act, Language

_HUNDRED = Decimal(100)


def show_expiring(options: argparse.Namespace) -> int:
    """Show what runs out: until when, lot, quantity, what will be left over, value, and the percent to take off."""
    language = Language(options.settings.language)
    form = Format(language)
    with closing(Shop.open_existing(options.data)) as shop:
        zone, today = shop.read(zone_of), local_time(shop.now(), shop.read(shop_rules)).date()
        shop.do(settle, zone)
        rows = shop.read(expiring, today, options.days, zone)
    for row in rows:
        lot = row.out.lot
        day = form.numeric_date(lot.expiry) if lot.expiry else ""
        off = "" if row.percent is None else f"-{form.percent(row.percent / _HUNDRED)}"
        words = (
            day, lot.lot or "", row.product.name(language), form.quantity(lot.quantity), form.quantity(row.over),
            form.money(row.value), off,
        )  # fmt: skip
        print("\t".join(words).rstrip())
    return 0


def show_next(options: argparse.Namespace) -> int:
    """Show what to count next, and why."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        zone, today = shop.read(zone_of), local_time(shop.now(), shop.read(shop_rules)).date()
        shop.do(settle, zone)
        wishes = shop.read(count_wishes, today, zone, options.most)
    for wish in wishes:
        print("\t".join((wish.product.shelf or "", wish.product.name(language), word(wish.reason, language))))
    return 0


def report_recall(options: argparse.Namespace) -> int:
    """Write what became of recalled goods into a file: who bought them and when."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        by, rules, zone = proven(shop, options, Act.MEMBERS_EXPORTED), shop.read(shop_rules), shop.read(zone_of)
        recall = shop.read(standing_recall, options.code, options.lot, today=local_time(by.now, rules).date())
        shop.do(settle, zone)
        report = shop.read(recall_report, recall, zone)
        ending = options.file.suffix.removeprefix(".")
        shop.do(note_recall_export, recall, len(report.hits), ending, now=by.now, who=by.who)
    paper = RecallPaper(report, rules.name, by.now.astimezone(zone), zone, training=rules.training)
    write_recall(paper, language, options.file)
    print(f"{options.file}: {len(report.hits)}", file=sys.stderr)
    return 0
