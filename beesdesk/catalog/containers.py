"""Containers with a deposit, as the shop keeps them: the usual Belgian ones to begin with, and each with its next amount."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Container, ContainerAmount
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.types import Money
from beesdesk.values import dataclass
from beesdesk.words import Language


@dataclass(frozen=True, slots=True)
class UsualContainer:
    """A container to begin with: `amount` is euro for itself; a crate holds so many `bottles` of the one named `bottle`."""

    code: str
    name_fr: str
    name_nl: str
    name_en: str
    amount: Decimal
    bottle: str | None = None
    bottles: int | None = None


_CRATE: Final = Decimal("2.10")
BELGIAN: Final = (
    UsualContainer("bottle-33", "Bouteille 25 ou 33 cl", "Fles 25 of 33 cl", "Bottle, 25 or 33 cl", Decimal("0.10")),
    UsualContainer("bottle-75", "Bouteille 75 cl", "Fles 75 cl", "Bottle, 75 cl", Decimal("0.20")),
    UsualContainer("bottle-100", "Bouteille 1 l", "Fles 1 l", "Bottle, 1 l", Decimal("0.20")),
    UsualContainer("jar", "Bocal", "Glazen pot", "Jar", Decimal("0.30")),
    UsualContainer("growler", "Growler", "Growler", "Growler", Decimal("3.00")),
    UsualContainer("crate-24", "Casier de 24, plein", "Bak van 24, vol", "Crate of 24, full", _CRATE, "bottle-33", 24),
    UsualContainer("crate-12", "Casier de 12, plein", "Bak van 12, vol", "Crate of 12, full", _CRATE, "bottle-75", 12),
    UsualContainer("crate-6", "Casier de 6, plein", "Bak van 6, vol", "Crate of 6, full", _CRATE, "bottle-100", 6),
    UsualContainer("crate", "Casier vide", "Lege bak", "Empty crate", _CRATE),
)
"""What most Belgian breweries and water sellers charge; a shop corrects the amounts that are others with it."""


@dataclass(frozen=True, slots=True)
class ContainerRow:
    """A container with its `own` amount and, of a crate, that with its bottles; `next_own` counts from `next_from` on."""

    id: UUID
    code: str
    name_fr: str
    name_nl: str
    name_en: str
    bottle_id: UUID | None
    bottles: int | None
    own: Money | None
    amount: Money | None
    next_from: date | None
    next_own: Money | None

    @property
    def names(self) -> tuple[str, str, str]:
        """The names in the order of the languages."""
        return self.name_fr, self.name_nl, self.name_en

    def name(self, language: Language) -> str:
        """Return the name in a language."""
        return self.names[tuple(Language).index(language)]


_OWN = """
(SELECT {column} FROM container_amount WHERE container_id = {container} AND valid_from {when} :today
 ORDER BY valid_from {order}, version DESC, id DESC LIMIT 1)
"""
_NOW = {"column": "amount", "when": "<=", "order": "DESC"}
_LATER = {"when": ">", "order": "ASC"}
_OWN_NOW = _OWN.format(container="c.id", **_NOW)
_ROWS = f"""
SELECT c.id, c.code, c.name_fr, c.name_nl, c.name_en, c.bottle_id, c.bottles, {_OWN_NOW} AS own,
       {_OWN_NOW} + coalesce(c.bottles * {_OWN.format(container="c.bottle_id", **_NOW)}, 0) AS amount,
       {_OWN.format(column="valid_from", container="c.id", **_LATER)} AS next_from,
       {_OWN.format(column="amount", container="c.id", **_LATER)} AS next_own
FROM container c WHERE c.withdrawn = 0 ORDER BY c.position, c.code
"""  # noqa: S608 - names are ours


def container_rows(session: Session, today: date) -> list[ContainerRow]:
    """Return the containers that are taken back, in their order, with what each is worth today and later."""
    return session.rows(ContainerRow, _ROWS, {"today": today})


def add_usual(session: Session, today: date, usual: Iterable[UsualContainer] = BELGIAN) -> dict[str, UUID]:
    """Write the usual containers that the shop does not have yet; return the ids of all of them by code."""
    known = {code: UUID(bytes=key) for code, key in session.values("SELECT code, id FROM container")}
    place = next_position(session)
    for one in usual:
        if one.code not in known:
            known[one.code] = key = uuid7()
            bottle = known[one.bottle] if one.bottle else None
            session.insert(
                Container(key, one.code, one.name_fr, one.name_nl, one.name_en, place, bottle, one.bottles, False)
            )
            session.insert(ContainerAmount(uuid7(), key, today, one.amount))
            place += 1
    return known


def next_position(session: Session) -> int:
    """Return the place after the last container."""
    return int(session.value("SELECT coalesce(max(position), 0) + 1 FROM container"))
