"""States and kinds that more than one part speaks of. Their values are what the database and the log keep."""

from enum import StrEnum


class Language(StrEnum):
    """A language of screens, receipts and members."""

    FR = "fr"
    NL = "nl"
    EN = "en"


class Unit(StrEnum):
    """The unit of sale of a product."""

    PIECE = "piece"
    KG = "kg"
    LITRE = "l"

    @property
    def weighed(self) -> bool:
        """True for goods sold by weight or volume."""
        return self is not Unit.PIECE


class Source(StrEnum):
    """How a line came into the basket."""

    SCAN = "scan"
    KEYED = "keyed"
    PICKED = "picked"
    PRICE_CODE = "price_code"
    WEIGHT_CODE = "weight_code"
    WEIGHT_TYPED = "weight_typed"


class LineKind(StrEnum):
    """What a line of a basket or a sale is about; a line that corrects another has the kind of that one."""

    ITEM = "item"
    DEPOSIT = "deposit"


class BasketStatus(StrEnum):
    """Where a basket stands before it is a sale."""

    OPEN = "open"
    PARKED = "parked"


class CardStatus(StrEnum):
    """Whether a card still names somebody."""

    ACTIVE = "active"
    REPLACED = "replaced"
    BLOCKED = "blocked"


class Act(StrEnum):
    """A sensitive act that the journal keeps."""

    CORRECTION = "correction"
    BASKET_PARKED = "basket_parked"
    BASKET_RECALLED = "basket_recalled"
    BASKET_CANCELLED = "basket_cancelled"
    DRAWER_OPENED = "drawer_opened"
    PRICE_ASKED = "price_asked"
    RECEIPT_COPIED = "receipt_copied"
    IMPORTED = "imported"
    SETTING_CHANGED = "setting_changed"
