"""X and Z reports and receipts, looked at on the screen before they are printed, if they are."""

from dataclasses import dataclass
from typing import Final, Literal
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.receipt import Receipt, receipt
from beesdesk.pos.sale_finding import latest_sale, read_receipt_code, sale_by_number
from beesdesk.pos.till_report import TillReport, x_report, z_by_id, z_by_number, z_latest
from beesdesk.reports.elements import Slip
from beesdesk.reports.slips import receipt_slip, x_slip, z_slip
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.mail_receipt import MailReceiptDialog
from beesdesk.ui.till.dialogs.paper import Paper, PaperView
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

Kind = Literal["x", "z", "receipt"]
_MOST: Final = 999_999_999


@dataclass(frozen=True, slots=True)
class Shown:
    """A slip and the number that its kind has; the X has none. `report` is the id of a Z, which prints as a duplicate."""

    slip: Slip
    number: int | None = None
    report: UUID | None = None


class ReportDialog(TillDialog):
    """Shows an X, a Z or a receipt; Print gives it to the desk and closes. It answers nothing else.

    Z reports and receipts can be leafed through and asked for by number; a receipt by the bar code on its paper too.
    """

    WIDTH = 900
    HEIGHT = 720

    def __init__(self, desk: Desk, parent: QWidget, *, kind: Kind, number: int | None = None) -> None:
        super().__init__(desk, parent)
        self.kind = kind
        self.accepts_scans = kind == "receipt"
        self.shown: Shown | None = None
        last = None if kind == "x" else self._read(None)
        self._latest = last.number or 0 if last else 0
        self.paper = Paper()
        self.view = PaperView(self.paper, self)
        self.empty = EmptyState("printer", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.empty)
        self._caption = label("", "strong", self)
        self._hint = label("", "muted", self, wrap=True)
        self.field = QLineEdit(self)
        self.field.setValidator(QIntValidator(1, _MOST, self))
        self.look = KeyButton(parent=self)
        self.older, self.newer = KeyButton(parent=self), KeyButton(parent=self)
        for button in (self.look, self.older, self.newer):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a finger leaves the field ready for the next number
        self.mail = KeyButton(icon="mail", parent=self)
        self.mail.setAutoDefault(False)
        self.pad = FocusPad(self, decimals=False)
        self._lay_out()
        self.look.clicked.connect(self._look)
        self.older.clicked.connect(lambda: self._leaf(-1))
        self.newer.clicked.connect(lambda: self._leaf(1))
        self.mail.clicked.connect(self._mail)
        self.field.textEdited.connect(self.clear_error)
        self._begin(number)
        self._retranslate()

    def take_scan(self, text: str) -> None:
        """Show the receipt whose bar code was scanned, if it is of this till."""
        self.clear_error()
        found = read_receipt_code(text)
        if found is None or found[0] != self.desk.shop.till:
            self.show_error(self.tr("This is no receipt of this till."))
        else:
            self._show_number(found[1])

    def _lay_out(self) -> None:
        self.bar.insertWidget(1, self.mail, 1)
        if not self._latest:
            self.WIDTH = 560
            self.content.addWidget(self._pages, 1)
            return
        left, right, leaf = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self._pages, 1)
        for layout in (right, leaf):
            layout.setSpacing(8)
        for button in (self.older, self.newer):
            leaf.addWidget(button)
        for part in (self._caption, self.field, self.look):
            right.addWidget(part)
        right.addLayout(leaf)
        right.addWidget(self._hint)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(3, 2))

    def _begin(self, number: int | None) -> None:
        """Show what was asked for, or the last; where there is something to leaf through, the field for a number waits."""
        self._show_latest()
        if not self._latest:
            return
        if number is not None:
            self._show_number(number)
        # Enter in the field looks for a number; printing a copy by mistake would be journaled.
        self.act.setDefault(False)
        self.act.setAutoDefault(False)
        self.look.setDefault(True)
        self.field.setFocus()

    def _show_latest(self) -> None:
        try:
            self._show_slip(self._read(None))
        except ShopError as error:
            self._show_slip(None)
            self.empty.show_message(sentence(error, spoken()))

    def _show_number(self, number: int) -> None:
        try:
            shown = self._read(number)
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return
        if shown is None:
            self.show_error(self.tr("This till has no closing number {number}.").format(number=number))
        else:
            self._show_slip(shown)

    def _show_slip(self, shown: Shown | None) -> None:
        self.shown = shown
        self._pages.setCurrentWidget(self.view if shown else self.empty)
        self.act.setVisible(shown is not None and self.desk.printer_there)
        self.mail.setVisible(shown is not None and self.kind == "receipt" and self.desk.mail_there)
        number = shown.number or 0 if shown else 0
        self.older.setEnabled(number > 1)
        self.newer.setEnabled(number < self._latest)
        for part in (self._caption, self.field, self.look, self.older, self.newer, self._hint, self.pad):
            part.setVisible(self._latest > 0)
        if shown:
            self.paper.show_slip(shown.slip)
            self.view.verticalScrollBar().setValue(0)
            self.field.setText(str(number))
            self.field.selectAll()
        self._name()

    def _read(self, number: int | None) -> Shown | None:
        shop, language = self.desk.shop, spoken()
        if self.kind == "x":
            return Shown(x_slip(shop.read(x_report, language, now=self.desk.now()), language))
        if self.kind == "z":
            report = shop.read(_z, number, language)
            if report is None or report.closing is None:
                return None
            return Shown(z_slip(report, language), report.closing.number, report.closing.id)
        return self._receipt(number)

    def _receipt(self, number: int | None) -> Shown | None:
        """Read a receipt in the language in which it is printed: the buyer's just after the sale, else the shop's."""
        language = self.desk.rules.language
        found = self.desk.shop.read(_receipt, number, language)
        if found is None:
            return None
        last = self.desk.last_sale
        if last and last.paid.number == found.number and last.language != language:
            language = last.language
            found = self.desk.shop.read(_receipt, found.number, language) or found
        return Shown(receipt_slip(found, language), found.number)

    def _look(self) -> None:
        self.clear_error()
        if self.field.hasAcceptableInput():
            self._show_number(int(self.field.text()))
        self.field.setFocus()

    def _leaf(self, step: int) -> None:
        self.clear_error()
        if self.shown and self.shown.number:
            self._show_number(self.shown.number + step)
        self.field.setFocus()

    def _do(self) -> None:
        """Have exactly what is shown printed; trouble with the printer is said behind the dialog, which is gone then."""
        shown = self.shown
        if shown is None:
            return
        if self.kind == "receipt" and shown.number:
            self.desk.print_receipt(shown.number)
        elif shown.report is not None:
            self._print_again(shown.report)
        else:
            self.desk.print_slip(lambda: shown.slip)
        self.answer(None)

    def _print_again(self, report: UUID) -> None:
        """Print a Z; one that was printed before comes as a duplicate, which the journal knows first."""
        shop, language = self.desk.shop, spoken()
        if self.desk.note_print(report):
            self.desk.print_slip(lambda: z_slip(shop.read(z_by_id, report, language), language))

    def _mail(self) -> None:
        """Ask where the receipt that is shown is to be mailed; it is a duplicate unless none was given yet."""
        if self.shown and self.shown.number:
            dialog = MailReceiptDialog(self.desk, self, number=self.shown.number)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _name(self) -> None:
        number = self.shown.number if self.shown else None
        match self.kind:
            case "x":
                title = self.tr("Figures so far (X)")
            case "z":
                title = self.tr("Closing (Z) no. {number}").format(number=number) if number else self.tr("Closing (Z)")
            case "receipt":
                title = self.tr("Receipt {number}").format(number=number) if number else self.tr("Receipts")
        self.set_title(title)

    def _retranslate(self) -> None:
        super()._retranslate()
        receipts = self.kind == "receipt"
        caption = self.tr("Number of the receipt") if receipts else self.tr("Number of the closing")
        self._caption.setText(caption)
        self.field.setAccessibleName(caption)
        self._hint.setText(self.tr("Or scan the bar code at the foot of the receipt.") if receipts else "")
        self.look.show_text(self.tr("Show"))
        self.older.show_text(self.tr("Older"))
        self.newer.show_text(self.tr("Newer"))
        self.act.show_text(self.tr("Print"))
        self.mail.show_text(self.tr("E-mail"))
        self.view.setAccessibleName(self.tr("The paper"))
        if self.shown is None and self.kind == "z":
            self.empty.show_message(
                self.tr("No closing yet"), self.tr("A Z report comes with each closing of the till.")
            )
        elif self.shown is None and receipts:
            self.empty.show_message(self.tr("No sale yet"), self.tr("The receipts of this till will be here."))
        self._name()


def _z(session: Session, number: int | None, language: Language) -> TillReport | None:
    return z_latest(session, language) if number is None else z_by_number(session, number, language)


def _receipt(session: Session, number: int | None, language: Language) -> Receipt | None:
    sale = latest_sale(session) if number is None else sale_by_number(session, number)
    return None if sale is None else receipt(session, sale, language)
