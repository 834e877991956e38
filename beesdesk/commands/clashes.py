"""What machines had done that could not all stand, and what they wrote differently: listed, seen, settled."""

import argparse
import sys
from contextlib import closing
from uuid import UUID

from beesdesk.commands import BadCall
from beesdesk.commands.people import proven
from beesdesk.formats import Format
from beesdesk.shop import Shop
from beesdesk.sync.clashes import mark_seen, open_clashes, settle_clashes
from beesdesk.sync.conflict_texts import clash_sentence
from beesdesk.sync.conflicts import OpenConflict, keep, open_conflicts, turn_round
from beesdesk.words import Act, Language

NOTHING = {
    Language.FR: "Rien à regarder.",
    Language.NL: "Niets te bekijken.",
    Language.EN: "Nothing to look at.",
}
HOLDS = {Language.FR: "vaut", Language.NL: "geldt", Language.EN: "holds"}
INSTEAD = {Language.FR: "au lieu de", Language.NL: "in plaats van", Language.EN: "instead of"}


def clashes(options: argparse.Namespace) -> int:
    """Settle what clashes, and show what nobody has looked at: id, moment, member, what became of it; `--seen` ends one."""
    language = _language(options)
    form = Format(language)
    with closing(Shop.open_existing(options.data)) as shop:
        shop.do(settle_clashes, now=shop.now())
        if options.seen is not None:
            by = proven(shop, options, Act.CONFLICT_SETTLED)
            shop.do(mark_seen, _id(options.seen), now=by.now, who=by.who)
        found = shop.read(open_clashes)
    for one in found:
        whose = "" if one.number is None else f"{one.name} ({one.number})".strip()
        at = form.moment(one.at.astimezone())
        print("\t".join((str(one.id), at, whose, clash_sentence(one.kind, language))))
    if not found:
        print(NOTHING[language], file=sys.stderr)
    return 0


def conflicts(options: argparse.Namespace) -> int:
    """Show what two machines wrote differently; `--keep` what holds, or `--turn` it round."""
    language = _language(options)
    with closing(Shop.open_existing(options.data)) as shop:
        if options.keep is not None or options.turn is not None:
            chosen = _chosen(shop, options.keep or options.turn, language)
            by = proven(shop, options, Act.CONFLICT_SETTLED)
            shop.do(keep if options.keep else turn_round, chosen, by.who)
        found = shop.read(open_conflicts, language)
    for one in found:
        sides = f"{one.held.value} ({_who(one.held.who, one.held.device)}) {HOLDS[language]}"
        lost = f"{INSTEAD[language]} {one.lost.value} ({_who(one.lost.who, one.lost.device)})"
        print("\t".join((str(one.id), f"{one.kind} {one.thing}".strip(), one.column, f"{sides} {lost}")))
    if not found:
        print(NOTHING[language], file=sys.stderr)
    return 0


def _chosen(shop: Shop, text: str, language: Language) -> OpenConflict:
    found = next((one for one in shop.read(open_conflicts, language) if one.id == _id(text)), None)
    if found is None:
        raise BadCall(f"{text!r} is no conflict to look at; see: beesdesk conflicts")
    return found


def _who(who: str, device: str) -> str:
    return ", ".join(part for part in (who, device) if part)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise BadCall(f"{text!r} is no id") from error


def _language(options: argparse.Namespace) -> Language:
    return Language(options.settings.language)
