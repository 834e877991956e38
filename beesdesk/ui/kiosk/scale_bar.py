"""The scale in front of a member: what lies on it, large, and in words what to do about it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from beesdesk.hardware.scale import ScaleState
from beesdesk.pos.plate import Plate
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.pieces import said
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import restyle
from beesdesk.ui.till.dialogs.scale_face import BigWeight
from beesdesk.ui.till.weighing import Weighing


class ScaleBar(Translated, QFrame):
    """Weight, sign and word."""

    def __init__(self, weighing: Weighing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._weighing = weighing
        self._weight = BigWeight(parent=self)
        self._icon = IconLabel("info", 40, parent=self)
        self._words = said("", "title", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(20)
        row.addWidget(self._weight, 2)
        row.addWidget(self._icon)
        row.addWidget(self._words, 3)
        weighing.changed.connect(self._show)
        self._retranslate()

    def _show(self) -> None:
        plate = self._weighing.plate
        self._weight.show_weight(plate.reading.weight)
        state, words = self._said(plate)
        if words == self._words.text():
            return
        self.setProperty("state", state.value)
        self._icon.show_icon(state.picture, state.value)
        self._words.setText(words)
        self.setAccessibleName(words)
        for part in (self, self._words):
            restyle(part)
        announce(self, f"{self._weight.accessibleName()}, {words}")

    def _said(self, plate: Plate) -> tuple[State, str]:
        if plate.sold_as is not None:
            return State.INFO, self.tr("Done: take it off the scale")
        match plate.reading.state:
            case ScaleState.STABLE if plate.weight:
                return State.OK, self.tr("Weighed")
            case ScaleState.STABLE:
                return State.INFO, self.tr("Put it on the scale")
            case ScaleState.UNSTABLE:
                return State.INFO, self.tr("It moves: wait a moment")
            case ScaleState.OVERLOAD:
                return State.BAD, self.tr("Too heavy for this scale: weigh it in parts")
            case ScaleState.BELOW_ZERO:
                return State.WARN, self.tr("Below zero: take everything off, then ask at the desk")
            case ScaleState.TARED:
                return State.WARN, self.tr("The scale has a tare set by hand: ask at the desk")
        return State.BAD, self.tr("The scale does not answer: ask at the desk")

    def _retranslate(self) -> None:
        self._weight.set_caption(self.tr("On the scale"))
        self._show()
