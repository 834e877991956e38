"""Practising: the way into the practice shop, and the cards of its people."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.db.file import FILE_NAME
from beesdesk.errors import ShopError
from beesdesk.members.practice import Practitioner, practitioners
from beesdesk.messages import sentence, word
from beesdesk.reports.practice import write_cards
from beesdesk.shop import Shop
from beesdesk.training import prepare, reset, training_folder
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

CARDS_FILE = "cards.pdf"


class PractiseDialog(TillDialog):
    """Says what practising is. Answers with the folder of the practice shop once that is ready."""

    WIDTH = 640

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._background = parent.window().findChild(Background) or Background(parent)
        self.preparing = False
        self._what = label("", "body", self, wrap=True)
        self._safe = label("", "body", self, wrap=True)
        self._waits = label("", "body", self, wrap=True)
        self.state = StateLine(self)
        self.state.setVisible(False)
        self.anew = KeyButton(parent=self)
        self.anew.setAutoDefault(False)
        self.anew.setVisible((training_folder(desk.shop.path.parent) / FILE_NAME).exists())
        self.anew.clicked.connect(lambda: self._begin(anew=True))
        for part in (self._what, self._safe, self._waits, self.state):
            self.content.addWidget(part)
        self.bar.insertWidget(1, self.anew, 1)
        self._retranslate()
        self.act.setFocus()

    def _do(self) -> None:
        self._begin(anew=False)

    def _begin(self, *, anew: bool) -> None:
        if self.preparing:
            return
        self.preparing = True
        self.clear_error()
        self._show_state()
        shop, now = self.desk.shop, self.desk.now()
        self._background.run(
            lambda: _ready(shop, now, anew=anew), self._while_here(self._done), self._while_here(self._failed)
        )

    def _done(self, folder: Path) -> None:
        self.preparing = False
        self.answer(folder)

    def _failed(self, fault: Exception) -> None:
        self.preparing = False
        self._show_state()
        if not isinstance(fault, ShopError):
            raise fault
        self.show_error(sentence(fault, spoken()))

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the dialog is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _show_state(self) -> None:
        self.state.show_state(State.INFO, self.tr("Preparing the practice shop…"))
        self.state.setVisible(self.preparing)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Practise"))
        self._what.setText(
            self.tr("Everything can be tried: scanning, paying, refunds, closing. Goods and prices are the shop's own.")
        )
        self._safe.setText(
            self.tr("Nothing of it reaches the real till. A frame of tape and every paper say that it is practice.")
        )
        self._waits.setText(self.tr("The real till waits here meanwhile, with its basket."))
        self.act.show_text(self.tr("Practise"))
        self.anew.show_text(self.tr("Begin anew"))
        self._show_state()


class PracticeCardsDialog(TillDialog):
    """The people of the practice shop. Answers with the code of a member's card, as if it had been scanned."""

    WIDTH = 760
    HEIGHT = 640

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.people = desk.shop.read(practitioners)
        self._hint = label("", "muted", self, wrap=True)
        self.rows = PickList(self)
        self.paper = KeyButton(icon="printer", parent=self)
        self.paper.setAutoDefault(False)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addWidget(self.rows, 1)
        self.content.addLayout(column)
        self.bar.insertWidget(1, self.paper, 1)
        self.rows.taken.connect(self._take)
        self.rows.line_selected.connect(self._show_act)
        self.paper.clicked.connect(self._write)
        self._retranslate()
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _do(self) -> None:
        self._take(self.rows.selected())

    def _take(self, place: int) -> None:
        if 0 <= place < len(self.people) and self.people[place].number is not None:
            self.answer(self.people[place].card)
        else:
            self.show_error(self.tr("Somebody who works here: the PIN is typed, or the card scanned, where one asks."))

    def _write(self) -> None:
        """Save the cards with their bar codes, and have them shown: from there they can be printed."""
        self.clear_error()
        file = self.desk.shop.path.parent / CARDS_FILE
        try:
            write_cards(self.people, spoken(), file)
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return
        self.desk.show_file(file)

    def _show_act(self, place: int) -> None:
        chosen = 0 <= place < len(self.people) and self.people[place].number is not None
        self.act.setEnabled(chosen)

    def _line(self, one: Practitioner) -> LineView:
        detail = one.card if one.valid else f"{one.card}, {word(one.status, spoken())}"
        if one.number is None:
            roles = ", ".join(sorted(word(role, spoken()) for role in one.roles))
            return LineView(one.name[:1], one.name, detail, roles, self.tr("PIN {pin}").format(pin=one.pin))
        kind = self.tr("eater of no. {number}") if one.is_eater else self.tr("no. {number}")
        initials = "".join(part[:1] for part in one.name.split()[:2])
        return LineView(initials, one.name, detail, "", kind.format(number=one.number))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Cards to practise with"))
        self._hint.setText(
            self.tr("These people are invented. Choose a card to show it to the till, or print them all to scan them.")
        )
        self.rows.set_name(self.tr("People of the practice shop"))
        self.act.show_text(self.tr("Show this card"))
        self.paper.show_text(self.tr("All as PDF"))
        chosen = max(self.rows.selected(), 0)
        self.rows.offer([self._line(one) for one in self.people])
        first = next((place for place, one in enumerate(self.people) if one.number is not None), 0)
        self.rows.select(chosen or first)


def _ready(shop: Shop, now: datetime, *, anew: bool) -> Path:
    """Make the practice shop ready; called beside the screen's thread."""
    if anew:
        reset(shop.path.parent, now)
    return prepare(shop)
