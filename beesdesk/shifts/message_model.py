"""The tables of how messages are worded, and who does not want which by mail."""

from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import Language, MessageKind


# One wording: a subject over another one's text would be nobody's letter.
@table("message_text", Nature.REGISTER, groups=(("subject", "body", "withdrawn"),))
@dataclass(frozen=True, slots=True)
class MessageText:
    """How the shop words a kind of message in a language; `withdrawn`: as the program does. One row for each."""

    id: UUID
    kind: MessageKind
    language: Language
    subject: str
    body: str
    withdrawn: bool


@table("message_opt_out", Nature.REGISTER)
@dataclass(frozen=True, slots=True)
class MessageOptOut:
    """A member wants no mail of a kind, unless that is `withdrawn`. The message is there all the same, to be read here."""

    id: UUID
    member_id: UUID
    kind: MessageKind
    withdrawn: bool
