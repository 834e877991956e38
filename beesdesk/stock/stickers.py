"""The numbers of markdown stickers: the till reads the article in them, and so many percent off."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.barcodes import read_code
from beesdesk.catalog.gtin import check_digit, is_digits
from beesdesk.catalog.model import Product
from beesdesk.catalog.patterns import Pattern, PatternKind
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.db.session import Session

_PAYLOAD: Final = 12  # digits of an EAN-13 before its check digit
_TAKEN: Final = "SELECT article FROM product WHERE article GLOB '9*' AND length(article) = ?"


def sticker_number(session: Session, product_id: UUID, percent: Decimal, today: date) -> str | None:
    """Return the number by which the till sells a product for so many percent less, 13 digits.

    None where no number of the shop's names it so. What is returned was read back first, as the till reads it.
    """
    article = session.value("SELECT article FROM product WHERE id = ?", (product_id,))
    for row in _rows(session):
        digits = f"{int(percent.scaleb(row.decimals)):0{row.value_digits}}"
        if (
            article is None
            or not is_digits(article)
            or len(article) != row.item_digits
            or len(digits) > row.value_digits
        ):
            continue
        payload = f"{row.prefix}{article}{digits}".ljust(_PAYLOAD, "0")
        number = payload + check_digit(payload)
        code = read_code(number, patterns(session), today=today)
        found = offer_by_code(session, code, today) if code.discount == percent else None
        if found is not None and found.id == product_id:
            return number
    return None


def give_number(session: Session, product_id: UUID) -> None:
    """Give a product a free number of its own, of as many digits as stickers have room for.

    It is of a range of this device's: two machines that have not heard of each other never give the same one.
    """
    digits = next((row.item_digits for row in _rows(session)), None)
    if digits is None:
        return
    first = 9 * 10 ** (digits - 1) + session.device.number % 10 * 10 ** (digits - 2)
    taken = {article for (article,) in session.values(_TAKEN, (digits,))}
    free = next(number for number in map(str, range(first, first + 10**digits)) if number not in taken)
    session.change(Product, product_id, article=free)


def _rows(session: Session) -> Iterator[Pattern]:
    """Give the rows whose numbers name an article and take something off it."""
    return (row for row in patterns(session) if row.kind is PatternKind.DISCOUNT and row.item_digits > 1)
