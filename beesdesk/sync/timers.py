"""What has the system start the night's work: a systemd timer, a task of Windows, an agent of macOS."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from beesdesk.errors import ShopError

TEMPLATES: Final = Path(__file__).parents[1] / "resources" / "nightly"
_UNIT: Final = "beesdesk-nightly"
_AGENT: Final = "org.beesdesk.nightly.plist"
_TASK: Final = r"BeesDesk\nightly"
_TIMEOUT: Final = 30


class TimerNotWritten(ShopError):
    """What starts the night's work could not be written into its place."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Placed:
    """The files that were written, and the call that a person still has to make where the system did not take them."""

    files: tuple[Path, ...]
    by_hand: str = ""


def own_command(data: Path) -> list[str]:
    """Return what starts the night's work of a data folder by this very program."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "beesdesk"]
    return [*program, "nightly", "--data", str(data)]


def install(data: Path, platform: str = sys.platform) -> Placed:
    """Have the night's work of a data folder begin every night. Raises `TimerNotWritten`."""
    files = files_for(own_command(data), platform)
    for path, text in files.items():
        _write(path, text, "utf-16" if platform == "win32" else "utf-8")
    calls = _calls(tuple(files), platform)
    undone = next((call for call in calls if not _run(call)), None)
    return Placed(tuple(files), " ".join(undone) if undone else "")


def remove(platform: str = sys.platform) -> None:
    """Have it begin no more by itself; where it never did, nothing is to be done. Raises `TimerNotWritten`."""
    files = tuple(files_for([], platform))
    if not any(path.exists() for path in files):
        return
    for call in _calls_back(files, platform):
        _run(call)
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise TimerNotWritten(path, error.strerror or "") from error


def files_for(command: list[str], platform: str) -> dict[Path, str]:
    """Return the files that a system wants, by their places, for a command."""
    if platform == "win32":
        place = Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "BeesDesk" / f"{_UNIT}.xml"
        arguments = subprocess.list2cmdline(command[1:])
        return {
            place: _filled(f"{_UNIT}.xml", program=escape(command[0] if command else ""), arguments=escape(arguments))
        }
    if platform == "darwin":
        place = Path.home() / "Library" / "LaunchAgents" / _AGENT
        words = "\n".join(f"    <string>{escape(word)}</string>" for word in command)
        return {place: _filled(_AGENT, words=words)}
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
    return {
        folder / f"{_UNIT}.service": _filled(f"{_UNIT}.service", command=" ".join(map(_unit_word, command))),
        folder / f"{_UNIT}.timer": _filled(f"{_UNIT}.timer"),
    }


def _unit_word(word: str) -> str:
    r"""Return a word of a command as systemd reads it: `%`, `$`, `"` and `\` mean something to it."""
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        word = word.replace(sign, written)
    return f'"{word}"'


def _filled(name: str, **values: str) -> str:
    text = (TEMPLATES / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _calls(files: tuple[Path, ...], platform: str) -> list[list[str]]:
    if platform == "win32":
        return [["schtasks", "/Create", "/F", "/TN", _TASK, "/XML", str(files[0])]]
    if platform == "darwin":
        return [["launchctl", "load", "-w", str(files[0])]]
    return [["systemctl", "--user", "daemon-reload"], ["systemctl", "--user", "enable", "--now", f"{_UNIT}.timer"]]


def _calls_back(files: tuple[Path, ...], platform: str) -> list[list[str]]:
    if platform == "win32":
        return [["schtasks", "/Delete", "/F", "/TN", _TASK]]
    if platform == "darwin":
        return [["launchctl", "unload", "-w", str(files[0])]]
    return [["systemctl", "--user", "disable", "--now", f"{_UNIT}.timer"]]


def _run(call: list[str]) -> bool:
    """Make a call; return whether the system has taken it."""
    try:
        done = subprocess.run(call, capture_output=True, timeout=_TIMEOUT, check=False)  # noqa: S603 - words above
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _write(path: Path, text: str, encoding: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.new")
        draft.write_text(text, encoding)
        draft.replace(path)
    except OSError as error:
        raise TimerNotWritten(path, error.strerror or "") from error
