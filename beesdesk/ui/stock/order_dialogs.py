"""Panels of the page of orders: how an order goes to its supplier, and why it ends."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from beesdesk.catalog.model import Supplier
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import OrderFile

_LONGEST: Final = 120


class SendDialog(TillDialog):
    """How an order is sent: by mail, where there is an address, or as a file. Answers with None for a mail, else the kind."""

    def __init__(
        self, desk: OfficeDesk, parent: QWidget, supplier: Supplier, said: Sequence[str], lacks: Sequence[str]
    ) -> None:
        super().__init__(desk, parent)
        self._supplier = supplier
        for text in (*said, *(f"! {one}" for one in lacks)):
            self.content.addWidget(label(text, "body", self, wrap=True))
        self._group = QButtonGroup(self)
        self.mail = QRadioButton(self)
        self.files = {kind: QRadioButton(self) for kind in OrderFile}
        for button in (self.mail, *self.files.values()):
            self._group.addButton(button)
            self.content.addWidget(button)
        self.mail.setEnabled(bool(supplier.email))
        chosen = self.mail if supplier.email else self.files[supplier.order_file or OrderFile.PDF]
        chosen.setChecked(True)
        self._retranslate()
        chosen.setFocus()

    def _do(self) -> None:
        kind = next((kind for kind, button in self.files.items() if button.isChecked()), None)
        self.answer((kind,))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Send to {supplier}").format(supplier=self._supplier.name))
        self.act.show_text(self.tr("Send the order"))
        kind = (self._supplier.order_file or OrderFile.PDF).upper()
        self.mail.setText(
            self.tr("By mail to {address}, as {kind}").format(address=self._supplier.email, kind=kind)
            if self._supplier.email
            else self.tr("By mail: no address is known")
        )
        for each, button in self.files.items():
            button.setText(self.tr("Save as {kind}, and send it yourself").format(kind=each.upper()))


class EndDialog(TillDialog):
    """Why an order is called off, or its rest not waited for; `deed` does it with the reason. Answers True."""

    def __init__(
        self, desk: OfficeDesk, parent: QWidget, words: tuple[str, str, str], deed: Callable[[str], bool]
    ) -> None:
        super().__init__(desk, parent)
        self._words, self._deed = words, deed
        self.content.addWidget(label(words[1], "body", self, wrap=True))
        self._caption = label("", "strong", self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.content.addWidget(self._caption)
        self.content.addWidget(self.reason)
        self._retranslate()
        self.reason.setFocus()

    def _do(self) -> None:
        if self._deed(self.reason.text().strip()):
            self.answer(True)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._words[0])
        self.act.show_text(self._words[2])
        self._caption.setText(self.tr("Reason, if you like"))
        self.reason.setAccessibleName(self.tr("Reason, if you like"))
