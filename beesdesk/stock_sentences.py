"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
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
        "Onmogelijk voor \u201c{term:word}\u201d: {value}. Verbeter het.",
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
}
WORDS: dict[str, tuple[str, str, str]] = {
    "stock_moved": ("modifier le stock", "de voorraad wijzigen", "changing the stock"),
    "ordered": ("commander", "bestellen", "ordering"),
    "catalogue_changed": (
        "modifier articles et fournisseurs",
        "artikelen en leveranciers wijzigen",
        "changing products and suppliers",
    ),
    "email": ("adresse e-mail", "e-mailadres", "e-mail address"),
    "order_minimum": ("commande minimale", "minimale bestelling", "minimum order"),
    "free_delivery_from": ("livraison gratuite dès", "gratis levering vanaf", "free delivery from"),
    "delivery_days": ("jours de livraison", "leverdagen", "delivery days"),
    "lead_days": ("délai de livraison", "levertijd", "lead time"),
    "margin": ("marge", "marge", "margin"),
    "pack": ("contenu du colis", "inhoud van de doos", "pack"),
    "least_packs": ("colis au minimum", "minimum dozen", "least packs"),
    "gtin": ("code-barres", "streepjescode", "barcode"),
    "from_packs": ("à partir de (colis)", "vanaf (dozen)", "from (packs)"),
    "purchase_price": ("prix d'achat", "aankoopprijs", "purchase price"),
    "sale_price": ("prix de vente", "verkoopprijs", "sale price"),
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
    "list_no_newline": (
        "Le fichier finit sans fin de ligne\u00a0: vérifiez sa dernière ligne.",
        "Het bestand eindigt zonder regeleinde: kijk de laatste regel na.",
        "The file ends without an end of line: check its last line.",
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
    "dearer": ("hausse", "duurder", "dearer"),
    "cheaper": ("baisse", "goedkoper", "cheaper"),
    "terms": ("autre colis ou numéro", "andere doos of nummer", "other pack or number"),
    "same": ("inchangé", "ongewijzigd", "unchanged"),
    "added": ("nouveau ici", "nieuw hier", "new here"),
    "new_article": ("nouvel article", "nieuw artikel", "new article"),
    "gone": ("retiré", "uit assortiment", "delisted"),
    "vanished": ("n'est plus cité", "niet meer vermeld", "no longer named"),
    "absent": ("retiré, inconnu ici", "weg, hier onbekend", "delisted, unknown here"),
}
