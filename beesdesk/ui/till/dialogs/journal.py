"""Z reports, closings of days, months and years, and the journal of receipts: a list, and each as paper beside it."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.closing_report import (
    CLOSED_KINDS,
    ClosedKind,
    ClosedRow,
    closed_rows,
    closing_report,
    journal_report,
)
from beesdesk.pos.closings import OpenDays, open_days
from beesdesk.pos.receipts_journal import first_day, till_lines
from beesdesk.pos.till_report import z_by_id
from beesdesk.reports.closing_slips import closing_slip, journal_slip
from beesdesk.reports.elements import Slip
from beesdesk.reports.exports import ExportNotWritten
from beesdesk.reports.slips import z_slip
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.export import ExportDialog
from beesdesk.ui.till.dialogs.paper import Paper, PaperView
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.values import dataclass
from beesdesk.words import Language

JOURNAL: Final = "journal"
KINDS: Final = (JOURNAL, *CLOSED_KINDS)
FOLDER: Final = "closings"
_OF_ALL_YEARS: Final = ("month", "year")
_LONG_AGO: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Listed:
    """A row with its paper: `make` reads it anew; `report` is what is journaled when it is printed, None for the journal."""

    view: LineView
    name: str
    report: UUID | None
    make: Callable[[Shop, Language], Slip]


class JournalDialog(TillDialog):
    """Shows one kind at a time, days and Z reports a year at a time; the act prints what is shown. It answers nothing."""

    WIDTH = 1000
    HEIGHT = 760

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._background = parent.window().findChild(Background) or Background(parent)
        self.kind, self.year = JOURNAL, desk.today().year
        self._first_year = (desk.shop.read(first_day) or desk.today()).year
        self._listed: list[Listed] = []
        self.kinds = {kind: Choice(parent=self, height=48) for kind in KINDS}
        self.doubt, self.outcome = StateLine(self), StateLine(self)
        self.outcome.setVisible(False)
        self.close_days = KeyButton(parent=self)
        self.close_days.setAutoDefault(False)
        self.older, self.newer = KeyButton("\u2039", parent=self), KeyButton("\u203a", parent=self)
        self._year = label("", "title", self)
        self.rows = PickList(self)
        self.paper = Paper()
        self.view = PaperView(self.paper, self)
        self.empty = EmptyState("printer", self)
        self._pages = QStackedWidget(self)
        self.pdf, self.export = KeyButton(parent=self), KeyButton(parent=self)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.rows.setFocus()

    def _lay_out(self) -> None:
        choices, years, left, right = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for button in self.kinds.values():
            button.setAutoDefault(False)
            choices.addWidget(button)
        for part in (self.older, self._year, self.newer):
            years.addWidget(part)
        for layout in (choices, years, left, right):
            layout.setSpacing(8)
        doubt = QHBoxLayout()
        doubt.addWidget(self.doubt, 2)
        doubt.addWidget(self.close_days, 1)
        for page in (self.view, self.empty):
            self._pages.addWidget(page)
        left.addLayout(years)
        left.addWidget(self.rows, 1)
        right.addWidget(self._pages, 1)
        self.content.addLayout(choices)
        self.content.addLayout(doubt)
        self.set_columns(left, right)
        self.content.addWidget(self.outcome)
        for place, part in enumerate((self.export, self.pdf), 1):
            part.setAutoDefault(False)
            self.bar.insertWidget(place, part, 1)

    def _connect(self) -> None:
        for kind, button in self.kinds.items():
            button.clicked.connect(partial(self.show_kind, kind))
        self.older.clicked.connect(lambda: self._turn(-1))
        self.newer.clicked.connect(lambda: self._turn(1))
        self.rows.line_selected.connect(self._show_row)
        self.pdf.clicked.connect(self._save)
        self.export.clicked.connect(self._export)
        self.close_days.clicked.connect(self._close_days)

    def show_kind(self, kind: str) -> None:
        """Show the journal by month, Z reports, or closings of one kind."""
        self.kind = kind
        self.clear_error()
        self.outcome.setVisible(False)
        for known, button in self.kinds.items():
            button.setChecked(known == kind)
        self._list()

    @property
    def listed(self) -> Listed | None:
        """What is chosen."""
        place = self.rows.selected()
        return self._listed[place] if 0 <= place < len(self._listed) else None

    # The list

    def _list(self) -> None:
        self._listed = self._journal() if self.kind == JOURNAL else self._closed()
        self.rows.offer([one.view for one in self._listed])
        self._show_row(self.rows.selected() if self._listed else -1)
        of_all = self.kind in _OF_ALL_YEARS
        self._year.setText("" if of_all else str(self.year))
        self.older.setEnabled(not of_all and self.year > self._first_year)
        self.newer.setEnabled(not of_all and self.year < self.desk.today().year)
        for part in (self.older, self._year, self.newer):
            part.setVisible(not of_all)
        self._say_doubt()

    def _journal(self) -> list[Listed]:
        """Return the months of the journal, the newest first."""
        first, last = self._span()
        lines = self.desk.shop.read(till_lines, first, last, now=self.desk.now())
        by_month = sorted(lines, key=lambda line: line.day)
        listed = []
        for start, group in groupby(by_month, key=lambda line: line.day.replace(day=1)):
            part = list(group)
            received = sum((line.received for line in part), part[0].received * 0)
            days = len({line.day for line in part})
            days_of = self.tr("%n day(s)", "", days)
            view = LineView(f"{start.month:02}", self._month(start), days_of, "", formatting().money(received))
            name = f"journal-{start:%Y-%m}"
            listed.append(Listed(view, name, None, partial(_journal_slip, start, self.desk.now())))
        return listed[::-1]

    def _closed(self) -> list[Listed]:
        first, last = (_LONG_AGO, self.desk.today()) if self.kind in _OF_ALL_YEARS else self._span()
        kind: Any = self.kind
        return [self._of(kind, row) for row in self.desk.shop.read(closed_rows, kind, first, last)][::-1]

    def _of(self, kind: ClosedKind, row: ClosedRow) -> Listed:
        form = formatting()
        titles = {
            "z": form.moment(row.closed_at),
            "day": form.day(row.first_day),
            "month": self._month(row.first_day),
            "year": str(row.first_day.year),
        }
        receipts = self.tr("%n receipt(s)", "", row.totals.sales + row.totals.refunds)
        amount = form.money(row.totals.turnover)
        view = LineView(str(row.number), titles[kind], receipts, "", amount)
        make = _z_slip if kind == "z" else _closing_slip
        return Listed(view, f"{kind}-{row.till}-{row.number}", row.id, partial(make, row.id))

    def _month(self, day: date) -> str:
        name = formatting().month(day)
        return f"{name[:1].upper()}{name[1:]} {day.year}"

    def _span(self) -> tuple[date, date]:
        return date(self.year, 1, 1), date(self.year, 12, 31)

    def _turn(self, years: int) -> None:
        self.year += years
        self._list()

    # The paper

    def _show_row(self, place: int) -> None:
        there = 0 <= place < len(self._listed)
        self._pages.setCurrentWidget(self.view if there else self.empty)
        self.act.setVisible(there and self.desk.printer_there)
        self.pdf.setVisible(there)
        if there:
            self.paper.show_slip(self._listed[place].make(self.desk.shop, spoken()))
            self.view.verticalScrollBar().setValue(0)

    def _do(self) -> None:
        """Print what is shown. A report that was printed before comes as a duplicate; the journal knows first."""
        listed = self.listed
        if listed is None:
            return
        shop, language = self.desk.shop, spoken()
        if listed.report is None or self.desk.note_print(listed.report):
            self.desk.print_slip(lambda: listed.make(shop, language))
            self._show_row(self.rows.selected())

    def _save(self) -> None:
        """Write what is shown as a PDF, beside the screen. A file is a paper too: one more is a duplicate."""
        listed = self.listed
        if listed is None or (listed.report is not None and not self.desk.note_print(listed.report)):
            return
        self.pdf.setEnabled(False)
        folder = self.desk.shop.path.parent / FOLDER
        work = partial(_write_pdf, listed.make(self.desk.shop, spoken()), folder, listed.name)
        self._background.run(work, self._while_here(self._saved), self._while_here(self._not_saved))

    def _saved(self, file: Path) -> None:
        self.pdf.setEnabled(True)
        self._show_row(self.rows.selected())
        self.outcome.show_state(State.OK, self.tr("Written: {file}").format(file=file))
        self.outcome.setVisible(True)

    def _not_saved(self, fault: Exception) -> None:
        self.pdf.setEnabled(True)
        if not isinstance(fault, ShopError):
            raise fault
        self.show_error(sentence(fault, spoken()))

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the dialog is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _export(self) -> None:
        ExportDialog(self.desk, self, kind=JOURNAL if self.kind == JOURNAL else "closings").open()

    # A clock that may be wrong

    def _say_doubt(self) -> None:
        days: OpenDays = self.desk.shop.read(open_days, self.desk.shop.device_id, self.desk.now())
        if days.doubtful:
            today = formatting().long_day(self.desk.today())
            text = self.tr("%n day(s) are not closed. Is today really {today}?", "", days.over).format(today=today)
            self.doubt.show_state(State.WARN, text)
            self.close_days.show_text(self.tr("Yes, close them"))
        self.doubt.setVisible(days.doubtful)
        self.close_days.setVisible(days.doubtful)

    def _close_days(self) -> None:
        self.desk.close_periods(sure=True)
        self._list()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Closings and journal"))
        titles = self.tr("Journal"), self.tr("Z reports"), self.tr("Days"), self.tr("Months"), self.tr("Years")
        names = (self.tr("Journal of receipts"), *titles[1:])
        for button, text, name in zip(self.kinds.values(), titles, names, strict=True):
            button.show_text(text, name)
        self.rows.set_name(self.tr("Closings"))
        self.view.setAccessibleName(self.tr("The paper"))
        self.older.setAccessibleName(self.tr("A year earlier"))
        self.newer.setAccessibleName(self.tr("A year later"))
        self.empty.show_message(self.tr("Nothing yet"), self.tr("A day is closed by itself once it is over."))
        self.pdf.show_text(self.tr("Save as PDF"))
        self.export.show_text(self.tr("Lists (CSV, XLSX)"))
        self.act.show_text(self.tr("Print"))
        self.show_kind(self.kind)


def _z_slip(report: UUID, shop: Shop, language: Language) -> Slip:
    return z_slip(shop.read(z_by_id, report, language), language)


def _closing_slip(closing: UUID, shop: Shop, language: Language) -> Slip:
    return closing_slip(shop.read(closing_report, closing, language), language)


def _journal_slip(start: date, now: Any, shop: Shop, language: Language) -> Slip:
    end = (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return journal_slip(shop.read(journal_report, start, end, language, now=now), language)


def _write_pdf(slip: Slip, folder: Path, name: str) -> Path:
    """Write a slip as PDF; return the file. Raises `ExportNotWritten`."""
    from beesdesk.reports.pdf import write_pdf  # noqa: PLC0415 - reportlab takes its time to load

    file = folder / f"{name}.pdf"
    try:
        folder.mkdir(exist_ok=True)
        write_pdf(slip, file)
    except OSError as error:
        raise ExportNotWritten(str(file), error.strerror or "") from error
    return file
