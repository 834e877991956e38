"""The exchange with the other machines: how it stands, what is under way, and at once if somebody wants it."""

from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.sync.state import ExchangeState
from beesdesk.ui.exchanging import Exchanging
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.exchange_words import said
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.handbook import MACHINE_PAGES, HandbookDialog
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class ExchangeDialog(TillDialog):
    """F12 exchanges now; Cancel ends that at its next step. The dialog may be closed meanwhile: the exchange goes on."""

    WIDTH = 640

    def __init__(self, desk: Desk, parent: QWidget, *, exchanging: Exchanging) -> None:
        super().__init__(desk, parent)
        self._exchanging = exchanging
        self.line = StateLine(self)
        self.panel = ProgressPanel(self)
        self.panel.cancelled.connect(exchanging.cancel)
        for part in (self.line, self.panel):
            self.content.addWidget(part)
        self.help = KeyButton(key="F1", parent=self)
        self.help.clicked.connect(lambda: HandbookDialog(desk, self, MACHINE_PAGES).open())
        self.bar.insertWidget(1, self.help, 1)
        exchanging.changed.connect(self._show)
        exchanging.progressed.connect(self._step)
        exchanging.ended.connect(self._ended)
        self._retranslate()
        if exchanging.at_work:
            self._begin()

    def _do(self) -> None:
        self._begin()
        self._exchanging.now()

    def _begin(self) -> None:
        self.act.setEnabled(False)
        self.panel.start(self.tr("Exchanging with the other machines"))
        self._grow()

    def _step(self, done: int, of: int) -> None:
        if self.act.isEnabled():
            self._begin()
        if of:
            self.panel.advance(done, of)

    def _ended(self, fault: object) -> None:
        self.panel.finish()
        self.act.setEnabled(True)
        self.act.setFocus()
        if isinstance(fault, ShopError):
            self.show_error(sentence(fault, spoken()))

    def _show(self, state: ExchangeState) -> None:
        found = said(state)
        self.line.show_state(found.state, found.tip)
        self._grow()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Exchange with the other machines"))
        self.act.show_text(self.tr("Exchange now"))
        self.help.show_text(self.tr("Help"))
        if self._exchanging.state is not None:
            self._show(self._exchanging.state)
