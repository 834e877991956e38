"""An office with a folder as its hub, and new machines that join it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from fake_shop import FakeShop

from beesdesk.settings import DeviceRole, Settings
from beesdesk.shop import Shop
from beesdesk.sync.enrolment import Asking, By, asking, invitation_of, invite, let_in
from beesdesk.sync.hub import Hub
from beesdesk.sync.invites import Invite
from beesdesk.sync.joining import Candidate, Joined, ask, take_over, take_place
from beesdesk.sync.rounds import at_hub, exchange_now, make_folder_hub


class Office:
    """The shop's first machine; its clock is the real one, as the folder's is."""

    def __init__(self, shop: FakeShop, hub: Path) -> None:
        shop.clock.now = datetime.now(UTC).replace(microsecond=0)  # as the file keeps it
        self.shop, self.settings = shop, Settings(hub=str(hub))
        self.by = By(shop.person("Ada", "office"))
        make_folder_hub(shop, hub)

    def invite(self) -> Invite:
        made = at_hub(self.shop, self.settings, lambda hub: invite(self.shop, hub, self.by))
        return invitation_of(self.shop, self.settings.hub, made)

    def at_hub(self, work: Callable[[Hub], object]) -> None:
        at_hub(self.shop, self.settings, work)

    def asking(self) -> list[Asking]:
        return at_hub(self.shop, self.settings, lambda hub: asking(self.shop, hub))

    def let_in(self, name: str = "") -> int:
        """Let in who asks, and say so at the hub."""
        (one,) = self.asking()
        number = at_hub(self.shop, self.settings, lambda hub: let_in(self.shop, hub, one, self.by, name=name))
        self.exchange()
        return number

    def exchange(self) -> None:
        exchange_now(self.shop, self.settings)


def fresh(folder: Path, template: Path) -> Path:
    """Return the folder of a machine that was started once, and where nobody has begun."""
    shop = FakeShop.in_folder(folder, template)
    shop.close()
    return folder


def joined(
    office: Office, folder: Path, name: str = "Caisse 2", role: DeviceRole = DeviceRole.TILL
) -> tuple[Candidate, Joined]:
    """Have the machine of a folder join."""
    candidate = ask(folder, office.invite(), name, role)
    office.let_in()
    done = take_over(candidate, Settings())
    assert done is not None
    assert take_place(folder, office.shop.now())
    return candidate, done


def opened(folder: Path) -> Shop:
    return Shop.open(folder, ballast=0)
