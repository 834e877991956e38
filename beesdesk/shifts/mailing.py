"""The office writes to many members at once: who can be reached is said beforehand, and nobody gets the same text twice."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid5

from beesdesk.db.ids import from_milliseconds, milliseconds
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.mail.addresses import is_address
from beesdesk.members.people import allow
from beesdesk.shifts.calendar import day_begins, message_id
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.known import policy_of, state_of, today_of, zone_of
from beesdesk.shifts.mailing_model import Mailing, kept
from beesdesk.shifts.member_list import span
from beesdesk.shifts.messages import ALWAYS_MAILED, tell
from beesdesk.shifts.model import Message
from beesdesk.shifts.policies.bees import BeesPolicy
from beesdesk.shifts.texts import TextEmpty, check, default_text
from beesdesk.shifts.wording import filled, text_of
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, MessageKind

KINDS: Final = (
    MessageKind.LETTER, MessageKind.REMINDER, MessageKind.ALERT, MessageKind.SUSPENDED, MessageKind.FROZEN,
)  # fmt: skip
"""What can be written to many: a text of one's own, or what the shop says of a standing or the next shift."""
_MAILINGS: Final = UUID("2b0c1a58-7d5e-5a53-8c37-0f3f6a1d9e44")
_CHOSEN: Final = """
SELECT m.id, m.number, m.first_name || ' ' || m.family_name AS name, m.language, m.email
FROM member m JOIN json_each(?) j ON m.id = unhex(j.value) WHERE m.erased IS NULL ORDER BY m.family_name, m.first_name, m.number
"""
_NEXT: Final = """
SELECT s.starts, s.ends, s.task_id FROM place p JOIN shift s ON s.id = p.shift_id
WHERE p.member_id = ? AND p.state = 'open' AND s.cancelled = 0 AND s.starts > ? ORDER BY s.starts LIMIT 1
"""


@dataclass(eq=False)
class NobodyToWrite(ShopError):
    """None of those chosen can get this mail."""


@dataclass(eq=False)
class LetterTextMissing(ShopError):
    """So many (`count`) of those chosen read a `language` that the text was not written in."""

    language: str
    count: int


