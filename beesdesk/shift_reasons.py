"""Why a standing changed, and what speaks for a suggestion, as sentences in the reader's language."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, Protocol

from beesdesk.formats import Format
from beesdesk.shift_sentences import (
    COUNTERS,
    FIELDS,
    MODES,
    REASONS,
    STATUSES,
    SUGGESTION_REASONS,
    VALUES,
)
from beesdesk.words import Language, Mode, Status

_AHEAD: Final = ("irregular_", "countdown")
_FLAGS: Final = frozenset({"unsubscribed", "resigning", "penalised"})
_DATES: Final = frozenset({"alert_start", "extension_start", "irregular_start", "absence_date"})
_MODELESS: Final = "none"


class Change(Protocol):
    """A reason as a standing policy gives it."""

    @property
    def day(self) -> date:
        """When something changed."""

    @property
    def word(self) -> str:
        """What happened."""

    @property
    def due(self) -> date | None:
        """The day of the shift or countdown that it is about."""

    @property
    def changed(self) -> Mapping[str, int]:
        """What each counter gained or lost."""

    @property
    def before(self) -> Status | None:
        """The status until then."""

    @property
    def after(self) -> Status | None:
        """The status since."""

    @property
    def detail(self) -> Mapping[str, Any]:
        """Dates and numbers for the sentence."""


def reason_line(reason: Change, language: Language, *, irregular: bool = False) -> str:
    """Return why something changed: `12/03/2026: missed the shift of 12 March: -1 regular; up to date → alert`.

    `irregular`: the member's shifts are counted in advance, where the reason itself does not say so.
    """
    form = Format(language)
    colon = " : " if language is Language.FR else ": "
    stop = semicolon(language)
    ahead = irregular or reason.word.startswith(_AHEAD)
    corrected = _fields(reason.detail, form) if reason.word == "correction" else ()
    facts = [*_counters(reason.changed, form, ahead=ahead), *corrected]
    said = form.numeric_date(reason.day) + colon + _sentence(reason, form)
    if facts:
        said += colon + ", ".join(facts)
    if reason.before is not reason.after:
        turned = status_word(reason.after, language)
        said += f"{stop}{status_word(reason.before, language)} → {turned}" if reason.before else f"{stop}{turned}"
    return said


def semicolon(language: Language) -> str:
    """Return what parts two statements of a line: French has a space before it."""
    return "\u00a0; " if language is Language.FR else "; "


def suggestion_line(word: str, figures: Mapping[str, int], language: Language) -> str:
    """Return one thing that speaks for a suggestion."""
    return _in(SUGGESTION_REASONS[word], language).format(**figures)


def status_word(status: Status | None, language: Language) -> str:
    """Return what the desk calls a status."""
    return _in(STATUSES[status or _MODELESS], language)


def mode_word(mode: Mode | None, language: Language) -> str:
    """Return what the desk calls a working mode."""
    return _in(MODES[mode or _MODELESS], language)


def counter_word(name: str, language: Language, *, irregular: bool = False) -> str:
    """Return what a counter of the standing counts."""
    return _in(COUNTERS["ahead" if irregular and name == "sr" else name], language)


def _sentence(reason: Change, form: Format) -> str:
    due = reason.due or reason.day
    values = {name: _shown(name, value, form) for name, value in reason.detail.items() if name != "mode"}
    if "mode" in reason.detail:
        values["mode"] = mode_word(Mode(reason.detail["mode"]), form.language)
    on = form.day_month(due) if due.year == reason.day.year else f"{form.day_month(due)} {due.year}"
    return _in(REASONS[_case(reason)], form.language).format(**{**values, "due": on})


def _case(reason: Change) -> str:
    """Return which sentence of a word fits: a leave has an end, none yet, or was taken back."""
    word, detail = reason.word, reason.detail
    if word in ("leave", "exemption"):
        if detail.get("first") is None:
            return f"{word}_none"
        return word if detail.get("last") is not None else f"{word}_open"
    if word == "unsubscription" and detail.get("resigning"):
        return "unsubscription_resigning"
    if word == "day":
        cases = (f"day_to_{reason.after}", f"day_from_{reason.before}")
        return next((case for case in cases if case in REASONS), word)
    return word


def _fields(detail: Mapping[str, Any], form: Format) -> Iterator[str]:
    """Give what was corrected beside the counters."""
    for name, text in FIELDS.items():
        if name in detail:
            yield _in(text, form.language).format(value=_shown(name, detail[name], form))


def _counters(changed: Mapping[str, int], form: Format, *, ahead: bool) -> Iterator[str]:
    for name, by in changed.items():
        yield f"{form.signed(Decimal(by))} {counter_word(name, form.language, irregular=ahead)}"


def _shown(name: str, value: Any, form: Format) -> str:
    if value is None:
        return _in(VALUES["none"], form.language)
    if name in _FLAGS:
        return _in(VALUES["yes" if value else "no"], form.language)
    if name == "mode":
        return mode_word(Mode(value), form.language)
    if isinstance(value, date):
        return form.numeric_date(value)
    if name in _DATES or name in ("first", "last"):
        return form.numeric_date(date.fromisoformat(value))
    return str(value)


def _in(texts: tuple[str, str, str], language: Language) -> str:
    return texts[tuple(Language).index(language)]
