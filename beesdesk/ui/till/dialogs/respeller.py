"""Second thoughts about what was typed: articles whose names are nearly so, found beside the screen."""

from collections.abc import Callable
from datetime import date
from typing import Final, Self

from PySide6.QtCore import QObject, Signal

from beesdesk.catalog.search import ProductHit, search_products
from beesdesk.catalog.spelling import Speller
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.words import Language

ENOUGH: Final = 5
"""Hits from which nobody has mistyped."""


class Respeller(QObject):
    """Searches with other spellings, one search at a time; it lives as long as its owner and keeps the words it knows.

    The first search reads the catalogue's words, which takes too long for the screen to wait. `found` carries what was
    typed and the hits.
    """

    found = Signal(str, object)

    def __init__(self, shop: Shop, owner: QObject) -> None:
        super().__init__(owner)
        self._shop, self._speller = shop, Speller()
        self._background = Background(self)
        self._busy = False
        self._next: Callable[[], None] | None = None

    @classmethod
    def of(cls, owner: QObject, shop: Shop) -> Self:
        """Return the one that an owner has, made at first use."""
        return owner.findChild(cls) or cls(shop, owner)

    def ask(self, text: str, language: Language, today: date, limit: int) -> None:
        """Search for a text; of several asked meanwhile only the last is searched for."""
        if self._busy:
            self._next = lambda: self.ask(text, language, today, limit)
            return
        self._busy = True

        def work() -> list[ProductHit]:
            return self._shop.read(search_products, text, language, today, limit, self._speller)

        self._background.run(work, lambda hits: self._done(text, hits), self._fail)

    def _done(self, text: str, hits: list[ProductHit]) -> None:
        self._busy = False
        self.found.emit(text, hits)
        following, self._next = self._next, None
        if following:
            following()

    def _fail(self, fault: Exception) -> None:
        self._busy = False
        raise fault
