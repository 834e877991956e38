"""Run scenarios of the till, or of the shifts, on throw-away shops: one line each, then the sum."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from beesdesk.replaying.given import unknown_in
from beesdesk.replaying.scenarios import BadValue, Scenario, read_scenarios
from beesdesk.replaying.seen import unknown_expectations
from beesdesk.replaying.shifts.run import failure_of
from beesdesk.replaying.steps import Run, unknown_steps
from beesdesk.shop import Shop


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a scenario: `failure` is None where all held."""

    id: str
    title: str
    failure: str | None = None

    @property
    def line(self) -> str:
        """The line that is printed."""
        return f"PASS {self.id} {self.title}" if self.failure is None else f"FAIL {self.id} {self.failure}"


Check = Callable[[Shop, Scenario], str | None]
"""Runs a scenario; returns what went otherwise than it says. May raise `BadValue`."""


def replay(path: Path, out: TextIO) -> int:
    """Run every scenario of a file of the till; print a line each and the sum; return 1 if one failed, else 0.

    Raises `ScenariosMissing`, `ScenariosUnreadable`.
    """
    return _replay(read_scenarios(path), out, _failure)


def replay_shifts(path: Path, out: TextIO) -> int:
    """Run every scenario of a file of standing and roster, as `replay` does."""
    return _replay(read_scenarios(path, may_idle=True), out, failure_of)


def _replay(scenarios: list[Scenario], out: TextIO, check: Check) -> int:
    failed = 0
    with tempfile.TemporaryDirectory(prefix="beesdesk-") as name:
        template = Path(name) / "template"
        Shop.open(template, ballast=0).close()
        for number, scenario in enumerate(scenarios):
            outcome = _on_a_copy(template, Path(name) / str(number), scenario, check)
            failed += outcome.failure is not None
            print(outcome.line, file=out)
    print(f"{len(scenarios) - failed} passed, {failed} failed", file=out)
    return 1 if failed else 0


def run_scenario(shop: Shop, scenario: Scenario, check: Check | None = None) -> Outcome:
    """Run one scenario, of the till unless another check is given, on a shop that was founded and nothing else."""
    try:
        return Outcome(scenario.id, scenario.title, (check or _failure)(shop, scenario))
    except BadValue as error:
        return Outcome(scenario.id, scenario.title, f"cannot read {error.what} {error.value!r}")


def _on_a_copy(template: Path, folder: Path, scenario: Scenario, check: Check) -> Outcome:
    shutil.copytree(template, folder)
    shop = Shop.open(folder, ballast=0, synchronous="OFF")
    try:
        return run_scenario(shop, scenario, check)
    finally:
        shop.close()
        shutil.rmtree(folder)


def _failure(shop: Shop, scenario: Scenario) -> str | None:
    """Return what went otherwise than the scenario says; what the till does not know yet is said before anything is done."""
    unknown = unknown_in(scenario.given) + unknown_steps(shop, scenario.steps)
    for expected in (*(step.expect for step in scenario.steps), scenario.then):
        unknown += unknown_expectations(expected)
    if unknown:
        return f"does not know {unknown[0]} yet"
    run = Run(shop, scenario.given)
    for number, step in enumerate(scenario.steps, 1):
        failure = run.take(step)
        if failure:
            return f"{failure} at step {number} {step.do}"
    return run.look(scenario.then)
