"""The demo shop's sales: who comes when, with what basket, how it is paid.

The figures are ours: those of a neighbourhood cooperative of some 1,200 members, measured in no real shop.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from itertools import accumulate
from math import ceil, sqrt
from random import Random
from typing import Final, Literal

from beesdesk.demo.baskets import ERRANDS, WEEKLY, Goods
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.demo.opening import opening_hours
from beesdesk.demo.people import DemoMember
from beesdesk.pos.pricing import ZERO, line_amount, round_cash

_SATURDAY: Final = 5
_SALES: Final = (95, 165, 185, 175, 200, 260)  # Monday to Saturday, in a shop of full size
_RUSH: Final = (6, 8, 14, 14, 8, 7, 8, 12, 18, 17, 5)  # of each hour from 9: at noon, and on the way home
_SATURDAY_RUSH: Final = (9, 14, 16, 14, 11, 10, 11, 11, 9, 7, 3)
_SERVICE, _SERVICE_PER_LINE = 40, 5  # seconds at the till
_TILLS: Final = 3

_SPREAD_OF_LINES: Final = 0.6
_MOST_LINES: Final = 60
_EVENING: Final = 16
_FAVOURITES: Final = 25  # products that a member takes again and again
_SPREAD_OF_ZEAL: Final = 0.8
_UNNAMED: Final = 0.03  # of the sales: nobody gave a card

_PAYS_CASH: Final = 0.22
_CASH_STEP: Final = Decimal("0.05")
_COUNTS_COINS: Final = 0.15  # of those who pay cash
_NOTES: Final = {5: 3, 10: 3, 20: 2, 50: 3}  # euro, and how often each is at hand
_LEAST_NOTE: Final = Decimal(5)

Basket = list[tuple[DemoProduct, Decimal]]


@dataclass(frozen=True, slots=True)
class DemoLine:
    """So much of a product: `product` is its key, `quantity` pieces, kilograms or litres."""

    product: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class DemoSale:
    """A paid basket.

    `at` is the shop's local time, without a zone; `till` counts from 1; `member_number` is None where nobody gave a
    card. `handed` is the euro given in cash, at least what is owed once rounded to 5 cents; None for a card.
    """

    at: datetime
    till: int
    member_number: int | None
    lines: tuple[DemoLine, ...]
    tender: Literal["card", "cash"]
    handed: Decimal | None


def make_days(
    seed: int,
    products: Sequence[DemoProduct],
    members: Sequence[DemoMember],
    first: date,
    last: date,
    *,
    scale: float = 1.0,
) -> Iterator[DemoSale]:
    """Yield the sales from `first` to `last`, both included, in the order of time; each day is worked out when reached.

    `scale` is the size of the shop: 1 makes some 180 sales on a weekday. From the same seed, products, members and
    scale a day has the same sales, whatever the days around it. Members shop from the day they joined.
    """
    shop = _Shop(seed, products, members)
    for number in range((last - first).days + 1):
        yield from shop.day(first + timedelta(number), scale)


class _Shop:
    """The goods, the members, how keen each of them is to come, and what they like."""

    def __init__(self, seed: int, products: Sequence[DemoProduct], members: Sequence[DemoMember]) -> None:
        self._seed = seed
        self._goods = Goods(products)
        self._members = sorted(members, key=lambda member: (member.joined, member.number))
        self._joined = [member.joined for member in self._members]
        zeal = self._chance("zeal", "of the members")
        self._zeal = list(accumulate(zeal.lognormvariate(0, _SPREAD_OF_ZEAL) for _ in members))
        self._favourites: dict[int, list[DemoProduct]] = {}

    def day(self, day: date, scale: float) -> list[DemoSale]:
        """Return the sales of one day. Who would be served after closing time has gone home without shopping."""
        hours = opening_hours(day)
        if not hours:
            return []
        chance = self._chance("sales", day)
        opens, closes = (datetime.combine(day, hour) for hour in hours)
        free = [opens] * max(1, ceil(_TILLS * scale))
        sales = []
        for arrival in _arrivals(chance, opens, closes, scale):
            till = next((place for place, since in enumerate(free) if since <= arrival), free.index(min(free)))
            sale = self._serve(chance, max(arrival, free[till]), till + 1)
            if sale.at <= closes:
                free[till] = sale.at
                sales.append(sale)
        return sorted(sales, key=lambda sale: (sale.at, sale.till))

    def _chance(self, what: str, which: object) -> Random:
        """Return a source of chance for one matter, so that it does not hang on the draws of another."""
        return Random(f"{what} {which} {self._seed}")  # noqa: S311 - no secret: the same shop from the same seed

    def _serve(self, chance: Random, start: datetime, till: int) -> DemoSale:
        """Return the sale to the shopper whose first article is scanned at `start`."""
        member = self._shopper(chance, start.date())
        basket = self._basket(chance, member, start)
        seconds = (_SERVICE + _SERVICE_PER_LINE * len(basket)) * chance.uniform(0.7, 1.4)
        cash = chance.random() < _PAYS_CASH
        return DemoSale(
            at=start + timedelta(seconds=round(seconds)),
            till=till,
            member_number=member.number if member else None,
            lines=tuple(DemoLine(product.key, quantity) for product, quantity in basket),
            tender="cash" if cash else "card",
            handed=_handed(chance, basket) if cash else None,
        )

    def _shopper(self, chance: Random, day: date) -> DemoMember | None:
        """Return a member who has joined by that day, or None for somebody who gives no card."""
        known = bisect_right(self._joined, day)
        if not known or chance.random() < _UNNAMED:
            return None
        wanted = chance.random() * self._zeal[known - 1]
        return self._members[bisect_right(self._zeal, wanted, hi=known - 1)]

    def _basket(self, chance: Random, member: DemoMember | None, at: datetime) -> Basket:
        """Return different products and how much of each: a third of what a member takes are favourites."""
        odds = [errand.in_the_evening if at.hour >= _EVENING else errand.by_day for errand in ERRANDS]
        errand = chance.choices(ERRANDS, odds)[0]
        size = round(errand.lines * chance.lognormvariate(0, _SPREAD_OF_LINES))
        size = min(max(size, 1), _MOST_LINES)
        drawn = self._goods.draw(chance, errand, 2 * size)
        if member:
            drawn += chance.choices(self._liked(member), k=size)
        chance.shuffle(drawn)
        different = {product.key: product for product in drawn}
        return [(product, self._goods.quantity(chance, product)) for product in list(different.values())[:size]]

    def _liked(self, member: DemoMember) -> list[DemoProduct]:
        if member.number not in self._favourites:
            taste = self._chance("taste", member.number)
            self._favourites[member.number] = self._goods.draw(taste, WEEKLY, _FAVOURITES)
        return self._favourites[member.number]


def _arrivals(chance: Random, opens: datetime, closes: datetime, scale: float) -> list[datetime]:
    """Return when shoppers reach the tills, the earliest first."""
    rush = _SATURDAY_RUSH if opens.weekday() == _SATURDAY else _RUSH
    usual = _SALES[opens.weekday()] * scale
    count = max(0, round(chance.gauss(usual, sqrt(usual))))
    hours = closes.hour - opens.hour
    after = chance.choices(range(hours), rush[-hours:], k=count)
    return sorted(opens + timedelta(hours=hour, seconds=chance.randrange(3600)) for hour in after)


def _handed(chance: Random, basket: Basket) -> Decimal:
    """Return the cash given: notes, or sometimes the very sum; nobody pays a roll with a note of 50."""
    amounts = (line_amount(product.price, much) + line_amount(product.deposit, much) for product, much in basket)
    owed = round_cash(sum(amounts, ZERO), _CASH_STEP)
    if chance.random() < _COUNTS_COINS:
        return owed
    notes = {note: weight for note, weight in _NOTES.items() if note <= max(_LEAST_NOTE, 4 * owed)}
    note = chance.choices(list(notes), list(notes.values()))[0]
    return (owed / note).to_integral_value(ROUND_CEILING) * note
