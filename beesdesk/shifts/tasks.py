"""What is done in shifts, and what it takes to be able to: tasks and skills, named by the office."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.shifts import refusals as no
from beesdesk.shifts.model import Skill, Task
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

_TASKS: Final = f"SELECT {columns(Task)} FROM task WHERE withdrawn = 0 ORDER BY position, code"  # noqa: S608 - names are ours
_SKILLS: Final = f"SELECT {columns(Skill)} FROM skill WHERE withdrawn = 0 ORDER BY code"  # noqa: S608 - names are ours
_USED: Final = """
SELECT count(*) FROM shift_template WHERE task_id = ?1 AND (valid_until IS NULL OR valid_until >= ?2)
"""


@dataclass(frozen=True, slots=True)
class Names:
    """What something is called in each language; one may be missing where another stands for it."""

    fr: str
    nl: str
    en: str

    def whole(self) -> "Names":
        """Return them with none missing. Raises `NameNeeded`."""
        given = [name.strip() for name in (self.fr, self.nl, self.en)]
        first = next(filter(None, given), None)
        if first is None:
            raise no.NameNeeded
        return Names(*(name or first for name in given))


def tasks(session: Session) -> list[Task]:
    """Return the tasks of the shop, in its order."""
    return session.rows(Task, _TASKS)


def skills(session: Session) -> list[Skill]:
    """Return the skills that tasks may ask for."""
    return session.rows(Skill, _SKILLS)


def name_in(row: Task | Skill, language: Language) -> str:
    """Return what a task or a skill is called in a language."""
    return {Language.FR: row.name_fr, Language.NL: row.name_nl, Language.EN: row.name_en}[language]


def keep_task(
    session: Session,
    task_id: UUID | None,
    names: Names,
    skill_id: UUID | None,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Add a task (None), or name it anew and say what skill it asks for; one that was ended comes back.

    Raises `NameNeeded`, `NameKnown`, `NotAllowed`.
    """
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    known, whole = tasks(session), names.whole()
    _refuse_known(known, task_id, whole)
    kept: dict[str, Any] = {
        "name_fr": whole.fr, "name_nl": whole.nl, "name_en": whole.en, "skill_id": skill_id, "withdrawn": False,
    }  # fmt: skip
    if task_id is None:
        task_id = uuid7()
        after = max((task.position for task in known), default=0) + 1
        session.insert(Task(task_id, task_id.hex, position=after, **kept))
    else:
        session.change(Task, task_id, **kept)
    _note(session, task_id, {"task": whole.fr}, now, who, approved)
    return task_id


def end_task(session: Session, task_id: UUID, *, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Do a task no more. Raises `TaskUsed` while a template makes shifts of it, and `NotAllowed`."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    used = int(session.value(_USED, (task_id, now.date())))
    if used:
        raise no.TaskUsed(used)
    session.change(Task, task_id, withdrawn=True)
    _note(session, task_id, {"ended": "task"}, now, who, approved)


def keep_skill(
    session: Session,
    skill_id: UUID | None,
    names: Names,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Add a skill (None), or name it anew; one that was ended comes back. Raises `NameNeeded`, `NameKnown`, `NotAllowed`."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    whole = names.whole()
    _refuse_known(skills(session), skill_id, whole)
    kept: dict[str, Any] = {"name_fr": whole.fr, "name_nl": whole.nl, "name_en": whole.en, "withdrawn": False}
    if skill_id is None:
        skill_id = uuid7()
        session.insert(Skill(skill_id, skill_id.hex, **kept))
    else:
        session.change(Skill, skill_id, **kept)
    _note(session, skill_id, {"skill": whole.fr}, now, who, approved)
    return skill_id


def end_skill(session: Session, skill_id: UUID, *, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Ask for a skill no more. Raises `SkillUsed` while a task asks for it, and `NotAllowed`."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    asking = [task for task in tasks(session) if task.skill_id == skill_id]
    if asking:
        raise no.SkillUsed(len(asking))
    session.change(Skill, skill_id, withdrawn=True)
    _note(session, skill_id, {"ended": "skill"}, now, who, approved)


def _refuse_known(known: Sequence[Task | Skill], own: UUID | None, names: Names) -> None:
    for row in known:
        for name, other in ((names.fr, row.name_fr), (names.nl, row.name_nl), (names.en, row.name_en)):
            if row.id != own and name.casefold() == other.casefold():
                raise no.NameKnown(name)


def _note(
    session: Session, subject: UUID, detail: dict[str, str], now: datetime, who: str, approved: str | None
) -> None:
    note(
        session, Act.SETTING_CHANGED, now=now, who=who, subject=subject, detail=canonical(detail), approved_by=approved
    )
