"""How the exchange with the other machines stands, for staff at a kiosk, and what does it now."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.ui.kiosk.pieces import key
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.exchange_words import said
from beesdesk.ui.till.dialogs.state_line import StateLine

if TYPE_CHECKING:
    from beesdesk.ui.exchanging import Exchanging


class ExchangeLine(QWidget):
    """A state, and beside it the key that exchanges now; while that lasts the same key ends it at its next step."""

    def __init__(self, exchanging: "Exchanging", parent: QWidget) -> None:
        super().__init__(parent)
        self._exchanging = exchanging
        self.line = StateLine(self)
        self.act = key("", self._press)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.line, 3)
        row.addWidget(self.act, 1)
        exchanging.changed.connect(lambda _: self._show())
        exchanging.progressed.connect(self._step)
        exchanging.ended.connect(self._ended)
        self._show()

    def _press(self) -> None:
        if self._exchanging.at_work:
            self._exchanging.cancel()
        else:
            self._exchanging.now()

    def _step(self, done: int, of: int) -> None:
        text = self.tr("Exchanging: {done} of {of}").format(done=done, of=of) if of else self.tr("Exchanging\u2026")
        self.line.show_state(State.INFO, text)
        self.act.show_text(self.tr("Stop"))

    def _ended(self, fault: object) -> None:
        self._show()
        if isinstance(fault, ShopError):
            self.line.show_state(State.WARN, sentence(fault, spoken()))

    def _show(self) -> None:
        self.act.show_text(self.tr("Exchange now"))
        if self._exchanging.state is not None:
            found = said(self._exchanging.state)
            self.line.show_state(found.state, found.tip)
