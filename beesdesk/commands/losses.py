"""Goods that leave unsold: noted by somebody who may and proves it, and listed in a file."""

import argparse
import sys
from contextlib import closing

from beesdesk.catalog.enquiry import enquire
from beesdesk.commands import BadCall
from beesdesk.commands.people import proven
from beesdesk.formats import Format, read_number
from beesdesk.members.people import name_of
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.reports.delivery_slip import slip_of
from beesdesk.reports.loss_lists import LossList, write_losses
from beesdesk.shifts.known import today_of, zone_of
from beesdesk.shop import Shop
from beesdesk.stock.levels import settle
from beesdesk.stock.move_queries import losses_between
from beesdesk.stock.moving import By, Goods, use_up, worth_of, write_off
from beesdesk.words import Act, Language, LossReason

OWN_USE = "own_use"
REASONS = (*(reason.value for reason in LossReason), OWN_USE)
UNKNOWN = {Language.FR: "coût inconnu", Language.NL: "kostprijs onbekend", Language.EN: "cost not known"}


def lose(options: argparse.Namespace) -> int:
    """Write an article off, or note that the shop uses it up; say what it was worth."""
    language = Language(options.settings.language)
    quantity = read_number(options.quantity, 3)
    if quantity is None:
        raise BadCall(f"no quantity: {options.quantity}")
    with closing(Shop.open_existing(options.data)) as shop:
        zone = shop.read(zone_of)
        found = shop.read(enquire, options.code, shop.read(today_of, shop.now()))
        if found.offer is None:
            raise CodeUnknown(options.code)
        proof = proven(shop, options, Act.STOCK_MOVED)
        by, goods = By(proof.who, proof.now, zone, language), Goods(found.offer.id, quantity)
        shop.do(settle, zone)
        worth = shop.read(worth_of, goods)
        if options.reason == OWN_USE:
            shop.do(use_up, goods, by, said=options.said)
        else:
            shop.do(write_off, goods, LossReason(options.reason), by, said=options.said)
    form = Format(language)
    told = UNKNOWN[language] if worth is None else form.money(worth)
    print("\t".join((found.offer.name(language), form.quantity(quantity), told)))
    return 0


def write(options: argparse.Namespace) -> int:
    """Write what left unsold on some days into a file."""
    if options.first > options.last:
        raise BadCall("--from is a day after --to")
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        rows = tuple(shop.read(losses_between, options.first, options.last, shop.read(zone_of), language))
        names = {who: shop.read(name_of, who) for who in {row.who for row in rows}}
        found = LossList(rows, names, options.first, options.last, shop.read(slip_of))
    write_losses(found, options.file, language)
    print(f"{options.file}: {len(rows)}", file=sys.stderr)
    return 0
