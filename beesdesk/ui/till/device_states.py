"""How this machine's devices are by now, for whoever shows it."""

from PySide6.QtCore import QObject, Signal

from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.messages import word
from beesdesk.ui.language import spoken


class DeviceStates(QObject):
    """What each device that is in use said last. `changed` carries its name, as the settings have it."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: dict[str, tuple[DeviceState, Reason]] = {}

    def say(self, name: str, state: DeviceState, reason: Reason) -> None:
        """Keep how a device is."""
        self._said[name] = (state, reason)
        self.changed.emit(name)

    def forget(self, name: str) -> None:
        """Keep nothing of a device that is let go."""
        if self._said.pop(name, None) is not None:
            self.changed.emit(name)

    def of(self, name: str) -> tuple[DeviceState, Reason] | None:
        """Return how a device is, None where nobody has it in use."""
        return self._said.get(name)

    def all(self) -> dict[str, tuple[DeviceState, Reason]]:
        """Return how all are that are in use."""
        return dict(self._said)


def told(reason: Reason) -> str:
    """Return why a device is as it is, and what to do next; nothing where there is nothing to say."""
    if not reason:
        return ""
    said = word(str(reason), spoken())
    return f"{said[:1].upper()}{said[1:]}. {word(f'next_{reason}', spoken())}"