class Reach(StrEnum):
    """Whether somebody gets a mailing."""

    YES = "yes"
    NO_ADDRESS = "no_address"
    OPTED_OUT = "opted_out"
    """The member wants no mail of this kind."""
    TOLD = "told"
    """The member has got this very text today."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is written: a kind of message and, of a text of one's own, the texts by language."""

    kind: MessageKind
    texts: Mapping[Language, Text]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody chosen, and whether the mailing reaches them."""

    member_id: UUID
    number: int
    name: str
    language: Language
    reach: Reach


@dataclass(frozen=True, slots=True)
class _Chosen:
    id: UUID
    number: int
    name: str
    language: Language
    email: str | None


def addressees(session: Session, letter: Letter, chosen: Collection[UUID], *, now: datetime) -> list[Addressee]:
    """Return those chosen by name, each once, with whether the letter would reach them."""
    day = today_of(session, now)
    declined, told = _declined(session, letter.kind), _told(session, letter.kind, now, day)

    def reach(one: _Chosen) -> Reach:
        if not is_address(one.email):
            return Reach.NO_ADDRESS
        if one.id in declined:
            return Reach.OPTED_OUT
        return Reach.TOLD if message_id(_name(letter, one.id, day)) in told else Reach.YES

    rows = session.rows(_Chosen, _CHOSEN, (canonical(sorted({key.hex for key in chosen})),))
    return [Addressee(one.id, one.number, one.name, one.language, reach(one)) for one in rows]


def preview(session: Session, letter: Letter, member_id: UUID, language: Language, *, now: datetime) -> Text:
    """Return what a member would read. Raises `TextEmpty`, `UnknownPlaceholder`."""
    text = _text(session, letter, language)
    check(letter.kind, text)
    about = _about(session, policy_of(session), member_id, now)
    message = Message(member_id, letter.kind, member_id, None, now, canonical(about))
    return filled(session, text, message, language)


def write_to(
    session: Session,
    letter: Letter,
    chosen: Collection[UUID],
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> int:
    """Put a letter into the outbox for all whom it reaches; return how many. Done again, it reaches nobody more.

    Raises `NobodyToWrite`, `LetterTextMissing`, `TextEmpty`, `UnknownPlaceholder`, and what `allow` raises.
    """
    approved = allow(session, Act.MEMBERS_MAILED, who, approved_by)
    reached = [one for one in addressees(session, letter, chosen, now=now) if one.reach is Reach.YES]
    _refuse(session, letter, reached)
    day, policy = today_of(session, now), policy_of(session)
    subject = _keep(session, letter, day, now=now, who=who) if letter.kind is MessageKind.LETTER else None
    for one in reached:
        about = _about(session, policy, one.member_id, now)
        tell(session, letter.kind, one.member_id, _key(letter, day), about, subject=subject, now=now)
    detail = canonical({"message": letter.kind, "members": len(reached)})
    note(session, Act.MEMBERS_MAILED, now=now, who=who, subject=subject, detail=detail, approved_by=approved)
    return len(reached)


def _refuse(session: Session, letter: Letter, reached: Sequence[Addressee]) -> None:
    if not reached:
        raise NobodyToWrite
    for language, count in Counter(one.language for one in reached).items():
        if letter.kind is MessageKind.LETTER and language not in letter.texts:
            raise LetterTextMissing(f"language_{language}", count)
        text = _text(session, letter, language)
        check(letter.kind, text)
        if text.body.split() == default_text(MessageKind.LETTER, language).body.split():
            raise TextEmpty


def _keep(session: Session, letter: Letter, day: date, *, now: datetime, who: str) -> UUID:
    """Keep the text of a mailing, once; return its id."""
    row = Mailing(_mailing_id(letter, day), now, who, kept(letter.texts))
    if session.find(Mailing, row.id) is None:
        session.insert(row)
    return row.id


def _text(session: Session, letter: Letter, language: Language) -> Text:
    """Return the words of a letter in a language."""
    if letter.kind is not MessageKind.LETTER:
        return text_of(session, letter.kind, language)
    return letter.texts.get(language) or next(iter(letter.texts.values()), Text("", ""))


def _key(letter: Letter, day: date) -> str:
    """Return what makes a message one of a kind: the text, and the day."""
    if letter.kind is MessageKind.LETTER:
        return _mailing_id(letter, day).hex
    return f"by hand {day.isoformat()}"


def _name(letter: Letter, member_id: UUID, day: date) -> str:
    return f"{letter.kind} {member_id.hex} {_key(letter, day)}"


def _mailing_id(letter: Letter, day: date) -> UUID:
    return uuid5(_MAILINGS, f"{day.isoformat()} {kept(letter.texts)}")


def _about(session: Session, policy: BeesPolicy, member_id: UUID, now: datetime) -> dict[str, Any]:
    """Return what the placeholders stand for: until when there is time, and the next shift."""
    _, until = span(policy, state_of(session, member_id, today_of(session, now), policy))
    about: dict[str, Any] = {} if until is None else {"until": until.isoformat()}
    for starts, ends, task in session.values(_NEXT, (member_id, milliseconds(now))):
        about |= {"starts": _iso(starts), "ends": _iso(ends)} | ({} if task is None else {"task": UUID(bytes=task).hex})
    return about


def _iso(at: int) -> str:
    return from_milliseconds(at).isoformat()


def _declined(session: Session, kind: MessageKind) -> set[UUID]:
    if kind in ALWAYS_MAILED:
        return set()
    rows = session.values("SELECT member_id FROM message_opt_out WHERE kind = ? AND withdrawn = 0", (str(kind),))
    return {UUID(bytes=row[0]) for row in rows}


def _told(session: Session, kind: MessageKind, now: datetime, day: date) -> set[UUID]:
    begins = milliseconds(day_begins(day, zone_of(session)))
    rows = session.values(
        "SELECT id FROM message WHERE kind = ? AND at BETWEEN ? AND ?", (kind, begins, milliseconds(now))
    )
    return {UUID(bytes=row[0]) for row in rows}
