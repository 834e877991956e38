"""Which labels are to be printed: those that somebody wants, those that say what is so no longer, those of what is new.

What is due is a projection of this device. The log tells which products something was written about since the last look,
so that a look costs what has changed, not what the catalogue holds.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.label_facts import changed, kept_facts, shown
from beesdesk.catalog.label_formats import LabelFormat
from beesdesk.catalog.label_model import LabelCursor, LabelDue, LabelPrint, LabelWish
from beesdesk.db.ids import uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.db.types import Money
from beesdesk.values import dataclass
from beesdesk.words import Language

MOST_COPIES: Final = 500
_BATCH: Final = 1000
_CURSOR: Final = "labels"
_OF_PRODUCT: Final = {"price", "product_code", "label_print", "label_wish"}
_OF_OTHERS: Final = {
    "supplier": "SELECT id FROM product WHERE supplier_id = ?",
    "container": "SELECT p.id FROM product p JOIN container c ON c.id = p.container_id WHERE ?1 IN (c.id, c.bottle_id)",
    "container_amount": """
SELECT p.id FROM product p JOIN container c ON c.id = p.container_id
JOIN container_amount a ON a.container_id IN (c.id, c.bottle_id) WHERE a.id = ?
""",
}
_TABLES: Final = ("product", *sorted(_OF_PRODUCT), *_OF_OTHERS)
_NAMED: Final = " OR ".join(f"instr(body, ',\"{name}\",')" for name in _TABLES)  # rows are ["add","product",…]
_SINCE: Final = f"SELECT body FROM log WHERE rowid > ? AND ({_NAMED})"  # noqa: S608 - names above
_DATED: Final = """
SELECT product_id FROM price WHERE valid_from > :before AND valid_from <= :today
UNION SELECT p.id FROM product p JOIN container c ON c.id = p.container_id
JOIN container_amount a ON a.container_id IN (c.id, c.bottle_id) AND a.valid_from > :before AND a.valid_from <= :today
"""
_NEW: Final = "SELECT id FROM product WHERE id > (SELECT min(id) FROM label_print)"
_EVERYTHING: Final = f"SELECT product_id FROM label_print UNION SELECT product_id FROM label_wish UNION {_NEW}"  # noqa: S608 - above
# Another machine may have printed before the first time that was known here: products made since then are new.
_EARLIER: Final = """
SELECT 1 FROM (SELECT device_id, seq FROM label_print ORDER BY id LIMIT 1) JOIN log USING (device_id, seq) WHERE log.rowid > ?
"""
_LAST: Final = """
SELECT j.value,
       (SELECT shown FROM label_print WHERE product_id = unhex(j.value) ORDER BY at DESC, id DESC LIMIT 1),
       (SELECT sum(copies) FROM label_wish w WHERE product_id = unhex(j.value) AND withdrawn = 0
        AND at > coalesce((SELECT max(at) FROM label_print WHERE product_id = w.product_id), 0))
FROM json_each(?) j
"""


def settle_labels(session: Session, today: date) -> int:
    """Bring what is due up to date; return how many products were looked at. `today` is the shop's day."""
    known = session.row(LabelCursor, "SELECT id, folded, day FROM label_cursor WHERE id = ?", (_CURSOR,))
    end = int(session.value("SELECT max(rowid) FROM log") or 0)
    if known is not None and (known.folded, known.day) == (end, today):
        return 0
    if known is None:
        touched = {bytes(key) for (key,) in session.values(_EVERYTHING)}
    else:
        touched = set(_touched(session, known.folded))
        if session.value(_EARLIER, (known.folded,)):
            touched |= {bytes(key) for (key,) in session.values(_NEW)}
        if today > known.day:
            touched |= {bytes(key) for (key,) in session.values(_DATED, {"before": known.day, "today": today})}
    waiting = iter(sorted(touched))
    while batch := list(islice(waiting, _BATCH)):
        _look_at(session, batch, today)
    session.execute_local(
        LabelCursor,
        "INSERT INTO label_cursor (id, folded, day) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET folded = excluded.folded, day = excluded.day",
        (_CURSOR, end, today),
    )
    return len(touched)


def _touched(session: Session, since: int) -> Iterator[bytes]:
    """Give the products that something was written about which a label may show."""
    for (body,) in session.each(_SINCE, (since,)):
        for kind, table, *rest in json.loads(body)["rows"]:
            if table not in _TABLES:
                continue
            row_id = bytes.fromhex(rest[0]["id"] if kind == "add" else rest[0])
            if table == "product":
                yield row_id
            elif table in _OF_OTHERS:
                yield from (bytes(key) for (key,) in session.values(_OF_OTHERS[table], (row_id,)))
            elif kind == "add":
                yield bytes.fromhex(rest[0]["product_id"])
            else:
                named = session.value(f"SELECT product_id FROM {table} WHERE id = ?", (row_id,))  # noqa: S608 - ours
                yield from () if named is None else (bytes(named),)


def _look_at(session: Session, products: Sequence[bytes], today: date) -> None:
    """Work out anew whether the labels of some products are due."""
    first = session.value("SELECT min(id) FROM label_print")
    now = kept_facts(session, [UUID(bytes=key) for key in products], today)
    asked = json.dumps([key.hex() for key in products])
    session.execute_local(
        LabelDue, "DELETE FROM label_due WHERE id IN (SELECT unhex(value) FROM json_each(?))", (asked,)
    )
    due = []
    for text, was, copies in session.values(_LAST, (asked,)):
        key = bytes.fromhex(text)
        facts = now.get(key)
        if facts is None:
            continue
        said = None if was is None else changed(was, facts)
        is_new = was is None and first is not None and key > bytes(first) and facts["price"] is not None
        if copies or said or is_new:
            kept = None if said is None else json.dumps(said, ensure_ascii=False, sort_keys=True)
            due.append(LabelDue(UUID(bytes=key), copies, kept))
    session.insert_many(due)


