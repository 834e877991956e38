"""What one machine has written reaches the others' tables, once it is known to be right; what is wrong stops at its device."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fake_shop import LONG_AGO, FakeShop
from machines import admit, exchange_all, hand_keys, hand_over, joined

from beesdesk.catalog.model import Price, Product
from beesdesk.db import log
from beesdesk.db.ids import uuid7
from beesdesk.db.log import GENESIS, Entry, Sealed, canonical
from beesdesk.db.merging import Refused, Why, is_office
from beesdesk.db.model import Quarantine, Revocation
from beesdesk.db.sealing import NameNotHere
from beesdesk.db.session import Session
from beesdesk.db.table import NOTES, TABLES, Nature
from beesdesk.db.verify import verify
from beesdesk.erasing import erase_member
from beesdesk.members.member_pins import choose_member_pin
from beesdesk.members.model import Eater, Member
from beesdesk.pos.model import Setting
from beesdesk.shifts.model import Message
from beesdesk.sync.fingerprint import fingerprint, table_digests
from beesdesk.words import MessageKind, Unit


@pytest.fixture
def other(shop: FakeShop, tmp_path: Path) -> Iterator[FakeShop]:
    """A second machine, let in by the first; both know the same."""
    shop.clock.pass_by(days=365)  # past the moment at which the template was founded
    shop.product()
    shop.member(number=1, eaters=("Jan",))
    made = joined(shop, tmp_path / "other")
    exchange_all(shop, made)
    yield made
    made.close()


def ask(shop: FakeShop, sql: str, *parameters: object) -> list[Any]:
    return shop.read(lambda session: session.values(sql, parameters))


def same(*shops: FakeShop) -> None:
    assert len({json.dumps(shop.read(table_digests)) for shop in shops}) == 1
    assert len({shop.read(fingerprint) for shop in shops}) == 1


def rows_of(shop: FakeShop, after: int = 0) -> list[Sealed]:
    return shop.log_rows(shop.device_id, after, 1000)


def product(shop: FakeShop) -> UUID:
    return UUID(bytes=ask(shop, "SELECT id FROM product ORDER BY id")[0][0])


def sealed(shop: FakeShop, rows: list[Any], **changes: Any) -> Sealed:
    """Return the next entry of a machine's log as its program would write these rows, without writing it."""
    end = shop.log_ends().get(shop.device_id)
    seq, previous = (end.seq, end.hash) if end else (0, GENESIS)
    hlc = ask(shop, "SELECT max(hlc) FROM log")[0][0] + 1
    plain: dict[str, Any] = {
        "device_id": shop.device_id, "seq": seq + 1, "kind": "set", "id": uuid7(), "hlc": hlc, "revision": 1,
        "body": canonical({"rows": rows}), "previous": previous, **changes,
    }  # fmt: skip
    shop_id = shop.read(lambda session: session.device.shop_id)
    seal = Entry(shop_id, *plain.values()).hash
    return Sealed(*plain.values(), seal, shop.signer.sign(seal))


# What comes


def test_what_one_machine_sells_is_in_the_tables_of_the_other(shop: FakeShop, other: FakeShop) -> None:
    other.open_till()
    other.scan(other.product("Pain", "3.10"))
    other.pay()
    other.member("Bart")
    news: list[frozenset[type]] = []
    shop.listen(news.append)
    hand_over(other, shop)
    exchange_all(shop, other)

    same(shop, other)
    assert ask(shop, "SELECT count(*) FROM sale") == [(1,)]
    assert ask(shop, "SELECT first_name FROM member WHERE first_name = 'Bart'") == [("Bart",)]
    assert {"Sale", "Product", "Member"} <= {cls.__name__ for one in news for cls in one}
    assert shop.read(verify).first_break is None


