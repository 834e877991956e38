"""Whatever is done to the file behind the program's back is found, and called by its name."""
# ruff: noqa: S608 - a forger's statements, made of our own names

import json
import shutil
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from beesdesk.db.file import FILE_NAME
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KEY_FILE
from beesdesk.db.log import Entry, canonical
from beesdesk.db.table import TABLES, Nature
from beesdesk.db.verify import Break, Fault, verify
from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.reconciling import Actual
from beesdesk.pos.sessions import close_till, move_cash, open_till
from beesdesk.words import Unit

PAYMENT = "INSERT INTO payment (id, sale_id, position, tender, amount, handed, device_id, seq)"
FACTS = {shape.name: shape for shape in TABLES.values() if shape.nature is Nature.FACT}


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """A shop after a day with three sales, a row at least in every table of facts."""
    code, cheese = till.product(), till.product("Comté", "24.90", article="12345", unit=Unit.KG)
    till.scan(cheese, Amounts(gross=Decimal("0.510"), tare=Decimal("0.010")))
    till.pay()
    for _ in range(2):
        till.scan_many(code, 3)
        till.do(take_back, 1, Decimal(1), now=till.now(), who="Nadia B.")
        till.clock.pass_by(minutes=3)
        till.pay("cash", "5.00")
    till.do(move_cash, Decimal(-20), reason="banque", now=till.now(), who="Nadia B.")
    till.do(
        close_till, Decimal("85.00"), {Decimal("0.05"): 10, Decimal(1): 84},
        actuals={"card": Actual(Decimal(1), Decimal("0.01"))}, remark="Ticket 1", cashier="Nadia B.", now=till.now(),
    )  # fmt: skip
    till.do(open_till, Decimal(5), {Decimal(5): 1}, cashier="Nadia B.", now=till.now())
    till.rare_facts()
    return till


