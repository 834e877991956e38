"""Sheets of paper typed in: the code under the bars, then line by line; what was entered runs along, and can be taken back."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from beesdesk.shifts.known import zone_of
from beesdesk.shifts.quick_entry import Entered, Typed
from beesdesk.shifts.sheet_papers import FoundSheet
from beesdesk.shifts.sheet_queries import LineRow, SheetRow
from beesdesk.ui.language import formatting
from beesdesk.ui.office.sheet_deeds import SheetDeeds
from beesdesk.ui.office.sheet_words import clocks, late_words, line_words, state_word, there
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST: Final = 24
_ROWS: Final = 260


class EntryField(FindField):
    """Ctrl+Z takes back the last entry, where a field would take back a letter."""

    def event(self, event: QEvent) -> bool:
        """Leave that key to the dialog."""
        wanted = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if wanted and event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return True
        return super().event(event)


class QuickEntryDialog(TillDialog):
    """One field. First it takes the code of a sheet (or one is picked), then `3 P` and the like, Enter after each.

    Nothing is lost when it closes: each entry is kept at once. `finished_sheet` carries a sheet that is to be validated.
    """

    finished_sheet = Signal(object)  # UUID
    accepts_scans = True
    WIDTH = 720

    def __init__(
        self, deeds: SheetDeeds, parent: QWidget, offered: Sequence[SheetRow], sheet: UUID | None = None
    ) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._offered = deeds, [one for one in offered if one.validated is None]
        self.paper: UUID | None = sheet
        self.by_member = False
        self._entered: list[Entered] = []
        self.how = label("", "body", self, wrap=True)
        self.warning = label("", "error", self, wrap=True)
        self.rows = PickList(self)
        self.rows.setMinimumHeight(_ROWS)
        self.field = EntryField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.meant = label("", "title", self, wrap=True)
        self.meant.setTextFormat(Qt.TextFormat.PlainText)
        for part in (self.how, self.warning, self.field, self.meant):
            self.content.addWidget(part)
        self.content.addWidget(self.rows, 1)
        self.undo = KeyButton(key="Ctrl+Z", parent=self)
        self.finish = KeyButton(key="F9", parent=self)
        for button, act in ((self.undo, self._undo), (self.finish, self._finish)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            self.bar.insertWidget(1, button, 1)
        self.field.textChanged.connect(self._typed)
        self.rows.taken.connect(self._picked)
        self._retranslate()
        self.field.setFocus()

    def take_scan(self, text: str) -> None:
        """Go on with the sheet whose bars are scanned."""
        found = self._deeds.sheet_of_code(text)
        if found is not None:
            self._begin(found)

    def _do(self) -> None:
        text = self.field.text().strip()
        if self.paper is not None:
            self._enter(self.paper, text)
        elif text:
            self.take_scan(text)
        else:
            self._picked(self.rows.selected())

    def _picked(self, place: int) -> None:
        if self.paper is None and 0 <= place < len(self._offered):
            self._begin(FoundSheet(self._offered[place].id, as_printed=True))

    def _begin(self, found: FoundSheet) -> None:
        """Take the lines of a sheet; where they have changed since it was printed, members' numbers are typed."""
        self.paper, self.by_member = found.id, not found.as_printed
        self._entered.clear()
        self.field.clear()
        self.field.setFocus()
        self._retranslate()
        announce(self.field, f"{self.windowTitle()}. {self.warning.text()}")

    def _enter(self, sheet: UUID, text: str) -> None:
        entered = self._deeds.enter(sheet, text, by_member=self.by_member)
        if entered is None:
            return
        self._entered.append(entered)
        self.field.clear()
        self._show_entered()
        announce(self.field, self._line(entered).spoken)

    def _undo(self) -> None:
        if self.paper is not None and self._entered and self._deeds.undo(self.paper) is not None:
            self._entered.pop()
            self._show_entered()
        self.field.setFocus()

    def _finish(self) -> None:
        sheet = self.paper
        if sheet is not None:
            self.answer(None)
            self.finished_sheet.emit(sheet)

    def _typed(self, text: str) -> None:
        """Say beforehand whom an entry means: a number is easily misread."""
        self.clear_error()
        if self.paper is None or not text.strip():
            self.meant.setText("")
            return
        found = self._deeds.line_meant(self.paper, text, by_member=self.by_member)
        self.meant.setText("" if isinstance(found, str) else self._meaning(*found))

    def _meaning(self, typed: Typed, line: LineRow | None) -> str:
        if line is None:
            return self.tr("Besides: member no. {number}").format(number=typed.number)
        if typed.state is not None:
            return f"{line.name}: {state_word(typed.state)}"
        if typed.late:
            minutes = self._deeds.lateness(line.sheet_id, typed.late)
            return f"{line.name}: {minutes if isinstance(minutes, str) else late_words(minutes)}"
        return self.tr("{name}: replaced by member no. {number}").format(name=line.name, number=typed.other)

    def _line(self, entered: Entered) -> LineView:
        line = entered.line
        number = self.tr("no. {number}").format(number=line.number)
        instead = self.tr("replaced by {name}").format(name=line.replacement) if line.replacement else ""
        place = next((str(at) for at, one in enumerate(self._deeds.lines(line.sheet_id), 1) if one.id == line.id), "")
        return LineView(place, line.name, " · ".join(filter(None, (number, instead))), line_words(line), "")

    def _show_entered(self) -> None:
        self.rows.offer([self._line(one) for one in reversed(self._entered)])
        self.undo.setEnabled(bool(self._entered))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.undo.show_text(self.tr("Undo the last"))
        self.finish.show_text(self.tr("Validate"))
        sheet = self._deeds.sheet(self.paper) if self.paper is not None else None
        for button in (self.undo, self.finish):
            button.setVisible(sheet is not None)
        self.warning.setVisible(sheet is not None and self.by_member)
        self.meant.setVisible(sheet is not None)
        zone = self.desk.shop.read(zone_of)
        if sheet is None:
            self.set_title(self.tr("Type a sheet from paper"))
            self.how.setText(self.tr("Scan the bars on the paper, type the figures under them, or choose a sheet."))
            self.field.setAccessibleName(self.tr("Code of the sheet"))
            self.act.show_text(self.tr("Go on"))
            self.rows.set_name(self.tr("Attendance sheets"))
            form = formatting()
            self.rows.offer(
                [
                    LineView("", f"{form.day(one.day)} · {clocks(one, zone)}", there(one), "", "")
                    for one in self._offered
                ]
            )
            return
        self.set_title(f"{formatting().day(sheet.day)} · {clocks(sheet, zone)}")
        self.how.setText(
            self.tr(
                "The line, then its mark: 3 P present, 3 L 20 late by 20 minutes, 3 0 excused, 3 1 or 3 2 missed,"
                " 3 R 42 replaced by member no. 42, + 17 besides."
            )
        )
        self.warning.setText(
            self.tr("The sheet has changed since it was printed: type the member's number in place of the line's.")
        )
        self.field.setAccessibleName(self.tr("Line and mark"))
        self.act.show_text(self.tr("Enter"))
        self.rows.set_name(self.tr("Entered so far"))
        self._show_entered()
