"""The names of the columns of lists for the accountant, in three languages."""

from typing import Final

from beesdesk.words import Language

COLUMNS: Final[dict[str, tuple[str, str, str]]] = {
    # key: French, Dutch, English
    "actual": ("Réel", "Werkelijk", "Actual"),
    "amount": ("Montant", "Bedrag", "Amount"),
    "at": ("Moment", "Tijdstip", "Moment"),
    "cancelled": ("Paniers annulés", "Geannuleerde manden", "Cancelled baskets"),
    "cashier": ("Caissier", "Kassier", "Cashier"),
    "cashiers": ("Par caissier", "Per kassier", "By cashier"),
    "closed_at": ("Établi", "Opgemaakt", "Made"),
    "concerns": ("Concerne la ligne", "Betreft regel", "Concerns line"),
    "copies": ("Duplicatas", "Duplicaten", "Duplicates"),
    "corrected": ("Montant repris", "Bedrag teruggenomen", "Amount taken back"),
    "corrections": ("Reprises", "Teruggenomen", "Taken back"),
    "corrects": ("Reprend la ligne", "Neemt regel terug", "Takes back line"),
    "day": ("Jour", "Dag", "Day"),
    "deposits": ("Vidanges", "Leeggoed", "Deposits"),
    "difference": ("Écart", "Verschil", "Difference"),
    "discounted": ("Montant des remises", "Bedrag kortingen", "Amount of discounts"),
    "discounts": ("Remises", "Kortingen", "Discounts"),
    "drawer_openings": ("Tiroir ouvert sans vente", "Lade open zonder verkoop", "Drawer opened, no sale"),
    "expected": ("Attendu", "Verwacht", "Expected"),
    "fees": ("Frais retenus", "Ingehouden kosten", "Fees kept"),
    "first_day": ("Du", "Van", "From"),
    "first_sale": ("Premier ticket", "Eerste kasticket", "First receipt"),
    "gtin": ("Code", "Code", "Code"),
    "handed": ("Donné", "Gegeven", "Handed"),
    "invoice": ("Facture", "Factuur", "Invoice"),
    "invoiced": ("Facturé", "Gefactureerd", "Invoiced"),
    "kind": ("Genre", "Soort", "Kind"),
    "last_day": ("Au", "Tot", "To"),
    "last_sale": ("Dernier ticket", "Laatste kasticket", "Last receipt"),
    "lot": ("Lot", "Lot", "Lot"),
    "member": ("Membre", "Lid", "Member"),
    "name": ("Article", "Artikel", "Article"),
    "note": ("Note", "Opmerking", "Note"),
    "number": ("Numéro", "Nummer", "Number"),
    "perpetual_after": ("Total perpétuel après", "Doorlopend totaal na", "Perpetual total after"),
    "perpetual_before": ("Total perpétuel avant", "Doorlopend totaal voor", "Perpetual total before"),
    "position": ("Ligne", "Regel", "Line"),
    "price": ("Prix", "Prijs", "Price"),
    "quantity": ("Quantité", "Hoeveelheid", "Quantity"),
    "receipt": ("Ticket", "Kasticket", "Receipt"),
    "receipts": ("Tickets", "Kastickets", "Receipts"),
    "received": ("Reçu", "Ontvangen", "Received"),
    "reference": ("Référence", "Referentie", "Reference"),
    "refund_of": ("Rembourse le ticket", "Betaalt kasticket terug", "Refunds receipt"),
    "refunded": ("Remboursé", "Terugbetaald", "Refunded"),
    "refunds": ("Remboursements", "Terugbetalingen", "Refunds"),
    "rounding": ("Arrondi", "Afronding", "Rounding"),
    "sales": ("Ventes", "Verkopen", "Sales"),
    "state": ("État", "Staat", "State"),
    "tender": ("Moyen de paiement", "Betaalmiddel", "Means of payment"),
    "till": ("Caisse", "Kassa", "Till"),
    "tips": ("Arrondis solidaires", "Solidaire afrondingen", "Solidarity rounding"),
    "topups": ("Mis sur portefeuilles", "Op portemonnees gezet", "Put on wallets"),
    "total": ("Total", "Totaal", "Total"),
    "turnover": ("Chiffre d'affaires", "Omzet", "Turnover"),
    "unit": ("Unité", "Eenheid", "Unit"),
    "vat": ("TVA", "Btw", "VAT"),
    "vat_rate": ("Taux de TVA", "Btw-tarief", "VAT rate"),
}
_OF_RATE: Final[dict[str, tuple[str, str, str]]] = {
    "gross": ("{rate} TVAC", "{rate} incl. btw", "{rate} with VAT"),
    "net": ("{rate} HTVA", "{rate} excl. btw", "{rate} without VAT"),
    "vat": ("{rate} TVA", "{rate} btw", "{rate} VAT"),
}
VALUES: Final[dict[str, tuple[str, str, str]]] = {
    "item": ("article", "artikel", "article"),
    "deposit": ("vidange", "leeggoed", "deposit"),
    "discount": ("remise", "korting", "discount"),
    "override": ("autre prix", "andere prijs", "another price"),
    "tip": ("arrondi solidaire", "solidaire afronding", "solidarity rounding"),
    "topup": ("portefeuille", "portemonnee", "wallet"),
    "z": ("Z", "Z", "Z"),
    "day": ("jour", "dag", "day"),
    "month": ("mois", "maand", "month"),
    "year": ("année", "jaar", "year"),
    "open": ("ouvert", "open", "open"),
    "closed": ("clôturé", "afgesloten", "closed"),
    "counted": ("compté", "geteld", "counted"),
    "not_counted": ("non compté", "niet geteld", "not counted"),
}


def head(key: str, language: Language) -> str:
    """Return the name of a column; an unknown key is a `KeyError`."""
    return COLUMNS[key][list(Language).index(language)]


def rate_head(key: str, rate: str, language: Language) -> str:
    """Return the name of a column of one VAT rate, as it is written: `gross`, `net` or `vat`."""
    return _OF_RATE[key][list(Language).index(language)].format(rate=rate)


def value(key: str, language: Language) -> str:
    """Return what stands for a machine word in a cell; an unknown one is a `KeyError`."""
    return VALUES[key][list(Language).index(language)]
