"""The table of mailings: what the office wrote to many members at once."""

import json
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.table import Nature, table
from beesdesk.shifts.default_texts import Text
from beesdesk.values import dataclass
from beesdesk.words import Language


@table("mailing", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Mailing:
    """A text for many members, kept once; each member's message points at it. Its id follows from the text and the day.

    `texts` is canonical JSON: subject and body by language, placeholders and all.
    """

    id: UUID
    at: datetime
    who: str
    texts: str


def texts_in(mailing: Mailing) -> dict[Language, Text]:
    """Return the texts of a mailing by language."""
    return {Language(name): Text(subject, body) for name, (subject, body) in json.loads(mailing.texts).items()}


def kept(texts: Mapping[Language, Text]) -> str:
    """Return texts in the form that they are kept in."""
    return canonical({str(language): [text.subject, text.body] for language, text in texts.items()})
