"""What is done on attendance sheets at the desk: marks, replacements, check-in, entries from paper; each can be taken back."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts import quick_entry, sheet_lines
from beesdesk.shifts.calendar import day_begins
from beesdesk.shifts.check_in import CheckedIn, check_in
from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.quick_entry import Entered, Typed
from beesdesk.shifts.sheet_codes import read_sheet_code
from beesdesk.shifts.sheet_foresight import Consequence, foresee_correction, foresee_validation
from beesdesk.shifts.sheet_making import make_due_sheets, make_missing_sheets
from beesdesk.shifts.sheet_office import mark_read
from beesdesk.shifts.sheet_papers import FoundSheet, SheetPaper, papers_of_day, sheet_by_code, sheet_paper
from beesdesk.shifts.sheet_queries import (
    LineRow,
    SheetRow,
    WarningRow,
    left_count,
    left_sheets,
    lines_of,
    sheet_row,
    sheets_of_day,
    unread_sheets,
    warnings,
    why_corrected,
)
from beesdesk.shifts.sheet_undoing import put_back
from beesdesk.shifts.validating import Feedback, correct, validate, validate_by_card
from beesdesk.ui.office.desk import Call, OfficeDesk
from beesdesk.words import PlaceKind, PlaceState

FOLDER: Final = "sheets"
_EARLY: Final = timedelta(minutes=15)
P = ParamSpec("P")
T = TypeVar("T")


class SheetDeeds(QObject):
    """The deeds of one desk. What was said on a sheet can be taken back until it is validated, the last first."""

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop
        self._past: dict[UUID, list[tuple[UUID, LineRow | None]]] = {}

    # Looking

    def of_day(self, day: date) -> list[SheetRow]:
        """Return the sheets of a day."""
        return self._shop.read(sheets_of_day, day)

    def left(self) -> list[SheetRow]:
        """Return those of past days that nobody validated."""
        return self._shop.read(left_sheets, self.desk.shop_day())

    def left_count(self) -> int:
        """Return how many they are."""
        return self._shop.read(left_count, self.desk.shop_day())

    def unread(self) -> list[SheetRow]:
        """Return those with notes or warnings that the office has not read."""
        return self._shop.read(unread_sheets)

    def sheet(self, key: UUID) -> SheetRow | None:
        """Return a sheet."""
        return self._shop.read(sheet_row, key)

    def lines(self, key: UUID) -> list[LineRow]:
        """Return its lines, numbered as on paper."""
        return self._shop.read(lines_of, key)

    def warnings(self, key: UUID) -> list[WarningRow]:
        """Return what it lets the office know by itself."""
        return self._shop.read(warnings, key)

    def why(self, place: UUID) -> str:
        """Return the reason of the last word on a place."""
        return self._shop.read(why_corrected, place) or ""

    def tasks(self) -> dict[UUID, str]:
        """Return the tasks by their names."""
        return self._shop.read(task_names, self.desk.language)

    def running(self) -> list[SheetRow]:
        """Return the sheets to which people come now."""
        now = self.desk.now()
        return [
            sheet
            for sheet in self.of_day(self.desk.shop_day())
            if sheet.validated is None and sheet.starts - _EARLY <= now < sheet.ends
        ]

    def by_code(self, text: str) -> FoundSheet | None:
        """Return the sheet of paper that was scanned; None where it is no sheet."""
        if read_sheet_code(text) is None:
            return None
        try:
            return self._shop.read(sheet_by_code, text)
        except ShopError:
            return None

    def sheet_of_code(self, text: str) -> FoundSheet | None:
        """Return the sheet of a code that was typed; none is refused."""
        try:
            return self._shop.read(sheet_by_code, text)
        except ShopError as error:
            self._refuse(error)
            return None

    # Saying

    def mark(self, sheet: UUID, line: UUID, state: PlaceState) -> bool:
        """Say what became of somebody."""
        return self._on_line(sheet, line, sheet_lines.set_state, line, state)

    def set_late(self, sheet: UUID, line: UUID, minutes: int) -> bool:
        """Say that somebody was there, so many minutes late."""
        return self._on_line(sheet, line, sheet_lines.set_late, line, minutes, now=self.desk.now())

    def lateness(self, sheet: UUID, text: str) -> int | str:
        """Return the minutes that a text says, or why it says none."""
        try:
            return self._shop.read(quick_entry.lateness_meant, sheet, text)
        except ShopError as error:
            return sentence(error, self.desk.language)

    def replace(self, sheet: UUID, line: UUID, by: UUID | None) -> bool:
        """Say who came instead; None takes that back."""
        return self._on_line(sheet, line, sheet_lines.replace, line, by, now=self.desk.now())

    def set_task(self, sheet: UUID, line: UUID, task: UUID | None) -> bool:
        """Say what somebody who was added did."""
        return self._on_line(sheet, line, sheet_lines.set_task, line, task)

    def remove(self, sheet: UUID, line: UUID) -> bool:
        """Take somebody who was added off again."""
        return self._on_line(sheet, line, sheet_lines.remove, line)

    def add(self, sheet: UUID, member: UUID, task: UUID | None, kind: PlaceKind | None) -> UUID | None:
        """Put somebody on the sheet who was not expected."""
        before = self._known(sheet)
        line = self._try(sheet_lines.add, sheet, member, task, kind, now=self.desk.now())
        if line is not None:
            self._remember(sheet, line, before.get(line))
        return line

    def check_in(self, sheet: UUID, text: str) -> CheckedIn | str:
        """Take a card; what is refused comes as a sentence."""
        before = self._known(sheet)
        try:
            came = self._shop.do(check_in, sheet, self.desk.card_code(text), now=self.desk.now())
        except ShopError as error:
            return sentence(error, self.desk.language)
        if not came.again:
            self._remember(sheet, came.line_id, before.get(came.line_id))
        return came

    def line_meant(self, sheet: UUID, text: str, *, by_member: bool) -> tuple[Typed, LineRow | None] | str:
        """Return what an entry from paper would say of whom, or why it says nothing."""
        try:
            typed = quick_entry.read_entry(text)
            return typed, self._shop.read(quick_entry.line_meant, sheet, typed, by_member=by_member)
        except ShopError as error:
            return sentence(error, self.desk.language)

    def enter(self, sheet: UUID, text: str, *, by_member: bool) -> Entered | None:
        """Do what an entry from paper says."""
        entered = self._try(quick_entry.enter, sheet, text, now=self.desk.now(), by_member=by_member)
        if entered is not None and entered.line != entered.before:
            self._remember(sheet, entered.line.id, entered.before)
        return entered

    def can_undo(self, sheet: UUID) -> bool:
        """Tell whether something said on a sheet here can be taken back."""
        return bool(self._past.get(sheet))

    def undo(self, sheet: UUID) -> UUID | None:
        """Take back the last word said on a sheet; return the line, None where there is none, or it is refused."""
        past = self._past.get(sheet)
        if not past:
            return None
        line, before = past.pop()
        return line if self._done(put_back, line, before, now=self.desk.now()) else None

    # Validating

    def foresee(self, sheet: UUID) -> Sequence[Consequence] | str:
        """Return what validating changes for each, or why it would be refused."""
        return self._foreseen(foresee_validation, sheet)

    def foresee_correction(self, line: UUID, state: PlaceState, late: int) -> Sequence[Consequence] | str:
        """Return what a correction changes, or why it would be refused."""
        return self._foreseen(foresee_correction, line, state, late, approved_by=self.desk.approved_by)

    def validate(self, sheet: UUID, said: Feedback) -> bool:
        """Validate a sheet by whoever sits here, or has allowed it."""
        done = self.desk.carry_out(sheet, Call(validate, (said,), {"approved_by": self.desk.approved_by}))
        return self._closed(sheet, done=done)

    def validate_by_card(self, sheet: UUID, said: Feedback, text: str) -> bool:
        """Validate a sheet by the card of a shift leader."""
        done = self._try(validate_by_card, sheet, said, self.desk.card_code(text), now=self.desk.now())
        return self._closed(sheet, done=done is not None)

    def correct(self, line: UUID, state: PlaceState, reason: str, late: int = 0) -> bool:
        """Say anew what became of somebody after validation."""
        return self.desk.carry_out(
            line, Call(_corrected, (state, reason, late), {"approved_by": self.desk.approved_by})
        )

    def mark_read(self, sheet: UUID) -> bool:
        """Note that the office has read what a sheet has for it."""
        return self._done(mark_read, sheet, now=self.desk.now())

    def make(self, day: date) -> bool:
        """Make the sheets that a day lacks, as far as it is over, and those that are due now."""
        now, zone = self.desk.now(), self._shop.read(zone_of)
        first, last = day_begins(day, zone), min(day_begins(day + timedelta(1), zone), now)
        made = self._try(_make, first, last, now=now)
        return bool(made)

    # Printing

    def papers(self, day: date, sheet: UUID | None) -> list[SheetPaper]:
        """Return the sheets of a day as they are printed, or one of them, in the shop's language."""
        language = self.desk.rules.language
        if sheet is None:
            return self._shop.read(papers_of_day, day, language)
        return [paper for paper in [self._shop.read(sheet_paper, sheet, language)] if paper is not None]

    def file_for(self, papers: Sequence[SheetPaper]) -> Path:
        """Return where papers are saved."""
        name = str(papers[0].day) if len({paper.id for paper in papers}) > 1 else papers[0].code[:14]
        return self._shop.path.parent / FOLDER / f"{name}.pdf"

    def _foreseen(
        self, foresee: Callable[..., list[Consequence]], *told: Any, **named: Any
    ) -> Sequence[Consequence] | str:
        try:
            return self._shop.try_out(foresee, *told, now=self.desk.now(), who=self.desk.who, **named)
        except ShopError as error:
            return sentence(error, self.desk.language)

    def _closed(self, sheet: UUID, *, done: bool) -> bool:
        if done:
            self._past.pop(sheet, None)
        return done

    def _on_line(self, sheet: UUID, line: UUID, action: Callable[..., None], *told: Any, **named: Any) -> bool:
        before = self._known(sheet).get(line)
        done = self._done(action, *told, **named)
        if done and self._known(sheet).get(line) != before:
            self._remember(sheet, line, before)
        return done

    def _known(self, sheet: UUID) -> dict[UUID, LineRow]:
        return {row.id: row for row in self.lines(sheet)}

    def _remember(self, sheet: UUID, line: UUID, before: LineRow | None) -> None:
        self._past.setdefault(sheet, []).append((line, before))

    def _try(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self._refuse(error)
            return None

    def _done(self, action: Callable[..., None], *args: Any, **kwargs: Any) -> bool:
        try:
            self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: ShopError) -> None:
        self.desk.refused.emit(sentence(error, self.desk.language), error)


def _corrected(session: Session, line: UUID, state: PlaceState, reason: str, late: int, **named: Any) -> bool:
    correct(session, line, state, reason, late, **named)
    return True


def _make(session: Session, first: datetime, last: datetime, *, now: datetime) -> list[UUID]:
    due = make_due_sheets(session, now=now)
    return due + (make_missing_sheets(session, first, last, now=now) if first < last else [])
