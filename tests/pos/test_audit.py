"""What the device itself sealed wrongly: numbers, sales, Z reports and closings that do not add up."""
# ruff: noqa: S608 - statements made of our own names

import json
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from any_sale import WHO as ANY_WHO
from any_sale import fill, furnish, settle_up
from archiving import write
from cryptography.hazmat.primitives.asymmetric import ed25519
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.archives.checking import check_archive
from beesdesk.backups import witnesses
from beesdesk.db.keys import KEY_FILE
from beesdesk.db.log import Entry, canonical
from beesdesk.db.verify import Break, Fault
from beesdesk.db.witnessed import Doubt
from beesdesk.pos.actions import cancel
from beesdesk.pos.audit import examine
from beesdesk.pos.refunds import refund
from beesdesk.pos.sessions import close_till, move_cash, open_drawer, open_till
from benchmarks.tamper import stand_alone

WHO = "Nadia B."


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """Two closed days with cash movements, cancelled baskets and drawer openings, and a third one begun."""
    milk, wine = till.product(deposit="0.20"), till.product("Vin", "7.15", vat="21")
    for day in range(3):
        if day:
            till.do(open_till, Decimal(100), cashier=WHO, now=till.now())
        for turn in range(3):
            till.scan_many(milk, turn + 1)
            till.scan(wine)
            till.clock.pass_by(minutes=2)
            till.pay(("cash", "card")[turn % 2])
        till.do(move_cash, Decimal(-20), reason="banque", now=till.now(), who=WHO)
        till.do(open_drawer, reason="monnaie", now=till.now(), who=WHO)
        till.scan(milk)
        till.do(cancel, reason="parti", now=till.now(), who=WHO)
        if day < 2:
            till.do(close_till, Decimal(90), cashier=WHO, now=till.now())
    till.rare_facts()
    return till


def reseal(shop: FakeShop, table: str, which: int, /, **changes: Any) -> None:
    """Change a row in its table and in its entry, and seal the log anew from there on, with the device's own key."""
    key = ed25519.Ed25519PrivateKey.from_private_bytes((shop.path.parent / KEY_FILE).read_bytes())
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    row_id, first = connection.execute(
        f"SELECT id, seq FROM {table} ORDER BY rowid LIMIT 1 OFFSET ?", (which - 1,)
    ).fetchone()
    for column, value in changes.items():
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, row_id))
    shop_id = UUID(bytes=connection.execute("SELECT shop_id FROM this_device").fetchone()[0])
    rows = connection.execute(
        "SELECT seq, kind, id, hlc, revision, body, previous FROM log WHERE seq >= ? ORDER BY seq", (first,)
    )
    previous = None
    for seq, kind, entry_id, hlc, revision, old, before in rows.fetchall():
        document = json.loads(old)
        previous = previous or before
        for deed, name, doc, *_ in document["rows"]:
            if (deed, name, doc["id"] if deed == "add" else "") == ("add", table, row_id.hex()):
                doc.update({k: v.hex() if isinstance(v, bytes) else v for k, v in changes.items()})
            if deed == "add" and "head_hash" in doc and (name, doc["id"]) != (table, row_id.hex()):
                doc["head_hash"] = previous.hex()
                connection.execute(
                    f"UPDATE {name} SET head_hash = ? WHERE id = ?", (previous, bytes.fromhex(doc["id"]))
                )
        body = canonical(document)
        entry = Entry(shop_id, shop.device_id, seq, kind, UUID(bytes=entry_id), hlc, revision, body, previous)
        connection.execute(
            "UPDATE log SET body = ?, previous = ?, hash = ?, signature = ? WHERE seq = ?",
            (body, previous, entry.hash, key.sign(entry.hash), seq),
        )
        previous = entry.hash
    connection.close()


def totals(shop: FakeShop, change: Callable[[dict[str, Any]], None]) -> str:
    """Return the second Z report's figures, changed."""
    said = json.loads(shop.read(lambda session: session.value("SELECT totals FROM z_report WHERE number = 2")))
    change(said)
    return canonical(said)


