from collections.abc import Iterator

import pytest
from fake_shop import FakeShop
from kiosk_hands import Hands, Untouched
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.kiosk import KioskProgram
from beesdesk.settings import Settings
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")


@pytest.fixture
def hands(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, shop: FakeShop) -> Iterator[Hands]:
    """Whoever stands in front of the kiosk: they touch, show cards, or do nothing for so long.

    A parameter is the size of text that the kiosk is set to, in percent.
    """
    shop.person("Nadia B.", "administrator", pin="4831")
    untouched = Untouched()
    settings = SETTINGS.with_(text_scale=getattr(request, "param", 100))
    program = KioskProgram(qapp, shop, settings, untouched=untouched)
    window = program.window
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    program.router.listen()
    yield Hands(qtbot, window, untouched)
    program.router.close()
    window.go_home()
    window._may_close = True
    window.close()
    window.deleteLater()
    apply(qapp, LIGHT, reduced_motion=True)
    qapp.processEvents()
