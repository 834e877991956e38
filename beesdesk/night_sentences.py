"""The sentences of nights and copies, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "BackupKeyThere": (
        "Les copies sont déjà scellées (clé {key}). Pour une nouvelle clé, dites --replace, et gardez l'ancien papier.",
        "De kopieën zijn al verzegeld (sleutel {key}). Voor een nieuwe sleutel, zeg --replace, en bewaar het oude papier.",
        "Copies are sealed already (key {key}). For a new key, say --replace, and keep the old paper.",
    ),
    "BackupKeyUnreadable": (
        "Ce n'est pas la clé des copies : {signs} signes lus sur {wanted}, ou une faute de frappe. Recopiez le papier groupe par groupe.",
        "Dit is niet de sleutel van de kopieën: {signs} tekens gelezen van {wanted}, of een tikfout. Neem het papier groep per groep over.",
        "This is no key of backups: {signs} signs read of {wanted}, or a slip. Copy the paper group by group.",
    ),
    "ClockDoubtful": (
        "{days} jours attendent leur clôture, mais l'horloge est peut-être fausse. Vérifiez la date, puis : beesdesk pos close-periods --sure.",
        "{days} dagen wachten op hun afsluiting, maar de klok staat misschien fout. Kijk de datum na, dan: beesdesk pos close-periods --sure.",
        "{days} days wait for their closing, but the clock may be wrong. Check the date, then: beesdesk pos close-periods --sure.",
    ),
    "ClockOff": (
        "Les horloges des machines diffèrent de {minutes} minutes. Mettez celle-ci à l'heure, puis regardez les autres.",
        "De klokken van de machines verschillen {minutes} minuten. Zet deze juist, kijk dan de andere na.",
        "The clocks of the machines are {minutes} minutes apart. Set this one right, then look at the others.",
    ),
    "CopyDamaged": (
        "La copie {path} était abîmée et a été mise de côté ; une nouvelle a été faite. Si cela revient, faites vérifier le disque.",
        "De kopie {path} was beschadigd en is opzij gezet; er is een nieuwe gemaakt. Komt dit terug, laat dan de schijf nakijken.",
        "The copy {path} was damaged and was put aside; a new one was made. If this comes back, have the disk checked.",
    ),
    "CopyKeyNeeded": (
        "La copie {path} est scellée (clé {key}). Tapez la clé du papier gardé au coffre : --key.",
        "De kopie {path} is verzegeld (sleutel {key}). Typ de sleutel van het papier in de kluis: --key.",
        "The copy {path} is sealed (key {key}). Type the key from the paper in the safe: --key.",
    ),
    "CopyKeyOther": (
        "Cette clé n'ouvre pas {path} : il faut le papier de la clé {key}.",
        "Deze sleutel opent {path} niet: het papier van sleutel {key} is nodig.",
        "This key does not open {path}: it takes the paper of key {key}.",
    ),
    "LogBroken": (
        "Le journal de la caisse {till} est rompu à l'entrée {seq}. Appelez la personne qui s'occupe des machines (beesdesk journal verify).",
        "Het journaal van kassa {till} is gebroken bij boeking {seq}. Roep wie voor de machines zorgt (beesdesk journal verify).",
        "The log of till {till} is broken at entry {seq}. Call whoever looks after the machines (beesdesk journal verify).",
    ),
    "LogRefused": (
        "De la machine {till}, rien n'est repris à partir de l'entrée {seq}. Regardez la page Machines au bureau.",
        "Van machine {till} wordt niets overgenomen vanaf regel {seq}. Kijk op het kantoor op de pagina Machines.",
        "Of machine {till} nothing is taken from entry {seq} on. Look at the page of machines in the office.",
    ),
    "MailsStuck": (
        "{count} e-mails ne sont pas partis, ou peut-être. Ouvrez la boîte d'envoi (Menu) et dites quoi en faire.",
        "{count} e-mails zijn niet vertrokken, of misschien. Open het postvak uit (Menu) en zeg wat ermee moet.",
        "{count} e-mails were not sent, or may have been. Open the outbox (Menu) and say what becomes of them.",
    ),
    "NightFault": (
        "Une étape de la nuit ({step:word}) a rencontré une erreur du programme ({what}). Envoyez le journal du programme à qui s'en occupe.",
        "Een stap van de nacht ({step:word}) liep op een fout van het programma ({what}). Stuur het programmalogboek naar wie ervoor zorgt.",
        "A step of the night ({step:word}) met a fault of the program ({what}). Send the program's log to whoever looks after it.",
    ),
    "NightRunning": (
        "Le travail de nuit est déjà en cours sur cette machine. Attendez qu'il finisse.",
        "Het nachtwerk is op deze machine al bezig. Wacht tot het klaar is.",
        "The night's work is running on this machine already. Wait until it is done.",
    ),
    "PlaceAway": (
        "Le deuxième endroit des copies n'est pas là ({folder}). Branchez la clé ou vérifiez le partage : la copie suivra.",
        "De tweede plaats voor kopieën is er niet ({folder}). Steek de stick in of kijk de gedeelde map na: de kopie volgt.",
        "The second place for backups is not there ({folder}). Plug the stick in, or check the share: the copy follows.",
    ),
    "ProgramOld": (
        "Les autres machines ont un programme plus récent. Mettez celle-ci à jour : elle vend entre-temps comme d'habitude.",
        "De andere machines hebben een nieuwer programma. Werk deze bij: ze verkoopt intussen zoals gewoonlijk.",
        "The other machines have a newer program. Update this one: it sells as usual meanwhile.",
    ),
    "ProjectionMended": (
        "{what:word} : {count} valeurs gardées ne correspondaient plus aux faits ; elles sont de nouveau justes.",
        "{what:word}: {count} bewaarde waarden klopten niet meer met de feiten; ze zijn weer juist.",
        "{what:word}: {count} kept values no longer agreed with the facts; they are right again.",
    ),
    "TimerNotWritten": (
        "{path} n'a pas pu être écrit ({detail}). Le programme rattrapera la nuit à l'ouverture.",
        "{path} kon niet geschreven worden ({detail}). Het programma haalt de nacht in bij het openen.",
        "{path} could not be written ({detail}). The program will catch the night up when it is opened.",
    ),
    "TillLeftOpen": (
        "La caisse est restée ouverte depuis {since:moment} ({cashier}). Comptez le tiroir et fermez-la : une machine ne le fait pas.",
        "De kassa bleef open sinds {since:moment} ({cashier}). Tel de lade en sluit ze: een machine doet dat niet.",
        "The till was left open since {since:moment} ({cashier}). Count the drawer and close it: a machine does not.",
    ),
}
"""What each refusal says, by the name of its class."""

WORDS: dict[str, tuple[str, str, str]] = {
    "night_backup": ("copie", "kopie", "backup"),
    "night_check": ("vérification", "controle", "check"),
    "night_close": ("clôtures", "afsluitingen", "closings"),
    "night_done": ("le travail de la nuit", "het werk van de nacht", "the night's work"),
    "night_exchange": ("échange avec les autres machines", "uitwisseling met de andere machines", "exchange with the other machines"),
    "night_failed": ("échec", "mislukt", "failed"),
    "night_hand": ("à faire", "te doen", "needs a hand"),
    "night_interrupted": ("interrompu", "onderbroken", "interrupted"),
    "night_mail": ("e-mails", "e-mails", "e-mails"),
    "night_ok": ("fait", "gedaan", "done"),
    "night_prune": ("rangement", "opruimen", "tidying up"),
    "night_report": ("rapport", "verslag", "report"),
    "night_seed": ("copie pour les nouvelles machines", "kopie voor nieuwe machines", "copy for new machines"),
    "night_shifts": ("créneaux", "shiften", "shifts"),
    "night_skipped": ("rien à faire", "niets te doen", "nothing to do"),
    "night_standing": ("Situation des membres", "Toestand van de leden", "Members' standing"),
    "night_stock": ("Stock", "Voorraad", "Stock"),
    "night_told": ("fait, à savoir", "gedaan, te weten", "done, and worth knowing"),
}  # fmt: skip
"""Machine words in words."""
