"""Is everything well? The file itself, the signed log, the stock worked out anew, and the hardware."""

import argparse
from contextlib import closing

from beesdesk.commands import hardware, journal, stock
from beesdesk.shop import Shop
from beesdesk.sync.rebuilding import Fault, differences
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
_REBUILT = {
    Language.FR: "Tout ce que disent les journaux de toutes les machines est dans les tables, et rien d'autre.",
    Language.NL: "Alles wat de logboeken van alle toestellen zeggen, staat in de tabellen, en niets anders.",
    Language.EN: "All that the logs of all machines say is in the tables, and nothing else.",
}
_DIFFERS = {
    Language.FR: {
        Fault.MISSING: "{table} {id} : la ligne manque ; les journaux la connaissent.",
        Fault.EXTRA: "{table} {id} : aucun journal ne connaît cette ligne.",
        Fault.OTHER: "{table} {id} : les journaux disent autre chose ({columns}).",
    },
    Language.NL: {
        Fault.MISSING: "{table} {id}: de rij ontbreekt; de logboeken kennen ze.",
        Fault.EXTRA: "{table} {id}: geen enkel logboek kent deze rij.",
        Fault.OTHER: "{table} {id}: de logboeken zeggen iets anders ({columns}).",
    },
    Language.EN: {
        Fault.MISSING: "{table} {id}: the row is missing; the logs know it.",
        Fault.EXTRA: "{table} {id}: no log knows this row.",
        Fault.OTHER: "{table} {id}: the logs say something else ({columns}).",
    },
}
_MORE = {
    Language.FR: "… et {count} autres différences. Rien n'a été changé.",
    Language.NL: "… en nog {count} verschillen. Er is niets veranderd.",
    Language.EN: "… and {count} more differences. Nothing was changed.",
}
_SHOWN = 50


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
    if options.rebuild:
        outcomes.append(_rebuild(options, language))
    return int(any(outcomes))


def _rebuild(options: argparse.Namespace, language: Language) -> bool:
    """Make everything anew from the logs and say what differs; return whether anything does."""
    with closing(Shop.open_existing(options.data)) as shop:
        found = differences(shop)
    for one in found[:_SHOWN]:
        text = _DIFFERS[language][one.fault]
        print(text.format(table=one.table, id=one.row_id, columns=", ".join(one.columns)))
    if len(found) > _SHOWN:
        print(_MORE[language].format(count=len(found) - _SHOWN))
    if not found:
        print(_REBUILT[language])
    return bool(found)
