"""The member's own PIN: asked for once a visit, before the first act that others should not do with a card that they found."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from beesdesk.errors import ShopError
from beesdesk.members.member_pins import change_member_pin, check_member_pin, choose_member_pin, has_member_pin
from beesdesk.members.pins import LONGEST, SHORTEST, refuse_bad_pin
from beesdesk.ui.kiosk.pieces import key, said
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.typed import typed_digits
from beesdesk.ui.kiosk.visit import Build, Visit
from beesdesk.ui.parts.key_button import Tone

translate = QCoreApplication.translate


def secure(visit: Visit, done: str, action: Callable[..., Any], *args: Any, **more: Any) -> None:
    """Do something as `Visit.act` does, once the PIN has said who it is."""
    prove(visit, partial(visit.act, done, action, *args, **more))


def prove(visit: Visit, then: Callable[[], object]) -> None:
    """Go on once the PIN has said who it is: at once where it has; a member without one chooses it now."""
    if visit.is_proven:
        then()
        return
    known = visit.shop.read(has_member_pin, visit.shopper.member_id)
    view = AskPinView if known else ChoosePinView
    visit.open(partial(view, former=visit.view, then=then))


def go_on(visit: Visit, former: Build, then: Callable[[], object]) -> None:
    """Show the view again that wanted the PIN, and do what it wanted: a refusal is read where it belongs."""
    visit.is_proven = True
    visit.open(former)
    then()


class AskPinView(Step):
    """The PIN that the member has."""

    def __init__(self, visit: Visit, former: Build, then: Callable[[], object]) -> None:
        super().__init__(visit, self.tr("Your PIN, please"))
        self._former, self._then = former, then
        self._typed = typed_digits(self.tr("PIN"), LONGEST, dots=SHORTEST)
        self._typed.changed.connect(self._show)
        self._enter = key(self.tr("Go on"), self._check, tone=Tone.PRIMARY)
        why = self.tr("So that nobody can do this with a card that they found. It is asked once a visit.")
        self._typed.above(said(why, "muted"))
        forgotten = self.tr("Forgotten? The desk takes it back, and you choose a new one here.")
        self._typed.below(self._enter, said(forgotten, "muted"))
        self.card().add(self._typed)
        self.done()
        self._show()

    def _show(self) -> None:
        self._enter.setEnabled(len(self._typed.text) >= SHORTEST)

    def _check(self) -> None:
        visit, pin = self.visit, self._typed.text
        self._typed.clear()
        refusal = visit.shop.do(check_member_pin, visit.shopper.member_id, pin, now=visit.shop.now())
        if refusal is not None:
            visit.refuse(refusal)
            return
        go_on(visit, self._former, self._then)


class ChoosePinView(Step):
    """A PIN of the member's own, typed twice. `is_change`: in the place of the one before."""

    def __init__(self, visit: Visit, former: Build, then: Callable[[], object], *, is_change: bool = False) -> None:
        super().__init__(visit, self.tr("Choose your PIN"))
        self._former, self._then, self._is_change = former, then, is_change
        self._first = ""
        self._task = said("", "title")
        self._typed = typed_digits(self.tr("PIN"), LONGEST, dots=SHORTEST)
        self._typed.changed.connect(self._show)
        self._enter = key("", self._go_on, tone=Tone.PRIMARY)
        rule = self.tr("4 to 8 digits, not those of your bank card. It keeps others from using your card here.")
        self._typed.above(said(rule, "muted"), self._task)
        self._typed.below(self._enter)
        self.card().add(self._typed)
        self.done()
        self._show()

    def _show(self) -> None:
        self._task.setText(
            self.tr("Once more, the same digits") if self._first else self.tr("The digits that you choose")
        )
        self._enter.show_text(self.tr("Keep this PIN") if self._first else self.tr("Go on"))
        self._enter.setEnabled(len(self._typed.text) >= SHORTEST)

    def _go_on(self) -> None:
        typed = self._typed.text
        try:
            self._take(typed)
        except ShopError as error:
            self._first = ""
            self.visit.refuse(error)
            self._typed.clear()

    def _take(self, typed: str) -> None:
        if not self._first:
            refuse_bad_pin(typed)
            self._first = typed
            self._typed.clear()
            return
        visit, first = self.visit, self._first
        keep = change_member_pin if self._is_change else choose_member_pin
        visit.shop.do(keep, visit.shopper.member_id, first, typed)
        self._first = ""
        self._typed.clear()
        go_on(visit, self._former, self._then)


def change_pin(visit: Visit) -> None:
    """Let a member choose another PIN, after the one that counts; a first one where there is none."""
    done = partial(_say_changed, visit)
    if not visit.shop.read(has_member_pin, visit.shopper.member_id):
        prove(visit, done)
        return
    prove(visit, lambda: visit.open(partial(ChoosePinView, former=visit.home, then=done, is_change=True)))


def _say_changed(visit: Visit) -> None:
    visit.show_home()
    visit.say_done(translate("ChoosePinView", "Your PIN is kept. It counts from now on."))
