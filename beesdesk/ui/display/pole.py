"""What stands on the pole display: what the customer display shows, in two lines of 20 characters."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from beesdesk.hardware.pole_display import PoleDisplay
from beesdesk.hardware.pole_text import PoleLine, PoleLines
from beesdesk.ui.display.showing import Showing
from beesdesk.ui.display.shown import Bill, Idle, Shown, Sum, Thanks, greeting
from beesdesk.ui.till.desk import Desk

_TRIAL_MS: Final = 15_000
SHORTER: Final = {
    "Reste à payer": "Reste",
    "À vous rendre": "À rendre",
    "Remboursé": "Rendu",
    "Nog te betalen": "Nog",
    "U krijgt terug": "Terug",
    "Bedankt, tot binnenkort": "Bedankt",
    "Terugbetaald": "Terug",
    "Still to pay": "To pay",
    "You get back": "Back",
    "Thank you, see you soon": "Thank you",
}
"""What stands for a caption of the customer display where it has no room."""


class PoleScreen(QObject):
    """Has a pole display show what the till stands at."""

    def __init__(self, desk: Desk, display: PoleDisplay, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._display = desk, display
        self._showing = Showing(desk, self)
        self._showing.changed.connect(self._show)
        self._trial = QTimer(self, interval=_TRIAL_MS, singleShot=True)
        self._trial.timeout.connect(self._show)
        self._show()
        display.start()

    def try_out(self, first: str, second: str) -> None:
        """Show two lines for a while, or until the till has something to show."""
        self._display.show((PoleLine(first), PoleLine(second)))
        self._trial.start()

    def stop(self, *, wait: bool) -> None:
        """Let the display go dark; `wait` until it is, where the program ends."""
        self._showing.changed.disconnect(self._show)
        self._trial.stop()
        if wait:
            self._display.stop()
        else:
            self._display.let_go()
        self.deleteLater()

    def _show(self) -> None:
        rules = self._desk.rules
        self._display.show(pole_lines(self._showing.shown, greeting(rules.language, training=rules.training)))


def pole_lines(shown: Shown, welcome: str) -> PoleLines:
    """Return two lines: the last article and the sum; once something is paid, what was given and what remains."""
    match shown:
        case Idle(shop=shop):
            return PoleLine(welcome), PoleLine(shop)
        case Bill(rows=rows, sums=(only,)):
            return PoleLine(rows[-1].name, rows[-1].amount), _line(only)
        case Thanks(words=words, sums=(only,)):
            return PoleLine(words, short=SHORTER.get(words, "")), _line(only)
    *_, before, last = shown.sums
    return _line(before), _line(last)


def _line(one: Sum) -> PoleLine:
    return PoleLine(one.caption, one.amount, SHORTER.get(one.caption, ""))
