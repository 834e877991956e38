"""What staff do with the kiosk itself: make it the welcome desk or a kiosk again, and close it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.members.kiosk_door import leave_kiosk, switch_kiosk, who_may_leave, who_may_switch
from beesdesk.members.model import Person
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.exchange_line import ExchangeLine
from beesdesk.ui.kiosk.pin_page import Deed, PinPage
from beesdesk.ui.parts.key_button import Tone

if TYPE_CHECKING:
    from beesdesk.ui.exchanging import Exchanging

translate = QCoreApplication.translate


class StaffPage(PinPage):
    """`left` is emitted once an administrator's PIN was right, `switched` once somebody's who may was."""

    left = Signal()
    switched = Signal()

    def __init__(
        self,
        shop: Shop,
        parent: QWidget | None = None,
        *,
        is_welcome: bool = False,
        exchanging: "Exchanging | None" = None,
    ) -> None:
        people, refusal = _people(shop)
        secret, now = shop.secret(), shop.now
        switch = (
            translate("StaffPage", "Make it a kiosk")
            if is_welcome
            else translate("StaffPage", "Make it the welcome desk")
        )
        deeds = (
            Deed(
                switch, lambda who, pin: shop.do(switch_kiosk, who, pin, secret, now=now()), self._switched, Tone.PLAIN
            ),
            Deed(
                translate("StaffPage", "Close the kiosk"),
                lambda who, pin: shop.do(leave_kiosk, who, pin, secret, now=now()),
                self._left,
                Tone.DANGER,
            ),
        )
        super().__init__(translate("StaffPage", "For staff: switch or close the kiosk"), people, deeds, parent)
        self.leave = self.deeds[-1]
        if exchanging is not None:
            self.exchange = ExchangeLine(exchanging, self)
            self.column.insertWidget(1, self.exchange)
        if refusal is not None:
            self.refuse(refusal)

    def _switched(self) -> None:
        self.switched.emit()

    def _left(self) -> None:
        self.left.emit()


def _people(shop: Shop) -> tuple[list[Person], ShopError | None]:
    """Return those whose PIN does anything here, administrators first; and what is wrong where none could leave."""
    refusal: ShopError | None = None
    leaving: list[Person] = []
    try:
        leaving = shop.read(who_may_leave, shop.secret())
    except ShopError as error:
        refusal = error
    known = {person.id for person in leaving}
    return leaving + [one for one in shop.read(who_may_switch, shop.secret()) if one.id not in known], refusal
