"""Suggestions at the desk: looked for beside the screen, booked or declined one by one, each of which can be undone."""

from collections.abc import Callable, Collection
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from beesdesk.shift_reasons import suggestion_line
from beesdesk.shifts.suggesting import Proposal
from beesdesk.ui.language import spoken
from beesdesk.ui.office.foreseen import foreseen
from beesdesk.ui.office.list_deeds import ListDeeds
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.progress import ProgressPanel

Say = Callable[[str, Callable[[], None]], object]


class Suggestions(QObject):
    """What the last search proposed and nobody has dealt with yet; None before any. `changed` when that is another list."""

    changed = Signal()
    arrived = Signal(int)  # a search has ended with so many

    def __init__(self, deeds: ListDeeds, progress: ProgressPanel, say: Say, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Proposal, ...] | None = None
        self._deeds, self._progress, self._say = deeds, progress, say
        deeds.found.connect(self._found)
        deeds.ended.connect(self._ended)
        deeds.searching.connect(progress.advance)
        progress.cancelled.connect(deeds.end_search)

    @property
    def is_searching(self) -> bool:
        """True while a search goes on."""
        return self._deeds.is_searching

    def search(self) -> None:
        """Look who could come."""
        self._deeds.search()
        self._progress.start(self.tr("Looking who could come"))
        self.changed.emit()

    def keep_to(self, shifts: Collection[UUID]) -> None:
        """Forget those for shifts that lack nobody any more."""
        if self.rows is not None:
            self.rows = tuple(one for one in self.rows if one.shift_id in shifts)

    def book(self, row: object) -> None:
        """Book one."""
        if not isinstance(row, Proposal):
            return
        place = self._deeds.book(row)
        if place is not None:
            self._drop(row)
            self._say(self.tr("{name} is booked.").format(name=row.name), lambda: self._unbook(row, place))

    def decline(self, row: object) -> None:
        """Have one not proposed again as long as the desk is open."""
        if isinstance(row, Proposal):
            self._deeds.decline(row)
            self._drop(row)
            said = self.tr("{name} is not proposed again for this shift.").format(name=row.name)
            self._say(said, lambda: self._undecline(row))

    def _unbook(self, row: Proposal, place: UUID) -> None:
        self._deeds.take_back(place)
        self._put_back(row)

    def _undecline(self, row: Proposal) -> None:
        self._deeds.decline(row, declined=False)
        self._put_back(row)

    def _found(self, rows: tuple[Proposal, ...]) -> None:
        self._progress.finish()
        self.rows = rows
        self.changed.emit()
        self.arrived.emit(len(rows))

    def _ended(self) -> None:
        self._progress.finish()
        self.changed.emit()

    def _drop(self, row: Proposal) -> None:
        self.rows = tuple(one for one in self.rows or () if one != row)
        self.changed.emit()

    def _put_back(self, row: Proposal) -> None:
        others = [one for one in self.rows or () if one != row]
        self.rows = tuple(sorted([*others, row], key=lambda one: (one.starts, one.shift_id, one.number)))
        self.changed.emit()


class SuggestionCard(Card):
    """What booking a suggestion will change, and what speaks for it."""

    def __init__(self, deeds: ListDeeds, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._deeds = deeds
        self.text = label("", "body", self, wrap=True)
        self.add(self.text)

    def tell(self, row: object) -> None:
        """Tell of a suggestion; of anything else there is nothing to tell."""
        self.setVisible(isinstance(row, Proposal))
        if not isinstance(row, Proposal):
            return
        found = self._deeds.foresee(row)
        changes = found if isinstance(found, str) else "\n".join(foreseen(found))
        why = " · ".join(suggestion_line(one.word, one.figures, spoken()) for one in row.why)
        self.set_title(self.tr("What booking {name} will change").format(name=row.name))
        self.text.setText("\n".join([changes, self.tr("Why: {reasons}").format(reasons=why)]))
