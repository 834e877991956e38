"""Puts the first run together: a shop just founded, its scanner, and the window that asks what both need."""

from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtWidgets import QApplication

from beesdesk.errors import ShopError
from beesdesk.hardware.scanner_ports import scanner_for
from beesdesk.hardware.wedge import wedge_settings
from beesdesk.logs import log_thread_faults, start_log
from beesdesk.messages import sentence
from beesdesk.settings import Settings, load_settings
from beesdesk.shop import Shop, system_clock
from beesdesk.sync.joining import take_place
from beesdesk.ui.background import Background
from beesdesk.ui.faults import Faults
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.language import Languages, spoken
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.theme import Appearance, application
from beesdesk.ui.wizard.desk import Outcome, WizardDesk
from beesdesk.ui.wizard.window import WizardWindow

_PATIENCE_MS: Final = 60_000


def build_wizard(app: QApplication, shop: Shop, settings: Settings) -> WizardWindow:
    """Return the window of the first run on an open shop, not yet shown."""
    languages, appearance, router = Languages(app), Appearance(app), ScanRouter(app)
    languages.use(settings.language)
    appearance.use(settings.theme, settings.text_scale / 100, settings.reduced_motion)
    desk = WizardDesk(shop, settings)
    window = WizardWindow(desk, router)
    for part in (languages, appearance, desk):
        part.setParent(window)

    def follow(chosen: Settings) -> None:
        if chosen.language != spoken():
            languages.use(chosen.language)

    desk.settings_changed.connect(follow)
    try:
        router.use(wedge_settings(settings))
    except ShopError as error:
        window.show_error(sentence(error, spoken()))
    router.listen()
    window.closing.connect(router.close)
    return window


def welcome(folder: Path, settings: Settings) -> Outcome | None:
    """Take the first run up on the shop of a folder, founded if it is not there.

    Returns what opens next, None where it was left before its end. A machine that has joined a shop opens that one, also
    where the power went just then. Raises the refusals of `Shop.open`.
    """
    if take_place(folder, system_clock()):
        return Outcome(folder, load_settings(folder))
    shop = Shop.open(folder)
    app = application()
    try:
        window = build_wizard(app, shop, settings)
        Faults(start_log(folder), window)
        log_thread_faults()
        Janitor(window)
        if settings.scanner != "none":
            scanner = scanner_for(settings.scanner, window.router.heard.emit, lambda _state, _reason: None)
            scanner.start()
            window.closing.connect(scanner.stop)
        window.showMaximized()
        window.begin()
        app.exec()
        for background in window.findChildren(Background):
            background.finish(_PATIENCE_MS)  # told to end at its next step: what it began is undone by then
    finally:
        shop.close()
    outcome = window.outcome
    shiboken6.delete(window)
    if outcome is not None and take_place(folder, system_clock()):
        return Outcome(folder, load_settings(folder))
    return outcome
