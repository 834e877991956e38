"""Members who can be written to, and shifts to tell them of."""

from datetime import date, datetime, timedelta
from uuid import UUID

import office
from fake_roster import take_part
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.mail.model import Mail
from beesdesk.mail.queries import outbox
from beesdesk.members.model import Member
from beesdesk.pos.rules import set_rule
from beesdesk.shifts.duties import open_history
from beesdesk.shifts.model import Message, Place, Shift, Task
from beesdesk.words import Language, MessageKind, Mode, PlaceKind, PlaceState

LONG_AGO = date(2020, 1, 1)
WHO = office.OFFICE
OFFICE = "bureau@bees.example.be"


def member(shop: FakeShop, name: str = "amelie", *, language: Language = Language.FR, mail: bool = True) -> UUID:
    """Put a member into the shop who works as a regular and has an address."""
    number = next(shop.numbers)
    shop.member(name.title(), "Martin", number=number, language=language)
    key = shop.member_id(number)
    if mail:
        shop.do(Session.change, Member, key, email=f"{name}@exemple.be")
    take_part(shop, key, Mode.REGULAR)
    return key


def newcomer(shop: FakeShop, **known: object) -> UUID:
    """Put a member into the shop whose history begins with what is known of it."""
    number = next(shop.numbers)
    shop.member(number=number)
    key = shop.member_id(number)
    shop.do(Session.change, Member, key, email=f"member{number}@exemple.be")
    shop.do(open_history, key, known, now=shop.now(), who=WHO)
    return key


def task(shop: FakeShop, french: str = "Caisse", dutch: str = "Kassa", english: str = "Till") -> UUID:
    """Put a task into the shop."""
    row = Task(uuid7(), french.lower(), french, dutch, english, None, 1, withdrawn=False)
    shop.do(Session.insert, row)
    return row.id


def shift(
    shop: FakeShop,
    starts: datetime,
    *holders: UUID | None,
    task_id: UUID | None = None,
    replaced_by: UUID | None = None,
    leader: UUID | None = None,
) -> UUID:
    """Put a shift of three hours into the shop, one place for each holder; the first may be replaced by somebody."""
    row = Shift(uuid7(), None, task_id, starts.date(), starts, starts + timedelta(hours=3), leader, cancelled=False)
    shop.do(Session.insert, row)
    for position, holder in enumerate(holders):
        kind = None if holder is None else PlaceKind.REGULAR
        instead = replaced_by if position == 0 else None
        place = Place(uuid7(), row.id, position, holder, kind, instead, solidarity=False, state=PlaceState.OPEN)
        shop.do(Session.insert, place)
    return row.id


def place_of(shop: FakeShop, shift_id: UUID, position: int = 0) -> UUID:
    sql = "SELECT id FROM place WHERE shift_id = ? AND position = ?"
    return UUID(bytes=shop.read(lambda session: session.value(sql, (shift_id, position))))


def office_reads(shop: FakeShop) -> None:
    shop.do(set_rule, "office_email", OFFICE, who=WHO, now=shop.now())


def messages(shop: FakeShop, kind: MessageKind | None = None) -> list[Message]:
    """Return what was told so far, the earliest first."""
    sql = f"SELECT {columns(Message)} FROM message ORDER BY at, id"  # noqa: S608 - names are ours
    rows = shop.read(lambda session: session.rows(Message, sql))
    return [row for row in rows if kind in (None, row.kind)]


def recipients(shop: FakeShop) -> list[str]:
    """Return to whom mails wait."""
    return sorted(mail.recipient for mail in mails(shop))


def mails(shop: FakeShop) -> list[Mail]:
    return shop.read(outbox)


def everything(shop: FakeShop) -> dict[str, list[object]]:
    """Return all rows of all tables that shifts and messages write, and the length of the log."""
    names = (
        "message", "mail", "standing", "standing_fact", "place", "shift", "regular_place", "shift_template", "rotation",
        "sheet", "sheet_line", "lateness",
    )  # fmt: skip

    def read(session: Session) -> dict[str, list[object]]:
        found = {name: session.values(f"SELECT * FROM {name} ORDER BY id") for name in names}  # noqa: S608 - names above
        return {**found, "log": session.values("SELECT count(*) FROM log")}

    return shop.read(read)
