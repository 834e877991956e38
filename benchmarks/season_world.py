"""The world of a season: customers with baskets, a shelf that is what it is, deliveries with errors, counts.

The world knows what is really on the shelf; the book (`Book`) knows what was noted. Who orders (`Policy`) sees the book alone.
"""

import csv
import gzip
import random
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Protocol

from beesdesk.stock.ordering import Delivery, Goods, Outlook, deliveries, is_last_call

CENT = Decimal("0.01")
WARM_UP = 4
"""Weeks before the season, in which a past comes together; they are not judged."""
STANDING = 0.8
"""An article of the standing range was bought in at least so many of the weeks."""
CROWD = (0.85, 0.85, 0.95, 1.0, 1.25, 1.4, 0.0)
"""How the customers spread over the week, Monday to Sunday: a usual week of a Belgian shop that is closed on Sundays."""
RHYTHMS = (((1, 4), 1), ((2,), 2), ((0, 2, 4), 1), ((3,), 3), ((1, 3, 5), 1), ((4,), 2))
"""Suppliers: the weekdays on which they deliver, and the days between order and delivery."""
OFTEN = (2, 4)
"""Suppliers who deliver three times a week."""
FRESH, SPOILS = 8, 0.15
"""So much a week is sold at least of what does not keep, and so many of these articles do not."""
PACKS = ((24, (6, 12, 24)), (8, (4, 6, 8)), (2, (1, 2, 3)), (0, (1,)))
"""By how much is sold a week: how many pieces may be in a pack."""
SHORT, DAMAGED, WRONG = 0.02, 0.01, 0.005
"""Of the lines of a delivery: some of it missing, some of it broken, something else in its place."""
SHRINKS = 0.002
"""Of the articles, on any night: a piece is gone, and nobody noted it."""
COUNTED_EVERY = 60
"""Days after which each article has been counted once more."""
START = date(2026, 1, 5)
Baskets = list[list[int]]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the season; `cost` is euro a unit, `keeps` days from its delivery or None."""

    number: int
    cost: Decimal
    pack: int
    supplier: int
    keeps: int | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is written of a line that came in: so much of what, for what value, and how much of it was broken."""

    article: int
    quantity: int
    value: Decimal
    broken: int
    ordered: int
    expiry: date | None


class Book(Protocol):
    """What the shop notes."""

    def receive(self, day: date, supplier: int, arrivals: Sequence[Arrival]) -> None:
        """Take a delivery in."""

    def lose(self, day: date, article: int, quantity: int) -> None:
        """Write off what is past its date."""

    def sell(self, day: date, baskets: Baskets) -> None:
        """Note a day's sales."""

    def count(self, day: date, found: dict[int, int]) -> None:
        """Note what a count found."""

    def order(self, day: date, supplier: int, policy: "Policy") -> dict[int, int]:
        """Return the packs that are ordered, by article."""

    def expected(self, article: int) -> int:
        """Return what the book has of an article."""

    def worth(self) -> Decimal:
        """Return what the stock is worth by the book."""


Policy = Callable[[Goods, Outlook, date, Delivery], int]
"""Says how many packs of a product are ordered today."""


@dataclass
class Outcome:
    """What came of a season, the weeks before it left out."""

    asked: int = 0
    served: int = 0
    shelves: int = 0
    filled: int = 0
    worths: list[Decimal] = field(default_factory=list)
    orders: int = 0
    packs: int = 0
    spoilt: int = 0
    purchases: Decimal = Decimal(0)

    @property
    def availability(self) -> float:
        """The share of what customers wanted that was there."""
        return self.served / max(self.asked, 1)

    @property
    def on_shelf(self) -> float:
        """The share of articles and days with something on the shelf in the morning."""
        return self.filled / max(self.shelves, 1)

    @property
    def worth(self) -> Decimal:
        """The average value of the stock, euro."""
        return (sum(self.worths, Decimal(0)) / max(len(self.worths), 1)).quantize(CENT, ROUND_HALF_UP)


def is_open(day: date) -> bool:
    """Tell whether the shop of the season is open."""
    return CROWD[day.weekday()] > 0


