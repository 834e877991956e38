"""The catalogue's tables."""

from datetime import date
from uuid import UUID

from beesdesk.catalog.patterns import PatternKind, ValueCheck
from beesdesk.db.table import Nature, table
from beesdesk.db.types import Money, Quantity, Rate
from beesdesk.values import dataclass
from beesdesk.words import Language, Unit


@table("category", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Category:
    """A shelf of the category tree; `slug` is its stable path, such as `fresh/fruit`."""

    id: UUID
    slug: str
    parent_id: UUID | None
    name_fr: str
    name_nl: str
    name_en: str


@table("supplier", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Supplier:
    """Who delivers."""

    id: UUID
    code: str
    name: str
    city: str | None


@table("product", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Product:
    """What is sold. Lists (`tags`, `allergens`, `labels`) are words between bars: `meal|eco`.

    `article` is the shop's own number (weighed goods, short codes at the till); `deposit` is euro per piece,
    where no container with a dated amount stands (`container_id`). `tare` is the weight of the pot it is sold in, kg;
    `most_per_sale` is what one sale may hold of it.
    """

    id: UUID
    article: str | None
    name_fr: str
    name_nl: str
    name_en: str
    brand: str | None
    content: str | None
    unit: Unit
    category_id: UUID | None
    supplier_id: UUID | None
    deposit: Money | None
    tags: str | None
    min_age: int | None
    allergens: str | None
    labels: str | None
    origin: str | None
    picture: str | None
    withdrawn: date | None
    container_id: UUID | None = None
    tare: Quantity | None = None
    most_per_sale: Quantity | None = None


@table("product_code", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class ProductCode:
    """A trade item number of a product: 14 digits, and how many units of sale its pack holds."""

    id: UUID
    product_id: UUID
    gtin: str
    units: Quantity


@table("price", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Price:
    """What a unit of sale costs from a day on, euro, VAT included. `demo` marks a price that nobody decided."""

    id: UUID
    product_id: UUID
    valid_from: date
    amount: Money
    demo: bool


@table("vat", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Vat:
    """The VAT rate of a product from a day on, percent."""

    id: UUID
    product_id: UUID
    valid_from: date
    rate: Rate


@table("barcode_pattern", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class BarcodePattern:
    """What the shop's own numbers mean: the editable table behind `catalog.patterns`."""

    id: UUID
    prefix: str
    item_digits: int
    kind: PatternKind
    value_digits: int
    decimals: int
    value_check: ValueCheck
    valid_from: date | None
    priority: int
    withdrawn: bool


@table("recall", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Recall:
    """A trade item, or one lot of it, that may not be sold until the recall is lifted.

    `gtin` has 14 digits; of what has no trade item number it is the shop's own article number.
    """

    id: UUID
    gtin: str
    lot: str | None
    reason: str
    since: date
    lifted: date | None


@table("container", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class Container:
    """What is brought back for a deposit: a bottle, or a crate that holds so many `bottles` of another container."""

    id: UUID
    code: str
    name_fr: str
    name_nl: str
    name_en: str
    position: int
    bottle_id: UUID | None
    bottles: int | None
    withdrawn: bool

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return {Language.FR: self.name_fr, Language.NL: self.name_nl, Language.EN: self.name_en}[language]


@table("container_amount", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class ContainerAmount:
    """The deposit on a container by itself from a day on, euro; a crate's bottles come on top."""

    id: UUID
    container_id: UUID
    valid_from: date
    amount: Money
