"""The paper with the key of sealed backups, for the safe: in groups to be typed, and as a QR code."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A5
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from beesdesk.formats import Format
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.reports.texts import word
from beesdesk.words import Language

_MARGIN: Final = 16 * mm
_QR: Final = 48 * mm
_ACROSS: Final = 2
_TITLE, _TEXT, _GROUP, _SMALL = Type(BOLD, 17), Type(REGULAR, 10.5), Type(BOLD, 16), Type(REGULAR, 8.5)
_GAP: Final = 5 * mm
_NUMBER: Final = 8 * mm


def write_key_paper(shop: str, key: str, name: str, made: datetime, language: Language, file: Path) -> None:
    """Write the paper: `key` in groups parted by dashes, `name` is what copies call it. Raises `PaperNotSaved`."""
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(target, pagesize=A5, lang=str(language), pageCompression=1)
    canvas.setTitle(plain(word("backup_key", language)))
    canvas.setCreator("BeesDesk")
    width, y = A5[0] - 2 * _MARGIN, A5[1] - _MARGIN
    for kind, text in (
        (_TEXT, shop),
        (_TITLE, word("backup_key", language)),
        (_TEXT, word("backup_key_use", language)),
    ):
        for line in kind.wrap(plain(text), width):
            y -= kind.height
            kind.draw(canvas, y, (line, _MARGIN, Align.LEFT))
        y -= _GAP / 2
    groups = key.split("-")
    down = -(-len(groups) // _ACROSS)
    top = y - _GAP / 2
    for place, group in enumerate(groups):
        column, row = divmod(place, down)
        x, at = _MARGIN + column * width / _ACROSS, top - (row + 1) * _GROUP.height * 1.15
        _SMALL.draw(canvas, at + 2, (str(place + 1), x, Align.LEFT))
        _GROUP.draw(canvas, at, (group, x + _NUMBER, Align.LEFT))
        y = min(y, at)
    # With the dashes: a camera that reads it shows what a person can compare.
    drawing = Drawing(_QR, _QR)
    drawing.add(QrCodeWidget(key, barWidth=_QR, barHeight=_QR, barLevel="M"))
    renderPDF.draw(drawing, canvas, (A5[0] - _QR) / 2, y - _QR - _GAP)
    foot = word("backup_key_made", language).format(key=name, moment=Format(language).moment(made))
    _SMALL.draw(canvas, _MARGIN / 2, (plain(foot), _MARGIN, Align.LEFT))
    canvas.showPage()
    canvas.save()
    save(target.getvalue(), file)
