"""Figures and dates as people of each language write them, on screens and on paper.

Belgian habits: French `1 234,50 €` and `18 h 30`, Dutch `€ 1.234,50` and `18.30 u.`, English `€1,234.50` and `18:30`.
Spaces inside a figure do not break; minus and dash are the real ones. Own code, because an import of Babel or `locale` tables
costs more than a window, and because receipts are written without Qt.
"""

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.values import dataclass
from beesdesk.words import Language

NBSP: Final = "\u00a0"
MINUS: Final = "\u2212"
_DASH: Final = f"{NBSP}\u2013 "
_GRAM: Final = Decimal("0.001")
_MARKS: Final = {Language.FR: (NBSP, ","), Language.NL: (".", ","), Language.EN: (",", ".")}
_DAYS: Final = {
    Language.FR: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    Language.NL: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    Language.EN: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_SHORT_DAYS: Final = {
    Language.FR: "lun. mar. mer. jeu. ven. sam. dim.",
    Language.NL: "ma di wo do vr za zo",
    Language.EN: "Mon Tue Wed Thu Fri Sat Sun",
}
_MONTHS: Final = {
    Language.FR: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    Language.NL: "januari februari maart april mei juni juli augustus september oktober november december",
    Language.EN: "January February March April May June July August September October November December",
}
_SHORT_MONTHS: Final = {
    Language.FR: "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.",
    Language.NL: "jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.",
    Language.EN: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}


@dataclass(frozen=True, slots=True)
class Format:
    """How one language writes figures, dates and times."""

    language: Language

    @property
    def decimal_mark(self) -> str:
        """The mark between units and decimals: a comma, in English a point."""
        return _MARKS[self.language][1]

    def number(self, value: Decimal, places: int) -> str:
        """Return a number with so many decimals, rounded half up: `1 234,50`."""
        rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        thousands, mark = _MARKS[self.language]
        whole, _, decimals = f"{abs(rounded):,f}".partition(".")
        sign = MINUS if rounded < 0 else ""
        return sign + whole.replace(",", thousands) + (mark + decimals if decimals else "")

    def amount(self, euros: Decimal) -> str:
        """Return an amount of euros without its sign, for columns: `1 234,50`."""
        return self.number(euros, 2)

    def money(self, euros: Decimal, places: int = 2) -> str:
        """Return an amount of euros: `1 234,50 €`, `€ 1.234,50`, `€1,234.50`; a note has no places: `50 €`."""
        figure = self.number(euros, places)
        match self.language:
            case Language.FR:
                return f"{figure}{NBSP}€"
            case Language.NL:
                return f"€{NBSP}{figure}"
            case Language.EN:
                return f"{MINUS}€{figure[1:]}" if figure.startswith(MINUS) else f"€{figure}"

    def signed(self, value: Decimal, places: int = 0) -> str:
        """Return a change with its sign, plus too: `+1`, `-1,25`; nothing is `0`."""
        figure = self.number(value, places)
        return f"+{figure}" if value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) > 0 else figure

    def quantity(self, value: Decimal) -> str:
        """Return a quantity with the decimals that it has, three at most: `6`, `0,5`."""
        rounded = value.quantize(_GRAM, ROUND_HALF_UP).normalize()
        exponent = rounded.as_tuple().exponent
        return self.number(rounded, max(0, -exponent) if isinstance(exponent, int) else 0)

    def weight(self, kilograms: Decimal) -> str:
        """Return a weight to the gram: `1,250 kg`."""
        return f"{self.number(kilograms, 3)}{NBSP}kg"

    def volume(self, litres: Decimal) -> str:
        """Return a volume to the millilitre: `0,330 l`."""
        return f"{self.number(litres, 3)}{NBSP}l"

    def percent(self, rate: Decimal) -> str:
        """Return a rate such as 0.06 in hundredths: `6 %` in French, `6%` elsewhere."""
        space = NBSP if self.language is Language.FR else ""
        return f"{self.quantity(rate * 100)}{space}%"

    def weekday(self, day: date) -> str:
        """Return the name of the day: `jeudi`."""
        return _DAYS[self.language].split()[day.weekday()]

    def short_weekday(self, day: date) -> str:
        """Return the short name of the day: `jeu.`."""
        return _SHORT_DAYS[self.language].split()[day.weekday()]

    def month(self, day: date) -> str:
        """Return the name of the month: `mars`."""
        return _MONTHS[self.language].split()[day.month - 1]

    def short_month(self, day: date) -> str:
        """Return the short name of the month: `févr.`."""
        return _SHORT_MONTHS[self.language].split()[day.month - 1]

    def day_month(self, day: date) -> str:
        """Return a day of this year: `17 mars`, `1er mars`."""
        return f"{self._number_of(day)}{NBSP}{self.month(day)}"

    def day(self, day: date) -> str:
        """Return a day for lists: `jeu. 5 mars`."""
        return f"{self.short_weekday(day)} {self.day_month(day)}"

    def long_day(self, day: date) -> str:
        """Return a day in full: `jeudi 5 mars 2026`."""
        return f"{self.weekday(day)} {self.day_month(day)} {day.year}"

    def numeric_date(self, day: date) -> str:
        """Return a date in figures, the Belgian way in all three languages: `05/03/2026`."""
        return f"{day:%d/%m/%Y}"

    def days(self, first: date, last: date) -> str:
        """Return a span of days: `16 - 22 mars`, `30 mars - 5 avril`."""
        start = self.day_month(first)
        if (first.year, first.month) == (last.year, last.month):
            start = self._number_of(first)
        return start + _DASH + self.day_month(last)

    def clock(self, at: time | datetime) -> str:
        """Return a time of day: `18 h 30`, `18.30 u.`, `18:30`."""
        match self.language:
            case Language.FR:
                return f"{at.hour}{NBSP}h{NBSP}{at.minute:02}"
            case Language.NL:
                return f"{at.hour}.{at.minute:02}{NBSP}u."
            case Language.EN:
                return f"{at.hour}:{at.minute:02}"

    def clock_to_the_second(self, at: datetime) -> str:
        """Return a time of day with its seconds: `18:30:05`, in every language."""
        return f"{at.hour}:{at.minute:02}:{at.second:02}"

    def clocks(self, start: time | datetime, end: time | datetime) -> str:
        """Return a span of times: `18 h 30 - 21 h 15`."""
        first = self.clock(start)
        if self.language is Language.NL:
            first = first.removesuffix(f"{NBSP}u.")
        return first + _DASH + self.clock(end)

    def moment(self, at: datetime) -> str:
        """Return a date and a time, for journals: `05/03/2026, 18 h 30`."""
        return f"{self.numeric_date(at)}, {self.clock(at)}"

    def _number_of(self, day: date) -> str:
        return "1er" if self.language is Language.FR and day.day == 1 else str(day.day)


def read_number(text: str, places: int) -> Decimal | None:
    """Return the number that somebody typed, or None where it is none or has more decimals than `places`.

    Comma and point both mark decimals; spaces and a euro sign are dropped, so what `money` writes in French or Dutch
    reads back. Two marks are thousands and decimals only if the groups say so (`1.234,50`), never a guess.
    """
    plain = re.sub(r"[\s€]", "", text).replace(MINUS, "-")
    grouped = re.fullmatch(r"(-?\d{1,3})((?:\.\d{3})+),(\d+)|(-?\d{1,3})((?:,\d{3})+)\.(\d+)", plain)
    if grouped:
        plain = re.sub(r"[.,](?=.*[.,])", "", plain)
    match = re.fullmatch(r"(-?)(\d{1,9})?(?:[.,](\d*))?", plain, re.ASCII)
    if match is None or not (match[2] or match[3]) or len(match[3] or "") > places:
        return None
    return Decimal(f"{match[1]}{match[2] or 0}.{match[3] or 0}").quantize(Decimal(1).scaleb(-places))
