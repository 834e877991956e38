"""A product's file on the screen: its stock through time, what it costs and who delivers it, and all that is said of it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.catalog.article_words import ALLERGENS, LABELS
from beesdesk.stock.history import Piece, Span
from beesdesk.stock.product_file import Noted, ProductFile
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.parts.bar_chart import BarChart
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chart_card import ChartCard
from beesdesk.ui.parts.chart_data import Bars, Part, Table
from beesdesk.ui.parts.chip import StateChip
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.stock.product_deeds import ProductDeeds
from beesdesk.ui.stock.product_dialogs import CodeDialog, RateDialog
from beesdesk.ui.stock.product_words import NOTHING, amount, cause_word, lasting, span_word, state_of
from beesdesk.words import Language, Unit

translate = QCoreApplication.translate
_HEIGHT: Final = 44
_COUNTS: Final = {Span.DAY: 14, Span.WEEK: 12, Span.MONTH: 12}
_MOVES: Final = 8
_PLACE: Final = {Language.FR: 0, Language.NL: 1, Language.EN: 2}


class ProductView(Translated, QWidget):
    """The file. Alt+1 to Alt+3 open its sections, Esc closes it."""

    closed = Signal()

    def __init__(self, deeds: MemberDeeds, reads: ProductDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds, self._reads = deeds, reads
        self.file: ProductFile | None = None
        self.name = label("", "heading", self, wrap=True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.chip = StateChip(parent=self)
        self.back = KeyButton(hint="Esc", height=_HEIGHT, parent=self)
        self.back.clicked.connect(self.closed)
        self.undo = KeyButton(key="F10", height=_HEIGHT, parent=self)
        self.undo.clicked.connect(deeds.take_back)
        deeds.back_changed.connect(self._show_undo)
        self.tabs = [KeyButton(key=f"Alt+{place}", height=_HEIGHT, parent=self) for place in (1, 2, 3)]
        self.stock, self.prices, self.details = (
            StockSection(reads, self),
            PriceSection(deeds, self),
            DetailSection(self),
        )
        self.pages = QStackedWidget(self)
        for place, (tab, page) in enumerate(zip(self.tabs, (self.stock, self.prices, self.details), strict=True)):
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, place=place: self._open(place))
            self.pages.addWidget(page)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.closed)
        self._lay_out()
        self._retranslate()
        self._open(0)

    def begin(self) -> None:
        """Put the keys into what is open."""
        self.tabs[self.pages.currentIndex()].setFocus(Qt.FocusReason.TabFocusReason)

    def show_file(self, file: ProductFile) -> None:
        """Show a product as things are now."""
        self.file = file
        language = spoken()
        self.name.setText(
            " · ".join(part for part in (file.offer.name(language), file.product.brand, file.product.content) if part)
        )
        self.chip.show_state(*state_of(file.level.on_hand, file.days))
        for section in (self.stock, self.prices, self.details):
            section.show_file(file)

    def _open(self, place: int) -> None:
        self.pages.setCurrentIndex(place)
        for each, tab in enumerate(self.tabs):
            tab.setChecked(each == place)

    def _show_undo(self) -> None:
        self.undo.setVisible(bool(self._deeds.what_back))
        self.undo.setToolTip(self._deeds.what_back)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.chip)
        head.addWidget(self.undo)
        head.addWidget(self.back)
        tabs = FlowLayout()
        for tab in self.tabs:
            tabs.addWidget(tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(self.pages, 1)

    def _retranslate(self) -> None:
        self.back.show_text(self.tr("Back"))
        self.undo.show_text(self.tr("Undo"))
        self._show_undo()
        names = (self.tr("Stock"), self.tr("Prices and suppliers"), self.tr("Details"))
        for tab, name in zip(self.tabs, names, strict=True):
            tab.show_text(name)
        if self.file is not None:
            self.show_file(self.file)


class FileSection(Translated, QWidget):
    """A section of the file: keys above, cards under them, scrolled together."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.file: ProductFile | None = None
        self.buttons = FlowLayout()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(12)
        inner = QWidget(self)
        inner.setProperty("role", "page")
        inner.setLayout(self.body)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.buttons)
        column.addWidget(scroll, 1)

    def show_file(self, file: ProductFile) -> None:
        """Show a product."""
        self.file = file
        self._show(file)

    def _key(self, key: str) -> KeyButton:
        button = KeyButton(key=key, height=_HEIGHT, parent=self)
        self.buttons.addWidget(button)
        return button

    def _card(self, part: QWidget) -> Card:
        card = Card(parent=self)
        card.add(part)
        self.body.addWidget(card)
        return card

    def _show(self, file: ProductFile) -> None:
        raise NotImplementedError

    def _retranslate(self) -> None:
        if self.file is not None:
            self.show_file(self.file)


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
        self.figures = _figures(self)
        self.figures_card = self._card(self.figures)
        self.body.addWidget(self.chart)
        self.moves = PlainTable(self, wide=4, most=_MOVES)
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


