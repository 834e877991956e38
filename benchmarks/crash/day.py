"""A scripted day at the till for the two harnesses: `python -m benchmarks.crash.day FOLDER --seed N [--steps N]`.

It opens the shop in a folder, goes on from whatever it finds there, and acknowledges every step after its commit: the
till opened, a scan, a correction, a basket parked or recalled or cancelled, cash moved, a payment, the Z report.
`check` opens the folder as the program does after a restart: nothing acknowledged may be missing or there twice, the
open basket must be back with all its lines, and the log and the file must be whole.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID

from beesdesk.backups import witnesses
from beesdesk.db.heads import SealedHead
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.pos.actions import cancel, park, recall, scan, take_back
from beesdesk.pos.audit import examine
from beesdesk.pos.paying import pay
from beesdesk.pos.queries import BasketView, basket_view, open_session, parked_baskets
from beesdesk.pos.sessions import close_till, move_cash, open_till
from beesdesk.pos.totals import session_totals
from beesdesk.shop import Shop
from beesdesk.words import Language, LineKind
from benchmarks.catalogue import fill
from benchmarks.crash.check import Verdict, acknowledger
from benchmarks.crash.images import Ack

PRODUCTS = 40
STEPS = 400
MOST_LINES = 12
TODAY = date(2026, 11, 23)
WHO = "Nadia"


class Day:
    """One run of the script on one shop."""

    def __init__(self, shop: Shop, chance: Random, acknowledge: Callable[[Ack], None]) -> None:
        self.shop, self.chance, self.acknowledge = shop, chance, acknowledge
        if not shop.read(_codes):
            fill(shop, PRODUCTS)
        self.codes = shop.read(_codes)

    def step(self) -> None:
        """Do what comes next in the state that the shop is in."""
        shop, now = self.shop, self.shop.now()
        if shop.read(open_session) is None:
            till = shop.do(open_till, Decimal(100), cashier=WHO, now=now)
            self.acknowledge({"step": "open", "session": till.id.hex})
            return
        view = shop.read(basket_view)
        dice = self.chance.random()
        if view is None or not view.lines:
            self._between(dice)
        elif view.payments or len(view.lines) >= MOST_LINES or dice < 0.08:  # noqa: PLR2004 - the script's own odds
            self._pay(view)
        elif dice < 0.16:  # noqa: PLR2004
            self._correct(view)
        elif dice < 0.18:  # noqa: PLR2004
            basket = shop.do(park, "Ana", now=now, who=WHO)
            self.acknowledge({"step": "park", "basket": basket.id.hex})
        elif dice < 0.19:  # noqa: PLR2004
            shop.do(cancel, reason="left", now=now, who=WHO)
            self.acknowledge({"step": "cancel", "basket": view.basket.id.hex})
        else:
            self._scan()

    def _between(self, dice: float) -> None:
        shop, now = self.shop, self.shop.now()
        waiting = shop.read(parked_baskets)
        if waiting and dice < 0.5:  # noqa: PLR2004
            shop.do(recall, waiting[0].id, now=now, who=WHO)
            self.acknowledge({"step": "recall", "basket": waiting[0].id.hex})
        elif dice > 0.97 and not waiting:  # noqa: PLR2004
            till = shop.read(open_session)
            if till is None:
                raise AssertionError("the session is gone")
            expected = shop.read(session_totals, till).cash_expected
            report = shop.do(close_till, expected, cashier=WHO, now=now)
            self.acknowledge({"step": "close", "z": report.number})
        elif dice > 0.95:  # noqa: PLR2004
            moved = shop.do(move_cash, Decimal(10), reason="change", now=now, who=WHO)
            self.acknowledge({"step": "cash", "movement": moved.id.hex})
        else:
            self._scan()

    def _scan(self) -> None:
        code = self.chance.choice(self.codes)
        entry = self.shop.do(scan, code, now=self.shop.now(), today=TODAY, language=Language.FR)
        self.acknowledge(
            {"step": "scan", "basket": entry.basket.id.hex, "lines": [line.id.hex for line in entry.lines]}
        )

    def _correct(self, view: BasketView) -> None:
        left = [
            line for line in view.lines
            if line.corrects is None and line.kind is LineKind.ITEM and line.quantity > line.taken_back
        ]  # fmt: skip
        if not left:
            self._scan()
            return
        entry = self.shop.do(take_back, self.chance.choice(left).position, now=self.shop.now(), who=WHO)
        self.acknowledge(
            {"step": "correct", "basket": entry.basket.id.hex, "lines": [line.id.hex for line in entry.lines]}
        )

    def _pay(self, view: BasketView) -> None:
        part = self.chance.random() < 0.2 and not view.payments and view.due > 2  # noqa: PLR2004
        paid = self.shop.do(pay, "card", Decimal(1), now=self.shop.now()) if part else None
        paid = paid or self.shop.do(pay, self.chance.choice(("cash", "card")), now=self.shop.now())
        if paid.number is None:
            self.acknowledge({"step": "part", "basket": paid.basket_id.hex, "due": str(paid.due)})
        else:
            self.acknowledge({"step": "sale", "basket": paid.basket_id.hex, "number": paid.number})


def _codes(session: Session) -> list[str]:
    return [gtin[1:] for (gtin,) in session.values("SELECT gtin FROM product_code ORDER BY gtin")]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the day's steps on a folder."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--steps", type=int, default=STEPS)
    options.add_argument("--synchronous", default="FULL", choices=("FULL", "NORMAL", "OFF"))
    chosen = options.parse_args(arguments)
    shop = Shop.open(chosen.folder, ballast=0, synchronous=chosen.synchronous)
    day = Day(shop, Random(chosen.seed), acknowledger(chosen.folder))
    for _ in range(chosen.steps):
        day.step()
    shop.close()
    return 0


def check(folder: Path, acks: Sequence[Ack]) -> Verdict:
    """Open what is left as the program does, and compare it with what was acknowledged."""
    try:
        shop = Shop.open(folder, ballast=0)
    except ShopError as error:
        return Verdict(lost=len(acks), fault=f"cannot be opened: {error!r}") if acks else Verdict()
    try:
        if not acks and shop.read(_codes) == []:
            return Verdict()
        lost = shop.read(_lost, acks)
        return Verdict(lost=lost, fault=shop.read(_fault, witnesses(folder)[0]))
    finally:
        shop.close()


def _lost(session: Session, acks: Sequence[Ack]) -> int:
    """Count the acknowledged steps that are gone, or there twice."""
    return sum(not _is_there(session, ack) for ack in acks)


def _is_there(session: Session, ack: Ack) -> bool:
    def count(sql: str, *values: object) -> int:
        return int(session.value(sql, values))

    match ack["step"]:
        case "open":
            return count("SELECT count(*) FROM till_session WHERE id = ?", _id(ack["session"])) == 1
        case "scan" | "correct":
            basket = _id(ack["basket"])
            if count("SELECT count(*) FROM act WHERE kind = 'basket_cancelled' AND subject_id = ?", basket) == 1:
                return True
            return all(
                count(
                    "SELECT (SELECT count(*) FROM basket_line WHERE id = ?1) + (SELECT count(*) FROM sale_line WHERE id = ?1)",
                    _id(line),
                )
                == 1
                for line in ack["lines"]
            )
        case "park" | "recall" | "cancel":
            kind = {"park": "basket_parked", "recall": "basket_recalled", "cancel": "basket_cancelled"}[
                str(ack["step"])
            ]
            return count("SELECT count(*) FROM act WHERE kind = ? AND subject_id = ?", kind, _id(ack["basket"])) >= 1
        case "cash":
            return count("SELECT count(*) FROM cash_movement WHERE id = ?", _id(ack["movement"])) == 1
        case "part":
            basket = _id(ack["basket"])
            return (
                count(
                    "SELECT (SELECT count(*) FROM basket_payment WHERE basket_id = ?1) + (SELECT count(*) FROM payment WHERE sale_id = ?1)",
                    basket,
                )
                >= 1
            )
        case "sale":
            return (
                count("SELECT count(*) FROM sale WHERE id = ? AND number = ?", _id(ack["basket"]), ack["number"]) == 1
            )
        case "close":
            return count("SELECT count(*) FROM z_report WHERE number = ?", ack["z"]) == 1
    raise AssertionError(ack)


def _id(text: object) -> UUID:
    return UUID(hex=str(text))


HALF = {
    "a sale whose lines do not add up": "SELECT count(*) FROM sale WHERE total <> (SELECT coalesce(sum(amount), 0) FROM sale_line WHERE sale_id = sale.id)",
    "a sale whose payments do not add up": "SELECT count(*) FROM sale WHERE total + rounding <> (SELECT coalesce(sum(amount), 0) FROM payment WHERE sale_id = sale.id)",
    "a basket whose total does not run along": "SELECT count(*) FROM basket WHERE total <> (SELECT coalesce(sum(amount), 0) FROM basket_line WHERE basket_id = basket.id)",
    "a basket that was also sold": "SELECT count(*) FROM basket WHERE id IN (SELECT id FROM sale)",
    "lines of no basket": "SELECT count(*) FROM basket_line WHERE basket_id NOT IN (SELECT id FROM basket)",
    "a gap in the sale numbers": "SELECT coalesce(max(number), 0) - count(*) FROM sale",
    "a gap in the Z numbers": "SELECT coalesce(max(number), 0) - count(*) FROM z_report",
}


def _fault(session: Session, heads: Sequence[SealedHead]) -> str:
    """Name what is half or broken, or nothing. No witness outside the file may know more than the file."""
    whole = session.value("PRAGMA integrity_check")
    if whole != "ok":
        return f"integrity_check: {whole}"
    for name, sql in HALF.items():
        if session.value(sql):
            return name
    broken = examine(session, heads).verdict.first_break
    return "" if broken is None else f"log: {broken}"


if __name__ == "__main__":
    sys.exit(main())
