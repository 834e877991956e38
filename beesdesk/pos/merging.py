"""Like lines of a receipt as one: six of a bottle scanned one by one are one line of six on paper, and six scans in the journal."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from beesdesk.pos.receipt import ReceiptLine
from beesdesk.words import LineKind, Source

_OWN_PRICE = frozenset({Source.PRICE_CODE, Source.RETURNED})


def merged(lines: Sequence[ReceiptLine]) -> tuple[ReceiptLine, ...]:
    """Return lines with like ones added up, each where the first of them stood.

    What was weighed, has a lot or a price of its own, was taken back, reduced or repriced stays by itself; a deposit goes
    with its article.
    """
    alone = _alone(lines)
    out: dict[object, ReceiptLine] = {}
    keys: dict[int, object] = {}
    for line in lines:
        key = _key(line, alone, keys)
        keys[line.position] = key
        first = out.get(key)
        out[key] = (
            line
            if first is None
            else replace(first, quantity=first.quantity + line.quantity, amount=first.amount + line.amount)
        )
    return tuple(out.values())


def _alone(lines: Iterable[ReceiptLine]) -> frozenset[int]:
    """Return the positions of the articles that stay by themselves."""
    lines = tuple(lines)
    touched = {line.corrects for line in lines} | {
        line.concerns for line in lines if line.kind in {LineKind.DISCOUNT, LineKind.OVERRIDE}
    }
    return frozenset(
        line.position
        for line in lines
        if line.position in touched
        or line.corrects is not None
        or line.unit.weighed
        or line.lot is not None
        or line.quantity <= 0
        or line.source in _OWN_PRICE
    )


def _key(line: ReceiptLine, alone: frozenset[int], keys: dict[int, object]) -> object:
    """Return what lines that are added up have in common; a line by itself has its position."""
    if line.kind is LineKind.ITEM and line.position not in alone:
        return line.name, line.price, line.vat_rate
    if line.kind is LineKind.DEPOSIT and line.corrects is None and line.concerns in keys:
        article = keys[line.concerns]
        if article != line.concerns:
            return "deposit", article, line.price
    return line.position
