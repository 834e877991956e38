"""A book in memory: the same rules fed from plain tables, so that ways of ordering can be tried one against the other."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

import numpy as np

from beesdesk.stock.forecast import PAST, consumption, outlooks
from beesdesk.stock.ordering import Delivery, Goods, Outlook, deliveries, want, weight_of
from beesdesk.stock.valuing import Level, move
from benchmarks.season_world import RHYTHMS, START, Arrival, Article, Baskets, Policy, each_supplier, is_open


class MemoryBook:
    """What is noted of a season, valued by the shop's own rule."""

    def __init__(self, articles: Sequence[Article], days: int, average_days: int) -> None:
        self.articles, self._average_days = articles, average_days
        self.levels = [Level() for _ in articles]
        self.sold = np.zeros((len(articles), days))
        self.moved = np.zeros((len(articles), days))
        self.coming = [0] * len(articles)
        self._of = list(each_supplier(articles))

    def receive(self, day: date, supplier: int, arrivals: Sequence[Arrival]) -> None:
        del supplier
        for arrival in arrivals:
            self.coming[arrival.article] -= arrival.ordered if day > START else 0
            if arrival.quantity:
                self._move(day, arrival.article, arrival.quantity, arrival.value)
            if arrival.broken:
                self._move(day, arrival.article, -arrival.broken)

    def lose(self, day: date, article: int, quantity: int) -> None:
        self._move(day, article, -quantity)

    def sell(self, day: date, baskets: Baskets) -> None:
        for basket in baskets:
            for number in basket:
                self._move(day, number, -1)
                self.sold[number, (day - START).days] += 1

    def count(self, day: date, found: dict[int, int]) -> None:
        for number, pieces in found.items():
            self._move(day, number, pieces - self.expected(number))

    def expected(self, article: int) -> int:
        return int(self.levels[article].on_hand)

    def worth(self) -> Decimal:
        return sum((level.value for level in self.levels), Decimal(0))

    def order(self, day: date, supplier: int, policy: Policy) -> dict[int, int]:
        mine = self._of[supplier]
        end = (day - START).days
        begin = max(end - PAST, 0)
        first = START + timedelta(days=begin)
        days = [first + timedelta(days=ahead) for ahead in range(end - begin)]
        on_hand = np.array([float(self.levels[number].on_hand) for number in mine])
        # What came in this morning is no part of the days that are over.
        before = on_hand - self.moved[mine, end]
        past = consumption(
            self.sold[mine, begin:end], self.moved[mine, begin:end], before, [is_open(one) for one in days]
        )
        weekdays, lead = RHYTHMS[supplier]
        delivery = deliveries(day, weekdays, lead, is_open)
        found = outlooks(past, first, self._average_days)
        packs = {}
        for number, outlook in zip(mine, found, strict=True):
            article = self.articles[number]
            goods = Goods(
                self.levels[number].on_hand,
                Decimal(self.coming[number]),
                Decimal(article.pack),
                shelf_life=article.keeps,
            )
            wanted = policy(goods, outlook, day, delivery)
            if wanted:
                packs[number] = wanted
                self.coming[number] += wanted * article.pack
        return packs

    def _move(self, day: date, number: int, quantity: int, value: Decimal | None = None) -> None:
        self.levels[number] = move(self.levels[number], Decimal(quantity), value).level
        self.moved[number, (day - START).days] += quantity


def by_forecast(service: float) -> Policy:
    """Return the shop's own way of ordering."""

    def policy(goods: Goods, outlook: Outlook, day: date, delivery: Delivery) -> int:
        return int(want(goods, outlook, day, delivery, service, is_open).packs)

    return policy


def by_average(cover: float) -> Policy:
    """Return the plain way: the average of the last days times the days until the second delivery and `cover` more.

    It sees the same days as the other, and never leaves an article that sells without a piece either.
    """

    def policy(goods: Goods, outlook: Outlook, day: date, delivery: Delivery) -> int:
        days = sum(weight_of(day, delivery.until, is_open)) + cover
        level = Decimal(outlook.average * days)
        if outlook.daily > 0:
            level = max(level, Decimal(1))
        missing = level - max(goods.on_hand, Decimal(0)) - goods.on_order
        packs = max((missing / goods.pack).quantize(Decimal(1), ROUND_CEILING), Decimal(0))
        if goods.shelf_life is not None:
            until = delivery.first + timedelta(days=goods.shelf_life)
            before = outlook.average * sum(weight_of(day, delivery.first, is_open))
            left = max(float(max(goods.on_hand, Decimal(0)) + goods.on_order) - before, 0.0)
            most = (outlook.average * sum(weight_of(delivery.first, until, is_open)) - left) / float(goods.pack)
            packs = min(packs, Decimal(max(int(most), 0)))
        return int(packs)

    return policy
