"""How long a search takes while it is typed, on a whole catalogue.

    python -m benchmarks.search [FILE] [--searches 500]

Takes FILE in as products (by default the real ones, else as many made up from the demo shop's words), then searches for
words of their names cut anywhere, a third of them misspelt. The speller has read the catalogue's words before, as the
till does in the background. The limit is on the processor's time, which other programs do not lengthen.
"""

import argparse
import csv
import os
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from beesdesk.catalog.actions import import_products
from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.imports import read_products
from beesdesk.catalog.search import search_products
from beesdesk.catalog.spelling import Speller
from beesdesk.demo.catalogue import read_products as read_demo
from beesdesk.sheets.columns import plain
from beesdesk.shop import Shop
from beesdesk.words import Language

REAL = Path(os.environ.get("BEES_DATA") or Path(__file__).parents[2] / "shared" / "data") / "products.csv"
MADE_UP = 57_000
FRAME = 16.7
SEED = 1
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = 5


def make_up(path: Path, chance: random.Random) -> Path:
    """Write a file of products whose names are words of the demo shop's goods, in any order."""
    words = [word for product in read_demo() for word in product.name_fr.split()]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("gtin", "name_fr"))
        for number in range(MADE_UP):
            body = f"952{number:09}"
            writer.writerow((body + check_digit(body), " ".join(chance.sample(words, chance.randint(1, 5)))))
    return path


def typed(names: Sequence[str], chance: random.Random) -> str:
    """Return the beginning of what somebody types to find one of the names."""
    words = plain(chance.choice(names)).split()[: chance.randint(1, 3)] or ["a"]
    return " ".join([*words[:-1], words[-1][: chance.randint(1, len(words[-1]))]])


def misspelt(names: Sequence[str], chance: random.Random) -> str:
    """Return some words of one of the names, a letter of the longest wrong, missing, doubled or swapped."""
    words = plain(chance.choice(names)).split()[:2] or ["a"]
    longest = max(words, key=len)
    if len(longest) < LONG:
        return misspelt(names, chance)
    place = chance.randint(1, len(longest) - 2)
    before, letter, after = longest[:place], longest[place], longest[place + 1 :]
    wrong = chance.choice(
        [chance.choice(LETTERS) + after, after, letter + letter + after, after[0] + letter + after[1:]]
    )
    return " ".join(before + wrong if word is longest else word for word in words)


def measure(shop: Shop, searches: Sequence[str]) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each search as seen and as spent by the processor, the speller warm."""
    speller = Speller()
    shop.read(speller.load)
    shop.read(search_products, "chocolaat", Language.FR, shop.now().date(), speller=speller)
    seen, spent = [], []
    for text in searches:
        start, worked = time.perf_counter(), time.thread_time()
        shop.read(search_products, text, Language.FR, shop.now().date(), speller=speller)
        spent.append((time.thread_time() - worked) * 1000)
        seen.append((time.perf_counter() - start) * 1000)
    return seen, spent


def tell(kind: str, milliseconds: Sequence[float]) -> None:
    cuts = quantiles(milliseconds, n=100)
    late = sum(one > FRAME for one in milliseconds)
    print(f"{kind:11} p50 {median(milliseconds):6.2f}  p95 {cuts[94]:6.2f}  p99 {cuts[98]:6.2f}  most {max(milliseconds):6.2f} ms"
          f"  over a frame {late} of {len(milliseconds)}")  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the times; fail where one search in a hundred takes more than a frame."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path, nargs="?", default=REAL)
    parser.add_argument("--searches", type=int, default=500)
    options = parser.parse_args(arguments)
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        file = options.file if options.file.exists() else make_up(Path(folder) / "products.csv", chance)
        shop = Shop.open(Path(folder), ballast=0)
        shop.do(import_products, read_products(file), today=shop.now().date(), demo_prices=SEED)
        names = [
            name for (name,) in shop.read(lambda session: session.values("SELECT name_fr FROM product ORDER BY id"))
        ]
        beginnings = [typed(names, chance) for _ in range(options.searches * 2 // 3)]
        typos = [misspelt(names, chance) for _ in range(options.searches // 3)]
        times = measure(shop, beginnings), measure(shop, typos)
        shop.close()
    for kind, (seen, spent) in zip(("beginnings", "misspelt"), times, strict=True):
        tell(kind, seen)
        tell("  processor", spent)
    return int(quantiles([*times[0][1], *times[1][1]], n=100)[98] > FRAME)


if __name__ == "__main__":
    raise SystemExit(main())
