"""Hear the screens as a screen reader does: `dbus-run-session -- xvfb-run -a python tools/screen_reader.py [till|desk|stock|kiosk]…`.

The windows are opened on a real display with the demo shop. Whatever they show is fetched over AT-SPI, the bus that Orca
listens to, and everything that takes the keys must have a role and a name there. Prints how much was heard, and what was
mute; returns 1 if anything was.
"""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep
from uuid import UUID

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

os.environ |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.app import build
from beesdesk.db.session import Session
from beesdesk.demo.make import make_demo
from beesdesk.demo.staff import ADMINISTRATOR
from beesdesk.kiosk import KioskProgram
from beesdesk.office_app import build_office
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.stock_app import make_stock
from beesdesk.tour.desk import busy_member
from beesdesk.ui.office.members_page import MembersPage
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.products_page import ProductsPage
from beesdesk.ui.theme import STYLE
from beesdesk.words import Language

ACCESSIBLE = "org.a11y.atspi.Accessible"
FOCUSABLE, SHOWING = 11, 25  # bits of AtspiStateType
MUTE = {"", "filler", "unknown", "invalid", "redundant object"}
WINDOW = 1  # level of the windows below their program
TRIES = 100
DEEP = 40  # levels: more is a ring


class Reader:
    """What a screen reader hears of this process."""

    def __init__(self) -> None:
        bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        with open_dbus_connection("SESSION") as session:
            address = session.send_and_get_reply(new_method_call(bus, "GetAddress")).body[0]
        self.bus: DBusConnection = open_dbus_connection(address)

    def hear(self) -> Iterator[tuple[str, str, bool]]:
        """Give role and name of everything that shows, and whether it takes the keys."""
        for name, path in self._children("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"):
            yield from self._below(name, path, 0)

    def _below(self, name: str, path: str, depth: int) -> Iterator[tuple[str, str, bool]]:
        states = self._call(name, path, "GetState")
        if states is None or depth > DEEP:
            return
        bits = states[0] | (states[1] << 32)
        if depth > 1 and not bits >> SHOWING & 1:
            return
        takes_keys = depth > WINDOW and bool(bits >> FOCUSABLE & 1)  # a window has a name; its role is Qt's affair
        yield str(self._call(name, path, "GetRoleName")), str(self._name(name, path)), takes_keys
        for child in self._children(name, path):
            yield from self._below(*child, depth + 1)

    def _children(self, name: str, path: str) -> list[tuple[str, str]]:
        return [tuple(one) for one in self._call(name, path, "GetChildren") or []]

    def _name(self, name: str, path: str) -> str:
        address = DBusAddress(path, name, ACCESSIBLE)
        reply = self.bus.send_and_get_reply(Properties(address).get("Name"))
        return str(reply.body[0][1]) if reply.header.message_type is MessageType.method_return else ""

    def _call(self, name: str, path: str, method: str) -> object:
        reply = self.bus.send_and_get_reply(new_method_call(DBusAddress(path, name, ACCESSIBLE), method))
        return reply.body[0] if reply.header.message_type is MessageType.method_return else None


def heard(what: str) -> int:
    """Listen to what is on the screen now; return how much of it was mute."""
    lines: list[tuple[str, str, bool]] = []
    loop = QEventLoop()

    def listen() -> None:
        for _ in range(TRIES):  # the bridge is told of a window a little later
            lines[:] = Reader().hear()
            if lines:
                return
            sleep(0.1)

    thread = Thread(target=listen)
    thread.start()
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: None if thread.is_alive() else loop.quit())
    timer.start()
    loop.exec()
    mute = [(role, name) for role, name, focusable in lines if focusable and (role in MUTE or not name.strip())]
    print(f"{what}: {len(lines)} things heard, {sum(one[2] for one in lines)} take the keys, {len(mute)} mute")  # noqa: T201 - a tool
    for role, name in mute:
        print(f"  mute: {role} {name!r}")  # noqa: T201 - a tool
    return len(mute) if lines else 1


def till(app: QApplication, shop: Shop, settings: Settings) -> int:
    """Hear the till."""
    window = build(app, shop, settings)
    return _shown(window, lambda: heard("till"))


def desk(app: QApplication, shop: Shop, settings: Settings) -> int:
    """Hear every page of the coordinator's desk, a member's file open."""
    window = build_office(app, shop, settings)
    member = shop.read(busy_member, shop.now(), Language.FR).id
    return _shown(window, lambda: _pages(window, MembersPage, lambda: window.members.show_member(member)))


def stock(app: QApplication, shop: Shop, settings: Settings) -> int:
    """Hear every page of the stock desk, a product's file open."""
    window = build_office(app, shop, settings, make_stock)
    key = UUID(bytes=shop.read(Session.value, "SELECT id FROM product ORDER BY id LIMIT 1"))
    return _shown(window, lambda: _pages(window, ProductsPage, lambda: window.page(ProductsPage).show_product(key)))


def _pages(window: OfficeWindow, first: type[Page], open_file: Callable[[], object]) -> int:
    """Hear the pages of a desk one after the other, the file that a page has beside its list, too."""
    who = window.desk.shop.read(
        Session.value, "SELECT lower(hex(id)) FROM person WHERE name = ?", (ADMINISTRATOR.name,)
    )
    window.desk.enter(who)
    window.pages.setEnabled(True)
    mute = 0
    for kind in window.KINDS:
        page = window.open_page(kind)
        _settled(page)
        if kind is first:
            mute += heard(page.title())
            open_file()
        mute += heard(page.title())
    return mute


def _settled(page: Page) -> None:
    """Wait for what comes piece by piece, or from beside the window."""
    QApplication.processEvents()
    while page.busy:
        QApplication.processEvents()


def kiosk(app: QApplication, shop: Shop, settings: Settings) -> int:
    """Hear the kiosk, and a member's page."""
    program = KioskProgram(app, shop, settings)

    def both() -> int:
        mute = heard("kiosk")
        program.window.router.heard.emit(shop.read(busy_member, shop.now(), Language.FR).code)
        return mute + heard("a member at the kiosk")

    mute = _shown(program.window, both)
    program.stop()
    return mute


def _shown(window: QWidget, act: Callable[[], int]) -> int:
    window.resize(1280, 800)
    window.show()
    mute = act()
    window.hide()
    return mute


def main(wanted: list[str]) -> int:
    """Listen to the windows that are wanted, all without a word."""
    windows = {"till": till, "desk": desk, "stock": stock, "kiosk": kiosk}
    app = QApplication(["beesdesk", *STYLE])
    settings = Settings(language=Language.FR, theme="light", reduced_motion=True, volume=0, scanner="none")
    with TemporaryDirectory() as folder:
        make_demo(Path(folder), seed=1, today=datetime.now(UTC).date(), weeks=0, ballast=0)
        shop = Shop.open_existing(Path(folder))
        mute = sum(windows[name](app, shop, settings) for name in wanted or windows)
        shop.close()
    return int(bool(mute))


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]))  # windows that are still hidden somewhere need no farewell
