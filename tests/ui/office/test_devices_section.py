"""Each device is tried by a key of its own."""

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, let_pass, open_page, sit_down

from beesdesk.db.session import Session
from beesdesk.hardware.pole_glass import vt100_glass
from beesdesk.hardware.simulators import PoleSimulator, ScaleSimulator
from beesdesk.ui.office.settings.devices_section import DevicesSection
from beesdesk.ui.office.settings_page import SECTIONS, SettingsPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")

Press = Callable[..., None]
K = Qt.Key
needs_ports = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.fixture(params=list(Language), ids=str)
def page(request: pytest.FixtureRequest, shop: FakeShop, office: OfficeWindow) -> SettingsPage:
    """The settings, open before somebody of the office."""
    sit_down(shop, office, language=request.param)
    return open_page(office, SettingsPage)


@pytest.fixture
def section(page: SettingsPage, press: Press) -> DevicesSection:
    """The devices, gone to by keys."""
    page.begin()
    press("", K.Key_Home, *[K.Key_Down] * SECTIONS.index(DevicesSection), K.Key_Return)
    assert isinstance(page.section, DevicesSection)
    return page.section


def connect(office: OfficeWindow, section: DevicesSection, **where: str) -> None:
    office.desk.settings = office.desk.settings.with_(**where)
    section._forget()


def test_what_is_not_set_is_not_tried(section: DevicesSection, press: Press) -> None:
    press("", K.Key_F3, K.Key_F4, K.Key_F5, K.Key_F6)

    assert {name: line.state for name, line in section.states.items() if name != "scanner"} == dict.fromkeys(
        ("printer", "drawer", "scale", "pole"), State.OFF
    )


def test_a_scan_shows_that_the_scanner_works(page: SettingsPage, section: DevicesSection) -> None:
    assert page.take_scan("5400141046526")

    assert section.states["scanner"].state is State.OK
    assert "5400141046526" in section.states["scanner"].text


def test_printer_and_drawer_are_tried(
    qtbot: QtBot, shop: FakeShop, office: OfficeWindow, section: DevicesSection, press: Press, tmp_path: Path
) -> None:
    connect(office, section, printer=f"file:{tmp_path / 'papers'}")
    for name, key in (("printer", K.Key_F3), ("drawer", K.Key_F4)):
        press("", key)
        qtbot.waitUntil(lambda: not section._background.busy)
        assert section.states[name].state is State.OK

    kick, line = sorted((file.read_bytes() for file in (tmp_path / "papers").iterdir()), key=len)
    assert kick == b"\x1bp\x00\x32\x32"
    assert b"BeesDesk" in line
    assert shop.read(Session.value, "SELECT count(*) FROM act WHERE kind = 'drawer_opened'") == 1


def test_a_printer_that_is_not_there_is_said(
    qtbot: QtBot, office: OfficeWindow, section: DevicesSection, press: Press, tmp_path: Path
) -> None:
    connect(office, section, printer=f"device:{tmp_path / 'lp0'}")
    press("", K.Key_F3)
    qtbot.waitUntil(lambda: not section._background.busy)

    assert section.states["printer"].state is State.BAD


@needs_ports
def test_the_scale_weighs_until_nobody_looks(
    qtbot: QtBot, office: OfficeWindow, page: SettingsPage, section: DevicesSection, press: Press
) -> None:
    with ScaleSimulator() as simulator:
        simulator.load = Decimal("1.250")
        connect(office, section, scale=simulator.port)
        press("", K.Key_F5)
        qtbot.waitUntil(lambda: section.states["scale"].state is State.OK)
        assert "250" in section.states["scale"].text

        simulator.unplug()
        qtbot.waitUntil(lambda: section.states["scale"].state is State.OFF)
        page.open_section(SECTIONS[0])
        let_pass()

        assert not section.scale.runs


@needs_ports
def test_the_pole_display_shows_something(
    qtbot: QtBot, office: OfficeWindow, section: DevicesSection, press: Press
) -> None:
    with PoleSimulator(vt100_glass()) as simulator:
        connect(office, section, pole_display=f"vt100:{simulator.port}")
        press("", K.Key_F6)
        qtbot.waitUntil(lambda: simulator.lines[0].strip() == "BeesDesk")
        qtbot.waitUntil(lambda: section.states["pole"].state is State.OK)
        section.pole.end()
        qtbot.waitUntil(lambda: simulator.lines == (" " * 20, " " * 20))


def test_a_pole_display_that_cannot_be_is_said(office: OfficeWindow, section: DevicesSection, press: Press) -> None:
    connect(office, section, pole_display="totem")
    press("", K.Key_F6)

    assert section.states["pole"].state is State.BAD
    assert "totem" in section.states["pole"].text


def test_devices_are_set_in_their_dialog(section: DevicesSection, press: Press) -> None:
    press("", K.Key_F12)
    let_pass()
    front(SettingsDialog)
    press("", K.Key_Escape)

    assert section.save.isVisible()
