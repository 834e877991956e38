"""The lines of a price list beside the shop: what is taken over is ticked, line by line and sale price by sale price."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from beesdesk.catalog.price_preview import LineState, Preview, PreviewLine
from beesdesk.messages import word
from beesdesk.sheets.rejects import Rejected, sentence
from beesdesk.stock.price_lists import TICKED, WRITES, Chosen
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.long_table import LongTable
from beesdesk.ui.theme import look

Index = QModelIndex | QPersistentModelIndex
Row = PreviewLine | Rejected
NOWHERE: Final = QModelIndex()
TAKE, STATE, NAME, OLD, NEW, CHANGE, SALE, SUGGESTED, MARGINS = range(9)
_NARROWEST: Final = 180
_FIGURES: Final = frozenset({OLD, NEW, CHANGE, SALE, SUGGESTED, MARGINS})
_SIGNS: Final = {State.OK: "✓", State.WARN: "▲", State.BAD: "✕", State.INFO: "i", State.OFF: "-"}
_STATES: Final = {
    LineState.DEARER: State.WARN, LineState.CHEAPER: State.OK, LineState.ADDED: State.INFO, LineState.NEW: State.INFO,
    LineState.TERMS: State.INFO, LineState.GONE: State.BAD, LineState.VANISHED: State.BAD,
}  # fmt: skip


class Show(StrEnum):
    """Which lines are shown."""

    ALL = "all"
    DEARER = "dearer"
    CHEAPER = "cheaper"
    NEW = "new"
    ADDED = "added"
    GONE = "gone"
    REFUSED = "refused"
    BELOW = "below"
    """What leaves less than a margin after it."""


_SHOWN: Final = {
    Show.DEARER: {LineState.DEARER}, Show.CHEAPER: {LineState.CHEAPER}, Show.NEW: {LineState.NEW},
    Show.ADDED: {LineState.ADDED, LineState.TERMS}, Show.GONE: {LineState.GONE, LineState.VANISHED},
}  # fmt: skip


class PriceListModel(QAbstractTableModel):
    """The lines of a preview, and what is ticked of them. `ticked` says that a tick has changed."""

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.preview: Preview | None = None
        self.lines: set[str] = set()
        self.sale: dict[str, Decimal] = {}
        self._heads: Sequence[str] = ()
        self.translate()

    def use(self, preview: Preview | None) -> None:
        """Show a list, ticked as it would be taken over where nobody chooses."""
        self.preview = preview
        lines = preview.lines if preview else ()
        self.lines, self.sale = {line.key for line in lines if line.state in TICKED}, {}
        self.filter(Show.ALL, Decimal(0))

    def filter(self, show: Show, below: Decimal) -> None:
        """Show some of the lines; what is ticked stays ticked. `below` is a margin, percent."""
        self.beginResetModel()
        self.rows = [] if self.preview is None else list(_chosen(self.preview, show, below))
        self.endResetModel()

    def chosen(self) -> Chosen:
        """Return what is ticked."""
        return Chosen(frozenset(self.lines), dict(self.sale))

    def tick(self, rows: Sequence[Row], *, on: bool) -> None:
        """Tick lines for taking over, or take their ticks off."""
        for row in rows:
            if can_take(row):
                key = row.key  # type: ignore[union-attr]  # only lines can
                self.lines.add(key) if on else self.lines.discard(key)
                if not on and row.state is LineState.NEW:  # type: ignore[union-attr]
                    self.sale.pop(key, None)
        self._changed()

    def tick_sale(self, rows: Sequence[Row], *, on: bool) -> None:
        """Tick suggested sale prices, or take their ticks off; an article that is new is then taken in too."""
        for row in rows:
            if not isinstance(row, PreviewLine) or not can_sell(row) or row.suggested is None:
                continue
            if on:
                self.sale[row.key] = row.suggested
                if row.state is LineState.NEW:
                    self.lines.add(row.key)
            else:
                self.sale.pop(row.key, None)
        self._changed()

    def is_ticked(self, row: Row) -> bool:
        """Tell whether a line is taken over."""
        return isinstance(row, PreviewLine) and row.key in self.lines

    def is_sale_ticked(self, row: Row) -> bool:
        """Tell whether its suggested sale price is."""
        return isinstance(row, PreviewLine) and row.key in self.sale

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many lines are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, tick, side and colour of a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self.text(row, column) or None
            case Qt.ItemDataRole.CheckStateRole:
                return self._check(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
            case Qt.ItemDataRole.ForegroundRole if column == STATE:
                return QColor(look().color(_state(row)))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return "✓" if section == TAKE else self._heads[section]
        return (
            self._heads[section] if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) else None
        )

    def text(self, row: Row, column: int) -> str:
        """Return what stands in a cell."""
        if isinstance(row, Rejected):
            said = {STATE: self.tr("refused"), NAME: f"{row.line}: {sentence(row, spoken())}"}.get(column, "")
            return f"{_SIGNS[State.BAD]} {said}" if column == STATE else said
        form = formatting()

        def euro(amount: Decimal | None, places: int = 2) -> str:
            return "" if amount is None else form.number(amount, places)

        ends = ["?" if one is None else form.number(one, 1) for one in (row.before, row.after)]
        return (
            "",
            f"{_SIGNS[_state(row)]} {word(row.state, spoken())}",
            row.known.name(spoken()) if row.known else row.name,
            euro(row.old, 4),
            euro(row.new, 4),
            "" if row.change is None else form.signed(row.change, 1),
            euro(row.sale),
            euro(row.suggested),
            "" if ends == ["?", "?"] else " → ".join(ends),
        )[column]

    def translate(self) -> None:
        """Say the heads in the language of the screen."""
        self._heads = (
            self.tr("Take"), self.tr("State"), self.tr("Article"), self.tr("Before"), self.tr("Cost"), "%",
            self.tr("Sale"), self.tr("Suggested"), self.tr("Margin %"),
        )  # fmt: skip

    def _check(self, row: Row, column: int) -> Qt.CheckState | None:
        if column == TAKE and can_take(row):
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if column == SUGGESTED and can_sell(row):
            return Qt.CheckState.Checked if self.is_sale_ticked(row) else Qt.CheckState.Unchecked
        return None

    def _spoken(self, row: Row, column: int) -> str:
        checked = self._check(row, column)
        tick = (
            "" if checked is None else self.tr("ticked") if checked is Qt.CheckState.Checked else self.tr("not ticked")
        )
        said = " ".join(part for part in (self.text(row, column), tick) if part)
        return f"{self._heads[column]}: {said}"

    def _changed(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self._heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticked.emit()


class PriceListTable(LongTable):
    """Space ticks the line that the keys are on, plus its sale price."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = PriceListModel(self)
        self.setModel(self.lines)
        self.clicked.connect(self._touched)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        self.measure()

    def current(self) -> Row | None:
        """Return the line that the keys are on."""
        place = self.currentIndex().row()
        return self.lines.rows[place] if 0 <= place < len(self.lines.rows) else None

    def settle(self) -> None:
        """Have the keys on the first line, and each column as wide as it needs."""
        if self.lines.rows:
            self.setCurrentIndex(self.lines.index(0, NAME))
        self.share_width()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Space and plus."""
        row = self.current()
        if row is not None and event.key() == Qt.Key.Key_Space:
            self.lines.tick([row], on=not self.lines.is_ticked(row))
        elif row is not None and event.text() == "+":
            self.lines.tick_sale([row], on=not self.lines.is_sale_ticked(row))
        else:
            super().keyPressEvent(event)

    def _touched(self, index: QModelIndex) -> None:
        """Tick by a click anywhere in a cell with a tick."""
        row = self.lines.rows[index.row()]
        if index.column() == TAKE:
            self.lines.tick([row], on=not self.lines.is_ticked(row))
        elif index.column() == SUGGESTED:
            self.lines.tick_sale([row], on=not self.lines.is_sale_ticked(row))

    def share_width(self) -> None:
        """Give the names what is left."""
        self.resizeColumnsToContents()
        columns = range(self.lines.columnCount())
        others = sum(self.columnWidth(at) for at in columns if at != NAME)
        self.setColumnWidth(NAME, max(look().px(_NARROWEST), self.viewport().width() - others))


def can_take(row: Row) -> bool:
    """Tell whether a line could be taken over."""
    return isinstance(row, PreviewLine) and row.state in WRITES


def can_sell(row: Row) -> bool:
    """Tell whether another sale price is suggested."""
    return isinstance(row, PreviewLine) and row.suggested is not None and row.suggested != row.sale


def _chosen(preview: Preview, show: Show, below: Decimal) -> Sequence[Row]:
    match show:
        case Show.ALL:
            return [*preview.lines, *preview.rejected]
        case Show.REFUSED:
            return preview.rejected
        case Show.BELOW:
            return [line for line in preview.lines if line.after is not None and line.after < below]
    return [line for line in preview.lines if line.state in _SHOWN[show]]


def _state(row: Row) -> State:
    return State.BAD if isinstance(row, Rejected) else _STATES.get(row.state, State.OFF)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _FIGURES else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
