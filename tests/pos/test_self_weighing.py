"""The way of a label: from the scale onto paper, from the paper into the till, the same article and the same amount."""

import io
import re
from decimal import Decimal
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.catalog.model import Product, Recall
from beesdesk.catalog.shelves import Shelves
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.founding import use_preset
from beesdesk.pos import refusals as no
from beesdesk.pos.self_weighing import (
    GoodsLabel,
    goods_label,
    tare_label,
    weighable,
    weighed_products,
    weighed_shelves,
)
from beesdesk.reports.elements import Slip
from beesdesk.reports.escpos import render
from beesdesk.reports.pdf import write_pdf
from beesdesk.reports.weighed_slips import goods_slip, tare_slip
from beesdesk.words import Language, Unit

LEAST = Decimal("0.020")


def apples(shop: FakeShop, price: str = "2.95", article: str | None = "10002") -> UUID:
    shop.product("Pommes", price, article=article, unit=Unit.KG)
    return UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product ORDER BY id DESC")))


def label_of(shop: FakeShop, product: UUID, gross: str, tare: str = "0") -> GoodsLabel:
    return shop.read(
        goods_label, product, Decimal(gross), Decimal(tare), least=LEAST, today=shop.today, language=Language.FR
    )


def printed(slip: Slip, paper: str) -> tuple[str, str]:
    """Return the bar code that a reader sees on the paper, and what can be read there."""
    file = io.BytesIO()
    write_pdf(slip, file, paper)
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        (page,) = document
        (found,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
        text = page.get_textpage().get_text_bounded()
    assert found.format == zxingcpp.BarcodeFormat.EAN13
    return found.text, text.replace("\u00a0", " ")


@pytest.mark.parametrize("paper", ["80mm", "58mm"])
@pytest.mark.parametrize("preset", ["bees", "louve"])
def test_the_till_reads_from_the_paper_what_was_weighed(till: FakeShop, preset: str, paper: str) -> None:
    till.do(use_preset, preset)
    label = label_of(till, apples(till), "0.567", "0.112")

    code, text = printed(goods_slip(label, Language.FR), paper)
    (line,) = till.scan(code).lines

    assert (label.net, label.amount) == (Decimal("0.455"), Decimal("1.34"))
    assert (line.name, line.amount) == ("Pommes", label.amount)
    assert abs(line.quantity - label.net) <= (Decimal("0.002") if preset == "bees" else 0)
    for part in ("Pommes", "0,455 kg", "2,95 €/kg", "0,112 kg", "1,34 €", "23/11/2026"):
        assert part in text


@given(
    grams=st.integers(20, 14_999),
    cents=st.integers(50, 4000),
    preset=st.sampled_from(["bees", "louve"]),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_weight_at_any_price_comes_to_the_same_amount_at_the_till(
    till: FakeShop, grams: int, cents: int, preset: str
) -> None:
    till.do(use_preset, preset)
    article = f"{next(till.numbers) + 20_000:05}"
    label = label_of(till, apples(till, str(Decimal(cents) / 100), article), str(Decimal(grams) / 1000))
    (line,) = till.scan(label.code).lines

    assert (line.name, line.amount) == (label.name, label.amount)


def test_a_container_weighed_at_the_kiosk_is_taken_off_at_the_till(till: FakeShop) -> None:
    label = till.read(tare_label, Decimal("0.112"), today=till.today)

    code, text = printed(tare_slip(label, Language.NL), "80mm")

    assert "0,112 kg" in text
    assert till.scan(code).tare == Decimal("0.112")


def test_a_receipt_printer_gets_the_number_as_ean_13(till: FakeShop) -> None:
    label = label_of(till, apples(till), "0.455")

    job = render(goods_slip(label, Language.EN))

    assert re.findall(rb"\x1dk\x02(\d+)\0", job) == [label.code[:12].encode()] or label.code.encode() in job
    for part in ("Pommes", "0.455 kg", "Net weight", "Price per kg"):
        assert part.encode("cp858") in job.replace(b"\xff", b" ")


@pytest.mark.parametrize(
    ("gross", "tare", "refusal"),
    [
        ("0.019", "0", no.WeightTooSmall),
        ("0.100", "0.100", no.TareTooHeavy),
        ("0.100", "0.300", no.TareTooHeavy),
        ("0.119", "0.100", no.WeightTooSmall),
    ],
)
def test_what_cannot_be_weighed_is_refused(shop: FakeShop, gross: str, tare: str, refusal: type[Exception]) -> None:
    product = apples(shop)
    with pytest.raises(refusal):
        label_of(shop, product, gross, tare)


def test_an_empty_plate_makes_no_container(shop: FakeShop) -> None:
    with pytest.raises(no.WeightTooSmall):
        shop.read(tare_label, Decimal(0), today=shop.today)


def test_a_container_too_heavy_for_the_shops_numbers_is_refused(shop: FakeShop) -> None:
    with pytest.raises(no.NoTareNumber):
        shop.read(tare_label, Decimal("100.000"), today=shop.today)


def test_an_article_without_a_number_of_its_own_is_weighed_at_the_till(shop: FakeShop) -> None:
    product = apples(shop, article="7")
    with pytest.raises(no.NoLabelNumber):
        label_of(shop, product, "0.455")


def test_what_may_not_be_sold_is_not_weighed(shop: FakeShop) -> None:
    recalled = apples(shop)
    shop.do(Session.insert, Recall(uuid7(), "10002", None, "verre", shop.today, None))
    with pytest.raises(no.ProductRecalled):
        shop.read(weighable, recalled, shop.today, Language.FR)

    withdrawn = apples(shop, article="10003")
    shop.do(lambda one: one.change(Product, withdrawn, withdrawn=shop.today))
    with pytest.raises(no.ProductWithdrawn):
        shop.read(weighable, withdrawn, shop.today, Language.FR)

    shop.product("Noix", None, article="10004", unit=Unit.KG)
    nuts = UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product ORDER BY id DESC")))
    with pytest.raises(no.PriceNeeded):
        shop.read(weighable, nuts, shop.today, Language.FR)


def test_pieces_are_not_weighed(shop: FakeShop) -> None:
    shop.product("Lait")
    milk = UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product")))
    with pytest.raises(no.CodeUnknown):
        shop.read(weighable, milk, shop.today, Language.FR)


def test_the_shelves_offer_what_is_sold_by_weight_only(shop: FakeShop) -> None:
    product = apples(shop)
    shop.product("Lait")
    milk = UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product ORDER BY id DESC")))

    def put(session: Session) -> None:
        shelves = Shelves(session)
        session.change(Product, product, category_id=shelves.find("fresh/fruit")[0])
        session.change(Product, milk, category_id=shelves.find("dairy/milk")[0])

    shop.do(put)

    (shelf,) = shop.read(weighed_shelves, Language.EN, shop.today)
    assert (shelf.name, shelf.products) == ("Fruit", 1)
    assert [one.name for one in shop.read(weighed_products, shelf.id, Language.EN, shop.today)] == ["Pommes"]
