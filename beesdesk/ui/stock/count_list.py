"""The counts: those that are open, and those that were over last."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.stock.count_queries import CountRow
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.line_view import Kind, LineView
from beesdesk.ui.stock.count_deeds import CountDeeds
from beesdesk.ui.stock.count_words import state_word, title_of
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.words import CountState

_HEIGHT: Final = 48
_SIGNS: Final = {CountState.OPEN: "…", CountState.CLOSED: "✓", CountState.DROPPED: "✕"}


class CountList(Translated, QWidget):
    """Arrow keys choose a count, Enter or a finger opens it (`picked`)."""

    picked = Signal(object)  # UUID
    new_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, deeds: CountDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.counts: list[CountRow] = []
        self.heading = label("", "heading", self, wrap=True)
        self.hint = label("", "muted", self, wrap=True)
        self.new = KeyButton(key="F2", tone=Tone.PRIMARY, height=_HEIGHT, parent=self)
        self.next = KeyButton(key="F3", height=_HEIGHT, parent=self)
        self.rows = PickList(self)
        self.empty = EmptyState("search", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self.empty)
        self.new.clicked.connect(self.new_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.empty.acted.connect(self.new_wanted)
        self.rows.taken.connect(self._take)
        self.rows.activated.connect(lambda index: self._take(index.row()))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.new, self.next):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        column.addWidget(self._pages, 1)
        self._retranslate()

    def reload(self) -> None:
        """Show the counts as they are now; the chosen one stays chosen."""
        chosen = self.rows.selected()
        before = self.counts[chosen].id if 0 <= chosen < len(self.counts) else None
        self.counts = self._deeds.counts()
        self.rows.offer([self._line(row) for row in self.counts])
        same = [place for place, row in enumerate(self.counts) if row.id == before]
        if self.counts:
            self.rows.select(same[0] if same else 0)
        self._pages.setCurrentWidget(self.rows if self.counts else self.empty)

    def begin(self) -> None:
        """Put the keys into the list, or where one is begun."""
        (self.rows if self.counts else self.empty.act).setFocus()

    def _line(self, row: CountRow) -> LineView:
        at = (row.closed_at or row.opened_at).astimezone(self._deeds.zone())
        detail = f"{state_word(row.state)}, {formatting().moment(at)}"
        counted = self.tr("%n product(s)", "", row.products)
        kind: Kind = "item" if row.state is CountState.OPEN else "correction"
        return LineView(_SIGNS[row.state], title_of(row), detail, counted, "", kind=kind)

    def _take(self, place: int) -> None:
        if 0 <= place < len(self.counts):
            self.picked.emit(self.counts[place].id)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Counts"))
        self.hint.setText(self.tr("The shop goes on selling while you count: every entry counts at its own moment."))
        self.new.show_text(self.tr("New count"))
        self.next.show_text(self.tr("What to count next"))
        self.rows.set_name(self.tr("Counts"))
        self.empty.show_message(
            self.tr("Nothing was counted yet"),
            self.tr("Count a shelf, a category, a supplier's goods, or a list."),
            self.tr("Begin a count"),
        )
        self.reload()
