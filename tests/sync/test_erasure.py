"""A member erased on one machine is gone from every byte of every machine, their copies, and the hub; all seals hold."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop
from machines import joined
from office import OFFICE, staff_office

from beesdesk import backups
from beesdesk.db import backup
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.verify import verify
from beesdesk.erasing import erase_member
from beesdesk.mail.actions import queue
from beesdesk.members.member_pins import check_member_pin, choose_member_pin
from beesdesk.members.model import Eater, Member, Person
from beesdesk.shifts.messages import tell
from beesdesk.sync.afterwards import settle_met
from beesdesk.sync.conflicts import open_conflicts
from beesdesk.sync.erasure import clean_up, erasures
from beesdesk.sync.exchange import exchange
from beesdesk.sync.fingerprint import table_digests
from beesdesk.sync.hubs import make_hub, open_hub
from beesdesk.words import Language, MessageKind

SECRET = {
    "first_name": "Zwaluwina", "family_name": "Quetzalcoatlus", "email": "zwaluwina.q@exemple.be", "phone": "0499 77 66 55",
    "address": "Impasse du Colibri 77bis",
}  # fmt: skip
OTHERS = ("Xylofonius", "Ypsilantia", "Zwaluwine-Autre", "Vorige Naamgever")
"""An eater, who she is at the till, what another machine called her, what she was called before."""
WORDS = (*SECRET.values(), *OTHERS)


def traces(*folders: Path) -> dict[str, list[str]]:
    """Return which words, in any case and in bytes of one or two, stand in which file."""
    found: dict[str, list[str]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if not path.is_file():
                continue
            text = path.read_bytes()
            small = text.lower()
            hits = [
                word
                for word in WORDS
                if word.lower().encode() in small
                or any(
                    word.encode(kind) in text or word.lower().encode(kind) in small
                    for kind in ("utf-16-le", "utf-16-be")
                )
            ]
            if hits:
                found[str(path)] = hits
    return found


class Town:
    """Three machines of a shop, a shared folder where they meet, and somebody whom all of them know."""

    def __init__(self, shop: FakeShop, tmp: Path) -> None:
        self.hub = tmp / "hub"
        make_hub(self.hub, shop)
        staff_office(shop)
        self.shops = [shop, joined(shop, tmp / "b"), joined(shop, tmp / "c")]
        self.meet()
        card = shop.member("Vorige", "Naamgever", number=204)
        self.key = shop.member_id(204)
        shop.do(Session.change, Member, self.key, first_name=OTHERS[3])
        shop.do(Session.change, Member, self.key, **SECRET)
        shop.do(Session.insert, Eater(uuid7(), self.key, OTHERS[0]))
        shop.do(Session.insert, Person(uuid7(), self.key, OTHERS[1], "|cashier|", None, None, withdrawn=False))
        shop.do(choose_member_pin, self.key, "407918", "407918")
        shop.open_till()
        shop.scan(card)
        shop.scan(shop.product())
        shop.pay()
        self.meet()
        for number, one in enumerate(self.shops):
            one.clock.pass_by(minutes=number)
            one.do(Session.change, Member, self.key, first_name=f"{OTHERS[2]} {number}")
            one.do(tell, MessageKind.SUSPENDED, self.key, f"test {number}", {}, now=one.now())
            sale = UUID(bytes=one.read(Session.value, "SELECT id FROM sale"))
            one.do(queue, "receipt", SECRET["email"], subject=sale, language=Language.FR, now=one.now())
            one.do(check_member_pin, self.key, "111112", now=one.now())
            one.clock.pass_by(days=8)
            backups.back_up(one)
            papers = one.path.parent / "cards"
            papers.mkdir()
            (papers / "card-204.pdf").write_bytes(SECRET["family_name"].encode())
        self.meet()
        shop.do(Session.change, Member, self.key, **SECRET)
        for one in self.shops:
            backups.back_up(one)
        self.meet()

    def exchange(self, shop: FakeShop) -> None:
        with closing(open_hub(str(self.hub), shop)) as hub:
            exchange(shop, hub)
        settle_met(shop)

    def meet(self) -> None:
        for _ in range(3):
            for one in self.shops:
                self.exchange(one)

    def folders(self) -> list[Path]:
        return [self.hub, *(one.path.parent for one in self.shops)]


@pytest.fixture
def town(shop: FakeShop, tmp_path: Path) -> Iterator[Town]:
    made = Town(shop, tmp_path)
    yield made
    for one in made.shops[1:]:
        one.close()


def verified(folder: Path, shop: FakeShop) -> None:
    """Have the log of every copy of a machine hold."""
    for path in backup.copies(folder / backup.FOLDER).values():
        backup.refuse_other_bytes(path)
        with backup.opened(path) as copy:
            assert verify(copy).first_break is None
    assert shop.read(verify).first_break is None


def test_no_byte_of_an_erased_member_is_left_anywhere(town: Town) -> None:
    shop, *others = town.shops
    before = traces(*town.folders())
    assert {word for hits in before.values() for word in hits} == set(WORDS)
    assert len(before) >= 2 * len(town.shops)
    assert not any(str(town.hub) in path for path in before)
    assert any("backups" in path for path in before)

    shop.do(erase_member, town.key, OFFICE, today=shop.today, now=shop.now())
    clean_up(shop)
    assert traces(shop.path.parent) == {}
    assert traces(*(one.path.parent for one in others)) != {}
    town.meet()

    assert traces(*town.folders()) == {}
    for one in town.shops:
        assert one.read(Session.values, "SELECT 1 FROM pin_guard") == []
        verified(one.path.parent, one)
        assert one.read(Session.get, Member, town.key).first_name == ""
        assert one.read(Session.values, "SELECT 1 FROM person_key WHERE id = ?", (town.key,)) == []
        assert one.read(Session.values, "SELECT 1 FROM mail WHERE recipient = ?", (SECRET["email"],)) == []
        assert one.read(open_conflicts) == []
    digests = [one.read(table_digests) for one in town.shops]
    assert digests[0] == digests[1] == digests[2]
    with closing(open_hub(str(town.hub), shop)) as hub:
        hub.ends()
        assert town.key in hub.forgotten()
        assert hub.person_keys([town.key]) == {}


def test_the_office_sees_on_which_machines_it_is_done(town: Town) -> None:
    shop, second, third = town.shops
    shop.do(erase_member, town.key, OFFICE, today=shop.today, now=shop.now())
    clean_up(shop)
    (erasure,) = shop.read(erasures)
    assert (erasure.number, len(erasure.done), len(erasure.missing)) == (204, 1, 2)

    town.exchange(shop)
    town.exchange(second)
    town.exchange(second)
    town.exchange(shop)
    (erasure,) = shop.read(erasures)
    assert erasure.missing == (f"till-{third.till}",)

    town.meet()
    for one in town.shops:
        (erasure,) = one.read(erasures)
        assert erasure.missing == ()
        assert len(erasure.done) == 3


def test_what_a_machine_that_had_not_heard_writes_of_somebody_erased_is_read_by_nobody(town: Town) -> None:
    shop, second, third = town.shops
    shop.do(erase_member, town.key, OFFICE, today=shop.today, now=shop.now())
    clean_up(shop)
    town.exchange(shop)
    third.do(Session.change, Member, town.key, first_name=OTHERS[2], address=SECRET["address"])
    with closing(open_hub(str(town.hub), second)) as hub:
        exchange(second, hub)

    town.meet()

    assert traces(*town.folders()) == {}
    for one in town.shops:
        member = one.read(Session.get, Member, town.key)
        assert (member.first_name, member.address) == ("", None)
        assert one.read(verify).first_break is None


def test_a_file_kept_aside_by_a_restore_is_cleaned_too(shop: FakeShop, tmp_path: Path) -> None:
    staff_office(shop)
    shop.member("Zwaluwina", "Quetzalcoatlus", number=204)
    folder = shop.path.parent
    backups.back_up(shop)
    (copy,) = backup.copies(folder / backup.FOLDER).values()
    shop.close()
    backups.restore(folder, copy, replace=True, who=OFFICE, clock=shop.clock)
    assert any("before-" in path for path in traces(folder))
    again = FakeShop.open(folder, shop.clock, ballast=0)

    again.do(
        erase_member, UUID(bytes=again.read(Session.value, "SELECT id FROM member WHERE number = 204")), OFFICE,
        today=again.now().date(), now=again.now(),
    )  # fmt: skip
    clean_up(again)

    assert traces(folder) == {}
    (aside,) = folder.glob("before-*/shop.db")
    with closing(Store(aside, again.signer, again.now)) as store, store.read() as session:
        assert verify(session).first_break is None
    with closing(connect(aside)) as connection:
        assert connection.execute("SELECT first_name FROM member").fetchall() == [("",)]
    again.close()


def test_done_again_nothing_is_said_again(town: Town) -> None:
    shop = town.shops[0]
    shop.do(erase_member, town.key, OFFICE, today=shop.today, now=shop.now())
    assert town.key in clean_up(shop)
    before = shop.read(Session.value, "SELECT count(*) FROM log")
    assert clean_up(shop) == []
    assert shop.read(Session.value, "SELECT count(*) FROM log") == before
