"""The figures of today: a number, a sign and a word each."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from beesdesk.shifts.today_figures import NightLeft, TodayFigures
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.theme import look
from beesdesk.values import dataclass
from beesdesk.words import Status

_TILE: Final = 190  # px at 100 % that a figure needs at least
_GAP: Final = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it counts, the number as it is shown, its state in a word."""

    name: str
    shown: str
    state: State
    word: str


class FigureTile(QFrame):
    """A figure on the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.number = label("", "heading", self)
        self.name = label("", "body", self, wrap=True)
        self.chip = StateChip(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.number)
        column.addWidget(self.name, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.chip)

    def show_figure(self, figure: Figure) -> None:
        """Show a figure."""
        self.number.setText(figure.shown)
        self.name.setText(figure.name)
        self.chip.show_state(figure.state, figure.word)
        self.setAccessibleName(f"{figure.name}: {figure.shown}, {figure.word}")


class TodayTiles(Translated, QWidget):
    """The figures side by side, as many in a row as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures: TodayFigures | None = None
        self.tiles = [FigureTile(self) for _ in range(6)]
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._place()

    @property
    def told(self) -> list[Figure]:
        """What they say."""
        return [] if self._figures is None else list(self._told(self._figures))

    def show_today(self, figures: TodayFigures) -> None:
        """Show the figures of today."""
        self._figures = figures
        for tile, figure in zip(self.tiles, self._told(figures), strict=True):
            tile.show_figure(figure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as have room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = (self.width() + _GAP) // (look().px(_TILE) + _GAP)
        across = next((count for count in (6, 3, 2) if count <= room), 1)
        if across == self._across:
            return
        self._across = across
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // across, place % across)
        for column in range(len(self.tiles)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _told(self, figures: TodayFigures) -> Iterator[Figure]:
        members = figures.members
        alert = members.get(Status.ALERT, 0) + members.get(Status.EXTENSION, 0)
        yield Figure(self.tr("Members who may shop"), str(figures.may_shop), State.OK, self.tr("may shop"))
        no = figures.may_not_shop
        yield Figure(
            self.tr("Members who may not shop"), str(no),
            State.BAD if no else State.OK, self.tr("may not shop") if no else self.tr("nobody"),
        )  # fmt: skip
        yield Figure(
            self.tr("On alert or with an extension"), str(alert),
            State.WARN if alert else State.OK, self.tr("owe shifts") if alert else self.tr("nobody"),
        )  # fmt: skip
        yield Figure(self.tr("On leave"), str(members.get(Status.HOLIDAY, 0)), State.INFO, self.tr("away"))
        sheets = figures.unvalidated
        yield Figure(
            self.tr("Sheets that nobody has validated"), str(sheets),
            State.WARN if sheets else State.OK, self.tr("to validate") if sheets else self.tr("all validated"),
        )  # fmt: skip
        yield self._night(figures.night)

    def _night(self, left: NightLeft) -> Figure:
        name = self.tr("Last night's work")
        if left.is_nothing:
            return Figure(name, "✓", State.OK, self.tr("done"))
        parts = []
        if left.countdowns:
            parts.append(self.tr("countdowns: {count}").format(count=left.countdowns))
        if left.turns:
            parts.append(self.tr("statuses: {count}").format(count=left.turns))
        if left.weeks:
            parts.append(self.tr("weeks to make: {count}").format(count=left.weeks))
        return Figure(f"{name} ({', '.join(parts)})", "✕", State.BAD, self.tr("not finished"))

    def _retranslate(self) -> None:
        if self._figures is not None:
            self.show_today(self._figures)
