"""One sender a device: window and command line may both want to, only one does."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from beesdesk.db.sole import alone

FILE_NAME: Final = "mail.lock"


def sole_sender(folder: Path) -> AbstractContextManager[bool]:
    """Be the one that sends from a data folder; false if somebody else is. The end of a process, any end, lets go."""
    return alone(folder / FILE_NAME)
