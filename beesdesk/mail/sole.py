"""One sender a device: window and command line may both want to, only one does."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FILE_NAME: Final = "mail.lock"


@contextmanager
def sole_sender(folder: Path) -> Iterator[bool]:
    """Be the one that sends from a data folder; false if somebody else is. The end of a process, any end, lets go."""
    with (folder / FILE_NAME).open("a", encoding="utf-8") as file:
        yield _lock(file)


def _lock(file: TextIO) -> bool:
    try:
        if sys.platform == "win32":
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
