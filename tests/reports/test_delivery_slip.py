from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from fake_delivery import BRUSSELS, FakeDelivery
from fake_shop import FakeShop
from pypdf import PdfReader

from beesdesk.catalog.model import Supplier
from beesdesk.mail.model import Mail
from beesdesk.reports.delivery_slip import SlipOf, slip_pdf
from beesdesk.reports.exports import ExportKindUnknown
from beesdesk.reports.letters import WRITERS
from beesdesk.reports.loss_lists import LossList, write_losses
from beesdesk.stock.move_queries import losses_between
from beesdesk.stock.moving import Goods, undo_move, write_off
from beesdesk.stock.receipt_closing import close_receipt
from beesdesk.stock.receipt_details import set_paper, set_price
from beesdesk.stock.receipt_mail import DELIVERY, SupplierWithoutAddress, mail_slip
from beesdesk.stock.receipt_view import delivery as delivery_view
from beesdesk.stock.receiving import open_receipt, scan_arrival
from beesdesk.words import Language, LossReason

MILK, OATS = "5400000000010", "5400000000027"
OF = SlipOf("La Ruche", BRUSSELS, training=False)


@pytest.fixture
def delivery(shop: FakeShop) -> FakeDelivery:
    made = FakeDelivery(shop)
    shop.product("Milk <b>1 l</b>", gtin=MILK)
    shop.product("Oats", gtin=OATS)
    made.item(MILK, "6", "0.80", order_code="T-1")
    made.item(OATS, "10", "1.20")
    return made


def words(data: bytes) -> str:
    pages = PdfReader(BytesIO(data)).pages
    return " ".join("\n".join(page.extract_text() for page in pages).replace("\u00a0", " ").split())


@pytest.mark.parametrize("language", Language)
def test_a_slip_says_what_came_and_what_did_not(delivery: FakeDelivery, language: Language) -> None:
    shop = delivery.shop
    order = delivery.order({delivery.product(MILK): 1, delivery.product(OATS): 1})
    receipt = shop.do(open_receipt, delivery.supplier, delivery.by, order_id=order)
    shop.do(scan_arrival, receipt, MILK, delivery.by)
    shop.do(set_price, receipt, delivery.product(MILK), Decimal("0.85"), delivery.by, kept=False)
    shop.do(set_paper, receipt, "BL-7", None, delivery.by)
    shop.do(close_receipt, receipt, delivery.by)

    text = words(slip_pdf(shop.read(delivery_view, receipt, language, shop.today), OF, language))

    for part in ("26-1-0001", "Terroirs Bio", "BL-7", "26-001", "Sam", "Milk <b>1 l</b>", "T-1", "Oats"):
        assert part in text
    assert {"en": "missing", "fr": "manque", "nl": "ontbreekt"}[language] in text


def test_the_supplier_has_the_slip_by_mail(delivery: FakeDelivery) -> None:
    shop = delivery.shop
    receipt = shop.do(open_receipt, delivery.supplier, delivery.by)
    shop.do(scan_arrival, receipt, OATS, delivery.by)

    assert shop.do(mail_slip, receipt, delivery.by) == "orders@terroirs.example"

    (mail,) = shop.read(lambda session: session.rows(Mail, "SELECT * FROM mail"))
    letter = shop.read(WRITERS[DELIVERY], mail)
    assert letter.subject.startswith("Réception 26-1-0001")
    assert "Oats" in words(letter.attachments[0].data)
    shop.do(lambda session: session.change(Supplier, delivery.supplier, email=None))
    with pytest.raises(SupplierWithoutAddress):
        shop.do(mail_slip, receipt, delivery.by)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "pdf"])
def test_losses_are_listed_with_their_totals(delivery: FakeDelivery, tmp_path: Path, ending: str) -> None:
    shop, goods = delivery.shop, Goods(delivery.product(MILK), Decimal(2))
    shop.do(write_off, goods, LossReason.BROKEN, delivery.by)
    shop.do(undo_move, shop.do(write_off, goods, LossReason.OTHER, delivery.by, said="=1+1"), delivery.by)
    rows = tuple(shop.read(losses_between, shop.today, shop.today, BRUSSELS, Language.EN))
    found = LossList(rows, {delivery.who: "Sam"}, shop.today, shop.today, OF)

    file = write_losses(found, tmp_path / f"losses.{ending}", Language.EN)

    assert file.stat().st_size > 100
    if ending == "csv":
        text = file.read_text("utf-8-sig")
        assert text.count("Milk") == 3
        assert "taken back" in text
    if ending == "pdf":
        assert "broken" in words(file.read_bytes())
    with pytest.raises(ExportKindUnknown):
        write_losses(found, tmp_path / "losses.doc", Language.EN)
