"""Puts the stock desk together: the coordinator's desk with other pages, for whoever buys, counts and prices."""

from pathlib import Path

from beesdesk.office_app import open_office
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.stock.access import refuse_stranger
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.stock.window import StockWindow


def make_stock(shop: Shop, router: ScanRouter) -> StockWindow:
    """Return the window of the stock desk, for `build_office` to dress."""
    return StockWindow(OfficeDesk(shop, door=refuse_stranger), router)


def open_stock(folder: Path, settings: Settings) -> int:
    """Open the shop in a folder, show the stock desk, and return the exit code when its window is closed."""
    return open_office(folder, settings, make_stock)
