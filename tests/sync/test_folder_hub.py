"""A folder that people, sticks and synchronising programs lay hands on."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from any_log import AnyDevice
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from beesdesk.db.log import canonical
from beesdesk.sync import shelf
from beesdesk.sync.folder_hub import FolderGate, FolderHub, Roll, init_folder, need_revision
from beesdesk.sync.hub import Forked, HubEnd, HubForeign, HubFull, HubRefuses, HubUnreachable, Request, Revisions
from beesdesk.sync.letters import seal
from beesdesk.sync.parcels import Kind, Why

SHOP = uuid4()
ANNE, BART = uuid4(), uuid4()


class Place:
    """A folder with a till and an office that meet there, each time with a fresh program."""

    def __init__(self, tmp: Path) -> None:
        self.tmp, self.folder = tmp, tmp / "shared"
        init_folder(self.folder, SHOP, 1)
        self.till, self.office = AnyDevice(tmp / "till", SHOP), AnyDevice(tmp / "office", SHOP)
        self.known = [self.till, self.office]
        self.readers = {self.till.id, self.office.id}

    def hub(self, device: AnyDevice, notes: Path | None = None) -> FolderHub:
        keys = {one.id: one.key.public_key for one in self.known}
        return FolderHub(self.folder, SHOP, device.id, device.key, lambda: Roll(keys, frozenset(self.readers)), notes)

    def said(self, device: AnyDevice, after: int = 0) -> list[int]:
        """Return the numbers of a device's entries that the office can read, each of them as it was said."""
        hub = self.hub(self.office)
        hub.ends()
        rows = hub.pull(device.id, after, 10_000)
        assert rows == device.rows[after : after + len(rows)]
        return [row.seq for row in rows]

    def why(self) -> set[Why]:
        hub = self.hub(self.office)
        hub.ends()
        hub.pull(self.till.id, 0, 10_000)
        hub.person_keys([ANNE])
        return {one.why for one in hub.skipped}

    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*.bees") if path.is_file())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_what_a_device_says_reaches_the_others(place: Place) -> None:
    hub = place.hub(place.till)
    assert hub.ends() == {}

    hub.push(place.till.say(5))

    assert place.hub(place.office).ends() == {place.till.id: HubEnd(5, place.till.rows[-1].hash)}
    assert place.said(place.till) == [1, 2, 3, 4, 5]
    assert place.said(place.till, after=3) == [4, 5]
    assert [row.seq for row in place.hub(place.office).pull(place.till.id, 1, 2)] == [2, 3]
    assert place.why() == set()


def test_sending_again_changes_nothing(place: Place) -> None:
    rows = place.till.say(5)
    for _ in range(3):
        place.hub(place.till).push(rows)
    place.hub(place.till).push(rows[2:4])

    assert place.said(place.till) == [1, 2, 3, 4, 5]
    assert len(place.files()) == 1


def test_what_was_packed_together_stays_for_one_more_time(place: Place) -> None:
    place.hub(place.till).push(place.till.say(2))
    place.hub(place.till).push(place.till.say(2))
    assert [path.stem for path in place.files()] == ["0000000001-0000000002", "0000000001-0000000004"]
    place.hub(place.till).push(place.till.say(2))
    assert "0000000001-0000000002" not in [path.stem for path in place.files()]


def test_a_day_of_small_exchanges_leaves_few_files_and_rewrites_little(place: Place) -> None:
    written, before = 0, set[Path]()
    for _ in range(150):
        place.hub(place.till).push(place.till.say(2))
        written += sum(path.stat().st_size for path in set(place.files()) - before)
        before = set(place.files())

    assert len(before) < 12
    assert written < 12 * sum(path.stat().st_size for path in before)
    assert place.said(place.till) == list(range(1, 301))


