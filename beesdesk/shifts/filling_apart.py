"""The solver in a process of its own, so that a window beside it never stands still.

Loading the solver's libraries keeps Python's lock: 0.1 s, from a cold disk 0.7 s, in which no other thread goes on.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final
from uuid import UUID

from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.search import Search
from beesdesk.shifts.suggestion_rules import Candidate, Gap, Suggestion

_BEHIND: Final = 5
"""So much later than the window's is the solver's turn, where the processors are busy."""


class SolverGone(RuntimeError):
    """The solver's process ended without an answer; its own error output says why."""


def fill_apart(
    gaps: Iterable[Gap], candidates: Iterable[Candidate], limits: Parameters, *, search: Search
) -> list[Suggestion]:
    """Return what `filling.fill` does; ending the search ends the process. Raises `SolverGone`."""
    # Not forked: a copy of a program with threads and a window may hang on a lock that nobody holds any more.
    spawn = get_context("spawn")
    here, there = spawn.Pipe(duplex=False)
    question = (there, list(gaps), list(candidates), limits, search.declined)
    solver = spawn.Process(target=_answer, args=question, daemon=True)
    with closing(here):
        with closing(there):
            solver.start()
        with search.stopping(solver.kill):
            if search.is_over():  # before there was anything to stop
                solver.kill()
            found = _heard(here, search)
            solver.join()
    if search.is_over():
        return []
    if found is None:
        raise SolverGone(solver.exitcode)
    return found


def _heard(pipe: Connection, search: Search) -> list[Suggestion] | None:
    """Pass on each step that the solver tells of; return its answer, None if it ends without one."""
    try:
        while (said := pipe.recv()) is None:
            search.step()
    except EOFError:
        return None
    found: list[Suggestion] = said
    return found


class _Telling(Search):
    """A search on the far side: its steps go through the pipe."""

    def __init__(self, declined: frozenset[tuple[UUID, UUID]], pipe: Connection) -> None:
        super().__init__(declined)
        self._pipe = pipe

    def step(self) -> None:
        self._pipe.send(None)


def _answer(
    pipe: Connection,
    gaps: Sequence[Gap],
    candidates: Sequence[Candidate],
    limits: Parameters,
    declined: frozenset[tuple[UUID, UUID]],
) -> None:
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    from beesdesk.shifts.filling import fill  # noqa: PLC0415 - only in the process of its own

    pipe.send(fill(gaps, candidates, limits, search=_Telling(declined, pipe)))