def found(shop: FakeShop, tmp_path: Path) -> Break:
    """Return what is found in the shop; in its archive both verifiers must find the same."""
    broken = shop.read(examine).verdict.first_break
    path = write(shop, tmp_path / "archive.zip").path
    flaws, (theirs, _) = check_archive(path).flaws, stand_alone().verify(path)
    assert broken is not None
    named = f"sale {broken.sale}" if broken.sale is not None else broken.closing
    assert (flaws[0].fault, flaws[0].what, flaws[0].seq) == (broken.kind, named, broken.seq)
    assert (theirs.kind, theirs.what, theirs.entry) == (broken.kind, named, broken.seq)
    return broken


def test_an_honest_shop_adds_up(sold: FakeShop) -> None:
    assert sold.read(examine).verdict.first_break is None


def test_resealing_alone_changes_nothing(sold: FakeShop) -> None:
    """Else the tests below would find the forger's tool and not what it did."""
    reseal(sold, "sale", 2, cashier=WHO)
    assert sold.read(examine).verdict.first_break is None


@pytest.mark.parametrize(
    ("table", "number", "changes", "kind", "what"),
    [
        ("sale", 4, {"number": 40}, Fault.NUMBER, "sale 40"),
        ("z_report", 2, {"number": 3}, Fault.NUMBER, "z 3"),
        ("closing", 1, {"number": 2}, Fault.NUMBER, "year 2"),
        ("sale", 5, {"total": 1}, Fault.TOTALS, "sale 5"),
        ("sale", 5, {"rounding": 1}, Fault.TOTALS, "sale 5"),
        ("sale_line", 1, {"amount": 1}, Fault.TOTALS, "sale 1"),
        ("payment", 2, {"amount": 1}, Fault.TOTALS, "sale 2"),
        ("payment", 2, {"tender": "cash"}, Fault.TOTALS, "z 1"),
        ("sale_vat", 7, {"vat": 1}, Fault.TOTALS, "z 2"),
        ("sale_vat", 7, {"gross": 1}, Fault.TOTALS, "z 2"),
        ("cash_movement", 2, {"amount": -1900}, Fault.TOTALS, "z 2"),
        ("z_report", 2, {"turnover": 1}, Fault.TOTALS, "z 2"),
        ("z_report", 2, {"expected": 1}, Fault.TOTALS, "z 2"),
        ("z_report", 2, {"difference": 1}, Fault.TOTALS, "z 2"),
        ("z_report", 2, {"perpetual_before": 0}, Fault.TOTALS, "z 2"),
        ("z_report", 2, {"perpetual_after": 1}, Fault.TOTALS, "z 2"),
        ("z_report", 2, {"head_seq": 1}, Fault.HEAD, "z 2"),
        ("z_report", 2, {"head_hash": bytes(32)}, Fault.HEAD, "z 2"),
        ("closing", 1, {"head_hash": bytes(32)}, Fault.HEAD, "year 1"),
        ("closing", 1, {"turnover": 7, "perpetual_after": 7}, Fault.TOTALS, "year 1"),
        ("closing", 1, {"perpetual_before": 7, "perpetual_after": 7}, Fault.TOTALS, "year 1"),
        ("closing", 1, {"perpetual_after": 5}, Fault.TOTALS, "year 1"),
    ],
)  # fmt: skip
def test_what_does_not_add_up_is_named(
    sold: FakeShop, tmp_path: Path, table: str, number: int, changes: dict[str, Any], kind: Fault, what: str
) -> None:
    reseal(sold, table, number, **changes)
    broken = found(sold, tmp_path)
    assert (broken.kind, f"sale {broken.sale}" if broken.sale else broken.closing) == (kind, what)


