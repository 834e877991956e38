"""Finding products while somebody types: every word counts, as far as typed; accents, case and small slips do not.

The full-text index finds candidates, first by whole words, then by beginnings; a short list is then put in order here.
Only where hardly anything is found do words of the catalogue that are near to those typed count as well.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.types import Money
from beesdesk.words import Language, Unit

_MOST_WORDS: Final = 8
_LONGEST_WORD: Final = 32
_CANDIDATES: Final = 120
_WORD: Final = re.compile(r"[^\W_]+")
_LEAST_DIGITS: Final = 3
_GTIN_DIGITS: Final = 14
_SHORTEST_TO_MEND: Final = 4
_LONG_WORD: Final = 7
_NEAR: Final = 4
_FEW: Final = 3


@dataclass(frozen=True, slots=True)
class ProductHit:
    """A product found: its price is today's, euro per unit, None where nobody set one."""

    id: UUID
    name: str
    brand: str | None
    content: str | None
    unit: Unit
    price: Money | None
    gtin: str | None
    article: str | None


_HIT: Final = """
SELECT p.id, p.name_{language} AS name, p.brand, p.content, p.unit, p.article,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC LIMIT 1) AS price,
       (SELECT gtin FROM product_code WHERE product_id = p.id ORDER BY units, gtin LIMIT 1) AS gtin
FROM product p
WHERE (p.withdrawn IS NULL OR p.withdrawn > :today) AND {which}
"""
_CHOSEN: Final = "p.rowid IN (SELECT value FROM json_each(:chosen))"
_NAMES: Final = """
SELECT p.rowid, p.name_{language} FROM product p
WHERE p.rowid IN (SELECT rowid FROM product_search WHERE product_search MATCH ? LIMIT ?)
"""
_NUMBER: Final = """p.id IN (
    SELECT product_id FROM product_code
    WHERE gtin BETWEEN :low AND :high OR gtin BETWEEN '0' || :low AND '0' || :high
    UNION SELECT id FROM product WHERE article BETWEEN :low AND :high LIMIT :most)"""
_SHELF: Final = """p.category_id IN (
    WITH RECURSIVE below (id) AS (
        SELECT :shelf UNION ALL SELECT c.id FROM below b JOIN category c ON c.parent_id = b.id
    ) SELECT id FROM below)
ORDER BY name LIMIT :most OFFSET :offset"""


def search_products(session: Session, text: str, language: Language, today: date, limit: int = 30) -> list[ProductHit]:
    """Return the products whose name (in any language) or brand has every word typed, the likeliest first.

    A number finds codes and article numbers that begin with it. Any text is safe.
    """
    words = _words(text)
    if not words:
        return []
    if len(words) == 1 and words[0].isdecimal() and len(words[0]) >= _LEAST_DIGITS:
        numbered = _numbered(session, words[0], language, today)
        if numbered:
            return sorted(numbered, key=lambda hit: hit.name)[:limit]
    found = _named(session, [_any_of(word, star="") for word in words], language)
    found |= _named(session, [_any_of(word) for word in words], language)
    if len(found) < _FEW and (mended := _mended(session, words)):
        found |= _named(session, mended, language)
    best = sorted(found, key=lambda row: _order(found[row], row, words))[:limit]
    where = {"chosen": json.dumps(best), "today": today}
    hits = session.rows(ProductHit, _HIT.format(language=language, which=_CHOSEN), where)
    return sorted(hits, key=lambda hit: (*_order(hit.name, 0, words)[:2], hit.price is None, len(hit.name), hit.id))


def products_of_category(
    session: Session, shelf: UUID, language: Language, today: date, limit: int = 200, offset: int = 0
) -> list[ProductHit]:
    """Return what stands on a shelf and on the shelves below it, by name."""
    where = {"shelf": shelf, "today": today, "most": limit, "offset": offset}
    return session.rows(ProductHit, _HIT.format(language=language, which=_SHELF), where)


def fold(text: str) -> str:
    """Return a text without case and accents, as the index compares it."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def _words(text: str) -> list[str]:
    folded = fold(text[: _MOST_WORDS * _LONGEST_WORD])
    return [word[:_LONGEST_WORD] for word in _WORD.findall(folded)][:_MOST_WORDS]


def _named(session: Session, words: list[str], language: Language) -> dict[int, str]:
    """Return some products that have all the words, by their row, with their names."""
    sql = _NAMES.format(language=language)
    return dict(session.values(sql, (" AND ".join(words), _CANDIDATES)))


def _numbered(session: Session, digits: str, language: Language, today: date) -> list[ProductHit]:
    low = digits[:_GTIN_DIGITS]
    where = {"low": low, "high": f"{low}:", "today": today, "most": _CANDIDATES}
    return session.rows(ProductHit, _HIT.format(language=language, which=_NUMBER), where)


def _any_of(word: str, star: str = "*") -> str:
    """Return a word for the index, with its other spelling: `oeufs` also finds `œufs`."""
    spellings = dict.fromkeys((word, word.replace("oe", "œ"), word.replace("œ", "oe"), word.replace("ae", "æ")))
    return _either(f'"{spelling}"{star}' for spelling in spellings)


def _either(terms: Iterable[str]) -> str:
    return f"({' OR '.join(terms)})"


def _mended(session: Session, words: list[str]) -> list[str]:
    """Return the words for the index, each with the catalogue's words near to it; nothing where none is near."""
    near = {word: _near(session, word) for word in words if not word.isdecimal()}
    if not any(near.values()):
        return []
    return [_either((_any_of(word), *(f'"{term}"' for term in near.get(word, ())))) for word in words]


def _near(session: Session, word: str) -> list[str]:
    """Return the catalogue's words that differ from one by a slip, two in a long word (Damerau-Levenshtein)."""
    if len(word) < _SHORTEST_TO_MEND:
        return []
    # 40 ms, and only where somebody mistyped.
    from rapidfuzz.distance import OSA  # noqa: PLC0415
    from rapidfuzz.process import extract  # noqa: PLC0415

    slips = 2 if len(word) >= _LONG_WORD else 1
    found = extract(
        word,
        _vocabulary(session, {word[0], word[1]}, len(word), slips),
        scorer=OSA.distance,
        score_cutoff=slips,
        limit=_NEAR,
    )
    return [str(term) for term, _, _ in found]


def _vocabulary(session: Session, initials: Iterable[str], length: int, slips: int) -> list[str]:
    terms: list[str] = []
    for initial in sorted(initials):
        rows = session.values(
            "SELECT term FROM product_words WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?",
            (initial, chr(ord(initial) + 1), length - slips, length + slips),
        )
        terms += [term for (term,) in rows]
    return terms


def _order(name: str, row: int, words: list[str]) -> tuple[bool, int, int, int]:
    """Put names that begin with what was typed first, then those with whole words, then short ones."""
    folded = fold(name)
    own = _WORD.findall(folded)
    whole = sum(word in own for word in words)
    return (not folded.startswith(words[0]), -whole, len(name), row)
