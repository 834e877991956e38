"""The cards of the practice shop on A4, each with a bar code, to be cut out: so that a scanner can be tried as well."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.members.practice import Practitioner
from beesdesk.messages import word as machine_word
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.reports.texts import word
from beesdesk.words import Language

_ACROSS, _DOWN = 3, 8
_WIDTH, _HEIGHT = 60 * mm, 32 * mm
_LEFT: Final = (A4[0] - _ACROSS * _WIDTH) / 2
_TOP: Final = A4[1] - 18 * mm
_MODULE, _BARS = 0.33 * mm, 9 * mm
_TITLE, _NAME, _SMALL = Type(BOLD, 13), Type(BOLD, 10), Type(REGULAR, 7.5)
_HAIR: Final = 0.4


def write_cards(people: Sequence[Practitioner], language: Language, file: Path) -> None:
    """Write the cards into a PDF. Raises `PaperNotSaved`."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(word("practice_cards", language)))
    canvas.setCreator("BeesDesk")
    for start in range(0, len(people), _ACROSS * _DOWN):
        _draw_page(canvas, people[start : start + _ACROSS * _DOWN], language)
        canvas.showPage()
    canvas.save()
    save(target.getvalue(), file)


def _draw_page(canvas: Any, people: Sequence[Practitioner], language: Language) -> None:
    head = f"{word('training', language)}: {word('practice_cards', language)}"
    _TITLE.draw(canvas, _TOP + 2 * mm, (plain(head), A4[0] / 2, Align.CENTRE))
    canvas.setLineWidth(_HAIR)
    for place, one in enumerate(people):
        left = _LEFT + place % _ACROSS * _WIDTH
        bottom = _TOP - (place // _ACROSS + 1) * _HEIGHT
        canvas.rect(left, bottom, _WIDTH, _HEIGHT)
        _draw_card(canvas, one, left + _WIDTH / 2, bottom + _HEIGHT, language)


def _draw_card(canvas: Any, one: Practitioner, middle: float, top: float, language: Language) -> None:
    """Draw a card under `top`: the mark, whose it is, the bar code."""
    lines = [(_SMALL, word("training", language)), (_NAME, one.name), (_SMALL, ", ".join(_about(one, language)))]
    y = top - 2 * mm
    for kind, text in lines:
        y -= kind.height
        kind.draw(canvas, y, (plain(text), middle, Align.CENTRE))
    code = Code128(one.card, barWidth=_MODULE, barHeight=_BARS, quiet=True)
    code.drawOn(canvas, middle - code.width / 2, y - _BARS - mm)
    _SMALL.draw(canvas, y - _BARS - mm - _SMALL.height, (one.card, middle, Align.CENTRE))


def _about(one: Practitioner, language: Language) -> Iterator[str]:
    yield from (machine_word(role, language) for role in sorted(one.roles))
    if one.number is not None:
        yield word("practice_eater" if one.is_eater else "practice_member", language).format(number=one.number)
    if one.pin:
        yield word("practice_pin", language).format(pin=one.pin)
    if not one.valid:
        yield machine_word(one.status, language)
