"""Where the receipt of a sale is to be mailed: to the member's address, or to one that is typed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.db.session import Session
from beesdesk.mail.addresses import LONGEST
from beesdesk.pos.issuing import Receiving, receiver
from beesdesk.pos.sale_finding import sale_by_number
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_HINTS: Final = Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoPredictiveText


class MailReceiptDialog(TillDialog):
    """Puts the receipt into the outbox, and answers with the address."""

    WIDTH = 620

    def __init__(self, desk: Desk, parent: QWidget, *, number: int) -> None:
        super().__init__(desk, parent)
        self._number = number
        self._member = desk.shop.read(_receiver, number)
        self._hint = label("", "muted", self, wrap=True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self.address = QLineEdit(self._member.address or "" if self._member else "", self)
        self.address.setMaxLength(LONGEST)
        self.address.setInputMethodHints(_HINTS)
        self.content.addWidget(self._hint)
        self.content.addWidget(self.address)
        self.address.textEdited.connect(self.clear_error)
        self._retranslate()
        self.address.setFocus()
        self.address.selectAll()

    def _do(self) -> None:
        address = self.address.text().strip()
        if not address:
            self.address.setFocus()
            self.show_error(self.tr("Type an address first."))
        elif self.desk.mail_receipt(self._number, address):
            self.answer(address)
        else:
            self.address.setFocus()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Receipt {number} by e-mail").format(number=self._number))
        if self._member and self._member.address:
            hint = self.tr("The address of {name}. Another one can be typed for this time.")
        elif self._member:
            hint = self.tr("The shop has no address of {name}. What is typed here is for this receipt only.")
        else:
            hint = self.tr("What is typed here is for this receipt only.")
        self._hint.setText(hint.format(name=self._member.name if self._member else ""))
        self.address.setPlaceholderText(self.tr("name@domain.be"))
        self.address.setAccessibleName(self.tr("E-mail address"))
        self.act.show_text(self.tr("Send"))


def _receiver(session: Session, number: int) -> Receiving | None:
    return receiver(session, sale_by_number(session, number))
