"""The tables are what the logs come to; a row that is otherwise is found."""

from pathlib import Path

import pytest
from fake_shop import FakeShop
from machines import exchange_all, joined
from sqlcipher3 import dbapi2

from beesdesk.catalog.model import Product
from beesdesk.db.session import Session
from beesdesk.erasing import erase_member
from beesdesk.shifts.keeping import project_all
from beesdesk.shifts.known import zone_of
from beesdesk.stock.levels import settle
from beesdesk.sync.following import follow
from beesdesk.sync.rebuilding import Difference, Fault, differences


@pytest.fixture
def busy(till: FakeShop) -> FakeShop:
    """A shop with something in every table of facts, a changed product and a forgotten member."""
    code = till.product()
    till.scan(code)
    till.pay()
    till.rare_facts()
    till.product("Pain", "3.10")
    till.member("Bart", number=77, eaters=("Jan",))
    boss = till.person("Ana", "administrator")
    till.do(erase_member, till.member_id(77), boss, today=till.today, now=till.now())
    (key,) = till.read(lambda session: session.rows(Product, "SELECT * FROM product WHERE name_fr = 'Pain'"))
    till.do(lambda session: session.change(Product, key.id, name_fr="Pain gris", brand="Le Fournil"))
    till.do(project_all, now=till.now())
    till.do(lambda session: settle(session, zone_of(session)))
    follow(till)
    return till


def test_the_logs_alone_give_the_same_tables(busy: FakeShop) -> None:
    assert differences(busy) == []


def test_the_logs_of_several_machines_give_the_same_tables_on_each(busy: FakeShop, tmp_path: Path) -> None:
    other = joined(busy, tmp_path / "other")
    other.open_till()
    other.scan(other.product("Café", "6.00"))
    other.pay()
    other.member("Mia")
    exchange_all(busy, other)
    for shop in (busy, other):
        follow(shop)
        assert differences(shop) == []


def forge(shop: FakeShop, *statements: str) -> None:
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    for sql in statements:
        connection.execute(sql)
    connection.close()


def test_a_register_changed_past_the_log_is_found(busy: FakeShop) -> None:
    forge(busy, "UPDATE product SET name_nl = 'vals' WHERE name_fr = 'Pain gris'")
    (found,) = differences(busy)

    assert (found.table, found.fault, found.columns) == ("product", Fault.OTHER, ("name_nl",))
    assert busy.read(Session.get, Product, found.row_id).name_nl == "vals", "nothing is changed by looking"


def test_a_fact_that_was_added_or_taken_away_is_found(busy: FakeShop) -> None:
    forge(
        busy,
        "PRAGMA foreign_keys=OFF",
        "DROP TRIGGER lateness_no_delete",
        "INSERT INTO lateness SELECT randomblob(16), place_id, member_id, 1, 1, 1, NULL, '', device_id, seq FROM lateness",
        "DELETE FROM lateness WHERE minutes = 20",
    )
    assert sorted((one.table, one.fault) for one in differences(busy)) == [
        ("lateness", Fault.EXTRA),
        ("lateness", Fault.MISSING),
    ]


def test_a_standing_and_a_stock_that_do_not_follow_are_found(busy: FakeShop) -> None:
    forge(
        busy, "UPDATE standing SET state = replace(state, 'exempt', 'regular')", "UPDATE stock_level SET on_hand = 7000"
    )
    found = differences(busy)

    assert {one.table for one in found} == {"standing", "stock_level"}
    assert all(isinstance(one, Difference) for one in found)
