"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
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
