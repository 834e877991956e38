"""The deeds of whoever sets the shop up, and what the machine is set to meanwhile."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beesdesk.errors import ShopError
from beesdesk.members.people import administrators
from beesdesk.members.people_changes import Wish
from beesdesk.members.recovery import Kept
from beesdesk.pos.introducing import Introduction, introduce
from beesdesk.settings import Settings, save_settings
from beesdesk.shop import Shop
from beesdesk.ui.till.desk import Desk
from beesdesk.values import dataclass
from beesdesk.words import Role


@dataclass(frozen=True, slots=True)
class Outcome:
    """What opens next: the folder of a shop, and the settings of the machine there."""

    folder: Path
    settings: Settings


class WizardDesk(Desk):
    """Nobody is there before the first administrator is named; afterwards everything is done by whoever that is."""

    settings_changed = Signal(object)  # Settings
    finished = Signal(object)  # Outcome

    def __init__(self, shop: Shop, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(shop, None, parent)
        self.settings = settings
        self.scanned = False
        """Whether a code was scanned here."""
        self._who = ""

    @property
    def who(self) -> str:
        """The administrator, once named or signed in."""
        return self._who

    @property
    def folder(self) -> Path:
        """The shop's folder."""
        return self.shop.path.parent

    def use(self, settings: Settings) -> None:
        """Keep other settings, and have them followed at once."""
        self.settings = settings
        save_settings(self.folder, settings)
        self.settings_changed.emit(settings)

    def is_led(self) -> bool:
        """Tell whether the shop has an administrator."""
        return bool(self.shop.read(administrators))

    def enter(self, who: str) -> None:
        """Go on as an administrator, who has proved to be one."""
        self._who = who

    def introduce(self, said: Introduction) -> bool:
        """Say who the shop is."""
        done = self._did(introduce, said, who=self.who, now=self.now())
        if done:
            self.reload()
        return done

    def name_administrator(self, name: str, pin: str) -> Kept | None:
        """Name the shop's first administrator, by whom all further is done."""
        wish = Wish(name, (Role.ADMINISTRATOR,), pin=pin, secret=self.shop.secret())
        kept = self.keep_person(None, wish, None)
        if kept is not None:
            self._who = kept.id.hex
        return kept

    def refuse(self, error: ShopError) -> None:
        """Say why something that was tried beside the screen is refused."""
        self._refuse(error)
