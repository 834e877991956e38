"""Is everything well? The file itself, the signed log, the stock worked out anew, and the hardware."""

import argparse
from contextlib import closing

from beesdesk.commands import hardware, journal, stock
from beesdesk.shop import Shop
from beesdesk.words import Language

_WHOLE = {
    Language.FR: "Le fichier est intact.",
    Language.NL: "Het bestand is gaaf.",
    Language.EN: "The file is whole.",
}
_BROKEN = {
    Language.FR: "Le fichier est abîmé : {said}. Arrêtez de travailler avec lui et reprenez la dernière copie (beesdesk restore).",
    Language.NL: "Het bestand is beschadigd: {said}. Werk er niet verder mee en neem de laatste kopie (beesdesk restore).",
    Language.EN: "The file is damaged: {said}. Stop working with it, and take the last copy (beesdesk restore).",
}
_SOUND = "ok"


def examine(options: argparse.Namespace) -> int:
    """Look at all of it and say what is found; return 1 if anything is not as it should be."""
    if options.json:
        return hardware.show(options)
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        said = str(shop.read(lambda session: session.value("PRAGMA integrity_check")))
    is_whole = said == _SOUND
    print(_WHOLE[language] if is_whole else _BROKEN[language].format(said=said))
    options.archive, options.devices, options.heads = None, None, []
    outcomes = [not is_whole, hardware.show(options), journal.verify(options), stock.check(options)]
    return int(any(outcomes))
