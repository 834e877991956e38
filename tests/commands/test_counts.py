"""What runs out, what to count and what became of recalled goods, from the command line."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fake_sales import note_move, note_sale, product_id
from fake_shop import FakeShop

from beesdesk.cli import run
from beesdesk.pos.recalls import recall_product
from beesdesk.shop import system_clock
from beesdesk.words import MoveCause

Captured = pytest.CaptureFixture[str]
PIN = "4826"


@pytest.fixture
def hummus(tmp_path: Path, template: Path) -> str:
    """The code of an article that runs out tomorrow, and is recalled; a member bought one of it."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.clock.now = system_clock()
    shop.open_till()
    shop.member(number=5)
    shop.person("Olga", "office", pin=PIN)
    code, came = shop.product("Houmous", "3.20"), shop.now() - timedelta(days=3)
    today = shop.now().astimezone(ZoneInfo("Europe/Brussels")).date()
    key, expiry = product_id(shop, code), today + timedelta(days=1)
    shop.do(note_move, key, MoveCause.RECEIPT, "6", came, value="12", lot="L24", expiry=expiry)
    shop.do(note_sale, key, "1", shop.now() - timedelta(days=1), member=shop.member_id(5), lot="L24")
    shop.do(recall_product, code, "L24", "glass", today=today, now=shop.now(), who=shop.person("Vera", "office"))
    shop.close()
    return code


def call(tmp_path: Path, *words: str) -> int:
    return run(["--data", str(tmp_path / "shop"), "--lang", "en", *words])


def test_what_runs_out_is_listed_with_what_to_take_off(tmp_path: Path, hummus: str, capsys: Captured) -> None:
    assert call(tmp_path, "stock", "expiring") == 0
    assert capsys.readouterr().out.rstrip().split("\t")[1:] == ["L24", "Houmous", "5", "5", "€10.00", "-50%"]
    assert call(tmp_path, "stock", "expiring", "--days", "0") == 0
    assert capsys.readouterr().out == ""


def test_what_to_count_next_is_listed_with_the_reason(tmp_path: Path, hummus: str, capsys: Captured) -> None:
    assert call(tmp_path, "stock", "to-count") == 0
    assert capsys.readouterr().out == "\tHoumous\tnever counted\n"


def test_what_became_of_a_recalled_lot_is_written_by_somebody_who_may(
    tmp_path: Path, hummus: str, type_secretly: Callable[..., None]
) -> None:
    file = tmp_path / "recall.csv"
    type_secretly(PIN)
    assert call(tmp_path, "recall", "report", hummus, str(file), "--lot", "L24", "--as", "Olga") == 0
    assert "Amélie Martin;certain" in file.read_text("utf-8-sig")
