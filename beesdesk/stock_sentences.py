"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
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
