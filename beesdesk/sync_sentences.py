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
    "Forked": (
        "Cette machine repart d'une ancienne copie d'elle-même : rien n'est envoyé. Restaurez-la comme nouvelle machine.",
        "Deze machine werkt op een oude kopie van zichzelf: er vertrekt niets. Zet ze terug als nieuwe machine.",
        "This machine goes on from an old copy of itself: nothing is sent. Restore it as a new machine.",
    ),
    "HubForeign": (
        "Il n'y a pas de point d'échange de cette coopérative à {hub}. Vérifiez l'adresse (Réglages, Échange).",
        "Op {hub} is er geen uitwisselpunt van deze coöperatie. Kijk het adres na (Instellingen, Uitwisseling).",
        "There is no hub of this cooperative at {hub}. Check the address (Settings, Exchange).",
    ),
    "HubFull": (
        "Plus de place à {hub}. Faites-y de la place : tout sera envoyé au prochain échange.",
        "Geen plaats meer op {hub}. Maak er plaats: alles wordt bij de volgende uitwisseling verstuurd.",
        "There is no room left at {hub}. Make room there: everything is sent with the next exchange.",
    ),
    "HubRefuses": (
        "{hub} n'accepte pas cette machine ({what}). Demandez au bureau si elle a été exclue, ou refaites-la admettre.",
        "{hub} aanvaardt deze machine niet ({what}). Vraag het kantoor of ze uitgesloten is, of laat ze opnieuw toe.",
        "{hub} does not accept this machine ({what}). Ask the office whether it was shut out, or have it let in anew.",
    ),
    "HubUnreachable": (
        "{hub} ne répond pas ({what}). Continuez à travailler : tout part dès qu'il répond.",
        "{hub} antwoordt niet ({what}). Werk gewoon verder: alles vertrekt zodra het antwoordt.",
        "{hub} does not answer ({what}). Go on working: everything is sent as soon as it answers.",
    ),
    "NameNotHere": (
        "Le nom de cette personne vient d'une autre machine et n'est pas encore arrivé. Attendez le prochain échange.",
        "De naam van deze persoon komt van een ander toestel en is er nog niet. Wacht op de volgende uitwisseling.",
        "This person's name comes from another machine and is not here yet. Wait for the next exchange.",
    ),
    "NoHub": (
        "Aucun point d'échange n'est réglé. Choisissez-en un d'abord (Réglages, Échange).",
        "Er is geen uitwisselpunt ingesteld. Kies er eerst een (Instellingen, Uitwisseling).",
        "No hub is set. Choose one first (Settings, Exchange).",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {}
