"""The pages of the kiosk that are open to everybody, in the order of their buttons. A new one is a line here."""

from typing import Final

from beesdesk.settings import Settings
from beesdesk.ui.kiosk.info_page import InfoPage
from beesdesk.ui.kiosk.page import KioskPage
from beesdesk.ui.kiosk.price_page import PriceCheckPage
from beesdesk.ui.kiosk.shifts_page import ShiftsPage
from beesdesk.ui.kiosk.weigh_page import WeighPage

PAGES: Final[tuple[type[KioskPage], ...]] = (PriceCheckPage, WeighPage, ShiftsPage, InfoPage)


def offered(settings: Settings) -> list[type[KioskPage]]:
    """Return the pages that this kiosk has."""
    return [page for page in PAGES if page.is_offered(settings)]
