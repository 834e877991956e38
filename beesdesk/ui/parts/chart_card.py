"""A card with a chart, which is a table too."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from beesdesk.ui.parts.bar_chart import BarChart
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chart_data import Bars, Trends
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.parts.trend_chart import TrendChart

_MOST = 22


class ChartCard(Card):
    """Shows bars or trends as a picture or in figures; where a screen reader listens it begins with the figures."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.bars, self.trends = BarChart(self), TrendChart(self)
        self.table = PlainTable(self, most=_MOST, close=True)
        self.note = label("", "muted", self, wrap=True)
        self._shown: Bars | Trends | None = None
        self.as_table = QAccessible.isActive()
        for part in (self.bars, self.trends, self.table, self.note):
            self.add(part)
        self.body.addStretch(1)
        self._arrange()

    def show_chart(self, title: str, shown: Bars | Trends, note: str = "") -> None:
        """Show a chart under a title; `note` says what it is to be read as."""
        self._shown = shown
        self.set_title(title)
        self.note.setText(note)
        if isinstance(shown, Bars):
            self.bars.show_bars(title, shown)
        else:
            self.trends.show_trends(title, shown)
        self.table.setAccessibleName(title)
        self._arrange()

    def say(self, title: str, text: str) -> None:
        """Say why there is no chart."""
        self._shown = None
        self.set_title(title)
        self.note.setText(text)
        self._arrange()

    def show_as(self, *, table: bool) -> None:
        """Show figures, or the picture."""
        self.as_table = table
        self._arrange()

    def _arrange(self) -> None:
        shown = self._shown
        self.bars.setVisible(isinstance(shown, Bars) and not self.as_table)
        self.trends.setVisible(isinstance(shown, Trends) and not self.as_table)
        if shown is not None and self.as_table:
            self.table.fill(shown.table.heads, shown.table.rows, figures=tuple(range(1, len(shown.table.heads))))
        self.table.setVisible(shown is not None and self.as_table)
        self.note.setVisible(bool(self.note.text()))
