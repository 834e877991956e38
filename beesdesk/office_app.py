"""Puts the coordinator's desk together, as `app` does with the till."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from beesdesk.errors import ShopError
from beesdesk.hardware.journal import FILE_NAME, HardwareJournal
from beesdesk.hardware.scanner import SerialScanner
from beesdesk.hardware.scanner_ports import scanner_for
from beesdesk.hardware.wedge import wedge_settings
from beesdesk.logs import log_thread_faults, start_log
from beesdesk.members.people import is_badge
from beesdesk.messages import sentence
from beesdesk.settings import Settings, save_settings
from beesdesk.shop import Shop
from beesdesk.sync.beside import start_night
from beesdesk.ui.background import Background
from beesdesk.ui.exchanging import Exchanging
from beesdesk.ui.faults import Faults
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.keeping import Keeping
from beesdesk.ui.language import Languages, spoken
from beesdesk.ui.nights import Nights
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.theme import Appearance, application

if TYPE_CHECKING:
    from beesdesk.ui.till.outbox import Outbox

_LOOK_AROUND_MS = 1000
Start = Callable[[Path], Popen[bytes]]
Make = Callable[[Shop, ScanRouter], OfficeWindow]
"""Makes the window of one desk or another."""


class _Ears:
    """The scanner on its port, and the one that types: both as they are set by now."""

    def __init__(self, router: ScanRouter, window: OfficeWindow) -> None:
        self._router, self._window = router, window
        self._port = "none"
        self._scanner: SerialScanner | None = None

    def use(self, settings: Settings) -> None:
        """Listen as it is set; a pause that cannot be is said."""
        try:
            self._router.use(wedge_settings(settings))
        except ShopError as error:
            self._window.toasts.fail(sentence(error, spoken()))
        if settings.scanner == self._port:
            return
        self.stop()
        self._port = settings.scanner
        if self._port != "none":
            self._scanner = scanner_for(
                self._port, self._router.heard.emit, lambda *_: None, journal=self._window.desk.hardware_journal
            )
            self._scanner.start()

    def stop(self) -> None:
        """Let the scanner go."""
        scanner, self._scanner, self._port = self._scanner, None, "none"
        if scanner is not None:
            scanner.stop()


def make_office(shop: Shop, router: ScanRouter) -> OfficeWindow:
    """Return the coordinator's desk, for `build_office` to dress."""
    return OfficeWindow(OfficeDesk(shop), router)


def build_office(app: QApplication, shop: Shop, settings: Settings, make: Make = make_office) -> OfficeWindow:
    """Return the desk's window on an open shop, not yet shown; `make` says which desk."""
    languages, appearance, router = Languages(app), Appearance(app), ScanRouter(app)
    languages.use(settings.language)
    appearance.use(settings.theme, settings.text_scale / 100, settings.reduced_motion)
    window = make(shop, router)
    desk = window.desk
    desk.settings = settings

    def use(chosen: Settings) -> None:
        save_settings(shop.path.parent, chosen)
        ears.use(chosen)
        languages.use(chosen.language)
        appearance.use(chosen.theme, chosen.text_scale / 100, chosen.reduced_motion)
        if desk.exchanging is not None:
            desk.exchanging.use(chosen)

    desk.settings_chosen.connect(use)
    desk.mail_there = bool(settings.mail_host)
    desk.study = router.study
    journal = HardwareJournal(shop.path.parent / FILE_NAME, lambda code: shop.read(is_badge, code))
    desk.hardware_journal = journal
    for part in (languages, appearance, desk):
        part.setParent(window)
    Sounds(settings.volume / 100, muted=not settings.volume, parent=window)
    ears = _Ears(router, window)
    ears.use(settings)
    router.listen()
    window.closing.connect(router.close)
    window.closing.connect(ears.stop)
    window.closing.connect(journal.close)
    look_around = QTimer(window, interval=_LOOK_AROUND_MS)
    look_around.timeout.connect(shop.look_around)
    window.closing.connect(look_around.stop)
    look_around.start()
    return window


def exchange(shop: Shop, settings: Settings, window: OfficeWindow) -> Exchanging:
    """Exchange with the shop's other machines, and show in the window how that stands."""
    exchanging = window.desk.exchanging = Exchanging(shop, settings, window)
    window.closing.connect(exchanging.stop)
    window.follow_exchange()
    exchanging.start()
    return exchanging


def _send_mail(shop: Shop, settings: Settings, window: OfficeWindow) -> "Outbox":
    """Send what waits, as the till does; where both run, one of them does."""
    # Brings the network along: the window is painted before.
    from beesdesk.ui.till.outbox import Outbox  # noqa: PLC0415

    outbox = Outbox(shop, settings, window)
    window.closing.connect(outbox.stop)
    outbox.start()
    return outbox


def tell_nights(shop: Shop, background: Background, window: OfficeWindow, start: Start | None) -> Nights:
    """Have a night that was missed caught up, and say above the pages how the last one went."""
    nights = Nights(shop, background, window, start=start)
    nights.told.connect(window.show_night)
    nights.failed.connect(window.toasts.fail)
    window.night.again.connect(nights.again)
    window.night.understood.connect(nights.understand)
    window.night.language_turned.connect(nights.tell)
    window.closing.connect(nights.end)
    nights.begin()
    return nights


def open_office(folder: Path, settings: Settings, make: Make = make_office) -> int:
    """Open the shop in a folder, show the desk, and return the exit code when its window is closed."""
    shop = Shop.open(folder)
    app = application()
    try:
        window = build_office(app, shop, settings, make)
        Faults(start_log(folder), window)
        log_thread_faults()
        Janitor(window)
        background = Background(window)
        keeping = Keeping(shop, background, window)
        keeping.failed.connect(window.toasts.fail)
        keeping.begin()
        window.desk.file_wanted.connect(lambda file: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))
        window.showMaximized()
        outbox = _send_mail(shop, settings, window)
        exchanging = exchange(shop, settings, window)
        tell_nights(shop, background, window, start_night)
        window.ask_who()
        code = app.exec()
        background.finish()
        outbox.finish()
        exchanging.finish()
        keeping.end()
    finally:
        shop.close()
    shiboken6.delete(window)
    return code
