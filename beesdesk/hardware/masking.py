"""What the hardware journal may not keep of the bytes that it is shown: card numbers, tracks, members' cards, words.

A hidden character is a `*`, so that bytes keep their places. A payment card shows its first 6 and last 4 digits (PCI DSS
3.4.1), a member's card its last 4. Of numbers packed two digits to a byte (`masked_packed`) a hidden digit is an E.
"""

import re
from typing import Final

HIDDEN: Final = "*"
_SHORTEST, _LONGEST = 13, 19  # digits of a payment card's number (ISO/IEC 7812)
_FIRST, _LAST = 6, 4
_PIN: Final = 8  # digits of the longest one
_EVEN_DOUBLED: Final = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)

_NUMBERS: Final = re.compile(r"[0-9](?:[ -]?[0-9]){12,}")
_TRACK_1: Final = re.compile(r"B(?P<number>[0-9]{12,19})\^(?P<rest>[^^\r\n]{0,40}\^[^?\r\n]*)")
_TRACK_2: Final = re.compile(r"(?P<number>[0-9]{12,19})(?P<mark>[=D])(?P<rest>[0-9=D]{4,})")
# A scanner may leave out the first 0 (a UPC-A code), or add one (a GTIN-14).
_MEMBER_CARD: Final = re.compile(r"(?<![0-9])(?:0?042[0-9]+|42[0-9]{10}(?![0-9]))")
_PACKED: Final = re.compile(r"[0-9]{13,}")
_WORDS: Final = re.compile(r"(?<![\x1b\x1c\x1d])[A-Za-z]")


def masked(data: bytes) -> bytes:
    """Return bytes of the same length in which no card can be read."""
    text = data.decode("latin-1")
    for track in (_TRACK_1, _TRACK_2):
        text = track.sub(_masked_track, text)
    text = _MEMBER_CARD.sub(lambda found: _starred(found[0], 0), text)
    return _NUMBERS.sub(lambda found: _masked_numbers(found[0]), text).encode("latin-1")


def masked_typing(data: bytes) -> bytes:
    """Return what a scanner typed, which may have been a person's PIN typed as fast: then nothing of it is left."""
    if len(data) <= _PIN and data.isdigit():
        return HIDDEN.encode() * len(data)
    return masked(data)


def masked_badge(data: bytes) -> bytes:
    """Return a code that opens the till for somebody, with its last 4 characters."""
    return _starred(data.decode("latin-1"), 0).encode("latin-1")


def wordless(data: bytes) -> bytes:
    """Return a paper's bytes without what it says in letters, such as names; commands, figures and layout stay."""
    return _WORDS.sub("x", data.decode("latin-1")).encode("latin-1")


def masked_packed(data: bytes) -> bytes:
    """Return bytes of the same length in which no card can be read that is packed two digits to a byte."""
    return bytes.fromhex(_PACKED.sub(lambda found: _masked_numbers(found[0]).replace(HIDDEN, "e"), data.hex()))


def passes_luhn(digits: str) -> bool:
    """Return whether digits end in the check digit of a payment card (ISO/IEC 7812-1)."""
    figures = [int(digit) for digit in reversed(digits)]
    return (sum(figures[::2]) + sum(_EVEN_DOUBLED[figure] for figure in figures[1::2])) % 10 == 0


def _masked_track(found: re.Match[str]) -> str:
    """Hide all that follows the number too: a name, the date, the service code, what proves the PIN."""
    start, (first, last) = found.start(), found.span("number")
    whole, rest = found[0], found.start("rest")
    number = _starred(whole[first - start : last - start], _FIRST)
    return whole[: first - start] + number + whole[last - start : rest - start] + HIDDEN * len(found["rest"])


def _masked_numbers(run: str) -> str:
    """Hide the middle of every window of 13 to 19 digits that is a card's number; blanks and dashes may divide them."""
    places = [place for place, sign in enumerate(run) if sign not in " -"]
    digits = "".join(run[place] for place in places)
    kept = list(run)
    for length in range(_SHORTEST, _LONGEST + 1):
        for first in range(len(digits) - length + 1):
            if passes_luhn(digits[first : first + length]):
                for place in places[first + _FIRST : first + length - _LAST]:
                    kept[place] = HIDDEN
    return "".join(kept)


def _starred(code: str, first: int) -> str:
    hidden = max(0, len(code) - first - _LAST)
    return code[:first] + HIDDEN * hidden + code[first + hidden :] if len(code) > _LAST else HIDDEN * len(code)
