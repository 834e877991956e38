from collections.abc import Callable, Iterator

import pytest
from fake_shop import FakeShop
from keyboard import Keyboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program, build
from beesdesk.settings import Settings
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")
Seat = Callable[[FakeShop], Keyboard]


@pytest.fixture
def sit(qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    """Puts somebody before the till of a shop: its real window in front, in English, and a keyboard."""
    opened: list[Program] = []

    def seated(shop: FakeShop) -> Keyboard:
        window = build(qapp, shop, SETTINGS)
        program = window.findChild(Program)
        assert program is not None
        opened.append(program)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return Keyboard(program)

    yield seated
    for program in opened:
        if program.settings != SETTINGS:
            program.use(SETTINGS)  # the theme is the whole application's
        program.window.close()
        program.window.deleteLater()


@pytest.fixture
def bread(till: FakeShop) -> str:
    """The code of an article."""
    return till.product("Bread", "2.80", gtin="9529999111111")


@pytest.fixture
def milk(till: FakeShop) -> str:
    """The code of another one, which comes when nobody expects it."""
    return till.product("Milk", "1.25", gtin="9529999222220")


@pytest.fixture
def keys(till: FakeShop, bread: str, milk: str, sit: Seat) -> Keyboard:
    """Somebody before an open till with nothing in the basket."""
    return sit(till)
