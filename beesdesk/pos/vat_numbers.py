"""VAT numbers of the European Union: checked, and written the one way in which they are kept."""

from typing import Final

from beesdesk.errors import ShopError
from beesdesk.values import dataclass

LONGEST: Final = 24
_DIGITS: Final = {9: "BE", 10: "BE", 11: "FR"}
"""Whose number a row of bare digits is, by how many they are: 9 are Belgian ones from before 2005."""
_NO_COUNTRY: Final = {"EU", "IM"}
"""Prefixes of shops outside the Union that sell into it: no business buys under them."""
_ELSEWHERE: Final = {"EL": "GR", "XI": "GB"}
"""Prefixes that are not the country's code of ISO 3166."""


@dataclass(eq=False)
class VatNumberWrong(ShopError):
    """This is no VAT number: `reason` is a word that says why."""

    number: str
    reason: str


def vat_number(text: str) -> str:
    """Return a VAT number with its country and without marks: `BE0403170701`. Raises `VatNumberWrong`.

    Bare digits are a Belgian or a French number.
    """
    # Loads a table of all countries: nobody waits for it who writes no invoice.
    from stdnum.eu import vat  # noqa: PLC0415
    from stdnum.exceptions import (  # noqa: PLC0415
        InvalidChecksum,
        InvalidComponent,
        InvalidLength,
        ValidationError,
    )

    said = text.strip()[:LONGEST]
    number = "".join(character for character in text.upper() if character.isascii() and character.isalnum())
    if not number:
        raise VatNumberWrong(said, "empty")
    if number.isdecimal():
        number = _DIGITS.get(len(number), "") + number
    if number[:2] in _NO_COUNTRY:
        raise VatNumberWrong(said, "vat_country")
    try:
        found: str = vat.validate(number[:LONGEST])
    except InvalidChecksum as error:
        raise VatNumberWrong(said, "check_digit") from error
    except InvalidLength as error:
        raise VatNumberWrong(said, "length") from error
    except InvalidComponent as error:
        raise VatNumberWrong(said, "vat_country") from error
    except ValidationError as error:
        raise VatNumberWrong(said, "vat_format") from error
    return found


def country_of(number: str) -> str:
    """Return the country (ISO 3166) of a VAT number as `vat_number` gives it."""
    return _ELSEWHERE.get(number[:2], number[:2])


def register_of(number: str) -> tuple[str, str] | None:
    """Return the scheme (ISO 6523) and the number in the register of companies that a VAT number holds, None elsewhere.

    Belgium: the enterprise number; France: the SIREN.
    """
    match number[:2]:
        case "BE":
            return "0208", number[2:]
        case "FR":
            return "0002", number[-9:]
    return None
