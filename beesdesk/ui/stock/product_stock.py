"""A product's stock through time: what there is, by what it came about, the last moves."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from beesdesk.stock.history import Piece, Span
from beesdesk.stock.product_file import Noted, ProductFile
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.bar_chart import BarChart
from beesdesk.ui.parts.chart_card import ChartCard
from beesdesk.ui.parts.chart_data import Bars, Part, Table
from beesdesk.ui.stock.product_deeds import ProductDeeds
from beesdesk.ui.stock.product_section import FileSection, FileTable, read_only_row
from beesdesk.ui.stock.product_words import NOTHING, amount, cause_word, lasting, span_word
from beesdesk.words import Unit

translate = QCoreApplication.translate
_COUNTS: Final = {Span.DAY: 14, Span.WEEK: 12, Span.MONTH: 12}
_MOVES: Final = 8


class StockSection(FileSection):
    """How much there is, how that came about by day, week or month, and the last moves."""

    def __init__(self, reads: ProductDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._reads = reads
        self.span = Span.WEEK
        self.chart = ChartCard(BarChart(self), self)
        self.spans = {span: self._key(key) for span, key in zip(Span, ("F5", "F6", "F7"), strict=True)}
        self.as_table = self._key("F4")
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(lambda on: self.chart.show_as(table=on))
        for span, button in self.spans.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, span=span: self._choose(span))
        self.figures = read_only_row(self)
        self.figures_card = self._card(self.figures)
        self.body.addWidget(self.chart)
        self.moves = FileTable(self, wide=4, most=_MOVES)
        self.moves_card = self._card(self.moves)
        self.body.addStretch(1)
        self._retranslate()

    def _choose(self, span: Span) -> None:
        self.span = span
        if self.file is not None:
            self._show(self.file)

    def _show(self, file: ProductFile) -> None:
        form, unit = formatting(), file.product.unit
        for span, button in self.spans.items():
            button.setChecked(span is self.span)
        heads = (
            self.tr("On hand"), self.tr("Sold in 14 days"), self.tr("Lasts"), self.tr("On order"),
            self.tr("A unit cost"), self.tr("Value"),
        )  # fmt: skip
        cost = NOTHING if file.cost is None else form.money(file.cost, 4)
        row = (
            amount(file.level.on_hand, unit), amount(file.sold, unit), lasting(file.days), amount(file.on_order, unit),
            cost, form.money(file.level.value),
        )  # fmt: skip
        self.figures.fill(heads, [row])
        pieces = self._reads.pieces(file.product.id, self.span, _COUNTS[self.span])
        self.chart.show_chart(bars(pieces, self.span, unit))
        moves = self._reads.moves(file.product.id)
        self.moves.fill(
            (self.tr("When"), self.tr("What"), self.tr("How much"), self.tr("Lot, best before"), self.tr("Why")),
            [self._move(move, unit) for move in moves],
            figures=(2,),
        )

    def _move(self, move: Noted, unit: Unit) -> tuple[str, ...]:
        form = formatting()
        much = amount(move.quantity, unit) if move.counted is None else f"= {amount(move.counted, unit)}"
        lot = " · ".join(
            part for part in (move.lot or "", form.numeric_date(move.expiry) if move.expiry else "") if part
        )
        at = move.at.astimezone(self._reads.zone())
        return form.moment(at), cause_word(move.cause), much, lot, move.reason or ""

    def _retranslate(self) -> None:
        self.figures_card.set_title(self.tr("Now"))
        self.figures.setAccessibleName(self.tr("Stock now"))
        self.moves_card.set_title(self.tr("Last moves"))
        self.moves.setAccessibleName(self.tr("Last moves"))
        self.chart.call(self.tr("Sold and lost"), self.tr("Above each bar: what was left at its end."))
        self.as_table.show_text(self.tr("As a table"))
        for span, button in self.spans.items():
            button.show_text(span_word(span))
        super()._retranslate()


def bars(pieces: Sequence[Piece], span: Span, unit: Unit) -> Bars:
    """Return a history as bars: what was sold and what was lost, and in figures what came and what was left."""
    form = formatting()
    sold, lost = cause_names()
    heads = (
        span_word(span), translate("StockSection", "Delivered"), translate("StockSection", "Sold"), translate("StockSection", "Lost"),
        translate("StockSection", "Found by counts"), translate("StockSection", "Left"), translate("StockSection", "Value"),
    )  # fmt: skip
    rows = tuple(
        (
            form.numeric_date(one.first), *(amount(part, unit) for part in (one.received, one.sold, one.lost, one.found)),
            amount(one.on_hand, unit), form.money(one.value),
        )
        for one in pieces
    )  # fmt: skip
    return Bars(
        tuple(f"{one.first.day}\n{form.short_month(one.first)}" for one in pieces),
        tuple(form.number(one.on_hand, 0) for one in pieces),
        (
            Part(sold, "info", Qt.BrushStyle.SolidPattern, tuple(_whole(one.sold) for one in pieces)),
            Part(lost, "bad", Qt.BrushStyle.BDiagPattern, tuple(_whole(one.lost) for one in pieces)),
        ),
        (),
        "",
        len(pieces) - 1,
        translate("StockSection", "now"),
        Table(heads, rows),
    )


def cause_names() -> tuple[str, str]:
    """Return what the two parts of a bar are called."""
    return translate("StockSection", "sold"), translate("StockSection", "lost or used")


def _whole(quantity: Decimal) -> int:
    return max(0, round(quantity))
