"""A state with its figure, large: what is to be given back, what is missing in the drawer."""

from decimal import Decimal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import restyle


class _Figure(BigTotal):
    """The amount, large but not as large as the total above it."""

    def _wanted(self) -> int:
        return round(super()._wanted() * 0.8)


class Beside(BigTotal):
    """An amount beside words, not under them: as large as that leaves room."""

    def _wanted(self) -> int:
        return round(super()._wanted() * 0.55)


class StateLine(QFrame):
    """Colour, sign and words, and under them an amount in euro, as in `! Still to pay, 13,91 €`; of a wide one beside them.

    A steady one keeps the room of the amount while there is none, so that nothing jumps as somebody types.
    """

    def __init__(self, parent: QWidget, *, steady: bool = False, wide: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.state = State.OFF
        self.amount: Decimal | None = None
        self._icon = IconLabel("info", 28, parent=self)
        self._words = label("", "strong", self, wrap=True)
        self._big = _Figure(parent=self)
        policy = self._big.sizePolicy()
        policy.setRetainSizeWhenHidden(steady)
        self._big.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(2)
        column.addLayout(row)
        (row if wide else column).addWidget(self._big)

    @property
    def text(self) -> str:
        """Words and amount, as they are read out."""
        amount = "" if self.amount is None else formatting().money(self.amount)
        return f"{self._words.text()} {amount}".strip()

    def show_state(self, state: State, words: str, amount: Decimal | None = None) -> None:
        """Show a state, and have it read out when it is another one."""
        before, self.state, self.amount = self.text, state, amount
        self.setProperty("state", state.value)
        self._icon.show_icon(state.picture, state.value)
        self._words.setText(words)
        self._big.setVisible(amount is not None)
        if amount is not None:
            self._big.show_amount(amount)
        self.setAccessibleName(self.text)
        for part in (self, self._words):
            restyle(part)
        if self.text != before:
            announce(self, self.text)
