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
    "change_mark": ("Marque de changement inconnue", "Onbekend wijzigingsteken", "Unknown mark of change"),
    "code_of_other": (
        "Cette référence est ici celle d'un autre article",
        "Dit bestelnummer is hier dat van een ander artikel",
        "This order number belongs to another article here",
    ),
    "deposit_line": (
        "C'est une vidange, pas un article",
        "Dit is leeggoed, geen artikel",
        "This is a deposit, not an article",
    ),
    "duplicate_order_code": (
        "Numéro de commande déjà vu plus haut dans le fichier",
        "Bestelnummer staat al hoger in het bestand",
        "Order number already seen above in the file",
    ),
    "factor": (
        "Le facteur de quantité n'est pas un nombre",
        "De hoeveelheidsfactor is geen getal",
        "The quantity factor is not a number",
    ),
    "few_fields": (
        "La ligne a trop peu de champs, elle est peut-être coupée",
        "De regel heeft te weinig velden, misschien is hij afgebroken",
        "The line has too few fields, it may be cut off",
    ),
    "formula": (
        "Une case contient une formule\u00a0; il faut des valeurs",
        "Een cel bevat een formule; er zijn waarden nodig",
        "A cell holds a formula; values are needed",
    ),
    "garbled": (
        "Texte illisible, écrit dans un autre jeu de caractères",
        "Onleesbare tekst, geschreven in een andere tekenset",
        "Unreadable text, written in another character set",
    ),
    "least_packs": (
        "Le minimum de commande n'est pas un nombre",
        "De minimumbestelling is geen getal",
        "The minimum order is not a number",
    ),
    "missing_order_code": (
        "La référence manque",
        "Het bestelnummer ontbreekt",
        "The order number is missing",
    ),
    "missing_price": ("Le prix manque", "De prijs ontbreekt", "The price is missing"),
    "offer_over": ("Cette offre est terminée depuis le", "Deze aanbieding is voorbij sinds", "This offer ended on"),
    "order_code": ("Numéro de commande trop long", "Bestelnummer te lang", "Order number too long"),
    "pack": (
        "Le contenu du colis n'est pas un nombre",
        "De inhoud van de doos is geen getal",
        "What the pack holds is not a number",
    ),
    "shared_gtin": (
        "Ce code-barres désigne plusieurs articles dans le fichier, et il n'y a pas de référence",
        "Deze streepjescode duidt in het bestand meerdere artikelen aan, en er is geen bestelnummer",
        "This barcode names several articles in the file, and there is no order number",
    ),
    "unit_differs": (
        "Vendu ici dans une autre unité que celle du prix",
        "Hier verkocht in een andere eenheid dan die van de prijs",
        "Sold here by another unit than the price is for",
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
