"""Where a member stands, today or on any day before, and why."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, cast

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit

from beesdesk.shift_reasons import counter_word, mode_word, reason_line, status_word
from beesdesk.shifts.known import standing_then
from beesdesk.shifts.lateness import CameLate
from beesdesk.shifts.member_file import MemberFile
from beesdesk.shifts.standing import Reason, Standing
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office import member_acts as acts
from beesdesk.ui.office.member.section import Act, Section
from beesdesk.ui.office.sheet_words import late_words
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.words import Language, Mode

_FORMAT: Final = "dd/MM/yyyy"


class StandingSection(Section):
    """Status, counters and dates of a day, and what led to them: the latest first."""

    ACTS = (
        (acts.LeaveDialog, "F2"), (acts.ExemptionDialog, "F3"), (acts.ExtensionDialog, "F4"),
        (acts.MoreTimeDialog, "F5"), (acts.SubscribeDialog, "F6"), (acts.UnsubscribeDialog, "F7"),
        (acts.CorrectDialog, "F8"), (acts.TakeBackDialog, "F9"),
    )  # fmt: skip

    def _build(self) -> None:
        self.day = QDateEdit(self)
        self.day.setDisplayFormat(_FORMAT)
        self.day.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._day_name = label("", "strong", self)
        self._day_name.setBuddy(self.day)
        self._day_name.setMinimumHeight(self.day.sizeHint().height())
        row = FlowLayout()
        row.addWidget(self._day_name)
        row.addWidget(self.day)
        self.body.addLayout(row)
        self._standing, self.standing = self._text()
        self._why, self.why = self._text()
        self.day.dateChanged.connect(self._show_day)
        self._is_today = True

    def _show(self, file: MemberFile) -> None:
        del file
        today = self.desk.shop_day()
        shown = QDate(today.year, today.month, today.day)
        if self._is_today or self.day.date() > shown:
            self.day.blockSignals(True)
            self.day.setMaximumDate(shown)
            self.day.setDate(shown)
            self.day.blockSignals(False)
        self._show_day()

    def _show_day(self) -> None:
        if self.file is None:
            return
        file, day = self.file, cast(date, self.day.date().toPython())
        self._is_today = day == self.desk.shop_day()
        standing, reasons = file.standing, file.reasons
        if not self._is_today:
            standing, then = self.desk.shop.read(standing_then, file.member.id, day)
            reasons = tuple(reversed(then))
        self.standing.setText("\n".join(self._lines(file, standing)))
        late = [one for one in file.late if one.day <= day]
        self.why.setText("\n".join(_why(reasons, late, standing)) or self.tr("Nothing yet"))

    def _lines(self, file: MemberFile, standing: Standing) -> Iterator[str]:
        form, irregular = formatting(), standing.mode is Mode.IRREGULAR
        yield self.tr("Status: {status}").format(status=status_word(standing.status, spoken()))
        yield self.tr("Mode: {mode}").format(mode=mode_word(standing.mode, spoken()))
        yield self.tr("May shop") if standing.may_shop else self.tr("May not shop")
        for name, value in standing.counters.items():
            if name == "sr" or not irregular:
                yield f"{form.signed(Decimal(value))} {counter_word(name, spoken(), irregular=irregular)}"
        dates = {
            "alert_until": self.tr("Alert ends on {day}"),
            "extension_until": self.tr("Extension ends on {day}"),
            "next_countdown": self.tr("Next countdown on {day}"),
            "future_alert": self.tr("Next alert on {day}"),
        }
        for name, day in standing.dates.items():
            if day is not None and name in dates:
                yield dates[name].format(day=form.numeric_date(day))
        if self._is_today and file.leave:
            yield self.tr("Leave: {days}").format(days=self._span(*file.leave))
        if self._is_today and file.exemption:
            yield self.tr("Exemption: {days}").format(days=self._span(*file.exemption))
        if self._is_today:
            for template in file.templates:
                yield self.tr("Regular slot: {slot}").format(slot=acts.slot_words(template))
            if file.leads:
                yield self.tr("Leads shifts")

    def _span(self, first: date, last: date | None) -> str:
        form = formatting()
        until = self.tr("until further notice") if last is None else form.numeric_date(last)
        return f"{form.numeric_date(first)} → {until}"

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        if kind is acts.TakeBackDialog:
            return bool(file.leave or file.exemption or file.by_hand["extension_start"])
        return True

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Leave"), self.tr("Exemption"), self.tr("Extension"), self.tr("More time"), self.tr("Mode"),
            self.tr("Unsubscribe"), self.tr("Correct"), self.tr("Take back"),
        )  # fmt: skip

    def _retranslate(self) -> None:
        self._day_name.setText(self.tr("As it was at the end of"))
        self.day.setAccessibleName(self.tr("Day on which the standing is shown"))
        self._standing.set_title(self.tr("Standing"))
        self._why.set_title(self.tr("Why this status"))
        super()._retranslate()


def _why(reasons: Sequence[Reason], late: Sequence[CameLate], standing: Standing) -> Iterator[str]:
    """Give what happened, the latest first, with the shifts between to which the member came late."""
    waiting = list(late)
    for reason in reasons:
        while waiting and waiting[0].day > reason.day:
            yield _late(waiting.pop(0))
        yield reason_line(reason, spoken(), irregular=standing.mode is Mode.IRREGULAR)
    yield from map(_late, waiting)


def _late(one: CameLate) -> str:
    colon = " : " if spoken() is Language.FR else ": "
    return f"{formatting().numeric_date(one.day)}{colon}{late_words(one.minutes)}"
