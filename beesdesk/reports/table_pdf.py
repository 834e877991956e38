"""A table on A4: its heads on every page, page numbers below; wide ones lie across.

Text is drawn as it is, never parsed: a name that looks like markup is only a name.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.texts import word
from beesdesk.values import dataclass
from beesdesk.words import Language

_MARGIN: Final = 15 * mm
_FOOT: Final = 9 * mm
_PORTRAIT: Final = 5
"""So many columns stand on an upright page."""
_BODY, _HEAD, _TITLE, _SMALL = Type(REGULAR, 8.5), Type(BOLD, 8.5), Type(BOLD, 14), Type(REGULAR, 8)
_PAD: Final = 4.0
_LEAST, _MOST_SHARE = 28.0, 0.45
_MOST_LINES: Final = 14
"""Lines of a cell: no row is higher than a page."""
_SIGNED: Final = 18 * mm
_LINE: Final = Color(0.75, 0.72, 0.66)
_DOTS: Final = "…"
Lines = tuple[tuple[str, ...], ...]
"""The cells of a row, each in its lines."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a page of a list says. `figures` tells which columns stand at the right; `total` is empty or a last row.

    `notes` stand under the title of the first page, `signed` at the foot of the last one, each with room for a name.
    """

    title: str
    about: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]
    figures: tuple[bool, ...]
    notes: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()


def table_pdf(paper: Paper, language: Language) -> bytes:
    """Return a table as a PDF, as many pages as it takes."""
    plain("")  # knows the fonts from here on
    size = A4 if len(paper.head) <= _PORTRAIT else landscape(A4)
    room = size[0] - 2 * _MARGIN
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(paper.title))
    canvas.setAuthor(plain(paper.about))
    canvas.setCreator("BeesDesk")
    widths = _widths(paper, room)
    heads = _lines(paper.head, widths, _HEAD)
    body = [_lines(row, widths, _BODY) for row in paper.rows]
    total = [_lines(paper.total, widths, _HEAD)] if paper.total else []
    top = size[1] - _MARGIN - 2.2 * _TITLE.height
    notes = [line for note in paper.notes for line in _BODY.wrap(_flat(note), room)]
    below = len(notes) * _BODY.height + (_PAD if notes else 0)
    left = top - 1.4 * _MARGIN - _height(heads) - (_SIGNED if paper.signed else 0)
    pages = list(_pages([*body, *total], left - below, left))
    for number, rows in enumerate(pages, 1):
        _TITLE.draw(canvas, size[1] - _MARGIN - _TITLE.height, (plain(paper.title), _MARGIN, Align.LEFT))
        is_last = number == len(pages)
        table = _table(heads, rows, widths, paper.figures, has_total=bool(total) and is_last)
        _, height = table.wrapOn(canvas, room, top)
        first = top - below if number == 1 else top
        table.drawOn(canvas, _MARGIN, first - height)
        for place, line in enumerate(notes if number == 1 else (), 1):
            _BODY.draw(canvas, top - place * _BODY.height + _PAD, (line, _MARGIN, Align.LEFT))
        if is_last:
            _sign(canvas, paper.signed, room)
        foot = word("page", language).format(number=number, pages=len(pages))
        about = (plain(paper.about), _MARGIN, Align.LEFT)
        _SMALL.draw(canvas, _FOOT, about, (foot, size[0] - _MARGIN, Align.RIGHT))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _widths(paper: Paper, room: float) -> list[float]:
    """Return how wide each column is: as its widest text, less where one would take all the room, together all of it."""
    rows = [*paper.rows, *([paper.total] if paper.total else [])]
    wished = [
        min(
            max([_HEAD.width(plain(name)), *(_BODY.width(plain(row[place])) for row in rows)]) + 2 * _PAD,
            room * _MOST_SHARE,
        )
        for place, name in enumerate(paper.head)
    ]
    wished = [max(width, _LEAST) for width in wished]
    scale = room / sum(wished)
    return [width * scale for width in wished]


def _lines(cells: Sequence[str], widths: Sequence[float], kind: Type) -> Lines:
    return tuple(
        tuple(_cut(kind.wrap(_flat(cell), width - 2 * _PAD))) for cell, width in zip(cells, widths, strict=True)
    )


def _flat(text: str) -> str:
    """Return a text on one line, as our fonts can show it."""
    return plain(" ".join(text.split()))


def _cut(lines: list[str]) -> list[str]:
    return lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], _DOTS]


def _height(row: Lines) -> float:
    return max(1, *(len(cell) for cell in row), 1) * _BODY.height + 2 * _PAD


def _sign(canvas: Any, names: Sequence[str], room: float) -> None:
    """Draw side by side who signs, each with a line to sign on."""
    for place, name in enumerate(names):
        x = _MARGIN + place * room / len(names)
        text = plain(name)
        _BODY.draw(canvas, _FOOT + 12 * mm, (text, x, Align.LEFT))
        end = x + room / len(names) - 8 * mm
        canvas.line(x + _BODY.width(text) + 3 * mm, _FOOT + 12 * mm, end, _FOOT + 12 * mm)


def _pages(rows: Sequence[Lines], first: float, room: float) -> Iterator[list[Lines]]:
    """Give the rows of each page, the first of which has less room; a list without rows has one page all the same."""
    page: list[Lines] = []
    left = first
    for row in rows:
        if page and _height(row) > left:
            yield page
            page, left = [], room
        page.append(row)
        left -= _height(row)
    yield page


def _table(
    heads: Lines, rows: Sequence[Lines], widths: Sequence[float], figures: Sequence[bool], *, has_total: bool
) -> Table:
    shown = [heads, *rows]
    table = Table(
        [["\n".join(cell) for cell in row] for row in shown],
        colWidths=list(widths),
        rowHeights=[_height(row) for row in shown],
    )
    style: list[Any] = [
        ("FONT", (0, 0), (-1, -1), REGULAR, _BODY.size, _BODY.height),
        ("FONT", (0, 0), (-1, 0), BOLD, _HEAD.size, _HEAD.height),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _PAD), ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
        ("TOPPADDING", (0, 0), (-1, -1), _PAD), ("BOTTOMPADDING", (0, 0), (-1, -1), _PAD),
        ("LINEBELOW", (0, 0), (-1, 0), 1, black),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, _LINE),
        *(("ALIGN", (place, 0), (place, -1), "RIGHT") for place, is_figure in enumerate(figures) if is_figure),
    ]  # fmt: skip
    if has_total:
        style += [
            ("FONT", (0, -1), (-1, -1), BOLD, _HEAD.size, _HEAD.height),
            ("LINEABOVE", (0, -1), (-1, -1), 1, black),
        ]
    table.setStyle(style)
    return table
