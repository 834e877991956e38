"""Sell the 88,162 real baskets of a Belgian supermarket through the actions that the screen uses.

Article numbers are mapped onto the catalogue's products by a seed. The first baskets are scanned one at a time, each
scan durable; the others are scanned and paid in one transaction a basket, by the same functions. They are paid in cash, by
card, or in parts: vouchers for some of what they may pay, a wallet, then the rest. At the end everything must add up:
lines, numbers, tenders, wallets, VAT, the Z report, and every link of the log; a scan with its share of the sale may cost
1.2 times what it did at the beginning, and the memory stays under 250 MB.
"""

import argparse
import gzip
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, datetime
from decimal import ROUND_DOWN, Decimal
from itertools import islice
from pathlib import Path
from random import Random
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.members.model import Member
from beesdesk.pos.accounts import move
from beesdesk.pos.actions import name_shopper, scan
from beesdesk.pos.gates import answer_age
from beesdesk.pos.paying import Paid, bill, pay
from beesdesk.pos.pricing import MOST_CASH, line_amount
from beesdesk.pos.queries import open_session
from beesdesk.pos.sessions import close_till, move_cash, open_till
from beesdesk.pos.totals import session_totals
from beesdesk.shop import Shop
from beesdesk.words import Account, Language

STEP = Decimal("0.05")
CENT, NOTHING = Decimal("0.01"), Decimal(0)
WALLET = Decimal(90_000_000)
LAP, ENDS = 1000, 5
"""Baskets between two looks at the clock; laps that are compared, after those scanned one at a time."""
MOST_COST, MOST_MEMORY = 1.2, 250
WAYS = {
    "cash": ("cash",),
    "card": ("card",),
    "split": ("cash", "card"),
    "vouchers": ("meal_voucher", "eco_voucher", "card"),
    "meal": ("meal_voucher", "cash"),
    "wallet": ("wallet", "card"),
}
TODAY = date.today()  # noqa: DTZ011 - the day where the shop stands


def read_baskets(path: Path, most: int | None) -> Iterator[list[int]]:
    """Yield the article numbers of every basket, one by one: all of them together would fill the memory."""
    with gzip.open(path, "rt") as file:
        for line in islice(file, most):
            yield [int(word) for word in line.split()]


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


def pay_in_parts(session: Session, way: str, now: datetime) -> Paid:
    """Pay the open basket: half of what the first tenders of a way may pay, and the rest by its last."""
    answer_age(session, proven=True, now=now, who="bench")
    *first, last = WAYS[way]
    for tender in first:
        owed = bill(session)
        most = next((one.most for one in owed.ways if one.tender.code == tender), NOTHING) if owed else NOTHING
        part = (min(most, owed.due) / 2).quantize(CENT, ROUND_DOWN) if owed else NOTHING
        if part > 0:
            pay(session, tender, part, now=now)
    return pay(session, last, now=now)


def whole_basket(session: Session, codes: list[str], way: str, member: UUID, shop: Shop) -> Paid:
    """Scan and pay one basket in one transaction."""
    now = shop.now()
    for code in codes:
        scan(session, code, now=now, today=TODAY, language=Language.FR)
    if "wallet" in WAYS[way]:
        name_shopper(session, member, now=now)
    return pay_in_parts(session, way, now)


def one_by_one(shop: Shop, codes: list[str], way: str, member: UUID) -> Paid:
    """Scan one basket a scan at a time, each on the disk before the next."""
    for code in codes:
        shop.do(scan, code, now=shop.now(), today=TODAY, language=Language.FR)
    if "wallet" in WAYS[way]:
        shop.do(name_shopper, member, now=shop.now())
    return shop.do(pay_in_parts, way, shop.now())


def add_member(session: Session, now: datetime) -> UUID:
    """Write a member whose wallet lasts for all the baskets; return the id."""
    key = uuid7()
    number = (session.value("SELECT max(number) FROM member") or 0) + 1
    session.insert(Member(key, number, "Ana", "Test", Language.FR, None, None, solidarity_rounding=False))
    move(session, key, Account.WALLET, WALLET, "topup", sale_id=None, now=now, who="bench")
    return key


def sell_all(shop: Shop, baskets: Iterator[list[int]], slowly: int, seed: int) -> list[str]:
    """Sell every basket; return what does not add up."""
    chance = Random(seed)
    goods = catalogue(shop)
    member = shop.do(add_member, shop.now())
    article: dict[int, tuple[str, Decimal]] = {}
    wrong: list[str] = []
    pace: list[tuple[int, float]] = []
    total, number, sold = NOTHING, 0, 0
    start = lap = time.process_time()
    for number, basket in enumerate(baskets, 1):
        wares = [article.setdefault(item, chance.choice(goods)) for item in basket]
        codes, way = [code for code, _ in wares], chance.choice(list(WAYS))
        if number <= slowly:
            paid = one_by_one(shop, codes, way, member)
        else:
            paid = shop.do(whole_basket, codes, way, member, shop)
        due = sum((line_amount(price, Decimal(1)) for _, price in wares), NOTHING)
        if paid.due or paid.number != number or abs(paid.rounding) > STEP / 2:
            wrong.append(f"basket {number}: due {paid.due} rounding {paid.rounding} sale number {paid.number}")
        total, sold = total + due, sold + len(wares)
        if number % LAP == 0:
            pace.append((sold - sum(scans for scans, _ in pace), time.process_time() - lap))
            lap = time.process_time()
            print(f"{number} baskets, {sold} scans, {lap - start:.0f} s of the processor", flush=True)
    return wrong + _audit(shop, total, number, sold) + _limits(pace[slowly // LAP :])


def _limits(pace: list[tuple[int, float]]) -> list[str]:
    """Compare what a scan and its share of the sale cost at the end with the beginning, and look at the memory."""
    if len(pace) < 2 * ENDS:
        return []
    first, last = (
        sum(seconds for _, seconds in laps) / sum(scans for scans, _ in laps) for laps in (pace[:ENDS], pace[-ENDS:])
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"a scan with its share of the sale: first {first * 1e6:.0f} µs, last {last * 1e6:.0f} µs: {last / first:.2f} times"
    )
    print(f"memory: {memory:.0f} MB at most")
    wrong = (
        [f"a sale at the end costs {last / first:.2f} times one at the beginning"] if last / first > MOST_COST else []
    )
    return wrong + ([f"{memory:.0f} MB"] if memory > MOST_MEMORY else [])


def _audit(shop: Shop, total: Decimal, sales: int, scans: int) -> list[str]:
    till = shop.read(open_session)
    if till is None:
        return ["the session is gone"]
    sums = shop.read(session_totals, till)
    lines = shop.read(lambda session: session.value("SELECT count(*) FROM sale_line"))
    kept = {part.tender: part.amount for part in sums.tenders}
    cash = sums.cash_expected
    facts = {
        "turnover": (sums.turnover, total),
        "sales": (sums.sales, sales),
        "last number": (sums.last_sale, sales),
        "lines": (lines, scans),
        "wallets": (shop.read(_wallets), WALLET - kept.get("wallet", NOTHING)),
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


def _wallets(session: Session) -> Decimal:
    return Decimal(session.value("SELECT sum(amount) FROM account_move")).scaleb(-2)


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
    wrong = sell_all(shop, read_baskets(chosen.baskets, chosen.most), chosen.one_by_one, chosen.seed)
    shop.close()
    for sentence in wrong[:20]:
        print(f"WRONG {sentence}")
    print(f"{len(wrong)} failed invariants")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
