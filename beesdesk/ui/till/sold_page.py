"""The page between two baskets: the sale is paid, and what becomes of its receipt."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.counter import LastSale
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.words import ReceiptWish

_AIR: Final = 12  # px between the lines
_SIDE: Final = 16
_SHARE: Final = 8  # of ten: how wide the choices are
_ALL: Final = 3  # what can be left out


class SoldPage(Translated, QWidget):
    """Paper, e-mail or nothing, as far as the till can; an invoice too. A member's choice can be remembered.

    `chosen` carries what is wanted of this receipt, `remembered` what the member always wants.
    """

    chosen = Signal(object)  # ReceiptWish
    remembered = Signal(object)  # ReceiptWish
    invoice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: LastSale | None = None
        self._can_mail = False
        self._icon = IconLabel("check", 48, "muted", self)
        self.title = label("", "title", self, wrap=True)
        self._text = label("", "muted", self, wrap=True)
        self.outcome = label("", "strong", self, wrap=True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        icons = {ReceiptWish.PRINT: "printer", ReceiptWish.MAIL: "mail", ReceiptWish.NONE: "cross"}
        self.choices = {wish: KeyButton(icon=icon, parent=self) for wish, icon in icons.items()}
        self.remember = Choice(parent=self)
        self.invoice = KeyButton(parent=self)
        self.invoice.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.invoice.clicked.connect(self.invoice_wanted)
        for wish, button in self.choices.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, wish))
        self.remember.toggled.connect(self._turn)
        self._lay_out()

    def show_sale(self, last: LastSale, *, can_print: bool, can_mail: bool) -> None:
        """Show a sale, and what can be done with its receipt."""
        another = self._last is None or self._last.paid != last.paid
        before, self._last, self._can_mail = self._last, last, can_mail
        possible = {ReceiptWish.PRINT: can_print, ReceiptWish.MAIL: can_mail, ReceiptWish.NONE: can_print or can_mail}
        for wish, button in self.choices.items():
            button.setVisible(possible[wish])
        self.remember.setVisible(possible[ReceiptWish.NONE] and last.receiving is not None)
        if another:
            self.remember.blockSignals(True)
            self.remember.setChecked(False)
            self.remember.blockSignals(False)
        self._retranslate()
        if before is not None and not another and before.given is not last.given:
            announce(self, self.outcome.text())
            if self.remember.isChecked() and last.given is not None:
                self.remembered.emit(last.given)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what only decorates where large text leaves little room."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        row, below = QHBoxLayout(), QHBoxLayout()
        self._block = block = QVBoxLayout()
        for button in self.choices.values():
            row.addWidget(button, 1)
        below.addWidget(self.remember, 2)
        below.addWidget(self.invoice, 1)
        for layout in (row, below, block):
            layout.setSpacing(12)
        block.addLayout(row)
        block.addLayout(below)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(block, _SHARE)
        middle.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _AIR // 2, _SIDE, _AIR // 2)
        column.setSpacing(_AIR)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.title, self.outcome, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for words in (self.title, self.outcome):
            column.addWidget(words)
        column.addLayout(middle)
        column.addWidget(self._text)
        column.addStretch(1)

    def _fit(self) -> None:
        """Show as much as there is room for: first the icon goes, then the hint, the number of the sale, at last the air.

        It is reckoned, not tried out: what is shown and hidden again in between has the page sized anew, without end.
        """
        parts = (self._icon, self._text, self.title)
        for left_out in range(_ALL + 1):
            air = _AIR if left_out < _ALL else _AIR // 2
            if self._needed(parts[left_out:], air) <= self.height():
                break
        for place, widget in enumerate(parts):
            widget.setVisible(place >= left_out)
        self._column.setSpacing(air)

    def _needed(self, parts: Sequence[QWidget], air: int) -> int:
        width = self.width() - 2 * _SIDE
        words = [*parts, *([self.outcome] if self.outcome.text() else [])]
        heights = [
            part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height() for part in words
        ]
        heights.append(self._block.minimumHeightForWidth(width * _SHARE // (_SHARE + 2) - 2 * _AIR))
        return sum(heights) + air * (len(heights) - 1) + _AIR

    def _choose(self, wish: ReceiptWish) -> None:
        self.chosen.emit(wish)

    def _turn(self, on: bool) -> None:
        """Remember at once what was chosen before."""
        if on and self._last is not None and self._last.given is not None:
            self.remembered.emit(self._last.given)

    def _outcome(self, last: LastSale) -> str:
        name = last.receiving.name if last.receiving else ""
        if last.given is ReceiptWish.MAIL and not self._can_mail:
            return self.tr("The receipt waits: this till has no mail server yet.")
        match last.given:
            case ReceiptWish.MAIL if last.paid.mailed:
                return self.tr("The receipt goes to {name} by e-mail.").format(name=name)
            case ReceiptWish.MAIL:
                return self.tr("The receipt goes out by e-mail.")
            case ReceiptWish.PRINT:
                return self.tr("The receipt is printed.")
            case ReceiptWish.NONE:
                return self.tr("No receipt.")
        return self.tr("A receipt?") if any(not button.isHidden() for button in self.choices.values()) else ""

    def _wallet(self, last: LastSale) -> str:
        """Say what is left on the wallet, if the sale touched it."""
        if last.wallet is None:
            return ""
        return self.tr("The wallet holds {amount} now.").format(amount=formatting().money(last.wallet))

    def _retranslate(self) -> None:
        last = self._last
        if last is None:
            return
        self.title.setText(self.tr("Sale {number} is paid").format(number=last.paid.number))
        self.outcome.setText(self._outcome(last))
        self.outcome.setVisible(bool(self.outcome.text()))
        self._text.setText(" ".join(filter(None, (self._wallet(last), self.tr("The next scan begins a new basket.")))))
        words = self.tr("Print"), self.tr("E-mail"), self.tr("None")
        for button, text in zip(self.choices.values(), words, strict=True):
            button.show_text(text, self.tr("Receipt: {choice}").format(choice=text))
        self.invoice.show_text(self.tr("Invoice"), self.tr("Invoice for a business"))
        name = last.receiving.name if last.receiving else ""
        self.remember.show_text(self.tr("Always like this for {name}").format(name=name))
        self.setAccessibleName(f"{self.title.text()} {self.outcome.text()} {self._text.text()}".strip())
        self._fit()
