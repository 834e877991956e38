"""Members from a file: which column is which, and what a row says. Nothing is written here: see `actions`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

from beesdesk.sheets.cells import Line, understood
from beesdesk.sheets.columns import plain, recognise
from beesdesk.sheets.reading import open_sheet
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.words import Language

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "number": (
        *("number", "numero", "nummer", "member number", "numero de membre", "numero de cooperateur", "lidnummer"),
        *("cooperator number", "num", "no", "nr", "barcode base"),
    ),
    "first_name": ("first name", "firstname", "prenom", "voornaam", "given name"),
    "family_name": ("family name", "last name", "lastname", "surname", "nom", "nom de famille", "naam", "achternaam"),
    "email": ("email", "e mail", "mail", "courriel", "adresse e mail", "adresse email", "email address", "e mailadres"),
    "language": ("language", "langue", "taal", "lang"),
    "card": ("card", "carte", "kaart", "barcode", "code barres", "streepjescode", "card number", "kaartnummer"),
    "eaters": ("eaters", "mangeurs", "eters", "mangeur", "mee eters", "household", "menage", "gezin"),
    "joined": ("joined", "date d entree", "entree", "lid sinds", "membre depuis", "member since", "inscription"),
}
"""Our columns, and what people call them."""

FIELDS: Final = tuple(COLUMNS)
NEEDED: Final = (("number",), ("first_name",), ("family_name",))
_LONGEST: Final = 200
_LONGEST_NUMBER: Final = 9
_CARD_DIGITS: Final = 13
EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
_LANGUAGES: Final[Mapping[str, Language]] = {
    **dict.fromkeys(("fr", "francais", "french", "frans", "franstalig", "fr be", "fr fr"), Language.FR),
    **dict.fromkeys(("nl", "nederlands", "neerlandais", "dutch", "nederlandstalig", "nl be", "nl nl"), Language.NL),
    **dict.fromkeys(("en", "english", "anglais", "engels", "en gb", "en us"), Language.EN),
}
_DAYS: Final = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
_ISO_DAY: Final = slice(10)

Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """What a row of a file says of a member; None, or no eaters, where it says nothing. `card` has 13 digits."""

    line: Line
    number: int
    first_name: str
    family_name: str
    email: str | None
    language: Language | None
    card: str | None
    eaters: tuple[str, ...]
    joined: date | None


def read_members(path: Path, mapping: Mapping[str, str] | None = None) -> Iterator[MemberRow | Rejected]:
    """Return the rows of a file, those that cannot be understood as `Rejected`.

    `mapping` says which column is which where the names do not. Raises `SheetUnreadable` and `MappingNeeded`.
    """
    sheet = open_sheet(path)
    where = recognise(sheet.header, COLUMNS, NEEDED, mapping)
    return understood(sheet, where, FIELDS, _member)


def _member(line: Line, cell: Cells) -> MemberRow:
    first_name, family_name = cell["first_name"][:_LONGEST], cell["family_name"][:_LONGEST]
    if not first_name or not family_name:
        raise RowRefused("missing_name", f"{first_name}{family_name}")
    return MemberRow(
        line,
        _number(cell["number"]),
        first_name,
        family_name,
        _email(cell["email"]),
        _language(cell["language"]),
        _card(cell["card"]),
        tuple(dict.fromkeys(name for part in re.split(r"[|;]", cell["eaters"]) if (name := part.strip()[:_LONGEST]))),
        _day(cell["joined"]),
    )


def _number(text: str) -> int:
    if not re.fullmatch(r"[0-9]+", text) or len(text) > _LONGEST_NUMBER or not int(text):
        raise RowRefused("number", text)
    return int(text)


def _email(text: str) -> str | None:
    if text and (len(text) > _LONGEST or not EMAIL.fullmatch(text)):
        raise RowRefused("email", text)
    return text or None


def _language(text: str) -> Language | None:
    if not text:
        return None
    language = _LANGUAGES.get(plain(text))
    if language is None:
        raise RowRefused("language", text)
    return language


def _card(text: str) -> str | None:
    """Return 13 digits: a spreadsheet drops the zero that a card begins with, it is put back."""
    digits = text.replace(" ", "")
    if not digits:
        return None
    card = digits.zfill(_CARD_DIGITS)
    if not re.fullmatch(r"[0-9]{13}", card) or len(digits) < _CARD_DIGITS - 1:
        raise RowRefused("card_digits", text)
    # The check digit of an EAN-13 (GS1 General Specifications 7.9): weights 1 and 3 from the left.
    if (sum(map(int, card[::2])) + 3 * sum(map(int, card[1::2]))) % 10:
        raise RowRefused("card_check_digit", text)
    return card


def _day(text: str) -> date | None:
    """Return a day written the ISO way or the Belgian way, day first."""
    if not text:
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(text[_ISO_DAY], form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise RowRefused("date", text)