def test_what_is_known_already_changes_nothing(shop: FakeShop, other: FakeShop) -> None:
    other.product("Pain")
    rows = rows_of(other)
    assert shop.take_in(rows).entries == 1
    before = shop.read(fingerprint)

    assert shop.take_in(rows).entries == 0
    assert shop.take_in(rows_of(shop)).refused == ()
    assert shop.read(fingerprint) == before


def test_nothing_of_a_page_is_kept_where_the_transaction_fails(shop: FakeShop, other: FakeShop) -> None:
    other.product("Pain")
    before = shop.read(fingerprint), shop.log_ends()

    def taken_and_lost(session: Session) -> None:
        from beesdesk.db import merging  # noqa: PLC0415 - as the shop does

        merging.take_in(session, rows_of(other), now=shop.now())
        raise NameNotHere

    with pytest.raises(NameNotHere):
        shop.do(taken_and_lost)
    assert (shop.read(fingerprint), shop.log_ends()) == before


def test_the_later_change_of_a_field_holds_and_the_other_one_is_a_conflict(shop: FakeShop, other: FakeShop) -> None:
    key = shop.member_id(1)
    shop.do(lambda session: session.change(Member, key, phone="01"))
    other.clock.pass_by(seconds=1)
    other.do(lambda session: session.change(Member, key, phone="02"))
    shop.do(lambda session: session.change(Member, key, email="a@example.org"))
    exchange_all(shop, other)

    for one in (shop, other):
        member = one.read(Session.get, Member, key)
        assert (member.phone, member.email) == ("02", "a@example.org")
        assert ask(one, "SELECT name, grp FROM conflict") == [("member", "phone")]
    same(shop, other)


def test_columns_that_belong_together_are_won_together(shop: FakeShop, other: FakeShop) -> None:
    price = UUID(bytes=ask(shop, "SELECT id FROM price")[0][0])
    shop.do(lambda session: session.change(Price, price, valid_from=date(2026, 1, 1)))
    other.clock.pass_by(seconds=1)
    other.do(lambda session: session.change(Price, price, amount=Decimal(9)))
    exchange_all(shop, other)

    for one in (shop, other):
        kept = one.read(Session.get, Price, price)
        assert (kept.valid_from, kept.amount) == (LONG_AGO, Decimal(9))
    assert ask(shop, "SELECT grp FROM conflict") == [("valid_from",)]


def test_whoever_wrote_another_field_since_has_not_seen_this_one_for_that(shop: FakeShop, other: FakeShop) -> None:
    key = product(shop)
    shop.do(lambda session: session.change(Product, key, name_fr="a"))
    other.clock.pass_by(seconds=1)
    other.do(lambda session: session.change(Product, key, brand="x"))
    other.do(lambda session: session.change(Product, key, name_fr="b", brand="y"))
    exchange_all(shop, other)

    same(shop, other)
    assert ask(shop, "SELECT grp FROM conflict") == [("name_fr",)]
    assert shop.read(Session.get, Product, key).name_fr == "b"


def test_who_writes_a_field_twice_at_once_has_seen_no_more_for_that(shop: FakeShop, other: FakeShop) -> None:
    key = product(shop)
    shop.do(lambda session: session.change(Product, key, name_fr="a"))
    other.clock.pass_by(seconds=1)

    def twice(session: Session) -> None:
        session.change(Product, key, name_fr="b")
        session.change(Product, key, name_fr="c")

    other.do(twice)
    exchange_all(shop, other)

    same(shop, other)
    assert ask(shop, "SELECT grp FROM conflict") == ask(other, "SELECT grp FROM conflict") == [("name_fr",)]
    assert shop.read(Session.get, Product, key).name_fr == "c"


def test_two_who_make_the_same_row_make_one(shop: FakeShop, other: FakeShop) -> None:
    key = uuid7()
    shop.do(Session.insert, Setting(key, "grace", "10"))
    other.clock.pass_by(seconds=1)
    other.do(Session.insert, Setting(key, "grace", "12"))
    shop.do(lambda session: session.change(Setting, key, value="11"))
    exchange_all(shop, other)

    same(shop, other)
    assert ask(other, "SELECT value FROM setting WHERE id = ?", key) == [("11",)]
    assert len(ask(other, "SELECT 1 FROM conflict WHERE grp = 'value'")) == 2


