from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from fake_sales import note_move, note_sale, product_id
from fake_shop import FakeShop

from beesdesk.members.people import NotAllowed
from beesdesk.pos.recalls import recall_product
from beesdesk.pos.rules import set_rule
from beesdesk.stock.expiring import Expiring, expiring
from beesdesk.stock.levels import level_of, settle
from beesdesk.stock.marking_down import (
    MarkdownImpossible,
    NothingPastDate,
    NothingToMarkDown,
    Sticker,
    WrittenOff,
    given_by_stickers,
    mark_down,
    write_off_past,
)
from beesdesk.stock.recalled import RecallReport, recall_report
from beesdesk.words import Language, LineKind, MoveCause, Source, Unit

BRUSSELS = ZoneInfo("Europe/Brussels")
YOGHURT = "5400000000010"


@pytest.fixture
def yoghurt(till: FakeShop) -> UUID:
    """Something that keeps a while: six pots of lot A run out today, ten of lot B in three days; two are sold a day."""
    till.product("Yoghurt", price="2.49", gtin=YOGHURT)
    key, now = product_id(till, YOGHURT), till.now()
    came(till, key, "26", 10, "A", till.today)
    for days in range(10, 0, -1):
        till.do(note_sale, key, "2", now - timedelta(days=days, hours=-1))
    came(till, key, "10", 2, "B", till.today + timedelta(days=3))
    return key


def came(shop: FakeShop, product: UUID, quantity: str, days: int, lot: str, expiry: date) -> None:
    at, value = shop.now() - timedelta(days=days), str(Decimal(quantity))
    shop.do(note_move, product, MoveCause.RECEIPT, quantity, at, value=value, lot=lot, expiry=expiry)


def rows(shop: FakeShop, days: int = 7) -> list[Expiring]:
    shop.do(settle, BRUSSELS)
    return shop.read(expiring, shop.today, days, BRUSSELS)


def stick(shop: FakeShop, product: UUID, who: str, percent: int = 50, copies: int = 3) -> Sticker:
    about = {"expiry": shop.today, "lot": "A", "language": Language.FR, "today": shop.today, "now": shop.now()}
    return shop.do(mark_down, product, Decimal(percent), copies, **about, who=who)


def test_what_runs_out_is_listed_with_what_will_be_left_over(till: FakeShop, yoghurt: UUID) -> None:
    found = rows(till)

    assert [(row.out.lot.lot, row.out.days, row.out.lot.quantity, row.out.sold, row.out.over) for row in found] == [
        ("A", 0, 6, 2, 4),
        ("B", 3, 10, 6, 4),
    ]
    assert [(row.value, row.percent, row.after, row.stickers) for row in found] == [
        (6, 50, Decimal("1.24"), 4),
        (10, 20, Decimal("1.99"), 4),
    ]
    assert [row.out.lot.lot for row in rows(till, 2)] == ["A"]


def test_what_was_lost_or_taken_back_of_a_lot_is_gone_from_that_lot(till: FakeShop, yoghurt: UUID) -> None:
    for cause in (MoveCause.LOSS, MoveCause.RECEIPT):
        till.do(note_move, yoghurt, cause, "-2", till.now(), lot="B", expiry=till.today + timedelta(days=3))

    assert [(row.out.lot.lot, row.out.lot.quantity) for row in rows(till)] == [("A", 6), ("B", 6)]


def test_a_sticker_sells_the_product_at_its_reduced_price_and_is_counted(till: FakeShop, yoghurt: UUID) -> None:
    ada, opened = till.person("Ada", "stock"), till.now()
    sticker = stick(till, yoghurt, ada)
    assert (sticker.before, sticker.after, sticker.copies) == (Decimal("2.49"), Decimal("1.24"), 3)
    assert rows(till)[0].stickers == 1

    entry = till.scan(sticker.code)
    till.pay()

    assert [(line.product_id, line.kind, line.source, line.amount) for line in entry.lines] == [
        (yoghurt, LineKind.ITEM, Source.SCAN, Decimal("2.49")),
        (yoghurt, LineKind.DISCOUNT, Source.STICKER, Decimal("-1.25")),
    ]
    assert till.read(given_by_stickers, opened, till.now() + timedelta(1)) == (Decimal("1.25"), 1)
    assert rows(till)[0].out.lot.quantity == 5


