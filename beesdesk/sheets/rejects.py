"""Rows that were not taken in: why, in the reader's language, in a file that can be put right and imported again."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beesdesk.errors import ShopError
from beesdesk.words import Language

# A cell that begins so is run as a formula by spreadsheets (OWASP, CSV injection).
_RUNNABLE: Final = ("=", "+", "-", "@", "\t", "\r")


class RowRefused(ValueError):
    """One row cannot be taken in: `reason` is a word of `REASONS`, `text` what stood there. Never leaves an import."""

    def __init__(self, reason: str, text: str = "") -> None:
        super().__init__(reason, text)
        self.reason = reason
        self.text = text


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that was not taken in, with its line in the file and its cells under the file's header."""

    line: int
    reason: str
    text: str
    header: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: rows taken in as new, rows that changed something, rows that said nothing new.

    `without_price` and `without_vat` count the products of the file that nobody has set one for, in the file or before.
    """

    taken: int
    updated: int
    unchanged: int
    rejected: tuple[Rejected, ...]
    without_price: int = 0
    without_vat: int = 0


class ImportRefused(ShopError):
    """Rows were rejected and the file was to be taken in whole: nothing was written. `report` lists the rows."""

    def __init__(self, report: ImportReport) -> None:
        super().__init__(report)
        self.report = report


def sentence(rejected: Rejected, language: Language) -> str:
    """Return why a row was rejected, as a sentence with what stood in the cell."""
    french, dutch, english = REASONS[rejected.reason]
    text = {Language.FR: french, Language.NL: dutch, Language.EN: english}[language]
    mark = "\u00a0: " if language is Language.FR else ": "
    return f"{text}{mark}{rejected.text[:80]}" if rejected.text else text


def write_rejects(path: Path, rejected: Iterable[Rejected], language: Language) -> None:
    """Write the rejected rows as CSV: line, reason, then the row as it was under its own header.

    Cells that a spreadsheet would run as a formula get an apostrophe in front; an import takes it off again.
    """
    rows = list(rejected)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("line", "reason", *map(_harmless, rows[0].header if rows else ())))
        for row in rows:
            writer.writerow((row.line, _harmless(sentence(row, language)), *map(_harmless, row.cells)))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNNABLE) else cell


REASONS: Final[Mapping[str, tuple[str, str, str]]] = {
    "age": ("Âge minimum incompréhensible", "Onbegrijpelijke minimumleeftijd", "Minimum age is not a number of years"),
    "article": (
        "Numéro d'article trop long ou illisible",
        "Artikelnummer te lang of onleesbaar",
        "Article number too long or unreadable",
    ),
    "article_taken": (
        "Numéro d'article déjà pris par un autre produit",
        "Artikelnummer al in gebruik voor een ander product",
        "Article number already belongs to another product",
    ),
    "card_check_digit": (
        "Carte\u00a0: le chiffre de contrôle est faux",
        "Kaart: het controlecijfer klopt niet",
        "Card: the check digit is wrong",
    ),
    "card_digits": (
        "La carte n'a pas 13 chiffres",
        "De kaart heeft geen 13 cijfers",
        "The card does not have 13 digits",
    ),
    "card_taken": (
        "Cette carte est à quelqu'un d'autre",
        "Deze kaart is van iemand anders",
        "This card is somebody else's",
    ),
    "cell_too_long": ("Une case est trop longue", "Een cel is te lang", "A cell is too long"),
    "check_digit": (
        "Code-barres\u00a0: le chiffre de contrôle est faux",
        "Streepjescode: het controlecijfer klopt niet",
        "Barcode: the check digit is wrong",
    ),
    "erased_member": (
        "Ce membre a été effacé à sa demande",
        "Dit lid is op eigen vraag gewist",
        "This member was erased on request",
    ),
    "date": ("Date incompréhensible", "Onbegrijpelijke datum", "Not a date"),
    "deposit": ("La vidange n'est pas un montant", "Het leeggoed is geen bedrag", "The deposit is not an amount"),
    "duplicate_article": (
        "Numéro d'article déjà vu plus haut dans le fichier",
        "Artikelnummer staat al hoger in het bestand",
        "Article number already seen above in the file",
    ),
    "duplicate_card": (
        "Carte déjà vue plus haut dans le fichier",
        "Kaart staat al hoger in het bestand",
        "Card already seen above in the file",
    ),
    "duplicate_gtin": (
        "Code-barres déjà vu plus haut dans le fichier",
        "Streepjescode staat al hoger in het bestand",
        "Barcode already seen above in the file",
    ),
    "duplicate_number": (
        "Numéro de membre déjà vu plus haut dans le fichier",
        "Lidnummer staat al hoger in het bestand",
        "Member number already seen above in the file",
    ),
    "duplicate_product": (
        "Produit déjà vu plus haut dans le fichier sous un autre numéro",
        "Product staat al hoger in het bestand onder een ander nummer",
        "Product already seen above in the file under another number",
    ),
    "email": ("Adresse e-mail incompréhensible", "Onbegrijpelijk e-mailadres", "Not an e-mail address"),
    "gtin_digits": (
        "Le code-barres n'est pas fait de chiffres",
        "De streepjescode bestaat niet uit cijfers",
        "The barcode is not made of digits",
    ),
    "gtin_length": (
        "Le code-barres n'a pas 8, 12, 13 ou 14 chiffres",
        "De streepjescode heeft geen 8, 12, 13 of 14 cijfers",
        "The barcode does not have 8, 12, 13 or 14 digits",
    ),
    "language": ("Langue inconnue", "Onbekende taal", "Unknown language"),
    "missing_code": (
        "Ni code-barres ni numéro d'article",
        "Geen streepjescode en geen artikelnummer",
        "Neither barcode nor article number",
    ),
    "missing_name": ("Le nom manque", "De naam ontbreekt", "The name is missing"),
    "number": ("Numéro de membre incompréhensible", "Onbegrijpelijk lidnummer", "Not a member number"),
    "tare": ("La tare n'est pas un poids en kg", "De tarra is geen gewicht in kg", "The tare is not a weight in kg"),
    "price": ("Le prix n'est pas un montant", "De prijs is geen bedrag", "The price is not an amount"),
    "restricted_number": (
        "Numéro réservé\u00a0: aucun article de cette boutique ne peut le porter",
        "Voorbehouden nummer: geen artikel van deze winkel kan het dragen",
        "Restricted number: no article of this shop can have it",
    ),
    "unit": ("Unité de vente inconnue", "Onbekende verkoopeenheid", "Unknown unit of sale"),
    "vat": ("Taux de TVA inconnu", "Onbekend btw-tarief", "Unknown VAT rate"),
    "width": ("Plus de cases que de colonnes", "Meer cellen dan kolommen", "More cells than columns"),
}
"""Why a row is not taken in, in French, Dutch and English."""
