"""Count sheets: what is to be counted on A4, shelf by shelf, with a box for what is seen and nothing of what is expected."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.formats import Format
from beesdesk.messages import word
from beesdesk.reports.count_texts import said
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.stock.count_lines import Counted
from beesdesk.values import dataclass
from beesdesk.words import Language

_WIDTH, _HEIGHT = A4
_MARGIN: Final = 15 * mm
_ROW: Final = 12 * mm
_HEAD: Final = 11 * mm
_TOP: Final = 27 * mm
_FOOT: Final = 9 * mm
_BOX: Final = (32 * mm, 9 * mm)
_BLANK: Final = 5
"""Empty rows at the end, for what nobody thought to be there."""
_GREY: Final = 0.55
_NAME_LINES: Final = 2
_TITLE, _SHELF, _NAME, _SMALL = Type(BOLD, 15), Type(BOLD, 12), Type(REGULAR, 11), Type(REGULAR, 8.5)
_ROOM: Final = _WIDTH - 2 * _MARGIN - _BOX[0] - 24 * mm


@dataclass(frozen=True, slots=True)
class CountPaper:
    """What a count sheet says: of what, for which shop, `made` by the shop's clock, the products in their order."""

    title: str
    shop: str
    made: datetime
    products: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of paper: a shelf's heading, or a product; without either it is blank."""

    heading: str = ""
    product: Counted | None = None

    @property
    def height(self) -> float:
        return _HEAD if self.heading else _ROW


def write_count_sheet(paper: CountPaper, language: Language, file: Path) -> None:
    """Write a count sheet. Raises `PaperNotSaved`."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, lang=str(language), pageCompression=1)
    title = said("count_sheet", language).format(title=paper.title)
    canvas.setTitle(plain(title))
    canvas.setCreator("BeesDesk")
    pages = list(_pages(list(_rows(paper.products, language))))
    for number, rows in enumerate(pages, 1):
        _head(canvas, title, language)
        y = _HEIGHT - _MARGIN - _TOP
        for row in rows:
            y -= row.height
            _draw(canvas, row, y, language)
        about = f"{paper.shop}, {Format(language).moment(paper.made)}"
        foot = said("page", language).format(number=number, pages=len(pages))
        _SMALL.draw(canvas, _FOOT, (plain(about), _MARGIN, Align.LEFT), (foot, _WIDTH - _MARGIN, Align.RIGHT))
        canvas.showPage()
    canvas.save()
    save(target.getvalue(), file)


def _rows(products: Sequence[Counted], language: Language) -> Iterator[_Row]:
    for shelf, found in groupby(products, lambda product: product.shelf):
        yield _Row(said("shelf", language).format(shelf=shelf) if shelf else said("no_shelf", language))
        for product in found:
            yield _Row(product=product)
    yield _Row(said("also_there", language))
    for _ in range(_BLANK):
        yield _Row()


def _pages(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Give the rows of each page; no heading stands alone at its foot."""
    page: list[_Row] = []
    left = room = _HEIGHT - 2 * _MARGIN - _TOP
    for row in rows:
        if row.height + (_ROW if row.heading else 0) > left:
            yield page
            page, left = [], room
        page.append(row)
        left -= row.height
    yield page


def _head(canvas: Any, title: str, language: Language) -> None:
    y = _HEIGHT - _MARGIN - _TITLE.height
    _TITLE.draw(canvas, y, (_cut(plain(title), _TITLE, _WIDTH - 2 * _MARGIN), _MARGIN, Align.LEFT))
    y -= 12 * mm
    middle = _WIDTH * 0.58
    by, at = said("counted_by", language), said("counted_at", language)
    _NAME.draw(canvas, y, (by, _MARGIN, Align.LEFT), (at, middle, Align.LEFT))
    canvas.setStrokeGray(_GREY)
    for text, start, end in ((by, _MARGIN, middle - 4 * mm), (at, middle, _WIDTH - _MARGIN)):
        canvas.line(start + _NAME.width(text) + 2 * mm, y + 2, end, y + 2)


def _draw(canvas: Any, row: _Row, y: float, language: Language) -> None:
    if row.heading:
        _SHELF.draw(canvas, y + 2 * mm, (_cut(plain(row.heading), _SHELF, _ROOM), _MARGIN, Align.LEFT))
        return
    right = _WIDTH - _MARGIN
    canvas.setStrokeGray(_GREY)
    canvas.line(_MARGIN, y, right, y)
    canvas.setStrokeGray(0)
    canvas.rect(right - _BOX[0] - 14 * mm, y + (_ROW - _BOX[1]) / 2, *_BOX)
    product = row.product
    if product is None:
        return
    lines = _fitted(plain(product.name(language)))
    about = " · ".join(plain(part) for part in (product.content, product.article) if part)
    about = about if len(lines) < _NAME_LINES else ""
    top = y + (_ROW + (len(lines) * _NAME.height + (_SMALL.height if about else 0))) / 2
    for line in lines:
        top -= _NAME.height
        _NAME.draw(canvas, top, (line, _MARGIN, Align.LEFT))
    if about:
        _SMALL.draw(canvas, top - _SMALL.height, (_cut(about, _SMALL, _ROOM), _MARGIN, Align.LEFT))
    _SMALL.draw(canvas, y + 4 * mm, (word(str(product.unit), language), right - 12 * mm, Align.LEFT))


def _fitted(name: str) -> list[str]:
    """Return a name in two lines at most; what is longer is cut."""
    lines = _NAME.wrap(" ".join(name.split()), _ROOM)
    return lines if len(lines) <= _NAME_LINES else [lines[0], _cut(f"{lines[1]}…", _NAME, _ROOM)]


def _cut(text: str, kind: Type, room: float) -> str:
    """Return a text with dots where it has no room."""
    if kind.width(text) <= room:
        return text
    while text and kind.width(f"{text}…") > room:
        text = text[:-1]
    return f"{text}…"
