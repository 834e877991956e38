"""The second step: what this machine is for, and whether the shop is real or one to try things in."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Lock

from PySide6.QtWidgets import QWidget

from beesdesk.demo.apart import WEEKS, make_apart
from beesdesk.errors import ShopError
from beesdesk.settings import DeviceRole, save_settings
from beesdesk.ui.parts.long_work import LongWork
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.wizard.desk import Outcome, WizardDesk
from beesdesk.ui.wizard.join_dialog import JoinDialog
from beesdesk.ui.wizard.step import Step

REAL, JOIN, DEMO = "real", "join", "demo"


class MachineStep(Step):
    """A demo shop is made in a folder of its own, and opens at once; the real one waits here, as it is."""

    NAME = "machine"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.role = Choices(tuple(DeviceRole), desk.settings.role, self, columns=2)
        self.shop = Choices((REAL, JOIN, DEMO), REAL, self, columns=3)
        self.fields = [Field(part, self) for part in (self.role, self.shop)]
        for field in self.fields:
            self.column.addWidget(field)
        self.panel = ProgressPanel(self)
        self.panel.cancelled.connect(self._cancel)
        self.column.addWidget(self.panel)
        self.column.addStretch(1)
        for button in self.shop.buttons.values():
            button.clicked.connect(self.changed)
        self._work = LongWork(self.panel, self)
        self.weeks = WEEKS
        """Weeks of sales that the demo shop looks back on."""
        self._making = False
        self._one = Lock()  # one that was cancelled comes to its end before the next begins
        self._retranslate()

    def begin(self) -> None:
        """Begin at what the machine is."""
        self.role.choose(self.desk.settings.role)
        self.role.buttons[self.desk.settings.role].setFocus()

    def keep(self) -> bool:
        """Remember what the machine is; make the demo shop where that is wished."""
        self.desk.use(self.desk.settings.with_(role=DeviceRole(str(self.role.value))))
        if self.shop.value == REAL:
            return True
        if self.shop.value == JOIN:
            self._join()
            return False
        self._making = True
        folder, today = self.desk.folder, self.desk.today()
        self._work.run(
            self.tr("Making the demo shop"),
            lambda step: self._make(folder, today, step),
            self._made,
            self._not_made,
        )
        self.changed.emit()
        return False

    def _join(self) -> None:
        dialog = JoinDialog(self.desk, self.window())
        dialog.answered.connect(lambda _: self.desk.finished.emit(Outcome(self.desk.folder, self.desk.settings)))
        dialog.open()

    def is_busy(self) -> bool:
        """Tell whether the demo shop is being made."""
        return self._making

    def leave(self) -> None:
        """Make it no further: nothing of it stays."""
        self._work.stop()

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("This machine")

    def lead(self) -> str:
        """Return what is to be chosen."""
        return self.tr("Say what this machine is for: from now on BeesDesk opens so here.")

    def act(self) -> str:
        """Return what Next does."""
        match self.shop.value:
            case "demo":
                return self.tr("Open the demo shop")
            case "join":
                return self.tr("Join the shop\u2026")
        return ""

    def _make(self, folder: Path, today: date, step: Callable[[int, int], None]) -> Path:
        with self._one:
            return make_apart(folder, today=today, step=step, weeks=self.weeks)

    def _cancel(self) -> None:
        self._making = False
        self.changed.emit()

    def _made(self, folder: Path) -> None:
        settings = self.desk.settings.with_(first_run="", mail_host="", hub="")
        save_settings(folder, settings)
        self.desk.finished.emit(Outcome(folder, settings))

    def _not_made(self, fault: Exception) -> None:
        self._making = False
        self.changed.emit()
        if not isinstance(fault, ShopError):
            raise fault
        self.desk.refuse(fault)

    def _retranslate(self) -> None:
        super()._retranslate()
        role, shop = self.fields
        role.show_words(
            self.tr("What is it?"),
            self.tr(
                "The till sells, members help themselves at the kiosk, the office plans shifts, the stock desk orders goods."
            ),
        )
        shop.show_words(
            self.tr("Which shop?"),
            self.tr(
                "The first machine begins the shop, every other one joins it. The demo shop is invented and has a folder of its"
                " own: try anything, your shop stays as it is."
            ),
        )
        self.role.show_words((self.tr("Till"), self.tr("Kiosk"), self.tr("Office"), self.tr("Stock")))
        self.shop.show_words((self.tr("A new shop"), self.tr("It joins a shop that exists"), self.tr("Demo shop")))
