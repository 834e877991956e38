"""Who works in the shop: added, given roles, a PIN, a badge; withdrawn. Whoever does it needs the right to.

As long as there is no administrator anybody may, and whoever is added then is the first one. The last one stays.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.model import Member, Person
from beesdesk.members.people import administrators, allow, people, refuse_last_administrator, roles_of
from beesdesk.members.pins import forget_failures, hash_pin, refuse_bad_pin
from beesdesk.members.signing_in import LONGEST_NAME
from beesdesk.values import dataclass
from beesdesk.words import Act, Role

_HOLDER = "SELECT id, name FROM person WHERE badge = ? AND withdrawn = 0"
_CARD = "SELECT 1 FROM card WHERE code = ?"
_ACTIVE_CARD = "SELECT 1 FROM card WHERE member_id = ? AND eater_id IS NULL AND status = 'active'"


@dataclass(frozen=True, slots=True)
class By:
    """Who changes something about people (a reference, empty where nobody has signed in), when, and who allows it."""

    who: str
    now: datetime
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Keys:
    """What somebody will sign in with: a badge of one's own, a PIN. `secret` is the device's, where there is a PIN."""

    badge: str | None = None
    pin: str | None = None
    secret: bytes = b""


NO_KEYS = Keys()


@dataclass(frozen=True, slots=True)
class Wish:
    """A person as a form has it; an empty `pin` leaves the PIN as it is. `member_id` counts for somebody new."""

    name: str
    roles: tuple[Role, ...]
    badge: str = ""
    pin: str = ""
    secret: bytes = b""
    member_id: UUID | None = None


@dataclass(eq=False)
class PersonNameNeeded(ShopError):
    """A person without a name."""


@dataclass(eq=False)
class NameTaken(ShopError):
    """Somebody who works here is called so already."""

    name: str


@dataclass(eq=False)
class MemberWorksHere(ShopError):
    """The member is a person of the shop already, by the name of `name`."""

    name: str


@dataclass(eq=False)
class BadgeTaken(ShopError):
    """The badge is somebody else's."""

    name: str


@dataclass(eq=False)
class BadgeIsCard(ShopError):
    """The badge is the card of a member or an eater."""


@dataclass(eq=False)
class ProofNeeded(ShopError):
    """Who may do more than a cashier needs a PIN, a badge or a member's card: a name alone proves nothing."""

    name: str


def add_person(
    session: Session, name: str, roles: Iterable[Role], by: By, *, member_id: UUID | None = None, keys: Keys = NO_KEYS
) -> Person:
    """Let somebody work here, under a name or that of a member (`name` may then be empty).

    Raises `PersonNameNeeded`, `NameTaken`, `MemberWorksHere`, `BadgeTaken`, `BadgeIsCard`, `ProofNeeded`, `PinUnusable`, `PinTooEasy`, and
    what `allow` raises.
    """
    allowed = allow_change(session, by)
    if member_id is not None:
        _refuse_second(session, member_id)
    named = _free_name(session, name, member_id)
    if keys.badge:
        _refuse_taken(session, keys.badge)
    if keys.pin:
        refuse_bad_pin(keys.pin)
    kept = hash_pin(keys.pin, keys.secret) if keys.pin else None
    person = Person(
        uuid7(), member_id, named, _text(_with_first(session, roles)), keys.badge or None, kept, withdrawn=False
    )
    _refuse_unproven(session, person)
    session.insert(person)
    _note(session, person, by, allowed, change="added", roles=person.roles)
    return person


def set_roles(session: Session, person_id: UUID, roles: Iterable[Role], by: By) -> None:
    """Say what somebody is here. Raises `LastAdministrator`, `ProofNeeded`, and what `allow` raises."""
    allowed = allow_change(session, by)
    person = session.get(Person, person_id)
    wanted = _with_first(session, roles)
    if Role.ADMINISTRATOR not in wanted:
        refuse_last_administrator(session, person)
    changed = replace(person, roles=_text(wanted))
    _refuse_unproven(session, changed)
    kept = changed.recovery_hash if Role.ADMINISTRATOR in wanted else None
    session.change(Person, person_id, roles=changed.roles, recovery_hash=kept)
    _note(session, person, by, allowed, change="roles", before=person.roles, roles=changed.roles)


def set_pin(session: Session, person_id: UUID, pin: str, secret: bytes, by: By) -> None:
    """Give somebody a PIN for this device; who had to wait need not any longer.

    Raises `PinUnusable`, `PinTooEasy`, and what `allow` raises.
    """
    allowed = allow_change(session, by)
    refuse_bad_pin(pin)
    person = session.get(Person, person_id)
    session.change(Person, person_id, pin_hash=hash_pin(pin, secret))
    forget_failures(session, person.id)
    _note(session, person, by, allowed, change="pin")


