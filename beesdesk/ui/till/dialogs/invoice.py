"""An invoice for a business: which receipt, who buys. The paper is made beside the screen, then opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.invoice_content import invoice_document
from beesdesk.pos.invoices import (
    LONGEST,
    Business,
    BusinessIncomplete,
    business_known,
    code_of,
    invoice_of,
    refuse_sale,
    refuse_seller,
)
from beesdesk.pos.model import Invoice, Sale
from beesdesk.pos.sale_finding import latest_sale, read_receipt_code, sale_by_number
from beesdesk.pos.vat_numbers import VatNumberWrong, country_of, vat_number
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.next_field import NextField
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.values import dataclass
from beesdesk.words import Language

FOLDER: Final = "invoices"
_MOST: Final = 999_999_999
_NUMBER: Final = 24  # characters of a VAT number with its marks
_PARTS: Final = ("name", "street", "postcode", "city", "country")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sale that may have an invoice: the one that it has and what that is called, or why it can have none."""

    sale: Sale
    invoice: Invoice | None
    code: str
    refusal: ShopError | None


class InvoiceDialog(TillDialog):
    """Answers with the file of the paper. An invoice that is there already is made again, never a second one."""

    accepts_scans = True
    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget, *, number: int | None = None) -> None:
        super().__init__(desk, parent)
        # The till's own, if there is one: a paper in the making must not hold the closing dialog up.
        self._background = parent.window().findChild(Background) or Background(parent)
        self.candidate: Candidate | None = None
        self._filled = Business("", "", "", "", "", "")
        self.making = False
        self.number = QLineEdit(self)
        self.number.setValidator(QIntValidator(1, _MOST, self))
        self.look = KeyButton(parent=self)
        self.look.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.look.setAutoDefault(False)
        self.state = StateLine(self)
        self.language = Choices(tuple(Language), desk.rules.language, self, columns=len(Language))
        self.pad = FocusPad(self, decimals=False)
        self.vat = NextField(self)
        self.vat.setMaxLength(_NUMBER)
        self._known = label("", "small", self, wrap=True)
        self._known.setTextFormat(Qt.TextFormat.PlainText)
        self.parts = {part: (QLineEdit if part == _PARTS[-1] else NextField)(self) for part in _PARTS}
        for field in self.parts.values():
            field.setMaxLength(LONGEST)
        self.set_columns(self._left(), self._right())
        for field in (self.number, self.vat, *self.parts.values()):
            field.textEdited.connect(self.clear_error)
        self.number.editingFinished.connect(self._look)
        self.look.clicked.connect(self._look)
        self.vat.editingFinished.connect(self._check_number)
        self._retranslate()
        self._begin(number)

    def take_scan(self, text: str) -> None:
        """Take the receipt whose bar code was scanned, if it is of this till."""
        self.clear_error()
        found = read_receipt_code(text)
        if found is None or found[0] != self.desk.shop.till:
            self.show_error(self.tr("This is no receipt of this till."))
        else:
            self._show_number(found[1])

    def unsaved(self) -> bool:
        """Tell whether something was typed of who buys, and no invoice says it yet."""
        return not self.vat.isReadOnly() and not self.making and self._buyer() != self._filled

    def _left(self) -> QLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        self.fields = {"number": Field(self.number, self, self.look), "language": Field(self.language, self)}
        column.addWidget(self.fields["number"])
        column.addWidget(self.state)
        column.addWidget(self.fields["language"])
        column.addStretch(1)
        column.addWidget(self.pad)
        return column

    def _right(self) -> QLayout:
        column, row = QVBoxLayout(), QHBoxLayout()
        column.setSpacing(10)
        row.setSpacing(12)
        self.fields |= {"vat": Field(self.vat, self)}
        self.fields |= {part: Field(field, self) for part, field in self.parts.items()}
        for part in ("vat", "name", "street"):
            column.addWidget(self.fields[part])
        for part, share in (("postcode", 2), ("city", 5), ("country", 2)):
            row.addWidget(self.fields[part], share)
        column.addLayout(row)
        column.addWidget(self._known)
        column.addStretch(1)
        return column

    def _begin(self, number: int | None) -> None:
        """Propose the receipt that was asked for, or the last."""
        last = self.desk.last_sale
        if last is not None and number in {None, last.paid.number}:
            self.language.choose(last.language)
        if number is None:
            self._show(self.desk.shop.read(_latest))
        else:
            self._show_number(number)
        (self.vat if self.candidate else self.number).setFocus()

    def _look(self) -> None:
        """Show the receipt of the number that is typed, unless it is shown already."""
        if self.making or not self.number.hasAcceptableInput():
            return
        number = int(self.number.text())
        if self.candidate is None or self.candidate.sale.number != number:
            self._show_number(number)

    def _show_number(self, number: int) -> None:
        try:
            self._show(self.desk.shop.read(_candidate, number))
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            self.number.setText(str(number))

    def _show(self, candidate: Candidate | None) -> None:
        self.candidate = candidate
        if candidate is not None:
            self.number.setText(str(candidate.sale.number))
        if candidate is not None and candidate.invoice is not None:
            invoice = candidate.invoice
            self._fill(
                Business(
                    invoice.vat_number, invoice.name, invoice.street, invoice.postcode, invoice.city, invoice.country
                )
            )
        self._show_state()

    def _show_state(self) -> None:
        form, candidate = formatting(), self.candidate
        invoiced = bool(candidate and candidate.invoice)
        for field in (self.vat, *self.parts.values()):
            field.setReadOnly(invoiced)
        self.act.show_text(self.tr("Open the invoice") if invoiced else self.tr("Make the invoice"))
        refusal = self._refusal()
        self.act.setVisible(candidate is not None and refusal is None)
        if self.making:
            self.state.show_state(State.INFO, self.tr("Making the paper…"))
        elif refusal is not None:
            self.state.show_state(State.BAD, sentence(refusal, spoken()))
        elif candidate is None:
            self.state.show_state(State.INFO, self.tr("Type the number of a receipt, or scan its bar code."))
        elif candidate.invoice is not None:
            text = self.tr("Receipt {number} has invoice {code}.")
            self.state.show_state(State.OK, text.format(number=candidate.sale.number, code=candidate.code))
        else:
            sale = candidate.sale
            moment = form.moment(self.desk.state.local(sale.at))
            text = self.tr("Receipt {number}, {moment}, {amount}")
            amount = form.money(sale.total + sale.rounding)
            self.state.show_state(State.INFO, text.format(number=sale.number, moment=moment, amount=amount))

    def _refusal(self) -> ShopError | None:
        """Return why there can be no invoice: what the shop itself lacks, else what is so with the receipt."""
        try:
            refuse_seller(self.desk.rules)
        except ShopError as error:
            return error
        return self.candidate.refusal if self.candidate else None

    # Who buys

    def _check_number(self) -> None:
        """Say what is wrong with the number as soon as it is left; fill in what is known of the business."""
        text = self.vat.text().strip()
        if not text or self.vat.isReadOnly() or text == self._filled.vat_number:
            return
        try:
            number = vat_number(text)
        except VatNumberWrong as error:
            self.show_error(sentence(error, spoken()))
            return
        known = self.desk.shop.read(business_known, number)
        self._known.setText(self.tr("Filled in from the last invoice. Check the address.") if known else "")
        if known is not None:
            self._fill(known)
        else:
            self._fill_in(number)

    def _fill_in(self, number: str) -> None:
        """Keep what somebody typed, drop what was filled in for another number."""
        kept = {
            part: "" if field.text() == getattr(self._filled, part) else field.text()
            for part, field in self.parts.items()
        }
        self._fill(Business(number, kept["name"], kept["street"], kept["postcode"], kept["city"], country_of(number)))
        self._filled = Business(number, "", "", "", "", country_of(number))

    def _fill(self, business: Business) -> None:
        self._filled = business
        self.vat.setText(business.vat_number)
        for part, field in self.parts.items():
            field.setText(getattr(business, part))
            field.setCursorPosition(0)

    # The paper

    def _do(self) -> None:
        self._look()
        candidate = self.candidate
        if self.making or candidate is None or self._refusal() is not None:
            return
        invoice = candidate.invoice or self._write(candidate)
        if invoice is None:
            return
        candidate = self.candidate = self.desk.shop.read(_candidate, candidate.sale.number)
        file = self.desk.shop.path.parent / FOLDER / f"{candidate.code}.pdf"
        if file.exists():
            self.answer(file)
            return
        self.making = True
        self._show_state()
        self._background.run(
            partial(_make, self.desk, invoice, Language(str(self.language.value)), file),
            self._while_here(self._made),
            self._while_here(self._not_made),
        )

    def _write(self, candidate: Candidate) -> Invoice | None:
        return self.desk.invoice(candidate.sale.id, self._buyer())

    def _buyer(self) -> Business:
        return Business(self.vat.text(), **{part: field.text() for part, field in self.parts.items()})

    def _refused(self, text: str, error: ShopError) -> None:
        """Go to the field that is meant."""
        super()._refused(text, error)
        if self.isVisible() and isinstance(error, BusinessIncomplete):
            self.parts[error.field].setFocus()
        elif self.isVisible() and isinstance(error, VatNumberWrong):
            self.vat.setFocus()

    def _made(self, file: Path) -> None:
        self.making = False
        self.answer(file)

    def _not_made(self, fault: Exception) -> None:
        """Say why there is no paper; the invoice is written all the same, and the act makes it again."""
        self.making = False
        self._show_state()
        if not isinstance(fault, ShopError):
            raise fault
        self.show_error(sentence(fault, spoken()))

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the dialog is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Invoice for a business"))
        self.look.show_text(self.tr("Show"))
        for name, (caption, hint) in self._explained().items():
            self.fields[name].show_words(caption, hint)
        self.language.show_words([known.upper() for known in Language])
        self._show_state()

    def _explained(self) -> dict[str, tuple[str, str]]:
        return {
            "number": (
                self.tr("Number of the receipt"),
                self.tr("Or scan the bar code at the foot of the receipt."),
            ),
            "language": (self.tr("Language of the paper"), ""),
            "vat": (self.tr("VAT number"), self.tr("For example BE 0403.170.701")),
            "name": (self.tr("Name of the business"), ""),
            "street": (self.tr("Street and number"), ""),
            "postcode": (self.tr("Postcode"), ""),
            "city": (self.tr("Town"), ""),
            "country": (self.tr("Country"), ""),
        }


def _make(desk: Desk, invoice: Invoice, language: Language, file: Path) -> Path:
    """Make the paper; called beside the screen's thread."""
    # What draws it takes half a second to load.
    from beesdesk.reports.invoice import save_invoice  # noqa: PLC0415

    save_invoice(desk.shop.read(invoice_document, invoice.id, language), language, file)
    return file


def _latest(session: Session) -> Candidate | None:
    sale = latest_sale(session)
    return None if sale is None else _candidate(session, session.get(Sale, sale).number)


def _candidate(session: Session, number: int) -> Candidate:
    """Return a sale of this till as far as an invoice is concerned. Raises `SaleUnknown`."""
    sale = session.get(Sale, sale_by_number(session, number))
    invoice = invoice_of(session, sale.id)
    if invoice is not None:
        return Candidate(sale, invoice, code_of(session, invoice), None)
    try:
        refuse_sale(session, sale)
    except ShopError as error:
        return Candidate(sale, None, "", error)
    return Candidate(sale, None, "", None)
