"""What does this cost? Scanned, or looked for by name; nothing is sold here."""

from collections.abc import Callable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.catalog.barcodes import CodeKind
from beesdesk.catalog.enquiry import NO_ARTICLES, Enquiry, enquire, enquire_product
from beesdesk.catalog.search import ProductHit, search_products
from beesdesk.messages import word
from beesdesk.settings import Settings
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.page import KioskPage, column_of
from beesdesk.ui.kiosk.pieces import key, said, swap
from beesdesk.ui.kiosk.price_view import PriceView
from beesdesk.ui.kiosk.tiles import Tiles
from beesdesk.ui.kiosk.typed import typed_words
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone

FOUND: Final = 12  # articles that are shown of what is typed
_LEAST: Final = 2  # letters from which on is searched


class PriceCheckPage(KioskPage):
    """Asks for an article, and says what it costs and what it is; one after the other."""

    icon = "scanner"

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(booth, parent)
        self._ask: Callable[[], Enquiry] | None = None  # asked anew in another language
        self._words: str | None = None  # what is typed, while something is looked for
        self.search = key("", self._open_search, icon="search", tone=Tone.PRIMARY)
        self._foot.addWidget(self.search)
        self._begin()

    @classmethod
    def title(cls) -> str:
        """Return what the button says."""
        return QCoreApplication.translate("PriceCheckPage", "What does it cost?")

    @classmethod
    def is_offered(cls, settings: Settings) -> bool:
        """Return whether the shop wants it here."""
        return settings.kiosk_price_check

    def take_scan(self, text: str) -> bool:
        """Show what was scanned; a card is its owner's way to their own page."""
        found = self.shop.read(enquire, text, self.today)
        if found.code.kind is CodeKind.CARD:
            return False
        self._words = None
        if found.offer is None:
            self._ask = None
            self._show()
            self.booth.sounds.refused()
            self.say(State.BAD, self._why_not(found))
        else:
            self.booth.sounds.scanned()
            self._open(partial(self._asked, text))
        return True

    def _asked(self, text: str) -> Enquiry:
        return self.shop.read(enquire, text, self.today)

    def _chosen(self, product_id: UUID) -> Enquiry:
        return self.shop.read(enquire_product, product_id, self.today)

    def _open(self, ask: Callable[[], Enquiry]) -> None:
        self._ask = ask
        self._note.clear()
        self._show()

    def _why_not(self, found: Enquiry) -> str:
        code = found.code
        if code.kind is CodeKind.INVALID:
            return self.tr("The code was not read well. Scan it again, or search by name.")
        if code.kind in NO_ARTICLES:
            return self.tr("This is no article: {kind}.").format(kind=word(code.kind, spoken()))
        return self.tr("This code is not known here: {code}. Ask at the desk.").format(code=code.raw)

    def _open_search(self) -> None:
        self._ask, self._words = None, ""
        self._note.clear()
        self._show()

    def _go_back(self) -> None:
        if self._ask is None and self._words is None:
            self.finished.emit()
            return
        if self._ask is None:
            self._words = None
        self._ask = None
        self._note.clear()
        self._show()

    def _build(self) -> QWidget:
        self.search.show_text(self.tr("Search by name"))
        self.search.setVisible(self._ask is not None or self._words is None)
        if self._ask is not None:
            return PriceView(self._ask())
        if self._words is not None:
            return _Search(self)
        view = EmptyState("scanner")
        view.show_message(self.tr("Hold an article in front of the scanner"), self.tr("or search for it by its name."))
        return view

    @property
    def words(self) -> str:
        """What was typed before."""
        return self._words or ""

    def matches(self, words: str) -> list[ProductHit]:
        """Return what is called so, and remember what was typed."""
        self._words = words
        if len(words) < _LEAST:
            return []
        return self.shop.read(search_products, words, spoken(), self.today, FOUND)

    def choose(self, hit: ProductHit) -> None:
        """Show one of them."""
        self._open(partial(self._chosen, hit.id))


class _Search(QWidget):
    """Letters, and under them what is called so."""

    def __init__(self, page: PriceCheckPage) -> None:
        super().__init__()
        self._page = page
        self._typed = typed_words(self.tr("Name of the article"), page.words)
        self._found = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._typed)
        self._column.addWidget(self._found)
        self._column.addStretch(1)
        self._typed.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        words = self._typed.text
        hits = self._page.matches(words)
        if hits:
            made: QWidget = Tiles([self._tile(hit) for hit in hits], 300)
        else:
            none = self.tr("Nothing is called that. Try another word.")
            hint = self.tr("Type the beginning of its name.")
            made = column_of(said(none if len(words) >= _LEAST else hint, "muted"))
        swap(self._column, self._found, made)
        self._found = made

    def _tile(self, hit: ProductHit) -> KeyButton:
        parts = [hit.name, hit.brand, hit.content]
        tile = key(" \u00b7 ".join(part for part in parts if part), partial(self._page.choose, hit))
        if hit.price is not None:
            tile.set_hint(formatting().money(hit.price))
        return tile
