"""What staff do at the members' kiosk, the way out of it first: by the PIN of somebody who may, and into the journal."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.model import Person
from beesdesk.members.pins import has_pin_here
from beesdesk.members.signing_in import Answer, Proof, approve, who_may
from beesdesk.values import dataclass
from beesdesk.words import Act, SignIn


@dataclass(eq=False)
class KioskLocked(ShopError):
    """Nobody could leave the kiosk: no administrator has a PIN on this device."""


def who_may_leave(session: Session, secret: bytes) -> list[Person]:
    """Return those whose PIN ends the kiosk on this device, by name. Raises `KioskLocked` where nobody's does."""
    found = [person for person in who_may(session, Act.KIOSK_LEFT) if has_pin_here(person, secret)]
    if not found:
        raise KioskLocked
    return found


def who_may_switch(session: Session, secret: bytes) -> list[Person]:
    """Return those whose PIN makes a kiosk the welcome desk on this device, or back, by name; perhaps nobody."""
    return [person for person in who_may(session, Act.KIOSK_SWITCHED) if has_pin_here(person, secret)]


def switch_kiosk(session: Session, person_id: UUID, pin: str, secret: bytes, *, now: datetime) -> Answer:
    """Let somebody make a kiosk the welcome desk, or a kiosk again; a refusal is journaled too."""
    proof = Proof(person_id=person_id, pin=pin)
    answer = approve(session, Act.KIOSK_SWITCHED, proof, secret, how=SignIn.PIN, now=now)
    if answer.refusal is None:
        note(session, Act.KIOSK_SWITCHED, now=now, who=answer.who)
    return answer


def look_behind(session: Session, person_id: UUID, pin: str, secret: bytes, *, now: datetime) -> Answer:
    """Let somebody who may let members shop see why one may not; a refusal is journaled too."""
    proof = Proof(person_id=person_id, pin=pin)
    return approve(session, Act.SHOPPER_ADMITTED, proof, secret, how=SignIn.PIN, now=now)


def who_may_look(session: Session, secret: bytes) -> list[Person]:
    """Return those whose PIN shows on this device why a member may not shop, by name; perhaps nobody."""
    return [person for person in who_may(session, Act.SHOPPER_ADMITTED) if has_pin_here(person, secret)]


def leave_kiosk(session: Session, person_id: UUID, pin: str, secret: bytes, *, now: datetime) -> Answer:
    """Let somebody leave the kiosk, whatever else the shop asks of who signs in; a refusal is journaled too."""
    proof = Proof(person_id=person_id, pin=pin)
    answer = approve(session, Act.KIOSK_LEFT, proof, secret, how=SignIn.PIN, now=now)
    if answer.refusal is None:
        note(session, Act.KIOSK_LEFT, now=now, who=answer.who)
    return answer
