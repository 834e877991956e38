"""What counting says no to. Sentences are in `stock_sentences.py`."""

from decimal import Decimal

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class CountOver(ShopError):
    """The count was closed or given up: who counts again makes a new one."""


@dataclass(eq=False)
class CountQuantityImpossible(ShopError):
    """So much cannot be on a shelf: below zero, too many digits, or part of a piece."""

    quantity: Decimal


@dataclass(eq=False)
class SeenOutside(ShopError):
    """What is on paper was seen before the count began, or is yet to come."""


@dataclass(eq=False)
class EntryReplaced(ShopError):
    """The entry was corrected or taken back already."""


@dataclass(eq=False)
class SecondCountBySame(ShopError):
    """`who` has counted this product already: who counts it again has to be somebody else."""

    who: str


@dataclass(eq=False)
class NotCountedYet(ShopError):
    """Nobody has counted this product yet, so there is nothing to count again."""


@dataclass(eq=False)
class CountEmpty(ShopError):
    """Nobody has counted anything: the count can only be given up."""


@dataclass(eq=False)
class SecondCountNeeded(ShopError):
    """So many (`count`) differences are worth so much that somebody else counts them again first."""

    count: int


@dataclass(eq=False)
class RestUnsaid(ShopError):
    """Nobody has counted so many (`count`) products, and nobody has said what becomes of them."""

    count: int
