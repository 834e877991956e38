"""What a paper of the till is made of: elements from top to bottom, which each printer renders at its own width."""

from dataclasses import dataclass
from enum import StrEnum

from beesdesk.words import Language


class Align(StrEnum):
    """Where a text stands across the paper."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Size(StrEnum):
    """How big a text is."""

    SMALL = "small"
    NORMAL = "normal"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Text:
    """A text, on as many lines as it takes; `indent` sets it in a little, as what belongs to the line above."""

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    size: Size = Size.NORMAL
    indent: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """A text at the left that wraps and a figure at the right. `mark` stands in a narrow column of its own at the edge."""

    left: str
    right: str
    bold: bool = False
    size: Size = Size.NORMAL
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures under their heads: the first column at the left, the others at the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper."""


@dataclass(frozen=True, slots=True)
class Space:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Barcode:
    """A CODE128 with its text: printable ASCII, 20 characters at most so that it fits on 58 mm."""

    data: str


@dataclass(frozen=True, slots=True)
class Ean13:
    """The bar code of a trade item or of the shop's own, its 13 digits under it."""

    data: str


@dataclass(frozen=True, slots=True)
class Cut:
    """The end of a paper."""


Element = Text | Columns | Table | Rule | Space | Barcode | Ean13 | Cut


@dataclass(frozen=True, slots=True)
class Slip:
    """A paper of the till: its title (for files and archives), its language and what stands on it, from top to bottom."""

    title: str
    language: Language
    elements: tuple[Element, ...]
