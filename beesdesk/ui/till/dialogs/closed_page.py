"""What a closing shows: the number of the Z report, and how the drawer compares."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from beesdesk.pos.model import Tender, ZReport
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.reconciling import Reconciled
from beesdesk.pos.till_report import sealed_totals
from beesdesk.pos.totals import ApartCount
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.actuals import EnterField
from beesdesk.ui.till.dialogs.reason import LONGEST
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.tender_bar import tender_name


class ClosedPage(Translated, QWidget):
    """Big: the Z number and the difference; in a card what was counted and expected; small: the perpetual total; under the difference, room for a note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._report: ZReport | None = None
        self._tolerance = ZERO
        self._tenders: dict[str, Tender] = {}
        self.number = label("", "huge", self)
        self.difference = StateLine(self)
        self._perpetual = label("", "small", self)
        self.note = EnterField(self)
        self.note.setMaxLength(LONGEST)
        self._captions: list[QLabel] = []
        self._figures: list[QLabel] = []
        self._card = card = Card(parent=self)
        self._rows = QGridLayout()
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(0, 1)
        self._rows.setColumnStretch(1, 4)
        card.body.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.number, self.difference, self.note, card, self._perpetual):
            column.addWidget(part)
        column.addStretch(1)

    def show_report(self, report: ZReport, tolerance: Decimal = ZERO, tenders: Sequence[Tender] = ()) -> None:
        """Show a closing; a difference of at most `tolerance` euro is no reason to worry. `tenders` name what is no cash."""
        self._report, self._tolerance = report, tolerance
        self._tenders = {tender.code: tender for tender in tenders}
        self._retranslate()

    @property
    def differs(self) -> bool:
        """Whether the drawer differs by more than the shop allows."""
        return self._report is not None and abs(self._report.difference) > self._tolerance

    def _retranslate(self) -> None:
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note: why something differs, in a few words"))
        report, form = self._report, formatting()
        if report is None:
            return
        self.number.setText(self.tr("Z report no. {number}").format(number=report.number))
        self._show_difference(report.difference)
        totals = sealed_totals(report, ZERO)
        rows = [
            (self.tr("Counted"), form.money(report.counted)),
            (self.tr("Expected"), form.money(report.expected)),
            (self.tr("Difference"), form.signed(report.difference, 2)),
            *(self._apart(one) for one in totals.apart),
            *(self._reconciled(one) for one in totals.reconciled),
            (self.tr("Turnover"), form.money(report.turnover)),
        ]
        self._make_rows(len(rows))
        for caption, figure, (words, amount) in zip(self._captions, self._figures, rows, strict=True):
            caption.setText(words)
            figure.setText(amount)
        total = self.tr("Perpetual total: {amount}").format(amount=form.money(report.perpetual_after))
        self._perpetual.setText(total)

    def _reconciled(self, one: Reconciled) -> tuple[str, str]:
        """Return what a tender came to elsewhere: its name, how it compares, and the fees."""
        form, tender = formatting(), self._tenders.get(one.tender)
        name = tender_name(tender, spoken()) if tender else one.tender
        text = self.tr("not counted, {expected} expected").format(expected=form.money(one.expected))
        if one.actual is not None and one.difference is not None:
            text = self.tr("{actual} actual, {expected} expected, {difference}").format(
                actual=form.money(one.actual),
                expected=form.money(one.expected),
                difference=form.signed(one.difference, 2),
            )
        if one.fees is not None:
            text = self.tr("{comparison}; fees {fees}").format(comparison=text, fees=form.money(one.fees))
        return name, text

    def _apart(self, count: ApartCount) -> tuple[str, str]:
        """Return what was counted by itself: its name, and how it compares."""
        form, tender = formatting(), self._tenders.get(count.tender)
        name = tender_name(tender, spoken()) if tender else count.tender
        words = self.tr("{counted} counted, {expected} expected, {difference}")
        return name, words.format(
            counted=form.money(count.counted),
            expected=form.money(count.expected),
            difference=form.signed(count.difference, 2),
        )

    def _make_rows(self, count: int) -> None:
        for place in range(len(self._captions), count):
            self._captions.append(label("", "body", self._card))
            self._figures.append(label("", "strong", self._card, wrap=True))
            self._figures[-1].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._rows.addWidget(self._captions[-1], place, 0)
            self._rows.addWidget(self._figures[-1], place, 1)

    def _show_difference(self, difference: Decimal) -> None:
        if difference and abs(difference) <= self._tolerance:
            self.difference.show_state(State.OK, self.tr("Close enough: the shop allows it"), difference)
        elif not difference:
            self.difference.show_state(State.OK, self.tr("The drawer is right"))
        elif difference < 0:
            self.difference.show_state(State.WARN, self.tr("Missing in the drawer"), difference)
        else:
            self.difference.show_state(State.WARN, self.tr("Too much in the drawer"), difference)
