"""The machines with which every played day begins: made once, then copied."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Final
from uuid import UUID

from sqlcipher3 import dbapi2

from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.db.file import FILE_NAME
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import create_key
from beesdesk.db.model import Admission, EnrolledDevice
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.table import TABLES
from beesdesk.members.cards import check_digit
from beesdesk.members.model import Card, Member, Person
from beesdesk.pos.sessions import open_till
from beesdesk.settings import DeviceRole
from beesdesk.shifts.generating import add_templates, generate_ahead
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.shop import Shop
from beesdesk.sync.simulating.acts import raw_rows
from beesdesk.sync.simulating.fixed import fixed_ids
from beesdesk.sync.simulating.rows import WORDS, any_row
from beesdesk.words import CardStatus, Language, Unit

BEGIN: Final = datetime(2026, 11, 23, 7, tzinfo=UTC)
OFFICES: Final = 2
"""So many of the machines may let others in."""
_ROUNDS: Final = 3
_SEED: Final = 7


class Clock:
    """The time on a machine: that of the day, and how far the machine's own clock is off."""

    def __init__(self, day: "Day", off: timedelta = timedelta(0)) -> None:
        self.day, self.off = day, off

    def __call__(self) -> datetime:
        """Return the moment that the machine takes it to be."""
        return self.day.now + self.off


@dataclass
class Day:
    """The moment that it is, by a clock that is right."""

    now: datetime = BEGIN


@dataclass(frozen=True)
class Template:
    """A folder with a folder for each machine, and the reference of somebody who may do everything."""

    folder: Path
    machines: tuple[Path, ...]
    who: str

    @classmethod
    def make(cls, folder: Path, machines: int, begin: datetime = BEGIN) -> "Template":
        """Make so many machines of one shop in a folder, at a moment; each knows what all others have said."""
        with fixed_ids(_SEED):
            return cls(folder, *_make(folder, machines, Clock(Day(begin))))


def open_shop(folder: Path, clock: Clock) -> Shop:
    """Open a machine's shop. What is on the disk after a power cut is looked at elsewhere: nothing waits for it here."""
    return Shop.open(folder, clock, ballast=0, synchronous="OFF")


def become_new(folder: Path, clock: Clock) -> None:
    """Let a copied file be another machine's: an identity, a number and a key of its own, and a log that says so."""
    with closing(connect(folder / FILE_NAME)) as copy:
        number = "(SELECT coalesce(max(number), 0) + 1 FROM device)"
        copy.execute(f"UPDATE this_device SET id = ?, number = {number}", (uuid7(),))  # noqa: S608 - ours
    (folder / "device.key").unlink(missing_ok=True)
    signer = create_key(folder)
    with closing(Store(folder / FILE_NAME, signer, clock, synchronous="OFF")) as store, store.write() as session:
        device = session.device
        session.insert(EnrolledDevice(device.id, device.number, f"till-{device.number}", signer.public_key))


def let_in(office: Shop, machine: Shop, role: DeviceRole) -> None:
    """Have an office say that a machine belongs to the shop."""
    said = Admission(
        uuid7(),
        machine.device_id,
        machine.signer.public_key,
        role,
        machine.till,
        f"till-{machine.till}",
        office.now(),
        "",
    )
    office.do(Session.insert, said)


def hand_over(giver: Shop, taker: Shop) -> None:
    """Give a machine what another one knows and it does not."""
    ends = taker.log_ends()
    for device in giver.log_ends():
        if device != taker.device_id:
            end = ends.get(device)
            rows = giver.log_rows(device, end.seq if end else 0, 10_000)
            if rows:
                taker.take_in(rows)
    lacking = set(taker.persons_without_key())
    keys = giver.read(lambda session: session.values("SELECT id, key FROM person_key"))
    taker.take_keys({UUID(bytes=person): key for person, key in keys if UUID(bytes=person) in lacking})


