"""Sell the 88,162 real baskets of a Belgian supermarket through the actions that the screen uses.

Article numbers are mapped onto the catalogue's products by a seed. The first baskets are scanned one at a time, each
scan durable; the others are scanned and paid in one transaction a basket, by the same functions. At the end everything
must add up: lines, numbers, cash, VAT, the Z report, and every link of the log.
"""

import argparse
import gzip
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.pos.actions import scan
from beesdesk.pos.paying import Paid, pay
from beesdesk.pos.pricing import line_amount, round_cash
from beesdesk.pos.queries import open_session
from beesdesk.pos.sessions import MOST_CASH, close_till, move_cash, open_till
from beesdesk.pos.totals import session_totals
from beesdesk.shop import Shop
from beesdesk.words import Language

STEP = Decimal("0.05")
TODAY = date.today()  # noqa: DTZ011 - the day where the shop stands


def read_baskets(path: Path) -> list[list[int]]:
    """Return the article numbers of every basket."""
    with gzip.open(path, "rt") as file:
        return [[int(word) for word in line.split()] for line in file]


def catalogue(shop: Shop) -> list[tuple[str, Decimal]]:
    """Return code and price of everything sold by the piece that has a price."""
    rows = shop.read(
        lambda session: session.values(
            "SELECT c.gtin, (SELECT amount FROM price WHERE product_id = p.id ORDER BY valid_from DESC LIMIT 1)"
            " FROM product_code c JOIN product p ON p.id = c.product_id"
            " WHERE p.unit = 'piece' AND p.deposit IS NULL ORDER BY c.gtin"
        )
    )
    return [(gtin[1:] if gtin[0] == "0" else gtin, Decimal(cents).scaleb(-2)) for gtin, cents in rows if cents]


def whole_basket(session: Session, codes: list[str], tender: str, shop: Shop) -> Paid:
    """Scan and pay one basket in one transaction."""
    now = shop.now()
    for code in codes:
        scan(session, code, now=now, today=TODAY, language=Language.FR)
    return pay(session, tender, now=now)


def sell_all(shop: Shop, baskets: list[list[int]], one_by_one: int, seed: int) -> list[str]:
    """Sell every basket; return what does not add up."""
    chance = Random(seed)
    goods = catalogue(shop)
    article: dict[int, tuple[str, Decimal]] = {}
    wrong: list[str] = []
    total, cash, sold = Decimal(0), Decimal(0), 0
    start = time.perf_counter()
    for number, basket in enumerate(baskets, 1):
        wares = [article.setdefault(item, chance.choice(goods)) for item in basket]
        tender = chance.choice(("cash", "card"))
        if number <= one_by_one:
            for code, _ in wares:
                shop.do(scan, code, now=shop.now(), today=TODAY, language=Language.FR)
            paid = shop.do(pay, tender, now=shop.now())
        else:
            paid = shop.do(whole_basket, [code for code, _ in wares], tender, shop)
        due = sum((line_amount(price, Decimal(1)) for _, price in wares), Decimal(0))
        owed = round_cash(due, STEP) if tender == "cash" else due
        if paid.kept != owed or paid.rounding != owed - due or paid.number != number:
            wrong.append(f"basket {number}: kept {paid.kept}, owed {owed}, sale number {paid.number}")
        total, cash, sold = total + due, cash + (owed if tender == "cash" else 0), sold + len(wares)
        if number % 5000 == 0 or number == len(baskets):
            print(f"{number} baskets, {sold} scans, {time.perf_counter() - start:.0f} s", flush=True)
    return wrong + _audit(shop, total, cash, len(baskets), sold)


def _audit(shop: Shop, total: Decimal, cash: Decimal, sales: int, scans: int) -> list[str]:
    till = shop.read(open_session)
    if till is None:
        return ["the session is gone"]
    sums = shop.read(session_totals, till)
    lines = shop.read(lambda session: session.value("SELECT count(*) FROM sale_line"))
    facts = {
        "turnover": (sums.turnover, total),
        "sales": (sums.sales, sales),
        "last number": (sums.last_sale, sales),
        "lines": (lines, scans),
        "cash": (sums.cash_expected, cash),
        "VAT gross": (sum(part.gross for part in sums.vat), total),
        "tenders": (sum(part.amount for part in sums.tenders), total + sums.rounding),
    }
    wrong = [f"{name}: {found}, should be {wanted}" for name, (found, wanted) in facts.items() if found != wanted]
    left = cash
    while left > MOST_CASH:
        shop.do(move_cash, -MOST_CASH, reason="bank", now=shop.now(), who="bench")
        left -= MOST_CASH
    report = shop.do(close_till, left, cashier="bench", now=shop.now())
    if report.difference:
        wrong.append(f"Z difference {report.difference}")
    start = time.perf_counter()
    verdict = shop.read(verify)
    print(f"log: {verdict.entries} entries verified in {time.perf_counter() - start:.0f} s")
    return wrong + ([f"log broken: {verdict.first_break}"] if verdict.first_break else [])


def main() -> int:
    """Sell them all; 1 if anything does not add up."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shop", type=Path, help="folder of a shop with an imported catalogue")
    options.add_argument("baskets", type=Path)
    options.add_argument("--one-by-one", type=int, default=2000)
    options.add_argument("--most", type=int, default=None)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    shop = Shop.open_existing(chosen.shop)
    shop.do(open_till, Decimal(0), cashier="bench", now=shop.now())
    wrong = sell_all(shop, read_baskets(chosen.baskets)[: chosen.most], chosen.one_by_one, chosen.seed)
    shop.close()
    for sentence in wrong[:20]:
        print(f"WRONG {sentence}")
    print(f"{len(wrong)} failed invariants")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
