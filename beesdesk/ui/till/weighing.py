"""The till's scale, on the screen's thread."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject, Signal

from beesdesk.hardware.scale import Reading, Scale
from beesdesk.pos.plate import Plate

_HEAVIEST_TARE: Final = Decimal(10)  # kilograms: more has no place in what such a scale is told


class Weighing(QObject):
    """How the plate of a scale is, and whether its weight may be sold.

    `heard` may be emitted from any thread, with a reading and its round: hand it to the scale.
    """

    changed = Signal()
    heard = Signal(object, int)

    def __init__(self, parent: QObject | None = None, plate: Plate | None = None) -> None:
        super().__init__(parent)
        self.plate = plate or Plate()
        self._scale: Scale | None = None
        self._tare = Decimal(0)
        self.heard.connect(self._hear)

    def use(self, scale: Scale) -> None:
        """Begin to weigh with a scale; once only."""
        self._scale = scale
        scale.start()

    def stop(self) -> None:
        """Let the scale go."""
        if self._scale is not None:
            self._scale.stop()
            self._scale = None

    def take(self, article: str) -> None:
        """Note that the weight on the plate was sold as an article."""
        self._show(self.plate.taken(article))

    def weigh_anew(self) -> None:
        """Have what lies there weighed once more: it is another article."""
        if self._scale is not None:
            self._show(self.plate.weighed_anew(self._scale.weigh_anew()))

    def weigh_for(self, price: Decimal, tare: Decimal) -> None:
        """Tell a scale that works amounts out what a kilogram costs (euro) and the tare (kg); others need not know."""
        if self._scale is not None and self._scale.works_out_amounts and price > 0 and 0 <= tare < _HEAVIEST_TARE:
            self._tare = tare
            self._show(self.plate.weighed_anew(self._scale.weigh_anew(int(price * 100), int(tare * 1000))))

    @property
    def gross(self) -> Decimal | None:
        """The kilograms that lie there and may be sold now, container and all; None where there are none."""
        weight = self.plate.weight
        return None if weight is None else weight + self._tare

    def disagrees(self, amount: Decimal) -> Decimal | None:
        """Return what the scale has worked out (euro) where that is another amount than the till's, else None."""
        said = self.plate.reading.amount
        return said if said is not None and said != amount else None

    def _hear(self, reading: Reading, of: int) -> None:
        self._show(self.plate.told(reading, of))

    def _show(self, plate: Plate) -> None:
        if plate != self.plate:
            self.plate = plate
            self.changed.emit()