def test_what_has_grown_large_is_left_as_it_is(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beesdesk.sync.folder_hub.CLOSED_BYTES", 4000)
    for _ in range(12):
        place.hub(place.till).push(place.till.say(10))

    assert max(path.stat().st_size for path in place.files()) < 5000
    assert place.said(place.till) == list(range(1, 121))


def test_files_are_known_by_what_they_hold_wherever_they_lie(place: Place) -> None:
    place.hub(place.till).push(place.till.say(5))
    (file,) = place.files()
    shutil.copyfile(file, file.with_name(f"{file.stem} copy (2).bees"))
    shutil.copyfile(file, file.with_name(f"{file.stem}.sync-conflict-20261127-101112-ABCDEFG.bees"))
    (place.folder / "old stuff").mkdir()
    file.replace(place.folder / "old stuff" / "holiday.jpg")

    assert place.said(place.till) == [1, 2, 3, 4, 5]
    assert place.why() == set()


def test_a_hole_is_closed_by_its_writer_and_told_to_nobody_as_an_end(place: Place) -> None:
    parts = []
    for _ in range(3):
        place.hub(place.till).push(place.till.say(20))
        parts += [path for path in place.files() if path not in parts]
        shutil.copyfile(place.files()[-1], place.tmp / f"kept-{len(parts)}")
    for path in place.files():
        path.unlink()
    shutil.copyfile(place.tmp / "kept-3", place.folder / "kept-3")
    whole = place.said(place.till) == list(range(1, 61))
    shutil.copyfile(place.tmp / "kept-1", place.folder / "kept-1")
    (place.folder / "kept-3").unlink()

    assert whole  # packed together, the last file has all
    assert place.hub(place.till).ends() == {place.till.id: HubEnd(20, place.till.rows[19].hash)}
    place.hub(place.till).push(place.till.rows[20:])
    assert place.said(place.till) == list(range(1, 61))


def test_a_reader_beyond_a_hole_goes_on(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("beesdesk.sync.folder_hub._GROWTH", 0)
    for _ in range(3):
        place.hub(place.till).push(place.till.say(2))
    place.files()[1].unlink()

    assert place.said(place.till) == [1, 2]
    assert place.said(place.till, after=4) == [5, 6]
    assert place.hub(place.office).ends()[place.till.id].seq == 6
    assert place.hub(place.till).ends()[place.till.id].seq == 2


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda data: data[: len(data) // 2], Why.DAMAGED),
        (lambda data: data[:5], Why.DAMAGED),
        (lambda _: b"", Why.DAMAGED),
        (lambda data: bytes(len(data)), Why.DAMAGED),
        (lambda data: data[:-9] + bytes(9), Why.DAMAGED),
        (lambda data: data + b"\n", Why.DAMAGED),
        (lambda data: data.replace(b"beesdesk-hub-1", b"beesdesk-hub-9"), Why.NEWER),
        (lambda data: data.replace(SHOP.hex.encode(), uuid4().hex.encode()), Why.OTHER_SHOP),
        (lambda data: data.replace(b'"last":5', b'"last":6'), Why.FORGED),
        (lambda _: b"\xff\xd8\xff\xe0 a picture", Why.STRANGE),
        (lambda _: b"x" * 100_000, Why.STRANGE),
    ],
)
def test_what_is_not_whole_is_ignored_and_told(place: Place, damage: Callable[[bytes], bytes], why: Why) -> None:
    place.hub(place.till).push(place.till.say(5))
    (file,) = place.files()
    file.write_bytes(damage(file.read_bytes()))

    assert place.said(place.till) == []
    assert place.why() == {why}
    place.hub(place.till).push(place.till.rows)
    assert place.said(place.till) == [1, 2, 3, 4, 5]


def test_who_can_write_into_the_folder_cannot_speak_for_a_device(place: Place) -> None:
    thief = AnyDevice(place.tmp / "thief", SHOP)
    thief.id = place.till.id
    place.known, kept = [thief], place.known
    place.hub(thief).push(thief.say(9, word="forged"))
    place.known = kept

    place.hub(place.till).push(place.till.say(5))

    assert place.said(place.till) == [1, 2, 3, 4, 5]
    assert place.hub(place.office).ends()[place.till.id].seq == 5


def test_another_device_keeps_a_log_for_the_others_until_its_own_device_does(place: Place) -> None:
    place.till.say(8)
    place.hub(place.office).refill(place.till.rows[:5])
    assert place.said(place.till) == [1, 2, 3, 4, 5]
    place.hub(place.office).refill(place.till.rows[5:])
    assert place.said(place.till) == list(range(1, 9))
    assert place.hub(place.till).ends()[place.till.id].seq == 8

    place.hub(place.till).push(place.till.say(2))
    for path in place.files():
        if place.office.id.hex in path.parts:
            path.unlink()
    place.hub(place.till).push(place.till.rows[place.hub(place.till).ends().get(place.till.id, HubEnd(0, b"")).seq :])
    assert place.said(place.till) == list(range(1, 11))
    place.hub(place.office).refill(place.till.rows[:5])
    place.hub(place.office).push(place.office.say())
    assert not any(
        place.till.id.hex == path.parent.name and place.office.id.hex in path.parts for path in place.files()
    )


def test_a_device_of_the_shop_cannot_speak_for_another_one(place: Place) -> None:
    liar = AnyDevice(place.tmp / "liar", SHOP)
    liar.id = place.till.id
    place.hub(place.office).refill(liar.say(9, word="forged"))
    place.hub(place.till).push(place.till.say(5))

    assert place.said(place.till) == [1, 2, 3, 4, 5]
    assert place.hub(place.till).ends()[place.till.id].seq == 5
    assert place.why() == {Why.FORGED}


def test_a_device_that_nobody_knows_yet_is_read(place: Place) -> None:
    fresh = AnyDevice(place.tmp / "fresh", SHOP)
    place.hub(fresh).push(fresh.say(3))

    assert place.said(fresh) == [1, 2, 3]


def test_an_old_copy_that_goes_on_is_noticed(place: Place) -> None:
    place.hub(place.till).push(place.till.say(20))
    place.till.back_at(12)
    other = place.till.say(3, word="otherwise")

    with pytest.raises(Forked) as refused:
        place.hub(place.till).push(other)
    assert refused.value.seq == 13
    place.till.say(30, word="otherwise")
    with pytest.raises(Forked):
        place.hub(place.till).push(place.till.rows[20:])
    assert place.hub(place.office).ends()[place.till.id].seq == 20


def test_a_file_of_another_day_with_the_same_name_and_size_is_read_anew(place: Place) -> None:
    notes = place.tmp / "notes.json"
    place.hub(place.till).push(place.till.say(5))
    hub = place.hub(place.office, notes)
    hub.ends()
    (file,) = place.files()
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    before = file.stat()
    file.write_bytes(data)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    fooled = place.hub(place.office, notes)
    assert fooled.ends()[place.till.id].seq == 5
    assert fooled.pull(place.till.id, 0, 9) == []
    assert [one.why for one in fooled.skipped] == [Why.DAMAGED]


def test_what_was_read_once_is_not_read_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = place.tmp / "notes.json"
    place.hub(place.till).push(place.till.say(5))
    place.hub(place.office, notes).ends()
    read: list[str] = []
    plain = shelf.Shelf._read
    monkeypatch.setattr(
        shelf.Shelf, "_read", lambda self, path, at, size: read.append(at) or plain(self, path, at, size)
    )

    assert place.hub(place.office, notes).ends()[place.till.id].seq == 5
    assert read == []
    notes.write_text('{"folder": 7')
    assert place.hub(place.office, notes).ends()[place.till.id].seq == 5
    assert len(read) == 1


def test_what_a_power_cut_left_half_written_is_swept_away(place: Place) -> None:
    place.hub(place.till).push(place.till.say(5))
    half = place.files()[0].with_name(".0000000006-0000000009.bees.part")
    half.write_bytes(b"beesdesk-hub-1\n{")

    assert place.said(place.till) == [1, 2, 3, 4, 5]
    assert place.why() == set()
    place.hub(place.till).push(place.till.say())
    assert not half.exists()


def test_persons_keys_are_read_by_the_shops_devices_and_by_nobody_else(place: Place) -> None:
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32})
    place.hub(place.office).put_person_keys({BART: b"b" * 32})

    assert place.hub(place.office).person_keys([ANNE, BART, uuid4()]) == {ANNE: b"a" * 32, BART: b"b" * 32}
    kiosk = AnyDevice(place.tmp / "kiosk", SHOP)
    place.known.append(kiosk)
    assert place.hub(kiosk).person_keys([ANNE, BART]) == {}
    assert not any(b"a" * 16 in path.read_bytes() or b"61" * 16 in path.read_bytes() for path in place.files())


