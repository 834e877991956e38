"""Tells a scanner that types (keyboard wedge) from a person who types, by the pace of the keys.

Keys are held back until it is clear who typed them, then given back as a `Scan` or to be replayed. The decoder has no
clock: `Key.at` and `tick(now)` are milliseconds of one clock of the caller, best the keyboard event's own time stamp.
"""

from enum import StrEnum
from typing import Final, Protocol

from beesdesk.errors import ShopError
from beesdesk.hardware.scanner_layouts import Layout, meant
from beesdesk.values import dataclass

GS: Final = "\x1d"  # divides the fields of a GS1 code; scanners type it as Ctrl+]
SLOWEST: Final = 80.0  # milliseconds: people seldom type faster
FEWEST: Final = 2  # characters; one has no pace
HESITATION: Final = 120.0  # milliseconds by which a busy machine may stamp a scanner's key late
_INHUMAN: Final = 4  # characters at a pace that no person has

# The unshifted digit row, 1 to 9 then 0: what a scanner set to a US keyboard types on these layouts.
_BELGIAN: Final = dict(zip("&é\"'(§è!çà", "1234567890", strict=True))
_FRENCH: Final = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
_DIGIT_ROW: Final = dict(zip(range(10, 20), "1234567890", strict=True))  # X11 key codes of that row on any layout


class KeyKind(StrEnum):
    """What a key means to the decoder."""

    CHAR = "char"
    ENTER = "enter"
    TAB = "tab"
    MODIFIER = "modifier"  # Shift, Ctrl, AltGr or Caps Lock by itself: part of a burst, without text
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Key:
    """One press of a key; releases are not told. `text` of another key is its name (`F9`), `code` 0 if unknown."""

    text: str
    code: int
    at: float
    kind: KeyKind = KeyKind.CHAR
    modified: bool = False  # with Ctrl, Alt or Meta
    auto_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """These keys were a scanner's: drop them and use the text."""

    text: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """These keys were a person's: give them to whoever has the focus."""

    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    """An Enter or Tab right behind a scan, by a scanner that ends twice (CR LF) or late: drop it."""

    keys: tuple[Key, ...]


Decision = Scan | Replay | Tail


class BadWedgeSetting(ShopError):
    """A setting with which the decoder would take people's typing for scans."""

    def __init__(self, name: str, value: float | str) -> None:
        super().__init__(name, value)
        self.name = name
        self.value = value


@dataclass(frozen=True, slots=True)
class WedgeSettings:
    """How this till's scanner types; gaps in milliseconds.

    `prefix` and `suffix` are the one key programmed into the scanner before and after each code, as `Key.text` has it
    (`F9`); a letter or digit will not do. `layout` is the machine's, where the scanner takes it for a US one: digits are
    known on any, other characters on that one only. Raises `BadWedgeSetting`.
    """

    min_chars: int = 4
    max_gap: float = 55.0
    unended_chars: int = 8  # so many, so fast, are a scan even without Enter
    unended_gap: float = 20.0
    prefix: str = ""
    suffix: str = ""
    layout: Layout = Layout.SAME

    def __post_init__(self) -> None:
        if not 0 < self.max_gap < SLOWEST:
            raise BadWedgeSetting("max_gap", self.max_gap)
        for count, least in (("min_chars", self.min_chars), ("unended_chars", self.unended_chars)):
            if least < FEWEST:
                raise BadWedgeSetting(count, least)
        for name, value in (("prefix", self.prefix), ("suffix", self.suffix)):
            if len(value) == 1 and value.isalnum():
                raise BadWedgeSetting(name, value)


class TypingScanner(Protocol):
    """What this machine's scanner types like, as `settings.Settings` has it."""

    @property
    def wedge_gap(self) -> int:
        """Milliseconds."""

    @property
    def wedge_prefix(self) -> str:
        """As `WedgeSettings.prefix`."""

    @property
    def wedge_suffix(self) -> str:
        """As `WedgeSettings.suffix`."""

    @property
    def wedge_layout(self) -> str:
        """A `Layout`."""


def wedge_settings(scanner: TypingScanner) -> WedgeSettings:
    """Return the decoder's settings for this machine's. Raises `BadWedgeSetting`."""
    try:
        layout = Layout(scanner.wedge_layout)
    except ValueError as error:
        raise BadWedgeSetting("layout", scanner.wedge_layout) from error
    gap, prefix, suffix = scanner.wedge_gap, scanner.wedge_prefix, scanner.wedge_suffix
    return WedgeSettings(max_gap=gap, prefix=prefix, suffix=suffix, layout=layout)


