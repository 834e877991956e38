"""What a message says to its reader: the shop's own words or the program's, filled in with what it is about."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.journal import note
from beesdesk.members.model import Member
from beesdesk.members.people import allow
from beesdesk.shifts.calendar import message_text_id
from beesdesk.shifts.default_texts import Text, news
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.mailing_model import Mailing, texts_in
from beesdesk.shifts.message_model import MessageText
from beesdesk.shifts.model import Message, Place, Shift, Task
from beesdesk.shifts.texts import About, Gap, check, default_text, rendered, shown
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, MessageKind

NAMELESS: Final = "BeesDesk"
_SOMEBODY: Final = "Amélie"  # whom a sample is for where nobody has a place yet
_NEXT: Final = f"SELECT {columns(Shift)} FROM shift WHERE cancelled = 0 AND starts > ? ORDER BY starts LIMIT 1"  # noqa: S608
_HOLDER: Final = """
SELECT m.first_name FROM place p JOIN member m ON m.id = p.member_id WHERE p.shift_id = ? ORDER BY p.position, p.id LIMIT 1
"""
_MESSAGES: Final = f"SELECT {columns(Message)} FROM message WHERE member_id IS ? ORDER BY at DESC, id LIMIT ?"  # noqa: S608


Worded: TypeAlias = tuple[MessageKind, Language]
"""What a text is worded for."""


@dataclass(frozen=True, slots=True)
class Told:
    """A message as its reader sees it."""

    id: UUID
    kind: MessageKind
    at: datetime
    text: Text


# The shop's own words


def text_of(session: Session, kind: MessageKind, language: Language) -> Text:
    """Return what the shop says in a kind of message, placeholders and all."""
    own = session.find(MessageText, message_text_id(kind, language))
    return default_text(kind, language) if own is None or own.withdrawn else Text(own.subject, own.body)


def set_text(
    session: Session,
    kind: MessageKind,
    language: Language,
    text: Text,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Word a kind of message anew. Raises `UnknownPlaceholder`, `TextEmpty` and what `allow` raises."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    check(kind, text)
    key = message_text_id(kind, language)
    _keep(session, MessageText(key, kind, language, text.subject, text.body, withdrawn=False))
    _note(session, kind, language, now, who, approved)


def reset_text(
    session: Session,
    kind: MessageKind,
    language: Language,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Say again what the program says by itself. Raises what `allow` raises."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    own = session.find(MessageText, message_text_id(kind, language))
    if own is not None and not own.withdrawn:
        session.change(MessageText, own.id, withdrawn=True)
        _note(session, kind, language, now, who, approved)


def word_texts(
    session: Session,
    wanted: Mapping[Worded, Text],
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> None:
    """Word several kinds of message, all or none; what the program says by itself is reset. Raises what `set_text` does."""
    for (kind, language), text in wanted.items():
        if text == default_text(kind, language):
            reset_text(session, kind, language, now=now, who=who, approved_by=approved_by)
        else:
            set_text(session, kind, language, text, now=now, who=who, approved_by=approved_by)


# What is read


def written(session: Session, message: Message, language: Language) -> Text:
    """Return what a message says in a language."""
    return filled(session, _words(session, message, language), message, language)


def filled(session: Session, text: Text, message: Message, language: Language) -> Text:
    """Return a text with what a message is about in its placeholders, whether the message is kept yet or not."""
    return rendered(text, shown(_about(session, message, language), language))


def told(session: Session, member_id: UUID | None, language: Language, most: int = 20) -> list[Told]:
    """Return what a member (None: the office) was told last, mailed or not, the latest first."""
    return [
        Told(message.id, message.kind, message.at, written(session, message, language))
        for message in session.rows(Message, _MESSAGES, (member_id, most))
    ]


def shop_says(session: Session, name: str, otherwise: str = "") -> str:
    """Return a rule of the shop as it is stored."""
    stored = session.value("SELECT value FROM setting WHERE name = ? ORDER BY id", (name,))
    return str(stored) if stored else otherwise


def sample(session: Session, language: Language, *, now: datetime) -> dict[str, str]:
    """Return what a message would fill in for whoever holds a place in the next shift: what a text looks like when read."""
    zone = zone_of(session)
    shift = session.row(Shift, _NEXT, (now,))
    starts, ends = (now, now) if shift is None else (shift.starts, shift.ends)
    about = About(
        shop=shop_says(session, "name", NAMELESS),
        first_name=(shift and session.value(_HOLDER, (shift.id,))) or _SOMEBODY,
        starts=starts.astimezone(zone),
        ends=ends.astimezone(zone),
        old_starts=starts.astimezone(zone),
        old_ends=ends.astimezone(zone),
        task="" if shift is None else task_name(session, shift.task_id, language),
        until=(now + timedelta(days=28)).astimezone(zone).date(),
        news=news("", language),
    )
    return shown(about, language)


def task_name(session: Session, task_id: UUID | None, language: Language) -> str:
    """Return what a task is called in a language; nothing for none."""
    task = None if task_id is None else session.find(Task, task_id)
    if task is None:
        return ""
    return {Language.FR: task.name_fr, Language.NL: task.name_nl, Language.EN: task.name_en}[language]


def _words(session: Session, message: Message, language: Language) -> Text:
    """Return the words of a message: those of its mailing, else what the shop says in messages of the kind."""
    mailing = None if message.subject_id is None else session.find(Mailing, message.subject_id)
    texts = {} if mailing is None else texts_in(mailing)
    return texts.get(language) or next(iter(texts.values()), None) or text_of(session, message.kind, language)


def _about(session: Session, message: Message, language: Language) -> About:
    said: Mapping[str, Any] = {**_of_subject(session, message.subject_id), **json.loads(message.about)}
    member = None if message.member_id is None else session.get(Member, message.member_id)
    zone = zone_of(session)
    return About(
        shop=shop_says(session, "name", NAMELESS),
        first_name="" if member is None else member.first_name,
        day=_day(said.get("day")),
        starts=_local(said.get("starts"), zone),
        ends=_local(said.get("ends"), zone),
        old_starts=_local(said.get("old_starts"), zone),
        old_ends=_local(said.get("old_ends"), zone),
        task=task_name(session, _key(said.get("task")), language),
        until=_day(said.get("until")),
        news=news(str(said.get("news", "")), language),
        gaps=tuple(_gap(session, row, zone, language) for row in said.get("shifts", ())),
    )


def _of_subject(session: Session, subject: UUID | None) -> dict[str, Any]:
    """Return the hours of the shift, or the place, that a message is about, for what it does not say itself."""
    if subject is None:
        return {}
    place = session.find(Place, subject)
    shift = session.find(Shift, subject if place is None else place.shift_id)
    return {} if shift is None else about_shift(shift)


def about_shift(shift: Shift) -> dict[str, Any]:
    """Return what a message says of a shift, in the form that it is kept in."""
    hours = {"starts": shift.starts.isoformat(), "ends": shift.ends.isoformat()}
    return hours if shift.task_id is None else {**hours, "task": shift.task_id.hex}


def _gap(session: Session, row: Sequence[Any], zone: ZoneInfo, language: Language) -> Gap:
    starts, ends, task, taken, places = row
    return Gap(
        datetime.fromisoformat(starts).astimezone(zone), datetime.fromisoformat(ends).astimezone(zone),
        task_name(session, _key(task), language), taken, places,
    )  # fmt: skip


def _local(said: str | None, zone: ZoneInfo) -> datetime | None:
    return None if said is None else datetime.fromisoformat(said).astimezone(zone)


def _day(said: str | None) -> date | None:
    return None if said is None else date.fromisoformat(said)


def _key(said: str | None) -> UUID | None:
    return None if said is None else UUID(hex=said)


def _keep(session: Session, row: MessageText) -> None:
    if session.find(MessageText, row.id) is None:
        session.insert(row)
    else:
        session.change(MessageText, row.id, subject=row.subject, body=row.body, withdrawn=row.withdrawn)


def _note(
    session: Session, kind: MessageKind, language: Language, now: datetime, who: str, approved: str | None
) -> None:
    detail = canonical({"message": kind, "language": language})
    note(session, Act.SETTING_CHANGED, now=now, who=who, detail=detail, approved_by=approved)
