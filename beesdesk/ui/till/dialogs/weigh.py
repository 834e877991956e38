"""A weighed article: the whole, the container, what is left to pay for."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from beesdesk.messages import sentence, word
from beesdesk.pos.actions import MOST_WEIGHT
from beesdesk.pos.pricing import ZERO, line_amount
from beesdesk.pos.refusals import TareTooHeavy, WeightNeeded
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Unit


class WeighDialog(TillDialog):
    """Asks for gross and tare, always in kilograms (litres): `0,455`. Answers with None once the line is in."""

    WIDTH = 860

    def __init__(self, desk: Desk, parent: QWidget, *, need: WeightNeeded, enter: Callable[..., bool]) -> None:
        super().__init__(desk, parent)
        self._need, self._enter = need, enter
        unit = word(need.unit, spoken())
        self.gross = AmountEdit(unit, 3, most=MOST_WEIGHT, parent=self)
        self.tare = AmountEdit(unit, 3, most=MOST_WEIGHT, parent=self)
        self._captions = label("", "strong", self), label("", "strong", self)
        self._rule = label("", "muted", self, wrap=True)
        self._price, self._net = label("", "body", self), label("", "body", self)
        self.state = StateLine(self, steady=True)
        self.pad = FocusPad(self)
        self.set_columns(self._left(), self._right(), shares=(3, 2))
        for field in (self.gross, self.tare):
            field.value_changed.connect(self._typed)
        self.tare.set_value(need.tare)
        self._retranslate()
        self.gross.setFocus()

    def _left(self) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (caption, field) in enumerate(zip(self._captions, (self.gross, self.tare), strict=True)):
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self._rule, 2, 0, 1, 2)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._price)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self._net)
        column.addWidget(self.state)
        return column

    def _right(self) -> QLayout:
        column = QVBoxLayout()
        column.addWidget(self.pad, 1)
        return column

    def net(self) -> str:
        """Return how the amount comes about, as it is shown."""
        return self._net.text()

    def rule(self) -> str:
        """Return what is said about the unit."""
        return self._rule.text()

    def _typed(self) -> None:
        self.clear_error()
        self._show()

    def _tare(self) -> Decimal | None:
        """Return the container's weight; an empty field is no container."""
        return self.tare.value() if self.tare.edit.text().strip() else ZERO

    def _net_weight(self) -> Decimal | None:
        gross, tare = self.gross.value(), self._tare()
        return None if gross is None or tare is None else gross - tare

    def _show(self) -> None:
        """Say what the line comes to, as it is typed."""
        form, gross, net = formatting(), self.gross.value(), self._net_weight()
        weight = form.weight if self._need.unit == Unit.KG else form.volume
        if not gross or net is None:
            self._net.setText("")
            self.state.show_state(State.OFF, self.tr("Type what the scale says"))
        elif net <= 0:
            self._net.setText("")
            heavy = TareTooHeavy(gross, gross - net)
            self.state.show_state(State.BAD, sentence(heavy, spoken()))
        else:
            factors = self.tr("Net {weight} \u00d7 {price}")
            self._net.setText(factors.format(weight=weight(net), price=form.money(self._need.price)))
            self.state.show_state(State.INFO, self.tr("To pay"), line_amount(self._need.price, net))

    def _do(self) -> None:
        gross, tare = self.gross.check(), self._tare()
        if gross is None:
            self.gross.setFocus()
            self.gross.edit.selectAll()
        elif tare is None:
            self.tare.check()
            self.tare.setFocus()
        elif self._enter(gross=gross, tare=tare):
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        form, unit = formatting(), word(self._need.unit, spoken())
        self.set_title(self._need.name)
        price = form.money(self._need.price)
        self._price.setText(self.tr("{price} per {unit}").format(price=price, unit=unit))
        names = self.tr("Gross"), self.tr("Tare")
        for caption, field, name in zip(self._captions, (self.gross, self.tare), names, strict=True):
            caption.setText(name)
            field.set_name(name)
        example = form.number(Decimal("0.455"), 3)
        rule = self.tr("Always in kilograms: {example} is 455 grams.")
        if self._need.unit != Unit.KG:
            rule = self.tr("Always in litres: {example} is 455 millilitres.")
        self._rule.setText(rule.format(example=example))
        self.act.show_text(self.tr("Add to the basket"))
        self._show()
