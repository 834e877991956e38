"""A supplier with goods and a past, for whoever tests ordering."""

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from random import Random
from uuid import UUID

from fake_shop import LONG_AGO, FakeShop

from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.model import Sale, SaleLine, TillSession
from beesdesk.stock.model import GoodsReceipt, ReceiptLine, StockMove
from beesdesk.stock.orders import make_draft
from beesdesk.words import Language, LineKind, MoveCause, Source, Unit

ZERO = Decimal(0)


def put_supplier(shop: FakeShop, name: str = "Moeshof", **terms: object) -> Supplier:
    """Put a supplier into the shop: it delivers on Tuesdays and Fridays, a day after the order."""
    usual: dict[str, object] = {
        "email": "bestel@example.org", "language": Language.NL, "delivery_days": "tue|fri", "lead_days": 1,
        "order_minimum": Decimal(50), "free_delivery_from": Decimal(200), "order_by": "12:00",
    }  # fmt: skip
    supplier = Supplier(uuid7(), name.upper()[:5], name, None, **{**usual, **terms})  # type: ignore[arg-type]
    shop.do(Session.insert, supplier)
    return supplier


def put_goods(
    shop: FakeShop, supplier: Supplier, name: str, *, pack: str = "6", price: str = "2.00", least: str = "1"
) -> tuple[UUID, UUID]:
    """Put a product of a supplier into the shop; return its id and that of its item."""
    code = shop.product(name)

    def write(session: Session) -> tuple[UUID, UUID]:
        product = UUID(bytes=session.value("SELECT product_id FROM product_code WHERE gtin = ?", (code.zfill(14),)))
        item = SupplierItem(
            uuid7(), supplier.id, product, f"C{name[:3]}", None, None, Decimal(pack), Decimal(least), True, None
        )
        session.insert(item)
        session.insert(PurchasePrice(uuid7(), item.id, LONG_AGO, Decimal(price), Decimal(1)))
        return product, item.id

    return shop.do(write)


def live(shop: FakeShop, rates: dict[UUID, float], stock: int, days: int = 60) -> None:
    """Have products sold at rates a day on the days before today but Sundays, from a stock that came in before them."""
    chance, cost = Random(7), Decimal("2.00")

    def write(session: Session) -> None:
        first = shop.today - timedelta(days=days)
        till = uuid7()
        begun = datetime.combine(first, time(6), UTC)
        session.insert(TillSession(till, 1, begun, "Ada", ZERO))
        for product in rates:
            session.insert(
                StockMove(
                    uuid7(),
                    product,
                    MoveCause.RECEIPT,
                    begun,
                    Decimal(stock),
                    cost * stock,
                    None,
                    None,
                    None,
                    None,
                    "Ada",
                )
            )
        number = 0
        for ahead in range(days):
            day = first + timedelta(days=ahead)
            if day.weekday() == 6:
                continue
            at, sale, number = datetime.combine(day, time(10), UTC), uuid7(), number + 1
            lines = []
            for place, (product, rate) in enumerate(rates.items(), 1):
                sold = round(rate * chance.uniform(0.5, 1.5))
                if sold:
                    lines.append(
                        SaleLine(
                            uuid7(), sale, place, LineKind.ITEM, None, product, None, "x", Unit.PIECE, Decimal(sold),
                            cost, cost * sold, Decimal(6), None, None, Source.SCAN, None, at,
                        )
                    )  # fmt: skip
            session.insert(Sale(sale, till, number, at, "Ada", None, ZERO, ZERO, ZERO))
            session.insert_many(lines)

    shop.do(write)


def draft(shop: FakeShop, supplier: Supplier, packs: dict[UUID, int], who: str) -> UUID:
    """Write an order."""
    wanted = {item: Decimal(count) for item, count in packs.items()}
    due = shop.today + timedelta(days=1)
    return shop.do(make_draft, supplier.id, wanted, wanted, due=due, today=shop.today, now=shop.now(), who=who)


def arrive(shop: FakeShop, supplier: Supplier, order: UUID, units: int, *, closed: bool = True) -> None:
    """Take in so many units of each line of an order."""

    def write(session: Session) -> None:
        now = shop.now()
        done = (now, "Ada") if closed else (None, None)
        receipt = GoodsReceipt(uuid7(), supplier.id, order, "R1", None, now, "Ada", *done)
        session.insert(receipt)
        rows = session.values("SELECT id, product_id FROM order_line WHERE order_id = ?", (order,))
        for line, product in rows:
            session.insert(
                ReceiptLine(
                    uuid7(),
                    receipt.id,
                    UUID(bytes=product),
                    None,
                    UUID(bytes=line),
                    1,
                    now,
                    Decimal(units),
                    None,
                    None,
                    None,
                )
            )

    shop.do(write)
