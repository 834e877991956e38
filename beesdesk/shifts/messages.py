"""What members and the office are told, each thing once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.shifts.calendar import message_id
from beesdesk.shifts.model import Message
from beesdesk.words import MessageKind


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
    and figures as text or whole numbers.
    """
    made = message_id(f"{kind} {member_id.hex if member_id else 'office'} {key}")
    if session.find(Message, made) is not None:
        return None
    session.insert(Message(made, kind, member_id, subject, now, canonical(dict(about))))
    return made
