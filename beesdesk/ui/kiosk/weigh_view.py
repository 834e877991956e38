"""One article on the scale: what it comes to as it is weighed, and the button that prints its label."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.self_weighing import GoodsLabel, Weighable, goods_label
from beesdesk.reports.weighed_slips import goods_slip
from beesdesk.ui.kiosk.pieces import card, key, said
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.key_button import Tone

if TYPE_CHECKING:
    from beesdesk.ui.kiosk.weigh_page import WeighPage


class WeighView(QWidget):
    """Follows the scale."""

    def __init__(self, page: "WeighPage", what: Weighable) -> None:
        super().__init__()
        self._page, self._what = page, what
        self._label: GoodsLabel | None = None
        self._sum, self._hint = said("", "title"), said("", "body")
        self._total = BigTotal(self.tr("Price"))
        self.print = key(self.tr("Print the label"), self._print, icon="printer", tone=Tone.PRIMARY)
        made = card()
        made.add(said(what.name, "huge"))
        made.add(said(self.tr("{price} per kilogram").format(price=formatting().money(what.price)), "title"))
        for part in (self._sum, self._total, self._hint, self.print):
            made.add(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(made)
        column.addStretch(1)
        self.follow()

    @property
    def tare(self) -> Decimal:
        """What is taken off: the member's container, else the pot that the article is sold in."""
        return self._page.tare or self._what.tare

    def follow(self) -> None:
        """Show what lies there now, and what it comes to."""
        gross, form = self._page.weight, formatting()
        self._label, hint = None, self._page.must_clear or self.tr("Put it on the scale, and wait until it is still.")
        if gross is not None:
            try:
                self._label = self._page.shop.read(
                    goods_label, self._what.id, gross, self.tare, least=self._least(), today=self._page.today,
                    language=spoken(),
                )  # fmt: skip
                hint = ""
            except ShopError as error:
                hint = sentence(error, spoken())
        label = self._label
        net = "" if label is None else self.tr("Net {weight}").format(weight=form.weight(label.net))
        tare = self.tr("container {weight} taken off").format(weight=form.weight(self.tare)) if self.tare else ""
        self._sum.setText(" \u00b7 ".join(part for part in (net, tare) if part))
        self._sum.setVisible(bool(net or tare))
        self._total.setVisible(label is not None)
        if label is not None:
            self._total.show_amount(label.amount)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.print.setEnabled(label is not None)

    def _least(self) -> Decimal:
        return Decimal(self._page.booth.settings.scale_least).scaleb(-3)

    def _print(self) -> None:
        if self._label is not None:
            self._page.print_slip(goods_slip(self._label, spoken()))
