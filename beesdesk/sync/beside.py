"""The night's work begun beside a program that is open: a process of its own, which outlives it and does not slow it down."""

import subprocess
import sys
from pathlib import Path

from beesdesk.sync.timers import own_command


def start_night(data: Path) -> "subprocess.Popen[bytes]":
    """Begin the night's work of a data folder; it says nothing, and keeps what came of it in the shop's file."""
    call, nothing = own_command(data), subprocess.DEVNULL
    if sys.platform == "win32":
        flags = subprocess.BELOW_NORMAL_PRIORITY_CLASS | subprocess.CREATE_NO_WINDOW
        return subprocess.Popen(call, stdin=nothing, stdout=nothing, stderr=nothing, creationflags=flags)  # noqa: S603 - our own program
    return subprocess.Popen(call, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)  # noqa: S603 - as above
