"""Days of several machines, played: what they agree on, and that a broken rule is noticed."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from beesdesk.cli import run
from beesdesk.sync.simulating.mutants import MUTANTS
from beesdesk.sync.simulating.running import Stage, Tally, hunt, stage

Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def three() -> Iterator[Stage]:
    """Three machines that are put up once."""
    with stage(3) as made:
        yield made


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=some.integers(0, 10**9), steps=some.integers(5, 30))
def test_whatever_happens_all_machines_say_the_same_in_the_evening(three: Stage, seed: int, steps: int) -> None:
    tally = Tally()

    three.play(seed, steps, tally)

    assert tally.days == 1


def test_a_day_is_the_same_when_it_is_played_again(three: Stage) -> None:
    assert three.play(11, 25, Tally()) == three.play(11, 25, Tally())


@pytest.mark.parametrize(
    "name",
    ["the earlier time wins", "a row is one group", "the base is ignored", "facts stand twice"],
)
def test_a_broken_rule_is_noticed(three: Stage, name: str) -> None:
    (mutant,) = (one for one in MUTANTS if one.name == name)

    assert hunt(three, mutant, 1, 40)


def test_no_two_mutants_have_one_name() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 10


def test_the_command_line_plays_a_day_and_tells_its_figures(capsys: Captured) -> None:
    assert run(["sync", "simulate", "--devices", "2", "--schedules", "1", "--steps", "8", "--hub", "folder"]) == 0
    assert capsys.readouterr().out.startswith("1 days, 0 wrong;")
