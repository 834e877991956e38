"""Checkout-Dialog 06: scales that work the amount out themselves, from the price per kilogram that the till tells them.

9600 baud, 7 bits, odd parity. Price and amount of its answer stand on the receipt as they are. From time to time the
scale asks who it talks to: the till proves it with the checksum of its weighing module (`proof`).
"""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Final

from beesdesk.values import dataclass

STX, ETX, EOT, ENQ, ACK, NAK, ESC = b"\x02", b"\x03", b"\x04", b"\x05", b"\x06", b"\x15", b"\x1b"
MOST_CENTS: Final = 999_999
MOST_TARE: Final = 9_999  # grams
_KILOGRAMS: Final = b"3"
_BITS: Final = 16


class Status(StrEnum):
    """Why a scale gives no weight (record 09); the number is the protocol's."""

    OK = "00"
    GENERAL = "01"
    LINE = "02"
    BAD_RECORD = "10"
    BAD_PRICE = "11"
    BAD_TARE = "12"
    BAD_TEXT = "13"
    MOVING = "20"
    SAME_LOAD = "21"  # nothing has moved since the last weighing
    NOT_READY = "22"
    BELOW_LEAST = "30"
    BELOW_ZERO = "31"
    OVERLOAD = "32"


AGAIN: Final = frozenset({Status.MOVING, Status.NOT_READY})
"""The scale is about to know: it is asked again."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a scale answers: grams, the price per kilogram and the amount in cents, as they go onto the receipt."""

    grams: int
    price: int
    cents: int

    @property
    def kilograms(self) -> Decimal:
        """The weight."""
        return Decimal(self.grams).scaleb(-3)


@dataclass(frozen=True, slots=True)
class Challenge:
    """The scale asks for the checksum, turned by so many bits: left, and right."""

    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Checksum:
    """What proves the till's weighing module: its checksum, and the polynomial that only those who approved it know.

    The figures come with the approval of the scale; the demonstration's are public and prove nothing.
    """

    value: int
    polynomial: int


DEMONSTRATION: Final = Checksum(0x1234, 0x11021)

Answer = Weighed | Status | Challenge | bool
"""A boolean says whether the proof was taken."""


def weigh(price: int, tare: int = 0) -> bytes:
    """Return what asks for a weighing: cents per kilogram, grams of tare. Raises `ValueError` for what has no place."""
    if not 0 < price <= MOST_CENTS or not 0 <= tare <= MOST_TARE:
        raise ValueError(price, tare)
    if tare:
        return EOT + STX + f"03\x1b{price:06d}\x1b{tare:04d}".encode() + ETX
    return EOT + STX + f"01\x1b{price:06d}\x1b".encode() + ETX


STATUS_PLEASE: Final = EOT + STX + b"08" + ETX
NEXT_PLEASE: Final = EOT + ENQ


def remainder(value: int, polynomial: int) -> int:
    """Return what a 16-bit checksum leaves over a 17-bit polynomial."""
    rest = value << _BITS
    for place in range(2 * _BITS - 1, _BITS - 1, -1):
        if rest >> place & 1:
            rest ^= polynomial << (place - _BITS)
    return rest


def proof(checksum: Checksum, asked: Challenge) -> bytes:
    """Return the record that answers a challenge."""
    rest = remainder(checksum.value, checksum.polynomial)
    turned = f"{_left(checksum.value, asked.left):04X}{_left(rest, _BITS - asked.right):04X}"
    return EOT + STX + b"10" + ESC + turned.encode() + ETX


def answer_in(frame: bytes) -> Answer | None:
    """Return what a record of the scale says, from STX to ETX; None if it is none."""
    if len(frame) < len(STX + ETX) or frame[:1] != STX or frame[-1:] != ETX:
        return None
    kind, *parts = frame[1:-1].split(ESC)
    readers: dict[bytes, Callable[[list[bytes]], Answer | None]] = {b"02": _weighed, b"09": _status, b"11": _check}
    return readers[kind](parts) if kind in readers else None


def _weighed(parts: list[bytes]) -> Weighed | None:
    sizes = [len(part) for part in parts]
    if sizes != [1, 5, 6, 6] or parts[0] != _KILOGRAMS or not all(part.isdigit() for part in parts):
        return None
    return Weighed(*map(int, parts[1:]))


def _status(parts: list[bytes]) -> Status | None:
    known = {status.value.encode(): status for status in Status}
    return known.get(parts[0]) if len(parts) == 1 else None


def _check(parts: list[bytes]) -> Challenge | bool | None:
    if len(parts) != 1:
        return None
    if parts[0] in {b"0", b"1"}:
        return parts[0] == b"1"
    turns = parts[0][1:].decode("latin-1")
    if parts[0][:1] != b"2" or len(turns) != 2 or not set(turns) <= set("0123456789ABCDEF"):  # noqa: PLR2004 - turns
        return None
    return Challenge(int(turns[0], 16), int(turns[1], 16))


def _left(value: int, bits: int) -> int:
    bits %= _BITS
    return (value << bits | value >> (_BITS - bits)) & 0xFFFF
