"""A member's shifts, to come and past."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from beesdesk.shifts.bookings import Booked
from beesdesk.shifts.member_file import MemberFile, PastPlace
from beesdesk.shifts.member_places import reliefs_of
from beesdesk.shifts.wording import task_name
from beesdesk.ui.language import spoken
from beesdesk.ui.office import member_acts
from beesdesk.ui.office.member import shift_acts as acts
from beesdesk.ui.office.member.section import Act, ListCard, Section
from beesdesk.ui.office.sheet_words import late_words
from beesdesk.ui.parts.line_view import LineView
from beesdesk.words import Mode, PlaceKind, PlaceState

_SIGNS = {PlaceState.OPEN: "?", PlaceState.DONE: "✓", PlaceState.ABSENT_0: "-"}


class ShiftsSection(Section):
    """What comes and what was; an act is about the row chosen last, in whichever list."""

    ACTS = (
        (acts.BookDialog, "F2"), (acts.TakeOffDialog, "F3"), (acts.AttendanceDialog, "F4"),
        (acts.ReplacementDialog, "F5"), (acts.RelieveDialog, "F6"), (acts.ReliefBackDialog, "F7"),
        (member_acts.JoinTemplateDialog, "F8"), (member_acts.LeaveTemplateDialog, "F9"),
    )  # fmt: skip

    def _build(self) -> None:
        self.ahead, self.past = self._list(), self._list()
        self._last: ListCard = self.ahead
        for card in (self.ahead, self.past):
            card.rows.got_keys.connect(lambda card=card: self._look_at(card))
            card.rows.taken.connect(lambda _, card=card: self._look_at(card))

    def chosen(self) -> Any:
        """Return the shift that is chosen, of the list that has, or had last, the keys."""
        return self._at().chosen()

    def _show(self, file: MemberFile) -> None:
        self.ahead.show_items(file.ahead, self._coming, self.tr("Nothing booked."), _place_of)
        self.past.show_items(file.past, self._over, self.tr("Nothing yet"), _place_of)

    def _look_at(self, card: ListCard) -> None:
        self._last = card
        self.allow()

    def _at(self) -> ListCard:
        other = self.past if self._last is self.ahead else self.ahead
        return self._last if self._last.items else other

    def _coming(self, one: Booked) -> LineView:
        task = self.desk.shop.read(task_name, one.task_id, spoken())
        made = "" if one.place_id else self.tr("not made yet")
        detail = " · ".join(part for part in (task, self._kind(one.kind), made) if part)
        return LineView("→", acts.hours_of(self.desk, one), detail, "", "")

    def _over(self, one: PastPlace) -> LineView:
        task = self.desk.shop.read(task_name, one.task_id, spoken())
        sign = _SIGNS.get(one.state, "✕")
        became = late_words(one.late) if one.late else self._became(one.state)
        detail = " · ".join(part for part in (became, task, self._kind(one.kind)) if part)
        return LineView(sign, acts.hours_of(self.desk, one), detail, "", "")

    def _kind(self, kind: PlaceKind | None) -> str:
        words = {PlaceKind.REGULAR: self.tr("regular"), PlaceKind.COMPENSATION: self.tr("compensation")}
        return words[kind] if kind else ""

    def _became(self, state: PlaceState) -> str:
        return {
            PlaceState.OPEN: self.tr("not yet noted"),
            PlaceState.DONE: self.tr("done"),
            PlaceState.ABSENT_0: self.tr("excused"),
            PlaceState.ABSENT_1: self.tr("missed, 1 owed"),
            PlaceState.ABSENT_2: self.tr("missed, 2 owed"),
        }.get(state, "")

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        row = self.chosen()
        is_ahead = isinstance(row, Booked)
        regular = file.standing.mode is Mode.REGULAR
        answers: dict[Act, bool] = {
            acts.BookDialog: True,
            acts.TakeOffDialog: is_ahead and row.place_id is not None,
            acts.AttendanceDialog: isinstance(row, PastPlace),
            acts.ReplacementDialog: row is not None and row.place_id is not None and regular,
            acts.RelieveDialog: row is not None if regular else file.standing.mode is Mode.IRREGULAR,
            acts.ReliefBackDialog: bool(self.desk.shop.read(reliefs_of, file.member.id)),
            member_acts.JoinTemplateDialog: regular,
            member_acts.LeaveTemplateDialog: bool(file.templates),
        }
        return answers[kind]

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Book"), self.tr("Take off"), self.tr("Attendance"), self.tr("Replace"), self.tr("Relieve"),
            self.tr("Relief back"), self.tr("Add slot"), self.tr("End slot"),
        )  # fmt: skip

    def _retranslate(self) -> None:
        self.ahead.set_name(self.tr("Shifts to come"))
        self.past.set_name(self.tr("Shifts past"))
        super()._retranslate()


def _place_of(one: Booked | PastPlace) -> tuple[UUID | None, date]:
    return one.place_id, one.day
