"""What becomes of a mail: queued, claimed, sent or not; and what a person does about one that is stuck."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import COUNTER_BITS, from_milliseconds, milliseconds, uuid7
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.mail.addresses import address_of
from beesdesk.mail.model import Mail, MailOutcome, MailState
from beesdesk.mail.pauses import MOST_TRIES, due
from beesdesk.mail.queries import waiting
from beesdesk.words import Language

KEPT: Final = timedelta(days=30)
"""How long a sent mail, and with it an address, is remembered."""
INTERRUPTED: Final = "interrupted"
"""The error of a mail that was being sent when the program ended."""


@dataclass(eq=False)
class MailNotThere(ShopError):
    """No such mail waits or is stuck: it was sent, given up, or is on its way just now."""


def queue(
    session: Session,
    kind: str,
    recipient: str,
    *,
    subject: UUID | None,
    language: Language,
    now: datetime,
    key: UUID | None = None,
) -> Mail:
    """Put a mail into the outbox. Raises `AddressImpossible`.

    `key` is the mail's id where two devices could queue the same one: most mail programs then show it once.
    """
    mail = Mail(
        key or uuid7(), kind, address_of(recipient), subject, language, MailState.WAITING, now, 0, None, None, None
    )  # fmt: skip
    session.insert(mail)
    return mail


def claim_next(session: Session, *, now: datetime) -> Mail | None:
    """Take the mail that is due to be sent now: once this is committed, nobody else takes it, nor does a later start."""
    mail = next((mail for mail in waiting(session) if due(mail) <= now), None)
    if mail is None:
        return None
    claim = {"state": MailState.SENDING, "tries": mail.tries + 1, "tried_at": now, "error": None}
    session.change(Mail, mail.id, **claim)
    return replace(mail, **claim)  # type: ignore[arg-type]


def mark_sent(session: Session, mail_id: UUID, *, now: datetime) -> None:
    """Note that the server has taken a mail."""
    _note_outcome(session, mail_id, sent=True)
    _note(session, mail_id, state=MailState.SENT, sent_at=now, error=None)


def mark_failed(session: Session, mail_id: UUID, error: str, *, lasting: bool) -> None:
    """Note that a mail was certainly not taken, and why: it waits for another try, unless that would end the same way."""
    mail = session.find(Mail, mail_id)
    over = lasting or (mail is not None and mail.tries >= MOST_TRIES)
    _note(session, mail_id, state=MailState.FAILED if over else MailState.WAITING, error=error)


def mark_unknown(session: Session, mail_id: UUID, error: str) -> None:
    """Note that nobody knows whether a mail was taken: it is sent again by a person, or by nobody."""
    _note(session, mail_id, error=error)


def mark_interrupted(session: Session) -> int:
    """Note that what was being sent is so no more; return how many. Only for who knows that nobody else is sending."""
    return session.execute_local(
        Mail, "UPDATE mail SET error = ? WHERE state = 'sending' AND error IS NULL", (INTERRUPTED,)
    )


def send_again(session: Session, mail_id: UUID) -> None:
    """Have a mail tried at once, as a person wants it; one that may have arrived, too. Raises `MailNotThere`."""
    _stuck_or_waiting(session, mail_id)
    session.change(Mail, mail_id, state=MailState.WAITING, tries=0, tried_at=None, error=None)


def give_up(session: Session, mail_id: UUID) -> None:
    """Forget a mail that is not to be sent any more, by no machine of the shop. Raises `MailNotThere`."""
    _stuck_or_waiting(session, mail_id)
    _note_outcome(session, mail_id, sent=False)
    session.delete(Mail, mail_id)


def hurry(session: Session) -> None:
    """Have every waiting mail tried at once: whoever looks after the server says that it answers again."""
    session.execute_local(Mail, "UPDATE mail SET tried_at = NULL WHERE state = 'waiting'")


def forget_sent(session: Session, *, now: datetime) -> None:
    """Forget mails sent long ago: their addresses are personal."""
    before = milliseconds(now - KEPT)
    session.execute_local(Mail, "DELETE FROM mail WHERE state = 'sent' AND sent_at < ?", (before,))


def _note(session: Session, mail_id: UUID, **changes: Any) -> None:
    """Keep what became of a mail, unless its recipient was erased while it was on its way."""
    if session.find(Mail, mail_id) is not None:
        session.change(Mail, mail_id, **changes)


def _note_outcome(session: Session, mail_id: UUID, *, sent: bool) -> None:
    """Tell the other machines, where they may have the same mail: one that is named after what it brings."""
    mail = session.find(Mail, mail_id)
    if mail is not None and mail.subject_id == mail_id and session.find(MailOutcome, mail_id) is None:
        session.insert(MailOutcome(mail_id, from_milliseconds(session.hybrid_time >> COUNTER_BITS), sent))


def _stuck_or_waiting(session: Session, mail_id: UUID) -> None:
    mail = session.find(Mail, mail_id)
    on_its_way = mail is not None and mail.state is MailState.SENDING and not mail.unknown
    if mail is None or mail.state is MailState.SENT or on_its_way:
        raise MailNotThere
