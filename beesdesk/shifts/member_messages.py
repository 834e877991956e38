"""What a member was told, and whether the mail that brought it left; a message can be mailed once more."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.mail.actions import queue
from beesdesk.mail.actions import send_again as try_again
from beesdesk.mail.addresses import is_address
from beesdesk.mail.model import Mail, MailState
from beesdesk.members.model import Member
from beesdesk.members.people import allow
from beesdesk.shifts.messages import MESSAGE
from beesdesk.shifts.model import Message
from beesdesk.shifts.wording import Told, told
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

_MAILS: Final = (
    f"SELECT {columns(Mail)} FROM mail WHERE kind = 'message' AND subject_id = ? ORDER BY queued_at DESC, id"  # noqa: S608 - names are ours
)


@dataclass(eq=False)
class NoAddress(ShopError):
    """The member has no e-mail address."""


@dataclass(eq=False)
class OnItsWay(ShopError):
    """The message waits in the outbox already, or is being sent."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message to a member and its last mail, None where there is none any more (sent ones are forgotten after 30 days)."""

    told: Told
    mail: Mail | None


def messages_to(session: Session, member_id: UUID, language: Language, most: int = 40) -> list[Sent]:
    """Return what a member was told, in the reader's language, the latest first."""
    return [Sent(one, mail_of(session, one.id)) for one in told(session, member_id, language, most)]


def mail_of(session: Session, message_id: UUID) -> Mail | None:
    """Return the last mail that brought, or is to bring, a message."""
    return next(iter(session.rows(Mail, _MAILS, (message_id,))), None)


def mail_again(session: Session, message_id: UUID, *, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Mail a message once more, in the member's language. Raises `NoAddress`, `OnItsWay`, and what `allow` does."""
    message = session.get(Message, message_id)
    if message.member_id is None:
        raise NoAddress
    member = session.get(Member, message.member_id)
    if not is_address(member.email or ""):
        raise NoAddress
    last = mail_of(session, message_id)
    if last is not None and (last.state is MailState.WAITING or (last.state is MailState.SENDING and not last.unknown)):
        raise OnItsWay
    approved = allow(session, Act.MAILED_AGAIN, who, approved_by)
    if last is not None and last.state is not MailState.SENT and last.recipient == member.email:
        try_again(session, last.id)
    else:
        queue(session, MESSAGE, member.email or "", subject=message_id, language=member.language, now=now)
    detail = canonical({"change": message.kind})
    note(session, Act.MAILED_AGAIN, now=now, who=who, subject=member.id, detail=detail, approved_by=approved)
