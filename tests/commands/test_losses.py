"""Losses from the command line, by somebody who may and proves it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.cli import run

Captured = pytest.CaptureFixture[str]
Answers = Callable[..., None]
PIN = "4826"


@pytest.fixture
def hummus(tmp_path: Path, template: Path) -> str:
    """The code of an article, in a shop with somebody for the stock and a cashier."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.person("Lotte", "stock", pin=PIN)
    shop.person("Nadia", "cashier", pin=PIN)
    code = shop.product("Houmous", "3.20")
    shop.close()
    return code


def call(tmp_path: Path, *words: str) -> int:
    return run(["--data", str(tmp_path / "shop"), "--lang", "en", "stock", *words])


def test_a_loss_is_noted_and_listed(tmp_path: Path, hummus: str, type_secretly: Answers, capsys: Captured) -> None:
    type_secretly(PIN)
    assert call(tmp_path, "lose", hummus, "2", "spoilt", "--as", "Lotte") == 0
    assert capsys.readouterr().out == "Houmous\t2\tcost not known\n"

    file = tmp_path / "losses.csv"
    assert call(tmp_path, "losses", str(file)) == 0
    assert "Houmous;-2" in file.read_text("utf-8-sig")


def test_who_may_not_what_is_unknown_and_what_is_no_quantity_are_refused(
    tmp_path: Path, hummus: str, type_secretly: Answers
) -> None:
    type_secretly(PIN)
    assert call(tmp_path, "lose", hummus, "2", "spoilt", "--as", "Nadia") == 1
    assert call(tmp_path, "lose", "5400000000027", "2", "spoilt", "--as", "Lotte") == 1
    assert call(tmp_path, "lose", hummus, "two", "spoilt", "--as", "Lotte") != 0
