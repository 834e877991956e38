"""What the commands of the exchange say, in three languages."""

from beesdesk.words import Language

Texts = dict[Language, str]

DONE: Texts = {
    Language.FR: "Échange avec {hub} : {sent} entrées envoyées, {entries} reçues de {devices} machines.",
    Language.NL: "Uitwisseling met {hub}: {sent} regels verstuurd, {entries} ontvangen van {devices} machines.",
    Language.EN: "Exchange with {hub}: {sent} entries sent, {entries} received from {devices} machines.",
}
STOPPED: Texts = {
    Language.FR: "L'échange a été interrompu ; le prochain continuera.",
    Language.NL: "De uitwisseling is onderbroken; de volgende gaat verder.",
    Language.EN: "The exchange was broken off; the next one goes on.",
}
WAITING: Texts = {
    Language.FR: "{waiting} entrées attendent ce qu'une autre machine n'a pas encore envoyé.",
    Language.NL: "{waiting} regels wachten op wat een andere machine nog niet verstuurd heeft.",
    Language.EN: "{waiting} entries wait for what another machine has not sent yet.",
}
CARRIED: Texts = {
    Language.FR: "{carried} entrées disent ce que seul un programme plus récent comprend : mettez cette machine à jour.",
    Language.NL: "{carried} regels zeggen wat alleen een nieuwer programma begrijpt: werk deze machine bij.",
    Language.EN: "{carried} entries say what only a newer program understands: update this machine.",
}
LACKING: Texts = {
    Language.FR: "Il manque des entrées de la machine {device} au point d'échange : faites-la échanger.",
    Language.NL: "Op het uitwisselpunt ontbreken regels van machine {device}: laat haar uitwisselen.",
    Language.EN: "Entries of machine {device} are missing at the hub: let it exchange.",
}
REFUSED: Texts = {
    Language.FR: "De la machine {device}, rien n'est repris à partir de l'entrée {seq} : {why}.",
    Language.NL: "Van machine {device} wordt niets overgenomen vanaf regel {seq}: {why}.",
    Language.EN: "Of machine {device} nothing is taken from entry {seq} on: {why}.",
}
WHY: dict[str, Texts] = {
    "gap": {
        Language.FR: "des entrées manquent avant celle-ci",
        Language.NL: "er ontbreken regels voor deze",
        Language.EN: "entries before it are missing",
    },
    "chain": {
        Language.FR: "elle ne suit pas celle d'avant",
        Language.NL: "ze volgt niet op de vorige",
        Language.EN: "it does not follow the one before",
    },
    "seal": {
        Language.FR: "elle a été modifiée",
        Language.NL: "ze is gewijzigd",
        Language.EN: "it was changed",
    },
    "signature": {
        Language.FR: "une autre machine l'a signée",
        Language.NL: "een andere machine heeft ze ondertekend",
        Language.EN: "another machine signed it",
    },
    "clock": {
        Language.FR: "son heure est impossible",
        Language.NL: "haar tijd is onmogelijk",
        Language.EN: "its time is impossible",
    },
    "body": {
        Language.FR: "aucun programme n'écrit ainsi",
        Language.NL: "zo schrijft geen enkel programma",
        Language.EN: "no program writes like this",
    },
    "stranger": {
        Language.FR: "personne n'a admis cette machine",
        Language.NL: "niemand heeft deze machine toegelaten",
        Language.EN: "nobody has let this machine in",
    },
    "revoked": {
        Language.FR: "cette machine est exclue",
        Language.NL: "deze machine is uitgesloten",
        Language.EN: "this machine was shut out",
    },
    "fork": {
        Language.FR: "elle dit deux choses sous le même numéro",
        Language.NL: "ze zegt twee dingen onder hetzelfde nummer",
        Language.EN: "it says two things under one number",
    },
    "own": {
        Language.FR: "cette machine-ci ne l'a jamais écrite",
        Language.NL: "deze machine heeft ze nooit geschreven",
        Language.EN: "this machine has never written it",
    },
}
CLOCK: Texts = {
    Language.FR: "L'horloge de cette machine, ou celle d'une autre, est décalée de {minutes} minutes. Vérifiez-les.",
    Language.NL: "De klok van deze machine, of die van een andere, wijkt {minutes} minuten af. Kijk ze na.",
    Language.EN: "The clock of this machine, or that of another, is off by {minutes} minutes. Check them.",
}
TOO_OLD: Texts = {
    Language.FR: "Ce programme est trop ancien pour reprendre ce que disent les autres : mettez-le à jour. Tout a été envoyé.",
    Language.NL: "Dit programma is te oud om over te nemen wat de andere zeggen: werk het bij. Alles is verstuurd.",
    Language.EN: "This program is too old to take in what the others say: update it. Everything was sent.",
}
SKIPPED: Texts = {
    Language.FR: "Fichier non utilisé : {place} ({why})",
    Language.NL: "Niet gebruikt bestand: {place} ({why})",
    Language.EN: "File not used: {place} ({why})",
}
WHY_SKIPPED: dict[str, Texts] = {
    "strange": {
        Language.FR: "n'est pas de BeesDesk",
        Language.NL: "is niet van BeesDesk",
        Language.EN: "is not BeesDesk's",
    },
    "damaged": {
        Language.FR: "incomplet ou abîmé",
        Language.NL: "onvolledig of beschadigd",
        Language.EN: "incomplete or damaged",
    },
    "other_shop": {
        Language.FR: "d'un autre magasin",
        Language.NL: "van een andere winkel",
        Language.EN: "another shop's",
    },
    "forged": {
        Language.FR: "signé par une autre machine que celle qu'il nomme",
        Language.NL: "ondertekend door een andere machine dan die het noemt",
        Language.EN: "signed by another machine than it names",
    },
    "newer": {
        Language.FR: "d'un programme plus récent",
        Language.NL: "van een nieuwer programma",
        Language.EN: "of a newer program",
    },
}
MADE: Texts = {
    Language.FR: "{hub} est maintenant le point d'échange de ce magasin. Pour l'utiliser ici : beesdesk device set hub {hub}",
    Language.NL: "{hub} is nu het uitwisselpunt van deze winkel. Om het hier te gebruiken: beesdesk device set hub {hub}",
    Language.EN: "{hub} is now the hub of this shop. To use it here: beesdesk device set hub {hub}",
}
