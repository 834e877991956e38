"""What became of goods that are recalled: who bought them and when, and what is left.

A till knows the lot of what it sells where the pack's code says it. Where it does not, whatever was sold between the lot's
arrival and the day it was gone may be of it, and is said to be only that.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Product, Recall
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import Quantity
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.stock.expiring import lots_of
from beesdesk.stock.lots import LotLeft
from beesdesk.values import dataclass
from beesdesk.words import Act

ZERO: Final = Decimal(0)
_PRODUCT: Final = """
SELECT coalesce((SELECT product_id FROM product_code WHERE gtin = :gtin ORDER BY id LIMIT 1), (SELECT min(id) FROM product WHERE article = :gtin))
"""
_FIRST: Final = "SELECT min(at) FROM stock_move WHERE product_id = ? AND cause = 'receipt'"
_SOLD: Final = """
SELECT s.id AS sale_id, s.at, d.number AS till, s.number, l.lot, sum(l.quantity) AS quantity, s.member_id,
       m.number AS member, CASE WHEN m.erased IS NULL THEN m.first_name || ' ' || m.family_name END AS name
FROM sale_line l JOIN sale s ON s.id = l.sale_id JOIN device d ON d.id = s.device_id
LEFT JOIN member m ON m.id = s.member_id
WHERE l.product_id = ? AND l.kind = 'item' GROUP BY s.id, l.lot HAVING sum(l.quantity) <> 0 ORDER BY s.at, d.number, s.number
"""


@dataclass(frozen=True, slots=True)
class SoldPart:
    """What one sale took of a product, of one lot where the till knew it; below zero where it was given back."""

    sale_id: UUID
    at: datetime
    till: int
    number: int
    lot: str | None
    quantity: Quantity
    member_id: UUID | None
    member: int | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A sale that took what is recalled, for certain or possibly."""

    sold: SoldPart
    sure: bool


@dataclass(frozen=True, slots=True)
class RecallReport:
    """What became of recalled goods: so much `came`, the `first` of it on a day, so much is `left`.

    The last of it was `gone` on a day (None: some is there, or nobody knows). Without a product the shop never had it.
    """

    recall: Recall
    product: Product | None
    came: Decimal
    first: date | None
    gone: date | None
    left: Decimal
    hits: tuple[Hit, ...]

    @property
    def members(self) -> tuple[UUID, ...]:
        """The members who bought some, or may have, each once; who gave all of it back is not among them."""
        bought: dict[UUID, Decimal] = {}
        for hit in self.hits:
            if hit.sold.member_id is not None:
                bought[hit.sold.member_id] = bought.get(hit.sold.member_id, ZERO) + hit.sold.quantity
        return tuple(member for member, quantity in bought.items() if quantity > ZERO)


def recall_report(session: Session, recall_id: UUID, zone: ZoneInfo) -> RecallReport:
    """Return what became of recalled goods (`levels.settle` first)."""
    recall = session.get(Recall, recall_id)
    key = session.value(_PRODUCT, {"gtin": recall.gtin})
    if key is None:
        return RecallReport(recall, None, ZERO, None, None, ZERO, ())
    product = session.get(Product, UUID(bytes=key))
    lots = _lots(session, product.id, recall.lot, zone)
    first = min((lot.came for lot in lots), default=None)
    left = sum((lot.quantity for lot in lots), ZERO)
    gone = None if left else max((lot.gone for lot in lots if lot.gone is not None), default=None)
    parts = session.rows(SoldPart, _SOLD, (product.id,))
    return RecallReport(
        recall, product, _came(session, product.id, recall.lot), first, gone, left,
        tuple(hits(parts, recall.lot, first, gone, zone)),
    )  # fmt: skip


def hits(
    parts: Iterable[SoldPart], lot: str | None, first: date | None, gone: date | None, zone: ZoneInfo
) -> Iterable[Hit]:
    """Give the sales that concern a recall of one `lot` (None: all of it), which was here from `first` until it was `gone`.

    Of a lot whose arrival nobody noted, any sale without a lot may be one.
    """
    for part in parts:
        day = part.at.astimezone(zone).date()
        if lot is None or part.lot == lot:
            yield Hit(part, sure=True)
        elif part.lot is None and (first is None or first <= day) and (gone is None or day <= gone):
            yield Hit(part, sure=False)


def _lots(session: Session, product_id: UUID, lot: str | None, zone: ZoneInfo) -> list[LotLeft]:
    first = session.value(_FIRST, (product_id,))
    if first is None:
        return []
    begins = datetime.fromtimestamp(first / 1000, zone)
    found = lots_of(session, product_id, begins, zone, with_sales=lot is not None)
    return [one for one in found if lot is None or one.lot == lot]


def _came(session: Session, product_id: UUID, lot: str | None) -> Decimal:
    sql = "SELECT coalesce(sum(quantity), 0) FROM stock_move WHERE product_id = ? AND cause = 'receipt'"
    whole = session.value(sql, (product_id,))
    part = whole if lot is None else session.value(f"{sql} AND lot = ?", (product_id, lot))
    return Decimal(part).scaleb(-3)


def note_recall_export(
    session: Session,
    recall_id: UUID,
    rows: int,
    ending: str,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Journal that a list of who bought what is about to be written into a file. Raises what `allow` raises."""
    approved = allow(session, Act.MEMBERS_EXPORTED, who, approved_by)
    detail = canonical({"list": "recall", "rows": rows, "file": ending})
    note(session, Act.MEMBERS_EXPORTED, now=now, who=who, subject=recall_id, detail=detail, approved_by=approved)
