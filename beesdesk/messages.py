"""What a refusal says: the thing by its name, and the way out, in the user's language. For screens and command line.

A sentence may use the refusal's fields; `{amount:money}`, `{gross:weight}`, `{day:date}`, `{until:clock}` (to the second,
in the machine's time zone), `{starts:moment}` and `{left:number}` are written as the language writes them.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from beesdesk.errors import ShopError
from beesdesk.formats import Format
from beesdesk.sentences import SENTENCES, WORDS
from beesdesk.values import dataclass
from beesdesk.words import Language


def sentence(error: ShopError, language: Language) -> str:
    """Return the sentence of a refusal. Raises `KeyError` for one that has none: a test walks all of them."""
    text = SENTENCES[type(error).__name__][_column(language)]
    values = {name: _Shown(value, language) for name, value in _facts(error).items()}
    return text.format(**values)


def word(key: str, language: Language) -> str:
    """Return the language's word for a machine word, such as a reason or a unit; an unknown one as it is."""
    known = WORDS.get(key)
    return known[_column(language)] if known else key


def reason(text: str, language: Language) -> str:
    """Return a reason that is kept as `word: what somebody said`, the word in the language, the rest in brackets."""
    key, _, said = text.partition(": ")
    return f"{word(key, language)} ({said})" if said else word(key, language)


def right_word(key: str, language: Language) -> str:
    """Return, in neutral words, what a member is expected at the desk for; a message where the reason has no word."""
    known = WORDS.get(f"right_{key}", WORDS["right_blocked"])
    return known[_column(language)]


def _column(language: Language) -> int:
    return tuple(Language).index(language)


def _facts(error: ShopError) -> dict[str, Any]:
    names = {name for cls in type(error).__mro__ for name in getattr(cls, "__annotations__", ())} | set(vars(error))
    return {name: getattr(error, name) for name in names if not name.startswith("_")}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A field on its way into a sentence."""

    value: Any
    language: Language

    def __format__(self, kind: str) -> str:
        form = Format(self.language)
        value = self.value
        match kind, value:
            case "money", Decimal():
                return form.money(value)
            case "weight", Decimal():
                return form.weight(value)
            case "number", Decimal():
                return form.quantity(value)
            case (("clock" | "moment"), datetime()):
                local = value.astimezone()
                return form.moment(local) if kind == "moment" else form.clock_to_the_second(local)
            case "date", date():
                return form.numeric_date(value)
            case "word", _:
                return word(str(value), self.language)
            case _, tuple():
                return ", ".join(str(part) for part in value if part)
        return str(value)
