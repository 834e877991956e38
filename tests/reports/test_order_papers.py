import re
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from fake_orders import draft, put_goods, put_supplier
from fake_shop import FakeShop
from python_calamine import CalamineWorkbook

from beesdesk.catalog.model import SupplierItem
from beesdesk.mail.letter import message
from beesdesk.mail.queries import waiting
from beesdesk.reports.exports import ExportKindUnknown
from beesdesk.reports.letters import WRITERS
from beesdesk.reports.order_papers import ORDER_WORDS, file_name, order_paper, write_order
from beesdesk.stock.orders import cancel, send
from beesdesk.words import Language, OrderFile

HOSTILE = '=HYPERLINK("x")<b>'


def sent(shop: FakeShop, kind: OrderFile | None) -> UUID:
    """Return an order that was mailed, with a name of the supplier's own that would be a formula."""
    ada = shop.person("Ada", "stock")
    supplier = put_supplier(shop, order_file=kind, customer_number="K-17")
    _, item = put_goods(shop, supplier, "Lait", price="1.2345")
    shop.do(lambda session: session.change(SupplierItem, item, called=HOSTILE))
    order = draft(shop, supplier, {item: 3}, ada)
    due = shop.today + timedelta(days=1)
    shop.do(send, order, due=due, by_mail=True, now=shop.now(), who=ada)
    return order


def test_a_supplier_is_told_that_an_order_is_called_off(shop: FakeShop) -> None:
    order = sent(shop, None)
    shop.do(cancel, order, now=shop.now(), who=shop.person("Eva", "stock"))
    mail = shop.read(waiting)[-1]

    letter = shop.read(WRITERS[mail.kind], mail)

    assert (mail.recipient, letter.subject) == ("bestel@example.org", "Bestelling 2026-1-0001 geannuleerd, BeesDesk")
    assert "Gelieve ze niet te leveren." in letter.text
    assert letter.attachments == ()


@pytest.mark.parametrize("kind", [None, *OrderFile])
def test_a_supplier_gets_the_order_as_it_wishes_in_its_language(shop: FakeShop, kind: OrderFile | None) -> None:
    sent(shop, kind)
    (mail,) = shop.read(waiting)

    letter = shop.read(WRITERS[mail.kind], mail)

    assert letter.subject == "Bestelling 2026-1-0001, BeesDesk"
    assert "te leveren di 24 november" in letter.text.replace("\u00a0", " ")
    (file,) = letter.attachments
    assert file.name == f"bestelling-2026-1-0001.{kind or OrderFile.PDF}"
    assert message(mail, letter, "shop@example.org")["To"] == "bestel@example.org"


def test_the_paper_says_what_from_whom_until_when_and_for_how_much(shop: FakeShop, tmp_path: Path) -> None:
    order, path = sent(shop, None), tmp_path / "new" / "order.pdf"
    paper = shop.read(order_paper, order)
    write_order(paper, path)

    text = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range().replace("\u00a0", " ")

    for said in ("Moeshof", "klant nr. K-17", "contact: Ada", HOSTILE, "CLai", "€ 1,2345", "€ 22,22", "24 november"):
        assert said in text
    assert file_name(paper) == "bestelling-2026-1-0001"


def test_a_formula_is_only_a_name(shop: FakeShop, tmp_path: Path) -> None:
    order = sent(shop, None)
    paper = shop.read(order_paper, order, Language.EN)
    write_order(paper, tmp_path / "order.csv")
    write_order(paper, tmp_path / "order.xlsx")

    head, row = (tmp_path / "order.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith("Ref.;Bar code;Article;Packs")
    assert re.match(r"""CLai;9529999\d{6};"'=HYPERLINK""", row)
    cells = CalamineWorkbook.from_path(tmp_path / "order.xlsx").get_sheet_by_index(0).to_python()[1]
    assert (cells[2], cells[5], cells[8]) == (HOSTILE, 18.0, float(Decimal("22.22")))
    with pytest.raises(ExportKindUnknown):
        write_order(paper, tmp_path / "order.txt")


def test_a_practice_shops_order_says_so(shop: FakeShop, tmp_path: Path) -> None:
    order = sent(shop, None)
    shop.be_practice()
    paper = shop.read(order_paper, order)
    write_order(paper, tmp_path / "order.csv")
    write_order(paper, tmp_path / "order.pdf")
    assert all("TRAINING" in line.upper() for line in (tmp_path / "order.csv").read_text("utf-8").splitlines())
    assert "TRAINING" in pypdfium2.PdfDocument(tmp_path / "order.pdf")[0].get_textpage().get_text_range()


def test_every_word_stands_in_three_languages() -> None:
    assert all(len(words) == len(Language) and all(words) for words in ORDER_WORDS.values())
