"""Finding an article: by its name while it is typed, by its number, or by the shelf where it stands."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from beesdesk.catalog.search import ProductHit, search_products
from beesdesk.catalog.shelves import categories, products_of_category
from beesdesk.messages import word
from beesdesk.pos.actions import ONE, Amounts
from beesdesk.pos.model import UnknownCode
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.respeller import ENOUGH, Respeller
from beesdesk.ui.till.dialogs.shelf_tiles import ShelfTiles
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MOST: Final = 60
_LONGEST: Final = 80


class SearchDialog(TillDialog):
    """Puts the article chosen into the basket, and answers with its `UUID`.

    With nothing typed it shows the shelves as tiles; Esc leaves a shelf before it leaves the dialog. `weighed` offers
    only what is sold by weight or volume; `unknown` is the code that the article settles.
    """

    WIDTH = 980
    HEIGHT = 720

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        words: str = "",
        weighed: bool = False,
        amounts: Amounts = ONE,
        unknown: UnknownCode | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._weighed, self._amounts, self._unknown = weighed, amounts, unknown
        self._shelf: UUID | None = None
        self.found: list[ProductHit] = []
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.shelves = ShelfTiles(self)
        self.up = KeyButton(icon="back", parent=self)
        self._empty = EmptyState("search", self)
        self._pages = QStackedWidget(self)
        for page in (self.shelves, self.rows, self._empty):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.field, 3)
        top.addWidget(self.up, 1)
        self.content.addLayout(top)
        self.content.addWidget(self._pages, 1)
        self.field.textChanged.connect(self._search)
        self.rows.taken.connect(self._take)
        self._respeller = Respeller.of(desk, desk.shop)
        self._respeller.found.connect(self._respelt)
        self.shelves.opened.connect(self._open_shelf)
        self.shelves.changed.connect(self._show)
        self.up.clicked.connect(self._go_up)
        self._load_shelves()
        self.field.setText(words)
        self._retranslate()
        self.field.setFocus()

    def reject(self) -> None:
        """Leave the shelf, and from the departments the dialog."""
        if not self.field.text() and (self._shelf or self.shelves.shown):
            self._go_up()
        else:
            super().reject()

    def _load_shelves(self) -> None:
        self._language = spoken()
        self.shelves.show_shelves(self.desk.shop.read(categories, self._language))

    def _search(self, words: str) -> None:
        self.clear_error()
        self._shelf = None
        if not words.strip():
            self._offer(())
            return
        today = self.desk.today()
        self._offer(self.desk.shop.read(search_products, words, spoken(), today, _MOST))
        if len(self.found) < ENOUGH:
            self._respeller.ask(words, spoken(), today, _MOST)

    def _respelt(self, words: str, hits: Sequence[ProductHit]) -> None:
        """Show what other spellings find, unless something else was typed meanwhile."""
        if words == self.field.text() and len(hits) > len(self.found):
            self._offer(hits)

    def _open_shelf(self, shelf: UUID) -> None:
        self._shelf = shelf
        self._offer(self.desk.shop.read(products_of_category, shelf, spoken(), self.desk.today()))
        self.field.setFocus()

    def _go_up(self) -> None:
        self.clear_error()
        if self.field.text():
            self.field.clear()
        elif self._shelf:
            self._shelf = None
            self._offer(())
        else:
            self.shelves.show_within(None)
        self.field.setFocus()

    def _offer(self, hits: Sequence[ProductHit]) -> None:
        self.found = [hit for hit in hits if not self._weighed or hit.unit.weighed]
        self.rows.offer([self._row(hit) for hit in self.found])
        self._show()

    def _show(self) -> None:
        """Show what was found, or the shelves while nothing is asked."""
        asked = bool(self.field.text().strip() or self._shelf)
        page = self.rows if self.found else self._empty if asked else self.shelves
        self._pages.setCurrentWidget(page)
        self.up.setVisible(bool(asked or self.shelves.shown))
        self._empty.show_message(
            self.tr("No article found"), self.tr("Try a part of the name, or look on the shelves.")
        )

    def _do(self) -> None:
        place = self.rows.selected()
        if self.found and place >= 0:
            self._take(place)
        elif self.field.text().strip():
            self.show_error(self.tr("No article is called so. Try a part of the name."))
        else:
            self.show_error(self.tr("Type a part of the name first, or choose a shelf."))

    def _take(self, place: int) -> None:
        hit = self.found[place]
        if self.desk.pick(hit.id, self._amounts, unknown=self._unknown.id if self._unknown else None):
            self.answer(hit.id)

    def _row(self, hit: ProductHit) -> LineView:
        """Return a hit as a row; one without a price says so."""
        number = self.tr("no. {number}").format(number=hit.article) if hit.article else ""
        detail = " \u00b7 ".join(part for part in (hit.brand, hit.content, number) if part)
        if hit.price is None:
            return LineView("", hit.name, detail, self.tr("no price yet"), "")
        each = self.tr("per {unit}").format(unit=word(hit.unit, spoken())) if hit.unit.weighed else ""
        return LineView("", hit.name, detail, each, formatting().money(hit.price))

    def _title_text(self) -> str:
        if self._unknown:
            return self.tr("Which article has the code {code}?").format(code=self._unknown.code)
        if self._weighed:
            return self.tr("Weigh: which article?")
        if self._amounts.quantity != 1:
            return self.tr("Search an article: {count} \u00d7").format(
                count=formatting().quantity(self._amounts.quantity)
            )
        return self.tr("Search an article")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._title_text())
        self.field.setPlaceholderText(self.tr("Name, brand or number"))
        self.field.setAccessibleName(self.tr("Name, brand or number"))
        self.rows.set_name(self.tr("Articles found"))
        self.up.show_text(self.tr("All shelves"))
        self.act.show_text(self.tr("Weigh it") if self._weighed else self.tr("Add to the basket"))
        if self._language != spoken():
            self._load_shelves()
        self.rows.offer([self._row(hit) for hit in self.found])
        self._show()
