"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
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
}
WORDS: dict[str, tuple[str, str, str]] = {
    "stock_moved": ("modifier le stock", "de voorraad wijzigen", "changing the stock"),
    "ordered": ("commander", "bestellen", "ordering"),
    "catalogue_changed": (
        "modifier articles et fournisseurs",
        "artikelen en leveranciers wijzigen",
        "changing products and suppliers",
    ),
}
