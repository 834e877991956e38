"""What machines did without knowing of each other: what holds, what was lost to it, and the last word of the office."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from beesdesk.clash_facts import mark_seen
from beesdesk.sync.clashes import OpenClash, open_clashes
from beesdesk.sync.conflicts import OpenConflict, keep, open_conflicts, turn_round
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.conflict_words import clash_line, clash_outcome, clash_title, conflict_line, side_words
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.theme import look

_HEIGHT: Final = 44
_LOW: Final = 480  # px at 100 %: with less, only the list and what is chosen are seen
_SHORT: Final = 24  # signs of a value on a button
Line = OpenConflict | OpenClash


class ConflictsPage(Page):
    """Arrow keys choose a line. F12 keeps what holds, or has seen it; F9 takes what was lost instead."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.lines: list[Line] = []
        self._heading = label("", "heading", self, wrap=True)
        self._about = label("", "muted", self, wrap=True)
        self.list = PlainTable(self, wide=1)
        self.empty = EmptyState("check", self)
        self._card = Card(parent=self)
        self._what = label("", "title", self._card, wrap=True)
        self.held, self.lost = (label("", "body", self._card, wrap=True) for _ in range(2))
        self.turn = KeyButton(key="F9", height=_HEIGHT, parent=self)
        self.keep = KeyButton(key="F12", tone=Tone.PRIMARY, height=_HEIGHT, parent=self)
        self.keep.clicked.connect(lambda: desk.attempt(self._keep))
        self.turn.clicked.connect(lambda: desk.attempt(self._turn_round))
        self.list.itemSelectionChanged.connect(self._show)
        self.list.taken.connect(lambda _: self.keep.setFocus())
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("ConflictsPage", "Conflicts")

    def reload(self) -> None:
        """Show what is open now."""
        shop = self._desk.shop
        self.lines = [*shop.read(open_conflicts, spoken()), *shop.read(open_clashes)]
        heads = (self.tr("What"), self.tr("About"), self.tr("When"))
        self.list.fill(heads, [self._cells(line) for line in self.lines])
        self._pages.setCurrentWidget(self._whole if self.lines else self.empty)
        self._show()

    def begin(self) -> None:
        """Go through the list."""
        (self.list if self.lines else self).setFocus()

    @property
    def chosen(self) -> Line | None:
        """The line that is chosen."""
        place = self.list.currentRow()
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list the room that large text takes."""
        super().resizeEvent(event)
        self._about.setVisible(self.height() >= look().px(_LOW))

    def _keep(self) -> None:
        line, desk = self.chosen, self._desk
        if isinstance(line, OpenConflict) and desk.did(keep, line, desk.who, desk.approved_by):
            self._done(self.tr("Kept: {value}").format(value=line.held.value))
        elif isinstance(line, OpenClash) and desk.did(mark_seen, line.id, now=desk.now(), who=desk.who):
            self._done(self.tr("Seen."))

    def _turn_round(self) -> None:
        line, desk = self.chosen, self._desk
        if isinstance(line, OpenConflict) and desk.did(turn_round, line, desk.who, desk.approved_by):
            self._done(self.tr("It holds now: {value}").format(value=line.lost.value))

    def _done(self, text: str) -> None:
        self.reload()
        self.begin()
        self._desk.told.emit(text, None)

    def _cells(self, line: Line) -> tuple[str, str, str]:
        if isinstance(line, OpenConflict):
            when = formatting().moment(line.held.at.astimezone())
            return f"{line.kind}: {line.thing}", conflict_line(line), when
        return clash_title(line.kind), clash_line(line), formatting().moment(line.at.astimezone())

    def _show(self) -> None:
        """Show the chosen line whole, and what can be done."""
        line = self.chosen
        self._card.setVisible(line is not None)
        self.keep.setVisible(line is not None)
        self.turn.setVisible(isinstance(line, OpenConflict))
        if isinstance(line, OpenConflict):
            self._what.setText(f"{line.kind}: {line.thing} \u2013 {line.column}")
            self.held.setText(
                self.tr("Holds now: {value} ({by})").format(value=line.held.value, by=side_words(line.held))
            )
            self.lost.setText(
                self.tr("Lost to it, unseen: {value} ({by})").format(value=line.lost.value, by=side_words(line.lost))
            )
            self.keep.show_text(self.tr("Keep: {value}").format(value=_short(line.held.value)))
            self.turn.show_text(self.tr("Take instead: {value}").format(value=_short(line.lost.value)))
            self.turn.setEnabled(line.is_readable)
        elif line is not None:
            self._what.setText(clash_title(line.kind))
            self.held.setText(clash_line(line))
            self.lost.setText(clash_outcome(line))
            self.keep.show_text(self.tr("Seen"))
        self.held.setVisible(bool(self.held.text()))

    def _lay_out(self) -> None:
        self._whole = QWidget(self)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._card.add(self._what)
        self._card.add(self.held)
        self._card.add(self.lost)
        acts = FlowLayout(spacing=12)
        for button in (self.turn, self.keep):
            acts.addWidget(button)
        column.addWidget(self.list, 1)
        column.addWidget(self._card)
        column.addLayout(acts)
        self._pages.addWidget(self._whole)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(8)
        whole.addWidget(self._heading)
        whole.addWidget(self._about)
        whole.addWidget(self._pages, 1)

    def _retranslate(self) -> None:
        self._heading.setText(self.title())
        self._about.setText(
            self.tr(
                "Two machines may change one thing before they hear of each other. The later word holds at once; here somebody looks"
                " whether that is right."
            )
        )
        self.list.setAccessibleName(self.title())
        self.empty.show_message(
            self.tr("Nothing to look at"), self.tr("No two machines have said different things of one thing.")
        )
        self.reload()


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}\u2026"
