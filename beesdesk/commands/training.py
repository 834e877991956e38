"""The practice shop: opened, its people shown, begun anew."""

import argparse
import sys
from pathlib import Path

from beesdesk.members.practice import Practitioner, practitioners
from beesdesk.messages import word
from beesdesk.reports.practice import write_cards
from beesdesk.settings import Settings
from beesdesk.shop import Shop, system_clock
from beesdesk.training import practice_settings, prepare
from beesdesk.training import reset as put_aside
from beesdesk.words import Language

MAKING = {
    Language.FR: "Je prépare le magasin d'exercice…",
    Language.NL: "Ik maak de oefenwinkel klaar…",
    Language.EN: "Preparing the practice shop…",
}
KEPT = {
    Language.FR: "Le magasin d'exercice est mis de côté, dans {folder}. Le prochain commence à neuf.",
    Language.NL: "De oefenwinkel staat opzij, in {folder}. De volgende begint nieuw.",
    Language.EN: "The practice shop is put aside, in {folder}. The next one begins anew.",
}
NONE = {
    Language.FR: "Il n'y a pas encore de magasin d'exercice.",
    Language.NL: "Er is nog geen oefenwinkel.",
    Language.EN: "There is no practice shop yet.",
}


def prepared(options: argparse.Namespace) -> tuple[Path, Settings]:
    """Return the folder of the practice shop, made ready from the real one, and the settings for it."""
    print(MAKING[Language(options.settings.language)], file=sys.stderr)
    real = Shop.open_existing(options.data)
    try:
        folder = prepare(real)
    finally:
        real.close()
    return folder, practice_settings(options.settings, folder)


def show(options: argparse.Namespace) -> int:
    """Show who is in the practice shop, a line each: card, name, number or role, PIN, what is wrong with the card."""
    language = Language(options.settings.language)
    for one in _people(options):
        what = str(one.number) if one.number else ", ".join(sorted(word(role, language) for role in one.roles))
        state = "" if one.valid else word(one.status, language)
        print("  ".join(part for part in (one.card, one.name, what, one.pin, state) if part))
    return 0


def cards(options: argparse.Namespace) -> int:
    """Write the cards of the practice shop as a PDF to scan from."""
    language = Language(options.settings.language)
    write_cards(_people(options), language, options.file)
    return 0


def reset(options: argparse.Namespace) -> int:
    """Put the practice shop aside."""
    language = Language(options.settings.language)
    kept = put_aside(options.data, system_clock())
    text = NONE[language] if kept is None else KEPT[language].format(folder=kept)
    print(text, file=sys.stderr)
    return 0


def _people(options: argparse.Namespace) -> list[Practitioner]:
    folder, _ = prepared(options)
    shop = Shop.open(folder, ballast=0)
    try:
        return shop.read(practitioners)
    finally:
        shop.close()
