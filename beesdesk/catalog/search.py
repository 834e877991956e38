"""Products by any words of their name or brand, while they are being typed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.catalog.gtin import is_digits
from beesdesk.catalog.spelling import Speller
from beesdesk.db.session import Session
from beesdesk.db.types import Money
from beesdesk.sheets.columns import plain
from beesdesk.words import Language, Unit

_LONGEST_TEXT: Final = 1000
_MOST_WORDS: Final = 8
_LONGEST_WORD: Final = 40
_MOST_MATCHES: Final = 600
"""Matches that are put in order: of a search that finds more, such as one letter, the first are as good as any."""
_MOST_RESPELT: Final = 200
_FEW: Final = 5
"""Hits below which other spellings are tried, and products below which a word may be a misspelling."""
_SHORTEST_CODE: Final = 4
_LONGEST_CODE: Final = 14
_LAST_OF_EUROPE: Final = "\u017f"
"""The last letter of which the index surely knows the accent (Latin Extended-A)."""
_LIGATURES: Final = (("oe", "œ"), ("ae", "æ"), ("ss", "ß"))


@dataclass(frozen=True, slots=True)
class ProductHit:
    """A product that was found: its name in the language asked for, its price of the day in euro (None: has none)."""

    id: UUID
    name: str
    brand: str | None
    content: str | None
    unit: Unit
    price: Money | None
    gtin: str | None
    article: str | None


HIT: Final = """
SELECT p.id, p.name_{language} AS name, p.brand, p.content, p.unit,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price,
       (SELECT gtin FROM product_code WHERE product_id = p.id ORDER BY units, gtin LIMIT 1) AS gtin, p.article
