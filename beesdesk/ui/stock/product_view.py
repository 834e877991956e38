"""A product's file on the screen: its stock through time, what it costs and who delivers it, and all that is said of it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.stock.product_file import ProductFile
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import StateChip
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.stock.product_deeds import ProductDeeds
from beesdesk.ui.stock.product_details import DetailSection
from beesdesk.ui.stock.product_prices import PriceSection
from beesdesk.ui.stock.product_stock import StockSection
from beesdesk.ui.stock.product_words import state_of

_HEIGHT: Final = 44


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