# Looking


@dataclass(frozen=True, slots=True)
class DueLabel:
    """A label of the queue. `copies` and `was` are those of `LabelDue`; `price` is today's, `shelf` where it stands."""

    id: UUID
    name: str
    content: str | None
    shelf: str | None
    price: Money | None
    copies: int | None
    was: str | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which products are meant: each that is said narrows it. `shelf` is where they stand, `priced_since` a day."""

    category_id: UUID | None = None
    supplier_id: UUID | None = None
    shelf: str | None = None
    priced_since: date | None = None
    never_printed: bool = False


_BELOW: Final = """
p.category_id IN (WITH RECURSIVE below (id) AS (SELECT :category_id UNION SELECT c.id FROM category c
                  JOIN below b ON c.parent_id = b.id) SELECT id FROM below)
"""
_SOLD: Final = "(p.withdrawn IS NULL OR p.withdrawn > :today)"
_PRICE: Final = """
(SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1)
"""


def due_count(session: Session, chosen: Chosen, today: date) -> int:
    """Return how many products' labels are due (`settle_labels` first)."""
    where, told = _where(chosen, today)
    sql = f"SELECT count(*) FROM label_due d JOIN product p ON p.id = d.id WHERE {where}"  # noqa: S608 - names are ours
    return int(session.value(sql, told))


def due_labels(
    session: Session, chosen: Chosen, language: Language, today: date, limit: int | None = 200
) -> list[DueLabel]:
    """Return what is due, as one walks through the shop: by shelf, category, name (`settle_labels` first)."""
    where, told = _where(chosen, today)
    return session.rows(
        DueLabel,
        f"SELECT p.id, p.name_{language} AS name, p.content, p.shelf, d.copies, d.was, {_PRICE} AS price"  # noqa: S608 - ours
        " FROM label_due d JOIN product p ON p.id = d.id LEFT JOIN category c ON c.id = p.category_id"
        f" WHERE {where} ORDER BY p.shelf IS NULL, p.shelf, c.slug, p.name_{language} COLLATE NOCASE, p.id LIMIT :limit",
        {**told, "limit": -1 if limit is None else limit},
    )


def chosen_products(session: Session, chosen: Chosen, today: date, most: int) -> list[UUID]:
    """Return products that are sold and priced, as the shop stands, `most` of them at most."""
    where, told = _where(chosen, today)
    found = session.values(
        "SELECT p.id FROM product p LEFT JOIN category c ON c.id = p.category_id"  # noqa: S608 - names are ours
        f" WHERE {where} AND {_PRICE} IS NOT NULL"
        " ORDER BY p.shelf IS NULL, p.shelf, c.slug, p.name_fr COLLATE NOCASE, p.id LIMIT :limit",
        {**told, "limit": most},
    )
    return [UUID(bytes=key) for (key,) in found]


def shelves(session: Session) -> list[str]:
    """Return the names of the places where products stand."""
    found = session.values("SELECT DISTINCT shelf FROM product WHERE shelf IS NOT NULL ORDER BY shelf")
    return [str(name) for (name,) in found]


def _where(chosen: Chosen, today: date) -> tuple[str, dict[str, Any]]:
    wanted = {
        _BELOW: chosen.category_id is not None,
        "p.supplier_id = :supplier_id": chosen.supplier_id is not None,
        "p.shelf = :shelf": chosen.shelf is not None,
        "p.id IN (SELECT product_id FROM price WHERE valid_from >= :since AND valid_from <= :today)": chosen.priced_since
        is not None,
        "p.id NOT IN (SELECT product_id FROM label_print)": chosen.never_printed,
    }
    told = {
        "today": today,
        "category_id": chosen.category_id,
        "supplier_id": chosen.supplier_id,
        "shelf": chosen.shelf,
        "since": chosen.priced_since,
    }
    return " AND ".join([_SOLD, *(clause for clause, is_wanted in wanted.items() if is_wanted)]), told


# Doing


def want_labels(session: Session, products: Iterable[UUID], copies: int, *, now: datetime, who: str) -> int:
    """Put labels into the queue by hand; return of how many products. Those that are wanted already are wanted anew."""
    wanted = list(dict.fromkeys(products))
    unwant_labels(session, wanted)
    many = max(1, min(copies, MOST_COPIES))
    keys = uuid7s(len(wanted))
    return session.insert_many(
        LabelWish(key, product, now, many, who, withdrawn=False) for key, product in zip(keys, wanted, strict=True)
    )


def unwant_labels(session: Session, products: Iterable[UUID]) -> None:
    """Take back what somebody wanted; a label that says what is so no longer stays due."""
    asked = json.dumps([product.hex for product in products])
    rows = session.values(
        "SELECT id FROM label_wish WHERE withdrawn = 0 AND product_id IN (SELECT unhex(value) FROM json_each(?))",
        (asked,),
    )
    for (key,) in rows:
        session.change(LabelWish, UUID(bytes=key), withdrawn=True)


def note_printed(
    session: Session,
    products: Sequence[tuple[UUID, int]],
    form: LabelFormat,
    *,
    language: Language,
    today: date,
    now: datetime,
    who: str,
) -> None:
    """Note that labels of products were printed, so many copies of each (0: looked at, and right); they leave the queue.

    `language` is the shop's.
    """
    kept = kept_facts(session, [product for product, _ in products], today)
    session.insert_many(
        LabelPrint(uuid7(), product, now, form.code, copies, shown(kept[product.bytes], form, language), who)
        for product, copies in products
        if product.bytes in kept
    )
