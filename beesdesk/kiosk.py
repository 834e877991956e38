"""Puts the kiosk together: the open shop, this device's settings, its scanner, and the window."""

from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from beesdesk.hardware.scanner_ports import scanner_for
from beesdesk.hardware.wedge import wedge_settings
from beesdesk.logs import log_thread_faults, start_log
from beesdesk.members.kiosk_door import who_may_leave
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.sync.beside import start_night
from beesdesk.ui.background import Background
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.keeping import Keeping
from beesdesk.ui.kiosk.faults import KioskFaults
from beesdesk.ui.kiosk.window import KioskWindow
from beesdesk.ui.language import Languages
from beesdesk.ui.nights import Nights
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.theme import Appearance, application


class KioskProgram(QObject):
    """The parts of one kiosk; it lives as long as its window."""

    def __init__(
        self,
        app: QApplication,
        shop: Shop,
        settings: Settings,
        *,
        untouched: Callable[[], int] | None = None,
        start: Callable[[Path], Popen[bytes]] | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self.languages, self._appearance = Languages(app), Appearance(app)
        for part in (self.languages, self._appearance):
            part.setParent(self)
        self.languages.use(settings.language)
        self._appearance.use(settings.theme, settings.text_scale / 100, settings.reduced_motion)
        self._background = Background(self)
        self.keeping = Keeping(shop, self._background, self, only_alone=True)
        # What a night has to say is for the desks and tills; here it is only caught up.
        self.nights = Nights(shop, self._background, self, start=start)
        self.router = ScanRouter(app, wedge_settings(settings))
        sounds = Sounds(settings.volume / 100, muted=not settings.volume, parent=self)
        self.window = KioskWindow(
            shop, self.router, self.languages, self._appearance, sounds, settings, untouched=untouched
        )
        self.setParent(self.window)
        self._scanner: Any = None

    def begin(self) -> None:
        """Listen to the scanner, do what is to be done at night, and let nothing else in."""
        self.window.bolt()
        self.router.listen()
        if self._settings.scanner != "none":
            self._scanner = scanner_for(self._settings.scanner, self.router.heard.emit, lambda *_: None)
            self._scanner.start()
        self.window.booth.begin()
        Janitor(self)
        self.keeping.begin()
        self.nights.begin()

    def stop(self) -> None:
        """Let go of scanner and keys."""
        if self._scanner is not None:
            self._scanner.stop()
            self._scanner = None
        self.window.booth.stop()
        self.router.close()
        self.nights.end()
        self._background.finish()
        self.keeping.end()


def open_kiosk(folder: Path, settings: Settings) -> int:
    """Open the shop in a folder, show the kiosk, and return the exit code when an administrator has closed it.

    Raises `KioskLocked` where nobody could, and the refusals of `Shop.open`.
    """
    shop = Shop.open(folder)
    try:
        shop.read(who_may_leave, shop.secret())
        app = application()
        program = KioskProgram(app, shop, settings, start=start_night)
        start_log(folder)
        KioskFaults(program.window)
        log_thread_faults()
        program.window.showFullScreen()
        program.begin()
        try:
            return app.exec()
        finally:
            program.stop()
    finally:
        shop.close()