def test_each_product_gets_a_number_of_its_own(till: FakeShop, yoghurt: UUID) -> None:
    ada = till.person("Ada", "stock")
    other = product_id(till, till.product("Cream", price="1.00"))

    codes = {stick(till, key, ada).code for key in (yoghurt, other, yoghurt)}
    assert len(codes) == 2


def test_a_weighed_product_is_named_too(till: FakeShop) -> None:
    till.product("Cheese", price="20.00", article="00042", unit=Unit.KG)
    key = UUID(bytes=till.read(lambda session: session.value("SELECT id FROM product")))

    assert stick(till, key, till.person("Ada", "stock")).code.startswith("290004250")


def test_a_sticker_that_the_till_would_refuse_is_not_made(till: FakeShop, yoghurt: UUID) -> None:
    ada = till.person("Ada", "stock")
    till.do(set_rule, "sticker_most", "30", who="", now=till.now())
    for percent, copies in ((31, 1), (0, 1), (20, 0), (20, 1000)):
        with pytest.raises(MarkdownImpossible):
            stick(till, yoghurt, ada, percent, copies)
    free = product_id(till, till.product("Free", price=None))
    with pytest.raises(NothingToMarkDown):
        stick(till, free, ada, 20)


def test_what_is_past_its_date_is_lost_in_one_act(till: FakeShop, yoghurt: UUID) -> None:
    ada = till.person("Ada", "stock")
    with pytest.raises(NothingPastDate):
        till.do(write_off_past, rows(till), now=till.now(), who=ada)
    till.clock.pass_by(days=1)
    with pytest.raises(NotAllowed):
        till.do(write_off_past, rows(till), now=till.now(), who="Luc")

    assert till.do(write_off_past, rows(till), now=till.now(), who=ada) == WrittenOff(1, Decimal("6.00"))

    assert [row.out.lot.lot for row in rows(till)] == ["B"]
    assert till.read(level_of, yoghurt).on_hand == 10


# Recalls


@pytest.fixture
def report(till: FakeShop, yoghurt: UUID) -> RecallReport:
    """Lot A was recalled; a member bought some of it by its code, another may have, a third bought lot B."""
    now = till.now()
    for number, (lot, days) in enumerate([("A", 3), (None, 2), ("B", 1), (None, 20)], 1):
        till.member(number=number)
        at = now - timedelta(days=days, hours=2)
        till.do(note_sale, yoghurt, "1", at, member=till.member_id(number), lot=lot)
    luc = till.person("Luc", "shift_leader")
    key = till.do(recall_product, YOGHURT, "A", "glass", today=till.today, now=now, who=luc)
    till.do(settle, BRUSSELS)
    return till.read(recall_report, key, BRUSSELS)


def test_a_recalled_lot_is_followed_to_who_bought_it(till: FakeShop, report: RecallReport) -> None:
    sure = [(hit.sold.member, hit.sold.lot) for hit in report.hits if hit.sure]
    assert sure == [(1, "A")]
    assert {hit.sold.member for hit in report.hits if not hit.sure} == {None, 2}
    assert report.members == (till.member_id(1), till.member_id(2))
    assert (report.came, report.first) == (26, till.today - timedelta(days=10))


def test_what_is_left_of_a_recalled_lot_is_said(report: RecallReport) -> None:
    assert report.left == 3
    assert report.gone is None


def test_a_recall_of_what_the_shop_never_had_says_so(till: FakeShop) -> None:
    luc = till.person("Luc", "shift_leader")
    key = till.do(recall_product, "5400000000034", None, "glass", today=till.today, now=till.now(), who=luc)

    found = till.read(recall_report, key, BRUSSELS)
    assert (found.product, found.left, found.hits) == (None, 0, ())


def test_goods_that_were_given_back_concern_their_buyer_no_more(till: FakeShop, yoghurt: UUID) -> None:
    till.member(number=7)
    seven, later = till.member_id(7), till.now() + timedelta(hours=1)
    till.do(note_sale, yoghurt, "1", till.now(), member=seven, lot="A")
    till.do(note_sale, yoghurt, "-1", later, member=seven, lot="A")
    luc = till.person("Luc", "shift_leader")
    key = till.do(recall_product, YOGHURT, None, "glass", today=till.today, now=till.now(), who=luc)
    till.do(settle, BRUSSELS)

    assert till.read(recall_report, key, BRUSSELS).members == ()
