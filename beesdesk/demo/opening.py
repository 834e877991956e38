"""When the demo shop is open, in local time."""

from datetime import date, time, timedelta
from typing import Final

_MONDAY, _SUNDAY = 0, 6
_OPENS, _OPENS_ON_MONDAY, _CLOSES = time(9), time(13), time(20)
# New Year, Labour Day, National Day, Assumption, All Saints, Armistice, Christmas; then the days after Easter Sunday of
# Easter Monday, Ascension and Whit Monday (Belgian royal decree of 18 April 1974, article 1).
_FIXED: Final = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER: Final = (1, 39, 50)


def opening_hours(day: date) -> tuple[time, time] | None:
    """Return when the shop opens and closes, or None on Sundays and on the ten Belgian public holidays."""
    if day.weekday() == _SUNDAY or day in public_holidays(day.year):
        return None
    return _OPENS_ON_MONDAY if day.weekday() == _MONDAY else _OPENS, _CLOSES


def public_holidays(year: int) -> frozenset[date]:
    """Return the public holidays of Belgium in a year from 1900 to 2099."""
    easter = _easter(year)
    moving = {easter + timedelta(days) for days in _AFTER_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in _FIXED})


def _easter(year: int) -> date:
    """Return Easter Sunday by Gauss's rule, with the constants of 1900 to 2099 and his two exceptions."""
    moon = (19 * (year % 19) + 24) % 30
    if moon == 29 or (moon == 28 and year % 19 > 10):  # noqa: PLR2004 - the exceptions: a full moon too late by a day
        moon -= 1
    week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    return date(year, 3, 22) + timedelta(moon + week)
