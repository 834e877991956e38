"""What was moved without being sold: of one product, or in a period with what it came to."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Product
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity
from beesdesk.stock.comparing import ZERO
from beesdesk.values import dataclass
from beesdesk.words import Language, LossReason, MoveCause, Unit

LOSSES: Final = (MoveCause.LOSS, MoveCause.OWN_USE, MoveCause.RETURN, MoveCause.TRANSFER)
"""What somebody notes by hand, in the order of the choices."""
_REASONS: Final = frozenset(LossReason)


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A move as a list shows it. `value` is euro without VAT with the sign of the quantity, None where it is not known.

    `source` is the number of the delivery, the supplier that goods went back to, or the other product of a pair;
    `undone` is true once it was taken back, `undoes` of what takes another back.
    """

    id: UUID
    product_id: UUID
    name: str
    unit: Unit
    cause: MoveCause
    at: datetime
    quantity: Quantity
    value: Money | None
    lot: str | None
    expiry: date | None
    reason: str | None
    source: str | None
    who: str
    credit: Money | None
    undone: bool
    undoes: UUID | None

    @property
    def why(self) -> str:
        """The key of the word that it is added up under: of a loss its reason, of anything else its cause."""
        if self.cause is not MoveCause.LOSS:
            return f"move_{self.cause}"
        said = (self.reason or "").partition(":")[0]
        return f"move_{said if said in _REASONS else LossReason.OTHER}"

    @property
    def said(self) -> str:
        """What somebody said of it in their own words."""
        if self.cause is not MoveCause.LOSS:
            return self.reason or ""
        head, _, rest = (self.reason or "").partition(": ")
        return rest if head in _REASONS else self.reason or ""


@dataclass(frozen=True, slots=True)
class Sum:
    """What moves of one reason come to: how many, and their value (euro without VAT, below zero where it is lost)."""

    why: str
    count: int
    value: Money


_ROWS = """
SELECT m.id, m.product_id, p.name_{language} AS name, p.unit, m.cause, m.at, m.quantity, m.value, m.lot, m.expiry,
       m.reason, m.who, m.credit, m.undoes, EXISTS (SELECT 1 FROM stock_move u WHERE u.undoes = m.id) AS undone,
       CASE m.cause
       WHEN 'receipt' THEN (SELECT s.name || ', ' || g.number FROM receipt_line l
                            JOIN goods_receipt g ON g.id = l.receipt_id JOIN supplier s ON s.id = g.supplier_id
                            WHERE l.id = m.source_id)
       WHEN 'return' THEN (SELECT name FROM supplier WHERE id = m.supplier_id)
       WHEN 'transfer' THEN (SELECT q.name_{language} FROM stock_move o JOIN product q ON q.id = o.product_id
                             WHERE o.source_id = m.source_id AND o.product_id <> m.product_id LIMIT 1)
       END AS source
FROM stock_move m JOIN product p ON p.id = m.product_id
"""


def moves_of_product(session: Session, product_id: UUID, language: Language, limit: int = 200) -> list[MoveRow]:
    """Return the last moves of a product that no sale made, the latest first."""
    sql = f"{_ROWS.format(language=language)} WHERE m.product_id = ? ORDER BY m.at DESC, m.rowid DESC LIMIT ?"
    return session.rows(MoveRow, sql, (product_id, limit))


def losses_between(
    session: Session, first: date, last: date, zone: ZoneInfo, language: Language, limit: int | None = None
) -> list[MoveRow]:
    """Return what was written off, used up, sent back and carried away on some days of the shop, the latest first."""
    begins = datetime.combine(first, time.min, zone)
    ends = datetime.combine(last + timedelta(1), time.min, zone)
    causes = ", ".join(f"'{cause}'" for cause in LOSSES)
    sql = (
        f"{_ROWS.format(language=language)} WHERE m.at >= ? AND m.at < ? AND m.cause IN ({causes})"
        " ORDER BY m.at DESC, m.rowid DESC LIMIT ?"
    )
    return session.rows(MoveRow, sql, (begins, ends, -1 if limit is None else limit))


def sums(rows: Iterable[MoveRow]) -> list[Sum]:
    """Return what moves come to by reason, those that cost most first; what was taken back weighs nothing."""
    counts: dict[str, int] = {}
    found: dict[str, Money] = {}
    for row in rows:
        counts[row.why] = counts.get(row.why, 0) + (-1 if row.undoes else 1)
        found[row.why] = found.get(row.why, ZERO) + (row.value or ZERO)
    return sorted((Sum(why, counts[why], value) for why, value in found.items()), key=lambda one: (one.value, one.why))


def supplier_names(session: Session) -> list[tuple[UUID, str]]:
    """Return the suppliers that still deliver, by name."""
    rows = session.values("SELECT id, name FROM supplier WHERE ended IS NULL ORDER BY name, id")
    return [(UUID(bytes=key), str(name)) for key, name in rows]


def main_supplier(session: Session, product_id: UUID) -> UUID | None:
    """Return from whom a product comes, unless somebody decides otherwise."""
    found = session.value(
        "SELECT supplier_id FROM supplier_item WHERE product_id = ? AND withdrawn IS NULL ORDER BY main DESC, id LIMIT 1",
        (product_id,),
    )
    if found is not None:
        return UUID(bytes=found)
    return session.get(Product, product_id).supplier_id