def test_a_key_that_is_there_stays(place: Place) -> None:
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32})
    place.hub(place.till).put_person_keys({ANNE: b"z" * 32})

    assert place.hub(place.office).person_keys([ANNE]) == {ANNE: b"a" * 32}


def test_who_is_forgotten_is_so_whatever_old_files_say(place: Place) -> None:
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32, BART: b"b" * 32})
    old = place.files()[0].read_bytes()

    place.hub(place.office).forget_persons([ANNE])
    place.hub(place.till).put_person_keys({})
    (place.folder / "keys (conflicted copy).bees").write_bytes(old)
    place.hub(place.office).put_person_keys({ANNE: b"a" * 32})

    assert place.hub(place.office).forgotten() == {ANNE}
    assert place.hub(place.office).person_keys([ANNE, BART]) == {BART: b"b" * 32}
    place.hub(place.till).put_person_keys({})
    assert [path for path in place.files() if path.read_bytes() == old] == []


def test_nobody_but_a_device_of_the_shop_has_somebody_forgotten(place: Place) -> None:
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32})
    thief = AnyDevice(place.tmp / "thief", SHOP)
    place.hub(thief).forget_persons([ANNE])

    assert place.hub(place.office).forgotten() == set()
    assert place.hub(place.office).person_keys([ANNE]) == {ANNE: b"a" * 32}


