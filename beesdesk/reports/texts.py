"""The words on the till's papers, in three languages side by side, and text made fit for paper.

Names come from imports and people, so anything may stand in them: what a printer could take for a command, and what would
turn or hide the text around it, is dropped here before any paper sees it.
"""

import unicodedata
from collections.abc import Callable
from typing import Final

from beesdesk.formats import NBSP
from beesdesk.words import Language

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    # key: French, Dutch, English
    "till": ("Caisse {till}", "Kassa {till}", "Till {till}"),
    "receipt": ("Ticket {number}", "Kasticket {number}", "Receipt {number}"),
    "member": ("Membre n° {number}, {name}", "Lid nr. {number}, {name}", "Member no. {number}, {name}"),
    "vat_number": ("TVA {number}", "Btw {number}", "VAT {number}"),
    "copy": ("DUPLICATA n° {copy}", "DUPLICAAT nr. {copy}", "DUPLICATE no. {copy}"),
    "demo": ("DÉMONSTRATION, SANS VALEUR", "DEMONSTRATIE, ZONDER WAARDE", "DEMONSTRATION, OF NO VALUE"),
    "training": ("EXERCICE, SANS VALEUR", "OEFENING, ZONDER WAARDE", "TRAINING, OF NO VALUE"),
    "card_paper": ("Carte de membre", "Lidkaart", "Member's card"),
    "card_member": ("Membre n° {number}", "Lid nr. {number}", "Member no. {number}"),
    "card_eater": ("Mangeur, membre n° {number}", "Eter, lid nr. {number}", "Eater, member no. {number}"),
    "practice_cards": ("Cartes d'exercice", "Oefenkaarten", "Cards to practise with"),
    "practice_member": ("Membre n° {number}", "Lid nr. {number}", "Member no. {number}"),
    "practice_eater": ("Mangeur du n° {number}", "Eter van nr. {number}", "Eater of no. {number}"),
    "practice_pin": ("code {pin}", "pincode {pin}", "PIN {pin}"),
    "deposit": ("Vidange", "Leeggoed", "Deposit"),
    "deposit_of": ("Vidange : {name}", "Leeggoed: {name}", "Deposit: {name}"),
    "discount": ("Remise", "Korting", "Discount"),
    "discount_percent": ("Remise {percent}", "Korting {percent}", "Discount {percent}"),
    "override": ("Autre prix", "Andere prijs", "Another price"),
    "tip": ("Arrondi solidaire", "Solidaire afronding", "Solidarity rounding"),
    "topup": ("Mis sur le portefeuille", "Op de portemonnee gezet", "Put on the wallet"),
    "saved": ("Économisé", "Bespaard", "Saved"),
    "returned": ("Rendu : {name}", "Teruggebracht: {name}", "Returned: {name}"),
    "refund_of": (
        "REMBOURSEMENT du ticket {number}",
        "TERUGBETALING van kasticket {number}",
        "REFUND of receipt {number}",
    ),
    "discounts": ("Remises ({count})", "Kortingen ({count})", "Discounts ({count})"),
    "overrides": ("Autres prix ({count})", "Andere prijzen ({count})", "Other prices ({count})"),
    "returns": ("Rendus sans ticket ({count})", "Terug zonder kasticket ({count})", "Returned, no receipt ({count})"),
    "refunded": ("Remboursé", "Terugbetaald", "Refunded"),
    "invoiced": ("Facturé", "Gefactureerd", "Invoiced"),
    "tips": ("Arrondis solidaires", "Solidaire afrondingen", "Solidarity rounding"),
    "topups": ("Mis sur portefeuilles", "Op portemonnees gezet", "Put on wallets"),
    "copies": ("Duplicatas", "Duplicaten", "Duplicates"),
    "cashiers": ("Par caissier", "Per kassier", "By cashier"),
    "taken_back": ("Repris : {name}", "Teruggenomen: {name}", "Taken back: {name}"),
    "tare_label": ("TARE DU RÉCIPIENT", "TARRA VAN DE VERPAKKING", "TARE OF THE CONTAINER"),
    "tare_use": (
        "Scannez cette étiquette avant de peser.",
        "Scan dit etiket voor het wegen.",
        "Scan this label before weighing.",
    ),
    "net_weight": ("Poids net", "Nettogewicht", "Net weight"),
    "container_tare": ("Tare", "Tarra", "Tare"),
    "per_kilogram": ("Prix au kg", "Prijs per kg", "Price per kg"),
    "label_price": ("PRIX", "PRIJS", "PRICE"),
    "weighed_on": ("Pesé le {day}", "Gewogen op {day}", "Weighed on {day}"),
    "label_origin": ("Origine", "Oorsprong", "Origin"),
    "label_allergens": ("Contient : {names}", "Bevat: {names}", "Contains: {names}"),
    "label_from": ("Origine : {name}", "Oorsprong: {name}", "Origin: {name}"),
    "label_deposit": ("+ vidange {amount}", "+ leeggoed {amount}", "+ deposit {amount}"),
    "label_each_kg": ("{price}/kg", "{price}/kg", "{price}/kg"),
    "label_each_l": ("{price}/l", "{price}/l", "{price}/l"),
    "label_each_piece": ("{price}/pièce", "{price}/stuk", "{price}/piece"),
    "label_each_wash": ("{price}/lavage", "{price}/wasbeurt", "{price}/wash"),
    "label_each_m": ("{price}/m", "{price}/m", "{price}/m"),
    "label_each_m2": ("{price}/m²", "{price}/m²", "{price}/m²"),
    "label_each_drained": ("{price}/kg égoutté", "{price}/kg uitgelekt", "{price}/kg drained"),
    "label_rating": ("{what} : {grade}", "{what}: {grade}", "{what}: {grade}"),
    "label_ingredients": ("Ingrédients : {text}", "Ingrediënten: {text}", "Ingredients: {text}"),
    "label_was": ("au lieu de {price}", "in plaats van {price}", "instead of {price}"),
    "label_until": ("À consommer jusqu'au {day}", "Te gebruiken tot {day}", "Use by {day}"),
    "labels_paper": ("Étiquettes", "Etiketten", "Labels"),
    "net": ("net", "netto", "net"),
    "tare": ("tare {weight}", "tarra {weight}", "tare {weight}"),
    "goods": ("Marchandises", "Goederen", "Goods"),
    "deposits": ("Vidanges", "Leeggoed", "Deposits"),
    "total": ("TOTAL", "TOTAAL", "TOTAL"),
    "rounding": ("Arrondi", "Afronding", "Rounding"),
    "to_pay": ("À PAYER", "TE BETALEN", "TO PAY"),
    "to_give_back": ("À RENDRE", "TERUG TE GEVEN", "TO GIVE BACK"),
    "change": ("Rendu", "Wisselgeld", "Change"),
    "wallet_left": ("Reste sur le portefeuille", "Nog op de portemonnee", "Left on the wallet"),
    "debt_left": ("Solde du compte", "Saldo van de rekening", "Balance on account"),
    "rate": ("Taux", "Tarief", "Rate"),
    "net_of_vat": ("HTVA", "Excl.", "Net"),
    "vat": ("TVA", "Btw", "VAT"),
    "with_vat": ("TVAC", "Incl.", "Gross"),
    "seal": ("Sceau {seq} · {hash}", "Zegel {seq} · {hash}", "Seal {seq} · {hash}"),
    "x_report": ("RAPPORT X", "X-RAPPORT", "X REPORT"),
    "z_report": ("RAPPORT Z n° {number}", "Z-RAPPORT nr. {number}", "Z REPORT no. {number}"),
    "day_closing": ("CLÔTURE DU JOUR n° {number}", "DAGAFSLUITING nr. {number}", "DAY CLOSING no. {number}"),
    "month_closing": ("CLÔTURE DU MOIS n° {number}", "MAANDAFSLUITING nr. {number}", "MONTH CLOSING no. {number}"),
    "year_closing": ("CLÔTURE DE L'ANNÉE n° {number}", "JAARAFSLUITING nr. {number}", "YEAR CLOSING no. {number}"),
    "journal": ("JOURNAL DES RECETTES", "DAGONTVANGSTENBOEK", "JOURNAL OF RECEIPTS"),
    "all_days": ("Total", "Totaal", "Total"),
    "not_closed": ("Pas encore clôturé", "Nog niet afgesloten", "Not closed yet"),
    "out_by_invoice": ("Facturé, non repris", "Gefactureerd, niet opgenomen", "Invoiced, left out"),
    "perpetual": ("Totaux perpétuels", "Doorlopende totalen", "Perpetual totals"),
    "by_till": ("Par caisse", "Per kassa", "By till"),
    "log_before": ("Journal avant : {seq} · {hash}", "Journaal ervoor: {seq} · {hash}", "Log before: {seq} · {hash}"),
    "recovery_code": ("Code de secours", "Herstelcode", "Recovery code"),
    "recovery_use": (
        "Donne une fois un nouveau code à qui l'a oublié : « Code oublié ? » à la caisse. À garder sous clé.",
        'Geeft eenmaal een nieuwe pincode aan wie de zijne vergat: "Pincode vergeten?" aan de kassa. Achter slot bewaren.',
        'Gives a new PIN once to who forgot it: "PIN forgotten?" at the till. To be kept under lock and key.',
    ),
    "backup_key": ("Clé des copies du magasin", "Sleutel van de kopieën van de winkel", "Key of the shop's backups"),
    "backup_key_use": (
        "Les copies de ce magasin sont scellées : sans cette clé, personne ne les remet, vous non plus. À garder au coffre, loin des machines. Pour remettre : beesdesk restore COPIE --key -",
        "De kopieën van deze winkel zijn verzegeld: zonder deze sleutel zet niemand ze terug, u ook niet. In de kluis bewaren, ver van de machines. Terugzetten: beesdesk restore KOPIE --key -",
        "The backups of this shop are sealed: without this key nobody restores them, you neither. Keep it in the safe, far from the machines. To restore: beesdesk restore BACKUP --key -",
    ),
    "backup_key_made": (
        "Clé {key}, faite le {moment}",
        "Sleutel {key}, gemaakt op {moment}",
        "Key {key}, made {moment}",
    ),
    "made": ("Établie", "Opgemaakt", "Made"),
    "session": ("Session {number}", "Sessie {number}", "Session {number}"),
    "opened": ("Ouverture", "Opening", "Opened"),
    "closed": ("Clôture", "Afsluiting", "Closed"),
    "so_far": ("Situation à", "Stand om", "As of"),
    "receipts": ("Tickets", "Kastickets", "Receipts"),
    "sales": ("Ventes", "Verkopen", "Sales"),
    "refunds": ("Remboursements", "Terugbetalingen", "Refunds"),
    "turnover": ("Chiffre d'affaires", "Omzet", "Turnover"),
    "tenders": ("Moyens de paiement", "Betaalmiddelen", "Means of payment"),
    "movements": ("Entrées et sorties", "In en uit de kassa", "Cash in and out"),
    "corrections": ("Reprises ({count})", "Teruggenomen ({count})", "Taken back ({count})"),
    "cancelled": ("Paniers annulés", "Geannuleerde manden", "Cancelled baskets"),
    "drawer_openings": ("Tiroir ouvert sans vente", "Lade open zonder verkoop", "Drawer opened, no sale"),
    "perpetual_before": ("Total perpétuel avant", "Doorlopend totaal voor", "Perpetual total before"),
    "perpetual_after": ("Total perpétuel après", "Doorlopend totaal na", "Perpetual total after"),
    "float": ("Fonds de caisse", "Beginkas", "Float"),
    "expected": ("Attendu", "Verwacht", "Expected"),
    "counted": ("Compté", "Geteld", "Counted"),
    "difference": ("Écart", "Verschil", "Difference"),
    "actual": ("Réel", "Werkelijk", "Actual"),
    "not_counted": ("non compté", "niet geteld", "not counted"),
    "fees": ("Frais retenus", "Ingehouden kosten", "Fees kept"),
    "fees_in_all": ("Frais retenus, en tout", "Ingehouden kosten, samen", "Fees kept, in all"),
    "note": ("Note : {text}", "Opmerking: {text}", "Note: {text}"),
    "invoice": ("FACTURE", "FACTUUR", "INVOICE"),
    "credit_note": ("NOTE DE CRÉDIT", "CREDITNOTA", "CREDIT NOTE"),
    "corrects": (
        "Corrige la facture {code} du {day}",
        "Verbetert factuur {code} van {day}",
        "Corrects invoice {code} of {day}",
    ),
    "issued": ("Date : {day}", "Datum: {day}", "Date: {day}"),
    "delivered": ("Livré au magasin le {day}", "In de winkel geleverd op {day}", "Delivered in the shop on {day}"),
    "buyer": ("Facturé à", "Gefactureerd aan", "Invoiced to"),
    "article": ("Article", "Artikel", "Article"),
    "quantity": ("Quantité", "Aantal", "Quantity"),
    "unit_price": ("Prix HTVA", "Prijs excl.", "Net price"),
    "net_amount": ("Montant HTVA", "Bedrag excl.", "Net amount"),
    "taxable": ("Base", "Grondslag", "Taxable"),
    "net_total": ("Total HTVA", "Totaal excl. btw", "Total without VAT"),
    "vat_total": ("TVA", "Btw", "VAT"),
    "gross_total": ("Total TVAC", "Totaal incl. btw", "Total with VAT"),
    "already_paid": ("Déjà payé", "Al betaald", "Paid already"),
    "credited": ("Remboursé", "Terugbetaald", "Paid back"),
    "due": ("Reste à payer", "Nog te betalen", "Still to pay"),
    "paid_by": ("Moyens de paiement : {means}", "Betaalmiddelen: {means}", "Means of payment: {means}"),
    "on_account_terms": (
        "Le solde est à régler sur le compte du membre, au magasin.",
        "Het saldo is te betalen op de rekening van het lid, in de winkel.",
        "The balance is to be settled on the member's account, in the shop.",
    ),
    "outside_vat": (
        "Vidanges : emballages consignés, hors base d'imposition (directive 2006/112/CE, art. 92).",
        "Leeggoed: verpakking met statiegeld, buiten de maatstaf van heffing (richtlijn 2006/112/EG, art. 92).",
        "Deposits: returnable packing, outside the taxable amount (directive 2006/112/EC, art. 92).",
    ),
    "receipt_code": ("Ticket de caisse {code}", "Kasticket {code}", "Receipt {code}"),
    "in_journal": (
        "Cette vente figure déjà au journal des recettes du {day}.",
        "Deze verkoop staat al in het dagontvangstenboek van {day}.",
        "This sale stands in the journal of receipts of {day} already.",
    ),
    "not_invoiced": (
        "Sur ce ticket, non facturé (don ou portefeuille) : {amount}",
        "Op dit kasticket, niet gefactureerd (gift of portemonnee): {amount}",
        "On this receipt, not invoiced (gift or wallet): {amount}",
    ),
    "factur_x": (
        "Ce fichier contient aussi la facture lisible par machine (Factur-X, EN 16931).",
        "Dit bestand bevat ook de factuur die een machine leest (Factur-X, EN 16931).",
        "This file also holds the invoice that machines read (Factur-X, EN 16931).",
    ),
    "page": ("page {number} de {pages}", "blad {number} van {pages}", "page {number} of {pages}"),
}

