"""Cards and members' numbers that two machines have given to two people before they met."""

from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

# An id begins with the moment of its making: the least one was there first.
_CARDS: Final = """
WITH twice (code, first) AS (
    SELECT code, min(id) FROM card WHERE status = 'active' GROUP BY code HAVING count(*) > 1
)
SELECT c.id, t.first AS first_id, c.member_id, c.code AS said
FROM card c JOIN twice t ON t.code = c.code WHERE c.status = 'active' AND c.id <> t.first ORDER BY c.id
"""
_NUMBERS: Final = """
WITH twice (number, first) AS (SELECT number, min(id) FROM member GROUP BY number HAVING count(*) > 1)
SELECT m.id, t.first AS first_id, m.id AS member_id, CAST(m.number AS TEXT) AS said
FROM member m JOIN twice t ON t.number = m.number WHERE m.id <> t.first ORDER BY m.id
"""


@dataclass(frozen=True, slots=True)
class Second:
    """A row that has what another one (`first_id`) had before: a card's code or a member's number (`said`)."""

    id: UUID
    first_id: UUID
    member_id: UUID
    said: str


def second_cards(session: Session) -> list[Second]:
    """Return the valid cards whose code an earlier valid card has."""
    return session.rows(Second, _CARDS)


def second_numbers(session: Session) -> list[Second]:
    """Return the members whose number an earlier member has."""
    return session.rows(Second, _NUMBERS)
