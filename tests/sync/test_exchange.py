"""What two machines have said reaches the hub and each other, however the line breaks."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop
from machines import admit, copy_of, joined

from beesdesk.catalog.model import Product
from beesdesk.cli import run
from beesdesk.db.ids import uuid7
from beesdesk.db.log import SCHEMA_REVISION, Sealed
from beesdesk.db.merging import Refused, Why
from beesdesk.db.session import Session
from beesdesk.erasing import erase_member
from beesdesk.members.model import Member, MemberPin
from beesdesk.settings import DeviceRole, load_settings, save_settings
from beesdesk.shop import Shop
from beesdesk.sync import exchange as module
from beesdesk.sync.exchange import Exchanged, exchange
from beesdesk.sync.fingerprint import fingerprint
from beesdesk.sync.folder_hub import FolderHub
from beesdesk.sync.hub import Forked, Hub, HubForeign, HubFull, HubRefuses, HubUnreachable, Revisions
from beesdesk.sync.hubs import NOTES, NoHub, make_hub, open_gate, open_hub, roll, skipped
from beesdesk.sync.memory_hub import MemoryHub

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pair(till: FakeShop, tmp_path: Path) -> Iterator[tuple[FakeShop, FakeShop]]:
    """A till and a second machine of its shop; both have something to say."""
    till.scan(till.product())
    till.pay()
    till.member()
    other = joined(till, tmp_path / "other")
    other.open_till()
    other.scan(other.product("Pain", "3.10"))
    other.pay()
    other.member("Bart")
    yield till, other
    other.close()


@pytest.fixture
def hub(till: FakeShop) -> MemoryHub:
    return MemoryHub(shop_id(till))


def shop_id(shop: FakeShop) -> UUID:
    return shop.read(lambda session: session.device.shop_id)


def meet(shop: FakeShop, hub: MemoryHub, **more: Any) -> Exchanged:
    return exchange(shop, hub.door(shop.device_id), **more)


def same(*shops: FakeShop) -> bool:
    return len({shop.read(fingerprint) for shop in shops}) == 1


def names(shop: FakeShop) -> set[str]:
    return {name for (name,) in shop.read(lambda session: session.values("SELECT first_name FROM member"))}


def test_both_know_everything_after_both_have_met_the_hub(pair: tuple[FakeShop, FakeShop], hub: MemoryHub) -> None:
    till, other = pair

    first = meet(till, hub)
    second = meet(other, hub)
    third = meet(till, hub)

    assert (first.sent, first.entries) == (till.read(lambda session: session.head.seq), 0)
    assert second.entries > 0
    assert third.received == ((other.device_id, second.sent),)
    assert (third.sent, third.waiting, third.carried, third.refused, third.lacking) == (0, 0, 0, (), ())
    assert third.whole
    assert same(till, other)
    assert names(till) == {"Amélie", "Bart"}


def test_where_nothing_is_new_nothing_is_done(pair: tuple[FakeShop, FakeShop], hub: MemoryHub) -> None:
    for shop in (*pair, *pair):
        meet(shop, hub)

    for shop in pair:
        done = meet(shop, hub)
        assert (done.sent, done.received, done.keys_sent, done.keys_received, done.forgotten) == (0, (), 0, 0, 0)


class Cutting:
    """A hub whose line breaks once: before the n-th call arrives, or before its answer does."""

    def __init__(self, hub: Hub, cut: int, *, answered: bool) -> None:
        self._hub, self._left, self._answered = hub, cut, answered
        self.is_cut = False

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._hub, name)
        if not callable(real):
            return real

        def call(*arguments: Any) -> Any:
            self._left -= 1
            if self._left:
                return real(*arguments)
            self.is_cut = True
            if self._answered:
                real(*arguments)
            raise HubUnreachable("memory", "cut")

        return call


@pytest.mark.parametrize("answered", [False, True], ids=["on-the-way-there", "on-the-way-back"])
@pytest.mark.parametrize("place", ["memory", "folder"])
def test_a_cut_at_any_call_loses_nothing_and_doubles_nothing(
    pair: tuple[FakeShop, FakeShop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, answered: bool
) -> None:
    monkeypatch.setattr(module, "PAGE", 4)
    till, other = pair
    kept = MemoryHub(shop_id(till))
    make_hub(tmp_path / "hub", till)
    hubs: dict[str, Callable[[FakeShop], Hub]] = {
        "memory": lambda shop: kept.door(shop.device_id),
        "folder": lambda shop: open_hub(str(tmp_path / "hub"), shop),
    }
    cut, whole = 0, 0
    while whole < 2:
        cut += 1
        whole = 0
        for shop in pair:
            shop.member(f"Nr {cut}", number=cut * 10 + shop.till)
            line = Cutting(hubs[place](shop), cut, answered=answered)
            try:
                exchange(shop, line)  # type: ignore[arg-type]  # it is one
            except HubUnreachable:
                assert line.is_cut
            else:
                whole += 1
    for shop in (till, other, till):
        exchange(shop, hubs[place](shop))

    assert cut > 8
    assert same(till, other)
    assert names(till) >= {f"Nr {number}" for number in range(1, cut + 1)}
    ends = hubs[place](till).ends()
    assert {device: end.seq for device, end in ends.items()} == {
        shop.device_id: shop.read(lambda session: session.head.seq) for shop in pair
    }


def test_it_is_given_up_between_pages_and_goes_on_there(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE", 2)
    till, other = pair
    told: list[tuple[int, int]] = []
    done = meet(till, hub, wanted=lambda: len(told) < 3, progress=lambda *figures: told.append(figures))

    assert (done.whole, done.sent) == (False, 6)
    end = till.read(lambda session: session.head.seq)
    assert told == [(2, end), (4, end), (6, end)]
    assert meet(till, hub).sent == end - 6
    meet(other, hub)
    assert meet(till, hub).whole
    assert same(till, other)


def test_what_is_forged_on_the_hub_is_told_and_not_taken(pair: tuple[FakeShop, FakeShop], hub: MemoryHub) -> None:
    till, other = pair
    meet(other, hub)
    log = hub.logs[other.device_id]
    log[1] = forged(log[1])

    done = meet(till, hub)

    assert done.refused == (Refused(other.device_id, 2, Why.SEAL),)
    assert done.received == ((other.device_id, 1),)
    assert done.lacking == ()


def forged(row: Sealed) -> Sealed:
    fields = {name: getattr(row, name) for name in Sealed.__dataclass_fields__}
    return Sealed(**{**fields, "body": row.body.replace("add", "set")})


def test_a_stranger_is_told_of_until_an_office_lets_it_in(till: FakeShop, hub: MemoryHub, tmp_path: Path) -> None:
    meet(till, hub)
    fresh = joined(till, tmp_path / "fresh", admitted=False)
    with closing(fresh):
        meet(fresh, hub)
        assert meet(till, hub).refused == (Refused(fresh.device_id, 1, Why.STRANGER),)
        admit(till, fresh)
        meet(till, hub)
        meet(fresh, hub)
        assert meet(till, hub).refused == ()
        assert same(till, fresh)


def test_who_goes_on_from_an_old_copy_sends_nothing(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub, tmp_path: Path
) -> None:
    till, _ = pair
    meet(till, hub)
    end = till.read(lambda session: session.head.seq)
    copy_of(till, tmp_path / "copy")
    till.member("Carla")
    meet(till, hub)
    before = list(hub.logs[till.device_id])

    old = FakeShop.open(tmp_path / "copy", till.clock, ballast=0)
    with closing(old):
        with pytest.raises(Forked) as behind:
            exchange(old, hub.door(till.device_id))
        assert behind.value.seq == end + 1
        old.do(lambda session: session.insert(any_member(session, "Dora")))
        old.do(lambda session: session.insert(any_member(session, "Ed")))
        with pytest.raises(Forked):
            exchange(old, hub.door(till.device_id))
    assert hub.logs[till.device_id] == before


def any_member(session: Session, name: str) -> Member:
    key = session.value("SELECT id FROM member LIMIT 1")
    like = session.get(Member, UUID(bytes=key))
    return Member(UUID(int=hash(name) % 2**128), 900 + len(name), name, "X", like.language, None, None, False)


def test_an_emptied_hub_is_filled_again_with_keys_too(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub, tmp_path: Path
) -> None:
    till, other = pair
    for shop in (till, other, till):
        meet(shop, hub)
    hub.lose()
    for shop in (till, other):
        meet(shop, hub)

    fresh = joined(till, tmp_path / "fresh")
    with closing(fresh):
        fresh.do(lambda session: session.connection.execute("DELETE FROM person_key"))
        meet(till, hub)
        done = meet(fresh, hub)
        assert done.refused == ()
        assert set(hub.keys) == set(keys(till))
    assert {device: rows[-1].seq for device, rows in hub.logs.items()}.items() >= {
        other.device_id: other.read(lambda session: session.head.seq)
    }.items()


def keys(shop: FakeShop) -> list[UUID]:
    return [UUID(bytes=key) for (key,) in shop.read(lambda session: session.values("SELECT id FROM person_key"))]


@pytest.mark.parametrize("place", ["memory", "folder"])
def test_what_only_a_copy_of_a_machine_has_reaches_the_others(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub, tmp_path: Path, place: str
) -> None:
    till, other = pair
    make_hub(tmp_path / "hub", till)

    def go(shop: FakeShop) -> Exchanged:
        at = hub.door(shop.device_id) if place == "memory" else open_hub(str(tmp_path / "hub"), shop)
        return exchange(shop, at)

    go(till)
    copy = joined(other, tmp_path / "copy")  # a new machine that goes on from a copy of the other, which is no more
    with closing(copy):
        admit(till, copy)
        go(till)
        assert go(copy).refilled == other.read(lambda session: session.head.seq) - 1  # all but that it let the copy in
        assert go(copy).refilled == 0
        done = go(till)
        assert done.refused == ()
        assert same(till, copy)
        assert "Bart" in names(till)
        go(other)
        go(till)
        go(copy)
        assert same(till, copy, other)


def test_the_name_of_somebody_erased_elsewhere_is_gone_here_and_at_the_hub(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub
) -> None:
    till, other = pair
    for shop in (till, other, till):
        meet(shop, hub)
    boss = other.person("Olga", "administrator")
    (bart,) = (key for key in keys(till) if till.read(Session.get, Member, key).first_name == "Bart")

    other.do(erase_member, bart, boss, today=other.today, now=other.now())
    meet(other, hub)
    done = meet(till, hub)

    assert bart not in hub.keys
    assert bart in hub.gone
    assert done.forgotten == 1
    assert names(till) == {"Amélie", ""}
    assert same(till, other)


def test_a_clock_that_is_off_is_told(till: FakeShop, hub: MemoryHub) -> None:
    hub.clock = lambda: till.now() + timedelta(minutes=1)
    assert not meet(till, hub).says_clock
    hub.clock = lambda: till.now() - timedelta(minutes=3)
    done = meet(till, hub)
    assert (done.clock, done.says_clock, done.doubts_clock) == (-timedelta(minutes=3), True, False)
    hub.clock = lambda: till.now() + timedelta(hours=25)
    assert meet(till, hub).doubts_clock


def test_without_a_clock_at_the_hub_what_comes_from_the_future_tells(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub
) -> None:
    till, other = pair
    till.clock.now = till.clock.now.replace(year=2040)  # after the template was made
    other.clock.now = till.clock.now + timedelta(minutes=10)
    other.product("Café", "6.00")
    meet(other, hub)

    assert meet(till, hub).clock == timedelta(minutes=10)
    assert meet(till, hub).clock is None


def test_a_program_that_is_too_old_sends_and_takes_nothing_in(pair: tuple[FakeShop, FakeShop], hub: MemoryHub) -> None:
    till, other = pair
    meet(other, hub)
    hub.revisions = Revisions(SCHEMA_REVISION + 1, SCHEMA_REVISION + 1)

    done = meet(till, hub)

    assert done.too_old
    assert done.sent > 0
    assert done.received == ()
    hub.revisions = Revisions(SCHEMA_REVISION, SCHEMA_REVISION + 1)
    assert meet(till, hub).entries > 0


def test_refusals_of_the_hub_are_passed_on_and_nothing_is_lost(pair: tuple[FakeShop, FakeShop], hub: MemoryHub) -> None:
    till, other = pair
    hub.room = 3
    with pytest.raises(HubFull):
        meet(till, hub)
    hub.room = None
    meet(till, hub)
    meet(other, hub)
    hub.door(till.device_id).revoke(other.device_id, 1)
    with pytest.raises(HubRefuses):
        meet(other, hub)
    done = meet(till, hub)
    assert done.received == ((other.device_id, 1),)


def test_machines_meet_in_a_folder(pair: tuple[FakeShop, FakeShop], tmp_path: Path) -> None:
    till, other = pair
    place = str(tmp_path / "hub")
    make_hub(tmp_path / "hub", till)
    (tmp_path / "hub" / "holiday.jpg").write_bytes(b"\xff\xd8")
    for shop in (till, other, till):
        hub = open_hub(place, shop)
        assert isinstance(hub, FolderHub)
        exchange(shop, hub)
        assert [one.place for one in skipped(hub)] == ["holiday.jpg"]
        hub.close()

    assert same(till, other)
    assert (till.path.parent / NOTES).exists()
    assert not any("Amélie".encode() in path.read_bytes() for path in (tmp_path / "hub").rglob("*.bees"))


def test_kiosks_and_who_was_shut_out_read_no_names(till: FakeShop, tmp_path: Path) -> None:
    kiosk = joined(till, tmp_path / "kiosk", role=DeviceRole.KIOSK)
    with closing(kiosk):
        make_hub(tmp_path / "hub", till)
        till.member("Zoé")
        for shop in (till, kiosk, till):
            exchange(shop, open_hub(str(tmp_path / "hub"), shop))
        assert till.read(roll).readers == {till.device_id}
        assert "Zoé" not in names(kiosk)


def test_no_hub_and_another_shops_are_refused(pair: tuple[FakeShop, FakeShop], tmp_path: Path, template: Path) -> None:
    till, _ = pair
    with pytest.raises(NoHub):
        open_hub("", till)
    with pytest.raises(NoHub):
        open_gate("", UUID(int=1), "", "")
    stranger = Shop.open(tmp_path / "stranger", ballast=0)
    with closing(stranger):
        make_hub(tmp_path / "hub", stranger)
    with pytest.raises(HubForeign):
        open_hub(str(tmp_path / "hub"), till).ends()
    with pytest.raises(HubForeign):
        make_hub(tmp_path / "hub", till)
    with pytest.raises(HubUnreachable):
        exchange(till, open_hub(str(tmp_path / "nowhere"), till))


def test_the_command_line_makes_a_hub_and_exchanges(
    pair: tuple[FakeShop, FakeShop], tmp_path: Path, capsys: Captured
) -> None:
    folders = [shop.path.parent for shop in pair]
    for shop in pair:
        shop.close()
    place = str(tmp_path / "hub")

    assert run(["--data", str(folders[0]), "--lang", "en", "sync"]) == 1
    assert "No hub is set" in capsys.readouterr().err
    assert run(["--data", str(folders[0]), "--lang", "en", "hub", "init", place]) == 0
    assert f"beesdesk device set hub {place}" in capsys.readouterr().out
    for folder in folders:
        save_settings(folder, load_settings(folder).with_(hub=place))
    (tmp_path / "hub" / "notes.txt").write_text("buy milk")
    for folder in (*folders, folders[0]):
        assert run(["--data", str(folder), "--lang", "en", "sync"]) == 0
    said = capsys.readouterr()
    assert f"Exchange with {place}: 0 entries sent, 12 entries" not in said.out
    assert "received from 1 machines" in said.out.splitlines()[-1]
    assert "File not used: notes.txt (is not BeesDesk's)" in said.err
    (tmp_path / "hub").rename(tmp_path / "away")
    assert run(["--data", str(folders[0]), "--lang", "nl", "sync"]) == 12
    assert "antwoordt niet" in capsys.readouterr().err


def test_a_product_changed_on_both_has_one_value_on_both(pair: tuple[FakeShop, FakeShop], hub: MemoryHub) -> None:
    till, other = pair
    for shop in (till, other, till):
        meet(shop, hub)
    (key,) = till.read(lambda session: session.values("SELECT id FROM product WHERE name_fr = 'Pain'"))
    till.do(Session.change, Product, UUID(bytes=key[0]), name_fr="Pain gris")
    other.clock.pass_by(seconds=5)
    other.do(Session.change, Product, UUID(bytes=key[0]), name_fr="Pain blanc")
    for shop in (till, other, till, other):
        meet(shop, hub)

    assert same(till, other)
    assert till.read(Session.get, Product, UUID(bytes=key[0])).name_fr == "Pain blanc"


def test_a_person_of_whom_nothing_was_said_is_named_under_the_key_that_came(
    pair: tuple[FakeShop, FakeShop], hub: MemoryHub
) -> None:
    """Two machines with a key each for one person would never read each other."""
    till, other = pair
    meet(till, hub)
    key = uuid7()
    other.do(Session.insert, MemberPin(key, None))
    meet(other, hub)
    meet(till, hub)
    till.do(lambda session: session.change(MemberPin, key, pin_hash="a hash"))
    for shop in (till, other, till):
        meet(shop, hub)

    assert other.read(Session.get, MemberPin, key).pin_hash == "a hash"
    assert other.persons_without_key() == []
    assert same(till, other)
