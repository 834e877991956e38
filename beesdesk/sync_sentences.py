"""The sentences of what machines that share a shop refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NameNotHere": (
        "Le nom de cette personne vient d'une autre machine et n'est pas encore arrivé. Attendez le prochain échange.",
        "De naam van deze persoon komt van een ander toestel en is er nog niet. Wacht op de volgende uitwisseling.",
        "This person's name comes from another machine and is not here yet. Wait for the next exchange.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {}
