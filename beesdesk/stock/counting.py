"""Counts: opened, filled with what people see while the shop sells, closed into moves or given up."""

from collections.abc import Collection
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from beesdesk.catalog.barcodes import Code
from beesdesk.catalog.model import Product
from beesdesk.catalog.queries import ProductOffer
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.journal import note
from beesdesk.members.people import allow, name_of
from beesdesk.stock import count_refusals as no
from beesdesk.stock.count_lines import CountLine, compare, standing, uncounted
from beesdesk.stock.count_model import CountEntry, CountItem, StockCount
from beesdesk.stock.levels import settle
from beesdesk.stock.model import StockMove
from beesdesk.values import dataclass
from beesdesk.words import Act, CountScope, CountState, MoveCause

ZERO: Final = Decimal(0)
_MOST: Final = Decimal(99_999)
_GRAM: Final = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a count goes over: one of the four that `kind` says; `products` of a list, `name` what it is called."""

    kind: CountScope
    category_id: UUID | None = None
    supplier_id: UUID | None = None
    shelf: str | None = None
    name: str | None = None
    products: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing a count did: so many products set to what was found, so much more or less in value (euro)."""

    products: int
    value: Decimal


def scanned_quantity(offer: ProductOffer, code: Code) -> Decimal | None:
    """Return how much of a product a scanned code stands for, None where somebody has to say.

    A piece, or as many as the code or its pack says; of weighed goods what the label says, or what its price buys.
    """
    if not offer.unit.weighed:
        return Decimal(code.count) if code.count else offer.units
    if code.weight is None and code.price is not None and offer.price:
        return (code.price / offer.price).quantize(_GRAM, ROUND_HALF_UP)
    return code.weight


def open_count(session: Session, scope: Scope, *, now: datetime, who: str) -> UUID:
    """Begin a count; return its id."""
    count = StockCount(
        uuid7(), scope.kind, scope.category_id, scope.supplier_id, scope.shelf, scope.name, CountState.OPEN, now, who,
        None, None,
    )  # fmt: skip
    session.insert(count)
    session.insert_many(
        CountItem(uuid5(count.id, product.hex), count.id, product, position)
        for position, product in enumerate(dict.fromkeys(scope.products), 1)
    )
    return count.id


def scope_of(session: Session, count_id: UUID) -> Scope:
    """Return what a count goes over, for a new one over the same."""
    count = session.get(StockCount, count_id)
    items = session.values("SELECT product_id FROM count_item WHERE count_id = ? ORDER BY position", (count_id,))
    products = tuple(UUID(bytes=product) for (product,) in items)
    return Scope(count.scope, count.category_id, count.supplier_id, count.shelf, count.name, products)


def enter(
    session: Session,
    count_id: UUID,
    product_id: UUID,
    quantity: Decimal,
    *,
    turn: int = 1,
    back: bool = False,
    seen: datetime | None = None,
    now: datetime,
    who: str,
) -> CountEntry:
    """Note that so much of a product is in one place; it adds up with what was seen elsewhere in the same turn.

    It is so now, or was `seen` earlier: a paper is typed in later. A second turn is for somebody else than the first.
    Raises `CountOver`, `CountQuantityImpossible`, `SeenOutside`, `NotCountedYet`, `SecondCountBySame`.
    """
    count = _open(session, count_id)
    if seen is not None and not count.opened_at <= seen <= now:
        raise no.SeenOutside
    product = session.get(Product, product_id)
    _refuse_quantity(product, quantity)
    if turn > 1:
        before = {entry.who for entry in standing(session, count_id, product_id) if entry.turn == turn - 1}
        if not before:
            raise no.NotCountedYet
        if who in before:
            raise no.SecondCountBySame(name_of(session, who))
    entry = CountEntry(uuid7(), count_id, product_id, turn, seen or now, quantity, back, who, None)
    session.insert(entry)
    return entry


def correct(session: Session, entry_id: UUID, quantity: Decimal | None, *, who: str) -> CountEntry:
    """Say what an entry should have been, at its moment; None takes it back.

    Raises `CountOver`, `CountQuantityImpossible`, `EntryReplaced`.
    """
    wrong = session.get(CountEntry, entry_id)
    _open(session, wrong.count_id)
    if quantity is not None:
        _refuse_quantity(session.get(Product, wrong.product_id), quantity)
    if session.value("SELECT 1 FROM count_entry WHERE corrects = ?", (entry_id,)):
        raise no.EntryReplaced
    right = CountEntry(
        uuid7(), wrong.count_id, wrong.product_id, wrong.turn, wrong.at, quantity, wrong.back, who, wrong.id
    )
    session.insert(right)
    return right


def drop_count(session: Session, count_id: UUID, *, now: datetime, who: str) -> None:
    """Give a count up: nothing comes of what was seen. Raises `CountOver`."""
    _open(session, count_id)
    session.change(StockCount, count_id, state=CountState.DROPPED, closed_at=now, closed_by=who)


def close_count(
    session: Session,
    count_id: UUID,
    zone: ZoneInfo,
    *,
    rest_is_gone: bool | None,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Closed:
    """Make what was found the stock: one move for each product, at the moment that its entries are brought to.

    `rest_is_gone` says of what nobody counted that there is none; False leaves it as it is, None has it asked. Raises
    `CountOver`, `CountEmpty`, `SecondCountNeeded`, `RestUnsaid`, and what `allow` raises.
    """
    _open(session, count_id)
    settle(session, zone)
    lines, rest = compare(session, count_id), uncounted(session, count_id)
    _refuse_closing(lines, rest, rest_is_gone)
    approved = allow(session, Act.STOCK_MOVED, who, approved_by)
    moves = [_move(count_id, line.product_id, line.at, line.found, line.difference, who, approved) for line in lines]
    value = sum((line.value for line in lines), ZERO)
    if rest_is_gone:
        moves += [_move(count_id, one.id, now, ZERO, -one.on_hand, who, approved) for one in rest]
        value -= sum((one.value for one in rest), ZERO)
    session.insert_many(moves)
    session.change(StockCount, count_id, state=CountState.CLOSED, closed_at=now, closed_by=who)
    detail = canonical({"count": count_id.hex, "products": len(moves), "value": cents(value)})
    note(session, Act.STOCK_MOVED, now=now, who=who, subject=count_id, detail=detail, approved_by=approved)
    return Closed(len(moves), value)


def _move(
    count_id: UUID, product_id: UUID, at: datetime, counted: Decimal, more: Decimal, who: str, approved: str | None
) -> StockMove:
    """Return the move of a product; its id follows from the count, so that two machines closing one write it once."""
    return StockMove(
        uuid5(count_id, product_id.hex), product_id, MoveCause.COUNT, at, more, None, None, None, count_id, None, who,
        approved, counted,
    )  # fmt: skip


def _refuse_closing(lines: Collection[CountLine], rest: Collection[object], rest_is_gone: bool | None) -> None:
    if not lines:
        raise no.CountEmpty
    again = sum(line.again for line in lines)
    if again:
        raise no.SecondCountNeeded(again)
    if rest and rest_is_gone is None:
        raise no.RestUnsaid(len(rest))


def _open(session: Session, count_id: UUID) -> StockCount:
    count = session.get(StockCount, count_id)
    if count.state is not CountState.OPEN:
        raise no.CountOver
    return count


def _refuse_quantity(product: Product, quantity: Decimal) -> None:
    step = _GRAM if product.unit.weighed else Decimal(1)
    if not 0 <= quantity <= _MOST or quantity % step:
        raise no.CountQuantityImpossible(quantity)
