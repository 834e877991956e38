"""Machines are invited, let in and shut out by keys, and the exchange is set, tried and started."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sync.enrolling import Office, fresh, joined
from ui.office.conftest import PIN
from ui.office.desk_keys import front, go_to, let_pass, open_page, sit_down

from beesdesk.db.session import Session
from beesdesk.settings import DeviceRole, Settings
from beesdesk.sync.devices import devices
from beesdesk.sync.joining import ask, take_over
from beesdesk.tour.access import obstacles, tab_faults
from beesdesk.ui.exchange_dialog import ExchangeDialog
from beesdesk.ui.exchanging import Exchanging
from beesdesk.ui.office.settings.hub_section import HubSection
from beesdesk.ui.office.settings.invite_dialog import InviteDialog
from beesdesk.ui.office.settings.machines_section import MachinesSection
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.office.settings.shut_out_dialog import ShutOutDialog
from beesdesk.ui.office.settings_page import SECTIONS, SettingsPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.parts.chip import State
from beesdesk.words import Language, WhyRevoked

pytestmark = pytest.mark.in_turn("page")

Press = Callable[..., None]
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hub(shop: FakeShop, tmp_path: Path) -> Office:
    """A folder as the hub of this office."""
    return Office(shop, tmp_path / "hub")


@pytest.fixture(params=list(Language), ids=str)
def page(request: pytest.FixtureRequest, shop: FakeShop, hub: Office, office: OfficeWindow) -> SettingsPage:
    """The settings of a desk that exchanges, open before somebody of the office."""
    desk = office.desk
    desk.settings = desk.settings.with_(hub=hub.settings.hub)
    desk.exchanging = Exchanging(shop, desk.settings, office)
    office.closing.connect(desk.exchanging.finish)
    office.follow_exchange()
    sit_down(shop, office, language=request.param)
    return open_page(office, SettingsPage)


def enter(page: SettingsPage, press: Press, kind: type[Section]) -> Section:
    """Choose a section by arrow keys, and go into it."""
    page.begin()
    press("", K.Key_Home, *[K.Key_Down] * SECTIONS.index(kind), K.Key_Return)
    assert isinstance(page.section, kind)
    return page.section


def invited(qtbot: QtBot, section: MachinesSection, press: Press) -> InviteDialog:
    press("", K.Key_F12)
    qtbot.waitUntil(lambda: not section.busy)
    dialog = front(InviteDialog)
    assert isinstance(dialog, InviteDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def test_a_machine_is_invited_compared_and_let_in(
    qtbot: QtBot, shop: FakeShop, page: SettingsPage, press: Press, tmp_path: Path, template: Path
) -> None:
    section = enter(page, press, MachinesSection)
    assert isinstance(section, MachinesSection)
    dialog = invited(qtbot, section, press)
    assert not dialog.act.isEnabled()
    candidate = ask(fresh(tmp_path / "machine", template), dialog.invite, "Caisse 2", DeviceRole.TILL)
    dialog.look()
    qtbot.waitUntil(dialog.act.isEnabled)
    assert dialog.fingerprint.text() == candidate.fingerprint
    assert "Caisse 2" in dialog.line.text

    press("X", K.Key_F12)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    exchanging = page.window().desk.exchanging  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not exchanging.at_work)

    assert [row.name for row in shop.read(devices)] == ["till-1", "X"]
    assert section.list.rowCount() == 2
    done = take_over(candidate, Settings())
    assert done is not None
    assert done.number == 2


def test_a_machine_is_turned_away(
    qtbot: QtBot, shop: FakeShop, page: SettingsPage, press: Press, tmp_path: Path, template: Path
) -> None:
    section = enter(page, press, MachinesSection)
    assert isinstance(section, MachinesSection)
    dialog = invited(qtbot, section, press)
    ask(fresh(tmp_path / "machine", template), dialog.invite, "Caisse 2", DeviceRole.TILL)
    dialog.look()
    qtbot.waitUntil(dialog.act.isEnabled)

    press("", K.Key_F9)

    assert QApplication.activeModalWidget() is None
    assert len(shop.read(devices)) == 1
    press("", K.Key_F3)
    assert section._error.text(), "no invitation is open any more"


def test_a_code_runs_out_before_the_eyes(qtbot: QtBot, shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, MachinesSection)
    assert isinstance(section, MachinesSection)
    dialog = invited(qtbot, section, press)
    assert "15:00" in dialog._left.text()
    shop.clock.now += timedelta(minutes=14, seconds=58)
    dialog._count()
    assert "0:02" in dialog._left.text()

    press("", K.Key_Escape, K.Key_F3)  # the code is still open
    again = front(InviteDialog)
    shop.clock.now += timedelta(seconds=2)
    again._count()  # type: ignore[attr-defined]

    assert ":" not in again._left.text().split(",")[-1] or not again.act.isEnabled()  # type: ignore[attr-defined]
    assert not again.act.isEnabled()


def test_a_machine_is_shut_out_with_a_reason(
    qtbot: QtBot, shop: FakeShop, hub: Office, page: SettingsPage, press: Press, tmp_path: Path, template: Path
) -> None:
    joined(hub, fresh(tmp_path / "machine", template))
    section = enter(page, press, MachinesSection)
    assert isinstance(section, MachinesSection)
    section.reload()
    assert not section.end.isEnabled(), "a machine does not shut itself out"
    press("", K.Key_Down)
    assert section.end.isEnabled()
    section.end.click()
    dialog = front(ShutOutDialog)
    assert isinstance(dialog, ShutOutDialog)
    press("", K.Key_F12)
    assert dialog.error(), "why comes first"

    go_to(press, dialog.why.buttons[WhyRevoked.STOLEN])
    press(" ", K.Key_F12)

    assert [row.revoked for row in shop.read(devices)] == ["", "stolen"]
    exchanging = page.window().desk.exchanging  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not exchanging.at_work)
    assert shop.read(Session.value, "SELECT count(*) FROM hub_duty") == 0, "the hub knows by now"


def test_a_shift_leader_at_the_desk_needs_somebody_who_may(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    office = page.window()
    assert isinstance(office, OfficeWindow)
    office.desk._who = shop.person("Bo", "coordinator", pin=PIN)
    enter(page, press, MachinesSection)

    press("", K.Key_F12)
    let_pass()

    assert QApplication.activeModalWidget() is not None, "somebody is asked to allow it"
    press("", K.Key_Escape)


def test_the_address_is_tried_kept_and_taken_back(
    qtbot: QtBot, page: SettingsPage, press: Press, tmp_path: Path
) -> None:
    section = enter(page, press, HubSection)
    assert isinstance(section, HubSection)
    press("", K.Key_F4)
    qtbot.waitUntil(lambda: not section.busy)
    assert section.trial.state is State.OK

    section.address.setText(str(tmp_path / "nowhere"))
    press("", K.Key_F4)
    qtbot.waitUntil(lambda: not section.busy)
    assert section.trial.state is State.BAD
    before = section.desk.settings.hub
    press("", K.Key_F12)
    assert section.desk.settings.hub == str(tmp_path / "nowhere")

    press("", K.Key_F8)
    assert section.desk.settings.hub == before


def test_a_folder_becomes_the_meeting_point_of_the_shop(
    qtbot: QtBot, page: SettingsPage, press: Press, tmp_path: Path
) -> None:
    section = enter(page, press, HubSection)
    assert isinstance(section, HubSection)
    section.address.setText(str(tmp_path / "stick" / "echange"))

    press("", K.Key_F5)
    qtbot.waitUntil(lambda: not section.busy)

    assert section.trial.state is State.OK
    assert (tmp_path / "stick" / "echange").is_dir()


def test_a_server_asks_for_a_password_which_is_kept_apart(
    qtbot: QtBot, shop: FakeShop, page: SettingsPage, press: Press
) -> None:
    section = enter(page, press, HubSection)
    assert isinstance(section, HubSection)
    exchanging = section.desk.exchanging
    assert exchanging is not None
    exchanging.stop()  # nobody answers there
    assert not section.password.isVisible()
    section.address.setText("postgresql://hub.example.be:5432/bees")
    assert section.password.isVisible()
    assert not section.make.isVisible()
    section.password.setText("sesame")

    press("", K.Key_F12)
    qtbot.waitUntil(lambda: not section.busy)

    assert section.password.text() == ""
    kept = (shop.path.parent / "hub.password").read_text()
    assert kept.endswith("\nsesame")
    assert "sesame" not in (shop.path.parent / "device.toml").read_text()


def test_the_exchange_is_started_and_its_state_told(
    qtbot: QtBot, shop: FakeShop, page: SettingsPage, press: Press, office: OfficeWindow
) -> None:
    exchanging = office.desk.exchanging
    assert exchanging is not None
    exchanging._tell()
    assert exchanging.state is not None
    office.open_exchange()
    dialog = front(ExchangeDialog)
    assert isinstance(dialog, ExchangeDialog)
    assert dialog.line.state is State.INFO

    press("", K.Key_F12)
    qtbot.waitUntil(lambda: not exchanging.at_work)
    let_pass()

    assert dialog.line.state is State.OK
    assert dialog.act.isEnabled()
    press("", K.Key_Escape)
    assert office.exchange_chip.isVisible()
    assert office.exchange_chip.state is State.OK


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("kind", [MachinesSection, HubSection])
def test_nothing_is_in_anybodys_way(
    hub: Office,
    office: OfficeWindow,
    page: SettingsPage,
    press: Press,
    kind: type[Section],
    scale: int,
) -> None:
    office.desk.use_settings(office.desk.settings.with_(text_scale=scale))
    try:
        let_pass()
        page.open_section(kind).reload()
        let_pass()
        assert [*obstacles(office), *tab_faults(office)] == []
    finally:
        office.desk.use_settings(office.desk.settings.with_(text_scale=100))
