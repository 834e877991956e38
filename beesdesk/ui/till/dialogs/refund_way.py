"""By what a refund goes back, and why."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from beesdesk.pos.model import Tender
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.reason import LONGEST, ReadyReasons
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.tender_bar import tender_name

AS_PAID = ""
"""In place of a tender's code: the way the sale was paid."""


class Why(Translated, QWidget):
    """The reason, with ready ones."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._caption = label("", "strong", self, wrap=True)
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST)
        self.ready = ReadyReasons(self.field, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._caption, self.ready, self.field):
            column.addWidget(part)
        column.addStretch(1)
        self._retranslate()

    @property
    def text(self) -> str:
        """The reason, empty while there is none."""
        return self.field.text().strip()

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("Why? The reason stays in the journal."))
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.setPlaceholderText(self.tr("Another reason, in a few words"))
        self.ready.offer(
            (
                self.tr("Damaged or spoiled"), self.tr("Past its date"), self.tr("Wrong article"),
                self.tr("Wrong price"), self.tr("Recalled"), self.tr("Customer changed their mind"),
            )
        )  # fmt: skip


class Way(Translated, QWidget):
    """The tenders by which it can go back: the way it was paid, or one alone. `chosen` is told when it is another."""

    chosen = Signal()

    def __init__(self, tenders: Sequence[Tender], parent: QWidget) -> None:
        super().__init__(parent)
        self._tenders = {tender.code: tender for tender in tenders}
        self._caption = label("", "strong", self, wrap=True)
        self.buttons: dict[str, Choice] = {}
        self._amounts: Mapping[str, Decimal] = {}
        self._states: list[StateLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._caption)
        self._column.addStretch(1)
        self.code = AS_PAID
        self._retranslate()

    def offer(self, codes: Iterable[str]) -> None:
        """Offer the way it was paid, and each of these tenders alone; without any there is nothing to choose."""
        for old in self.buttons.values():
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self.code, wanted = AS_PAID, [AS_PAID, *codes]
        self.buttons = {code: self._button(code) for code in wanted}
        for place, button in enumerate(self.buttons.values(), 1):
            self._column.insertWidget(place, button)
        self.choose(AS_PAID)
        self._retranslate()

    def choose(self, code: str) -> None:
        """Choose one."""
        self.code = code
        for known, button in self.buttons.items():
            button.setChecked(known == code)
            button.setVisible(len(self.buttons) > 1)
        self.chosen.emit()

    def show_amounts(self, amounts: Mapping[str, Decimal]) -> None:
        """Show how much goes back by what, euro."""
        self._amounts = amounts
        for state in self._states:
            state.hide()
            self._column.removeWidget(state)
            state.deleteLater()
        self._states = [StateLine(self) for _ in amounts]
        for state in self._states:
            self._column.insertWidget(self._column.count() - 1, state)
        self._retranslate()

    def name(self, code: str) -> str:
        """Return what a tender is called."""
        return tender_name(self._tenders[code], spoken()) if code in self._tenders else code

    def state(self) -> list[str]:
        """Return what is said of each tender."""
        return [state.text for state in self._states]

    def _button(self, code: str) -> Choice:
        button = Choice(parent=self)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self.choose, code))
        return button

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("How it goes back"))
        self._caption.setVisible(bool(self._amounts))
        for code, button in self.buttons.items():
            button.show_text(self.name(code) if code else self.tr("As it was paid"))
        for state, (code, amount) in zip(self._states, self._amounts.items(), strict=True):
            state.show_state(*self._told(code), amount)

    def _told(self, code: str) -> tuple[State, str]:
        """Return how somebody gives it back by a tender."""
        tender, name = self._tenders.get(code), self.name(code)
        if tender is not None and tender.account is not None:
            return State.INFO, self.tr("{tender}: it is put back").format(tender=name)
        if tender is not None and (tender.gives_change or tender.counted):
            return State.OK, self.tr("{tender}: from the drawer").format(tender=name)
        return State.WARN, self.tr("{tender}: on its terminal").format(tender=name)
