"""Trying a device that works by itself: a scale that weighs, a pole display that shows, for as long as somebody looks."""

from PySide6.QtCore import QObject, QTimer, Signal

from beesdesk.hardware.journal import Journal
from beesdesk.hardware.pole_display import SerialPoleDisplay, pole_display_for
from beesdesk.hardware.pole_text import PoleLine
from beesdesk.hardware.reaching import scale_for
from beesdesk.hardware.scale import Reading, Scale
from beesdesk.hardware.state import DeviceState, Reason

_SHOWN_MS = 15_000


class ScaleTrial(QObject):
    """Weighs with the scale on a port; `read` carries each reading, `told` how the port is."""

    read = Signal(object)  # Reading
    told = Signal(object, object)  # DeviceState, Reason
    _heard = Signal(object, int)  # from the scale's thread
    _said = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._scale: Scale | None = None
        self._heard.connect(self._hear)
        self._said.connect(self._hear_state)

    @property
    def runs(self) -> bool:
        """True while it weighs."""
        return self._scale is not None

    def begin(self, port: str, journal: Journal) -> None:
        """Weigh until `end`."""
        self.end()
        self._scale = scale_for(port, self._heard.emit, self._said.emit, journal=journal)
        self._scale.start()

    def end(self) -> None:
        """Let the scale go."""
        scale, self._scale = self._scale, None
        if scale is not None:
            scale.stop()

    def _hear(self, reading: Reading, _of: int) -> None:
        if self.runs:
            self.read.emit(reading)

    def _hear_state(self, state: DeviceState, reason: Reason) -> None:
        if self.runs:
            self.told.emit(state, reason)


class PoleTrial(QObject):
    """Shows two lines on a pole display for a quarter of a minute; `told` carries how its port is."""

    told = Signal(object, object)  # DeviceState, Reason
    _said = Signal(object, object)  # from the display's thread

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pole: SerialPoleDisplay | None = None
        self._said.connect(self._hear_state)
        self._dark = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._dark.timeout.connect(self.end)

    @property
    def runs(self) -> bool:
        """True while it shows something."""
        return self._pole is not None

    def begin(self, address: str, first: str, second: str, journal: Journal) -> None:
        """Show two lines until `end`, or until enough is seen. Raises `BadPoleDisplay`."""
        self.end()
        self._pole = pole_display_for(address, self._said.emit, journal)
        if self._pole is not None:
            self._pole.show((PoleLine(first), PoleLine(second)))
            self._pole.start()
            self._dark.start()

    def end(self) -> None:
        """Let the display go dark."""
        pole, self._pole = self._pole, None
        self._dark.stop()
        if pole is not None:
            pole.let_go()

    def _hear_state(self, state: DeviceState, reason: Reason) -> None:
        if self.runs:
            self.told.emit(state, reason)
