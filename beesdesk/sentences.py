"""The sentences of refusals and the words for machine words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "TillClosed": (
        "La caisse n'est pas ouverte. Comptez d'abord le fond de caisse.",
        "De kassa is niet open. Tel eerst het wisselgeld.",
        "The till is not open. Count the float first.",
    ),
    "TillAlreadyOpen": (
        "La caisse est déjà ouverte, par {cashier}. Continuez, ou fermez-la d'abord.",
        "De kassa is al open, door {cashier}. Ga verder, of sluit ze eerst.",
        "The till is open already, by {cashier}. Go on, or close it first.",
    ),
    "CodeInvalid": (
        "Code mal lu : {code} ({reason:word}). Scannez encore une fois, ou cherchez l'article par son nom (F2).",
        "Code slecht gelezen: {code} ({reason:word}). Scan nog eens, of zoek het artikel op naam (F2).",
        "Code misread: {code} ({reason:word}). Scan again, or find the article by name (F2).",
    ),
    "CodeUnknown": (
        "Code inconnu : {code}. Cherchez l'article par son nom (F2), ou mettez-le de côté.",
        "Onbekende code: {code}. Zoek het artikel op naam (F2), of leg het opzij.",
        "Unknown code: {code}. Find the article by name (F2), or put it aside.",
    ),
    "CodeNotUsed": (
        "Ce code ({kind:word}) ne sert pas encore à la caisse : {code}.",
        "Deze code ({kind:word}) wordt aan de kassa nog niet gebruikt: {code}.",
        "This code ({kind:word}) is not used at the till yet: {code}.",
    ),
    "CardNotActive": (
        "La carte {code} n'est plus valable ({status:word}). Cherchez le membre par son nom (F3).",
        "Kaart {code} is niet meer geldig ({status:word}). Zoek het lid op naam (F3).",
        "Card {code} is no longer valid ({status:word}). Find the member by name (F3).",
    ),
    "ProductWithdrawn": (
        "{name} n'est plus en vente. Mettez l'article de côté pour le bureau.",
        "{name} wordt niet meer verkocht. Leg het artikel opzij voor het bureau.",
        "{name} is no longer sold. Put it aside for the office.",
    ),
    "UseByPassed": (
        "{name} : date limite dépassée ({day:date}). L'article ne peut pas être vendu, mettez-le de côté.",
        "{name}: uiterste datum voorbij ({day:date}). Het artikel mag niet verkocht worden, leg het opzij.",
        "{name}: use-by date passed ({day:date}). It may not be sold, put it aside.",
    ),
    "PriceNeeded": (
        "{name} n'a pas de prix. Demandez le prix et tapez-le.",
        "{name} heeft geen prijs. Vraag de prijs en typ hem in.",
        "{name} has no price. Ask for the price and type it.",
    ),
    "WeightNeeded": (
        "{name} se vend au poids. Pesez-le et tapez le poids.",
        "{name} wordt per gewicht verkocht. Weeg het en typ het gewicht.",
        "{name} is sold by weight. Weigh it and type the weight.",
    ),
    "TareTooHeavy": (
        "La tare ({tare:weight}) pèse autant que le tout ({gross:weight}). Pesez encore une fois.",
        "De tarra ({tare:weight}) weegt evenveel als het geheel ({gross:weight}). Weeg nog eens.",
        "The tare ({tare:weight}) weighs as much as the whole ({gross:weight}). Weigh again.",
    ),
    "QuantityImpossible": (
        "Quantité impossible : {quantity:number}. Tapez un nombre entier de pièces, ou un poids jusqu'à 99,999 kg.",
        "Onmogelijke hoeveelheid: {quantity:number}. Typ een geheel aantal stuks, of een gewicht tot 99,999 kg.",
        "Impossible quantity: {quantity:number}. Type a whole number of pieces, or a weight up to 99.999 kg.",
    ),
    "LineNotThere": (
        "Il n'y a pas d'article à reprendre sur cette ligne. Choisissez une autre ligne.",
        "Op deze regel is er geen artikel om terug te nemen. Kies een andere regel.",
        "There is no article to take back on this line. Choose another line.",
    ),
    "TooMuchTakenBack": (
        "{name} : il n'en reste que {left:number} à reprendre.",
        "{name}: er blijft maar {left:number} over om terug te nemen.",
        "{name}: only {left:number} left to take back.",
    ),
    "BasketEmpty": (
        "Le panier est vide. Scannez d'abord un article.",
        "Het mandje is leeg. Scan eerst een artikel.",
        "The basket is empty. Scan an article first.",
    ),
    "BasketOpen": (
        "Un autre panier est en cours. Encaissez-le ou mettez-le de côté (F6) d'abord.",
        "Er is nog een ander mandje bezig. Reken het af of zet het opzij (F6).",
        "Another basket is open. Take its payment or set it aside (F6) first.",
    ),
    "BasketGone": (
        "Ce panier n'attend plus : il a été repris ou payé.",
        "Dit mandje wacht niet meer: het is hernomen of betaald.",
        "This basket is no longer waiting: it was recalled or paid.",
    ),
    "PaymentBegun": (
        "{paid:money} sont déjà payés : terminez d'abord le paiement (F12).",
        "Er is al {paid:money} betaald: rond eerst de betaling af (F12).",
        "{paid:money} is paid already: finish the payment first (F12).",
    ),
    "TenderUnknown": (
        "Ce moyen de paiement n'est pas accepté ici : {tender}.",
        "Dit betaalmiddel wordt hier niet aanvaard: {tender}.",
        "This means of payment is not taken here: {tender}.",
    ),
    "AmountNotTaken": (
        "{amount:money} ne va pas : il faut {owed:money}, et seules les espèces rendent de la monnaie.",
        "{amount:money} gaat niet: het is {owed:money}, en enkel contant geeft wisselgeld.",
        "{amount:money} cannot be taken: {owed:money} is owed, and only cash gives change.",
    ),
    "BasketsWaiting": (
        "Des paniers attendent encore ({names}). Encaissez-les ou annulez-les avant de fermer.",
        "Er wachten nog mandjes ({names}). Reken ze af of annuleer ze voor u sluit.",
        "Baskets are still waiting ({names}). Take their payment or cancel them before closing.",
    ),
    "ReasonNeeded": (
        "Dites pourquoi : la raison reste dans le journal.",
        "Zeg waarom: de reden blijft in het journaal.",
        "Say why: the reason stays in the journal.",
    ),
    "AmountImpossible": (
        "{amount:money} n'est pas possible ici. Vérifiez le montant.",
        "{amount:money} is hier niet mogelijk. Kijk het bedrag na.",
        "{amount:money} is not possible here. Check the amount.",
    ),
    "SaleUnknown": (
        "Cette caisse n'a pas de ticket numéro {number}.",
        "Deze kassa heeft geen ticket met nummer {number}.",
        "This till has no receipt number {number}.",
    ),
    "FolderReadOnly": (
        "Impossible d'écrire dans {path}. Vérifiez les droits du dossier, ou choisissez-en un autre (--data).",
        "In {path} kan niet geschreven worden. Kijk de rechten van de map na, of kies een andere (--data).",
        "{path} cannot be written to. Check the folder's rights, or choose another one (--data).",
    ),
    "DiskFull": (
        "Le disque est plein ({path}). Rien n'est perdu : libérez de la place, puis recommencez.",
        "De schijf is vol ({path}). Er is niets verloren: maak plaats en probeer opnieuw.",
        "The disk is full ({path}). Nothing is lost: make room, then try again.",
    ),
    "DiskFault": (
        "Le disque ne répond pas bien ({path} : {detail}). Arrêtez, et appelez la personne qui s'occupe des machines.",
        "De schijf antwoordt niet goed ({path}: {detail}). Stop, en roep wie voor de machines zorgt.",
        "The disk answers with an error ({path}: {detail}). Stop, and call whoever looks after the machines.",
    ),
    "FileCorrupt": (
        "Le fichier {path} est abîmé, ou n'est pas celui d'un magasin ({detail}). Remettez la dernière copie.",
        "Het bestand {path} is beschadigd, of is niet van een winkel ({detail}). Zet de laatste kopie terug.",
        "The file {path} is damaged, or is no shop's file ({detail}). Put back the last copy.",
    ),
    "FileBusy": (
        "Un autre programme occupe {path}. Attendez un instant, puis recommencez.",
        "Een ander programma houdt {path} bezet. Wacht even en probeer opnieuw.",
        "Another program holds {path}. Wait a moment, then try again.",
    ),
    "FileTooNew": (
        "Le fichier {path} vient d'une version plus récente de BeesDesk (étape {detail}). Mettez ce programme à jour.",
        "Het bestand {path} komt van een nieuwere versie van BeesDesk (stap {detail}). Werk dit programma bij.",
        "The file {path} comes from a newer BeesDesk (step {detail}). Update this program.",
    ),
    "FileMissing": (
        "Il n'y a pas de magasin dans {path}. Commencez par « beesdesk demo », ou choisissez un autre dossier (--data).",
        "Er is geen winkel in {path}. Begin met « beesdesk demo », of kies een andere map (--data).",
        "There is no shop in {path}. Begin with “beesdesk demo”, or choose another folder (--data).",
    ),
    "LibraryUnsafe": (
        "La bibliothèque SQLite {version} peut abîmer le fichier du magasin. Il faut la version 3.51.3 ou plus récente.",
        "De bibliotheek SQLite {version} kan het bestand van de winkel beschadigen. Nodig is versie 3.51.3 of nieuwer.",
        "The SQLite library {version} can damage the shop's file. Version 3.51.3 or later is needed.",
    ),
    "KeyMissing": (
        "La clé de cette caisse manque ({path}). Le dossier n'a été copié qu'en partie : remettez-le en entier.",
        "De sleutel van deze kassa ontbreekt ({path}). De map is maar deels gekopieerd: zet ze volledig terug.",
        "This till's key is missing ({path}). The folder was copied only in part: put back all of it.",
    ),
    "SettingsBroken": (
        "Les réglages de {path} sont illisibles ({detail}). Corrigez le fichier, ou supprimez-le.",
        "De instellingen van {path} zijn onleesbaar ({detail}). Verbeter het bestand, of verwijder het.",
        "The settings in {path} cannot be read ({detail}). Correct the file, or delete it.",
    ),
    "PrinterUnavailable": (
        "L'imprimante ne répond pas ({printer} : {reason:word}). La vente est enregistrée ; réimprimez plus tard.",
        "De printer antwoordt niet ({printer}: {reason:word}). De verkoop is bewaard; druk later opnieuw af.",
        "The printer does not answer ({printer}: {reason:word}). The sale is stored; print again later.",
    ),
    "BadPrinterAddress": (
        "« {address} » n'est pas une imprimante. Écrivez file:DOSSIER, device:CHEMIN, tcp:HÔTE:PORT ou none.",
        "« {address} » is geen printer. Schrijf file:MAP, device:PAD, tcp:HOST:POORT of none.",
        "“{address}” is no printer. Write file:FOLDER, device:PATH, tcp:HOST:PORT or none.",
    ),
    "BadWedgeSetting": (
        "Réglage du scanner impossible : {name} = {value}. Remettez la valeur d'avant.",
        "Onmogelijke instelling van de scanner: {name} = {value}. Zet de vorige waarde terug.",
        "Impossible scanner setting: {name} = {value}. Put back the value before.",
    ),
    "NoPseudoTerminals": (
        "Ce système ({platform}) n'a pas de pseudo-terminaux : le simulateur ne peut pas démarrer ici.",
        "Dit systeem ({platform}) heeft geen pseudoterminals: de simulator kan hier niet starten.",
        "This system ({platform}) has no pseudo-terminals: the simulator cannot start here.",
    ),
    "BadPattern": (
        "Le modèle de code « {prefix} » ne tient pas ({fault}). Corrigez ses chiffres.",
        "Het codepatroon « {prefix} » klopt niet ({fault}). Verbeter de cijfers.",
        "The code pattern “{prefix}” does not hold ({fault}). Correct its digits.",
    ),
    "ShopThere": (
        "Il y a déjà un magasin dans {path}. Choisissez un dossier vide (--data).",
        "Er is al een winkel in {path}. Kies een lege map (--data).",
        "There is a shop in {path} already. Choose an empty folder (--data).",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {
    "check_digit": ("chiffre de contrôle faux", "fout controlecijfer", "wrong check digit"),
    "empty": ("vide", "leeg", "empty"),
    "too_long": ("trop long", "te lang", "too long"),
    "not_printable": ("signes illisibles", "onleesbare tekens", "unreadable signs"),
    "not_a_number": ("pas un nombre", "geen getal", "not a number"),
    "no_pattern": ("numéro interne inconnu", "onbekend intern nummer", "unknown in-store number"),
    "length": ("mauvaise longueur", "verkeerde lengte", "wrong length"),
    "not_ascii": ("chiffres d'une autre écriture", "cijfers van een ander schrift", "digits of another script"),
    "value_check": ("prix ou poids mal lu", "prijs of gewicht slecht gelezen", "price or weight misread"),
    "unknown_ai": ("élément inconnu", "onbekend element", "unknown element"),
    "element_length": ("élément de mauvaise longueur", "element met verkeerde lengte", "element of the wrong length"),
    "element_value": ("élément illisible", "onleesbaar element", "unreadable element"),
    "repeated_ai": ("élément en double", "dubbel element", "repeated element"),
    "date": ("date impossible", "onmogelijke datum", "impossible date"),
    "not_found": ("introuvable", "niet gevonden", "not found"),
    "not_allowed": ("accès refusé", "toegang geweigerd", "access denied"),
    "in_use": ("occupée par un autre programme", "bezet door een ander programma", "used by another program"),
    "unplugged": ("débranchée", "losgekoppeld", "unplugged"),
    "bad_address": ("adresse fausse", "fout adres", "bad address"),
    "garbage": ("signes illisibles", "onleesbare tekens", "unreadable signs"),
    "offline": ("hors ligne", "offline", "offline"),
    "out_of_paper": ("plus de papier", "papier op", "out of paper"),
    "no_answer": ("pas de réponse", "geen antwoord", "no answer"),
    "failed": ("en panne", "defect", "failed"),
    "replaced": ("remplacée", "vervangen", "replaced"),
    "blocked": ("bloquée", "geblokkeerd", "blocked"),
    "discount": ("remise", "korting", "discount"),
    "card": ("carte", "kaart", "card"),
    "tare": ("tare", "tarra", "tare"),
    "piece": ("pièce", "stuk", "piece"),
    "kg": ("kg", "kg", "kg"),
    "l": ("l", "l", "l"),
}
