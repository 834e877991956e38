"""What `beesdesk start` opens, in processes of their own: the first run where the shop is new, else the device's window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.cli import parser
from beesdesk.settings import DeviceRole, Settings, SettingsBroken, load_settings, save_settings
from beesdesk.shop import Shop
from beesdesk.words import Language

QUIET = Settings(language=Language.EN, scanner="none", volume=0, reduced_motion=True)
CODE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from beesdesk import cli
from beesdesk.ui.theme import application

def finish(window):
    window.go_on()
    window.go_on()
    window.step.name.setText("La Ruche")
    window.go_on()
    window.desk.name_administrator("Ada L.", "271828")
    for _ in range(4):
        window.go_on()

def look():
    for window in QApplication.topLevelWidgets():
        kind = type(window).__name__
        if not window.isVisible() or not kind.endswith("Window") or window in seen:
            continue
        seen.append(window)
        print(kind, flush=True)
        if kind == "WizardWindow" and sys.argv[1] == "finish":
            finish(window)
        else:
            [dialog.close() for dialog in QApplication.topLevelWidgets() if dialog.isModal()]
            window.close()

seen = []
app = application()
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
code = cli.run(sys.argv[2:])
print("wizard" if "beesdesk.ui.wizard.window" in sys.modules else "no wizard")
sys.exit(code)
"""


def start(folder: Path, *flags: str, finish: bool = False) -> list[str]:
    """Start the program; return the windows that it opened, each closed at once, and whether the first run was loaded."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, "finish" if finish else "leave", "--data", str(folder), "start", *flags],
        check=False, capture_output=True, text=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split("\n")[:-1]


@pytest.fixture
def begun(shop: FakeShop) -> Path:
    """The folder of a shop that has begun."""
    shop.person("Ada", "administrator", pin="271828")
    save_settings(shop.path.parent, QUIET)
    return shop.path.parent


def test_a_new_shop_is_asked_first_and_again_as_long_as_it_is_left(shop: FakeShop) -> None:
    folder = shop.path.parent
    save_settings(folder, QUIET)

    assert start(folder) == ["WizardWindow", "wizard"]
    assert load_settings(folder).first_run == "language"
    assert start(folder, "--office") == ["WizardWindow", "wizard"]


def test_what_the_first_run_was_finished_for_opens_then_and_ever_after(shop: FakeShop) -> None:
    folder = shop.path.parent
    save_settings(folder, QUIET)

    assert start(folder, "--office", finish=True) == ["WizardWindow", "OfficeWindow", "wizard"]
    assert load_settings(folder).role is DeviceRole.OFFICE
    assert start(folder) == ["OfficeWindow", "no wizard"]


def test_a_flag_wins_for_once(begun: Path) -> None:
    assert start(begun) == ["TillWindow", "no wizard"]
    assert start(begun, "--office") == ["OfficeWindow", "no wizard"]
    assert load_settings(begun).role is DeviceRole.TILL

    save_settings(begun, QUIET.with_(role=DeviceRole.OFFICE))
    assert start(begun, "--till") == ["TillWindow", "no wizard"]


def test_nobody_who_practises_is_asked(shop: FakeShop) -> None:
    folder = shop.path.parent
    save_settings(folder, QUIET)

    assert start(folder, "--training") == ["TillWindow", "no wizard"]


def test_a_machine_is_one_thing_at_a_time() -> None:
    with pytest.raises(SystemExit):
        parser(["start"]).parse_args(["start", "--till", "--kiosk"])


def test_a_role_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "device.toml").write_text('role = "fridge"\n', "utf-8")

    with pytest.raises(SettingsBroken):
        load_settings(tmp_path)


def test_the_first_run_founds_the_shop_where_there_is_none(tmp_path: Path) -> None:
    save_settings(tmp_path, QUIET)

    assert start(tmp_path) == ["WizardWindow", "wizard"]

    Shop.open_existing(tmp_path).close()
