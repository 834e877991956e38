"""Who could come to the chosen shift: looked for beside the window, shown in the card, accepted one by one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts.stand_ins import StandIn, find_stand_ins
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.office.board_card import BoardCard
from beesdesk.ui.office.board_deeds import BoardDeeds
from beesdesk.ui.office.board_hands import BoardHands
from beesdesk.ui.office.board_plan import PlanDialog
from beesdesk.ui.office.desk import OfficeDesk

_MOST = 8


class BoardProposals(QObject):
    """An answer that comes after another shift was chosen is dropped."""

    def __init__(self, desk: OfficeDesk, deeds: BoardDeeds, hands: BoardHands, card: BoardCard, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._deeds, self._hands, self._card, self._page = desk, deeds, hands, card, page
        self._background = Background(self)
        self._asked = 0

    @property
    def busy(self) -> bool:
        """True while somebody is looked for."""
        return self._background.busy

    def leave(self) -> None:
        """Look for nobody any more."""
        self._asked += 1
        self._background.finish()

    def propose(self) -> None:
        """Look for who could come to the chosen shift; the board stays alive meanwhile."""
        shift = self._card.shift
        if shift is None:
            return
        seat = next((one for one in shift.seats if one.member_id is None), self._card.seat())
        if seat is None:
            return
        self._asked += 1
        asked, shop, now = self._asked, self._desk.shop, self._desk.now()
        self._card.show_proposals((), self.tr("Looking for who could come…"))
        self._background.run(
            lambda: shop.read(find_stand_ins, seat.id, now=now, most=_MOST),
            lambda found: self._proposed(asked, found),
            lambda fault: self._failed(asked, fault),
        )

    def plan(self) -> None:
        """Look for who could fill all gaps, and accept one after the other."""
        dialog = PlanDialog(self._desk, self._page.window(), self._deeds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def accept(self) -> None:
        """Take the chosen proposal: into an empty place, else instead of whoever is chosen."""
        member, shift, seat = self._card.proposals.chosen(), self._card.shift, self._card.seat()
        if member is None or shift is None:
            return
        if shift.free:
            self._hands.add_one(shift, member)
        elif seat is not None:
            self._hands.replace_by(shift, seat, member)

    def forget(self) -> None:
        """Propose nobody: another shift is chosen."""
        self._asked += 1
        self._card.show_proposals((), "")

    def _proposed(self, asked: int, found: Sequence[StandIn]) -> None:
        if asked != self._asked:
            return
        none = self.tr(
            "Nobody can be proposed: who takes shifts is away, elsewhere at that time, without the skill, or a beginner who"
            " would be alone. Add somebody by name (F2)."
        )
        seat, shift = self._card.seat(), self._card.shift
        some = self.tr("Who could come, the likeliest first:")
        if seat is not None and shift is not None and not shift.free:
            some = self.tr("Who could come instead of {name}:").format(name=seat.name)
        self._card.show_proposals(found, some if found else none)
        if found:
            self._card.proposals.setFocus()

    def _failed(self, asked: int, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        if asked == self._asked:
            self._card.show_proposals((), sentence(fault, spoken()))
