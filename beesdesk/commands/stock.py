"""What is on hand: asked for one article, or worked out anew for all and compared with what was kept."""

import argparse
from contextlib import closing
from datetime import date
from decimal import Decimal

from beesdesk.catalog.barcodes import read_code
from beesdesk.catalog.queries import ProductOffer, offer_by_code, patterns
from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.messages import word
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.shifts.known import zone_of
from beesdesk.shop import Shop
from beesdesk.stock.levels import level_of, rebuild, settle
from beesdesk.stock.valuing import Level
from beesdesk.words import Language

WHOLE = {
    Language.FR: "Le stock de tous les articles est juste.",
    Language.NL: "De voorraad van alle artikelen klopt.",
    Language.EN: "The stock of every article is right.",
}
MENDED = {
    Language.FR: "{name} : {kept} avant, {folded} maintenant",
    Language.NL: "{name}: {kept} voordien, {folded} nu",
    Language.EN: "{name}: {kept} before, {folded} now",
}


def level(options: argparse.Namespace) -> int:
    """Say how much of an article there is, and what it is worth without VAT."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        today = local_time(shop.now(), shop.read(shop_rules)).date()
        shop.do(settle, shop.read(zone_of))
        offer, found = shop.read(_level, options.code, today)
    form = Format(language)
    amount = f"{form.number(found.on_hand, 0 if found.on_hand == found.on_hand.to_integral() else 3)} {word(offer.unit, language)}"
    print("\t".join((offer.name(language), amount, form.money(found.value))))
    return 0


def check(options: argparse.Namespace) -> int:
    """Work the stock out anew from sales and moves alone; name what had been kept otherwise, and return 1 then."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        found = shop.do(rebuild, shop.read(zone_of))
        names = {one.product_id: shop.read(_name, one.product_id.bytes, language) for one in found}
    form = Format(language)
    for one in found:
        kept, folded = (form.number(pair[0] if pair else Decimal(0), 3) for pair in (one.kept, one.folded))
        print(MENDED[language].format(name=names[one.product_id], kept=kept, folded=folded))
    if not found:
        print(WHOLE[language])
    return int(bool(found))


def _level(session: Session, text: str, today: date) -> tuple[ProductOffer, Level]:
    offer = offer_by_code(session, read_code(text, patterns(session), today=today), today)
    if offer is None:
        raise CodeUnknown(text)
    return offer, level_of(session, offer.id)


def _name(session: Session, product_id: bytes, language: Language) -> str:
    return str(session.value(f"SELECT name_{language} FROM product WHERE id = ?", (product_id,)))  # noqa: S608 - one of three
