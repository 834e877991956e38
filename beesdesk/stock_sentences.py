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
