"""Price lists of suppliers, looked at and taken over."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Supplier
from beesdesk.catalog.price_lists import read_price_list
from beesdesk.catalog.price_preview import LineState, Preview, PreviewLine
from beesdesk.catalog.price_rows import PriceList
from beesdesk.catalog.price_table import FIELDS
from beesdesk.catalog.shelves import Suppliers
from beesdesk.catalog.suppliers import supplier_named
from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.messages import word
from beesdesk.pos.rules import ShopRules, local_time, shop_rules
from beesdesk.sheets.columns import MappingNeeded, read_mapping, write_mapping_template
from beesdesk.sheets.rejects import sentence
from beesdesk.shop import Shop
from beesdesk.stock.price_lists import TICKED, Pricing, TakenOver, everything, look_at, write_list
from beesdesk.stock.supplier_acts import SupplierUnknown
from beesdesk.words import Language

HEADS: Final = {
    Language.FR: ("ligne", "état", "n° commande", "article", "achat avant", "achat", "%", "vente", "conseillé", "marge avant", "marge"),
    Language.NL: ("regel", "stand", "bestelnr", "artikel", "aankoop voor", "aankoop", "%", "verkoop", "voorstel", "marge voor", "marge"),
    Language.EN: ("line", "state", "order no.", "article", "cost before", "cost", "%", "sale", "suggested", "margin before", "margin"),
}  # fmt: skip
REFUSED: Final = {
    Language.FR: "Lignes refusées :",
    Language.NL: "Geweigerde regels:",
    Language.EN: "Refused lines:",
}
FOUND: Final = {
    Language.FR: "{file} : {rows} lignes lues, {rejected} refusées ; inchangées : {same}",
    Language.NL: "{file}: {rows} regels gelezen, {rejected} geweigerd; ongewijzigd: {same}",
    Language.EN: "{file}: {rows} lines read, {rejected} refused; unchanged: {same}",
}
DONE: Final = {
    Language.FR: "Repris : {prices} prix d'achat, {added} articles connus ajoutés, {new} nouveaux articles, {gone} retirés",
    Language.NL: "Overgenomen: {prices} aankoopprijzen, {added} bekende artikelen toegevoegd, {new} nieuwe artikelen, {gone} uit assortiment",
    Language.EN: "Taken over: {prices} purchase prices, {added} known articles added, {new} new articles, {gone} delisted",
}
NOTHING: Final = {
    Language.FR: "Rien n'est écrit.",
    Language.NL: "Er is niets geschreven.",
    Language.EN: "Nothing is written.",
}
LEFT: Final = {
    Language.FR: "Nouveaux articles laissés de côté : {count} (--new-articles les reprend)",
    Language.NL: "Nieuwe artikelen die blijven liggen: {count} (--new-articles neemt ze op)",
    Language.EN: "New articles left aside: {count} (--new-articles takes them in)",
}
TEMPLATE: Final = {
    Language.FR: "Un fichier de correspondance à compléter : {path}",
    Language.NL: "Een koppelbestand om aan te vullen: {path}",
    Language.EN: "A mapping file to complete: {path}",
}
_LONGEST_NAME: Final = 40
_FIGURES: Final = frozenset({0, 4, 5, 6, 7, 8, 9, 10})


def take(options: argparse.Namespace) -> int:
    """Show what a list would do, and take it over unless told not to; 1 where no line of it can be used."""
    language = Language(options.settings.language)
    listed = _read(options, language)
    with closing(Shop.open_existing(options.data)) as shop:
        rules = shop.read(shop_rules)
        today = local_time(shop.now(), rules).date()
        preview = shop.try_out(_preview, options, listed, rules, today)
        _show(preview, language)
        if not preview.lines:
            print(NOTHING[language])
            return 1
        if options.dry_run:
            print(NOTHING[language])
            return 0
        done = shop.do(_write, options, listed, rules, today, shop)
    _tell(done, preview, language, takes_new=options.new_articles)
    return 0


def _read(options: argparse.Namespace, language: Language) -> PriceList:
    mapping = None if options.map is None else read_mapping(options.map, FIELDS)
    try:
        listed = read_price_list(options.file, mapping)
    except MappingNeeded as error:
        template = Path(f"{options.file.name}.map.toml")
        write_mapping_template(template, error.found, error.fields)
        print(TEMPLATE[language].format(path=template), file=sys.stderr)
        raise
    return replace(listed, whole=listed.whole or options.complete)


def _supplier(session: Session, options: argparse.Namespace) -> UUID:
    found: Supplier | None = supplier_named(session, options.supplier)
    if found is not None:
        return found.id
    if not options.new_supplier:
        raise SupplierUnknown(options.supplier)
    return Suppliers(session).find(options.supplier)


def _preview(
    session: Session, options: argparse.Namespace, listed: PriceList, rules: ShopRules, today: date
) -> Preview:
    pricing = Pricing(rules.margin_on, rules.default_vat)
    return look_at(session, _supplier(session, options), listed, pricing, today=today)


def _write(
    session: Session, options: argparse.Namespace, listed: PriceList, rules: ShopRules, today: date, shop: Shop
) -> TakenOver:
    supplier_id, pricing = _supplier(session, options), Pricing(rules.margin_on, rules.default_vat)
    states = TICKED | {LineState.NEW} if options.new_articles else TICKED
    chosen = everything(look_at(session, supplier_id, listed, pricing, today=today), states)
    return write_list(
        session, supplier_id, listed, pricing, chosen, today=today, now=shop.now(), who=getpass.getuser()
    )  # fmt: skip


def _show(preview: Preview, language: Language) -> None:
    read = len(preview.listed.rows) + len(preview.listed.rejected)
    same = preview.count(LineState.SAME)
    print(FOUND[language].format(file=preview.listed.file.name, rows=read, rejected=len(preview.rejected), same=same))
    for remark in preview.remarks:
        print(word(remark, language))
    rows = [_cells(line, language) for line in preview.lines if line.state is not LineState.SAME]
    if rows:
        _print_table([HEADS[language], *rows])
    if preview.rejected:
        print(REFUSED[language])
    for one in preview.rejected:
        print(f"{one.line:>6}  {sentence(one, language)}")


def _cells(line: PreviewLine, language: Language) -> tuple[str, ...]:
    form = Format(language)

    def euro(amount: Decimal | None, places: int) -> str:
        return "" if amount is None else form.number(amount, places)

    return (
        str(line.line or ""),
        word(line.state, language),
        (line.row.order_code if line.row else line.item.order_code if line.item else "") or "",
        (line.known.name(language) if line.known else line.name)[:_LONGEST_NAME],
        euro(line.old, 4),
        euro(line.new, 4),
        "" if line.change is None else form.signed(line.change, 1),
        euro(line.sale, 2),
        euro(line.suggested, 2),
        euro(line.before, 1),
        euro(line.after, 1),
    )


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        cells = (
            cell.rjust(width) if place in _FIGURES else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def _tell(done: TakenOver, preview: Preview, language: Language, *, takes_new: bool) -> None:
    left = 0 if takes_new else preview.count(LineState.NEW)
    if left:
        print(LEFT[language].format(count=left))
    if done.anything:
        print(DONE[language].format(prices=done.prices, added=done.added, new=done.new, gone=done.gone))
    else:
        print(NOTHING[language])
