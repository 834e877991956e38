"""Recalls from the command line, by somebody who may and proves it."""

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


@pytest.fixture
def call(tmp_path: Path, type_secretly: Answers) -> Callable[..., int]:
    """Call the program as Lotte, or as somebody else."""

    def called(*words: str, who: str = "Lotte") -> int:
        if words[0] != "list":
            type_secretly(PIN)
        by = () if words[0] == "list" else ("--as", who)
        return run(["--data", str(tmp_path / "shop"), "--lang", "en", "recall", *words, *by])

    return called


def test_an_article_is_recalled_listed_and_lifted(hummus: str, call: Callable[..., int], capsys: Captured) -> None:
    assert call("add", hummus, "--lot", "L24", "--reason", "salmonella") == 0
    assert call("list") == 0
    since, gtin, *rest = capsys.readouterr().out.rstrip("\n").split("\t")
    assert (gtin, rest) == (hummus.zfill(14), ["lot L24", "Houmous", "salmonella"])

    assert call("lift", hummus, "--lot", "L24", "--reason", "tested, clean") == 0
    assert call("list") == 0
    assert capsys.readouterr().out.rstrip("\n").endswith(f"salmonella\tlifted {since}")


def test_what_is_not_recalled_cannot_be_lifted(hummus: str, call: Callable[..., int], capsys: Captured) -> None:
    assert call("add", hummus, "--reason", "glass") == 0

    assert call("lift", hummus, "--lot", "L24") == 1
    assert "is not recalled any more" in capsys.readouterr().err


def test_a_number_that_nothing_has_is_refused(hummus: str, call: Callable[..., int], capsys: Captured) -> None:
    assert call("add", "123", "--reason", "glass") == 1
    assert "Unknown code: 123" in capsys.readouterr().err


def test_only_who_may_recalls(hummus: str, call: Callable[..., int], capsys: Captured) -> None:
    assert call("add", hummus, "--reason", "glass", who="Nadia") == 1
    assert capsys.readouterr().err
    assert call("list") == 0
    assert capsys.readouterr().out == ""
