"""The program's own letters on paper: what they can show, how wide it is, and how it is drawn."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from beesdesk.reports.elements import Align
from beesdesk.reports.texts import legible, wrapped

REGULAR, BOLD = "BeesSans-Regular", "BeesSans-Bold"
_FONTS: Final = Path(__file__).parents[1] / "resources" / "fonts"
_LINE: Final = 1.35
_DESCENT: Final = 0.35


@dataclass(frozen=True, slots=True)
class Type:
    """A font in a size (points)."""

    font: str
    size: float

    @property
    def height(self) -> float:
        """The height of a line, points."""
        return self.size * _LINE

    def width(self, text: str) -> float:
        """Return how wide a text is, points."""
        return float(pdfmetrics.stringWidth(text, self.font, self.size))

    def wrap(self, text: str, room: float) -> list[str]:
        """Return a text in lines of so much room, points."""
        return wrapped(text, lambda part: self.width(part) <= room)

    def draw(self, canvas: Any, y: float, *pieces: tuple[str, float, Align]) -> None:
        """Draw a line above a given y: each piece is a text, where it is anchored (points), and how."""
        canvas.setFont(self.font, self.size)
        for text, x, align in pieces:
            put = {Align.LEFT: canvas.drawString, Align.RIGHT: canvas.drawRightString}.get(
                align, canvas.drawCentredString
            )
            put(x, y + _DESCENT * self.size, text)


def plain(text: str) -> str:
    """Return a text as our fonts can show it, see `texts.legible`."""
    return legible(text, _letters().__contains__)


@cache
def _letters() -> frozenset[str]:
    """Make the program's own fonts known to reportlab; return the characters that all of them have."""
    for name in (REGULAR, BOLD):
        font = TTFont(name, str(_FONTS / f"{name}.ttf"))
        pdfmetrics.registerFont(font)
    return frozenset(chr(code) for code in font.face.charToGlyph)
