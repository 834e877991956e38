from itertools import product

import pytest
import thorough
from thorough import in_turn

GRID = [{"language": one, "size": two} for one, two in product(range(3), range(2))]


@pytest.fixture(autouse=True)
def at_every_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thorough, "THOROUGH", False)


@pytest.mark.parametrize("turn", range(3))
def test_each_size_is_tried_in_one_language_and_not_both_in_the_same(turn: int) -> None:
    tried = [variant for variant, wanted in zip(GRID, in_turn(GRID, "language", turn), strict=True) if wanted]

    assert sorted(variant["size"] for variant in tried) == [0, 1]
    assert len({variant["language"] for variant in tried}) == 2


def test_three_tests_try_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [sum(tried) for tried in zip(*(in_turn(GRID, "language", turn) for turn in range(3)), strict=True)] == [
        1
    ] * 6
    monkeypatch.setattr(thorough, "THOROUGH", True)
    assert all(in_turn(GRID, "language", 0))


def test_what_has_no_such_axis_is_always_tried() -> None:
    assert in_turn([{"size": 0}, {"size": 1}, {}], "language", 1) == [True] * 3
