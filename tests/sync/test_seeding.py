"""A new machine begins with the packed copy at the hub, and with nothing that nobody of the shop has said."""

import json
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2
from sync.enrolling import Office, fresh, joined, opened

from beesdesk.db.keys import KeySigner, create_key
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import NOTES, TABLES, Nature
from beesdesk.db.verify import verify
from beesdesk.members.model import Member
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.shifts.keeping import note_fact
from beesdesk.sync import joining
from beesdesk.sync.fingerprint import fingerprint
from beesdesk.sync.joining import ask, take_over
from beesdesk.sync.night_model import Result, Step
from beesdesk.sync.nightly import run_night
from beesdesk.sync.rounds import at_hub, exchange_now
from beesdesk.sync.seeding import make_seed, put_seed_if_due, read_seed, unpack_seed
from beesdesk.words import FactKind


@pytest.fixture
def office(shop: FakeShop, tmp_path: Path) -> Office:
    """An office with a member, who stands somewhere, and a week of sales."""
    office = Office(shop, tmp_path / "hub")
    card = shop.member("Zénobie", "Quatremains")
    member = shop.read(lambda session: session.rows(Member, "SELECT * FROM member"))[0].id
    shop.do(Session.change, Member, member, email="zenobie@exemple.be", phone="0470 00 00 97")
    shop.do(note_fact, member, FactKind.SUBSCRIPTION, {"mode": "irregular"}, now=shop.now(), who="Ada")
    shop.open_till()
    for _ in range(3):
        shop.scan(card)
        shop.scan(shop.product())
        shop.pay()
    shop.do(set_rule, "name", "La Ruche", who="", now=shop.now())
    return office


@pytest.fixture
def machine(tmp_path: Path, template: Path) -> Path:
    return fresh(tmp_path / "machine", template)


def unpacked(data: bytes, path: Path, shop: FakeShop) -> dbapi2.Connection:
    assert unpack_seed(data, path, shop.read(lambda session: session.device.shop_id)) is not None
    return dbapi2.connect(str(path))


def test_a_seed_holds_what_the_shop_said_and_nothing_of_this_machine(office: Office, tmp_path: Path) -> None:
    shop = office.shop
    data, seed = make_seed(shop)

    assert read_seed(data) == seed
    assert dict(seed.ends) == {shop.device_id: shop.read(lambda session: session.head.seq)}
    content = zlib.decompress(data.split(b"\n", 2)[2])
    for word in ("Zénobie", "Quatremains", "zenobie@exemple.be", "0470 00 00 97", "zenobie", "quatremains"):
        assert word.encode() not in content
    with closing(unpacked(data, tmp_path / "seed.db", shop)) as copy:
        local = [one.name for one in TABLES.values() if one.nature is Nature.LOCAL]
        for name in (*local, *NOTES, "this_device", "anchor"):
            assert copy.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,), name  # noqa: S608
        assert copy.execute("SELECT count(*) FROM sale").fetchone() == (3,)
        assert copy.execute("SELECT count(*) FROM log").fetchone() == (dict(seed.ends)[shop.device_id],)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not list(shop.path.parent.glob("*.part"))


def test_a_machine_begins_with_the_seed_and_pulls_the_rest(office: Office, machine: Path) -> None:
    shop = office.shop
    assert at_hub(shop, office.settings, lambda hub: put_seed_if_due(shop, hub))
    shop.do(set_rule, "name", "La Fourmilière", who="", now=shop.now())
    shop.member("Quirin", "Bleibtreu")
    told: list[tuple[int, int]] = []
    candidate = ask(machine, office.invite(), "Caisse 2", DeviceRole.TILL)
    office.let_in()
    done = take_over(candidate, Settings(), progress=lambda *figures: told.append(figures))
    assert done is not None
    assert joining.take_place(machine, shop.now())

    ends = dict(read_seed(at_hub(shop, office.settings, lambda hub: hub.snapshot() or b"")).ends)  # type: ignore[union-attr]
    assert told[-1][1] == shop.read(lambda session: session.head.seq) - ends[shop.device_id], (
        "the seed was pulled again"
    )
    with closing(opened(machine)) as till:
        assert till.read(shop_rules).name == "La Fourmilière"
        assert [name for (name,) in till.read(Session.values, "SELECT first_name FROM member ORDER BY number")] == [
            "Zénobie", "Quirin",
        ]  # fmt: skip
        assert till.read(Session.value, "SELECT email FROM member WHERE number = 1") == "zenobie@exemple.be"
        assert till.read(verify).first_break is None
        assert till.read(Session.values, "SELECT id, status, state FROM standing") == shop.read(
            Session.values, "SELECT id, status, state FROM standing"
        )
        exchange_now(till, load_settings(machine))
        office.exchange()
        assert till.read(fingerprint) == shop.read(fingerprint)


