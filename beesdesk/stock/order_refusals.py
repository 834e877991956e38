"""What ordering refuses."""

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class OrderSupplierUnknown(ShopError):
    """No supplier that still delivers has this code or name."""

    name: str


@dataclass(eq=False)
class OrderIsSent(ShopError):
    """What was sent is no longer edited."""

    number: str


@dataclass(eq=False)
class OrderNotSent(ShopError):
    """Only an order that was sent and waits can be called off or closed; this supplier's is a draft, or is over."""

    supplier: str


@dataclass(eq=False)
class OrderEmpty(ShopError):
    """Nothing is on the order."""

    supplier: str


@dataclass(eq=False)
class OrderPartlyCame(ShopError):
    """Some of the order came in: it cannot be called off, its rest can be closed."""

    number: str


@dataclass(eq=False)
class OrderPacksImpossible(ShopError):
    """Packs are whole, not below zero, and at least as many as the supplier sells at once."""

    product: str
    least: str


@dataclass(eq=False)
class NotFromSupplier(ShopError):
    """The supplier does not offer this product."""

    product: str
    supplier: str


@dataclass(eq=False)
class SupplierHasNoEmail(ShopError):
    """The order cannot be mailed: nobody knows where to."""

    supplier: str


@dataclass(eq=False)
class NothingToOrder(ShopError):
    """The proposal is empty: what is there and on order lasts until the delivery after the next one."""

    supplier: str
