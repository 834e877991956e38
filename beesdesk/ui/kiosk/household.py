"""Who is of the household, and its cards: a lost one is blocked at once, a new one asked for."""

from functools import partial

from beesdesk.members.lost_cards import (
    HouseholdCard,
    block_and_request,
    has_asked_for_card,
    household_cards,
    request_card,
)
from beesdesk.members.queries import eaters_of
from beesdesk.ui.kiosk.pieces import hairline, key, said
from beesdesk.ui.kiosk.proof import secure
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.parts.key_button import Tone


class HouseholdView(Step):
    """The names, then the cards."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit, self.tr("Household and cards"))
        shopper = visit.shopper
        if visit.home is HouseholdView:
            visit.greet(self.tr("Hello {name}").format(name=shopper.first_name), "")
        eaters = visit.shop.read(eaters_of, shopper.member_id)
        card = self.card(self.tr("Who may shop"))
        card.add(said(self.tr("{name}, member").format(name=shopper.name)))
        for name in eaters:
            card.add(said(name))
        if not eaters:
            card.add(said(self.tr("Nobody else of your household. The desk adds them."), "muted"))
        self._show_cards(visit.shop.read(household_cards, shopper.member_id))
        self.done()

    def _show_cards(self, cards: list[HouseholdCard]) -> None:
        visit = self.visit
        member = visit.shopper.member_id
        card = self.card(self.tr("Cards"))
        if visit.shop.read(has_asked_for_card, member, None):
            card.add(said(self.tr("A new card of yours is asked for. Fetch it at the desk.")))
        elif not any(one.eater_id is None for one in cards):
            card.add(said(self.tr("You have no valid card.")))
            card.add(key(self.tr("Ask for a new card"), self._ask, tone=Tone.PRIMARY))
        if cards:
            card.add(
                said(self.tr("Is one lost? Block it: nobody can use it any more, and a new one is asked for."), "muted")
            )
        for one in cards:
            card.add(hairline())
            whose = one.eater or self.tr("your own")
            text = self.tr("Card ending in {digits}, {name}").format(digits=one.ending, name=whose)
            card.add(said(text, "strong"))
            button = key(self.tr("It is lost: block it"), partial(self._open_block, one), tone=Tone.DANGER)
            button.setAccessibleName(f"{button.text()}: {text}")
            card.add(button)

    def _open_block(self, one: HouseholdCard) -> None:
        self.visit.open(partial(BlockView, one=one))

    def _ask(self) -> None:
        visit = self.visit
        done = self.tr("Asked. Fetch your new card at the desk.")
        secure(visit, done, request_card, visit.shopper.member_id, None, now=visit.shop.now(), who=visit.who)


class BlockView(Step):
    """What blocking a card means, then it is done."""

    def __init__(self, visit: Visit, one: HouseholdCard) -> None:
        super().__init__(visit, self.tr("Block the card ending in {digits}").format(digits=one.ending))
        self._one = one
        card = self.card(self.tr("What it means"))
        card.add(said(self.tr("From now on this card opens nothing here and at the till, for good.")))
        card.add(said(self.tr("If you find it again, it stays blocked. The desk gives you a new one.")))
        card.add(key(self.tr("Block it and ask for a new one"), self._block, tone=Tone.DANGER))
        self.done()

    def _block(self) -> None:
        visit = self.visit
        done = self.tr("Blocked. A new card is asked for: fetch it at the desk.")
        member = visit.shopper.member_id
        secure(visit, done, block_and_request, self._one, member, now=visit.shop.now(), who=visit.who)
