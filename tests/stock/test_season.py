"""A short season of made-up baskets in a real shop's file; the long one of real baskets is `benchmarks.season`."""

import shutil
from pathlib import Path
from random import Random

from beesdesk.words import MoveCause
from benchmarks.season import Season
from benchmarks.season_world import read_baskets


def made_up(many: int) -> list[list[int]]:
    """Return baskets in which some articles are wanted often, others seldom."""
    chance = Random(4)
    return [[number for number in range(10) if chance.random() < 0.9 / (1 + number / 2)] for _ in range(many)]


def test_a_shop_that_orders_what_is_proposed_has_what_is_wanted_and_loses_no_cent(
    template: Path, tmp_path: Path
) -> None:
    season = Season(made_up(450), products=9, weeks=2, seed=3, warm_up=2)
    shutil.copytree(template, tmp_path / "shop")

    outcome, found = season.in_shop(tmp_path / "shop")

    assert outcome.availability > 0.97
    assert (found.rebuilt, found.wrong, found.differences) == (0, 0, 0)
    assert found.value(MoveCause.RECEIPT) == outcome.purchases > 0
    assert found.gap(outcome.purchases) == 0
    assert found.value(MoveCause.SALE) < 0
    assert outcome.orders > 0
    assert found.value(MoveCause.COUNT) + found.value(MoveCause.LOSS) != 0
    assert season.plainly(20.0).worth > outcome.worth


def test_baskets_are_read_from_lists_and_tables(tmp_path: Path) -> None:
    table, listed = tmp_path / "baskets.csv", tmp_path / "baskets.dat"
    table.write_text("basket_id,item\n1,milk\n1,bread\n2,milk\n", encoding="utf-8")
    listed.write_text("0 1\n0 \n", encoding="ascii")
    assert read_baskets(table) == read_baskets(listed) == [[0, 1], [0]]
