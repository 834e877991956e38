"""The band that says in the morning how the night went: it goes when somebody has understood it, or when it is dealt with."""

from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QWidget

from beesdesk.sync.morning import Mood, Morning
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.basket_panel import Strip

_STATES: Final = {Mood.GOOD: State.OK, Mood.TOLD: State.INFO, Mood.WANTING: State.WARN}
_GOOD_MS: Final = 15_000


class NightStrip(Strip):
    """`again` asks for the night's work once more, `understood` says that it was read, `language_turned` wants it anew."""

    again = Signal()
    understood = Signal()
    language_turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(closable=True, parent=parent)
        self.morning: Morning | None = None
        self.acted.connect(self._try_again)
        self.closed.connect(self._put_away)
        # Good news go by themselves.
        self._soon = QTimer(self, interval=_GOOD_MS, singleShot=True)
        self._soon.timeout.connect(self._put_away)

    def show_morning(self, morning: Morning | None, *, there: bool = True) -> None:
        """Show how the night went, if this is the place for it just now (`there`); None: nothing is to be said."""
        before, self.morning = self.morning, morning
        if morning is None:
            self.setVisible(False)
            return
        wants = morning.mood is Mood.WANTING
        self.show_message(
            _STATES[morning.mood], morning.text, self.tr("Try again") if wants else "", self.tr("Understood")
        )
        self.close_button.setVisible(not wants)
        self.setVisible(there)
        if morning.mood is Mood.GOOD and morning != before:
            self._soon.start()

    def be_there(self, there: bool) -> None:
        """Be seen where something is to be said and this is the place for it."""
        self.setVisible(there and self.morning is not None)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language: the sentence is told anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.morning is not None:
            self.language_turned.emit()

    def _try_again(self) -> None:
        self.morning = None
        self.setVisible(False)
        self.again.emit()

    def _put_away(self) -> None:
        self._soon.stop()
        if self.morning is not None and self.morning.mood is not Mood.WANTING:
            self.morning = None
            self.setVisible(False)
            self.understood.emit()
