"""What taking over a price list would do: every line with the article that it means, old and new price, and margins."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.catalog.price_rows import PriceList, PriceRow, Remark, Step
from beesdesk.db.types import Money, Rate
from beesdesk.sheets.rejects import Rejected
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit


class LineState(StrEnum):
    """What a line of a price list is to the shop."""

    DEARER = "dearer"
    CHEAPER = "cheaper"
    TERMS = "terms"
    """The same price, but another pack, minimum or order code; or to be had again."""
    SAME = "same"
    ADDED = "added"
    """An article of the shop that this supplier is not yet known to have."""
    NEW = "new_article"
    """An article that the shop does not have."""
    GONE = "gone"
    """The list says that it is no longer to be had."""
    VANISHED = "vanished"
    """An item of this supplier that the list does not name."""
    ABSENT = "absent"
    """No longer to be had, and never known here: nothing is to be done."""


@dataclass(frozen=True, slots=True)
class Known:
    """A product as a price list finds it: sale price with VAT (euro) and VAT rate (percent) of the day."""

    id: UUID
    name_fr: str
    name_nl: str
    name_en: str
    content: str | None
    unit: Unit
    category_id: UUID | None
    price: Money | None
    vat: Rate | None

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """A line and what it would do. Prices are euro a unit of sale, purchase prices without VAT; margins are percent.

    `key` names the line in a choice. `old` is what holds on `day` for the least order, `new` what would; `before` and
    `after` are what the sale price of today leaves over them, `then` what the `suggested` one would. `known` is None of
    an article that the shop does not have; `gtin_is_its_own` unless its number stands for other articles of the list too.
    """

    key: str
    line: int
    state: LineState
    row: PriceRow | None
    item: SupplierItem | None
    known: Known | None
    name: str
    day: date
    pack: Decimal
    steps: tuple[Step, ...]
    old: Decimal | None
    new: Decimal | None
    change: Decimal | None
    suggested: Decimal | None
    before: Decimal | None
    after: Decimal | None
    then: Decimal | None
    prices: tuple[PurchasePrice, ...] = ()
    gtin_is_its_own: bool = True

    @property
    def sale(self) -> Decimal | None:
        """Today's sale price."""
        return None if self.known is None else self.known.price


@dataclass(frozen=True, slots=True)
class Preview:
    """What a whole list would do."""

    supplier: Supplier
    listed: PriceList
    lines: tuple[PreviewLine, ...]
    rejected: tuple[Rejected, ...]
    remarks: tuple[Remark, ...]

    def count(self, *states: LineState) -> int:
        """Return how many lines have one of these states."""
        return sum(line.state in states for line in self.lines)
