"""What the page of losses asks of the shop."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QObject

from beesdesk.catalog.enquiry import Enquiry, enquire, enquire_product
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.people import name_of
from beesdesk.messages import sentence
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.reports.delivery_slip import slip_of
from beesdesk.reports.loss_lists import LossList, write_losses
from beesdesk.shifts.known import zone_of
from beesdesk.stock import moving
from beesdesk.stock.levels import level_of, settle
from beesdesk.stock.move_queries import MoveRow, losses_between, main_supplier, supplier_names
from beesdesk.stock.moving import By, Goods, worth_of
from beesdesk.stock.valuing import Level
from beesdesk.ui.background import Background
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.values import dataclass
from beesdesk.words import LossReason, MoveCause

FOLDER: Final = "exports"
MOST: Final = 2000
"""Moves of a period that are shown; a file has all of them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be noted of goods. `reason` is a loss's, `said` in somebody's words, or which shop they are carried to.

    `into` is what they are made into; `supplier_id` and `credit` of what goes back.
    """

    cause: MoveCause
    goods: Goods
    reason: LossReason | None = None
    said: str = ""
    into: Goods | None = None
    supplier_id: UUID | None = None
    credit: Decimal | None = None


class LossesDeeds(QObject):
    """The deeds of one desk. What is refused is told by the desk; then they return None or False."""

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop
        self._background = Background(self)

    def by(self) -> By:
        """Return who does it, now."""
        return By(self.desk.who, self.desk.now(), self.zone(), self.desk.language, self.desk.approved_by)

    def zone(self) -> ZoneInfo:
        """Return where the shop's clocks are."""
        return self._shop.read(zone_of)

    def find(self, text: str) -> Enquiry | None:
        """Return the product that a code names; None is refused aloud."""
        found = self._shop.read(enquire, text, self.desk.shop_day())
        if found.offer is None:
            self.desk.refuse(CodeUnknown(text))
            return None
        return found

    def product(self, product_id: UUID) -> Enquiry:
        """Return a product that was chosen."""
        return self._shop.read(enquire_product, product_id, self.desk.shop_day())

    def settle(self) -> None:
        """Have what is on hand be what it is now."""
        self._shop.do(settle, self.zone())

    def level(self, product_id: UUID) -> Level:
        """Return what is on hand of a product."""
        return self._shop.read(level_of, product_id)

    def worth(self, goods: Goods) -> Decimal | None:
        """Return what goods that leave are worth, euro without VAT; None where nobody knows."""
        return self._shop.read(worth_of, goods)

    def suppliers(self) -> list[tuple[UUID, str]]:
        """Return who delivers, by name."""
        return self._shop.read(supplier_names)

    def supplier_of(self, product_id: UUID) -> UUID | None:
        """Return from whom a product comes."""
        return self._shop.read(main_supplier, product_id)

    def rows(self, first: date, last: date) -> list[MoveRow]:
        """Return what was noted on some days, the latest first."""
        return self._shop.read(losses_between, first, last, self.zone(), self.desk.language, MOST)

    def names(self, rows: list[MoveRow]) -> dict[str, str]:
        """Return the names of who noted them, by reference."""
        return {who: self._shop.read(name_of, who) for who in {row.who for row in rows}}

    def note(self, wish: Wish) -> UUID | None:
        """Note what a wish says; return the move."""
        try:
            return self._shop.do(_note, wish, self.by())
        except ShopError as error:
            self.desk.refuse(error)
            return None

    def undo(self, move_id: UUID) -> bool:
        """Take a move back."""

        def tried() -> bool:
            try:
                self._shop.do(moving.undo_move, move_id, self.by())
            except ShopError as error:
                self.desk.refuse(error)
                return False
            return True

        return bool(self.desk.attempt(tried))

    def export(
        self, first: date, last: date, file: Path, then: Callable[[Path], object], failed: Callable[[str], object]
    ) -> None:
        """Write all that was noted on some days into a file, beside the screen."""
        rows = tuple(self._shop.read(losses_between, first, last, self.zone(), self.desk.language))
        found = LossList(rows, self.names(list(rows)), first, last, self._shop.read(slip_of))
        work = partial(write_losses, found, file, self.desk.language)
        self._background.run(
            work, lambda path: then(path) if shiboken6.isValid(self) else None, partial(self._say, failed)
        )

    def folder(self) -> Path:
        """Return where files go."""
        return self._shop.path.parent / FOLDER

    def finish(self) -> None:
        """Let a file that is being written come to its end."""
        self._background.finish()

    def _say(self, failed: Callable[[str], object], fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        failed(sentence(fault, self.desk.language))


def _note(session: Session, wish: Wish, by: By) -> UUID:
    """Do what a wish says."""
    if wish.cause is MoveCause.OWN_USE:
        return moving.use_up(session, wish.goods, by, said=wish.said)
    if wish.cause is MoveCause.RETURN and wish.supplier_id is not None:
        return moving.send_back(session, wish.goods, wish.supplier_id, by, credit=wish.credit, said=wish.said)
    if wish.cause is MoveCause.TRANSFER and wish.into is not None:
        return moving.make_into(session, wish.goods, wish.into, by)[0]
    if wish.cause is MoveCause.TRANSFER:
        return moving.carry_away(session, wish.goods, wish.said, by)
    return moving.write_off(session, wish.goods, wish.reason or LossReason.OTHER, by, said=wish.said)
