"""An article without a price: somebody says one."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from beesdesk.messages import word
from beesdesk.pos.actions import MOST_PRICE
from beesdesk.pos.refusals import PriceNeeded
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class PriceDialog(TillDialog):
    """Asks for the euro per piece, kilogram or litre. Answers with None once the price is taken."""

    WIDTH = 520

    def __init__(self, desk: Desk, parent: QWidget, *, need: PriceNeeded, enter: Callable[..., bool]) -> None:
        super().__init__(desk, parent)
        self._need, self._enter = need, enter
        self._why = label("", "muted", self, wrap=True)
        self._caption = label("", "strong", self)
        self.price = AmountEdit(most=MOST_PRICE, parent=self)
        self.price.value_changed.connect(self.clear_error)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._caption)
        line.addWidget(self.price, 1)
        self.content.addWidget(self._why)
        self.content.addLayout(line)
        self.content.addWidget(FocusPad(self), 1)
        self._retranslate()
        self.price.setFocus()

    def _do(self) -> None:
        price = self.price.check()
        if price is None:
            self.price.setFocus()
            self.price.edit.selectAll()
        elif self._enter(price=price):
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._need.name)
        self._why.setText(self.tr("This article has no price yet. The journal keeps the one you type."))
        caption = self.tr("Price per {unit}").format(unit=word(self._need.unit, spoken()))
        self._caption.setText(caption)
        self.price.set_name(caption)
        self.act.show_text(self.tr("Use this price"))
