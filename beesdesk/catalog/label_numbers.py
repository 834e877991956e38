"""The shop's own numbers the other way round: what to print so that the till reads this article and this amount."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.gtin import check_digit, is_digits, price_check_digit, valid_gtin
from beesdesk.catalog.patterns import Pattern, PatternKind, ValueCheck
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.db.session import Session

_EAN_13 = 13
_WITH_VALUE = (PatternKind.WEIGHT, PatternKind.PRICE)  # a weight is exact, a weight from a price is to the cent
_ARTICLES = (CodeKind.GTIN, CodeKind.WEIGHT, CodeKind.PRICE)
_CODES = "SELECT gtin FROM product_code WHERE product_id = ? ORDER BY gtin"


def number_with(pattern: Pattern, item: str, value: Decimal) -> str | None:
    """Return the EAN-13 of a row with these item digits and this value; None where the row has no room for them."""
    whole = value.scaleb(pattern.decimals)
    digits = f"{int(whole):0{pattern.value_digits}}"
    fits = len(item) == pattern.item_digits and (is_digits(item) or not item)
    if whole != whole.to_integral_value() or whole < 0 or len(digits) > pattern.value_digits or not fits:
        return None
    check = "" if pattern.value_check == ValueCheck.NONE else price_check_digit(digits)
    payload = pattern.prefix + item + check + digits
    return payload + check_digit(payload)


def tare_number(session: Session, weight: Decimal, today: date) -> str | None:
    """Return the number of a label by which the till takes off so many kilograms; None where the shop has none."""
    rows = patterns(session)
    for row in rows:
        number = number_with(row, "", weight) if row.kind is PatternKind.TARE else None
        if number is not None:
            code = read_code(number, rows, today=today)
            if code.kind is CodeKind.TARE and code.weight == weight:
                return number
    return None


def goods_number(session: Session, product_id: UUID, weight: Decimal, amount: Decimal, today: date) -> str | None:
    """Return the number of a label by which the till sells so many kilograms of an article for this amount.

    None where no number of the shop's names the article. What is returned was read back first, as the till reads it.
    """
    rows = patterns(session)
    article = session.value("SELECT article FROM product WHERE id = ?", (product_id,))
    gtins = [str(gtin) for (gtin,) in session.values(_CODES, (product_id,))]
    for row, item in _items(rows, gtins, "" if article is None else str(article)):
        value = weight if row.kind is PatternKind.WEIGHT else amount
        number = number_with(row, item, value)
        if number is None:
            continue
        code = read_code(number, rows, today=today)
        same = value == (code.weight if row.kind is PatternKind.WEIGHT else code.price)
        found = offer_by_code(session, code, today) if same else None
        if found is not None and found.id == product_id:
            return number
    return None


def shelf_number(rows: Sequence[Pattern], gtin: str | None, article: str | None, today: date) -> str | None:
    """Return the number by which the till finds an article: its GTIN, 14 digits, else the shop's own as it is keyed.

    None where the till would read something else by it, or nothing.
    """
    if gtin is not None and valid_gtin(gtin):
        code = read_code(shortest(gtin), rows, today=today)
        return gtin if code.kind in _ARTICLES and gtin in (code.gtin, *code.alternatives) else None
    if article is not None and is_digits(article) and read_code(article, rows, today=today).article == article:
        return article
    return None


def shortest(gtin: str) -> str:
    """Return a GTIN of 14 digits as its bar code has it: 8 digits, 12, 13, or all of them."""
    for length in (8, 12, 13):
        if gtin.startswith("0" * (len(gtin) - length)):
            return gtin[-length:]
    return gtin


def _items(rows: Sequence[Pattern], gtins: Sequence[str], article: str) -> Iterator[tuple[Pattern, str]]:
    """Give the rows that an article may be printed by, with its item digits: its own base codes, then its number."""
    for kind in _WITH_VALUE:
        for row in rows:
            if row.kind is not kind:
                continue
            for number in (gtin[-_EAN_13:] for gtin in gtins):
                if number.startswith(row.prefix) and row.base_code(number) == number:
                    yield row, row.item(number)
            yield row, article
