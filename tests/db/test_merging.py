"""What one machine has written reaches the others' tables: all of it, and the same whatever the order."""

from pathlib import Path
from uuid import UUID

from fake_shop import FakeShop
from machines import exchange_all, hand_over, joined

from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.sync.fingerprint import fingerprint, table_digests


def test_what_one_machine_sells_is_in_the_tables_of_the_other(shop: FakeShop, tmp_path: Path) -> None:
    shop.product()
    shop.member()
    other = joined(shop, tmp_path / "other")
    other.open_till()
    other.scan(other.product("Pain", "3.10"))
    other.pay()
    other.member("Bart")
    hand_over(other, shop)

    exchange_all(shop, other)
    assert shop.read(table_digests) == other.read(table_digests)
    assert shop.read(fingerprint) == other.read(fingerprint)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM sale")) == 1
    assert shop.read(lambda session: session.value("SELECT count(*) FROM conflict")) == 0


def test_the_later_change_of_a_field_holds_and_the_other_one_is_a_conflict(shop: FakeShop, tmp_path: Path) -> None:
    shop.member()
    other = joined(shop, tmp_path / "other")
    exchange_all(shop, other)
    key = shop.member_id(1)
    shop.do(lambda session: session.change(Member, key, phone="01"))
    other.clock.pass_by(seconds=1)
    other.do(lambda session: session.change(Member, key, phone="02"))
    shop.do(lambda session: session.change(Member, key, email="a@example.org"))
    exchange_all(shop, other)

    for one in (shop, other):
        member = one.read(Session.get, Member, key)
        assert (member.phone, member.email) == ("02", "a@example.org")
        assert one.read(lambda session: session.values("SELECT name, grp FROM conflict")) == [("member", "phone")]
    assert shop.read(fingerprint) == other.read(fingerprint)
    assert isinstance(key, UUID)
