"""The band that says in the morning how the night went: seen before the first sale, out of the way while one sells."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.backups import backup_folder
from beesdesk.pos.sessions import close_till
from beesdesk.settings import Settings
from beesdesk.sync.nightly import run_night
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language


@pytest.fixture
def morning(qtbot: QtBot, till: FakeShop, window: TillWindow, program: Program) -> Callable[[], None]:
    """Has the night pass while nobody sells."""

    def pass_by() -> None:
        till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())
        till.clock.pass_by(hours=18)
        run_night(till, Settings())
        program.start_nights()
        qtbot.waitUntil(lambda: "night" in vars(window.panel))

    return pass_by


def test_a_good_night_is_said_and_goes_when_it_is_understood(
    qtbot: QtBot, till: FakeShop, window: TillWindow, morning: Callable[[], None]
) -> None:
    morning()
    strip = window.panel.night
    assert strip.isVisible()
    assert strip.text == "The night went well: everything is closed, copied and checked."
    assert not strip.act.isVisible()
    QTest.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    qtbot.waitUntil(lambda: till.read(lambda session: session.value("SELECT min(understood) FROM night_step")) == 1)


def test_what_wants_a_hand_stays_and_is_out_of_the_way_of_a_basket(
    qtbot: QtBot, till: FakeShop, window: TillWindow, program: Program, morning: Callable[[], None]
) -> None:
    backup_folder(till.path.parent).write_text("in the way")
    morning()
    strip = window.panel.night
    assert strip.isVisible()
    assert strip.text.startswith("Last night, backup: ")
    assert not strip.close_button.isVisible()

    till.open_till()
    window.desk.reload()
    window.acts.scan(till.product())
    assert not strip.isVisible()
    till.pay()
    window.desk.reload()
    window._show_all()
    assert strip.isVisible()
    backup_folder(till.path.parent).unlink()
    run_night(till, Settings())
    qtbot.waitUntil(lambda: strip.morning is None or strip.morning.mood == "good")


def test_the_sentence_follows_the_language(
    qtbot: QtBot, till: FakeShop, window: TillWindow, program: Program, morning: Callable[[], None]
) -> None:
    morning()
    program.use(program.settings.with_(language=Language.FR))
    qtbot.waitUntil(lambda: window.panel.night.text.startswith("La nuit s'est bien passée"))
    assert window.panel.night.close_button.text() == "Compris"
