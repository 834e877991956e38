"""What was done to a member, as the journal keeps it."""

import json
from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import ActEntry
from beesdesk.members.people import name_of
from beesdesk.values import dataclass
from beesdesk.words import Act

_ACTS: Final = f"""
SELECT {columns(ActEntry)} FROM act
WHERE subject_id = :member OR subject_id IN (SELECT id FROM card WHERE member_id = :member)
ORDER BY at DESC, id DESC LIMIT :most
"""  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class Deed:
    """One act: what (`change` is a word that says it more closely), when, by whom, who allowed it, and why."""

    kind: Act
    change: str
    at: datetime
    who: str
    allowed_by: str
    reason: str


def deeds_on(session: Session, member_id: UUID, most: int = 60) -> list[Deed]:
    """Return the acts on a member and their cards, the latest first, people by their names."""
    found = session.rows(ActEntry, _ACTS, {"member": member_id, "most": most})
    return [
        Deed(
            one.kind, _change(one.detail), one.at, name_of(session, one.who),
            name_of(session, one.approved_by) if one.approved_by else "", one.reason or "",
        )
        for one in found
    ]  # fmt: skip


def _change(detail: str | None) -> str:
    said = json.loads(detail) if detail else {}
    return str(said.get("change") or said.get("what") or "")
