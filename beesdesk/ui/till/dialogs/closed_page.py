"""What a closing shows: the number of the Z report, and how the drawer compares."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from beesdesk.pos.model import ZReport
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.state_line import StateLine


class ClosedPage(Translated, QWidget):
    """Big: the Z number and the difference; in a card what was counted and expected; small: the perpetual total."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._report: ZReport | None = None
        self.number = label("", "huge", self)
        self.difference = StateLine(self)
        self._perpetual = label("", "small", self)
        self._captions: list[QLabel] = []
        self._figures: list[QLabel] = []
        card = Card(parent=self)
        rows = QGridLayout()
        rows.setVerticalSpacing(8)
        rows.setColumnStretch(0, 1)
        for place in range(4):
            self._captions.append(label("", "body", card))
            self._figures.append(label("", "strong", card))
            self._figures[-1].setAlignment(Qt.AlignmentFlag.AlignRight)
            rows.addWidget(self._captions[-1], place, 0)
            rows.addWidget(self._figures[-1], place, 1)
        card.body.addLayout(rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.number, self.difference, card, self._perpetual):
            column.addWidget(part)
        column.addStretch(1)

    def show_report(self, report: ZReport) -> None:
        """Show a closing."""
        self._report = report
        self._retranslate()

    def _retranslate(self) -> None:
        report, form = self._report, formatting()
        if report is None:
            return
        self.number.setText(self.tr("Z report no. {number}").format(number=report.number))
        self._show_difference(report.difference)
        captions = self.tr("Counted"), self.tr("Expected"), self.tr("Difference"), self.tr("Turnover")
        figures = (
            form.money(report.counted),
            form.money(report.expected),
            form.signed(report.difference, 2),
            form.money(report.turnover),
        )
        for caption, figure, words, amount in zip(self._captions, self._figures, captions, figures, strict=True):
            caption.setText(words)
            figure.setText(amount)
        total = self.tr("Perpetual total: {amount}").format(amount=form.money(report.perpetual_after))
        self._perpetual.setText(total)

    def _show_difference(self, difference: Decimal) -> None:
        if not difference:
            self.difference.show_state(State.OK, self.tr("The drawer is right"))
        elif difference < 0:
            self.difference.show_state(State.WARN, self.tr("Missing in the drawer"), difference)
        else:
            self.difference.show_state(State.WARN, self.tr("Too much in the drawer"), difference)
