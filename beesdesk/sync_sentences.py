"""The sentences of what machines that share a shop refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "AddressBad": (
        "« {address} » n'est pas l'adresse d'un point d'échange. Écrivez un dossier, ou postgresql://serveur:5432/nom.",
        '"{address}" is geen adres van een uitwisselpunt. Schrijf een map, of postgresql://server:5432/naam.',
        "“{address}” is no address of a hub. Write a folder, or postgresql://server:5432/name.",
    ),
    "AlreadyShutOut": (
        "La machine {number} est déjà exclue.",
        "Machine {number} is al uitgesloten.",
        "Machine {number} is shut out already.",
    ),
    "AuthorityMissing": (
        "Le certificat par lequel {hub} se reconnaît manque sur cette machine : rien n'est envoyé. Faites-la admettre à nouveau.",
        "Het certificaat waaraan {hub} te herkennen is, ontbreekt op deze machine: er vertrekt niets. Laat ze opnieuw toe.",
        "The certificate by which {hub} is known is missing on this machine: nothing is sent. Have it let in anew.",
    ),
    "ClockAhead": (
        "L'horloge de cette machine avance de {minutes} minutes : le point d'échange attend. Réglez-la ; les ventes continuent.",
        "De klok van deze machine loopt {minutes} minuten voor: het uitwisselpunt wacht. Zet ze juist; verkopen gaat gewoon door.",
        "The clock of this machine is {minutes} minutes ahead: the hub waits. Set it right; sales go on.",
    ),
    "CodeMisread": (
        "« {code} » n'est pas un code d'invitation : un signe manque ou a été mal lu. Il a 7 groupes de 4 signes.",
        '"{code}" is geen uitnodigingscode: er ontbreekt een teken of het is verkeerd gelezen. Ze heeft 7 groepen van 4.',
        "“{code}” is no invitation code: a sign is missing or was misread. It has 7 groups of 4 signs.",
    ),
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
    "HubTooNew": (
        "Un programme plus récent a fait le point d'échange de {hub} (version {version}). Mettez celui-ci à jour d'abord.",
        "Een nieuwer programma maakte het uitwisselpunt op {hub} (versie {version}). Werk dit eerst bij.",
        "A newer program has made the hub at {hub} (version {version}). Update this one first.",
    ),
    "HubUnreachable": (
        "{hub} ne répond pas ({what}). Continuez à travailler : tout part dès qu'il répond.",
        "{hub} antwoordt niet ({what}). Werk gewoon verder: alles vertrekt zodra het antwoordt.",
        "{hub} does not answer ({what}). Go on working: everything is sent as soon as it answers.",
    ),
    "MachineNameless": (
        "Donnez un nom à cette machine, comme « Caisse 2 ».",
        'Geef deze machine een naam, zoals "Kassa 2".',
        "Give this machine a name, such as “Till 2”.",
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
    "NoInvite": (
        "Ceci n'est pas une invitation du bureau. Scannez le QR, ou tapez l'adresse et le code.",
        "Dit is geen uitnodiging van het kantoor. Scan de QR-code, of typ het adres en de code.",
        "This is no invitation of the office. Scan the QR code, or type the address and the code.",
    ),
    "NoSuchDevice": (
        "Aucune machine n'a le numéro {number}, ou elle est exclue.",
        "Geen machine heeft nummer {number}, of ze is uitgesloten.",
        "No machine has the number {number}, or it is shut out.",
    ),
    "NotAdministrator": (
        "{user} n'administre pas {hub}. Il faut l'administrateur du serveur (superuser), car le point d'échange crée des comptes.",
        "{user} beheert {hub} niet. Het moet de beheerder van de server zijn (superuser), want het uitwisselpunt maakt logins.",
        "{user} does not administer {hub}. It takes the server's administrator (superuser), for the hub makes logins.",
    ),
    "NotAnOffice": (
        "Cette machine n'est pas un bureau : on n'admet et on n'exclut les autres que depuis un bureau.",
        "Deze machine is geen kantoor: anderen toelaten of uitsluiten kan alleen vanop een kantoor.",
        "This machine is no office: others are let in and shut out from an office only.",
    ),
    "NotItself": (
        "Une machine ne s'exclut pas elle-même ({number}) : faites-le depuis une autre.",
        "Een machine sluit zichzelf niet uit ({number}): doe het vanop een andere.",
        "A machine does not shut itself out ({number}): do it from another one.",
    ),
    "NotLetIn": (
        "Le bureau n'a pas encore admis cette machine à {hub}. Attendez un instant, ou faites une nouvelle invitation.",
        "Het kantoor heeft deze machine op {hub} nog niet toegelaten. Wacht even, of maak een nieuwe uitnodiging.",
        "The office has not let this machine in at {hub} yet. Wait a moment, or make a new invitation.",
    ),
    "RequestGone": (
        "Cette demande n'est plus valable : faites une nouvelle invitation, et recommencez sur la nouvelle machine.",
        "Deze aanvraag geldt niet meer: maak een nieuwe uitnodiging en begin opnieuw op de nieuwe machine.",
        "This request counts no longer: make a new invitation, and begin again on the new machine.",
    ),
    "SealOther": (
        "La coopérative trouvée à {hub} a un autre sceau ({found}) que celui du bureau. Ne continuez pas : vérifiez l'adresse.",
        "De coöperatie op {hub} heeft een ander zegel ({found}) dan dat van het kantoor. Ga niet verder: kijk het adres na.",
        "The shop found at {hub} has another seal ({found}) than the office's. Do not go on: check the address.",
    ),
    "ServerTooOld": (
        "{hub} tourne sous PostgreSQL {version}. Il faut la version 15 ou une plus récente.",
        "{hub} draait op PostgreSQL {version}. Versie 15 of nieuwer is nodig.",
        "{hub} runs PostgreSQL {version}. Version 15 or later is needed.",
    ),
    "ShopBegun": (
        "Quelqu'un a déjà commencé un magasin dans {folder}. Une machine qui rejoint les autres part d'un dossier vide.",
        "Iemand is al begonnen met een winkel in {folder}. Een machine die aansluit, vertrekt van een lege map.",
        "Somebody has begun a shop in {folder} already. A machine that joins others starts from an empty folder.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {
    "devices_changed": (
        "admettre ou exclure une machine",
        "een machine toelaten of uitsluiten",
        "letting a machine in or shutting it out",
    ),
    "revoked_lost": ("perdue", "verloren", "lost"),
    "revoked_replaced": ("remplacée", "vervangen", "replaced"),
    "revoked_restored": ("repartie d'une sauvegarde", "vertrokken van een back-up", "gone on from a backup"),
    "revoked_stolen": ("volée", "gestolen", "stolen"),
    "role_kiosk": ("borne", "kiosk", "kiosk"),
    "role_office": ("bureau", "kantoor", "office"),
    "role_stock": ("stock", "voorraad", "stock"),
    "role_till": ("caisse", "kassa", "till"),
}
