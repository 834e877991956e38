"""The words of printed attendance sheets: French, Dutch, English."""

from typing import Final

from beesdesk.words import Language

_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "title": ("Feuille de présence", "Aanwezigheidslijst", "Attendance sheet"),
    "leader": ("Supercoopérateur : {names}", "Supercoöperator: {names}", "Shift leader: {names}"),
    "leaderless": ("Supercoopérateur : ________________", "Supercoöperator: ________________", "Shift leader: ________________"),
    "tasks": ("Tâches : {names}", "Taken: {names}", "Tasks: {names}"),
    "name": ("Membre", "Lid", "Member"),
    "number": ("n° {number}", "nr. {number}", "no. {number}"),
    "replaced": ("remplacé·e par {name}", "vervangen door {name}", "replaced by {name}"),
    "added": ("en plus", "extra", "added"),
    "compensation": ("rattrapage", "inhaalshift", "compensation"),
    "head_done": ("présent", "aanwezig", "present"),
    "head_late": ("en retard (min.)", "te laat (min.)", "late (min.)"),
    "head_absent_0": ("excusé", "veront- schuldigd", "excused"),
    "head_absent_1": ("absent, 1 dû", "afwezig, 1 in te halen", "missed, 1 owed"),
    "head_absent_2": ("absent, 2 dus", "afwezig, 2 in te halen", "missed, 2 owed"),
    "head_replaced": ("remplacé par (n°)", "vervangen door (nr.)", "replaced by (no.)"),
    "besides": (
        "En plus (nom et numéro de membre)",
        "Extra (naam en lidnummer)",
        "Besides (name and member's number)",
    ),
    "how": (
        "Une croix par ligne. Saisie ensuite : scanner le code, puis « numéro de ligne, lettre », par exemple 3 P. En retard : les minutes sous L, saisies 3 L 20.",
        "Eén kruisje per regel. Daarna invoeren: scan de code, dan “regelnummer, letter”, bijvoorbeeld 3 P. Te laat: de minuten onder L, ingevoerd als 3 L 20.",
        "One cross a line. To enter it afterwards: scan the code, then line number and letter, such as 3 P. Late: the minutes under L, entered as 3 L 20.",
    ),
    "team": ("L'équipe était-elle assez nombreuse ?", "Was de ploeg groot genoeg?", "Was the team big enough?"),
    "team_not_enough": ("trop peu de monde", "te weinig mensen", "not enough people"),
    "team_enough": ("assez de monde", "genoeg mensen", "enough people"),
    "team_too_many": ("trop de monde", "te veel mensen", "too many people"),
    "notes": ("Remarques pour le bureau", "Opmerkingen voor het bureau", "Notes for the office"),
    "signature": ("Nom et signature", "Naam en handtekening", "Name and signature"),
    "page": ("page {number} de {pages}", "blad {number} van {pages}", "page {number} of {pages}"),
}  # fmt: skip


def sheet_word(key: str, language: Language) -> str:
    """Return a word of the sheets; an unknown key is a `KeyError`."""
    return _WORDS[key][list(Language).index(language)]