def read_baskets(path: Path) -> Baskets:
    """Read baskets: a line of article numbers each (`.dat`, `.dat.gz`), or a CSV of basket and item."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        numbers: dict[str, int] = {}
        found: dict[str, list[int]] = {}
        for row in rows:
            found.setdefault(row["basket_id"], []).append(numbers.setdefault(row["item"], len(numbers)))
        return list(found.values())
    whole = path.read_bytes()
    lines = (gzip.decompress(whole) if path.suffix == ".gz" else whole).decode("ascii").splitlines()
    return [[int(word) for word in line.split()] for line in lines]


def assortment(baskets: Baskets, most: int, seed: int, weeks: int) -> tuple[list[Article], Baskets]:
    """Return the articles of the standing range that are bought most, and the baskets in their numbers.

    Costs, packs and suppliers are made up. The range is what was there from the first weeks on, and was bought in most of
    them: whether a new article comes in, and how much of it for a promotion, is decided by people, not proposed.
    """
    sold = Counter(number for basket in baskets for number in basket)
    by_week = [
        {
            number
            for basket in baskets[len(baskets) * week // weeks : len(baskets) * (week + 1) // weeks]
            for number in basket
        }
        for week in range(weeks)
    ]
    standing = set.intersection(*by_week[: max(WARM_UP // 2, 1)])
    often = Counter(number for week in by_week for number in week)
    ranked = [number for number, _ in sold.most_common() if number in standing and often[number] >= STANDING * weeks]
    kept = {number: place for place, number in enumerate(ranked[:most])}
    articles = []
    for number, place in kept.items():
        chance = random.Random(seed * 1_000_003 + number)
        a_week = sold[number] / weeks
        pack = chance.choice(next(packs for least, packs in PACKS if a_week >= least))
        cost = Decimal(str(round(min(max(chance.lognormvariate(0.7, 0.6), 0.3), 15), 2)))
        supplier, keeps = chance.randrange(len(RHYTHMS)), None
        if a_week > FRESH and chance.random() < SPOILS:
            # What goes off comes often, and in small packs: nobody would have it otherwise.
            supplier, pack, keeps = chance.choice(OFTEN), chance.choice([1, 2, 4]), chance.choice([6, 9, 14, 21])
        articles.append(Article(place, cost, pack, supplier, keeps))
    return articles, [own for basket in baskets if (own := [kept[number] for number in basket if number in kept])]


def deal(baskets: Baskets, weeks: int) -> list[tuple[date, Baskets]]:
    """Spread the baskets, in their order, over the open days of so many weeks, as customers come."""
    days = [START + timedelta(days=ahead) for ahead in range(7 * weeks)]
    whole = sum(CROWD[day.weekday()] for day in days)
    dealt, share, begun = [], 0.0, 0
    for day in days:
        share += CROWD[day.weekday()]
        end = round(len(baskets) * share / whole)
        dealt.append((day, baskets[begun:end]))
        begun = end
    return dealt


class World:
    """The shelf as it is, and what comes."""

    def __init__(self, articles: Sequence[Article], first_stock: Sequence[int], book: Book, seed: int) -> None:
        self.articles, self.book, self._seed = articles, book, seed
        self._lots: list[deque[list[int]]] = [deque() for _ in articles]  # [day on which it goes off, pieces]
        self.shelf = [0] * len(articles)
        self._coming: dict[date, dict[int, dict[int, int]]] = {}
        self._counted = 0
        self.outcome = Outcome()
        opening: dict[int, list[Arrival]] = {}
        for article, pieces in zip(articles, first_stock, strict=True):
            if pieces:
                arrival = self._arrival(article.number, pieces, 0, pieces, START)
                opening.setdefault(article.supplier, []).append(arrival)
        for supplier, arrivals in sorted(opening.items()):
            self._take(START, supplier, arrivals)

    def live(self, season: Sequence[tuple[date, Baskets]], policy: Policy, judged_from: date) -> Outcome:
        """Live through the season."""
        for day, baskets in season:
            is_judged = day >= judged_from
            for supplier, packs in sorted(self._coming.pop(day, {}).items()):
                self._take(day, supplier, self._deliver(day, supplier, packs))
            if not is_open(day):
                continue
            self._throw_away(day)
            self._order(day, policy)
            if is_judged:
                self.outcome.shelves += len(self.shelf)
                self.outcome.filled += sum(pieces > 0 for pieces in self.shelf)
            self._sell(day, baskets, is_judged=is_judged)
            self._night(day)
            if is_judged:
                self.outcome.worths.append(self.book.worth())
        return self.outcome

    def _order(self, day: date, policy: Policy) -> None:
        for supplier, (weekdays, lead) in enumerate(RHYTHMS):
            if not is_last_call(day, weekdays, lead, is_open):
                continue
            packs = self.book.order(day, supplier, policy)
            if packs:
                self.outcome.orders += 1
                self.outcome.packs += sum(packs.values())
                arrives = deliveries(day, weekdays, lead, is_open).first
                self._coming.setdefault(arrives, {})[supplier] = packs

    def _deliver(self, day: date, supplier: int, packs: dict[int, int]) -> list[Arrival]:
        """Return what comes of an order: most of it as ordered. What goes wrong hangs on the day and the article alone."""
        arrivals = []
        for number, count in sorted(packs.items()):
            chance = random.Random(hash((self._seed, day.toordinal(), number)))
            ordered = count * self.articles[number].pack
            luck = chance.random()
            if luck < SHORT:
                arrivals.append(self._arrival(number, int(ordered * chance.uniform(0.4, 0.9)), 0, ordered, day))
            elif luck < SHORT + DAMAGED:
                arrivals.append(self._arrival(number, ordered, -(-ordered // chance.randint(4, 20)), ordered, day))
            elif luck < SHORT + DAMAGED + WRONG:
                others = [one.number for one in self.articles if one.supplier == supplier]
                arrivals.append(self._arrival(chance.choice(others), ordered, 0, 0, day))
                arrivals.append(self._arrival(number, 0, 0, ordered, day))
            else:
                arrivals.append(self._arrival(number, ordered, 0, ordered, day))
        return arrivals

    def _arrival(self, number: int, pieces: int, broken: int, ordered: int, day: date) -> Arrival:
        article = self.articles[number]
        chance = random.Random(hash((self._seed, number, day.toordinal() // 28)))
        price = article.cost * Decimal(str(round(chance.uniform(0.96, 1.05), 4)))  # prices move
        value = (price * pieces).quantize(CENT, ROUND_HALF_UP)
        expiry = None if article.keeps is None else day + timedelta(days=article.keeps)
        return Arrival(number, pieces, value, broken, ordered, expiry)

    def _take(self, day: date, supplier: int, arrivals: Sequence[Arrival]) -> None:
        self.book.receive(day, supplier, arrivals)
        for arrival in arrivals:
            self.outcome.purchases += arrival.value
            pieces = arrival.quantity - arrival.broken
            if pieces:
                end = date.max if arrival.expiry is None else arrival.expiry
                self._lots[arrival.article].append([end.toordinal(), pieces])
                self.shelf[arrival.article] += pieces

    def _throw_away(self, day: date) -> None:
        for number, lots in enumerate(self._lots):
            gone = 0
            while lots and lots[0][0] <= day.toordinal():
                gone += lots.popleft()[1]
            if gone:
                self.shelf[number] -= gone
                self.outcome.spoilt += gone
                self.book.lose(day, number, gone)

    def _sell(self, day: date, baskets: Baskets, *, is_judged: bool) -> None:
        sold: Baskets = []
        for basket in baskets:
            there = [number for number in basket if self._pick(number)]
            if is_judged:
                self.outcome.asked += len(basket)
                self.outcome.served += len(there)
            if there:
                sold.append(there)
        self.book.sell(day, sold)

    def _pick(self, number: int) -> bool:
        lots = self._lots[number]
        if not lots:
            return False
        lots[0][1] -= 1
        if not lots[0][1]:
            lots.popleft()
        self.shelf[number] -= 1
        return True

    def _night(self, day: date) -> None:
        chance = random.Random(hash((self._seed, day.toordinal(), -1)))
        for number in range(len(self.shelf)):
            if chance.random() < SHRINKS:
                self._pick(number)
        part = -(-len(self.shelf) // COUNTED_EVERY)
        wanted = {(self._counted + place) % len(self.shelf) for place in range(part)}
        self._counted += part
        # An empty shelf is seen: where the book has something left, it is counted.
        wanted |= {number for number, pieces in enumerate(self.shelf) if not pieces and self.book.expected(number) != 0}
        self.book.count(day, {number: self.shelf[number] for number in sorted(wanted)})


def first_stock(articles: Sequence[Article], baskets: Baskets, weeks: int) -> list[int]:
    """Return what the shop begins with: two weeks of each, in whole packs."""
    sold = Counter(number for basket in baskets for number in basket)
    return [-(-2 * sold[one.number] // (weeks * one.pack)) * one.pack for one in articles]


def each_supplier(articles: Sequence[Article]) -> Iterator[list[int]]:
    """Give the articles of each supplier."""
    for supplier in range(len(RHYTHMS)):
        yield [one.number for one in articles if one.supplier == supplier]
