"""The dashboard on paper: its figures, and its charts painted anew in dark ink on white, whatever the screen wears."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from beesdesk.ui.office.dashboard_figures import Figure
from beesdesk.ui.parts.chart_card import ChartCard
from beesdesk.ui.theme import LIGHT, Look, look
from beesdesk.values import dataclass
from beesdesk.words import Language

_WIDE: Final = 900  # px at 100 % of a chart: as wide as the page
_FINE: Final = 2  # pixels of the picture for one of these: 250 dots an inch


@dataclass(frozen=True, slots=True)
class Painted:
    """A chart on its way to paper."""

    title: str
    note: str
    image: QImage


def painted(cards: Sequence[ChartCard[Any]]) -> list[Painted]:
    """Paint the charts that there are."""
    return list(_painted(cards))


def printed(
    title: str, about: str, figures: Sequence[Figure], charts: Sequence[Painted], language: Language, file: Path
) -> Path:
    """Write the page into a file, and return it; also in another thread. Raises `PaperNotSaved`."""
    from beesdesk.reports.charts_pdf import ChartPicture, ChartsPaper, write_charts  # noqa: PLC0415 - a PDF library

    lines = tuple((one.name, f"{one.shown} ({one.word})") for one in figures)
    pictures = tuple(ChartPicture(one.title, one.note, _png(one.image)) for one in charts)
    return write_charts(ChartsPaper(title, about, lines, pictures), language, file)


def _painted(cards: Sequence[ChartCard[Any]]) -> Iterator[Painted]:
    paper = Look(LIGHT, look().scale)
    for card in cards:
        if card.chart.data is None:
            continue
        size = QSize(paper.px(_WIDE), card.chart.sizeHint().height())
        image = QImage(size * _FINE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.scale(_FINE, _FINE)
            card.chart.paint(painter, paper, size)
        yield Painted(card.accessibleName(), card.note.text(), image)


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a name
    return bytes(kept.data())
