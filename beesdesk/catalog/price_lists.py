"""A price list from a file in any format that suppliers send: which one it is, and whether it may be read at all."""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from beesdesk.catalog.bnn import is_bnn, read_bnn
from beesdesk.catalog.odin import read_odin
from beesdesk.catalog.price_rows import MOST_BYTES, MOST_LINES, MOST_UNPACKED, PriceList, PriceListUnreadable
from beesdesk.catalog.price_table import read_table
from beesdesk.sheets.reading import SheetUnreadable
from beesdesk.sheets.workbook_parts import PartUnreadable, tells_formulas

_START: Final = 4096
_ZIP: Final = b"PK\x03\x04"
_OLD_BOOK: Final = b"\xd0\xcf\x11\xe0"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_TEXT: Final = (b"{", b"[")
_CHUNK: Final = 1024**2


def read_price_list(
    path: Path, mapping: Mapping[str, str] | None = None, told: Callable[[int], object] = lambda _: None
) -> PriceList:
    """Return the price list in a file; nothing of it is run, and nothing is fetched that it names.

    `told` is called before each line with how many have gone by. Raises `PriceListUnreadable`, `SheetUnreadable` and
    `MappingNeeded`.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(_START)
    except FileNotFoundError as error:
        raise SheetUnreadable(path, "missing") from error
    except OSError as error:
        raise SheetUnreadable(path, "damaged", error.strerror or "") from error
    if size > MOST_BYTES:
        raise PriceListUnreadable(path, "too_large", str(size // 1024**2))
    if not start.strip():
        raise PriceListUnreadable(path, "empty")
    found = _read(path, start, mapping, told)
    if len(found.rows) + len(found.rejected) > MOST_LINES:
        raise PriceListUnreadable(path, "too_many_rows", str(MOST_LINES))
    if not found.rows and not found.rejected:
        raise PriceListUnreadable(path, "empty")
    return found


def _read(path: Path, start: bytes, mapping: Mapping[str, str] | None, told: Callable[[int], object]) -> PriceList:
    try:
        if is_bnn(start):
            return read_bnn(path, told)
        bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
        if bare.startswith(b"<"):
            return read_odin(path, told)
        if start.startswith(_ZIP):
            _refuse_bomb(path)
            if not tells_formulas(path):
                raise PriceListUnreadable(path, "list_old_book")
        elif not start.startswith(_OLD_BOOK) and _is_no_text(start, bare):
            raise PriceListUnreadable(path, "list_no_table")
        return read_table(path, told, mapping)
    except PartUnreadable as error:
        raise PriceListUnreadable(path, "damaged", str(error)) from error


def _is_no_text(start: bytes, bare: bytes) -> bool:
    """Tell what holds no table of text: a paper, a document of another kind, bytes."""
    return bare.startswith(_TEXT) or b"%PDF-" in start or (b"\0" in start and not start.startswith(_UTF_16))


def _refuse_bomb(path: Path) -> None:
    """Unpack a workbook without keeping it: what is too large, or is not what it says it is, is refused."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise PriceListUnreadable(path, "too_large")
            for part in parts:
                with archive.open(part) as stream:
                    while stream.read(_CHUNK):
                        continue  # a part that holds more than it says ends in a wrong checksum
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise PriceListUnreadable(path, "damaged", str(error)) from error