def test_the_keys_of_a_device_that_is_no_more_reach_who_comes_later(place: Place) -> None:
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32})
    fresh = AnyDevice(place.tmp / "fresh", SHOP)
    place.known.append(fresh)
    place.readers.add(fresh.id)
    assert place.hub(fresh).person_keys([ANNE]) == {}

    place.hub(place.office).put_person_keys({})

    assert place.hub(fresh).person_keys([ANNE]) == {ANNE: b"a" * 32}


def test_nonsense_that_a_device_of_the_shop_has_signed_stops_nobody(place: Place) -> None:
    place.hub(place.till).push(place.till.say(5))
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32})
    mad = place.hub(place.till)
    readers = {place.office.id: place.office.key.public_key}
    for kind, content in (
        (Kind.KEYS, canonical(seal(b'{"x": 1}', readers))),
        (Kind.FORGOTTEN, '{"7": 1}'),
        (Kind.SNAPSHOT, ""),
        (Kind.LOG, "nothing"),
    ):
        facts = {"first": 1, "last": 9, "hash": "00" * 32, "previous": "00" * 32} if kind is Kind.LOG else {}
        mad._write(kind, content, f"mad-{kind}", **facts)
    mad._write(Kind.REVOKED, "", revoked={"nobody": "ever"})

    hub = place.hub(place.office)
    assert set(hub.ends()) == {place.till.id}
    assert hub.pull(place.till.id, 0, 99) == place.till.rows
    assert hub.forgotten() == set()
    assert hub.person_keys([ANNE]) == {ANNE: b"a" * 32}
    hub.push(place.office.say(2))
    assert {one.place.rpartition("/")[2] for one in hub.skipped} >= {
        "mad-keys.bees",
        "mad-forgotten.bees",
        "mad-log.bees",
    }
    hub.snapshot()
    hub.requests()


def test_a_machine_is_let_in_and_reads_at_once_what_all_have_written(place: Place) -> None:
    place.hub(place.till).put_person_keys({ANNE: b"a" * 32})
    soon = datetime.now(UTC) + timedelta(minutes=5)
    place.hub(place.office).open_ticket("t1", "the code", soon)
    fresh = AnyDevice(place.tmp / "fresh", SHOP)
    asked = Request("t1", fresh.id, "Till 3", "till", fresh.key.public_key, "", b"proof")

    gate = FolderGate(place.folder)
    assert gate.shop_id == SHOP
    gate.ask(asked)
    assert place.hub(place.office).requests() == [asked]
    assert not gate.is_admitted(fresh.id)
    place.known.append(fresh)
    place.readers.add(fresh.id)
    place.hub(place.office).admit(asked)

    assert gate.is_admitted(fresh.id)
    assert place.hub(place.office).requests() == []
    assert place.hub(fresh).person_keys([ANNE]) == {ANNE: b"a" * 32}
    assert not any(b"the code" in path.read_bytes() for path in place.files())
    with pytest.raises(HubRefuses):
        gate.ask(asked)


def test_nobody_asks_without_a_ticket_or_with_one_that_ran_out(place: Place) -> None:
    past = datetime.now(UTC) - timedelta(minutes=5)
    place.hub(place.office).open_ticket("t1", "code", past)
    asked = Request("t1", uuid4(), "Till 3", "till", bytes(32), "", b"proof")

    with pytest.raises(HubRefuses):
        FolderGate(place.folder).ask(asked)
    with pytest.raises(HubRefuses):
        FolderGate(place.folder).ask(Request("t2", uuid4(), "Till 3", "till", bytes(32), "", b""))


def test_a_device_that_is_shut_out_says_and_reads_no_more(place: Place) -> None:
    place.hub(place.till).push(place.till.say(5))
    place.hub(place.office).put_person_keys({ANNE: b"a" * 32})

    place.hub(place.office).revoke(place.till.id, 3)

    with pytest.raises(HubRefuses):
        place.hub(place.till).push(place.till.say())
    assert place.said(place.till) == [1, 2, 3]
    assert place.hub(place.office).ends()[place.till.id] == HubEnd(3, place.till.rows[2].hash)
    assert place.hub(place.till).person_keys([ANNE]) == {}
    assert place.hub(place.office).person_keys([ANNE]) == {ANNE: b"a" * 32}


