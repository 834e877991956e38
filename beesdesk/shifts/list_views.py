"""How this device shows each list of the office: which columns, sorted by which; and who may take a list away."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import Nature, table
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.shifts.lists import PERSONAL
from beesdesk.values import dataclass
from beesdesk.words import Act, ListName

_VIEWS: Final = UUID("5d0f4b62-8f1e-5f53-9a14-6c8e1e0a7b21")


@table("list_view", Nature.LOCAL)
@dataclass(frozen=True, slots=True)
class ListView:
    """What was chosen for a list: `columns` by their keys, parted by bars; `sorted_by` one of them, or as it comes."""

    id: UUID
    columns: str
    sorted_by: str | None
    descending: bool


def view_of(session: Session, name: ListName) -> ListView | None:
    """Return what was chosen for a list, None where nobody has chosen yet."""
    return session.find(ListView, _key(name))


def keep_view(
    session: Session, name: ListName, columns: Sequence[str], sorted_by: str | None, *, descending: bool
) -> None:
    """Remember what was chosen for a list."""
    row = ListView(_key(name), "|".join(columns), sorted_by, descending)
    known = session.find(ListView, row.id)
    if known is None:
        session.insert(row)
    elif known != row:
        session.change(ListView, row.id, columns=row.columns, sorted_by=sorted_by, descending=descending)


def note_export(
    session: Session,
    name: ListName,
    rows: int,
    ending: str,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Journal that a list that names people is about to be written into a file. Raises what `allow` raises."""
    if name not in PERSONAL:
        return
    approved = allow(session, Act.MEMBERS_EXPORTED, who, approved_by)
    detail = canonical({"list": name, "rows": rows, "file": ending})
    note(session, Act.MEMBERS_EXPORTED, now=now, who=who, detail=detail, approved_by=approved)


def _key(name: ListName) -> UUID:
    return uuid5(_VIEWS, name)
