"""The demo shop's week of work: what is done when, by how many. The figures are ours, measured in no real shop.

A shift lasts 2 h 45: four of them are an opening day from 9 to 20.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LENGTH: Final = 165  # minutes
TILL, LEADING = "till", "leading"


@dataclass(frozen=True, slots=True)
class DemoSkill:
    """Something that not everybody can."""

    code: str
    name_fr: str
    name_nl: str
    name_en: str


@dataclass(frozen=True, slots=True)
class DemoTask:
    """What is done in a shift, and the code of the skill that it asks for."""

    code: str
    name_fr: str
    name_nl: str
    name_en: str
    skill: str | None = None


@dataclass(frozen=True, slots=True)
class DemoSlot:
    """A slot of every week: `weekday` counts from 1, a Monday, `start` is minutes of the day.

    `liked` is how readily its places are taken, 1 where neither more nor less than elsewhere.
    """

    task: str
    weekday: int
    start: int
    places: int
    liked: float

    @property
    def end(self) -> int:
        """Minutes of the day."""
        return self.start + LENGTH


SKILLS: Final = (
    DemoSkill(TILL, "Tenir la caisse", "De kassa bedienen", "Working the till"),
    DemoSkill(LEADING, "Mener une équipe", "Een ploeg leiden", "Leading a team"),
)
TASKS: Final = (
    DemoTask("till", "Caisse", "Kassa", "Till", TILL),
    DemoTask("floor", "Rayons", "Rekken", "Shop floor"),
    DemoTask("deliveries", "Livraisons", "Leveringen", "Deliveries"),
    DemoTask("cheese", "Fromages", "Kaas", "Cheese"),
    DemoTask("cleaning", "Nettoyage", "Schoonmaak", "Cleaning"),
)
_SATURDAY: Final = 6
_MONDAY_HOURS: Final = ((12, 45), (15, 15), (17, 30))
_HOURS: Final = ((9, 0), (11, 45), (14, 30), (17, 15))
_LIKED: Final = {12: 0.9, 11: 0.7, 14: 0.6, 17: 1.4, 9: 1.1, 15: 0.7}  # by the hour: most people work in the daytime


def weekly_slots() -> list[DemoSlot]:
    """Return the slots of a week, by task, day and hour; all weeks are alike."""
    return [*_at_the_till(), *_on_the_floor(), *_behind()]


def _at_the_till() -> Iterator[DemoSlot]:
    for hour, minutes in _MONDAY_HOURS:
        yield _slot("till", 1, hour, minutes, 6)
    for day in range(2, 7):
        for hour, minutes in _HOURS:
            yield _slot("till", day, hour, minutes, 8 if day == _SATURDAY else 7)


def _on_the_floor() -> Iterator[DemoSlot]:
    yield _slot("floor", 1, 9, 30, 11)
    for day in range(2, 7):
        yield _slot("floor", day, 9, 0, 13)
    yield _slot("floor", 5, 17, 15, 9)
    yield _slot("floor", 6, 14, 30, 9)


def _behind() -> Iterator[DemoSlot]:
    for day in (2, 4, 5):
        yield _slot("deliveries", day, 6, 45, 12, 0.8)
    for day in (3, 5):
        yield _slot("cheese", day, 9, 0, 5, 1.5)
    yield _slot("cleaning", 6, 18, 0, 8, 0.5)


def _slot(task: str, day: int, hour: int, minutes: int, places: int, liked: float | None = None) -> DemoSlot:
    weekend = 1.3 if day == _SATURDAY else 1.0
    return DemoSlot(
        task, day, hour * 60 + minutes, places, (_LIKED.get(hour, 1.0) if liked is None else liked) * weekend
    )
