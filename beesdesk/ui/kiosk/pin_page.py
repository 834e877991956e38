"""Somebody of the staff says who they are, by a PIN on a pad, for one deed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.model import Person
from beesdesk.members.pins import LONGEST, SHORTEST
from beesdesk.members.signing_in import Answer
from beesdesk.messages import sentence
from beesdesk.ui.kiosk.pieces import TouchScroll, digit_pad, key, said
from beesdesk.ui.kiosk.tiles import Tiles
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.values import dataclass

_ROOM: Final = 220  # px at 100 % for each name


@dataclass(frozen=True, slots=True)
class Deed:
    """What is done once the PIN was right: `check` asks the shop with person and PIN, `then` goes on."""

    text: str
    check: Callable[[UUID, str], Answer]
    then: Callable[[], object]
    tone: Tone = Tone.PRIMARY


class PinPage(QWidget):
    """Who it is, and the PIN; a button for each deed."""

    finished = Signal()

    def __init__(
        self, title: str, people: Sequence[Person], deeds: Sequence[Deed], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pin = ""
        self._person = people[0] if people else None
        self._refusal = Banner(self)
        self._dots = said("", "huge", self)
        self._dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pad = digit_pad()
        self._pad.entered.connect(self._type)
        self._pad.erased.connect(self._erase)
        self.deeds = [key(deed.text, partial(self._do, deed), tone=deed.tone) for deed in deeds]
        page = QWidget()
        self.column = column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(said(title, "heading", self))
        column.addWidget(self._refusal)
        if people:
            column.addWidget(Tiles([self._choice(person) for person in people], _ROOM))
        else:
            column.addWidget(said(self.tr("Nobody who may has a PIN on this device."), "body", self))
        column.addWidget(self._dots)
        column.addWidget(self._pad)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(key(self.tr("Back"), self.finished.emit, icon="back"))
        for button in self.deeds:
            row.addWidget(button)
        scroll = TouchScroll(self)
        scroll.show_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(48, 32, 48, 32)
        whole.addWidget(scroll, 1)
        whole.addLayout(row)
        self._show_pin()

    def refuse(self, error: ShopError) -> None:
        """Say why not."""
        self._refusal.show_message(State.BAD, sentence(error, spoken()))

    def _choice(self, person: Person) -> KeyButton:
        button = key(person.name, partial(self._choose, person))
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(person is self._person)
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
        dots = "\u25cf" * len(self._pin) + "\u25cb" * max(0, SHORTEST - len(self._pin))
        self._dots.setText(f"{name}  {dots}")
        self._dots.setAccessibleName(self.tr("PIN of {name}, %n digit(s) typed", "", len(self._pin)).format(name=name))
        for button in self.deeds:
            button.setEnabled(self._person is not None and len(self._pin) >= SHORTEST)

    def _do(self, deed: Deed) -> None:
        if self._person is None:
            return
        pin, self._pin = self._pin, ""
        self._show_pin()
        answer = deed.check(self._person.id, pin)
        if answer.refusal is not None:
            self.refuse(answer.refusal)
            return
        deed.then()
