"""The catalogue's tables."""

from datetime import date
from uuid import UUID

from beesdesk.catalog.patterns import PatternKind, ValueCheck
from beesdesk.db.table import Nature, table
from beesdesk.db.types import Cost, Money, Quantity, Rate
from beesdesk.values import dataclass
from beesdesk.words import Language, Measure, OrderFile, Rounding, Unit


# A step without its rule of rounding, or with another one's, suggests prices that nobody meant.
@table("category", Nature.REGISTER, groups=(("price_step", "rounding"),))
@dataclass(frozen=True, slots=True)
class Category:
    """A shelf of the category tree; `slug` is its stable path, such as `fresh/fruit`.

    `margin` is percent, for what its supplier has none of; suggested prices are rounded to multiples of `price_step` (euro).
    """

    id: UUID
    slug: str
    parent_id: UUID | None
    name_fr: str
    name_nl: str
    name_en: str
    margin: Rate | None = None
    price_step: Money | None = None
    rounding: Rounding | None = None


# When something arrives is reckoned from all three.
@table("supplier", Nature.REGISTER, groups=(("delivery_days", "lead_days", "order_by"),))
@dataclass(frozen=True, slots=True)
class Supplier:
    """Who delivers, and on what terms.

    `order_minimum` and `free_delivery_from` are euro without VAT; `delivery_days` are weekdays between bars, `tue|fri`
    (None: any day the shop is open); `lead_days` go by between the order and the delivery. `margin` is percent. Orders are
    taken until `order_by` (`12:00`), as `order_file`s.
    """

    id: UUID
    code: str
    name: str
    city: str | None
    email: str | None = None
    phone: str | None = None
    language: Language | None = None
    customer_number: str | None = None
    gln: str | None = None
    order_minimum: Money | None = None
    free_delivery_from: Money | None = None
    delivery_days: str | None = None
    lead_days: int | None = None
    margin: Rate | None = None
    note: str | None = None
    ended: date | None = None
    order_by: str | None = None
    order_file: OrderFile | None = None


# An order code names a pack: with another one's size it would order the wrong amount.
@table("supplier_item", Nature.REGISTER, groups=(("order_code", "called", "gtin", "pack", "least_packs"),))
@dataclass(frozen=True, slots=True)
class SupplierItem:
    """A product as one supplier offers it: under what order code, in packs of how many units of sale.

    `called` is the supplier's own name of it; `gtin` is that of the pack (14 digits). `least_packs` is what has to be
    ordered at once. `main` marks where the product is ordered unless somebody decides otherwise.
    """

    id: UUID
    supplier_id: UUID
    product_id: UUID
    order_code: str | None
    called: str | None
    gtin: str | None
    pack: Quantity
    least_packs: Quantity
    main: bool
    withdrawn: date | None


# An amount holds from its day and its number of packs on.
@table("purchase_price", Nature.REGISTER, groups=(("valid_from", "amount", "from_packs"),))
@dataclass(frozen=True, slots=True)
class PurchasePrice:
    """What a supplier asks for one unit of sale from a day on, euro without VAT and without deposit.

    It holds from `from_packs` packs of one order on: a supplier may have steps.
    """

    id: UUID
    item_id: UUID
    valid_from: date
    amount: Cost
    from_packs: Quantity


# A figure is nothing without its measure; a deposit stands either in euro or in a container.
@table("product", Nature.REGISTER, groups=(("deposit", "container_id"), ("measured", "measured_in")))
@dataclass(frozen=True, slots=True)
class Product:
    """What is sold. Lists (`tags`, `allergens`, `labels`) are words between bars: `meal|eco`.

    `article` is the shop's own number (weighed goods, short codes at the till); `deposit` is euro per piece,
    where no container with a dated amount stands (`container_id`). `tare` is the weight of the pot it is sold in, kg;
    `most_per_sale` is what one sale may hold of it. `shelf` is where it stands in the shop; `shelf_life` how many days it
    keeps when it is delivered; `cover_days` how many days of sales an order is to last, where the supplier's rhythm does
    not say. `measured` in `measured_in` is what the unit price counts by where `content` does not say it (40 washes), and
    `drained` the drained weight, kg, which comes before both. `ratings` are words between bars: `local:green|fair:orange`.
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
    shelf: str | None = None
    shelf_life: int | None = None
    cover_days: int | None = None
    measured: Quantity | None = None
    measured_in: Measure | None = None
    drained: Quantity | None = None
    ingredients: str | None = None
    ratings: str | None = None


# A pack's number says how much of which product is sold.
@table("product_code", Nature.REGISTER, groups=(("product_id", "gtin", "units"),))
@dataclass(frozen=True, slots=True)
class ProductCode:
    """A trade item number of a product: 14 digits, and how many units of sale its pack holds."""

    id: UUID
    product_id: UUID
    gtin: str
    units: Quantity


# An amount holds from its day on, and somebody decided it or nobody did.
@table("price", Nature.REGISTER, groups=(("valid_from", "amount", "demo"),))
@dataclass(frozen=True, slots=True)
class Price:
    """What a unit of sale costs from a day on, euro, VAT included. `demo` marks a price that nobody decided."""

    id: UUID
    product_id: UUID
    valid_from: date
    amount: Money
    demo: bool


# A rate holds from its day on.
@table("vat", Nature.REGISTER, groups=(("valid_from", "rate"),))
@dataclass(frozen=True, slots=True)
class Vat:
    """The VAT rate of a product from a day on, percent."""

    id: UUID
    product_id: UUID
    valid_from: date
    rate: Rate


# Digits mean something only all together.
@table(
    "barcode_pattern",
    Nature.REGISTER,
    groups=(("prefix", "item_digits", "kind", "value_digits", "decimals", "value_check", "valid_from", "priority"),),
)
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


# A lot is one of its trade item.
@table("recall", Nature.REGISTER, groups=(("gtin", "lot"),))
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


# So many bottles of one kind.
@table("container", Nature.REGISTER, groups=(("bottle_id", "bottles"),))
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


# An amount holds from its day on.
@table("container_amount", Nature.REGISTER, groups=(("valid_from", "amount"),))
@dataclass(frozen=True, slots=True)
class ContainerAmount:
    """The deposit on a container by itself from a day on, euro; a crate's bottles come on top."""

    id: UUID
    container_id: UUID
    valid_from: date
    amount: Money