def _figures(parent: QWidget) -> PlainTable:
    """Return a table of one row that is only read: nothing is chosen in it."""
    table = PlainTable(parent, close=True, most=1)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setSelectionMode(PlainTable.SelectionMode.NoSelection)
    return table


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


class PriceSection(FileSection):
    """What it costs today, before and from later days on; who delivers it, in what packs and for how much."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.rate, self.code = (self._key(key) for key in ("F8", "F9"))
        for button, kind in ((self.rate, RateDialog), (self.code, CodeDialog)):
            button.clicked.connect(lambda _=False, kind=kind: self._show_dialog(kind))
        self.now = _figures(self)
        self.now_card = self._card(self.now)
        self.items = PlainTable(self, wide=0, most=6)
        self.items_card = self._card(self.items)
        self.past = PlainTable(self, wide=1, most=8)
        self.past_card = self._card(self.past)
        self.body.addStretch(1)
        self._retranslate()

    def _show_dialog(self, kind: type[RateDialog] | type[CodeDialog]) -> None:
        if self.file is None:
            return
        dialog = kind(self._deeds, self.window(), file=self.file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self, file: ProductFile) -> None:
        form, offer = formatting(), file.offer
        price = NOTHING if offer.price is None else form.money(offer.price)
        rate = self.tr("the shop's") if offer.vat_rate is None else form.percent(offer.vat_rate / 100)
        margin = file.margin
        row = (
            price, rate, NOTHING if offer.deposit is None else form.money(offer.deposit),
            NOTHING if file.cost is None else form.money(file.cost, 4),
            NOTHING if margin is None else form.percent(margin / 100),
        )  # fmt: skip
        self.now.fill(
            (self.tr("Price"), self.tr("VAT"), self.tr("Deposit"), self.tr("A unit cost"), self.tr("Margin")), [row]
        )
        self.items.fill(
            (
                self.tr("Supplier"), self.tr("Order code"), self.tr("Pack"), self.tr("Least"), self.tr("Price a unit"),
                self.tr("Main"),
            ),
            [
                (
                    one.supplier, one.order_code or "", amount(one.pack, file.product.unit), form.number(one.least_packs, 0),
                    NOTHING if one.price is None else form.money(one.price, 4), "✓" if one.main else "",
                )
                for one in file.suppliers
            ] or [(self.tr("Nobody delivers it yet."), "", "", "", "", "")],
            figures=(2, 3, 4),
        )  # fmt: skip
        self.past.fill(
            (self.tr("From"), self.tr("Price")),
            [(form.numeric_date(one.valid_from), form.money(one.amount)) for one in file.prices],
        )

    def _retranslate(self) -> None:
        self.rate.show_text(self.tr("VAT rate"))
        self.code.show_text(self.tr("Add a barcode"))
        for card, table, name in (
            (self.now_card, self.now, self.tr("Today")),
            (self.items_card, self.items, self.tr("Suppliers")),
            (self.past_card, self.past, self.tr("Prices before and later")),
        ):
            card.set_title(name)
            table.setAccessibleName(name)
        super()._retranslate()


class DetailSection(FileSection):
    """All that is said of it: names, codes, where it stands, what its label says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setColumnStretch(1, 1)
        holder = QWidget(self)
        holder.setLayout(self.grid)
        self._card(holder)
        self.body.addStretch(1)
        self._retranslate()

    def _show(self, file: ProductFile) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (name, value) in enumerate(self._said(file)):
            caption, text = label(name, "strong", self), label(value, "body", self, wrap=True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(text, row, 1)

    def _said(self, file: ProductFile) -> list[tuple[str, str]]:
        product, form, place = file.product, formatting(), _PLACE[spoken()]
        days = "" if product.shelf_life is None else self.tr("%n day(s)", "", product.shelf_life)
        category = "" if file.category is None else str(getattr(file.category, f"name_{spoken()}"))
        said = (
            (self.tr("French name"), product.name_fr), (self.tr("Dutch name"), product.name_nl),
            (self.tr("English name"), product.name_en), (self.tr("Our number"), product.article or ""),
            (self.tr("Barcodes"), ", ".join(code.lstrip("0") for code in file.gtins)), (self.tr("Category"), category),
            (self.tr("Shelf"), product.shelf or ""), (self.tr("Keeps"), days),
            (self.tr("Origin"), product.origin or ""), (self.tr("Allergens"), _words(product.allergens, ALLERGENS, place)),
            (self.tr("Marks"), _words(product.labels, LABELS, place)), (self.tr("Ingredients"), product.ingredients or ""),
            (self.tr("Age limit"), str(product.min_age or "")),
            (self.tr("No longer sold from"), form.numeric_date(product.withdrawn) if product.withdrawn else ""),
        )  # fmt: skip
        return [(name, value) for name, value in said if value]


def _words(kept: str | None, known: dict[str, tuple[str, str, str]] | object, place: int) -> str:
    words = [] if kept is None else [each for each in kept.split("|") if each]
    return ", ".join(known[each][place] if isinstance(known, dict) and each in known else each for each in words)
