"""The lists of the office: one table for whichever is chosen, and what can be done with its rows."""

from collections.abc import Callable, Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.members.lost_cards import CardWish
from beesdesk.reports.list_columns import Reader, columns_of, head, sums, title, total_word
from beesdesk.shifts.lists import GapLine, Row
from beesdesk.shifts.suggesting import Proposal
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.list_acts import ListActs
from beesdesk.ui.office.list_chooser import ListChooser
from beesdesk.ui.office.list_deeds import ListDeeds
from beesdesk.ui.office.list_empty import ListEmpty
from beesdesk.ui.office.list_filter import ListFilter
from beesdesk.ui.office.list_panels import ListPanels
from beesdesk.ui.office.list_reading import Found, ListReading
from beesdesk.ui.office.list_suggestions import SuggestionCard, Suggestions
from beesdesk.ui.office.list_table import ListTable
from beesdesk.ui.office.list_words import words_of
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.theme import look
from beesdesk.words import ListName

_SIDE: Final = 232  # px at 100 %
_NARROW: Final = 720
_LOW: Final = 140
_LEAST: Final = 240
_UNBOUND: Final = 16_777_215


class ListsPage(Page):
    """Choose a list, go through its rows by arrow keys, open one by Enter; what else can be done has its key."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = ListDeeds(desk, self)
        self._lists: Mapping[ListName, tuple[Row, ...]] = {}
        self._reader: Reader | None = None
        self.chooser = ListChooser(self)
        self.heading = label("", "heading", self, wrap=True)
        self.about = label("", "muted", self, wrap=True)
        self.acts = ListActs(self)
        self.table = ListTable(self)
        self.filter = ListFilter(self.table, self)
        self.totals = label("", "strong", self, wrap=True)
        self.empty = ListEmpty(self)
        self.progress, self.waiting = ProgressPanel(self), ProgressPanel(self)
        self.reading = ListReading(desk, self.waiting, self)
        self.detail = SuggestionCard(self.deeds, self)
        self.suggestions = Suggestions(self.deeds, self.progress, self._say, self)
        self.panels = ListPanels(desk, self.deeds, self)
        self._lay_out()
        self._connect()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("ListsPage", "Lists")

    def begin(self) -> None:
        """Choose a list."""
        self.chooser.setFocus()

    def reload(self) -> None:
        """Show the chosen list as it is now; what was chosen in it stays chosen."""
        self.reading.read()

    def _take(self, found: Found) -> None:
        self._lists, self._reader = found
        self.suggestions.keep_to({row.shift_id for row in self._lists[ListName.GAPS] if isinstance(row, GapLine)})
        self._show_rows()

    def leave(self) -> None:
        """Read, and look for suggestions, no more: the desk closes."""
        self.reading.stop()
        self.deeds.end_search()

    @property
    def busy(self) -> bool:
        """True while the rows are still to come."""
        return self.reading.is_on

    @property
    def name(self) -> ListName:
        """Which list is shown."""
        return self.chooser.name

    def rows(self) -> tuple[Row, ...]:
        """Return all rows of the list that is shown."""
        return self.suggestions.rows or () if self.name is ListName.SUGGESTIONS else self._lists.get(self.name, ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        """Put the chooser above the table where there is little room beside it."""
        narrow = self.width() < look().px(_NARROW)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.chooser.setMinimumSize(look().px(_SIDE), look().px(_LOW))
        self.chooser.setMaximumWidth(_UNBOUND if narrow else look().px(_SIDE))
        self.chooser.setMaximumHeight(look().px(_LOW) if narrow else _UNBOUND)
        self.table.setMinimumHeight(look().px(_LEAST))
        self.acts.set_narrow(narrow=narrow)

    # What is shown

    def _choose(self) -> None:
        """Show another list from its first row on, as it was last looked at."""
        self.filter.clear()
        self.table.clearSelection()
        self._show_rows()
        if self.table.rows.rowCount():
            self.table.selectRow(0)

    def _show_rows(self) -> None:
        self.heading.setText(title(self.name, spoken()))
        self.about.setText(words_of(self.name).about)
        if self._reader is None:
            self._follow()
            return
        counts: dict[ListName, int | None] = {name: len(rows) for name, rows in self._lists.items()}
        proposed = self.suggestions.rows
        self.chooser.show_counts({**counts, ListName.SUGGESTIONS: None if proposed is None else len(proposed)})
        keys, sorted_by, descending = self.deeds.view(self.name)
        known = {column.key: column for column in columns_of(self.name)}
        stood = self.table.stand()
        self.table.show_rows(self.rows(), [known[key] for key in keys], self._reader, sorted_by, descending=descending)
        self.table.stand_again(stood)
        self._follow()

    def _follow(self) -> None:
        """Show what fits what is shown: table or reason for none, sums, acts, the chosen suggestion."""
        model, has_rows = self.table.rows, self.table.rows.rowCount() > 0
        is_search = self.name is ListName.SUGGESTIONS
        shown = {"columns"} if model.total else set()
        if has_rows:
            shown |= {"open", "save", "sort"} | ({"mail"} if hasattr(model.rows[0], "member_id") else set())
        if self.name is ListName.CARDS and has_rows:
            shown.add("handed")
        if is_search:
            shown |= {"search", "book", "decline"} if has_rows else {"search"}
        self.acts.show_only(shown)
        self.acts.buttons["search"].setEnabled(not self.suggestions.is_searching)
        self._pages.setCurrentWidget(self.table if has_rows else self.empty)
        if self._reader is None:
            self.empty.wait(is_on=self.reading.is_on)
        else:
            self.empty.tell(self.name, self.suggestions, self.filter.text() if model.total else "")
        self._say_totals()
        self.detail.tell(self.table.current() if is_search else None)
        self.filter.setVisible(model.total > 0)

    def _say_totals(self) -> None:
        """Write the row of totals: how many rows, of how many, how many chosen, and what the columns add up to."""
        model, shown, picked = self.table.rows, self.table.rows.rowCount(), len(self.table.picked())
        parts = [self.tr("%n row(s)", "", shown)]
        if shown < model.total:
            parts = [self.tr("{shown} of {all} rows").format(shown=shown, all=model.total)]
        if picked > 1:
            parts.append(self.tr("%n chosen", "", picked))
        columns = [column for column in model.columns if column.summed]
        if self._reader is not None:
            added = zip(columns, sums(columns, model.rows, self._reader), strict=True)
            parts += [self._named(head(column.key, spoken()), str(value)) for column, value in added]
        self.totals.setText(self._named(total_word(spoken()), " · ".join(parts)))
        self.totals.setVisible(shown > 0)

    def _named(self, name: str, value: str) -> str:
        return self.tr("{name}: {value}").format(name=name, value=value)

    # Acts

    def open_row(self) -> None:
        """Have the file, the sheet or the week of the row opened."""
        row = self.table.current()
        member, sheet = getattr(row, "member_id", None), getattr(row, "sheet_id", None)
        if isinstance(row, Proposal | GapLine):
            self.week_wanted.emit(row.day)
        elif isinstance(sheet, UUID):
            self.sheet_wanted.emit(sheet)
        elif isinstance(row, CardWish):
            self.cards_wanted.emit(row.member_id)
        elif isinstance(member, UUID):
            self.member_wanted.emit(member)

    def _sort(self, key: str) -> None:
        """Sort by a column; again turns the order round, a third time leaves it as it comes."""
        model = self.table.rows
        is_same = model.sorted_by == key
        wanted = None if is_same and model.descending else key
        self._keep([column.key for column in model.columns], wanted, descending=is_same and not model.descending)

    def _sort_here(self) -> None:
        column = self.table.current_column()
        if column is not None:
            self._sort(column.key)

    def _keep(self, keys: list[str], sorted_by: str | None, *, descending: bool) -> None:
        self.deeds.keep_view(self.name, keys, sorted_by, descending=descending)
        self._show_rows()

    def _choose_columns(self) -> None:
        model = self.table.rows
        self.panels.choose_columns(
            self.name,
            [column.key for column in model.columns],
            lambda keys: self._keep(keys, model.sorted_by, descending=model.descending),
        )

    def _hand_over(self) -> None:
        """Note that a new card was handed over."""
        row = self.table.current()
        if isinstance(row, CardWish) and self.deeds.hand_over(row):
            name = row.eater or f"{row.first_name} {row.family_name}"
            self._say(self.tr("{name} has the new card.").format(name=name), lambda: self._not_handed_over(row))

    def _not_handed_over(self, row: CardWish) -> None:
        self._desk.attempt(lambda: self.deeds.hand_over(row, back=True))

    def _say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self._desk.told.emit(text, undo)

    # Within

    def _connect(self) -> None:
        self.reading.came.connect(self._take)
        self.reading.turned.connect(self._follow)
        self.chooser.picked.connect(lambda _: self._choose())
        self.chooser.entered_list.connect(self._enter)
        self.table.opened.connect(self.open_row)
        self.table.typed.connect(self.filter.begin)
        self.table.chosen.connect(self._follow)
        self.table.horizontalHeader().sectionClicked.connect(
            lambda place: self._sort(self.table.rows.columns[place].key)
        )
        self.filter.textChanged.connect(self._filtered)
        self.filter.opened.connect(self.open_row)
        self.empty.acted.connect(self._act_on_empty)
        self.suggestions.changed.connect(self._show_rows)
        self.suggestions.arrived.connect(self._arrived)
        self.panels.sent.connect(lambda sent: self._say(self.tr("%n e-mail(s) in the outbox", "", sent)))
        self.acts.connect_to(
            {
                "open": self.open_row, "sort": self._sort_here, "columns": self._choose_columns,
                "mail": lambda: self.panels.write_to(self.table.picked()),
                "save": lambda: self.panels.save(self.name, self.table),
                "search": self.suggestions.search,
                "handed": lambda: self._desk.attempt(self._hand_over),
                "book": lambda: self.suggestions.book(self.table.current()),
                "decline": lambda: self.suggestions.decline(self.table.current()),
            }
        )  # fmt: skip
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.filter.setFocus)

    def _enter(self) -> None:
        if self.table.rows.rowCount():
            self.table.setFocus()
            self._scroll.ensureWidgetVisible(self.table)
        elif self.empty.act.isVisible():
            self.empty.act.setFocus()

    def _filtered(self, text: str) -> None:
        stood = self.table.stand()
        self.table.rows.filter(text)
        self.table.stand_again(stood)
        self._follow()

    def _act_on_empty(self) -> None:
        if self._reader is None:
            self.reload()
        elif self.table.rows.total:
            self.filter.clear()
            self.table.setFocus()
        else:
            self.suggestions.search()

    def _arrived(self, count: int) -> None:
        announce(self, self.tr("%n suggestion(s)", "", count))
        if self.name is ListName.SUGGESTIONS and self.isVisible():
            self._enter()

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        right = QVBoxLayout()
        right.setSpacing(8)
        for part in (self.heading, self.about, self.acts, self.filter, self.progress):
            right.addWidget(part)
        right.addWidget(self._pages, 1)
        right.addWidget(self.totals)
        right.addWidget(self.detail)
        right.addWidget(self.waiting)  # below, where it moves nothing that somebody reads
        inner = QWidget(self)
        inner.setProperty("role", "page")
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._halves.setContentsMargins(16, 16, 16, 16)
        self._halves.setSpacing(12)
        self._halves.addWidget(self.chooser)
        self._halves.addLayout(right, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        set_order(
            [
                self.chooser, *self.acts.buttons.values(), self.filter, self.progress.cancel, self.table, self.empty.act,
                self.waiting.cancel,
            ]
        )  # fmt: skip

    def _retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter: type a name, a number, a day"))
        self.filter.setAccessibleName(self.tr("Filter the rows"))
        self.table.setAccessibleName(self.tr("Rows of the list"))
        if self._reader is not None:
            self.reload()
        else:
            self._show_rows()
