"""Who works in the demo shop. The PINs are no secrets: whoever tries the shop must know them."""

from typing import Final, NamedTuple

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Person
from beesdesk.members.pins import hash_pin
from beesdesk.words import Role


class Worker(NamedTuple):
    """Somebody who works here, with a PIN if the roles need one."""

    name: str
    roles: tuple[Role, ...]
    pin: str = ""


LEADER: Final = Worker("Lotte P.", (Role.CASHIER, Role.SHIFT_LEADER), "4826")
ADMINISTRATOR: Final = Worker("Meryem A.", (Role.CASHIER, Role.ADMINISTRATOR), "7093")
STAFF: Final = (
    Worker("Nadia B.", (Role.CASHIER,)),
    Worker("Karim D.", (Role.CASHIER,)),
    LEADER,
    Worker("Jean R.", (Role.CASHIER,)),
    ADMINISTRATOR,
)


def put_staff(session: Session, secret: bytes) -> list[str]:
    """Write the people who work here; return their references. `secret` is the device's, under which the PINs count."""
    people = [
        Person(
            uuid7(), None, worker.name, "|".join(worker.roles), None,
            hash_pin(worker.pin, secret) if worker.pin else None, withdrawn=False,
        )
        for worker in STAFF
    ]  # fmt: skip
    session.insert_many(people)
    return [person.id.hex for person in people]
