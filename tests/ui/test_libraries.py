import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from beesdesk.ui.libraries import has_screen, install_line, missing_libraries, platform_for

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries and screens of Linux")


@linux
def test_a_machine_that_runs_these_tests_lacks_nothing_without_a_screen() -> None:
    assert missing_libraries("offscreen") == []


@linux
def test_x_needs_more_than_no_screen_and_wayland_something_else() -> None:
    lacking = set(missing_libraries("xcb"))
    assert lacking <= {
        "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0",
        "libxcb-render-util0", "libxcb-shape0", "libxcb-util1", "libxcb-xkb1", "libxkbcommon-x11-0",
    }  # fmt: skip
    assert not lacking & set(missing_libraries("wayland"))


@linux
def test_what_is_missing_is_looked_for_without_qt() -> None:
    code = "import sys, beesdesk.ui.libraries as l; l.missing_libraries('xcb'); print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"


def test_the_command_that_installs_is_exact() -> None:
    assert install_line(["libegl1", "libxcb-cursor0"]) == "sudo apt-get install libegl1 libxcb-cursor0"


@pytest.mark.parametrize(
    ("environ", "platform"),
    [
        ({}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11"}, "xcb"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, "wayland"),
        ({"QT_QPA_PLATFORM": "xcb:noop"}, "xcb"),
    ],
)
def test_the_platform_is_the_one_that_qt_takes(environ: dict[str, str], platform: str) -> None:
    assert platform_for(environ) == platform


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_a_screen(system: str) -> None:
    assert has_screen({}, system)


@linux
@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":98765"},
        {"DISPLAY": "127.0.0.1:59000"},
        {"WAYLAND_DISPLAY": "wayland-98765", "XDG_RUNTIME_DIR": "/nowhere"},
        {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"},
    ],
)
def test_a_display_that_does_not_answer_is_no_screen(environ: dict[str, str]) -> None:
    assert not has_screen(environ, "linux")


@linux
def test_a_display_that_answers_is_a_screen() -> None:
    number = 50_000 + os.getpid() % 10_000
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0/tmp/.X11-unix/X{number}")
        server.listen()
        assert has_screen({"DISPLAY": f":{number}.0"}, "linux")


@linux
def test_a_compositor_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        assert has_screen({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")
