"""Several machines on the tour: a second one has joined and said something else; a third one asks, is seen and turned away."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.catalog.model import Product
from beesdesk.db.session import Session
from beesdesk.demo.staff import ADMINISTRATOR
from beesdesk.first_run import build_wizard
from beesdesk.office_app import exchange
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.shop import Shop, system_clock
from beesdesk.sync.enrolment import By, asking, invitation_of, invite, let_in
from beesdesk.sync.invites import Invite, invite_text
from beesdesk.sync.joining import ask, take_over, take_place
from beesdesk.sync.rounds import at_hub, exchange_now, make_folder_hub
from beesdesk.tour.access import tab_faults
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.desk import enter, look_at, opened_desk
from beesdesk.tour.hands import Hands, Stuck
from beesdesk.tour.logbook import Logbook
from beesdesk.ui.exchange_dialog import ExchangeDialog
from beesdesk.ui.office.conflicts_page import ConflictsPage
from beesdesk.ui.office.settings.hub_section import HubSection
from beesdesk.ui.office.settings.invite_dialog import InviteDialog
from beesdesk.ui.office.settings.machines_section import MachinesSection
from beesdesk.ui.office.settings.shut_out_dialog import ShutOutDialog
from beesdesk.ui.office.settings_page import SettingsPage
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.wizard.join_dialog import JoinDialog
from beesdesk.ui.wizard.machine_step import JOIN, MachineStep
from beesdesk.words import Language


def tour_machines(
    app: QApplication, folder: Path, root: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> int:
    """Let a second machine of a shop's folder join under `root`, then look at both; return how many pictures were taken."""
    log.place = "machines"
    root.mkdir()
    settings = Settings(hub=str(root / "hub"))
    _join(folder, root / "second", settings)
    return sum(_tour(app, folder, root / frame.name, settings, stem, frame, language, log) for frame in frames)


def _join(folder: Path, second: Path, settings: Settings) -> None:
    """Let a machine join, and have both say another brand of one product before they hear of each other."""
    with closing(Shop.open_existing(folder)) as shop:
        by = By(shop.read(_administrator))
        make_folder_hub(shop, Path(settings.hub))
        made = at_hub(shop, settings, lambda hub: invite(shop, hub, by))
        Shop.open(second, ballast=0).close()
        candidate = ask(second, invitation_of(shop, settings.hub, made), "Caisse 2", DeviceRole.TILL)
        at_hub(shop, settings, lambda hub: let_in(shop, hub, asking(shop, hub)[0], by))
        exchange_now(shop, settings)
        if take_over(candidate, Settings()) is None or not take_place(second, system_clock()):
            raise Stuck("the second machine does not join")
        shop.do(_call_first, "Vrai Village")
        with closing(Shop.open_existing(second)) as other:
            other.do(_call_first, "Bon Village")
            exchange_now(other, load_settings(second))
        exchange_now(shop, settings)


def _tour(
    app: QApplication,
    folder: Path,
    root: Path,
    settings: Settings,
    stem: Path,
    frame: Frame,
    language: Language,
    log: Logbook,
) -> int:
    with opened_desk(app, folder, language, frame) as window:
        desk, hands, camera = window.desk, Hands(window, None), Camera(window, stem, [frame], log)
        desk.settings = desk.settings.with_(hub=settings.hub)
        exchanging = exchange(desk.shop, desk.settings, window)
        window.ask_who()
        hands.dialog(OfficeSignIn).answer(enter(window))
        hands.no_dialog()
        hands.wait("the exchange", lambda: not exchanging.at_work)
        _look_at_hub(window, hands, camera, log)
        _look_at_conflicts(window, hands, camera, log)
        pictures = _invite(app, window, root, stem, frame, language, camera, log)
        exchanging.finish()
        camera.finish()
        return camera.pictures + pictures


