"""Markdown stickers, one a page of 60 by 38 mm: what is taken off, the old price and the new one, until when, the bars."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.eanbc import Ean13BarcodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.formats import Format
from beesdesk.reports.count_texts import said
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.stock.marking_down import Sticker
from beesdesk.words import Language, Unit

SIZE: Final = (60 * mm, 38 * mm)
_MARGIN: Final = 2.5 * mm
_MODULE: Final = 0.33 * mm
_BARS: Final = 12 * mm
_OFF, _PRICE, _NAME, _SMALL = Type(BOLD, 20), Type(BOLD, 13), Type(REGULAR, 8.5), Type(REGULAR, 8)
_HAIR: Final = 0.8
_HUNDRED: Final = 100


def write_stickers(stickers: Sequence[Sticker], language: Language, file: Path) -> None:
    """Write each sticker as often as it has copies. Raises `PaperNotSaved`."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=SIZE, lang=str(language), pageCompression=1)
    canvas.setTitle("BeesDesk")
    canvas.setCreator("BeesDesk")
    for sticker in stickers:
        for _ in range(sticker.copies):
            _draw(canvas, sticker, language)
            canvas.showPage()
    canvas.save()
    save(target.getvalue(), file)


def _draw(canvas: Any, sticker: Sticker, language: Language) -> None:
    width, height = SIZE
    form, room, right = Format(language), width - 2 * _MARGIN, width - _MARGIN
    y = height - _MARGIN - _NAME.height
    name = _cut(plain(sticker.product.name(language)), _NAME, room)
    _NAME.draw(canvas, y, (name, _MARGIN, Align.LEFT))
    y -= _OFF.height
    _OFF.draw(canvas, y, (f"-{form.percent(sticker.percent / _HUNDRED)}", _MARGIN, Align.LEFT))
    after, before = _price(sticker.after, sticker, language), form.money(sticker.before)
    _PRICE.draw(canvas, y + 1 * mm, (after, right, Align.RIGHT))
    y -= _SMALL.height
    _SMALL.draw(canvas, y, (before, right, Align.RIGHT))
    canvas.setLineWidth(_HAIR)
    canvas.line(right - _SMALL.width(before), y + _SMALL.size * 0.6, right, y + _SMALL.size * 0.6)
    if sticker.expiry is not None:
        day = said("until", language).format(day=form.numeric_date(sticker.expiry))
        _SMALL.draw(canvas, y, (day, _MARGIN, Align.LEFT))
    bars = Ean13BarcodeWidget(sticker.code, barWidth=_MODULE, barHeight=_BARS, fontName=REGULAR, fontSize=7)
    left, bottom, end, top = bars.getBounds()
    drawing = Drawing(end - left, top - bottom)
    drawing.add(bars)
    renderPDF.draw(drawing, canvas, (width - (end - left)) / 2 - left, _MARGIN / 2 - bottom)


def _price(amount: Any, sticker: Sticker, language: Language) -> str:
    money = Format(language).money(amount)
    match sticker.product.unit:
        case Unit.KG:
            return said("per_kg", language).format(amount=money)
        case Unit.LITRE:
            return said("per_litre", language).format(amount=money)
    return money


def _cut(text: str, kind: Type, room: float) -> str:
    """Return a text with dots where it has no room."""
    if kind.width(text) <= room:
        return text
    while text and kind.width(f"{text}…") > room:
        text = text[:-1]
    return f"{text}…"
