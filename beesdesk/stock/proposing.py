"""What to order from a supplier, worked out from the shop's own facts (`levels.settle` first, so that today's are in)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.contents import measure
from beesdesk.catalog.delivery import weekdays_of
from beesdesk.catalog.model import PurchasePrice, Supplier
from beesdesk.catalog.purchase_prices import Steps, price_at, steps_on
from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Cost, Quantity
from beesdesk.stock.ordering import (
    COVER_DAYS,
    Delivery,
    Goods,
    Outlook,
    Want,
    amount,
    coverage,
    deliveries,
    is_last_call,
    want,
)
from beesdesk.stock.terms import OrderRules, day_begins, is_too_late
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit

IsOpen = Callable[[date], bool]
_THOUSAND: Final = Decimal(1000)
_PAST: Final = 126  # days; forecast.PAST, which is not loaded to list suppliers
_ITEMS: Final = """
SELECT i.id AS item_id, p.id AS product_id, p.name_{language} AS name, i.order_code, i.pack, i.least_packs, p.unit, p.content,
       p.shelf_life, p.cover_days, coalesce(k.on_hand, 0) AS on_hand, i.main
FROM supplier_item i JOIN product p ON p.id = i.product_id LEFT JOIN stock_level k ON k.id = p.id
WHERE i.supplier_id = :supplier AND (i.withdrawn IS NULL OR i.withdrawn > :today)
  AND (p.withdrawn IS NULL OR p.withdrawn > :today)
ORDER BY name, i.id
"""
_PRICES: Final = """
SELECT r.id, r.item_id, r.valid_from, r.amount, r.from_packs FROM purchase_price r JOIN supplier_item i ON i.id = r.item_id
WHERE i.supplier_id = ? AND r.valid_from <= ? ORDER BY r.valid_from, r.from_packs, r.version, r.rowid
"""
_OUTSTANDING: Final = """
SELECT l.product_id, sum(max(0, l.packs * l.pack / 1000 - coalesce((
    SELECT sum(r.quantity) FROM receipt_line r JOIN goods_receipt g ON g.id = r.receipt_id
    WHERE r.order_line_id = l.id AND g.closed_at IS NOT NULL), 0)))
