"""Figures and charts on A4: the figures line by line, then each chart as a picture under its title.

Text is drawn as it is, never parsed.
"""

from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.values import dataclass
from beesdesk.words import Language

_MARGIN: Final = 15 * mm
_FOOT: Final = 9 * mm
_TITLE, _HEAD, _BODY, _SMALL = Type(BOLD, 14), Type(BOLD, 11), Type(REGULAR, 9.5), Type(REGULAR, 8)
_ROOM: Final = A4[0] - 2 * _MARGIN
_GAP: Final = 12.0


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart: its title, what it is to be read as, and a PNG of it."""

    title: str
    note: str
    png: bytes


@dataclass(frozen=True, slots=True)
class ChartsPaper:
    """What the page says; `figures` are a name and what it counts each."""

    title: str
    about: str
    figures: tuple[tuple[str, str], ...]
    charts: tuple[ChartPicture, ...]


class _Pages:
    """A canvas with what is left of its page."""

    def __init__(self, canvas: Any, about: str) -> None:
        self.canvas, self._about = canvas, about
        self._left = A4[1] - _MARGIN

    def take(self, height: float) -> float:
        """Return the y under a strip of so many points, on another page where it has no room on this one."""
        if self._left - height < _MARGIN:
            self.end()
        self._left -= height
        return self._left

    def end(self) -> None:
        """End a page."""
        _SMALL.draw(self.canvas, _FOOT, (self._about, _MARGIN, Align.LEFT))
        self.canvas.showPage()
        self._left = A4[1] - _MARGIN


def charts_pdf(paper: ChartsPaper, language: Language) -> bytes:
    """Return figures and charts as a PDF, as many pages as they take."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(paper.title))
    canvas.setAuthor(plain(paper.about))
    canvas.setCreator("BeesDesk")
    pages = _Pages(canvas, plain(paper.about))
    _TITLE.draw(canvas, pages.take(1.6 * _TITLE.height), (plain(paper.title), _MARGIN, Align.LEFT))
    for name, shown in paper.figures:
        y = pages.take(_BODY.height)
        _BODY.draw(canvas, y, (plain(name), _MARGIN, Align.LEFT), (plain(shown), _MARGIN + _ROOM, Align.RIGHT))
    for chart in paper.charts:
        _draw(pages, chart)
    pages.end()
    canvas.save()
    return target.getvalue()


def write_charts(paper: ChartsPaper, language: Language, file: Path) -> Path:
    """Write the page into a file, and return it. Raises `PaperNotSaved`."""
    save(charts_pdf(paper, language), file)
    return file


def _draw(pages: _Pages, chart: ChartPicture) -> None:
    """Draw a chart as wide as the page; title, picture and note stay together."""
    picture = ImageReader(BytesIO(chart.png))
    wide, high = picture.getSize()
    height = _ROOM * high / wide
    notes = _SMALL.wrap(plain(chart.note), _ROOM)
    y = pages.take(_GAP + _HEAD.height + height + len(notes) * _SMALL.height)
    for line in reversed(notes):
        _SMALL.draw(pages.canvas, y, (line, _MARGIN, Align.LEFT))
        y += _SMALL.height
    pages.canvas.drawImage(picture, _MARGIN, y, _ROOM, height)
    _HEAD.draw(pages.canvas, y + height, (plain(chart.title), _MARGIN, Align.LEFT))
