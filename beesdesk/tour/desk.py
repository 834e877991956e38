"""The coordinator's desk on the tour: every page, every dialog that a key of a page opens, and where the Tab key goes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.db.session import Session
from beesdesk.demo.staff import ADMINISTRATOR
from beesdesk.office_app import Make, build_office, make_office
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.tour.access import tab_faults
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.hands import Hands, Stuck
from beesdesk.tour.logbook import Logbook
from beesdesk.ui.language import spoken
from beesdesk.ui.office import settings_page
from beesdesk.ui.office.member_view import SECTIONS
from beesdesk.ui.office.members_page import MembersPage
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.settings_page import SettingsPage
from beesdesk.ui.office.sheet_dialogs import LateDialog
from beesdesk.ui.office.sheets_page import SheetsPage
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.words import Language

_DELAY: Final = timedelta(minutes=20)
KEYS: Final = tuple(f"F{place}" for place in range(2, 13))
_BUSY: Final = """
SELECT m.id, min(c.code) AS code FROM member m
JOIN card c ON c.member_id = m.id AND c.eater_id IS NULL AND c.status = 'active'
JOIN place p ON p.member_id = m.id JOIN shift s ON s.id = p.shift_id
WHERE s.starts > ? AND m.language = ? GROUP BY m.id ORDER BY count(*) DESC, m.number LIMIT 1
"""


def tour_desk(
    app: QApplication, folder: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> int:
    """Go through the desk of a shop's folder; return how many pictures were taken."""
    return sum(_tour(app, folder, stem, frame, language, log) for frame in frames)


def _tour(app: QApplication, folder: Path, stem: Path, frame: Frame, language: Language, log: Logbook) -> int:
    """Go through it in one frame: to dress a window with all its pages anew for each picture takes longer."""
    with opened_desk(app, folder, language, frame) as window:
        hands, camera = Hands(window, None), Camera(window, stem, [frame], log)
        log.place = "desk"
        window.ask_who()
        dialog = hands.dialog(OfficeSignIn)
        camera.shoot("desk-sign-in")
        dialog.answer(enter(window))
        hands.no_dialog()
        for kind in PAGES:
            _visit(window, kind, hands, camera, log)
        camera.finish()
        return camera.pictures


def _visit(window: OfficeWindow, kind: type[Page], hands: Hands, camera: Camera, log: Logbook) -> None:
    name = f"desk-{kind.__name__.removesuffix('Page').lower()}"
    log.place = name
    page = window.open_page(kind)
    if isinstance(page, MembersPage):
        page.show_member(window.desk.shop.read(busy_member, window.desk.now(), spoken()).id)
    hands.await_keys(window)
    hands.wait("what the page shows", lambda: not page.busy)
    if isinstance(page, SheetsPage) and page.list.empty.act.isVisible():
        hands.touch(page.list.empty.act)
        hands.pause()
    camera.shoot(name)
    look_at(window, page, name, hands, camera, log)
    if isinstance(page, SheetsPage) and page.list.sheets:
        page.show_sheet(page.list.sheets[0].id)
        hands.await_keys(window)
        camera.shoot(f"{name}-sheet")
        look_at(window, page, f"{name}-sheet", hands, camera, log)
        _come_late(window, page, name, hands, camera, log)
    if isinstance(page, MembersPage):
        for section in SECTIONS[1:]:
            page.view.open_section(section)
            hands.await_keys(window)
            named = f"{name}-{section.__name__.removesuffix('Section').lower()}"
            camera.shoot(named)
            look_at(window, page, named, hands, camera, log)
    if isinstance(page, SettingsPage):
        for part in settings_page.SECTIONS[1:]:
            page.open_section(part).reload()
            named = f"{name}-{part.__name__.removesuffix('Section').lower()}"
            camera.shoot(named)
            look_at(window, page, named, hands, camera, log)


def _come_late(window: OfficeWindow, page: SheetsPage, name: str, hands: Hands, camera: Camera, log: Logbook) -> None:
    """Have somebody come late to a shift that has begun, where one has today."""
    sheet = page.view.sheet
    if sheet is None or sheet.starts + _DELAY > window.desk.now() or not page.view.lines.rows:
        return
    page.view.lines.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L)
    hands.pause()
    dialog = hands.dialog(LateDialog)
    dialog.late.setText(str(_DELAY // timedelta(minutes=1)))
    camera.shoot(f"{name}-sheet-l")
    hands.touch(dialog.act)
    hands.pause()
    _leave(hands, log)
    camera.shoot(f"{name}-sheet-late")


def look_at(
    window: OfficeWindow,
    page: Page,
    name: str,
    hands: Hands,
    camera: Camera,
    log: Logbook,
    keys: Sequence[str] = KEYS,
) -> None:
    """Go through what is shown by Tab, and open each dialog that one of the keys opens."""
    log.place = name
    for fault in tab_faults(window):
        log.fault(f"{name}: {fault}")
    for key in keys:
        if not any(_has(button, key) for button in page.findChildren(KeyButton)):
            continue
        QTest.keyClick(window.windowHandle(), _qt_key(key))
        hands.pause()
        if QApplication.activeModalWidget() is not None:
            camera.shoot(f"{name}-{key.lower()}")
            _leave(hands, log)


def _leave(hands: Hands, log: Logbook) -> None:
    """Press Esc until no dialog is left."""
    for _ in range(4):
        front = QApplication.activeModalWidget()
        if front is None:
            break
        hands.await_keys(front)
        hands.press(Qt.Key.Key_Escape)
        hands.pause()
    if QApplication.activeModalWidget() is not None:
        log.fault("a dialog does not go away by Esc")
    hands.no_dialog()


def enter(window: OfficeWindow) -> str:
    """Have the administrator of the demo shop sit down."""
    who = window.desk.shop.read(_reference, ADMINISTRATOR.name)
    window.desk.enter(who)
    return who


def _reference(session: Session, name: str) -> str:
    return str(session.value("SELECT lower(hex(id)) FROM person WHERE name = ?", (name,)))


@dataclass(frozen=True, slots=True)
class Busy:
    """A member with shifts to come, and the code of a card."""

    id: UUID
    code: str


def busy_member(session: Session, now: datetime, language: Language) -> Busy:
    """Return the member of a language with most shifts to come. Raises `Stuck`."""
    found = session.row(Busy, _BUSY, (now, language))
    if found is None:
        raise Stuck(f"nobody who speaks {language} has a shift to come")
    return found


def _has(button: KeyButton, key: str) -> bool:
    return button.isVisible() and button.isEnabled() and button.key_text == key


def _qt_key(key: str) -> Qt.Key:
    return Qt.Key(int(Qt.Key.Key_F1) + int(key[1:]) - 1)


@contextmanager
def opened_desk(
    app: QApplication, folder: Path, language: Language, frame: Frame, make: Make = make_office
) -> Iterator[OfficeWindow]:
    """Show a desk as the program does, the coordinator's or another; put everything away in the end."""
    shop = Shop.open_existing(folder)
    settings = frame.worn_by(Settings(language=language, reduced_motion=True, volume=0, scanner="none"))
    window = build_office(app, shop, settings, make)
    try:
        window.move(0, 0)
        window.show()
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        shop.close()
