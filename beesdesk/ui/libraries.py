"""What a window needs of the machine, looked at before Qt is imported: system libraries and a screen.

Qt ends the program with a line of its own where one of them is missing; the command line says it better.
"""

import ctypes
import socket
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

# What Qt 6.11 loads (`readelf -d` on its libraries and platform plug-ins), and the package of Debian that has it.
_ALWAYS: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_PLATFORMS: Final = {
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
}
_WITHOUT_SCREEN: Final = ("offscreen", "minimal")
_FIRST_PORT: Final = 6000  # of X over TCP: display 0
_WAIT: Final = 2.0  # seconds in which a screen must answer


def missing_libraries(platform: str = "xcb") -> list[str]:
    """Return the Debian packages without which Qt shows no window on `xcb`, `wayland` or `offscreen`; none off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    needed = _ALWAYS | _PLATFORMS.get(platform, {})
    return sorted(package for library, package in needed.items() if not _loads(library))


def install_line(packages: Sequence[str]) -> str:
    """Return the command that installs packages on Debian and its kin."""
    return f"sudo apt-get install {' '.join(packages)}"


def platform_for(environ: Mapping[str, str]) -> str:
    """Return the platform that Qt will choose: as it is told, else Wayland where that is spoken, else X."""
    told = environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if told:
        return "wayland" if told.startswith("wayland") else told
    return "wayland" if environ.get("WAYLAND_DISPLAY") and environ.get("XDG_SESSION_TYPE") != "x11" else "xcb"


def has_screen(environ: Mapping[str, str], system: str = sys.platform) -> bool:
    """Return whether somebody can see a window here: on Linux, whether the X server or the compositor answers."""
    if system in {"win32", "darwin"}:
        return True
    if platform_for(environ) in _WITHOUT_SCREEN:
        return False
    return any(_answers(*address) for address in (*_wayland(environ), *_x11(environ.get("DISPLAY", ""))))


def _loads(library: str) -> bool:
    with suppress(OSError):
        ctypes.CDLL(library)
        return True
    return False


def _wayland(environ: Mapping[str, str]) -> list[tuple[socket.AddressFamily, str]]:
    name = environ.get("WAYLAND_DISPLAY")
    # An absolute name stays as it is.
    return [(socket.AF_UNIX, str(Path(environ.get("XDG_RUNTIME_DIR", "/")) / name))] if name else []


def _x11(display: str) -> list[tuple[socket.AddressFamily, str | tuple[str, int]]]:
    """Return where a display such as `:0`, `unix:1.0` or `host:10.0` may be reached."""
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return []
    if host in {"", "unix"}:
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X servers listen
        return [(socket.AF_UNIX, f"\0{path}"), (socket.AF_UNIX, path)]
    return [(socket.AF_INET, (host, _FIRST_PORT + int(number)))]


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with suppress(OSError), socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(_WAIT)
        connection.connect(address)
        return True
    return False
