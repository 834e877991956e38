"""The way back for an administrator who has forgotten the PIN, or whose PIN was set on a device that is gone.

A recovery code is made once, written down and kept where the shop keeps its keys. It proves its holder once, at any device of the
shop; then a new PIN counts, and a new code is made. Who has it may do everything, so its use is journaled.
"""

import secrets
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.model import Person, PinGuard
from beesdesk.members.people import administrators, roles_of
from beesdesk.members.people_changes import By, Wish, allow_change, keep_person
from beesdesk.members.pins import (
    TRIES,
    count_failure,
    forget_failures,
    hash_pin,
    is_pin,
    refuse_bad_pin,
    refuse_waiting,
)
from beesdesk.values import dataclass
from beesdesk.words import Act, Role

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no letter that is read as another or as a digit
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUPS, _GROUP = 4, 4
# 80 bits: nobody tries them out, so the device's secret is not mixed in, and the code counts on a new device too.
_NO_SECRET: Final = b""


@dataclass(frozen=True, slots=True)
class Kept:
    """The id of somebody who was added or changed, and a recovery code, where one was made."""

    id: UUID
    code: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """Who has a new PIN (a reference), and the next recovery code; or why nothing has changed."""

    who: str = ""
    code: str = ""
    refusal: ShopError | None = None


@dataclass(eq=False)
class RecoveryNotFor(ShopError):
    """Who is no administrator needs no code: an administrator sets the PIN."""

    name: str


@dataclass(eq=False)
class RecoveryCodeMissing(ShopError):
    """No recovery code was made for this person, or it was used."""

    name: str


@dataclass(eq=False)
class RecoveryCodeWrong(ShopError):
    """Not this person's recovery code; so many tries are `left` before one has to wait."""

    left: int


def make_recovery_code(session: Session, person_id: UUID, by: By) -> str:
    """Make a new recovery code for an administrator and return it; the one before counts no longer.

    Only its hash is kept. Raises `RecoveryNotFor`, and what `allow` raises.
    """
    allowed = allow_change(session, by)
    person = session.get(Person, person_id)
    if not may_recover(person):
        raise RecoveryNotFor(person.name)
    code = _new_code(session, person)
    detail = canonical({"change": "recovery code"})
    note(
        session, Act.PEOPLE_CHANGED, now=by.now, who=by.who, subject=person.id, detail=detail, approved_by=allowed
    )  # fmt: skip
    return code


def keep_with_code(session: Session, person_id: UUID | None, wish: Wish, by: By) -> Kept:
    """Do as `keep_person` does, and make the recovery code of the shop's first administrator. Raises what that raises."""
    is_first = not administrators(session)
    key = keep_person(session, person_id, wish, by)
    return Kept(key, _new_code(session, session.get(Person, key)) if is_first else "")


def recoverable(session: Session) -> list[Person]:
    """Return the administrators who have a recovery code, by name."""
    return [person for person in administrators(session) if person.recovery_hash]


def may_recover(person: Person) -> bool:
    """Return whether somebody is one of those for whom nobody else might be there: an administrator."""
    return Role.ADMINISTRATOR in roles_of(person) and not person.withdrawn


def recover(session: Session, person_id: UUID, code: str, pin: str, secret: bytes, *, now: datetime) -> Recovered:
    """Give an administrator a new PIN for this device, against the recovery code, and make the next code.

    What is refused is an answer, not raised, as where one signs in: a wrong code must be counted and journaled.
    """
    person = session.get(Person, person_id)
    try:
        refuse_bad_pin(pin)
        _check(session, person, code, now)
    except ShopError as refusal:
        if isinstance(refusal, RecoveryCodeWrong | RecoveryCodeMissing | RecoveryNotFor) or _is_waiting(
            session, person
        ):
            _note(session, Act.SIGN_IN_REFUSED, person, now, how="recovery code", reason=type(refusal).__name__)
        return Recovered(refusal=refusal)
    session.change(Person, person.id, pin_hash=hash_pin(pin, secret))
    forget_failures(session, person.id)
    forget_failures(session, _guard(person))
    _note(session, Act.ACCESS_RECOVERED, person, now)
    return Recovered(person.id.hex, _new_code(session, person))


def _check(session: Session, person: Person, code: str, now: datetime) -> None:
    """Raise unless this is the code: `RecoveryNotFor`, `RecoveryCodeMissing`, `RecoveryCodeWrong`, `PinWait`."""
    if not may_recover(person):
        raise RecoveryNotFor(person.name)
    if person.recovery_hash is None:
        raise RecoveryCodeMissing(person.name)
    refuse_waiting(session, _guard(person), now)
    if not is_pin(_plain(code), person.recovery_hash, _NO_SECRET):
        raise RecoveryCodeWrong(TRIES - count_failure(session, _guard(person), now))


def _new_code(session: Session, person: Person) -> str:
    groups = ["".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS)]
    session.change(Person, person.id, recovery_hash=hash_pin("".join(groups), _NO_SECRET))
    return "-".join(groups)


def _plain(code: str) -> str:
    """Return a code as it was made, however it was typed."""
    return "".join(sign for sign in code.upper().translate(_READ_AS) if sign in _SIGNS)


def _guard(person: Person) -> UUID:
    """Return what wrong codes are counted by: whoever has to wait for the PIN may still have the code."""
    return uuid5(person.id, "recovery code")


def _is_waiting(session: Session, person: Person) -> bool:
    guard = session.find(PinGuard, _guard(person))
    return guard is not None and guard.until is not None


def _note(session: Session, kind: Act, person: Person, now: datetime, **detail: str) -> None:
    note(session, kind, now=now, who=person.id.hex, subject=person.id, detail=canonical(detail) if detail else None)
