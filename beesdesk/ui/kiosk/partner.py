"""An exchange that was agreed with somebody: whom, which shift of theirs, and they get it to agree to."""

from functools import partial

from beesdesk.members.lost_cards import find_by_name
from beesdesk.members.queries import Shopper
from beesdesk.shifts.at_kiosk import Option
from beesdesk.shifts.kiosk_exchanges import partners_shifts
from beesdesk.shifts.slots import Slot
from beesdesk.shifts.swapping import propose
from beesdesk.ui.kiosk.choice_row import ChoiceRow, when
from beesdesk.ui.kiosk.lost_card import NUMBER
from beesdesk.ui.kiosk.pieces import hairline, key, said
from beesdesk.ui.kiosk.proof import secure
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.typed import typed_digits, typed_name
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.key_button import Tone


class PartnerView(Step):
    """Who it is: by member number, then by name, so that nobody leafs through the others' shifts."""

    def __init__(self, visit: Visit, give: Slot, number: str = "") -> None:
        super().__init__(visit, self.tr("With whom have you agreed?"))
        self._give, self._number = give, number
        title = self.tr("Their first or family name") if number else self.tr("Their member number")
        self._typed = typed_name(title) if number else typed_digits(title, NUMBER)
        self._typed.changed.connect(self._show)
        self._on = key(self.tr("Go on"), self._go_on, tone=Tone.PRIMARY)
        self._typed.below(self._on)
        self.card(title).add(self._typed)
        self.done()
        self._show()

    def _show(self) -> None:
        self._on.setEnabled(bool(self._typed.text))

    def _go_on(self) -> None:
        visit, typed = self.visit, self._typed.text
        if not self._number:
            visit.open(partial(PartnerView, give=self._give, number=typed))
            return
        member, now = visit.shopper.member_id, visit.shop.now()
        known = visit.shop.do(find_by_name, self._number, typed, member, now=now)
        if known.shopper is not None:
            visit.open(partial(PartnersShiftsView, give=self._give, partner=known.shopper))
        elif known.refusal is not None:
            visit.open(partial(PartnerView, give=self._give))
            visit.refuse(known.refusal)


class PartnersShiftsView(Step):
    """Which of their shifts it is to be."""

    def __init__(self, visit: Visit, give: Slot, partner: Shopper) -> None:
        super().__init__(visit, self.tr("Exchange with {name}").format(name=partner.first_name))
        self._give, self._partner = give, partner
        member, now = visit.shopper.member_id, visit.shop.now()
        found = visit.shop.read(partners_shifts, member, partner.member_id, give, spoken(), now=now)
        card = self.card(self.tr("Which of their shifts do you take?"))
        if not found:
            card.add(said(self.tr("There is none that you could take. Ask at the desk."), "muted"))
        else:
            card.add(
                said(self.tr("They get a message, and agree here or at the desk. Until then nothing changes."), "muted")
            )
        for one in found:
            card.add(hairline())
            card.add(ChoiceRow(one, one.task, self.tr("Propose it"), partial(self._propose, one)))
        self.done()

    def _propose(self, one: Option) -> None:
        visit = self.visit
        done = self.tr("Proposed. Once {name} agrees, you come {shift}.").format(
            name=self._partner.first_name, shift=when(one)
        )
        secure(
            visit, done, propose, visit.shopper.member_id, self._give, self._partner.member_id, one.slot,
            now=visit.shop.now(), who=visit.who,
        )  # fmt: skip
