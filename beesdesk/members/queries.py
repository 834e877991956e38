"""What the shop knows of who stands in front of it."""

from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, Language


@dataclass(frozen=True, slots=True)
class Shopper:
    """A member, or an eater who shops on the member's right."""

    member_id: UUID
    number: int
    first_name: str
    family_name: str
    language: Language
    solidarity_rounding: bool
    eater_id: UUID | None
    eater_name: str | None
    card_status: CardStatus | None

    @property
    def name(self) -> str:
        """The member's whole name."""
        return f"{self.first_name} {self.family_name}"


_SHOPPER = """
SELECT m.id AS member_id, m.number, m.first_name, m.family_name, m.language, m.solidarity_rounding,
       {eater_id} AS eater_id, {eater_name} AS eater_name, {status} AS card_status
FROM {source}
"""
_EATERS = "SELECT name FROM eater WHERE member_id = ? AND ended IS NULL ORDER BY name"
_BY_CARD = _SHOPPER.format(
    eater_id="e.id",
    eater_name="e.name",
    status="c.status",
    source="card c JOIN member m ON m.id = c.member_id LEFT JOIN eater e ON e.id = c.eater_id"
    " WHERE c.code = ? ORDER BY c.status = 'active' DESC, c.issued DESC, c.id LIMIT 1",
)
_ALONE = {"eater_id": "NULL", "eater_name": "NULL", "status": "NULL"}
_BY_ID = _SHOPPER.format(**_ALONE, source="member m WHERE m.id = ?")
_BY_WORDS = _SHOPPER.format(
    **_ALONE,
    source="member_search f JOIN member m ON m.rowid = f.rowid WHERE member_search MATCH ?"
    " AND m.erased IS NULL ORDER BY m.number LIMIT ?",
)


def shopper_by_card(session: Session, code: str) -> Shopper | None:
    """Return whom a card names (13 digits); of several with one code the active, then the newest."""
    return session.row(Shopper, _BY_CARD, (code,))


def shopper_by_id(session: Session, member_id: UUID) -> Shopper | None:
    """Return a member."""
    return session.row(Shopper, _BY_ID, (member_id,))


def find_shoppers(session: Session, words: str, limit: int = 20) -> list[Shopper]:
    """Return the members whose number or name begins with every word typed, accents and case ignored."""
    terms = ["".join(ch for ch in word if ch.isalnum()) for word in words.split()]
    wanted = " ".join(f'"{term}"*' for term in terms if term)
    return session.rows(Shopper, _BY_WORDS, (wanted, limit)) if wanted else []


def eaters_of(session: Session, member_id: UUID) -> list[str]:
    """Return the names of a member's eaters."""
    return [row[0] for row in session.values(_EATERS, (member_id,))]
