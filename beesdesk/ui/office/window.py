"""The window of the coordinator's desk: pages at the left, and the page that is open."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.ui.language import Translated
from beesdesk.ui.office.board_page import BoardPage
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.members_page import MembersPage
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.toast import ToastStack
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.theme import Room, look

_BAR = 160  # px at 100 %
_HEIGHT = 44


class OfficeWindow(Translated, QWidget):
    """One desk on the screen. Nothing is shown before somebody who may has signed in; without that it closes."""

    closing = Signal()

    def __init__(self, desk: OfficeDesk, router: ScanRouter) -> None:
        super().__init__()
        self.desk, self.router = desk, router
        self.setProperty("room", Room.DESK.value)
        self.members = MembersPage(desk, self)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.members)
        self.board = BoardPage(desk, self)
        self.pages.addWidget(self.board)
        self._title = label("BeesDesk", "title", self)
        self.to_members = KeyButton(key="Ctrl+1", height=_HEIGHT, parent=self)
        self.to_members.setCheckable(True)
        self.to_members.setChecked(True)
        self.to_members.clicked.connect(self._show_members)
        self.to_board = KeyButton(key="Ctrl+2", height=_HEIGHT, parent=self)
        self.to_board.setCheckable(True)
        self.to_board.clicked.connect(self._show_board)
        self._lay_out()
        self.toasts = ToastStack(self.pages)
        self.pages.setEnabled(False)
        desk.refused.connect(self._say_refusal)
        router.scanned.connect(self._scanned)
        self._stop_listening = desk.shop.listen(lambda _: self._soon.start())
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._reload)
        self._retranslate()

    def ask_who(self) -> None:
        """Have somebody sign in."""
        dialog = OfficeSignIn(self.desk, self)
        dialog.answered.connect(lambda _: self._enter())
        dialog.rejected.connect(self.close)
        dialog.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hear of nothing any more."""
        self._stop_listening()
        self.closing.emit()
        super().closeEvent(event)

    def _enter(self) -> None:
        self.pages.setEnabled(True)
        self._show_members()

    def _reload(self) -> None:
        """Show anew what is open; what is not follows when it is."""
        page = self.board if self.pages.currentWidget() is self.board else self.members
        page.reload()

    def _show_board(self) -> None:
        self.to_board.setChecked(True)
        self.to_members.setChecked(False)
        self.pages.setCurrentWidget(self.board)
        self.board.reload()
        self.board.grid.setFocus()

    def _show_members(self) -> None:
        self.to_members.setChecked(True)
        self.to_board.setChecked(False)
        self.members.reload()
        self.pages.setCurrentWidget(self.members)
        self.members.field.setFocus()

    def _scanned(self, text: str) -> None:
        if self.pages.isEnabled():
            self._show_members()
            self.members.take_scan(text)

    def _say_refusal(self, text: str, _error: ShopError) -> None:
        if self.pages.isEnabled() and self.isActiveWindow():  # a dialog says it itself
            self.toasts.fail(text)

    def _lay_out(self) -> None:
        bar = QFrame(self)
        bar.setProperty("role", "bar")
        bar.setFixedWidth(look().px(_BAR))
        column = QVBoxLayout(bar)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.to_members)
        column.addWidget(self.to_board)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(bar)
        row.addWidget(self.pages, 1)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("BeesDesk, coordinator's desk"))
        self.to_members.show_text(self.tr("Members"))
        self.to_board.show_text(self.tr("Week"))
