"""What a basket owes: the total, what it comes to in cash, and what is paid already."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.amount import AmountLabel, BigTotal
from beesdesk.ui.parts.card import Card, label


class Owed(Translated, Card):
    """The amount due, huge; under it the cash rounding as a line of its own, then total and part payments."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(20, 10, 20, 10)  # a part payment and a gift still fit on a screen of 768 px
        self.body.setContentsMargins(20, 10, 20, 10)
        self.body.setSpacing(4)
        self._caption = label("", "body", self)
        self.big = BigTotal(parent=self)
        self._cash_caption, self.cash = label("", "muted", self), AmountLabel(role="strong", parent=self)
        self._total_caption, self._total = label("", "muted", self), AmountLabel(role="strong", parent=self)
        self._tip_caption, self._tip = label("", "muted", self), AmountLabel(role="strong", parent=self)
        for part in (self._caption, self.big):
            self.add(part)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(2)
        self._rows.setColumnStretch(0, 1)
        for place, pair in enumerate(
            ((self._tip_caption, self._tip), (self._cash_caption, self.cash), (self._total_caption, self._total))
        ):
            self._add_row(place, *pair)
        self.body.addLayout(self._rows)
        self._paid = QGridLayout()
        self._paid.setVerticalSpacing(2)
        self._paid.setColumnStretch(0, 1)
        self.body.addLayout(self._paid)
        self._payments: list[tuple[QLabel, AmountLabel]] = []
        self.due = Decimal(0)
        self._retranslate()

    def show_due(self, due: Decimal, in_cash: Decimal, total: Decimal, tip: Decimal) -> None:
        """Show what is still due (euro), what that is in cash, the gift in it, or the whole once a part is paid."""
        self.due = due
        self.big.show_amount(abs(due))
        self.cash.show_amount(abs(in_cash))
        self._total.show_amount(total)
        self._tip.show_amount(tip)
        for widget in (self._tip_caption, self._tip):
            widget.setVisible(bool(tip) and total == due)
        for widget in (self._cash_caption, self.cash):
            widget.setVisible(in_cash != due)
        for widget in (self._total_caption, self._total):
            widget.setVisible(total != due)
        self._retranslate()

    def show_payments(self, payments: Sequence[tuple[str, Decimal]]) -> None:
        """Show what is paid already: by what, how much (euro)."""
        for pair in self._payments[len(payments) :]:
            for widget in pair:
                self._paid.removeWidget(widget)
                widget.deleteLater()
        del self._payments[len(payments) :]
        for name, amount in payments[len(self._payments) :]:
            pair = label(name, "muted", self), AmountLabel(-amount, "strong", self)
            for column, widget in enumerate(pair):
                self._paid.addWidget(widget, len(self._payments), column)
            self._payments.append(pair)

    def payments(self) -> list[tuple[str, str]]:
        """Return what is shown as paid: by what, how much."""
        return [(name.text(), amount.text()) for name, amount in self._payments]

    def _add_row(self, place: int, caption: QLabel, amount: AmountLabel) -> None:
        self._rows.addWidget(caption, place, 0)
        self._rows.addWidget(amount, place, 1)

    def _retranslate(self) -> None:
        begun = self._total.isVisibleTo(self)
        caption = self.tr("To give back") if self.due < 0 else self.tr("Still to pay") if begun else self.tr("To pay")
        self._caption.setText(caption)
        self.big.set_caption(caption)
        self._cash_caption.setText(self.tr("In cash, rounded"))
        self._total_caption.setText(self.tr("Total"))
        self._tip_caption.setText(self.tr("Solidarity rounding in it"))
