"""Today's shifts and those of the next day, for everybody who passes by: hours, task, first names, free places."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.shifts.public_board import PublicDay, PublicShift, public_board
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.page import KioskPage, column_of
from beesdesk.ui.kiosk.pieces import card, hairline, said, swap
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.card import Card


class ShiftsView(Translated, QWidget):
    """A card for each day."""

    def __init__(self, shop: Shop) -> None:
        super().__init__()
        self._shop = shop
        self._days: list[PublicDay] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._view = QWidget(self)
        self._column.addWidget(self._view)
        self._retranslate()

    def reload(self) -> None:
        """Show what is now, where that has changed and anybody can see it."""
        if not self.isVisible():
            return
        days = self._shop.read(public_board, spoken(), now=self._shop.now())
        if days != self._days:
            self._days = days
            self._fill(days)

    def _fill(self, days: list[PublicDay]) -> None:
        made = column_of(*(self._day(place, day) for place, day in enumerate(days)))
        former, self._view = self._view, made
        swap(self._column, former, made)

    def _day(self, place: int, day: PublicDay) -> Card:
        name = formatting().day(day.day)
        made = card((self.tr("Today, {day}"), self.tr("Tomorrow, {day}"))[place].format(day=name))
        if not day.shifts:
            none = self.tr("No more shifts today.") if place == 0 else self.tr("There are no shifts that day.")
            made.add(said(none, "muted"))
        for shift in day.shifts:
            made.add(hairline())
            hours = formatting().clocks(shift.starts, shift.ends)
            made.add(said(" \u00b7 ".join(part for part in (hours, shift.task) if part), "strong"))
            made.add(said(self._about(shift), "small"))
        return made

    def _about(self, shift: PublicShift) -> str:
        leader = self.tr("leader {name}").format(name=shift.leader) if shift.leader else ""
        names = ", ".join(name for name in shift.names if name != shift.leader)
        free = self.tr("%n free place(s)", "", shift.free) if shift.free else self.tr("complete")
        return " \u00b7 ".join(part for part in (leader, names, free) if part)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is now: while it is not seen, nothing is asked."""
        super().showEvent(event)
        self.reload()

    def _retranslate(self) -> None:
        self._days = None
        self.reload()


class ShiftsPage(KioskPage):
    """The same as a page of its own, where the invitation has no room for it."""

    icon = "member"

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(booth, parent)
        self._begin()

    @classmethod
    def title(cls) -> str:
        """Return what the button says."""
        return QCoreApplication.translate("ShiftsPage", "Shifts today and tomorrow")

    def _build(self) -> QWidget:
        return ShiftsView(self.shop)
