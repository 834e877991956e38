"""What runs out: lots on hand with their dates, what they are worth, what will be left over, what it is marked down to."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.queries import offer_by_id
from beesdesk.db.ids import milliseconds
from beesdesk.db.session import Session
from beesdesk.db.types import Cost, Money, Quantity
from beesdesk.stock.limits import MARKDOWNS
from beesdesk.stock.lots import Arrival, LotLeft, Named, lots_left
from beesdesk.stock.running_out import RunsOut, Step, percent_off, reduced, running_out, steps_in, stickers_for
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit

ZERO: Final = Decimal(0)
_CENT: Final = Decimal("0.01")
_LOOKED_BACK: Final = timedelta(days=60)
"""Goods longer past their date than this are not looked for any more."""
_SOLD_DAYS: Final = 28
_DATED: Final = """
SELECT m.product_id AS id, min(m.at) AS first FROM stock_move m JOIN stock_level l ON l.id = m.product_id
WHERE m.expiry >= :oldest AND m.cause = 'receipt' AND l.on_hand > 0
GROUP BY m.product_id HAVING min(m.expiry) <= :until
"""
_ARRIVED: Final = """
SELECT m.at, m.lot, m.expiry, m.quantity FROM stock_move m
WHERE m.product_id = ? AND m.cause = 'receipt' AND m.at >= ? AND m.quantity > 0 ORDER BY m.at, m.id
"""
_CHANGED: Final = "SELECT day, sum(quantity) FROM stock_day WHERE product_id = ? AND day >= ? GROUP BY day"
_MOVED_OF_LOT: Final = """
SELECT m.at, m.lot, m.expiry, -m.quantity FROM stock_move m WHERE m.product_id = ? AND m.at >= ?
AND m.cause <> 'count' AND (m.cause <> 'receipt' OR m.quantity < 0) AND (m.lot IS NOT NULL OR m.expiry IS NOT NULL)
"""
_SOLD_OF_LOT: Final = """
SELECT s.at, s.lot, s.expiry, s.quantity FROM sale_line s WHERE s.product_id = ? AND s.at >= ? AND s.kind = 'item'
AND (s.lot IS NOT NULL OR s.expiry IS NOT NULL)
"""
_PACE: Final = """
SELECT -coalesce(sum(CASE WHEN cause = 'sale' THEN quantity END), 0) AS sold, min(day) AS first FROM stock_day
WHERE product_id = ? AND day >= ? AND day < ?
"""
_PRODUCT: Final = """
SELECT p.id, p.name_fr, p.name_nl, p.name_en, p.unit, l.on_hand, l.value, l.cost FROM product p
JOIN stock_level l ON l.id = p.id WHERE p.id = ?
"""
_STICKERED: Final = """
SELECT coalesce(sum(quantity), 0) FROM markdown WHERE product_id = ? AND expiry IS ? AND lot IS ? AND percent = ?
"""


@dataclass(frozen=True, slots=True)
class _Dated:
    id: UUID
    first: datetime


@dataclass(frozen=True, slots=True)
class OnHand:
    """A product that is there: `value` is euro without VAT."""

    id: UUID
    name_fr: str
    name_nl: str
    name_en: str
    unit: Unit
    on_hand: Quantity
    value: Money
    cost: Cost | None

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]

    def worth(self, quantity: Decimal) -> Decimal:
        """Return what so much of it is worth, euro to the cent."""
        unit = self.value / self.on_hand if self.on_hand > ZERO else self.cost or ZERO
        return (unit * quantity).quantize(_CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Expiring:
    """A lot that runs out, and what is proposed.

    `percent` is taken off (None: nothing yet, or nothing is left over), which wants so many more `stickers`; `price` and
    `after` are euro a unit with VAT. `value` is what is there, euro without VAT.
    """

    product: OnHand
    out: RunsOut
    a_day: Decimal
    value: Decimal
    price: Decimal | None
    percent: int | None
    after: Decimal | None
    stickers: int

    @property
    def is_past(self) -> bool:
        """True where its date is over."""
        return self.out.days < 0

    @property
    def over(self) -> Decimal:
        """How much will be left over: of pieces, whole ones."""
        return self.out.over if self.product.unit.weighed else self.out.over.to_integral_value(ROUND_CEILING)

    @property
    def sold(self) -> Decimal:
        """How much of it is expected to be sold: of pieces, whole ones."""
        return self.out.lot.quantity - self.over


def markdown_steps(session: Session) -> tuple[Step, ...]:
    """Return by how much the shop marks down what runs out."""
    stored = session.value("SELECT value FROM setting WHERE name = 'markdowns' ORDER BY id")
    return steps_in(MARKDOWNS if stored is None else str(stored))


def expiring(session: Session, today: date, days: int, zone: ZoneInfo) -> list[Expiring]:
    """Return the lots that run out within so many days or are past their date, the oldest first (`levels.settle` first)."""
    steps, until = markdown_steps(session), today + timedelta(days=days)
    dated = session.rows(_Dated, _DATED, {"oldest": today - _LOOKED_BACK, "until": until})
    found = [
        row
        for one in dated
        for row in _of_product(session, one.id, one.first, today, zone, steps)
        if row.out.days <= days
    ]
    return sorted(found, key=lambda row: (row.out.days, row.product.name_fr, row.product.id, row.out.lot.lot or ""))


def lots_of(
    session: Session, product_id: UUID, since: datetime, zone: ZoneInfo, *, with_sales: bool = False
) -> list[LotLeft]:
    """Return the lots of a product since a moment; what was there before is one without number and date.

    `with_sales` also looks for the lots that tills read.
    """
    first = since.astimezone(zone).date()
    begins = datetime(first.year, first.month, first.day, tzinfo=zone)
    about = (product_id, milliseconds(begins))

    def day(at: int) -> date:
        return datetime.fromtimestamp(at / 1000, zone).date()

    changes = [
        (date.fromisoformat(on), _thousandths(quantity))
        for on, quantity in session.values(_CHANGED, (product_id, first))
    ]
    on_hand = _thousandths(session.value("SELECT on_hand FROM stock_level WHERE id = ?", (product_id,)) or 0)
    before = on_hand - sum((quantity for _, quantity in changes), ZERO)
    opening = first - timedelta(days=1)
    arrivals = [Arrival(opening, None, None, before)] if before > ZERO else []
    arrivals += [
        Arrival(day(at), lot, expiry and date.fromisoformat(expiry), _thousandths(quantity))
        for at, lot, expiry, quantity in session.values(_ARRIVED, about)
    ]
    known = session.values(_MOVED_OF_LOT, about) + (session.values(_SOLD_OF_LOT, about) if with_sales else [])
    named = [
        Named(day(at), lot, expiry and date.fromisoformat(expiry), _thousandths(quantity))
        for at, lot, expiry, quantity in known
    ]
    return lots_left(arrivals, [(opening, before), *changes], named)


def _of_product(
    session: Session, product_id: UUID, first: datetime, today: date, zone: ZoneInfo, steps: tuple[Step, ...]
) -> list[Expiring]:
    product = session.row(OnHand, _PRODUCT, (product_id,))
    offer = offer_by_id(session, product_id, today)
    if product is None or offer is None:
        return []
    a_day = pace(session, product_id, today)
    merged = _merged(lots_left_now(session, product_id, first, zone))
    return [_row(session, product, out, a_day, offer.price, steps) for out in running_out(merged, a_day, today)]


def lots_left_now(session: Session, product_id: UUID, first: datetime, zone: ZoneInfo) -> list[LotLeft]:
    """Return the lots of a product of which something is left."""
    return [lot for lot in lots_of(session, product_id, first, zone) if lot.quantity > ZERO]


def pace(session: Session, product_id: UUID, today: date) -> Decimal:
    """Return how much of a product is sold a day: over the last four weeks, or since it first moved in them."""
    since = today - timedelta(days=_SOLD_DAYS)
    ((sold, first),) = session.values(_PACE, (product_id, since, today))
    if first is None:
        return ZERO
    return max(_thousandths(sold), ZERO) / max((today - date.fromisoformat(first)).days, 1)


def _row(
    session: Session, product: OnHand, out: RunsOut, a_day: Decimal, price: Decimal | None, steps: tuple[Step, ...]
) -> Expiring:
    percent = percent_off(out.days, steps) if out.over > ZERO and price else None
    lot, stickers, after = out.lot, 0, None
    if percent is not None and price is not None:
        about = (product.id, lot.expiry, lot.lot, percent * 100)
        put = _thousandths(session.value(_STICKERED, about))
        stickers = max(stickers_for(out.over, lot.quantity) - int(put), 0)
        after = reduced(price, Decimal(percent))
    return Expiring(product, out, a_day, product.worth(lot.quantity), price, percent, after, stickers)


def _merged(lots: list[LotLeft]) -> list[LotLeft]:
    """Put what came at different times of one lot together."""
    by_lot: dict[tuple[Any, Any], list[LotLeft]] = defaultdict(list)
    for lot in lots:
        by_lot[lot.expiry, lot.lot].append(lot)
    return [
        LotLeft(lot, expiry, same[0].came, sum((one.quantity for one in same), ZERO), None)
        for (expiry, lot), same in by_lot.items()
    ]


def _thousandths(quantity: int) -> Decimal:
    return Decimal(quantity).scaleb(-3)
