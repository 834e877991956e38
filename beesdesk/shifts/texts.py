"""What messages say, in three languages: texts with placeholders by name, which a shop may word anew.

Placeholders are looked up, never computed: `{first_name}` is one, `{first_name.x}` is refused as unknown.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from beesdesk.errors import ShopError
from beesdesk.formats import Format
from beesdesk.shifts.default_texts import DEFAULTS, Text
from beesdesk.values import dataclass
from beesdesk.words import Language, MessageKind

_SHIFT: Final = ("first_name", "day", "hours", "task", "shop")
PLACEHOLDERS: Final[Mapping[MessageKind, tuple[str, ...]]] = {
    MessageKind.REMINDER: _SHIFT,
    MessageKind.MISSED: _SHIFT,
    MessageKind.ALERT: ("first_name", "until", "shop"),
    MessageKind.SUSPENDED: ("first_name", "shop"),
    MessageKind.FROZEN: ("first_name", "shop"),
    MessageKind.CANCELLED: _SHIFT,
    MessageKind.REOPENED: _SHIFT,
    MessageKind.MOVED: ("first_name", "old_day", "old_hours", "day", "hours", "task", "shop"),
    MessageKind.SWAP: ("first_name", "news", "day", "hours", "task", "shop"),
    MessageKind.UNMATCHED: _SHIFT,
    MessageKind.UNVALIDATED: ("day", "hours", "shop"),
    MessageKind.GAPS: ("number", "shifts", "shop"),
    MessageKind.CLASH: ("first_name", "news", "day", "hours", "task", "shifts", "shop"),
    MessageKind.LETTER: ("first_name", "until", "day", "hours", "task", "shop"),
}
"""What a text of each kind may name."""
_FIELD: Final = re.compile(r"\{([^{}]*)\}")
_WITH_SPACE: Final = re.compile(r"(?:,? )?\{(\w+)\}")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")
_ONLY_FIELDS: Final = re.compile(r"[\s,.:;()-]*")


@dataclass(eq=False)
class UnknownPlaceholder(ShopError):
    """A text names `{name}`, which its kind of message knows nothing of; `allowed` are those that it may."""

    name: str
    allowed: tuple[str, ...]


@dataclass(eq=False)
class TextEmpty(ShopError):
    """A message without a subject, or that says nothing."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A shift that lacks people: its hours as the shop's clocks show them, and how many of its places are taken."""

    starts: datetime
    ends: datetime
    task: str
    taken: int
    places: int


@dataclass(frozen=True, slots=True)
class About:
    """What a message speaks of, as plain values in the reader's language. Hours are those of the shop's clocks."""

    shop: str
    first_name: str = ""
    day: date | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    old_starts: datetime | None = None
    old_ends: datetime | None = None
    task: str = ""
    until: date | None = None
    news: str = ""
    gaps: tuple[Gap, ...] = ()


def default_text(kind: MessageKind, language: Language) -> Text:
    """Return what a message says where the shop has not worded it anew."""
    return DEFAULTS[kind][tuple(Language).index(language)]


def check(kind: MessageKind, text: Text) -> None:
    """Raise `TextEmpty` or `UnknownPlaceholder` for a text that cannot be sent."""
    if not text.subject.strip() or not text.body.strip():
        raise TextEmpty
    allowed = PLACEHOLDERS[kind]
    for name in _FIELD.findall(f"{text.subject}\n{text.body}"):
        if name not in allowed:
            raise UnknownPlaceholder(name, allowed)


def shown(about: About, language: Language) -> dict[str, str]:
    """Return every placeholder's value as the language writes it; empty where nothing is to be said."""
    form = Format(language)
    day = about.day if about.starts is None else about.starts.date()
    return {
        "first_name": about.first_name,
        "shop": about.shop,
        "day": "" if day is None else form.long_day(day),
        "hours": _hours(about.starts, about.ends, form),
        "old_day": "" if about.old_starts is None else form.long_day(about.old_starts.date()),
        "old_hours": _hours(about.old_starts, about.old_ends, form),
        "task": about.task,
        "until": "" if about.until is None else form.long_day(about.until),
        "news": about.news,
        "number": str(len(about.gaps)),
        "shifts": "\n".join(_line(gap, form) for gap in about.gaps),
    }


def rendered(text: Text, values: Mapping[str, str]) -> Text:
    """Return a text with its placeholders filled in.

    An empty value takes the comma and the space before it along; a line that had nothing but empty values goes.
    """
    lines = [_filled(line, values) for line in text.body.split("\n")]
    body = "\n".join(line for line in lines if line is not None)
    return Text(_fill(text.subject, values).strip(), _EMPTY_LINES.sub("\n\n", body).strip() + "\n")


def _filled(line: str, values: Mapping[str, str]) -> str | None:
    names = _FIELD.findall(line)
    if names and not any(values.get(name) for name in names) and _ONLY_FIELDS.fullmatch(_FIELD.sub("", line)):
        return None
    return _fill(line, values)


def _fill(line: str, values: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        known = values.get(found[1], "")
        return known and found[0][: found[0].index("{")] + known

    return _WITH_SPACE.sub(value, line)


def _hours(starts: datetime | None, ends: datetime | None, form: Format) -> str:
    return "" if starts is None or ends is None else form.clocks(starts, ends)


def _line(gap: Gap, form: Format) -> str:
    parts = (form.day(gap.starts.date()), form.clocks(gap.starts, gap.ends), gap.task)
    return f"{', '.join(part for part in parts if part)} ({gap.taken} / {gap.places})"
