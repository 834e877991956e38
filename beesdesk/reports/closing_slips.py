"""Closings of days, months and years, and the journal of receipts, laid out as slips."""

from collections.abc import Iterator, Mapping
from typing import Final

from beesdesk.formats import NBSP, Format
from beesdesk.pos.closing_report import ClosingReport, JournalReport
from beesdesk.pos.receipts_journal import JournalLine
from beesdesk.reports.elements import Align, Columns, Cut, Element, Rule, Size, Slip, Space, Text
from beesdesk.reports.slips import copy_mark, cut, heading, mark, money, seal_line, turnover, vat_table
from beesdesk.reports.texts import word
from beesdesk.words import Language, Period

_TITLES: Final = {Period.DAY: "day_closing", Period.MONTH: "month_closing", Period.YEAR: "year_closing"}


def closing_slip(report: ClosingReport, language: Language) -> Slip:
    """Lay a closing out, with the perpetual totals and its seal."""
    form, totals = Format(language), report.books.totals
    title = word(_TITLES[report.period], language).format(number=report.number)
    till = word("till", language).format(till=report.letterhead.till)
    elements = (
        *heading(report.letterhead, language),
        *copy_mark(report.copy, language),
        Space(),
        Text(title, Align.CENTRE, bold=True, size=Size.LARGE),
        Text(period_words(report, form), Align.CENTRE, bold=True),
        Text(till),
        Columns(word("made", language), form.moment(report.closed_at)),
        *turnover(totals, language),
        *vat_table(totals.vat, language, letters=False),
        *money(totals, report.tender_names, language),
        *_fees(report, language),
        Rule(),
        Text(word("perpetual", language), bold=True),
        *vat_table(report.books.ever_vat, language, letters=False),
        Rule(),
        *_before(report, language),
        *seal_line(report.seal, language),
        *mark(report.letterhead, language),
        Cut(),
    )
    return Slip(f"{report.letterhead.shop}, {till}, {title}", language, elements)


def period_words(report: ClosingReport, form: Format) -> str:
    """Return the day, the month or the year in words."""
    day = report.first_day
    match report.period:
        case Period.DAY:
            return form.long_day(day)
        case Period.MONTH:
            return f"{form.month(day)} {day.year}"
    return str(day.year)


def journal_slip(report: JournalReport, language: Language) -> Slip:
    """Lay the journal of receipts out: each day with its rates and means of payment, then their sum."""
    form, names = Format(language), report.tender_names
    title = word("journal", language)
    span = f"{form.numeric_date(report.first)}{NBSP}\u2013 {form.numeric_date(report.last)}"
    elements = (
        *heading(report.letterhead, language),
        Space(),
        Text(title, Align.CENTRE, bold=True, size=Size.LARGE),
        Text(span, Align.CENTRE, bold=True),
        *(part for line in report.lines for part in _day(line, names, language)),
        Rule(),
        Columns(word("all_days", language), form.money(report.total.received), bold=True, size=Size.LARGE),
        *vat_table(report.total.vat, language, letters=False),
        Rule(),
        *_outside(report.total, language),
        *_tenders(report.total, names, language),
        *_tills(report, language),
        *mark(report.letterhead, language),
        Cut(),
    )
    return Slip(f"{report.letterhead.shop}, {title}, {report.first}", language, elements)


def _fees(report: ClosingReport, language: Language) -> Iterator[Element]:
    """Give what providers keep, apart from all that was sold and paid."""
    if report.books.totals.fees:
        yield Rule()
        yield Columns(word("fees", language), Format(language).amount(report.books.totals.fees))


def _before(report: ClosingReport, language: Language) -> Iterator[Element]:
    text = word("log_before", language).format(seq=report.before.seq, hash=report.before.short)
    yield Text(text, Align.CENTRE, size=Size.SMALL)


def _day(line: JournalLine, names: Mapping[str, str], language: Language) -> Iterator[Element]:
    """Give a day's line: what was received, by rate, outside VAT, and by means of payment."""
    form = Format(language)
    yield Rule()
    yield Columns(form.day(line.day), form.amount(line.received), bold=True)
    if line.open:
        yield Text(word("not_closed", language), size=Size.SMALL, indent=True)
    for part in line.vat:
        rate = f"{form.percent(part.rate / 100)} \u00b7 {word('vat', language)} {form.amount(part.vat)}"
        yield Columns(rate, form.amount(part.gross))
    yield from _outside(line, language)
    yield from _tenders(line, names, language)


def _outside(line: JournalLine, language: Language) -> Iterator[Element]:
    form = Format(language)
    for key in ("deposits", "tips", "topups", "rounding"):
        amount = getattr(line, key)
        if amount:
            yield Columns(word(key, language), form.amount(amount))
    for key, amount in (("out_by_invoice", line.invoiced), ("fees", line.fees)):
        if amount:
            yield Text(f"{word(key, language)}: {form.amount(amount)}", size=Size.SMALL, indent=True)


def _tenders(line: JournalLine, names: Mapping[str, str], language: Language) -> Iterator[Element]:
    form = Format(language)
    parts = [f"{cut(names.get(one.tender, one.tender))} {form.amount(one.amount)}" for one in line.tenders]
    if parts:
        yield Text(" \u00b7 ".join(parts), size=Size.SMALL, indent=True)


def _tills(report: JournalReport, language: Language) -> Iterator[Element]:
    form = Format(language)
    if report.tills:
        yield Rule()
        yield Text(word("by_till", language), bold=True)
    for line in report.tills:
        yield Columns(word("till", language).format(till=line.till), form.amount(line.received))
