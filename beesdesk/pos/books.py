"""What a stretch of a till's days comes to, and how such figures are added up: a month is the sum of its days."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from beesdesk.db.log import canonical
from beesdesk.db.types import cents
from beesdesk.pos.model import PeriodClosing
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.totals import CashierTotal, SessionTotals, TenderTotal, VatTotal, tenders_in, totals_in, vat_in
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Books:
    """What a day, a month or a year of one till comes to.

    `invoiced` are those of its sales that had an invoice when it was closed: they are no entry of the journal of receipts.
    `ever_vat` and `ever_tenders` are the perpetual totals after it. `through` is the log's last entry that counts.
    """

    totals: SessionTotals
    invoiced: SessionTotals
    ever_vat: tuple[VatTotal, ...]
    ever_tenders: tuple[TenderTotal, ...]
    through: int

    def as_text(self) -> str:
        """Return the figures as canonical JSON, amounts in cents, rates in hundredths of a percent."""
        return canonical(
            {
                "period": self.totals.as_document(),
                "invoiced": self.invoiced.as_document(),
                "perpetual": {
                    "vat": [[cents(part.rate), cents(part.gross), cents(part.vat)] for part in self.ever_vat],
                    "tenders": [[part.tender, cents(part.amount), part.payments] for part in self.ever_tenders],
                },
                "through": self.through,
            }
        )


NOTHING: Final = SessionTotals(
    opening_float=ZERO, sales=0, refunds=0, first_sale=None, last_sale=None, turnover=ZERO, deposits=ZERO,
    rounding=ZERO, vat=(), tenders=(), movements=(), corrections=0, corrected=ZERO, cancelled=0, drawer_openings=0,
    perpetual_before=ZERO,
)  # fmt: skip
_COUNTS: Final = ("sales", "refunds", "corrections", "cancelled", "drawer_openings", "copies")
_AMOUNTS: Final = ("turnover", "deposits", "rounding", "corrected", "refunded", "tips", "topups", "invoiced", "fees")
_PAIRS: Final = ("discounts", "overrides", "returns")
EMPTY: Final = Books(NOTHING, NOTHING, (), (), 0)


def books_in(closing: PeriodClosing) -> Books:
    """Return a closing's figures as they were sealed."""
    kept: dict[str, Any] = json.loads(closing.totals)
    return Books(
        totals_in(kept["period"], ZERO, closing.perpetual_before),
        totals_in(kept["invoiced"], ZERO, ZERO),
        vat_in(kept["perpetual"]["vat"]),
        tenders_in(kept["perpetual"]["tenders"]),
        kept["through"],
    )


def added(parts: Sequence[SessionTotals]) -> SessionTotals:
    """Return the sum of totals that follow one another."""
    if not parts:
        return NOTHING
    sums: dict[str, Any] = {name: sum(getattr(part, name) for part in parts) for name in _COUNTS}
    sums |= {name: sum((getattr(part, name) for part in parts), ZERO) for name in _AMOUNTS}
    sums |= {name: _pair([getattr(part, name) for part in parts]) for name in _PAIRS}
    numbers = [part.first_sale for part in parts if part.first_sale is not None]
    last = [part.last_sale for part in parts if part.last_sale is not None]
    return replace(
        NOTHING,
        first_sale=min(numbers, default=None),
        last_sale=max(last, default=None),
        perpetual_before=parts[0].perpetual_before,
        vat=vat_added(*(part.vat for part in parts)),
        tenders=tenders_added(*(part.tenders for part in parts)),
        cashiers=_cashiers_added(one for part in parts for one in part.cashiers),
        **sums,
    )


def vat_added(*parts: Iterable[VatTotal]) -> tuple[VatTotal, ...]:
    """Return the VAT of several totals by rate, the lowest first."""
    rates: dict[Decimal, VatTotal] = {}
    for one in (one for part in parts for one in part):
        old = rates.get(one.rate, VatTotal(one.rate, ZERO, ZERO))
        rates[one.rate] = VatTotal(one.rate, old.gross + one.gross, old.vat + one.vat)
    return tuple(rates[rate] for rate in sorted(rates))


def tenders_added(*parts: Iterable[TenderTotal]) -> tuple[TenderTotal, ...]:
    """Return the means of payment of several totals by their codes."""
    codes: dict[str, TenderTotal] = {}
    for one in (one for part in parts for one in part):
        old = codes.get(one.tender, TenderTotal(one.tender, ZERO, 0))
        codes[one.tender] = TenderTotal(one.tender, old.amount + one.amount, old.payments + one.payments)
    return tuple(codes[code] for code in sorted(codes))


def _cashiers_added(parts: Iterable[CashierTotal]) -> tuple[CashierTotal, ...]:
    people: dict[str, CashierTotal] = {}
    for one in parts:
        old = people.get(one.cashier, CashierTotal(one.cashier, 0, ZERO, ZERO))
        people[one.cashier] = CashierTotal(
            one.cashier, old.receipts + one.receipts, old.turnover + one.turnover, old.cash + one.cash
        )
    return tuple(people.values())


def _pair(pairs: Sequence[tuple[int, Decimal]]) -> tuple[int, Decimal]:
    return sum(count for count, _ in pairs), sum((amount for _, amount in pairs), ZERO)