"""
"""What a `ProductHit` is made of, from `product p`."""

# Only the best are looked at whole: a sorter would carry every column of every match.
_BEST: Final = """
WITH found AS ({found} LIMIT :most), best AS MATERIALIZED (
    SELECT p.id, EXISTS (SELECT 1 FROM price r WHERE r.product_id = p.id AND r.valid_from <= :today) AS priced,
           p.name_{language} AS name
    FROM found f JOIN product p ON p.rowid = f.rowid
    WHERE p.withdrawn IS NULL OR p.withdrawn > :today
    ORDER BY priced DESC, length(name), name, p.id LIMIT :limit
)
{hit}
FROM best b JOIN product p ON p.id = b.id ORDER BY b.priced DESC, length(b.name), b.name, p.id
"""
_BY_WORDS: Final = "SELECT rowid FROM product_search WHERE product_search MATCH :match"
_BY_ARTICLE: Final = "SELECT rowid FROM product WHERE article >= :digits AND article < :digits || ':'"
_BY_CODE: Final = " UNION ".join(
    "SELECT q.rowid FROM product_code c JOIN product q ON q.id = c.product_id"  # noqa: S608 - zeros below
    f" WHERE c.gtin >= '{zeros}' || :digits AND c.gtin < '{zeros}' || :digits || ':'"
    for zeros in ("", "0", "00", "000000")  # in front of a GTIN-14, an EAN-13, a UPC-A, an EAN-8
)


def search_products(
    session: Session, text: str, language: Language, today: date, limit: int = 30, speller: Speller | None = None
) -> list[ProductHit]:
    """Return the products that every word typed is the beginning of a word of, in the order to show them.

    Accents, case and marks count for nothing, any text at all may be typed. Whole words come before beginnings, then
    what a name begins with before what stands inside, what has a price before what has none, short names before long
    ones. Digits also find GTINs and article numbers. Where that finds few, words that nothing is called are taken for
    misspellings, if a `speller` is given: the caller keeps it, for it holds the catalogue's words.
    """
    words = _typed(text)
    hits: dict[UUID, ProductHit] = {}
    for found, parameters in _ways(words):
        if len(hits) < limit:
            hits |= _best(session, found, parameters, language, today, limit)
    if speller is not None and words and len(hits) < min(limit, _FEW):
        for match in _respelt(session, words, speller):
            if len(hits) < limit:
                hits |= _best(session, _BY_WORDS, {"match": match}, language, today, limit, _MOST_RESPELT)
    return list(hits.values())[:limit]


def matching(text: str) -> tuple[str, dict[str, str]] | None:
    """Return a SELECT of the `rowid` of every product that a text may mean, and its parameters; None for no words at all.

    It finds what `search_products` finds without respelling, in no order: for a list that has one of its own.
    """
    ways = dict(_ways(_typed(text)))  # of the ways to search by words the last one finds the most
    parameters = {name: value for known in ways.values() for name, value in known.items()}
    return (" UNION ".join(ways), parameters) if ways else None


def _typed(text: str) -> list[list[str]]:
    """Return the words typed, each in the spellings that it may have in the index, the plain one first.

    The index folds case and accents, but knows no ligatures (`oeuf`, `œuf`) nor other letters that stand for several.
    """
    words: list[list[str]] = []
    for piece in text[:_LONGEST_TEXT].split():
        as_typed = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", piece))
        bare = plain(piece).split()
        if len(as_typed) == len(bare):
            words += [_spellings(*pair) for pair in zip(bare, as_typed, strict=True)]
        else:
            words.append([" ".join(part) for part in (bare, as_typed) if part])
    return [[spelling[:_LONGEST_WORD] for spelling in word] for word in words[:_MOST_WORDS]]


def _ways(words: Sequence[Sequence[str]]) -> Iterator[tuple[str, dict[str, str]]]:
    """Return the searches to make one after the other until there are hits enough, the surest first."""
    digits = "".join(word[0] for word in words)
    may_be_number = is_digits(digits) and len(digits) <= _LONGEST_CODE
    if may_be_number:
        yield _BY_ARTICLE, {"digits": digits}
    if words:
        for start, end in (("^", ""), ("", ""), ("^", "*"), ("", "*")):
            yield _BY_WORDS, {"match": _match(words, start, end)}
    if may_be_number and len(digits) >= _SHORTEST_CODE:
        yield _BY_CODE, {"digits": digits}


def _match(words: Sequence[Sequence[str]], start: str, end: str) -> str:
    """Return the FTS5 expression for words, each in any of its spellings.

    `start` is `^` where a name or brand begins with the first, `end` is `*` where the beginning of a word is enough.
    """
    marks = [start, *[""] * (len(words) - 1)]
    groups = [
        "(" + " OR ".join(f'{mark}"{spelling}"{end}' for spelling in spellings) + ")"
        for mark, spellings in zip(marks, words, strict=True)
    ]
    return " AND ".join(groups)


def _spellings(bare: str, as_typed: str) -> list[str]:
    """Return a word with and without ligatures, and as it was typed where the index may fold it otherwise."""
    spellings = [bare]
    unaccented = (ch for ch in unicodedata.normalize("NFD", as_typed) if not unicodedata.combining(ch))
    if max(as_typed) > _LAST_OF_EUROPE or not bare.isascii() or "".join(unaccented).lower() != bare:
        spellings.append(as_typed)
    for letters, ligature in _LIGATURES:
        spellings += [spelling.replace(letters, ligature) for spelling in spellings if letters in spelling]
        spellings += [spelling.replace(ligature, letters) for spelling in spellings if ligature in spelling]
    return list(dict.fromkeys(spellings))


def _respelt(session: Session, words: Sequence[Sequence[str]], speller: Speller) -> Iterator[str]:
    """Return expressions that take rare words for misspellings: of the likeliest word first, then of any that is near."""
    near = [speller.near(session, bare) if speller.products(session, bare) < _FEW else [] for bare, *_ in words]
    # The likeliest alone, then all: where no word has a second one, that is the same.
    tries = [[others[:1] for others in near], near]
    for others in tries[: min(2, max(map(len, near)))]:
        yield _match([[*word, *more] for word, more in zip(words, others, strict=True)], "", "*")


def _best(
    session: Session,
    found: str,
    parameters: Mapping[str, str],
    language: Language,
    today: date,
    limit: int,
    most: int = _MOST_MATCHES,
) -> dict[UUID, ProductHit]:
    sql = _BEST.format(found=found, hit=HIT.format(language=language), language=language)
    everything = {**parameters, "today": today, "limit": limit, "most": most}
    return {hit.id: hit for hit in session.rows(ProductHit, sql, everything)}
