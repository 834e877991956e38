"""What an act will change in the shifts to come, in a sentence a line."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from beesdesk.shifts.roster_foresight import Held, RosterForesight, ShiftToCome
from beesdesk.ui.language import formatting

translate = QCoreApplication.translate
_MOST = 6


def roster_foreseen(found: RosterForesight) -> list[str]:
    """Return what changes; one line that says so where no shift to come does."""
    if found.is_nothing:
        return [translate("RosterForeseen", "No shift to come changes.")]
    return [*_shifts(found), *_counts(found), *_members(found)]


def _shifts(found: RosterForesight) -> Iterator[str]:
    for shifts, text in (
        (found.made, translate("RosterForeseen", "Shifts made: {count} ({days})")),
        (found.gone, translate("RosterForeseen", "Shifts cancelled: {count} ({days})")),
        (tuple(after for _, after in found.moved), translate("RosterForeseen", "Shifts moved: {count} ({days})")),
    ):
        if shifts:
            yield text.format(count=len(shifts), days=_days(shifts))


def _counts(found: RosterForesight) -> Iterator[str]:
    for count, text in (
        (found.more, translate("RosterForeseen", "Places more: {count}")),
        (found.fewer, translate("RosterForeseen", "Empty places fewer: {count}")),
        (found.retasked, translate("RosterForeseen", "Shifts with another task: {count}")),
        (found.released, translate("RosterForeseen", "Shifts with another leader: {count}")),
    ):
        if count:
            yield text.format(count=count)


def _members(found: RosterForesight) -> Iterator[str]:
    for names, text in (
        (_names(found.freed), translate("RosterForeseen", "Lose a place: {names}")),
        (_names(found.kept), translate("RosterForeseen", "Come at other hours: {names}")),
        (_names(found.given), translate("RosterForeseen", "Get a place: {names}")),
        (_some(found.left), translate("RosterForeseen", "Lose their regular place: {names}")),
    ):
        if names:
            yield text.format(names=names)
    if found.told:
        yield translate("RosterForeseen", "Messages to members: {count}").format(count=found.told)


def _names(places: Iterable[Held]) -> str:
    """Return whose places they are, each once, with how many where it is more than one."""
    counts: dict[str, int] = {}
    for one in places:
        counts[one.name] = counts.get(one.name, 0) + 1
    return _some([name if count == 1 else f"{name} ({count})" for name, count in counts.items()])


def _days(shifts: Iterable[ShiftToCome]) -> str:
    form = formatting()
    return _some(list(dict.fromkeys(form.day(one.day) for one in shifts)))


def _some(texts: Iterable[str]) -> str:
    """Return the first few, and how many there are beside."""
    every = list(texts)
    if len(every) <= _MOST:
        return ", ".join(every)
    more = translate("RosterForeseen", "and {count} more").format(count=len(every) - _MOST)
    return f"{', '.join(every[:_MOST])} {more}"
