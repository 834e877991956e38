"""A weighed article: the whole, from the scale or typed, the container, what is left to pay for."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

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
from beesdesk.ui.till.dialogs.scale_face import ScaleFace
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Unit

_EXAMPLE: Final = Decimal("0.455")
_WITH_SCALE: Final = 684  # px: whatever is said of the plate, nothing jumps


class WeighDialog(TillDialog):
    """Asks for gross and tare, always in kilograms (litres): `0,455`. Answers with None once the line is in.

    Where the till has a scale, its stable weight counts as long as none is typed. A label with a tare may be scanned.
    """

    accepts_scans = True
    WIDTH = 860

    def __init__(self, desk: Desk, parent: QWidget, *, need: WeightNeeded, enter: Callable[..., bool]) -> None:
        super().__init__(desk, parent)
        self._need, self._enter = need, enter
        unit = word(need.unit, spoken())
        self._weighing = desk.weighing if need.unit == Unit.KG else None
        self.face = ScaleFace(self._weighing, self) if self._weighing else None
        if self.face:
            self.HEIGHT = _WITH_SCALE
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
        if self._weighing:
            self._weighing.changed.connect(self._weighed)
        self.tare.set_value(need.tare)
        self.tare.value_changed.connect(self._tell_scale)
        self._tell_scale()
        self._retranslate()
        self.gross.setFocus()

    def _left(self) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, (caption, field) in enumerate(zip(self._captions, (self.gross, self.tare), strict=True)):
            above = self.face is not None  # less high: the scale's face is the main thing then
            grid.addWidget(caption, *((0, place) if above else (place, 0)))
            grid.addWidget(field, *((1, place) if above else (place, 1)))
            grid.setColumnStretch(place, int(above or place))
        grid.addWidget(self._rule, 2, 0, 1, 2)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._price)
        if self.face:
            column.addWidget(self.face)
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

    def take_scan(self, text: str) -> None:
        """Take the tare of a label."""
        tare = self.desk.read_tare(text)
        if tare is not None:
            self.tare.set_value(tare)

    def _typed(self) -> None:
        self.clear_error()
        self._show()

    def _tell_scale(self) -> None:
        tare = self._tare()
        if self._weighing is not None and tare is not None:
            self._weighing.weigh_for(self._need.price, tare)

    def _weighed(self) -> None:
        """Follow the scale, unless a weight is typed."""
        if self._from_scale:
            self._typed()

    @property
    def _from_scale(self) -> bool:
        """Whether the scale says what it weighs."""
        return self._weighing is not None and not self.gross.edit.text().strip()

    def _gross(self) -> Decimal | None:
        if self._weighing is not None and self._from_scale:
            return self._weighing.gross
        return self.gross.value()

    def _tare(self) -> Decimal | None:
        """Return the container's weight; an empty field is no container."""
        return self.tare.value() if self.tare.edit.text().strip() else ZERO

    def _net_weight(self) -> Decimal | None:
        gross, tare = self._gross(), self._tare()
        return None if gross is None or tare is None else gross - tare

    def _show(self) -> None:
        """Say what the line comes to, as it is typed."""
        self._show_rule()
        form, gross, net = formatting(), self._gross(), self._net_weight()
        weight = form.weight if self._need.unit == Unit.KG else form.volume
        if not gross or net is None:
            self._net.setText("")
            self.state.show_state(State.OFF, self._next_step())
        elif net <= 0:
            self._net.setText("")
            heavy = TareTooHeavy(gross, gross - net)
            self.state.show_state(State.BAD, sentence(heavy, spoken()))
        else:
            factors = self.tr("Net {weight} \u00d7 {price}")
            self._net.setText(factors.format(weight=weight(net), price=form.money(self._need.price)))
            self._show_amount(line_amount(self._need.price, net))

    def _show_amount(self, amount: Decimal) -> None:
        """Say what is to be paid; not where the scale has worked out something else."""
        said = self._weighing.disagrees(amount) if self._weighing and self._from_scale else None
        if said is None:
            self.state.show_state(State.INFO, self.tr("To pay"), amount)
        else:
            text = self.tr("The scale says {amount}: another amount. Weigh it again, or type the weight.")
            self.state.show_state(State.BAD, text.format(amount=formatting().money(said)))

    def _next_step(self) -> str:
        return self.tr("Weigh it, or type the weight") if self._from_scale else self.tr("Type what the scale says")

    def _show_rule(self) -> None:
        """Say what counts, and in which unit it is typed."""
        rule = self.tr("Always in kilograms: {example} is 455 grams.")
        if self._need.unit != Unit.KG:
            rule = self.tr("Always in litres: {example} is 455 millilitres.")
        elif self._from_scale:
            rule = self.tr("The scale counts as long as no weight is typed.")
        elif self.face:
            rule = self.tr("The typed weight counts: {example} is 455 grams.")
        self._rule.setText(rule.format(example=formatting().number(_EXAMPLE, 3)))

    def _do(self) -> None:
        from_scale, gross, tare = self._from_scale, self._gross(), self._tare()
        if gross is None and self.face and from_scale:
            self.state.show_state(State.BAD, self.tr("There is no weight to take yet"))
        elif gross is None:
            self.gross.check()
            self.gross.setFocus()
            self.gross.edit.selectAll()
        elif tare is None:
            self.tare.check()
            self.tare.setFocus()
        elif from_scale and self._weighing and self._disagreeing(gross - tare):
            self._show()
        elif self._enter(gross=gross, tare=tare, from_scale=from_scale):
            if self._weighing and from_scale:
                self._weighing.take(self._need.name)
            self.answer(None)

    def _disagreeing(self, net: Decimal) -> bool:
        """Tell whether the scale has worked out another amount: then it is not sold so."""
        return self._weighing is not None and self._weighing.disagrees(line_amount(self._need.price, net)) is not None

    def _retranslate(self) -> None:
        super()._retranslate()
        form, unit = formatting(), word(self._need.unit, spoken())
        self.set_title(self._need.name)
        price = form.money(self._need.price)
        self._price.setText(self.tr("{price} per {unit}").format(price=price, unit=unit))
        names = self.tr("Typed weight") if self.face else self.tr("Gross"), self.tr("Tare")
        for caption, field, name in zip(self._captions, (self.gross, self.tare), names, strict=True):
            caption.setText(name)
            field.set_name(name)
        self.act.show_text(self.tr("Add to the basket"))
        self._show()
