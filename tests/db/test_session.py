import json
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.db.ids import uuid7
from beesdesk.db.session import FactIsFinal, NotFound, Session
from beesdesk.db.table import TABLES, Nature
from beesdesk.pos.actions import take_back
from beesdesk.pos.model import Basket, CashMovement, Sale, Setting, UnknownCode
from beesdesk.pos.reconciling import Actual
from beesdesk.pos.sessions import close_till, move_cash, open_till

FACTS = sorted(shape.name for shape in TABLES.values() if shape.nature is Nature.FACT)


def bodies(shop: FakeShop) -> list[list[Any]]:
    return [row for (body,) in raw(shop, "SELECT body FROM log ORDER BY seq") for row in json.loads(body)["rows"]]


def raw(shop: FakeShop, sql: str, *parameters: object) -> list[Any]:
    return shop.read(lambda session: session.values(sql, parameters))


def setting(name: str = "name", value: str = "La Ruche") -> Setting:
    return Setting(uuid7(), name, value)


def test_what_was_written_is_found_by_its_id(shop: FakeShop) -> None:
    row = setting()
    shop.do(Session.insert, row)

    assert shop.read(Session.find, Setting, row.id) == row
    assert shop.read(Session.get, Setting, row.id) == row


def test_what_was_never_written_is_not_found(shop: FakeShop) -> None:
    assert shop.read(Session.find, Setting, uuid7()) is None
    with pytest.raises(NotFound):
        shop.read(Session.get, Setting, uuid7())


def test_a_change_touches_only_what_it_names(shop: FakeShop) -> None:
    row = setting()
    shop.do(Session.insert, row)
    shop.do(lambda session: session.change(Setting, row.id, value="Les Abeilles"))

    assert shop.read(Session.get, Setting, row.id) == Setting(row.id, "name", "Les Abeilles")


def test_the_log_keeps_a_change_with_the_version_that_it_replaces(shop: FakeShop) -> None:
    row = setting()
    shop.do(Session.insert, row)
    (first,) = raw(shop, "SELECT version FROM setting")[0]
    shop.do(lambda session: session.change(Setting, row.id, value="Les Abeilles"))
    (second,) = raw(shop, "SELECT version FROM setting")[0]

    assert second > first
    assert bodies(shop)[-2:] == [
        ["add", "setting", {"id": row.id.hex, "name": "name", "value": "La Ruche"}],
        ["set", "setting", row.id.hex, first, {"value": "Les Abeilles"}, []],
    ]


def test_what_a_change_empties_is_named_in_the_log(shop: FakeShop) -> None:
    card = shop.member(card="0420000001000")
    (key,) = raw(shop, "SELECT id FROM member")[0]
    shop.do(lambda session: session.change(_member(), UUID(bytes=key), email="a@example.org"))
    shop.do(lambda session: session.change(_member(), UUID(bytes=key), email=None))

    assert card
    assert bodies(shop)[-1][4:] == [{}, ["email"]]


def _member() -> type:
    return next(cls for cls, shape in TABLES.items() if shape.name == "member")


def test_changing_what_is_not_there_changes_nothing(shop: FakeShop) -> None:
    before = bodies(shop)
    with pytest.raises(NotFound):
        shop.do(lambda session: session.change(Setting, uuid7(), value="x"))

    assert bodies(shop) == before


def test_local_rows_leave_no_trace_in_the_log(till: FakeShop) -> None:
    before = bodies(till)
    till.scan(till.product())
    after = bodies(till)

    assert {row[1] for row in after[len(before) :]} == {"product", "product_code", "price", "vat"}


def test_several_rows_are_written_in_one_go(shop: FakeShop) -> None:
    rows = [setting(f"rule {n}") for n in range(300)]
    assert shop.do(Session.insert_many, rows) == 300
    assert shop.do(Session.insert_many, []) == 0

    read = shop.read(lambda session: session.rows(Setting, "SELECT id, name, value FROM setting ORDER BY id"))
    assert sorted(read, key=lambda row: row.name) == sorted(rows, key=lambda row: row.name)
    assert [row[2]["name"] for row in bodies(shop)[-300:]] == [row.name for row in rows]


def test_rows_can_be_walked_one_by_one(shop: FakeShop) -> None:
    shop.do(Session.insert_many, [setting(f"rule {n}") for n in range(10)])
    names = shop.read(lambda session: [name for (name,) in session.each("SELECT name FROM setting ORDER BY rowid")])
    assert names == [f"rule {n}" for n in range(10)]


