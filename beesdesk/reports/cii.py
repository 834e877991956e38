"""An invoice as a machine reads it: UN/CEFACT Cross Industry Invoice, profile EN 16931 (Factur-X, ZUGFeRD).

The order of the elements is the schema's. Amounts have two decimals; a unit price has those that it needs.
"""

import xml.etree.ElementTree as ET
from datetime import date
from decimal import Decimal
from typing import Final

from beesdesk.formats import Format
from beesdesk.pos.invoice_content import InvoiceDocument
from beesdesk.pos.invoice_sums import InvoiceLine, VatBase, VatCategory
from beesdesk.pos.invoices import Business
from beesdesk.pos.vat_numbers import register_of
from beesdesk.reports.texts import legible, word
from beesdesk.words import Language, Unit

EN_16931: Final = "urn:cen.eu:en16931:2017"
INVOICE, CREDIT_NOTE = "380", "381"
_SPACES: Final = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
_UNITS: Final = {Unit.PIECE: "C62", Unit.KG: "KGM", Unit.LITRE: "LTR"}
_DISCOUNT: Final = "95"
_DAY: Final = "102"


class Node:
    """An element under which others are put, in the order in which they are asked for."""

    def __init__(self, element: ET.Element) -> None:
        self.element = element

    def put(self, path: str, text: object = None, **marks: str) -> "Node":
        """Add an element (`ram:ID`), or one within another (`udt:A/udt:B`); return it."""
        node = self.element
        for step in path.split("/"):
            node = ET.SubElement(node, _name(step))
        node.attrib.update(marks)
        node.text = None if text is None else legible(str(text), lambda _: True)  # no character that XML cannot hold
        return Node(node)

    def day(self, path: str, day: date, space: str = "udt") -> None:
        """Add a day."""
        self.put(f"{path}/{space}:DateTimeString", f"{day:%Y%m%d}", format=_DAY)


def invoice_xml(document: InvoiceDocument, language: Language) -> bytes:
    """Return an invoice or a credit note as XML in UTF-8."""
    for prefix, space in _SPACES.items():
        ET.register_namespace(prefix, space)
    root = Node(ET.Element(_name("rsm:CrossIndustryInvoice")))
    root.put("rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID", EN_16931)
    head = root.put("rsm:ExchangedDocument")
    head.put("ram:ID", document.code)
    head.put("ram:TypeCode", CREDIT_NOTE if document.corrects else INVOICE)
    head.day("ram:IssueDateTime", document.issued)
    for text in notes(document, language):
        head.put("ram:IncludedNote/ram:Content", text)
    trade = root.put("rsm:SupplyChainTradeTransaction")
    for number, line in enumerate(document.sums.lines, 1):
        _line(trade.put("ram:IncludedSupplyChainTradeLineItem"), number, line, language)
    agreement = trade.put("ram:ApplicableHeaderTradeAgreement")
    _party(agreement.put("ram:SellerTradeParty"), document.seller, document.legal_form)
    _party(agreement.put("ram:BuyerTradeParty"), document.buyer)
    delivery = trade.put("ram:ApplicableHeaderTradeDelivery/ram:ActualDeliverySupplyChainEvent")
    delivery.day("ram:OccurrenceDateTime", document.delivered)
    _settlement(trade.put("ram:ApplicableHeaderTradeSettlement"), document, language)
    made: bytes = ET.tostring(root.element, encoding="utf-8", xml_declaration=True)
    return made


def notes(document: InvoiceDocument, language: Language) -> list[str]:
    """Return what an invoice says beside its figures: whether it counts, its receipt, what of that is not on it."""
    said = [word("receipt_code", language).format(code=document.receipt)]
    if document.in_journal:
        day = Format(language).numeric_date(document.in_journal)
        said.append(word("in_journal", language).format(day=day))
    if document.outside:
        amount = Format(language).money(document.outside)
        said.append(word("not_invoiced", language).format(amount=amount))
    marks = [key for key in ("training", "demo") if getattr(document, key)]
    return [*(word(key, language) for key in marks), *said]


def line_name(line: InvoiceLine, language: Language) -> str:
    """Return what a line is called."""
    name = legible(line.name, lambda _: True).strip()
    if line.category is not VatCategory.OUTSIDE:
        return name or word("article", language)
    return word("deposit_of", language).format(name=name) if name else word("deposit", language)


