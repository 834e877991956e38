"""What somebody decides about containers: their names, what they are worth from a day on, that they are taken back no more."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.catalog.containers import ContainerRow, add_usual, container_rows, next_position
from beesdesk.catalog.model import Container, ContainerAmount
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.empties import MOST_CONTAINERS, MOST_DEPOSIT
from beesdesk.pos.names import filled
from beesdesk.pos.pricing import CENT, ZERO
from beesdesk.values import dataclass
from beesdesk.words import Act


@dataclass(frozen=True, slots=True)
class ContainerWish:
    """A container as it shall be: names in the order of the languages, `own` euro from a day on; a crate's `bottles`."""

    names: tuple[str, str, str]
    own: Decimal
    valid_from: date
    bottle_id: UUID | None = None
    bottles: int | None = None


def keep_container(
    session: Session,
    container_id: UUID | None,
    wish: ContainerWish,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Change a container, or add one (None); only what is another is written. Return its id.

    Raises `NameMissing`, `AmountImpossible`, `QuantityImpossible`, `DayPassed`, `NotAllowed`.
    """
    names = filled(wish.names)
    _refuse_impossible(wish)
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    row = next((one for one in container_rows(session, today) if one.id == container_id), None)
    if row is None:
        place, key = next_position(session), uuid7()
        session.insert(Container(key, f"container-{place}", *names, place, wish.bottle_id, wish.bottles, False))
    else:
        key = row.id
        changes = _changes(row, names, wish)
        if changes:
            session.change(Container, key, **changes)
    if row is None or wish.own != row.own or wish.valid_from > today:
        if wish.valid_from < today:
            raise no.DayPassed(wish.valid_from)
        session.insert(ContainerAmount(uuid7(), key, wish.valid_from, wish.own))
    detail = canonical(
        {
            "container": names[0],
            "before": None if row is None or row.own is None else cents(row.own),
            "after": cents(wish.own),
            "from": wish.valid_from.isoformat(),
        }
    )
    note(session, Act.SETTING_CHANGED, now=now, who=who, subject=key, detail=detail, approved_by=approved)
    return key


def withdraw_container(
    session: Session, container_id: UUID, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Take a container back no more; articles that are sold in it keep their deposit. Raises `NotAllowed`."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    session.change(Container, container_id, withdrawn=True)
    detail = canonical({"container": session.get(Container, container_id).name_fr, "withdrawn": 1})
    note(session, Act.SETTING_CHANGED, now=now, who=who, subject=container_id, detail=detail, approved_by=approved)


def begin_with_usual(session: Session, *, today: date, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Take the usual Belgian containers over as a beginning, those that are missing. Raises `NotAllowed`."""
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    add_usual(session, today)
    detail = canonical({"containers": "usual"})
    note(session, Act.SETTING_CHANGED, now=now, who=who, detail=detail, approved_by=approved)


def _refuse_impossible(wish: ContainerWish) -> None:
    alone = wish.bottle_id is None
    if not ZERO <= wish.own <= MOST_DEPOSIT or wish.own % CENT or (alone and not wish.own):
        raise no.AmountImpossible(wish.own)
    if alone != (wish.bottles is None) or not 0 < (wish.bottles or 1) <= MOST_CONTAINERS:
        raise no.QuantityImpossible(Decimal(wish.bottles or 0))


def _changes(row: ContainerRow, names: tuple[str, str, str], wish: ContainerWish) -> dict[str, object]:
    wanted: dict[str, object] = dict(zip(("name_fr", "name_nl", "name_en"), names, strict=True))
    wanted |= {"bottle_id": wish.bottle_id, "bottles": wish.bottles}
    return {name: value for name, value in wanted.items() if getattr(row, name) != value}
