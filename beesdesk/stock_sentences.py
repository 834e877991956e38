"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
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
    "StickerNumberMissing": (
        "Aucun numéro du magasin ne désigne {name} sur une étiquette. Donnez-lui un numéro d'article assez long.",
        "Geen nummer van de winkel noemt {name} op een sticker. Geef het een artikelnummer dat lang genoeg is.",
        "None of the shop's numbers names {name} on a sticker. Give it an article number that is long enough.",
    ),
    "SeenOutside": (
        "Cette heure est avant le début du comptage ou pas encore passée. Tapez l'heure notée sur la feuille.",
        "Dit uur ligt voor het begin van de telling of is nog niet voorbij. Typ het uur dat op het blad staat.",
        "This time is before the count began, or not over yet. Type the time written on the sheet.",
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
}
WORDS: dict[str, tuple[str, str, str]] = {
    "stock_moved": ("modifier le stock", "de voorraad wijzigen", "changing the stock"),
    "ordered": ("commander", "bestellen", "ordering"),
    "catalogue_changed": (
        "modifier articles et fournisseurs",
        "artikelen en leveranciers wijzigen",
        "changing products and suppliers",
    ),
    "below_zero": ("stock négatif", "voorraad onder nul", "stock below zero"),
    "never_counted": ("jamais compté", "nooit geteld", "never counted"),
    "was_wrong": ("faux la dernière fois", "vorige keer verkeerd", "wrong last time"),
    "count_due": ("à recompter", "opnieuw te tellen", "due again"),
}
