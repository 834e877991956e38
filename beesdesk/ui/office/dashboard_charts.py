"""The figures of the dashboard as charts, in the language of the screen."""

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt

from beesdesk.formats import Format
from beesdesk.shift_reasons import status_word
from beesdesk.shifts.statistics import StatusCounts
from beesdesk.shifts.week_figures import WeekFigures
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chart_data import Bars, Part, Table, Trend, Trends
from beesdesk.words import Status

translate = QCoreApplication.translate
_PATTERN: Final = Qt.BrushStyle
_HUNDREDTH: Final = Decimal("0.01")
TOKENS: Final = {
    Status.OK: "ok", Status.EXEMPTED: "ok", Status.ALERT: "warn", Status.EXTENSION: "warn", Status.SUSPENDED: "bad",
    Status.UNSUBSCRIBED: "bad", Status.RESIGNING: "bad", Status.HOLIDAY: "info", None: "off",
}  # fmt: skip
ORDER: Final = (
    Status.OK, Status.ALERT, Status.EXTENSION, Status.SUSPENDED, Status.HOLIDAY, Status.EXEMPTED, Status.UNSUBSCRIBED,
    Status.RESIGNING, None,
)  # fmt: skip


def staffing_bars(weeks: Sequence[WeekFigures], today: date) -> Bars:
    """Return the places held beside all places, week by week."""
    form = formatting()
    held, places = translate("Dashboard", "places held"), translate("Dashboard", "all places")
    heads = (
        translate("Dashboard", "Week"), translate("Dashboard", "Held"), translate("Dashboard", "Places"),
        translate("Dashboard", "Staffing"),
    )  # fmt: skip
    rows = tuple((_week(week, form), str(week.held), str(week.places), _part(week.part_held, form)) for week in weeks)
    return Bars(
        tuple(_axis(week.first, form) for week in weeks),
        tuple(_part(week.part_held, form) if week.places else "" for week in weeks),
        (Part(held, "info", _PATTERN.SolidPattern, tuple(week.held for week in weeks)),),
        tuple(week.places for week in weeks),
        places,
        _now(weeks, today),
        translate("Dashboard", "this week"),
        Table(heads, rows),
    )


def absence_bars(weeks: Sequence[WeekFigures], today: date) -> Bars:
    """Return the places missed, by what they cost, week by week."""
    form = formatting()
    names = (
        translate("Dashboard", "excused"), translate("Dashboard", "1 owed"), translate("Dashboard", "2 owed")
    )  # fmt: skip
    heads = (
        translate("Dashboard", "Week"), translate("Dashboard", "Missed"), *names, translate("Dashboard", "Rate"),
    )  # fmt: skip
    found = [(week.absences.excused, week.absences.for_one, week.absences.for_two) for week in weeks]
    rows = tuple(
        (_week(week, form), str(week.absent), *map(str, missed), _part(week.part_absent, form))
        for week, missed in zip(weeks, found, strict=True)
    )
    patterns = (("off", _PATTERN.NoBrush), ("warn", _PATTERN.BDiagPattern), ("bad", _PATTERN.SolidPattern))
    parts = tuple(
        Part(name, token, pattern, tuple(missed[place] for missed in found))
        for place, (name, (token, pattern)) in enumerate(zip(names, patterns, strict=True))
    )
    return Bars(
        tuple(_axis(week.first, form) for week in weeks),
        tuple(f"{week.absent}\n{_part(week.part_absent, form)}" if week.done + week.absent else "" for week in weeks),
        parts,
        (),
        "",
        _now(weeks, today),
        translate("Dashboard", "this week"),
        Table(heads, rows),
    )


def status_trends(counts: Sequence[StatusCounts]) -> Trends:
    """Return how many members had each status through time; statuses that nobody had are left out."""
    form, language = formatting(), spoken()
    lines = []
    for status in ORDER:
        values = tuple(count.members.get(status, 0) for count in counts)
        if any(values):
            by = values[-1] - values[0]
            end = f"{values[-1]} ({_signed(by)})"
            lines.append(Trend(status_word(status, language), TOKENS[status], values, end))
    heads = (translate("Dashboard", "Day"), *(line.name for line in lines))
    rows = tuple(
        (form.numeric_date(count.day), *(str(line.values[place]) for line in lines))
        for place, count in enumerate(counts)
    )
    ends = [form.day_month(counts[place].day) for place in (0, -1)] if counts else ["", ""]
    return Trends(ends[0], ends[1], tuple(lines), Table(heads, rows))


def _signed(by: int) -> str:
    return f"+{by}" if by > 0 else f"\u2212{-by}" if by < 0 else "="


def _now(weeks: Sequence[WeekFigures], today: date) -> int | None:
    """Return the place of the week that a day lies in."""
    begun = [place for place, week in enumerate(weeks) if week.first <= today]
    return begun[-1] if begun else None


def _axis(day: date, form: Format) -> str:
    return f"{day.day}\n{form.short_month(day)}"


def _week(week: WeekFigures, form: Format) -> str:
    return f"{week.letter} · {form.numeric_date(week.first)}"


def _part(part: Decimal | None, form: Format) -> str:
    return "\u2013" if part is None else form.percent(part.quantize(_HUNDREDTH, ROUND_HALF_UP))
