"""Where everything stands on a label: laid out once, then drawn on paper, on the screen or by a label printer.

Text is only ever drawn as it is, never parsed. It is made smaller, then broken into lines, then cut with an ellipsis:
nothing leaves its place.
"""

from typing import Final

from beesdesk.catalog.label_formats import LINE, LabelAlign, LabelField, LabelFormat, LabelPlace
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.label_bars import Symbol, bars_of, symbol_of
from beesdesk.reports.label_texts import LabelContent
from beesdesk.reports.texts import wrapped
from beesdesk.values import dataclass

POINT: Final = 25.4 / 72
"""Millimetres."""
_ASCENT: Final = 0.969
_STEP: Final = 0.5
_LONGEST: Final = 600
_MODULES: Final = (0.17, 0.5)
"""The thinnest module that is printed and the widest that is wanted, mm; GS1 asks for 0.264 to 0.66 in shops."""
_DOT: Final = 25.4 / 600
"""Bars are whole dots of a usual printer wide, or they would be uneven, mm."""
_TALLEST: Final = 22.0


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text: its left end and its baseline (mm from the top left corner), its letters (points), its width (mm)."""

    place: LabelPlace
    text: str
    x: float
    y: float
    size: float
    bold: bool
    width: float

    @property
    def font(self) -> str:
        """The name of the font."""
        return BOLD if self.bold else REGULAR


@dataclass(frozen=True, slots=True)
class Barcode:
    """A bar code: where its quiet zone begins, how wide a module and how high a bar is, mm."""

    place: LabelPlace
    symbol: Symbol
    digits: str
    x: float
    y: float
    module: float
    height: float

    def rectangles(self) -> list[tuple[float, float]]:
        """Return where each bar begins and how wide it is, mm."""
        return [
            (self.x + at * self.module, width * self.module) for at, width in bars_of(self.symbol, self.digits).bars
        ]


@dataclass(frozen=True, slots=True)
class Laid:
    """A label laid out; mm."""

    width: float
    height: float
    words: tuple[Words, ...]
    codes: tuple[Barcode, ...]


def lay_out(content: LabelContent, form: LabelFormat) -> Laid:
    """Lay a label out."""
    words: list[Words] = []
    codes: list[Barcode] = []
    for place in form.places:
        if place.field is LabelField.BARCODE:
            _put_code(content.number, place, words, codes)
        else:
            words += _put_text(_shown(content.text(place.field)), place)
    return Laid(form.width, form.height, tuple(words), tuple(codes))


def _shown(text: str) -> str:
    """Return a text as our letters can show it; what they cannot show at all is a question mark."""
    if not text:
        return ""
    shown = " ".join(plain(text[: _LONGEST * 2]).split(" ")).strip()
    shown = shown or "?"
    return f"{shown[:_LONGEST]}…" if len(shown) > _LONGEST or len(text) > _LONGEST * 2 else shown


def _put_text(text: str, place: LabelPlace, *, top: float | None = None) -> list[Words]:
    if not text:
        return []
    kind, lines = _fitted(text, place)
    line = kind.size * LINE
    start = place.y if top is None else top
    if len(lines) == 1 and top is None:
        start += (place.height - line) / 2
    return [_line(part, kind, place, start + row * line) for row, part in enumerate(lines)]


def _line(text: str, kind: Type, place: LabelPlace, top: float) -> Words:
    width = kind.width(text) * POINT
    share = {LabelAlign.LEFT: 0.0, LabelAlign.CENTRE: 0.5, LabelAlign.RIGHT: 1.0}[place.align]
    x = place.x + (place.width - width) * share
    return Words(place, text, x, top + _ASCENT * kind.size * POINT, kind.size, place.bold, width)


def _fitted(text: str, place: LabelPlace) -> tuple[Type, list[str]]:
    """Return a text in the largest letters in which it fits unbroken; in the smallest it is cut where it must be."""
    font, room, size = BOLD if place.bold else REGULAR, place.width / POINT, place.size
    one = Type(font, 1)
    whole, longest = one.width(text), max(map(one.width, text.split(" ")))
    while size > place.least:
        most = int(place.height / (size * LINE) + 1e-6)
        if most and whole * size <= room * most and longest * size <= room:
            lines = _wrapped(text, Type(font, size), room)
            if len(lines) <= most:
                return Type(font, size), lines
        size = max(place.least, size - _STEP)
    kind, most = Type(font, size), max(1, int(place.height / (size * LINE) + 1e-6))
    lines = _wrapped(_head(text, kind, room * (most + 1)), kind, room)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(f"{lines[most - 1]} {lines[most]}", kind, room)]
    return kind, lines


def _wrapped(text: str, kind: Type, room: float) -> list[str]:
    return wrapped(text, lambda part: kind.width(part) <= room)


def _head(text: str, kind: Type, room: float) -> str:
    """Return as much of a text as is longer than so much room: what comes after that is never seen."""
    end = len(text)
    while end > 1 and kind.width(text[: end // 2]) > room:
        end //= 2
    return text[:end]


def _cut(text: str, kind: Type, room: float) -> str:
    """Return as much of a text as fits with an ellipsis."""
    text = text.rstrip("…")
    while text and kind.width(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _put_code(number: str | None, place: LabelPlace, words: list[Words], codes: list[Barcode]) -> None:
    """Put a bar code with its digits under it; where it would be too thin to be read, only its digits."""
    if not number:
        return
    symbol, digits = symbol_of(number)
    bars = bars_of(symbol, digits)
    module = int(min(place.width / bars.width, _MODULES[1]) / _DOT) * _DOT
    under = place.size * LINE
    height = min(place.height - under, _TALLEST)
    if module < _MODULES[0] or height <= under:
        words += _put_text(digits, place)
        return
    top = place.y + (place.height - height - under) / 2
    codes.append(Barcode(place, symbol, digits, place.x + (place.width - bars.width * module) / 2, top, module, height))
    words += _put_text(
        digits,
        LabelPlace(place.field, place.x, top + height, place.width, under, place.size, place.least, LabelAlign.CENTRE),
    )
