"""What clashed when machines met, and what the rule made of it: a fact each, for the office to see."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import ClashKind

_CLASHES: Final = UUID("5c1d2a7e-4f0b-5e63-8a39-7be0c3d1f9a2")


@table("clash", Nature.FACT)
@dataclass(frozen=True, slots=True)
class Clash:
    """Something that clashed; its id follows from what it is of, so that all machines write the same one.

    `subject_id` is the thing that gave way, or one of two that both stay, `other_id` the other. `member_id` is whom it
    concerns. `about` is canonical JSON: numbers, codes and moments, never a name.
    """

    id: UUID
    kind: ClashKind
    at: datetime
    subject_id: UUID
    other_id: UUID | None
    member_id: UUID | None
    about: str


@table("clash_seen", Nature.FACT)
@dataclass(frozen=True, slots=True)
class ClashSeen:
    """Somebody of the office has seen a clash, and done what was left to do."""

    id: UUID
    clash_id: UUID
    at: datetime
    who: str


def clash_id(kind: ClashKind, key: str) -> UUID:
    """Return the id of a clash; `key` names what it is about."""
    return uuid5(_CLASHES, f"{kind} {key}")


def note_clash(
    session: Session,
    kind: ClashKind,
    key: str,
    *,
    subject: UUID,
    other: UUID | None = None,
    member: UUID | None = None,
    about: Mapping[str, Any] | None = None,
    now: datetime,
) -> bool:
    """Write down a clash, once; return False where it is known."""
    made = clash_id(kind, key)
    if session.find(Clash, made) is not None:
        return False
    session.insert(Clash(made, kind, now, subject, other, member, canonical(dict(about or {}))))
    return True


def mark_seen(session: Session, clash: UUID, *, now: datetime, who: str) -> None:
    """Note that the office has seen a clash."""
    made = uuid5(clash, "seen")
    if session.find(ClashSeen, made) is None:
        session.insert(ClashSeen(made, clash, now, who))
