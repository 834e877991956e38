"""Trade item numbers: check digits, the 14-digit form, short UPC-E numbers (GS1 General Specifications 7.9 and 5.2)."""

_LENGTHS = (8, 12, 13, 14)

# What each digit of a price weighs in its check digit: 2-, 3, 5+ and 5- in GS1's own names.
_TWO_MINUS = "0246891357"
_THREE = "0369258147"
_FIVE_PLUS = "0516273849"
_FIVE_MINUS = "0594837261"


def is_digits(text: str) -> bool:
    """Tell whether a text is one or more of the digits 0 to 9: those of other scripts are no digits here."""
    return text.isascii() and text.isdigit()


def check_digit(payload: str) -> str:
    """Return the check digit that belongs after the digits of a GTIN or SSCC; `ValueError` if they are no digits."""
    if not is_digits(payload):
        raise ValueError(f"not digits: {payload!r}")
    total = 3 * sum(map(int, payload[::-2])) + sum(map(int, payload[-2::-2]))
    return str(-total % 10)


def valid_gtin(number: str) -> bool:
    """Tell whether this is a GTIN of 8, 12, 13 or 14 digits whose check digit holds."""
    return len(number) in _LENGTHS and is_digits(number) and check_digit(number[:-1]) == number[-1]


def to_gtin14(number: str) -> str:
    """Return a GTIN in 14 digits, the one form that is stored and compared; leading zeros change no check digit."""
    return number.zfill(14)


def upce_to_upca(number: str) -> str:
    """Return the 12 digits of a zero-suppressed UPC-E number.

    Six digits are the bare number (number system 0), seven have the number system before it, eight the check digit
    after it as well. Raises `ValueError` if it is no UPC-E number or its check digit is wrong.
    """
    if not is_digits(number) or len(number) not in (6, 7, 8):
        raise ValueError(f"not a UPC-E number: {number!r}")
    system = "0" if len(number) == 6 else number[0]  # noqa: PLR2004 - the length just described
    if system not in "01":
        raise ValueError(f"not a UPC-E number system: {number!r}")
    payload = system + _unsuppressed(number if len(number) == 6 else number[1:7])  # noqa: PLR2004 - as above
    full = payload + check_digit(payload)
    if len(number) == 8 and full[-1] != number[-1]:  # noqa: PLR2004 - as above
        raise ValueError(f"wrong check digit: {number!r}")
    return full


def _unsuppressed(six: str) -> str:
    """Put back the zeros that the last of six digits stands for."""
    match six[5]:
        case "0" | "1" | "2":
            return six[:2] + six[5] + "0000" + six[2:5]
        case "3":
            return six[:3] + "00000" + six[3:5]
        case "4":
            return six[:4] + "00000" + six[4]
        case _:
            return six[:5] + "0000" + six[5]


def price_check_digit(value: str) -> str:
    """Return the check digit that some scales put before a price of four or five digits, else `ValueError`."""
    if not is_digits(value) or len(value) not in (4, 5):
        raise ValueError(f"not four or five digits: {value!r}")
    if len(value) == 4:  # noqa: PLR2004 - the length just described
        return str(_weighed(value, (_TWO_MINUS, _TWO_MINUS, _THREE, _FIVE_MINUS)) * 3 % 10)
    total = _weighed(value, (_FIVE_PLUS, _TWO_MINUS, _FIVE_MINUS, _FIVE_PLUS, _TWO_MINUS))
    return str(_FIVE_MINUS.index(str(-total % 10)))


def _weighed(value: str, tables: tuple[str, ...]) -> int:
    return sum(int(table[int(digit)]) for digit, table in zip(value, tables, strict=True))
