"""The scenarios of standing and roster, those of the rules and those of where we do better."""

from io import StringIO
from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.replay import replay_shifts, run_scenario
from beesdesk.replaying.scenarios import Scenario, read_scenarios
from beesdesk.replaying.shifts.run import failure_of

HERE = Path(__file__).parent
SCENARIOS = [
    scenario
    for name in ("standing-scenarios.yaml", "better-scenarios.yaml", "tells-scenarios.yaml")
    for scenario in read_scenarios(HERE / name, may_idle=True)
]
BAD = """
- id: X-1
  title: what does not hold is said
  given: {today: 2024-01-01, worker: {mode: regular, sr: 0, sc: 0}}
  when: [{do: set, sr: -1}]
  then: {status: ok}
- id: X-2
  title: what is not refused is said
  given: {today: 2024-01-01, worker: {mode: regular, sr: 0, sc: 0}}
  when: [{do: set, sr: -1, error: true}]
  then: {}
- id: X-3
  title: what nobody knows is said
  given: {today: 2024-01-01, worker: {mode: regular, sr: 0, sc: 0}}
  when: [{do: dance}]
  then: {}
- id: X-4
  title: one that holds
  given: {today: 2024-01-01, worker: {mode: regular, sr: 0, sc: 0}}
  when: []
  then: {status: ok, can_shop: true}
"""


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_a_scenario_holds(shop: FakeShop, scenario: Scenario) -> None:
    assert run_scenario(shop, scenario, failure_of).failure is None


def test_the_replay_says_a_line_each_and_the_sum(tmp_path: Path) -> None:
    file, out = tmp_path / "bad.yaml", StringIO()
    file.write_text(BAD, "utf-8")

    assert replay_shifts(file, out) == 1
    assert out.getvalue().splitlines() == [
        "FAIL X-1 w status: expected ok got alert",
        "FAIL X-2 expected it to be refused got it taken at step 1 set",
        "FAIL X-3 does not know dance yet",
        "PASS X-4 one that holds",
        "1 passed, 3 failed",
    ]
