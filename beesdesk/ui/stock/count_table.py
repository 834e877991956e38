"""What a count comes to, product by product: found, expected, the difference and what it is worth."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.stock.count_lines import CountLine
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.stock.count_deeds import CountDeeds
from beesdesk.ui.stock.count_words import short, signed, verdict

MOST: Final = 200
_FIGURES: Final = (1, 2, 3, 4)


class CountTable(Translated, QWidget):
    """The lines with most money first. Enter on one has it counted once more (`again_wanted`)."""

    again_wanted = Signal(object)  # UUID of the product

    def __init__(self, deeds: CountDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self._lines: list[CountLine] = []
        self._shown: UUID | None = None
        self._is_over = False
        self.sums = label("", "strong", self, wrap=True)
        self.hint = label("", "muted", self, wrap=True)
        self.rows = PlainTable(self)
        self.rows.taken.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sums)
        column.addWidget(self.hint)
        column.addWidget(self.rows, 1)
        self._retranslate()

    def show_lines(self, key: UUID) -> None:
        """Show what an open count comes to so far."""
        self._shown, self._is_over = key, False
        self._lines = self._deeds.lines(key)
        language, form = self._deeds.desk.language, formatting()
        states = [verdict(line) for line in self._lines[:MOST]]
        rows = [
            (
                short(line.product.name(language)),
                form.quantity(line.expected),
                " · ".join(form.quantity(turn.found) for turn in line.turns),
                signed(line.difference),
                form.money(line.value),
                text,
            )
            for line, (_, text) in zip(self._lines, states, strict=False)
        ]
        heads = (
            self.tr("Product"), self.tr("Expected"), self.tr("Found"), self.tr("Difference"), self.tr("Value"),
            self.tr("State"),
        )  # fmt: skip
        self.rows.fill(heads, rows, [state for state, _ in states], figures=_FIGURES)
        self.sums.setText(self._summed(len(self._deeds.rest(key))))
        self.hint.setText(
            self.tr("Expected is the stock at the moment of the entry. Enter has a product counted again.")
        )

    def show_result(self, key: UUID) -> None:
        """Show what a closed count said."""
        self._shown, self._is_over, self._lines = key, True, []
        rows = self._deeds.result(key)
        form = formatting()
        heads = (self.tr("Product"), self.tr("Found"), self.tr("Difference"))
        cells = [(short(row.name), form.quantity(row.counted), signed(row.difference)) for row in rows[:MOST]]
        self.rows.fill(heads, cells, figures=(1, 2))
        self.sums.setText(self.tr("%n product(s) were set to what was found.", "", len(rows)))
        self.hint.setText(self.tr("This count is over. To count again, begin a new one."))

    def _summed(self, rest: int) -> str:
        value = sum((line.value for line in self._lines), Decimal(0))
        differ = sum(bool(line.difference) for line in self._lines)
        text = self.tr(
            "Counted: {count} · differ: {differ} · worth {value} · to count again: {again} · not counted: {rest}"
        )
        return text.format(
            count=len(self._lines), differ=differ, value=formatting().money(value),
            again=sum(line.again for line in self._lines), rest=rest,
        )  # fmt: skip

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._lines):
            self.again_wanted.emit(self._lines[row].product_id)

    def _retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("Differences"))
        if self._shown is not None:
            (self.show_result if self._is_over else self.show_lines)(self._shown)
