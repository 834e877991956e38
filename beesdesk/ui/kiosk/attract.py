"""What the kiosk shows while nobody stands in front of it: show your card, and what else there is."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence, word
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.modes import offered
from beesdesk.ui.kiosk.pieces import TouchScroll, key, said
from beesdesk.ui.kiosk.shifts_page import ShiftsPage, ShiftsView
from beesdesk.ui.kiosk.tiles import Tiles
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.words import Language

_REFUSAL_MS = 12_000
_RELOAD_MS: Final = 60_000  # a shift is over, somebody has booked
_WITH_SHIFTS: Final = 1150  # px at 100 %: the shifts stand beside the invitation
_PAGE: Final = 290  # px at 100 % for the button of a page
_TOOL: Final = 145  # px at 100 % for each of the small buttons
_OWN_NAMES: Final = {Language.FR: "Français", Language.NL: "Nederlands", Language.EN: "English"}


class AttractPage(Translated, QWidget):
    """Three languages at once, since nobody has said yet which is theirs. `page_wanted` carries a class of `modes`."""

    staff_wanted = Signal()
    lost_card_wanted = Signal()
    page_wanted = Signal(object)
    language_wanted = Signal(str)
    larger_wanted = Signal()
    contrast_wanted = Signal()

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refusal = Banner()
        self._gone = QTimer(self, interval=_REFUSAL_MS, singleShot=True)
        self._gone.timeout.connect(self._refusal.clear)
        self.staff = key("", self.staff_wanted.emit, icon="lock")
        self.lost_card = key("", self.lost_card_wanted.emit, icon="card")
        self._pages = {
            page: key("", partial(self.page_wanted.emit, page), icon=page.icon) for page in offered(booth.settings)
        }
        self._tiles = Tiles([*self._pages.values(), self.lost_card], _PAGE)
        self.larger, self.contrast = key("A A", self.larger_wanted.emit), key("", self.contrast_wanted.emit)
        self._shifts = ShiftsView(booth.shop)
        self._shifts_beside = TouchScroll(self)
        self._shifts_beside.show_page(self._shifts)
        self._reload = QTimer(self, interval=_RELOAD_MS)
        self._reload.timeout.connect(self._shifts.reload)
        self._reload.start()
        scroll = TouchScroll(self)
        scroll.show_page(self._invitation())
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(scroll, 6)
        both.addWidget(self._shifts_beside, 5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(36, 24, 36, 24)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addWidget(self._tools())
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
        self._shifts.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the shifts beside the invitation, or the way to them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().px(_WITH_SHIFTS)
        self._shifts_beside.setVisible(beside)
        self._tiles.leave_out(self._pages[ShiftsPage], out=beside)

    def _invitation(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._refusal)
        column.addStretch(2)
        column.addWidget(IconLabel("card", 88, "text", self), 0, Qt.AlignmentFlag.AlignHCenter)
        for language in Language:
            line = said(word("kiosk_show_card", language), "huge", self)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        column.addStretch(2)
        column.addWidget(self._tiles)
        return page

    def _tools(self) -> QWidget:
        tools = [key(name, partial(self.language_wanted.emit, str(language))) for language, name in _OWN_NAMES.items()]
        return Tiles([*tools, self.larger, self.contrast, self.staff], _TOOL)

    def _retranslate(self) -> None:
        self.staff.show_text(self.tr("Staff"))
        self.lost_card.show_text(" · ".join(word("kiosk_lost_card", language) for language in Language))
        self.larger.show_text("A A", self.tr("Larger text"))
        self.contrast.show_text(self.tr("Contrast"))
        for page, button in self._pages.items():
            button.show_text(page.title())
