"""What lies on the scale, large, and the word for how it is."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from beesdesk.hardware.scale import ScaleState
from beesdesk.pos.plate import Plate
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look, restyle
from beesdesk.ui.till.weighing import Weighing

_NO_WEIGHT: Final = "\u2013"
_TWO_LINES: Final = 52  # px at 100 %


class BigWeight(BigTotal):
    """A weight in kilograms, as large as a total; a dash while none is known."""

    known = False

    def show_weight(self, weight: Decimal | None) -> None:
        """Show a weight, None for none."""
        self.known = weight is not None
        self.show_amount(weight or Decimal(0))

    def _written(self) -> str:
        return formatting().weight(self.amount) if self.known else _NO_WEIGHT


class ScaleFace(Translated, QFrame):
    """The scale as it is this moment. Its key has the plate weighed anew where the weight was sold already."""

    def __init__(self, weighing: Weighing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.state = State.OFF
        self._weighing = weighing
        self._icon = IconLabel("info", 28, parent=self)
        self._words = label("", "strong", self, wrap=True)
        self._weight = BigWeight(parent=self)
        self.anew = KeyButton(key="F5", parent=self)
        self.anew.setAutoDefault(False)
        self.anew.clicked.connect(weighing.weigh_anew)
        self._lay_out()
        self._reserve()
        weighing.changed.connect(self._show)
        self._retranslate()

    @property
    def text(self) -> str:
        """Word and weight, as they are read out."""
        return f"{self._weight.accessibleName()}, {self._words.text()}"

    @property
    def words(self) -> str:
        """What is said of the plate."""
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._reserve()

    def _reserve(self) -> None:
        """Keep room for two lines of words, so that nothing jumps as the plate is loaded."""
        self._words.setMinimumHeight(look().px(_TWO_LINES))

    def _lay_out(self) -> None:
        words, figures = QHBoxLayout(), QHBoxLayout()
        for row in (words, figures):
            row.setSpacing(12)
        words.addWidget(self._icon)
        words.addWidget(self._words, 1)
        figures.addWidget(self._weight, 1)
        figures.addWidget(self.anew)
        self.anew.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(2)
        column.addLayout(figures)
        column.addLayout(words)

    def _show(self) -> None:
        plate, before = self._weighing.plate, self._words.text()
        self._weight.show_weight(plate.reading.weight)
        self.anew.setVisible(plate.sold_as is not None and not plate.is_clear)
        state, words = self._said(plate)
        if (state, words) == (self.state, before):
            return
        self.state = state
        self._icon.show_icon(state.picture, state.value)
        self._words.setText(words)
        self.setProperty("state", state.value)
        self.setAccessibleName(words)
        for part in (self, self._words):
            restyle(part)
        announce(self, self.text)

    def _said(self, plate: Plate) -> tuple[State, str]:
        if plate.sold_as is not None:
            sold = self.tr("Sold already ({name}): clear the plate, or weigh again")
            return State.WARN, sold.format(name=plate.sold_as)
        match plate.reading.state:
            case ScaleState.STABLE if plate.weight:
                return State.OK, self.tr("Stable: take it with Enter")
            case ScaleState.STABLE:
                return State.INFO, self.tr("Put it on the scale")
            case ScaleState.UNSTABLE:
                return State.INFO, self.tr("Moving: wait a moment")
            case ScaleState.OVERLOAD:
                return State.BAD, self.tr("Too heavy for this scale: weigh it in parts")
            case ScaleState.BELOW_ZERO:
                return State.WARN, self.tr("Below zero: clear the plate and set the scale to zero")
            case ScaleState.TARED:
                return State.WARN, self.tr("The scale takes off a tare of its own: clear it there")
        return State.BAD, self.tr("The scale does not answer: look at its cable, or type the weight")

    def _retranslate(self) -> None:
        self.anew.show_text(self.tr("Weigh again"))
        self._weight.set_caption(self.tr("On the scale"))
        self._show()
