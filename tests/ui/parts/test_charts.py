"""Charts say in figures what they show, and fit whatever they are shown in."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.bar_chart import BarChart, ticks
from beesdesk.ui.parts.chart_data import Bars, Part, Table, Trend, Trends
from beesdesk.ui.parts.trend_chart import TrendChart
from beesdesk.ui.theme import CONTRAST, DARK, LIGHT, Theme, apply

SOLID = Qt.BrushStyle.SolidPattern
BARS = Bars(
    ("2\nNov", "9\nNov"), ("50%", "100%"), (Part("held", "info", SOLID, (5, 10)),), (10, 10), "all", 1, "now",
    Table(("Week", "Held"), (("A", "5"), ("B", "10"))),
)  # fmt: skip
TRENDS = Trends(
    "2 Nov", "9 Nov", (Trend("ok", "ok", (5, 5), "5 (=)"), Trend("alert", "warn", (0, 4), "4 (+4)")), BARS.table
)


def luminance(color: object) -> float:
    parts = [getattr(color, name)() for name in ("redF", "greenF", "blueF")]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: object, other: object) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@given(st.integers(0, 100_000))
def test_ticks_are_a_handful_of_round_steps_up_to_the_highest_value(top: int) -> None:
    found = ticks(top)

    assert found[0] == 0
    assert found[-1] >= max(top, 1)
    assert found[-1] - found[1] < max(top, 1)
    assert 2 <= len(found) <= 6
    assert len({high - low for low, high in pairwise(found)}) == 1


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_bars_and_lines_stand_out_three_to_one_in_every_theme(qapp: QApplication, theme: Theme) -> None:
    apply(qapp, theme, reduced_motion=True)
    worn = {name: getattr(theme, name) for name in ("ok", "warn", "bad", "info", "off", "edge", "surface")}
    ground = QColor(worn.pop("surface"))
    assert min(contrast(QColor(value), ground) for value in worn.values()) >= 3
    apply(qapp, LIGHT, reduced_motion=True)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [280, 1200])
def test_charts_are_painted_at_any_size_and_read_out_as_their_table(
    qapp: QApplication, qtbot: QtBot, scale: float, width: int
) -> None:
    apply(qapp, LIGHT, scale, reduced_motion=True)
    holder = QWidget()
    qtbot.addWidget(holder)
    bars, trends = BarChart(holder), TrendChart(holder)
    bars.show_chart(BARS)
    trends.show_chart(TRENDS)
    for chart in (bars, trends):
        chart.resize(width, chart.sizeHint().height())
        picture = chart.grab().toImage()
        colors = {picture.pixelColor(x, y).name() for x in range(0, width, 3) for y in range(0, picture.height(), 3)}
        assert len(colors) > 2
        assert chart.accessibleDescription() == "A, Held 5; B, Held 10"
    apply(qapp, LIGHT, reduced_motion=True)
