"""What the page of products asks of the shop."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.enquiry import enquire
from beesdesk.catalog.model import Category, Supplier
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.shifts.known import zone_of
from beesdesk.stock import product_list
from beesdesk.stock.history import Piece, Span, first_of, pieces
from beesdesk.stock.levels import bring_up
from beesdesk.stock.product_file import Noted, ProductFile, history, last_moves, product_file
from beesdesk.stock.product_list import Asked, ProductLine
from beesdesk.ui.office.desk import OfficeDesk


class ProductDeeds:
    """Reads of one desk; what is done is done by its `MemberDeeds`-like deeds in the panels."""

    def __init__(self, desk: OfficeDesk) -> None:
        self._desk, self._shop = desk, desk.shop

    def bring_up(self) -> None:
        """Fold what was sold and moved since the last time."""
        self._shop.do(bring_up, self._shop.read(zone_of), self._desk.now())

    def page(self, asked: Asked, first: int, most: int) -> list[ProductLine]:
        """Return a page of a list."""
        return self._shop.read(product_list.page, asked, first, most)

    def count(self, asked: Asked) -> int:
        """Return how many products a list has."""
        return self._shop.read(product_list.count, asked)

    def ids(self, asked: Asked) -> list[UUID]:
        """Return all products of a list."""
        return self._shop.read(product_list.ids, asked)

    def below(self, category_id: UUID) -> tuple[UUID, ...]:
        """Return a category and all below it."""
        return self._shop.read(product_list.below, category_id)

    def categories(self) -> list[Category]:
        """Return all categories, each after the one that it is in."""
        return self._shop.read(_categories)

    def suppliers(self) -> list[Supplier]:
        """Return all suppliers by name."""
        return self._shop.read(_suppliers)

    def file(self, product_id: UUID) -> ProductFile | None:
        """Return all that is known of a product."""
        return self._shop.read(product_file, product_id, self._desk.shop_day())

    def moves(self, product_id: UUID) -> Sequence[Noted]:
        """Return what moved a product, the latest first."""
        return self._shop.read(last_moves, product_id)

    def pieces(self, product_id: UUID, span: Span, count: int) -> Sequence[Piece]:
        """Return the last days, weeks or months of a product."""
        today = self._desk.shop_day()
        level, days = self._shop.read(history, product_id, first_of(today, span, count), today)
        return pieces(days, level.on_hand, level.value, today=today, span=span, count=count)

    def product_of(self, text: str) -> UUID | None:
        """Return the product that a scanned code names; None is refused aloud."""
        found = self._shop.read(enquire, text, self._desk.shop_day())
        if found.offer is None:
            self._desk.refuse(CodeUnknown(text))
            return None
        return found.offer.id

    def zone(self) -> ZoneInfo:
        """Return where the shop's clocks are."""
        return self._shop.read(zone_of)

    def today(self) -> date:
        """Return the shop's day."""
        return self._desk.shop_day()


def _categories(session: Session) -> list[Category]:
    return session.rows(Category, f"SELECT {columns(Category)} FROM category ORDER BY slug")  # noqa: S608 - its columns


def _suppliers(session: Session) -> list[Supplier]:
    return session.rows(Supplier, f"SELECT {columns(Supplier)} FROM supplier ORDER BY name, code")  # noqa: S608
