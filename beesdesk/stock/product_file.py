"""All that whoever buys and prices wants to know of one product."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Category, Product
from beesdesk.catalog.queries import ProductOffer, offer_by_id
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Cost, Money, Quantity, Rate
from beesdesk.stock.levels import days_of, level_of
from beesdesk.stock.model import StockDay
from beesdesk.stock.pace import coverage
from beesdesk.stock.valuing import Level
from beesdesk.values import dataclass
from beesdesk.words import MoveCause

_MOVES: Final = 100
_ORDERED: Final = """
SELECT coalesce(sum(max(0, o.packs * o.pack / 1000 - coalesce(r.quantity, 0))), 0) AS quantity
FROM order_line o JOIN purchase_order b ON b.id = o.order_id AND b.state = 'sent'
LEFT JOIN (SELECT l.order_line_id, sum(l.quantity) AS quantity FROM receipt_line l
           JOIN goods_receipt g ON g.id = l.receipt_id AND g.closed_at IS NOT NULL GROUP BY l.order_line_id) r
       ON r.order_line_id = o.id
WHERE o.product_id = ?
"""
_ITEMS: Final = """
SELECT i.id, i.supplier_id, u.name AS supplier, i.order_code, i.called, i.pack, i.least_packs, i.main,
       (SELECT amount FROM purchase_price WHERE item_id = i.id AND valid_from <= :today AND from_packs <= 1000
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price
FROM supplier_item i JOIN supplier u ON u.id = i.supplier_id
WHERE i.product_id = :product AND (i.withdrawn IS NULL OR i.withdrawn > :today) ORDER BY i.main DESC, u.name, i.id
"""
_MOVED: Final = """
SELECT at, 'sale' AS cause, -quantity AS quantity, NULL AS counted, NULL AS reason, NULL AS lot, NULL AS expiry, NULL AS who, id
FROM sale_line WHERE product_id = :product AND kind = 'item'
UNION ALL
SELECT at, cause, quantity, counted, reason, lot, expiry, who, id FROM stock_move WHERE product_id = :product
ORDER BY 1 DESC, 9 DESC LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Offered:
    """A product as a supplier offers it; `price` is euro a unit of sale without VAT."""

    id: UUID
    supplier_id: UUID
    supplier: str
    order_code: str | None
    called: str | None
    pack: Quantity
    least_packs: Quantity
    main: bool
    price: Cost | None


@dataclass(frozen=True, slots=True)
class Noted:
    """A move as it was noted; a count says what was `counted`, `quantity` what was known of the difference then."""

    at: datetime
    cause: MoveCause
    quantity: Quantity
    counted: Quantity | None
    reason: str | None
    lot: str | None
    expiry: date | None
    who: str | None


@dataclass(frozen=True, slots=True)
class Priced:
    """A sale price that holds from a day on, euro with VAT."""

    valid_from: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Rated:
    """A VAT rate that holds from a day on, percent."""

    valid_from: date
    rate: Rate


@dataclass(frozen=True, slots=True)
class ProductFile:
    """A product, its stock (euro without VAT), what sells of late and what is on its way."""

    product: Product
    offer: ProductOffer
    category: Category | None
    gtins: tuple[str, ...]
    level: Level
    sold: Quantity
    on_order: Quantity
    suppliers: tuple[Offered, ...]
    prices: tuple[Priced, ...]
    rates: tuple[Rated, ...]

    @property
    def days(self) -> Decimal | None:
        """For how many days of sales the stock lasts; None where nothing is sold."""
        return coverage(self.level.on_hand, self.sold)

    @property
    def cost(self) -> Decimal | None:
        """What a unit costs, euro without VAT: by the main supplier's list, else what it cost last."""
        return next((one.price for one in self.suppliers if one.price is not None), self.level.cost)

    @property
    def margin(self) -> Decimal | None:
        """What today's price leaves, percent of it without VAT; None where cost, price or rate is not known."""
        return None if self.offer.price is None else self.margin_at(self.offer.price)

    def margin_at(self, price: Decimal) -> Decimal | None:
        """Return what a price with VAT would leave, percent of the price without it."""
        if self.cost is None or self.offer.vat_rate is None or not price:
            return None
        net = price * 100 / (100 + self.offer.vat_rate)
        return ((net - self.cost) * 100 / net).quantize(Decimal("0.1"))


def product_file(session: Session, product_id: UUID, today: date) -> ProductFile | None:
    """Return all that is known of a product, as far as its stock was folded; None where there is no such product."""
    product, offer = session.find(Product, product_id), offer_by_id(session, product_id, today)
    if product is None or offer is None:
        return None
    gtins = session.values("SELECT gtin FROM product_code WHERE product_id = ? ORDER BY units, gtin", (product_id,))
    sold = session.value("SELECT sold FROM stock_pace WHERE id = ?", (product_id,)) or 0
    ordered = session.value(_ORDERED, (product_id,)) or 0
    by_day = "WHERE product_id = ? ORDER BY valid_from DESC, version DESC, id DESC"
    return ProductFile(
        product,
        offer,
        session.find(Category, product.category_id) if product.category_id else None,
        tuple(one[0] for one in gtins),
        level_of(session, product_id),
        _thousandths(sold),
        _thousandths(ordered),
        tuple(session.rows(Offered, _ITEMS, {"product": product_id, "today": today})),
        tuple(session.rows(Priced, f"SELECT valid_from, amount FROM price {by_day}", (product_id,))),  # noqa: S608
        tuple(session.rows(Rated, f"SELECT valid_from, rate FROM vat {by_day}", (product_id,))),  # noqa: S608
    )


def last_moves(session: Session, product_id: UUID, most: int = _MOVES) -> Sequence[Noted]:
    """Return what moved a product, sales among it, the latest first."""
    return session.rows(Noted, _MOVED, {"product": product_id, "most": most})


def history(session: Session, product_id: UUID, since: date, today: date) -> tuple[Level, list[StockDay]]:
    """Return what is on hand, and the days since one, for `history.pieces`."""
    return level_of(session, product_id), days_of(session, product_id, since, max(since, today))


def products_of(session: Session, ids: Sequence[UUID]) -> list[Product]:
    """Return products by their ids."""
    found = (session.rows(Product, f"SELECT {columns(Product)} FROM product WHERE id = ?", (key,)) for key in ids)  # noqa: S608
    return [product for rows in found for product in rows]


def _thousandths(kept: int) -> Decimal:
    return Decimal(kept) / 1000