def _make(folder: Path, count: int, clock: Clock) -> tuple[tuple[Path, ...], str]:
    paths = tuple(folder / f"machine-{number}" for number in range(1, count + 1))
    paths[0].mkdir(parents=True)
    first = open_shop(paths[0], clock)
    who = furnish(first, Random(_SEED))
    shops = [first]
    for number, path in enumerate(paths[1:], 1):
        path.mkdir()
        with closing(connect(first.path)) as live:
            live.execute("VACUUM INTO ?", (str(path / FILE_NAME),))
        become_new(path, clock)
        shops.append(open_shop(path, clock))
        let_in(first, shops[-1], DeviceRole.OFFICE if number < OFFICES else DeviceRole.TILL)
        hand_over(shops[-1], first)
    for shop in shops:
        shop.do(open_till, Decimal(100), cashier=who, now=shop.now())
    for giver, taker in [pair for _ in range(_ROUNDS) for pair in permutations(shops, 2)]:
        hand_over(giver, taker)
    for shop in shops:
        shop.person_keys_sent(list(shop.person_keys_to_send()))
        shop.close()
        _shrink(shop.path)
    return paths, who


def _shrink(path: Path) -> None:
    """Make a closed shop's file as small as it can be, with nothing beside it: it is copied often."""
    with closing(connect(path)) as whole:
        whole.execute("VACUUM")
        whole.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def furnish(shop: Shop, dice: Random) -> str:
    """Give a new shop some goods, members, slots, and a row of everything else; return who may do everything."""

    def write(session: Session) -> str:
        boss = Person(uuid7(), None, "Ana B.", "administrator", None, None, withdrawn=False)
        session.insert(boss)
        for number, word in enumerate(WORDS[:5]):
            _product(session, number, word)
        for number, word in enumerate(WORDS[:4], 1):
            member = Member(
                uuid7(), number, word, f"Du{word}", Language.FR, None, date(2024, 5, number), solidarity_rounding=False
            )
            session.insert(member)
            body = f"042000{number:06}"
            session.insert(Card(uuid7(), body + check_digit(body), member.id, None, CardStatus.ACTIVE, None))
        return boss.id.hex

    who = shop.do(write)
    slots = [ShiftTemplate(uuid7(), letter, 3, 600, 765, None, 2, None, None, None) for letter in "ABCD"]
    shop.do(add_templates, slots, now=shop.now())
    shop.do(generate_ahead, now=shop.now())
    waiting = raw_rows()
    for _ in range(4):
        waiting = [cls for cls in waiting if not _first_row(shop, cls, dice)]
    return who


def _product(session: Session, number: int, word: str) -> None:
    key = uuid7()
    session.insert(
        Product(
            key, f"9{number}", word, word, word, None, None, Unit.PIECE, None, None, None, "meal", None, None, None, None,
            None, None,
        )
    )  # fmt: skip
    body = f"9529999{number:05}"
    session.insert(ProductCode(uuid7(), key, (body + check_digit(body)).zfill(14), Decimal(1)))
    session.insert(Price(uuid7(), key, date(2020, 1, 1), Decimal("1.25"), demo=False))
    session.insert(Vat(uuid7(), key, date(2020, 1, 1), Decimal(6)))


def _first_row(shop: Shop, cls: type, dice: Random) -> bool:
    """Write a row into a table that has none; False where what it refers to is not there yet, or a rule was in the way."""
    if shop.read(lambda session: session.value(f"SELECT 1 FROM {TABLES[cls].name} LIMIT 1")):  # noqa: S608 - ours
        return True
    for _ in range(20):
        try:
            shop.do(lambda session: session.insert(any_row(session, cls, dice)))
        except LookupError:
            return False
        except dbapi2.IntegrityError:
            continue
        return True
    return False


def copy_machine(source: Path, target: Path) -> None:
    """Copy a closed machine's folder."""
    shutil.copytree(source, target)
