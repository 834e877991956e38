"""Recalls: what may not be sold. Whoever recalls or lifts says so with `--as` and a PIN or card."""

import argparse
from contextlib import closing

from beesdesk.commands.people import proven
from beesdesk.formats import Format
from beesdesk.pos.recalls import lift_recall, recall_product, recall_rows, standing_recall
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.shop import Shop
from beesdesk.words import Act, Language

ALL = {Language.FR: "tout", Language.NL: "alles", Language.EN: "all of it"}
LOT = {Language.FR: "lot {lot}", Language.NL: "lot {lot}", Language.EN: "lot {lot}"}
LIFTED = {Language.FR: "levé {day}", Language.NL: "opgeheven {day}", Language.EN: "lifted {day}"}


def add(options: argparse.Namespace) -> int:
    """Recall an article, or one lot of it."""
    with closing(Shop.open_existing(options.data)) as shop:
        by, today = proven(shop, options, Act.RECALLED), local_time(shop.now(), shop.read(shop_rules)).date()
        shop.do(recall_product, options.code, options.lot, options.reason, today=today, now=by.now, who=by.who)
    return 0


def show(options: argparse.Namespace) -> int:
    """Show what is recalled, and what was until lately."""
    language = Language(options.settings.language)
    form = Format(language)
    with closing(Shop.open_existing(options.data)) as shop:
        rows = shop.read(recall_rows)
    for row in rows:
        part = LOT[language].format(lot=row.lot) if row.lot else ALL[language]
        lifted = "" if row.lifted is None else LIFTED[language].format(day=form.numeric_date(row.lifted))
        words = (form.numeric_date(row.since), row.gtin, part, row.name(language), row.reason, lifted)
        print("\t".join(words).rstrip())
    return 0


def lift(options: argparse.Namespace) -> int:
    """Let an article, or one lot of it, be sold again."""
    with closing(Shop.open_existing(options.data)) as shop:
        by, today = proven(shop, options, Act.RECALL_LIFTED), local_time(shop.now(), shop.read(shop_rules)).date()
        recall = shop.read(standing_recall, options.code, options.lot, today=today)
        shop.do(lift_recall, recall, today=today, now=by.now, who=by.who, reason=options.reason)
    return 0
