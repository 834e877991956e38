"""Receipts, X and Z reports laid out as slips, the same for every printer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from beesdesk.formats import NBSP, Format
from beesdesk.pos.merging import merged
from beesdesk.pos.receipt import Letterhead, Receipt, ReceiptLine, Seal
from beesdesk.pos.reconciling import Reconciled
from beesdesk.pos.till_report import TillReport
from beesdesk.pos.totals import ApartCount, SessionTotals, VatTotal
from beesdesk.reports.elements import Align, Barcode, Columns, Cut, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.reports.texts import word
from beesdesk.words import Language, LineKind, Unit

TIMES: Final = "\u00d7"
LONGEST_NAME: Final = 72
"""Characters of a name on paper; a longer one is cut, with dots."""
_KINDS: Final = {
    LineKind.DEPOSIT: "deposit",
    LineKind.DISCOUNT: "discount",
    LineKind.OVERRIDE: "override",
    LineKind.TIP: "tip",
    LineKind.TOPUP: "topup",
}
LONGEST_TEXT: Final = 400
"""Characters of a footer or address."""


def receipt_slip(receipt: Receipt, language: Language) -> Slip:
    """Lay a receipt out in the language in which it was read."""
    title = word("receipt", language).format(number=receipt.number)
    elements = (
        *heading(receipt.letterhead, language),
        *copy_mark(receipt.copy, language),
        Rule(),
        *_circumstances(receipt, title, language),
        Rule(),
        *(element for line in _lines(receipt) for element in _sold(receipt, line, language)),
        Rule(),
        *_totals(receipt, language),
        *_payments(receipt, language),
        *vat_table(receipt.vat, language, letters=True),
        *_foot(receipt, language),
        *mark(receipt.letterhead, language),
        Cut(),
    )
    return Slip(f"{receipt.letterhead.shop}, {title}", language, elements)


def x_slip(report: TillReport, language: Language) -> Slip:
    """Lay an X report out: the figures so far, with what must be in the drawer."""
    form = Format(language)
    drawer = (Columns(word("expected", language), form.amount(report.totals.cash_expected), bold=True),)
    return _report_slip(report, word("x_report", language), "so_far", drawer, language)


def z_slip(report: TillReport, language: Language) -> Slip:
    """Lay a Z report out, with the drawer as counted and the seal. A report without its closing is a `ValueError`."""
    form, closing = Format(language), report.closing
    if closing is None:
        raise ValueError("an X report is not sealed")
    title = word("z_report", language).format(number=closing.number)
    drawer = (
        Columns(word("expected", language), form.amount(report.totals.cash_expected)),
        Columns(word("counted", language), form.amount(closing.counted)),
        Columns(word("difference", language), form.signed(closing.difference, 2), bold=True),
        *(part for one in report.totals.apart for part in _apart(one, report.tender_names, language)),
        *(part for one in report.totals.reconciled for part in _reconciled(one, report.tender_names, language)),
        *_fees_in_all(report.totals, language),
        *(Text(word("note", language).format(text=text[:LONGEST_TEXT])) for text in closing.notes),
        Space(),
        *seal_line(closing.seal, language),
    )
    return _report_slip(report, title, "closed", drawer, language)


def mark(head: Letterhead, language: Language) -> Iterator[Element]:
    """Say that the paper comes from the practice shop: above everything, and once more at its end."""
    if head.training:
        yield Text(word("training", language), Align.CENTRE, bold=True, size=Size.LARGE)


def heading(head: Letterhead, language: Language) -> Iterator[Element]:
    """Give the head of a paper: who issues it."""
    yield from mark(head, language)
    yield Text(cut(head.shop), Align.CENTRE, bold=True, size=Size.LARGE)
    for text in (head.legal_form, *head.address[:LONGEST_TEXT].splitlines()):
        if text:
            yield Text(text, Align.CENTRE)
    if head.vat_number:
        yield Text(word("vat_number", language).format(number=head.vat_number), Align.CENTRE)
    if head.demo:
        yield Text(word("demo", language), Align.CENTRE, bold=True)


def copy_mark(copy: int, language: Language) -> Iterator[Element]:
    """Give the mark of the nth duplicate; none on an original."""
    if copy:
        yield Space()
        yield Text(word("copy", language).format(copy=copy), Align.CENTRE, bold=True, size=Size.LARGE)


def _circumstances(receipt: Receipt, title: str, language: Language) -> Iterator[Element]:
    yield Columns(title, Format(language).moment(receipt.at), bold=True)
    if receipt.refund_of is not None:
        yield Text(word("refund_of", language).format(number=receipt.refund_of), bold=True)
    if receipt.invoice is not None:
        kind = "invoice" if receipt.refund_of is None else "credit_note"
        yield Text(f"{word(kind, language)} {receipt.invoice}", bold=True)
    yield Columns(word("till", language).format(till=receipt.letterhead.till), cut(receipt.cashier))
    if receipt.buyer is not None:
        name = cut(f"{receipt.buyer.first_name} {receipt.buyer.family_name}")
        yield Text(word("member", language).format(number=receipt.buyer.number, name=name))


def _sold(receipt: Receipt, line: ReceiptLine, language: Language) -> Iterator[Element]:
    name = _name(line, language)
    if line.corrects is not None:
        name = word("taken_back", language).format(name=name)
    yield Columns(name, Format(language).amount(line.amount), mark=receipt.vat_letter(line))
    detail = _detail(line, language)
    if detail:
        yield Text(detail, size=Size.SMALL, indent=True)


def _name(line: ReceiptLine, language: Language) -> str:
    """Return what a line is called: an item by its name, the others by what they are."""
    match line.kind:
        case LineKind.ITEM:
            return word("returned", language).format(name=cut(line.name)) if line.returned else cut(line.name)
        case LineKind.DEPOSIT if line.container:
            return cut(line.container)
        case LineKind.DISCOUNT if line.percent is not None:
            return word("discount_percent", language).format(percent=Format(language).percent(line.percent / 100))
    return word(_KINDS[line.kind], language)


def _detail(line: ReceiptLine, language: Language) -> str:
    """Return how the amount came about: for weighed goods net weight, unit price and tare (EN 45501)."""
    form = Format(language)
    if line.kind in {LineKind.DISCOUNT, LineKind.TIP, LineKind.TOPUP}:
        return ""
    if line.kind is LineKind.OVERRIDE:
        return f"{form.quantity(line.quantity)} {TIMES} {form.amount(line.price)}"
    if not line.unit.weighed:
        one = line.quantity == 1 and line.kind is LineKind.ITEM
        return "" if one else f"{form.quantity(line.quantity)} {TIMES} {form.amount(line.unit_price)}"
    measure, sign = (form.weight, "kg") if line.unit is Unit.KG else (form.volume, "l")
    price = f" {TIMES} {form.money(line.unit_price)}/{sign}"
    if line.tare is None:
        return measure(line.quantity) + price
    tare = word("tare", language).format(weight=measure(line.tare))
    return f"{measure(line.quantity)} {word('net', language)}{price}, {tare}"


def _lines(receipt: Receipt) -> tuple[ReceiptLine, ...]:
    return merged(receipt.lines) if receipt.merges else receipt.lines


def _totals(receipt: Receipt, language: Language) -> Iterator[Element]:
    form = Format(language)
    if receipt.deposits:
        yield Columns(word("goods", language), form.amount(receipt.total - receipt.deposits))
        yield Columns(word("deposits", language), form.amount(receipt.deposits))
    yield Columns(word("total", language), form.money(receipt.total), bold=True, size=Size.LARGE)
    if receipt.saved > 0 and receipt.refund_of is None:
        yield Columns(word("saved", language), form.money(receipt.saved))
    if receipt.rounding:
        asked = "to_give_back" if receipt.to_pay < 0 else "to_pay"
        yield Columns(word("rounding", language), form.signed(receipt.rounding, 2))
        yield Columns(word(asked, language), form.money(receipt.to_pay), bold=True, size=Size.LARGE)


def _payments(receipt: Receipt, language: Language) -> Iterator[Element]:
    form = Format(language)
    yield Space()
    for payment in receipt.payments:
        yield Columns(cut(payment.name), form.amount(payment.handed))
    if receipt.change:
        yield Columns(word("change", language), form.amount(receipt.change), bold=True)
    for key, left in (("wallet_left", receipt.wallet), ("debt_left", receipt.debt)):
        if left is not None:
            yield Columns(word(key, language), form.amount(left))


def vat_table(parts: Sequence[VatTotal], language: Language, *, letters: bool) -> Iterator[Element]:
    """Give the VAT by rate, each with its letter where lines name them."""
    if not parts:
        return
    form = Format(language)
    rows = (
        (
            (f"{chr(ord('A') + index)} " if letters else "") + form.percent(part.rate / 100),
            form.amount(part.net),
            form.amount(part.vat),
            form.amount(part.gross),
        )
        for index, part in enumerate(parts)
    )
    yield Rule()
    yield Table(tuple(word(key, language) for key in ("rate", "net_of_vat", "vat", "with_vat")), tuple(rows))


def _foot(receipt: Receipt, language: Language) -> Iterator[Element]:
    yield Rule()
    for text in receipt.letterhead.footer[:LONGEST_TEXT].splitlines():
        yield Text(text, Align.CENTRE) if text else Space()
    yield Space()
    yield Barcode(receipt.code)
    yield from seal_line(receipt.seal, language)


def seal_line(seal: Seal | None, language: Language) -> Iterator[Element]:
    """Give the short form of a seal."""
    if seal is not None:
        yield Text(word("seal", language).format(seq=seal.seq, hash=seal.short), Align.CENTRE, size=Size.SMALL)


def _report_slip(report: TillReport, title: str, until: str, drawer: tuple[Element, ...], language: Language) -> Slip:
    form, head = Format(language), report.letterhead
    cashiers = [*report.cashiers, *([report.closing.cashier] if report.closing else [])]
    till = word("till", language).format(till=head.till)
    elements = (
        *heading(head, language),
        *copy_mark(report.copy, language),
        Space(),
        Text(title, Align.CENTRE, bold=True, size=Size.LARGE),
        Columns(till, word("session", language).format(number=report.session_number)),
        Columns(word("opened", language), form.moment(report.opened_at)),
        Columns(word(until, language), form.moment(report.until)),
        Text(", ".join(cut(name) for name in dict.fromkeys(cashiers))),
        *turnover(report.totals, language),
        *vat_table(report.totals.vat, language, letters=False),
        *money(report.totals, report.tender_names, language),
        Rule(),
        Columns(word("float", language), form.amount(report.totals.opening_float)),
        *drawer,
        *mark(head, language),
        Cut(),
    )
    return Slip(f"{head.shop}, {till}, {title}", language, elements)


def _apart(count: ApartCount, tender_names: Mapping[str, str], language: Language) -> Iterator[Element]:
    """Give what was counted by itself, such as local currency."""
    form = Format(language)
    yield Text(cut(tender_names.get(count.tender, count.tender)), bold=True)
    yield Columns(word("expected", language), form.amount(count.expected))
    yield Columns(word("counted", language), form.amount(count.counted))
    yield Columns(word("difference", language), form.signed(count.difference, 2), bold=True)


def _reconciled(one: Reconciled, tender_names: Mapping[str, str], language: Language) -> Iterator[Element]:
    """Give what a tender came to elsewhere, and the fees; of what nobody counted only that."""
    form, name = Format(language), cut(tender_names.get(one.tender, one.tender))
    if one.actual is None or one.difference is None:
        yield Columns(name, word("not_counted", language))
    else:
        yield Text(name, bold=True)
        yield Columns(word("expected", language), form.amount(one.expected))
        yield Columns(word("actual", language), form.amount(one.actual))
        yield Columns(word("difference", language), form.signed(one.difference, 2), bold=True)
    if one.fees is not None:
        yield Columns(word("fees", language), form.amount(one.fees))


def _fees_in_all(totals: SessionTotals, language: Language) -> Iterator[Element]:
    """Give the sum of the fees where there are several."""
    if sum(one.fees is not None for one in totals.reconciled) > 1:
        yield Columns(word("fees_in_all", language), Format(language).amount(totals.fees), bold=True)


def turnover(totals: SessionTotals, language: Language) -> Iterator[Element]:
    """Give how much was sold, and the perpetual totals around it."""
    form = Format(language)
    span = f"{totals.first_sale}{NBSP}\u2013{NBSP}{totals.last_sale}" if totals.first_sale else "\u2013"
    yield Rule()
    yield Columns(word("receipts", language), span)
    yield Columns(word("sales", language), str(totals.sales))
    yield Columns(word("refunds", language), str(totals.refunds))
    yield Columns(word("turnover", language), form.money(totals.turnover), bold=True, size=Size.LARGE)
    for key in ("refunded", "invoiced", "tips", "topups"):
        amount = getattr(totals, key)
        if amount:
            yield Columns(word(key, language), form.amount(amount))
    yield Columns(word("deposits", language), form.amount(totals.deposits))
    yield Columns(word("rounding", language), form.signed(totals.rounding, 2))
    yield Columns(word("perpetual_before", language), form.amount(totals.perpetual_before))
    yield Columns(word("perpetual_after", language), form.amount(totals.perpetual_after))


def money(totals: SessionTotals, tender_names: Mapping[str, str], language: Language) -> Iterator[Element]:
    """Give how it was paid, what is to be looked at, and what each cashier sold."""
    form = Format(language)
    yield Rule()
    yield Text(word("tenders", language), bold=True)
    for tender in totals.tenders:
        name = cut(tender_names.get(tender.tender, tender.tender))
        yield Columns(f"{name} ({tender.payments})", form.amount(tender.amount))
    if totals.movements:
        yield Text(word("movements", language), bold=True)
    for movement in totals.movements:
        yield Columns(cut(movement.reason), form.signed(movement.amount, 2))
    yield Rule()
    yield Columns(word("corrections", language).format(count=totals.corrections), form.amount(totals.corrected))
    yield Columns(word("cancelled", language), str(totals.cancelled))
    yield Columns(word("drawer_openings", language), str(totals.drawer_openings))
    for key in ("discounts", "overrides", "returns"):
        count, amount = getattr(totals, key)
        if count:
            yield Columns(word(key, language).format(count=count), form.amount(amount))
    if totals.copies:
        yield Columns(word("copies", language), str(totals.copies))
    if len(totals.cashiers) > 1:
        yield Rule()
        yield Text(word("cashiers", language), bold=True)
        for one in totals.cashiers:
            yield Columns(f"{cut(one.cashier)} ({one.receipts})", form.amount(one.turnover))


def cut(name: str) -> str:
    """Return a name as long as paper has room for."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
