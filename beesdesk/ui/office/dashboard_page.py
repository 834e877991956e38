"""The dashboard: today in figures, the shifts that lack people next, and how staffing, absences and statuses go."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import word
from beesdesk.shifts.gaps import GapRow, next_gaps, task_names
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.statistics import StatusCounts, facts_known, statuses
from beesdesk.shifts.today_figures import today_figures
from beesdesk.shifts.week_figures import WeekFigures, week_figures
from beesdesk.shifts.wording import NAMELESS, shop_says
from beesdesk.sync.night_reports import night_reports
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.dashboard_charts import absence_bars, staffing_bars, status_trends
from beesdesk.ui.office.dashboard_figures import TodayTiles
from beesdesk.ui.office.dashboard_printing import painted, printed
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.list_deeds import FOLDER
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.what_if_dialog import WhatIfDialog
from beesdesk.ui.parts.bar_chart import BarChart
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chart_card import ChartCard
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.parts.trend_chart import TrendChart
from beesdesk.ui.parts.turns import Turns
from beesdesk.ui.theme import look

_HEIGHT: Final = 44
_LISTED: Final = 8
_TWO: Final = 1250  # px at 100 % from which two charts stand side by side
_SIGNS: Final = {State.WARN: "!", State.BAD: "✕"}


class DashboardPage(Page):
    """Enter opens the week of a gap, F4 shows the charts as tables, F6 asks what other rules would change, F7 prints."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._gaps: list[GapRow] = []
        self._weeks: list[WeekFigures] = []
        self._counts: list[StatusCounts] = []
        self._counted: object = None
        self._given_up = False
        self._beside = False
        self.heading = label("", "heading", self, wrap=True)
        self.nights = label("", "muted", self, wrap=True)
        self.tables = KeyButton(key="F4", height=_HEIGHT, parent=self)
        self.tables.setCheckable(True)
        self.what_if = KeyButton(key="F6", height=_HEIGHT, parent=self)
        self.printer = KeyButton(key="F7", height=_HEIGHT, parent=self)
        self.today = TodayTiles(self)
        self.gaps_card = Card(parent=self)
        self.gaps = PlainTable(self.gaps_card, wide=2, most=_LISTED)
        self.no_gaps = label("", "body", self.gaps_card, wrap=True)
        self.gaps_card.add(self.gaps)
        self.gaps_card.add(self.no_gaps)
        self.gaps_card.body.addStretch(1)
        self.staffing = ChartCard(BarChart(self), self)
        self.absences = ChartCard(BarChart(self, lines_over=2), self)
        self.statuses = ChartCard(TrendChart(self), self)
        self.progress = ProgressPanel(self)
        self.work = LongWork(self.progress, self)
        self._turns, self._printing = Turns(self), Background(self)
        self.progress.cancelled.connect(self._give_up)
        self.gaps.taken.connect(lambda row: self.week_wanted.emit(self._gaps[row].day))
        self.tables.toggled.connect(self._show_as)
        self.what_if.clicked.connect(self._ask_what_if)
        self.printer.clicked.connect(self._print)
        self._lay_out()
        self._show_as(as_table=self.staffing.as_table)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("DashboardPage", "Dashboard")

    def begin(self) -> None:
        """Begin with the gaps, or with the way to the tables where there are none."""
        (self.gaps if self._gaps else self.tables).setFocus()
        if self._given_up:
            self._counted = None
            self.reload()

    def leave(self) -> None:
        """Count no more: the desk closes."""
        self._turns.stop()
        self.work.stop()

    @property
    def busy(self) -> bool:
        """True while a chart is still to come."""
        return self._turns.busy or self.work.busy or self._printing.busy

    def reload(self) -> None:
        """Show what is so now: figures and gaps at once, then a chart a turn, so that nobody waits for all of them.

        Statuses through time are counted anew only where facts have come.
        """
        shop, now = self._desk.shop, self._desk.now()
        today = self._desk.shop_day()
        self.heading.setText(formatting().long_day(today))
        self.today.show_today(shop.read(today_figures, now=now))
        self._show_nights()
        self._gaps = shop.read(next_gaps, now=now)
        self._show_gaps()
        self._turns.run(
            lambda: self._read_weeks(today),
            lambda: self.staffing.show_chart(staffing_bars(self._weeks, today)),
            lambda: self.absences.show_chart(absence_bars(_begun(self._weeks, today), today)),
            lambda: self._count_anew(today),
        )

    def _read_weeks(self, today: date) -> None:
        self._weeks = self._desk.shop.read(week_figures, today)

    def _count_anew(self, today: date) -> None:
        days = _days(self._weeks, today)
        known = (days, self._desk.shop.read(facts_known))
        if known != self._counted:
            self._count(known, days)

    def _count(self, known: object, days: Sequence[date]) -> None:
        """Work the statuses out beside the screen."""

        def work(step: Step) -> list[StatusCounts]:
            return self._desk.shop.read(statuses, days, step)

        def then(counts: list[StatusCounts]) -> None:
            self._counts, self._counted = counts, known
            self._show_statuses()

        self._counted, self._given_up = known, False
        self.work.run(self.tr("Counting the members of each status"), work, then, self._fail)

    def _give_up(self) -> None:
        """Count again when the page is opened anew, not at every change."""
        self._given_up = True

    def _fail(self, fault: Exception) -> None:
        self._counted = None
        if not isinstance(fault, ShopError):
            raise fault
        self._desk.refuse(fault)

    def _show_statuses(self) -> None:
        if not self._counts:
            self.statuses.say(self.tr("Not counted yet. It is counted each time this page is opened."))
        elif any(count.members for count in self._counts):
            self.statuses.show_chart(status_trends(self._counts))
        else:
            self.statuses.say(self.tr("Nothing is known of any member yet."))

    def _show_nights(self) -> None:
        """Say of each machine when its last night was, and what of it is not done."""
        form = formatting()
        told = []
        for one in self._desk.shop.read(night_reports):
            steps = ", ".join(word(f"night_{step}", spoken()) for step in one.wanting)
            text = self.tr("{machine}: {day}, {steps} not done") if steps else self.tr("{machine}: {day}, all done")
            told.append(text.format(machine=one.name, day=form.day(one.night), steps=steps))
        self.nights.setText(self.tr("Last night. {machines}").format(machines=" · ".join(told)))
        self.nights.setVisible(bool(told))

    def _show_gaps(self) -> None:
        form, zone = formatting(), self._desk.shop.read(zone_of)
        tasks = self._desk.shop.read(task_names, spoken())
        heads = (self.tr("Day"), self.tr("Hours"), self.tr("Task"), self.tr("Places"), self.tr("Missing"))
        rows, states = [], []
        for gap in self._gaps:
            bad = 3 * gap.free > gap.free + gap.held
            state = State.BAD if bad else State.WARN
            hours = form.clocks(gap.starts.astimezone(zone), gap.ends.astimezone(zone))
            missing = self.tr("{sign} {free} missing").format(sign=_SIGNS[state], free=gap.free)
            task = tasks.get(gap.task_id, "") if gap.task_id else ""
            rows.append((form.day(gap.day), hours, task, f"{gap.held}/{gap.held + gap.free}", missing))
            states.append(state)
        self.gaps.fill(heads, rows, states)
        self.gaps.setVisible(bool(rows))
        self.no_gaps.setVisible(not rows)

    def _show_as(self, as_table: bool) -> None:
        for card in (self.staffing, self.absences, self.statuses):
            card.show_as(table=as_table)
        self.tables.setChecked(as_table)

    def _print(self) -> None:
        """Put figures and charts on paper, beside the screen."""
        desk, language = self._desk, spoken()
        file = desk.shop.path.parent / FOLDER / f"dashboard-{desk.shop_day()}.pdf"
        charts = painted((self.staffing, self.absences, self.statuses))
        title = f"{self.title()} · {self.heading.text()}"
        about, figures = desk.shop.read(shop_says, "name", NAMELESS), self.today.told
        self._printing.run(
            lambda: printed(title, about, figures, charts, language, file), self._printed, self._unprinted
        )

    def _printed(self, file: Path) -> None:
        self._desk.show_file(file)
        self._desk.told.emit(self.tr("Saved: {file}").format(file=file), None)

    def _unprinted(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self._desk.refuse(fault)

    def _ask_what_if(self) -> None:
        dialog = WhatIfDialog(self._desk, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(lambda text: self._desk.told.emit(text, None))
        dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put charts side by side where there is room."""
        super().resizeEvent(event)
        beside = self.width() >= look().px(_TWO)
        if beside != self._beside:
            self._beside = beside
            self._place()

    def _place(self) -> None:
        cards = (self.gaps_card, self.staffing, self.absences, self.statuses)
        across = 2 if self._beside else 1
        for place, card in enumerate(cards):
            self._charts.addWidget(card, place // across, place % across)
        for column in range(2):
            self._charts.setColumnStretch(column, 1 if column < across else 0)

    def _lay_out(self) -> None:
        keys = FlowLayout()
        for key in (self.tables, self.what_if, self.printer):
            keys.addWidget(key)
        page = QWidget(self)
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.today)
        self._charts = QGridLayout()
        self._charts.setSpacing(12)
        column.addLayout(self._charts)
        column.addStretch(1)
        self._place()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addWidget(self.heading)
        whole.addWidget(self.nights)
        whole.addLayout(keys)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.progress)  # below, where it moves nothing that somebody reads
        charts = (self.staffing, self.absences, self.statuses)
        set_order(
            [self.tables, self.what_if, self.printer, self.gaps, *(card.table for card in charts), self.progress.cancel]
        )

    def _retranslate(self) -> None:
        self.tables.show_text(self.tr("Charts as tables"))
        self.what_if.show_text(self.tr("What if…"))
        self.printer.show_text(self.tr("Print"))
        self.gaps_card.set_title(self.tr("Next gaps"))
        self.gaps.setAccessibleName(self.tr("Next gaps"))
        self.gaps.setAccessibleDescription(self.tr("Enter opens the week"))
        self.no_gaps.setText(self.tr("✓ Nobody is missing in the next four weeks."))
        self.staffing.call(self.tr("Staffing"), self.tr("Places held of all places, 12 weeks back and 8 ahead."))
        self.absences.call(
            self.tr("Absences"),
            self.tr("Places missed each week, and their rate among the places whose sheet is validated."),
        )
        self.statuses.call(
            self.tr("Members by status"),
            self.tr("Each line on its own scale. Behind it: members now, and the change since the first day."),
        )
        self._show_statuses()
        if self._counted is not None:  # shown before, in another language
            self.reload()


def _days(weeks: Sequence[WeekFigures], today: date) -> tuple[date, ...]:
    """Return the last day of each week gone by, and today."""
    ends = [week.first - timedelta(1) for week in _begun(weeks, today)]
    return (*ends[1:], today)


def _begun(weeks: Sequence[WeekFigures], today: date) -> list[WeekFigures]:
    """Return the weeks that have begun."""
    return [week for week in weeks if week.first <= today]
