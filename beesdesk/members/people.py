"""People who work in the shop, and whether they may do what they are about to do.

Facts and the journal know people by a reference: the hexadecimal id of their row. A name that somebody typed where no
people are kept stands for itself.
"""

from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.members.model import Person
from beesdesk.members.rights import CASHIERS, acts_in, may
from beesdesk.values import dataclass
from beesdesk.words import Act, Role

_REFERENCE = 32
_PERSON = f"SELECT {columns(Person)} FROM person"  # noqa: S608 - names are ours

_NAME = (
    "SELECT name FROM person WHERE id = ?"
    " UNION ALL SELECT first_name || ' ' || family_name FROM member WHERE id = ? AND erased IS NULL"
)


@dataclass(eq=False)
class NotAllowed(ShopError):
    """This person may not do this act (`act` is its word): somebody who may must allow it."""

    act: str


@dataclass(eq=False)
class NobodyMayAllow(ShopError):
    """Nobody in the shop has the right to this act (`act` is its word) yet."""

    act: str


@dataclass(eq=False)
class LastAdministrator(ShopError):
    """Nobody else could name another one: this person stays the administrator."""

    name: str


def person_of(session: Session, reference: str) -> Person | None:
    """Return the person behind a reference, None for a typed name and for somebody who works here no more."""
    key = _key(reference)
    return session.row(Person, f"{_PERSON} WHERE id = ? AND withdrawn = 0", (key,)) if key else None


def name_of(session: Session, reference: str) -> str:
    """Return the name to show for a reference, a person's or a shift leader's who validated; a typed name stands for itself."""
    key = _key(reference)
    found = session.value(_NAME, (key, key)) if key else None
    return reference if found is None else str(found)


def people(session: Session) -> list[Person]:
    """Return everybody who works here, by name."""
    return session.rows(Person, f"{_PERSON} WHERE withdrawn = 0 ORDER BY name, id")


def is_badge(session: Session, code: str) -> bool:
    """Return whether a code is the badge of somebody who works here."""
    return bool(session.value("SELECT 1 FROM person WHERE badge = ? AND withdrawn = 0", (code,)))


def roles_of(person: Person) -> frozenset[Role]:
    """Return a person's roles."""
    return frozenset(Role(word) for word in person.roles.split("|") if word)


def administrators(session: Session) -> list[Person]:
    """Return those who may do everything."""
    return [person for person in people(session) if Role.ADMINISTRATOR in roles_of(person)]


def refuse_last_administrator(session: Session, person: Person) -> None:
    """Raise `LastAdministrator` where this is the only one."""
    if [one.id for one in administrators(session)] == [person.id]:
        raise LastAdministrator(person.name)


def may_do(session: Session, act: Act, who: str) -> bool:
    """Return whether somebody may do an act without asking."""
    stored = session.value("SELECT value FROM setting WHERE name = 'cashier_may' ORDER BY id")
    person = person_of(session, who)
    return may(act, roles_of(person) if person else (), CASHIERS if stored is None else acts_in(stored))


def allow(session: Session, act: Act, who: str, approved_by: str | None = None) -> str | None:
    """Return who has to be named as having allowed an act: nobody where `who` may do it alone.

    Raises `NotAllowed` where neither may, `NobodyMayAllow` where nobody in the shop could.
    """
    if may_do(session, act, who):
        return None
    if approved_by is not None and may_do(session, act, approved_by):
        return approved_by
    if not any(may_do(session, act, person.id.hex) for person in people(session)):
        raise NobodyMayAllow(act)
    raise NotAllowed(act)


def _key(reference: str) -> UUID | None:
    if len(reference) != _REFERENCE:
        return None
    try:
        return UUID(hex=reference)
    except ValueError:
        return None
