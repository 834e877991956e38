"""Orders as they are shown: what was ordered, what came of it, what is still waited for."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Supplier
from beesdesk.db.session import Session
from beesdesk.db.types import Cost, Money, Quantity
from beesdesk.stock.model import PurchaseOrder
from beesdesk.stock.ordering import amount
from beesdesk.stock.proposing import weight
from beesdesk.stock.terms import Shortfall, shortfall
from beesdesk.values import dataclass
from beesdesk.words import Language, OrderState, Unit

_CAME: Final = """
coalesce((SELECT sum(r.quantity) FROM receipt_line r JOIN goods_receipt g ON g.id = r.receipt_id
          WHERE r.order_line_id = l.id AND g.closed_at IS NOT NULL), 0)
"""
_LINES: Final = f"""
SELECT l.id, l.item_id, l.product_id, l.packs, l.pack, l.price, l.proposed, p.name_{{language}} AS name, p.unit, p.content,
       i.order_code, i.called, {_CAME} AS came,
       coalesce(i.gtin, (SELECT gtin FROM product_code WHERE product_id = p.id ORDER BY units, gtin LIMIT 1)) AS gtin
FROM order_line l JOIN product p ON p.id = l.product_id JOIN supplier_item i ON i.id = l.item_id
WHERE l.order_id = ? AND l.packs > 0 ORDER BY l.position, l.id
"""  # noqa: S608 - names are ours
_ORDERS: Final = f"""
SELECT o.id, o.number, o.state, o.made_at, o.sent_at, o.due, o.supplier_id, s.name AS supplier,
       (SELECT count(*) FROM order_line l WHERE l.order_id = o.id AND l.packs > 0) AS lines,
       (SELECT count(*) FROM order_line l WHERE l.order_id = o.id AND l.packs > 0
        AND {_CAME} < l.packs * l.pack / 1000) AS waiting,
       (SELECT coalesce(sum((l.packs * l.pack / 1000 * coalesce(l.price, 0) + 50000) / 100000), 0)
        FROM order_line l WHERE l.order_id = o.id) AS total
FROM purchase_order o JOIN supplier s ON s.id = o.supplier_id
WHERE o.state IN (SELECT value FROM json_each(?)) ORDER BY o.state = 'draft' DESC, o.state = 'sent' DESC, o.due, o.made_at DESC
LIMIT ?
"""  # noqa: S608 - names are ours
MOST_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order in a list: how many lines it has, for how many of them something is still to come, euro without VAT."""

    id: UUID
    number: str
    state: OrderState
    made_at: datetime
    sent_at: datetime | None
    due: date | None
    supplier_id: UUID
    supplier: str
    lines: int
    waiting: int
    total: Money

    def is_late(self, today: date) -> bool:
        """Tell whether something should have come by now."""
        return self.state is OrderState.SENT and self.due is not None and self.due < today and self.waiting > 0


@dataclass(frozen=True, slots=True)
class OrderLineRow:
    """A line of an order; `came` is units of sale on closed receipts, `price` euro a unit without VAT."""

    id: UUID
    item_id: UUID
    product_id: UUID
    packs: Quantity
    pack: Quantity
    price: Cost | None
    proposed: Quantity | None
    name: str
    unit: Unit
    content: str | None
    order_code: str | None
    called: str | None
    gtin: str | None
    came: Quantity

    @property
    def bar_code(self) -> str:
        """The number under the bar code of the pack, or else of the product; empty where there is none."""
        return (self.gtin or "").removeprefix("0")

    @property
    def units(self) -> Decimal:
        """What was ordered, units of sale."""
        return self.packs * self.pack

    @property
    def waiting(self) -> Decimal:
        """What has not come, units of sale."""
        return max(self.units - self.came, Decimal(0))

    @property
    def amount(self) -> Decimal:
        """Euro without VAT, to the cent."""
        return amount(self.packs, self.pack, self.price)


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order with all that is known of it: `weight` is kilograms, of `unweighed` lines nobody knows it."""

    order: PurchaseOrder
    supplier: Supplier
    lines: tuple[OrderLineRow, ...]

    @property
    def total(self) -> Decimal:
        """Euro without VAT."""
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def lacks(self) -> Shortfall:
        """What it lacks by the supplier's terms."""
        return shortfall(self.supplier, self.total)

    @property
    def weight(self) -> Decimal:
        """Kilograms, of the lines whose weight is known."""
        known = ((weight(line.unit, line.content), line.units) for line in self.lines)
        return sum((each * units for each, units in known if each is not None), Decimal(0))

    @property
    def unweighed(self) -> int:
        """Lines of which nobody knows the weight."""
        return sum(weight(line.unit, line.content) is None for line in self.lines)


def order_view(session: Session, order_id: UUID, language: Language) -> OrderView:
    """Return an order, its products named in a language. Raises `NotFound`."""
    order = session.get(PurchaseOrder, order_id)
    lines = session.rows(OrderLineRow, _LINES.format(language=language), (order_id,))
    return OrderView(order, session.get(Supplier, order.supplier_id), tuple(lines))


def order_rows(session: Session, *states: OrderState, most: int = MOST_SHOWN) -> list[OrderRow]:
    """Return orders in these states, drafts first, then what is due first."""
    wanted = "[" + ",".join(f'"{state}"' for state in states or tuple(OrderState)) + "]"
    return session.rows(OrderRow, _ORDERS, (wanted, most))
