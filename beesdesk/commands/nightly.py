"""The night's work from the command line, which is where the system's timer starts it."""

import argparse
import json
import os
import sys
from contextlib import closing
from pathlib import Path

from beesdesk.commands import BadCall
from beesdesk.db.file import FileMissing
from beesdesk.logs import start_log
from beesdesk.messages import word
from beesdesk.pos.rules import shop_rules
from beesdesk.shop import Shop
from beesdesk.sync import timers
from beesdesk.sync.morning import morning
from beesdesk.sync.night_model import NightStep, Step
from beesdesk.sync.nightly import run_night
from beesdesk.words import Language

_KIND = 10
"""How much a till that sells goes before, where the system knows such a thing."""
INSTALLED = {
    Language.FR: "Le travail de nuit commencera chaque nuit vers 3 h 30 : {files}",
    Language.NL: "Het nachtwerk begint elke nacht rond 3.30 u.: {files}",
    Language.EN: "The night's work will begin every night at about 3:30: {files}",
}
BY_HAND = {
    Language.FR: "Le système ne l'a pas encore pris. Faites encore : {call}",
    Language.NL: "Het systeem heeft het nog niet genomen. Doe nog: {call}",
    Language.EN: "The system has not taken it yet. Still to do: {call}",
}
REMOVED = {
    Language.FR: "Le travail de nuit ne commence plus par lui-même ; le programme le rattrape à l'ouverture.",
    Language.NL: "Het nachtwerk begint niet meer vanzelf; het programma haalt het in bij het openen.",
    Language.EN: "The night's work begins no more by itself; the program catches up when it is opened.",
}
PRACTICE = {
    Language.FR: "Le magasin d'exercice n'a pas de nuit.",
    Language.NL: "De oefenwinkel heeft geen nacht.",
    Language.EN: "The practice shop has no night.",
}


def run(options: argparse.Namespace) -> int:
    """Do the night's work, a line a step; 1 where somebody has to do something."""
    language = Language(options.settings.language)
    if options.install or options.remove:
        return _install(options.data, language, remove=options.remove)
    try:
        only = [Step(name) for name in options.only or ()]
    except ValueError as error:
        raise BadCall(f"--only knows {', '.join(Step)}") from error
    if hasattr(os, "nice"):
        os.nice(_KIND)
    with closing(Shop.open_existing(options.data)) as shop:
        start_log(options.data)
        if shop.read(shop_rules).training:
            print(PRACTICE[language], file=sys.stderr)
            return 0
        rows = run_night(shop, options.settings, only=only)
        found = morning(rows, language, today=rows[-1].night, now=shop.now()) if not only else None
    for row in rows:
        print(_line(row, language))
    if found is not None:
        print(found.text, file=sys.stderr)
    return int(any(row.result is None or not row.result.is_done for row in rows))


def _line(row: NightStep, language: Language) -> str:
    said = json.loads(row.said)[language] if row.said else ""
    result = word(f"night_{row.result or 'interrupted'}", language)
    return "\t".join((word(f"night_{row.step}", language), result, said)).rstrip()


def _install(data: Path, language: Language, *, remove: bool) -> int:
    if remove:
        timers.remove()
        print(REMOVED[language])
        return 0
    if not data.is_dir():
        raise FileMissing(data)
    placed = timers.install(data.absolute())
    print(INSTALLED[language].format(files=", ".join(map(str, placed.files))))
    if placed.by_hand:
        print(BY_HAND[language].format(call=placed.by_hand), file=sys.stderr)
        return 1
    return 0
