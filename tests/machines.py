"""Several machines of one shop, each with its own file, that hand one another their logs without any hub."""

import shutil
from contextlib import closing
from pathlib import Path
from random import Random
from uuid import UUID

from fake_shop import Clock, FakeShop

from beesdesk.db.file import FILE_NAME
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KEY_FILE, create_key
from beesdesk.db.log import Sealed
from beesdesk.db.model import Admission, EnrolledDevice
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.trust import OFFICE


def joined(first: FakeShop, folder: Path, *, role: str = OFFICE, admitted: bool = True) -> FakeShop:
    """Return another machine of a shop: it begins with a copy of its file, under its own name and key."""
    folder.mkdir()
    with closing(connect(first.path)) as live:
        live.execute("VACUUM INTO ?", (str(folder / FILE_NAME),))
    with closing(connect(folder / FILE_NAME)) as copy:
        copy.execute("UPDATE this_device SET id = ?, number = (SELECT max(number) + 1 FROM device)", (uuid7(),))
        copy.execute("DELETE FROM key_to_send")
    signer = create_key(folder)
    clock = Clock(first.clock.now)
    with closing(Store(folder / FILE_NAME, signer, clock)) as store, store.write() as session:
        device = session.device
        session.insert(EnrolledDevice(device.id, device.number, f"till-{device.number}", signer.public_key))
    shop = FakeShop.open(folder, clock, ballast=0)
    assert isinstance(shop, FakeShop)
    shop.clock, shop.numbers = clock, first.numbers
    if admitted:
        admit(first, shop, role)
    return shop


def admit(office: FakeShop, shop: FakeShop, role: str = OFFICE) -> None:
    """Let a machine in."""
    said = Admission(
        uuid7(), shop.device_id, shop.signer.public_key, role, shop.till, f"till-{shop.till}", office.now(), "Ana"
    )
    office.do(Session.insert, said)


def hand_over(giver: FakeShop, taker: FakeShop, most: int = 10_000, dice: Random | None = None) -> None:
    """Give a machine what another one knows of all logs and it does not, device by device in any order."""
    ends = taker.log_ends()
    devices = [device for device in giver.log_ends() if device != taker.device_id]
    if dice:
        dice.shuffle(devices)
    for device in devices:
        end = ends.get(device)
        rows = giver.log_rows(device, end.seq if end else 0, most)
        if rows:
            taker.take_in(rows)


def exchange_all(*shops: FakeShop) -> None:
    """Have everybody know everything, keys of persons too."""
    for _ in range(2):
        for giver in shops:
            for taker in shops:
                if giver is not taker:
                    hand_over(giver, taker)
    hand_keys(*shops)


def hand_keys(*shops: FakeShop) -> None:
    """Give everybody the keys of persons that they lack, and tell them who was forgotten."""
    for taker in shops:
        for giver in shops:
            taker.forget_persons(giver.persons_forgotten())
        lacking = set(taker.persons_without_key())
        for giver in shops:
            found = {person: key for person, key in keys(giver).items() if person in lacking}
            if found:
                taker.take_keys(found)


def keys(shop: FakeShop) -> dict[UUID, bytes]:
    return {
        UUID(bytes=person): key
        for person, key in shop.read(lambda session: session.values("SELECT id, key FROM person_key"))
    }


def everything(shop: FakeShop) -> list[Sealed]:
    """Return all that a machine has of all logs."""
    return [row for device in shop.log_ends() for row in shop.log_rows(device, 0, 1_000_000)]


def copy_of(shop: FakeShop, folder: Path) -> None:
    """Copy a machine's folder as it is."""
    shutil.copytree(shop.path.parent, folder)
    assert (folder / KEY_FILE).exists()
