"""The demo shop's members: people who might live in Brussels, none of whom does."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final, TypeVar

from beesdesk.catalog.gtin import check_digit
from beesdesk.demo.catalogue import read_rows
from beesdesk.words import CardStatus, Language

FOUNDED: Final = date(2015, 3, 2)
_GROWTH_PEAK: Final = 0.25  # of the years since: the rush of members when the shop's doors opened
_STEADY_GROWTH: Final = 0.35  # of the members came in no such wave

_LANGUAGES: Final = {Language.FR: 62, Language.NL: 22, Language.EN: 16}
# The communities of `names.csv` that speak a language with the shop, in hundredths.
_COMMUNITIES: Final = {
    Language.FR: {"fr": 48, "ar": 20, "cd": 9, "it": 6, "pt": 6, "es": 5, "tr": 4, "pl": 2},
    Language.NL: {"nl": 80, "ar": 8, "tr": 6, "fr": 4, "pl": 2},
    Language.EN: {"en": 32, "it": 11, "es": 11, "pl": 10, "de": 10, "pt": 8, "ro": 8, "fr": 6, "nl": 4},
}
_OWN_FAMILY_NAME: Final = 0.80  # the others bear a French or Dutch one, as half of Brussels does
_EATERS: Final = (45, 33, 15, 7)  # how many in a hundred have none, one, two, three
_EATER_SHARES_NAME: Final = 0.60
_REPLACED: Final = 0.12
_BLOCKED: Final = 0.02
_SOLIDARITY: Final = 0.15

_MEMBER_CARD: Final = "0420"
_EATER_CARD: Final = "0421"
_NOT_DECOMPOSED: Final = str.maketrans({"ł": "l", "\u0131": "i", "ø": "o", "ß": "ss", "œ": "oe", "æ": "ae", "đ": "d"})

T = TypeVar("T")
Names = dict[tuple[str, str], list[str]]


@dataclass(frozen=True, slots=True)
class DemoCard:
    """An EAN-13 that names a member or an eater, and the day it was made."""

    code: str
    status: CardStatus
    issued: date


@dataclass(frozen=True, slots=True)
class DemoEater:
    """Somebody of the household, with a card of their own."""

    name: str
    card: DemoCard


@dataclass(frozen=True, slots=True)
class DemoMember:
    """A cooperator. `cards` are in order of issue: all but the last have been replaced."""

    number: int
    first_name: str
    family_name: str
    language: Language
    email: str
    joined: date
    eaters: tuple[DemoEater, ...]
    cards: tuple[DemoCard, ...]
    solidarity_rounding: bool


def make_members(seed: int, count: int = 1200, *, today: date) -> list[DemoMember]:
    """Return so many members, numbered from 1 as they joined between 2015 and `today`.

    The same seed, count and day give the same people. `ValueError` for a day before the cooperative was founded.
    """
    if today < FOUNDED:
        raise ValueError(f"the cooperative was founded on {FOUNDED}")
    chance = Random(f"members {seed}")  # noqa: S311 - no secret: the same shop from the same seed
    names = _names()
    span = (today - FOUNDED).days
    days = sorted(_joining_day(chance, span) for _ in range(count))
    taken: Counter[str] = Counter()
    return [
        _member(chance, names, taken, number, FOUNDED + timedelta(days), today)
        for number, days in enumerate(days, start=1)
    ]


def member_card(number: int, issue: int = 0) -> str:
    """Return the EAN-13 of a member's card; `issue` counts from 0 and tells a new card from the lost one."""
    return _ean13(f"{_MEMBER_CARD}{number:06d}{issue:02d}")


def eater_card(number: int, eater: int) -> str:
    """Return the EAN-13 of the card of a member's eater; `eater` counts from 1."""
    return _ean13(f"{_EATER_CARD}{number:06d}{eater:02d}")


def _ean13(payload: str) -> str:
    return payload + check_digit(payload)


def _names() -> Names:
    """Return the names by kind (`first`, `family`) and community."""
    names: Names = {}
    for row in read_rows("names.csv"):
        names.setdefault((row["kind"], row["community"]), []).append(row["name"])
    return names


def _member(chance: Random, names: Names, taken: Counter[str], number: int, joined: date, today: date) -> DemoMember:
    language = _drawn(chance, _LANGUAGES)
    community = _drawn(chance, _COMMUNITIES[language])
    first, family = chance.choice(names["first", community]), _family_name(chance, names, community)
    return DemoMember(
        number=number,
        first_name=first,
        family_name=family,
        language=language,
        email=_email(first, family, taken),
        joined=joined,
        eaters=_eaters(chance, names, community, family, number, joined),
        cards=_cards(chance, number, joined, today),
        solidarity_rounding=chance.random() < _SOLIDARITY,
    )


def _joining_day(chance: Random, span: int) -> int:
    """Return how many of `span` days after the founding somebody joins."""
    if chance.random() < _STEADY_GROWTH:
        return chance.randint(0, span)
    return int(chance.triangular(0, span, span * _GROWTH_PEAK))


def _drawn(chance: Random, weights: dict[T, int]) -> T:
    return chance.choices(list(weights), list(weights.values()))[0]


def _family_name(chance: Random, names: Names, community: str) -> str:
    own = chance.random() < _OWN_FAMILY_NAME
    return chance.choice(names["family", community if own else chance.choice(("fr", "nl"))])


def _eaters(
    chance: Random, names: Names, community: str, family: str, number: int, joined: date
) -> tuple[DemoEater, ...]:
    """Return the member's eaters, no two of whom have the same first name."""
    count = chance.choices(range(len(_EATERS)), _EATERS)[0]
    eaters = []
    for place, first in enumerate(chance.sample(names["first", community], count), start=1):
        shared = chance.random() < _EATER_SHARES_NAME
        name = f"{first} {family if shared else _family_name(chance, names, community)}"
        status = CardStatus.BLOCKED if chance.random() < _BLOCKED else CardStatus.ACTIVE
        eaters.append(DemoEater(name, DemoCard(eater_card(number, place), status, joined)))
    return tuple(eaters)


def _cards(chance: Random, number: int, joined: date, today: date) -> tuple[DemoCard, ...]:
    """Return the member's cards: some were lost and replaced, a few are blocked."""
    last = CardStatus.BLOCKED if chance.random() < _BLOCKED else CardStatus.ACTIVE
    if chance.random() >= _REPLACED:
        return (DemoCard(member_card(number), last, joined),)
    renewed = joined + timedelta(chance.randint(0, (today - joined).days))
    return (
        DemoCard(member_card(number), CardStatus.REPLACED, joined),
        DemoCard(member_card(number, 1), last, renewed),
    )


def _email(first: str, family: str, taken: Counter[str]) -> str:
    """Return an address in the domain kept for examples (RFC 2606); a second bearer of the name gets a figure."""
    name = f"{_folded(first)}.{_folded(family)}"
    taken[name] += 1
    return f"{name}{taken[name] if taken[name] > 1 else ''}@example.org"


def _folded(name: str) -> str:
    """Return the name in the letters a to z."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_NOT_DECOMPOSED))
    return re.sub("[^a-z]", "", plain)
