"""What attendance sheets are called on the screen."""

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from beesdesk.formats import NBSP
from beesdesk.shifts.sheet_queries import LineRow, SheetRow
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.words import PlaceKind, PlaceState

translate = QCoreApplication.translate

STATES = {
    PlaceState.DONE: State.OK,
    PlaceState.ABSENT_0: State.INFO,
    PlaceState.ABSENT_1: State.WARN,
    PlaceState.ABSENT_2: State.BAD,
}
"""What can be said of somebody, in the order of the keys, and how it is shown."""


def state_word(state: PlaceState) -> str:
    """Return what became of somebody, in a word or two."""
    return {
        PlaceState.OPEN: translate("Sheets", "Not counted"),
        PlaceState.DONE: translate("Sheets", "Present"),
        PlaceState.ABSENT_0: translate("Sheets", "Excused"),
        PlaceState.ABSENT_1: translate("Sheets", "Missed, 1 owed"),
        PlaceState.ABSENT_2: translate("Sheets", "Missed, 2 owed"),
    }[state]


def late_words(minutes: int) -> str:
    """Return that somebody came late, and what it counts as."""
    return translate("Sheets", "late, {minutes} min, counted as present").format(minutes=minutes)


def line_words(line: LineRow) -> str:
    """Return what became of somebody as far as is known, in words that are read out."""
    late = line.late_now
    return late_words(late) if late else state_word(line.stands or line.state)


def button_word(state: PlaceState) -> str:
    """Return the same as short as a button needs it."""
    short = {
        PlaceState.ABSENT_1: translate("Sheets", "Missed: 1"),
        PlaceState.ABSENT_2: translate("Sheets", "Missed: 2"),
    }.get(state)
    return (short or state_word(state)).replace(" ", NBSP)


def about(line: LineRow, task: str) -> str:
    """Return what is to be known of a line beside name and state."""
    parts = [translate("Sheets", "no. {number}").format(number=line.number)]
    if line.replacement:
        parts.append(translate("Sheets", "replaced by {name}").format(name=line.replacement))
    if line.late_now:
        parts.append(translate("Sheets", "late, {minutes} min").format(minutes=line.late_now))
    if line.added:
        parts.append(translate("Sheets", "added"))
    if line.kind is PlaceKind.COMPENSATION:
        parts.append(translate("Sheets", "compensation"))
    if task:
        parts.append(task)
    if line.corrected:
        said = late_words(line.late) if line.late else state_word(line.state)
        parts.append(translate("Sheets", "on the sheet: {state}").format(state=said))
    return " · ".join(parts)


def clocks(sheet: SheetRow, zone: tzinfo) -> str:
    """Return from when to when a sheet is."""
    return formatting().clocks(sheet.starts.astimezone(zone), sheet.ends.astimezone(zone))


def standing_of(sheet: SheetRow, *, begun: bool) -> tuple[State, str]:
    """Return whether a sheet is done, is to be validated, or is still to come."""
    if sheet.validated is not None:
        return State.OK, translate("Sheets", "validated")
    if begun:
        return State.WARN, translate("Sheets", "to validate")
    return State.OFF, translate("Sheets", "still to begin")


def there(sheet: SheetRow) -> str:
    """Return how many of whom are there."""
    of = sheet.expected + sheet.added
    count = sheet.present if sheet.attended is None else sheet.attended
    there = translate("Sheets", "{count} of {of} present").format(count=count, of=of)
    return " · ".join(
        filter(None, (there, translate("Sheets", "{count} late").format(count=sheet.late) if sheet.late else ""))
    )
