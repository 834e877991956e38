"""What lies in the demo shop's baskets: how popular each product is, on which errand, and how much of it is taken."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate
from random import Random
from typing import Final

from beesdesk.demo.catalogue import DemoProduct, read_rows
from beesdesk.pos.pricing import GRAM

_BEST_SELLERS: Final = 0.8  # exponent of Zipf's law within a category
_SPREAD_OF_WEIGHTS: Final = 0.3
_PURSE: Final = 18  # euro: nobody takes several pieces of one product for more


@dataclass(frozen=True, slots=True)
class Errand:
    """Why somebody comes.

    `by_day` and `in_the_evening` tell how often in a hundred, `lines` is the median of different products, `fancies`
    multiplies the chance of some departments.
    """

    by_day: int
    in_the_evening: int
    lines: int
    fancies: Mapping[str, float] = field(default_factory=dict)


WEEKLY: Final = Errand(76, 62, 11)
_TOP_UP: Final = Errand(22, 20, 5, {"fresh": 1.3, "bakery": 2.5, "dairy": 1.5, "press": 3.0, "bulk": 0.3, "home": 0.3})
_TONIGHT: Final = Errand(
    2, 18, 6, {"alcohol": 5.0, "snacks": 5.0, "deli": 3.0, "frozen": 3.0, "bulk": 0.2, "home": 0.2}
)
ERRANDS: Final = (WEEKLY, _TOP_UP, _TONIGHT)


@dataclass(frozen=True, slots=True)
class _Habit:
    """How a category is bought.

    `share` is its weight among all lines, `quantities` the usual numbers of pieces. For weighed goods `spend` is the
    usual sum (euro), `least` and `most` bound what is taken (kg or l).
    """

    share: int
    quantities: tuple[int, ...]
    spend: Decimal
    least: Decimal
    most: Decimal


class Goods:
    """The products, and how likely each is on every errand."""

    def __init__(self, products: Sequence[DemoProduct]) -> None:
        self._products = products
        self._habits = {row["category"]: _habit(row) for row in read_rows("habits.csv")}
        popularity = self._popularity()
        self._odds = [
            list(accumulate(popularity[product.key] * _fancy(errand, product) for product in products))
            for errand in ERRANDS
        ]

    def draw(self, chance: Random, errand: Errand, count: int) -> list[DemoProduct]:
        """Return so many products, the popular ones often, some more than once."""
        return chance.choices(self._products, cum_weights=self._odds[ERRANDS.index(errand)], k=count)

    def quantity(self, chance: Random, product: DemoProduct) -> Decimal:
        """Return how much somebody takes: pieces, or of weighed goods what costs about the usual sum, to the gram."""
        habit = self._habits[product.category]
        if not product.unit.weighed:
            packed = " x " in (product.content or "")
            affordable = 1 if packed else max(1, int(_PURSE / product.price))
            return Decimal(min(chance.choice(habit.quantities), affordable))
        wanted = habit.spend / product.price * Decimal(chance.lognormvariate(0, _SPREAD_OF_WEIGHTS))
        return min(max(wanted, habit.least), habit.most).quantize(GRAM)

    def _popularity(self) -> dict[str, float]:
        """Return every product's share of all lines, by key: Zipf's law down each category, whose shares are given."""
        rank: Counter[str] = Counter()
        weight: dict[str, float] = {}
        total: dict[str, float] = defaultdict(float)
        for product in self._products:
            rank[product.category] += 1
            weight[product.key] = 1.0 / rank[product.category] ** _BEST_SELLERS
            total[product.category] += weight[product.key]
        return {
            product.key: self._habits[product.category].share * weight[product.key] / total[product.category]
            for product in self._products
        }


def _habit(row: dict[str, str]) -> _Habit:
    return _Habit(
        share=int(row["share"]),
        quantities=tuple(map(int, row["quantities"].split("|"))),
        spend=Decimal(row["spend"] or 0),
        least=Decimal(row["least"] or 0),
        most=Decimal(row["most"] or 0),
    )


def _fancy(errand: Errand, product: DemoProduct) -> float:
    return errand.fancies.get(product.category.partition("/")[0], 1.0)
