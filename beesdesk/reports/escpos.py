"""Slips as bytes for a receipt printer (ESC/POS). Its import takes the better part of a second: background work only.

Text goes out in one code page, CP858, which has the euro sign and every letter of French and Dutch but `œ`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from escpos.printer import Dummy

from beesdesk.formats import NBSP
from beesdesk.reports.elements import Align, Barcode, Columns, Cut, Ean13, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.reports.texts import legible, wrapped

CODE_PAGE: Final = "CP858"
WIDTH: Final = 42
"""Characters on a line of 80 mm paper; 32 on 58 mm."""
_LEAST_LEFT: Final = 12
_INDENT: Final = 2
_PREPARE: Final = b"\x1c.\x1bR\x00"
"""FS . and ESC R 0: no Chinese characters out of two accented letters, no national letters in the place of `#` or `@`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of characters as the printer gets it; `wide` ones take two places each."""

    text: str
    bold: bool = False
    tall: bool = False
    wide: bool = False


def render(slip: Slip, width: int = WIDTH, *, profile: str = "default") -> bytes:
    """Return a slip as one print job for paper of so many characters a line.

    `profile` is a printer that python-escpos knows and that has the code page; any other is a `KeyError`.
    """
    printer = Dummy(profile=profile)
    printer.hw("INIT")
    printer._raw(_PREPARE)  # noqa: SLF001 - python-escpos has no name for these commands
    printer.charcode(CODE_PAGE)
    for element in slip.elements:
        match element:
            case Cut():
                printer.cut()
            case Barcode():
                _bars(printer, element)
            case Ean13():
                _ean(printer, element)
            case _:
                for line in lines(element, width):
                    _write(printer, line)
    return bytes(printer.output)


def lines(element: Element, width: int) -> list[Line]:
    """Return an element in lines of at most `width` places; what is no text has none."""
    match element:
        case Text():
            return _text(element, width)
        case Columns():
            return _columns(element, width)
        case Table():
            return list(_table(element, width))
        case Rule():
            return [Line("-" * width)]
        case Space():
            return [Line("")]
    return []


def _text(element: Text, width: int) -> list[Line]:
    text, edge = _plain(element.text), " " * _INDENT * element.indent
    tall = element.size is Size.LARGE
    wide = tall and 2 * len(text) <= width
    room = (width // 2 if wide else width) - len(edge)
    align = {Align.LEFT: str.ljust, Align.CENTRE: str.center, Align.RIGHT: str.rjust}[element.align]
    return [Line((edge + align(part, room)).rstrip(), element.bold, tall, wide) for part in _wrap(text, room)]


def _columns(element: Columns, width: int) -> list[Line]:
    """Set the figure on the first line, or under the text where both are long."""
    tall = element.size is Size.LARGE
    mark = "" if element.mark is None else f" {_plain(element.mark):1}"
    right, room = _plain(element.right), width - len(mark)
    left = room - len(right) - 1
    if left < _LEAST_LEFT:
        parts = _wrap(_plain(element.left), room) + [part.rjust(room) for part in _wrap(right, room)]
        parts[-1] += mark
        return [Line(part.rstrip(), element.bold, tall) for part in parts]
    first, *more = _wrap(_plain(element.left), left) or [""]
    return [Line(f"{first:{left}} {right}{mark}".rstrip(), element.bold, tall)] + [
        Line(part, element.bold, tall) for part in more
    ]


def _table(element: Table, width: int) -> Iterator[Line]:
    """Spread the columns over the paper; on paper too narrow for them, set each figure on a line of its own."""
    rows = [[_plain(cell) for cell in row] for row in (element.head, *element.rows)]
    sizes = [max(len(row[column]) for row in rows) for column in range(len(element.head))]
    if sum(sizes) + len(sizes) - 1 > width:
        for row in rows[1:]:
            yield from (Line(part, bold=True) for part in _wrap(row[0], width))
            for head, cell in zip(rows[0][1:], row[1:], strict=True):
                yield from _columns(Columns(NBSP * _INDENT + head, cell), width)
        return
    gap, spare = divmod(width - sum(sizes), max(len(sizes) - 1, 1))
    sizes = [sizes[0] + spare] + [size + gap for size in sizes[1:]]
    for index, row in enumerate(rows):
        cells = [row[0].ljust(sizes[0])] + [cell.rjust(size) for cell, size in zip(row[1:], sizes[1:], strict=True)]
        yield Line("".join(cells), bold=index == 0)


def _wrap(text: str, width: int) -> list[str]:
    return wrapped(text, lambda part: len(part) <= width)


def _plain(text: str) -> str:
    """Return a text in the characters of the code page, one place each; its fixed spaces still hold."""
    return legible(text, _in_code_page)


def _in_code_page(character: str) -> bool:
    try:
        character.encode(CODE_PAGE)
    except UnicodeEncodeError:
        return False
    return True


def _write(printer: Dummy, line: Line) -> None:
    printer.set(
        align="left",
        bold=line.bold,
        normal_textsize=True,
        double_height=line.tall,
        double_width=line.wide,
    )
    printer.textln(line.text.replace(NBSP, " "))


def _bars(printer: Dummy, element: Barcode) -> None:
    """Print a CODE128 in code set B, its text under it."""
    printer._hw_barcode(  # noqa: SLF001 - the public one also writes to the program's own output
        f"{{B{element.data}", "CODE128", height=60, width=2, function_type="B"
    )
    printer.textln()


def _ean(printer: Dummy, element: Ean13) -> None:
    """Print an EAN-13 in the middle, its digits under it; three dots a module on a printer of 203 dpi are 0.375 mm."""
    printer.set(align="center")
    printer._hw_barcode(  # noqa: SLF001 - as above
        element.data, "EAN13", height=80, width=3, function_type="A"
    )
    printer.textln()
    printer.set(align="left")
