"""What a basket costs. Prices include VAT; every amount is euro to the cent."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Protocol

from beesdesk.values import dataclass
from beesdesk.words import LineKind

CENT = Decimal("0.01")
GRAM = Decimal("0.001")
ZERO = Decimal("0.00")
MOST_CASH = Decimal(100_000)
"""Euro that a drawer may hold: a bar code that was scanned into an amount is more."""


class Priced(Protocol):
    """A line as far as VAT is concerned."""

    @property
    def kind(self) -> LineKind:
        """Goods or deposit."""

    @property
    def amount(self) -> Decimal:
        """Euro, VAT included."""

    @property
    def vat_rate(self) -> Decimal:
        """Percent."""


@dataclass(frozen=True, slots=True)
class VatAmount:
    """The VAT at one rate (percent): what was paid, and the VAT inside it, euro."""

    rate: Decimal
    gross: Decimal
    vat: Decimal

    @property
    def net(self) -> Decimal:
        """What was paid without the VAT."""
        return self.gross - self.vat


@dataclass(frozen=True, slots=True)
class Settlement:
    """What one payment does to what is due: kept, given back, rounded away, still to pay (all euro)."""

    kept: Decimal
    change: Decimal
    rounding: Decimal
    due: Decimal


def euro(cents: int) -> Decimal:
    """Return whole cents, as documents keep them, in euro."""
    return Decimal(cents).scaleb(-2)


def line_amount(price: Decimal, quantity: Decimal) -> Decimal:
    """Return the price of a line, half a cent rounded up: the unit price itself is never rounded."""
    return (price * quantity).quantize(CENT, ROUND_HALF_UP)


def quantity_for(amount: Decimal, price: Decimal) -> Decimal:
    """Return the kilograms or litres behind an amount printed on a label, to the gram. `price` is above zero."""
    return (amount / price).quantize(GRAM, ROUND_HALF_UP)


def vat_inside(lines: Iterable[Priced]) -> list[VatAmount]:
    """Return the VAT inside the goods by rate, the lowest first; rounded once a rate so that the ticket adds up.

    Deposits are outside VAT (art. 28 of the Belgian VAT code, as far as they are charged apart and refunded), and so are
    gifts and money put on a wallet.
    """
    gross: dict[Decimal, Decimal] = defaultdict(lambda: ZERO)
    for line in lines:
        if line.kind.goods:
            gross[line.vat_rate] += line.amount
    return [
        VatAmount(rate, gross[rate], (gross[rate] * rate / (100 + rate)).quantize(CENT, ROUND_HALF_UP))
        for rate in sorted(gross)
    ]


def spread(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """Return an amount parted in proportion to weights of zero or more, to the cent: the largest remainders are rounded up.

    The parts add up to the amount exactly. All weights zero is a `ZeroDivisionError`.
    """
    whole, total = int(amount.scaleb(2)), sum(int(weight.scaleb(2)) for weight in weights)
    parts = [divmod(whole * int(weight.scaleb(2)), total) for weight in weights]
    missing = whole - sum(part for part, _ in parts)
    largest = sorted(range(len(parts)), key=lambda place: -parts[place][1])[:missing]
    return [Decimal(part + (place in largest)).scaleb(-2) for place, (part, _) in enumerate(parts)]


def multiple_below(amount: Decimal, multiple: Decimal) -> Decimal:
    """Return the largest multiple that an amount of zero or more holds."""
    return amount - amount % multiple


def next_euro(amount: Decimal) -> Decimal:
    """Return an amount above zero lifted to the next whole euro; a whole one stays."""
    return amount.quantize(Decimal(1), ROUND_CEILING).quantize(CENT)


def round_cash(amount: Decimal, step: Decimal) -> Decimal:
    """Return what is owed in cash: the nearest multiple of `step` (0.05 in Belgium, zero where nothing is rounded).

    The total is rounded, never an item; up to one step it stays as it is (WER/CDE VI.7/1).
    """
    if not step or abs(amount) <= step:
        return amount
    return (amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def settle(due: Decimal, handed: Decimal | None, *, gives_change: bool, step: Decimal) -> Settlement | None:
    """Return what a payment does, or None when it cannot be taken (too much for a tender without change, or nothing).

    `handed` None means all that is due. A negative `due` is money to give back. `step` is the cash rounding of this
    tender, zero for one that is exact. Only a payment that completes the sale is rounded.
    """
    owed = round_cash(due, step)
    if handed is None:
        return Settlement(owed, ZERO, owed - due, ZERO)
    if (handed <= 0) != (due <= 0) or (handed == 0) != (due == 0):
        return None
    if due < 0:
        return Settlement(owed, ZERO, owed - due, ZERO) if handed == owed else None
    if handed >= owed:
        return Settlement(owed, handed - owed, owed - due, ZERO) if gives_change or handed == owed else None
    if handed >= due:
        return None
    return Settlement(handed, ZERO, ZERO, due - handed)
