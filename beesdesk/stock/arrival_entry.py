"""What somebody types while receiving: `12 x`, `2,345 kg`, a code, or a number of times and a code."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from beesdesk.formats import read_number
from beesdesk.stock.receiving import ONE, Told
from beesdesk.values import dataclass

_TIMES: Final = re.compile("(\\d{1,5})\\s*[x\u00d7*]\\s*(.*)", re.IGNORECASE)
_WEIGHT: Final = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*(?:kg|l)\b\s*(.*)", re.IGNORECASE)
_DAY: Final = re.compile(r"(\d{1,2})[ ./-]?(\d{2})[ ./-]?((?:20)?\d{2})")
_CENTURY: Final = 2000
_COUNT: Final = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed before a code, and the code itself; an empty one waits for a scan."""

    told: Told
    code: str


def read_typed(text: str) -> Typed:
    """Read what was typed and entered. `12 x` and `2,345 kg` count for the code behind them, or for the next scan."""
    text = text.strip()
    if found := _TIMES.fullmatch(text):
        return Typed(Told(times=Decimal(found[1])), found[2].strip())
    if found := _WEIGHT.fullmatch(text):
        return Typed(Told(weight=read_number(found[1], 3)), found[2].strip())
    return Typed(Told(), text)


def told_before(text: str) -> Told:
    """Return what counts for a scan that comes while something stands in the field: there `12` is 12 times."""
    if _COUNT.fullmatch(text.strip()):
        return Told(times=Decimal(text.strip()))
    typed = read_typed(text)
    return Told(ONE) if typed.code else typed.told


def read_day(text: str) -> date | None:
    """Return a best-before date as it is printed and typed, day first: `31/01/2027`, `31.01.27`, `310127`; None for no date."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year % 100 + _CENTURY, month, day)
    except ValueError:
        return None