@pytest.mark.parametrize(
    "name",
    ["sales", "turnover", "deposits", "rounding", "first_sale", "last_sale", "cancelled", "drawer_openings"],
)  # fmt: skip
def test_each_figure_of_a_z_report_is_worked_out_again(sold: FakeShop, tmp_path: Path, name: str) -> None:
    reseal(sold, "z_report", 2, totals=totals(sold, lambda said: said.update({name: said[name] + 1})))
    broken = found(sold, tmp_path)
    assert (broken.kind, broken.closing) == (Fault.TOTALS, "z 2")


@pytest.mark.parametrize("name", ["vat", "tenders", "movements", "corrections"])
def test_each_list_of_a_z_report_is_worked_out_again(sold: FakeShop, tmp_path: Path, name: str) -> None:
    reseal(sold, "z_report", 2, totals=totals(sold, lambda said: said.update({name: said[name][1:]})))
    assert found(sold, tmp_path).closing == "z 2"


@pytest.mark.parametrize(
    "name", ["sales", "turnover", "deposits", "rounding", "vat", "tenders", "corrections", "cancelled"]
)
def test_each_figure_of_a_day_is_worked_out_again(sold: FakeShop, tmp_path: Path, name: str) -> None:
    sold.do(close_till, Decimal(90), cashier=WHO, now=sold.now())
    sold.clock.pass_by(days=1)
    sold.do(open_till, Decimal(100), cashier=WHO, now=sold.now())
    said = json.loads(sold.read(lambda session: session.value("SELECT totals FROM closing WHERE period = 'day'")))
    figure = said["period"][name]
    said["period"][name] = figure[1:] if isinstance(figure, list) else figure + 1

    reseal(sold, "closing", 2, totals=canonical(said))

    assert found(sold, tmp_path).closing == "day 1"


def test_figures_that_an_older_program_did_not_know_are_not_asked_of_it(sold: FakeShop) -> None:
    reseal(sold, "z_report", 2, totals=totals(sold, lambda said: said.pop("cashiers")))
    assert sold.read(examine).verdict.first_break is None


def test_a_z_report_of_an_older_program_names_no_head(sold: FakeShop) -> None:
    """Its rows were written before the columns were there."""
    reseal(sold, "z_report", 1, cashier=WHO)
    connection = dbapi2.connect(str(sold.path), isolation_level=None)
    assert connection.execute("SELECT count(*) FROM z_report WHERE head_seq IS NULL").fetchone() == (0,)
    connection.close()


def test_a_clock_that_was_set_back_is_no_fault_and_is_said(sold: FakeShop) -> None:
    code = sold.product()
    sold.clock.now -= timedelta(hours=5)
    sold.scan(code)
    sold.pay()
    finding = sold.read(examine)
    seq = sold.read(lambda session: session.value("SELECT max(seq) FROM sale"))

    assert finding.verdict.first_break is None
    assert [(one.count, one.first) for one in finding.notes if one.doubt is Doubt.CLOCK] == [(1, seq)]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_sales_with_every_tender_and_their_refunds_add_up(template: Path, tmp_path: Path, seed: int) -> None:
    """What the till can do and the books do not know would be found wrong here."""
    chance = Random(seed)
    shelf = furnish(tmp_path / "shop", template)
    for _ in range(3):
        shelf.shop.open_till("900.00")
        for _ in range(6):
            fill(shelf, chance)
            sold = settle_up(shelf, chance)
            if sold.sale.total > 0 and chance.random() < 0.5:
                shelf.do(refund, sold.sale.id, None, reason="rendu", who=ANY_WHO)
        shelf.do(close_till, shelf.totals().cash_expected, cashier=ANY_WHO)
    heads, _ = witnesses(shelf.shop.path.parent)
    path = write(shelf.shop, tmp_path / "archive.zip").path
    finding = shelf.shop.read(examine, heads)
    shelf.shop.close()

    assert (finding.verdict.first_break, finding.notes) == (None, ())
    assert (check_archive(path).flaws, stand_alone().verify(path)[0]) == ((), None)
