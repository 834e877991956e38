"""How long a search takes while it is typed, on a whole catalogue.

    python benchmarks/search.py FILE [--searches 500]

Takes FILE in as products, then searches for words of their names cut anywhere, a third of them misspelt. The speller has
read the catalogue's words before, as the till does in the background; the first letters of the day are on it.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from beesdesk.catalog.actions import import_products
from beesdesk.catalog.imports import read_products
from beesdesk.catalog.search import search_products, words_of
from beesdesk.catalog.spelling import Speller
from beesdesk.shop import Shop
from beesdesk.words import Language

FRAME = 16.7
SEED = 1
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = 5


def typed(names: Sequence[str], chance: random.Random) -> str:
    """Return the beginning of what somebody types to find one of the names."""
    words = words_of(chance.choice(names))[: chance.randint(1, 3)] or ["a"]
    return " ".join([*words[:-1], words[-1][: chance.randint(1, len(words[-1]))]])


def misspelt(names: Sequence[str], chance: random.Random) -> str:
    """Return some words of one of the names, a letter of the longest wrong, missing, doubled or swapped."""
    words = words_of(chance.choice(names))[:2] or ["a"]
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
    parser.add_argument("file", type=Path)
    parser.add_argument("--searches", type=int, default=500)
    options = parser.parse_args(arguments)
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop.open(Path(folder), ballast=0)
        shop.do(import_products, read_products(options.file), today=shop.now().date(), demo_prices=SEED)
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
    return int(quantiles([*times[0][0], *times[1][0]], n=100)[98] > FRAME)


if __name__ == "__main__":
    raise SystemExit(main())
