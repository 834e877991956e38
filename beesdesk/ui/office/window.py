"""The window of the coordinator's desk: pages at the left, and the page that is open."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final, TypeVar, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.people import name_of
from beesdesk.sync.morning import Morning
from beesdesk.sync.state import Health
from beesdesk.ui.exchange_dialog import ExchangeDialog
from beesdesk.ui.language import Translated
from beesdesk.ui.office.board_page import BoardPage
from beesdesk.ui.office.conflicts_page import ConflictsPage
from beesdesk.ui.office.dashboard_page import DashboardPage
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.lists_page import ListsPage
from beesdesk.ui.office.lock_page import OfficeLock
from beesdesk.ui.office.members_page import MembersPage
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.settings_page import SettingsPage
from beesdesk.ui.office.sheets_page import SheetsPage
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.templates_page import TemplatesPage
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import StateChip
from beesdesk.ui.parts.exchange_words import said
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.toast_strip import ToastStrip
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.theme import Room, look
from beesdesk.ui.till.counter import Again
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.handbook import DESK_PAGES, HandbookDialog
from beesdesk.ui.till.idle import Idle
from beesdesk.ui.till.night_strip import NightStrip
from beesdesk.words import Act, Language, SignIn

_BAR = 160  # px at 100 %
_HEIGHT = 44
_SIDE = 12
_QUIET_MS = 400
P = TypeVar("P", bound=Page)

PAGES: Final[tuple[type[Page], ...]] = (
    MembersPage,
    BoardPage,
    SheetsPage,
    ListsPage,
    DashboardPage,
    TemplatesPage,
    SettingsPage,
    ConflictsPage,
)
"""The pages in the order of their keys, Ctrl+1 and so on."""


class _Shelf(QScrollArea):
    """The pages' tabs; they scroll where large text needs more height than the window has."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        held = QWidget(self)
        self.column = QVBoxLayout(held)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(held)
        for ground in (held, self.viewport()):  # the bar's own shows through
            ground.setAutoFillBackground(False)


