import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.hardware.scanner import FoundScanner
from beesdesk.hardware.serial_thread import FoundPort
from beesdesk.settings import Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.words import Language

Open = Callable[..., SettingsDialog]
Show = Callable[[SettingsDialog], SettingsDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
HONEYWELL = FoundScanner("/dev/ttyACM0", "Voyager 1470g", "Honeywell")
VIVA = FoundPort("/dev/ttyUSB0", "Viva")


@pytest.fixture
def open_settings(qtbot: QtBot, desk: Desk, window: QWidget, show: Show) -> Open:
    """Open the dialog as the menu does, on a machine with one scanner and one scale."""

    def opened(settings: Settings = Settings()) -> SettingsDialog:  # noqa: B008 - frozen
        dialog = show(SettingsDialog(desk, window, settings=settings, find=lambda: [HONEYWELL], ports=lambda: [VIVA]))
        background = window.findChild(Background)
        assert background is not None
        qtbot.waitUntil(lambda: not background.busy)
        return dialog

    return opened


def saved(qtbot: QtBot, dialog: SettingsDialog) -> Settings:
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.act.click()
    wanted: Settings = answered.args[0]
    return wanted


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_what_is_not_touched_stays(qtbot: QtBot, open_settings: Open) -> None:
    settings = Settings(
        language=Language.NL, theme="dark", text_scale=125, reduced_motion=True, volume=35, scanner="COM7",
        wedge_gap=47, printer="tcp:10.0.0.9", receipt_columns=32, print_receipts=True, scale="COM4",
        customer_display=True, pole_display="vt100-ascii:COM5",
    )  # fmt: skip

    assert saved(qtbot, open_settings(settings)) == settings


def test_every_setting_can_be_changed_by_finger(qtbot: QtBot, open_settings: Open, tap: Tap) -> None:
    dialog = open_settings()
    dialog.scanner.setCurrentIndex(dialog.scanner.findText("Honeywell Voyager 1470g (/dev/ttyACM0)"))
    dialog.scale.setCurrentIndex(dialog.scale.findText("Viva (/dev/ttyUSB0)"))
    dialog.pole.setCurrentIndex(dialog.pole.findText("ESC/POS, /dev/ttyUSB0 (Viva)"))
    for button in (
        dialog.gap.more,
        dialog.display.buttons[True],
        dialog.receipts.buttons[True],
        dialog.columns_.buttons[32],
        dialog.theme.buttons["contrast"],
        dialog.text_size.more,
        dialog.text_size.more,
        dialog.volume.less,
        dialog.motion.buttons[True],
    ):
        tap(button)

    assert saved(qtbot, dialog) == Settings(
        scanner="/dev/ttyACM0", wedge_gap=60, print_receipts=True, receipt_columns=32, theme="contrast",
        text_scale=120, volume=60, reduced_motion=True, scale="/dev/ttyUSB0", customer_display=True,
        pole_display="escpos:/dev/ttyUSB0",
    )  # fmt: skip
    assert not dialog.isVisible()


def test_numbers_can_be_typed_and_stay_within_their_limits(
    qtbot: QtBot, open_settings: Open, type_keys: Typing
) -> None:
    dialog = open_settings()
    for stepper, text in ((dialog.text_size, "999"), (dialog.volume, "0"), (dialog.gap, "1")):
        stepper.setFocus()
        stepper.count.selectAll()
        type_keys(dialog, text)

    wanted = saved(qtbot, dialog)

    assert (wanted.text_scale, wanted.volume, wanted.wedge_gap) == (200, 0, 20)


def test_a_printer_that_takes_the_line_is_said_to_print(
    qtbot: QtBot, open_settings: Open, tmp_path: Path, tap: Tap, type_keys: Typing
) -> None:
    dialog = open_settings()
    dialog.printer.setFocus()
    type_keys(dialog, f"file:{tmp_path}/jobs")

    tap(dialog.test)

    qtbot.waitUntil(lambda: dialog.outcome.state is State.OK)
    assert dialog.outcome.word == "Printed: look at the paper"
    (job,) = (tmp_path / "jobs").iterdir()
    assert b"BeesDesk prints here, 23/11/2026" in job.read_bytes()
    assert saved(qtbot, dialog).printer == f"file:{tmp_path}/jobs"


def test_a_printer_that_does_not_answer_is_said_in_words(qtbot: QtBot, open_settings: Open, tap: Tap) -> None:
    dialog = open_settings(Settings(printer=f"tcp:127.0.0.1:{free_port()}"))

    tap(dialog.test)

    qtbot.waitUntil(lambda: dialog.outcome.state is State.BAD)
    assert dialog.outcome.word == "Not printed: offline"
    assert dialog.test.isEnabled()


def test_a_test_that_outlives_the_dialog_troubles_nobody(
    qtbot: QtBot, open_settings: Open, window: QWidget, tmp_path: Path, tap: Tap
) -> None:
    dialog = open_settings(Settings(printer=f"file:{tmp_path}/jobs"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    background = window.findChild(Background)
    assert background is not None
    tap(dialog.test)

    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()

    qtbot.waitUntil(lambda: not background.busy)
    assert len(list((tmp_path / "jobs").iterdir())) == 1


def test_a_wrong_address_is_refused_before_anything_is_saved(
    qtbot: QtBot, open_settings: Open, type_keys: Typing
) -> None:
    dialog = open_settings()
    dialog.printer.setFocus()

    with qtbot.assertNotEmitted(dialog.answered):
        type_keys(dialog, "lpt9", Qt.Key.Key_Return)

    assert dialog.error().startswith("“lpt9” is no printer.")
    assert dialog.isVisible()
    type_keys(dialog, "x")
    assert dialog.error() == ""


def test_there_is_nothing_to_test_without_a_printer(open_settings: Open, tap: Tap) -> None:
    dialog = open_settings()

    tap(dialog.test)

    assert dialog.outcome.word == "Write first where the printer is"


def test_esc_saves_nothing(qtbot: QtBot, open_settings: Open, type_keys: Typing, tap: Tap) -> None:
    dialog = open_settings()
    tap(dialog.theme.buttons["dark"])

    with qtbot.assertNotEmitted(dialog.answered):
        type_keys(dialog, "", Qt.Key.Key_Escape)
        assert dialog.error() == dialog.leaving()
        type_keys(dialog, "", Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_every_field_has_a_name_and_an_explanation(qtbot: QtBot, open_settings: Open, speaks: Languages) -> None:
    dialog = open_settings()
    for language, title in (("fr", "Réglages de cette caisse"), ("nl", "Instellingen van deze kassa")):
        speaks.use(language)
        qtbot.waitUntil(lambda title=title: dialog.windowTitle() == title)
        for field in dialog.fields:
            assert field.field.accessibleName()
            assert field.field.accessibleDescription()


def test_the_language_changes_while_it_is_open(qtbot: QtBot, open_settings: Open, speaks: Languages) -> None:
    dialog = open_settings()

    speaks.use("nl")

    qtbot.waitUntil(lambda: dialog.act.text() == "Bewaren")
    assert dialog.theme.buttons["dark"].text() == "Donker"
    assert dialog.scanner.findText("Honeywell Voyager 1470g (/dev/ttyACM0)") >= 0
