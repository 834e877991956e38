"""The journal of receipts: a line a day, also for days without any, from the sealed closings.

Royal decree no. 1, art. 14 § 2, 3° (Belgium): the day's receipts by VAT rate, by all means of payment, without the sales for
which an invoice was issued.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from beesdesk.db.session import Session
from beesdesk.pos.closings import added, closings, totals_of
from beesdesk.pos.model import PeriodClosing
from beesdesk.pos.pricing import ZERO, euro
from beesdesk.words import Period


@dataclass(frozen=True, slots=True)
class JournalDay:
    """The receipts of a day of all tills, euro. `vat` is gross and VAT by rate (percent), `tenders` what was kept by code.

    `numbers` are the closings that the line stands on, by till in the order of their tills.
    """

    day: date
    receipts: int
    gross: Decimal
    vat: Mapping[Decimal, tuple[Decimal, Decimal]]
    tenders: Mapping[str, Decimal]
    numbers: tuple[int, ...]


def receipts_journal(session: Session, first: date, last: date) -> list[JournalDay]:
    """Return the journal of some days; a day that is not closed yet has no line."""
    return journal_of(closings(session, Period.DAY, first, last))


def journal_of(found: Iterable[PeriodClosing]) -> list[JournalDay]:
    """Return the journal's lines of day closings that stand in order."""
    return [_line(day, list(parts)) for day, parts in groupby(found, key=lambda closing: closing.first_day)]


def _line(day: date, parts: list[PeriodClosing]) -> JournalDay:
    total = added(map(totals_of, parts))
    vat = {euro(int(rate)): (euro(gross), euro(part)) for rate, (gross, part) in total["vat"].items()}
    tenders: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    for code, (amount, _) in total["tenders"].items():
        tenders[code] += euro(amount)
    gross = sum((amount for amount, _ in vat.values()), ZERO)
    numbers = tuple(part.number for part in parts)
    return JournalDay(day, total["sales"] + total["refunds"], gross, dict(sorted(vat.items())), dict(tenders), numbers)
