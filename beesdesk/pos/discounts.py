"""Less to pay, or another price: lines of their own beside the item that they concern, so that nothing is overwritten."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from beesdesk.catalog.barcodes import Code
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.basket import Entry, amount_left, current_basket, store_lines
from beesdesk.pos.model import Basket, BasketLine
from beesdesk.pos.pricing import CENT, ZERO, line_amount, spread
from beesdesk.pos.queries import lines_of
from beesdesk.pos.rules import shop_rules
from beesdesk.words import Act, LineKind, Source

HUNDRED = Decimal(100)
NEAR_EXPIRY = "near_expiry"
"""The one reason of a markdown sticker."""


def discount(
    session: Session,
    position: int | None,
    *,
    percent: Decimal | None = None,
    amount: Decimal | None = None,
    reason: str | None = None,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Entry:
    """Take `percent` or `amount` euro off a line, or off the whole basket (`position` None), spread to the cent.

    What is scanned later has no part in it. Raises `LineNotThere`, `DiscountImpossible`, `NotAllowed`, `PaymentBegun`,
    `BasketEmpty`.
    """
    basket = current_basket(session)
    lines = lines_of(session, basket.id)
    items = [line for line in lines if _sold(line)] if position is None else [_item(lines, position)]
    shares = [_worth(lines, item) for item in items]
    total = _off(sum(shares, ZERO), percent, amount)
    approved = allow(session, Act.DISCOUNT, who, approved_by)
    return _take_off(
        session, basket, items, spread(total, shares), percent=percent, reason=reason, now=now, who=who,
        approved_by=approved,
    )  # fmt: skip


def override(
    session: Session,
    position: int,
    price: Decimal,
    *,
    reason: str | None = None,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Entry:
    """Give a line another unit price (euro). Raises `LineNotThere`, `AmountImpossible`, `NotAllowed`, `PaymentBegun`."""
    basket = current_basket(session)
    lines = lines_of(session, basket.id)
    item = _item(lines, position)
    more = _more(lines, item, price)
    approved = allow(session, Act.PRICE_OVERRIDE, who, approved_by)
    line = replace(_beside(item, basket, 1, now, who), kind=LineKind.OVERRIDE, price=price, amount=more)
    basket = store_lines(session, basket, [line])
    detail = canonical({"line": position, "name": item.name, "before": cents(item.price), "after": cents(price)})
    note(
        session, Act.PRICE_OVERRIDE, now=now, who=who, reason=reason, subject=basket.id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
    return Entry(basket, (line,))


def worth(lines: Sequence[BasketLine], position: int | None) -> Decimal:
    """Return what is to be paid for a line with all that was said about it, or for all articles (None), euro.

    Raises `LineNotThere`.
    """
    items = [line for line in lines if _sold(line)] if position is None else [_item(lines, position)]
    return sum((_worth(lines, item) for item in items), ZERO)


def worth_after(
    lines: Sequence[BasketLine],
    position: int | None,
    *,
    percent: Decimal | None = None,
    amount: Decimal | None = None,
    price: Decimal | None = None,
) -> Decimal:
    """Return what is to be paid after a discount, or at another unit `price` (of a line), euro.

    Raises `LineNotThere`, `DiscountImpossible`, `AmountImpossible`.
    """
    before = worth(lines, position)
    if price is not None and position is not None:
        return before + _more(lines, _item(lines, position), price)
    return before - _off(before, percent, amount)


def stick(session: Session, code: Code, *, now: datetime, who: str) -> Entry:
    """Take a sticker's percent off the last article: the sticker itself allows it, up to what the shop's stickers give.

    Raises `DiscountImpossible`, `LineNotThere` where nothing was scanned before, `PaymentBegun`, `BasketEmpty`.
    """
    basket = current_basket(session)
    lines = lines_of(session, basket.id)
    item = next((line for line in reversed(lines) if _sold(line)), None)
    if item is None:
        raise no.LineNotThere(0)
    percent = code.discount or ZERO
    if percent > shop_rules(session).sticker_most or any(
        line.source is Source.STICKER and amount_left(line) for line in _about(lines, item)
    ):
        raise no.DiscountImpossible(item.name)
    off = _off(_worth(lines, item), percent, None)
    return _take_off(
        session, basket, [item], [off], percent=percent, reason=NEAR_EXPIRY, now=now, who=who, source=Source.STICKER
    )


def _take_off(
    session: Session,
    basket: Basket,
    items: Sequence[BasketLine],
    shares: Sequence[Decimal],
    *,
    percent: Decimal | None,
    reason: str | None,
    now: datetime,
    who: str,
    approved_by: str | None = None,
    source: Source = Source.KEYED,
) -> Entry:
    lines: list[BasketLine] = []
    for item, off in zip(items, shares, strict=True):
        if off:
            line = _beside(item, basket, len(lines) + 1, now, who)
            lines.append(replace(line, kind=LineKind.DISCOUNT, amount=-off, percent=percent, source=source))
    basket = store_lines(session, basket, lines)
    detail = canonical(
        {
            "lines": [line.concerns for line in lines],
            "amount": cents(sum((line.amount for line in lines), ZERO)),
            "percent": None if percent is None else cents(percent),
        }
    )
    note(
        session, Act.DISCOUNT, now=now, who=who, reason=reason, subject=basket.id, detail=detail,
        approved_by=approved_by,
    )  # fmt: skip
    return Entry(basket, tuple(lines))


def _off(worth: Decimal, percent: Decimal | None, amount: Decimal | None) -> Decimal:
    """Return the euro to take off so much worth. Raises `DiscountImpossible`."""
    if percent is not None:
        possible = 0 < percent <= HUNDRED and not percent % CENT
        off = (worth * percent / HUNDRED).quantize(CENT, ROUND_HALF_UP) if possible else ZERO
    else:
        off = amount or ZERO
    if not 0 < off <= worth or off % CENT:
        raise no.DiscountImpossible("")
    return off


def _more(lines: Sequence[BasketLine], item: BasketLine, price: Decimal) -> Decimal:
    """Return what another unit price adds to a line, euro; below zero where it is less. Raises `AmountImpossible`."""
    said = [line for line in _about(lines, item) if line.kind is LineKind.OVERRIDE]
    before = amount_left(item) + sum(map(amount_left, said), ZERO)
    more = line_amount(price, item.quantity - item.taken_back) - before
    if price < 0 or price % CENT or _worth(lines, item) + more < 0:
        raise no.AmountImpossible(price)
    return more


def _beside(item: BasketLine, basket: Basket, offset: int, now: datetime, who: str) -> BasketLine:
    """Return the ground of a line that concerns an item: the same goods and VAT, as many as are left."""
    return replace(
        item, id=uuid7(), position=basket.positions + offset, quantity=item.quantity - item.taken_back, price=ZERO,
        amount=ZERO, tare=None, at=now, taken_back=ZERO, concerns=item.position, who=who, min_age=None,
        source=Source.KEYED,
    )  # fmt: skip


def _item(lines: Sequence[BasketLine], position: int) -> BasketLine:
    item = next((line for line in lines if line.position == position and _sold(line)), None)
    if item is None:
        raise no.LineNotThere(position)
    return item


def _sold(line: BasketLine) -> bool:
    """Tell whether a line is an article of which something is left."""
    return line.kind is LineKind.ITEM and line.corrects is None and line.taken_back < line.quantity


def _about(lines: Sequence[BasketLine], item: BasketLine) -> list[BasketLine]:
    """Return what was said about an item's price."""
    return [line for line in lines if line.concerns == item.position and line.corrects is None and line.kind.goods]


def _worth(lines: Sequence[BasketLine], item: BasketLine) -> Decimal:
    """Return what is to be paid for what is left of an item, euro."""
    return amount_left(item) + sum(map(amount_left, _about(lines, item)), ZERO)
