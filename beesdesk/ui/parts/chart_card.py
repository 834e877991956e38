"""A card with a chart, which is a table too."""

from typing import Generic

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.painted_chart import Data, PaintedChart
from beesdesk.ui.parts.plain_table import PlainTable

_MOST = 22


class ChartCard(Card, Generic[Data]):
    """Shows a chart as a picture or in figures; where a screen reader listens it begins with the figures.

    The room of the picture is there before the picture is, so that nothing moves when it comes.
    """

    def __init__(self, chart: PaintedChart[Data], parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.chart: PaintedChart[Data] = chart
        self.table = PlainTable(self, most=_MOST, close=True)
        self.note = label("", "muted", self, wrap=True)
        self.as_table = QAccessible.isActive()
        for part in (self.chart, self.table, self.note):
            self.add(part)
        self.body.addStretch(1)
        self._arrange()

    def call(self, title: str, note: str) -> None:
        """Set what the chart is called, and what it is to be read as."""
        self.set_title(title)
        self.chart.setAccessibleName(title)
        self.table.setAccessibleName(title)
        self.note.setText(note)

    def show_chart(self, shown: Data) -> None:
        """Show a chart."""
        self.chart.show_chart(shown)
        self._arrange()

    def say(self, text: str) -> None:
        """Say why there is no chart."""
        self.chart.say(text)
        self._arrange()

    def show_as(self, *, table: bool) -> None:
        """Show figures, or the picture."""
        self.as_table = table
        self._arrange()

    def _arrange(self) -> None:
        shown = self.chart.data
        in_figures = self.as_table and shown is not None
        self.chart.setVisible(not in_figures)
        if shown is not None and in_figures:
            self.table.fill(shown.table.heads, shown.table.rows, figures=tuple(range(1, len(shown.table.heads))))
        self.table.setVisible(in_figures)
