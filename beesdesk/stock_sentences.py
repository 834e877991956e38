"""The sentences of what stock, orders and labels refuse, and their words: French, Dutch, English side by side."""

SENTENCES: dict[str, tuple[str, str, str]] = {
    "NotAtStockDesk": (
        "{name} n'a pas accès au stock. Demandez au responsable du stock ou au bureau.",
        "{name} heeft geen toegang tot de voorraad. Vraag het aan wie voor de voorraad zorgt of aan het bureau.",
        "{name} has no access to the stock. Ask whoever looks after the stock, or the office.",
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
    "PriceImpossible": (
        "{name} : ce prix ne se peut pas ({price:money}). Retapez-le comme sur le bon de livraison, hors TVA.",
        "{name}: deze prijs kan niet ({price:money}). Typ hem opnieuw zoals op de leveringsbon, zonder btw.",
        "{name}: this price cannot be ({price:money}). Type it again as on the delivery note, without VAT.",
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
}
WORDS: dict[str, tuple[str, str, str]] = {
    "stock_moved": ("modifier le stock", "de voorraad wijzigen", "changing the stock"),
    "ordered": ("commander", "bestellen", "ordering"),
    "catalogue_changed": (
        "modifier articles et fournisseurs",
        "artikelen en leveranciers wijzigen",
        "changing products and suppliers",
    ),
    "move_broken": ("cassé", "gebroken", "broken"),
    "move_spoilt": ("abîmé", "bedorven", "spoilt"),
    "move_past_date": ("date dépassée", "over datum", "past its date"),
    "move_stolen": ("volé", "gestolen", "stolen"),
    "move_other": ("autre perte", "ander verlies", "another loss"),
    "move_own_use": ("usage interne", "eigen gebruik", "own use"),
    "move_return": ("retour au fournisseur", "terug naar leverancier", "back to the supplier"),
    "move_transfer": ("transfert", "verplaatsing", "transfer"),
    "move_receipt": ("réception", "levering", "delivery"),
    "move_count": ("comptage", "telling", "count"),
    "mark_as_ordered": ("conforme", "zoals besteld", "as ordered"),
    "mark_short": ("trop peu", "te weinig", "short"),
    "mark_missing": ("manque", "ontbreekt", "missing"),
    "mark_over": ("en trop", "te veel", "too many"),
    "mark_not_ordered": ("pas commandé", "niet besteld", "not ordered"),
    "mark_arrived": ("arrivé", "aangekomen", "arrived"),
}
