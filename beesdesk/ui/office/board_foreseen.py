"""What an act on the board will change, in a sentence a line."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from beesdesk.messages import sentence
from beesdesk.shift_reasons import semicolon
from beesdesk.shifts.board_foresight import BoardForesight
from beesdesk.shifts.booking import Consequence
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.foreseen import foreseen

translate = QCoreApplication.translate


def foreseen_on_board(found: BoardForesight | str, names: Mapping[UUID, str]) -> str:
    """Return what changes, or why it is refused."""
    if isinstance(found, str):
        return found
    lines = []
    if found.caution is not None:
        text = translate("Foreseen", "Mind: {why} You may do it all the same.")
        lines.append(text.format(why=sentence(found.caution, spoken())))
    if found.meaning is not None:
        lines += _meaning(found.meaning)
    for member, foresight in found.members:
        changes = semicolon(spoken()).join(line.rstrip(".") for line in foreseen(foresight))
        lines.append(translate("Foreseen", "{name}: {changes}").format(name=names.get(member, ""), changes=changes))
    return "\n".join(lines) or translate("Foreseen", "Nothing changes for any member's rights.")


def _meaning(found: Consequence) -> Iterator[str]:
    """Return what it means to lose a booked place."""
    form = formatting()
    if found.suspended_on is not None:
        yield translate("Foreseen", "Without another shift: suspended on {day}").format(
            day=form.day(found.suspended_on)
        )
    if found.alert_on is not None:
        yield translate("Foreseen", "Without another shift: alert on {day}").format(day=form.day(found.alert_on))
    if found.leaves_beginners_alone:
        yield translate("Foreseen", "Only beginners would be left in the shift.")
