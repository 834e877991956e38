"""The first run on the tour: every step as it comes, as it refuses, as it is met again; the keys and nothing else."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from beesdesk.first_run import build_wizard
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.shop import Shop
from beesdesk.taking_in import Content
from beesdesk.tour.access import tab_faults
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.hands import Hands, Stuck
from beesdesk.tour.logbook import Logbook
from beesdesk.ui.till.dialogs.handbook import HandbookDialog
from beesdesk.ui.till.dialogs.recovery import RecoveryCodeDialog
from beesdesk.ui.wizard.administrator_step import AdministratorStep
from beesdesk.ui.wizard.devices_step import DevicesStep
from beesdesk.ui.wizard.import_step import ImportStep
from beesdesk.ui.wizard.language_step import LanguageStep
from beesdesk.ui.wizard.machine_step import DEMO, REAL, MachineStep
from beesdesk.ui.wizard.shop_step import ShopStep
from beesdesk.ui.wizard.sign_in import WizardSignIn
from beesdesk.ui.wizard.step import Step
from beesdesk.ui.wizard.summary_step import SummaryStep
from beesdesk.ui.wizard.window import WizardWindow
from beesdesk.words import Language

_SHOP: Final = ("La Ruche", "Rue Verte 1, 1030 Bruxelles", "SC", "BE0403170701")
_BOSS: Final = "Ada L."
_PIN: Final = "271828"
_SLIP: Final = "271829"
_CODE: Final = "5400000000027"
_PRODUCTS: Final = "article;name;price\n1;Pommes;2,50\n2;Poires;3,10\n3;Prunes;beaucoup\n"
Key = Qt.Key
Kind = TypeVar("Kind", bound=Step)


def tour_wizard(
    app: QApplication, root: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> int:
    """Set up a shop just founded under `root`, a new one for each frame; return how many pictures were taken."""
    root.mkdir()
    (root / "products.csv").write_text(_PRODUCTS, "utf-8")
    return sum(_tour(app, root / frame.name, stem, frame, language, log) for frame in frames)


def _tour(app: QApplication, folder: Path, stem: Path, frame: Frame, language: Language, log: Logbook) -> int:
    settings = frame.worn_by(Settings(language=language, reduced_motion=True, volume=0, scanner="none"))
    log.place = "first run"
    with _opened(app, folder, settings) as window:
        first = FirstRun(window, Camera(window, stem, [frame], log), log)
        first.name_machine_and_shop()
        first.name_administrator()
        first.try_devices()
        first.camera.finish()
    with _opened(app, folder, load_settings(folder)) as window:
        again = FirstRun(window, Camera(window, stem, [frame], log), log)
        again.sign_in()
        again.take_in(folder.parent / "products.csv")
        again.see_other_machines()
        again.camera.finish()
    return first.camera.pictures + again.camera.pictures


class FirstRun:
    """The window of the first run, and whoever sets the shop up by its keys."""

    def __init__(self, window: WizardWindow, camera: Camera, log: Logbook) -> None:
        self._window, self.camera, self._log = window, camera, log
        self._hands = Hands(window, None)

    def name_machine_and_shop(self) -> None:
        """Look at the book, choose a language and what the machine is; begin a demo shop and end it; say who the shop is."""
        self._step(LanguageStep)
        self._look("language")
        self._hands.press(Key.Key_F1)
        self._hands.dialog(HandbookDialog)
        self.camera.shoot("wizard-handbook")
        self._hands.press(Key.Key_Escape)
        self._hands.no_dialog()
        self._go_on()
        machine = self._step(MachineStep)
        self._look("machine")
        self._hands.touch(machine.shop.buttons[DEMO])
        self._go_on()
        self._hands.wait("the making of the demo shop", machine.panel.isVisible)
        self._look("machine-demo")
        self._hands.touch(machine.panel.cancel)
        self._hands.touch(machine.shop.buttons[REAL])
        self._go_on()
        self._step(ShopStep)
        self._go_on()
        self._look("shop-refused")
        self._type(*_SHOP)
        self._look("shop")
        self._go_on()

    def name_administrator(self) -> None:
        """Name the first one; the PIN is mistyped once."""
        step = self._step(AdministratorStep)
        self._look("administrator")
        self._type(_BOSS, _PIN, _SLIP)
        self._go_on()
        self._look("administrator-refused")
        for field in (step.pin, step.again):
            field.clear()
        self._type(_PIN, _PIN)
        self._go_on()
        self._hands.dialog(RecoveryCodeDialog)
        self.camera.shoot("wizard-recovery-code")
        self._hands.press(Key.Key_F12)
        self._hands.no_dialog()

    def try_devices(self) -> None:
        """Scan, and try a printer that is not there."""
        step = self._step(DevicesStep)
        self._look("devices")
        self._window.router.scanned.emit(_CODE)
        self._type("device:/nowhere")
        self._hands.touch(step.test)
        self._hands.wait("the printer", step.test.isEnabled)
        self._look("devices-tried")

    def sign_in(self) -> None:
        """Take up what was left, as whoever is the administrator."""
        self._hands.dialog(WizardSignIn)
        self.camera.shoot("wizard-sign-in")
        self._type(_PIN)
        self._hands.press(Key.Key_F12)
        self._hands.no_dialog()
        self._step(DevicesStep)
        self._go_on()

    def take_in(self, file: Path) -> None:
        """Take in a file of which a line is refused."""
        step = self._step(ImportStep)
        self._look("import")
        card = step.cards[Content.PRODUCTS]
        card.take_path(file)
        self._hands.wait("the look at the file", lambda: not card.is_busy())
        card.path.setText(file.name)  # where a tour has its files is nothing to show in a handbook
        self._look("import-seen")
        self._hands.touch(card.take)
        self._hands.wait("the file", lambda: not card.is_busy())
        self._look("import-taken")
        self._go_on()
        self._step(SummaryStep)
        self._look("summary-till")

    def see_other_machines(self) -> None:
        """Go back, and see what is different where the machine is a kiosk or stands in the office."""
        for role in (DeviceRole.KIOSK, DeviceRole.OFFICE):
            while not isinstance(self._window.step, MachineStep):
                self._hands.press(Key.Key_Escape)
            self._hands.touch(self._window.step.role.buttons[role])
            while not isinstance(step := self._window.step, SummaryStep):
                if role is DeviceRole.KIOSK and isinstance(step, AdministratorStep | DevicesStep):
                    self._look(f"{step.NAME}-again")
                self._go_on()
            self._look(f"summary-{role}")

    def _step(self, kind: type[Kind]) -> Kind:
        self._hands.wait(kind.NAME, lambda: isinstance(self._window.step, kind))
        step = self._window.step
        if not isinstance(step, kind):
            raise Stuck(f"{kind.NAME} went away")
        return step

    def _look(self, name: str) -> None:
        """Photograph it, and go through it by Tab."""
        self._log.place = f"wizard-{name}"
        self._hands.await_keys(self._window)
        self.camera.shoot(f"wizard-{name}")
        for fault in tab_faults(self._window):
            self._log.fault(f"wizard-{name}: {fault}")

    def _type(self, *texts: str) -> None:
        """Fill fields one after the other; a PIN key by key, it takes nothing faster."""
        for place, text in enumerate(texts):
            if place:
                self._hands.press(Key.Key_Tab)
            for part in text if text.isdecimal() else (text,):
                self._hands.write(part)

    def _go_on(self) -> None:
        self._hands.press(Key.Key_F12)
        self._hands.pause(0)


@contextmanager
def _opened(app: QApplication, folder: Path, settings: Settings) -> Iterator[WizardWindow]:
    """Show the first run as the program does; put everything away in the end."""
    shop = Shop.open(folder, ballast=0)
    window = build_wizard(app, shop, settings)
    try:
        window.move(0, 0)
        window.show()
        window.begin()
        Hands(window, None).await_keys(QApplication.activeModalWidget() or window)
        yield window
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        shop.close()
