"""The paper with an administrator's recovery code, to be kept where the shop keeps its keys."""

from datetime import datetime

from beesdesk.formats import Format
from beesdesk.pos.receipt import Letterhead
from beesdesk.reports.elements import Align, Columns, Cut, Rule, Size, Slip, Space, Text
from beesdesk.reports.slips import cut, heading, mark
from beesdesk.reports.texts import word
from beesdesk.words import Language


def recovery_slip(head: Letterhead, name: str, code: str, made: datetime, language: Language) -> Slip:
    """Lay a recovery code out; `made` is local time."""
    title = word("recovery_code", language)
    elements = (
        *heading(head, language),
        Space(),
        Text(title, Align.CENTRE, bold=True, size=Size.LARGE),
        Text(cut(name), Align.CENTRE, bold=True),
        Space(),
        Text(code, Align.CENTRE, bold=True, size=Size.LARGE),
        Space(),
        Text(word("recovery_use", language)),
        Rule(),
        Columns(word("made", language), Format(language).moment(made)),
        *mark(head, language),
        Cut(),
    )
    return Slip(f"{head.shop}, {title}", language, elements)
