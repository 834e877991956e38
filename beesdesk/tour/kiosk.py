"""The kiosk on the tour: the invitation, a member's page, and whatever a button of it opens."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from beesdesk.kiosk import KioskProgram
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.desk import busy_member
from beesdesk.tour.hands import Hands
from beesdesk.tour.logbook import Logbook
from beesdesk.ui.kiosk.window import KioskWindow
from beesdesk.words import Language


def tour_kiosk(
    app: QApplication, folder: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> int:
    """Go through the kiosk of a shop's folder; return how many pictures were taken."""
    return sum(_tour(app, folder, stem, frame, language, log) for frame in frames)


def _tour(app: QApplication, folder: Path, stem: Path, frame: Frame, language: Language, log: Logbook) -> int:
    with _opened(app, folder, language, frame) as program:
        window, log.place = program.window, "kiosk"
        hands, camera = Hands(window, None), Camera(window, stem, [frame], log)
        camera.shoot("kiosk-attract")
        for place in range(len(_buttons(window))):
            _look_behind(window, place, f"kiosk-attract-{place + 1}", hands, camera)
        shop = window.shop
        card = shop.read(busy_member, shop.now(), language).code
        program.router.heard.emit(card)
        hands.pause()
        camera.shoot("kiosk-member")
        for place in range(len(_buttons(window))):
            window.go_home()
            program.router.heard.emit(card)
            hands.pause()
            _look_behind(window, place, f"kiosk-member-{place + 1}", hands, camera)
        camera.finish()
        return camera.pictures


def _look_behind(window: KioskWindow, place: int, name: str, hands: Hands, camera: Camera) -> None:
    """Touch a button, and look at what comes."""
    before, buttons = _seen(window), _buttons(window)
    if place >= len(buttons):  # what is done once is not offered again
        return
    hands.touch(buttons[place])
    hands.pause()
    if _seen(window) != before:
        camera.shoot(name)
    window.go_home()
    hands.pause()


def _buttons(window: KioskWindow) -> list[QAbstractButton]:
    shown = (one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled())
    return [one for one in shown if not one.isCheckable()]


def _seen(window: KioskWindow) -> list[str]:
    return [one.text() for one in _buttons(window)]


@contextmanager
def _opened(app: QApplication, folder: Path, language: Language, frame: Frame) -> Iterator[KioskProgram]:
    """Show the kiosk as the program does; put everything away in the end."""
    shop = Shop.open_existing(folder)
    settings = frame.worn_by(Settings(language=language, reduced_motion=True, volume=0, scanner="none"))
    program = KioskProgram(app, shop, settings, untouched=lambda: 0)
    window = program.window
    try:
        window.move(0, 0)
        window.show()
        program.router.listen()
        yield program
    finally:
        window.go_home()
        program.stop()
        window.left.emit()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        shop.close()
