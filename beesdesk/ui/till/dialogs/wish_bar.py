"""How the receipt is wanted this time, said while paying."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from beesdesk.pos.issuing import receiving
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.words import ReceiptWish

_HEIGHT = 48


class WishBar(Translated, QWidget):
    """Paper, e-mail or nothing, as far as till and member allow. What the member always wants is chosen already."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        shopper = desk.state.shopper
        self._member = desk.shop.read(receiving, shopper.member_id) if shopper else None
        self._caption = label("", "strong", self)
        self.choices = {wish: Choice(height=_HEIGHT, parent=self) for wish in ReceiptWish}
        mail = desk.mail_there and self._member is not None and self._member.address is not None
        possible = {ReceiptWish.PRINT: desk.printer_there, ReceiptWish.MAIL: mail}
        row = QHBoxLayout(self)
        row.setSpacing(8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._caption)
        for wish, button in self.choices.items():
            button.setAutoDefault(False)
            button.setVisible(possible.get(wish, True))
            button.clicked.connect(partial(self._choose, wish))
            row.addWidget(button, 1)
        self.setVisible(any(possible.values()))
        self._show()
        self._retranslate()

    def _choose(self, wish: ReceiptWish) -> None:
        """Take a wish for this time; the same once more takes it back."""
        self._desk.wish_receipt(None if wish is self._said() else wish)
        self._show()

    def _said(self) -> ReceiptWish | None:
        basket = self._desk.state.basket
        return basket.receipt if basket else None

    def _show(self) -> None:
        chosen = self._said() or (self._member.wish if self._member else None)
        for wish, button in self.choices.items():
            button.setChecked(wish is chosen)

    def _retranslate(self) -> None:
        self._caption.setText(self.tr("Receipt"))
        words = self.tr("Print"), self.tr("E-mail"), self.tr("None")
        for button, text in zip(self.choices.values(), words, strict=True):
            button.show_text(text, self.tr("Receipt: {choice}").format(choice=text))
