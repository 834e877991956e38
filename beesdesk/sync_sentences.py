"""The sentences of what machines that share a shop refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "ConflictOver": (
        "{thing} : c'est déjà tranché, ici ou sur une autre machine. La liste est à jour.",
        "{thing}: dit is al beslist, hier of op een andere machine. De lijst is bijgewerkt.",
        "{thing}: this is settled already, here or on another machine. The list is up to date.",
    ),
    "ConflictUnreadable": (
        "{thing} : l'autre valeur n'est pas lisible ici. Gardez celle qui vaut, ou attendez le prochain échange.",
        "{thing}: de andere waarde is hier niet leesbaar. Behoud de geldige, of wacht op de volgende uitwisseling.",
        "{thing}: the other value cannot be read here. Keep the one that holds, or wait for the next exchange.",
    ),
    "NameNotHere": (
        "Le nom de cette personne vient d'une autre machine et n'est pas encore arrivé. Attendez le prochain échange.",
        "De naam van deze persoon komt van een ander toestel en is er nog niet. Wacht op de volgende uitwisseling.",
        "This person's name comes from another machine and is not here yet. Wait for the next exchange.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {}
