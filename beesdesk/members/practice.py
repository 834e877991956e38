"""The invented people of the practice shop, with what they show at the till."""

from typing import Final

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.members.model import Person
from beesdesk.members.people import roles_of
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, Language, Role

PIN: Final = "4826"
"""The PIN of everybody who works in the practice shop."""
_STAFF = f"SELECT {columns(Person)} FROM person WHERE badge IS NOT NULL AND withdrawn = 0 ORDER BY name"  # noqa: S608 - ours
_CARDS = """
SELECT coalesce(e.name, m.first_name || ' ' || m.family_name), m.number, c.code, c.status, c.eater_id IS NOT NULL
FROM card c JOIN member m ON m.id = c.member_id LEFT JOIN eater e ON e.id = c.eater_id
ORDER BY m.number, c.eater_id IS NOT NULL, c.issued, c.code
"""
_GOODS = """
SELECT {name}, gtin FROM product p JOIN product_code k ON k.product_id = p.id
WHERE p.withdrawn IS NULL AND k.units = 1000 ORDER BY k.gtin LIMIT ?
"""


def codes_to_scan(session: Session, language: Language, most: int = 20) -> list[tuple[str, str]]:
    """Return names and codes of some articles, then of some members' cards: what a trainee may scan without holding it."""
    goods = session.values(_GOODS.format(name=f"p.name_{language}"), (most,))
    cards = [
        (f"{name}, {number}", code) for name, number, code, status, _ in session.values(_CARDS) if status == "active"
    ]
    return [*((name, gtin.lstrip("0").zfill(8)) for name, gtin in goods), *cards[:most]]


@dataclass(frozen=True, slots=True)
class Practitioner:
    """Somebody of the practice shop: a member or an eater with a card, or a person who works there (`roles`) with a PIN."""

    name: str
    number: int | None
    card: str
    status: CardStatus
    is_eater: bool
    roles: frozenset[Role]
    pin: str

    @property
    def valid(self) -> bool:
        """Whether the card is taken."""
        return self.status is CardStatus.ACTIVE


def practitioners(session: Session) -> list[Practitioner]:
    """Return the people of a practice shop: who works there, then members with their cards and eaters."""
    staff = session.rows(Person, _STAFF)
    members = session.values(_CARDS)
    return [
        *(Practitioner(one.name, None, one.badge or "", CardStatus.ACTIVE, False, roles_of(one), PIN) for one in staff),
        *(
            Practitioner(name, number, code, CardStatus(status), bool(is_eater), frozenset(), "")
            for name, number, code, status, is_eater in members
        ),
    ]