FROM order_line l JOIN purchase_order o ON o.id = l.order_id WHERE o.state = 'sent' GROUP BY l.product_id
"""
_MOVED: Final = """
SELECT d.product_id, d.day, sum(CASE d.cause WHEN 'sale' THEN -d.quantity ELSE 0 END), sum(d.quantity)
FROM stock_day d WHERE d.product_id IN (SELECT product_id FROM supplier_item WHERE supplier_id = ?) AND d.day >= ?
GROUP BY d.product_id, d.day
"""
_OFFERED: Final = """
SELECT supplier_id, count(*) FROM supplier_item WHERE main = 1 AND (withdrawn IS NULL OR withdrawn > ?) GROUP BY supplier_id
"""
_SUPPLIERS: Final = f"SELECT {columns(Supplier)} FROM supplier WHERE ended IS NULL OR ended > ? ORDER BY name"  # noqa: S608 - ours


@dataclass(frozen=True, slots=True)
class Item:
    """A product as a supplier offers it, and what there is of it; it is proposed where this is its `main` supplier."""

    item_id: UUID
    product_id: UUID
    name: str
    order_code: str | None
    pack: Quantity
    least_packs: Quantity
    unit: Unit
    content: str | None
    shelf_life: int | None
    cover_days: int | None
    on_hand: Quantity
    main: bool


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A product of a proposal; quantities in units of sale, `price` euro a unit without VAT for so many packs.

    `steps` are all its prices: from how many packs, and euro a unit. `weight` is kilograms a unit, None where nothing says.
    """

    item: Item
    outlook: Outlook
    on_order: Decimal
    wanted: Want
    price: Cost | None
    steps: Steps
    weight: Decimal | None

    @property
    def before(self) -> Decimal:
        """For how many open days what is there and on order lasts."""
        return coverage(self.item.on_hand + self.on_order, self.outlook.daily)

    def after(self, packs: Decimal) -> Decimal:
        """Return for how many open days it lasts with so many packs more."""
        return coverage(self.item.on_hand + self.on_order + packs * self.item.pack, self.outlook.daily)

    def cost(self, packs: Decimal) -> Decimal:
        """Return what so many packs cost, euro without VAT."""
        return amount(packs, self.item.pack, price_at(self.steps, packs))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to order from a supplier on a day, and when it comes."""

    supplier: Supplier
    day: date
    delivery: Delivery
    lines: tuple[ProposalLine, ...]

    @property
    def packs(self) -> dict[UUID, Decimal]:
        """What is proposed, by item; what is not is left out."""
        return {line.item.item_id: line.wanted.packs for line in self.lines if line.wanted.packs}


@dataclass(frozen=True, slots=True)
class SupplierDue:
    """A supplier with goods: when an order made today comes, and whether waiting a day would miss that delivery."""

    supplier: Supplier
    delivery: Delivery
    last_call: bool
    items: int
    outstanding: bool


def opening(session: Session, today: date, zone: ZoneInfo, closed: Collection[date] = ()) -> IsOpen:
    """Return what tells whether the shop is open on a day: by its sales in the past, by the weekdays of these later on.

    `closed` are days to come on which it is closed. A shop without a past is open from Monday to Saturday.
    """
    past = _opened(session, today - timedelta(days=_PAST), today, zone)
    usual = _usual(past, today)
    shut = frozenset(closed)

    def is_open(day: date) -> bool:
        return day in past if day < today else day.weekday() in usual and day not in shut

    return is_open


def propose(
    session: Session,
    supplier: Supplier,
    language: Language,
    rules: OrderRules,
    *,
    today: date,
    zone: ZoneInfo,
    closed: Collection[date] = (),
    clock: time | None = None,
) -> Proposal:
    """Return what to order from a supplier today, its products by name.

    `clock` is the hour of the shop: after the supplier's an order counts as one of the next open day.
    """
    is_open = opening(session, today, zone, closed)
    items = session.rows(Item, _ITEMS.format(language=language), {"supplier": supplier.id, "today": today})
    found = _outlooks(session, supplier.id, items, rules, today, is_open)
    coming = outstanding(session)
    prices = _prices(session, supplier.id, today)
    weekdays = weekdays_of(supplier.delivery_days)
    counted_from = _next_open(today, is_open) if is_too_late(clock, supplier.order_by) else today
    delivery = deliveries(counted_from, weekdays, supplier.lead_days or 0, is_open)
    lines = []
    for item, outlook in zip(items, found, strict=True):
        until = delivery
        if not weekdays and item.cover_days:
            until = Delivery(delivery.first, delivery.first + timedelta(days=item.cover_days))
        on_order = coming.get(item.product_id, Decimal(0))
        goods = Goods(
            item.on_hand, on_order, item.pack, item.least_packs, item.shelf_life, whole=item.unit is Unit.PIECE
        )
        wanted = want(goods, outlook, today, until, rules.service, is_open)
        if not item.main:
            wanted = replace(wanted, packs=Decimal(0), keeps=True)
        steps = prices.get(item.item_id, ())
        lines.append(
            ProposalLine(
                item, outlook, on_order, wanted, price_at(steps, wanted.packs), steps, weight(item.unit, item.content)
            )
        )
    return Proposal(supplier, today, delivery, tuple(lines))


def suppliers_due(session: Session, today: date, is_open: IsOpen, clock: time | None = None) -> list[SupplierDue]:
    """Return the suppliers with goods, those first from whom an order is due today, then by when they come.

    Where the supplier's hour is over by the shop's `clock`, nothing is due any more.
    """
    waiting = {
        UUID(bytes=key) for (key,) in session.values("SELECT supplier_id FROM purchase_order WHERE state = 'sent'")
    }
    found = []
    goods = {UUID(bytes=key): int(items) for key, items in session.values(_OFFERED, (today,))}
    suppliers = session.rows(Supplier, _SUPPLIERS, (today,))
    for supplier, items in ((one, goods[one.id]) for one in suppliers if one.id in goods):
        weekdays, lead = weekdays_of(supplier.delivery_days), supplier.lead_days or 0
        late = is_too_late(clock, supplier.order_by)
        last_call = bool(weekdays) and not late and is_last_call(today, weekdays, lead, is_open)
        counted_from = _next_open(today, is_open) if late else today
        delivery = deliveries(counted_from, weekdays, lead, is_open, COVER_DAYS)
        found.append(SupplierDue(supplier, delivery, last_call, items, supplier.id in waiting))
    return sorted(found, key=lambda due: (not due.last_call, due.delivery.first, due.supplier.name))


def outstanding(session: Session) -> dict[UUID, Decimal]:
    """Return what is on order and has not come, by product, units of sale."""
    return {UUID(bytes=key): Decimal(units) / _THOUSAND for key, units in session.values(_OUTSTANDING) if units}


def weight(unit: Unit, content: str | None) -> Decimal | None:
    """Return the kilograms of a unit of sale, a litre counted as one; None where nothing says."""
    if unit is not Unit.PIECE:
        return Decimal(1)
    found = measure(content or "")
    return found[0] if found else None


def _prices(session: Session, supplier_id: UUID, today: date) -> dict[UUID, Steps]:
    """Return the prices that hold, by item."""
    found: dict[UUID, list[PurchasePrice]] = defaultdict(list)
    for price in session.rows(PurchasePrice, _PRICES, (supplier_id, today)):
        found[price.item_id].append(price)
    return {key: steps_on(prices, today) for key, prices in found.items()}


def _outlooks(
    session: Session, supplier_id: UUID, items: Sequence[Item], rules: OrderRules, today: date, is_open: IsOpen
) -> list[Outlook]:
    """Return what is to be expected of each item, from the days before today."""
    import numpy as np  # noqa: PLC0415 - a quarter of a second, only where something is proposed

    from beesdesk.stock import forecast  # noqa: PLC0415 - as above

    first = today - timedelta(days=forecast.PAST)
    days = [first + timedelta(days=ahead) for ahead in range(forecast.PAST)]
    there = {item.product_id: item.on_hand for item in items}
    rows = {product.bytes: row for row, product in enumerate(there)}
    places: Mapping[str, int] = {day.isoformat(): column for column, day in enumerate(days)}
    sold, moved = (np.zeros((len(there), len(days))) for _ in range(2))
    on_hand = np.array([float(units) for units in there.values()])
    found = [
        (rows[key], places.get(day, -1), out, all_of_it)
        for key, day, out, all_of_it in session.each(_MOVED, (supplier_id, first))
        if key in rows
    ]
    if found:
        row, column, out, all_of_it = np.array(found, dtype=np.int64).T
        is_past = column >= 0
        np.subtract.at(on_hand, row[~is_past], all_of_it[~is_past] / 1000)
        sold[row[is_past], column[is_past]] = out[is_past] / 1000
        moved[row[is_past], column[is_past]] = all_of_it[is_past] / 1000
    begun = _begun(days, is_open)
    past = forecast.consumption(sold, moved, on_hand, [is_open(day) for day in days])
    expected = dict(zip(there, forecast.outlooks(past[:, begun:], days[begun], rules.days), strict=True))
    return [expected[item.product_id] for item in items]


def _next_open(today: date, is_open: IsOpen) -> date:
    """Return the next day on which the shop is open, tomorrow where it never is."""
    days = (today + timedelta(days=ahead) for ahead in range(1, _PAST))
    return next((day for day in days if is_open(day)), today + timedelta(days=1))


def _begun(days: Sequence[date], is_open: IsOpen) -> int:
    """Return the place of the first day that the shop was open: before it there is nothing to learn."""
    return next((place for place, day in enumerate(days) if is_open(day)), len(days) - 1)


def _opened(session: Session, first: date, until: date, zone: ZoneInfo) -> frozenset[date]:
    """Return the days on which something was sold."""
    days = (first + timedelta(days=ahead) for ahead in range((until - first).days))
    sql = "SELECT EXISTS (SELECT 1 FROM sale WHERE at >= ? AND at < ?)"

    def sold_on(day: date) -> bool:
        bounds = (milliseconds(day_begins(one, zone)) for one in (day, day + timedelta(days=1)))
        return bool(session.value(sql, tuple(bounds)))

    return frozenset(day for day in days if sold_on(day))


def _usual(past: Iterable[date], today: date) -> frozenset[int]:
    """Return the weekdays on which the shop was open at least every other time of late."""
    of_late: dict[int, int] = defaultdict(int)
    days = sorted(past)
    for day in days:
        of_late[day.weekday()] += 1
    if not days or (today - days[0]).days < 2 * 7:
        return frozenset(range(6)) | frozenset(of_late)
    weeks = (today - days[0]).days // 7
    return frozenset(weekday for weekday, times in of_late.items() if 2 * times >= weeks) or frozenset(of_late)


def sums(lines: Iterable[tuple[ProposalLine, Decimal]]) -> "Sums":
    """Return what a choice of packs comes to."""
    chosen = [(line, packs) for line, packs in lines if packs]
    total = sum((line.cost(packs) for line, packs in chosen), Decimal(0))
    weights = [(line.weight, packs * line.item.pack) for line, packs in chosen]
    heavy = sum((each * units for each, units in weights if each is not None), Decimal(0))
    unpriced = sum(not line.steps for line, _ in chosen)
    return Sums(len(chosen), total, heavy, sum(each is None for each, _ in weights), unpriced)


@dataclass(frozen=True, slots=True)
class Sums:
    """An order in all: lines, euro without VAT, kilograms, and of how many lines weight or price is not known."""

    lines: int
    total: Decimal
    weight: Decimal
    unweighed: int
    unpriced: int
