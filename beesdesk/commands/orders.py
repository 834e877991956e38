"""Orders to suppliers from the command line: what the shop would order, kept as a draft or written into a file."""

import argparse
from contextlib import closing
from dataclasses import replace
from decimal import Decimal

from beesdesk.commands.people import proven
from beesdesk.formats import Format
from beesdesk.pos.order_rules import order_rules
from beesdesk.reports.order_papers import order_word, write_proposal
from beesdesk.shifts.closing_days import closing_days
from beesdesk.shifts.known import today_of, zone_of
from beesdesk.shop import Shop
from beesdesk.stock.levels import settle
from beesdesk.stock.ordering import ENDLESS
from beesdesk.stock.orders import make_draft, supplier_named
from beesdesk.stock.proposing import Proposal, ProposalLine, propose, sums
from beesdesk.stock.terms import shortfall
from beesdesk.words import Act, Language

COLUMNS = ("name", "stock", "on_order", "daily", "coverage", "packs", "amount")
NEVER = "\u2013"
"""Coverage of what is not sold."""
COMES = {
    Language.FR: "Livraison {first}, la suivante {until}.",
    Language.NL: "Levering {first}, de volgende {until}.",
    Language.EN: "Delivery {first}, the next one {until}.",
}
TOTAL = {
    Language.FR: "Total HTVA {total}, {weight} connus.",
    Language.NL: "Totaal excl. btw {total}, {weight} bekend.",
    Language.EN: "Total excl. VAT {total}, {weight} known.",
}
BELOW = {
    Language.FR: "Il manque {missing} pour le minimum de commande.",
    Language.NL: "Er ontbreekt {missing} voor het minimum.",
    Language.EN: "{missing} short of the minimum order.",
}
NOT_FREE = {
    Language.FR: "Il manque {missing} pour la livraison gratuite.",
    Language.NL: "Er ontbreekt {missing} voor gratis levering.",
    Language.EN: "{missing} short of free delivery.",
}
KEPT = {
    Language.FR: "Gardée comme brouillon.",
    Language.NL: "Bewaard als ontwerp.",
    Language.EN: "Kept as a draft.",
}


def propose_order(options: argparse.Namespace) -> int:
    """Print what to order from a supplier today; keep it as a draft, or write it into a file, as asked."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        by = proven(shop, options, Act.ORDERED) if options.make else None
        proposal = _proposal(shop, options, language)
        packs = proposal.packs
        if by is not None:
            due, today = proposal.delivery.first, proposal.day
            shop.do(make_draft, proposal.supplier.id, packs, packs, due=due, today=today, now=by.now, who=by.who)
    _print(proposal, language)
    if by is not None:
        print(KEPT[language])
    if options.file is not None:
        write_proposal(proposal, options.file, language)
    return 0


def _proposal(shop: Shop, options: argparse.Namespace, language: Language) -> Proposal:
    today, zone = shop.read(today_of, shop.now()), shop.read(zone_of)
    shop.do(settle, zone)
    rules = shop.read(order_rules)
    if options.days is not None:
        rules = replace(rules, days=options.days)
    supplier = shop.read(supplier_named, options.supplier, today)
    closed = {day.day for day in shop.read(closing_days)}
    clock = shop.now().astimezone(zone).time()
    return shop.read(propose, supplier, language, rules, today=today, zone=zone, closed=closed, clock=clock)


def _print(proposal: Proposal, language: Language) -> None:
    form = Format(language)
    delivery = proposal.delivery
    print(proposal.supplier.name)
    print(COMES[language].format(first=form.day(delivery.first), until=form.day(delivery.until)))
    print("\t".join(order_word(name, language) for name in COLUMNS))
    for line in proposal.lines:
        print("\t".join(_cells(line, form)))
    found = sums((line, line.wanted.packs) for line in proposal.lines)
    print(TOTAL[language].format(total=form.money(found.total), weight=form.weight(found.weight)))
    lacks = shortfall(proposal.supplier, found.total)
    for missing, said in ((lacks.to_minimum, BELOW), (lacks.to_free_delivery, NOT_FREE)):
        if missing:
            print(said[language].format(missing=form.money(missing)))


def _cells(line: ProposalLine, form: Format) -> tuple[str, ...]:
    covered = NEVER if line.before == ENDLESS else form.number(line.before, 1)
    packs = line.wanted.packs
    return (
        " ".join(line.item.name.split()), form.quantity(line.item.on_hand), form.quantity(line.on_order),
        form.number(Decimal(line.outlook.daily), 2), covered, form.quantity(packs), form.money(line.cost(packs)),
    )  # fmt: skip
