"""Who can what: the skills that the office knows members to have."""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.shifts import refusals as no
from beesdesk.shifts.model import MemberSkill
from beesdesk.values import dataclass
from beesdesk.words import Act

_HOLDERS: Final = """
SELECT DISTINCT m.id, m.number, m.first_name || ' ' || m.family_name AS name
FROM member_skill h JOIN member m ON m.id = h.member_id WHERE h.skill_id = ? AND h.withdrawn = 0 ORDER BY name, m.number
"""
_ROWS: Final = "SELECT id, withdrawn FROM member_skill WHERE member_id = ? AND skill_id = ? ORDER BY id"
_NUMBER: Final = "SELECT number FROM member WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Holder:
    """A member who has a skill."""

    id: UUID
    number: int
    name: str


def holders(session: Session, skill_id: UUID) -> list[Holder]:
    """Return who has a skill, by name."""
    return session.rows(Holder, _HOLDERS, (skill_id,))


def give_skill(
    session: Session, member_id: UUID, skill_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Have a member be able to do something. Raises `SkillHeld` where the member is already, and `NotAllowed`."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    rows = session.values(_ROWS, (member_id, skill_id))
    if any(not withdrawn for _, withdrawn in rows):
        raise no.SkillHeld
    if rows:
        session.change(MemberSkill, UUID(bytes=rows[0][0]), withdrawn=False)
    else:
        session.insert(MemberSkill(uuid7(), member_id, skill_id, withdrawn=False))
    _note(session, "given", member_id, skill_id, now, who, approved)


def take_skill(
    session: Session, member_id: UUID, skill_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Have a member no longer be able to; places that are taken stay taken. Raises `NotAllowed`.

    Two devices that had not met may have given it twice: both are taken.
    """
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    held = [key for key, withdrawn in session.values(_ROWS, (member_id, skill_id)) if not withdrawn]
    for key in held:
        session.change(MemberSkill, UUID(bytes=key), withdrawn=True)
    if held:
        _note(session, "taken", member_id, skill_id, now, who, approved)


def _note(
    session: Session, deed: str, member_id: UUID, skill_id: UUID, now: datetime, who: str, approved: str | None
) -> None:
    detail = canonical({"skill": skill_id.hex, deed: str(session.value(_NUMBER, (member_id,)))})
    note(session, Act.SETTING_CHANGED, now=now, who=who, subject=member_id, detail=detail, approved_by=approved)
