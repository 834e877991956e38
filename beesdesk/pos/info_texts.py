"""What the shop tells everybody at the kiosk: opening hours, news, the next assembly, in each language."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos.model import Setting, setting_id
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

LONGEST: Final = 2000
"""Characters of one text; more is cut."""


class InfoPart(StrEnum):
    """What is told."""

    HOURS = "hours"
    NEWS = "news"
    ASSEMBLY = "assembly"


@dataclass(frozen=True, slots=True)
class Info:
    """What is told in one language; empty where nothing is written."""

    hours: str
    news: str
    assembly: str


def info_page(session: Session, language: Language) -> Info:
    """Return what is told; in the language of the shop where it is not written in this one."""
    shops = session.value("SELECT value FROM setting WHERE name = 'language' ORDER BY id")
    others = [language, *([Language(str(shops))] if shops else []), *Language]
    known = {
        str(name): str(value)
        for name, value in session.values("SELECT name, value FROM setting WHERE name LIKE 'info_%' ORDER BY id DESC")
    }
    return Info(*(next((known[key] for key in _keys(part, others) if known.get(key)), "") for part in InfoPart))


def info_written(session: Session, language: Language) -> dict[InfoPart, str]:
    """Return what is written in one language, and nothing of another."""
    known = dict(session.values("SELECT name, value FROM setting WHERE name LIKE 'info_%' ORDER BY id DESC"))
    return {part: str(known.get(_keys(part, [language])[0], "")) for part in InfoPart}


def set_all_infos(
    session: Session,
    texts: Mapping[Language, Mapping[InfoPart, str]],
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Write several texts of some languages, all or none. Raises what `allow` raises."""
    for language, parts in texts.items():
        for part, text in parts.items():
            set_info(session, part, language, text, now=now, who=who, approved_by=approved_by)


def set_info(
    session: Session,
    part: InfoPart,
    language: Language,
    text: str,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Write what is told; an empty text tells nothing. Raises what `allow` raises."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    (name,) = _keys(part, [language])
    kept = text.strip()[:LONGEST]
    old = session.values("SELECT id FROM setting WHERE name = ? ORDER BY id LIMIT 1", (name,))
    if old:
        session.change(Setting, UUID(bytes=old[0][0]), value=kept)
    else:
        session.insert(Setting(setting_id(name), name, kept))
    note(session, Act.SETTING_CHANGED, now=now, who=who, detail=canonical({"rule": name}), approved_by=approved)


def _keys(part: InfoPart, languages: list[Language]) -> list[str]:
    return [f"info_{part}_{language}" for language in languages]
