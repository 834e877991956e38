"""Taking products and members over from files."""

import argparse
import getpass
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from beesdesk.catalog.actions import import_products as take_products
from beesdesk.catalog.imports import FIELDS as PRODUCT_FIELDS
from beesdesk.catalog.imports import read_products
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.actions import import_members as take_members
from beesdesk.members.imports import FIELDS as MEMBER_FIELDS
from beesdesk.members.imports import read_members
from beesdesk.sheets.columns import MappingNeeded, read_mapping, write_mapping_template
from beesdesk.sheets.rejects import ImportRefused, ImportReport, write_rejects
from beesdesk.shop import Shop
from beesdesk.words import Act, Language

DONE = {
    Language.FR: "{taken} nouveaux, {updated} changés, {unchanged} inchangés, {rejected} refusés",
    Language.NL: "{taken} nieuw, {updated} gewijzigd, {unchanged} ongewijzigd, {rejected} geweigerd",
    Language.EN: "{taken} new, {updated} changed, {unchanged} unchanged, {rejected} rejected",
}
LACKING = {
    Language.FR: "Sans prix : {price} (la caisse le demandera). Sans taux de TVA : {vat} (le taux du magasin vaudra).",
    Language.NL: "Zonder prijs: {price} (de kassa zal hem vragen). Zonder btw-tarief: {vat} (het tarief van de winkel geldt).",
    Language.EN: "Without a price: {price} (the till will ask). Without a VAT rate: {vat} (the shop's default counts).",
}
REJECTS = {
    Language.FR: "Chaque ligne refusée, avec sa raison : {path}",
    Language.NL: "Elke geweigerde regel, met de reden: {path}",
    Language.EN: "Every rejected row, with its reason: {path}",
}
TEMPLATE = {
    Language.FR: "Un fichier de correspondance à compléter : {path}",
    Language.NL: "Een koppelbestand om aan te vullen: {path}",
    Language.EN: "A mapping file to complete: {path}",
}

Taking = Callable[[Session, date], ImportReport]


def products(options: argparse.Namespace) -> int:
    """Import products; all or nothing unless told to keep going."""

    def take(session: Session, today: date) -> ImportReport:
        rows = read_products(options.file, _mapping(options, PRODUCT_FIELDS))
        return take_products(
            session, rows, today=today, demo_prices=options.demo_prices, keep_going=options.keep_going, progress=show
        )

    show = partial(_show, "products")
    return _import(options, take)


def members(options: argparse.Namespace) -> int:
    """Import members; all or nothing unless told to keep going."""

    def take(session: Session, today: date) -> ImportReport:
        rows = read_members(options.file, _mapping(options, MEMBER_FIELDS))
        return take_members(session, rows, today=today, keep_going=options.keep_going, progress=show)

    show = partial(_show, "members")
    return _import(options, take)


def _import(options: argparse.Namespace, take: Taking) -> int:
    language = Language(options.settings.language)
    shop = Shop.open(options.data)
    try:
        report = shop.do(_journaled, take, options.file, shop)
    except MappingNeeded as error:
        template = Path(f"{options.file.name}.map.toml")
        write_mapping_template(template, error.found, error.fields)
        print(TEMPLATE[language].format(path=template), file=sys.stderr)
        raise
    except ImportRefused as error:
        _tell(options, error.report, language)
        raise
    finally:
        shop.close()
    _tell(options, report, language)
    return 0


def _journaled(session: Session, take: Taking, file: Path, shop: Shop) -> ImportReport:
    now = shop.now()
    report = take(session, now.astimezone().date())
    if report.taken or report.updated:
        figures = {"file": file.name, "new": report.taken, "changed": report.updated, "rejected": len(report.rejected)}
        note(session, Act.IMPORTED, now=now, who=getpass.getuser(), detail=canonical(figures))
    return report


def _tell(options: argparse.Namespace, report: ImportReport, language: Language) -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)
    counts = {"taken": report.taken, "updated": report.updated, "unchanged": report.unchanged}
    print(DONE[language].format(rejected=len(report.rejected), **counts))
    if report.without_price or report.without_vat:
        print(LACKING[language].format(price=report.without_price, vat=report.without_vat))
    if report.rejected:
        path = options.rejects or Path(f"{options.file.stem}-rejects.csv")
        write_rejects(path, report.rejected, language)
        print(REJECTS[language].format(path=path), file=sys.stderr)


def _mapping(options: argparse.Namespace, fields: Sequence[str]) -> dict[str, str] | None:
    if options.map is None:
        return None
    return read_mapping(options.map, fields)


def _show(what: str, done: int) -> None:
    if sys.stderr.isatty():
        print(f"\r  {what}: {done}      ", end="", file=sys.stderr, flush=True)
