"""A season of real baskets: 26 weeks drain the stock of a real shop, which orders what is proposed.

    python -m benchmarks.season FILE [--products 1000] [--weeks 26] [--seed 1] [--cover 7]

FILE has real baskets (`.dat`, `.dat.gz` or a CSV of basket and item); costs, packs, suppliers and what goes wrong with
deliveries are made up from the seed. Four weeks go before the season, so that there is a past to learn from.

Printed side by side, over the same customers and errors: the shop's own proposals (in a real file), the plain average of the
same days with the cover of `--cover` open days, and the plain average with whatever cover gives the same availability. It
exits with 1 unless stock is the sum of its facts, its value is what was bought less what was sold, lost and counted, to the
cent, and the proposals kept more than 97 % available with less stock than the plain average does.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from beesdesk.stock.terms import OrderRules
from beesdesk.words import MoveCause
from benchmarks.season_memory import MemoryBook, by_average, by_forecast
from benchmarks.season_shop import Reckoning, ShopBook
from benchmarks.season_world import (
    START,
    WARM_UP,
    Article,
    Baskets,
    Book,
    Outcome,
    Policy,
    World,
    assortment,
    deal,
    first_stock,
    read_baskets,
)

LEAST = 0.97
MOST_COVER, STEP = 60.0, 0.25
"""Open days of cover: the most that are tried, and how finely."""
CLOSE = 0.0002
"""Availability that differs by so little is the same."""


class Season:
    """The same customers, range and mishaps, for one way of ordering after the other."""

    def __init__(self, baskets: Baskets, products: int, weeks: int, seed: int, warm_up: int = WARM_UP) -> None:
        self.weeks, self.seed, self._warm_up = weeks + warm_up, seed, warm_up
        self.articles: Sequence[Article]
        self.articles, kept = assortment(baskets, products, seed, self.weeks)
        self.days = deal(kept, self.weeks)
        self.stock = first_stock(self.articles, kept, self.weeks)
        self.rules = OrderRules()

    def run(self, book: Book, policy: Policy) -> Outcome:
        """Live through it with a book and a way of ordering."""
        world = World(self.articles, self.stock, book, self.seed)
        return world.live(self.days, policy, START + timedelta(weeks=self._warm_up))

    def plainly(self, cover: float) -> Outcome:
        """Live through it ordering by the plain average."""
        return self.run(self._memory(), by_average(cover))

    def as_good(self, availability: float) -> tuple[float, Outcome]:
        """Return the least cover with which the plain average is as available, and what came of it."""
        low, high = 0.0, MOST_COVER
        best = self.plainly(high)
        while high - low > STEP:
            middle = (low + high) / 2
            found = self.plainly(middle)
            if found.availability >= availability - CLOSE:
                high, best = middle, found
            else:
                low = middle
        return high, best

    def in_shop(self, folder: Path) -> tuple[Outcome, Reckoning]:
        """Live through it in a real shop's file by the shop's own proposals."""
        book = ShopBook(folder, self.articles, 7 * self.weeks, self.rules)
        try:
            return self.run(book, by_forecast(self.rules.service)), book.reckon()
        finally:
            book.close()

    def _memory(self) -> MemoryBook:
        return MemoryBook(self.articles, 7 * self.weeks, self.rules.days)


def show(name: str, outcome: Outcome) -> None:
    """Print a line of the comparison."""
    print(
        f"{name:44} {outcome.availability:8.2%} {outcome.on_shelf:8.2%} {outcome.worth:>12,} EUR"
        f" {outcome.orders:6} {outcome.packs:8} {outcome.spoilt:7}",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the season; return 1 if anything does not hold."""
    parser = argparse.ArgumentParser(description="A season of real baskets in a real shop.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--products", type=int, default=1000)
    parser.add_argument("--weeks", type=int, default=26)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--cover", type=float, default=7.0, help="open days that the plain average covers beyond the delivery"
    )
    options = parser.parse_args(arguments)
    season = Season(read_baskets(options.file), options.products, options.weeks, options.seed)
    asked = sum(len(basket) for _, baskets in season.days for basket in baskets)
    print(
        f"{len(season.articles)} articles, {asked:,} pieces asked for in {season.weeks} weeks, the first {WARM_UP} not judged"
    )
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        ours, reckoning = season.in_shop(Path(folder))
    seconds = time.perf_counter() - begun
    print(f"{'':44} {'there':>8} {'on shelf':>8} {'average stock':>16} {'orders':>6} {'packs':>8} {'spoilt':>7}")
    show("proposals (in the shop's file)", ours)
    usual = season.plainly(options.cover)
    show(f"plain average, cover {options.cover:g} days", usual)
    cover, same = season.as_good(ours.availability)
    show(f"plain average, as available: cover {cover:g} days", same)
    print(
        f"less stock for the same: {1 - ours.worth / same.worth:.1%}; {reckoning.lines:,} sale lines, {seconds:.0f} s"
    )
    held = [_holds(*each) for each in _claims(ours, same, reckoning)]  # all of them are said
    return int(not all(held))


def _claims(ours: Outcome, same: Outcome, found: Reckoning) -> list[tuple[str, bool]]:
    gap = found.gap(ours.purchases)
    sums = ", ".join(f"{cause} {found.value(cause):,}" for cause in MoveCause if found.value(cause))
    return [
        (f"stock is the sum of its facts: {found.rebuilt} differences after a rebuild, {found.wrong} from the book",
         found.rebuilt == found.wrong == 0),
        (f"purchases {ours.purchases:,} as noted: {found.value(MoveCause.RECEIPT):,}",
         found.value(MoveCause.RECEIPT) == ours.purchases),
        (f"value to the cent: {sums}; stock {found.worth:,}; gap {gap}", gap == 0),
        (f"the queries propose what the rules do: {found.differences} differences", found.differences == 0),
        (f"available {ours.availability:.2%}, more than {LEAST:.0%}", ours.availability > LEAST),
        (f"less stock than the plain average with the same service: {ours.worth:,} < {same.worth:,}",
         ours.worth < same.worth and same.availability >= ours.availability - CLOSE),
    ]  # fmt: skip


def _holds(claim: str, is_so: bool) -> bool:
    print(f"{'ok    ' if is_so else 'BROKEN'} {claim}")
    return is_so


if __name__ == "__main__":
    sys.exit(main())
