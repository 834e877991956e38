"""A new machine joins a shop that exists, by keys alone, from the first run to its own window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_shop import FakeShop
from first_run_hand import ENTER, ESC, FirstRun
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sync.enrolling import Office, opened

from beesdesk.settings import DeviceRole, load_settings
from beesdesk.sync.invites import invite_shown, invite_text
from beesdesk.sync.joining import AT_WORK, take_place
from beesdesk.tour.access import obstacles, tab_faults
from beesdesk.ui.wizard.join_dialog import JoinDialog
from beesdesk.ui.wizard.machine_step import JOIN, MachineStep
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")


@pytest.fixture
def office(tmp_path: Path, template: Path) -> Iterator[Office]:
    shop = FakeShop.in_folder(tmp_path / "office", template)
    yield Office(shop, tmp_path / "hub")
    shop.close()


def come_to_joining(run: FirstRun) -> JoinDialog:
    """Choose by keys that this machine, a kiosk, joins a shop that exists."""
    run.press(Qt.Key.Key_F12)
    step = run.window.step
    assert isinstance(step, MachineStep)
    run.choose(step.role.buttons[DeviceRole.KIOSK])
    run.choose(step.shop.buttons[JOIN])
    run.press(Qt.Key.Key_F12)
    run.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, JoinDialog)
    return dialog


@pytest.mark.parametrize("language", list(Language))
def test_a_machine_joins_by_the_keyboard_alone(
    first_run: FirstRun, office: Office, qtbot: QtBot, language: Language
) -> None:
    run = first_run
    run.end()
    run.start(language=language)
    dialog = come_to_joining(run)
    hub, code, seal, _ = invite_shown(office.invite())
    run.press(ENTER)
    assert dialog.error(), "who it is comes first"
    for edit, text in (
        (dialog.name, "Entrée"), (dialog.address, hub), (dialog.code, code.lower()), (dialog.seal, seal.replace("-", "")),
    ):  # fmt: skip
        run.go_to(edit)
        edit.setText(text)

    run.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: dialog._candidate is not None)
    (one,) = office.asking()
    assert dialog.fingerprint.text() == one.fingerprint
    office.let_in()
    dialog._look()
    qtbot.waitUntil(lambda: run.window.outcome is not None)
    run.window.close()
    run.shop.close()

    assert take_place(run.folder, office.shop.now())
    kept = load_settings(run.folder)
    assert (kept.role, kept.hub, kept.first_run, kept.language) == (DeviceRole.KIOSK, hub, "", language)
    shop = opened(run.folder)
    assert shop.till == 2
    shop.close()
    run.shop = opened(run.folder)


def test_the_qr_code_of_the_office_fills_the_form(first_run: FirstRun, office: Office) -> None:
    dialog = come_to_joining(first_run)
    invite = office.invite()

    dialog.take_scan("5400141046526")
    assert dialog.error()
    dialog.take_scan(invite_text(invite))

    assert dialog.error() == ""
    assert (dialog.address.text(), dialog.code.text(), dialog.seal.text()) == invite_shown(invite)[:3]
    assert dialog.name.hasFocus()
    assert not dialog.shop.isVisible(), "only a server is asked under the shop's code"
    dialog.address.setText("postgresql://hub.example.be/bees")
    assert dialog.shop.isVisible()


def test_what_is_misread_is_said_and_leaving_takes_two_wishes(
    first_run: FirstRun, office: Office, qtbot: QtBot
) -> None:
    dialog = come_to_joining(first_run)
    dialog.take_scan(invite_text(office.invite()))
    dialog.name.setText("Entrée")
    right = dialog.code.text()
    dialog.code.setText(right[:-1])
    first_run.press(ENTER)
    assert dialog.error()
    assert dialog.code.hasFocus()
    dialog.code.setText(right)
    first_run.press(ENTER)
    qtbot.waitUntil(lambda: dialog._candidate is not None)
    assert (first_run.folder / AT_WORK).exists()

    first_run.press(ESC)
    assert dialog.isVisible()
    first_run.press(ESC)

    assert not dialog.isVisible()
    assert not (first_run.folder / AT_WORK).exists()
    assert first_run.window.isVisible()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_in_anybodys_way(
    first_run: FirstRun, office: Office, qtbot: QtBot, language: Language, scale: int
) -> None:
    first_run.end()
    first_run.start(language=language, text_scale=scale)
    dialog = come_to_joining(first_run)
    assert [*obstacles(dialog), *tab_faults(dialog)] == []
    dialog.take_scan(invite_text(office.invite()))
    dialog.name.setText("Entrée")
    first_run.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: dialog._candidate is not None)
    first_run.settle()

    assert [*obstacles(dialog), *tab_faults(dialog)] == []
    first_run.press(ESC, ESC)
