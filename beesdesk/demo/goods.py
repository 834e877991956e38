"""The demo shop's goods: who delivers them on what terms, what came in before it was sold, and what was lost of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from random import Random
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Product, PurchasePrice, Supplier, SupplierItem
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.stock.counting import Scope, enter, open_count
from beesdesk.stock.model import GoodsReceipt, OrderLine, PurchaseOrder, ReceiptLine, StockMove
from beesdesk.values import dataclass
from beesdesk.words import CountScope, Language, MoveCause, OrderState, Unit

ONE: Final = Decimal(1)
_CENT: Final = Decimal("0.01")
_FINE: Final = Decimal("0.0001")
_GRAM: Final = Decimal("0.001")
_WEEK: Final = timedelta(days=7)
_DAYS: Final = ("mon|thu", "tue|fri", "wed", "tue", "thu")
_MINIMA: Final = (None, Decimal(150), Decimal(250), Decimal(400))
_PACKS: Final = (Decimal(6), Decimal(12), Decimal(6), Decimal(8), Decimal(24))
_CRATES: Final = (Decimal(5), Decimal(10), Decimal("2.5"))
_MARGINS: Final = (24, 27, 30, 33)
"""Percent of the sale price without VAT that is left."""
_KEEPS: Final = {
    "fresh": 6, "bakery": 4, "dairy": 18, "cheese": 30, "meat": 9, "fish": 5, "ready": 7, "eggs": 24,
}  # fmt: skip
"""Days that goods of a department, or of a shelf in it, keep when they are delivered."""
_SPARE: Final = (Decimal("1.6"), Decimal("0.9"), Decimal("0.35"), Decimal(0))
"""Of what a week sells, so much is left at the end; few products have run out."""
_OFTEN: Final = (6, 6, 4, 1)
_FORGOTTEN: Final = 0.015
"""Of the last deliveries nobody took in: what was sold of them is missing."""
_LOSSES: Final = (
    ("broken", "bocal tombé"), ("spoilt", "moisi"), ("past_date", "date dépassée"), ("stolen", "emballage vide"),
)  # fmt: skip
_LOST: Final = 14
_ORDERED: Final = 14
"""Lines of an order at most."""


@dataclass(frozen=True, slots=True)
class Stocked:
    """A product with who delivers it, in what pack, for how much a unit, and for how many days it keeps."""

    product_id: UUID
    product: DemoProduct
    item: SupplierItem
    cost: Decimal
    keeps: int | None


def put_goods(
    session: Session, keys: Sequence[UUID], products: Sequence[DemoProduct], *, seed: int, today: date, who: str
) -> None:
    """Write suppliers' terms and prices, deliveries of every week, losses, an order on its way, a draft and a count.

    `keys` are the products' ids in their order; `who` is the reference of whoever looks after the stock.
    """
    chance = Random(f"goods {seed}")  # noqa: S311 - a story, not a secret
    suppliers = _put_terms(session, chance)
    stocked = [
        one
        for key, product in zip(keys, products, strict=True)
        if product.supplier in suppliers
        for one in _put_item(session, key, product, suppliers[product.supplier], chance, today)
    ]
    sold = _sold(session)
    _put_deliveries(session, stocked, sold, chance, who)
    _put_losses(session, stocked, chance, today, who)
    _put_orders(session, stocked, sold, today, who)
    _put_count(session, stocked, today, who)


def _put_terms(session: Session, chance: Random) -> dict[str, UUID]:
    found = {}
    for place, (key, code) in enumerate(session.values("SELECT id, code FROM supplier ORDER BY code")):
        supplier = UUID(bytes=key)
        least = chance.choice(_MINIMA)
        session.change(
            Supplier,
            supplier,
            email=f"commandes@{code.lower()}.example",
            phone=f"+32 2 555 {place // 10:02} {place % 10:02}",
            language=Language.NL if place % 3 == 0 else Language.FR,
            customer_number=f"LR-{1000 + place}",
            order_minimum=least,
            free_delivery_from=None if least is None else least + 200,
            delivery_days=_DAYS[place % len(_DAYS)],
            lead_days=1 + place % 2,
            margin=Decimal(_MARGINS[place % len(_MARGINS)]),
        )
        found[code] = supplier
    return found


def _put_item(
    session: Session, key: UUID, product: DemoProduct, supplier: UUID, chance: Random, today: date
) -> Iterator[Stocked]:
    pack = chance.choice(_PACKS if product.unit is Unit.PIECE else _CRATES)
    code = f"{chance.randint(10000, 99999)}"
    item = SupplierItem(uuid7(), supplier, key, code, product.name_fr, None, pack, ONE, main=True, withdrawn=None)
    margin = Decimal(100 - chance.choice(_MARGINS)) / 100
    cost = (product.price / (1 + product.vat / 100) * margin).quantize(_FINE, ROUND_HALF_UP)
    keeps = next((days for part, days in _KEEPS.items() if part in product.category.split("/")), None)
    session.insert(item)
    session.insert(PurchasePrice(uuid7(), item.id, today - 12 * _WEEK, cost, ONE))
    session.change(Product, key, shelf=_shelf(product), shelf_life=keeps)
    yield Stocked(key, product, item, cost, keeps)


def _shelf(product: DemoProduct) -> str:
    """Return where it stands: a letter for the department, a number for the shelf."""
    department, _, shelf = product.category.partition("/")
    return f"{department[:1].upper()} {sum(map(ord, shelf)) % 9 + 1}"


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
            packs = (needed / one.item.pack).to_integral_value(ROUND_CEILING) if needed > 0 else Decimal(0)
            over += packs * one.item.pack - by_week.get(week, Decimal(0))
            if packs:
                coming[week, one.item.supplier_id].append((one, packs * one.item.pack))
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
            uuid7(), receipt.id, one.product_id, one.item.id, None, position, at, quantity, one.cost, lot, expiry
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
        much = ONE if one.product.unit is Unit.PIECE else Decimal(chance.randint(150, 900)).scaleb(-3)
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
        if one.product_id in sold:
            by_supplier[one.item.supplier_id].append(one)
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
            week = sum(sold[one.product_id].values(), Decimal(0)) / max(1, len(sold[one.product_id]))
            packs = max(ONE, (week / one.item.pack).to_integral_value(ROUND_CEILING))
            session.insert(
                OrderLine(
                    uuid7(), order.id, one.item.id, one.product_id, position, packs, one.item.pack, one.cost, packs
                )
            )


def _put_count(session: Session, stocked: Sequence[Stocked], today: date, who: str) -> None:
    """Leave a count that somebody began this morning: some products were counted already."""
    chosen = [one for one in stocked if one.product.unit is Unit.PIECE][:8]
    if not chosen:
        return
    at = datetime.combine(today, time(6, 30), UTC)
    scope = Scope(CountScope.LIST, name="Épicerie", products=tuple(one.product_id for one in chosen))
    count = open_count(session, scope, now=at, who=who)
    for place, one in enumerate(chosen[:5]):
        enter(session, count, one.product_id, Decimal(4 + 3 * place), now=at + timedelta(minutes=place), who=who)