def discount_name(line: InvoiceLine, language: Language) -> str:
    """Return what a line's discount is called."""
    if line.percent is None:
        return word("discount", language)
    return word("discount_percent", language).format(percent=Format(language).percent(line.percent / 100))


def means_text(document: InvoiceDocument, language: Language) -> str:
    """Return how it was paid, by each tender how much."""
    form = Format(language)
    return ", ".join(f"{one.name} {form.money(one.amount)}" for one in document.means)


def _line(node: Node, number: int, line: InvoiceLine, language: Language) -> None:
    node.put("ram:AssociatedDocumentLineDocument/ram:LineID", number)
    node.put("ram:SpecifiedTradeProduct/ram:Name", line_name(line, language))
    node.put("ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount", _plain(line.price))
    node.put("ram:SpecifiedLineTradeDelivery/ram:BilledQuantity", _plain(line.quantity), unitCode=_UNITS[line.unit])
    settled = node.put("ram:SpecifiedLineTradeSettlement")
    tax = settled.put("ram:ApplicableTradeTax")
    tax.put("ram:TypeCode", "VAT")
    tax.put("ram:CategoryCode", line.category)
    tax.put("ram:RateApplicablePercent", _plain(line.rate))
    if line.off:
        off = settled.put("ram:SpecifiedTradeAllowanceCharge")
        off.put("ram:ChargeIndicator/udt:Indicator", "false")
        off.put("ram:ActualAmount", _amount(line.off))
        off.put("ram:ReasonCode", _DISCOUNT)
        off.put("ram:Reason", discount_name(line, language))
    settled.put("ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount", _amount(line.amount))


def _party(node: Node, party: Business, legal_form: str = "") -> None:
    node.put("ram:Name", party.name)
    if legal_form:
        node.put("ram:Description", legal_form)
    registered = register_of(party.vat_number)
    if registered:
        node.put("ram:SpecifiedLegalOrganization/ram:ID", registered[1], schemeID=registered[0])
    place = node.put("ram:PostalTradeAddress")
    for path, text in (("PostcodeCode", party.postcode), ("LineOne", party.street), ("CityName", party.city)):
        if text:
            place.put(f"ram:{path}", text)
    place.put("ram:CountryID", party.country)
    node.put("ram:SpecifiedTaxRegistration/ram:ID", party.vat_number, schemeID="VA")


def _settlement(node: Node, document: InvoiceDocument, language: Language) -> None:
    sums = document.sums
    node.put("ram:InvoiceCurrencyCode", "EUR")
    if document.means:
        means = node.put("ram:SpecifiedTradeSettlementPaymentMeans")
        means.put("ram:TypeCode", max(document.means, key=lambda one: abs(one.amount)).code)
        means.put("ram:Information", means_text(document, language))
    for part in sums.vat:
        _tax(node.put("ram:ApplicableTradeTax"), part, language)
    if sums.due:
        node.put("ram:SpecifiedTradePaymentTerms/ram:Description", word("on_account_terms", language))
    total = node.put("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    total.put("ram:LineTotalAmount", _amount(sums.net))
    total.put("ram:TaxBasisTotalAmount", _amount(sums.net))
    total.put("ram:TaxTotalAmount", _amount(sums.vat_total), currencyID="EUR")
    if sums.rounding:
        total.put("ram:RoundingAmount", _amount(sums.rounding))
    total.put("ram:GrandTotalAmount", _amount(sums.gross))
    total.put("ram:TotalPrepaidAmount", _amount(sums.paid))
    total.put("ram:DuePayableAmount", _amount(sums.due))
    if document.corrects:
        before = node.put("ram:InvoiceReferencedDocument")
        before.put("ram:IssuerAssignedID", document.corrects.code)
        before.day("ram:FormattedIssueDateTime", document.corrects.issued, "qdt")


def _tax(node: Node, part: VatBase, language: Language) -> None:
    node.put("ram:CalculatedAmount", _amount(part.vat))
    node.put("ram:TypeCode", "VAT")
    if part.category is VatCategory.OUTSIDE:
        node.put("ram:ExemptionReason", word("outside_vat", language))
    node.put("ram:BasisAmount", _amount(part.base))
    node.put("ram:CategoryCode", part.category)
    node.put("ram:RateApplicablePercent", _plain(part.rate))


def _amount(euro: Decimal) -> str:
    return f"{euro or abs(euro):.2f}"  # a zero below zero is none to a machine


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _name(path: str) -> str:
    prefix, _, name = path.partition(":")
    return f"{{{_SPACES[prefix]}}}{name}"
