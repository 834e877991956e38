"""What the page of deliveries asks of the shop."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

import shiboken6
from PySide6.QtCore import QObject

from beesdesk.catalog.queries import ContainerOffer, containers
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.reports.delivery_slip import save_slip, slip_of
from beesdesk.reports.delivery_texts import delivery_word
from beesdesk.shifts.known import zone_of
from beesdesk.stock import receipt_details, receiving
from beesdesk.stock.move_queries import supplier_names
from beesdesk.stock.moving import By, Goods
from beesdesk.stock.receipt_closing import Closing, close_receipt, give_up_receipt
from beesdesk.stock.receipt_mail import mail_slip
from beesdesk.stock.receipt_queries import Awaited, ReceiptHead, awaited, closed_receipts, open_receipts
from beesdesk.stock.receipt_view import Delivery, delivery
from beesdesk.stock.receiving import Taken, Told
from beesdesk.ui.background import Background
from beesdesk.ui.office.desk import OfficeDesk

FOLDER: Final = "deliveries"
P = ParamSpec("P")
T = TypeVar("T")


class ReceiveDeeds(QObject):
    """The deeds of one desk. What is refused is told by the desk; then they return None or False."""

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop
        self._background = Background(self)

    def by(self) -> By:
        """Return who does it, now."""
        return By(self.desk.who, self.desk.now(), self._shop.read(zone_of), self.desk.language, self.desk.approved_by)

    # Looking

    def awaited(self) -> list[Awaited]:
        """Return the orders whose delivery is waited for."""
        return self._shop.read(awaited)

    def begun(self) -> list[ReceiptHead]:
        """Return the deliveries that are being taken in."""
        return self._shop.read(open_receipts)

    def closed(self) -> list[ReceiptHead]:
        """Return the deliveries that were taken in last."""
        return self._shop.read(closed_receipts)

    def suppliers(self) -> list[tuple[UUID, str]]:
        """Return who delivers, by name."""
        return self._shop.read(supplier_names)

    def delivery(self, receipt: UUID) -> Delivery:
        """Return a delivery as it is now."""
        return self._shop.read(delivery, receipt, self.desk.language, self.desk.shop_day())

    def containers(self) -> list[ContainerOffer]:
        """Return the containers that have a deposit."""
        return self._shop.read(containers, self.desk.shop_day())

    # Taking in

    def open(self, supplier: UUID, order: UUID | None = None) -> UUID | None:
        """Begin to take a delivery in, or go on with it."""
        return self._done(receiving.open_receipt, supplier, self.by(), order_id=order)

    def scan(self, receipt: UUID, text: str, told: Told) -> Taken | ShopError:
        """Take in what was scanned or typed; return why not where it is refused."""
        try:
            return self._shop.do(receiving.scan_arrival, receipt, text, self.by(), told)
        except ShopError as error:
            return error

    def take(self, receipt: UUID, product: UUID, told: Told) -> Taken | ShopError:
        """Take in a product that was chosen, a pack of it where nothing else was said."""
        quantity = told.times if told.weight is None else told.weight
        goods = Goods(product, quantity)
        try:
            return self._shop.do(receiving.take_product, receipt, goods, self.by(), by_packs=told.weight is None)
        except ShopError as error:
            return error

    def undo(self, receipt: UUID) -> Taken | ShopError:
        """Take the last scan back."""
        try:
            return self._shop.do(receiving.undo_scan, receipt, self.by())
        except ShopError as error:
            return error

    def say_line(self, receipt: UUID, product: UUID, said: receipt_details.LineSaid) -> bool:
        """Say how much of a product came, and what it costs."""
        return self._done(receipt_details.say_line, receipt, product, said, self.by()) is not None

    def say_crates(self, receipt: UUID, container: UUID, came: int, given_back: int) -> bool:
        """Say how many containers came and went back."""
        return self._did(receipt_details.set_containers, receipt, container, came, given_back, self.by())

    def say_paper(self, receipt: UUID, paper: str, total: Decimal | None) -> bool:
        """Say number and total of the delivery note."""
        return self._did(receipt_details.set_paper, receipt, paper, total, self.by())

    def close(self, receipt: UUID, *, await_rest: bool) -> Closing | None:
        """Take the delivery in."""
        return self.desk.attempt(lambda: self._done(close_receipt, receipt, self.by(), await_rest=await_rest))

    def give_up(self, receipt: UUID) -> bool:
        """Close a delivery of which nothing counts."""
        return bool(self.desk.attempt(lambda: self._did(give_up_receipt, receipt, self.by())))

    # Papers

    def save_slip(self, found: Delivery, then: Callable[[Path], object], failed: Callable[[str], object]) -> None:
        """Write the slip of a delivery beside the screen."""
        language = self.desk.rules.language
        whose = self._shop.read(slip_of)
        name = delivery_word("file", language).format(number=found.head.number)
        paper = self._shop.read(delivery, found.head.id, language, self.desk.shop_day())
        work = partial(save_slip, paper, whose, language, self._shop.path.parent / FOLDER / name)
        self._background.run(
            work, lambda file: then(file) if shiboken6.isValid(self) else None, partial(self._say, failed)
        )

    def mail_slip(self, receipt: UUID) -> str | ShopError:
        """Put the slip into the outbox; return to which address it goes, or why it does not."""
        try:
            return self._shop.do(mail_slip, receipt, self.by())
        except ShopError as error:
            return error

    def finish(self) -> None:
        """Let a paper that is being written come to its end."""
        self._background.finish()

    # Within

    def _done(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self.desk.refuse(error)
            return None

    def _did(self, action: Callable[Concatenate[Session, P], Any], *args: P.args, **kwargs: P.kwargs) -> bool:
        def told(session: Session) -> bool:
            action(session, *args, **kwargs)
            return True

        return bool(self._done(told))

    def _say(self, failed: Callable[[str], object], fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        failed(sentence(fault, self.desk.language))
