"""What one needs less often: messages, household, PIN."""

from functools import partial

from beesdesk.ui.kiosk.household import HouseholdView
from beesdesk.ui.kiosk.letters import LettersView
from beesdesk.ui.kiosk.pieces import key
from beesdesk.ui.kiosk.proof import change_pin
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit


class MoreView(Step):
    """Three large buttons."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit, self.tr("Messages, cards, PIN"))
        card = self.card()
        card.add(key(self.tr("My messages"), partial(visit.open, LettersView), icon="mail"))
        card.add(key(self.tr("Household and cards"), partial(visit.open, HouseholdView), icon="card"))
        card.add(key(self.tr("My PIN"), partial(change_pin, visit), icon="lock"))
        self.done()
