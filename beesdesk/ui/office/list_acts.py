"""The buttons above a list: those that mean something for it, each with its key."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.key_button import KeyButton, Tone

_HEIGHT: Final = 44
_ACROSS, _FEW = 5, 3
_KEYS: Final = {
    "open": "", "mail": "F2", "save": "F3", "columns": "F4", "search": "F5", "book": "F6", "decline": "F7", "sort": "F8",
    "handed": "F9",
}  # fmt: skip


class ListActs(Translated, QWidget):
    """One button for each act, in rows of five at most; those that mean nothing for a list are not there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = {act: KeyButton(key=key, height=_HEIGHT, parent=self) for act, key in _KEYS.items()}
        self.buttons["open"].set_hint("⏎")
        for act in ("book", "handed"):
            self.buttons[act].set_tone(Tone.PRIMARY)
        self._shown = list(self.buttons)
        self._most = _ACROSS
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._retranslate()

    def connect_to(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """Say what each button does."""
        for act, deed in deeds.items():
            self.buttons[act].clicked.connect(lambda _=False, deed=deed: deed())

    def show_only(self, acts: Iterable[str]) -> None:
        """Show these acts, in their usual order."""
        wanted = set(acts)
        shown = [act for act in self.buttons if act in wanted]
        if shown != self._shown:
            self._shown = shown
            self._place()

    def set_narrow(self, *, narrow: bool) -> None:
        """Put fewer beside each other, or as many as usual."""
        most = _FEW if narrow else _ACROSS
        if most != self._most:
            self._most = most
            self._place()

    def _place(self) -> None:
        shown = self._shown
        across = self._most if len(shown) <= self._most or self._most == _FEW else (len(shown) + 1) // 2
        for button in self.buttons.values():
            self._grid.removeWidget(button)
        for act, button in self.buttons.items():
            button.setVisible(act in shown)
        for place, act in enumerate(shown):
            self._grid.addWidget(self.buttons[act], place // across, place % across)

    def _retranslate(self) -> None:
        texts = {
            "open": self.tr("Open"), "mail": self.tr("Write"), "save": self.tr("Save"), "columns": self.tr("Columns"),
            "search": self.tr("Search"), "book": self.tr("Book"), "decline": self.tr("Decline"), "sort": self.tr("Sort"),
            "handed": self.tr("Handed over"),
        }  # fmt: skip
        for act, text in texts.items():
            self.buttons[act].show_text(text)
