"""The right side of the till: how much, for whom, the keys, and Pay."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from beesdesk.formats import NBSP
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.amount import AmountLabel, BigTotal
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.theme import restyle
from beesdesk.ui.till.counter import LastSale
from beesdesk.ui.till.keys import Keys
from beesdesk.ui.till.member_card import MemberCard, Name

_LEAST: Final = 0.6  # of its height: still larger than any other word


class Figure(BigTotal):
    """The big total, which can be smaller where the text is larger and the window is not: the keys must not be cut."""

    small = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def minimumSizeHint(self) -> QSize:
        """Return how far the figure may give way in a column; in a strip it is small already."""
        least = super().minimumSizeHint()
        return least if self.small else QSize(least.width(), round(least.height() * _LEAST))

    def _wanted(self) -> int:
        return round(super()._wanted() * (0.6 if self.small else 1))


class TotalCard(Translated, Card):
    """What is to be paid, readable from two metres; after the sale, what is to be given back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._items = 0
        self._last: LastSale | None = None
        self._due = self._in_cash = Decimal(0)
        self._caption = label("", "muted", self)
        self._count = label("", "muted", self)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.total = Figure(parent=self)
        self._note = Name("muted", self)
        self._noted = AmountLabel(None, "muted", self)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._caption)
        top.addWidget(self._count, 1)
        below.setSpacing(8)
        below.addWidget(self._note, 1)
        below.addWidget(self._noted)
        self.body.setSpacing(2)
        self.body.addLayout(top)
        self.body.addWidget(self.total)
        self.body.addLayout(below)
        self._retranslate()

    def show_due(self, due: Decimal, in_cash: Decimal, items: int) -> None:
        """Show what is due, the same paid in cash (euro), and how many articles it is for."""
        other_words = self._last is not None or bool(self._due) != bool(due)
        self._due, self._in_cash, self._items, self._last = due, in_cash, items, None
        if other_words:
            self._retranslate()
        else:
            self._count.setText(self._counted())
            self._show_figures()

    def show_sold(self, last: LastSale) -> None:
        """Show the change of the sale just paid."""
        self._last = last
        self._retranslate()

    def be_small(self, *, small: bool) -> None:
        """Take less room, or as much as a figure read from two metres needs."""
        if small == self.total.small:
            return
        self.total.small = small
        for words in (self._caption, self._count, self._note, self._noted):
            words.setProperty("role", "small" if small else "muted")
            restyle(words)
        self.body.setContentsMargins(*((14, 6, 14, 6) if small else (20, 16, 20, 16)))
        self.total.updateGeometry()

    def _show_figures(self) -> None:
        last = self._last
        if last is None:
            self.total.show_amount(self._due)
            self._noted.show_amount(self._in_cash if self._due else None)
            return
        paid = last.total + last.paid.rounding
        self.total.show_amount(last.paid.change or paid)
        self._noted.show_amount(paid if last.paid.change else None)

    def _counted(self) -> str:
        return self.tr("%n article(s)", "", self._items) if self._items else ""

    def _retranslate(self) -> None:
        if self._last is None:
            self._caption.setText(self.tr("To pay"))
            self._count.setText(self._counted())
            self._note.setText(self.tr("in cash, rounded") if self._due else NBSP)
        else:
            change = bool(self._last.paid.change)
            self._caption.setText(self.tr("Change to give back") if change else self.tr("Paid"))
            self._count.setText("")
            self._note.setText(self.tr("paid") if change else NBSP)
        self.total.set_caption(self._caption.text())
        self._show_figures()


class PayButton(KeyButton):
    """Pay, with the amount on it. Another amount is painted without asking the window for room: each scan has one."""

    def __init__(self, parent: QWidget) -> None:
        self._amount = ""
        super().__init__("", "F12", tone=Tone.PRIMARY, height=88, parent=parent)

    def show_amount(self, amount: str) -> None:
        """Show an amount; none makes the button a quiet one."""
        self._amount = amount
        self.setAccessibleName(self.text())
        self.set_tone(Tone.PRIMARY if amount else Tone.PLAIN)

    def text(self) -> str:
        """Return what is painted."""
        return f"{super().text()}  {self._amount}" if self._amount else super().text()


class SidePanel(Translated, QWidget):
    """Total, member, keys and Pay: a column at the right of the list, or a strip under it."""

    pay = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.total = TotalCard(self)
        self.member = MemberCard(self)
        self.keys = Keys(self)
        self.pay_button = PayButton(self)
        self.pay_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pay_button.clicked.connect(self.pay)
        self._due = Decimal(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.lie_under(under=False)
        self._retranslate()

    def show_due(self, due: Decimal, in_cash: Decimal, items: int) -> None:
        """Show what is due on the total and on Pay."""
        self._due = due
        self.total.show_due(due, in_cash, items)
        self._show_amount()

    def show_sold(self, last: LastSale) -> None:
        """Show the change until the next scan."""
        self._due = Decimal(0)
        self.total.show_sold(last)
        self._show_amount()

    @property
    def column_width(self) -> int:
        """How wide the panel must be as a column."""
        return self.keys.width_of(3)

    def lie_under(self, *, under: bool) -> None:
        """Be a strip under the list, or the column beside it."""
        for place, widget in enumerate((self.total, self.member, self.pay_button)):
            self._grid.addWidget(widget, *((0, place) if under else (place + (place > 1) * 2, 0)))
        self._grid.addWidget(self.keys, *((1, 0, 1, 3) if under else (2, 0, 1, 1)))
        for column in range(3):
            self._grid.setColumnStretch(column, int(under or not column))
        self._grid.setRowStretch(3, int(not under))
        self.keys.set_choices(*((6, 4) if under else (3,)))
        self.pay_button.set_text_size(1.1 if under else 1.6)
        self.total.be_small(small=under)
        self.member.be_small(small=under)

    def _show_amount(self) -> None:
        self.pay_button.show_amount(formatting().money(self._due) if self._due else "")

    def _retranslate(self) -> None:
        self.pay_button.show_text(self.tr("Pay"))
        self._show_amount()
