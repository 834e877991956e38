"""The board of shifts: a week, four weeks, or months of them, and the regular weeks; who is missing, and who could come."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from beesdesk.members.queries import find_shoppers
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.calendar import WEEK
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.week_board import BoardShift
from beesdesk.ui.language import formatting
from beesdesk.ui.office.board_acts import BoardActs
from beesdesk.ui.office.board_bar import BoardBar
from beesdesk.ui.office.board_card import BoardCard
from beesdesk.ui.office.board_deeds import BoardDeeds
from beesdesk.ui.office.board_dialogs import Choice, PickDialog, Wording
from beesdesk.ui.office.board_drag import SeatDrag
from beesdesk.ui.office.board_hands import BoardHands
from beesdesk.ui.office.board_model import BoardModel, Span
from beesdesk.ui.office.board_proposals import BoardProposals
from beesdesk.ui.office.board_source import STEPS, BoardSource, Wanted
from beesdesk.ui.office.board_view import BoardView
from beesdesk.ui.office.board_words import regular_title_of, title_of
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.theme import look

_SIDE: Final = 300  # px at 100 %
_NARROW_SIDE: Final = 216
_STACKED: Final = 780
"""Under so many px (at 100 %) the card stands below the board."""
_LEAST: Final = 300
"""So many px (at 100 %) high is the board at least: with large text the page scrolls."""


class BoardPage(Page):
    """Arrow keys go from shift to shift; the chosen one is told whole beside, with what can be done about it."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.source = BoardSource(desk)
        self.bar = BoardBar(self)  # made in the order in which Tab goes
        self.model = BoardModel(self.source.week, self)
        self.grid = BoardView(self.model, self)
        self.card = BoardCard(self)
        self.deeds = BoardDeeds(desk, self)
        self.hands = BoardHands(desk, self.deeds, self.card, self)
        self.proposals = BoardProposals(desk, self.deeds, self.hands, self.card, self)
        hands = self.hands
        self.acts = BoardActs(
            {
                "add": hands.add, "off": hands.take_off, "replace": hands.replace, "move": hands.move,
                "lead": hands.lead, "more": hands.more, "fewer": hands.fewer, "cancel": hands.cancel,
                "reopen": hands.reopen,
                "cut": hands.cut, "paste": hands.paste, "plan": self.proposals.plan,
            },
            self,
        )  # fmt: skip
        self.drag = SeatDrag(self, self.grid, self.hands.move_to)
        self._zone = desk.shop.read(zone_of)
        self._lay_out()
        self._connect()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("BoardPage", "Shifts")

    @property
    def span(self) -> Span:
        """How much is shown."""
        return self.source.span

    @property
    def day(self) -> date:
        """A day of the first week that is shown."""
        return self.source.day

    def begin(self) -> None:
        """Go through the shifts."""
        self.grid.setFocus()

    def leave(self) -> None:
        """Look for nobody any more."""
        self.proposals.leave()

    def show_week(self, day: date) -> None:
        """Show the weeks from the one on that a day lies in."""
        self.source.day = day
        if self.span is Span.TEMPLATES:
            self.source.span = Span.WEEK
        self._show_anew()

    def _show_anew(self) -> None:
        self.reload()
        if self.grid.current() is None:
            self.grid.choose(None)

    def show_span(self, span: Span) -> None:
        """Show more weeks, or fewer."""
        chosen = self.card.shift
        if chosen is not None and Span.TEMPLATES not in (self.span, span):
            self.source.day = chosen.day
        self.source.span = span
        self._show_anew()
        self.begin()

    def look_for(self, member: UUID | None) -> None:
        """Mark where somebody stands; None for nobody."""
        self.source.person = member
        self.bar.show_person("" if member is None else self._desk.shop.read(name_of_member, member))
        self.reload()
        first = next((key for _, key in sorted(self.model.grid.cells.items()) if key in self.grid.lit), None)
        if member is not None and first is not None:
            self.grid.choose(first)
        elif member is not None:
            announce(self, self.tr("Nowhere on this board"))

    def reload(self) -> None:
        """Show what is so now; the chosen shift stays chosen, and what is in sight stays there."""
        chosen, top = self.grid.current(), self.grid.verticalScrollBar().value()
        self._fill()
        if chosen in self.model.grid.places:
            self.grid.choose(chosen)
        elif self.grid.current() is None:
            self.grid.choose(None)
        self.grid.verticalScrollBar().setValue(top)
        self._tell()

    # What is shown

    def _fill(self) -> None:
        bar = self.bar
        wanted = Wanted(bar.task, bar.gaps.isChecked(), bar.leaderless.isChecked(), bar.only.isChecked())
        found = self.source.arranged(wanted)
        self._zone = found.zone
        bar.offer_tasks(found.tasks)
        if self.model.show(found.grid, self.span, found.letters, found.tasks, found.zone):
            self.grid.settle()
        self.grid.light(found.lit)
        bar.show_span(self.span, self._heading(list(found.letters), found.letters))

    def _heading(self, weeks: Sequence[date], letters: dict[date, str]) -> str:
        days = formatting().days(weeks[0], weeks[-1] + timedelta(6))
        if self.span is Span.TEMPLATES:
            return self.tr("Regular weeks")
        if self.span is Span.WEEK:
            return self.tr("Week {letter} · {days}").format(letter=letters[weeks[0]], days=days)
        return days

    def _tell(self) -> None:
        """Tell the chosen shift whole."""
        key = self.grid.current()
        shift = None if key is None else self.model.shift(key)
        if self.card.shift is None or shift is None or shift.id != self.card.shift.id:
            self.proposals.forget()
        self.card.show_shift(shift, "" if shift is None else self._titled(shift))
        self._offer_acts()
        row = self.grid.currentIndex().row()
        week = self.model.row(row).week if row >= 0 else next(iter(self.model.weeks), None)
        self.card.show_week(None if week is None else self.source.week(week))

    def _offer_acts(self) -> None:
        frozen = self.span is Span.TEMPLATES
        self.acts.offer(self.card.shift, self.card.seat(), putting_down=self.hands.holds, frozen=frozen)

    def _titled(self, shift: BoardShift) -> str:
        if self.span is Span.TEMPLATES:
            return regular_title_of(shift, self.model.task(shift), self._zone, self.model.letter(shift.day))
        return title_of(shift, self.model.task(shift), self._zone)

    def _rooms(self, text: str) -> list[BoardShift]:
        found = self.source.rooms(self.model.weeks, text, self._titled)
        return [shift for shift in found if shift != self.card.shift]

    # What is done

    def _find_person(self) -> None:
        if self.source.person is not None:
            self.look_for(None)
            return
        wording = Wording(self.tr("Where does somebody stand?"), self.tr("Show"), self.tr("Name or number"))
        dialog = PickDialog(self._desk, self.window(), wording, self._people, None, lambda _: True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self.look_for)
        dialog.open()

    def _people(self, text: str) -> list[Choice]:
        found = self._desk.shop.read(find_shoppers, text)
        number = self.tr("no. {number}")
        return [Choice(one.member_id, one.name[:1], one.name, number.format(number=one.number)) for one in found]

    def _grab(self, key: UUID, spot: QPoint) -> None:
        if self.span is not Span.TEMPLATES:
            self.drag.begin(self.source.seat(key), spot)

    def _want_member(self) -> None:
        """Open the file of whoever holds the chosen place."""
        seat = self.card.seat()
        if seat is not None:
            self.member_wanted.emit(seat.member_id)

    def _open_shift(self) -> None:
        if self.card.seats.count():
            self.card.seats.setFocus()

    def _open_menu(self, spot: QPoint) -> None:
        """Offer every act where the pointer is, or at the chosen cell for who asked by key."""
        ground, chosen = self.grid.viewport(), self.grid.visualRect(self.grid.currentIndex())
        self.acts.open_menu(ground.mapToGlobal(spot if ground.rect().contains(spot) else chosen.center()))

    def _said(self, text: str, can_undo: bool) -> None:
        self._desk.told.emit(text, self.deeds.undo if can_undo else None)

    def _cut_changed(self, name: str) -> None:
        self._offer_acts()
        if name:
            text = self.tr("{name} is taken up: choose a shift and press Ctrl+V, or Esc.").format(name=name)
            self._desk.told.emit(text, None)

    # Made

    def _connect(self) -> None:
        bar, card, grid, hands = self.bar, self.card, self.grid, self.hands
        bar.before.clicked.connect(lambda: self.show_week(self.source.day - STEPS[self.span] * WEEK))
        bar.after.clicked.connect(lambda: self.show_week(self.source.day + STEPS[self.span] * WEEK))
        bar.today.clicked.connect(lambda: self.show_week(self._desk.shop_day()))
        bar.span_picked.connect(self.show_span)
        bar.filtered.connect(self.reload)
        bar.person.clicked.connect(self._find_person)
        bar.undo.clicked.connect(self.deeds.undo)
        bar.redo.clicked.connect(self.deeds.redo)
        bar.propose.clicked.connect(self.proposals.propose)
        grid.chosen.connect(self._tell)
        grid.opened.connect(self._open_shift)
        grid.customContextMenuRequested.connect(self._open_menu)
        card.seats.left.connect(self.begin)
        card.seats.taken.connect(self._want_member)
        card.proposals.left.connect(self.begin)
        card.proposals.taken.connect(self.proposals.accept)
        for source in (grid, card.seats):
            source.grabbed.connect(self._grab)
            source.dragged.connect(self.drag.move)
            source.let_go.connect(self.drag.end)
        hands.find_shift, hands.room, hands.titled = self.model.shift, self._rooms, self._titled
        hands.cut_changed.connect(self._cut_changed)
        self.deeds.said.connect(self._said)
        self.deeds.turned.connect(lambda: bar.show_undo(self.deeds.last, self.deeds.next))
        card.seats.currentRowChanged.connect(lambda _: self._offer_acts())
        grid.given_up.connect(hands.give_up)
        bar.show_undo("", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card below the board where there is no room beside it."""
        super().resizeEvent(event)
        stacked = self.width() < look().px(_STACKED)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if stacked else across)
        side = _NARROW_SIDE if self.width() < look().px(_STACKED + 220) else _SIDE
        self.grid.setMinimumHeight(look().px(_LEAST))
        self._side.setMinimumHeight(look().px(_LEAST if stacked else _LEAST // 2))
        self._beside.setFixedWidth(self.width() - 32 if stacked else look().px(side))

    def _lay_out(self) -> None:
        self._side = QScrollArea(self)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are for the lists within
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card.setProperty("role", "page")
        self._side.setWidget(self.card)
        for part in (self.grid, self._side):  # they scroll: what they would like is no reason for the page to
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._beside = QWidget(self)
        side = QVBoxLayout(self._beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self._side, 1)
        side.addWidget(self.acts)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(12)
        self._body.addWidget(self.grid, 1)
        self._body.addWidget(self._beside)
        whole = QWidget(self)
        whole.setProperty("role", "page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addLayout(self._body, 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _retranslate(self) -> None:
        self.reload()
