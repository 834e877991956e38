"""The set-up sheet of a scanner that types: the known codes, and what has to be set in the scanner, on A4."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.hardware.scanner_setup import CODES, Trouble
from beesdesk.messages import word
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.label_bars import bars_of, symbol_of
from beesdesk.reports.saving import save
from beesdesk.words import Language

_MODULE, _BARS = 0.4 * mm, 22 * mm
_LEFT: Final = 22 * mm
_ROOM: Final = A4[0] - 2 * _LEFT
_TITLE, _HEAD, _BODY = Type(BOLD, 18), Type(BOLD, 12), Type(REGULAR, 11)


def write_scanner_sheet(troubles: Sequence[Trouble], language: Language, file: Path) -> None:
    """Write the sheet into a PDF; without troubles it says what a scanner should be set to. Raises `PaperNotSaved`."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(word("scanner_sheet", language)))
    canvas.setCreator("BeesDesk")
    y = A4[1] - 28 * mm
    _TITLE.draw(canvas, y, (plain(word("scanner_sheet", language)), _LEFT, Align.LEFT))
    y = _paragraph(canvas, y - 4 * mm, word("scanner_sheet_how", language))
    for number, code in enumerate(CODES, 1):
        y = _draw_code(canvas, y - 8 * mm, number, code)
    _HEAD.draw(canvas, y - 14 * mm, (plain(word("scanner_sheet_set", language)), _LEFT, Align.LEFT))
    y -= 16 * mm
    for trouble in troubles or (Trouble.UNREADABLE, Trouble.PREFIX, Trouble.NO_ENDING, Trouble.TOO_SLOW):
        y = _paragraph(canvas, y - 2 * mm, f"\N{BULLET} {word(f'scanner_{trouble}', language)}")
    canvas.showPage()
    canvas.save()
    save(target.getvalue(), file)


def _paragraph(canvas: Any, y: float, text: str) -> float:
    """Draw a text under a given y; return where it ends."""
    for line in _BODY.wrap(plain(text), _ROOM):
        y -= _BODY.height
        _BODY.draw(canvas, y, (line, _LEFT, Align.LEFT))
    return y


def _draw_code(canvas: Any, top: float, number: int, code: str) -> float:
    """Draw a code under a given y; return where it ends."""
    _HEAD.draw(canvas, top - _HEAD.height, (f"{number}.  {code}", _LEFT, Align.LEFT))
    bottom = top - _HEAD.height - 2 * mm - _BARS
    for at, width in bars_of(*symbol_of(code)).bars:
        canvas.rect(_LEFT + at * _MODULE, bottom, width * _MODULE, _BARS, stroke=0, fill=1)
    return bottom
