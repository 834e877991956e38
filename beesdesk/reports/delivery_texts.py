"""The words of goods receipt slips and of lists of losses: French, Dutch, English."""

from typing import Final

from beesdesk.words import Language

_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "title": ("Réception {number}", "Levering {number}", "Goods receipt {number}"),
    "open": ("pas encore clôturée", "nog niet afgesloten", "not closed yet"),
    "supplier": ("Fournisseur : {name}", "Leverancier: {name}", "Supplier: {name}"),
    "order": ("Commande {number}", "Bestelling {number}", "Order {number}"),
    "paper": ("Bon de livraison {number}", "Leveringsbon {number}", "Delivery note {number}"),
    "received": ("Reçu par {name}, {moment}", "Ontvangen door {name}, {moment}", "Received by {name}, {moment}"),
    "differences": (
        "Différences : {short} trop peu, {missing} manquent, {over} en trop, {extra} pas commandés, {changed} autres prix",
        "Verschillen: {short} te weinig, {missing} ontbreken, {over} te veel, {extra} niet besteld, {changed} andere prijzen",
        "Differences: {short} short, {missing} missing, {over} too many, {extra} not ordered, {changed} other prices",
    ),
    "no_differences": ("Aucune différence.", "Geen verschillen.", "No differences."),
    "code": ("Code", "Code", "Code"),
    "product": ("Article", "Artikel", "Product"),
    "ordered": ("Commandé", "Besteld", "Ordered"),
    "came": ("Reçu", "Ontvangen", "Received"),
    "mark": ("Remarque", "Opmerking", "Remark"),
    "lot": ("Lot, date", "Lot, datum", "Lot, date"),
    "price": ("Prix HTVA", "Prijs excl. btw", "Price without VAT"),
    "value": ("Total HTVA", "Totaal excl. btw", "Total without VAT"),
    "was": ("{new} (attendu {old})", "{new} (verwacht {old})", "{new} (expected {old})"),
    "crates": ("{name} : {came} reçus, {back} rendus", "{name}: {came} ontvangen, {back} terug", "{name}: {came} came, {back} went back"),
    "total": ("Total", "Totaal", "Total"),
    "shop_signature": ("Pour le magasin :", "Voor de winkel:", "For the shop:"),
    "supplier_signature": ("Pour le fournisseur :", "Voor de leverancier:", "For the supplier:"),
    "file": ("reception-{number}.pdf", "levering-{number}.pdf", "goods-receipt-{number}.pdf"),
    "subject": (
        "Réception {number}, {shop}",
        "Levering {number}, {shop}",
        "Goods receipt {number}, {shop}",
    ),
    "letter": (
        "Bonjour,\n\nVoici ce que nous avons reçu de {supplier} : {what}\nLe détail est joint, en PDF.\n\nMerci de nous répondre si vous voyez autre chose.\n\n{shop}\n",
        "Dag,\n\nDit ontvingen we van {supplier}: {what}\nDe details vindt u als pdf in bijlage.\n\nLaat ons weten als u iets anders ziet.\n\n{shop}\n",
        "Hello,\n\nThis is what we received from {supplier}: {what}\nThe details are attached, as PDF.\n\nPlease answer if you see anything else.\n\n{shop}\n",
    ),
    "losses": ("Pertes et sorties", "Verliezen en afnames", "Losses and own use"),
    "losses_of": ("{shop}, du {first} au {last}", "{shop}, van {first} tot {last}", "{shop}, from {first} to {last}"),
    "day": ("Date", "Datum", "Date"),
    "quantity": ("Quantité", "Hoeveelheid", "Quantity"),
    "unit": ("Unité", "Eenheid", "Unit"),
    "reason": ("Raison", "Reden", "Reason"),
    "said": ("Détail", "Detail", "Detail"),
    "who": ("Par", "Door", "By"),
    "credit": ("Crédit attendu", "Verwacht krediet", "Credit expected"),
    "undone": ("repris", "teruggenomen", "taken back"),
}  # fmt: skip


def delivery_word(key: str, language: Language) -> str:
    """Return a word of the slips; an unknown key is a `KeyError`."""
    return _WORDS[key][list(Language).index(language)]