class OfficeWindow(Translated, QWidget):
    """One desk on the screen. Nothing is shown before somebody who may has signed in; without that it closes.

    `KINDS` are its pages in the order of their keys; the first one opens, and takes the scans that no other page takes.
    """

    KINDS: ClassVar[Sequence[type[Page]]] = PAGES
    BOOK: ClassVar[Mapping[Language, str]] = DESK_PAGES
    closing = Signal()
    _changed = Signal()

    def __init__(self, desk: OfficeDesk, router: ScanRouter) -> None:
        super().__init__()
        self.desk, self.router = desk, router
        self.setProperty("room", Room.DESK.value)
        self._bar = QFrame(self)
        self._made: dict[type[Page], Page] = {}
        self.pages = QStackedWidget(self)
        self._title = label("BeesDesk", "title", self)
        self._shelf = _Shelf(self._bar)
        self.tabs = {kind: self._tab(kind, f"Ctrl+{place}") for place, kind in enumerate(self.KINDS, 1)}
        self.exchange_chip = StateChip(parent=self)
        self.exchange_button = KeyButton(key="Ctrl+E", height=_HEIGHT, parent=self)
        self.exchange_button.clicked.connect(self.open_exchange)
        self.help_button = KeyButton(key="F1", height=_HEIGHT, parent=self)
        self.help_button.clicked.connect(self.open_handbook)
        self.lock_button = KeyButton(key="Ctrl+L", height=_HEIGHT, parent=self)
        self.lock_button.clicked.connect(self.lock)
        self._is_locked = False
        self.toasts = ToastStrip(self)
        self.night = NightStrip(self)
        self._lay_out()
        self.pages.setEnabled(False)
        desk.refused.connect(self._say_refusal)
        desk.approval_wanted.connect(self._ask_approval)
        desk.told.connect(self.toasts.say)
        router.scanned.connect(self._scanned)
        self._ahead = QTimer(self, interval=_QUIET_MS)
        self._ahead.timeout.connect(self._make_next)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._reload)
        Idle(self._lock_minutes, lambda: router.untouched, self).noticed.connect(self.lock)
        self._changed.connect(self._soon.start)  # heard in whatever thread made the change, shown in the screen's
        self._stop_listening = desk.shop.listen(lambda _: self._changed.emit())
        self._retranslate()

    @property
    def members(self) -> MembersPage:
        """The page of members."""
        return self.page(MembersPage)

    @property
    def board(self) -> BoardPage:
        """The board."""
        return self.page(BoardPage)

    def page(self, kind: type[P]) -> P:
        """Return a page, made now if nobody has opened it yet."""
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind(self.desk, self)
            self.closing.connect(made.leave)
            self._follow(made)
            self.pages.addWidget(self._held(made))
        return cast(P, made)

    def open_page(self, kind: type[P]) -> P:
        """Show a page as things are now, and give it the keys; return it."""
        page = self.page(kind)
        for each, tab in self.tabs.items():
            tab.setChecked(each is kind)
        self.pages.setCurrentIndex(self._place_of(page))
        page.reload()
        page.begin()
        return page

    def make_ahead(self) -> bool:
        """Make one of the pages that nobody has opened yet; return whether there was one."""
        kind = next((kind for kind in self.KINDS if kind not in self._made), None)
        if kind is not None:
            self.page(kind)
        return kind is not None

    def ask_who(self) -> None:
        """Have somebody sign in."""
        dialog = OfficeSignIn(self.desk, self)
        dialog.answered.connect(lambda _: self._enter())
        dialog.rejected.connect(self.close)
        dialog.open()

    def lock(self) -> None:
        """Cover the desk until somebody who may signs in; nobody signs in by a name alone, so there is nothing to cover."""
        if not self.pages.isEnabled() or self._is_locked or self.desk.rules.sign_in is SignIn.NAME:
            return
        self._is_locked = True
        page = OfficeLock(self.desk, self)
        page.finished.connect(self._unlocked)
        page.open()

    def open_exchange(self) -> None:
        """Show how the exchange with the other machines stands, or do it now."""
        if self.desk.exchanging is not None:
            ExchangeDialog(self.desk, self, exchanging=self.desk.exchanging).open()

    def follow_exchange(self) -> None:
        """Show in the bar how the exchange with the other machines stands, where there are any."""
        exchanging = self.desk.exchanging
        if exchanging is not None:
            exchanging.changed.connect(lambda _: self._show_exchange())
            exchanging.alarmed.connect(self.toasts.fail)
        self._show_exchange()

    def show_night(self, morning: Morning | None) -> None:
        """Say how the night went, above every page, once somebody has signed in; None: nothing is to be said."""
        self.night.show_morning(morning, there=self.pages.isEnabled())

    def open_handbook(self) -> None:
        """Open the handbook of the desk."""
        HandbookDialog(self.desk, self, self.BOOK).open()

    def changeEvent(self, event: QEvent) -> None:
        """Make the bar as wide as its words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._bar.setFixedWidth(look().px(_BAR))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hear of nothing any more."""
        self._stop_listening()
        self.closing.emit()
        super().closeEvent(event)

    def _enter(self) -> None:
        self.pages.setEnabled(True)
        self._say_who()
        self.night.be_there(there=True)
        self.open_page(self.KINDS[0])
        self._ahead.start()

    def _show_exchange(self) -> None:
        state = self.desk.exchanging.state if self.desk.exchanging is not None else None
        is_there = state is not None and state.health is not Health.ALONE
        self.exchange_chip.setVisible(is_there)
        self.exchange_button.setVisible(is_there)
        if ConflictsPage in self.tabs:
            self.tabs[ConflictsPage].setVisible(is_there)
        if state is not None:
            found = said(state)
            self.exchange_chip.show_state(found.state, found.short, found.tip)

    def _make_next(self) -> None:
        """Make a page while nobody is working: what is opened later is there already."""
        if self.router.untouched >= _QUIET_MS and not self.make_ahead():
            self._ahead.stop()

    def _lock_minutes(self) -> int:
        return self.desk.rules.lock_minutes

    def _unlocked(self) -> None:
        self._is_locked = False
        self._say_who()

    def _say_who(self) -> None:
        """Say in whose name everything is done, while nothing else is to be said."""
        if self.desk.who:
            name = self.desk.shop.read(name_of, self.desk.who)
            self.toasts.show_idle(self.tr("At the desk: {name}").format(name=name))

    def _follow(self, page: Page) -> None:
        """Open what a page says somebody wants to see."""
        page.member_wanted.connect(lambda key: self.open_page(MembersPage).show_member(key))
        page.sheet_wanted.connect(lambda key: self.open_page(SheetsPage).show_sheet(key))
        page.week_wanted.connect(lambda day: self.open_page(BoardPage).show_week(day))

    def _reload(self) -> None:
        """Show anew what is open; what is not follows when it is."""
        page = self._open()
        if page is not None:
            page.reload()

    def _scanned(self, text: str) -> None:
        page = self._open()
        if not self.pages.isEnabled() or (page is not None and page.take_scan(text)):
            return
        self.open_page(self.KINDS[0]).take_scan(text)

    def _say_refusal(self, text: str, _error: ShopError) -> None:
        if self.pages.isEnabled() and self.isActiveWindow():  # a dialog says it itself
            self.toasts.fail(text)

    def _ask_approval(self, act: str, again: Again) -> None:
        # What wants it has to come to its end first; a dialog that asked for it waits behind this one.
        QTimer.singleShot(0, self, lambda: self._open_approval(Act(act), again))

    def _open_approval(self, act: Act, again: Again) -> None:
        dialog = ApprovalDialog(self.desk, QApplication.activeModalWidget() or self, act=act)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.rejected.connect(lambda: self.desk.deny(act))
        dialog.answered.connect(lambda who: QTimer.singleShot(0, self.desk, lambda: again(who)))
        dialog.open()

    def _tab(self, kind: type[Page], key: str) -> KeyButton:
        tab = KeyButton(key=key, height=_HEIGHT, parent=self._shelf.widget())
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self.open_page(kind))
        return tab

    def _lay_out(self) -> None:
        bar = self._bar
        bar.setProperty("role", "bar")
        bar.setFixedWidth(look().px(_BAR))
        column = QVBoxLayout(bar)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        for tab in self.tabs.values():
            self._shelf.column.addWidget(tab)
        self._shelf.column.addStretch(1)
        column.addWidget(self._shelf, 1)
        column.addWidget(self.exchange_chip)
        column.addWidget(self.exchange_button)
        column.addWidget(self.help_button)
        column.addWidget(self.lock_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(bar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.toasts)
        above = QVBoxLayout()
        above.setContentsMargins(16, 0, 16, 0)
        above.addWidget(self.night)
        right.addLayout(above)
        right.addWidget(self.pages, 1)
        row.addLayout(right, 1)

    def _held(self, page: Page) -> QWidget:
        """Return what a page is put into the window in: itself."""
        return page

    def _place_of(self, page: Page) -> int:
        return next(at for at in range(self.pages.count()) if _within(self.pages.widget(at)) is page)

    def _open(self) -> Page | None:
        return _within(self.pages.currentWidget())

    def _name(self) -> str:
        return self.tr("BeesDesk, coordinator's desk")

    def _retranslate(self) -> None:
        self.setWindowTitle(self._name())
        for kind, tab in self.tabs.items():
            tab.show_text(kind.title())
        self.help_button.show_text(self.tr("Help"))
        self.lock_button.show_text(self.tr("Lock"))
        self.exchange_button.show_text(self.tr("Exchange"))
        self._show_exchange()
        self._say_who()
        self.lock_button.setVisible(self.desk.rules.sign_in is not SignIn.NAME)


def _within(held: QWidget | None) -> Page | None:
    """Return the page in what the window holds."""
    found = held.widget() if isinstance(held, QScrollArea) else held
    return found if isinstance(found, Page) else None
