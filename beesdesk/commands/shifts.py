"""Shifts: made, filled, counted; where a member stands and why. Nobody is booked by any of it."""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

from beesdesk.commands import BadCall
from beesdesk.commands import shift_texts as texts
from beesdesk.db.session import Session
from beesdesk.erasing import member_by_number
from beesdesk.formats import Format
from beesdesk.shift_reasons import counter_word, mode_word, reason_line, semicolon, status_word, suggestion_line
from beesdesk.shifts.bookings import upcoming
from beesdesk.shifts.gaps import next_gaps, task_names
from beesdesk.shifts.generating import generate_ahead
from beesdesk.shifts.known import standing_then, today_of, zone_of
from beesdesk.shifts.nightly import nightly
from beesdesk.shifts.sheet_papers import papers_of_day
from beesdesk.shifts.sheet_refusals import NoSheets
from beesdesk.shifts.standing import Standing
from beesdesk.shifts.statistics import Staffing, absences, by_slot, by_task, seats, statuses
from beesdesk.shifts.suggesting import proposals
from beesdesk.shop import Shop
from beesdesk.words import Language, Mode, PlaceKind, Status

FOUR_WEEKS = timedelta(weeks=4)
MONDAY = date(2024, 1, 1)


def generate(options: argparse.Namespace) -> int:
    """Make the shifts of all weeks that are due; what is there already stays as it is."""
    with closing(Shop.open_existing(options.data)) as shop:
        made = shop.do(generate_ahead, now=shop.now())
    print(texts.MADE[_language(options)].format(made=made))
    return 0


def night(options: argparse.Namespace) -> int:
    """Do the day's work of the shifts: countdowns, standings, shifts, messages."""
    with closing(Shop.open_existing(options.data)) as shop:
        done = shop.do(nightly, shop.now())
    figures = {"counted": done.counted, "turned": done.turned, "made": done.made, "reminded": done.reminded}
    print(texts.NIGHT[_language(options)].format(**figures))
    return 0


def replay(options: argparse.Namespace) -> int:
    """Run a file of scenarios of standing and roster."""
    code: int = import_module("beesdesk.replay").replay_shifts(options.file, sys.stdout)
    return code


def suggest(options: argparse.Namespace) -> int:
    """Propose who could fill the gaps of the coming four weeks, a line each, with what speaks for it."""
    language = _language(options)
    form = Format(language)
    with closing(Shop.open_existing(options.data)) as shop:
        found, names, zone = shop.read(proposals, now=shop.now()), shop.read(task_names, language), shop.read(zone_of)
    for one in found:
        why = semicolon(language).join(suggestion_line(because.word, because.figures, language) for because in one.why)
        task = names[one.task_id] if one.task_id else texts.NO_TASK[language]
        clocks = _clocks(form, one.starts, one.ends, zone)
        print("\t".join((form.day(one.day), clocks, task, str(one.number), one.name, why)))
    if not found:
        print(texts.NO_GAPS[language])
    return 0


def standing(options: argparse.Namespace) -> int:
    """Show where a member stands, today or on `day`, what comes next, and every reason that led there."""
    language = _language(options)
    form = Format(language)
    with closing(Shop.open_existing(options.data)) as shop:
        now = shop.now()
        today, zone = shop.read(today_of, now), shop.read(zone_of)
        member = shop.read(member_by_number, options.number)
        day = getattr(options, "day", None) or today
        found, reasons = shop.read(standing_then, member.id, day)
        ahead = shop.read(upcoming, member.id, now=now) if day == today else []
    name = f"{member.first_name} {member.family_name}"
    print(texts.MEMBER[language].format(name=name, number=member.number, mode=mode_word(found.mode, language)))
    print(*_standing(found, language), sep="\n")
    if ahead:
        clocks = _clocks(form, ahead[0].starts, ahead[0].ends, zone)
        print(texts.NEXT_SHIFT[language].format(day=form.day(ahead[0].day), clocks=clocks))
    if reasons:
        print(texts.WHY[language])
    for reason in reasons:
        print(reason_line(reason, language, irregular=found.mode is Mode.IRREGULAR))
    return 0


def statistics(options: argparse.Namespace) -> int:
    """Count the shifts of some days (the last four weeks) and the members by status, and list the next gaps."""
    language = _language(options)
    with closing(Shop.open_existing(options.data)) as shop:
        now = shop.now()
        last = getattr(options, "last", None) or shop.read(today_of, now)
        first = getattr(options, "first", None) or last - FOUR_WEEKS + timedelta(1)
        if first > last:
            raise BadCall(f"{first} comes after {last}")
        tables = shop.read(_tables, first, last, language, now)
    print("\n\n".join("\n".join("\t".join(row) for row in table) for table in tables))
    return 0


