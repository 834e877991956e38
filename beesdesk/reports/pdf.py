"""Slips as PDF: one page as wide as the roll and as long as needed.

Text is drawn as it is (`drawString`), never parsed: a name that looks like markup is only a name.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.reports.elements import Align, Barcode, Columns, Ean13, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain

PAPERS: Final = {"80mm": 80 * mm, "58mm": 58 * mm}
"""Widths of the rolls, points."""
LONGEST_PAGE: Final = 14_000.0
"""Points: readers of PDF refuse more than 14,400; a longer slip goes on on another page."""
MARGIN: Final = 4 * mm
_SIZES: Final = {Size.SMALL: 7.0, Size.NORMAL: 8.5, Size.LARGE: 13.0}
_GAP: Final = 6.0
_INDENT: Final = 7.0
_HAIR: Final = 0.6
_MARK: Final = 11.0
_MODULE: Final = 0.33 * mm
_BARS: Final = 10 * mm


@dataclass(frozen=True, slots=True)
class _Row:
    """A strip of paper: its height in points, and what draws it on a canvas above a given y."""

    height: float
    draw: Callable[[Any, float], None]


def write_pdf(slip: Slip, target: Path | BinaryIO, paper: str = "80mm") -> None:
    """Write a slip as a PDF file or into an open binary file. `paper` is a key of `PAPERS`, any other a `KeyError`.

    Raises `OSError` when the file cannot be written.
    """
    width = PAPERS[paper]
    canvas = Canvas(str(target) if isinstance(target, Path) else target, lang=slip.language, pageCompression=1)
    canvas.setTitle(plain(slip.title))
    canvas.setAuthor(plain(slip.title.partition(",")[0]))
    canvas.setCreator("BeesDesk")
    for page in _pages([row for element in slip.elements for row in _rows(element, width - 2 * MARGIN)]):
        height = sum(row.height for row in page) + 2 * MARGIN
        canvas.setPageSize((width, height))
        canvas.translate(MARGIN, 0)
        canvas.setLineWidth(_HAIR)
        y = height - MARGIN
        for row in page:
            y -= row.height
            row.draw(canvas, y)
        canvas.showPage()
    canvas.save()


def _pages(rows: list[_Row]) -> Iterator[list[_Row]]:
    page: list[_Row] = []
    height = 2 * MARGIN
    for row in rows:
        if height + row.height > LONGEST_PAGE:
            yield page
            page, height = [], 2 * MARGIN
        page.append(row)
        height += row.height
    yield page


def _rows(element: Element, room: float) -> Iterator[_Row]:
    """Give an element as strips of paper with so much room (points) across; a cut is the end of the page anyway."""
    match element:
        case Text():
            yield from _text(element, room)
        case Columns():
            yield from _columns(element, room)
        case Table():
            yield from _table(element, room)
        case Barcode():
            yield _bars(element.data, room)
        case Ean13():
            yield _ean(element.data, room)
        case Rule():
            yield _Row(_SIZES[Size.NORMAL], lambda canvas, y: canvas.line(0, y + _GAP / 2, room, y + _GAP / 2))
        case Space():
            yield _Row(_SIZES[Size.NORMAL] * 0.7, lambda _canvas, _y: None)


def _text(element: Text, room: float) -> Iterator[_Row]:
    kind = _type(element.bold, element.size)
    edge = _INDENT * element.indent
    anchor = {Align.LEFT: edge, Align.CENTRE: (edge + room) / 2, Align.RIGHT: room}[element.align]
    for part in kind.wrap(plain(element.text), room - edge):
        yield _row(kind, (part, anchor, element.align))


def _columns(element: Columns, room: float) -> Iterator[_Row]:
    """Set the figure on the first line, or under the text where both are long."""
    kind = _type(element.bold, element.size)
    mark = "" if element.mark is None else plain(element.mark)
    edge = room if element.mark is None else room - _MARK
    left, right = plain(element.left), plain(element.right)
    beside = edge - kind.width(right) - _GAP
    if beside < room / 3:
        for part in kind.wrap(left, room):
            yield _row(kind, (part, 0.0, Align.LEFT))
        for index, part in enumerate(kind.wrap(right, edge)):
            yield _row(kind, (part, edge, Align.RIGHT), (mark if index == 0 else "", room, Align.RIGHT))
        return
    first, *more = kind.wrap(left, beside) or [""]
    yield _row(kind, (first, 0.0, Align.LEFT), (right, edge, Align.RIGHT), (mark, room, Align.RIGHT))
    for part in more:
        yield _row(kind, (part, 0.0, Align.LEFT))


def _table(element: Table, room: float) -> Iterator[_Row]:
    """Spread the columns over the paper, smaller where they would not fit."""
    rows = [tuple(plain(cell) for cell in row) for row in (element.head, *element.rows)]
    head, body = _type(bold=True, size=Size.SMALL), _type(bold=False, size=Size.NORMAL)
    sizes = [max(head.width(rows[0][i]), *(body.width(row[i]) for row in rows[1:]), 1.0) for i in range(len(rows[0]))]
    scale = min(1.0, (room - _GAP * (len(sizes) - 1)) / sum(sizes))
    gap = (room - scale * sum(sizes)) / max(len(sizes) - 1, 1)
    edges = [scale * sum(sizes[: i + 1]) + gap * i for i in range(len(sizes))]
    for index, row in enumerate(rows):
        usual = head if index == 0 else body
        kind = Type(usual.font, usual.size * scale)
        figures = [(cell, edge, Align.RIGHT) for cell, edge in zip(row[1:], edges[1:], strict=True)]
        yield _row(kind, (row[0], 0.0, Align.LEFT), *figures)


def _bars(data: str, room: float) -> _Row:
    """Return a CODE128 in the middle, its text under it."""
    code = Code128(data, barWidth=_MODULE, barHeight=_BARS, quiet=True)
    if code.width > room:
        code = Code128(data, barWidth=_MODULE * room / code.width, barHeight=_BARS, quiet=True)
    label = _row(_type(bold=False, size=Size.SMALL), (data, room / 2, Align.CENTRE))

    def draw(canvas: Any, y: float) -> None:
        code.drawOn(canvas, (room - code.width) / 2, y + label.height)
        label.draw(canvas, y)

    return _Row(_BARS + label.height + 2.0, draw)


def _ean(data: str, room: float) -> _Row:
    """Return an EAN-13 in the middle, as wide as GS1 wants it: 0.33 mm a module and a quiet zone on both sides."""
    from reportlab.graphics import renderPDF  # noqa: PLC0415 - takes 60 ms, and only labels have one
    from reportlab.graphics.barcode.eanbc import Ean13BarcodeWidget  # noqa: PLC0415
    from reportlab.graphics.shapes import Drawing  # noqa: PLC0415

    bars = Ean13BarcodeWidget(data, barWidth=_MODULE, barHeight=_BARS, fontName=REGULAR, fontSize=_SIZES[Size.NORMAL])
    left, bottom, right, top = bars.getBounds()
    drawing = Drawing(right - left, top - bottom)
    drawing.add(bars)
    edge = (room - (right - left)) / 2 - left
    return _Row(top - bottom + 2.0, lambda canvas, y: renderPDF.draw(drawing, canvas, edge, y - bottom + 1.0))


def _row(kind: Type, *pieces: tuple[str, float, Align]) -> _Row:
    """Return a line of pieces: each a text, where it is anchored (points), and how."""
    return _Row(kind.height, lambda canvas, y: kind.draw(canvas, y, *pieces))


def _type(bold: bool, size: Size) -> Type:
    return Type(BOLD if bold else REGULAR, _SIZES[size])
