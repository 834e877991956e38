"""Doing a shift for the others."""

from beesdesk.shifts.at_kiosk import Option
from beesdesk.shifts.kiosk_exchanges import offerable
from beesdesk.shifts.option_filter import Liking
from beesdesk.shifts.solidarity import offer
from beesdesk.ui.kiosk.choice_row import when
from beesdesk.ui.kiosk.option_list import ANY, FIRST, Choosing, OptionStep
from beesdesk.ui.kiosk.proof import secure
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import spoken


class OfferView(OptionStep):
    """The shifts in which somebody could come for the others."""

    def __init__(self, visit: Visit, liking: Liking = ANY, most: int = FIRST) -> None:
        super().__init__(visit, self.tr("Do a shift for the others"))
        found = visit.shop.read(offerable, visit.shopper.member_id, spoken(), now=visit.shop.now())
        none = self.tr("There is no shift with a free place for you just now.")
        choosing = Choosing(liking, most, self._about, self.tr("I come"), self._offer, OfferView)
        self.list_options(self.tr("It counts for a member who cannot come, not for you."), found, none, choosing)
        self.done()

    def _about(self, one: Option) -> str:
        room = self.tr("%n free place(s)", "", one.free)
        return " · ".join(part for part in (one.task, room) if part)

    def _offer(self, one: Option) -> None:
        visit = self.visit
        done = self.tr("Thank you. You come {shift}, for the others.").format(shift=when(one))
        secure(visit, done, offer, visit.shopper.member_id, one.slot, now=visit.shop.now(), who=visit.who)
