"""PINs: which are too easy, how they are kept, and how wrong ones slow down.

All PINs of four digits are tried out in minutes by whoever has their hashes. So the device's secret, which is not in the
shop's file, is mixed in, and a PIN counts only on the device where it was set.
"""

import hashlib
import hmac
import os
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.model import Person, PinGuard
from beesdesk.values import dataclass

SHORTEST, LONGEST = 4, 8
TRIES: Final = 5
_FIRST_WAIT: Final = timedelta(seconds=30)
_LONGEST_WAIT: Final = timedelta(hours=1)
_PASSES, _MEMORY, _LANES = 2, 19 * 1024, 1  # argon2id; KiB. RFC 9106 and OWASP's second choice: 30 ms on an old till
_SALT_BYTES, _HASH_BYTES, _MARK_DIGITS = 16, 32, 8
_RUNS: Final = ("01234567890123456789", "98765432109876543210")
_EASY: Final = frozenset({"2580", "0852", "1379", "7913", "159753"})  # shapes on the keys of a pad


@dataclass(eq=False)
class PinUnusable(ShopError):
    """Not 4 to 8 digits."""


@dataclass(eq=False)
class PinTooEasy(ShopError):
    """Others would try this PIN first."""


@dataclass(eq=False)
class PinNotSet(ShopError):
    """The person has no PIN."""

    name: str


@dataclass(eq=False)
class PinSetElsewhere(ShopError):
    """The person's PIN was set on another device, or before this device's secret was lost."""

    name: str


@dataclass(eq=False)
class PinWrong(ShopError):
    """Not this person's PIN; so many tries are `left` before one has to wait."""

    left: int


@dataclass(eq=False)
class PinWait(ShopError):
    """The PIN was wrong too often: no try counts before `until`."""

    until: datetime


def refuse_bad_pin(pin: str) -> None:
    """Raise `PinUnusable` or `PinTooEasy` for a PIN that nobody should have."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise PinUnusable
    if is_easy(pin):
        raise PinTooEasy


def is_easy(pin: str) -> bool:
    """Return whether a PIN is one that people choose first: 0000, 1234, 9876, 1212, 2580, 1122, a year."""
    repeats = any(
        pin == pin[:size] * (len(pin) // size) for size in range(1, len(pin) // 2 + 1) if len(pin) % size == 0
    )
    doubles = len(pin) % 2 == 0 and pin[::2] == pin[1::2]
    year = len(pin) == SHORTEST and pin[:2] in {"19", "20"}
    return repeats or doubles or year or pin in _EASY or any(pin in run for run in _RUNS)


def wait_after(failures: int) -> timedelta:
    """Return how long nobody may try after so many wrong PINs: nothing up to 4, then 30 s, doubling up to an hour."""
    if failures < TRIES:
        return timedelta(0)
    doublings: int = 2 ** min(failures - TRIES, 10)
    return min(_FIRST_WAIT * doublings, _LONGEST_WAIT)


def hash_pin(pin: str, secret: bytes) -> str:
    """Return what is kept of a PIN: a mark of the device's secret, and argon2's text."""
    from argon2.low_level import Type, hash_secret  # noqa: PLC0415 - 20 ms, not before the first PIN

    mixed = _mixed(pin, secret)
    kept = hash_secret(mixed, os.urandom(_SALT_BYTES), _PASSES, _MEMORY, _LANES, _HASH_BYTES, Type.ID)
    return _mark(secret) + kept.decode()


def is_pin(pin: str, kept: str, secret: bytes) -> bool:
    """Return whether this is the PIN of which `hash_pin` was kept, with the same secret."""
    from argon2.exceptions import VerifyMismatchError  # noqa: PLC0415 - as above
    from argon2.low_level import Type, verify_secret  # noqa: PLC0415 - as above

    try:
        return verify_secret(kept[_MARK_DIGITS:].encode(), _mixed(pin, secret), Type.ID)
    except VerifyMismatchError:
        return False


def has_pin_here(person: Person, secret: bytes) -> bool:
    """Return whether a person has a PIN that counts on the device with this secret."""
    return person.pin_hash is not None and person.pin_hash.startswith(_mark(secret))


def check_pin(session: Session, person: Person, pin: str, secret: bytes, now: datetime) -> None:
    """Raise unless this is the person's PIN: `PinNotSet`, `PinSetElsewhere`, `PinWait`, `PinWrong`.

    A wrong one is counted in the same transaction: the caller lets it be committed, and tells the refusal afterwards.
    """
    if person.pin_hash is None:
        raise PinNotSet(person.name)
    if not person.pin_hash.startswith(_mark(secret)):
        raise PinSetElsewhere(person.name)
    refuse_waiting(session, person.id, now)
    if is_pin(pin, person.pin_hash, secret):
        forget_failures(session, person.id)
        return
    raise PinWrong(TRIES - count_failure(session, person.id, now))


def refuse_waiting(session: Session, key: UUID, now: datetime) -> None:
    """Raise `PinWait` where what is counted by `key` was wrong too often just now."""
    guard = session.find(PinGuard, key)
    if guard is not None and guard.until is not None and now < guard.until:
        raise PinWait(guard.until)


def count_failure(session: Session, key: UUID, now: datetime) -> int:
    """Count a wrong try, and return how many there were. Raises `PinWait` where one has to wait for the next."""
    guard = session.find(PinGuard, key)
    failures = guard.failures + 1 if guard else 1
    until = now + wait_after(failures) if wait_after(failures) else None
    if guard is None:
        session.insert(PinGuard(key, failures, until))
    else:
        session.change(PinGuard, key, failures=failures, until=until)
    if until is not None:
        raise PinWait(until)
    return failures


def forget_failures(session: Session, key: UUID) -> None:
    """Begin to count anew."""
    session.execute_local(PinGuard, "DELETE FROM pin_guard WHERE id = ?", (key,))


def _mixed(pin: str, secret: bytes) -> bytes:
    return hmac.digest(secret, pin.encode(), hashlib.sha256)


def _mark(secret: bytes) -> str:
    return hmac.digest(secret, b"this device", hashlib.sha256).hex()[:_MARK_DIGITS]
