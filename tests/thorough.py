"""How many examples a property is tried on: some at every change, all of them by `make thorough`."""

import os
from typing import Final

THOROUGH: Final = bool(os.environ.get("BEES_THOROUGH"))


def examples(everything: int, *, of: int = 4) -> int:
    """Return all of so many examples where that is asked for, else one of so many."""
    return everything if THOROUGH else max(1, everything // of)