def set_badge(session: Session, person_id: UUID, badge: str | None, by: By) -> None:
    """Give somebody a badge, or take it away. Raises `BadgeTaken`, `BadgeIsCard`, `ProofNeeded`, and what `allow` raises."""
    allowed = allow_change(session, by)
    person = session.get(Person, person_id)
    if badge:
        _refuse_taken(session, badge, person_id)
    changed = replace(person, badge=badge or None)
    _refuse_unproven(session, changed)
    session.change(Person, person_id, badge=changed.badge)
    _note(session, person, by, allowed, change="badge" if badge else "no badge")


def rename(session: Session, person_id: UUID, name: str, by: By) -> None:
    """Call somebody otherwise, also on what was done before. Raises `PersonNameNeeded`, `NameTaken`, what `allow` raises."""
    allowed = allow_change(session, by)
    person = session.get(Person, person_id)
    named = _free_name(session, name, None, person_id)
    session.change(Person, person_id, name=named)
    _note(session, person, by, allowed, change="name")


def keep_person(session: Session, person_id: UUID | None, wish: Wish, by: By) -> UUID:
    """Add somebody, or change whatever is wished otherwise than it is; all of it or nothing. Raises as the others do."""
    keys = Keys(wish.badge or None, wish.pin or None, wish.secret)
    if person_id is None:
        return add_person(session, wish.name, wish.roles, by, member_id=wish.member_id, keys=keys).id
    person = session.get(Person, person_id)
    is_cashier_now = not frozenset(wish.roles) - {Role.CASHIER}
    if wish.name != person.name:
        rename(session, person_id, wish.name, by)
    if wish.pin:
        set_pin(session, person_id, wish.pin, wish.secret, by)
    # A badge may be given up after the role that needed it, and is given before one that needs it.
    if is_cashier_now and frozenset(wish.roles) != roles_of(person):
        set_roles(session, person_id, wish.roles, by)
    if (wish.badge or None) != person.badge:
        set_badge(session, person_id, wish.badge, by)
    if not is_cashier_now and frozenset(wish.roles) != roles_of(person):
        set_roles(session, person_id, wish.roles, by)
    return person_id


def withdraw(session: Session, person_id: UUID, by: By) -> None:
    """Let somebody work here no longer; the name stays on what was done. Raises `LastAdministrator`, what `allow` raises."""
    allowed = allow_change(session, by)
    person = session.get(Person, person_id)
    refuse_last_administrator(session, person)
    session.change(Person, person_id, badge=None, pin_hash=None, recovery_hash=None, withdrawn=True)
    forget_failures(session, person.id)
    _note(session, person, by, allowed, change="withdrawn")


def allow_change(session: Session, by: By) -> str | None:
    """Return who has to be named as having allowed a change; before there is an administrator anybody may.

    Raises what `allow` raises.
    """
    return allow(session, Act.PEOPLE_CHANGED, by.who, by.approved_by) if administrators(session) else None


def _with_first(session: Session, roles: Iterable[Role]) -> frozenset[Role]:
    """Return roles, the administrator's among them where the shop has none yet."""
    wanted = frozenset(roles) or frozenset({Role.CASHIER})
    return wanted if administrators(session) else wanted | {Role.ADMINISTRATOR}


def _text(roles: Iterable[Role]) -> str:
    return "|".join(role for role in Role if role in roles)


def _free_name(session: Session, name: str, member_id: UUID | None, person_id: UUID | None = None) -> str:
    found = " ".join(name.split())[:LONGEST_NAME]
    if not found and member_id is not None:
        member = session.get(Member, member_id)
        found = f"{member.first_name} {member.family_name[:1]}.".strip()
    if not found:
        raise PersonNameNeeded
    if any(one.name.casefold() == found.casefold() and one.id != person_id for one in people(session)):
        raise NameTaken(found)
    return found


def _refuse_second(session: Session, member_id: UUID) -> None:
    for person in people(session):
        if person.member_id == member_id:
            raise MemberWorksHere(person.name)


def _refuse_taken(session: Session, badge: str, person_id: UUID | None = None) -> None:
    for holder, name in session.values(_HOLDER, (badge,)):
        if person_id is None or holder != person_id.bytes:
            raise BadgeTaken(name)
    if session.value(_CARD, (badge,)):
        raise BadgeIsCard


def _refuse_unproven(session: Session, person: Person) -> None:
    if not roles_of(person) - {Role.CASHIER} or person.badge or person.pin_hash:
        return
    if person.member_id is None or not session.value(_ACTIVE_CARD, (person.member_id,)):
        raise ProofNeeded(person.name)


def _note(session: Session, person: Person, by: By, allowed: str | None, **detail: str) -> None:
    """Journal a change by the person's id, without any name."""
    note(
        session, Act.PEOPLE_CHANGED, now=by.now, who=by.who, subject=person.id, detail=canonical(detail),
        approved_by=allowed,
    )  # fmt: skip
