"""The demo shop's goods: who delivers them on what terms, what came in before it was sold, and what was lost of it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from random import Random
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Product
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.types import Cost, Quantity
from beesdesk.stock.model import GoodsReceipt, OrderLine, PurchaseOrder, ReceiptLine, StockMove
from beesdesk.values import dataclass
from beesdesk.words import MoveCause, OrderState, Unit

ONE: Final = Decimal(1)
_CENT: Final = Decimal("0.01")
_KEEPS: Final = {
    "fresh": 6, "bakery": 4, "dairy": 18, "cheese": 30, "meat": 9, "fish": 5, "ready": 7, "eggs": 24,
}  # fmt: skip
"""Days that goods of a department, or of a shelf in it, keep when they are delivered."""
_SPARE: Final = (Decimal("1.6"), Decimal("0.9"), Decimal("0.35"), Decimal(0))
"""Of what a week sells, so much is left at the end; few products have run out."""
_OFTEN: Final = (6, 6, 4, 1)
_SHORT: Final = 15
_FORGOTTEN: Final = 0.015
"""Of the last deliveries nobody took in: what was sold of them is missing."""
_LOSSES: Final = (
    ("broken", "bocal tombé"), ("spoilt", "moisi"), ("past_date", "date dépassée"), ("stolen", "emballage vide"),
)  # fmt: skip
_LOST: Final = 14
_ORDERED: Final = 14
"""Lines of an order at most."""


_ITEMS: Final = """
SELECT p.id AS product_id, p.unit, c.slug AS category, i.id AS item_id, i.supplier_id, i.pack, r.amount AS cost
FROM supplier_item i JOIN product p ON p.id = i.product_id JOIN category c ON c.id = p.category_id
JOIN purchase_price r ON r.item_id = i.id ORDER BY p.id
"""


@dataclass(frozen=True, slots=True)
class Stocked:
    """A product, by whom it is delivered, in packs of how many, and what a unit costs (euro without VAT)."""

    product_id: UUID
    unit: Unit
    category: str
    item_id: UUID
    supplier_id: UUID
    pack: Quantity
    cost: Cost

    @property
    def keeps(self) -> int | None:
        """Days that it keeps when it is delivered."""
        return next((days for part, days in _KEEPS.items() if part in self.category.split("/")), None)

    @property
    def shelf(self) -> str:
        """Where it stands: a letter for the department, a number for the shelf."""
        department, _, shelf = self.category.partition("/")
        return f"{department[:1].upper()} {sum(map(ord, shelf)) % 9 + 1}"


def put_goods(session: Session, *, seed: int, today: date, who: str) -> None:
    """Write deliveries of every week, losses, an order on its way and a draft.

    `who` is the reference of whoever looks after the stock.
    """
    chance = Random(f"goods {seed}")  # noqa: S311 - a story, not a secret
    stocked = session.rows(Stocked, _ITEMS)
    for one in stocked:
        session.change(Product, one.product_id, shelf=one.shelf, shelf_life=one.keeps)
    sold = _sold(session)
    _put_deliveries(session, stocked, sold, chance, who)
    _put_losses(session, stocked, chance, today, who)
    _put_orders(session, stocked, sold, today, who)


def _sold(session: Session) -> dict[UUID, dict[date, Decimal]]:
    """Return what was sold of each product by the Monday of the week."""
    found: dict[UUID, dict[date, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    rows = session.values(
        "SELECT product_id, at, quantity FROM sale_line WHERE kind = 'item' AND product_id IS NOT NULL"
    )
    for key, at, quantity in rows:
        day = datetime.fromtimestamp(at / 1000, UTC).date()
        found[UUID(bytes=key)][day - timedelta(days=day.weekday())] += Decimal(quantity) / 1000
    return found


def _put_deliveries(
    session: Session,
    stocked: Sequence[Stocked],
    sold: dict[UUID, dict[date, Decimal]],
    chance: Random,
    who: str,
) -> None:
    """Let everything come in the week before it is sold, by supplier, in whole packs; the last delivery leaves some over."""
    weeks = sorted({week for by_week in sold.values() for week in by_week})
    coming: dict[tuple[date, UUID], list[tuple[Stocked, Decimal]]] = defaultdict(list)
    for one in stocked:
        by_week = sold.get(one.product_id, {})
        usual = sum(by_week.values(), Decimal(0)) / max(1, len(weeks))
        over = Decimal(0)
        for place, week in enumerate(weeks):
            spare = usual * chance.choices(_SPARE, _OFTEN)[0] if place == len(weeks) - 1 else Decimal(0)
            needed = by_week.get(week, Decimal(0)) + spare - over
            if place == len(weeks) - 1 and chance.random() < _FORGOTTEN:
                continue
            # What keeps for days only comes by the piece: whole packs of it would be thrown away.
            step = ONE if one.keeps is not None and one.keeps < _SHORT else one.pack
            quantity = max(Decimal(0), (needed / step).to_integral_value(ROUND_CEILING) * step)
            over += quantity - by_week.get(week, Decimal(0))
            if quantity:
                coming[week, one.supplier_id].append((one, quantity))
    for number, ((week, supplier), lines) in enumerate(sorted(coming.items(), key=lambda each: each[0]), 1):
        _put_delivery(session, number, week, supplier, lines, who)


def _put_delivery(
    session: Session, number: int, week: date, supplier: UUID, lines: Sequence[tuple[Stocked, Decimal]], who: str
) -> None:
    at = datetime.combine(week - timedelta(days=3), time(7, 30), UTC)
    receipt = GoodsReceipt(
        uuid7(), supplier, None, f"R-{number:04}", f"BL {20000 + number}", at, who, at + timedelta(minutes=40), who
    )
    session.insert(receipt)
    for position, (one, quantity) in enumerate(lines, 1):
        day = at.date()
        expiry = None if one.keeps is None else day + timedelta(days=one.keeps + 3)
        lot = None if one.keeps is None else f"L{day:%y%j}"
        line = ReceiptLine(
            uuid7(), receipt.id, one.product_id, one.item_id, None, position, at, quantity, one.cost, lot, expiry
        )
        session.insert(line)
        value = (quantity * one.cost).quantize(_CENT, ROUND_HALF_UP)
        session.insert(
            StockMove(
                uuid7(), one.product_id, MoveCause.RECEIPT, at, quantity, value, lot, expiry, line.id, None, who
            )
        )  # fmt: skip


def _put_losses(session: Session, stocked: Sequence[Stocked], chance: Random, today: date, who: str) -> None:
    for one in chance.sample(stocked, min(_LOST, len(stocked))):
        reason, said = chance.choice(_LOSSES)
        at = datetime.combine(today - timedelta(days=chance.randint(1, 12)), time(16, chance.randint(0, 59)), UTC)
        much = ONE if one.unit is Unit.PIECE else Decimal(chance.randint(150, 900)).scaleb(-3)
        move = StockMove(
            uuid7(), one.product_id, MoveCause.LOSS, at, -much, None, None, None, None, f"{reason}: {said}", who
        )
        session.insert(move)


def _put_orders(
    session: Session, stocked: Sequence[Stocked], sold: dict[UUID, dict[date, Decimal]], today: date, who: str
) -> None:
    """Send an order that is to come today, and leave another one as a draft."""
    by_supplier: dict[UUID, list[Stocked]] = defaultdict(list)
    for one in stocked:
        if one.product_id in sold or not sold:
            by_supplier[one.supplier_id].append(one)
    largest = sorted(by_supplier.items(), key=lambda each: (-len(each[1]), each[0]))[:2]
    for place, (supplier, lines) in enumerate(largest, 1):
        is_sent = place == 1
        at = datetime.combine(today - timedelta(days=2), time(10), UTC)
        state = OrderState.SENT if is_sent else OrderState.DRAFT
        order = PurchaseOrder(
            uuid7(),
            supplier,
            f"C-{place:04}",
            state,
            at,
            who,
            today if is_sent else None,
            at if is_sent else None,
            None,
        )
        session.insert(order)
        for position, one in enumerate(lines[:_ORDERED], 1):
            weeks = sold.get(one.product_id, {})
            week = sum(weeks.values(), Decimal(0)) / max(1, len(weeks))
            packs = max(ONE, (week / one.pack).to_integral_value(ROUND_CEILING))
            session.insert(
                OrderLine(uuid7(), order.id, one.item_id, one.product_id, position, packs, one.pack, one.cost, packs)
            )
