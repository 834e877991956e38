"""What a chart shows, as plain values: the same that its table says."""

from PySide6.QtCore import Qt

from beesdesk.values import dataclass

Pattern = Qt.BrushStyle


@dataclass(frozen=True, slots=True)
class Table:
    """The chart in figures: heads, and a row for each bar or line; the first column names the row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def spoken(self) -> str:
        """All of it, for who hears the screen."""
        return "; ".join(
            ", ".join((row[0], *(f"{head} {cell}" for head, cell in zip(self.heads[1:], row[1:], strict=True))))
            for row in self.rows
        )


@dataclass(frozen=True, slots=True)
class Part:
    """One part of every bar: its name, the token of its colour, its pattern, its value in each bar."""

    name: str
    token: str
    pattern: Pattern
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Stacked bars. `labels` stand under them (two lines each), `over` above; `wholes` frame them, where there are any.

    `marked` is the bar of now, called `mark`.
    """

    labels: tuple[str, ...]
    over: tuple[str, ...]
    parts: tuple[Part, ...]
    wholes: tuple[int, ...]
    whole_name: str
    marked: int | None
    mark: str
    table: Table

    @property
    def top(self) -> int:
        """The highest value."""
        return max([*map(self.height, range(len(self.labels))), 0])

    def height(self, place: int) -> int:
        """Return how high a bar stands, its frame included."""
        return max([sum(part.values[place] for part in self.parts), *self.wholes[place : place + 1]])


@dataclass(frozen=True, slots=True)
class Trend:
    """One line through time by itself: its name, its colour, its values, what is said at its end."""

    name: str
    token: str
    values: tuple[int, ...]
    end: str


@dataclass(frozen=True, slots=True)
class Trends:
    """Lines through the same days, each on a scale of its own, one under the other."""

    first: str
    last: str
    lines: tuple[Trend, ...]
    table: Table
