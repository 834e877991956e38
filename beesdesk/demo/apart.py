"""The demo shop beside a real one: in a folder of its own, so that nothing of it reaches the real shop."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from beesdesk.db.file import BALLAST_BYTES, FILE_NAME
from beesdesk.demo.make import make_demo

FOLDER: Final = "demo"
_DRAFT: Final = "demo.new"
WEEKS: Final = 3
_BEFORE, _OPEN = 2, 6  # stages before the first day; days of a week on which the shop is open


def make_apart(
    real: Path,
    *,
    today: date,
    step: Callable[[int, int], object] = lambda _done, _of: None,
    weeks: int = WEEKS,
    ballast: int = BALLAST_BYTES,
) -> Path:
    """Make the demo shop within a shop's folder and return its own; one that is there already stays as it is.

    It is there whole or not at all: what `step` raises ends it.
    """
    folder, draft = real / FOLDER, real / _DRAFT
    if (folder / FILE_NAME).exists():
        return folder
    shutil.rmtree(draft, ignore_errors=True)  # of a time when the machine went off
    done, of = 0, _BEFORE + _OPEN * weeks

    def tell(_stage: str, _done: int) -> None:
        nonlocal done
        done += 1
        step(min(done, of), of)

    try:
        make_demo(draft, today=today, weeks=weeks, ballast=ballast, progress=tell)
        draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder
