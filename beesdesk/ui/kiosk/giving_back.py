"""Leaving a shift: a booked place is given back, a regular one is swapped, relieved or left; what it means is said before."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final
from uuid import UUID

from beesdesk.shifts.at_kiosk import Option, ShiftAhead, WaysOut, options, ways_out
from beesdesk.shifts.booking import Consequence, foresee_release, rebook, release
from beesdesk.shifts.cannot_come import ask_same_hours, give_up
from beesdesk.shifts.solidarity import request
from beesdesk.shifts.swapping import request_exchange, swap
from beesdesk.ui.kiosk.choice_row import ChoiceRow, when
from beesdesk.ui.kiosk.partner import PartnerView
from beesdesk.ui.kiosk.pieces import hairline, key, said
from beesdesk.ui.kiosk.proof import secure
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.key_button import Tone
from beesdesk.words import Way

SHOWN: Final = 6  # choices on each way


class ReleaseView(Step):
    """Give a booked place back, or book another one for it; what that means is said first."""

    def __init__(self, visit: Visit, one: ShiftAhead, place_id: UUID) -> None:
        super().__init__(visit, self.tr("Give back: {shift}").format(shift=when(one)))
        self._one, self._place = one, place_id
        now = visit.shop.now()
        card = self.card(self.tr("What it means"))
        for line in self._meaning(visit.shop.read(foresee_release, place_id, now=now)):
            card.add(said(line))
        card.add(key(self.tr("Give my place back"), self._release, tone=Tone.DANGER))
        member = visit.shopper.member_id
        others = visit.shop.read(options, member, spoken(), now=now, instead_of=place_id)
        if others:
            card = self.card(self.tr("Or come another time"))
        for other in others[:SHOWN]:
            card.add(hairline())
            card.add(ChoiceRow(other, other.task, self.tr("Come then"), partial(self._rebook, other)))
        self.done()

    def _meaning(self, consequence: Consequence) -> list[str]:
        form, lines = formatting(), []
        if consequence.suspended_on is not None:
            day = form.day_month(consequence.suspended_on)
            lines.append(self.tr("From {day} on you could no longer shop.").format(day=day))
        if consequence.alert_on is not None:
            day = form.day_month(consequence.alert_on)
            lines.append(self.tr("On {day} you would owe a shift.").format(day=day))
        if consequence.still_owed:
            lines.append(self.tr("%n shift(s) that you owe would not be booked.", "", consequence.still_owed))
        if consequence.leaves_beginners_alone:
            lines.append(self.tr("Only beginners would be left in the shift."))
        return lines or [self.tr("Nothing changes for you. Your place is free for somebody else.")]

    def _release(self) -> None:
        visit = self.visit
        done = self.tr("Given back: {shift}.").format(shift=when(self._one))
        secure(visit, done, release, self._place, now=visit.shop.now(), who=visit.who)

    def _rebook(self, other: Option) -> None:
        visit = self.visit
        done = self.tr("Booked in its place: {shift}.").format(shift=when(other))
        secure(visit, done, rebook, self._place, other.slot.shift_id, now=visit.shop.now(), who=visit.who)


class CannotComeView(Step):
    """What a member can do about a regular shift that they cannot come to, the best way first."""

    def __init__(self, visit: Visit, one: ShiftAhead) -> None:
        super().__init__(visit, self.tr("I cannot come: {shift}").format(shift=when(one)))
        self._give = one.slot
        member = visit.shopper.member_id
        found = visit.shop.read(ways_out, member, one.slot, spoken(), now=visit.shop.now())
        shows: dict[Way, Callable[[WaysOut], None]] = {
            Way.DESK: self._show_desk,
            Way.MATCHING: self._show_matching,
            Way.UNDER_POPULATED: self._show_under_populated,
            Way.FREE: self._show_free,
            Way.ASK_SLOTS: self._show_further,
            Way.ASK_SAME_HOURS: self._show_same_hours,
            Way.SOLIDARITY: self._show_solidarity,
            Way.GIVE_UP: self._show_give_up,
        }
        for way in found.ways:
            shows[way](found)
        if Way.DESK not in found.ways:
            self._show_agreed()
        self.done()

    # The ways

    def _show_desk(self, _: WaysOut) -> None:
        card = self.card(self.tr("Tell the desk"))
        card.add(said(self.tr("It is too late to change this here. Call the desk, or go there, right away.")))

    def _show_agreed(self) -> None:
        card = self.card(self.tr("Have you agreed with somebody?"))
        card.add(said(self.tr("Propose the exchange here. They agree with their own card.")))
        card.add(
            key(
                self.tr("Exchange with somebody I know"),
                partial(self.visit.open, partial(PartnerView, give=self._give)),
            )
        )

    def _show_matching(self, found: WaysOut) -> None:
        title = self.tr("Somebody would like to have your shift")
        self._choices(title, found.matching, self.tr("Offer mine for it"), self._answer)

    def _show_under_populated(self, found: WaysOut) -> None:
        self._choices(self.tr("Come when people are lacking"), found.under_populated, self.tr("Come then"), self._swap)

    def _show_free(self, found: WaysOut) -> None:
        few = set(found.under_populated)
        rest = [one for one in found.free if one not in few]
        self._choices(self.tr("Come another time"), rest, self.tr("Come then"), self._swap)

    def _show_further(self, found: WaysOut) -> None:
        title = self.tr("Ask those of another shift to exchange")
        self._choices(title, found.further, self.tr("Ask for it"), self._ask)

    def _show_same_hours(self, _: WaysOut) -> None:
        card = self.card(self.tr("Ask those of the same hours in other weeks"))
        card.add(said(self.tr("They all get a message. As long as nobody agrees, the shift stays yours.")))
        card.add(key(self.tr("Ask them"), self._ask_all))

    def _show_solidarity(self, _: WaysOut) -> None:
        card = self.card(self.tr("Be relieved by the others"))
        card.add(said(self.tr("Others have done shifts for members who cannot come. You owe nothing for this one.")))
        card.add(key(self.tr("Ask for solidarity"), self._relieve))

    def _show_give_up(self, _: WaysOut) -> None:
        card = self.card(self.tr("Leave the place empty"))
        card.add(said(self.tr("It costs one compensation, to be done later. Why can you not come?")))
        for reason in (self.tr("Ill"), self.tr("Work"), self.tr("Family"), self.tr("Another reason")):
            card.add(key(reason, partial(self._leave_empty, reason), tone=Tone.DANGER))

    def _choices(self, title: str, choices: Iterable[Option], text: str, act: Callable[[Option], None]) -> None:
        shown = list(choices)[:SHOWN]
        if not shown:
            return
        card = self.card(title)
        for one in shown:
            card.add(hairline())
            card.add(ChoiceRow(one, one.task, text, partial(act, one)))

    # The acts

    def _act(self, done: str, action: Callable[..., Any], *args: Any, **more: Any) -> None:
        visit = self.visit
        member, now = visit.shopper.member_id, visit.shop.now()
        secure(visit, done, action, member, self._give, *args, **more, now=now, who=visit.who)

    def _swap(self, one: Option) -> None:
        self._act(self.tr("Swapped: you come {shift}.").format(shift=when(one)), swap, one.slot)

    def _answer(self, one: Option) -> None:
        done = self.tr("Offered. Once they agree, you come {shift}.").format(shift=when(one))
        self._act(done, request_exchange, [one.slot], answers=one.request_id)

    def _ask(self, one: Option) -> None:
        done = self.tr("Asked. As long as nobody agrees, the shift stays yours.")
        self._act(done, request_exchange, [one.slot])

    def _ask_all(self) -> None:
        self._act(self.tr("Asked. As long as nobody agrees, the shift stays yours."), ask_same_hours)

    def _relieve(self) -> None:
        self._act(self.tr("You are relieved of this shift."), request)

    def _leave_empty(self, reason: str) -> None:
        self._act(self.tr("The place is left empty. You owe one compensation."), give_up, reason)
