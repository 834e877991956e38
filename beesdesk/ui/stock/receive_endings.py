"""Panels that end a delivery: taken in, or given up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from beesdesk.stock.receipt_view import Delivery
from beesdesk.ui.parts.card import label
from beesdesk.ui.stock.receive_deeds import ReceiveDeeds
from beesdesk.ui.stock.receive_words import findings, summary
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class CloseDialog(TillDialog):
    """What closing a delivery does, before it is done. Answers with the `Closing`."""

    WIDTH = 640

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget, *, found: Delivery) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._delivery = deeds, found
        self.adds = label("", "title", self, wrap=True)
        self.found = label("", "body", self, wrap=True)
        self.found.setTextFormat(Qt.TextFormat.PlainText)
        self.rest = QCheckBox(self)
        ending = found.ending
        self.rest.setChecked(True)
        self.rest.setVisible(bool(found.head.order and (ending.short or ending.missing)))
        for part in (self.adds, self.found, self.rest):
            self.content.addWidget(part)
        self._retranslate()
        self.act.setFocus()

    def _do(self) -> None:
        done = self._deeds.close(self._delivery.head.id, await_rest=self.rest.isChecked())
        if done is not None:
            self.answer(done)

    def _retranslate(self) -> None:
        super()._retranslate()
        head, ending = self._delivery.head, self._delivery.ending
        self.set_title(
            self.tr("Close delivery {number} of {supplier}").format(number=head.number, supplier=head.supplier)
        )
        text = summary(ending)
        self.adds.setText(text[:1].upper() + text[1:])
        self.found.setText("\n".join(findings(ending)) or self.tr("Everything as it was ordered."))
        self.rest.setText(self.tr("The rest of the order is still waited for"))
        self.act.show_text(self.tr("Take it in"))


class GiveUpDialog(TillDialog):
    """Whether a delivery that was begun in error is given up."""

    WIDTH = 560

    def __init__(self, deeds: ReceiveDeeds, parent: QWidget, *, found: Delivery) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._delivery = deeds, found
        self.text = label("", "body", self, wrap=True)
        self.content.addWidget(self.text)
        self._retranslate()
        self.back.setFocus()

    def _do(self) -> None:
        if self._deeds.give_up(self._delivery.head.id):
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Give up delivery {number}?").format(number=self._delivery.head.number))
        lines = self.tr("%n line(s) were scanned; none of them will count.", "", self._delivery.ending.lines)
        self.text.setText(lines)
        self.act.show_text(self.tr("Give it up"))