def calendar(options: argparse.Namespace) -> int:
    """Write a member's shifts to come as a calendar file."""
    calendar_file = import_module("beesdesk.shifts.calendar_file").calendar_file  # slow to load, and needed here only
    with closing(Shop.open_existing(options.data)) as shop:
        member = shop.read(member_by_number, options.number)
        made: bytes = shop.read(calendar_file, member.id, shop.now())
    Path(options.file).write_bytes(made)
    return 0


def sheet(options: argparse.Namespace) -> int:
    """Print the attendance sheets of a day (today) into a PDF."""
    save_sheets = import_module("beesdesk.reports.attendance_sheets").save_sheets  # slow to load, and needed here only
    language = _language(options)
    with closing(Shop.open_existing(options.data)) as shop:
        day = getattr(options, "day", None) or shop.read(today_of, shop.now())
        papers = shop.read(papers_of_day, day, language)
    if not papers:
        raise NoSheets(day)
    save_sheets(papers, language, options.file)
    print(texts.SHEETS[language].format(count=len(papers), file=options.file))
    return 0


def _standing(found: Standing, language: Language) -> Iterator[str]:
    """Give the lines of a standing: status, right to shop, counters, and the dates on which something is due."""
    form = Format(language)
    irregular = found.mode is Mode.IRREGULAR
    yield texts.STATUS[language].format(day=form.numeric_date(found.day), status=status_word(found.status, language))
    yield (texts.MAY_SHOP if found.may_shop else texts.MAY_NOT_SHOP)[language]
    counters = (
        f"{form.signed(Decimal(value))} {counter_word(name, language, irregular=irregular)}"
        for name, value in found.counters.items()
        if name == "sr" or not irregular
    )
    yield texts.COUNTERS[language].format(counters=", ".join(counters))
    for name, day in found.dates.items():
        if day is not None and day >= found.day and (irregular or name in ("alert_until", "extension_until")):
            yield texts.DATES[name][language].format(day=form.numeric_date(day))


Rows = list[Sequence[str]]


def _tables(session: Session, first: date, last: date, language: Language, now: datetime) -> list[Rows]:
    """Return the tables of the statistics, each with its heading."""
    form, names, zone = Format(language), task_names(session, language), zone_of(session)
    places = seats(session, first, last)

    def task(key: object) -> str:
        return next((name for known, name in names.items() if known == key), texts.NO_TASK[language])

    slots = [(form.weekday(MONDAY + timedelta(day - 1)), form.clock(_clock(at)), *_cells(staffing))
             for (day, at), staffing in by_slot(places).items()]  # fmt: skip
    tasks = [(task(key), *_cells(staffing)) for key, staffing in by_task(places).items()]
    missed = [
        (_kind(kind, language), str(row.excused), str(row.for_one), str(row.for_two))
        for kind, row in absences(places).items()
    ]
    gaps = [
        (form.day(gap.day), form.clock(gap.starts.astimezone(zone)), task(gap.task_id), str(gap.free), str(gap.free + gap.held))
        for gap in next_gaps(session, now=now)
    ]  # fmt: skip
    headed = ((texts.SLOTS, slots), (texts.TASKS, tasks), (texts.ABSENCES, missed), (texts.GAPS, gaps))
    tables: list[Rows] = [[heading[language].split("\t"), *rows] for heading, rows in headed]
    return [*tables[:3], _members(session, _samples(first, last), language), *tables[3:]]


def _members(session: Session, days: Iterable[date], language: Language) -> Rows:
    """Return how many members had which status, a line a status, a column a day."""
    form = Format(language)
    counts = statuses(session, days)
    met = [status for status in (*Status, None) if any(status in row.members for row in counts)]
    heading = [texts.MEMBERS[language], *(form.numeric_date(row.day) for row in counts)]
    return [
        heading,
        *([status_word(status, language), *(str(row.members.get(status, 0)) for row in counts)] for status in met),
    ]


def _samples(first: date, last: date) -> list[date]:
    """Return the days on which members are counted: the ends, and in between the first of each month."""
    days = (first + timedelta(days) for days in range((last - first).days + 1))
    return [day for day in days if day in (first, last) or day.day == 1]


def _cells(staffing: Staffing) -> Sequence[str]:
    return [str(count) for count in (staffing.places, staffing.held, staffing.done, staffing.absent)]


def _kind(kind: PlaceKind | None, language: Language) -> str:
    """Return whose shifts these are; those of irregular members have no kind."""
    if kind is None:
        return mode_word(Mode.IRREGULAR, language)
    return counter_word("sr" if kind is PlaceKind.REGULAR else "sc", language)


def _clocks(form: Format, starts: datetime, ends: datetime, zone: ZoneInfo) -> str:
    return form.clocks(starts.astimezone(zone), ends.astimezone(zone))


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def _language(options: argparse.Namespace) -> Language:
    return Language(options.settings.language)
