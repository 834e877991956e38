"""What is done from the lists: choices kept, files written, members written to, suggestions searched and booked."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.lost_cards import CardWish, card_not_given, end_card_request
from beesdesk.messages import sentence
from beesdesk.reports.list_columns import columns_of, usual
from beesdesk.reports.list_papers import list_paper, write_list
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.foresight import Foresight
from beesdesk.shifts.list_views import ListView, keep_view, note_export, view_of
from beesdesk.shifts.lists import Row
from beesdesk.shifts.mailing import Addressee, Letter, addressees, preview, write_to
from beesdesk.shifts.search import STEPS, Search
from beesdesk.shifts.suggesting import Proposal, accept, proposals
from beesdesk.shifts.wording import text_of
from beesdesk.ui.background import Background
from beesdesk.ui.office.desk import Call, OfficeDesk
from beesdesk.words import Language, ListName, MessageKind

FOLDER: Final = "exports"
_LOOK_MS: Final = 100
P = ParamSpec("P")
T = TypeVar("T")


class ListDeeds(QObject):
    """The deeds of one desk. `found` carries what a search proposes, `searching` how far it is."""

    found = Signal(object)  # tuple[Proposal, ...]
    searching = Signal(int, int)  # steps done, of so many
    ended = Signal()

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._shop = desk, desk.shop
        self._background = Background(self)
        self.declined: frozenset[tuple[UUID, UUID]] = frozenset()
        self._search: Search | None = None
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._tell)

    # Choices

    def view(self, name: ListName) -> tuple[tuple[str, ...], str | None, bool]:
        """Return which columns a list shows on this device, by which it is sorted, and whether downwards."""
        kept: ListView | None = self._shop.read(view_of, name)
        known = {column.key for column in columns_of(name)}
        keys = tuple(key for key in kept.columns.split("|") if key in known) if kept else ()
        sorted_by = kept.sorted_by if kept and kept.sorted_by in known else None
        return keys or usual(name), sorted_by, bool(kept and kept.descending)

    def keep_view(self, name: ListName, keys: Sequence[str], sorted_by: str | None, *, descending: bool) -> None:
        """Remember that."""
        self._do(keep_view, name, keys, sorted_by, descending=descending)

    # Suggestions

    @property
    def is_searching(self) -> bool:
        """True while suggestions are being looked for."""
        return self._search is not None

    def search(self) -> None:
        """Look for suggestions beside the screen; one search at a time."""
        if self._search is not None:
            return
        search = self._search = Search(self.declined)
        self._clock.start()
        self._background.run(
            partial(self._shop.read, proposals, now=self._desk.now(), search=search, apart=True),
            self._found,
            self._failed,
        )

    def end_search(self) -> None:
        """Look no further."""
        if self._search is not None:
            self._search.end()

    def book(self, proposal: Proposal) -> UUID | None:
        """Book a proposal; return the place, None where it is refused."""
        return self._do(
            accept, proposal.member_id, proposal.shift_id, proposal.kind, now=self._desk.now(), who=self._desk.who
        )

    def take_back(self, place: UUID) -> None:
        """Empty a place that was just booked."""
        self._do(hold, place, None, now=self._desk.now(), who=self._desk.who)

    def foresee(self, proposal: Proposal) -> Foresight | str:
        """Return what booking a proposal would change, or why it would be refused."""
        return self._desk.foresee(proposal.member_id, Call(accept, (proposal.shift_id, proposal.kind), {}))

    def decline(self, proposal: Proposal, *, declined: bool = True) -> None:
        """Have a proposal not made again as long as the desk is open, or made again."""
        pair = frozenset({(proposal.shift_id, proposal.member_id)})
        self.declined = self.declined | pair if declined else self.declined - pair

    # Cards

    def hand_over(self, wish: CardWish, *, back: bool = False) -> bool:
        """Note that a new card was handed over, or was not after all; False where it is refused."""
        told: dict[str, Any] = {
            "now": self._desk.now(), "who": self._desk.who, "approved_by": self._desk.approved_by
        }  # fmt: skip
        try:
            self._shop.do(card_not_given if back else end_card_request, wish.request_id, **told)
        except ShopError as error:
            self._desk.refuse(error)
            return False
        return True

    # Files

    def folder(self) -> Path:
        """Return where files go unless somebody says otherwise: where those of the till go."""
        return self._shop.path.parent / FOLDER

    def export(
        self,
        name: ListName,
        keys: Sequence[str],
        rows: Sequence[Row],
        file: Path,
        then: Callable[[Path], object],
        failed: Callable[[str], object],
    ) -> None:
        """Journal that a list leaves the shop, then write it beside the screen."""
        now, language = self._desk.now(), self._desk.language
        told = {"now": now, "who": self._desk.who, "approved_by": self._desk.approved_by}
        if not self._done(note_export, name, len(rows), file.suffix.removeprefix("."), **told):
            return
        paper = self._shop.read(list_paper, name, keys, rows, language, now=now)
        self._background.run(partial(_written, paper, file), then, partial(self._say, failed))

    # Letters

    def addressees(self, letter: Letter, chosen: Collection[UUID]) -> list[Addressee]:
        """Return whom a letter would reach, and whom not."""
        return self._shop.read(addressees, letter, chosen, now=self._desk.now())

    def shop_text(self, kind: MessageKind, language: Language) -> Text:
        """Return what the shop says in messages of a kind, placeholders and all."""
        return self._shop.read(text_of, kind, language)

    def preview(self, letter: Letter, to: Addressee) -> Text | str:
        """Return what somebody would read, or why it cannot be sent."""
        try:
            return self._shop.read(preview, letter, to.member_id, to.language, now=self._desk.now())
        except ShopError as error:
            return sentence(error, self._desk.language)

    def write_to(
        self,
        letter: Letter,
        chosen: Collection[UUID],
        then: Callable[[int], object],
        failed: Callable[[str], object],
    ) -> None:
        """Put a letter into the outbox for all whom it reaches, beside the screen."""
        told: dict[str, Any] = {"now": self._desk.now(), "who": self._desk.who, "approved_by": self._desk.approved_by}
        work = partial(self._shop.do, write_to, letter, tuple(chosen), **told)
        self._background.run(work, then, partial(self._say, failed))

    # Within

    def _found(self, proposed: list[Proposal]) -> None:
        was_ended = self._search is not None and self._search.is_over()
        self._rest()
        if was_ended:
            self.ended.emit()
        else:
            self.found.emit(tuple(proposed))

    def _failed(self, fault: Exception) -> None:
        self._rest()
        self.ended.emit()
        self._say(lambda text: self._desk.refused.emit(text, fault), fault)

    def _rest(self) -> None:
        self._search = None
        self._clock.stop()

    def _tell(self) -> None:
        if self._search is not None:
            self.searching.emit(self._search.done, STEPS)

    def _say(self, failed: Callable[[str], object], fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        failed(sentence(fault, self._desk.language))

    def _do(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self._desk.refused.emit(sentence(error, self._desk.language), error)
            return None

    def _done(self, action: Callable[..., None], *args: Any, **kwargs: Any) -> bool:
        try:
            self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self._desk.refused.emit(sentence(error, self._desk.language), error)
            return False
        return True


def _written(paper: Any, file: Path) -> Path:
    write_list(paper, file)
    return file
