"""How the demo shop's members take part: in which mode and which slot, with what shares, and how reliably."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from random import Random
from typing import Any, Final

from beesdesk.demo.people import DemoMember
from beesdesk.demo.slots import LEADING, TILL, DemoSlot
from beesdesk.words import Mode

LETTERS: Final = "ABCD"
_MODES: Final = {Mode.REGULAR: 70, Mode.IRREGULAR: 25, Mode.EXEMPT: 5}
_PERIOD: Final = 28  # days of a turn of the weeks, and from one countdown to the next
_LEADS: Final = 0.85  # of the slots have a leader
_OLD_HAND: Final = timedelta(days=300)
_CAN_TILL: Final = 0.45  # of those who are not at the till anyway
_SHARES: Final = {1: 15, 2: 10, 4: 65, 8: 8, 20: 2}
_SUPPORTS: Final = 0.06
_SUPPORT: Final = (1, 2, 4, 10)
_IN_DEBT, _LATE, _OUT, _BONUS = 0.045, 0.015, 0.012, 0.05
_AHEAD: Final = {-2: 2, -1: 3, 0: 30, 1: 40, 2: 17, 3: 8}  # shifts of irregular members, when the story begins
_AWAY: Final = 0.015
_NEEDLESS: Final = 0.02  # exempted for a time
_FOREVER: Final = 0.2  # of the exemptions have no end yet


class Care(Enum):
    """How reliable somebody is: how often shifts are missed, and debts seen to in a week."""

    GOOD = (0.015, 0.8)
    USUAL = (0.13, 0.45)
    SLIGHT = (0.45, 0.1)

    @property
    def misses(self) -> float:
        """How probably a shift is missed."""
        return self.value[0]

    @property
    def repairs(self) -> float:
        """How probably, in a week, a debt is seen to."""
        return self.value[1]


_CARES: Final = {Care.GOOD: 74, Care.USUAL: 21, Care.SLIGHT: 5}


@dataclass(slots=True)
class DemoPart:
    """How a member takes part. `known` is the standing with which the story begins, None of who comes later.

    `slot` and `letter` name a regular member's template.
    """

    number: int
    joined: date
    mode: Mode
    care: Care
    shares: int
    support: int
    known: dict[str, Any] | None
    slot: int | None = None
    letter: str = ""
    leads: bool = False
    skills: set[str] = field(default_factory=set)

    @property
    def template(self) -> tuple[str, int] | None:
        """The letter and the place of the slot in the week."""
        return None if self.slot is None else (self.letter, self.slot)


def make_parts(seed: int, members: Sequence[DemoMember], slots: Sequence[DemoSlot], begin: date) -> list[DemoPart]:
    """Return how each member takes part since a day, in the order of the members; the same from the same seed."""
    chance = Random(f"parts {seed}")  # noqa: S311 - no secret: the same shop from the same seed
    parts = [_part(chance, member, begin) for member in members]
    _find_places(chance, parts, slots)
    _find_leaders(chance, parts, begin)
    for part in parts:
        at_the_till = part.slot is not None and slots[part.slot].task == "till"
        if at_the_till or (part.mode is not Mode.EXEMPT and chance.random() < _CAN_TILL):
            part.skills.add(TILL)
    return parts


def _part(chance: Random, member: DemoMember, begin: date) -> DemoPart:
    mode, care = drawn(chance, _MODES), drawn(chance, _CARES)
    known = _known(chance, mode, begin) if member.joined < begin else None
    support = chance.choice(_SUPPORT) if chance.random() < _SUPPORTS else 0
    return DemoPart(member.number, member.joined, mode, care, drawn(chance, _SHARES), support, known)


def _known(chance: Random, mode: Mode, begin: date) -> dict[str, Any]:
    """Return the fields of a standing, as `shifts.duties.open_history` takes them."""
    known: dict[str, Any] = {"mode": mode}
    if mode is Mode.EXEMPT:
        return known
    if mode is Mode.REGULAR:
        known.update(_known_regular(chance, begin))
    else:
        known.update(_known_irregular(chance, begin))
    if known.get("alert_start") is None and not known.get("unsubscribed"):
        known.update(_known_pause(chance, begin))
    return known


def _known_regular(chance: Random, begin: date) -> dict[str, Any]:
    fate = chance.random()
    if fate < _OUT:
        return {"sr": -2, "sc": -2, "unsubscribed": True}
    fate -= _OUT
    if fate < _LATE + _IN_DEBT:
        days = chance.randint(29, 60) if fate < _LATE else chance.randint(0, 27)
        return {"sr": -1, "sc": chance.choice((-1, -1, 0)), "alert_start": begin - timedelta(days)}
    return {"sr": 1} if chance.random() < _BONUS else {}


def _known_irregular(chance: Random, begin: date) -> dict[str, Any]:
    start = {"irregular_start": begin - timedelta(chance.randrange(_PERIOD))}
    if chance.random() < _OUT:
        return {**start, "sr": -4, "unsubscribed": True}
    ahead = drawn(chance, _AHEAD)
    alert = {"alert_start": begin - timedelta(chance.randint(0, 27)), "penalised": True} if ahead < 0 else {}
    return {**start, "sr": ahead, **alert}


def _known_pause(chance: Random, begin: date) -> dict[str, Any]:
    fate = chance.random()
    first = begin - timedelta(chance.randint(1, 40))
    if fate < _AWAY:
        return {"leave_first": first, "leave_last": begin + timedelta(chance.randint(1, 60))}
    if fate < _AWAY + _NEEDLESS:
        ended = {} if chance.random() < _FOREVER else {"exemption_last": begin + timedelta(chance.randint(10, 150))}
        return {"exemption_first": first, **ended}
    return {}


def _find_places(chance: Random, parts: Sequence[DemoPart], slots: Sequence[DemoSlot]) -> None:
    """Give regular members their templates: what is liked fills first."""
    keys = [(letter, place) for letter in LETTERS for place in range(len(slots))]
    free = {key: slots[key[1]].places for key in keys}
    for part in parts:
        if part.mode is Mode.REGULAR and not (part.known or {}).get("unsubscribed"):
            weights = [free[key] * slots[key[1]].liked for key in keys]
            part.letter, part.slot = chosen = chance.choices(keys, weights)[0]
            free[chosen] -= 1


def _find_leaders(chance: Random, parts: Sequence[DemoPart], begin: date) -> None:
    """Have most teams led by one of theirs who has been there for a while."""
    teams: dict[tuple[str, int], list[DemoPart]] = {}
    for part in parts:
        if part.template is not None and part.joined < begin - _OLD_HAND and part.care is Care.GOOD:
            teams.setdefault(part.template, []).append(part)
    for team in teams.values():
        if chance.random() < _LEADS:
            leader = chance.choice(team)
            leader.leads = True
            leader.skills.add(LEADING)


def drawn(chance: Random, weights: dict[Any, int]) -> Any:
    """Return one of the keys, as often as its weight says."""
    return chance.choices(list(weights), list(weights.values()))[0]
