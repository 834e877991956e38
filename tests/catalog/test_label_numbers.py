from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.label_numbers import goods_number, number_with, shelf_number, tare_number
from beesdesk.catalog.patterns import PRESETS, Pattern, PatternKind, ValueCheck
from beesdesk.founding import use_preset
from beesdesk.words import Unit

TODAY = date(2026, 11, 23)
VALUED = [
    row for name in PRESETS for row in PRESETS[name] if row.kind in {PatternKind.WEIGHT, PatternKind.PRICE}
] + [
    Pattern("21", 5, PatternKind.PRICE, 4, 2, ValueCheck.FOUR),
    Pattern("22", 4, PatternKind.PRICE, 5, 2, ValueCheck.FIVE),
]  # fmt: skip


@given(row=st.sampled_from(VALUED), item=st.integers(0, 9999), value=st.integers(1, 9999))
def test_what_a_number_was_made_of_is_read_from_it(row: Pattern, item: int, value: int) -> None:
    amount = Decimal(value).scaleb(-row.decimals)
    digits = f"{item:0{row.item_digits}}"

    number = number_with(row, digits, amount)

    assert number is not None
    code = read_code(number, [row], today=TODAY)
    assert code.article == digits
    assert amount == (code.weight if row.kind is PatternKind.WEIGHT else code.price)


@pytest.mark.parametrize(
    ("item", "value"),
    [("1234", "1.25"), ("12345", "1000.00"), ("12345", "1.255"), ("12345", "-1.00"), ("1234a", "1.25")],
)
def test_a_number_has_no_room_for_what_does_not_fit(item: str, value: str) -> None:
    assert number_with(PRESETS["bees"][0], item, Decimal(value)) is None


def test_the_number_known_from_elsewhere_is_made_the_same() -> None:
    assert number_with(PRESETS["louve"][2], "00123", Decimal("1.250")) == "2400123012504"
    assert number_with(PRESETS["bees"][0], "12345", Decimal("2.65")) == "0212345002650"


def test_a_tare_is_read_back_to_the_gram(shop: FakeShop) -> None:
    number = shop.read(tare_number, Decimal("1.005"), TODAY)

    assert number == "0700000010053"
    code = read_code(number, PRESETS["bees"], today=TODAY)
    assert (code.kind, code.weight) == (CodeKind.TARE, Decimal("1.005"))


def test_a_shop_without_tare_labels_has_no_number_for_one(shop: FakeShop) -> None:
    shop.do(use_preset, "odoo")
    assert shop.read(tare_number, Decimal("0.120"), TODAY) is None


def product_id(shop: FakeShop) -> UUID:
    return UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product ORDER BY id DESC")))


@pytest.mark.parametrize(("preset", "kind"), [("bees", CodeKind.PRICE), ("louve", CodeKind.WEIGHT)])
def test_goods_get_the_number_that_the_shop_reads(shop: FakeShop, preset: str, kind: CodeKind) -> None:
    shop.do(use_preset, preset)
    shop.product("Pommes", "2.95", article="10002", unit=Unit.KG)

    number = shop.read(goods_number, product_id(shop), Decimal("0.455"), Decimal("1.34"), TODAY)

    assert number is not None
    code = read_code(number, PRESETS[preset], today=TODAY)
    assert (code.kind, code.article) == (kind, "10002")
    assert code.weight == (Decimal("0.455") if kind is CodeKind.WEIGHT else None)
    assert code.price == (Decimal("1.34") if kind is CodeKind.PRICE else None)


def test_the_base_code_of_an_article_counts_before_its_article_number(shop: FakeShop) -> None:
    shop.product("Pommes", "2.95", gtin="025432100000" + check_digit("025432100000"), unit=Unit.KG)

    number = shop.read(goods_number, product_id(shop), Decimal("0.455"), Decimal("1.34"), TODAY)

    assert number is not None
    assert number.startswith("025432100134")


def test_an_article_that_no_number_can_name_gets_none(shop: FakeShop) -> None:
    shop.product("Pommes", "2.95", article="77", unit=Unit.KG)
    assert shop.read(goods_number, product_id(shop), Decimal("0.455"), Decimal("1.34"), TODAY) is None


@pytest.mark.parametrize(
    ("gtin", "article", "number"),
    [
        ("05410056186156", "12345", "05410056186156"),
        ("00000096385074", None, "00000096385074"),
        ("00212345000007", None, "00212345000007"),
        (None, "12345", "12345"),
        (None, "A12", None),
        (None, "1234567", None),
        ("00420000000001", None, None),
        ("05410056186157", None, None),
        (None, None, None),
    ],
)
def test_a_label_bears_the_number_by_which_the_till_finds_the_article(
    gtin: str | None, article: str | None, number: str | None
) -> None:
    assert shelf_number(PRESETS["bees"], gtin, article, TODAY) == number
