"""The tables of labels: how they look, what was printed, what somebody wants printed, and what is due."""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass


@table("label_format", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class LabelFormatRow:
    """A format of the shop's own, or its own form of a built-in one with the same `code`; `layout` is JSON.

    See `catalog.label_formats`.
    """

    id: UUID
    code: str
    name: str
    layout: str
    withdrawn: bool


@table("label_print", Nature.FACT)
@dataclass(frozen=True, slots=True)
class LabelPrint:
    """A product's label was printed: `shown` is what stood on it, JSON of the catalogue's own values by their names.

    No `copies` say that the label on the shelf was looked at and is right.
    """

    id: UUID
    product_id: UUID
    at: datetime
    format: str
    copies: int
    shown: str
    who: str


# Who wants how many, since when.
@table("label_wish", Nature.REGISTER, groups=(("at", "copies", "who"),))
@dataclass(frozen=True, slots=True)
class LabelWish:
    """Somebody wants so many labels of a product, whatever was printed before `at`."""

    id: UUID
    product_id: UUID
    at: datetime
    copies: int
    who: str
    withdrawn: bool


@table("label_due", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class LabelDue:
    """A product whose label is to be printed; `id` is the product's.

    `copies` are those that somebody wants, None where nobody asked; `was` is JSON of what the label on the shelf says
    otherwise than the catalogue does now, None where no label was printed yet.
    """

    id: UUID
    copies: int | None
    was: str | None


@table("label_cursor", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class LabelCursor:
    """How far the log was looked through for what labels show, and on which day of the shop."""

    id: str
    folded: int
    day: date
