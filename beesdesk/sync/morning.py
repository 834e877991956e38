"""How the night went, in a sentence for whoever comes first in the morning."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from beesdesk.formats import Format
from beesdesk.messages import word
from beesdesk.sync.night_model import NightStep, Result, Step
from beesdesk.values import dataclass
from beesdesk.words import Language

LONGEST: Final = timedelta(hours=1)
"""A step that began longer ago and has not ended was killed."""
_MISSED: Final = timedelta(days=2)
_GRAVITY: Final = (Result.FAILED, Result.HAND, None, Result.TOLD)


class Mood(StrEnum):
    """How a night went."""

    GOOD = "good"
    TOLD = "told"
    """Well, and something is worth knowing."""
    WANTING = "wanting"
    """Something needs somebody: it stays until it is dealt with."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What is said in the morning."""

    mood: Mood
    text: str


def morning(steps: Sequence[NightStep], language: Language, *, today: date, now: datetime) -> Morning | None:
    """Return what is to be said of the latest night's steps (the last try of each); None: nothing, or not yet.

    What wants a hand comes first, the gravest of all in full, with how many more there are; it is said until it is dealt
    with. The rest is said until somebody has understood it.
    """
    if not steps or _is_at_work(steps, now):
        return None
    night = steps[0].night
    wanting = [row for row in steps if _mood(row) is Mood.WANTING]
    if wanting:
        return Morning(Mood.WANTING, _text(wanting, language))
    missing = next((step for step in Step if step not in {row.step for row in steps}), None)
    if missing:
        return Morning(Mood.WANTING, _first(missing, _KILLED[language], language))
    if today - night >= _MISSED:
        return Morning(Mood.WANTING, _MISSING[language].format(day=Format(language).long_day(night)))
    fresh = [row for row in steps if not row.understood]
    if told := [row for row in fresh if _mood(row) is Mood.TOLD]:
        return Morning(Mood.TOLD, _text(told, language))
    return Morning(Mood.GOOD, _GOOD[language]) if fresh else None


def _is_at_work(steps: Sequence[NightStep], now: datetime) -> bool:
    """Tell whether the night is still going on: a step has not ended, or has not begun, and the last began not long ago."""
    unfinished = len(steps) < len(Step) or any(row.ended is None for row in steps)
    return unfinished and now - max(row.began for row in steps) < LONGEST


def _mood(row: NightStep) -> Mood:
    if row.result is None or not row.result.is_done:
        return Mood.WANTING
    return Mood.TOLD if row.result is Result.TOLD else Mood.GOOD


def _text(rows: Sequence[NightStep], language: Language) -> str:
    first = min(rows, key=lambda row: _GRAVITY.index(row.result))
    more = len(rows) - 1
    said = json.loads(first.said)[language] if first.said else _KILLED[language]
    text = _first(first.step, said, language)
    return f"{text} {_MORE[language].format(count=more)}" if more else text


def _first(step: Step, said: str, language: Language) -> str:
    return _FIRST[language].format(step=word(f"night_{step}", language), said=said)


_FIRST: Final = {
    Language.FR: "Cette nuit, {step} : {said}",
    Language.NL: "Vannacht, {step}: {said}",
    Language.EN: "Last night, {step}: {said}",
}
_MORE: Final = {
    Language.FR: "(et encore {count}.)",
    Language.NL: "(en nog {count}.)",
    Language.EN: "(and {count} more.)",
}
_KILLED: Final = {
    Language.FR: "Interrompu avant la fin. Laissez la machine allumée et relancez.",
    Language.NL: "Onderbroken voor het einde. Laat de machine aan en probeer opnieuw.",
    Language.EN: "Interrupted before its end. Leave the machine on, and try again.",
}
_MISSING: Final = {
    Language.FR: "Le travail de nuit n'a plus été fait depuis {day}. Laissez la machine allumée, ou relancez-le.",
    Language.NL: "Het nachtwerk is sinds {day} niet meer gedaan. Laat de machine aan, of start het opnieuw.",
    Language.EN: "The night's work has not been done since {day}. Leave the machine on, or have it done again.",
}
_GOOD: Final = {
    Language.FR: "La nuit s'est bien passée : tout est clôturé, copié et vérifié.",
    Language.NL: "De nacht verliep goed: alles is afgesloten, gekopieerd en nagekeken.",
    Language.EN: "The night went well: everything is closed, copied and checked.",
}