def test_the_copy_that_holds_most_is_the_one(place: Place) -> None:
    place.hub(place.till).put_snapshot(b"old" * 1000, {place.till.id: 3})
    place.hub(place.office).put_snapshot(b"new" * 1000, {place.till.id: 3, place.office.id: 4})
    place.hub(place.till).put_snapshot(b"older" * 1000, {place.till.id: 2})

    assert place.hub(place.till).snapshot() == b"new" * 1000
    assert sum(path.name == "snapshot.bees" for path in place.files()) == 2
    next(path for path in place.files() if path.parent.name == place.office.id.hex).write_bytes(b"beesdesk-hub-1\n")
    assert place.hub(place.till).snapshot() == b"older" * 1000


def test_revisions_are_those_of_the_mark_and_of_what_is_said(place: Place) -> None:
    assert place.hub(place.till).revisions() == Revisions(1, 1)
    need_revision(place.folder, 4)
    assert place.hub(place.till).revisions() == Revisions(4, 4)


def test_a_folder_that_is_no_hub_or_another_shops_is_refused(place: Place) -> None:
    with pytest.raises(HubForeign):
        init_folder(place.folder, uuid4(), 1)
    init_folder(place.folder, SHOP, 1)
    mark = place.folder / "beesdesk-hub.json"
    shutil.copyfile(mark, place.folder / "beesdesk-hub (copie).json")
    mark.write_bytes(b'{"shop": "01')
    assert place.hub(place.till).ends() == {}  # the copy will do
    (place.folder / "beesdesk-hub (copie).json").unlink()
    with pytest.raises(HubUnreachable):
        place.hub(place.till).ends()
    init_folder(place.folder, SHOP, 1)
    assert place.hub(place.till).ends() == {}
    mark.unlink()
    with pytest.raises(HubForeign):
        place.hub(place.till).ends()


def test_a_folder_that_is_gone_is_unreachable(place: Place) -> None:
    place.folder.rename(place.tmp / "elsewhere")

    for call in (lambda hub: hub.ends(), lambda hub: hub.push(place.till.say())):
        with pytest.raises(HubUnreachable):
            call(place.hub(place.till))


def test_a_full_folder_says_so_and_leaves_nothing_half_done(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.hub(place.till).push(place.till.say(5))
    before = {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()}

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(HubFull):
            place.hub(place.till).push(place.till.say())

    assert {path: path.read_bytes() for path in place.folder.rglob("*") if path.is_file()} == before
    place.hub(place.till).push(place.till.rows[5:])
    assert place.said(place.till) == [1, 2, 3, 4, 5, 6]


DEEDS = some.one_of(
    some.tuples(some.just("push"), some.integers(1, 30), some.just(0)),
    some.tuples(some.sampled_from(["cut", "flip", "zero", "drop", "copy", "move", "strip"]), some.integers(0), some.integers(0)),
)  # fmt: skip


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=some.lists(DEEDS, min_size=2, max_size=14))
def test_whatever_befalls_the_folder_no_wrong_entry_comes_out_and_its_writer_mends_it(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, int, int]]
) -> None:
    place = Place(tmp_path_factory.mktemp("any"))
    for what, which, where in deeds:
        if what == "push":
            place.till.say(which)
            hub = place.hub(place.till)
            end = hub.ends().get(place.till.id)
            hub.push(place.till.rows[end.seq if end else 0 :])
        elif files := place.files():
            harm(files[which % len(files)], what, where)
        numbers = place.said(place.till)
        assert numbers == list(range(1, len(numbers) + 1))

    hub = place.hub(place.till)
    end = hub.ends().get(place.till.id)
    hub.push(place.till.rows[end.seq if end else 0 :])
    assert place.said(place.till) == list(range(1, len(place.till.rows) + 1))


def harm(file: Path, what: str, where: int) -> None:
    data = bytearray(file.read_bytes())
    at = where % max(1, len(data))
    match what:
        case "cut":
            file.write_bytes(data[:at])
        case "flip" if data:
            data[at] ^= 1 << where % 8
            file.write_bytes(data)
        case "zero":
            data[at : at + 512] = bytes(len(data[at : at + 512]))
            file.write_bytes(data)
        case "drop":
            file.unlink()
        case "copy":
            shutil.copyfile(file, file.with_name(f"copy {where} of {file.name}"))
        case "move":
            (file.parent / str(where % 5)).mkdir(exist_ok=True)
            file.replace(file.parent / str(where % 5) / file.name)
        case "strip":
            file.write_bytes(data[at:])


def test_devices_are_known_by_their_ids_not_by_their_folders(place: Place) -> None:
    place.hub(place.till).push(place.till.say(2))
    (place.folder / place.till.id.hex).rename(place.folder / UUID(int=7).hex)

    assert place.said(place.till) == [1, 2]
    place.hub(place.till).push(place.till.say(2))
    assert place.said(place.till) == [1, 2, 3, 4]