_SPELLED: Final = {
    "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "\u0131": "i", "ẞ": "SS", "\u202f": NBSP, "\u2212": "-",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2018": "'",
    "\u2019": "'", "\u201a": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2022": "·", "\u2044": "/",
}  # fmt: skip
_MOST_CHARACTERS: Final = 2000


def word(key: str, language: Language) -> str:
    """Return a word of the papers; an unknown key is a `KeyError`."""
    return WORDS[key][list(Language).index(language)]


def legible(text: str, shows: Callable[[str], bool]) -> str:
    """Return a text as a device can show it: `shows` tells whether it has a character.

    What it lacks is spelled with what it has (`œ` as `oe`, a letter without its accent); a letter that cannot be
    spelled is a question mark, so that nothing goes missing unseen; symbols and emoji are left out. Control, invisible
    and text-turning characters never pass.
    """
    return "".join(_spelled(character, shows) for character in unicodedata.normalize("NFC", text[:_MOST_CHARACTERS]))


def _spelled(character: str, shows: Callable[[str], bool]) -> str:
    category = unicodedata.category(character)
    if character in "\t\n\v\f\r":
        return " "
    if category[0] in "CM":
        return ""
    if shows(character):
        return character
    plain = _SPELLED.get(character) or unicodedata.normalize("NFKD", character)
    if plain != character:
        return "".join(_spelled(part, shows) for part in plain)
    if category[0] == "Z":
        return " "
    return "?" if character.isalnum() else ""


def wrapped(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Return a text in lines that fit, broken at spaces, or within a word that is too long for a line of its own."""
    lines: list[str] = []
    rest = text.strip(" ")
    while rest:
        end = _break(rest, fits)
        lines.append(rest[:end].rstrip(" "))
        rest = rest[end:].lstrip(" ")
    return lines


def _break(text: str, fits: Callable[[str], bool]) -> int:
    """Return where a line ends: at least one character on, so that no text runs for ever."""
    if fits(text):
        return len(text)
    end = 1
    while fits(text[: end + 1]):
        end += 1
    space = text.rfind(" ", 0, end + 1)
    return space if space > 0 else end
