"""What members and the office are told, each thing once: kept as a fact, and mailed to whoever has an address.

`about` of a message has `starts` and `ends` (moments in ISO 8601; `old_starts`, `old_ends` of a shift that was moved),
`task` (an id), `day` and `until` (days), `news` (a word of `default_texts.NEWS`), `shifts` (rows of shifts that lack
people): as much of it as the kind of message speaks of.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.mail.actions import queue
from beesdesk.mail.addresses import is_address
from beesdesk.members.model import Member
from beesdesk.shifts.calendar import message_id, opt_out_id
from beesdesk.shifts.known import policy_of
from beesdesk.shifts.message_model import MessageOptOut
from beesdesk.shifts.model import Message, Shift
from beesdesk.shifts.policies.bees import BeesState
from beesdesk.shifts.wording import about_shift, shop_says
from beesdesk.values import dataclass
from beesdesk.words import Language, MessageKind, Status

MESSAGE: Final = "message"
"""The kind of a mail that brings the message `subject_id`."""
ALWAYS_MAILED: Final = frozenset(
    {
        MessageKind.MISSED, MessageKind.SUSPENDED, MessageKind.FROZEN, MessageKind.CANCELLED, MessageKind.REOPENED,
        MessageKind.MOVED, MessageKind.CLASH,
    }
)  # fmt: skip
"""What nobody can do without: it costs, or it changes a right or a day."""
_EXPECTED: Final = """
SELECT member_id, replaced_by FROM place WHERE shift_id = ? AND state = 'open' ORDER BY position, id
"""
_OF_STATUS: Final = {
    Status.ALERT: MessageKind.ALERT,
    Status.SUSPENDED: MessageKind.SUSPENDED,
    Status.UNSUBSCRIBED: MessageKind.FROZEN,
}


@dataclass(eq=False)
class MessageNeeded(ShopError):
    """Everybody gets this kind of message (`kind` is its word)."""

    kind: str


def tell(
    session: Session,
    kind: MessageKind,
    member_id: UUID | None,
    key: str,
    about: Mapping[str, Any],
    *,
    subject: UUID | None = None,
    now: datetime,
) -> UUID | None:
    """Tell a member (None: the office) something, unless that was told before; return the message's id.

    `key` names what it is about: with the kind and the member it makes the message one of a kind. `about` has days, hours
    and figures as text or whole numbers. Without an address, or where the member wants no such mail, it waits here to be
    read.
    """
    made = message_id(f"{kind} {member_id.hex if member_id else 'office'} {key}")
    if session.find(Message, made) is not None:
        return None
    message = Message(made, kind, member_id, subject, now, canonical(dict(about)))
    session.insert(message)
    mail_it(session, message, now=now)
    return made


def mail_it(session: Session, message: Message, *, now: datetime) -> bool:
    """Put a message into the outbox of this machine; return False where its reader has no address or wants none."""
    member_id = message.member_id
    address, language = _reader(session, member_id)
    if not is_address(address) or (member_id is not None and not wants(session, member_id, message.kind)):
        return False
    queue(session, MESSAGE, address, subject=message.id, language=language, now=now, key=message.id)
    return True


def tell_status(session: Session, member_id: UUID, before: Status | None, after: BeesState, now: datetime) -> None:
    """Tell a member that the status has become alert (until when), suspended or frozen: once for each time it does.

    By the day on which the alert began two machines know that they mean the same time.
    """
    status = after.status
    if status is None or status is before or status not in _OF_STATUS:
        return
    about, key = {}, f"{after.alert_start} {after.extension_start} {after.extra_days}"
    if status is Status.ALERT:
        until = policy_of(session).alert_until(after)
        about, key = ({} if until is None else {"until": until.isoformat()}), str(after.alert_start)
    elif status is Status.UNSUBSCRIBED:
        key = str(after.alert_start or after.day)
    tell(session, _OF_STATUS[status], member_id, key, about, now=now)


def was_told_status(session: Session, member_id: UUID, status: Status | None, since: datetime) -> bool:
    """Tell whether a member was told of a status since a moment, by whichever machine."""
    sql = "SELECT 1 FROM message WHERE member_id = ? AND kind = ? AND at >= ?"
    return status in _OF_STATUS and bool(session.value(sql, (member_id, _OF_STATUS[status], since)))


def tell_cancelled(session: Session, shift_id: UUID, member_ids: Iterable[UUID], now: datetime) -> None:
    """Tell members that a shift is off. Of one that has begun nobody is told any more."""
    shift = session.get(Shift, shift_id)
    if shift.starts <= now:
        return
    for member in dict.fromkeys(member_ids):
        key = f"{shift_id.hex} {now.isoformat()}"  # a day that reopens may be closed again
        tell(session, MessageKind.CANCELLED, member, key, about_shift(shift), subject=shift_id, now=now)


def tell_reopened(session: Session, shift: Shift, now: datetime) -> None:
    """Tell all who are to come to a shift that was off that it takes place after all."""
    key = f"{shift.id.hex} {now.isoformat()}"
    for member in _expected(session, shift):
        tell(session, MessageKind.REOPENED, member, key, about_shift(shift), subject=shift.id, now=now)


def tell_moved(session: Session, before: Shift, now: datetime) -> None:
    """Tell all who are to come to a shift that it has other hours than `before`."""
    shift = session.get(Shift, before.id)
    if shift.starts == before.starts and shift.ends == before.ends:
        return
    about = {**about_shift(shift), "old_starts": before.starts.isoformat(), "old_ends": before.ends.isoformat()}
    key = f"{shift.id.hex} {before.starts.isoformat()} {now.isoformat()}"
    for member in _expected(session, shift):
        tell(session, MessageKind.MOVED, member, key, about, subject=shift.id, now=now)


def _expected(session: Session, shift: Shift) -> list[UUID]:
    """Return who is to come to a shift: holders, replacements, its leader."""
    rows = session.values(_EXPECTED, (shift.id,))
    found = [UUID(bytes=key) for row in rows for key in row if key is not None]
    return list(dict.fromkeys(found if shift.leader_id is None else [*found, shift.leader_id]))


# Who wants no mail


def wants(session: Session, member_id: UUID, kind: MessageKind) -> bool:
    """Tell whether a member gets a kind of message by mail."""
    said = session.find(MessageOptOut, opt_out_id(member_id, kind))
    return kind in ALWAYS_MAILED or said is None or said.withdrawn


def set_wanted(session: Session, member_id: UUID, kind: MessageKind, *, wanted: bool) -> None:
    """Say whether a member gets a kind of message by mail. Raises `MessageNeeded` of one that everybody gets."""
    if kind in ALWAYS_MAILED and not wanted:
        raise MessageNeeded(f"message_{kind}")
    key = opt_out_id(member_id, kind)
    said = session.find(MessageOptOut, key)
    if said is not None and said.withdrawn is not wanted:
        session.change(MessageOptOut, key, withdrawn=wanted)
    elif said is None and not wanted:
        session.insert(MessageOptOut(key, member_id, kind, withdrawn=False))


def _reader(session: Session, member_id: UUID | None) -> tuple[str, Language]:
    """Return the address and the language of a member, or of the office; the address may be none."""
    if member_id is None:
        return shop_says(session, "office_email"), Language(shop_says(session, "language", Language.FR))
    member = session.get(Member, member_id)
    return member.email or "", member.language
