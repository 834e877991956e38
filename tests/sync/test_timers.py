"""What has the system begin the night: written into place for each system, and taken away again."""

import plistlib
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from beesdesk.cli import run
from beesdesk.sync import timers

NASTY = 'magasin "du" coin $HOME 100% <é> & co\\x'
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, on a system that has none of the tools: nothing of the real one is touched."""
    for name in ("HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    monkeypatch.setenv("PATH", str(tmp_path / "none"))
    return tmp_path


def test_a_systemd_timer_names_this_program_and_the_folder(home: Path) -> None:
    data = home / NASTY
    placed = timers.install(data, "linux")

    folder = home / ".config" / "systemd" / "user"
    assert set(placed.files) == {folder / "beesdesk-nightly.service", folder / "beesdesk-nightly.timer"}
    calls = "systemctl --user daemon-reload && systemctl --user enable --now beesdesk-nightly.timer"
    assert placed.by_hand == calls
    service = (folder / "beesdesk-nightly.service").read_text()
    (line,) = (line for line in service.splitlines() if line.startswith("ExecStart="))
    words = shlex.split(line.removeprefix("ExecStart=").replace("%%", "%").replace("$$", "$"))
    assert words == [sys.executable, "-m", "beesdesk", "nightly", "--data", str(data)]
    assert "Persistent=true" in (folder / "beesdesk-nightly.timer").read_text()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here to read it")
def test_systemd_reads_it(tmp_path: Path) -> None:
    for path, text in timers.files_for(timers.own_command(tmp_path / NASTY), "linux").items():
        (tmp_path / path.name).write_text(text)
    call = ["systemd-analyze", "--user", "verify", str(tmp_path / "beesdesk-nightly.timer")]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert "beesdesk-nightly" not in done.stderr


def test_a_task_of_windows_is_whole_xml(home: Path) -> None:
    data = home / NASTY
    (path,) = timers.install(data, "win32").files
    task = ET.fromstring(path.read_text("utf-16"))  # noqa: S314 - our own
    exec_ = task.find(f"{TASK}Actions/{TASK}Exec")
    assert exec_ is not None
    assert exec_.findtext(f"{TASK}Command") == sys.executable
    assert exec_.findtext(f"{TASK}Arguments") == subprocess.list2cmdline(
        ["-m", "beesdesk", "nightly", "--data", str(data)]
    )
    assert task.findtext(f"{TASK}Settings/{TASK}StartWhenAvailable") == "true"


def test_an_agent_of_macos_is_a_whole_plist(home: Path) -> None:
    data = home / NASTY
    (path,) = timers.install(data, "darwin").files
    agent = plistlib.loads(path.read_bytes())
    assert agent["ProgramArguments"] == [sys.executable, "-m", "beesdesk", "nightly", "--data", str(data)]
    assert agent["StartCalendarInterval"] == {"Hour": 3, "Minute": 30}


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_what_was_installed_is_removed(home: Path, platform: str) -> None:
    timers.remove(platform)
    files = timers.install(home / "shop", platform).files
    timers.install(home / "other", platform)
    assert all(path.exists() for path in files)
    timers.remove(platform)
    assert not any(path.exists() for path in files)


def test_from_the_command_line(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shop = home / "shop"
    assert run(["--lang", "en", "--data", str(shop), "nightly", "--install"]) == 11
    shop.mkdir()
    assert run(["--lang", "en", "--data", str(shop), "nightly", "--install"]) == 1
    said = capsys.readouterr()
    assert "every night at about 3:30" in said.out
    assert "systemctl --user daemon-reload" in said.err
    assert run(["--lang", "en", "--data", str(shop), "nightly", "--remove"]) == 0
    (home / ".config" / "systemd").rename(home / "away")
    (home / ".config" / "systemd").write_text("in the way")
    assert run(["--lang", "en", "--data", str(shop), "nightly", "--install"]) == 1
    assert "could not be written" in capsys.readouterr().err
