"""Baskets that were set aside, the oldest first."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from beesdesk.db.session import Session
from beesdesk.members.people import name_of
from beesdesk.members.queries import shopper_by_id
from beesdesk.pos.queries import ParkedBasket, parked_baskets
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_HOUR: Final = timedelta(hours=1)
_DAY: Final = timedelta(days=1)


class ParkedDialog(TillDialog):
    """Takes one back. Answers with its `Basket`."""

    WIDTH = 720
    HEIGHT = 560

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._baskets = desk.shop.read(parked_baskets)
        self._members = desk.shop.read(_names, [basket.member_id for basket in self._baskets if basket.member_id])
        self._cashiers = desk.shop.read(_cashiers, {basket.cashier for basket in self._baskets})
        self._now = desk.now()
        self.rows = PickList(self)
        self.empty = EmptyState("park", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self.empty)
        self._pages.setCurrentWidget(self.rows if self._baskets else self.empty)
        self.content.addWidget(self._pages, 1)
        self.act.setVisible(bool(self._baskets))
        self.rows.taken.connect(self._take)
        self._retranslate()
        (self.rows if self._baskets else self.back).setFocus()

    def _do(self) -> None:
        if self.rows.selected() >= 0:
            self._take(self.rows.selected())

    def _take(self, place: int) -> None:
        basket = self.desk.recall(self._baskets[place].id)
        if basket is not None:
            self.answer(basket)

    def _row(self, place: int, basket: ParkedBasket) -> LineView:
        member = self._members.get(basket.member_id) if basket.member_id else None
        name = basket.name or member or self.tr("Without a name")
        parts = [member] if member and member != name else []
        parts += [self.tr("%n article(s)", "", basket.items), self._age(self._now - basket.parked_at)]
        parts.append(self.tr("by {cashier}").format(cashier=self._cashiers[basket.cashier]))
        return LineView(str(place + 1), name, " \u00b7 ".join(parts), "", formatting().money(basket.total))

    def _age(self, age: timedelta) -> str:
        if age >= _DAY:
            return self.tr("for %n day(s)", "", age // _DAY)
        if age >= _HOUR:
            return self.tr("for %n hour(s)", "", age // _HOUR)
        minutes = age // timedelta(minutes=1)
        return self.tr("for %n minute(s)", "", minutes) if minutes else self.tr("just now")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Baskets set aside"))
        chosen = self.rows.selected()
        self.rows.offer([self._row(place, basket) for place, basket in enumerate(self._baskets)])
        self.rows.select(max(0, chosen) if self._baskets else -1)
        self.rows.set_name(self.tr("Baskets set aside"))
        self.empty.show_message(self.tr("No basket is waiting"), self.tr("F6 sets the open one aside."))
        self.act.show_text(self.tr("Take back"))


def _names(session: Session, members: list[UUID]) -> dict[UUID, str]:
    """Return the members' names by their id."""
    found = (shopper_by_id(session, member) for member in members)
    return {shopper.member_id: shopper.name for shopper in found if shopper}


def _cashiers(session: Session, references: set[str]) -> dict[str, str]:
    """Return the cashiers' names by their reference."""
    return {reference: name_of(session, reference) for reference in references}
