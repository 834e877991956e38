"""What the log says, as tables for people: sales, their lines, closings. No names of members or cashiers stand in them.

Columns are parted by semicolons and decimals by commas, as spreadsheets in Belgium and France read them.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from beesdesk.archives.form import CLOSINGS, LINES, SALES

HEADERS: Final = {
    SALES: "till;sale;time_utc;kind;total;rounding;change;lines;payments;vat;refund_of;id;entry;seal",
    LINES: "till;sale;line;kind;corrects;gtin;name;quantity;unit;price;amount;vat_rate;entry",
    CLOSINGS: (
        "till;kind;number;from;to;closed_utc;sales;turnover;perpetual_before;perpetual_after;"
        "counted;expected;difference;entry;head_entry;head;seal"
    ),
}
_SEAL: Final = 16  # digits of a hash that are shown
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")
Row = list[Any]
Line = tuple[str, str, bytes]
"""The view that a line stands in, the sale or closing that it is about, and its bytes."""


def header(view: str) -> bytes:
    """Return the first line of a view; its mark tells spreadsheets that the text is UTF-8."""
    return f"\ufeff{HEADERS[view]}\r\n".encode()


def lines_of(till: int, seq: int, seal: str, rows: list[Row]) -> Iterator[Line]:
    """Yield the lines that an entry gives the views. A value that no program writes is a `TypeError` or the like."""
    facts = [(row[1], row[2]) for row in rows if row[0] == "add"]
    numbers = {doc["id"]: _whole(doc["number"]) for table, doc in facts if table == "sale"}
    for table, doc in facts:
        match table:
            case "sale":
                cells = [till, doc["number"], *_sale(doc, facts), seq, seal[:_SEAL]]
                yield SALES, f"sale {doc['number']}", _line(cells)
            case "sale_line":
                number = numbers.get(doc["sale_id"], "")
                yield LINES, f"sale {number}", _line([till, number, *_sale_line(doc), seq])
            case "z_report":
                cells = [till, "z", doc["number"], *_z_report(doc), seq, *_head(doc), seal[:_SEAL]]
                yield CLOSINGS, f"z {_whole(doc['number'])}", _line(cells)
            case "closing":
                cells = [till, text(doc["period"]), doc["number"], *_closing(doc), seq, *_head(doc), seal[:_SEAL]]
                yield CLOSINGS, f"{text(doc['period'])} {_whole(doc['number'])}", _line(cells)


def text(value: str) -> str:
    """Return a text for a cell: what a spreadsheet would take for a formula has an apostrophe before it."""
    shown = "".join(sign if sign >= " " and sign != "\x7f" else " " for sign in value)
    return f"'{shown}" if value.startswith(_DANGEROUS) else shown


def _sale(doc: Any, facts: list[tuple[str, Any]]) -> list[Any]:
    def own(table: str) -> list[Any]:
        return [part for name, part in facts if name == table and part["sale_id"] == doc["id"]]

    payments = " | ".join(f"{part['tender']} {_euro(part['amount'])}" for part in own("payment"))
    vat = " | ".join(
        f"{_euro(part['rate'])} %: {_euro(part['gross'])} ({_euro(part['vat'])})" for part in own("sale_vat")
    )
    return [
        _moment(doc["at"]), "refund" if "refund_of" in doc else "sale", _euro(doc["total"]), _euro(doc["rounding"]),
        _euro(doc["change"]), len(own("sale_line")), text(payments), vat, text(doc.get("refund_of", "")), text(doc["id"]),
    ]  # fmt: skip


def _sale_line(doc: Any) -> list[Any]:
    return [
        doc["position"], text(doc["kind"]), doc.get("corrects", ""), text(doc.get("gtin", "")), text(doc["name"]),
        _figure(doc["quantity"], 3), text(doc["unit"]), _euro(doc["price"]), _euro(doc["amount"]), _euro(doc["vat_rate"]),
    ]  # fmt: skip


def _z_report(doc: Any) -> list[Any]:
    totals = json.loads(doc["totals"])
    return [
        totals["first_sale"], totals["last_sale"], _moment(doc["closed_at"]), totals["sales"] + totals["refunds"],
        *map(_euro, (doc["turnover"], doc["perpetual_before"], doc["perpetual_after"])),
        *map(_euro, (doc["counted"], doc["expected"], doc["difference"])),
    ]  # fmt: skip


def _closing(doc: Any) -> list[Any]:
    return [
        text(doc["first_day"]), text(doc["last_day"]), _moment(doc["closed_at"]), doc["sales"],
        *map(_euro, (doc["turnover"], doc["perpetual_before"], doc["perpetual_after"])), "", "", "",
    ]  # fmt: skip


def _head(doc: Any) -> tuple[Any, str]:
    return doc.get("head_seq", ""), text(doc.get("head_hash", ""))[:_SEAL]


def _line(cells: list[Any]) -> bytes:
    return (";".join(map(_cell, cells)) + "\r\n").encode()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(_whole(value))
    return f'"{value.replace(chr(34), chr(34) * 2)}"' if set(value) & {";", '"'} else value


def _moment(milliseconds: int) -> str:
    return (_EPOCH + timedelta(milliseconds=_whole(milliseconds))).isoformat(timespec="milliseconds")[:-6] + "Z"


def _euro(cents: int) -> str:
    return _figure(cents, 2)


def _figure(value: int, digits: int) -> str:
    whole, part = divmod(abs(_whole(value)), 10**digits)
    return f"{'-' if value < 0 else ''}{whole},{part:0{digits}}"


def _whole(value: Any) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value
