"""Small price lists in the formats of suppliers, written for a test."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

BNN_HEAD = "BNN;3;{set};Graine et Fils, Namur;{scope};Liste;EUR;{first};{until};20261120;0900;1"
MILK, TEA, RICE = "9529999000019", "9529999000026", "9529999000033"


def record(
    code: str = "10",
    name: str = "Lait demi-écrémé",
    price: str = "1,25",
    *,
    mark: str = "A",
    gtin: str = MILK,
    pack: str = "6",
    unit: str = "1 l",
    factor: str = "1",
    least: str = "",
    weighed: str = "N",
    steps: Sequence[tuple[str, str]] = (),
    kind: str = "T",
    offer: tuple[str, str] | None = None,
    vat: str = "1",
    fields: int = 70,
) -> str:
    """Return a record of a BNN-3 list: fields by their numbers in its description."""
    field = dict.fromkeys(range(1, 71), "")
    field |= {1: code, 2: mark, 5: gtin, 7: name, 13: "BE", 21: least, 22: f"{pack} x {unit}", 23: pack, 24: unit}
    field |= {25: factor, 26: weighed, 34: vat, 38: price, 61: kind, 66: "l", 67: "1"}
    for place, (units, amount) in zip((41, 45, 49, 53, 57), steps, strict=False):
        field |= {place: units, place + 1: amount}
    if offer is not None:
        field |= {62: "A", 63: offer[0], 64: offer[1]}
    return ";".join(f'"{text}"' if ";" in text else text for text in list(field.values())[:fields])


def bnn(
    path: Path,
    records: Sequence[str],
    *,
    encoding: str = "cp850",
    charset: str = "0",
    scope: str = "T",
    first: str = "20261101",
    until: str = "",
    end: str | None = ";;99",
    newline: str = "\r\n",
) -> Path:
    """Write a BNN-3 list."""
    head = BNN_HEAD.format(set=charset, scope=scope, first=first, until=until)
    lines = [head, *records, *([end] if end is not None else [])]
    path.write_bytes((newline.join(lines) + newline).encode(encoding))
    return path


def odin(path: Path, products: Sequence[dict[str, str]], *, encoding: str = "ISO-8859-1", written: str = "") -> Path:
    """Write an `xmlproduct` list; `written` is what its bytes really are."""
    body = ""
    for product in products:
        price = {name: product.pop(name, "") for name in ("ingangsdatum", "inkoopprijs")}
        body += "<product>" + "".join(f"<{name}>{text}</{name}>" for name, text in product.items())
        body += "<prijs>" + "".join(f"<{name}>{text}</{name}>" for name, text in price.items()) + "</prijs></product>\n"
    head = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<xmlproduct><leverancierkop><naam>Zaad</naam></leverancierkop>'
    )
    path.write_bytes(f"{head}{body}</xmlproduct>".encode(written or encoding))
    return path


def an_odin_product(**other: str) -> dict[str, str]:
    """Return a product of such a list."""
    return {
        "eancode": TEA, "omschrijving": "Groene thee", "bestelnummer": "77", "sve": "12", "inhoud": "100", "eenheid": "g",
        "merk": "Zaad", "herkomst": "NL", "btw": "6", "status": "Actief", "ingangsdatum": "2026-11-01",
        "inkoopprijs": "2.4",
    } | other  # fmt: skip


def ods(path: Path, rows: Sequence[Sequence[str]], *, repeat: str = "", formula: tuple[int, int] | None = None) -> Path:
    """Write a sheet of texts; `repeat` are attributes of each cell, `formula` is where a cell has one."""
    lines = ""
    for number, row in enumerate(rows):
        lines += "<table:table-row>"
        for place, text in enumerate(row):
            run = ' table:formula="of:=1+1"' if (number, place) == formula else ""
            lines += (
                f'<table:table-cell office:value-type="string"{repeat}{run}><text:p>{text}</text:p></table:table-cell>'
            )
        lines += "</table:table-row>"
    names = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text", "manifest")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{lines}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<?xml version="1.0"?><manifest:manifest {names}/>')
        archive.writestr("content.xml", content)
    return path
