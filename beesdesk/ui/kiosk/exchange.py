"""Exchanges and solidarity: what others ask, what the member has asked, and a yes, a no or a never mind to each."""

from collections.abc import Callable
from functools import partial
from typing import Any

from beesdesk.messages import sentence
from beesdesk.shifts.at_kiosk import Option
from beesdesk.shifts.kiosk_exchanges import Answered, Asked, ExchangePage, Offered, Promised, exchange_page
from beesdesk.shifts.solidarity import request, withdraw_offer, withdraw_request
from beesdesk.shifts.swapping import agree, cancel_request, decline, exchange, request_exchange
from beesdesk.ui.kiosk.choice_row import ChoiceRow, when
from beesdesk.ui.kiosk.pieces import hairline, key, said
from beesdesk.ui.kiosk.proof import secure
from beesdesk.ui.kiosk.solidarity import OfferView
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import Card


class ExchangeView(Step):
    """Everything that waits for a word of the member."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit, self.tr("Exchange, solidarity"))
        page = visit.shop.read(exchange_page, visit.shopper.member_id, spoken(), now=visit.shop.now())
        self._show_offered(page)
        self._show_asked(page)
        self._show_solidarity(page)
        self.done()

    # What there is

    def _show_offered(self, page: ExchangePage) -> None:
        card = self.card(self.tr("Others would like to exchange with you"))
        if not page.offered:
            card.add(said(self.tr("Nobody asks for one of your shifts just now."), "muted"))
            card.add(said(self.tr("To ask yourself: Back, then 'I cannot come' beside the shift."), "muted"))
        for one in page.offered:
            card.add(hairline())
            card.add(said(self.tr("Instead of yours: {shift}").format(shift=when(one.give)), "small"))
            if one.is_for_me:
                card.add(ChoiceRow(one.take, one.take.task, self.tr("Yes, exchange"), partial(self._agree, one)))
                card.add(key(self.tr("No, keep mine"), partial(self._decline, one)))
            else:
                card.add(ChoiceRow(one.take, one.take.task, self.tr("Offer mine for it"), partial(self._answer, one)))

    def _show_asked(self, page: ExchangePage) -> None:
        if not page.asked:
            return
        card = self.card(self.tr("You have asked"))
        for one in page.asked:
            card.add(hairline())
            card.add(said(self.tr("You would give: {shift}").format(shift=when(one.give)), "strong"))
            for answer in one.answers:
                text = self.tr("Take this one")
                card.add(ChoiceRow(answer.take, answer.take.task, text, partial(self._exchange, one, answer)))
            if one.is_answer:
                card.add(said(self.tr("You have answered. Now it is for the other one to agree."), "small"))
            elif not one.answers:
                card.add(said(self.tr("Nobody has answered yet. The shift stays yours until then."), "small"))
            card.add(key(self.tr("Never mind, I come"), partial(self._cancel, one)))

    def _show_solidarity(self, page: ExchangePage) -> None:
        card = self.card(self.tr("Solidarity"))
        for one in page.offers:
            self._promised(card, one, self.tr("You come for the others"), self._withdraw_offer)
        for one in page.reliefs:
            self._promised(card, one, self.tr("You are relieved by the others"), self._withdraw_relief)
        if page.relief_refusal is not None:
            card.add(said(sentence(page.relief_refusal, spoken()), "muted"))
        elif page.owes_any:
            card.add(said(self.tr("You owe %n shift(s). The others can do one for you.", "", page.owed)))
            card.add(key(self.tr("Ask for solidarity"), self._relieve_any))
        for missed in page.missed if page.relief_refusal is None else ():
            card.add(hairline())
            card.add(said(self.tr("You missed this shift. The others can make it good."), "small"))
            card.add(ChoiceRow(missed, missed.task, self.tr("Ask for solidarity"), partial(self._relieve, missed)))
        if page.may_offer:
            card.add(said(self.tr("A shift that you do for the others relieves one who cannot come."), "muted"))
            card.add(key(self.tr("Do a shift for the others"), partial(self.visit.open, OfferView)))
        elif page.owed:
            card.add(said(self.tr("Once you owe nothing, you can do a shift for the others."), "muted"))

    def _promised(self, card: Card, one: Promised, what: str, act: Callable[[Promised], None]) -> None:
        text = self.tr("Take it back")
        card.add(hairline())
        card.add(said(what, "strong"))
        if one.shift is None:
            card.add(key(text, partial(act, one)))
        else:
            card.add(ChoiceRow(one.shift, one.shift.task, text, partial(act, one)))

    # The acts

    def _secure(self, done: str, action: Callable[..., Any], *args: Any, **more: Any) -> None:
        secure(self.visit, done, action, *args, **more, now=self.visit.shop.now())

    def _agree(self, one: Offered) -> None:
        done = self.tr("Exchanged: you come {shift}.").format(shift=when(one.take))
        self._secure(done, agree, one.request_id, who=self.visit.who)

    def _decline(self, one: Offered) -> None:
        done = self.tr("Declined. Your shift stays yours; the other one is told.")
        self._secure(done, decline, one.request_id, self.visit.shopper.member_id)

    def _answer(self, one: Offered) -> None:
        done = self.tr("Offered. Once they agree, you come {shift}.").format(shift=when(one.take))
        member, slots = self.visit.shopper.member_id, [one.take.slot]
        self._secure(done, request_exchange, member, one.give.slot, slots, answers=one.request_id, who=self.visit.who)

    def _exchange(self, one: Asked, answer: Answered) -> None:
        done = self.tr("Exchanged: you come {shift}.").format(shift=when(answer.take))
        self._secure(done, exchange, one.request_id, answer.request_id)

    def _cancel(self, one: Asked) -> None:
        done = self.tr("It is off. You come {shift}.").format(shift=when(one.give))
        self._secure(done, cancel_request, one.request_id)

    def _withdraw_offer(self, one: Promised) -> None:
        self._secure(self.tr("Taken back. Your place is free for somebody else."), withdraw_offer, one.id)

    def _withdraw_relief(self, one: Promised) -> None:
        done = self.tr("Taken back. The shift is yours again.")
        self._secure(done, withdraw_request, one.id, who=self.visit.who)

    def _relieve_any(self) -> None:
        self._secure(
            self.tr("The others do one shift for you."), request, self.visit.shopper.member_id, who=self.visit.who
        )

    def _relieve(self, missed: Option) -> None:
        member = self.visit.shopper.member_id
        done = self.tr("The others make it good: {shift}.").format(shift=when(missed))
        self._secure(done, request, member, missed.slot, who=self.visit.who)
