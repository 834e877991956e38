"""What is to be shown to who shops, as the till goes on: for the customer display and the pole display alike."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from beesdesk.ui.display.shown import Idle, Shown, Thanks, bill, refunded, sold
from beesdesk.ui.till.desk import Desk

if TYPE_CHECKING:
    from beesdesk.pos.refunds import Refunded

THANKS_MS: Final = 60_000
"""How long a paid sale stays where nothing else is scanned."""
_SOON_MS: Final = 40  # the till's own line is painted first, and a burst of scans is shown at once


class Showing(QObject):
    """Follows the desk: what is in the basket, what it comes to, what is given back."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._refunded: Refunded | None = None
        self.shown: Shown = Idle(desk.rules.name)
        self.soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self.soon.timeout.connect(self._show)
        self.thanks = QTimer(self, interval=THANKS_MS, singleShot=True)
        self.thanks.timeout.connect(self._rest)
        for signal in (desk.line_added, desk.line_taken_back, desk.basket_changed, desk.part_paid, desk.sold):
            signal.connect(self._follow)
        desk.shopper_changed.connect(self._follow)
        desk.refunded.connect(self._give_back)
        self._show()

    def _follow(self) -> None:
        self._refunded = None
        if not self.soon.isActive():
            self.soon.start()

    def _give_back(self, done: "Refunded") -> None:
        self._refunded = done
        self.soon.start()

    def _rest(self) -> None:
        """Forget what was paid: nobody stands there any more."""
        if isinstance(self.shown, Thanks):
            self._put(Idle(self._desk.rules.name))

    def _show(self) -> None:
        desk, state = self._desk, self._desk.state
        if self._refunded is not None:
            self._put(refunded(state, self._refunded))
        elif desk.last_sale is not None and not state.lines:
            self._put(sold(state, desk.last_sale))
        else:
            owed = desk.bill() if state.payments else None
            self._put(bill(state, owed.due if owed else state.due))

    def _put(self, shown: Shown) -> None:
        if shown == self.shown:
            return
        if isinstance(shown, Thanks):
            self.thanks.start()
        self.shown = shown
        self.changed.emit()
