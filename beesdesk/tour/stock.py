"""The shop of the tour: the demo shop, with papers in one language, and an article that has no price yet."""

from datetime import date
from typing import Final

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Product, ProductCode, Vat
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.words import Language, Unit

_NUMBER: Final = "952999000001"  # the prefix that GS1 keeps for demonstrations
UNPRICED_CODE: Final = _NUMBER + check_digit(_NUMBER)
UNPRICED_NAMES: Final = {
    Language.FR: "Pain d'épices de l'atelier",
    Language.NL: "Peperkoek van het atelier",
    Language.EN: "Gingerbread of the workshop",
}
