"""Labels as PDF: sheets from a chosen place on, or one label a page for a roll."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import islice
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.catalog.label_formats import LabelFormat, LabelSheet
from beesdesk.reports.fonts import plain
from beesdesk.reports.label_layout import Laid, lay_out
from beesdesk.reports.label_texts import LabelContent
from beesdesk.reports.texts import word
from beesdesk.words import Language

_HAIR: Final = 0.25
_DOT: Final = 72 / 600
"""A dot of a usual printer, points: bars begin on one."""


def labels_pdf(contents: Iterable[LabelContent], form: LabelFormat, language: Language, start: int = 1) -> bytes:
    """Return labels as a PDF; on a sheet the first one has the place `start`, counted from 1 as one reads."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    sheet = form.sheet
    size = (form.width * mm, form.height * mm) if sheet is None else (sheet.width * mm, sheet.height * mm)
    canvas = Canvas(target, pagesize=size, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(word("labels_paper", language)))
    canvas.setCreator("BeesDesk")
    for page in _pages(contents, form.a_page, 0 if sheet is None else min(max(1, start), form.a_page) - 1):
        for place, content in page:
            left, top = (0.0, 0.0) if sheet is None else corner(sheet, place)
            if sheet is not None and sheet.lines:
                canvas.setLineWidth(_HAIR)
                canvas.rect(left * mm, size[1] - (top + form.height) * mm, form.width * mm, form.height * mm)
            draw(canvas, lay_out(content, form), left, top, size[1])
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def corner(sheet: LabelSheet, place: int) -> tuple[float, float]:
    """Return the top left corner of a place on a sheet, counted from 0; mm."""
    return sheet.left + place % sheet.across * sheet.step_x, sheet.top + place // sheet.across * sheet.step_y


def draw(canvas: Any, laid: Laid, left: float, top: float, page: float) -> None:
    """Draw a label whose corner is so many mm from the page's; `page` is the height of the page, points."""
    for code in laid.codes:
        bottom = page - (top + code.y + code.height) * mm
        shift = -((left + code.x) * mm % _DOT)
        for at, width in code.rectangles():
            canvas.rect((left + at) * mm + shift, bottom, width * mm, code.height * mm, stroke=0, fill=1)
    for words in laid.words:
        canvas.setFont(words.font, words.size)
        canvas.drawString((left + words.x) * mm, page - (top + words.y) * mm, words.text)


def _pages(contents: Iterable[LabelContent], a_page: int, taken: int) -> Iterator[Sequence[tuple[int, LabelContent]]]:
    waiting = iter(contents)
    while page := list(enumerate(islice(waiting, a_page - taken), taken)):
        yield page
        taken = 0
