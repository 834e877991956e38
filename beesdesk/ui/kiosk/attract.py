"""What the kiosk shows while nobody stands in front of it: show your card."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence, word
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.pieces import TouchScroll, key, said
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.words import Language

_REFUSAL_MS = 12_000


class AttractPage(Translated, QWidget):
    """Three languages at once, since nobody has said yet which is theirs."""

    staff_wanted = Signal()
    lost_card_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal = Banner()
        self._gone = QTimer(self, interval=_REFUSAL_MS, singleShot=True)
        self._gone.timeout.connect(self._refusal.clear)
        self.staff = key("", self.staff_wanted.emit, icon="lock")
        self.lost_card = key("", self.lost_card_wanted.emit, icon="card")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self._refusal)
        column.addStretch(2)
        column.addWidget(IconLabel("card", 120, "text", self), 0, Qt.AlignmentFlag.AlignHCenter)
        for language in Language:
            line = said(word("kiosk_show_card", language), "huge", self)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addStretch(2)
        scroll = TouchScroll(self)
        scroll.show_page(page)
        row = QHBoxLayout()
        row.addWidget(self.lost_card)
        row.addStretch(1)
        row.addWidget(self.staff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(48, 32, 48, 32)
        whole.setSpacing(12)
        whole.addWidget(scroll, 1)
        whole.addLayout(row)
        self._retranslate()

    def refuse(self, error: ShopError) -> None:
        """Say in three languages why a card is not taken, and what to do; for some seconds."""
        lines = [sentence(error, language) for language in Language]
        self._refusal.show_message(State.BAD, lines[0], "\n".join(lines[1:]))
        announce(self, "\n".join(lines), urgent=True)
        self._gone.start()

    def calm(self) -> None:
        """Say nothing but the invitation."""
        self._gone.stop()
        self._refusal.clear()

    def _retranslate(self) -> None:
        self.staff.show_text(self.tr("Staff"))
        self.lost_card.show_text(" · ".join(word("kiosk_lost_card", language) for language in Language))
