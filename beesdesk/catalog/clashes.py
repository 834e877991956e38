"""Bar codes and article numbers that two machines have given to two products before they met."""

from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.values import dataclass

_CODES: Final = """
WITH twice (gtin, first) AS (
    SELECT gtin, min(id) FROM product_code GROUP BY gtin HAVING count(DISTINCT product_id) > 1
)
SELECT c.id, f.product_id AS first_product, c.product_id, c.gtin AS said
FROM product_code c JOIN twice t ON t.gtin = c.gtin JOIN product_code f ON f.id = t.first
WHERE c.product_id <> f.product_id ORDER BY c.id
"""
_ARTICLES: Final = """
WITH twice (article, first) AS (
    SELECT article, min(id) FROM product WHERE article IS NOT NULL GROUP BY article HAVING count(*) > 1
)
SELECT p.id, t.first AS first_product, p.id AS product_id, p.article AS said
FROM product p JOIN twice t ON t.article = p.article WHERE p.id <> t.first ORDER BY p.id
"""


@dataclass(frozen=True, slots=True)
class SecondCode:
    """A row whose code (`said`) an earlier product has: a bar code, or the product itself with its article number."""

    id: UUID
    first_product: UUID
    product_id: UUID
    said: str


def second_codes(session: Session) -> list[SecondCode]:
    """Return the bar codes that stand for another product already."""
    return session.rows(SecondCode, _CODES)


def second_articles(session: Session) -> list[SecondCode]:
    """Return the products whose article number an earlier product has."""
    return session.rows(SecondCode, _ARTICLES)
