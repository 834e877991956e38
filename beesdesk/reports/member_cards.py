"""Members' cards: one on the page of a card printer, or several on A4 to be cut out."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.eanbc import Ean13BarcodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.reports.texts import word
from beesdesk.values import dataclass
from beesdesk.words import Language

WIDTH, HEIGHT = 85.6 * mm, 54 * mm
"""A card of ISO/IEC 7810, ID-1 (CR80)."""
ACROSS, DOWN = 2, 5
_MARGIN: Final = 4 * mm
_MODULE: Final = 0.36 * mm
_BARS: Final = 15 * mm
_SIDES: Final = 18 * _MODULE  # the quiet zones, 11 modules at the left and 7 at the right
_HAIR: Final = 0.3
_ROOM: Final = WIDTH - 2 * _MARGIN
_NAME_SIZES: Final = (14.0, 12.0, 10.0, 8.5)
_NAME_LINES: Final = 2
_SHOP, _SMALL = Type(BOLD, 10), Type(REGULAR, 8.5)


@dataclass(frozen=True, slots=True)
class CardFace:
    """What stands on a card: the shop, whose it is, the member's number, the 13 digits."""

    shop: str
    name: str
    number: int
    code: str
    is_eater: bool


def write_card(face: CardFace, language: Language, file: Path) -> None:
    """Write one card as a page of its own size. Raises `PaperNotSaved`."""
    _write([face], language, file, (WIDTH, HEIGHT))


def write_card_sheet(faces: Sequence[CardFace], language: Language, file: Path) -> None:
    """Write cards on A4, ten a page, with lines to cut along. Raises `PaperNotSaved`."""
    _write(faces, language, file, A4)


def _write(faces: Sequence[CardFace], language: Language, file: Path, size: tuple[float, float]) -> None:
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(word("card_paper", language)))
    canvas.setCreator("BeesDesk")
    across, down = (1, 1) if size == (WIDTH, HEIGHT) else (ACROSS, DOWN)
    left, top = (size[0] - across * WIDTH) / 2, (size[1] + down * HEIGHT) / 2
    for start in range(0, len(faces), across * down):
        for place, face in enumerate(faces[start : start + across * down]):
            x, y = left + place % across * WIDTH, top - (place // across + 1) * HEIGHT
            if across > 1:
                canvas.setLineWidth(_HAIR)
                canvas.rect(x, y, WIDTH, HEIGHT)
            _draw(canvas, face, x, y, language)
        canvas.showPage()
    canvas.save()
    save(target.getvalue(), file)


def _draw(canvas: Any, face: CardFace, left: float, bottom: float, language: Language) -> None:
    """Draw a card: the shop and the name from the top down, the bars from the bottom up."""
    x, y = left + _MARGIN, bottom + HEIGHT - _MARGIN
    y -= _SHOP.height
    _SHOP.draw(canvas, y, (_cut(plain(face.shop), _SHOP), x, Align.LEFT))
    kind, lines = _fitted(plain(face.name))
    for line in lines:
        y -= kind.height
        kind.draw(canvas, y, (line, x, Align.LEFT))
    about = word("card_eater" if face.is_eater else "card_member", language).format(number=face.number)
    _SMALL.draw(canvas, y - _SMALL.height, (_cut(plain(about), _SMALL), x, Align.LEFT))
    bars = Ean13BarcodeWidget(face.code, barWidth=_MODULE, barHeight=_BARS, fontSize=8, humanReadable=1)
    width = 95 * _MODULE + _SIDES
    drawing = Drawing(width, _BARS + _MARGIN)
    drawing.add(bars)
    renderPDF.draw(drawing, canvas, left + (WIDTH - width) / 2, bottom + _MARGIN / 2)


def _fitted(name: str) -> tuple[Type, list[str]]:
    """Return a name in the largest letters in which it takes two lines at most; what is longer still is cut."""
    for size in _NAME_SIZES:
        kind = Type(BOLD, size)
        lines = kind.wrap(name, _ROOM)
        if len(lines) <= _NAME_LINES:
            return kind, lines
    return kind, [*lines[: _NAME_LINES - 1], _cut(lines[_NAME_LINES - 1] + "…" * 2, kind)]


def _cut(text: str, kind: Type) -> str:
    """Return a text with dots where it has no room."""
    if kind.width(text) <= _ROOM:
        return text
    while text and kind.width(f"{text}…") > _ROOM:
        text = text[:-1]
    return f"{text}…"
