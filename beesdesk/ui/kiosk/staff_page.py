"""The way out of the kiosk: an administrator's PIN."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.kiosk_door import leave_kiosk, who_may_leave
from beesdesk.members.model import Person
from beesdesk.members.pins import LONGEST, SHORTEST
from beesdesk.messages import sentence
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.pieces import TouchScroll, digit_pad, key, said
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import Tone


class StaffPage(QWidget):
    """Who it is, and the PIN on a pad. `left` is emitted once it was right."""

    left = Signal()
    finished = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop, self._pin = shop, ""
        self._person: Person | None = None
        self._refusal = Banner(self)
        self._dots = said("", "huge", self)
        self._dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pad = digit_pad()
        self._pad.entered.connect(self._type)
        self._pad.erased.connect(self._erase)
        self.leave = key(self.tr("Close the kiosk"), self._leave, tone=Tone.DANGER)
        back = key(self.tr("Back"), self.finished.emit, icon="back")
        self._choices = [self._choice(person) for person in self._people()]
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(said(self.tr("Close the kiosk: administrators only"), "heading", self))
        column.addWidget(self._refusal)
        names = QHBoxLayout()
        for choice in self._choices:
            names.addWidget(choice)
        column.addLayout(names)
        column.addWidget(self._dots)
        column.addWidget(self._pad)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(back)
        row.addWidget(self.leave)
        scroll = TouchScroll(self)
        scroll.show_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(48, 32, 48, 32)
        whole.addWidget(scroll, 1)
        whole.addLayout(row)
        self._show_pin()

    def _people(self) -> list[Person]:
        try:
            found = self._shop.read(who_may_leave, self._shop.secret())
        except ShopError as error:
            self._refuse(error)
            return []
        self._person = found[0]
        return found

    def _choice(self, person: Person) -> QWidget:
        button = key(person.name, partial(self._choose, person))
        button.setCheckable(True)
        return button

    def _choose(self, person: Person) -> None:
        self._person, self._pin = person, ""
        self._show_pin()

    def _type(self, digit: str) -> None:
        if digit.isdigit() and len(self._pin) < LONGEST:
            self._pin += digit
        self._show_pin()

    def _erase(self) -> None:
        self._pin = self._pin[:-1]
        self._show_pin()

    def _show_pin(self) -> None:
        name = self._person.name if self._person else ""
        self._dots.setText(f"{name}  {'●' * len(self._pin)}{'○' * max(0, SHORTEST - len(self._pin))}")
        self._dots.setAccessibleName(self.tr("PIN of {name}, %n digit(s) typed", "", len(self._pin)).format(name=name))
        self.leave.setEnabled(self._person is not None and len(self._pin) >= SHORTEST)

    def _leave(self) -> None:
        if self._person is None:
            return
        pin, self._pin = self._pin, ""
        self._show_pin()
        answer = self._shop.do(leave_kiosk, self._person.id, pin, self._shop.secret(), now=self._shop.now())
        if answer.refusal is not None:
            self._refuse(answer.refusal)
            return
        self.left.emit()

    def _refuse(self, error: ShopError) -> None:
        self._refusal.show_message(State.BAD, sentence(error, spoken()))
