"""A supplier, what it delivers and an order on its way, furnished in a line in a `FakeShop`."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from fake_shop import LONG_AGO, FakeShop

from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.model import OrderLine, PurchaseOrder
from beesdesk.stock.moving import By
from beesdesk.words import Language, OrderState

BRUSSELS = ZoneInfo("Europe/Brussels")


class FakeDelivery:
    """A shop with somebody who receives goods, and a supplier who brings them."""

    def __init__(self, shop: FakeShop) -> None:
        self.shop = shop
        self.who = shop.person("Sam", "stock")
        self.supplier = uuid7()
        terms = {"email": "orders@terroirs.example", "margin": Decimal(25), "language": Language.FR}
        shop.do(Session.insert, Supplier(self.supplier, "TERR", "Terroirs Bio", "Namur", **terms))  # type: ignore[arg-type]

    @property
    def by(self) -> By:
        """Whoever receives, now."""
        return By(self.who, self.shop.now(), BRUSSELS, Language.EN)

    def product(self, code: str) -> UUID:
        """Return the product of a code."""
        sql = "SELECT product_id FROM product_code WHERE gtin = ? UNION SELECT id FROM product WHERE article = ?"
        return UUID(bytes=self.shop.read(Session.value, sql, (code.zfill(14), code)))

    def item(
        self,
        code: str,
        pack: str = "6",
        price: str | None = "1.20",
        *,
        order_code: str | None = None,
        gtin: str | None = None,
    ) -> UUID:
        """Have the supplier offer a product in packs; return the product."""
        product, item = self.product(code), uuid7()

        def write(session: Session) -> None:
            session.insert(
                SupplierItem(
                    item, self.supplier, product, order_code, None, gtin, Decimal(pack), Decimal(1), main=True,
                    withdrawn=None,
                )
            )  # fmt: skip
            if price is not None:
                session.insert(PurchasePrice(uuid7(), item, LONG_AGO, Decimal(price), Decimal(1)))

        self.shop.do(write)
        return product

    def order(self, packs: Mapping[UUID, int], *, state: OrderState = OrderState.SENT, number: str = "26-001") -> UUID:
        """Order packs of products; return the order."""
        order, now = uuid7(), self.shop.now()

        def write(session: Session) -> None:
            session.insert(
                PurchaseOrder(order, self.supplier, number, state, now, self.who, self.shop.today, now, None)
            )
            for place, (product, count) in enumerate(packs.items(), 1):
                item, pack = session.values("SELECT id, pack FROM supplier_item WHERE product_id = ?", (product,))[0]
                price = session.value("SELECT amount FROM purchase_price WHERE item_id = ?", (item,))
                session.insert(
                    OrderLine(
                        uuid7(), order, UUID(bytes=item), product, place, Decimal(count), Decimal(pack).scaleb(-3),
                        None if price is None else Decimal(price).scaleb(-4), None,
                    )
                )  # fmt: skip

        self.shop.do(write)
        return order
