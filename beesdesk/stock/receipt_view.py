"""A delivery as a screen and a paper show it: its head, every product of it, its containers, what closing it does."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.markups import Markups, margin_on
from beesdesk.catalog.model import Container, Supplier
from beesdesk.catalog.sale_price import Markup, suggested_price
from beesdesk.db.session import Session
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.members.people import name_of
from beesdesk.stock.comparing import Compared, values
from beesdesk.stock.model import GoodsReceipt, ReceiptPrice
from beesdesk.stock.receipt_closing import Closing, closing_by
from beesdesk.stock.receipt_queries import ReceiptHead, arrivals, compared, crates, receipt_head, said_prices
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a product of a delivery: how the supplier names and packs it, what it is sold for and on what terms."""

    id: UUID
    name: str
    unit: Unit
    order_code: str | None
    pack: Quantity | None
    sale: Money | None
    vat: Rate | None
    category_id: UUID | None


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A product of a delivery; `said` is what the note says of its price, where somebody typed it."""

    known: Known
    compared: Compared
    said: ReceiptPrice | None
    markup: Markup

    def suggested(self, cost: Decimal) -> Decimal | None:
        """Return the sale price that it should have at a cost, euro with VAT; None where its VAT rate is not known."""
        return None if self.known.vat is None else suggested_price(cost, self.known.vat, self.markup)


@dataclass(frozen=True, slots=True)
class CrateRow:
    """Containers of one kind that came and were given back, and the deposit on one, euro."""

    id: UUID
    name: str
    came: int
    given_back: int
    amount: Money

    @property
    def total(self) -> Decimal:
        """What is paid for them, below zero where more went back."""
        return self.amount * (self.came - self.given_back)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivery whole. `who` received it, by name; `ending` is what closing it does, or did."""

    head: ReceiptHead
    rows: tuple[DeliveryRow, ...]
    crates: tuple[CrateRow, ...]
    ending: Closing
    who: str

    @property
    def differing(self) -> tuple[DeliveryRow, ...]:
        """What has to be talked about with the supplier."""
        return tuple(row for row in self.rows if row.compared.mark.differs or row.compared.dearer)


_KNOWN: Final = """
SELECT p.id, p.name_{language} AS name, p.unit, i.order_code, i.pack, p.category_id,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS sale,
       (SELECT rate FROM vat WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS vat
FROM (SELECT product_id FROM receipt_line WHERE receipt_id = :receipt
      UNION SELECT product_id FROM order_line WHERE order_id = (SELECT order_id FROM goods_receipt WHERE id = :receipt)) d
JOIN product p ON p.id = d.product_id
LEFT JOIN supplier_item i ON i.id = (SELECT id FROM supplier_item WHERE supplier_id = :supplier AND product_id = p.id
                                     ORDER BY withdrawn IS NOT NULL, main DESC, id LIMIT 1)
"""


def delivery(session: Session, receipt_id: UUID, language: Language, today: date) -> Delivery:
    """Return a delivery as it is now, the products that were ordered first."""
    head = receipt_head(session, receipt_id)
    asked = {"receipt": receipt_id, "supplier": head.supplier_id, "today": today}
    known = {one.id: one for one in session.rows(Known, _KNOWN.format(language=language), asked)}
    said = {one.product_id: one for one in said_prices(session, receipt_id)}
    receipt, came = session.get(GoodsReceipt, receipt_id), arrivals(session, receipt_id)
    found = compared(session, receipt, came)
    markups, supplier = Markups(session, margin_on(session)), session.get(Supplier, head.supplier_id)
    rows = tuple(
        DeliveryRow(
            known[one.product_id],
            one,
            said.get(one.product_id),
            markups.of(supplier, known[one.product_id].category_id),
        )
        for one in found
        if one.came or one.ordered
    )
    kinds = {one.container_id: one for one in crates(session, receipt_id)}
    names = _names(session, language) if kinds else {}
    boxes = tuple(CrateRow(key, names[key], one.came, one.given_back, one.amount) for key, one in kinds.items())
    return Delivery(
        head,
        rows,
        boxes,
        closing_by(session, receipt, found, values(came, receipt.paper_total)),
        name_of(session, head.who),
    )


def _names(session: Session, language: Language) -> Mapping[UUID, str]:
    rows = session.values("SELECT id FROM container")
    return {UUID(bytes=key): session.get(Container, UUID(bytes=key)).name(language) for (key,) in rows}
