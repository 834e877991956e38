"""Which sale somebody means: the last one, that of a number, that of the bar code of a receipt."""

import re
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.pos.refusals import SaleUnknown

_BY_CODE = "SELECT s.id FROM sale s JOIN device d ON d.id = s.device_id WHERE d.number = ? AND s.number = ?"
_CODE = re.compile(r"(?:\][A-Za-z][0-9A-Za-z])?T(\d{1,9})S(\d{1,9})", re.IGNORECASE | re.ASCII)
"""The bar code of a receipt, perhaps with the scanner's word for the symbol before it."""


def latest_sale(session: Session) -> UUID | None:
    """Return the last sale of this till, None before its first."""
    found = session.value("SELECT id FROM sale WHERE device_id = ? ORDER BY number DESC LIMIT 1", (session.device.id,))
    return None if found is None else UUID(bytes=found)


def sale_by_number(session: Session, number: int) -> UUID:
    """Return the sale of this till with the number printed on its receipt. Raises `SaleUnknown`."""
    found = session.value("SELECT id FROM sale WHERE device_id = ? AND number = ?", (session.device.id, number))
    if found is None:
        raise SaleUnknown(number)
    return UUID(bytes=found)


def read_receipt_code(text: str) -> tuple[int, int] | None:
    """Return the till and the number that the bar code of a receipt names, None for any other code."""
    found = _CODE.fullmatch(text.strip())
    return (int(found[1]), int(found[2])) if found else None


def sale_by_code(session: Session, till: int, number: int) -> UUID:
    """Return the sale that the bar code of a receipt names. Raises `SaleUnknown`."""
    found = session.value(_BY_CODE, (till, number))
    if found is None:
        raise SaleUnknown(number)
    return UUID(bytes=found)