def _look_at_hub(window: OfficeWindow, hands: Hands, camera: Camera, log: Logbook) -> None:
    page = window.open_page(SettingsPage)
    section = page.open_section(HubSection)
    section.reload()
    hands.await_keys(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F4)
    hands.wait("the meeting point", lambda: not section.busy)
    camera.shoot("machines-hub")
    for fault in tab_faults(window):
        log.fault(f"machines-hub: {fault}")
    window.open_exchange()
    hands.dialog(ExchangeDialog)
    camera.shoot("machines-exchange")
    hands.press(Qt.Key.Key_Escape)
    hands.no_dialog()


def _look_at_conflicts(window: OfficeWindow, hands: Hands, camera: Camera, log: Logbook) -> None:
    page = window.open_page(ConflictsPage)
    hands.await_keys(window)
    if not page.lines:
        raise Stuck("two machines said different things, and nobody noticed")
    camera.shoot("machines-conflicts")
    look_at(window, page, "machines-conflicts", hands, camera, log, keys=())


def _invite(
    app: QApplication,
    window: OfficeWindow,
    root: Path,
    stem: Path,
    frame: Frame,
    language: Language,
    camera: Camera,
    log: Logbook,
) -> int:
    """Invite a third machine, see it ask, and turn it away; shut nobody out, but look at how that is done."""
    hands = Hands(window, None)
    page = window.open_page(SettingsPage)
    section = page.open_section(MachinesSection)
    section.reload()
    hands.await_keys(window)
    camera.shoot("machines-list")
    for fault in tab_faults(window):
        log.fault(f"machines-list: {fault}")
    section.list.setCurrentCell(section.list.rowCount() - 1, 0)
    section.end.click()
    hands.dialog(ShutOutDialog)
    camera.shoot("machines-shut-out")
    hands.press(Qt.Key.Key_Escape)
    hands.no_dialog()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F12)
    dialog = hands.dialog(InviteDialog)
    hands.wait("who asks", lambda: not dialog.busy)
    camera.shoot("machines-invite")
    invited = dialog.invite
    hands.press(Qt.Key.Key_Escape)  # the code stays valid
    hands.no_dialog()
    pictures = _ask_from_new(app, root, invited, stem, frame, language, log)
    window.activateWindow()
    hands.await_keys(window)
    hands.touch(section.answer)
    dialog = hands.dialog(InviteDialog)
    hands.wait("a machine that asks", dialog.act.isEnabled)
    camera.shoot("machines-asked")
    hands.touch(dialog.no)
    hands.no_dialog()
    return pictures


def _ask_from_new(
    app: QApplication, folder: Path, invited: Invite, stem: Path, frame: Frame, language: Language, log: Logbook
) -> int:
    """Have a machine at its first start ask to be let in; return how many pictures were taken of it."""
    settings = frame.worn_by(Settings(language=language, reduced_motion=True, volume=0, scanner="none"))
    with closing(Shop.open(folder, ballast=0)) as shop:
        window = build_wizard(app, shop, settings.with_(first_run=MachineStep.NAME))
        camera, hands = Camera(window, stem, [frame], log), Hands(window, None)
        window.move(0, 0)
        window.show()
        try:
            window.begin()
            step = window.step
            if not isinstance(step, MachineStep):
                raise Stuck("the first run does not begin where it was left")
            step.shop.buttons[JOIN].click()
            window.go_on()
            dialog = hands.dialog(JoinDialog)
            dialog.take_scan(invite_text(invited))
            dialog.name.setText("Caisse 3")
            camera.shoot("machines-join")
            for fault in tab_faults(dialog):
                log.fault(f"machines-join: {fault}")
            hands.touch(dialog.act)
            hands.wait("the request", lambda: not dialog.busy and not dialog.act.isVisible())
            camera.shoot("machines-join-waits")
            dialog.reject()  # the second wish in a row counts
            dialog.reject()
            hands.no_dialog()
            camera.finish()
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return camera.pictures


def _administrator(session: Session) -> str:
    return str(session.value("SELECT lower(hex(id)) FROM person WHERE name = ?", (ADMINISTRATOR.name,)))


def _call_first(session: Session, brand: str) -> None:
    first = session.row(Product, "SELECT * FROM product ORDER BY article, id LIMIT 1")
    if first is None:
        raise Stuck("the demo shop has no product")
    session.change(Product, first.id, brand=brand)
