from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.model import BarcodePattern
from beesdesk.catalog.patterns import PRESETS
from beesdesk.catalog.queries import patterns
from beesdesk.db.model import EnrolledDevice
from beesdesk.db.session import Session
from beesdesk.founding import found, use_preset
from beesdesk.pos.queries import tenders
from beesdesk.words import Unit


def count(shop: FakeShop, table: str) -> int:
    return int(shop.read(lambda session: session.value(f"SELECT count(*) FROM {table}")))  # noqa: S608 - our own names


def test_a_new_shop_knows_its_device_by_its_key(shop: FakeShop) -> None:
    device = shop.read(Session.get, EnrolledDevice, shop.device_id)
    assert (device.number, device.name, len(device.public_key)) == (1, "till-1", 32)


def test_a_new_shop_takes_cash_cards_vouchers_and_its_members_money(shop: FakeShop) -> None:
    known = shop.read(tenders)
    assert [one.code for one in known] == ["cash", "card", "meal_voucher", "eco_voucher", "wallet"]
    assert [one.code for one in known if one.gives_change or one.rounds] == ["cash"]
    assert [one.tag for one in known if one.tag] == ["meal", "eco"]


def test_it_knows_other_means_and_takes_them_once_they_are_switched_on(shop: FakeShop) -> None:
    seldom = shop.read(lambda session: session.values("SELECT code FROM tender WHERE withdrawn = 1 ORDER BY position"))
    assert seldom == [("local",), ("cheque",), ("on_account",)]


def test_a_new_shop_reads_codes_as_the_preset_says(shop: FakeShop) -> None:
    assert set(shop.read(patterns)) == set(PRESETS["bees"])


def test_a_shop_is_founded_once(shop: FakeShop) -> None:
    before = [count(shop, table) for table in ("log", "device", "tender", "barcode_pattern")]
    shop.do(found, public_key=bytes(32), preset="bees")
    assert [count(shop, table) for table in ("log", "device", "tender", "barcode_pattern")] == before


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_another_preset_takes_the_place_of_the_first(shop: FakeShop, name: str) -> None:
    shop.do(use_preset, name)
    assert set(shop.read(patterns)) == set(PRESETS[name])


def test_patterns_of_before_are_withdrawn_not_lost(shop: FakeShop) -> None:
    shop.do(use_preset, "louve")
    rows = shop.read(lambda session: session.rows(BarcodePattern, "SELECT * FROM barcode_pattern"))

    assert {row.prefix for row in rows if row.withdrawn} == {pattern.prefix for pattern in PRESETS["bees"]}
    assert all(isinstance(row.id, UUID) for row in rows)


def test_the_next_scan_is_read_by_the_new_preset(till: FakeShop) -> None:
    till.product("Riz vrac", "3.20", article="00123", unit=Unit.KG)
    till.do(use_preset, "louve")
    assert till.scan("2400123012504").basket.total == Decimal("4.00")


def test_a_preset_that_does_not_exist_changes_nothing(shop: FakeShop) -> None:
    with pytest.raises(KeyError):
        shop.do(use_preset, "nowhere")
    assert set(shop.read(patterns)) == set(PRESETS["bees"])
