"""The words on the papers of counts, markdowns and recalls, in three languages side by side."""

from typing import Final

from beesdesk.words import Language

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    # key: French, Dutch, English
    "count_sheet": ("Feuille de comptage : {title}", "Tellijst: {title}", "Count sheet: {title}"),
    "counted_by": ("Compté par", "Geteld door", "Counted by"),
    "counted_at": ("le / à", "op / om", "on / at"),
    "shelf": ("Rayon {shelf}", "Rek {shelf}", "Shelf {shelf}"),
    "no_shelf": ("Sans rayon", "Zonder rek", "Without a shelf"),
    "also_there": ("Aussi trouvé ici", "Hier ook gevonden", "Also found here"),
    "page": ("page {number} de {pages}", "blad {number} van {pages}", "page {number} of {pages}"),
    "until": ("Jusqu'au {day}", "Tot {day}", "Until {day}"),
    "per_kg": ("{amount} le kg", "{amount} per kg", "{amount} a kg"),
    "per_litre": ("{amount} le litre", "{amount} per liter", "{amount} a litre"),
    "recall": ("Rappel : {name}", "Terugroeping: {name}", "Recall: {name}"),
    "recall_lot": ("lot {lot}", "lot {lot}", "lot {lot}"),
    "recall_all": ("tout l'article", "het hele artikel", "all of it"),
    "recall_came": ("reçu {quantity}", "ontvangen {quantity}", "received {quantity}"),
    "recall_left": ("reste {quantity}", "nog {quantity}", "left {quantity}"),
    "at": ("Moment", "Tijdstip", "Moment"),
    "till": ("Caisse", "Kassa", "Till"),
    "receipt": ("Ticket", "Kasticket", "Receipt"),
    "lot": ("Lot", "Lot", "Lot"),
    "quantity": ("Quantité", "Hoeveelheid", "Quantity"),
    "member": ("Membre", "Lid", "Member"),
    "name": ("Nom", "Naam", "Name"),
    "certainty": ("Certitude", "Zekerheid", "Certainty"),
    "sure": ("certain", "zeker", "certain"),
    "possibly": ("possible", "mogelijk", "possible"),
    "total": ("Total", "Totaal", "Total"),
}


def said(key: str, language: Language) -> str:
    """Return a word of these papers; an unknown key is a `KeyError`."""
    return WORDS[key][list(Language).index(language)]
