"""What a price list would do to a shop, and what it does once somebody has chosen."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from price_list_files import MILK, RICE, TEA, bnn, record
from thorough import examples

from beesdesk.catalog.model import Category, Product, PurchasePrice, Supplier, SupplierItem
from beesdesk.catalog.price_lists import read_price_list
from beesdesk.catalog.price_preview import LineState, Preview
from beesdesk.catalog.price_rows import PriceList, PriceRow, Remark, Step
from beesdesk.catalog.purchase_prices import price_for
from beesdesk.catalog.suppliers import items_of_product, items_of_supplier, prices_of_item
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.stock.price_lists import Chosen, Pricing, TakenOver, everything, look_at, take_over
from beesdesk.words import Act, Language, MarginOn, Rounding, Unit

D = Decimal
PRICING = Pricing(MarginOn.COST, D(21))
COPYING = LineState.NEW, LineState.VANISHED


@pytest.fixture
def who(shop: FakeShop) -> str:
    """Sam, who looks after the stock."""
    return shop.person("Sam", "stock")


@pytest.fixture
def supplier(shop: FakeShop) -> UUID:
    row = Supplier(uuid7(), "GRAINE", "Graine et Fils", "Namur", margin=D(20))
    shop.do(Session.insert, row)
    return row.id


def product_of(shop: FakeShop, gtin: str) -> UUID:
    sql = "SELECT product_id FROM product_code WHERE gtin = ?"
    return UUID(bytes=shop.read(lambda session: session.value(sql, (gtin.zfill(14),))))


def row(code: str | None = "10", price: str = "1.00", **said: object) -> PriceRow:
    steps = (Step(D(1), D(price)),)
    plain = PriceRow(
        2, code, None, None, f"Article {code}", None, None, None, None, D(6), D(6), D(1), steps, None, None
    )
    return replace(plain, **said)  # type: ignore[arg-type]  # fields of a row


def listed(*rows: PriceRow, whole: bool = False) -> PriceList:
    numbered = tuple(replace(one, line=line) for line, one in enumerate(rows, 2))
    return PriceList(Path("list.csv"), numbered, (), (), whole)


def look(shop: FakeShop, supplier: UUID, one: PriceList, pricing: Pricing = PRICING) -> Preview:
    return shop.read(look_at, supplier, one, pricing, today=shop.today)


def take(shop: FakeShop, supplier: UUID, one: PriceList, who: str, *states: LineState, **sale: str) -> TakenOver:
    preview = look(shop, supplier, one)
    keys = everything(preview, states or frozenset(LineState)).lines
    chosen = Chosen(keys, {key.removeprefix("line"): D(amount) for key, amount in sale.items()})
    return shop.do(
        take_over, supplier, one, PRICING, chosen, today=shop.today, now=shop.now(), who=who
    )  # fmt: skip


def facts(shop: FakeShop) -> list[object]:
    tables = ("supplier", "supplier_item", "purchase_price", "product", "product_code", "price", "vat", "act", "log")
    return [shop.read(lambda session, name=name: session.values(f"SELECT * FROM {name}")) for name in tables]  # noqa: S608 - names above


def states(preview: Preview) -> list[LineState]:
    return [line.state for line in preview.lines]


def test_lines_are_matched_by_gtin_then_by_order_code_else_new(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)
    shop.product("Thé", gtin=TEA)
    take(shop, supplier, listed(row("10", gtin=MILK.zfill(14)), row("20", gtin=TEA.zfill(14))), who)

    again = listed(row("10", "1.10"), row("21", "0.90", gtin=TEA.zfill(14)), row("30"))
    preview = look(shop, supplier, again)

    assert [line.known and line.known.name_fr for line in preview.lines] == ["Lait", "Thé", None]
    assert states(preview) == [LineState.DEARER, LineState.ADDED, LineState.NEW]
    assert (preview.lines[0].old, preview.lines[0].new, preview.lines[0].change) == (D(1), D("1.10"), D(10))


def test_margins_before_and_after_and_a_suggested_price_are_shown(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", "1.59", gtin=MILK)
    take(shop, supplier, listed(row(gtin=MILK.zfill(14))), who)

    (line,) = look(shop, supplier, listed(row(price="1.20"))).lines
    assert (line.sale, line.before, line.after) == (D("1.59"), D("50.0"), D("25.0"))
    assert (line.suggested, line.then) == (D("1.53"), D("20.3"))  # 1.20 and 20 %, VAT of 6 %: 1.5264
    (line,) = look(shop, supplier, listed(row(price="1.20")), Pricing(MarginOn.SALE, D(21))).lines
    assert (line.after, line.suggested) == (D("20.0"), D("1.59"))


def test_a_shelf_says_margin_and_rounding_where_the_supplier_does_not(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)

    def put(session: Session) -> None:
        above, shelf = uuid7(), uuid7()
        session.insert(
            Category(
                above, "fresh", None, "Frais", "Vers", "Fresh", margin=D(25), price_step=D("0.05"), rounding=Rounding.UP
            )
        )
        session.insert(Category(shelf, "fresh/milk", above, "Lait", "Melk", "Milk"))
        session.change(Product, product_of(shop, MILK), category_id=shelf)
        session.change(Supplier, supplier, margin=None)

    shop.do(put)
    (line,) = look(shop, supplier, listed(row(gtin=MILK.zfill(14)))).lines
    assert line.suggested == D("1.35")


def test_nothing_is_written_before_it_is_taken_and_the_same_twice_is_nothing(
    shop: FakeShop, supplier: UUID, who: str
) -> None:
    shop.product("Lait", gtin=MILK)
    one = listed(
        row(gtin=MILK.zfill(14)),
        row("30", gtin=RICE.zfill(14)),
        row("40", steps=(Step(D(1), D(2)), Step(D(5), D("1.9")))),
    )
    before = facts(shop)
    look(shop, supplier, one)
    assert facts(shop) == before

    assert take(shop, supplier, one, who, line3="1.99") == TakenOver(0, 1, 2, 0, 1)
    after = facts(shop)
    assert take(shop, supplier, one, who, line3="1.99") == TakenOver()
    assert facts(shop) == after
    assert states(look(shop, supplier, one)) == [LineState.SAME] * 3

    (entry,) = shop.read(
        lambda session: session.rows(ActEntry, "SELECT * FROM act WHERE kind = ?", (Act.CATALOGUE_CHANGED,))
    )
    assert (entry.who, entry.subject_id) == (who, supplier)


def test_only_what_is_chosen_is_taken(shop: FakeShop, supplier: UUID, who: str) -> None:
    one = listed(row("10"), row("20"))
    chosen = Chosen(frozenset({"3"}), {"2": D(9)})  # a sale price of what is not taken in has no article
    done = shop.do(take_over, supplier, one, PRICING, chosen, today=shop.today, now=shop.now(), who=who)
    assert done == TakenOver(new=1)
    assert [item.order_code for item in shop.read(items_of_supplier, supplier, Language.FR, shop.today)] == ["20"]


def test_whoever_may_not_change_the_catalogue_is_refused(shop: FakeShop, supplier: UUID, who: str) -> None:
    before = facts(shop)
    with pytest.raises(NotAllowed):
        take(shop, supplier, listed(row()), shop.person("Luc", "shift_leader"))
    assert facts(shop)[:-1] == before[:-1]


def test_a_price_begins_on_its_day_and_an_offer_ends_on_its_own(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)
    take(shop, supplier, listed(row(gtin=MILK.zfill(14), price="1.00")), who)
    first, last = shop.today + timedelta(days=3), shop.today + timedelta(days=9)
    offer = listed(row(price="0.80", valid_from=first, until=last))

    assert take(shop, supplier, offer, who).prices == 1
    prices = shop.read(prices_of_item, shop.read(items_of_product, product_of(shop, MILK))[0].id)
    days = (shop.today, first - timedelta(days=1), first, last, last + timedelta(days=1))
    assert [price_for(prices, D(1), day) for day in days] == [D(1), D(1), D("0.8"), D("0.8"), D(1)]
    assert take(shop, supplier, offer, who) == TakenOver()

    shop.clock.pass_by(days=10)
    preview = look(shop, supplier, offer)
    assert [one.reason for one in preview.rejected] == ["offer_over"]


def test_what_is_delisted_or_no_longer_named_goes_and_comes_again(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)
    shop.product("Thé", gtin=TEA)
    both = listed(row("10", gtin=MILK.zfill(14)), row("20", gtin=TEA.zfill(14)))
    take(shop, supplier, both, who)

    shorter = listed(row("10", listed=False), row("99", listed=False), whole=True)
    assert states(look(shop, supplier, shorter)) == [LineState.GONE, LineState.ABSENT, LineState.VANISHED]
    assert states(look(shop, supplier, replace(shorter, whole=False))) == [LineState.GONE, LineState.ABSENT]
    assert take(shop, supplier, shorter, who).gone == 2
    assert states(look(shop, supplier, both)) == [LineState.TERMS] * 2
    take(shop, supplier, both, who)
    assert all(item.withdrawn is None for item in shop.read(items_of_supplier, supplier, Language.FR, shop.today))


def test_a_number_that_stands_for_several_articles_names_none(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)
    one = listed(
        row("10", name="Pommes", gtin=MILK.zfill(14)),
        row("20", name="Riz", gtin=MILK.zfill(14)),
        row(None, name="Sel", gtin=MILK.zfill(14)),
        row("20", name="Riz"),
    )
    preview = look(shop, supplier, one)
    assert states(preview) == [LineState.NEW, LineState.NEW]
    assert [(no.line, no.reason) for no in preview.rejected] == [(4, "shared_gtin"), (5, "duplicate_order_code")]
    take(shop, supplier, one, who)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM product_code")) == 1


def test_an_order_code_of_another_article_is_refused(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)
    shop.product("Thé", gtin=TEA)
    take(shop, supplier, listed(row("10", gtin=MILK.zfill(14))), who)
    preview = look(shop, supplier, listed(row("10", gtin=TEA.zfill(14))))
    assert [no.reason for no in preview.rejected] == ["code_of_other"]


@pytest.mark.parametrize(
    ("sold", "said", "cost", "pack"),
    [
        (Unit.KG, {"unit": Unit.KG, "pack": D(25)}, "1.0000", "25"),
        (Unit.KG, {"content": "500 g"}, "2.0000", "3"),
        (Unit.KG, {"content": "75 cl"}, None, None),
        (Unit.KG, {}, None, None),
        (Unit.PIECE, {"unit": Unit.KG, "pack": D(4)}, None, None),
        (Unit.PIECE, {"content": "1 kg"}, "1.0000", "6"),
    ],
)
def test_a_price_is_brought_to_the_unit_of_sale(
    shop: FakeShop, supplier: UUID, sold: Unit, said: dict[str, object], cost: str | None, pack: str | None
) -> None:
    shop.product("Riz", gtin=RICE, unit=sold)
    preview = look(shop, supplier, listed(row(gtin=RICE.zfill(14), **said)))
    if cost is None or pack is None:
        assert [no.reason for no in preview.rejected] == ["unit_differs"]
    else:
        assert [(line.new, line.pack) for line in preview.lines] == [(D(cost), D(pack))]


def test_a_list_without_units_means_for_a_known_item_what_it_meant_before(
    shop: FakeShop, supplier: UUID, who: str
) -> None:
    shop.product("Riz", gtin=RICE, unit=Unit.KG)
    take(shop, supplier, listed(row(gtin=RICE.zfill(14), unit=Unit.KG, pack=D(25))), who)
    (line,) = look(shop, supplier, listed(row("10", "1.10", pack=D(25)))).lines
    assert (line.state, line.old, line.new) == (LineState.DEARER, D(1), D("1.1"))


def test_a_barcode_of_six_bottles_is_six_units(shop: FakeShop, supplier: UUID) -> None:
    shop.product("Bière", gtin=MILK, units="6")
    (line,) = look(shop, supplier, listed(row(gtin=MILK.zfill(14), price="6.00", pack=D(4)))).lines
    assert (line.new, line.pack) == (D(1), D(24))


def test_the_first_supplier_of_a_product_is_the_main_one(shop: FakeShop, supplier: UUID, who: str) -> None:
    shop.product("Lait", gtin=MILK)
    other = Supplier(uuid7(), "AUTRE", "Autre", None)
    shop.do(Session.insert, other)
    one = listed(row(gtin=MILK.zfill(14)))
    take(shop, supplier, one, who)
    take(shop, other.id, one, who)
    assert [(item.supplier_id, item.main) for item in shop.read(items_of_product, product_of(shop, MILK))] == [
        (supplier, True), (other.id, False),
    ]  # fmt: skip


def test_a_list_that_has_run_out_says_so(shop: FakeShop, supplier: UUID, tmp_path: Path) -> None:
    path = bnn(tmp_path / "PL.BNN", [record()], until="20261101")
    assert look(shop, supplier, read_price_list(path)).remarks == (Remark.OVER,)


codes = st.sampled_from(["10", "20", "30", None])
numbers = st.sampled_from([None, MILK.zfill(14), TEA.zfill(14)])
amounts = st.integers(1, 500).map(lambda cents: str(D(cents) / 100))
days = st.sampled_from([None, date(2026, 11, 20), date(2026, 12, 1)])


many = st.lists(
    st.builds(
        lambda code, gtin, price, more, day, listed: row(
            code, price, gtin=gtin, valid_from=day, listed=listed,
            steps=(Step(D(1), D(price)), *(Step(D(packs), D(price) / 2) for packs in more)),
        ),
        codes, numbers, amounts, st.sampled_from([(), (), (5,), (9,)]), days, st.booleans(),
    ).filter(lambda one: one.order_code or one.gtin),
    max_size=5,
)  # fmt: skip


@given(st.lists(st.tuples(many, st.booleans()), min_size=1, max_size=4))
@settings(max_examples=examples(160), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_lists_taken_over_leave_what_the_last_one_says_and_nothing_more_to_do(
    shop: FakeShop, supplier: UUID, who: str, lists: list[tuple[list[PriceRow], bool]]
) -> None:
    def live(session: Session) -> None:
        for rows, whole in lists:
            one = listed(*rows, whole=whole)
            preview = look_at(session, supplier, one, PRICING, today=shop.today)
            chosen = everything(preview, frozenset(LineState))
            told = {"today": shop.today, "now": shop.now(), "who": who}
            take_over(session, supplier, one, PRICING, chosen, **told)  # type: ignore[arg-type]  # as above
            assert take_over(session, supplier, one, PRICING, chosen, **told) == TakenOver()  # type: ignore[arg-type]
            after = look_at(session, supplier, one, PRICING, today=shop.today)
            assert set(states(after)) <= {LineState.SAME, LineState.ABSENT}
            assert after.rejected == preview.rejected
            for line in after.lines:
                assert line.old == line.new or line.state is LineState.ABSENT

    shop.try_out(live)
    sql = "SELECT count(*) FROM supplier_item"
    assert shop.read(lambda session: session.value(sql)) == 0


def test_rows_of_prices_and_items_are_as_the_list_has_them(shop: FakeShop, supplier: UUID, who: str) -> None:
    one = listed(row("10", steps=(Step(D(1), D(2)), Step(D(5), D("1.9")), Step(D(9), D("1.8")))))
    take(shop, supplier, one, who)
    shorter = listed(row("10", steps=(Step(D(1), D("2.1")), Step(D(5), D("1.9")))))
    take(shop, supplier, shorter, who)

    (item,) = shop.read(lambda session: session.rows(SupplierItem, "SELECT * FROM supplier_item"))
    prices: list[PurchasePrice] = shop.read(prices_of_item, item.id)
    assert [price_for(prices, D(packs), shop.today) for packs in (1, 5, 9)] == [D("2.1"), D("1.9"), D("1.9")]
    assert (item.pack, item.called, item.main) == (6, "Article 10", True)
