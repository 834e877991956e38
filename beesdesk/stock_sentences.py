"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
    ),
    "ProductNameNeeded": (
        "Donnez un nom à l'article, au moins dans une langue.",
        "Geef het artikel een naam, minstens in één taal.",
        "Give the product a name, at least in one language.",
    ),
    "PriceImpossible": (
        "{price:money} n'est pas un prix possible. Tapez un montant en euros et centimes, zéro ou plus.",
        "{price:money} kan geen prijs zijn. Typ een bedrag in euro en cent, nul of meer.",
        "{price:money} cannot be a price. Type an amount in euro and cents, zero or more.",
    ),
    "RateImpossible": (
        "{rate} % n'est pas un taux de TVA possible. Choisissez entre 0 et 100.",
        "{rate} % kan geen btw-tarief zijn. Kies tussen 0 en 100.",
        "{rate} % cannot be a VAT rate. Choose between 0 and 100.",
    ),
    "CodeNotGtin": (
        "{code} n'est pas un code-barres valable. Scannez l'article, ou vérifiez les chiffres un à un.",
        "{code} is geen geldige streepjescode. Scan het artikel, of kijk de cijfers een voor een na.",
        "{code} is not a valid barcode. Scan the product, or check the digits one by one.",
    ),
    "CodeTaken": (
        "Le code {code} est déjà celui de « {name} ». Corrigez d'abord cet article-là.",
        'De code {code} is al die van "{name}". Verbeter eerst dat artikel.',
        "Code {code} is already that of “{name}”. Correct that product first.",
    ),
    "ArticleTaken": (
        "Le numéro {article} est déjà celui de « {name} ». Choisissez-en un autre.",
        'Het nummer {article} is al dat van "{name}". Kies een ander.',
        "Number {article} is already that of “{name}”. Choose another one.",
    ),
    "TooManyProducts": (
        "{count} articles à la fois, c'est trop : {most} au plus. Filtrez la liste, puis recommencez.",
        "{count} artikelen tegelijk is te veel: hoogstens {most}. Filter de lijst en probeer opnieuw.",
        "{count} products at once are too many: {most} at most. Filter the list and try again.",
    ),
    "SupplierNeedsName": (
        "Un fournisseur a besoin d'un nom. Indiquez-le.",
        "Een leverancier heeft een naam nodig. Vul hem in.",
        "A supplier needs a name. Enter it.",
    ),
    "SupplierTaken": (
        "{name} porte déjà ce nom ou ce code. Choisissez-en un autre, ou ouvrez sa fiche.",
        "{name} heeft deze naam of code al. Kies een andere, of open die fiche.",
        "{name} has this name or code already. Choose another, or open its file.",
    ),
    "SupplierUnknown": (
        "Aucun fournisseur ne s'appelle {name}. Vérifiez le nom ou le code, ou créez-le d'abord.",
        "Geen leverancier heet {name}. Kijk de naam of de code na, of maak hem eerst aan.",
        "No supplier is called {name}. Check the name or code, or make it first.",
    ),
    "TermImpossible": (
        "Impossible pour «\u00a0{term:word}\u00a0»\u00a0: {value}. Corrigez-le.",
        "Onmogelijk voor “{term:word}”: {value}. Verbeter het.",
        "Impossible for \u2018{term:word}\u2019: {value}. Correct it.",
    ),
    "OrderCodeTaken": (
        "Chez ce fournisseur, le numéro de commande {code} est celui de {product}. Prenez-en un autre.",
        "Bij deze leverancier is bestelnummer {code} dat van {product}. Neem een ander.",
        "At this supplier, order number {code} is that of {product}. Take another.",
    ),
    "PriceListUnreadable": (
        "Rien n'est repris de {path}\u00a0: {reason:word}{detail}.",
        "Er wordt niets overgenomen van {path}: {reason:word}{detail}.",
        "Nothing is taken over from {path}: {reason:word}{detail}.",
    ),
    "MoveImpossible": (
        "{quantity:number} de {name} : impossible. Tapez une quantité au-dessus de zéro, entière pour des pièces.",
        "{quantity:number} van {name}: dat kan niet. Typ een hoeveelheid boven nul, geheel voor stuks.",
        "{quantity:number} of {name}: that cannot be. Type a quantity above zero, a whole one for pieces.",
    ),
    "ReasonMissing": (
        "Dites pourquoi, ou vers où, pour {name} : quelques mots suffisent.",
        "Zeg waarom, of waarheen, voor {name}: enkele woorden volstaan.",
        "Say why, or where to, for {name}: a few words are enough.",
    ),
    "SameProduct": (
        "{name} est déjà cet article. Choisissez un autre article à obtenir.",
        "{name} is al dit artikel. Kies een ander artikel dat eruit komt.",
        "{name} is that product already. Choose another one to make.",
    ),
    "MoveNotUndone": (
        "Ce mouvement de {name} vient d'une réception, d'un comptage ou d'une reprise. Comptez l'article pour corriger le stock.",
        "Deze beweging van {name} komt van een levering, een telling of een terugname. Tel het artikel om de voorraad te verbeteren.",
        "This move of {name} comes from a delivery, a count or a taking back. Count the product to put the stock right.",
    ),
    "MoveUndone": (
        "Ce mouvement de {name} a déjà été repris. Rien n'est à faire.",
        "Deze beweging van {name} is al teruggenomen. Er is niets te doen.",
        "This move of {name} has been taken back already. There is nothing to do.",
    ),
    "MoveCounted": (
        "{name} a été compté le {day:date}, après ce mouvement : le comptage fait foi. Recomptez l'article si le stock est faux.",
        "{name} is geteld op {day:date}, na deze beweging: de telling geldt. Tel het artikel opnieuw als de voorraad niet klopt.",
        "{name} was counted on {day:date}, after this move: the count holds. Count it again if the stock is wrong.",
    ),
    "OrderNotAwaited": (
        "La commande {number} n'attend pas de livraison. Recevez sans commande, ou envoyez d'abord la commande.",
        "Bestelling {number} wacht niet op een levering. Ontvang zonder bestelling, of verstuur eerst de bestelling.",
        "Order {number} awaits no delivery. Receive without an order, or send the order first.",
    ),
    "ReceiptClosed": (
        "La réception {number} est déjà clôturée. Ouvrez-en une nouvelle pour ce qui arrive encore.",
        "Levering {number} is al afgesloten. Open een nieuwe voor wat nog aankomt.",
        "Delivery {number} is closed already. Open a new one for what still arrives.",
    ),
    "DeliveryCodeUnknown": (
        "{code} n'est connu ni du magasin ni de {supplier}. Cherchez l'article par son nom (F3).",
        "{code} is niet bekend in de winkel of bij {supplier}. Zoek het artikel op naam (F3).",
        "{code} is known neither to the shop nor of {supplier}. Find the product by its name (F3).",
    ),
    "DeliveryWeightNeeded": (
        "{name} se vend au poids. Tapez le poids, puis scannez de nouveau.",
        "{name} wordt per gewicht verkocht. Typ het gewicht en scan opnieuw.",
        "{name} is sold by weight. Type the weight, then scan again.",
    ),
    "NothingScanned": (
        "Aucun scan à reprendre dans la réception {number}.",
        "Geen scan om terug te nemen in levering {number}.",
        "There is no scan to take back in delivery {number}.",
    ),
    "NothingArrived": (
        "La réception {number} est vide. Scannez ce qui est arrivé, ou abandonnez-la.",
        "Levering {number} is leeg. Scan wat aankwam, of geef ze op.",
        "Delivery {number} is empty. Scan what arrived, or give it up.",
    ),
    "SupplierWithoutAddress": (
        "{name} n'a pas d'adresse e-mail. Notez-la dans la fiche du fournisseur, ou imprimez le bon.",
        "{name} heeft geen e-mailadres. Noteer het op de fiche van de leverancier, of druk de bon af.",
        "{name} has no e-mail address. Note it in the supplier's file, or print the slip.",
    ),
    "ContainersImpossible": (
        "{count} emballages : impossible. Tapez un nombre de 0 à 9999.",
        "{count} verpakkingen: dat kan niet. Typ een getal van 0 tot 9999.",
        "{count} containers: that cannot be. Type a number from 0 to 9999.",
    ),
    "CountOver": (
        "Ce comptage est terminé. Pour compter encore, commencez-en un nouveau.",
        "Deze telling is afgelopen. Begin een nieuwe om nog te tellen.",
        "This count is over. To count again, begin a new one.",
    ),
    "CountQuantityImpossible": (
        "On ne peut pas compter {quantity}. Tapez une quantité de 0 à 99 999, en pièces entières ou en kilos.",
        "{quantity} kan niet geteld worden. Typ een hoeveelheid van 0 tot 99 999, in hele stuks of in kilo's.",
        "{quantity} cannot be counted. Type a quantity from 0 to 99,999, in whole pieces or in kilograms.",
    ),
    "EntryReplaced": (
        "Cette saisie a déjà été corrigée ou reprise. Comptez l'article encore une fois.",
        "Deze invoer is al verbeterd of teruggenomen. Tel het artikel nog eens.",
        "This entry was corrected or taken back already. Count the product once more.",
    ),
    "SecondCountBySame": (
        "{who} a déjà compté cet article : une autre personne doit le recompter.",
        "{who} heeft dit artikel al geteld: iemand anders moet het opnieuw tellen.",
        "{who} has counted this product already: somebody else has to count it again.",
    ),
    "NotCountedYet": (
        "Personne n'a encore compté cet article. Comptez-le d'abord une première fois.",
        "Niemand heeft dit artikel al geteld. Tel het eerst een eerste keer.",
        "Nobody has counted this product yet. Count it a first time first.",
    ),
    "NothingCounted": (
        "Rien n'a été compté. Comptez quelque chose, ou abandonnez ce comptage.",
        "Er is niets geteld. Tel iets, of geef deze telling op.",
        "Nothing was counted. Count something, or give this count up.",
    ),
    "SecondCountNeeded": (
        "Des différences importantes sont à recompter par quelqu'un d'autre : {count}.",
        "Grote verschillen moeten door iemand anders worden nageteld: {count}.",
        "Large differences have to be counted again by somebody else: {count}.",
    ),
    "RestUnsaid": (
        "Personne n'a compté {count} articles. Dites s'ils manquent ou si leur stock reste comme il est.",
        "Niemand heeft {count} artikelen geteld. Zeg of ze er niet zijn of hun voorraad blijft zoals hij is.",
        "Nobody has counted {count} products. Say whether they are gone or their stock stays as it is.",
    ),
    "MarkdownImpossible": (
        "Cette étiquette de réduction n'est pas possible : de 1 à {most} % et au moins une étiquette, pas {percent} %.",
        "Deze afprijssticker kan niet: van 1 tot {most} % en minstens één sticker, niet {percent} %.",
        "This markdown sticker is not possible: 1 to {most} % and at least one sticker, not {percent} %.",
    ),
    "NothingToMarkDown": (
        "{name} n'a pas de prix : il n'y a rien à réduire. Donnez d'abord un prix.",
        "{name} heeft geen prijs: er valt niets af te prijzen. Geef eerst een prijs.",
        "{name} has no price: there is nothing to take off. Set a price first.",
    ),
    "NothingPastDate": (
        "Rien de ce qui est choisi n'a dépassé sa date.",
        "Niets van wat gekozen is, is over datum.",
        "Nothing of what is chosen is past its date.",
    ),
    "OrderSupplierUnknown": (
        "Aucun fournisseur ne s'appelle « {name} ». Tapez son code ou son nom entier.",
        "Geen leverancier heet “{name}”. Typ de code of de hele naam.",
        "No supplier is called “{name}”. Type its code or its whole name.",
    ),
    "OrderIsSent": (
        "La commande {number} est déjà envoyée. Annulez-la, ou faites-en une autre pour ce qui manque.",
        "Bestelling {number} is al verstuurd. Annuleer ze, of maak een andere voor wat ontbreekt.",
        "Order {number} has been sent. Call it off, or make another one for what is missing.",
    ),
    "OrderNotSent": (
        "Cette commande chez {supplier} n'attend rien. Choisissez-en une qui est envoyée.",
        "Op deze bestelling bij {supplier} wordt niets verwacht. Kies er een die verstuurd is.",
        "Nothing is waited for on this order from {supplier}. Choose one that was sent.",
    ),
    "OrderEmpty": (
        "Il n'y a rien sur la commande chez {supplier}. Ajoutez un article, ou annulez-la.",
        "Er staat niets op de bestelling bij {supplier}. Voeg een artikel toe, of annuleer ze.",
        "Nothing is on the order from {supplier}. Add a product, or call it off.",
    ),
    "OrderPartlyCame": (
        "Une partie de la commande {number} est arrivée. Clôturez le reste au lieu de l'annuler.",
        "Een deel van bestelling {number} is geleverd. Sluit de rest af in plaats van ze te annuleren.",
        "Some of order {number} has come. Close the rest instead of calling it off.",
    ),
    "OrderPacksImpossible": (
        "{product} : commandez des colis entiers, au moins {least}, ou 0 pour ne rien commander.",
        "{product}: bestel hele colli, minstens {least}, of 0 om niets te bestellen.",
        "{product}: order whole packs, at least {least}, or 0 for none.",
    ),
    "NotFromSupplier": (
        "{supplier} ne livre pas {product}. Ajoutez-le d'abord à ses articles, ou commandez ailleurs.",
        "{supplier} levert {product} niet. Voeg het eerst toe bij zijn artikelen, of bestel elders.",
        "{supplier} does not deliver {product}. Add it to its products first, or order elsewhere.",
    ),
    "SupplierHasNoEmail": (
        "{supplier} n'a pas d'adresse e-mail. Ajoutez-la à sa fiche, ou enregistrez la commande dans un fichier.",
        "{supplier} heeft geen e-mailadres. Vul het in op de fiche, of bewaar de bestelling in een bestand.",
        "{supplier} has no e-mail address. Add it to its file, or save the order into a file.",
    ),
    "NothingToOrder": (
        "Rien à commander chez {supplier} : le stock suffit. Tapez des colis si vous en voulez quand même.",
        "Niets te bestellen bij {supplier}: de voorraad volstaat. Typ colli als u er toch wilt.",
        "Nothing to order from {supplier}: the stock is enough. Type packs if you want some all the same.",
    ),
    "BadLabelFormat": (
        "Le format d'étiquette {format} ne peut pas être dessiné : voyez {fault}.",
        "Het etiketformaat {format} kan niet getekend worden: kijk naar {fault}.",
        "The label format {format} cannot be drawn: look at {fault}.",
    ),
    "LabelFormatUnknown": (
        "Aucun format d'étiquette ne s'appelle {format}. Choisissez-en un autre.",
        "Geen etiketformaat heet {format}. Kies een ander.",
        "No label format is called {format}. Choose another one.",
    ),
    "LabelWithoutPrice": (
        "{name} n'a pas de prix, donc pas d'étiquette. Donnez-lui d'abord un prix.",
        "{name} heeft geen prijs, dus geen etiket. Geef het eerst een prijs.",
        "{name} has no price, so no label. Give it a price first.",
    ),
    "NoLabelDue": (
        "Aucune étiquette à imprimer. Scannez un article pour en demander une.",
        "Geen etiket af te drukken. Scan een artikel om er een te vragen.",
        "No label to print. Scan a product to ask for one.",
    ),
    "NoTareNumber": (
        "Aucun code de caisse pour une tare de {weight} kg. Pesez moins de 100 kg, au gramme près.",
        "Geen kassacode voor een tarra van {weight} kg. Weeg minder dan 100 kg, tot op de gram.",
        "No till code for a tare of {weight} kg. Weigh less than 100 kg, to the gram.",
    ),
    "NoLabelPrinter": (
        "Cet appareil n'a pas d'imprimante d'étiquettes. Donnez-lui une adresse (F10).",
        "Dit toestel heeft geen etikettenprinter. Geef het een adres (F10).",
        "This device has no label printer. Give it an address (F10).",
    ),
    "SeenOutside": (
        "Cette heure est avant le début du comptage ou pas encore passée. Tapez l'heure notée sur la feuille.",
        "Dit uur ligt voor het begin van de telling of is nog niet voorbij. Typ het uur dat op het blad staat.",
        "This time is before the count began, or not over yet. Type the time written on the sheet.",
    ),
    "StickerNumberMissing": (
        "Aucun numéro du magasin ne désigne {name} sur une étiquette. Donnez-lui un numéro d'article assez long.",
        "Geen nummer van de winkel noemt {name} op een sticker. Geef het een artikelnummer dat lang genoeg is.",
        "None of the shop's numbers names {name} on a sticker. Give it an article number that is long enough.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {
    "stock_moved": (
        "modifier le stock",
        "de voorraad wijzigen",
        "changing the stock",
    ),
    "ordered": (
        "commander",
        "bestellen",
        "ordering",
    ),
    "catalogue_changed": (
        "modifier articles et fournisseurs",
        "artikelen en leveranciers wijzigen",
        "changing products and suppliers",
    ),
    "email": (
        "adresse e-mail",
        "e-mailadres",
        "e-mail address",
    ),
    "order_minimum": (
        "commande minimale",
        "minimale bestelling",
        "minimum order",
    ),
    "free_delivery_from": (
        "livraison gratuite dès",
        "gratis levering vanaf",
        "free delivery from",
    ),
    "delivery_days": (
        "jours de livraison",
        "leverdagen",
        "delivery days",
    ),
    "lead_days": (
        "délai de livraison",
        "levertijd",
        "lead time",
    ),
    "margin": (
        "marge",
        "marge",
        "margin",
    ),
    "pack": (
        "contenu du colis",
        "inhoud van de doos",
        "pack",
    ),
    "least_packs": (
        "colis au minimum",
        "minimum dozen",
        "least packs",
    ),
    "gtin": (
        "code-barres",
        "streepjescode",
        "barcode",
    ),
    "from_packs": (
        "à partir de (colis)",
        "vanaf (dozen)",
        "from (packs)",
    ),
    "purchase_price": (
        "prix d'achat",
        "aankoopprijs",
        "purchase price",
    ),
    "sale_price": (
        "prix de vente",
        "verkoopprijs",
        "sale price",
    ),
    "list_version": (
        "une version de BNN autre que la 3",
        "een andere versie van BNN dan 3",
        "a version of BNN other than 3",
    ),
    "list_currency": (
        "des prix en une autre monnaie que l'euro",
        "prijzen in een andere munt dan de euro",
        "prices in another currency than the euro",
    ),
    "list_cut_off": (
        "le fichier est coupé, il finit au milieu d'une ligne\u00a0; demandez-le à nouveau",
        "het bestand is afgebroken, het eindigt midden in een regel; vraag het opnieuw",
        "the file is cut off, it ends within a line; ask for it again",
    ),
    "list_garbled": (
        "le texte est dans un autre jeu de caractères\u00a0; demandez le fichier à nouveau",
        "de tekst staat in een andere tekenset; vraag het bestand opnieuw",
        "the text is in another character set; ask for the file again",
    ),
    "list_no_table": (
        "ce n'est ni un tableau ni une liste de prix",
        "dit is geen tabel en geen prijslijst",
        "it is neither a table nor a price list",
    ),
    "list_other_xml": (
        "un XML qui n'est pas une liste de prix",
        "XML die geen prijslijst is",
        "XML that is no price list",
    ),
    "list_entities": (
        "un XML avec des entités ou un type de document, refusé par sécurité",
        "XML met entiteiten of een documenttype, om veiligheid geweigerd",
        "XML with entities or a document type, refused for safety",
    ),
    "list_old_book": (
        "un classeur XLS, XLSB ou un autre zip\u00a0; enregistrez-le en XLSX ou ODS",
        "een XLS- of XLSB-werkmap of een ander zipbestand; bewaar het als XLSX of ODS",
        "an XLS or XLSB workbook, or another zip file; save it as XLSX or ODS",
    ),
    "list_no_end": (
        "La ligne de fin manque\u00a0: des lignes sont peut-être coupées. Vérifiez que la liste est complète.",
        "De slotregel ontbreekt: misschien zijn er regels afgebroken. Kijk na of de lijst volledig is.",
        "The line that ends the file is missing: lines may be cut off. Check that the list is complete.",
    ),
    "list_next_file": (
        "La liste continue dans un autre fichier. Importez-le aussi.",
        "De lijst gaat verder in een ander bestand. Importeer dat ook.",
        "The list goes on in another file. Import that too.",
    ),
    "list_over": (
        "Les prix de cette liste ne sont plus valables. Demandez la liste actuelle.",
        "De prijzen van deze lijst gelden niet meer. Vraag de huidige lijst.",
        "The prices of this list have run out. Ask for the present one.",
    ),
    "dearer": (
        "hausse",
        "duurder",
        "dearer",
    ),
    "cheaper": (
        "baisse",
        "goedkoper",
        "cheaper",
    ),
    "terms": (
        "autre colis ou numéro",
        "andere doos of nummer",
        "other pack or number",
    ),
    "same": (
        "inchangé",
        "ongewijzigd",
        "unchanged",
    ),
    "added": (
        "nouveau ici",
        "nieuw hier",
        "new here",
    ),
    "new_article": (
        "nouvel article",
        "nieuw artikel",
        "new article",
    ),
    "gone": (
        "retiré",
        "uit assortiment",
        "delisted",
    ),
    "vanished": (
        "n'est plus cité",
        "niet meer vermeld",
        "no longer named",
    ),
    "absent": (
        "retiré, inconnu ici",
        "weg, hier onbekend",
        "delisted, unknown here",
    ),
    "move_broken": (
        "cassé",
        "gebroken",
        "broken",
    ),
    "move_spoilt": (
        "abîmé",
        "bedorven",
        "spoilt",
    ),
    "move_past_date": (
        "date dépassée",
        "over datum",
        "past its date",
    ),
    "move_stolen": (
        "volé",
        "gestolen",
        "stolen",
    ),
    "move_other": (
        "autre perte",
        "ander verlies",
        "another loss",
    ),
    "move_own_use": (
        "usage interne",
        "eigen gebruik",
        "own use",
    ),
    "move_return": (
        "retour au fournisseur",
        "terug naar leverancier",
        "back to the supplier",
    ),
    "move_transfer": (
        "transfert",
        "verplaatsing",
        "transfer",
    ),
    "move_receipt": (
        "réception",
        "levering",
        "delivery",
    ),
    "move_count": (
        "comptage",
        "telling",
        "count",
    ),
    "mark_as_ordered": (
        "conforme",
        "zoals besteld",
        "as ordered",
    ),
    "mark_short": (
        "trop peu",
        "te weinig",
        "short",
    ),
    "mark_missing": (
        "manque",
        "ontbreekt",
        "missing",
    ),
    "mark_over": (
        "en trop",
        "te veel",
        "too many",
    ),
    "mark_not_ordered": (
        "pas commandé",
        "niet besteld",
        "not ordered",
    ),
    "mark_arrived": (
        "arrivé",
        "aangekomen",
        "arrived",
    ),
    "below_zero": (
        "stock négatif",
        "voorraad onder nul",
        "stock below zero",
    ),
    "never_counted": (
        "jamais compté",
        "nooit geteld",
        "never counted",
    ),
    "was_wrong": (
        "faux la dernière fois",
        "vorige keer verkeerd",
        "wrong last time",
    ),
    "count_due": (
        "à recompter",
        "opnieuw te tellen",
        "due again",
    ),
    "list_no_newline": (
        "Le fichier finit sans fin de ligne\u00a0: vérifiez sa dernière ligne.",
        "Het bestand eindigt zonder regeleinde: kijk de laatste regel na.",
        "The file ends without an end of line: check its last line.",
    ),
}
