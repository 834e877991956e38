"""Days without shifts: bank holidays that are proposed, and days that the shop closes for its own reasons."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.shifts.closing_days import close_day, closing_days, reopen_day
from beesdesk.shifts.closing_proposals import Proposal, proposals
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.roster_act import Act, Done, RosterActDialog, day_of
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.plain_table import PlainTable

_SEEN: Final = 6


class ClosingDaysDialog(RosterActDialog):
    """Choose a day in the list, or another one; F12 closes it, or has its shifts take place again. The panel stays."""

    WIDTH = 1100

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        self._rows: list[Proposal] = []
        super().__init__(desk, parent)

    def _fill(self) -> None:
        self.list = PlainTable(self, wide=1, most=_SEEN)
        self.day = self._date_field(self.desk.shop_day())
        self.day.setMinimumDate(self.day.date())
        self.reason = QLineEdit(self)
        for field in (self.list, self.day, self.reason):
            self._add(field)
        self.list.chosen.connect(self._choose)
        self.day.dateChanged.connect(self._name_act)
        self.reason.textChanged.connect(lambda _: self.clear_error())

    def _names(self) -> tuple[str, ...]:
        return self.tr("Bank holidays, and days that are closed"), self.tr("Day"), self.tr("Reason, for the members")

    @property
    def _is_closed(self) -> bool:
        """Whether the chosen day has no shifts."""
        return day_of(self.day) in {one.day for one in self.desk.shop.read(closing_days)}

    def _act(self) -> Act | str:
        day, reason = day_of(self.day), self.reason.text().strip()
        if self._is_closed:
            return Act(reopen_day, (day,), lambda _: Act(close_day, (day, reason)))
        if not reason:
            return self.tr("Say why the shop is closed on that day.")
        return Act(close_day, (day, reason), lambda _: Act(reopen_day, (day,)))

    def _verb(self) -> str:
        day = formatting().day(day_of(self.day))
        text = self.tr("Reopen {day}") if self._is_closed else self.tr("Close {day}")
        return text.format(day=day)

    def _said(self) -> str:
        day = formatting().long_day(day_of(self.day))
        text = self.tr("Closed: {day}") if self._is_closed else self.tr("Open again: {day}")
        return text.format(day=day)

    def _finish(self, done: Done) -> None:
        """Tell it, and go on with the next day."""
        self.answered.emit(done)
        self._show()
        self._foresee()

    def _choose(self, row: int) -> None:
        """Take the day of a row."""
        if 0 <= row < len(self._rows):
            chosen = self._rows[row]
            self.reason.setText(chosen.name)
            self.day.setDate(QDate(chosen.day.year, chosen.day.month, chosen.day.day))
            self._name_act()

    def _name_act(self, *_: object) -> None:
        self.act.show_text(self._verb())

    def _show(self) -> None:
        """Show the proposals as they are now."""
        form, today = formatting(), self.desk.shop_day()
        until = date(today.year + 1, 12, 31)
        self._rows = self.desk.shop.read(proposals, today, until, spoken())
        heads = (self.tr("Day"), self.tr("Name"), self.tr("Shifts"))
        rows = [
            (
                f"{form.short_weekday(row.day)} {form.numeric_date(row.day)}",
                row.name,
                self._state_of(row),
            )
            for row in self._rows
        ]
        self.list.fill(heads, rows, [State.BAD if row.closed else State.OK for row in self._rows])
        self._name_act()

    def _state_of(self, row: Proposal) -> str:
        if row.closed:
            return self.tr("✕ closed")
        return self.tr("✓ open, shifts: {count}").format(count=row.shifts) if row.shifts else self.tr("✓ open")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Closing days"))
        self.back.show_text(self.tr("Close this window"))
        self._show()
