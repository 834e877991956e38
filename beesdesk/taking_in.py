"""Taking products or members in from a file: looked at before, then written, both watched and journaled."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from beesdesk.catalog.actions import import_products
from beesdesk.catalog.imports import read_products
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.actions import import_members
from beesdesk.members.imports import read_members
from beesdesk.members.people import administrators, allow
from beesdesk.pos.rules import shop_rules
from beesdesk.sheets.rejects import ImportReport
from beesdesk.shop import Shop
from beesdesk.values import dataclass
from beesdesk.words import Act

_NOW_AND_THEN: Final = 100  # rows

T = TypeVar("T")
Step = Callable[[int, int], object]
"""Called now and then: so many rows of so many are done. What it raises ends the work, and nothing is written."""


class Content(StrEnum):
    """What a file brings."""

    PRODUCTS = "products"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was read: its rows, and what taking them in would do."""

    content: Content
    file: Path
    rows: tuple[Any, ...]
    report: ImportReport


_READ: Final[dict[Content, Callable[[Path], Iterator[Any]]]] = {
    Content.PRODUCTS: read_products,
    Content.MEMBERS: read_members,
}


def look_at(shop: Shop, content: Content, file: Path, step: Step) -> Looked:
    """Read a file and return what taking it in would do; nothing is written.

    Raises `SheetUnreadable` and `MappingNeeded`.
    """
    rows = tuple(_told(_READ[content](file), lambda done: None if done % _NOW_AND_THEN else step(0, 1)))
    report = shop.try_out(_take, content, rows, step, now=shop.now())
    return Looked(content, file, rows, report)


def take_in(shop: Shop, looked: Looked, step: Step, *, who: str) -> ImportReport:
    """Take in the good rows of a file, all of them or none; `who` is journaled. Raises what `allow` raises."""
    return shop.do(_take_journaled, looked, step, who=who, now=shop.now())


def _take_journaled(session: Session, looked: Looked, step: Step, *, who: str, now: datetime) -> ImportReport:
    if administrators(session):
        allow(session, Act.IMPORTED, who)
    report = _take(session, looked.content, looked.rows, step, now=now)
    if report.taken or report.updated:
        figures = {
            "file": looked.file.name, "new": report.taken, "changed": report.updated,
            "rejected": len(report.rejected),
        }  # fmt: skip
        note(session, Act.IMPORTED, now=now, who=who, detail=canonical(figures))
    return report


def _take(session: Session, content: Content, rows: Sequence[Any], step: Step, *, now: datetime) -> ImportReport:
    watched = _told(rows, lambda done: step(done, len(rows)))
    today = now.astimezone().date()
    if content is Content.PRODUCTS:
        return import_products(session, watched, today=today, keep_going=True)
    return import_members(session, watched, today=today, language=shop_rules(session).language, keep_going=True)


def _told(rows: Iterable[T], tell: Callable[[int], object]) -> Iterator[T]:
    """Give the rows on, and tell before each how many have gone by."""
    for done, row in enumerate(rows):
        tell(done)
        yield row
