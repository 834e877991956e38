"""What to count next: a little every day instead of everything once a year.

The products that most of the money goes through are counted most often (ABC counting: those that make 80 % of what is
moved each month, those up to 95 % each quarter, the others twice a year); one whose last count was wrong twice as often.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity
from beesdesk.values import dataclass
from beesdesk.words import Language

ZERO: Final = Decimal(0)
LOOKED_BACK: Final = timedelta(days=90)
_INTERVALS: Final = ((Decimal("0.80"), 30), (Decimal("0.95"), 90), (Decimal(1), 180))
_WRONG: Final = Decimal("0.05")
"""A count that differed by more than this share of what was there was wrong."""
_CANDIDATES: Final = """
SELECT p.id, p.name_fr, p.name_nl, p.name_en, p.shelf, l.on_hand, l.value,
       (SELECT coalesce(sum(abs(d.value)), 0) FROM stock_day d
        WHERE d.product_id = p.id AND d.day >= :since AND d.cause <> 'count') AS moved,
       m.at AS counted_at, m.quantity AS differed, m.counted AS counted
FROM stock_level l JOIN product p ON p.id = l.id
LEFT JOIN stock_move m ON m.id = (SELECT c.id FROM stock_move c WHERE c.product_id = p.id AND c.cause = 'count'
                                  ORDER BY c.at DESC LIMIT 1)
WHERE p.withdrawn IS NULL OR l.on_hand <> 0
"""


class CountReason(StrEnum):
    """Why a product is to be counted."""

    BELOW_ZERO = "below_zero"
    """The stock says what cannot be."""
    NEVER = "never_counted"
    WRONG = "was_wrong"
    """The last count differed much."""
    DUE = "count_due"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A product as it may be counted: `moved` is euro in the last 90 days, the last three what the last count said."""

    id: UUID
    name_fr: str
    name_nl: str
    name_en: str
    shelf: str | None
    on_hand: Quantity
    value: Money
    moved: Money
    counted_at: datetime | None
    differed: Quantity | None
    counted: Quantity | None

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]

    @property
    def was_wrong(self) -> bool:
        """True where the last count differed by more than a twentieth."""
        if self.differed is None or self.counted is None:
            return False
        return abs(self.differed) > _WRONG * max(abs(self.counted), abs(self.counted - self.differed), Decimal(1))


@dataclass(frozen=True, slots=True)
class CountWish:
    """A product that is to be counted, and why; `overdue` is how many times its interval has gone by."""

    product: Candidate
    reason: CountReason
    overdue: Decimal


def to_count_next(candidates: Iterable[Candidate], today: date, zone: ZoneInfo, most: int) -> list[CountWish]:
    """Return what to count next, at most so many: first what cannot be, then what is most overdue.

    One that was never counted is as overdue as one whose interval has gone by twice; among equals most money comes first.
    """
    ranked = sorted(candidates, key=lambda one: (-one.moved, one.id))
    wishes = [_wish(one, days, today, zone) for one, days in zip(ranked, _intervals(ranked), strict=True)]
    due = [wish for wish in wishes if wish.overdue >= 1 or wish.reason is CountReason.BELOW_ZERO]
    due.sort(key=lambda wish: (wish.reason is not CountReason.BELOW_ZERO, -wish.overdue, -wish.product.moved))
    return due[:most]


def count_wishes(session: Session, today: date, zone: ZoneInfo, most: int) -> list[CountWish]:
    """Return what the shop should count next (`levels.settle` first)."""
    since = today - LOOKED_BACK
    return to_count_next(session.rows(Candidate, _CANDIDATES, {"since": since}), today, zone, most)


def _intervals(ranked: Sequence[Candidate]) -> list[int]:
    """Return after how many days each is counted, given them by what is moved, the most first."""
    total, before = sum((one.moved for one in ranked), ZERO), ZERO
    days = []
    for one in ranked:
        share = before / total if total else Decimal(1)
        every = next((every for up_to, every in _INTERVALS if share < up_to), _INTERVALS[-1][1])
        days.append(every // 2 if one.was_wrong else every)
        before += one.moved
    return days


def _wish(one: Candidate, every: int, today: date, zone: ZoneInfo) -> CountWish:
    if one.counted_at is None:
        overdue, reason = Decimal(2), CountReason.NEVER
    else:
        overdue = Decimal((today - one.counted_at.astimezone(zone).date()).days) / every
        reason = CountReason.WRONG if one.was_wrong else CountReason.DUE
    return CountWish(one, CountReason.BELOW_ZERO if one.on_hand < ZERO else reason, overdue)
