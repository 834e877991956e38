import json
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any
from uuid import UUID

from fake_shop import FakeShop
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.db.ids import COUNTER_BITS, milliseconds, uuid7
from beesdesk.db.log import BODY_LIMIT, GENESIS, Entry, canonical, plain
from beesdesk.db.session import Session
from beesdesk.pos.model import Setting

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
DOCUMENTS = st.recursive(
    st.none() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=8,
)


def entries(shop: FakeShop) -> list[Any]:
    sql = "SELECT seq, kind, id, hlc, revision, body, previous, hash, signature FROM log ORDER BY seq"
    return shop.read(lambda session: session.values(sql))


@given(DOCUMENTS)
@settings(deadline=None, max_examples=40)
def test_a_document_has_one_text_that_reads_back_as_the_document(document: Any) -> None:
    text = canonical(document)
    assert json.loads(text) == document
    assert canonical(json.loads(text)) == text


def test_the_text_is_compact_sorted_and_in_plain_characters() -> None:
    assert canonical({"b": [1, None], "a": 'é"\n\u2028'}) == '{"a":"é\\"\\n\u2028","b":[1,null]}'


def test_empty_values_are_left_out_and_bytes_are_hexadecimal() -> None:
    assert plain({"id": b"\x01\xff", "name": "Lait", "tare": None, "amount": 0}) == {
        "id": "01ff",
        "name": "Lait",
        "amount": 0,
    }


def test_the_seal_is_the_digest_that_anybody_can_work_out() -> None:
    shop_id, device_id, key = UUID(int=1), UUID(int=2), UUID(int=3)
    entry = Entry(shop_id, device_id, 7, "sale", key, 12345, 1, '{"rows":[]}', GENESIS)
    body = sha256(b'{"rows":[]}').hexdigest()
    text = (
        "beesdesk-log-1\n00000000000000000000000000000001\n00000000000000000000000000000002\n7\nsale\n"
        f"00000000000000000000000000000003\n12345\n1\n{body}\n{'00' * 32}"
    )

    assert entry.hash == sha256(text.encode()).digest()
    assert entry.hash.hex() == "224741081c34f4bba80fac05257eb8fb5c4ff8b0d978d6aa4e59286fcf0c456d"


def test_entries_are_numbered_and_chained(till: FakeShop) -> None:
    for _ in range(5):
        till.scan(till.product())
        till.pay()
    rows = entries(till)

    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0][6] == GENESIS
    assert [row[6] for row in rows[1:]] == [row[7] for row in rows[:-1]]


def test_a_sale_is_one_entry_named_for_it(till: FakeShop) -> None:
    before = len(entries(till))
    till.scan(till.product())
    till.pay("cash", "5.00")
    added = entries(till)[before:]

    sale = json.loads(added[-1][5])["rows"]
    assert added[-1][1] == "sale"
    assert [row[1] for row in sale] == ["sale", "sale_line", "sale_vat", "payment"]


def test_a_long_sale_is_not_parted(till: FakeShop) -> None:
    code = till.product("Lait " * 100)
    for _ in range(80):
        till.scan(code)
    before = len(entries(till))
    till.pay()

    (sale,) = entries(till)[before:]
    assert len(sale[5]) > BODY_LIMIT
    assert len(json.loads(sale[5])["rows"]) == 1 + 80 + 1 + 1


def test_a_large_import_goes_over_several_entries(shop: FakeShop) -> None:
    before = len(entries(shop))
    shop.do(Session.insert_many, [Setting(uuid7(), f"rule {n}", "x" * 200) for n in range(1000)])
    added = entries(shop)[before:]

    assert len(added) > 3
    assert all(len(row[5]) < BODY_LIMIT + 1000 for row in added)
    names = [row[2]["name"] for entry in added for row in json.loads(entry[5])["rows"]]
    assert names == [f"rule {n}" for n in range(1000)]
    stored = shop.read(lambda session: session.values("SELECT seq, count(*) FROM setting GROUP BY seq ORDER BY seq"))
    assert stored == [(entry[0], len(json.loads(entry[5])["rows"])) for entry in added]


def test_no_entry_of_an_import_is_larger_than_a_hub_takes_whatever_its_alphabet(shop: FakeShop) -> None:
    before = len(entries(shop))
    long = [Setting(uuid7(), f"rule {n}", "жёлтый🐝" * size) for n, size in enumerate((1, 900, 1, 2000, 40) * 20)]
    shop.do(Session.insert_many, long)
    added = entries(shop)[before:]

    assert max(len(row[5].encode()) for row in added) < 64 * 1024
    rows = [row for entry in added for row in json.loads(entry[5])["rows"]]
    assert [row[2]["value"] for row in rows] == [setting.value for setting in long]
    stored = shop.read(lambda session: session.values("SELECT seq, count(*) FROM setting GROUP BY seq ORDER BY seq"))
    assert stored == [(entry[0], len(json.loads(entry[5])["rows"])) for entry in added]


def test_a_transaction_that_writes_nothing_leaves_no_entry(shop: FakeShop) -> None:
    before = entries(shop)
    shop.do(lambda session: session.value("SELECT 1"))
    assert entries(shop) == before


def test_hybrid_time_grows_though_the_clock_is_set_back(till: FakeShop) -> None:
    code = till.product()
    for hours in (0, -48, 1, -1000, 3):
        till.clock.now += timedelta(hours=hours)
        till.scan(code)
        till.pay()
    times = [row[3] for row in entries(till)]

    assert times == sorted(set(times))
    till.clock.now += timedelta(days=2000)
    till.scan(code)
    till.pay()
    assert entries(till)[-1][3] == milliseconds(till.clock.now) << COUNTER_BITS


def test_the_log_says_what_the_tables_say(till: FakeShop) -> None:
    till.scan_many(till.product("Pain & « beurre »", "2.80"), 2)
    till.pay("cash", "10.00")
    (sale, line, vat, payment) = (row[2] for row in json.loads(entries(till)[-1][5])["rows"])

    assert (sale["total"], sale["change"], sale["number"]) == (560, 440, 1)
    assert (line["name"], line["quantity"], line["amount"]) == ("Pain & « beurre »", 2000, 560)
    assert (vat["rate"], vat["gross"], vat["vat"]) == (600, 560, 32)
    assert (payment["tender"], payment["amount"], payment["handed"]) == ("cash", 560, 1000)
    assert Decimal(sale["total"]) == sum(Decimal(part["amount"]) for part in (line,))