def test_the_session_knows_what_changed(till: FakeShop) -> None:
    changed = []
    till.listen(changed.append)
    till.scan(till.product())

    assert {cls.__name__ for cls in changed[-1]} == {"Basket", "BasketLine"}


def test_an_action_that_fails_leaves_nothing(till: FakeShop) -> None:
    before = raw(till, "SELECT count(*) FROM log"), raw(till, "SELECT count(*) FROM setting")

    def half(session: Session) -> None:
        session.insert(setting())
        session.insert(CashMovement(uuid7(), uuid7(), till.now(), Decimal(1), "", ""))  # a session that does not exist

    with pytest.raises(dbapi2.IntegrityError):
        till.do(half)

    assert (raw(till, "SELECT count(*) FROM log"), raw(till, "SELECT count(*) FROM setting")) == before


def test_facts_are_not_changed_nor_deleted_through_the_session(till: FakeShop) -> None:
    with pytest.raises(FactIsFinal):
        till.do(lambda session: session.change(Sale, uuid7(), total=Decimal(0)))
    with pytest.raises(FactIsFinal):
        till.do(lambda session: session.delete(Sale, uuid7()))
    with pytest.raises(FactIsFinal):
        till.do(lambda session: session.execute_local(Sale, "DELETE FROM sale"))


def test_registers_are_never_deleted(shop: FakeShop) -> None:
    with pytest.raises(FactIsFinal):
        shop.do(lambda session: session.delete(Setting, uuid7()))


def test_local_rows_may_go(till: FakeShop) -> None:
    basket = till.scan(till.product()).basket
    row = UnknownCode(uuid7(), basket.id, "123", till.now())
    till.do(Session.insert, row)
    till.do(lambda session: session.delete(UnknownCode, row.id))

    assert till.read(Session.find, UnknownCode, row.id) is None
    assert till.do(lambda session: session.execute_local(Basket, "UPDATE basket SET name = 'Ana'")) == 1


def a_days_facts(till: FakeShop) -> None:
    """One row at least in every table of facts."""
    code = till.product()
    till.scan_many(code, 2)
    till.do(take_back, 1, Decimal(1), now=till.now(), who="Nadia B.")
    till.pay("cash", "5.00")
    till.do(move_cash, Decimal(5), reason="monnaie", now=till.now(), who="Nadia B.")
    counted = {Decimal("0.05"): 5, Decimal(1): 106}
    card = {"card": Actual(Decimal(0))}
    till.do(close_till, Decimal("106.25"), counted, actuals=card, cashier="Nadia B.", now=till.now())
    till.do(open_till, Decimal(5), {Decimal(5): 1}, cashier="Nadia B.", now=till.now())


def test_raw_sql_cannot_change_delete_or_replace_a_fact(till: FakeShop) -> None:
    a_days_facts(till)
    till.rare_facts()
    connection = dbapi2.connect(str(till.path), isolation_level=None)
    connection.execute("PRAGMA recursive_triggers=ON")
    for name in (*FACTS, "log"):
        row = connection.execute(f"SELECT * FROM {name} LIMIT 1").fetchone()  # noqa: S608 - our own names
        assert row is not None, f"no {name} to try it on"
        for sql in (
            f"UPDATE {name} SET seq = 1",  # noqa: S608
            f"UPDATE {name} SET rowid = rowid + 1000000",  # noqa: S608
            f"DELETE FROM {name}",  # noqa: S608
            f"INSERT OR REPLACE INTO {name} SELECT * FROM {name}",  # noqa: S608
            f"UPDATE OR REPLACE {name} SET seq = seq + 1",  # noqa: S608
        ):
            with pytest.raises(dbapi2.IntegrityError, match="facts"):
                connection.execute(sql)
    connection.close()


def test_our_own_connections_do_not_replace_facts_either(till: FakeShop) -> None:
    till.scan(till.product())
    till.pay()

    def forge(session: Session) -> None:
        session.execute_local(Basket, "INSERT OR REPLACE INTO sale SELECT * FROM sale")

    with pytest.raises(dbapi2.IntegrityError, match="facts"):
        till.do(forge)


def test_a_reader_writes_nothing(shop: FakeShop) -> None:
    with pytest.raises(FactIsFinal):
        shop.read(Session.insert, setting())
    with pytest.raises(FactIsFinal):
        shop.read(lambda session: session.execute_local(Basket, "DELETE FROM basket"))
    with pytest.raises(FactIsFinal):
        shop.read(lambda session: session.delete(Basket, uuid7()))
    with pytest.raises(FactIsFinal):
        shop.read(lambda session: session.change(Basket, uuid7(), name="Ana"))
