"""One count that is open: scanning with the last entry large above, and beside it what it comes to."""

from datetime import time
from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTimeEdit, QVBoxLayout, QWidget

from beesdesk.catalog.queries import ProductOffer
from beesdesk.catalog.search import ProductHit
from beesdesk.formats import read_number
from beesdesk.stock.count_queries import CountRow, EntryRow
from beesdesk.stock.counting import scanned_quantity
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.stock.count_deeds import CountDeeds
from beesdesk.ui.stock.count_keys import CountKeys
from beesdesk.ui.stock.count_table import CountTable
from beesdesk.ui.stock.count_words import amount, title_of
from beesdesk.ui.stock.last_entry import LastEntry
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.words import CountState

_LEAST_CODE: Final = 8
"""Digits from which on a number that was typed is a code and no quantity."""
_ONE: Final = Decimal(1)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryField(FindField):
    """Takes what is scanned or typed: a code, a name, or how much there is; Enter gives it on."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give Enter on; arrows choose in the list."""
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class CountView(Translated, QWidget):
    """Scan, or type a name; then type how much there is. `wanted` carries what else a key asks for."""

    wanted = Signal(str)

    def __init__(self, deeds: CountDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.count: CountRow | None = None
        self.entries: list[EntryRow] = []
        self._hits: list[ProductHit] = []
        self._waiting: ProductOffer | None = None
        self._chosen: UUID | None = None
        self.heading = label("", "heading", self, wrap=True)
        self.last = LastEntry(self)
        self.rows = PickList(self)
        self.field = EntryField(self.rows, self)
        self.seen_at = QTimeEdit(self)
        self.seen_at.setDisplayFormat("HH:mm")
        self.table = CountTable(deeds, self)
        self._pages = QStackedWidget(self)
        self.seen_at.setVisible(False)
        self.keys = CountKeys(self)
        self.keys.pressed.connect(self._pressed)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._list)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self.field.entered.connect(self._enter)
        self.rows.taken.connect(self._pick)
        self.rows.line_selected.connect(self._choose)
        self.last.stepped.connect(self._step)
        self.table.again_wanted.connect(self._count_again)
        self._lay_out()
        self._retranslate()

    # Showing

    def show_count(self, key: UUID) -> None:
        """Open a count; one that is over shows what it said."""
        if self.count is None or self.count.id != key:
            self._waiting, self._chosen = None, None
            self.field.clear()
            self.keys.switch_off()
            self.seen_at.setVisible(False)
        self.count = self._deeds.count(key)
        if self.count is None:
            return
        self.heading.setText(title_of(self.count))
        is_open = self.count.state is CountState.OPEN
        self.keys.show_for(is_open=is_open)
        if not is_open:
            self.table.show_result(key)
            self._pages.setCurrentWidget(self.table)
            return
        self.entries = self._deeds.entries(key)
        self._list()
        self._show_page()

    def begin(self) -> None:
        """Put the keys where scanning goes on."""
        (self.field if self._pages.currentWidget() is not self.table else self.table.rows).setFocus()

    @property
    def is_comparing(self) -> bool:
        """True while the table of differences is shown."""
        return self._pages.currentWidget() is self.table

    def take_scan(self, text: str) -> None:
        """Take a scanned product: a piece counts as one, unless its code stands for several or says a weight."""
        if self.count is None or self.count.state is not CountState.OPEN:
            return
        read = self._deeds.read(text)
        if read is None:
            return
        offer, code = read
        if self.is_comparing:
            self.keys.switch("compare", on=False)
            self._show_page()
        self.field.clear()
        self._take(offer, scanned_quantity(offer, code))

    # Doing

    def _pressed(self, name: str) -> None:
        match name:
            case "add" | "storeroom" | "again":
                self._say()
            case "from_paper":
                self._ask_time()
            case "take_back":
                self._take_back()
            case "compare":
                self._show_page()
            case _:
                self.wanted.emit(name)

    def _take(self, offer: ProductOffer, quantity: Decimal | None) -> None:
        """Note so much of a product; None has it asked for."""
        self._waiting = offer
        if quantity is None:
            self.field.clear()
            self._say()
            self.field.setFocus()
        else:
            self._note(offer, quantity)

    def _note(self, offer: ProductOffer, quantity: Decimal) -> None:
        if self.count is None:
            return
        entry = self._deeds.enter(
            self.count.id, offer.id, quantity, again=self.keys.is_on("again"),
            back=self.keys.is_on("storeroom"),
            seen=self._seen(),
        )  # fmt: skip
        if entry is not None:
            self._waiting, self._chosen = None, entry.id
            self.field.clear()
            self.show_count(self.count.id)
        self.field.setFocus()
        self.field.selectAll()

    def _enter(self) -> None:
        """Take what is typed: how much there is, a code, or the name that is chosen in the list."""
        text = self.field.text().strip()
        quantity = self._quantity(text)
        if quantity is not None:
            self._take_quantity(quantity)
        elif text.isdigit():
            self.take_scan(text)
        elif text:
            self._pick(self.rows.selected())

    def _take_quantity(self, quantity: Decimal) -> None:
        entry = self._current()
        if self._waiting is not None:
            self._note(self._waiting, quantity)
        elif entry is None:
            self.field.selectAll()
        elif self.keys.is_on("add"):
            offer = self._deeds.offer(entry.product_id)
            if offer is not None:
                self._note(offer, quantity)
        else:
            self._correct(entry, quantity)

    def _correct(self, entry: EntryRow, quantity: Decimal | None) -> None:
        right = self._deeds.correct(entry.id, quantity)
        if right is not None and self.count is not None:
            self._chosen = None if quantity is None else right.id
            self.field.clear()
            self.show_count(self.count.id)
        self.field.setFocus()

    def _take_back(self) -> None:
        entry = self._current()
        if self._waiting is not None:
            self._waiting = None
            self.field.clear()
            self._say()
        elif entry is not None:
            self._correct(entry, None)

    def _step(self, step: Decimal) -> None:
        entry = self._current()
        if entry is not None and entry.quantity + step >= 0:
            self._correct(entry, entry.quantity + step)

    def _pick(self, place: int) -> None:
        """Take what is chosen: a product that was found, or an entry to be corrected."""
        if self._hits:
            if 0 <= place < len(self._hits):
                offer = self._deeds.offer(self._hits[place].id)
                self.field.clear()
                if offer is not None:
                    self._take(offer, None)
        else:
            self._choose(place)
            self.field.setFocus()

    def _choose(self, place: int) -> None:
        if not self._hits and 0 <= place < len(self.entries):
            self._chosen = self.entries[place].id
            self._say()

    def _count_again(self, product: UUID) -> None:
        """Have somebody else count a product once more."""
        offer = self._deeds.offer(product)
        self.keys.switch("again", on=True)
        self.keys.switch("compare", on=False)
        self._show_page()
        if offer is not None:
            self._take(offer, None)

    def _current(self) -> EntryRow | None:
        chosen = next((entry for entry in self.entries if entry.id == self._chosen), None)
        return chosen or (self.entries[0] if self.entries else None)

    def _quantity(self, text: str) -> Decimal | None:
        if text.isdigit() and len(text) >= _LEAST_CODE:
            return None
        return read_number(text.removeprefix("+"), 3)

    # Words

    def _show_page(self) -> None:
        comparing = self.keys.is_on("compare")
        if comparing and self.count is not None:
            self.table.show_lines(self.count.id)
        self._pages.setCurrentWidget(self.table if comparing else self._counting)
        self.keys.show_for(is_open=True)
        if self.isVisible():
            self.begin()

    def _list(self) -> None:
        """Show what a name finds, or the last entries."""
        text = self.field.text().strip()
        is_name = bool(text) and self._quantity(text) is None and not text.isdigit()
        self._hits = self._deeds.find(text) if is_name else []
        if self._hits:
            self.rows.offer([LineView("", hit.name, hit.content or "", "", "") for hit in self._hits])
        else:
            lines = [self._line(entry) for entry in self.entries]
            self.rows.offer(lines)
            places = [place for place, entry in enumerate(self.entries) if entry.id == self._chosen]
            self.rows.select(places[0] if places else (0 if lines else -1))
        self.rows.set_name(self.tr("Products found") if self._hits else self.tr("Last entries"))
        self._say()

    def _line(self, entry: EntryRow) -> LineView:
        at = entry.at.astimezone(self._deeds.zone())
        parts = [formatting().clock(at)]
        parts += [self.tr("storeroom")] if entry.back else []
        parts += [self.tr("counted again")] if entry.turn > 1 else []
        return LineView("", entry.name, ", ".join(parts), amount(entry.quantity, entry.unit), "")

    def _say(self) -> None:
        """Say what was just counted, or what is waited for."""
        entry = self._current()
        language = self._deeds.desk.language
        if self._waiting is not None:
            offer = self._waiting
            asked = self.tr("How many kilograms or litres?") if offer.unit.weighed else self.tr("How many are there?")
            self.last.show_entry(offer.name(language), "?", asked, steps=False)
        elif entry is None or self.count is None:
            self.last.show_entry(
                self.tr("Scan the first product"), "", self.tr("Or type a part of its name."), steps=False
            )
        else:
            whole = self._deeds.found_of(self.count.id, entry.product_id, entry.turn)
            about = self.tr("In all: {quantity}").format(quantity=amount(whole, entry.unit))
            self.last.show_entry(entry.name, amount(entry.quantity, entry.unit), about, steps=not entry.unit.weighed)
        adds = self.keys.is_on("add")
        self.field.setPlaceholderText(
            self.tr("Scan, type a name, or how many more there are")
            if adds
            else self.tr("Scan, type a name, or how many there are")
        )

    def _ask_time(self) -> None:
        """Ask when what is on paper was seen: it counts at that moment, not when it is typed."""
        asked = self.keys.is_on("from_paper")
        if asked:
            now = self._deeds.desk.now().astimezone(self._deeds.zone())
            self.seen_at.setTime(QTime(now.hour, now.minute))
        self.seen_at.setVisible(asked)
        (self.seen_at if asked else self.field).setFocus()

    def _seen(self) -> time | None:
        typed = self.seen_at.time()
        return time(typed.hour(), typed.minute()) if self.keys.is_on("from_paper") else None

    def _lay_out(self) -> None:
        self._counting = QWidget(self)
        inner = QVBoxLayout(self._counting)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        typed = QHBoxLayout()
        typed.setSpacing(8)
        typed.addWidget(self.field, 1)
        typed.addWidget(self.seen_at)
        inner.addWidget(self.last)
        inner.addLayout(typed)
        inner.addWidget(self.rows, 1)
        self._pages.addWidget(self._counting)
        self._pages.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self._pages, 1)
        column.addWidget(self.keys)
        set_order(
            [
                self.last.less, self.last.more, self.field, self.seen_at, self.rows, self.table.rows,
                *self.keys.buttons.values(),
            ]
        )  # fmt: skip

    def _retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("Code, name or quantity"))
        self.seen_at.setAccessibleName(self.tr("Time on the sheet"))
        if self.count is not None:
            self.show_count(self.count.id)
        else:
            self._say()
