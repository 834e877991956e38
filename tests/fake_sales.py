"""Sales and moves as facts, written at any moment: what other tills did is learned late."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.model import Sale, SaleLine
from beesdesk.stock.model import StockMove
from beesdesk.words import LineKind, MoveCause, Source, Unit

ZERO = Decimal(0)


def product_id(shop: FakeShop, code: str) -> UUID:
    """Return the id of a product by its trade item number."""
    sql = "SELECT product_id FROM product_code WHERE gtin = ?"
    return UUID(bytes=shop.read(lambda session: session.value(sql, (code.zfill(14),))))


def note_sale(
    session: Session, product: UUID, quantity: str, at: datetime, member: UUID | None = None, lot: str | None = None
) -> None:
    """Write that somebody bought so much at a moment; a till has to be open."""
    till = UUID(bytes=session.value("SELECT id FROM till_session"))
    number = (session.value("SELECT max(number) FROM sale") or 0) + 1
    sale = Sale(uuid7(), till, number, at, "Nadia B.", member, ZERO, ZERO, ZERO)
    session.insert(sale)
    session.insert(
        SaleLine(
            uuid7(), sale.id, 1, LineKind.ITEM, None, product, None, "x", Unit.PIECE, Decimal(quantity), ZERO, ZERO,
            ZERO, None, None, Source.SCAN, lot, at,
        )
    )  # fmt: skip


def note_move(
    session: Session,
    product: UUID,
    cause: MoveCause,
    quantity: str,
    at: datetime,
    *,
    value: str | None = None,
    lot: str | None = None,
    expiry: date | None = None,
) -> None:
    """Write a move; `value` is euro."""
    worth = None if value is None else Decimal(value)
    session.insert(StockMove(uuid7(), product, cause, at, Decimal(quantity), worth, lot, expiry, None, None, "Ada"))
