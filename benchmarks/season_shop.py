"""A book that is a real shop: sale lines, orders, receipts and moves in its file, proposals by the shop's own queries."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.delivery import WEEKDAYS
from beesdesk.catalog.model import Product, PurchasePrice, Supplier, SupplierItem
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.pos.model import Sale, SaleLine, TillSession
from beesdesk.shop import Shop
from beesdesk.stock.levels import Difference, rebuild, settle
from beesdesk.stock.model import GoodsReceipt, ReceiptLine, StockMove
from beesdesk.stock.orders import close_if_complete, close_rest, make_draft, send
from beesdesk.stock.proposing import propose
from beesdesk.stock.terms import OrderRules
from beesdesk.words import Language, LineKind, MoveCause, Role, Source, Unit
from benchmarks.season_memory import MemoryBook
from benchmarks.season_world import CENT, RHYTHMS, START, Arrival, Article, Baskets, Policy

ZONE = ZoneInfo("Europe/Brussels")
WHO = "season"
PRICE = Decimal("2.00")


class ShopBook:
    """What a shop's file holds of a season. It is told the same as a book in memory, and must say the same."""

    def __init__(self, folder: Path, articles: Sequence[Article], days: int, rules: OrderRules) -> None:
        self.articles, self.rules = articles, rules
        self._now = datetime.combine(START, time(6), UTC)
        self.shop = Shop.open(folder, lambda: self._now, ballast=0, synchronous="OFF")
        self.mirror = MemoryBook(articles, days, rules.days)
        self.suppliers = [self._supplier(place) for place in range(len(RHYTHMS))]
        self.products = [uuid7() for _ in articles]
        self.items = [uuid7() for _ in articles]
        self._number_of = {item: place for place, item in enumerate(self.items)}
        self._waiting: dict[int, list[UUID]] = {}
        self._tickets = 0
        self.session_id = uuid7()
        self.differences = 0
        self.buyer = Person(uuid7(), None, "Ada", Role.STOCK, None, None, withdrawn=False)
        self.shop.do(self._furnish)

    def receive(self, day: date, supplier: int, arrivals: Sequence[Arrival]) -> None:
        self._at(day, 7)
        self.mirror.receive(day, supplier, arrivals)
        self.shop.do(self._receive, supplier, arrivals)

    def lose(self, day: date, article: int, quantity: int) -> None:
        self._at(day, 8)
        self.mirror.lose(day, article, quantity)
        self.shop.do(Session.insert, self._move(article, MoveCause.LOSS, -quantity, reason="expired"))

    def sell(self, day: date, baskets: Baskets) -> None:
        self._at(day, 10)
        self.mirror.sell(day, baskets)
        self.shop.do(self._sell, baskets)

    def count(self, day: date, found: dict[int, int]) -> None:
        self._at(day, 21)
        moves = [
            self._move(number, MoveCause.COUNT, pieces - self.mirror.expected(number), counted=pieces)
            for number, pieces in found.items()
        ]
        self.mirror.count(day, found)
        self.shop.do(Session.insert_many, moves)

    def order(self, day: date, supplier: int, policy: Policy) -> dict[int, int]:
        self._at(day, 9)
        self.shop.do(settle, ZONE)
        known = self.suppliers[supplier]
        proposal = self.shop.read(propose, known, Language.FR, self.rules, today=day, zone=ZONE)
        packs = proposal.packs
        expected = self.mirror.order(day, supplier, policy)
        chosen = {self._number_of[item]: int(count) for item, count in packs.items()}
        self.differences += sum(chosen.get(one, 0) != expected.get(one, 0) for one in chosen.keys() | expected.keys())
        # The book in memory follows what the shop really ordered.
        for number in chosen.keys() | expected.keys():
            more = chosen.get(number, 0) - expected.get(number, 0)
            self.mirror.coming[number] += more * self.articles[number].pack
        if packs:
            self.shop.do(self._order, known, packs, proposal.delivery.first, day)
        return chosen

    def expected(self, article: int) -> int:
        return self.mirror.expected(article)

    def worth(self) -> Decimal:
        return self.mirror.worth()

    def reckon(self) -> "Reckoning":
        """Work the stock out anew from the facts, and add up what the days say."""
        found = self.shop.do(rebuild, ZONE)
        return self.shop.read(self._reckon, found)

    def close(self) -> None:
        """Close the file."""
        self.shop.close()

    def _reckon(self, session: Session, found: list[Difference]) -> "Reckoning":
        causes = dict(session.values("SELECT cause, sum(value) FROM stock_day GROUP BY cause"))
        levels = dict(session.values("SELECT id, on_hand FROM stock_level"))
        wrong = [
            number
            for number, product in enumerate(self.products)
            if Decimal(levels.get(product.bytes, 0)).scaleb(-3) != self.mirror.levels[number].on_hand
        ]
        worth = Decimal(session.value("SELECT sum(value) FROM stock_level") or 0).scaleb(-2)
        lines = int(session.value("SELECT count(*) FROM sale_line"))
        values = {cause: Decimal(value).scaleb(-2) for cause, value in causes.items()}
        return Reckoning(len(found), len(wrong), worth, values, lines, self.differences)

    def _at(self, day: date, hour: int) -> None:
        moment = datetime.combine(day, time(hour), ZONE).astimezone(UTC)
        self._now = max(moment, self._now + timedelta(milliseconds=1))

    def _supplier(self, place: int) -> Supplier:
        weekdays, lead = RHYTHMS[place]
        days = "|".join(WEEKDAYS[day] for day in weekdays)
        return Supplier(
            uuid7(), f"S{place}", f"Supplier {place}", None, email=f"orders{place}@example.org", language=Language.FR,
            delivery_days=days, lead_days=lead,
        )  # fmt: skip

    def _furnish(self, session: Session) -> None:
        session.insert(self.buyer)
        session.insert_many(self.suppliers)
        session.insert(TillSession(self.session_id, 1, self._now, WHO, Decimal(0)))
        session.insert_many(self._product(article) for article in self.articles)
        session.insert_many(
            SupplierItem(
                self.items[one.number], self.suppliers[one.supplier].id, self.products[one.number], f"{one.number:05}",
                None, None, Decimal(one.pack), Decimal(1), main=True, withdrawn=None,
            )
            for one in self.articles
        )  # fmt: skip
        session.insert_many(
            PurchasePrice(uuid7(), self.items[one.number], START, one.cost, Decimal(1)) for one in self.articles
        )

    def _product(self, article: Article) -> Product:
        name = f"Article {article.number:05}"
        return Product(
            self.products[article.number], None, name, name, name, None, None, Unit.PIECE, None,
            self.suppliers[article.supplier].id, None, None, None, None, None, None, None, None,
            shelf_life=article.keeps,
        )  # fmt: skip

    def _order(self, session: Session, supplier: Supplier, packs: dict[UUID, Decimal], due: date, day: date) -> None:
        order = make_draft(session, supplier.id, packs, packs, due=due, today=day, now=self._now, who=self.buyer.id.hex)
        send(session, order, due=due, by_mail=False, now=self._now, who=self.buyer.id.hex)
        self._waiting.setdefault(self.suppliers.index(supplier), []).append(order)

    def _receive(self, session: Session, supplier: int, arrivals: Sequence[Arrival]) -> None:
        """Take a delivery in: a receipt with its lines, closed into moves at once."""
        orders = self._waiting.get(supplier, [])
        order = orders.pop(0) if orders else None
        lines = {}
        if order is not None:
            rows = session.values("SELECT product_id, id FROM order_line WHERE order_id = ?", (order,))
            lines = {UUID(bytes=product): UUID(bytes=line) for product, line in rows}
        receipt = GoodsReceipt(uuid7(), self.suppliers[supplier].id, order, "", None, self._now, WHO, self._now, WHO)
        session.insert(receipt)
        for position, arrival in enumerate(arrivals, 1):
            product = self.products[arrival.article]
            if not arrival.quantity:
                continue
            price = (arrival.value / arrival.quantity).quantize(Decimal("0.0001"), ROUND_HALF_UP)
            line = ReceiptLine(
                uuid7(), receipt.id, product, self.items[arrival.article], lines.get(product), position, self._now,
                Decimal(arrival.quantity), price, None, arrival.expiry,
            )  # fmt: skip
            session.insert(line)
            session.insert(
                self._move(arrival.article, MoveCause.RECEIPT, arrival.quantity, value=arrival.value, source=line.id)
            )
            if arrival.broken:
                session.insert(self._move(arrival.article, MoveCause.LOSS, -arrival.broken, reason="damaged"))
        if order is not None and not close_if_complete(session, order):
            # What did not come is not sent later: nobody waits for it.
            close_rest(session, order, now=self._now, who=self.buyer.id.hex)

    def _move(
        self,
        number: int,
        cause: MoveCause,
        quantity: int,
        *,
        value: Decimal | None = None,
        source: UUID | None = None,
        reason: str | None = None,
        counted: int | None = None,
    ) -> StockMove:
        return StockMove(
            uuid7(), self.products[number], cause, self._now, Decimal(quantity), value, None, None, source, reason, WHO,
            counted=None if counted is None else Decimal(counted),
        )  # fmt: skip

    def _sell(self, session: Session, baskets: Baskets) -> None:
        sales, lines = [], []
        for basket in baskets:
            self._now += timedelta(milliseconds=20_000)
            self._tickets += 1
            sale = uuid7()
            total = PRICE * len(basket)
            sales.append(
                Sale(sale, self.session_id, self._tickets, self._now, WHO, None, total, Decimal(0), Decimal(0))
            )
            for position, number in enumerate(basket, 1):
                lines.append(
                    SaleLine(
                        uuid7(), sale, position, LineKind.ITEM, None, self.products[number], None, f"Article {number:05}",
                        Unit.PIECE, Decimal(1), PRICE, PRICE, Decimal(6), None, None, Source.SCAN, None, self._now,
                    )
                )  # fmt: skip
        session.insert_many(sales)
        session.insert_many(lines)


class Reckoning:
    """What a shop's file comes to: differences after a rebuild, articles whose stock is not the book's, euro by cause."""

    def __init__(
        self, rebuilt: int, wrong: int, worth: Decimal, values: dict[str, Decimal], lines: int, differences: int
    ) -> None:
        self.rebuilt, self.wrong, self.worth, self.values = rebuilt, wrong, worth, values
        self.lines, self.differences = lines, differences

    def value(self, cause: MoveCause) -> Decimal:
        """Return what a cause moved, euro."""
        return self.values.get(cause, Decimal(0)).quantize(CENT)

    def gap(self, purchases: Decimal) -> Decimal:
        """Return what is missing between purchases, sales at cost, losses and counts on one side, the stock on the other."""
        moved = sum((self.value(cause) for cause in MoveCause if cause is not MoveCause.RECEIPT), Decimal(0))
        return purchases + moved - self.worth
