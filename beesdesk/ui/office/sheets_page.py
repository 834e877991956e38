"""Attendance at the desk: sheets of the day and those left behind, marked, typed in, printed, validated, corrected."""

from functools import partial
from typing import Final
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts.check_in import CheckedIn
from beesdesk.shifts.sheet_queries import LineRow
from beesdesk.shifts.sheet_refusals import NoSheets
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.quick_entry_dialog import QuickEntryDialog
from beesdesk.ui.office.sheet_deeds import SheetDeeds
from beesdesk.ui.office.sheet_dialogs import AddDialog, CorrectLineDialog, LateDialog, ReplaceDialog, TaskDialog
from beesdesk.ui.office.sheet_list import SheetList
from beesdesk.ui.office.sheet_printing import printed
from beesdesk.ui.office.sheet_validation import ValidateDialog
from beesdesk.ui.office.sheet_view import SheetView
from beesdesk.ui.office.sheet_words import line_words, state_word
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import PlaceState

_MARGIN: Final = 16


class SheetsPage(Page):
    """The list of sheets, or one of them open. A card that is scanned checks somebody in on the open sheet."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = SheetDeeds(desk, self)
        self._background = Background(self)
        self.verdict = Banner(self)
        self.list = SheetList(self.deeds, self)
        self.view = SheetView(self.deeds, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.view)
        self.list.picked.connect(self.show_sheet)
        self.list.print_wanted.connect(lambda: self._print(None))
        self.list.enter_wanted.connect(lambda: self._type_paper(None))
        self.view.wanted.connect(self._act)
        self.view.marked.connect(self._mark)
        self.view.late_wanted.connect(self._ask_how_late)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(10)
        column.addWidget(self.verdict)
        column.addWidget(self._pages, 1)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("SheetsPage", "Attendance")

    @property
    def sheet(self) -> UUID | None:
        """The sheet that is open."""
        shown = self._pages.currentWidget() is self.view
        return self.view.sheet.id if shown and self.view.sheet else None

    def begin(self) -> None:
        """Put the keys into the list of sheets, or onto the lines of the open one."""
        if self.sheet is None:
            self.list.begin()
        else:
            self.view.lines.setFocus()

    def reload(self) -> None:
        """Show what is so now."""
        if self.sheet is None:
            self.list.reload()
        else:
            self.view.show_sheet(self.sheet)

    def leave(self) -> None:
        """Let a paper that is being written come to its end."""
        self._background.finish()

    def show_sheet(self, key: UUID) -> None:
        """Open a sheet."""
        self.verdict.clear()
        self.view.show_sheet(key)
        self._pages.setCurrentWidget(self.view)
        self.view.lines.setFocus()

    def close_sheet(self) -> None:
        """Go back to the list."""
        self.verdict.clear()
        self._pages.setCurrentWidget(self.list)
        self.list.reload()
        self.list.begin()

    def take_scan(self, text: str) -> bool:
        """Open the sheet of a paper, or check somebody in on the one that is open, else on the only one that runs."""
        paper = self.deeds.by_code(text)
        if paper is not None:
            self.show_sheet(paper.id)
            return True
        if self.sheet is None:
            running = self.deeds.running()
            if len(running) != 1:
                return False
            self.show_sheet(running[0].id)
        if self.sheet is None or (self.view.sheet is not None and self.view.sheet.validated is not None):
            return False
        self._check_in(self.sheet, text)
        return True

    def _check_in(self, sheet: UUID, text: str) -> None:
        """Say loudly who came, or why nobody did."""
        came, sounds = self.deeds.check_in(sheet, text), self.window().findChild(Sounds)
        if isinstance(came, str):
            self._say(State.BAD, self.tr("Not checked in"), came)
        else:
            self.view.show_sheet(sheet)
            self.view.lines.choose_line(came.line_id)
            state = State.WARN if came.late else State.OK
            self._say(State.INFO if came.again else state, came.name, self._verdict(came))
        if sounds is not None:
            (sounds.refused if isinstance(came, str) else sounds.scanned)()

    def _verdict(self, came: CheckedIn) -> str:
        if came.again:
            return self.tr("Was checked in already.")
        late = self.tr("Came %n minute(s) late: that is noted.", "", came.late) if came.late else ""
        said = self.tr("Was not expected: added, as present.") if came.added else self.tr("Present.")
        return " ".join(filter(None, (said, late)))

    def _mark(self, line: LineRow, state: PlaceState) -> None:
        """Mark a line; on a validated sheet that is a correction."""
        if self.view.sheet is None:
            return
        if self.view.sheet.validated is not None:
            self._open(CorrectLineDialog(self.deeds, self.window(), line, state))
        elif self.deeds.mark(line.sheet_id, line.id, state):
            self.verdict.clear()
            self.view.show_sheet(line.sheet_id)
            announce(self.view.lines, f"{line.name}: {state_word(state)}")

    def _ask_how_late(self, line: LineRow) -> None:
        """Ask how late somebody was; on a validated sheet that is a correction."""
        if self.view.sheet is not None and self.view.sheet.validated is not None:
            dialog = CorrectLineDialog(self.deeds, self.window(), line, PlaceState.DONE)
            dialog.late.setFocus()
            self._open(dialog)
        else:
            self._open(LateDialog(self.deeds, self.window(), line))

    def _act(self, name: str) -> None:
        sheet, line = self.sheet, self.view.lines.current()
        if sheet is None:
            return
        match name:
            case "back":
                self.close_sheet()
            case "add":
                self._open(AddDialog(self.deeds, self.window(), sheet))
            case "undo":
                self._undo(sheet)
            case "enter":
                self._type_paper(sheet)
            case "read":
                self.deeds.mark_read(sheet)
            case "print":
                self._print(sheet)
            case "validate":
                self._validate(sheet)
            case _ if line is not None:
                self._act_on(name, line)

    def _act_on(self, name: str, line: LineRow) -> None:
        """Do what concerns the chosen line."""
        match name:
            case "replace" if line.replaced_by is not None:
                self.deeds.replace(line.sheet_id, line.id, None)
            case "replace":
                self._open(ReplaceDialog(self.deeds, self.window(), line))
            case "task":
                self._open(TaskDialog(self.deeds, self.window(), line))
            case "remove":
                self.deeds.remove(line.sheet_id, line.id)
            case "correct":
                self._open(CorrectLineDialog(self.deeds, self.window(), line, line.stands or line.state))

    def _undo(self, sheet: UUID) -> None:
        line = self.deeds.undo(sheet)
        self.view.show_sheet(sheet)
        if line is not None:
            self.view.lines.choose_line(line)
            current = self.view.lines.current()
            if current is not None and current.id == line:
                self._say(State.INFO, self.tr("Taken back"), f"{current.name}: {line_words(current)}")

    def _validate(self, sheet: UUID) -> None:
        dialog = ValidateDialog(self.deeds, self.window(), sheet)
        dialog.answered.connect(lambda _: self._validated(sheet))
        self._open(dialog)

    def _validated(self, sheet: UUID) -> None:
        self.view.show_sheet(sheet)
        self._say(
            State.OK, self.tr("Validated"), self.tr("What was wrong can be corrected by the office, with a reason.")
        )

    def _type_paper(self, sheet: UUID | None) -> None:
        dialog = QuickEntryDialog(self.deeds, self.window(), self.list.sheets, sheet)
        dialog.finished_sheet.connect(self._finish_paper)
        self._open(dialog)

    def _finish_paper(self, sheet: UUID) -> None:
        self.show_sheet(sheet)
        self._validate(sheet)

    def _print(self, sheet: UUID | None) -> None:
        """Save the paper beside the screen, then have the desktop show it: printing is done from there."""
        papers = self.deeds.papers(self.list.day, sheet)
        if not papers:
            self._say(State.WARN, self.tr("Nothing to print"), sentence(NoSheets(self.list.day), spoken()))
            return
        file = self.deeds.file_for(papers)
        self._background.run(partial(printed, papers, self._desk.rules.language, file), self._printed, self._unprinted)

    def _printed(self, file: object) -> None:
        if shiboken6.isValid(self):
            self._say(State.OK, self.tr("Ready to print"), self.tr("Saved and shown: {file}").format(file=file))
            self._desk.show_file(file)  # type: ignore[arg-type]  # what `printed` gives

    def _unprinted(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self._say(State.BAD, self.tr("Not printed"), sentence(fault, spoken()))

    def _say(self, state: State, title: str, text: str) -> None:
        self.verdict.show_message(state, title, text)
        announce(self.verdict, f"{title}. {text}", urgent=state is State.BAD)

    def _open(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _retranslate(self) -> None:
        self.verdict.clear()
