"""An invoice on A4, with the same invoice for machines inside it (Factur-X): PDF/A-3, the letters and the colours in it.

Text is drawn as it is, never parsed. The XML is checked against the schema of its profile before it goes in.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas

from beesdesk.formats import Format
from beesdesk.pos.invoice_content import InvoiceDocument
from beesdesk.pos.invoice_sums import InvoiceLine, VatBase, VatCategory
from beesdesk.pos.invoices import Business
from beesdesk.reports.cii import discount_name, invoice_xml, line_name, means_text, notes
from beesdesk.reports.elements import Align
from beesdesk.reports.fonts import BOLD, REGULAR, Type, plain
from beesdesk.reports.saving import save
from beesdesk.reports.texts import word
from beesdesk.words import Language, Unit

_WIDTH, _HEIGHT = A4
_MARGIN: Final = 18 * mm
_ROOM: Final = _WIDTH - 2 * _MARGIN
_FOOT: Final = 10 * mm
_BODY, _STRONG = Type(REGULAR, 9.5), Type(BOLD, 9.5)
_SMALL, _SMALL_STRONG = Type(REGULAR, 8), Type(BOLD, 8)
_NAME, _TITLE, _TOTAL = Type(BOLD, 14), Type(BOLD, 17), Type(BOLD, 12)
_GAP: Final = 10.0
_HAIR: Final = 0.5
_PAPER_GREY: Final = 0.88
_EDGES: Final = (_ROOM - 210, _ROOM - 120, _ROOM - 72, _ROOM)
"""Where the columns of a line end: quantity, price, rate, amount."""
_VAT_EDGES: Final = (115.0, 175.0, 240.0)


@dataclass(frozen=True, slots=True)
class _Row:
    """A strip of the page: its height in points, and what draws it on a canvas above a given y."""

    height: float
    draw: Callable[[Any, float], None]


def invoice_pdf(document: InvoiceDocument, language: Language) -> bytes:
    """Return an invoice or a credit note as a PDF with its XML inside."""
    # Brings an XML library and a PDF library along: most of a second, that only an invoice costs.
    from facturx import generate_from_binary  # noqa: PLC0415

    made: bytes = generate_from_binary(
        _drawn(document, language),
        invoice_xml(document, language),
        flavor="factur-x",
        level="en16931",
        pdf_metadata={
            "author": plain(document.seller.name),
            "title": plain(f"{document.seller.name}: {title_of(document, language)}"),
            "subject": plain(f"{title_of(document, language)}, {document.issued:%Y-%m-%d}"),
            "keywords": "Factur-X, EN 16931",
        },
        lang=str(language),
    )
    return made


def save_invoice(document: InvoiceDocument, language: Language, file: Path) -> None:
    """Write an invoice into a file. Raises `PaperNotSaved`."""
    save(invoice_pdf(document, language), file)


def title_of(document: InvoiceDocument, language: Language) -> str:
    """Return what an invoice or a credit note is called, with its number."""
    kind = "credit_note" if document.corrects else "invoice"
    return f"{word(kind, language)} {document.code}"


def _drawn(document: InvoiceDocument, language: Language) -> bytes:
    plain("")  # knows the fonts from here on
    target = BytesIO()
    canvas = Canvas(
        target, pagesize=A4, lang=str(language), pageCompression=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs take it for a size
    )  # fmt: skip
    canvas.setTitle(plain(f"{document.seller.name}: {title_of(document, language)}"))
    canvas.setAuthor(plain(document.seller.name))
    canvas.setCreator("BeesDesk")
    _mean_colours(canvas)
    pages = _pages(document, language)
    for number, rows in enumerate(pages, 1):
        _mark(canvas, document, language)
        canvas.translate(_MARGIN, 0)
        y = _HEIGHT - _MARGIN
        for row in rows:
            y -= row.height
            row.draw(canvas, y)
        foot = word("page", language).format(number=number, pages=len(pages))
        _SMALL.draw(
            canvas,
            _FOOT,
            (plain(f"{document.seller.name}, {title_of(document, language)}"), 0, Align.LEFT),
            (foot, _ROOM, Align.RIGHT),
        )
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _mean_colours(canvas: Any) -> None:
    """Say which colours are meant (sRGB), so that the paper looks the same in ten years: PDF/A asks for it."""
    from PIL import ImageCms  # noqa: PLC0415 - only an invoice needs it

    profile = PDFStream(content=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile.dictionary["N"] = 3
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": canvas._doc.Reference(profile),  # noqa: SLF001 - reportlab has no other way
        }
    )
    catalog = canvas._doc.Catalog  # noqa: SLF001 - as above
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([intent])


def _mark(canvas: Any, document: InvoiceDocument, language: Language) -> None:
    """Write over the whole page that it is worth nothing, where that is so."""
    mark = next((key for key in ("training", "demo") if getattr(document, key)), None)
    if mark is None:
        return
    text = plain(word(mark, language))
    canvas.saveState()
    canvas.setFillGray(_PAPER_GREY)
    canvas.translate(_WIDTH / 2, _HEIGHT / 2)
    canvas.rotate(52)
    size = min(60.0, 680 / Type(BOLD, 1).width(text))
    canvas.setFont(BOLD, size)
    canvas.drawCentredString(0, -size / 3, text)
    canvas.restoreState()


def _pages(document: InvoiceDocument, language: Language) -> list[list[_Row]]:
    """Return the strips of each page: lines have their heads again on the next one, sums are never broken."""
    heads = _heads(language)
    pages = [[*_top(document, language), heads]]
    room = _HEIGHT - 2 * _MARGIN - sum(row.height for row in pages[0])
    lines = [_line(line, language) for line in document.sums.lines]
    for index, row in enumerate([*lines, *_end(document, language)]):
        if row.height > room:
            pages.append([heads] if index < len(lines) else [])
            room = _HEIGHT - 2 * _MARGIN - sum(one.height for one in pages[-1])
        pages[-1].append(row)
        room -= row.height
    return pages


def _top(document: InvoiceDocument, language: Language) -> list[_Row]:
    """Return who sells and what this is, then who buys."""
    form = Format(language)
    seller, half = document.seller, _ROOM / 2 - _GAP
    left = [(_NAME, part) for part in _NAME.wrap(plain(seller.name), half)]
    left += [
        (_BODY, part) for text in _address(seller, document.legal_form, language) for part in _BODY.wrap(text, half)
    ]
    right = [
        (_TITLE, plain(word("credit_note" if document.corrects else "invoice", language))),
        (_STRONG, document.code),
        (_BODY, word("issued", language).format(day=form.numeric_date(document.issued))),
    ]
    if document.corrects is None:
        right.append((_BODY, word("delivered", language).format(day=form.numeric_date(document.delivered))))
    else:
        day = form.numeric_date(document.corrects.issued)
        text = word("corrects", language).format(code=document.corrects.code, day=day)
        right += [(_STRONG, part) for part in _STRONG.wrap(plain(text), half)]
    buyer = [(_SMALL, plain(word("buyer", language)))]
    buyer += [(_STRONG, part) for part in _STRONG.wrap(plain(document.buyer.name), half)]
    buyer += [(_BODY, part) for text in _address(document.buyer, "", language) for part in _BODY.wrap(text, half)]
    return [
        _beside(_stack(left, 0), _stack(right, _ROOM / 2 + _GAP)),
        _space(2.2 * _GAP),
        _stack(buyer, _ROOM / 2 + _GAP),
        _space(2.2 * _GAP),
    ]


def _address(party: Business, legal_form: str, language: Language) -> list[str]:
    number = word("vat_number", language).format(number=party.vat_number)
    town = f"{party.postcode} {party.city}".strip()
    country = party.country if party.country != "BE" else ""
    return [plain(text) for text in (legal_form, party.street, town, country, number) if text]


def _heads(language: Language) -> _Row:
    keys = ("quantity", "unit_price", "rate", "net_amount")
    figures = [(word(key, language), edge, Align.RIGHT) for key, edge in zip(keys, _EDGES, strict=True)]
    height = _SMALL_STRONG.height + 4

    def draw(canvas: Any, y: float) -> None:
        _SMALL_STRONG.draw(canvas, y + 3, (word("article", language), 0, Align.LEFT), *figures)
        _rule(canvas, y)

    return _Row(height, draw)


def _line(line: InvoiceLine, language: Language) -> _Row:
    """Return one line: its name on as many lines as it takes, and what was taken off it under that."""
    form = Format(language)
    names = _BODY.wrap(plain(line_name(line, language)), _EDGES[0] - 62) or [""]
    per = "" if line.unit is Unit.PIECE else f"/{line.unit}"
    rate = form.percent(line.rate / 100) if line.category is not VatCategory.OUTSIDE else "\u2013"
    figures = (_much(line, form), _price(line.price, form) + per, rate, form.amount(line.amount))
    off = discount_name(line, language) + f" {form.amount(-line.off)}" if line.off else ""
    height = len(names) * _BODY.height + (_SMALL.height if off else 0) + 3

    def draw(canvas: Any, y: float) -> None:
        top = y + height - 1
        for index, name in enumerate(names):
            cells = [(text, edge, Align.RIGHT) for text, edge in zip(figures, _EDGES, strict=True)] if not index else []
            top -= _BODY.height
            _BODY.draw(canvas, top, (name, 0, Align.LEFT), *cells)
        if off:
            _SMALL.draw(canvas, top - _SMALL.height, (plain(off), _GAP, Align.LEFT))

    return _Row(height, draw)


def _much(line: InvoiceLine, form: Format) -> str:
    match line.unit:
        case Unit.KG:
            return form.weight(line.quantity)
        case Unit.LITRE:
            return form.volume(line.quantity)
    return form.quantity(line.quantity)


def _price(price: Decimal, form: Format) -> str:
    exponent = price.normalize().as_tuple().exponent
    return form.number(price, max(2, -exponent if isinstance(exponent, int) else 2))


def _end(document: InvoiceDocument, language: Language) -> list[_Row]:
    """Return the sums, how it was paid, and what else has to be said."""
    vat, totals = _vat(document.sums.vat, language), _totals(document, language)
    said = [word("paid_by", language).format(means=means_text(document, language))] if document.means else []
    if document.sums.due:
        said.append(word("on_account_terms", language))
    if document.sums.deposits:
        said.append(word("outside_vat", language))
    said += [*notes(document, language), word("factur_x", language)]
    rows = [_stack([(_SMALL, part) for part in _SMALL.wrap(plain(text), _ROOM)], 0) for text in said]
    return [_beside(vat, totals), _space(2 * _GAP), *rows]


def _vat(parts: Sequence[VatBase], language: Language) -> _Row:
    form = Format(language)
    heads = [word(key, language) for key in ("rate", "taxable", "vat", "with_vat")]
    table = [
        (
            word("deposits", language) if part.category is VatCategory.OUTSIDE else form.percent(part.rate / 100),
            form.amount(part.base),
            form.amount(part.vat),
            form.amount(part.base + part.vat),
        )
        for part in parts
    ]
    height = 2 * _GAP + _SMALL.height * (len(table) + 1) + 4

    def draw(canvas: Any, y: float) -> None:
        top = y + height - 2 * _GAP
        for kind, cells in ((_SMALL_STRONG, heads), *((_SMALL, row) for row in table)):
            top -= _SMALL.height
            figures = zip(cells[1:], _VAT_EDGES, strict=True)
            kind.draw(canvas, top, (plain(cells[0]), 0, Align.LEFT), *((text, x, Align.RIGHT) for text, x in figures))

    return _Row(height, draw)


def _totals(document: InvoiceDocument, language: Language) -> _Row:
    form, sums = Format(language), document.sums
    figures = [(_BODY, "net_total", form.money(sums.net - sums.deposits))]
    figures += [(_BODY, "deposits", form.money(sums.deposits))] if sums.deposits else []
    figures += [(_BODY, "vat_total", form.money(sums.vat_total))]
    figures += [(_STRONG, "gross_total", form.money(sums.gross))]
    figures += [(_BODY, "rounding", form.signed(sums.rounding, 2))] if sums.rounding else []
    figures += [(_BODY, "credited" if document.corrects else "already_paid", form.money(sums.paid))]
    figures += [(_TOTAL, "due", form.money(sums.due))]
    height = 2 * _GAP + sum(kind.height for kind, _, _ in figures)

    def draw(canvas: Any, y: float) -> None:
        top = y + height - 2 * _GAP
        canvas.setLineWidth(_HAIR)
        canvas.line(0, top + _GAP, _ROOM, top + _GAP)
        for kind, key, text in figures:
            top -= kind.height
            kind.draw(canvas, top, (word(key, language), _ROOM / 2 + _GAP, Align.LEFT), (text, _ROOM, Align.RIGHT))

    return _Row(height, draw)


def _stack(lines: Iterable[tuple[Type, str]], x: float) -> _Row:
    """Return lines one under the other at x."""
    kept = list(lines)

    def draw(canvas: Any, y: float) -> None:
        top = y + sum(kind.height for kind, _ in kept)
        for kind, text in kept:
            top -= kind.height
            kind.draw(canvas, top, (text, x, Align.LEFT))

    return _Row(sum(kind.height for kind, _ in kept), draw)


def _beside(*rows: _Row) -> _Row:
    """Return strips beside each other, their upper edges on one line."""
    height = max(row.height for row in rows)

    def draw(canvas: Any, y: float) -> None:
        for row in rows:
            row.draw(canvas, y + height - row.height)

    return _Row(height, draw)


def _space(height: float) -> _Row:
    return _Row(height, lambda _canvas, _y: None)


def _rule(canvas: Any, y: float) -> None:
    canvas.setLineWidth(_HAIR)
    canvas.line(0, y, _ROOM, y)
