"""How much of a basket each kind of voucher may pay, worked out on its lines.

Goods that only one scheme may pay are used before those that several may: so the schemes together pay as much as they
can. For a few schemes that is Hall's condition: whatever set of schemes is looked at, they cannot take more than the
goods that at least one of them may pay.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Protocol

from beesdesk.pos.pricing import ZERO
from beesdesk.words import LineKind


class Tagged(Protocol):
    """A line as far as vouchers are concerned."""

    @property
    def kind(self) -> LineKind:
        """What the line is about."""

    @property
    def amount(self) -> Decimal:
        """Euro, VAT included."""

    @property
    def tags(self) -> str | None:
        """Words between bars, such as `meal|eco`."""


def eligible(lines: Iterable[Tagged], schemes: Iterable[str], taken: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Return what each scheme (a tag such as `meal`) may still pay, euro, after what was `taken` by scheme.

    Only goods count, after discounts; deposits, gifts and money put on a wallet never do.
    """
    known = frozenset(schemes)
    pools = _pools(lines, known)
    return {scheme: _left(scheme, known, pools, taken) for scheme in sorted(known)}


def _pools(lines: Iterable[Tagged], schemes: frozenset[str]) -> dict[frozenset[str], Decimal]:
    """Return what the goods come to by the schemes that may pay them."""
    pools: defaultdict[frozenset[str], Decimal] = defaultdict(lambda: ZERO)
    for line in lines:
        if line.kind.goods and line.tags:
            pools[schemes.intersection(line.tags.split("|"))] += line.amount
    return pools


def _left(
    scheme: str, schemes: frozenset[str], pools: Mapping[frozenset[str], Decimal], taken: Mapping[str, Decimal]
) -> Decimal:
    others = sorted(schemes - {scheme})
    return max(
        ZERO,
        min(
            _goods_of({scheme, *some}, pools) - sum((taken.get(one, ZERO) for one in (scheme, *some)), ZERO)
            for size in range(len(others) + 1)
            for some in combinations(others, size)
        ),
    )


def _goods_of(schemes: set[str], pools: Mapping[frozenset[str], Decimal]) -> Decimal:
    return sum((max(ZERO, amount) for tags, amount in pools.items() if tags & schemes), ZERO)
