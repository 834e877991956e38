"""What the page of orders asks of the shop."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject

from beesdesk.catalog.barcodes import read_code
from beesdesk.catalog.model import Supplier
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.db.session import Session
from beesdesk.pos.order_rules import order_rules
from beesdesk.reports.order_papers import OrderPaper, file_name, order_paper, write_order
from beesdesk.shifts.closing_days import closing_days
from beesdesk.shifts.known import zone_of
from beesdesk.stock import orders
from beesdesk.stock.levels import settle
from beesdesk.stock.order_queries import OrderRow, OrderView, order_rows, order_view
from beesdesk.stock.proposing import Proposal, SupplierDue, opening, propose, suppliers_due
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.words import OrderFile, OrderState

FOLDER: Final = "orders"


class OrderDeeds(QObject):
    """The deeds of one desk. What is refused is told by the desk; then they return None or False."""

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop

    # Looking

    def due(self) -> list[SupplierDue]:
        """Return the suppliers, those from whom an order is due today first."""
        today = self.desk.shop_day()

        def find(session: Session) -> list[SupplierDue]:
            zone, closed = zone_of(session), {day.day for day in closing_days(session)}
            clock = self.desk.now().astimezone(zone).time()
            return suppliers_due(session, today, opening(session, today, zone, closed), clock)

        return self._shop.read(find)

    def orders(self, *, all_of_them: bool) -> list[OrderRow]:
        """Return the orders that are written or waited for, or the last of all."""
        states = tuple(OrderState) if all_of_them else (OrderState.DRAFT, OrderState.SENT)
        return self._shop.read(order_rows, *states)

    def order(self, order: UUID) -> OrderView:
        """Return an order as it is now."""
        return self._shop.read(order_view, order, self.desk.language)

    def proposing(self, supplier: Supplier) -> Callable[[], Proposal]:
        """Return the work of seconds that proposes what to order from a supplier."""
        shop, language, today, now = self._shop, self.desk.language, self.desk.shop_day(), self.desk.now()

        def find(session: Session) -> Proposal:
            how = order_rules(session)
            zone, closed = zone_of(session), {day.day for day in closing_days(session)}
            clock = now.astimezone(zone).time()
            return propose(session, supplier, language, how, today=today, zone=zone, closed=closed, clock=clock)

        def work() -> Proposal:
            shop.do(settle, shop.read(zone_of))
            return shop.read(find)

        return work

    def product_of(self, text: str) -> UUID | None:
        """Return the product that a scanned code names, None where there is none."""
        today = self.desk.shop_day()

        def find(session: Session) -> UUID | None:
            offer = offer_by_code(session, read_code(text, patterns(session), today=today), today)
            return offer.id if offer else None

        return self._shop.read(find)

    # Doing

    def keep(self, proposal: Proposal, order: UUID | None, packs: Mapping[UUID, Decimal]) -> UUID | None:
        """Write what was chosen into a draft, a new one where there is none; return it."""
        return self.desk.attempt(lambda: self._keep(proposal, order, packs))

    def send(self, order: UUID, due: date, *, by_mail: bool) -> str | None:
        """Send a draft; return its number."""
        language = self.desk.rules.language
        number: str | None = self.desk.attempt(
            lambda: self._act(orders.send, order, due=due, by_mail=by_mail, language=language)
        )
        return number

    def cancel(self, order: UUID, reason: str) -> bool:
        """Call an order off."""
        return self._did(orders.cancel, order, reason=reason or None, language=self.desk.rules.language)

    def close_rest(self, order: UUID, reason: str) -> bool:
        """Wait no longer for what has not come."""
        return self._did(orders.close_rest, order, reason=reason or None)

    # Papers

    def saving(self, order: UUID, kind: OrderFile) -> Callable[[], Path]:
        """Return the work that writes an order into a file of a kind, in the shop's folder."""
        paper: OrderPaper = self._shop.read(order_paper, order)
        path = self._shop.path.parent / FOLDER / f"{file_name(paper)}.{kind}"
        return partial(_saved, paper, path)

    # Within

    def _keep(self, proposal: Proposal, order: UUID | None, packs: Mapping[UUID, Decimal]) -> UUID | None:
        today = proposal.day
        if order is None:
            due = proposal.delivery.first
            supplier = proposal.supplier.id
            made: UUID | None = self._act(orders.make_draft, supplier, packs, proposal.packs, due=due, today=today)
            return made
        done = self._did(orders.write_draft, order, packs, proposal.packs, today=today)
        return order if done else None

    def _act(self, action: Callable[..., Any], *args: Any, **named: Any) -> Any:
        desk = self.desk
        return desk._try(action, *args, now=desk.now(), who=desk.who, approved_by=desk.approved_by, **named)  # noqa: SLF001 - the desk's own deeds

    def _did(self, action: Callable[..., Any], *args: Any, **named: Any) -> bool:
        def told(session: Session, *said: Any, **more: Any) -> bool:
            action(session, *said, **more)
            return True

        return bool(self.desk.attempt(lambda: self._act(told, *args, **named)))


def _saved(paper: OrderPaper, path: Path) -> Path:
    write_order(paper, path)
    return path
