"""Labels in ZPL II, the language of label printers.

All that is said goes in as UTF-8, hexadecimal where it is not plain letters and figures, so that no name can be a
command. The printer's own letters (font 0) are narrower than ours, so that what fits on paper fits here too.
"""

from collections.abc import Sequence
from typing import Final

from beesdesk.catalog.label_formats import LabelAlign, LabelFormat
from beesdesk.reports.label_bars import Symbol, bars_of
from beesdesk.reports.label_layout import POINT, Barcode, Laid, Words, lay_out
from beesdesk.reports.label_texts import LabelContent

DPI: Final = (203, 300, 600)
_INCH: Final = 25.4
_PLAIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()/%+-")
_SIDES: Final = {LabelAlign.LEFT: "L", LabelAlign.CENTRE: "C", LabelAlign.RIGHT: "R"}
_ASCENT: Final = 0.969


def labels_zpl(contents: Sequence[tuple[LabelContent, int]], form: LabelFormat, dpi: int = 203) -> bytes:
    """Return labels with how many copies of each as ZPL for a printer of so many dots an inch; 203 where none has so many."""
    dots = (dpi if dpi in DPI else DPI[0]) / _INCH
    return "".join(_label(lay_out(content, form), copies, dots) for content, copies in contents).encode()


def escaped(text: str) -> str:
    """Return a text as ^FH reads it: each byte that is no plain character in hexadecimal; a backslash would be read on."""
    return "".join(
        one if one in _PLAIN else "".join(f"_{byte:02X}" for byte in one.encode()) for one in text.replace("\\", "/")
    )


def _label(laid: Laid, copies: int, dots: float) -> str:
    """Return one label; `dots` are those of a millimetre."""
    head = f"^XA^CI28^PW{round(laid.width * dots)}^LL{round(laid.height * dots)}^LH0,0\n"
    body = [*(_code(code, dots) for code in laid.codes), *(_words(words, dots) for words in laid.words)]
    return head + "".join(body) + f"^PQ{max(1, copies)}^XZ\n"


def _words(words: Words, dots: float) -> str:
    size = max(8, round(words.size * POINT * dots))
    x, y = round(words.place.x * dots), round((words.y - _ASCENT * words.size * POINT) * dots)
    room = max(1, round(words.place.width * dots))
    return (
        f"^FO{x},{max(0, y)}^A0N,{size},{size}^FB{room},1,0,{_SIDES[words.place.align]}^FH^FD{escaped(words.text)}^FS\n"
    )


def _code(code: Barcode, dots: float) -> str:
    """Return a bar code whose modules are whole dots, in the middle of where it stands."""
    bars = bars_of(code.symbol, code.digits)
    module = max(1, int(code.module * dots + 1e-6))
    quiet = bars.bars[0][0] * module
    left = code.x * dots + (bars.width * code.module * dots - bars.width * module) / 2 + quiet
    height = round(code.height * dots)
    command, data = {
        Symbol.EAN_13: (f"^BEN,{height},N,N", code.digits[:12]),
        Symbol.EAN_8: (f"^B8N,{height},N,N", code.digits[:7]),
        Symbol.UPC_A: (f"^BUN,{height},N,N,N", code.digits[:11]),
        Symbol.ITF_14: (f"^B2N,{height},N,N,N", code.digits),
        Symbol.CODE_128: (f"^BCN,{height},N,N,N,A", code.digits),
    }[code.symbol]
    return f"^BY{module},2.5,{height}^FO{max(0, round(left))},{round(code.y * dots)}{command}^FH^FD{escaped(data)}^FS\n"