def test_the_same_fact_of_two_machines_is_the_earlier_ones(shop: FakeShop, other: FakeShop) -> None:
    key, member = uuid7(), shop.member_id(1)
    shop.clock.pass_by(seconds=5)
    for one in (shop, other):
        one.do(Session.insert, Message(key, MessageKind.ALERT, member, None, one.now(), "{}"))
    exchange_all(shop, other)

    same(shop, other)
    assert ask(shop, "SELECT device_id FROM message") == [(other.device_id.bytes,)]
    for one in (shop, other):
        assert one.read(verify).first_break is None
        assert ask(one, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'message_no_%'") == [(2,)]


# What is wrong


def refusal(shop: FakeShop, *rows: Sealed) -> Why | None:
    refused = shop.take_in(rows).refused
    return refused[0].why if refused else None


def test_what_is_wrong_with_an_entry_is_said_and_nothing_of_it_taken(shop: FakeShop, other: FakeShop) -> None:
    good = sealed(other, [["add", "setting", {"id": uuid7().hex, "name": "x", "value": "1"}]])
    shop_id = shop.read(lambda session: session.device.shop_id)
    forged = replace(good, body=good.body.replace('"1"', '"2"'))
    resealed = replace(forged, hash=forged.entry(shop_id).hash)
    wrong = {
        Why.GAP: replace(good, seq=good.seq + 1),
        Why.CHAIN: sealed(other, [["add", "setting", {"id": uuid7().hex}]], previous=bytes(32)),
        Why.SEAL: forged,
        Why.SIGNATURE: resealed,
        Why.CLOCK: sealed(other, [["add", "setting", {"id": uuid7().hex}]], hlc=1),
        Why.BODY: sealed(other, [], body='{"rows":[ ]}'),
    }
    before, ends = shop.read(fingerprint), shop.log_ends()
    assert {why: refusal(shop, row) for why, row in wrong.items()} == {why: why for why in wrong}
    assert (shop.read(fingerprint), shop.log_ends()) == (before, ends)
    (kept,) = shop.read(lambda session: session.rows(Quarantine, "SELECT id, seq, why, at FROM quarantine"))
    assert (kept.id, kept.why) == (other.device_id, "body")

    assert refusal(shop, good) is None
    assert ask(shop, "SELECT * FROM quarantine") == [], "who says better is let in again"


def test_a_time_that_no_clock_says_is_refused(shop: FakeShop, other: FakeShop) -> None:
    far = sealed(other, [["add", "setting", {"id": uuid7().hex, "name": "x", "value": "1"}]], hlc=2**63 - 1)
    assert refusal(shop, far) is Why.CLOCK


def test_one_wrong_device_does_not_hold_up_the_others(shop: FakeShop, other: FakeShop, tmp_path: Path) -> None:
    third = joined(shop, tmp_path / "third")
    exchange_all(shop, third)
    third.product("Café")
    other.product("Pain")
    bad = [replace(row, body="{}") for row in rows_of(other, 1)]
    taken = shop.take_in([*bad, *rows_of(third, 1)])

    assert taken.refused == (Refused(other.device_id, 2, Why.SEAL),)
    assert taken.entries == 1
    assert ask(shop, "SELECT count(*) FROM product WHERE name_fr = 'Café'") == [(1,)]
    third.close()


def test_what_comes_before_the_wrong_entry_is_taken(shop: FakeShop, other: FakeShop) -> None:
    other.product("Pain")
    other.product("Café")
    first, second = rows_of(other, 1)
    taken = shop.take_in([first, replace(second, body="{}")])

    assert (taken.entries, taken.refused) == (1, (Refused(other.device_id, 3, Why.SEAL),))
    assert ask(shop, "SELECT name_fr FROM product WHERE name_fr = 'Pain'") == [("Pain",)]


def test_a_log_that_forked_is_refused(shop: FakeShop, other: FakeShop) -> None:
    one = sealed(other, [["add", "setting", {"id": uuid7().hex, "name": "x", "value": "1"}]])
    two = sealed(other, [["add", "setting", {"id": uuid7().hex, "name": "x", "value": "2"}]])
    assert shop.take_in([one]).entries == 1
    assert refusal(shop, two) is Why.FORK


def test_what_this_machine_never_said_is_refused(shop: FakeShop, other: FakeShop) -> None:
    assert refusal(shop, sealed(shop, [["add", "setting", {"id": uuid7().hex, "name": "x", "value": "1"}]])) is Why.OWN
    assert other.take_in(rows_of(shop)).refused == ()


def test_a_stranger_is_taken_in_once_an_office_has_let_it_in(shop: FakeShop, tmp_path: Path) -> None:
    stranger = joined(shop, tmp_path / "stranger", admitted=False)
    stranger.product("Pain")
    assert refusal(shop, *rows_of(stranger)) is Why.STRANGER
    assert stranger.device_id not in shop.log_ends()

    admit(shop, stranger, "till")
    taken = shop.take_in(rows_of(stranger))
    assert (taken.entries, taken.refused) == (2, ())
    assert stranger.read(is_office), "until it hears what was said of it"
    hand_over(shop, stranger)
    assert not stranger.read(is_office)
    stranger.close()


def test_an_admission_that_comes_in_the_same_page_counts(shop: FakeShop, other: FakeShop, tmp_path: Path) -> None:
    third = joined(other, tmp_path / "third", admitted=False)
    third.product("Pain")
    admit(other, third, "till")
    taken = shop.take_in([*rows_of(third), *rows_of(other)])

    assert taken.refused == ()
    assert third.device_id in shop.log_ends()
    third.close()


def test_a_till_lets_nobody_in(shop: FakeShop, tmp_path: Path) -> None:
    till = joined(shop, tmp_path / "till", role="till")
    third = joined(shop, tmp_path / "third", admitted=False)
    admit(till, third)

    taken = shop.take_in([*rows_of(third), *rows_of(till)])
    assert [one.why for one in taken.refused] == [Why.STRANGER]
    for one in (till, third):
        one.close()


def test_a_restored_office_is_believed_once_it_was_pinned_and_the_first_one_still(
    shop: FakeShop, other: FakeShop, tmp_path: Path
) -> None:
    restored = joined(shop, tmp_path / "restored", admitted=False)
    admitted = joined(shop, tmp_path / "admitted", admitted=False)
    admit(restored, admitted, "till")
    assert refusal(other, *rows_of(restored), *rows_of(admitted)) is Why.STRANGER

    other.pin(restored.device_id, restored.signer.public_key)
    assert refusal(other, *rows_of(restored), *rows_of(admitted)) is None
    shop.product("Café")
    assert refusal(other, *rows_of(shop)) is None
    for one in (restored, admitted):
        one.close()


def test_a_machine_that_joins_believes_the_key_that_it_was_told(shop: FakeShop, tmp_path: Path) -> None:
    fresh = joined(shop, tmp_path / "fresh")
    fresh.pin(shop.device_id, bytes(32))
    shop.product()
    assert refusal(fresh, *rows_of(shop)) is Why.SIGNATURE
    fresh.pin(shop.device_id, shop.signer.public_key)
    assert refusal(fresh, *rows_of(shop)) is None
    fresh.close()


def test_what_a_revoked_device_says_afterwards_is_not_taken(shop: FakeShop, other: FakeShop) -> None:
    other.product("Pain")
    shop.do(Session.insert, Revocation(uuid7(), other.device_id, 1, shop.now(), "Ana", "lost"))

    assert refusal(shop, *rows_of(other)) is Why.REVOKED
    assert shop.log_ends()[other.device_id].seq == 1


def test_more_of_a_revoked_device_than_is_believed_is_shown(shop: FakeShop, other: FakeShop, tmp_path: Path) -> None:
    third = joined(shop, tmp_path / "third")
    exchange_all(shop, other, third)
    third.product("Pain")
    hand_over(third, other)
    shop.do(Session.insert, Revocation(uuid7(), third.device_id, 1, shop.now(), "Ana", "lost"))
    taken = other.take_in(rows_of(shop))

    assert taken.refused == (Refused(third.device_id, 2, Why.REVOKED),)
    assert ask(other, "SELECT id, seq, why FROM quarantine") == [(third.device_id.bytes, 2, "revoked")]
    third.close()


# What waits


def test_what_refers_to_a_row_that_is_not_here_waits_for_it(shop: FakeShop, other: FakeShop, tmp_path: Path) -> None:
    third = joined(shop, tmp_path / "third")
    exchange_all(shop, other, third)
    third.product("Pain")
    hand_over(third, other)
    key = product(third)
    (key,) = (UUID(bytes=one) for (one,) in ask(other, "SELECT id FROM product WHERE name_fr = 'Pain'"))
    other.do(lambda session: session.insert(Price(uuid7(), key, LONG_AGO, Decimal(7), demo=False)))
    other.do(lambda session: session.change(Product, key, brand="Le Fournil"))
    other.product("Café")

    taken = shop.take_in(rows_of(other))
    assert (taken.entries, taken.waiting) == (3, 2)
    assert ask(shop, "SELECT count(*) FROM product WHERE name_fr = 'Café'") == [(1,)], "nothing else waits behind"

    assert shop.take_in(rows_of(third)).waiting == 0
    assert shop.read(Session.get, Product, key).brand == "Le Fournil"
    exchange_all(shop, other, third)
    same(shop, other, third)
    third.close()


def test_an_entry_waits_whole_and_not_by_half(shop: FakeShop, other: FakeShop) -> None:
    rows = [
        ["add", "setting", {"id": uuid7().hex, "name": "x", "value": "1"}],
        ["add", "eater", {"id": uuid7().hex, "member_id": uuid7().hex, "name": ""}],
    ]
    assert shop.take_in([sealed(other, rows)]).waiting == 1
    assert ask(shop, "SELECT * FROM setting WHERE name = 'x'") == []


def test_what_cannot_stand_in_the_tables_is_kept_and_shown(shop: FakeShop, other: FakeShop) -> None:
    rows = [["add", "setting", {"id": uuid7().hex, "name": 7, "value": "1"}]]
    assert shop.take_in([sealed(other, rows)]).carried == 1
    assert ask(shop, "SELECT why FROM waiting") == [("unfit",)]


def test_what_a_newer_program_says_is_carried_and_put_in_after_an_upgrade(
    shop: FakeShop, other: FakeShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = uuid7().hex
    rows = [
        ["add", "setting", {"id": key, "name": "x", "value": "1", "colour": "red"}],
        ["add", "planet", {"id": uuid7().hex}],
    ]
    entry = sealed(other, rows)
    assert shop.take_in([entry]).carried == 1
    assert ask(shop, "SELECT value FROM setting WHERE name = 'x'") == [("1",)], "what is understood is put in"
    far = sealed(other, [["add", "setting", {"id": uuid7().hex, "name": "y", "value": "2"}]],
                 seq=entry.seq + 1, previous=entry.hash, hlc=entry.hlc + 1, revision=2)  # fmt: skip
    assert shop.take_in([far]).carried == 2
    assert ask(shop, "SELECT * FROM setting WHERE name = 'y'") == []

    monkeypatch.setattr("beesdesk.db.projecting.SCHEMA_REVISION", 2)
    folder = shop.path.parent
    shop.do(lambda session: session.connection.execute("UPDATE sync_state SET shape = '0001'"))
    shop.close()
    again = FakeShop.open_existing(folder)
    assert ask(again, "SELECT value FROM setting WHERE name = 'y'") == [("2",)]
    assert ask(again, "SELECT why FROM waiting") == [("unknown",)]
    again.close()


def test_notes_that_are_worked_out_anew_are_the_same(shop: FakeShop, other: FakeShop) -> None:
    key = product(shop)
    shop.do(lambda session: session.change(Product, key, name_fr="a", brand="b"))
    other.do(lambda session: session.change(Product, key, name_fr="c"))
    shop.do(lambda session: session.change(Member, shop.member_id(1), phone="01"))
    other.member("Bart")
    for _ in range(2):
        hand_over(shop, other)
        hand_over(other, shop)
    tables = ("register_write", "unrevealed", "waiting", "conflict")
    before = [sorted(ask(shop, f"SELECT * FROM {name}")) for name in tables]  # noqa: S608 - names above
    assert [len(rows) > 0 for rows in before] == [True, True, False, True]
    shop.do(lambda session: session.connection.execute("DELETE FROM conflict"))
    shop.do(lambda session: session.connection.execute("UPDATE sync_state SET shape = '', clock = 0"))
    folder = shop.path.parent
    shop.close()
    again = FakeShop.open_existing(folder)

    assert [sorted(ask(again, f"SELECT * FROM {name}")) for name in tables] == before  # noqa: S608 - as above
    assert ask(again, "SELECT clock FROM sync_state") >= ask(again, "SELECT max(hlc) FROM log")
    again.close()


# Persons


def test_names_are_blank_until_the_key_comes(shop: FakeShop, other: FakeShop) -> None:
    other.member("Bart", number=77, eaters=("Mia",))
    hand_over(other, shop)
    key = shop.member_id(77)
    assert shop.read(Session.get, Member, key).first_name == ""
    assert shop.persons_without_key() == [key]
    with pytest.raises(NameNotHere):
        shop.do(lambda session: session.change(Member, key, first_name="Bert"))

    with pytest.raises(NameNotHere):
        shop.do(choose_member_pin, key, "4826", "4826")
    assert key in other.person_keys_to_send()
    shop.take_keys({key: other.person_keys_to_send()[key]})
    other.person_keys_sent([key])
    assert key not in other.person_keys_to_send()
    assert shop.read(Session.get, Member, key).first_name == "Bart"
    assert ask(shop, "SELECT name FROM eater WHERE member_id = ?", key) == [("Mia",)]
    assert shop.persons_without_key() == []
    same(shop, other)


def test_a_wrong_key_reveals_nothing(shop: FakeShop, other: FakeShop) -> None:
    other.member("Bart", number=77)
    hand_over(other, shop)
    key = shop.member_id(77)
    shop.take_keys({key: bytes(32)})

    assert shop.read(Session.get, Member, key).first_name == ""
    assert shop.persons_without_key() == [key]


def erase(shop: FakeShop, number: int) -> UUID:
    key = shop.member_id(number)
    boss = shop.person("Ana", "administrator")
    shop.do(erase_member, key, boss, today=shop.today, now=shop.now())
    return key


def test_who_is_erased_on_one_machine_is_forgotten_on_the_others(shop: FakeShop, other: FakeShop) -> None:
    other.do(lambda session: session.change(Member, other.member_id(1), phone="0470 12"))
    key = erase(shop, 1)
    hand_over(shop, other)
    assert other.persons_forgotten() == {key}, "the log alone says it"
    exchange_all(shop, other)

    for one in (shop, other):
        member = one.read(Session.get, Member, key)
        assert (member.first_name, member.phone, member.erased) == ("", None, shop.today)
        assert ask(one, "SELECT name FROM eater") == [("",)]
        assert ask(one, "SELECT * FROM person_key WHERE id = ?", key) == []
        assert one.persons_forgotten() == {key}
        assert one.persons_without_key() == []
    same(shop, other)
    other.take_keys({key: bytes(32)})
    assert ask(other, "SELECT * FROM person_key WHERE id = ?", key) == [], "no key comes back"


def test_what_is_written_of_somebody_erased_elsewhere_stays_blank(shop: FakeShop, other: FakeShop) -> None:
    key = erase(shop, 1)
    other.clock.pass_by(minutes=5)
    other.do(lambda session: session.change(Member, key, first_name="Amélie", phone="0470 12"))
    other.do(lambda session: session.insert(Eater(uuid7(), key, "Mia")))
    exchange_all(shop, other)

    for one in (shop, other):
        assert one.read(Session.get, Member, key).first_name == ""
        assert {name for (name,) in ask(one, "SELECT name FROM eater")} == {""}
    same(shop, other)


def test_forgetting_comes_without_any_log_too(shop: FakeShop, other: FakeShop) -> None:
    key = shop.member_id(1)
    shop.forget_persons([key])
    assert shop.read(Session.get, Member, key).first_name == ""
    assert shop.persons_forgotten() == {key}
    with pytest.raises(NameNotHere):
        shop.do(lambda session: session.change(Member, key, first_name="Amélie"))
    hand_keys(shop, other)
    assert other.read(Session.get, Member, key).first_name == ""


def test_a_product_of_an_older_program_has_the_columns_it_knew(shop: FakeShop, other: FakeShop) -> None:
    key = uuid7()
    said = {"id": key.hex, "name_fr": "Pain", "name_nl": "Brood", "name_en": "Bread", "unit": "piece"}
    assert shop.take_in([sealed(other, [["add", "product", said]])]).carried == 0
    kept = shop.read(Session.get, Product, key)
    assert (kept.name_nl, kept.unit, kept.ratings) == ("Brood", Unit.PIECE, None)
    assert log.SCHEMA_REVISION == 1


def test_a_copy_without_names_and_keys_and_what_is_local_becomes_a_whole_machine(
    shop: FakeShop, other: FakeShop, tmp_path: Path
) -> None:
    key = shop.member_id(1)
    other.do(lambda session: session.change(Member, key, phone="0470 12"))
    other.do(lambda session: session.change(Product, product(other), name_fr="b"))
    shop.do(lambda session: session.change(Product, product(shop), name_fr="a"))
    exchange_all(shop, other)
    third = joined(shop, tmp_path / "third")
    third.do(_strip)
    folder = third.path.parent
    third.close()
    third = FakeShop.open_existing(folder)
    assert third.read(Session.get, Member, key).first_name == ""
    assert third.persons_without_key() == [key]

    third.take_keys({key: ask(shop, "SELECT key FROM person_key WHERE id = ?", key)[0][0]})
    assert third.read(Session.get, Member, key).phone == "0470 12"
    third.do(lambda session: session.change(Product, product(third), brand="x"))
    exchange_all(shop, other, third)
    same(shop, other, third)
    tables = ("register_write", "conflict")
    assert [ask(third, f"SELECT * FROM {name} ORDER BY 1, 2, 3, 4") for name in tables] == [  # noqa: S608 - names above
        ask(shop, f"SELECT * FROM {name} ORDER BY 1, 2, 3, 4")  # noqa: S608 - as above
        for name in tables
    ]
    third.close()


def _strip(session: Session) -> None:
    """Take everything out of a file that another machine is not to have, as a packed copy does."""
    local = [shape.name for shape in TABLES.values() if shape.nature is Nature.LOCAL]
    for name in (*local, *NOTES):
        session.connection.execute(f"DELETE FROM {name}")  # noqa: S608 - names are ours
    for shape in TABLES.values():
        for name, codec in zip(shape.columns, shape.codecs, strict=True):
            if name in shape.personal:
                blank = None if codec.nullable else ""
                session.connection.execute(f"UPDATE {shape.name} SET {name} = ?", (blank,))  # noqa: S608 - as above
    session.connection.execute("UPDATE sync_state SET shape = '', clock = 0")
