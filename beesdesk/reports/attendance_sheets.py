"""Attendance sheets on A4, a slot a sheet, to be filled in by hand and typed in afterwards.

Names are drawn as they are, never parsed, and cut where there is no room: a name is only a name.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.formats import Format
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.reports.sheet_texts import sheet_word as word
from beesdesk.shifts.quick_entry import LATE, MARKS, REPLACED
from beesdesk.shifts.sheet_papers import PaperLine, SheetPaper
from beesdesk.words import Language, PlaceKind

_WIDTH, _HEIGHT = A4
_MARGIN: Final = 14 * mm
_ROOM: Final = _WIDTH - 2 * _MARGIN
_TITLE, _STRONG, _BODY, _SMALL = Type(BOLD, 15), Type(BOLD, 11), Type(REGULAR, 9.5), Type(REGULAR, 7)
_MARK: Final = Type(BOLD, 12)
_ROW: Final = 9.5 * mm
_HEAD: Final = 14 * mm
_TOP: Final = 31 * mm
_FOOT: Final = 56 * mm
_COLUMNS: Final = (10 * mm, 71 * mm, *(14 * mm,) * 5, 31 * mm)
"""Line, member, the four states with late behind present, replaced by."""
_SIGNS: Final = (*list(MARKS.items())[:1], ("late", LATE), *list(MARKS.items())[1:], ("replaced", REPLACED))
"""Over each column behind the member its sign, and the word that it stands for."""
_PAD: Final = 1.5 * mm
_BOX: Final = 3.5 * mm
_HAIR: Final = 0.5
_GREY: Final = 0.55
_A_PAGE: Final = int((_HEIGHT - 2 * _MARGIN - _TOP - _HEAD - _FOOT) / _ROW)

Row = PaperLine | None
"""A line of somebody, or an empty one."""


def sheets_pdf(papers: Sequence[SheetPaper], language: Language) -> bytes:
    """Return sheets as a PDF, each beginning on a page of its own."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(
        target, pagesize=A4, lang=str(language), pageCompression=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs take it for a size
    )  # fmt: skip
    canvas.setTitle(plain(word("title", language)))
    canvas.setCreator("BeesDesk")
    for paper in papers:
        rows: list[Row] = [*paper.lines, *[None] * paper.empty]
        pages = [rows[first : first + _A_PAGE] for first in range(0, len(rows), _A_PAGE)]
        for place, page in enumerate(pages, 1):
            canvas.setLineWidth(_HAIR)
            canvas.translate(_MARGIN, 0)
            _draw_head(canvas, paper, language)
            below = _draw_table(canvas, page, _HEIGHT - _MARGIN - _TOP, language)
            _draw_foot(canvas, below, language)
            number = word("page", language).format(number=place, pages=len(pages))
            _SMALL.draw(canvas, _MARGIN / 2, (plain(number), _ROOM, Align.RIGHT))
            canvas.showPage()
    canvas.save()
    return target.getvalue()


def save_sheets(papers: Sequence[SheetPaper], language: Language, file: Path) -> None:
    """Write sheets into a PDF. Raises `PaperNotSaved`."""
    save(sheets_pdf(papers, language), file)


def spaced(code: str) -> str:
    """Return the figures of a code as they are read: day, begin, end, check."""
    return " ".join(filter(None, (code[:6], code[6:10], code[10:14], code[14:])))


def _draw_head(canvas: Any, paper: SheetPaper, language: Language) -> None:
    """Draw what the sheet is about, and its bar code at the right."""
    form, top = Format(language), _HEIGHT - _MARGIN
    bars = Code128(paper.code, barWidth=0.3 * mm, barHeight=12 * mm, quiet=True)
    room = _ROOM - bars.width - _PAD
    leaders = ", ".join(paper.leaders)
    leader = word("leader", language).format(names=leaders) if leaders else word("leaderless", language)
    tasks = word("tasks", language).format(names=", ".join(paper.tasks)) if paper.tasks else ""
    when = f"{form.long_day(paper.day)}, {form.clocks(paper.starts, paper.ends)}"
    y = top
    for kind, text in ((_TITLE, word("title", language)), (_STRONG, when), (_BODY, leader), (_BODY, tasks)):
        y -= kind.height + 1
        kind.draw(canvas, y, (_cut(kind, text, room), 0, Align.LEFT))
    bars.drawOn(canvas, _ROOM - bars.width, top - 13 * mm)
    _BODY.draw(canvas, top - 17.5 * mm, (spaced(paper.code), _ROOM - bars.width / 2, Align.CENTRE))
    for place, line in enumerate(_SMALL.wrap(plain(word("how", language)), _ROOM)[:2]):
        _SMALL.draw(canvas, top - _TOP + 1 * mm - place * _SMALL.height, (line, 0, Align.LEFT))


