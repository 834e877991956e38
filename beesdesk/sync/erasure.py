"""Members who were erased on one machine are erased on all, and each says when nothing of them is left on it.

The erasing itself comes with the log, and with the hub's list of whom nobody may know any more. What is done here is what
follows on every machine: the last traces in its files, and the word that they are gone.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.merging import beliefs
from beesdesk.db.model import Forgetting
from beesdesk.db.persons import forgotten
from beesdesk.db.session import Session
from beesdesk.members.member_pins import forget_tries
from beesdesk.shop import Shop
from beesdesk.values import dataclass

_ERASED: Final = "SELECT id, number, erased FROM member WHERE erased IS NOT NULL ORDER BY erased DESC, number"
_DONE: Final = "SELECT device_id FROM forgetting WHERE person_id = ?"


@dataclass(frozen=True, slots=True)
class Erasure:
    """A member who was erased: on which machines nothing is left of them, and which have not said so yet, by name."""

    member_id: UUID
    number: int
    day: date
    done: tuple[str, ...]
    missing: tuple[str, ...]


def clean_up(shop: Shop) -> list[UUID]:
    """Take the last traces of whoever was forgotten since the last time out of this machine's files, and say so.

    Return whom. Raises what `Shop.scrub` raises, and then nothing was said: it is to be done again.
    """
    waiting = shop.read(unsaid)
    if waiting:
        shop.scrub()
        shop.do(_say, waiting, now=shop.now())
    return waiting


def unsaid(session: Session) -> list[UUID]:
    """Return the persons forgotten here of whom this machine has not said that nothing is left."""
    said = {
        key for (key,) in session.values("SELECT person_id FROM forgetting WHERE device_id = ?", (session.device.id,))
    }
    return sorted(person for person in forgotten(session) if person.bytes not in said)


def erasures(session: Session) -> list[Erasure]:
    """Return the erased members with the machines on which that is done, and those on which it is not; the latest first."""
    names = dict(session.values("SELECT id, name FROM device"))
    believed = [device for device, belief in beliefs(session).items() if belief.last_seq is None]
    found = []
    for key, number, erased in session.values(_ERASED):
        done = {device for (device,) in session.values(_DONE, (key,))}
        found.append(
            Erasure(
                UUID(bytes=key), number, date.fromisoformat(erased),
                tuple(sorted(str(names.get(device, device.hex())) for device in believed if device in done)),
                tuple(sorted(str(names.get(device, device.hex())) for device in believed if device not in done)),
            )
        )  # fmt: skip
    return found


def _say(session: Session, persons: Sequence[UUID], *, now: datetime) -> None:
    for person in persons:
        forget_tries(session, person)
        made = uuid5(person, session.device.id.hex)
        if session.find(Forgetting, made) is None:
            session.insert(Forgetting(made, person, now))