def forge(shop: FakeShop, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Change the file as somebody who knows how would: past the triggers and the foreign keys."""
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for sql, parameters in statements:
        assert connection.execute(sql, parameters).rowcount, f"{sql} touched nothing"
    connection.close()


def found(shop: FakeShop) -> Break:
    broken = shop.read(verify).first_break
    assert broken is not None
    return broken


def entry_of(shop: FakeShop, kind: str) -> int:
    return int(shop.read(lambda session: session.value("SELECT seq FROM log WHERE kind = ? ORDER BY seq", (kind,))))


def test_an_honest_file_is_whole(sold: FakeShop) -> None:
    verdict = sold.read(verify)
    entries = sold.read(lambda session: session.value("SELECT count(*) FROM log"))

    assert (verdict.entries, verdict.sales, verdict.first_break) == (entries, 3, None)


def test_a_new_shop_is_whole(shop: FakeShop) -> None:
    verdict = shop.read(verify)
    assert (verdict.sales, verdict.first_break) == (0, None)
    assert verdict.entries > 0


# The chain


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("kind = 'act'", Fault.SEAL),
        ("id = x'00112233445566778899aabbccddeeff'", Fault.SEAL),
        ("id = x'00'", Fault.SEAL),
        ("hlc = hlc + 1", Fault.SEAL),
        ("hlc = 1", Fault.CLOCK),
        ("revision = 2", Fault.SEAL),
        ("body = replace(body, 'total\":', 'total\":1')", Fault.SEAL),
        ("body = ' ' || body", Fault.SEAL),
        ("body = CAST(x'ff' || body AS TEXT)", Fault.SEAL),
        ("previous = zeroblob(32)", Fault.CHAIN),
        ("previous = 'text'", Fault.SEAL),
        ("hash = zeroblob(32)", Fault.SEAL),
        ("signature = zeroblob(64)", Fault.SIGNATURE),
        ("signature = x''", Fault.SIGNATURE),
        ("signature = 'text'", Fault.SEAL),
        ("seq = 100000", Fault.SEQUENCE),
        ("device_id = zeroblob(16)", Fault.SEQUENCE),
    ],
)
def test_an_entry_that_was_touched_is_named(sold: FakeShop, change: str, fault: Fault) -> None:
    seq = entry_of(sold, "sale")
    forge(sold, (f"UPDATE log SET {change} WHERE seq = ?", (seq,)))

    assert (found(sold).seq, found(sold).kind) == (seq, fault)


@pytest.mark.parametrize("place", ["first", "middle"])
def test_an_entry_that_was_removed_is_missed(sold: FakeShop, place: str) -> None:
    seq = 1 if place == "first" else entry_of(sold, "cash_movement")
    forge(sold, ("DELETE FROM log WHERE seq = ?", (seq,)))

    assert (found(sold).seq, found(sold).kind) == (seq, Fault.SEQUENCE)


def test_a_tail_cut_off_without_its_facts_is_found(sold: FakeShop) -> None:
    last = sold.read(lambda session: session.value("SELECT max(seq) FROM log"))
    forge(sold, ("DELETE FROM log WHERE seq = ?", (last,)))

    assert found(sold).kind is Fault.UNLOGGED
    assert found(sold).seq == last


def test_a_log_that_is_gone_is_missed(sold: FakeShop) -> None:
    forge(sold, ("DELETE FROM log", ()))
    assert (found(sold).seq, found(sold).kind) == (1, Fault.SEQUENCE)


def test_two_entries_that_changed_places_are_found(sold: FakeShop) -> None:
    seq = entry_of(sold, "sale")
    forge(
        sold,
        ("UPDATE log SET seq = -1 WHERE seq = ?", (seq,)),
        ("UPDATE log SET seq = ? WHERE seq = ?", (seq, seq + 1)),
        ("UPDATE log SET seq = ? WHERE seq = -1", (seq + 1,)),
    )
    assert (found(sold).seq, found(sold).kind) == (seq, Fault.CHAIN)


def rewrite(shop: FakeShop, key: ed25519.Ed25519PrivateKey | None, change: Callable[[int, str], str]) -> None:
    """Write the whole chain anew over changed bodies, signed with a key, or with the old signatures."""
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    rows = connection.execute("SELECT seq, kind, id, hlc, revision, body, signature FROM log ORDER BY seq").fetchall()
    shop_id = UUID(bytes=connection.execute("SELECT shop_id FROM this_device").fetchone()[0])
    connection.close()
    previous, statements = bytes(32), []
    for seq, kind, key_id, hlc, revision, old, signature in rows:
        body = change(seq, old)
        seal = Entry(shop_id, shop.device_id, seq, kind, UUID(bytes=key_id), hlc, revision, body, previous).hash
        signed = key.sign(seal) if key else signature
        statement = "UPDATE log SET body = ?, previous = ?, hash = ?, signature = ? WHERE seq = ?"
        statements.append((statement, (body, previous, seal, signed, seq)))
        previous = seal
    forge(shop, *statements)


def test_a_chain_written_anew_without_the_key_is_found(sold: FakeShop) -> None:
    seq = entry_of(sold, "sale")
    rewrite(sold, None, lambda n, body: body.replace('"cashier":"Nadia B."', '"cashier":"Zoé"') if n == seq else body)
    assert (found(sold).seq, found(sold).kind) == (seq, Fault.SIGNATURE)


def test_a_chain_written_anew_with_another_key_is_found(sold: FakeShop) -> None:
    rewrite(sold, ed25519.Ed25519PrivateKey.generate(), lambda _, body: body)
    assert (found(sold).seq, found(sold).kind) == (1, Fault.SIGNATURE)


def test_another_key_in_the_device_table_is_found(sold: FakeShop) -> None:
    forge(sold, ("UPDATE device SET public_key = randomblob(32)", ()))
    assert (found(sold).seq, found(sold).kind) == (1, Fault.DEVICE)


@pytest.mark.parametrize("stored", ["x''", "'text'", "zeroblob(32)", "x'00ff'"])
def test_a_key_that_is_none_is_found(sold: FakeShop, stored: str) -> None:
    forge(sold, (f"UPDATE device SET public_key = {stored}", ()))
    assert (found(sold).seq, found(sold).kind) == (1, Fault.DEVICE)


def test_a_device_that_nobody_enrolled_is_found(sold: FakeShop) -> None:
    forge(sold, ("DELETE FROM device", ()))
    assert (found(sold).seq, found(sold).kind) == (1, Fault.DEVICE)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "[]",
        '{"rows":[]}',
        '{"rows":[1]}',
        '{"rows":[["add","sale",{"id":"zz"}]]}',
        '{"rows":[["add","sale",{"total":1.5}]]}',
        '{"rows":[["add","sale",{"total":NaN}]]}',
        '{ "rows":[["set","sale","00"]]}',
        "no json",
        '{"rows":' + "[" * 200,
    ],
)
def test_what_no_program_writes_is_found_though_the_device_signed_it(sold: FakeShop, body: str) -> None:
    key = ed25519.Ed25519PrivateKey.from_private_bytes((sold.path.parent / KEY_FILE).read_bytes())
    seq = entry_of(sold, "sale")
    rewrite(sold, key, lambda n, old: body if n == seq else old)
    assert (found(sold).seq, found(sold).kind) == (seq, Fault.BODY)


# The facts


@pytest.mark.parametrize("name", sorted(FACTS))
def test_a_fact_changed_in_its_table_is_named(sold: FakeShop, name: str) -> None:
    """Every column but the key, by a small change that the column's type takes."""
    shape = FACTS[name]
    connection = dbapi2.connect(str(sold.path), isolation_level=None)
    connection.execute(f"DROP TRIGGER {name}_no_update")
    tried = 0
    for column, kind in zip(shape.columns[1:], shape.codecs[1:], strict=True):
        kept = connection.execute(f"SELECT rowid, {column} FROM {name} WHERE {column} IS NOT NULL").fetchone()
        if kept is None:
            continue
        value = {"INTEGER": f"{column} + 1000", "TEXT": f"{column} || 'x'", "BLOB": "randomblob(16)"}[kind.sql]
        connection.execute(f"UPDATE {name} SET {column} = {value} WHERE rowid = ?", kept[:1])
        assert (found(sold).kind, found(sold).table) == (Fault.CHANGED, name), column
        connection.execute(f"UPDATE {name} SET {column} = ? WHERE rowid = ?", kept[::-1])
        tried += 1
    connection.close()

    assert tried >= 2
    assert sold.read(verify).first_break is None


def line(shop: FakeShop) -> tuple[bytes, int]:
    """Return the id of a line of the second sale, and its entry."""
    sql = "SELECT l.id, l.seq FROM sale_line l JOIN sale s ON s.id = l.sale_id WHERE s.number = 2 ORDER BY position"
    found_line: tuple[bytes, int] = shop.read(lambda session: session.values(sql))[0]
    return found_line


@pytest.mark.parametrize(
    "change",
    [
        "amount = amount - 1",
        "amount = CAST(amount AS TEXT) || 'x'",
        "amount = CAST(amount AS BLOB)",
        "amount = amount + 0.5",
        "name = CAST(name AS BLOB)",
        "name = CAST(x'ff41' AS TEXT)",
        "name = ''",
        "tags = NULL",
        "lot = 'L1'",
        "sale_id = lower(hex(sale_id))",
        "sale_id = zeroblob(16)",
        "device_id = zeroblob(16)",
        "device_id = lower(hex(device_id))",
        "seq = seq + 1",
        "seq = 1",
    ],
)
def test_a_line_changed_behind_the_triggers_is_named_with_its_sale(sold: FakeShop, change: str) -> None:
    key, seq = line(sold)
    forge(sold, (f"UPDATE sale_line SET {change} WHERE id = ?", (key,)))
    broken = found(sold)

    assert (broken.kind, broken.seq, broken.table, broken.row_id) == (Fault.CHANGED, seq, "sale_line", UUID(bytes=key))
    assert broken.sale == 2
    assert broken.what == f"sale_line {UUID(bytes=key)} sale 2"


def test_a_sale_whose_number_was_changed_is_named_by_the_number_that_the_log_knows(sold: FakeShop) -> None:
    forge(sold, ("UPDATE sale SET number = 77 WHERE number = 2", ()))
    assert (found(sold).kind, found(sold).table, found(sold).sale) == (Fault.CHANGED, "sale", 2)


@pytest.mark.parametrize("name", sorted(FACTS))
def test_a_fact_that_was_removed_is_missed(sold: FakeShop, name: str) -> None:
    forge(sold, (f"DELETE FROM {name} WHERE rowid = (SELECT max(rowid) FROM {name})", ()))
    assert (found(sold).kind, found(sold).table) == (Fault.MISSING, name)


@pytest.mark.parametrize("seq", ["seq", "1", "100000", "-5"])
def test_a_row_that_no_entry_wrote_is_named(sold: FakeShop, seq: str) -> None:
    key = uuid7()
    forge(
        sold,
        (f"{PAYMENT} SELECT ?, sale_id, 9, tender, 100, 100, device_id, {seq} FROM payment LIMIT 1", (key.bytes,)),
    )
    broken = found(sold)
    assert (broken.kind, broken.table, broken.row_id, broken.sale) == (Fault.UNLOGGED, "payment", key, 1)


def test_a_forged_row_hides_behind_no_id_of_its_entry(sold: FakeShop) -> None:
    forge(
        sold,
        (f"{PAYMENT} SELECT id, id, 9, 'cash', 1, 1, device_id, seq FROM sale WHERE number = 1", ()),
    )
    assert (found(sold).kind, found(sold).table, found(sold).sale) == (Fault.UNLOGGED, "payment", 1)


def test_a_fact_swapped_for_a_forged_one_is_found(sold: FakeShop) -> None:
    key, _ = line(sold)
    forge(sold, ("UPDATE sale_line SET id = ? WHERE id = ?", (uuid7().bytes, key)))
    assert (found(sold).kind, found(sold).row_id) == (Fault.MISSING, UUID(bytes=key))


@pytest.fixture
def joined(sold: FakeShop, template: Path, tmp_path: Path) -> tuple[FakeShop, UUID]:
    """A shop that holds the log and the facts of another till too, as after an exchange; and that till's identity."""
    folder, other_id = tmp_path / "other", uuid7()
    shutil.copytree(template, folder)
    connection = dbapi2.connect(str(folder / FILE_NAME), isolation_level=None)
    connection.execute("DROP TRIGGER log_no_delete")
    for name in ("log", "device", "tender", "barcode_pattern", "this_device"):
        connection.execute(f"DELETE FROM {name}")
    shop_id = sold.read(lambda session: session.device.shop_id)
    connection.execute("INSERT INTO this_device VALUES (?, ?, 2)", (other_id.bytes, shop_id.bytes))
    connection.close()
    (folder / KEY_FILE).unlink()
    (tmp_path / "nothing").mkdir()
    other = FakeShop.in_folder(folder, tmp_path / "nothing")
    other.open_till()
    other.scan(other.product())
    other.pay()
    other.close()

    connection = dbapi2.connect(str(sold.path), isolation_level=None)
    connection.execute("ATTACH ? AS other", (str(other.path),))
    for name in ("log", "device", *FACTS):
        connection.execute(f"INSERT INTO main.{name} SELECT * FROM other.{name}")
    connection.close()
    return sold, other_id


def test_the_logs_of_several_devices_are_walked_each_by_itself(joined: tuple[FakeShop, UUID]) -> None:
    verdict = joined[0].read(verify)
    assert (verdict.first_break, verdict.sales) == (None, 4)


def test_what_was_changed_of_another_device_is_named_with_that_device(joined: tuple[FakeShop, UUID]) -> None:
    shop, other_id = joined
    forge(shop, ("UPDATE payment SET amount = amount + 1 WHERE device_id = ?", (other_id.bytes,)))
    broken = found(shop)
    assert (broken.device_id, broken.kind, broken.table, broken.sale) == (other_id, Fault.CHANGED, "payment", 1)


def test_a_log_of_a_device_that_nobody_knows_is_found(joined: tuple[FakeShop, UUID]) -> None:
    shop, other_id = joined
    forge(shop, ("DELETE FROM device WHERE id = ?", (other_id.bytes,)))
    assert (found(shop).device_id, found(shop).kind) == (other_id, Fault.DEVICE)


def test_rows_in_another_order_than_they_were_written_are_no_fault(sold: FakeShop) -> None:
    connection = dbapi2.connect(str(sold.path), isolation_level=None)
    connection.execute("DROP TRIGGER sale_line_no_delete")
    connection.execute("CREATE TEMP TABLE turned AS SELECT * FROM sale_line ORDER BY rowid DESC")
    connection.execute("DELETE FROM sale_line")
    connection.execute("INSERT INTO sale_line SELECT * FROM temp.turned ORDER BY rowid")
    connection.close()

    verdict = sold.read(verify)
    assert (verdict.first_break, verdict.sales) == (None, 3)


@pytest.fixture
def closed(sold: FakeShop) -> Path:
    """The folder of the shop, closed: one file that holds everything."""
    sold.close()
    return sold.path.parent


@given(data=st.data())
@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_byte_changed_in_any_entry_is_found(
    closed: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    shutil.copytree(closed, folder, dirs_exist_ok=True)
    column = data.draw(st.sampled_from(["body", "previous", "hash", "signature", "id", "kind"]))
    seq = flip_a_byte(folder / FILE_NAME, column, data)

    shop = FakeShop.open_existing(folder)
    broken = shop.read(verify).first_break
    shop.close()
    assert broken is not None
    assert broken.seq == seq


def flip_a_byte(path: Path, column: str, data: st.DataObject) -> int:
    """Change one byte of one column of some entry; return its number."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("DROP TRIGGER log_no_update")
    seq = data.draw(st.integers(1, connection.execute("SELECT max(seq) FROM log").fetchone()[0]))
    sql = f"SELECT CAST({column} AS BLOB), typeof({column}) FROM log WHERE seq = ?"
    value, kind = connection.execute(sql, (seq,)).fetchone()
    changed = bytearray(value)
    changed[data.draw(st.integers(0, len(value) - 1))] ^= data.draw(st.integers(1, 255))
    cast = "CAST(? AS TEXT)" if kind == "text" else "?"
    connection.execute(f"UPDATE log SET {column} = {cast} WHERE seq = ?", (bytes(changed), seq))
    connection.close()
    return seq


def test_the_seal_needs_nothing_but_the_standard_library(sold: FakeShop) -> None:
    """What an auditor would write after reading the format."""
    connection = dbapi2.connect(str(sold.path))
    shop_id, device = connection.execute("SELECT lower(hex(shop_id)), lower(hex(id)) FROM this_device").fetchone()
    previous = bytes(32)
    rows = connection.execute("SELECT seq, kind, lower(hex(id)), hlc, revision, body, hash FROM log ORDER BY seq")
    for seq, kind, key, hlc, revision, body, seal in rows:
        digest = sha256(body.encode()).hexdigest()
        parts = ("beesdesk-log-1", shop_id, device, seq, kind, key, hlc, revision, digest, previous.hex())
        assert sha256("\n".join(map(str, parts)).encode()).digest() == seal
        assert canonical(json.loads(body)) == body
        previous = seal
    connection.close()