def _draw_table(canvas: Any, rows: Sequence[Row], top: float, language: Language) -> float:
    """Draw the lines under `top`; return where they end."""
    edges = [sum(_COLUMNS[:place]) for place in range(len(_COLUMNS) + 1)]
    _draw_titles(canvas, edges, top - _HEAD, language)
    y = top - _HEAD
    for row in rows:
        y -= _ROW
        _draw_row(canvas, row, edges, y, language)
    for edge in edges:
        canvas.line(edge, top, edge, y)
    for line in (top, *(top - _HEAD - place * _ROW for place in range(len(rows) + 1))):
        canvas.line(0, line, edges[-1], line)
    return y


def _draw_titles(canvas: Any, edges: list[float], y: float, language: Language) -> None:
    """Draw over each column the sign that is typed for it, and its word."""
    _STRONG.draw(canvas, y + 2 * mm, (plain(word("name", language)), edges[1] + _PAD, Align.LEFT))
    for place, (said, sign) in enumerate(_SIGNS, 2):
        middle, width = (edges[place] + edges[place + 1]) / 2, edges[place + 1] - edges[place] - _PAD
        _MARK.draw(canvas, y + _HEAD - _MARK.height, (sign, middle, Align.CENTRE))
        for step, line in enumerate(_SMALL.wrap(plain(word(f"head_{said}", language)), width)[:3]):
            low = y + _HEAD - _MARK.height - (step + 1) * (_SMALL.size + 0.4)
            _SMALL.draw(canvas, low, (line, middle, Align.CENTRE))


def _draw_row(canvas: Any, row: Row, edges: list[float], y: float, language: Language) -> None:
    """Draw one line: whom it is about, a box for each state, room for how late it was and for whoever came instead."""
    left, room = edges[1] + _PAD, _COLUMNS[1] - 2 * _PAD
    if row is None:
        _MARK.draw(canvas, y + 2.5 * mm, ("+", (edges[0] + edges[1]) / 2, Align.CENTRE))
        _SMALL.draw(canvas, y + 0.6 * mm, (_cut(_SMALL, word("besides", language), room), left, Align.LEFT))
        return
    _MARK.draw(canvas, y + 2.5 * mm, (str(row.place), (edges[0] + edges[1]) / 2, Align.CENTRE))
    number = plain(word("number", language).format(number=row.number))
    width = room - _BODY.width(number) - _PAD
    _STRONG.draw(canvas, y + 4.2 * mm, (_cut(_STRONG, row.name, width), left, Align.LEFT))
    _BODY.draw(canvas, y + 4.2 * mm, (number, left + room, Align.RIGHT))
    about = " · ".join(_about(row, language))
    _SMALL.draw(canvas, y + 1 * mm, (_cut(_SMALL, about, room), left, Align.LEFT))
    canvas.saveState()
    canvas.setStrokeGray(_GREY)
    for place, (said, _) in enumerate(_SIGNS[:-1], 2):
        middle = (edges[place] + edges[place + 1]) / 2
        if said != "late":
            canvas.rect(middle - _BOX / 2, y + (_ROW - _BOX) / 2, _BOX, _BOX)
    canvas.restoreState()


def _about(row: PaperLine, language: Language) -> Iterator[str]:
    if row.replacement:
        yield word("replaced", language).format(name=row.replacement)
    if row.added:
        yield word("added", language)
    if row.kind is PlaceKind.COMPENSATION:
        yield word("compensation", language)
    if row.task:
        yield row.task


def _draw_foot(canvas: Any, top: float, language: Language) -> None:
    """Draw what whoever validates has to say: the team, notes, and who it is."""
    y = top - 6 * mm
    x = 0.0
    question = plain(word("team", language))
    _BODY.draw(canvas, y, (question, x, Align.LEFT))
    x += _BODY.width(question) + 4 * mm
    for size in ("not_enough", "enough", "too_many"):
        canvas.rect(x, y, _BOX, _BOX)
        text = plain(word(f"team_{size}", language))
        _BODY.draw(canvas, y, (text, x + _BOX + _PAD, Align.LEFT))
        x += _BOX + _PAD + _BODY.width(text) + 4 * mm
    y -= 7 * mm
    _BODY.draw(canvas, y, (plain(word("notes", language)), 0, Align.LEFT))
    for _ in range(2):
        y -= 8 * mm
        canvas.line(0, y, _ROOM, y)
    y -= 9 * mm
    signature = plain(word("signature", language))
    _BODY.draw(canvas, y, (signature, 0, Align.LEFT))
    canvas.line(_BODY.width(signature) + 3 * mm, y, _ROOM, y)


def _cut(kind: Type, text: str, room: float) -> str:
    """Return as much of a text as there is room for."""
    shown = plain(text)
    if kind.width(shown) <= room:
        return shown
    while shown and kind.width(f"{shown}...") > room:
        shown = shown[:-1]
    return f"{shown.rstrip()}..."
