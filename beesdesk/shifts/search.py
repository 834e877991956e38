"""A search for suggestions on its way: how far it is, what it leaves out, and how it is ended from another thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Final
from uuid import UUID

STEPS: Final = 4
"""Asked, listed, filled, weighed."""


@dataclass(eq=False)
class Search:
    """One search. `declined` are shifts and members that are not to be proposed together (again)."""

    declined: frozenset[tuple[UUID, UUID]] = frozenset()
    done: int = 0

    def __post_init__(self) -> None:
        self._lock = Lock()
        self._is_over = False
        self._stop: Callable[[], object] | None = None

    def is_over(self) -> bool:
        """Tell whether somebody has ended it."""
        return self._is_over

    def step(self) -> None:
        """Say that one more of the `STEPS` is done."""
        self.done += 1

    def end(self) -> None:
        """End the search, from whatever thread: what it found so far is not wanted."""
        with self._lock:
            self._is_over = True
            if self._stop is not None:
                self._stop()

    @contextmanager
    def stopping(self, stop: Callable[[], object]) -> Iterator[None]:
        """Have `stop` called if the search is ended meanwhile."""
        with self._lock:
            self._stop = stop
        try:
            yield
        finally:
            with self._lock:
                self._stop = None
