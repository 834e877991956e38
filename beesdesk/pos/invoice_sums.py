"""What an invoice comes to without VAT, from lines whose prices hold it: every sum of EN 16931 holds to the cent.

The VAT is that of the sale: sealed, printed on the receipt, rounded once a rate. The taxable base of a rate is what was
paid less that VAT, unless the standard (BR-CO-17) would work out another VAT from it; then it is one cent off, and the
cent stands in the rounding amount (BT-114) beside the cash rounding. Lines share the base by their largest remainders,
and a unit price is the shelf's without VAT where quantity times price gives the line, else the nearest that does.
See `docs/decisions/0007-invoices.md`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

from beesdesk.pos.pricing import CENT, ZERO, line_amount
from beesdesk.words import Unit

MOST_PLACES = 8
HUNDRED = Decimal(100)


class VatCategory(StrEnum):
    """How a line stands to VAT, as the codes of EN 16931 (UNCL 5305)."""

    STANDARD = "S"
    ZERO = "Z"
    OUTSIDE = "E"
    """Deposits. The code for what is outside VAT (O) may not stand beside others; this one, with its reason, may."""


@dataclass(frozen=True, slots=True)
class Sold:
    """What one line of an invoice is about: `gross` is euro with VAT before the discount `off`; None as rate: no VAT."""

    name: str
    unit: Unit
    quantity: Decimal
    gross: Decimal
    off: Decimal
    rate: Decimal | None
    percent: Decimal | None = None

    @property
    def paid(self) -> Decimal:
        """What was paid for it, euro with VAT."""
        return self.gross - self.off


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """A line without VAT: `quantity` times `price` less `off` is `amount`, euro, rounded to the cent."""

    name: str
    unit: Unit
    quantity: Decimal
    price: Decimal
    off: Decimal
    amount: Decimal
    category: VatCategory
    rate: Decimal
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class VatBase:
    """The VAT of one category and rate (percent) on an invoice: its taxable base and its amount, euro."""

    category: VatCategory
    rate: Decimal
    base: Decimal
    vat: Decimal


@dataclass(frozen=True, slots=True)
class InvoiceSums:
    """An invoice added up, euro. `to_pay` is what the buyer owed at the till, `due` what of it is still open."""

    lines: tuple[InvoiceLine, ...]
    vat: tuple[VatBase, ...]
    to_pay: Decimal
    due: Decimal

    @property
    def net(self) -> Decimal:
        """The total without VAT (BT-106, BT-109), deposits included."""
        return sum((line.amount for line in self.lines), ZERO)

    @property
    def vat_total(self) -> Decimal:
        """The VAT of all rates (BT-110)."""
        return sum((part.vat for part in self.vat), ZERO)

    @property
    def gross(self) -> Decimal:
        """The total with VAT (BT-112)."""
        return self.net + self.vat_total

    @property
    def rounding(self) -> Decimal:
        """Cash rounding and the cents of the taxable bases (BT-114)."""
        return self.to_pay - self.gross

    @property
    def paid(self) -> Decimal:
        """What was paid at the till (BT-113)."""
        return self.to_pay - self.due

    @property
    def deposits(self) -> Decimal:
        """What the containers come to, outside VAT."""
        return sum((part.base for part in self.vat if part.category is VatCategory.OUTSIDE), ZERO)


def add_up(
    sold: Iterable[Sold], vat: Mapping[Decimal, Decimal], *, rounding: Decimal = ZERO, on_account: Decimal = ZERO
) -> InvoiceSums:
    """Return the sums of an invoice: `vat` is the sale's by rate, `rounding` its cash rounding, euro.

    `on_account` of it is not paid yet.
    """
    groups: defaultdict[Decimal | None, list[Sold]] = defaultdict(list)
    for one in sold:
        groups[one.rate].append(one)
    lines: list[InvoiceLine] = []
    parts: list[VatBase] = []
    for rate, group in sorted(groups.items(), key=lambda pair: (pair[0] is None, pair[0] or ZERO)):
        paid = sum((one.paid for one in group), ZERO)
        tax = ZERO if rate is None else vat.get(rate, ZERO)
        base = taxable_base(paid, tax, rate or ZERO)
        category = _category(rate)
        parts.append(VatBase(category, rate or ZERO, base, tax))
        lines += (
            _line(one, amount, category) for one, amount in zip(group, _shared(base, group, rate or ZERO), strict=True)
        )
    to_pay = sum((one.paid for group in groups.values() for one in group), rounding)
    return InvoiceSums(tuple(lines), tuple(parts), to_pay, min(max(on_account, ZERO), max(to_pay, ZERO)))


def taxable_base(paid: Decimal, vat: Decimal, rate: Decimal) -> Decimal:
    """Return the base from which EN 16931 works out just this VAT (percent `rate`, euro), a cent off where it must be.

    A refund in pieces has the VAT that brings all pieces together to zero: it may be a cent from any such base, which
    the standard's own checks let pass. Then the base is what was paid less the VAT.
    """
    net = paid - vat
    for base in (net, net + CENT, net - CENT):
        if line_amount(base, rate / HUNDRED) == vat:
            return base
    return net


def unit_price(total: Decimal, quantity: Decimal, wanted: Decimal) -> Decimal:
    """Return the price with the fewest decimals for which quantity times price is the total: near `wanted` if that will do."""
    for places in range(2, MOST_PLACES + 1):
        step = Decimal(1).scaleb(-places)
        for price in (wanted.quantize(step, ROUND_HALF_UP), (total / quantity).quantize(step, ROUND_HALF_UP)):
            if line_amount(price, quantity) == total:
                return price
    raise AssertionError(f"{quantity} pieces for {total}")


def _category(rate: Decimal | None) -> VatCategory:
    if rate is None:
        return VatCategory.OUTSIDE
    return VatCategory.STANDARD if rate else VatCategory.ZERO


def _without(amount: Decimal, rate: Decimal) -> Decimal:
    return amount * HUNDRED / (HUNDRED + rate)


def _shared(base: Decimal, group: Sequence[Sold], rate: Decimal) -> list[Decimal]:
    """Return the base parted among lines: each rounded down, and the cents that are missing by the largest remainders.

    A base that is a cent off may leave one more or less than there are lines: the largest line has that.
    """
    exact = [_without(one.paid, rate) for one in group]
    parts = [amount.quantize(CENT, ROUND_FLOOR) for amount in exact]
    order = sorted(range(len(group)), key=lambda place: parts[place] - exact[place])
    largest = max(range(len(group)), key=lambda place: abs(exact[place]))
    missing = int((base - sum(parts, ZERO)) / CENT)
    for place in order[: max(missing, 0)]:
        parts[place] += CENT
    parts[largest] += base - sum(parts, ZERO)
    return parts


def _line(one: Sold, amount: Decimal, category: VatCategory) -> InvoiceLine:
    rate = one.rate or ZERO
    off = _without(one.off, rate).quantize(CENT, ROUND_HALF_UP)
    if off < 0 or (amount + off) * one.quantity < 0:
        off = ZERO  # a unit price is never below zero (BR-27): then it is the reduced one
    wanted = _without((one.gross if off else one.paid) / one.quantity, rate)
    price = unit_price(amount + off, one.quantity, wanted)
    return InvoiceLine(
        one.name, one.unit, one.quantity, price, off, amount, category, rate, one.percent if off else None
    )
