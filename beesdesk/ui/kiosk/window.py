"""The kiosk's window: fills the screen, is left by an administrator's PIN only, and forgets whoever was there."""

import gc
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.kiosk_door import look_behind, who_may_look
from beesdesk.members.queries import Shopper
from beesdesk.settings import Settings
from beesdesk.shifts.at_kiosk import recognise
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.attract import AttractPage
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.home import EaterView, HomeView
from beesdesk.ui.kiosk.household import HouseholdView
from beesdesk.ui.kiosk.lost_card import LostCardPage
from beesdesk.ui.kiosk.page import KioskPage
from beesdesk.ui.kiosk.pieces import Bolt
from beesdesk.ui.kiosk.pin_page import Deed, PinPage
from beesdesk.ui.kiosk.staff_page import StaffPage
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.kiosk.welcome import WelcomePage
from beesdesk.ui.language import Languages, spoken
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.theme import Appearance, Room, ThemeName

PATIENCE_MS: Final = 30_000
ANSWER_MS: Final = 8_000  # that the welcome desk shows an answer
_LOOK_MS: Final = 250
_SIZES: Final = (100, 150, 200)  # percent of text


class KioskWindow(QWidget):
    """Invites to show a card, then shows that person's page until they finish or nobody has touched it for 30 seconds.

    `untouched` says for how many milliseconds nobody did; `left` is emitted when staff closes the kiosk.
    """

    left = Signal()

    def __init__(
        self,
        shop: Shop,
        router: ScanRouter,
        languages: Languages,
        appearance: Appearance,
        sounds: Sounds,
        settings: Settings,
        *,
        untouched: Callable[[], int] | None = None,
    ) -> None:
        super().__init__()
        self.shop, self.router, self.sounds = shop, router, sounds
        self._languages, self._appearance, self._settings = languages, appearance, settings
        self._untouched = untouched or (lambda: router.untouched)
        self._scale, self._theme = settings.text_scale, settings.theme
        self._may_close = self._is_bolted = False
        self._page: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setWindowFlags(
            Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setProperty("room", Room.KIOSK.value)
        self._bolt = Bolt(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.booth = Booth(shop, settings, sounds, self)
        self.attract = AttractPage(self.booth, self)
        self.attract.larger_wanted.connect(self._larger)
        self.attract.contrast_wanted.connect(self._contrast)
        self.attract.lost_card_wanted.connect(self._open_lost_card)
        self.attract.page_wanted.connect(self._open_page)
        self.welcome = WelcomePage(self.booth, self)
        self.welcome.reason_wanted.connect(self._open_reason)
        for home in (self.attract, self.welcome):
            home.staff_wanted.connect(self._open_staff)
            home.language_wanted.connect(self._speak)
            self._column.addWidget(home)
        self._home: AttractPage | WelcomePage = self.welcome if settings.kiosk_welcome else self.attract
        router.scanned.connect(self._scanned)
        router.refused.connect(self._scanned)
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self.look)
        self._watch.start()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show(None)
        self.setWindowTitle(self.tr("BeesDesk, kiosk"))

    @property
    def visit(self) -> Visit | None:
        """Whoever is at the kiosk."""
        return self._page if isinstance(self._page, Visit) else None

    def bolt(self) -> None:
        """Let no menu and no dropped file in, and fill the screen, from now on."""
        self._is_bolted = True
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self._bolt)

    def look(self) -> None:
        """End what nobody has touched for too long; show how long it still stays. Fill the screen again if need be."""
        self._fill()
        untouched, page = self._untouched(), self._page
        if page is None:
            self._look_home(untouched)
            return
        patience = page.patience_ms if isinstance(page, KioskPage) else PATIENCE_MS
        if untouched >= patience:
            self.go_home()
        elif isinstance(page, Visit | KioskPage):
            page.show_left(-(-(patience - untouched) // 1000))

    def _look_home(self, untouched: int) -> None:
        """Let the welcome desk forget its answer, and the invitation what somebody has chosen on it and left."""
        answering = self._home is self.welcome and not self.welcome.is_calm
        worn = (spoken(), self._scale, self._theme)
        changed = worn != (self._settings.language, self._settings.text_scale, self._settings.theme)
        if (answering and untouched >= ANSWER_MS) or (changed and untouched >= PATIENCE_MS):
            self.go_home()

    def _fill(self) -> None:
        if not self._is_bolted or not self.isVisible():
            return
        if not self.isFullScreen() or self.isMinimized():
            self.showFullScreen()
        if self.size() != self.screen().size():
            self.resize(self.screen().size())

    def go_home(self) -> None:
        """Invite the next one; nothing of the last stays."""
        self._home.calm()
        self._show(None)
        if spoken() != self._settings.language:
            self._languages.use(self._settings.language)
        if (self._scale, self._theme) != (self._settings.text_scale, self._settings.theme):
            self._wear(self._settings.text_scale, self._settings.theme)

    def _scanned(self, text: str) -> None:
        if isinstance(self._page, KioskPage) and self._page.take_scan(text):
            return
        if self._home is self.welcome:
            self._show(None)
            self.welcome.take_card(text)
            return
        self.attract.calm()
        try:
            found = self.shop.do(recognise, text, self.shop.device_id, now=self.shop.now())
        except ShopError as error:
            self._turn_away(error)
            return
        if found.refusal is not None or found.shopper is None:
            if found.refusal is not None:
                self._turn_away(found.refusal)
            return
        if self.visit is not None and self.visit.card == found.card:
            return  # the same card again: still there
        self.sounds.scanned()
        self._clear()
        self._languages.use(found.shopper.language)
        build = HomeView if found.shopper.eater_id is None else EaterView
        self._open_visit(Visit(self.shop, found.shopper, found.card, build, self))

    def _open_visit(self, visit: Visit) -> None:
        visit.finished.connect(self.go_home)
        visit.stay.stayed.connect(self.look)
        visit.language_wanted.connect(self._speak)
        visit.larger_wanted.connect(self._larger)
        self._show(visit)
        self.look()

    def _open_lost_card(self) -> None:
        page = LostCardPage(self.shop, self)
        page.finished.connect(self.go_home)
        page.recognised.connect(self._open_without_card)
        page.language_wanted.connect(self._languages.use)
        self._show(page)

    def _open_without_card(self, shopper: Shopper) -> None:
        """Show who was recognised without a card what can be done about the card, and nothing else."""
        self._languages.use(shopper.language)
        visit = Visit(self.shop, shopper, "", HouseholdView, self)
        visit.is_proven = True
        self._open_visit(visit)

    def _turn_away(self, error: ShopError) -> None:
        self.sounds.refused()
        self._clear()
        self.attract.refuse(error)

    def _clear(self) -> None:
        """End what the last one left open; what was chosen on the invitation counts for whoever shows a card now."""
        if self._page is not None:
            self.go_home()

    def _open_page(self, kind: type[KioskPage]) -> None:
        page = kind(self.booth, self)
        page.finished.connect(self.go_home)
        page.language_wanted.connect(self._languages.use)
        self._show(page)
        self.look()

    def _open_staff(self) -> None:
        page = StaffPage(self.shop, self, is_welcome=self._home is self.welcome, exchanging=self.booth.exchanging)
        page.finished.connect(self.go_home)
        page.left.connect(self._leave)
        page.switched.connect(self._switch)
        self._show(page)

    def _switch(self) -> None:
        self.go_home()
        self._home.hide()
        self._home = self.attract if self._home is self.welcome else self.welcome
        self.go_home()

    def _open_reason(self) -> None:
        """Ask staff for a PIN before saying why somebody may not shop."""
        shop = self.shop
        secret = shop.secret()
        deed = Deed(
            self.tr("Show why"),
            lambda who, pin: shop.do(look_behind, who, pin, secret, now=shop.now()),
            self._show_reason,
        )
        page = PinPage(self.tr("For staff: why somebody may not shop"), shop.read(who_may_look, secret), [deed], self)
        page.finished.connect(lambda: self._show(None))
        self._show(page)

    def _show_reason(self) -> None:
        self._show(None)
        self.welcome.show_reason()

    def _leave(self) -> None:
        self._may_close = True
        self.left.emit()
        QTimer.singleShot(0, self, self.close)  # the button that says so is done first

    def _show(self, page: QWidget | None) -> None:
        """Show a page over the invitation, or the invitation; the former page is gone, with all it knew."""
        former, self._page = self._page, page
        if former is not None:
            self._column.removeWidget(former)
            former.hide()
            former.destroyed.connect(self._sweep)
            former.deleteLater()
        for home in (self.attract, self.welcome):
            home.setVisible(page is None and home is self._home)
        if page is not None:
            self._column.addWidget(page)
            page.show()
        self.setFocus()  # no ring around a button that nobody chose

    def _sweep(self) -> None:
        QTimer.singleShot(0, self, gc.collect)

    def _speak(self, language: str) -> None:
        self._languages.use(language)
        if self.visit is not None:
            self.visit.rebuild()

    def _larger(self) -> None:
        larger = [size for size in _SIZES if size > self._scale]
        self._wear(larger[0] if larger else min(_SIZES), self._theme)
        if self.visit is not None:
            self.visit.rebuild()

    def _contrast(self) -> None:
        plain, contrast = self._settings.theme, ThemeName.CONTRAST.value
        self._wear(self._scale, contrast if self._theme != contrast else plain)

    def _wear(self, scale: int, theme: str) -> None:
        self._scale, self._theme = scale, theme
        self._appearance.use(theme, scale / 100, self._settings.reduced_motion)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key: none of them does anything here, Esc and the keys of the window manager neither."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless an administrator has said otherwise."""
        event.setAccepted(self._may_close)
        if self._may_close:
            self._watch.stop()
            self._show(None)

    def changeEvent(self, event: QEvent) -> None:
        """Come back to the front, and to the whole screen, when something takes that away."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and not self._may_close:
            QTimer.singleShot(0, self, self._fill)  # within the change itself the window manager would win
