"""Announcing a leave: from when to when, what it frees, and then it is said."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from beesdesk.shifts.at_kiosk import freed_by_leave, leave_of
from beesdesk.shifts.leaves import register_leave
from beesdesk.ui.kiosk.pieces import key, said
from beesdesk.ui.kiosk.proof import secure
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.key_button import Tone

_DAY, _WEEK = timedelta(1), timedelta(7)


class LeaveView(Step):
    """Two days, moved by touch."""

    def __init__(self, visit: Visit, days: tuple[date, date] | None = None) -> None:
        known = visit.shop.read(leave_of, visit.shopper.member_id, now=visit.shop.now())
        super().__init__(visit, self.tr("Change my leave") if known.is_known else self.tr("Announce a leave"))
        self._today = known.today
        self._first, self._last = days or (known.first, known.last)
        self._shown: list[QLabel] = [said("", "title"), said("", "title")]
        card = self.card(self.tr("First day away"))
        if known.has_begun:
            card.add(self._shown[0])
        else:
            card.add(self._mover(self._shown[0], self._move_first))
        card = self.card(self.tr("Last day away"))
        card.add(self._mover(self._shown[1], self._move_last))
        self._meaning = said("")
        card = self.card(self.tr("What it means"))
        card.add(self._meaning)
        card.add(said(self.tr("During a leave you do no shifts, and you do not shop.")))
        self._announce = key(self.tr("Announce it"), self._register, tone=Tone.PRIMARY)
        card.add(self._announce)
        self.done()
        self._show()

    def _mover(self, shown: QLabel, move: Callable[[timedelta], None]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(shown, 0, 0, 1, 4)
        steps = (
            (self.tr("\u2212 1 week"), -_WEEK), (self.tr("\u2212 1 day"), -_DAY), (self.tr("+ 1 day"), _DAY),
            (self.tr("+ 1 week"), _WEEK),
        )  # fmt: skip
        for place, (text, by) in enumerate(steps):
            grid.addWidget(key(text, partial(move, by)), 1, place)
        return made

    def _move_first(self, by: timedelta) -> None:
        self._first = self._moved(self._first, by)
        self._last = max(self._last, self._first)
        self._show()

    def _move_last(self, by: timedelta) -> None:
        self._last = max(self._moved(self._last, by), self._first)
        self._show()

    def _moved(self, day: date, by: timedelta) -> date:
        return min(max(day + by, self._today), self._today + 104 * _WEEK)

    def _show(self) -> None:
        form = formatting()
        for shown, day in zip(self._shown, (self._first, self._last), strict=True):
            shown.setText(form.long_day(day))
        visit = self.visit
        visit.keep(partial(LeaveView, days=(self._first, self._last)))
        member, now = visit.shopper.member_id, visit.shop.now()
        freed = visit.shop.read(freed_by_leave, member, self._first, self._last, now=now)
        self._meaning.setText(self.tr("%n place(s) of yours will be given to others.", "", freed))

    def _register(self) -> None:
        visit, form = self.visit, formatting()
        done = self.tr("Your leave is noted: {days}.").format(days=form.days(self._first, self._last))
        member = visit.shopper.member_id
        secure(visit, done, register_leave, member, self._first, self._last, now=visit.shop.now(), who=visit.who)
