"""A lost card: who one is, by number, name and PIN instead of it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.members.lost_cards import recognise_by_name
from beesdesk.members.pins import LONGEST, SHORTEST
from beesdesk.messages import sentence
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.pieces import TouchScroll, key, said
from beesdesk.ui.kiosk.typed import Typed, typed_digits, typed_name
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import Tone
from beesdesk.words import Language

NUMBER: Final = 9  # digits


class LostCardPage(Translated, QWidget):
    """Three questions, one after the other. `recognised` carries the member (a `Shopper`)."""

    recognised = Signal(object)
    language_wanted = Signal(str)
    finished = Signal()

    def __init__(self, shop: Shop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._said: list[str] = []
        self._typed: Typed | None = None
        self._title = said("", "heading", self)
        self._refusal = Banner(self)
        self._scroll = TouchScroll(self)
        self._back = key("", self._go_back, icon="back")
        self._on = key("", self._go_on, tone=Tone.PRIMARY)
        head, row = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 3)
        for language in Language:
            head.addWidget(key(language.upper(), partial(self.language_wanted.emit, language.value)), 1)
        row.setSpacing(12)
        row.addWidget(self._back)
        row.addWidget(self._on)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 24)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self._refusal)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(row)
        self._retranslate()

    def _questions(self) -> tuple[tuple[str, Callable[[str], Typed]], ...]:
        return (
            (self.tr("Your member number"), lambda title: typed_digits(title, NUMBER)),
            (self.tr("Your first or family name"), typed_name),
            (self.tr("Your PIN"), lambda title: typed_digits(title, LONGEST, dots=SHORTEST)),
        )

    def _ask(self) -> None:
        title, make = self._questions()[len(self._said)]
        self._title.setText(self.tr("Lost card"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(said(title, "title"))
        self._typed = make(title)
        self._typed.changed.connect(self._show)
        column.addWidget(self._typed)
        column.addStretch(1)
        self._scroll.show_page(page)
        self._show()

    def _show(self) -> None:
        least = SHORTEST if len(self._said) + 1 == len(self._questions()) else 1
        self._on.setEnabled(self._typed is not None and len(self._typed.text) >= least)

    def _go_back(self) -> None:
        self._refusal.clear()
        if not self._said:
            self.finished.emit()
            return
        self._said.pop()
        self._ask()

    def _go_on(self) -> None:
        if self._typed is None:
            return
        self._refusal.clear()
        self._said.append(self._typed.text)
        self._typed.clear()
        if len(self._said) < len(self._questions()):
            self._ask()
            return
        (number, name, pin), self._said = self._said, []
        shop = self._shop
        known = shop.do(recognise_by_name, number, name, pin, shop.device_id, now=shop.now())
        if known.shopper is not None:
            self.recognised.emit(known.shopper)
        elif known.refusal is not None:
            text = sentence(known.refusal, spoken())
            self._refusal.show_message(State.BAD, text)
            announce(self, text, urgent=True)
            self._ask()

    def _retranslate(self) -> None:
        self._back.show_text(self.tr("Back"))
        self._on.show_text(self.tr("Go on"))
        self._refusal.clear()
        self._ask()