class Wedge:
    """Holds keys back and decides. Every key told comes back in one decision, in the order told.

    A key is held for `max_gap` after the last one at most, so a person who types sees it within 55 ms. Only where four
    came as no person types is more waited for: half a code that was torn apart would be typed into the till.
    """

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        self._settings = settings or WedgeSettings()
        self._held: list[Key] = []
        self._code: list[Key] = []  # those of them that are the code's characters
        self._prefixed = False
        self._scanned_at: float | None = None  # until the next key

    @property
    def due(self) -> float | None:
        """When `tick` is to be called if no key comes before; None while nothing is held."""
        return self._held[-1].at + self.patience if self._held else None

    @property
    def patience(self) -> float:
        """How many milliseconds after the last key more may belong to the same burst."""
        return HESITATION if self._is_fast(_INHUMAN) else self._settings.max_gap

    def press(self, key: Key) -> list[Decision]:
        """Take a key; return what is now decided, the oldest first."""
        decided = self._expire() if self._late(key.at) else []
        scanned_at, self._scanned_at = self._scanned_at, None
        if self._is_enter(key) and scanned_at is not None and abs(key.at - scanned_at) <= self._settings.max_gap:
            return [*decided, Tail((key,))]
        return [*decided, *self._take(key)]

    def tick(self, now: float) -> list[Decision]:
        """Let time pass; return what a silence decided."""
        return self._expire() if now == self.due or self._late(now) else []

    def _take(self, key: Key) -> list[Decision]:
        if self._breaks(key):
            return self._replay(key)
        if self._is(key, self._settings.prefix) and not self._prefixed:
            before = self._replay()
            self._held, self._prefixed = [key], True
            return before
        if self._is_enter(key) or self._is(key, self._settings.suffix):
            enough = len(self._code) >= (1 if self._prefixed else self._settings.min_chars)
            return self._scan(key.at, key) if enough else self._replay(key)
        self._held.append(key)
        if key.kind is KeyKind.CHAR:
            self._code.append(key)
        return []

    def _breaks(self, key: Key) -> bool:
        """Whether no scanner types such a key here.

        A key held down repeats after a fifth of a second at the earliest. One that is called a repetition in the middle
        of a burst is the same digit twice: X11 and Windows call it so when the scanner lets go and presses again within
        one millisecond.
        """
        doubled = bool(self._code) and key.kind is KeyKind.CHAR
        if (key.auto_repeat and not doubled) or (key.modified and not (key.text == GS and self._code)):
            return True
        programmed = self._is(key, self._settings.prefix) or self._is(key, self._settings.suffix)
        return key.kind is KeyKind.OTHER and not programmed

    @staticmethod
    def _is_enter(key: Key) -> bool:
        return key.kind in {KeyKind.ENTER, KeyKind.TAB} and not key.modified and not key.auto_repeat

    @staticmethod
    def _is(key: Key, programmed: str) -> bool:
        return bool(programmed) and key.text == programmed and key.kind in {KeyKind.CHAR, KeyKind.OTHER}

    def _late(self, now: float) -> bool:
        # abs: the time stamps of X11 start again at 0 every 50 days
        return bool(self._held) and abs(now - self._held[-1].at) > self.patience

    def _expire(self) -> list[Decision]:
        enough = bool(self._code) if self._prefixed else self._is_fast(self._settings.unended_chars)
        return self._scan(self._held[-1].at + self.patience) if enough else self._replay()

    def _is_fast(self, least: int) -> bool:
        """Whether at least so many characters came at the pace of a scanner."""
        if len(self._code) < least:
            return False
        span = abs(self._code[-1].at - self._code[0].at)
        return span <= self._settings.unended_gap * (len(self._code) - 1)

    def _scan(self, at: float, *ending: Key) -> list[Decision]:
        text = code_text(self._code, self._settings.layout)
        keys = self._release(*ending)
        self._scanned_at = at
        return [Scan(text, keys)]

    def _replay(self, *ending: Key) -> list[Decision]:
        keys = self._release(*ending)
        return [Replay(keys)] if keys else []

    def _release(self, *ending: Key) -> tuple[Key, ...]:
        keys = (*self._held, *ending)
        self._held, self._code, self._prefixed = [], [], False
        return keys


def code_text(keys: list[Key], layout: Layout = Layout.SAME) -> str:
    """Return the code that a scanner meant: its digits, whatever the keyboard layout made of them."""
    text = "".join(key.text for key in keys)
    if text.isdecimal() and text.isascii():
        return text
    if keys and all(key.code in _DIGIT_ROW for key in keys):
        return "".join(_DIGIT_ROW[key.code] for key in keys)
    for row in (_BELGIAN, _FRENCH):
        if set(text.lower()) <= row.keys():  # capital É, È, Ç, À come from Caps Lock
            return "".join(row[char] for char in text.lower())
    return meant(text, layout)
