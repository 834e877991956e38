"""One thing to choose from a list: a day, what it is, and the button that takes it."""

from collections.abc import Callable

from beesdesk.shifts.at_kiosk import Option, ShiftAhead
from beesdesk.ui.kiosk.pieces import DayRow, key, said
from beesdesk.ui.language import formatting


def when(one: Option | ShiftAhead) -> str:
    """Return a shift in words: day and hours."""
    form = formatting()
    return f"{form.day(one.starts.date())}, {form.clocks(one.starts, one.ends)}"


class ChoiceRow(DayRow):
    """A shift that one could take."""

    def __init__(self, one: Option, about: str, text: str, act: Callable[[], object]) -> None:
        lines = [said(formatting().clocks(one.starts, one.ends), "strong")]
        if about:
            lines.append(said(about, "small"))
        button = key(text, act)
        button.setAccessibleName(f"{text}: {when(one)}")
        super().__init__(one.starts.date(), lines, button)
