"""What is done on the board with the chosen shift and the chosen place: each act asks what it must, and says what it changes."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from beesdesk.members.queries import find_shoppers
from beesdesk.shifts import board_acts as acts
from beesdesk.shifts.attendance import name_of_member
from beesdesk.shifts.board_leaders import leaders
from beesdesk.shifts.week_board import BoardSeat, BoardShift
from beesdesk.ui.office.board_card import BoardCard
from beesdesk.ui.office.board_deeds import BoardCall, BoardDeeds, concerned
from beesdesk.ui.office.board_dialogs import Choice, PickDialog, SureDialog, Wording
from beesdesk.ui.office.board_foreseen import foreseen_on_board
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MOST: Final = 40
Titled = Callable[[BoardShift], str]


class BoardHands(QObject):
    """The acts. `room` gives the shifts shown that have an empty place, `titled` what a shift is called."""

    cut_changed = Signal(str)  # the name of who is about to be moved; empty if nobody is

    def __init__(self, desk: OfficeDesk, deeds: BoardDeeds, card: BoardCard, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._deeds, self._card, self._page = desk, deeds, card, page
        self._cut: BoardSeat | None = None
        self.find_shift: Callable[[UUID], BoardShift | None] = lambda _: None
        self.room: Callable[[str], Sequence[BoardShift]] = lambda _: ()
        self.titled: Titled = lambda _: ""

    # Acts on the chosen shift

    def add(self) -> None:
        """Find somebody for an empty place of the chosen shift."""
        shift = self._card.shift
        if shift is None:
            return
        wording = Wording(
            self.tr("Add to {shift}").format(shift=self.titled(shift)), self.tr("Add"), self.tr("Name or number")
        )
        self._pick(wording, self._people, lambda member: self._adding(shift, member))

    def add_one(self, shift: BoardShift, member: UUID) -> None:
        """Ask whether somebody who was proposed is to be added."""
        wording = Wording(self.titled(shift), self.tr("Add {name}").format(name=self.name_of(member)))
        self._ask(wording, self._adding(shift, member))

    def take_off(self) -> None:
        """Take whoever holds the chosen place off it."""
        seat, shift = self._card.seat(), self._card.shift
        if seat is None or shift is None:
            return
        said = self.tr("{name} taken off {shift}").format(name=seat.name, shift=self.titled(shift))
        call = BoardCall(acts.take_off, (seat.id,), said, concerned(seat.member_id, seat.replaced_by), leaving=seat.id)
        self._ask(Wording(self.titled(shift), self.tr("Take {name} off").format(name=seat.name)), call)

    def replace(self) -> None:
        """Find somebody who comes instead of whoever holds the chosen place."""
        seat, shift = self._card.seat(), self._card.shift
        if seat is None or shift is None:
            return
        title = self.tr("Instead of {name}, {shift}").format(name=seat.name, shift=self.titled(shift))
        wording = Wording(title, self.tr("Replace"), self.tr("Name or number"))
        self._pick(wording, self._people, lambda member: self._replacing(shift, seat, member))

    def replace_by(self, shift: BoardShift, seat: BoardSeat, member: UUID) -> None:
        """Ask whether somebody who was proposed is to come instead of whoever holds a place."""
        wording = Wording(self.titled(shift), self.tr("Replace {name}").format(name=seat.name))
        self._ask(wording, self._replacing(shift, seat, member))

    def move(self) -> None:
        """Choose another shift for whoever holds the chosen place."""
        seat, shift = self._card.seat(), self._card.shift
        if seat is None or shift is None:
            return
        title = self.tr("Move {name} from {shift}").format(name=seat.name, shift=self.titled(shift))
        wording = Wording(title, self.tr("Move"), self.tr("Day, hour or task"))
        self._pick(wording, self._rooms, lambda target: self._moving(seat, target))

    def move_to(self, seat: BoardSeat, target: UUID) -> None:
        """Ask whether somebody is to go to another shift, as they were dragged or pasted there."""
        shift = self.find_shift(target)
        if shift is None or shift.id == seat.shift_id:
            return
        self._ask(
            Wording(self.titled(shift), self.tr("Move {name}").format(name=seat.name)), self._moving(seat, target)
        )

    def lead(self) -> None:
        """Choose who leads the chosen shift; whoever leads it now is offered as nobody."""
        shift = self._card.shift
        if shift is None:
            return
        wording = Wording(
            self.tr("Who leads {shift}").format(shift=self.titled(shift)), self.tr("Set leader"),
            self.tr("Name or number"),
        )  # fmt: skip
        self._pick(wording, lambda text: self._leaders(shift, text), lambda one: self._leading(shift, one))

    def more(self) -> None:
        """Give the chosen shift one more place."""
        self._at_once(acts.add_place, self.tr("One more place: {shift}"))

    def fewer(self) -> None:
        """Take an empty place of the chosen shift away."""
        self._at_once(acts.drop_place, self.tr("One place less: {shift}"))

    def cancel(self) -> None:
        """Cancel the chosen shift."""
        shift = self._card.shift
        if shift is None:
            return
        said = self.tr("Cancelled: {shift}").format(shift=self.titled(shift))
        people = concerned(*(seat.member_id for seat in shift.seats))
        wording = Wording(self.titled(shift), self.tr("Cancel the shift and tell %n member(s)", "", len(people)))
        self._ask(wording, BoardCall(acts.cancel, (shift.id,), said, people), danger=True)

    def reopen(self) -> None:
        """Have the chosen shift, which is cancelled, take place after all."""
        shift = self._card.shift
        if shift is None:
            return
        said = self.tr("Takes place after all: {shift}").format(shift=self.titled(shift))
        people = self._desk.shop.read(acts.who_would_come, shift.id)  # the board shows nobody in what is cancelled
        wording = Wording(self.titled(shift), self.tr("Have it take place, and tell %n member(s)", "", len(people)))
        self._ask(wording, BoardCall(acts.reopen, (shift.id,), said, people))

    # Cut and paste

    def cut(self) -> None:
        """Take whoever holds the chosen place up, to be put down in another shift."""
        self._take_up(self._card.seat())

    def paste(self) -> None:
        """Put whoever was taken up into the chosen shift."""
        seat, shift = self._cut, self._card.shift
        self._take_up(None)
        if seat is not None and shift is not None:
            self.move_to(seat, shift.id)

    def give_up(self) -> None:
        """Move nobody after all."""
        self._take_up(None)

    @property
    def holds(self) -> bool:
        """True while somebody is taken up to be moved."""
        return self._cut is not None

    def name_of(self, member: UUID) -> str:
        """Return a member's name."""
        return self._desk.shop.read(name_of_member, member)

    # Within

    def _adding(self, shift: BoardShift, member: UUID) -> BoardCall:
        said = self.tr("{name} added to {shift}").format(name=self.name_of(member), shift=self.titled(shift))
        return BoardCall(acts.add_member, (shift.id, member), said, (member,), coming=(member, shift.id, None))

    def _replacing(self, shift: BoardShift, seat: BoardSeat, member: UUID) -> BoardCall:
        text = self.tr("{name} comes instead of {other}, {shift}")
        said = text.format(name=self.name_of(member), other=seat.name, shift=self.titled(shift))
        people = concerned(seat.member_id, member)
        return BoardCall(
            acts.replace_member, (seat.id, member), said, people, coming=(member, shift.id, None), leaving=seat.id
        )

    def _moving(self, seat: BoardSeat, target: UUID) -> BoardCall:
        shift = self.find_shift(target)
        where = self.titled(shift) if shift else ""
        said = self.tr("{name} moved to {shift}").format(name=seat.name, shift=where)
        people = concerned(seat.member_id)
        coming = None if seat.member_id is None else (seat.member_id, target, seat.shift_id)
        return BoardCall(acts.move_member, (seat.id, target), said, people, coming=coming)

    def _leading(self, shift: BoardShift, member: UUID) -> BoardCall:
        if member == shift.leader_id:
            said = self.tr("Nobody leads {shift} any more").format(shift=self.titled(shift))
            return BoardCall(acts.set_shift_leader, (shift.id, None), said)
        said = self.tr("{name} leads {shift}").format(name=self.name_of(member), shift=self.titled(shift))
        return BoardCall(acts.set_shift_leader, (shift.id, member), said)

    def _at_once(self, act: Callable[..., acts.Done], text: str) -> None:
        shift = self._card.shift
        if shift is not None:
            self._deeds.carry_out(BoardCall(act, (shift.id,), text.format(shift=self.titled(shift))))

    def _people(self, text: str) -> list[Choice]:
        number = self.tr("no. {number}")
        found = self._desk.shop.read(find_shoppers, text, _MOST)
        return [Choice(one.member_id, _initials(one.name), one.name, number.format(number=one.number)) for one in found]

    def _leaders(self, shift: BoardShift, text: str) -> list[Choice]:
        """Offer who leads the shift now, who is in it, and who may lead; anybody by name."""
        if text.strip():
            return self._people(text)
        now = [] if shift.leader_id is None else [
            Choice(shift.leader_id, "\u2013", self.tr("Nobody"), self.tr("{name} leads it now").format(name=shift.leader))
        ]  # fmt: skip
        inside = self.tr("in this shift")
        here = [
            Choice(seat.member_id, _initials(seat.name or ""), seat.name or "", inside)
            for seat in shift.seats
            if seat.member_id is not None and seat.member_id != shift.leader_id
        ]
        known = {one.id for one in (*now, *here)}
        others = [
            Choice(one.member_id, _initials(one.name), one.name, self.tr("shift leader"))
            for one in self._desk.shop.read(leaders)
            if one.member_id not in known
        ]
        return [*now, *here, *others][:_MOST]

    def _rooms(self, text: str) -> list[Choice]:
        return [
            Choice(shift.id, str(shift.free), self.titled(shift), self.tr("%n place(s) free", "", shift.free))
            for shift in self.room(text)
        ]

    def _pick(
        self,
        wording: Wording,
        find: Callable[[str], Sequence[Choice]],
        call: Callable[[UUID], BoardCall],
    ) -> None:
        self._open(
            PickDialog(
                self._desk, self._page.window(), wording, find, lambda key: self._foreseen(call(key)),
                lambda key: self._deeds.carry_out(call(key)),
            )
        )  # fmt: skip

    def _ask(self, wording: Wording, call: BoardCall, *, danger: bool = False) -> None:
        self._open(
            SureDialog(
                self._desk, self._page.window(), wording, lambda: self._foreseen(call),
                lambda: self._deeds.carry_out(call), danger=danger,
            )
        )  # fmt: skip

    def _foreseen(self, call: BoardCall) -> str:
        names = {member: self.name_of(member) for member in call.concerning}
        return foreseen_on_board(self._deeds.foresee(call), names)

    def _open(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_up(self, seat: BoardSeat | None) -> None:
        self._cut = seat
        self.cut_changed.emit("" if seat is None else seat.name or "")


def _initials(name: str) -> str:
    first, _, family = name.rpartition(" ")
    return first[:1] + family[:1]
