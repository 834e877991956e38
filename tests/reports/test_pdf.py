import io
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from fake_shop import FakeShop
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.receipt import receipt
from beesdesk.pos.rules import set_rule
from beesdesk.reports.elements import Align, Barcode, Columns, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.reports.pdf import write_pdf
from beesdesk.reports.slips import receipt_slip
from beesdesk.words import Language, Unit

MM = 72 / 25.4


def slip(*elements: Element, title: str = "Ticket") -> Slip:
    return Slip(title, Language.FR, elements)


def opened(paper_slip: Slip, paper: str = "80mm") -> pypdfium2.PdfDocument:
    file = io.BytesIO()
    write_pdf(paper_slip, file, paper)
    return pypdfium2.PdfDocument(file.getvalue())


def text_of(document: pypdfium2.PdfDocument) -> str:
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return "\n".join(pages).replace("\r\n", "\n").replace("\u00a0", " ").replace("\u2212", "-")


def receipt_of(shop: FakeShop, language: Language = Language.FR) -> Slip:
    sale = shop.pay("cash", "50.00").sale_id
    assert sale is not None
    return receipt_slip(shop.read(receipt, sale, language), language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FR, ("Vidange", "Repris : Bière", "TOTAL", "12,81 €", "Arrondi", "À PAYER", "Rendu", "37,20")),
        (Language.NL, ("Leeggoed", "Teruggenomen: Bière", "TOTAAL", "€ 12,81", "Afronding", "Wisselgeld", "37,20")),
        (Language.EN, ("Deposit", "Taken back: Bière", "TOTAL", "€12.81", "Rounding", "TO PAY", "Change", "37.20")),
    ],
)
@pytest.mark.parametrize("paper", ["80mm", "58mm"])
def test_a_sale_reads_back_from_its_pdf_in_every_language(
    till: FakeShop, language: Language, words: tuple[str, ...], paper: str
) -> None:
    apples = till.product("Crème brûlée, cœur", "2.65", article="10001", unit=Unit.KG)
    till.scan(apples, Amounts(gross=Decimal("1.262"), tare=Decimal("0.012")))
    till.scan_many(till.product("Bière", "1.80", vat="21", deposit="0.10"), 6)
    till.do(take_back, 2, Decimal(1), now=till.now(), who="Nadia B.")

    text = text_of(opened(receipt_of(till, language), paper))

    assert [word for word in ("Crème brûlée, cœur", *words) if word not in text] == []


def test_every_amount_of_a_long_basket_is_on_the_paper(till: FakeShop) -> None:
    prices = [Decimal(101 + 7 * index) / 100 for index in range(40)]
    for price in prices:
        till.scan(till.product(price=str(price)))
    sale = till.pay("card").sale_id
    assert sale is not None

    text = text_of(opened(receipt_slip(till.read(receipt, sale, Language.FR), Language.FR)))

    assert [price for price in prices if f"{price:f}".replace(".", ",") not in text] == []
    assert f"{sum(prices):f}".replace(".", ",") + " €" in text


def test_the_page_is_as_wide_as_the_roll_and_as_long_as_needed() -> None:
    short, long = opened(slip(Text("a"))), opened(slip(*[Text("a")] * 50))

    assert round(short[0].get_width() / MM) == round(long[0].get_width() / MM) == 80
    assert short[0].get_height() < long[0].get_height()
    assert len(long) == 1


def test_a_roll_longer_than_readers_allow_goes_on_on_another_page() -> None:
    document = opened(slip(*[Text(f"ligne {index}") for index in range(2000)]))

    assert len(document) == 2
    assert all(page.get_height() <= 14_400 for page in document)
    assert text_of(document).split("\n") == [f"ligne {index}" for index in range(2000)]