def test_with_and_without_a_seed_machines_hold_the_same(
    office: Office, machine: Path, tmp_path: Path, template: Path
) -> None:
    office.exchange()
    joined(office, fresh(tmp_path / "other", template), "Caisse 2")
    assert at_hub(office.shop, office.settings, lambda hub: put_seed_if_due(office.shop, hub))
    joined(office, machine, "Caisse 3")
    office.exchange()
    found = set()
    for folder in (machine, tmp_path / "other"):
        with closing(opened(folder)) as till:
            exchange_now(till, load_settings(folder))
            found.add(till.read(fingerprint))
    office.exchange()
    assert found == {office.shop.read(fingerprint)}


# A hub that lies


def forged(office: Office, data: bytes, path: Path, *statements: str, signer: KeySigner | None = None) -> bytes:
    """Return a seed whose file was changed, signed by the office's own key or another."""
    seed = read_seed(data)
    assert seed is not None
    path.write_bytes(zlib.decompress(data.split(b"\n", 2)[2]))
    with closing(dbapi2.connect(str(path), isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)
        file.execute("PRAGMA journal_mode=DELETE")
    content = path.read_bytes()
    changed = replace(seed, sha256=sha256(content).hexdigest(), size=len(content), signature=b"")
    seal = (signer or office.shop.signer).sign(changed.text.encode())
    return f"{changed.text}\n{seal.hex()}\n".encode() + zlib.compress(content)


def joins_without(office: Office, machine: Path, data: bytes) -> None:
    """Have the machine join past a seed that is not to be believed: it pulls everything."""
    at_hub(office.shop, office.settings, lambda hub: hub.put_snapshot(data, {}))
    office.exchange()
    joined(office, machine)
    with closing(opened(machine)) as till:
        assert till.read(Session.value, "SELECT sum(total) FROM sale") == 375
        assert till.read(shop_rules).name == "La Ruche"
        assert till.read(Session.value, "SELECT count(*) FROM log WHERE seq = 1") == 2
        assert till.read(verify).first_break is None
    assert not (machine / "seed.part").exists()


def test_a_seed_of_a_stranger_is_not_believed(office: Office, machine: Path, tmp_path: Path) -> None:
    (tmp_path / "stranger").mkdir()
    stranger = create_key(tmp_path / "stranger")
    data = forged(
        office, make_seed(office.shop)[0], tmp_path / "x.db", "UPDATE setting SET value = 'X'", signer=stranger
    )
    joins_without(office, machine, data)


def test_a_changed_sale_in_a_seed_is_noticed(office: Office, machine: Path, tmp_path: Path) -> None:
    statements = ("DROP TRIGGER sale_no_update", "UPDATE sale SET total = 1")
    joins_without(office, machine, forged(office, make_seed(office.shop)[0], tmp_path / "x.db", *statements))


def test_a_device_that_nobody_let_in_is_noticed(office: Office, machine: Path, tmp_path: Path) -> None:
    statement = """
        INSERT INTO log SELECT x'00112233445566778899aabbccddeeff', seq, kind, randomblob(16), hlc, revision, body,
        previous, randomblob(32), signature FROM log WHERE seq = 1
    """
    joins_without(office, machine, forged(office, make_seed(office.shop)[0], tmp_path / "x.db", statement))


@pytest.mark.parametrize("spoil", ["cut", "flipped", "empty", "text", "bomb", "newer", "other shop"])
def test_a_damaged_seed_is_of_no_use_and_nobody_waits_for_it(
    office: Office, machine: Path, tmp_path: Path, spoil: str
) -> None:
    data, seed = make_seed(office.shop)
    head = data[: len(data) - len(data.split(b"\n", 2)[2])]
    said = json.loads(seed.text)
    other = {
        "cut": data[:-100],
        "flipped": data[:-50] + bytes([data[-50] ^ 4]) + data[-49:],
        "empty": b"",
        "text": b"nothing\nof\nthe kind",
        "bomb": head + zlib.compress(bytes(seed.size * 50)),
        "newer": forged(office, data, tmp_path / "x.db", "UPDATE alembic_version SET version_num = '9999'"),
        "other shop": f"{canonical({**said, 'shop': '00' * 16})}\n00\n".encode() + data.split(b"\n", 2)[2],
    }[spoil]
    joins_without(office, machine, other)


# The night


def test_a_seed_is_put_once_a_week(office: Office) -> None:
    shop, settings = office.shop, office.settings

    def put() -> Result | None:
        return next(row.result for row in run_night(shop, settings) if row.step is Step.SEED)

    assert put() is Result.OK
    shop.clock.now += timedelta(days=1)
    assert put() is Result.SKIPPED
    shop.clock.now += timedelta(days=7)
    assert put() is Result.OK
    kept = read_seed(at_hub(shop, settings, lambda hub: hub.snapshot() or b""))
    assert kept is not None
    assert shop.now() - kept.at < timedelta(minutes=1)
