"""A member's own PIN at the kiosk: chosen at the first act that needs one, asked for once a visit, taken back by the office.

It is to count on every machine of the shop, so it is not mixed with a device's secret as the PINs of those who work here
are, but with the key that the log's text about the member is written with. Who sees the log alone, or a copy from which
the member was erased, cannot try out PINs; who has the whole file could, and could do there all that a PIN allows anyway.
"""

from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.model import MemberPin, PersonKey
from beesdesk.members.people import allow
from beesdesk.members.pins import (
    TRIES,
    PinWait,
    count_failure,
    forget_failures,
    hash_pin,
    is_pin,
    refuse_bad_pin,
    refuse_waiting,
)
from beesdesk.values import dataclass
from beesdesk.words import Act

_GUARD: Final = "kiosk PIN"


@dataclass(eq=False)
class MemberPinNotSet(ShopError):
    """The member has no PIN yet."""


@dataclass(eq=False)
class MemberPinKnown(ShopError):
    """The member has a PIN: it is changed by whoever knows it."""


@dataclass(eq=False)
class MemberPinsDiffer(ShopError):
    """The PIN was not typed the same way twice."""


@dataclass(eq=False)
class MemberPinWrong(ShopError):
    """Not this member's PIN; so many tries are `left` before one has to wait."""

    left: int


@dataclass(eq=False)
class MemberPinWait(ShopError):
    """The PIN was wrong too often: no try counts before `until`, in so many `minutes` (rounded up)."""

    until: datetime
    minutes: int


def has_member_pin(session: Session, member_id: UUID) -> bool:
    """Return whether a member has chosen a PIN."""
    return _kept(session, member_id) is not None


def choose_member_pin(session: Session, member_id: UUID, pin: str, again: str) -> None:
    """Give a member who has none the PIN that they typed twice.

    Raises `PinUnusable`, `PinTooEasy`, `MemberPinsDiffer`, `MemberPinKnown`.
    """
    refuse_bad_pin(pin)
    if pin != again:
        raise MemberPinsDiffer
    if has_member_pin(session, member_id):
        raise MemberPinKnown
    _keep(session, member_id, hash_pin(pin, session.get(PersonKey, member_id).key))
    forget_failures(session, _guard(member_id))


def change_member_pin(session: Session, member_id: UUID, pin: str, again: str) -> None:
    """Give a member another PIN, typed twice, after `check_member_pin` has said who it is. Raises as `choose_member_pin`."""
    _keep(session, member_id, None)
    choose_member_pin(session, member_id, pin, again)


def check_member_pin(session: Session, member_id: UUID, pin: str, *, now: datetime) -> ShopError | None:
    """Return why this is not the member's PIN, None where it is; a wrong one is counted, so the refusal is not raised."""
    kept = _kept(session, member_id)
    if kept is None:
        return MemberPinNotSet()
    try:
        refuse_waiting(session, _guard(member_id), now)
        if is_pin(pin, kept, session.get(PersonKey, member_id).key):
            forget_failures(session, _guard(member_id))
            return None
        return MemberPinWrong(TRIES - count_failure(session, _guard(member_id), now))
    except PinWait as wait:
        return MemberPinWait(wait.until, -int((now - wait.until).total_seconds() // 60))


def reset_member_pin(
    session: Session, member_id: UUID, who: str, approved_by: str | None = None, *, now: datetime
) -> None:
    """Take a forgotten PIN back, so that the member chooses another at the kiosk; who had to wait need not any longer.

    Raises `MemberPinNotSet`, and what `allow` raises.
    """
    allowed = allow(session, Act.MEMBER_PIN_RESET, who, approved_by)
    if not has_member_pin(session, member_id):
        raise MemberPinNotSet
    forget_member_pin(session, member_id)
    note(session, Act.MEMBER_PIN_RESET, now=now, who=who, subject=member_id, approved_by=allowed)


def forget_member_pin(session: Session, member_id: UUID) -> None:
    """Keep nothing of a member's PIN, nor of the tries."""
    if has_member_pin(session, member_id):
        _keep(session, member_id, None)
    forget_tries(session, member_id)


def forget_tries(session: Session, member_id: UUID) -> None:
    """Keep nothing of how often a member's PIN was wrong on this machine."""
    forget_failures(session, _guard(member_id))


def _kept(session: Session, member_id: UUID) -> str | None:
    found = session.find(MemberPin, member_id)
    return None if found is None else found.pin_hash


def _keep(session: Session, member_id: UUID, kept: str | None) -> None:
    if session.find(MemberPin, member_id) is None:
        session.insert(MemberPin(member_id, kept))
    else:
        session.change(MemberPin, member_id, pin_hash=kept)


def _guard(member_id: UUID) -> UUID:
    """Return what a member's wrong tries are counted by: one who works here may still sign in at the till."""
    return uuid5(member_id, _GUARD)