def test_the_file_says_what_it_is_and_in_which_language(tmp_path: Path) -> None:
    path = tmp_path / "ticket.pdf"
    write_pdf(slip(Text("Lait"), title="Coop du Canal, Ticket 1"), path)

    with pypdfium2.PdfDocument(path) as document:
        kept = document.get_metadata_dict()
    assert (kept["Title"], kept["Author"], kept["Creator"]) == ("Coop du Canal, Ticket 1", "Coop du Canal", "BeesDesk")
    assert b"/Lang (fr)" in path.read_bytes()


def test_the_bar_code_can_be_scanned_from_the_paper(till: FakeShop) -> None:
    till.scan(till.product())
    for paper in ("80mm", "58mm"):
        picture = opened(slip(Barcode("T12S1234567")), paper)[0].render(scale=4).to_pil()
        found = zxingcpp.read_barcodes(picture)
        assert [(code.text, code.format) for code in found] == [("T12S1234567", zxingcpp.BarcodeFormat.Code128)]


@pytest.mark.parametrize(
    "name",
    ["a</para>b", '<img src="/etc/passwd">', "<b>Lait</b> &amp; %s {0}", "(Lait) \\) Tj ET", 'color="[[__import__]]"'],
)
def test_a_name_that_looks_like_markup_is_only_a_name(till: FakeShop, name: str) -> None:
    till.do(set_rule, "name", name, who="Nadia B.", now=till.now())
    till.scan(till.product(name))

    document = opened(receipt_of(till))

    assert text_of(document).count(name) == 2
    assert document.get_metadata_dict()["Title"].startswith(name)


@pytest.mark.parametrize("name", ["Lait 🥛 cru", "Lait\x00\x1b@\x07 cru", "Lait \u202e\u200bcru", "Lait\ud800 cru"])
def test_what_the_font_lacks_or_what_hides_is_left_out(name: str) -> None:
    text = text_of(opened(slip(Text(name), title=name)))

    assert "Lait" in text
    assert "cru" in text
    assert not set(text) & set("🥛\x00\x1b\x07\u202e\u200b\ud800")


def test_two_hundred_characters_stay_on_the_paper() -> None:
    document = opened(slip(Columns("M" * 200, "1,25", mark="A")))

    page = document[0].get_textpage()
    boxes = [page.get_charbox(index) for index in range(page.count_chars()) if page.get_text_range(index, 1).strip()]
    assert len(boxes) == 205
    assert min(left for left, _, _, _ in boxes) >= 0
    assert max(right for _, _, right, _ in boxes) <= document[0].get_width()


def test_figures_end_under_each_other() -> None:
    rows = (("A 6 %", "11,80", "0,71", "12,51"), ("B 21 %", "1 008,93", "201,87", "1 210,80"))
    document = opened(slip(Table(("Taux", "HTVA", "TVA", "TVAC"), rows)))

    page = document[0].get_textpage()
    ends = {figure: max(page.get_charbox(index)[2] for index in place(page, figure)) for row in rows for figure in row}
    for column in (1, 2, 3):
        assert ends[rows[0][column]] == pytest.approx(ends[rows[1][column]], abs=0.7)


def place(page: pypdfium2.PdfTextPage, text: str) -> range:
    found = page.search(text, match_case=True).get_next()
    assert found is not None
    return range(found[0], found[0] + found[1])


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(KeyError):
        write_pdf(slip(Text("Lait")), io.BytesIO(), "A0")


texts = st.text(max_size=90)
elements = st.one_of(
    st.builds(Text, texts, st.sampled_from(Align), st.booleans(), st.sampled_from(Size), st.booleans()),
    st.builds(Columns, texts, texts, st.booleans(), st.sampled_from(Size), st.sampled_from((None, "", "A"))),
    st.builds(lambda cells: Table(cells, (cells,)), st.tuples(texts, texts, texts)),
    st.just(Rule()),
    st.just(Space()),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(elements, max_size=5), texts)
def test_any_text_makes_a_page_that_opens(parts: list[Element], title: str) -> None:
    assert len(opened(slip(*parts, title=title))) == 1
