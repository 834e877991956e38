"""A search for suggestions: how far it is, what it leaves out, how it is ended."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import active_children
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from fake_roster import on, shift, worker
from fake_shop import FakeShop

from beesdesk.shifts.bookings import booked
from beesdesk.shifts.filling_apart import SolverGone, fill_apart
from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.search import STEPS, Search
from beesdesk.shifts.suggesting import accept, proposals


def ask(shop: FakeShop, search: Search, *, apart: bool = False) -> list[UUID]:
    return [one.member_id for one in shop.read(proposals, now=shop.now(), search=search, apart=apart)]


def test_what_was_declined_is_not_proposed_again(shop: FakeShop) -> None:
    amelie, bo = worker(shop, irregular_start=on(shop, -20)), worker(shop, irregular_start=on(shop, -20))
    gap = shift(shop, on(shop, 4), free=2)
    assert set(ask(shop, Search())) == {amelie, bo}

    assert ask(shop, Search(frozenset({(gap, amelie)}))) == [bo]


def test_a_search_counts_its_steps(shop: FakeShop) -> None:
    worker(shop, irregular_start=on(shop, -20))
    shift(shop, on(shop, 4), free=1)
    search = Search()
    ask(shop, search)
    assert 0 < search.done <= STEPS


def test_a_search_that_was_ended_gives_nothing(shop: FakeShop) -> None:
    worker(shop, irregular_start=on(shop, -20))
    shift(shop, on(shop, 4), free=1)
    search = Search()
    search.end()
    assert ask(shop, search) == []


def test_ending_stops_whoever_is_at_work_from_another_thread() -> None:
    search, stopped = Search(), []
    with search.stopping(lambda: stopped.append(True)):
        other = Thread(target=search.end)
        other.start()
        other.join()
    search.end()
    assert stopped == [True]
    assert search.is_over()


# In a process of its own


def test_the_solver_answers_the_same_from_a_process_of_its_own(shop: FakeShop) -> None:
    _, bo = worker(shop, irregular_start=on(shop, -20)), worker(shop, first_name="Bo", irregular_start=on(shop, -20))
    shift(shop, on(shop, 4), free=1)
    gap = shift(shop, on(shop, 5), free=2)
    here, apart = Search(frozenset({(gap, bo)})), Search(frozenset({(gap, bo)}))

    assert shop.read(proposals, now=shop.now(), search=here) == shop.read(
        proposals, now=shop.now(), search=apart, apart=True
    )

    assert apart.done == here.done > 0


def test_ending_the_search_ends_the_process(shop: FakeShop) -> None:
    worker(shop, irregular_start=on(shop, -20))
    shift(shop, on(shop, 4), free=1)
    search = EndedAtOnce()

    assert ask(shop, search, apart=True) == []

    assert search.stopped
    assert not active_children()


def test_a_solver_that_dies_is_no_answer() -> None:
    nonsense: list[Any] = [None]
    with pytest.raises(SolverGone):
        fill_apart(nonsense, [], Parameters(), search=Search())
    assert not active_children()


class EndedAtOnce(Search):
    """A search that somebody ends as soon as there is something to stop."""

    stopped = False

    @contextmanager
    def stopping(self, stop: Callable[[], object]) -> Iterator[None]:
        def noted() -> None:
            self.stopped = True
            stop()

        with super().stopping(noted):
            self.end()
            yield


def test_a_proposal_is_booked_for_its_member(shop: FakeShop) -> None:
    worker(shop, irregular_start=on(shop, -20))
    shift(shop, on(shop, 4), free=1)
    (one,) = shop.read(proposals, now=shop.now())

    shop.do(accept, one.member_id, one.shift_id, one.kind, now=shop.now(), who="Ada")

    assert [held.shift_id for held in shop.read(booked, one.member_id, now=shop.now())] == [one.shift_id]
