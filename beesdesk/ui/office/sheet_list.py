"""The attendance sheets of a day, those of past days that nobody validated, and those with notes to be read."""

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.shifts.known import zone_of
from beesdesk.shifts.sheet_queries import SheetRow
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.office.sheet_deeds import SheetDeeds
from beesdesk.ui.office.sheet_words import clocks, standing_of, there
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.pick_list import PickList

_HEIGHT: Final = 48
_DAY: Final = timedelta(days=1)
_SIGNS: Final = {State.OK: "✓", State.WARN: "!", State.OFF: "–"}  # noqa: RUF001 - a dash


class SheetList(Translated, QWidget):
    """Arrow keys choose a sheet, Enter or a finger opens it (`picked`)."""

    picked = Signal(object)  # UUID
    print_wanted = Signal()
    enter_wanted = Signal()

    def __init__(self, deeds: SheetDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.day: date = deeds.desk.shop_day()
        self.sheets: Sequence[SheetRow] = ()
        self.heading = label("", "heading", self, wrap=True)
        self.hint = label("", "muted", self, wrap=True)
        self.before = KeyButton(key="Ctrl+Left", height=_HEIGHT, parent=self)
        self.after = KeyButton(key="Ctrl+Right", height=_HEIGHT, parent=self)
        self.left = self._filter("Ctrl+U")
        self.unread = self._filter("Ctrl+R")
        self.print = KeyButton(key="Ctrl+P", height=_HEIGHT, parent=self)
        self.enter = KeyButton(key="F6", height=_HEIGHT, parent=self)
        self.rows = PickList(self)
        self.empty = EmptyState("card", self)
        self._pages = QStackedWidget(self)
        self.before.clicked.connect(lambda: self.show_day(self.day - _DAY))
        self.after.clicked.connect(lambda: self.show_day(self.day + _DAY))
        self.print.clicked.connect(self.print_wanted)
        self.enter.clicked.connect(self.enter_wanted)
        self.rows.taken.connect(self._take)
        self.rows.activated.connect(lambda index: self._take(index.row()))
        self.empty.acted.connect(self._make)
        QShortcut(QKeySequence("Ctrl+T"), self).activated.connect(lambda: self.show_day(deeds.desk.shop_day()))
        self._lay_out()
        self._retranslate()

    def show_day(self, day: date) -> None:
        """Show the sheets of a day."""
        self.day = day
        for button in (self.left, self.unread):
            button.setChecked(False)
        self.reload()

    def reload(self) -> None:
        """Show what is to be shown now; the chosen sheet stays chosen."""
        chosen = self.rows.selected()
        before = self.sheets[chosen].id if 0 <= chosen < len(self.sheets) else None
        left, unread = self._deeds.left_count(), self._deeds.unread()
        self.left.show_text(self.tr("To validate, past days: {count}").format(count=left))
        self.unread.show_text(self.tr("Notes to read: {count}").format(count=len(unread)))
        if self.left.isChecked():
            self.sheets = self._deeds.left()
        else:
            self.sheets = unread if self.unread.isChecked() else self._deeds.of_day(self.day)
        zone = self._deeds.desk.shop.read(zone_of)
        self.rows.offer([self._line(sheet, zone) for sheet in self.sheets])
        self.rows.select(self._choice(before))
        self._pages.setCurrentWidget(self.rows if self.sheets else self.empty)
        self._say()

    def _choice(self, before: object) -> int:
        """Return the sheet to begin with: the one chosen before, else the first that is to be validated."""
        now = self._deeds.desk.now()
        wanted = [at for at, sheet in enumerate(self.sheets) if sheet.id == before]
        due = [at for at, sheet in enumerate(self.sheets) if sheet.validated is None and sheet.starts <= now]
        return (wanted or due or [0])[0] if self.sheets else -1

    def begin(self) -> None:
        """Put the keys into the list, or on what can be done without one."""
        (self.rows if self.sheets else self.empty.act if self.empty.act.isVisible() else self.before).setFocus()

    def _line(self, sheet: SheetRow, zone: tzinfo) -> LineView:
        state, text = standing_of(sheet, begun=sheet.starts <= self._deeds.desk.now())
        day = "" if sheet.day == self.day and not self._filtered() else f"{formatting().day(sheet.day)} · "
        return LineView(_SIGNS[state], f"{day}{clocks(sheet, zone)}", text, there(sheet), "")

    def _filtered(self) -> bool:
        return self.left.isChecked() or self.unread.isChecked()

    def _say(self) -> None:
        day = formatting().long_day(self.day)
        if self.left.isChecked():
            self.heading.setText(self.tr("To validate"))
            self.hint.setText(self.tr("Sheets of past days that nobody has validated: nothing counts before that."))
            self.empty.show_message(self.tr("Everything is validated"), self.tr("No sheet of a past day is left."))
        elif self.unread.isChecked():
            self.heading.setText(self.tr("Notes to read"))
            self.hint.setText(self.tr("Open a sheet, read what it says, and mark it as read."))
            self.empty.show_message(self.tr("Everything is read"), self.tr("No sheet has anything new for the office."))
        else:
            self.heading.setText(f"{day[:1].upper()}{day[1:]}")
            self.hint.setText(self.tr("Enter opens a sheet. It is made a quarter of an hour before its shift."))
            past = self.day <= self._deeds.desk.shop_day()
            self.empty.show_message(
                self.tr("No sheet on this day"),
                self.tr("A sheet is made a quarter of an hour before its shift begins. Print shows all of the day."),
                self.tr("Make the missing sheets") if past else "",
            )

    def _take(self, place: int) -> None:
        if 0 <= place < len(self.sheets):
            self.picked.emit(self.sheets[place].id)

    def _make(self) -> None:
        self._deeds.make(self.day)
        self.reload()
        self.begin()

    def _filter(self, key: str) -> KeyButton:
        button = KeyButton(key=key, height=_HEIGHT, parent=self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._toggle(button))
        return button

    def _toggle(self, button: KeyButton) -> None:
        for other in (self.left, self.unread):
            if other is not button:
                other.setChecked(False)
        self.reload()
        self.begin()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate((self.before, self.after, self.left, self.unread, self.enter, self.print)):
            buttons.addWidget(button, place // 3, place % 3)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addLayout(buttons)
        column.addWidget(self._pages, 1)

    def _retranslate(self) -> None:
        self.before.show_text(self.tr("Day before"))
        self.after.show_text(self.tr("Day after"))
        self.print.show_text(self.tr("Print the day"))
        self.enter.show_text(self.tr("Type from paper"))
        self.rows.set_name(self.tr("Attendance sheets"))
        self.reload()
