"""The keys of a count: what is done while somebody counts above, what is done with the whole count below."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.key_button import KeyButton, Tone

_HEIGHT: Final = 48
_COUNTING: Final = {"add": "F3", "storeroom": "F6", "from_paper": "F4", "again": "F8", "take_back": "F7"}
"""What only means something while somebody counts."""
_WHOLE: Final = {"back": "F10", "renew": "F2", "compare": "F9", "paper": "F5", "drop": "F11", "close": "F12"}
_TONES: Final = {"renew": Tone.PRIMARY, "close": Tone.PRIMARY, "drop": Tone.DANGER}
_SWITCHES: Final = ("add", "storeroom", "from_paper", "again", "compare")


class CountKeys(Translated, QWidget):
    """Each is told by `pressed` with its name; `is_on` says how a switch stands."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.buttons: dict[str, KeyButton] = {}
        for keys in (_COUNTING, _WHOLE):
            line = QHBoxLayout()
            line.setSpacing(8)
            for name, key in keys.items():
                button = KeyButton(key=key, tone=_TONES.get(name, Tone.PLAIN), height=_HEIGHT, parent=self)
                button.setCheckable(name in _SWITCHES)
                button.clicked.connect(lambda _=False, name=name: self.pressed.emit(name))
                line.addWidget(button)
                self.buttons[name] = button
            column.addLayout(line)
        self._retranslate()

    def is_on(self, name: str) -> bool:
        """Return how a switch stands."""
        return self.buttons[name].isChecked()

    def switch(self, name: str, *, on: bool) -> None:
        """Have a switch stand so."""
        self.buttons[name].setChecked(on)

    def switch_off(self) -> None:
        """Have every switch be off: another count begins."""
        for name in _SWITCHES:
            self.switch(name, on=False)

    def show_for(self, *, is_open: bool) -> None:
        """Show what means something for a count that is open, or over."""
        counting = is_open and not self.is_on("compare")
        for name, button in self.buttons.items():
            if name in _COUNTING:
                button.setVisible(counting)
            else:
                button.setVisible(name == "back" or is_open is not (name == "renew"))

    def _retranslate(self) -> None:
        texts = {
            "back": self.tr("All counts"), "add": self.tr("Add up"), "storeroom": self.tr("Storeroom"),
            "from_paper": self.tr("From paper"), "renew": self.tr("Count again"),
            "again": self.tr("Second count"), "take_back": self.tr("Take back"), "compare": self.tr("Compare"),
            "paper": self.tr("On paper"), "drop": self.tr("Give up"), "close": self.tr("Close the count"),
        }  # fmt: skip
        for name, text in texts.items():
            self.buttons[name].show_text(text)
