from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.cli import run
from beesdesk.shop import Shop
from beesdesk.stock.model import StockLevel


@pytest.fixture
def sold(tmp_path: Path, template: Path) -> str:
    """The code of an article of which three were sold, and none ever came in."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    code = shop.product("Houmous", "3.20")
    shop.open_till()
    shop.scan_many(code, 3)
    shop.pay()
    shop.close()
    return code


def call(tmp_path: Path, *words: str) -> int:
    return run(["--lang", "en", "--data", str(tmp_path / "shop"), "stock", *words])


def test_what_was_sold_before_it_came_in_is_below_zero(
    tmp_path: Path, sold: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, "level", sold) == 0

    assert capsys.readouterr().out.split("\t")[:2] == ["Houmous", "\u22123 piece"]


def test_an_unknown_code_is_refused(tmp_path: Path, sold: str) -> None:
    assert call(tmp_path, "level", "5400000000027") == 1


def test_what_was_kept_wrongly_is_named_and_mended(
    tmp_path: Path, sold: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, "check") == 0
    shop = Shop.open_existing(tmp_path / "shop")
    shop.do(lambda session: session.execute_local(StockLevel, "UPDATE stock_level SET on_hand = 0"))
    shop.close()
    capsys.readouterr()

    assert call(tmp_path, "check") == 1
    assert capsys.readouterr().out == "Houmous: 0.000 before, \u22123.000 now\n"
    assert call(tmp_path, "check") == 0
