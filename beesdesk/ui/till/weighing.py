"""The till's scale, on the screen's thread."""

from PySide6.QtCore import QObject, Signal

from beesdesk.hardware.scale import Reading, Scale
from beesdesk.pos.plate import Plate


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

    def _hear(self, reading: Reading, of: int) -> None:
        self._show(self.plate.told(reading, of))

    def _show(self, plate: Plate) -> None:
        if plate != self.plate:
            self.plate = plate
            self.changed.emit()
