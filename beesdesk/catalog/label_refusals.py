"""What labels refuse."""

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class LabelFormatUnknown(ShopError):
    """No format of labels has this name."""

    format: str


@dataclass(eq=False)
class LabelWithoutPrice(ShopError):
    """A product without a price cannot have a label: nobody knows what would stand on it."""

    name: str


@dataclass(eq=False)
class NoLabelDue(ShopError):
    """There is nothing to print: no label is due, and no product was named."""


@dataclass(eq=False)
class TareNumberMissing(ShopError):
    """The shop's own numbers have none for a container of this weight (kilograms)."""

    weight: str


@dataclass(eq=False)
class LabelPrinterMissing(ShopError):
    """This machine has no label printer."""
